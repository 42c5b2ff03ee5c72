import type { MeantSecret } from './meant-secrets.ts';
import type { Follows, Range, SecretDoubt } from './minutes.ts';

/** The doubts of one file, each once. */
export class DoubtBook {
  private readonly found = new Map<string, SecretDoubt>();

  add(kind: SecretDoubt['kind'], at: Range): void {
    this.found.set(keyOf(kind, at), { kind, at });
  }

  /** Something is taken as a part of what is secret elsewhere. */
  follows({ at, ...follows }: Follows & { readonly at: Range }): void {
    this.found.set(keyOf('follows', at), { kind: 'follows', at, follows });
  }

  /** What stands here is written as it should be after all. */
  settle(at: Range): void {
    for (const kind of ['effect', 'perhaps'] as const) this.found.delete(keyOf(kind, at));
  }

  all(): readonly SecretDoubt[] {
    return [...this.found.values()];
  }
}

/** As what it is reported. */
export function doubtOf({ perhaps }: MeantSecret): SecretDoubt['kind'] {
  return perhaps === true ? 'perhaps' : 'effect';
}

function keyOf(kind: SecretDoubt['kind'], { start }: Range): string {
  return `${kind} ${start.line} ${start.character}`;
}
