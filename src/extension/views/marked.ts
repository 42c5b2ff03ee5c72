import type { ActionEntry } from '../../../language-server/server/protocol.ts';

/** An action that was closed from the list a moment ago, and how to take that back. */
export interface Mark {
  readonly status: ActionEntry['status'];
  undo(): Promise<void>;
}

interface Kept extends Mark {
  readonly action: ActionEntry;
  /** The list has come without it since: where it comes with it again, it was taken back. */
  gone: boolean;
}

/**
 * Actions that were closed from the list keep their rows until the user looks elsewhere: the next row must not slide under a pointer that is
 * about to click again.
 */
export class Marked {
  private readonly kept = new Map<string, Kept>();

  add(action: ActionEntry, mark: Mark): void {
    this.kept.set(keyOf(action), { ...mark, action, gone: false });
  }

  markOf(action: ActionEntry): Mark | undefined {
    return this.kept.get(keyOf(action));
  }

  /** The open actions as they have come, with those between them that were just closed. */
  among(open: readonly ActionEntry[]): ActionEntry[] {
    const there = new Set(open.map(keyOf));
    for (const [key, kept] of this.kept) {
      if (!there.has(key)) kept.gone = true;
      else if (kept.gone) this.kept.delete(key);
    }
    return [...open, ...[...this.kept].flatMap(([key, { action }]) => (there.has(key) ? [] : [action]))];
  }

  /** @returns whether there were any */
  clear(): boolean {
    const { size } = this.kept;
    this.kept.clear();
    return size > 0;
  }
}

function keyOf({ uri, ref, text }: ActionEntry): string {
  return `${uri} ${ref ?? text}`;
}
