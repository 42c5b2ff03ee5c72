import { groundEnd, isBlank, lineEnd, skipBlanks } from './characters.ts';
import { type FoldedLine, foldLine, placeOf } from './folded-line.ts';
import { loneGround } from './lone-grounds.ts';
import { isOnlyGround, type MeantGround, meantGrounds, opensLikeShield, opensWithSecrecy } from './meant-grounds.ts';
import { countWhile } from './searching.ts';

/**
 * The one reader of shields. A shield is read before anything else on its line, balanced in braces, double quotes and code spans; `\{` and
 * `\}` are plain in it. It ends on its line: one that is not closed reaches to the end of it. What looks like a shield and is none reaches
 * as far as a reader may have meant: in doubt more is shielded, never less.
 */
export interface Shield {
  readonly start: number;
  /** Where the grounds stand, each on its own. None where it is in doubt. */
  readonly grounds: readonly Place[];
  /** The ground that may be meant where none stands as it should; empty where it cannot be told. */
  readonly meant: string;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Behind the sign that closes it; the end of the content where it is not closed. */
  readonly end: number;
  readonly closed: boolean;
  readonly doubt: Doubt | undefined;
  /** Braces in it that would close it too soon. */
  readonly tooSoon?: readonly number[];
  /** Shields within it. */
  readonly inside: readonly Shield[];
}
export interface Place {
  readonly start: number;
  readonly end: number;
}
/**
 * Why it is doubtful: `near` is a bracket with a ground in it that is no shield, `stray` a shield that a brace behind it shows to be too short,
 * `empty` one with nothing in it, `closing` one that a sign closes which is no brace, `comment` a comment of HTML or one behind text.
 */
export type Doubt = 'near' | 'stray' | 'empty' | 'closing' | 'comment';

const NONE: readonly Shield[] = [];

/** Signs that a shield, or what is meant as one, can start with or that show one to be too short. */
const SIGNS =
  /[{}\uff5b\uff5d\ufe5b\ufe5c\ufe37\ufe38\u2774\u2775\u2983\u2984]|&(?:#|l)|<!--|(?<=[ \t])\/\/(?=[ \t])|[[(<\uff3b\uff08\uff1c\u2045\u3010\u3014\u27e6\u300c\u2772\u27e8\u3008\u2768\u00ab\u2039][^\p{L}\p{N}\r\n]{0,8}(?:\p{L}{1,10}[^\p{L}\p{N}\r\n]{1,3}){0,3}[5\uff151\uff11][0\uff101\uff11]?[^\p{L}\r\n]{0,4}\p{N}|[5\uff151\uff11][^\p{L}\r\n]{1,8}\p{L}[^\p{L}\p{N}\r\n]{0,3}[:=\uff1a\ufe55\u2236]/gu;

/** Finds the shields of a text, line by line. A line without any of the signs costs nothing. */
export class ShieldReader {
  private readonly text: string;
  /** The next of the signs, for lines are asked for in order. */
  private from = 0;
  private next = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** The shields between two places on one line, in order; those within others are in them. */
  between(start: number, end: number): readonly Shield[] {
    if (start < this.from || this.next < start) {
      SIGNS.lastIndex = start;
      this.next = SIGNS.exec(this.text)?.index ?? Number.POSITIVE_INFINITY;
      this.from = start;
    }
    return this.next < end ? readShields(this.text, start, end) : NONE;
  }
}

/** The shields on the line at `offset`, from there on. */
export function shieldsFrom(text: string, offset: number): readonly Shield[] {
  const end = lineEnd(text, offset);
  return SIGNS_ON_LINE.test(text.slice(offset, end)) ? readShields(text, offset, end) : NONE;
}
const SIGNS_ON_LINE = new RegExp(SIGNS.source, 'u');

/** Index of the first shield that ends behind `offset`. */
export function shieldIndex(shields: readonly Shield[], offset: number): number {
  return countWhile(shields, ({ end }) => end <= offset);
}

/** The first shield that ends behind `offset`. */
export function nextShield(shields: readonly Shield[], offset: number): Shield | undefined {
  return shields.length === 0 ? undefined : shields[shieldIndex(shields, offset)];
}

/** The shield that starts at `offset`. */
export function shieldAt(shields: readonly Shield[], offset: number): Shield | undefined {
  const next = nextShield(shields, offset);
  return next?.start === offset ? next : undefined;
}

/** The shield that `offset` stands in. */
export function shieldAround(shields: readonly Shield[], offset: number): Shield | undefined {
  const next = nextShield(shields, offset);
  return next !== undefined && next.start <= offset ? next : undefined;
}

/** Where `{5.1.2e, 5.1.2i: ` at `offset` has its grounds, and where what it shields begins; undefined where it does not open a shield. */
export function shieldOpening(text: string, offset: number): { grounds: Place[]; contentStart: number } | undefined {
  if (text.charCodeAt(offset) !== 123) return undefined;
  const grounds: Place[] = [];
  for (let at = offset + 1; ; at++) {
    const start = skipBlanks(text, at);
    const end = groundEnd(text, start);
    if (end < 0) return undefined;
    grounds.push({ start, end });
    at = skipBlanks(text, end);
    const code = text.charCodeAt(at);
    if (code === 58) return { grounds, contentStart: isBlank(text.charCodeAt(at + 1)) ? at + 2 : at + 1 };
    if (code !== 44) return undefined;
  }
}

// ---------------------------------------------------------------- one line

type Bracket = '(' | '[' | '<';
type Kind = 'shield' | 'brace' | 'escaped' | Bracket;
interface Frame {
  readonly kind: Kind;
  /** In the folded line. */
  readonly at: number;
  readonly opening: ReturnType<typeof shieldOpening>;
  readonly inside: Shield[];
  /** Brackets of the same kind within it. */
  depth: number;
}

const CLOSING: Readonly<Record<Bracket, number>> = { '(': 41, '[': 93, '<': 62 };

function isBracket(kind: Kind): kind is Bracket {
  return kind === '(' || kind === '[' || kind === '<';
}

/**
 * The line is read with braces alone, and, where a quote or a backtick stands in a shield, once more with quotes and code spans as wholes:
 * a brace in these closes nothing. What is whole counts; where both are, and where neither is, the reading that shields more. A quote in
 * a shield that lacks its partner there has none in the rest of the line if the quotes there are pairs of their own.
 */
function readShields(text: string, start: number, end: number): readonly Shield[] {
  const line = foldLine(text, start, end);
  const grounds = meantGrounds(line.text);
  const plain = new LineOfShields(text, line, grounds, false).read();
  if (!plain.some((shield) => /["`]/.test(text.slice(shield.start, shield.end)))) return plain;
  const quoted = new LineOfShields(text, line, grounds, true).read();
  const more = reach(quoted) >= reach(plain) ? quoted : plain;
  if (isWhole(quoted)) return isWhole(plain) ? more : quoted;
  return isWhole(plain) && pairsOutside(text, plain, start, end) ? plain : more;
}

function isWhole(shields: readonly Shield[]): boolean {
  return shields.every(({ closed, doubt }) => closed && doubt === undefined);
}

function reach(shields: readonly Shield[]): number {
  return shields.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Whether the quotes and backticks outside the shields can all be pairs. */
function pairsOutside(text: string, shields: readonly Shield[], start: number, end: number): boolean {
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

class LineOfShields {
  private readonly text: string;
  private readonly line: FoldedLine;
  private readonly grounds: readonly MeantGround[];
  private readonly found: Shield[] = [];
  private readonly frames: Frame[] = [];
  private readonly skips: Skips | undefined;
  private noLinkEnd = false;
  /** The first ground that a text follows as if it were shielded. */
  private lone: MeantGround | null | undefined;

  /** @param quotes whether quotes and code spans are wholes */
  constructor(text: string, line: FoldedLine, grounds: readonly MeantGround[], quotes: boolean) {
    this.text = text;
    this.line = line;
    this.grounds = grounds;
    this.skips = quotes ? new Skips(line.text, (at) => shieldOpening(text, placeOf(line, at)) !== undefined) : undefined;
  }

  read(): readonly Shield[] {
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
          if (frame === undefined && line.startsWith('<!--', at)) at = this.comment(at, line.indexOf('-->', at));
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

  private push(kind: Kind, at: number, opening?: Frame['opening']): void {
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
    return /^[ \t]\/\/[ \t]/.test(line.slice(at - 1, at + 3)) && /\S/.test(line.slice(Math.max(0, at - 40), at));
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
      if (opensLikeShield(this.line.text, at + 1, this.grounds, this.groundIndex(at + 1))) this.push(kind, at);
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
    this.add(this.near(frame, end, true));
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
    if (!this.holdsGround(frame.at, at)) {
      this.frames.pop();
      return at;
    }
    // `{5.1.2e}: text`, `{5.1.2e} text`
    if (outermost && (/^ ?[:;=]/.test(line.slice(at + 1, at + 3)) || this.isOnlyGround(frame.at, at)))
      return this.reachToEnd(frame, 'near');
    this.frames.pop();
    this.add(this.near(frame, at, true));
    return at;
  }

  /** All up to the end of the line is in it. */
  private reachToEnd(frame: Frame, doubt: Doubt): number {
    this.frames.pop();
    this.add(this.toEnd(frame, doubt));
    return this.line.text.length;
  }

  private toEnd(frame: Frame, doubt: Doubt | undefined): Shield {
    const { length } = this.line.text;
    const { opening, inside } = frame;
    if (opening === undefined) return this.near(frame, length, false);
    const end = this.place(length);
    const { grounds, contentStart } = opening;
    return { start: this.place(frame.at), grounds, meant: '', contentStart, contentEnd: end, end, closed: false, doubt, inside };
  }

  /** A closing brace that nothing opens: the shield before it was closed too early, or the ground before it lacks its brace. */
  private stray(at: number): void {
    const last = this.found.at(-1);
    if (last !== undefined) {
      const tooSoon = [...(last.tooSoon ?? []), last.contentEnd];
      const end = { contentEnd: this.place(at), end: this.place(at + 1), closed: true } as const;
      this.found[this.found.length - 1] = { ...last, ...end, doubt: last.doubt === 'near' ? 'near' : 'stray', tooSoon };
      return;
    }
    if (this.lone === undefined)
      this.lone = this.grounds.find(({ end }) => /^(?: ?[:;.,=]| [^)])/.test(this.line.text.slice(end, end + 2))) ?? null;
    const ground = this.lone;
    if (ground === null || ground.end > at) return;
    const start = this.place(ground.start);
    const contentEnd = this.place(at);
    const contentStart = this.place(ground.end);
    this.found.push({
      start,
      grounds: [],
      meant: ground.ground,
      contentStart,
      contentEnd,
      end: this.place(at + 1),
      closed: true,
      doubt: 'near',
      inside: [],
    });
  }

  /** Whatever is still open reaches to the end of the line; behind a lone brace the shields stand for themselves. */
  private endLine(): void {
    let behind: (readonly Shield[])[] = [];
    let limit = this.line.text.length;
    for (const frame of this.frames.reverse()) {
      if (frame.kind === 'shield' || this.meansShield(frame, limit)) {
        const inside = [...frame.inside, ...behind.reverse().flat()];
        behind = [[this.toEnd({ ...frame, inside }, frame.kind === 'shield' ? undefined : 'near')]];
      } else {
        behind.push(frame.inside);
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
    for (const ground of this.grounds) {
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

  private isOnlyGround(start: number, end: number): boolean {
    return isOnlyGround(this.line.text.slice(start + 1, end), this.line.text.slice(end + 1));
  }

  /** An open brace holds a ground of its own (before the next open one, at `limit`), or a shield right behind it. */
  private meansShield(frame: Frame, limit: number): boolean {
    if (isBracket(frame.kind)) return true;
    if (opensWithSecrecy(this.line.text.slice(frame.at + 1, frame.at + 30))) return true;
    const first = frame.inside[0];
    if (first !== undefined && this.text.slice(this.place(frame.at + 1), first.start).trim() === '') return true;
    let index = this.groundIndex(frame.at);
    let shield = 0;
    for (; index < this.grounds.length && this.grounds[index]!.start < limit; index++) {
      const at = this.place(this.grounds[index]!.start);
      while (shield < frame.inside.length && frame.inside[shield]!.end <= at) shield++;
      const around = frame.inside[shield];
      if (around === undefined || at < around.start) return true;
    }
    return false;
  }

  private holdsGround(start: number, end: number): boolean {
    const ground = this.grounds[this.groundIndex(start)];
    return (ground !== undefined && ground.start < end) || opensWithSecrecy(this.line.text.slice(start, start + 30).replace(/^\\?\{/, ''));
  }

  /** Index of the first ground at or behind a place of the folded line. */
  private groundIndex(at: number): number {
    return countWhile(this.grounds, (ground) => ground.start < at);
  }

  /** What is meant as a shield, from its bracket to `at`. Parentheses stay outside: they may be those of a head. */
  private near(frame: Frame, at: number, closed: boolean): Shield {
    const round = frame.kind === '(';
    const contentEnd = this.place(at);
    const first = this.grounds[this.groundIndex(frame.at)];
    const nested = frame.inside[0]?.start ?? contentEnd;
    const own = first !== undefined && this.place(first.end) <= nested ? first : undefined;
    const opened = this.place(frame.at + (frame.kind === 'escaped' ? 2 : 1));
    return {
      start: round ? opened : this.place(frame.at),
      grounds: [],
      meant: own?.ground ?? '',
      contentStart: own === undefined ? opened : this.place(own.end),
      contentEnd,
      end: closed && !round ? this.place(at + 1) : contentEnd,
      closed,
      doubt: 'near',
      inside: frame.inside,
    };
  }

  private add(shield: Shield): void {
    (this.frames.at(-1)?.inside ?? this.found).push(shield);
  }
}

/**
 * Quotes and code spans of a line. A sign without a partner on the line is plain, and so is one whose partner stands in or behind another
 * shield.
 */
class Skips {
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
