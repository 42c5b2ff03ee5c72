/**
 * Quotes and code spans of a line. A sign without a partner on the line is plain, and so is one whose partner stands in or behind another
 * shield.
 */
export class QuotesAndCode {
  private readonly line: string;
  private readonly opensShield: (at: number) => boolean;
  private noQuotes = false;
  /** Where the last run of backticks of each length starts. */
  private lastRuns: Map<number, number> | undefined;

  constructor(line: string, opensShield: (at: number) => boolean) {
    this.line = line;
    this.opensShield = opensShield;
  }

  /** The quote that closes the one at `at`; `at` itself where there is none. */
  quoteEnd(at: number): number {
    if (this.noQuotes) return at;
    let brace = false;
    for (let end = at + 1; end < this.line.length; end++) {
      const code = this.line.charCodeAt(end);
      if (code === 92) end++;
      else if (code === 34) return end;
      else if (code === 125) brace = true;
      else if (code === 123 && brace && this.opensShield(end)) return at;
    }
    this.noQuotes = true;
    return at;
  }

  /** The last backtick of the run that closes the one at `at`; the last of its own run where none does, or where nothing is `open`. */
  codeEnd(at: number, open: boolean): number {
    const length = this.runLength(at);
    const alone = at + length - 1;
    if (!open || (this.runs().get(length) ?? 0) <= at) return alone;
    let brace = false;
    for (let next = at + length; next < this.line.length; next++) {
      const code = this.line.charCodeAt(next);
      if (code === 125) brace = true;
      else if (code === 123 && brace && this.opensShield(next)) return alone;
      if (code !== 96) continue;
      const other = this.runLength(next);
      next += other - 1;
      if (other === length) return next;
    }
    return alone;
  }

  private runLength(at: number): number {
    let end = at;
    while (this.line.charCodeAt(end) === 96) end++;
    return end - at;
  }

  private runs(): ReadonlyMap<number, number> {
    if (this.lastRuns === undefined) {
      this.lastRuns = new Map();
      for (const { 0: run, index } of this.line.matchAll(/`+/g)) this.lastRuns.set(run.length, index);
    }
    return this.lastRuns;
  }
}
