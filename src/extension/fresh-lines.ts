/** What happened to a text: the lines from `first` to `last` became so many lines. */
export interface LineEdit {
  readonly first: number;
  readonly last: number;
  readonly lines: number;
}

/**
 * The lines of a text that nobody has finished yet: those of a file that was made for the user, until they have been in them and left, and
 * the line that is being typed in. Line numbers move along with the text.
 */
export class FreshLines {
  private lines = new Set<number>();
  private current: number | undefined;

  begin(count: number): void {
    this.lines = new Set(Array.from({ length: count }, (_, line) => line));
  }

  /** Everything counts as finished: the user went elsewhere. */
  end(): void {
    this.lines.clear();
    this.current = undefined;
  }

  /** @param typed whether the user did it, in one place */
  edited(edits: readonly LineEdit[], typed: boolean): void {
    for (const { first, last, lines } of [...edits].sort((a, b) => b.first - a.first)) {
      const shift = lines - (last - first + 1);
      if (shift !== 0) this.lines = new Set([...this.lines].map((line) => (line > last ? line + shift : line)));
      // A line that is typed below another is typed by the user.
      if (this.current !== undefined && this.current > last) this.current += shift;
    }
    const [only] = edits;
    if (typed && only !== undefined && edits.length === 1 && only.lines === 1 && only.first === only.last) {
      this.lines.add(only.first);
      this.current = only.first;
    }
  }

  /** The cursor is on a line: the one it was on is finished. @returns whether something else is fresh now */
  cursorAt(line: number): boolean {
    const left = this.current;
    this.current = line;
    return left !== undefined && left !== line && this.lines.delete(left);
  }

  has(line: number): boolean {
    return this.lines.has(line);
  }
}
