import type { Range } from './minutes.ts';

/** What the model takes as secret though it is not written as it should be, and where. */
export interface SecretDoubt {
  /** `effect`: a word for secrecy that has no effect where it stands; `runs-on`: text that reads as a part of something secret above it. */
  readonly kind: 'effect' | 'runs-on';
  readonly at: Range;
}

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
