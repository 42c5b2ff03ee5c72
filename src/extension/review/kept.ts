import type { ReviewThread } from '../../../language-server/server/protocol.ts';

export interface Showing<T> {
  make(thread: ReviewThread): T;
  show(shown: T, thread: ReviewThread): void;
  end(shown: T): void;
}

/** What is shown of each thread stays while its first remark stays, wherever it has moved: what a reader has unfolded stays unfolded. */
export class Kept<T> {
  private pairs: { readonly thread: ReviewThread; readonly shown: T }[] = [];

  get isEmpty(): boolean {
    return this.pairs.length === 0;
  }

  become(threads: readonly ReviewThread[], { make, show, end }: Showing<T>): void {
    const left = [...this.pairs];
    this.pairs = threads.map((thread) => {
      const at = left.findIndex((one) => isSame(one.thread, thread));
      const [known] = at < 0 ? [] : left.splice(at, 1);
      const shown = known?.shown ?? make(thread);
      show(shown, thread);
      return { thread, shown };
    });
    for (const { shown } of left) end(shown);
  }

  /** The thread that is shown so. */
  of(shown: T): ReviewThread | undefined {
    return this.pairs.find((one) => one.shown === shown)?.thread;
  }

  clear(end: (shown: T) => void): void {
    for (const { shown } of this.pairs) end(shown);
    this.pairs = [];
  }
}

function isSame({ remarks: [one] }: ReviewThread, { remarks: [other] }: ReviewThread): boolean {
  return one.name === other.name && one.date === other.date && one.text === other.text;
}
