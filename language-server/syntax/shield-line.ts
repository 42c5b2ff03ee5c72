import { CodeOfLine } from './code-spans.ts';
import { type FoldedLine, foldLine, placeOf } from './folded-line.ts';
import { loneGround } from './lone-grounds.ts';
import { type MeantGround, meantGrounds, opensLikeShield } from './meant-grounds.ts';
import { type Bracket, type Frame, type FrameKind, isBracket, MeantShields } from './meant-shields.ts';
import { QuotesAndCode } from './quotes-and-code.ts';
import { type Doubt, type ShieldSpan, shieldOpening } from './shield.ts';

const CLOSING: Readonly<Record<Bracket, number>> = { '(': 41, '[': 93, '<': 62 };

/**
 * The line is read with braces alone, and, where a quote or a backtick stands in a shield, once more with quotes and code spans as wholes:
 * a brace in these closes nothing. What is whole counts; where both are, and where neither is, the reading that shields more. A quote in
 * a shield that lacks its partner there has none in the rest of the line if the quotes there are pairs of their own.
 */
export function readShields(text: string, start: number, end: number, inCode: boolean): readonly ShieldSpan[] {
  const line = foldLine(text, start, end);
  const grounds = meantGrounds(line.text);
  const plain = new LineOfShields(text, line, grounds, false, inCode).read();
  if (!plain.some((shield) => /["`]/.test(text.slice(shield.start, shield.end)))) return plain;
  const quoted = new LineOfShields(text, line, grounds, true, inCode).read();
  const more = reach(quoted) >= reach(plain) ? quoted : plain;
  if (isWhole(quoted)) return isWhole(plain) ? more : quoted;
  return isWhole(plain) && pairsOutside(text, plain, start, end) ? plain : more;
}

function isWhole(shields: readonly ShieldSpan[]): boolean {
  return shields.every(({ closed, doubt }) => closed && doubt === undefined);
}

function reach(shields: readonly ShieldSpan[]): number {
  return shields.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Whether the quotes and backticks outside the shields can all be pairs. */
function pairsOutside(text: string, shields: readonly ShieldSpan[], start: number, end: number): boolean {
  let outside = '';
  let at = start;
  for (const shield of shields) {
    outside += `${text.slice(at, shield.start)} `;
    at = shield.end;
  }
  outside += text.slice(at, end);
  const counts = new Map<string, number>();
  for (const [run] of outside.matchAll(/"|`+/g)) counts.set(run, (counts.get(run) ?? 0) + 1);
  return [...counts.values()].every((count) => count % 2 === 0);
}

/**
 * Reads one line. A shield is read before anything else on it, balanced in braces, double quotes and code spans; `\{` and `\}` are plain
 * in it. It ends on its line: one that is not closed reaches to the end of it.
 */
class LineOfShields {
  private readonly text: string;
  private readonly line: FoldedLine;
  private readonly meant: MeantShields;
  private readonly found: ShieldSpan[] = [];
  private readonly frames: Frame[] = [];
  private readonly skips: QuotesAndCode | undefined;
  private readonly code: CodeOfLine;
  private noLinkEnd = false;
  /** The first ground that a text follows as if it were shielded. */
  private lone: MeantGround | null | undefined;

  /** @param quotes whether quotes and code spans are wholes */
  constructor(text: string, line: FoldedLine, grounds: readonly MeantGround[], quotes: boolean, inCode: boolean) {
    this.code = new CodeOfLine(line.text, inCode);
    this.text = text;
    this.line = line;
    this.meant = new MeantShields(text, line, grounds, this.code);
    this.skips = quotes ? new QuotesAndCode(line.text, (at) => shieldOpening(text, placeOf(line, at)) !== undefined) : undefined;
  }

  read(): readonly ShieldSpan[] {
    const { text: line } = this.line;
    for (let at = 0; at < line.length; at++) {
      const frame = this.frames.at(-1);
      switch (line.charCodeAt(at)) {
        case 92:
          at = this.escape(at, frame);
          break;
        case 123:
          if (frame === undefined || !this.isReferred(at)) this.open(at);
          break;
        case 125:
          if (this.isReferred(at) && (frame === undefined || !this.isReferred(frame.at))) break;
          if (frame === undefined) this.stray(at);
          else if (!isBracket(frame.kind)) at = this.close(frame, at);
          break;
        case 34:
          if (frame !== undefined) at = this.skips?.quoteEnd(at) ?? at;
          break;
        case 96:
          at = this.skips?.codeEnd(at, frame !== undefined) ?? at;
          break;
        case 47:
          if (frame === undefined && this.isBehindText(at)) at = this.comment(at, -1);
          break;
        case 60:
          if (frame === undefined && line.startsWith('<!--', at) && !this.code.holds(at)) at = this.comment(at, line.indexOf('-->', at));
          else this.bracket('<', at, frame);
          break;
        case 40:
          this.bracket('(', at, frame);
          break;
        case 91:
          this.bracket('[', at, frame);
          break;
        case 41:
        case 62:
        case 93:
          if (frame !== undefined && isBracket(frame.kind) && line.charCodeAt(at) === CLOSING[frame.kind])
            at = this.closeBracket(frame, at);
          break;
      }
    }
    this.endLine();
    return this.found;
  }

  private push(kind: FrameKind, at: number, opening?: Frame['opening']): void {
    this.frames.push({ kind, at, opening, inside: [], depth: 0 });
  }

  private place(index: number): number {
    return placeOf(this.line, index);
  }

  /** A character reference (`&#123;`), which is plain text within a shield. */
  private isReferred(at: number): boolean {
    return this.text.charCodeAt(this.place(at)) === 38;
  }

  private open(at: number): void {
    const opening = shieldOpening(this.text, this.place(at));
    this.push(opening === undefined ? 'brace' : 'shield', at, opening);
  }

  /** A backslash: what follows is plain, but a ground behind `\{` may be meant as shielded, and so may all up to its brace. */
  private escape(at: number, frame: Frame | undefined): number {
    const next = this.line.text.charCodeAt(at + 1);
    if (next === 123 && (frame === undefined || frame.kind === 'escaped')) this.push('escaped', at);
    else if (next === 125 && frame?.kind === 'escaped') return this.close(frame, at + 1);
    return at + 1;
  }

  /** `Tekst. // opmerking`: blanks on both sides, and not the first thing on its line. */
  private isBehindText(at: number): boolean {
    const { text: line } = this.line;
    return /^[ \t]\/\/[ \t]/.test(line.slice(at - 1, at + 3)) && /\S/.test(line.slice(Math.max(0, at - 40), at)) && !this.code.holds(at);
  }

  /** What its writer takes for a comment, and is none. */
  private comment(at: number, closing: number): number {
    const html = this.line.text.charCodeAt(at) === 60;
    const closed = !html || closing >= 0;
    const contentEnd = this.place(closing < 0 ? this.line.text.length : closing);
    const end = closing < 0 ? contentEnd : this.place(closing + 3);
    const contentStart = this.place(at + (html ? 4 : 2));
    this.found.push({ start: this.place(at), grounds: [], meant: '', contentStart, contentEnd, end, closed, doubt: 'comment', inside: [] });
    return closing < 0 ? this.line.text.length : closing + 2;
  }

  private bracket(kind: Bracket, at: number, frame: Frame | undefined): void {
    if (frame === undefined) {
      if (opensLikeShield(this.line.text, at + 1, this.meant.grounds, this.meant.groundIndex(at + 1))) this.push(kind, at);
    } else if (frame.kind === kind) {
      frame.depth++;
    }
  }

  private closeBracket(frame: Frame, at: number): number {
    if (frame.depth > 0) {
      frame.depth--;
      return at;
    }
    this.frames.pop();
    // The address of a link says what its text says.
    const end = frame.kind === '[' && this.line.text.charCodeAt(at + 1) === 40 ? this.linkEnd(at) : at;
    this.add(this.meant.near(frame, end, true));
    return end;
  }

  private linkEnd(at: number): number {
    const end = this.noLinkEnd ? -1 : this.line.text.indexOf(')', at);
    this.noLinkEnd = end < 0;
    return Math.max(at, end);
  }

  private close(frame: Frame, at: number): number {
    const { text: line } = this.line;
    const outermost = this.frames.length === 1;
    if (frame.kind === 'shield') {
      const { contentStart, grounds } = frame.opening!;
      const contentEnd = this.place(at);
      // Typed and closed before there was anything in it, as editors do: what follows was meant.
      const empty = this.text.slice(contentStart, contentEnd).trim() === '';
      if (empty && outermost && this.text.charCodeAt(contentEnd - 1) === 58) return this.reachToEnd(frame, 'empty');
      this.frames.pop();
      const doubt = this.text.charCodeAt(contentEnd) !== 125 ? 'closing' : empty ? 'empty' : undefined;
      const start = this.place(frame.at);
      this.add({ start, grounds, meant: '', contentStart, contentEnd, end: this.place(at + 1), closed: true, doubt, inside: frame.inside });
      return at;
    }
    if (!this.meant.holdsGround(frame.at, at)) {
      this.frames.pop();
      if (outermost) this.found.push(...this.meant.bareShields(frame, at));
      return at;
    }
    // `{5.1.2e}: text`, `{5.1.2e} text`
    if (outermost && (/^ ?[:;=]/.test(line.slice(at + 1, at + 3)) || this.meant.isOnlyGround(frame.at, at)))
      return this.reachToEnd(frame, 'near');
    this.frames.pop();
    this.add(this.meant.near(frame, at, true));
    return at;
  }

  /** All up to the end of the line is in it. */
  private reachToEnd(frame: Frame, doubt: Doubt): number {
    this.frames.pop();
    this.add(this.toEnd(frame, doubt));
    return this.line.text.length;
  }

  private toEnd(frame: Frame, doubt: Doubt | undefined): ShieldSpan {
    const { length } = this.line.text;
    const { opening, inside } = frame;
    if (opening === undefined) return this.meant.near(frame, length, false);
    const end = this.place(length);
    const { grounds, contentStart } = opening;
    return { start: this.place(frame.at), grounds, meant: '', contentStart, contentEnd: end, end, closed: false, doubt, inside };
  }

  /** A closing brace that nothing opens: the shield before it was closed too early, or the ground before it lacks its brace. */
  private stray(at: number): void {
    const last = this.found.at(-1);
    if (last?.doubt?.startsWith('bare') === true) return;
    if (last !== undefined) {
      const tooSoon = [...(last.tooSoon ?? []), last.contentEnd];
      const end = { contentEnd: this.place(at), end: this.place(at + 1), closed: true } as const;
      this.found[this.found.length - 1] = { ...last, ...end, doubt: last.doubt === 'near' ? 'near' : 'stray', tooSoon };
      return;
    }
    if (this.lone === undefined)
      this.lone = this.meant.grounds.find(({ end }) => /^(?: ?[:;.,=]| [^)])/.test(this.line.text.slice(end, end + 2))) ?? null;
    const ground = this.lone;
    if (ground === null || ground.end > at) return;
    const start = this.place(ground.start);
    const contentEnd = this.place(at);
    this.found.push({
      start,
      grounds: [],
      meant: ground.ground,
      contentStart: this.place(ground.end),
      contentEnd,
      end: this.place(at + 1),
      closed: true,
      doubt: 'near',
      inside: [],
    });
  }

  /** Whatever is still open reaches to the end of the line; behind a lone brace the shields stand for themselves. */
  private endLine(): void {
    let behind: (readonly ShieldSpan[])[] = [];
    let limit = this.line.text.length;
    for (const frame of this.frames.reverse()) {
      if (frame.kind === 'shield' || this.meant.meansShield(frame, limit)) {
        const inside = [...frame.inside, ...behind.reverse().flat()];
        behind = [[this.toEnd({ ...frame, inside }, frame.kind === 'shield' ? undefined : 'near')]];
      } else {
        behind.push(this.frames.length === 1 ? this.meant.openShields(frame, limit) : frame.inside);
      }
      limit = frame.at;
    }
    this.found.push(...behind.reverse().flat());
    this.addLone();
  }

  /** A ground with a colon that opens the line, or stands behind a quote or a sign of markup: all that follows is meant. */
  private addLone(): void {
    const { text: line } = this.line;
    let next = 0;
    for (const ground of this.meant.grounds) {
      const start = this.place(ground.start);
      while (next < this.found.length && this.found[next]!.end <= start) next++;
      if (this.found[next] !== undefined && this.found[next]!.start <= start) continue;
      if (!loneGround(line, ground)) continue;
      const end = this.place(line.length);
      const inside = this.found.splice(next);
      const same = { grounds: [], meant: ground.ground, contentStart: this.place(ground.end), contentEnd: end };
      this.found.push({ start, ...same, end, closed: false, doubt: 'near', inside });
      return;
    }
  }

  private add(shield: ShieldSpan): void {
    (this.frames.at(-1)?.inside ?? this.found).push(shield);
  }
}
