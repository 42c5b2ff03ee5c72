import type { Range, SecretDoubt } from './minutes.ts';

/** The doubts of one file, each once. */
export class DoubtBook {
  private readonly found = new Map<string, SecretDoubt>();

  add(kind: SecretDoubt['kind'], at: Range): void {
    this.found.set(`${kind} ${at.start.line} ${at.start.character}`, { kind, at });
  }

  /** It is written as it should be after all. */
  remove(kind: SecretDoubt['kind'], at: Range): void {
    this.found.delete(`${kind} ${at.start.line} ${at.start.character}`);
  }

  all(): readonly SecretDoubt[] {
    return [...this.found.values()];
  }
}
