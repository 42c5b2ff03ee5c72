import type { Range, SecretDoubt } from './minutes.ts';

/** The doubts of one file, each once. */
export class DoubtBook {
  private readonly found = new Map<string, SecretDoubt>();

  add(kind: SecretDoubt['kind'], at: Range): void {
    this.found.set(keyOf(kind, at), { kind, at });
  }

  /** It is written as it should be after all. */
  remove(kind: SecretDoubt['kind'], at: Range): void {
    this.found.delete(keyOf(kind, at));
  }

  all(): readonly SecretDoubt[] {
    return [...this.found.values()];
  }
}

function keyOf(kind: SecretDoubt['kind'], { start }: Range): string {
  return `${kind} ${start.line} ${start.character}`;
}
