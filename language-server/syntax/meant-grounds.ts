import { GROUNDS } from './grounds.ts';
import { everyMatch } from './searching.ts';

/** A ground as somebody may have typed it (`5,1,2e`, `5.1 lid 2 onder e`), in a folded line. */
export interface MeantGround {
  readonly start: number;
  readonly end: number;
  /** As the law's list has it; empty where it cannot be told which one is meant. */
  readonly ground: string;
}

const BEFORE = '(?<![\\p{L}\\p{N}])(?<!\\d[.,])';
const BEHIND = '(?![\\p{L}\\p{N}])';
const NUMBERS = new RegExp(
  `${BEFORE}(\\d{1,2})((?: ?[.,:;/_-] ?\\d{1,2}){1,5})(?: ?[.,/_-]? ?(?:([a-z])|\\(([a-z])\\))${BEHIND}|${BEHIND})|${BEFORE}(5|1[01])[. ]?(\\d)[. ]?(?:(\\d)[. ]?)?([a-i])${BEHIND}`,
  'giu',
);
const PARTED = new RegExp(`^5\\.1 ([12]) ?([a-i])${BEHIND}`, 'iu');
/** `5.1, lid 2, onder e`. */
const CITED = new RegExp(
  `${BEFORE}(5\\.[1-4]|1[01]),? ?(?:(?:eerste|tweede|vierde|vijfde|zesde) lid|(?:lid|paragraph|par\\.?|al\\.) ?(\\d)|\\.(\\d),? ?(?:aanhef en )?(?=(?:onder|sub|onderdeel|under|letter) [a-i]${BEHIND}))(?:,? ?(?:aanhef en )?(?:onder|sub|onderdeel|under|letter)? ?([a-i])${BEHIND})?`,
  'giu',
);
/** Words that say that what follows is secret, right behind a brace. */
const SECRECY =
  /^ ?(?:geheim|secret|vertrouwelijk|confidential|afgeschermd|shielded?|gelakt|lak(?:ken)?|weglakken|redact(?:ed)?|avg|gdpr|privacy|woo|wob|grond|ground|persoonsgegevens?|personal data|embargo|(?:niet|not|non)[ -](?:(?:voor|for) )?(?:openbaar|public\p{L}*))(?:-?grond)? ?[:;.,=]/iu;
/** The same without a sign behind them: few words stand so behind a brace. */
const SECRECY_BARE = /^ ?(?:geheim|secret|vertrouwelijk|confidential|afgeschermd|shielded|gelakt|redacted) (?! )[^}]/iu;
/** What opens as a ground with a typing error in it: `5..1.2e:`, `5.l.2e:`, `5.1.2ee:`. */
const LIKE_GROUND = /^ ?(?:5|s|l[0ol1]|1[01ol])[.,:;/_\u2010-\u2015-]{1,2}[\p{L}\p{N}.,/_\u2010-\u2015-]{1,10} ?[:;=]/iu;
/** A label of any kind: braces are for nothing else. `{12:30}` and `{http://…}` have none. */
const LABEL = /^ ?(?:(?=[^:]{0,30}\p{L})[\p{L}\p{N}][\p{L}\p{N} .&/_-]{0,30}|[.\u2026*?_-]{1,5}) ?:(?!\/\/) ?[^\s}]/u;
/** `persoonlijke levenssfeer: …`: a ground by its meaning. */
const MEANING = new RegExp(`^ ?(?:de |het |the )?(?:${meanings()}) ?[:;=]`, 'iu');

/** All grounds that may be meant in a folded line, in order. */
export function meantGrounds(line: string): readonly MeantGround[] {
  if (!/\d/.test(line)) return [];
  const found: MeantGround[] = [];
  NUMBERS.lastIndex = 0;
  for (let match = NUMBERS.exec(line); match !== null; match = NUMBERS.exec(line)) {
    const ground = match[1] === undefined ? glued(match) : separated(match);
    const end = match.index + match[0].length;
    // `5.1 2e`: a blank parts the last figure from the rest.
    const apart = ground === undefined && match[1] === '5' ? PARTED.exec(line.slice(match.index, end + 8)) : null;
    if (ground !== undefined) found.push({ start: match.index, end, ground });
    else if (apart !== null) {
      found.push({ start: match.index, end: match.index + apart[0].length, ground: known(`5.1.${apart[1]}${apart[2]!.toLowerCase()}`) });
      NUMBERS.lastIndex = match.index + apart[0].length;
    }
    // `1. 5.1.2e`: the number of a list stands before it.
    else if (match[1] !== undefined) NUMBERS.lastIndex = match.index + match[1].length;
  }
  for (const match of everyMatch(CITED, line)) {
    const ground = `${match[1]}.${match[2] ?? match[3] ?? ''}${(match[4] ?? '').toLowerCase()}`;
    found.push({ start: match.index, end: match.index + match[0].length, ground: known(ground) });
  }
  // `5.1.2 aanhef en onder e` holds `5.1.2`, too.
  return found.sort((a, b) => a.start - b.start || b.end - a.end).filter(({ start }, at) => start !== found[at - 1]?.start);
}

function known(ground: string): string {
  return GROUNDS.has(ground) ? ground : '';
}

/** Numbers with signs between them: a decimal fraction such as `5,2` is none. */
function separated([, first = '', rest = '', bare = '', bracketed = '']: RegExpMatchArray): string | undefined {
  const letter = bare || bracketed;
  const numbers = [first, ...rest.split(/[^\d]+/).filter((part) => part !== '')];
  const ground = `${numbers.join('.')}${letter.toLowerCase()}`;
  const dotted = /^(?:\.\d+)+$/.test(rest);
  if (GROUNDS.has(ground)) return dotted || letter !== '' || numbers.length > 2 ? ground : undefined;
  // One letter beside the list: somebody meant a ground.
  const near = /^(?:5\.1\.[1-6]|1[01]\.[12])[a-z]?$/.test(ground) && (letter !== '' || numbers.length > 2);
  return near ? '' : undefined;
}

/** `512e`, `5 1 2e`. */
function glued(match: RegExpMatchArray): string | undefined {
  const [, , , , , article = '', paragraph = '', part = '', letter = ''] = match;
  const ground = [article, paragraph, part].filter((number) => number !== '').join('.') + letter.toLowerCase();
  return GROUNDS.has(ground) ? ground : undefined;
}

/** Whether the text behind a brace opens with a word for secrecy (`geheim: …`), or with what is nearly a ground. */
export function opensWithSecrecy(text: string): boolean {
  return SECRECY.test(text) || SECRECY_BARE.test(text) || LIKE_GROUND.test(text) || MEANING.test(text);
}

/** `{naam: Jansen}`: the text behind a plain brace opens with a label, as that of a shield does with its ground. */
export function opensWithLabel(text: string): boolean {
  return LABEL.test(text);
}

const GROUND_WORDS = /^(?:woo|wob|art|artikel|article|grond|ground|geheim|secret|ex|lid|tweede|en|and)$/i;

/** Whether a brace holds nothing but its grounds, and text follows it: what follows is meant. */
export function isOnlyGround(inside: string, behind: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(behind) || inside.length > 60 || !/\d/.test(inside)) return false;
  const words = inside.replace(/\d ?\(?[a-z](?!\p{L})|(?:onder|sub|under) [a-i](?!\p{L})/giu, ' ');
  return (words.match(/\p{L}+/gu) ?? []).every((word) => GROUND_WORDS.test(word));
}

const BRACKETED =
  /^[^\p{L}\p{N}{}]{0,4}(?:(?:woo|wob|art\.?|artikel|article|grond|ground|geheim|secret|ex|o\.g\.v\.)[^\p{L}\p{N}{}]{1,3}){0,3}/iu;
const COLON = /^ ?(?:(?:woo|wob) ?)?[:;=]/iu;

/**
 * Whether what stands in a bracket opens as a shield does: a ground (or several), with at most a word such as `Woo` before it, and a colon.
 * A legend (`[5.1.2e]`, `(5.1.2e: persoonlijke levenssfeer)`) does not.
 */
export function opensLikeShield(line: string, start: number, grounds: readonly MeantGround[], first: number): boolean {
  let index = first;
  let at = start + (BRACKETED.exec(line.slice(start, start + 60))?.[0].length ?? 0);
  if (grounds[index]?.start !== at) return false;
  for (;;) {
    at = grounds[index]!.end;
    const colon = COLON.exec(line.slice(at, at + 12));
    if (colon !== null) return !LEGEND.test(line.slice(at + colon[0].length, at + 120));
    const next = grounds[++index];
    if (next === undefined || !/^ ?(?:[,;/+&]|en|and|of|or)? ?$/u.test(line.slice(at, next.start))) return false;
  }
}

const LEGEND = new RegExp(`^ ?(?:de |the )?(?:${meanings()}) ?[.;,]? ?[)\\]>]`, 'iu');

/** What the grounds protect, as alternatives of a pattern; the longest first. */
export function meanings(): string {
  return [...new Set([...GROUNDS.values()].flatMap(({ nl, en }) => [nl, en]))]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}
