/** How long was spent on each point: it runs for the point that is at hand, and for no other. Times are milliseconds. */
export class PointClock {
  private readonly spent = new Map<string, number>();
  private running: { readonly point: string; readonly since: number } | undefined;

  /** From now on this point is at hand; none where it is undefined. */
  turnTo(point: string | undefined, now: number): void {
    if (point === this.running?.point) return;
    this.settle(now);
    this.running = point === undefined ? undefined : { point, since: now };
  }

  on(point: string, now: number): number {
    const before = this.spent.get(point) ?? 0;
    return this.running?.point === point ? before + now - this.running.since : before;
  }

  restart(point: string, now: number): void {
    this.spent.delete(point);
    if (this.running?.point === point) this.running = { point, since: now };
  }

  private settle(now: number): void {
    if (this.running !== undefined) this.spent.set(this.running.point, this.on(this.running.point, now));
  }
}

/** `7:02`, `1:07:02`. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return `${hours === 0 ? minutes : `${hours}:${two(minutes)}`}:${two(seconds % 60)}`;
}

/** The time on the clock of the user, as minutes have it: `09:05`. */
export function timeOfDay(now: Date): string {
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}
