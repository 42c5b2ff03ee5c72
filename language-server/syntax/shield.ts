import { groundEnd, isBlank, skipBlanks } from './characters.ts';

/**
 * A shield as it stands in the text. What looks like one and is none reaches as far as a reader may have meant: in doubt more is shielded, never less.
 */
export interface ShieldSpan {
  readonly start: number;
  /** Where the grounds stand, each on its own. None where it is in doubt. */
  readonly grounds: readonly Place[];
  /** The ground that may be meant where none stands as it should; empty where it is not clear. */
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
  readonly inside: readonly ShieldSpan[];
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Why it is doubtful: `near` is a bracket with a ground in it that is no shield, `stray` a shield that a brace behind it shows to be too short,
 * `empty` one with nothing in it, `closing` one that a sign closes which is no brace, `comment` a comment of HTML or one behind text, `bare` braces around
 * words with no ground, `bare-perhaps` around a word that may be filled in later.
 */
export type Doubt = 'near' | 'stray' | 'empty' | 'closing' | 'comment' | 'bare' | 'bare-perhaps';

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
