import { bareWords } from './bare-braces.ts';
import type { CodeOfLine } from './code-spans.ts';
import type { FoldedLine } from './folded-line.ts';
import { placeOf } from './folded-line.ts';
import { isOnlyGround, type MeantGround, opensWithLabel, opensWithSecrecy } from './meant-grounds.ts';
import { countWhile } from './searching.ts';
import type { Doubt, ShieldSpan, shieldOpening } from './shield.ts';

export type Bracket = '(' | '[' | '<';
export type FrameKind = 'shield' | 'brace' | 'escaped' | Bracket;

/** A sign that was opened on the line and is not closed yet. */
export interface Frame {
  readonly kind: FrameKind;
  /** In the folded line. */
  readonly at: number;
  readonly opening: ReturnType<typeof shieldOpening>;
  readonly inside: ShieldSpan[];
  /** Brackets of the same kind within it. */
  depth: number;
}

export function isBracket(kind: FrameKind): kind is Bracket {
  return kind === '(' || kind === '[' || kind === '<';
}

/** What may be meant as a shield on a line: a bracket or a brace with a ground in it. */
export class MeantShields {
  /** The grounds on the folded line, in order. */
  readonly grounds: readonly MeantGround[];
  private readonly text: string;
  private readonly line: FoldedLine;
  private readonly code: CodeOfLine;

  constructor(text: string, line: FoldedLine, grounds: readonly MeantGround[], code: CodeOfLine) {
    this.code = code;
    this.text = text;
    this.line = line;
    this.grounds = grounds;
  }

  isOnlyGround(start: number, end: number): boolean {
    return isOnlyGround(this.line.text.slice(start + 1, end), this.line.text.slice(end + 1));
  }

  /** An open brace holds a ground of its own (before the next open one, at `limit`), or a shield right behind it. */
  meansShield(frame: Frame, limit: number): boolean {
    if (isBracket(frame.kind)) return true;
    if (opensWithSecrecy(this.line.text.slice(frame.at + 1, frame.at + 30))) return true;
    const first = frame.inside[0];
    if (first !== undefined && this.text.slice(placeOf(this.line, frame.at + 1), first.start).trim() === '') return true;
    let index = this.groundIndex(frame.at);
    if (this.standsBehindGround(frame.at)) return true;
    let shield = 0;
    for (; index < this.grounds.length && this.grounds[index]!.start < limit; index++) {
      const at = placeOf(this.line, this.grounds[index]!.start);
      while (shield < frame.inside.length && frame.inside[shield]!.end <= at) shield++;
      const around = frame.inside[shield];
      if (around === undefined || at < around.start) return true;
    }
    return false;
  }

  /** `5.1.2e{…}`, `5.1.2e {…}` */
  private standsBehindGround(at: number): boolean {
    const before = this.grounds[this.groundIndex(at) - 1];
    return (
      before !== undefined &&
      this.line.text.slice(before.end, at).trim() === '' &&
      at - before.end < 3 &&
      /\p{L}\)?$/u.test(this.line.text.slice(before.start, before.end))
    );
  }

  holdsGround(start: number, end: number): boolean {
    if (this.standsBehindGround(start)) return true;
    const ground = this.grounds[this.groundIndex(start)];
    if (this.isLabelled(start)) return true;
    return (ground !== undefined && ground.start < end) || opensWithSecrecy(this.line.text.slice(start, start + 30).replace(/^\\?\{/, ''));
  }

  /** A brace that is closed and has a label, neither in code nor behind a backslash or a sign of code: `${…}`. */
  private isLabelled(at: number): boolean {
    const { text } = this.line;
    return text[at] === '{' && !/[$%#{]/.test(text[at - 1] ?? '') && !this.code.holds(at) && opensWithLabel(text.slice(at + 1, at + 60));
  }

  /** Braces around words, with no ground: `{Jansen}`. Not those of code, of addresses (`/users/{id}`), of sets (`{a, b}`) or of attributes (`{#id}`). */
  bareShields(frame: Frame, end: number): readonly ShieldSpan[] {
    const doubt = this.bareBraces(frame, end);
    return doubt === undefined ? [] : [{ ...this.near(frame, end, true), doubt }];
  }

  private bareBraces({ at, kind }: Frame, end: number): Doubt | undefined {
    const { text } = this.line;
    if (kind !== 'brace') return undefined;
    if (/[\p{L}\p{N}$%#/=\\^_}&]/u.test(text[at - 1] ?? ' ') || this.code.holds(at)) return undefined;
    return bareWords(text.slice(at + 1, end));
  }

  /** The same with a brace that nothing closes: `{Jansen is ziek`. */
  openShields(frame: Frame, end: number): readonly ShieldSpan[] {
    if (!/^["'\p{L}\p{N}]/u.test(this.line.text.slice(frame.at + 1, frame.at + 2))) return frame.inside;
    const doubt = this.bareBraces(frame, end);
    return doubt === 'bare' ? [{ ...this.near(frame, end, false), doubt }] : frame.inside;
  }

  /** Index of the first ground at or behind a place of the folded line. */
  groundIndex(at: number): number {
    return countWhile(this.grounds, (ground) => ground.start < at);
  }

  /** What is meant as a shield, from its bracket to `at`. Parentheses stay outside: they may be those of a head. */
  near(frame: Frame, at: number, closed: boolean): ShieldSpan {
    const round = frame.kind === '(';
    const contentEnd = placeOf(this.line, at);
    const first = this.grounds[this.groundIndex(frame.at)];
    const nested = frame.inside[0]?.start ?? contentEnd;
    const own = first !== undefined && placeOf(this.line, first.end) <= nested ? first : undefined;
    const opened = placeOf(this.line, frame.at + (frame.kind === 'escaped' ? 2 : 1));
    return {
      start: round ? opened : placeOf(this.line, frame.at),
      grounds: [],
      meant: own?.ground ?? '',
      contentStart: own === undefined ? opened : placeOf(this.line, own.end),
      contentEnd,
      end: closed && !round ? placeOf(this.line, at + 1) : contentEnd,
      closed,
      doubt: 'near',
      inside: frame.inside,
    };
  }
}
