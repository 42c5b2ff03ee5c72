import { foldLine } from '../syntax/folded-line.ts';
import { type MeantGround, meanings, meantGrounds } from '../syntax/meant-grounds.ts';
import { shieldsFrom, withShieldsAs } from '../syntax/shields.ts';

/** A ground that stands beside text as a mark: `Jansen is ziek (5.1.2e)`. Its writer takes that text as shielded. */
export interface MarkedGround {
  /** It may be a number of something else. */
  readonly perhaps?: true;
  /** Empty where it is not clear. */
  readonly ground: string;
  /** Nothing stands behind the mark on its line. */
  readonly atEnd: boolean;
}

/** A quick test: a line without the first figures of a ground is read no further. */
export const MAY_MARK = /(?:[5\uff15]|[1\uff11][01\uff10\uff11])(?:[^\p{L}\p{N}]{0,4}\p{N}|,? (?:lid|tweede|eerste) )/u;
/** So far before and behind a mark its sentence is read. */
const NEAR = 300;
/** Stands for a shield in the folded line, however long it is: public output may not depend on that. */
export const SHIELD = '\u25a1';

/** Words that go with a ground and say nothing of their own: `(art. 5.1, lid 2, onder e, Woo)`. */
const PLAIN =
  '(?:woo|wob|wet open overheid|art|artikel|article|grond(?:en)?|grounds?|geheim|secret|ex|o\\.g\\.v\\.|o\\.b\\.v\\.|op (?:grond|basis) van|vanwege|wegens|valt onder|lid|onder|sub|en|and|of|or|jo|juncto|under)';
export const ONLY_PLAIN = new RegExp(`^[^\\p{L}\\p{N}]*(?:${PLAIN}[^\\p{L}\\p{N}]+)*$`, 'iu');
/** Words that make of what follows a reference: `(zie 5.1.2e)`, `(punt 5.1.2a)`, `versie 5.1.2b`. */
const REFERS =
  /(?<![\p{L}\p{N}]|[oe]\.g\.)(?:zie(?: ook)?|see|vgl\.?|cf\.?|bijv\.?|bijvoorbeeld|zoals|e\.g\.|(?:agenda|actie)?punt|item|paragraaf|par\.?|hoofdstuk|chapter|section|onderdeel|bijlage|annex|figuur|tabel|table|versie|version|release|bestek(?:snummer)?|nen(?:-en|-iso)?|iso|rfc|norm|clause|v|nummer|number|nr\.?|no\.?|regel|rule|aan|bij|in|met|voor|about|with|to|(?<!(?:grond|basis) )van)[ :.]{0,2}$/iu;
/** A sentence that speaks of the law, or of what was left out, cites the ground. */
const SPEAKS_OF_LAW =
  /(?<![\p{L}\p{N}])(?:(?:woo|wob)(?![\p{L}\p{N}-])|wet open(?:baarheid| overheid)|(?:weigerings|uitzonderings|afwijzings|woo-|wob-)grond(?:en)?|(?:toegepaste?|gebruikte?) grond(?:en)?|op grond van|(?:weg|zwart)?gelakte?|(?:weg)?lakken|geanonimiseerde?|onleesbaar|bescherm(?:t|en|ing|d)|beroe?pt? op|exempt(?:ion|ions|ed)?|exceptions?|redact(?:ed|ion|ions)|withheld|protect(?:s|ed|ion)|grounds for)(?![\p{L}\p{N}])/iu;
const REFUSED = /(?<![\p{L}\p{N}])(?:geweigerd|afgewezen|refused|denied)(?![\p{L}\p{N}])/iu;
const DISCLOSURE = /openbaar|openbaarmaking|verstrekk|inzage|informatieverzoek|disclosure|publication/iu;
/** What the ground protects, right before it: `de persoonlijke levenssfeer (5.1.2e)`. */
export const MEANING = new RegExp(
  `(?:${meanings()}|levenssfeer|privacy|bedrijfsgegevens|persoonsgegevens|beleidsopvattingen|(?:weigerings|uitzonderings)?grond|ground)[^\\p{L}\\p{N}]*$`,
  'iu',
);
const BETWEEN = /^[ ]?(?:[,;/+&]|en|and|of|or)?[ ]?$/iu;
/** What may close a mark behind its ground: `(Woo 5.1.2e)`, `(5.1.2e Woo)`. */
const BEHIND = /^,?[ ]?(?:(?:van de |of the )?(?:woo|wob|wet open overheid))?[ .]?/iu;
const CLOSING = /[^()[\]<>{}\p{L}\p{N}]*([)\]>^])/uy;

/** The first ground that marks the text on its line. Brackets or a sign set it apart, and nothing says that the law is spoken of. */
export function markedGround(source: string): MarkedGround | undefined {
  if (!MAY_MARK.test(source)) return undefined;
  const shields = shieldsFrom(source, 0);
  // An empty shield is no mark: public output may not tell whether there is anything in it.
  for (const { start, end, contentStart, contentEnd, doubt, meant, closed } of shields) {
    const empty = !/[\p{L}\p{N}]/u.test(source.slice(contentStart, contentEnd));
    const bare = empty ? meant : onlyGround(source.slice(contentStart, contentEnd));
    if ((doubt !== 'near' && doubt !== 'comment') || bare === undefined || !closed || !/[\p{L}\p{N}]/u.test(source.slice(0, start)))
      continue;
    return { ground: bare, atEnd: isAtEnd(source.slice(end)) };
  }
  const line = foldedWithShields(source, shields);
  const grounds = meantGrounds(line);
  for (let index = 0; index < grounds.length; index++) {
    const first = index;
    while (grounds[index + 1] !== undefined && BETWEEN.test(line.slice(grounds[index]!.end, grounds[index + 1]!.start))) index++;
    const mark = markOf(line, grounds[first]!, grounds[index]!.end);
    if (mark !== undefined) return mark;
  }
  return undefined;
}

/** The ground of a comment that holds nothing else. */
function onlyGround(content: string): string | undefined {
  const line = foldLine(content, 0, content.length).text;
  const [ground, ...more] = meantGrounds(line);
  return ground !== undefined && more.length === 0 && ONLY_PLAIN.test(line.slice(0, ground.start)) && isAtEnd(line.slice(ground.end))
    ? ground.ground
    : undefined;
}

/** A line as a reader sees it, with one sign in the place of each of its shields. Several look at one line after another. */
export function foldedWithShields(source: string, shields?: ReturnType<typeof shieldsFrom>): string {
  if (source === lastFolded.source) return lastFolded.folded;
  const text = withShieldsAs(SHIELD, source, shields);
  const folded = foldLine(text, 0, text.length).text;
  lastFolded = { source, folded };
  return folded;
}
let lastFolded = { source: '', folded: '' };

function markOf(line: string, { start, end, ground }: MeantGround, last: number): MarkedGround | undefined {
  const named = isNamed(line.slice(start, end));
  const closing = last + BEHIND.exec(line.slice(last))![0].length;
  CLOSING.lastIndex = Math.min(closing, last + 40);
  const [behind, sign] = CLOSING.exec(line) ?? [];
  const far = Math.max(0, start - NEAR);
  const opening = sign === undefined ? -1 : line.slice(far, start).lastIndexOf(OPENING.get(sign)!) + far;
  const bracketed = behind !== undefined && opening >= far && !line.slice(opening + 1, start).includes(sign!);
  const markEnd = bracketed ? CLOSING.lastIndex : closing;
  const before = bracketed ? line.slice(Math.max(0, opening - NEAR), opening) : withoutPlain(line.slice(far, start));
  const words = line.slice(bracketed ? opening + 1 : start, start);
  if (!named && !/(?<!\p{L})(?:woo|wob)(?!\p{L})/iu.test(line.slice(bracketed ? opening : start, markEnd))) return undefined;
  if (!bracketed && opensBracket(line, start, last)) return { ground, atEnd: false };
  const atEnd = isAtEnd(line.slice(markEnd));
  if (bracketed ? !marksInBracket(sign!, words, before) : !(atEnd && SET_APART.test(before))) return undefined;
  if (!bracketed && (REFERS.test(withoutSigns(before)) || /(?<!\.[ ])(?:artikel|article|lid)[ :]*$/iu.test(before))) return undefined;
  if (isSpoken(before, line.slice(markEnd), bracketed && !ONLY_PLAIN.test(words) ? words : '')) return undefined;
  if (!mayBePart(ground) || LAW.test(line) || /\p{L}{2}/u.test(line.slice(start, last))) return { ground, atEnd };
  return OF_PARTS.test(before) ? undefined : { ground, atEnd, perhaps: true };
}

/** The Wob counts as other regulations do: `(10.2a)` may be the number of a part of any of them. Of its grounds one was used for most names. */
function mayBePart(ground: string): boolean {
  return /^1[01]\./.test(ground) && ground !== '10.2e';
}
const LAW = /(?<!\p{L})(?:wob|woo|grond(?:en)?|weiger\p{L}*|gelakt|lakken|geheim\p{L}*|vertrouwelijk\p{L}*|niet openbaar)(?!\p{L})/iu;
const OF_PARTS =
  /(?<!\p{L})(?:hoofdstuk|paragraaf|par\.|artikel(?:en)?|art\.|sectie|section|clause|chapter|regel|reglement|statuten|verordening|bestek|norm|(?:agenda)?punt|bijlage|annex|item|figuur|tabel|huisregels?|handboek|begroting|programma|versie)(?!\p{L})/iu;

/** `(5.1.2e, Jansen)`, `[5.1.2e | Jansen]`: a bracket that starts as a shield does, with another sign than a colon. */
function opensBracket(line: string, start: number, last: number): boolean {
  const [sign] =
    /[([<][^\p{L}\p{N}]{0,3}(?:(?:woo|wob|art\.?|artikel|article|geheim)[^\p{L}\p{N}]{1,3}){0,3}$/iu.exec(
      line.slice(Math.max(0, start - 30), start),
    ) ?? [];
  if (sign === undefined) return false;
  const behind =
    /^ ?(?:(?:woo|wob) ?)?(?:[,;|/+]|[-\u2013\u2014] )[^\p{L}\p{N}]{0,3}(?=\p{L}(?:\p{L}|[.'\u2019] ?\p{L}))([^()[\]<>]*)[)\]>]/iu.exec(
      line.slice(last, last + 200),
    );
  return behind !== null && !SPEAKS_OF_LAW.test(behind[1]!) && !MEANING.test(behind[1]!) && !REFERENCE.test(behind[1]!);
}
/** `(5.1.2e, lid 3)`, `(5.1.2e en punt 4)`, `(5.1.2e, eerste lid)` */
export const REFERENCE =
  /^(?:zie|see|lid|eerste|tweede|derde|aanhef|onder|sub|punt|artikel|art\.?|article|paragraph|woo|wob|en|and|of|or)(?![\p{L}\p{N}])/iu;

const OPENING: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['>', '<'],
  ['^', '^'],
]);

/** Whether a ground ends in a letter: without one, such as `5.2`, it may be any number. */
export function isNamed(ground: string): boolean {
  return /\p{L}\)?$/u.test(ground);
}

/** `De prijs - 5.1.2b`, `De prijs, 5.1.2b`, `De prijs: 5.1.2b` at the end of a line. */
const SET_APART = /[\p{L}\p{N}"'”’.!?)*_□][*_]{0,2}(?: [^\p{L}\p{N}\s([|]{1,3}|[,;:.!?]| \/\/) ?$/iu;
/** Words of the law right before a ground, behind a sign or a full stop of their own. */
const PLAIN_BEFORE = /(?<=[^\p{L}\p{N} ] ?)(?:(?:woo|wob|art\.?|artikel|article|geheim|grond|ground)[ :]{1,2}){1,2}$/iu;
function withoutPlain(before: string): string {
  return before.replace(PLAIN_BEFORE, '');
}

/** `(5.1.2e)`, `(Jansen, 5.1.2e)`, `[Jansen: 5.1.2e]`, `[^5.1.2e]`. A lone ground in square brackets is what is left of text that is gone. */
function marksInBracket(sign: string, words: string, before: string): boolean {
  if (ONLY_PLAIN.test(words)) {
    if (REFERS.test(words) || !/[\p{L}\p{N}]/u.test(before) || before.trimEnd().endsWith(SHIELD)) return false;
    return sign === ')' || sign === '^' || words.startsWith('^') || (sign === '>' && /<sup$/i.test(before));
  }
  return sign !== '^' && /\p{L}{2}/u.test(words) && !REFERS.test(withoutSigns(words)) && !/(?:artikel|article|lid)[ :]*$/iu.test(words);
}

/** Whether words make of the ground behind them a reference: `versie 5.1.2b`. */
export function isReferred(before: string): boolean {
  return REFERS.test(withoutSigns(before));
}

function withoutSigns(words: string): string {
  let end = words.length;
  while (end > 0 && !/[\p{L}\p{N}.]/u.test(words[end - 1]!)) end--;
  return `${words.slice(0, end)} `;
}

/** Whether the sentence around the mark, or the words in it, speak of the law. */
export function isSpoken(before: string, behind: string, within: string): boolean {
  const start = Math.max(before.lastIndexOf('. ', before.length - 3), before.lastIndexOf('! '), before.lastIndexOf('? ')) + 1;
  const own = before.slice(start);
  const sentence = `${own} ${within} ${/^[^.!?]{0,300}/.exec(behind)![0]}`;
  if (SPEAKS_OF_LAW.test(sentence) || MEANING.test(within === '' ? own : withoutSigns(within))) return true;
  return REFUSED.test(sentence) && DISCLOSURE.test(sentence);
}

function isAtEnd(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

const FENCE = /^ {0,3}(?:(`|~|:|=|-|_|\*|#|\+)\1+|\()/u;

/** The ground of a line that holds nothing else, set apart by a fence, a bracket or the name of the law: it means all around it. */
export function groundAlone(source: string, belowHeading: boolean): string | undefined {
  if (!MAY_MARK.test(source)) return undefined;
  const line = foldedWithShields(source);
  if (line.length > 120) return undefined;
  const grounds = meantGrounds(line);
  const [first] = grounds;
  if (first === undefined || !isNamed(line.slice(first.start, first.end))) return undefined;
  const head = line.slice(0, first.start);
  if (!ONLY_PLAIN.test(head)) return undefined;
  let at = first.end;
  for (const { start, end } of grounds.slice(1)) {
    if (!BETWEEN.test(line.slice(at, start))) return undefined;
    at = end;
  }
  const rest = line.slice(at + BEHIND.exec(line.slice(at))![0].length);
  if (!isAtEnd(rest)) return undefined;
  const setApart = FENCE.test(line) || (/\p{L}/u.test(head) && !/^[^\p{L}\p{N}]*(?:en|and|of|or|lid)(?!\p{L})/iu.test(head));
  return setApart || (belowHeading && !/[[|]/.test(head)) ? first.ground : undefined;
}
