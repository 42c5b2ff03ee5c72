import { lineEnd } from './characters.ts';
import { countWhile } from './searching.ts';
import type { ShieldSpan } from './shield.ts';
import { readShields } from './shield-line.ts';

export { type Doubt, type Place, type ShieldSpan, shieldOpening } from './shield.ts';

const NONE: readonly ShieldSpan[] = [];

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

  /**
   * The shields between two places on one line, in order; those within others are in them.
   *
   * @param inCode it stands in fenced code, where a comment is a part of what is shown
   */
  between(start: number, end: number, inCode = false): readonly ShieldSpan[] {
    if (start < this.from || this.next < start) {
      SIGNS.lastIndex = start;
      this.next = SIGNS.exec(this.text)?.index ?? Number.POSITIVE_INFINITY;
      this.from = start;
    }
    return this.next < end ? readShields(this.text, start, end, inCode) : NONE;
  }
}

/** The shields on the line at `offset`, from there on. */
export function shieldsFrom(text: string, offset: number, inCode = false): readonly ShieldSpan[] {
  const end = lineEnd(text, offset);
  return SIGNS_ON_LINE.test(text.slice(offset, end)) ? readShields(text, offset, end, inCode) : NONE;
}
const SIGNS_ON_LINE = new RegExp(SIGNS.source, 'u');

/** The shields of all lines between two places, in order; those within others are in them. */
export function* shieldsWithin(text: string, start: number, end: number, inCode = false): Generator<ShieldSpan> {
  for (let at = start; at < end; at = nextLine(text, at)) yield* shieldsFrom(text, at, inCode);
}

function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/** A line with a sign in the place of each of its shields, however long they are: what is public may not depend on that. */
export function withShieldsAs(sign: string, line: string, shields = shieldsFrom(line, 0)): string {
  let text = '';
  let at = 0;
  for (const { start, end } of shields) {
    text += line.slice(at, start) + sign;
    at = end;
  }
  return text + line.slice(at);
}

/** Index of the first shield that ends behind `offset`. */
export function shieldIndex(shields: readonly ShieldSpan[], offset: number): number {
  return countWhile(shields, ({ end }) => end <= offset);
}

/** The first shield that ends behind `offset`. */
export function nextShield(shields: readonly ShieldSpan[], offset: number): ShieldSpan | undefined {
  return shields.length === 0 ? undefined : shields[shieldIndex(shields, offset)];
}

/** The shield that starts at `offset`. */
export function shieldAt(shields: readonly ShieldSpan[], offset: number): ShieldSpan | undefined {
  const next = nextShield(shields, offset);
  return next?.start === offset ? next : undefined;
}

/** The shield that `offset` stands in. */
export function shieldAround(shields: readonly ShieldSpan[], offset: number): ShieldSpan | undefined {
  const next = nextShield(shields, offset);
  return next !== undefined && next.start <= offset ? next : undefined;
}
