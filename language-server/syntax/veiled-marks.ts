import { ACCESS_GROUND } from './access-labels.ts';
import { endOfWords, LABEL_START, type TopicMark } from './topic-mark.ts';
import { NO_END } from './within-sentences.ts';

/** One letter of such a word, or the figure or sign that stands for it. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['e', '[e3*#?_@€$~]'],
  ['i', '[i1*#?_@|!~]'],
  ['o', '[o0*#?_@~]'],
  ['a', '[a4*#?_@~]'],
  ['u', '[u*#?_@~]'],
]);
const WORDS = ['geheim', 'vertrouwelijk', 'secret', 'confidential'] as const;
const veiled = (word: string) => [...word].map((letter) => LETTERS.get(letter) ?? letter).join('');
/** Each vowel as a sign that stands for it, with the letter before it. */
const disguises = (word: string) =>
  [...word].flatMap((letter, at) =>
    [...(LETTERS.get(letter) ?? '')]
      .filter((sign) => !'[]'.includes(sign) && sign !== letter && sign !== '1' && sign !== '3' && sign !== '0' && sign !== '4')
      .map((sign) => `${word[at - 1]}${sign}`),
  );
/** What every disguise but one in figures holds. */
export const VEILED_STEMS = [
  ...new Set(WORDS.flatMap(disguises)),
  '-heim',
  ' heim',
  '-trouwelijk',
  ' trouwelijk',
  '-welijk',
  ' welijk',
  '-cret',
  ' cret',
  '-fidential',
  ' fidential',
  '-dential',
  ' dential',
  '-tial',
  ' tial',
].join(',');
/** `ge-heim`, `vertrou welijk`: parted between syllables. */
const PARTED =
  'ge[- ]heim|ver[- ]?trou[- ]welijk|ver[- ]trouwelijk|se[- ]cret|con[- ]?fi[- ]?den[- ]tial|con[- ]?fi[- ]dential|con[- ]fidential';
const spaced = (word: string) => [' ', '\\.', '-', '_', '\\*'].map((sign) => [...word].join(sign)).join('|');
/** `g3h31m`, `s*cret`, `g e h e i m`, and not the words themselves, nor one with a backslash before its sign. */
const VEILED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?!(?:${WORDS.join('|')}))(?:${[...WORDS.map(veiled), ...WORDS.map(spaced), PARTED].join('|')})(?![\\p{L}\\p{N}]| ?\\\\)`,
  'iu',
);

/** Levels of the central government, which are nobody's word for anything else. */
const LEVEL = '(?:BBN ?3|[Dd]ep\\. ?V(?:ertr)?\\.|[Ss]tg\\.? ?(?:[CGZ]|ZG|[Cc]onfidentieel|[Gg]eheim|[Zz]eer [Gg]eheim)\\.?)';
const LEVEL_ALONE = new RegExp(
  `${LABEL_START}(?:(?:[Rr]ubricering|[Cc]lassificatie|[Cc]lassification|BIO)[: ]{1,3})?${LEVEL}[^\\p{L}\\p{N}\\\\]{0,8}$`,
  'u',
);
const LEVEL_BEFORE = new RegExp(`${LABEL_START}${LEVEL}[\\])*_ ]{0,3}(?:[:\u2013-] ?| (?=["'\u201c@\\p{L}\\p{N}]))`, 'u');
const LEVEL_BEHIND = new RegExp(`[\\p{L}\\p{N}.!?] ?[[(] ?${LEVEL} ?[\\])][^\\p{L}\\p{N}\\\\]{0,4}$`, 'u');
const CIRCULATION = new RegExp(
  `${LABEL_START}(?:verspreiding(?:skring)?|distributie(?:lijst)?|verzending|distribution(?: list)?|circulation)[*_ ]{0,3}[:=][*_ ]{0,3}(?:zeer |strikt |strictly )?(?:beperkt|restricted|limited|intern|internal|vertrouwelijk|confidential|(?:alleen|uitsluitend) (?:voor )?[\\p{L}&]{2,20}|[\\p{L}&]{2,20} only|geen|none)[^\\p{L}\\p{N}\\\\]{0,4}$`,
  'iu',
);

/** A ground that stands alone above what it is meant for; a bullet or a bracket makes a list or a reference of it. */
const GROUND_ALONE = /^ {0,4}(5\.1\.[12]\.?[a-i])[:.]?[*_ ]{0,3}$/u;

/** What is told of somebody under the head of personnel; of the staff as a whole it is a topic. */
const PERSONNEL = new RegExp(
  `${LABEL_START}(?:HR|HRM|P&O|Personeel|Personele (?:zaken|aangelegenheden)|Personeels(?:zaken|zaak|aangelegenheden|kwestie)|Personnel(?: matters?)?|Staff(?:ing)?(?: matters?)?|Human resources)[*_ ]{0,3}(?::|(?<= )[-\u2013](?= ))[*_ ]{0,3}(?:(?:[Dd]e heer|[Dd]hr|[Mm]eneer|[Mm]evr|[Mm]evrouw|[Mm]w|[Mm]r|[Mm]rs|[Mm]s|[Dd]r)[. ]|@|(?!Het |De |Een |Er |The |An? |All )\\p{Lu}[\\p{L}'\u2019.-]{0,30} )(?:[^.!?\\\\]|${NO_END}){0,100}(?<!\\p{L})(?:ziek|ziekte|ziekteverlof|ziekgemeld|burn-?out|ontslag|ontslagen|ontslaan|non-actief|geschorst|schorsing|disciplinair|berispt|berisping|zwanger|zwangerschapsverlof|re-?integratie|re-?integreert|vaststellingsovereenkomst|vertrekregeling|disfunctioneert|functioneert|sick|dismissed|dismissal|suspended|suspension|grievance|disciplinary|misconduct|pregnant|maternity|underperform\\p{L}*)(?!\\p{L})`,
  'u',
);

/** A link that lets in whoever has it: its code stands in it. */
const LINK =
  /(?:zoom\.(?:us|com)\/|webex\.com\/|teams\.(?:microsoft|live)\.com\/|meet\.)[^ <>"]{1,200}[?&](?:pwd|password|passcode|p|MTID|tk)=[^ <>"&]{3}/iu;
/** `Zoom, meeting ID 123 456, passcode 7x81`: a word with a figure in it, and no sign before it. */
const CODE =
  /(?<!\p{L})(?:passcode|toegangscode|wachtwoord|password|pincode|access code|conference id|host key) (?=[^ \d]{0,12}\d)[\p{L}\p{N}!@#$%&*-]{4,20}/iu;

/** `![foto](x.png "vertrouwelijk")` */
const TITLE = /\]\([^() "']{0,200} ["'(](?:strikt )?(?:geheim|vertrouwelijk|niet openbaar|confidential|secret|not public)["')]\)/iu;
/** `![geheim foto](x.png)`, as a picture is called. */
const PICTURE = /!\[(?:strikt )?(?:geheim|vertrouwelijk|niet openbaar|confidential|secret|not public)[ ,-][^[\]]{1,200}\]\(/iu;

/**
 * The first mark on a folded line whose words are veiled, classify, or need what stands behind them to be one: `g*heim: …`, `BBN3`,
 * `Verspreiding: beperkt`, `HR: mevrouw Smit is ziek gemeld`, a link that lets in whoever has it, a title of a picture that says `vertrouwelijk`.
 */
export function veiledMark(line: string): TopicMark | undefined {
  if (/\\[.!?]?$/.test(line)) return undefined;
  const place = placeOf(line);
  if (place === undefined) return undefined;
  const alone = GROUND_ALONE.exec(line)?.[1];
  const ground = alone ?? (PERSONNEL.test(line) ? '5.1.2e' : LINK.test(line) || CODE.test(line) ? ACCESS_GROUND : '5.1.2i');
  return { place, ground, at: endOfWords(line) };
}

function placeOf(line: string): TopicMark['place'] | undefined {
  if (LEVEL_ALONE.test(line) || CIRCULATION.test(line) || GROUND_ALONE.test(line)) return 'alone';
  const hidden = VEILED.exec(line);
  if (hidden !== null) return /[\p{L}\p{N}\u25a1]/u.test(line.replace(hidden[0], '')) ? 'before' : 'alone';
  const isMark = [LEVEL_BEFORE, LEVEL_BEHIND, PERSONNEL, LINK, CODE, TITLE, PICTURE].some((pattern) => pattern.test(line));
  return isMark ? 'before' : undefined;
}
