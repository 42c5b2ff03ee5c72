import { everyMatch } from '../syntax/searching.ts';
import { withoutEnds } from '../syntax/trimming.ts';
import type { VoteOption } from './minutes.ts';

/** One side of a vote as a sentence tells it. */
export interface ToldSide {
  readonly option: VoteOption;
  readonly count: number | undefined;
  /** Who stands there, as typed: `VVD 3`, `@jansen`. */
  readonly names: readonly ToldName[];
}
export interface ToldName {
  readonly name: string;
  readonly votes: number | undefined;
}

const WORDS: Readonly<Record<VoteOption, string>> = {
  yes: 'voorstemmers|voorstemmen|voor|for|ayes?|yes|yeas?|in favou?r',
  no: 'tegenstemmers|tegenstemmen|tegen|against|nays?|noes|no|opposed',
  abstain: '(?:stem)?onthouding(?:en)?|onthouden|blanco|abstain(?:s|ed|ing)?|abstentions?',
};
const ANY = Object.values(WORDS).join('|');
const OPTION = new RegExp(`(?<![\\p{L}\\p{N}@_-])(?:${ANY})(?![\\p{L}\\p{N}_-])`, 'giu');
const OPTIONS = (Object.keys(WORDS) as VoteOption[]).map((option) => [option, new RegExp(`^(?:${WORDS[option]})$`, 'iu')] as const);

/** `12 stemmen voor`, `16 votes against`, `1 onthouding`: the number first. */
const PAIR = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(\\d{1,6}) ?(?:stem|stemmen|votes?|leden|members|x)?(?: zich)? ?(${ANY})(?![\\p{L}\\p{N}_-])`,
  'giu',
);
/** `12 tegen 7`, `12 stemmen tegen 7`, `5 to 2` */
const VERSUS = /(?<![\p{L}\p{N}.,/-])(\d{1,6})(?: stemmen| votes)? (?:tegen|to|against) (\d{1,6})(?![\p{L}\p{N}/.-]*\d)/iu;
/** `12-7`, `3-0-1`; `12/7` where nothing else can be meant. */
const DASHED = /(?<![\p{L}\p{N}.,/–-])(\d{1,4}) ?[-–/] ?(\d{1,4})(?: ?[-–/] ?(\d{1,4}))?(?![\p{L}\p{N}/–-]|[.,]\d)/u;
/** The number of a paper, or a season: `2026-014`, `24/031`, `26/27`. */
const OF_PAPER = /^(?:19|20)\d\d|[-–/] ?0\d/u;
const MAJORITY = /^(?:1 ?\/ ?2|2 ?\/ ?3|3 ?\/ ?4|3 ?\/ ?5|4 ?\/ ?5)$/u;
const SEASON = /^(\d\d)\/(\d\d)$/u;
/** `+3, 0, -1`, `+5/-1`: with its sign each number says its side; what stands between them has none. */
const SIGNED = /(?<![\p{L}\p{N}])\+(\d{1,4})[ ]?[,;/|][ ]?(?:[±+]?(\d{1,4})[ ]?[,;/|][ ]?)?[-–−](\d{1,4})(?![\p{L}\p{N}])/u;
/** A full stop that ends no title and no initial. */
const SENTENCE_END = /(?<!(?:^|[^\p{L}])(?:dhr|mevr|mw|mr|mrs|ms|drs?|prof|ir|ing|cllr|\p{Lu}))\.(?=\s|$)|;/iu;
const NOBODY = /^(?:geen|niemand|none|nobody|nihil|nul|zero|n\/?a|[-–])$/iu;
/** A line of a vote is short. */
const LONGEST = 600;

/** Runs of blanks as one: patterns need no repetition for them. Most texts have none, and stay as they are. */
export function singleBlanks(text: string): string {
  return text.replace(/[ \t\u00a0]{2,}|[\t\u00a0]/g, ' ');
}

/** Days and shares: `12-1-2023`, `2/3 meerderheid`, `3/5 voor`. */
const NO_COUNT =
  /(?<![\p{L}\p{N}])(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2}|\d ?\/ ?\d(?= ?(?:meerderheid|majority|of|van|deel|vote))|\d{1,4} ?\/ ?\d{1,4}(?= (?:stemmen |leden |votes |members )?(?:voor|tegen|for|against|in favou?r)(?!\p{L})))(?!\p{N})/giu;
/** `3 of 4 in favour`, `12 van de 15 leden voor`: the second number is of all who voted. */
const OF_ALL =
  /(?<![\p{L}\p{N}.,/-])(\d{1,6}) (?:van de|van|uit|of the|of|out of|out of the) (\d{1,6})(?= (?:stemmen |leden |aanwezigen |votes |members )?(?:voor|tegen|for|against|in favou?r)(?!\p{L}))/giu;

/** The sides that a text tells of; empty where it tells none. */
export function tallyIn(whole: string): readonly ToldSide[] {
  const text = singleBlanks(whole.slice(0, LONGEST))
    .replace(NO_COUNT, (typed) => ' '.repeat(typed.length))
    .replace(OF_ALL, '$1');
  const [signed, yes, between, no] = SIGNED.exec(text) ?? [];
  if (signed !== undefined) return [...numbered([yes, no]), ...numbered([undefined, undefined, between])];
  const versus = VERSUS.exec(text);
  if (versus !== null && optionsIn(text).length < 2) return numbered(versus.slice(1));
  const behind = pairsIn(text);
  if (behind.length > 0) return behind;
  const named = namesBefore(text);
  if (named.length > 0) return named;
  const before = segmentsIn(text);
  return before.length > 0 ? before : numbered(dashedIn(text));
}

function dashedIn(text: string): readonly (string | undefined)[] {
  const [typed = '', ...counts] = DASHED.exec(text) ?? [];
  const [, from, to] = SEASON.exec(typed) ?? [];
  // A majority that is asked for, or was reached, counts nobody.
  if (MAJORITY.test(typed)) return [];
  return OF_PAPER.test(typed) || (from !== undefined && Number(to) === Number(from) + 1) ? [] : counts;
}

/** Whether a word for a side stands there: `genomen` holds none. */
export function hasOption(text: string): boolean {
  return text.search(OPTION) >= 0;
}

function optionsIn(text: string): VoteOption[] {
  return everyMatch(OPTION, text).map(([word]) => optionOf(word));
}

function optionOf(word: string): VoteOption {
  return OPTIONS.find(([, pattern]) => pattern.test(word))?.[0] ?? 'abstain';
}

function numbered(counts: readonly (string | undefined)[]): ToldSide[] {
  const order: readonly VoteOption[] = ['yes', 'no', 'abstain'];
  return counts.flatMap((count, at) => (count === undefined ? [] : [{ option: order[at]!, count: Number(count), names: [] }]));
}

/** `10 stemmen voor (CPB 5, CDA 2) en 16 stemmen tegen (BGL 8)` */
function pairsIn(text: string): ToldSide[] {
  const plain = text.replace(/\([^()]*\)/g, (inside) => (/\p{Lu}/u.test(inside) ? ' '.repeat(inside.length) : inside));
  const sides = new Map<VoteOption, ToldSide>();
  for (const { 0: all, 1: count, 2: word = '', index } of everyMatch(PAIR, plain)) {
    const [, inside = ''] = /^ ?\(([^()]*)\)/.exec(text.slice(index + all.length)) ?? [];
    const option = optionOf(word);
    if (!sides.has(option)) sides.set(option, { option, count: Number(count), names: namesIn(inside) });
  }
  // Of one side alone the number stands first, or it is called a vote: `de vergadering begint om 10 voor 12` tells none.
  const isTold = sides.size > 1 || /^[^\p{L}\d]*\d|\d{1,6} ?(?:stem|vote)/iu.test(text);
  return isTold && !LABELS_FIRST.test(text) ? [...sides.values()] : [];
}

/** `Voor: 12, tegen: 7`: the number of one side stands right before the word of the next. */
const LABELS_FIRST = new RegExp(`^[^\\p{L}\\d]*(?:${ANY})(?![\\p{L}\\p{N}_-])`, 'iu');

/** `voor (10): VVD, BGL; tegen (16): CPB`, `Ayes: @p, @q. Nays: none.` */
function segmentsIn(text: string): ToldSide[] {
  const found = everyMatch(OPTION, text);
  const sides: ToldSide[] = [];
  for (const [at, match] of found.entries()) {
    const start = match.index + match[0].length;
    const next = found[at + 1];
    const segment = text.slice(start, next?.index ?? text.length);
    // `unaniem voor, niemand tegen`: nobody is against, and not for.
    if (next !== undefined && NOBODY_NEXT.test(segment)) {
      sides.push({ option: optionOf(next[0]), count: 0, names: [] });
      continue;
    }
    const [, rest = ''] = /^(?:(?:[ ](?:stemmen|stemden|stemde|stemt|waren))?[ ]?:)?(.*)$/su.exec(segment) ?? [];
    const side = sideOf(optionOf(match[0]), rest.split(SENTENCE_END, 1)[0]!);
    if (side !== undefined) sides.push(side);
  }
  return sides;
}

/** `VVD en CDA voor, D66 tegen`: the names stand before the word of their side; empty where anything else does. */
function namesBefore(text: string): ToldSide[] {
  if (LABELS_FIRST.test(text)) return [];
  const found = everyMatch(OPTION, text);
  const sides: ToldSide[] = [];
  let start = 0;
  for (const match of found) {
    const names = namesIn(text.slice(start, match.index).replace(/[ ](?:stemt|stemmen|stemde|stemden|votes?|voted)[ ]$/iu, ' '));
    const option = optionOf(match[0]);
    if (names.length === 0 || names.some(({ votes }) => votes !== undefined) || sides.some((side) => side.option === option)) return [];
    sides.push({ option, count: undefined, names });
    start = match.index + match[0].length;
  }
  return sides.length > 1 && namesIn(text.slice(start)).length === 0 ? sides : [];
}

const NOBODY_NEXT = /^[ ]?[,;][ ]?(?:geen|niemand|none|nobody)[ ]$/iu;

/** ` (10): VVD, BGL`, ` 12`, `: none`; undefined where neither a number nor a name stands there. */
function sideOf(option: VoteOption, text: string): ToldSide | undefined {
  const [all = '', count] =
    /^[ ]?[=(]?[ ]?(\d{1,6})(?![\p{L}\p{N}])(?:[ ](?:stemmen|stem|votes?|leden|members))?[ ]?\)?[ ]?:?/iu.exec(text) ?? [];
  const names = namesIn(text.slice(all.length));
  const nobody = NOBODY.test(withoutEnds(text, ' :.,;'));
  if (count === undefined && names.length === 0 && !nobody) return undefined;
  return { option, count: count === undefined ? (nobody ? 0 : undefined) : Number(count), names };
}

/** `VVD 3, CDA (2) en @jansen`; empty where anything else stands there as well. */
export function namesIn(text: string): ToldName[] {
  const plain = withoutEnds(text, ' :;,.()[]');
  if (plain === '' || NOBODY.test(plain)) return [];
  const names: ToldName[] = [];
  for (const piece of plain.split(/[,;&+/]|(?:^|[ \t])(?:en|and)(?=[ \t]|$)|(?<=\p{N}\)?)[ ](?=@|\p{Lu})|[ ](?=@)/u)) {
    if (piece.trim() === '') continue;
    const [, name, votes] =
      /^[ ]?(@[\p{L}\p{N}_.-]{1,60}|(?:(?:de|fractie|the|de heer|heer|dhr|mevrouw|mevr|mw)\.?[ ]){0,2}\p{Lu}[\p{L}\p{N}.'’-]{0,40}(?:[ ](?:van|von|de|der|den|het|te|ten|ter|la|c\.s\.|\p{Lu}[\p{L}\p{N}.'’-]{0,40})){0,5}?)[ ]?[(:=]?[ ]?(\d{1,6})?[ ]?(?:stemmen|stem|votes?)?[ ]?\)?[ ]?$/u.exec(
        piece,
      ) ?? [];
    if (name === undefined) return [];
    names.push({ name, votes: votes === undefined ? undefined : Number(votes) });
  }
  return names;
}
