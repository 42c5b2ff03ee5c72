import { movedLine, type Replaced } from '../moved-line.ts';

/** A point of an agenda as it is now. */
export interface PointNow {
  readonly meeting: string;
  readonly number: string | undefined;
  readonly title: string;
  /** Of its heading. */
  readonly line: number;
  /** No other point of its meeting has this title: where it stands and its number may be others than before. */
  readonly isAlone: boolean;
}

/** Which point is which, while its heading is edited, moves or gets another number. */
export class KnownPoints {
  private readonly files = new Map<string, { key: string; now: PointNow }[]>();
  private made = 0;

  /** The key of a point: the same for as long as it can be told. */
  keyOf(uri: string, now: PointNow): string {
    const points = this.files.get(uri) ?? [];
    this.files.set(uri, points);
    const ofMeeting = points.filter((one) => one.now.meeting === now.meeting);
    const titled = ofMeeting.filter((one) => one.now.title === now.title);
    const known =
      titled.find((one) => one.now.line === now.line) ??
      titled.find((one) => now.number !== undefined && one.now.number === now.number) ??
      (now.isAlone ? titled[0] : undefined) ??
      ofMeeting.find((one) => one.now.line === now.line);
    if (known !== undefined) {
      known.now = now;
      return known.key;
    }
    this.made++;
    points.push({ key: `${this.made}`, now });
    return `${this.made}`;
  }

  changed(uri: string, changes: readonly Replaced[]): void {
    for (const point of this.files.get(uri) ?? []) point.now = { ...point.now, line: movedLine(point.now.line, changes) };
  }
}
