import { ASKS_FOR_MORE } from './bare-grounds.ts';
import { secretLabel } from './label-marks.ts';
import { IS, mayRestrict, RESTRICTED, RESTRICTIONS, shutSignIn, THIS_TEXT } from './restriction-words.ts';
import { mayHold } from './secrecy-stems.ts';
import { CONDITIONS, maySaySecrecy, PAPERS, STATES } from './secrecy-words.ts';
import { asksForSecrecy } from './secret-requests.ts';
import { topicMark } from './topic-marks.ts';

/**
 * A word that says whom a text is for, in the place of a label or in brackets: `Intern: …`, `(privé) …`, `… (embargo)`. Elsewhere the same words are what
 * the text is about: `Intern overleg over de privésfeer`.
 */
export interface AudienceMark {
  /** `alone`: the line says of all around it that it is not for everybody. */
  readonly place: 'before' | 'behind' | 'alone';
  /** Some words are a topic as often as a mark: `Intern: de afdeling verhuist`. */
  readonly sure: boolean;
  /** The ground that is most likely meant. */
  readonly ground: string;
  /** The sign that makes a mark of the word, in the folded line: behind a backslash the word is plain. Where the line ends with no sign, its end. */
  readonly at: number;
}

const WORD = `(?:intern|internal|priv[eé]|private|persoonlijk|personal|embargo|${RESTRICTIONS})`;
/** `Embargo (tot 1 maart): …`, `Intern/vertrouwelijk: …` */
const MORE = '(?: ?\\([^()]{0,40}\\)| ?[/&+] ?\\p{L}{3,14}| (?:en|and) \\p{L}{3,14}| (?:tot|until) [\\p{L}\\p{N} ]{3,25})?';
const START = '(?:^[^\\p{L}\\p{N}\\\\[(]{0,8}(?:(?:\\d{1,3}|[a-z])[.)] ?[*_]{0,3})?|[:.!?] [*_]{0,3})';
const DENIED = '(?!(?:nee|neen|no|geen|none|niet|n\\.?v\\.?t\\.?|n/a)(?![\\p{L}\\p{N}]))';
/** A shield behind the mark is no text: it is shielded already. */
const TEXT = '[ *_]{0,3}(?=[^\\s\\p{L}\\p{N}\u25a1]{0,6}[\\p{L}\\p{N}@])';

const LABEL = new RegExp(`${START}(${WORD})${MORE}[*_ ]{0,3}([:=]|(?<= )[-\\u2013\\u2014](?= ))[ *_]{0,3}${DENIED}${TEXT}`, 'iu');
/** A label later on the line, for words that need no more than the colon. */
const LATER_LABEL = new RegExp(`[.!?] [*_]{0,3}(${STATES})[*_ ]{0,3}([:=])[ *_]{0,3}${DENIED}${TEXT}`, 'iu');
const SHOUTED = new RegExp(`^[^\\p{L}\\p{N}\\\\]{0,8}(INTERN|INTERNAL|PRIV[EÉ]|PRIVATE)(?= )${TEXT}`, 'u');
const BEFORE = new RegExp(`${START}([[(])${WORD}${MORE}[ :.]{0,2}[\\])]{1,2}${TEXT}`, 'iu');
const BEHIND = new RegExp(
  `[\\p{L}\\p{N}"'\u201d\u2019.!?)%*_\u25a1] ?(?<!\\\\)([[(])(?:alleen |uitsluitend |strikt |strictly )?(?:${WORD}${MORE}(?: only)?|${CONDITIONS})[\\])]{1,2}[^\\p{L}\\p{N}]{0,8}$`,
  'iu',
);
/** `De prijs [vertrouwelijk]`; of `De prijs is [vertrouwelijk]` the words are gone. */
const SQUARE_BEHIND = new RegExp(`[\\p{L}\\p{N}"'\u201d\u2019)%*_] ?(?<!\\\\)(\\[)(?:${STATES})\\][^\\p{L}\\p{N}]{0,8}$`, 'iu');
/** `De prijs is 5 – geheim`, `Plaats: Den Haag / vertrouwelijk` */
const DASH_BEHIND = new RegExp(
  `[\\p{L}\\p{N}"'\u201d\u2019.!?)%*_\u25a1] ?(?:(?<= )(-{1,3}|[\u2013\u2014/])(?= )|(?<!\\\\)(\\*)(?=[^*]*\\*)|(,)(?= (?:geheim|vertrouwelijk|secret|confidential))) ?(?!persoonlijk|personal)(?:${RESTRICTED}|${WORD})[^\\p{L}\\p{N}]{0,8}$`,
  'iu',
);
/** A sentence that says so of the text around it: `Dit punt is vertrouwelijk.`, `Op dit punt rust geheimhouding.` */
const SENTENCE = new RegExp(
  `(^[^\\p{L}\\p{N}]{0,8}|[.!?;:,] ?)(?:(?:maar|but|en|and) )?(?:(?:${THIS_TEXT}) (?:${IS} ${RESTRICTED}|(?:wordt|worden|will) (?:niet|not) (?:be )?(?:openbaar gemaakt|gepubliceerd|published|genotuleerd|minuted))|(?:dit|deze|this) (?:agendapunt|deel|gedeelte|onderdeel|behandeling|item|part|section) (?:is|was|blijft|stays) (?:besloten|closed)|op (?:${THIS_TEXT}) (?:rust|geldt|ligt) (?:een )?geheimhouding(?:splicht)?|geheimhouding,? (?:opgelegd,? )?(?:(?:op grond van|ex|conform) )?art(?:ikel|\\.)? ?\\d[^.!?;]{0,40}|(?:dit )?(?:niet in het (?:openbare )?verslag opnemen|niet naar buiten brengen))(?: (?:op grond van|tot|until|under|ex|conform|en|and) [^.!?;]{1,60})?(?<!\\\\)[.!]?[^\\p{L}\\p{N}\\\\?]{0,4}$`,
  'iu',
);
const LEFT_OVER = /^(?:gelakt|redacted)/iu;
/** Behind a paper, or where something was handed over, the mark says how it was handed over. */
const PAPER = new RegExp(
  `(?:${PAPERS}|ontvangen|verstuurd|verzonden|toegezonden|gestuurd|verstrekt|gedeeld|voorgelegd|ter inzage|received|sent|shared|handed over|provided) ?$`,
  'iu',
);
const SURE = /^(?:priv[eé]|private|embargo)/iu;
const OF_A_PERSON = /priv|persoonlijk|personal/iu;
/** `Privé: geen bezwaar`: what somebody thinks of it for themselves. */
const OPINION =
  /^[^\p{L}]{0,4}(?:geen (?:bezwaar|bezwaren|mening|probleem|opmerkingen)|akkoord|(?:mee )?eens|oneens|no (?:objections?|problem|opinion)|agreed?|in favour|fine)(?!\p{L})/iu;
/** The colon is none of a writer: it asks whether the line is a label of what stands below it. */
const OPINION_ONLY = new RegExp(`${OPINION.source}(?:[^\\p{L}\\p{N}]{0,4}$|: )`, 'iu');
/** `Benoemd (schriftelijk, geheim)`: how people voted. */
const VOTED =
  /(?:schriftelijke?|hoofdelijke?|anonieme?|digitale?|stemming|stembriefjes|briefjes|ballot|in writing|written|vote[ds]?|voting|poll|gestemd|verkozen|gekozen) ?$/iu;
/** What is told of both sides speaks of them: `Intern 3 en extern 4`. */
const OTHER_SIDE: readonly (readonly [RegExp, RegExp])[] = [
  [/intern/iu, /(?<!\p{L})(?:extern|external)/iu],
  [/priv[eé]|private/iu, /(?<!\p{L})(?:zakelijk|publiek|public|business)/iu],
  [/persoonlijk|personal/iu, /(?<!\p{L})(?:zakelijk|professional|collectief|organisatie)/iu],
];

/** Where such a word stands in a label, in brackets before the text and behind it, and behind a dash. */
const LABEL_SIGN = /^.*(?:[:=]|[ ][-\u2013\u2014][ ])/su;
const OPENING = new RegExp(`${START}[[(]`, 'iu');
const BRACKET = /[[(]/;
const ENDS_IN_BRACKET = /[\])][^\p{L}\p{N}]{0,8}$/u;
const DASH = /[^ ] (?:-{1,3}|[\u2013\u2014/])(?= )|\*|, (?=geheim|vertrouw|secret|confid)/iu;

/** Most lines cannot hold a mark. The patterns above are slow to compile, so that they are tried only where one may stand. */
function mayMark(words: string): boolean {
  return maySaySecrecy(words) || mayRestrict(words);
}

function mayMarkFrom(sign: RegExp, line: string): boolean {
  const at = line.search(sign);
  return at >= 0 && mayMark(line.slice(at));
}

/** The first mark on a folded line, with a sign in the place of each of its shields. */
export function audienceMark(line: string): AudienceMark | undefined {
  if (!mayMark(line)) return topicOf(line);
  const label = mayMark(LABEL_SIGN.exec(line)?.[0] ?? '') ? LABEL.exec(line) : null;
  const told = label === null ? '' : line.slice(label.index + label[0].length);
  if (label !== null && !speaksOfBoth(label[1]!, line) && !(OF_A_PERSON.test(label[1]!) && OPINION_ONLY.test(told)))
    return marked(label[1]!, label, 2, SURE.test(label[1]!) && !OPINION.test(told));
  const later = LATER_LABEL.exec(line);
  if (later !== null) return marked(later[1]!, later, 2, true);
  const before = mayMarkFrom(OPENING, line) ? BEFORE.exec(line) : null;
  if (before !== null && !speaksOfBoth(before[0], line)) {
    const word = before[0].slice(before[0].lastIndexOf(before[1]!) + 1);
    return marked(word, before, 1, SURE.test(word));
  }
  const shouted = SHOUTED.exec(line);
  if (shouted !== null && /\p{Ll}/u.test(line)) return marked(shouted[1]!, shouted, 1, false);
  const named = secretLabel(line);
  if (named !== undefined) {
    const place = /[\p{L}\p{N}\u25a1]/u.test(line.slice(named.at)) ? 'before' : 'alone';
    return { place, sure: named.sure, ground: '5.1.2i', at: named.at };
  }
  return sentenceMark(line) ?? markBehind(line) ?? stateBehind(line) ?? signMark(line) ?? topicOf(line);
}

/** `De prijs van 5 miljoen: vertrouwelijk`; `Wijze van stemmen: geheim` says how people voted. */
function stateBehind(line: string): AudienceMark | undefined {
  const behind = maySaySecrecy(line) && !/stem|ballot|vot(?:e|ing)/iu.test(line) ? STATE_BEHIND.exec(line) : null;
  return behind === null ? undefined : { place: 'behind', sure: false, ground: '5.1.2i', at: behind.index + 1 + behind[1]!.length };
}
const STATE_BEHIND =
  /[\p{L}\p{N})"'*_]( ?)(?:[:;=]|>{1,2}) ?[*_]{0,2}(?:geheim|vertrouwelijk|niet openbaar|confidential|secret|not public)[*_]{0,2}[.!]{0,2}$/iu;

/** `🔒 De prijs is 5 miljoen`: a sign of a lock, or of a mouth that keeps shut, has no words. */
function signMark(line: string): AudienceMark | undefined {
  const at = shutSignIn(line);
  if (at < 0 || /\\[.!]$/.test(line)) return undefined;
  const before = /[\p{L}\p{N}]/u.test(line.slice(0, at));
  const behind = /[\p{L}\p{N}]/u.test(line.slice(at));
  const place = before && !behind ? 'behind' : behind ? 'before' : 'alone';
  return { place, sure: false, ground: '5.1.2i', at: /[.!]$/.test(line) ? line.length - 1 : line.length };
}

function topicOf(line: string): AudienceMark | undefined {
  const topic = topicMark(line);
  return topic && { ...topic, sure: false };
}

function sentenceMark(line: string): AudienceMark | undefined {
  const said = mayHold('tells', line) ? SENTENCE.exec(line) : null;
  if (said === null && !asksForSecrecy(line)) return undefined;
  const sign = /[.!][^\p{L}\p{N}]{0,4}$/u.exec(line);
  if (said === null) return { place: 'behind', sure: false, ground: '5.1.2i', at: sign?.index ?? line.length };
  // What was dealt with is closed, too, and a topic can be delicate.
  const isTopic = /sensitive|gevoelig|closed/iu.test(said[0]);
  const isAlone = !isTopic && said.index === 0 && !/[\p{L}\p{N}\u25a1.!?;:,]/u.test(said[1]!);
  return { place: isAlone ? 'alone' : 'behind', sure: false, ground: '5.1.2i', at: sign?.index ?? line.length };
}

function markBehind(line: string): AudienceMark | undefined {
  const behind = ENDS_IN_BRACKET.test(line) && mayMarkFrom(BRACKET, line) ? (BEHIND.exec(line) ?? SQUARE_BEHIND.exec(line)) : null;
  if (behind === null) return dashBehind(line);
  const at = placeIn(behind, 1);
  const text = line.slice(0, at);
  const word = line.slice(at + 1);
  if (speaksOfBoth(word, line) || ASKS_FOR_MORE.test(text.trimEnd()) || LEFT_OVER.test(word)) return undefined;
  return behind[1] === '(' && PAPER.test(text) ? undefined : { place: 'behind', sure: false, ground: groundOf(word), at };
}

function dashBehind(line: string): AudienceMark | undefined {
  const behind = mayMarkFrom(DASH, line) ? DASH_BEHIND.exec(line) : null;
  const group = behind?.findIndex((part, index) => index > 0 && part !== undefined) ?? 0;
  if (behind === null || speaksOfBoth(behind[0], line)) return undefined;
  const sign = behind.index + behind[0].indexOf(behind[group]!, 1);
  if (behind[group] === ',' && VOTED.test(line.slice(0, sign))) return undefined;
  return { place: 'behind', sure: false, ground: groundOf(behind[0]), at: sign };
}

/** Whether words are nothing but such a mark: `privé`, `niet voor de pers`. */
export function isAudience(words: string): boolean {
  return (mayMark(words) || /anoniem/iu.test(words)) && ONLY_WORD.test(words);
}
const ONLY_WORD = new RegExp(
  `^[^\\p{L}\\p{N}]{0,4}(?:${WORD}|geheimhouding|avg|gdpr|privacy|anoniem)${MORE}[^\\p{L}\\p{N}\\\\]{0,4}$`,
  'iu',
);

function marked(word: string, match: RegExpExecArray, group: number, sure: boolean): AudienceMark {
  return { place: 'before', sure, ground: groundOf(word), at: placeIn(match, group) };
}

/** Where the last sign of a match that is its group stands. */
function placeIn(match: RegExpExecArray, group: number): number {
  return match.index + match[0].lastIndexOf(match[group]!);
}

function speaksOfBoth(word: string, line: string): boolean {
  return OTHER_SIDE.some(([side, other]) => side.test(word) && other.test(line));
}

function groundOf(word: string): string {
  return OF_A_PERSON.test(word) ? '5.1.2e' : '5.1.2i';
}

/** Whether a line opens with the other side of `Intern: …`: then both are topics. */
export function opensOtherSide(line: string): boolean {
  return /^[^\p{L}]{0,8}(?:extern|external)(?:e|e?n)?[*_ ]{0,3}[:=]/iu.test(line);
}
