import { audienceMark } from '../syntax/audience-marks.ts';
import { closedLabel, isClosedName, isOfPapers, mayNameClosedPart } from '../syntax/closed-parts.ts';
import { foldLine, withLetters } from '../syntax/folded-line.ts';
import { withAnswer } from '../syntax/form-answers.ts';
import { hidesText, mayHide } from '../syntax/hidden-text.ts';
import { BRACED } from '../syntax/label-marks.ts';
import { linkMarkAt, mayLink } from '../syntax/link-marks.ts';
import { meantGrounds } from '../syntax/meant-grounds.ts';
import { withinOneEdit } from '../syntax/near-words.ts';
import { mayRestrict } from '../syntax/restriction-words.ts';
import { mayHold } from '../syntax/secrecy-stems.ts';
import { CONDITIONS, isSecrecyAlone, maySaySecrecy, PAPERS, STATES, secrecyComment, secrecyMark } from '../syntax/secrecy-words.ts';
import { callsSecret } from '../syntax/secret-labels.ts';
import { withShieldsAs } from '../syntax/shields.ts';
import { isRow, pastedRow } from '../syntax/table-rows.ts';
import { mayMarkTopic } from '../syntax/topic-marks.ts';
import { foldedWithShields, groundAlone, MAY_MARK, markedGround, SHIELD } from './marked-grounds.ts';
import { openingGround } from './opening-grounds.ts';
import { trailingGround } from './trailing-grounds.ts';

/**
 * What seems meant as secret and is not written as it should be. The model takes it as secret all the same, as far as it can reach, and a
 * rule reports it: in doubt more is shielded, never less.
 */
export interface MeantSecret {
  /** Empty where it is not clear. */
  readonly ground: string;
  /**
   * `section` where it says so of all that is around it, as `Geheim:` below a heading does; `line` where it says so of its line and what goes on
   * from it; `mark` where it stands behind what is meant.
   */
  readonly reach: 'section' | 'line' | 'mark';
  /** It may be no mark at all: what it may be about is shielded, and nobody is refused a public version for it. */
  readonly perhaps?: true;
}

/** Where a text stands that may say so. */
export interface SecretPlace {
  /** Where the fields of a section do. */
  readonly belowHeading?: boolean;
  /** In fenced code, where a comment is a part of what is shown. */
  readonly inCode?: boolean;
  /** The names of the columns of a table: one of them may be called `Vertrouwelijk`. */
  readonly namesColumns?: boolean;
  /** Among people, where `intern` and `persoonlijk` say who somebody is and how they attend. */
  readonly amongPeople?: boolean;
}

/** One of these words is in all that says so, but for a ground behind a label. A secretary is in all minutes. */
const MAY_SAY =
  /geheim|secret(?!ar)|afgeschermd|shielded|gelakt|lak:|\/lak|redacted|vertrouwelijk|confidenti|beslot|closed|openbaar|publi|grond|woo|wob|off (?:the )?rec|buiten |[[<{(]\/|<(?:lak|redact)|lakken|maken|anon[iy]|avg|gdpr|delen|verslag|notul|minut|record|verspreid|derden|distribut|circulat|disclos|share|embargo|intern|priv|persoonlijk|personal|vertrouwen|confidence|tlp|privileged|executive s|in camera/iu;
export function maySay(line: string): boolean {
  return mayHold('says', line) && MAY_SAY.test(line);
}

/** `1. Niet notuleren: …`, `3. (besloten)` */
const LIST_NUMBER =
  /^[ *_]{0,4}(?:\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[a-z])[.)] +(?=\p{L}|[[(*_]{1,3}\p{L}[^()[\]]{0,40}[\])]?[^\p{L}\p{N}]{0,8}$)/iu;
/** `Gehiem: 5.1.2b` */
const MAY_LABEL = /^[^\p{L}\p{N}]{0,8}(?:\d{1,3}[.)][ *_]{0,4})?(\p{L}{4,8})[ :=].{0,12}\d/iu;
/** What is none of the words for secrecy, and means it with a ground, a law or a bracket. */
const MAY_CLOSE = /beslot|closed|camera|shielded|woo|wob|grou?nd|[[<{(]\/|<(?:lak|redact)/iu;
const FIELD = /^[^\p{L}\p{N}]{0,8}(?:\d{1,3}[.)][ *_]{0,4})?(\p{L}{4,8})[^\p{L}\p{N}:=]{0,4}([:=])?/u;
/** Other words that say it of all that follows, with a ground behind them: `Vertrouwelijk: 5.1.2b`. */
const LIKE_FIELD =
  /^[^\p{L}\p{N}]{0,8}(?:(?:rubricering|classificatie|classification|status)[: ]{1,3})?(?:geheim(?:houding|(?: te)? houden)?|secret|vertrouwelijk|confidential|afgeschermd|shielded|gelakt|redacted|besloten|closed|niet openbaar|not public)[^\p{L}\p{N}:=]{0,4}[:= ]/iu;
/** `Openbaar: nee`, `Publiceren: nee`: what is around it is not public. */
const NOT_PUBLIC =
  /^[^\p{L}\p{N}]{0,8}(?:(?:mag|mogen) )?(?:openbaar(?:heid)?|publi(?:ek|eren|ceren|catie)|gepubliceerd|public(?:ation)?|publish(?:ed)?|disclos(?:e|ure|able)|for publication|voor publicatie)[ *_]{0,3}[?:=]{1,2}[ *_]{0,3}(?:nee|neen|no|niet|not|nooit|never|geen|none|false|besloten|vertrouwelijk|geheim|confidential|closed)(?![\p{L}\p{N}])(?! [\p{L}\p{N}])|^[^\p{L}\p{N}]{0,8}(?:vertrouwelijkheid|confidentiality|beslotenheid|geheimhouding)[ *_]{0,3}[?:=]{1,2}[ *_]{0,3}(?:ja|yes|hoog|high|strikt|geheim|vertrouwelijk|confidential)(?![\p{L}\p{N}])/iu;
/** A ground in a field of its own, with nothing behind it: `Woo-grond: 5.1.2b`. */
const GROUND_FIELD =
  /^[^\p{L}\p{N}]{0,8}(?:(?:woo|wob)(?:-?(?:grond|ground))?|(?:weigerings|uitzonderings)?(?:grond|ground))[^\p{L}\p{N}:=]{0,4}[:=]/iu;
/** `[geheim]`, `Begin geheim deel`, `Status: vertrouwelijk`, `In beslotenheid behandeld`: nothing else stands on the line. */
const ALONE =
  /^[^\p{L}\p{N}]{0,8}(?:(?:rubricering|classificatie|classification|handling|marking|sensitivity(?: label)?|gevoeligheid(?:slabel)?|status|aard|vorm|behandeling)[: ]{1,3})?(?:(?:begin|start|einde?|end)[ :]{1,2}(?:van )?(?:het )?)?(?:(?:(?:strikt|streng|zeer|strictly|highly|departementaal|stg\.?|staats) ?)?(?:geheim|secret|vertrouwelijk|confidential|confidentieel|afgeschermd|gelakt|redacted|(?:niet|not)[ -](?:openbaar|public|voor publicatie|for publication)|off the record|(?:geheel )?buiten de notulen)(?:e? (?:deel|gedeelte|part|section))?|(?:behandeld )?in (?:beslotenheid|camera|closed session|besloten (?:zitting|vergadering))(?: behandeld)?|besloten(?: (?:deel|gedeelte|zitting|sessie|vergadering|behandeling|behandeld|agendapunt|punt))?|closed (?:session|part|meeting|item))[^\p{L}\p{N}]{0,8}$/iu;
/** `Vertrouwelijk: personeel`, `Confidential - staff`: unless it says that it is not. */
const LABELLED =
  /^[^\p{L}\p{N}]{0,8}(?:(?:strikt|streng|zeer|strictly|highly|departementaal|stg\.?) ?)?(?:geheim|secret|vertrouwelijk|confidential|confidentieel|(?:niet|not)[ -](?:openbaar|public|voor publicatie|for publication)|off the record|(?:geheel )?buiten de notulen)(?:[ *_]{0,3}[:=]| [-\u2013\u2014])[ *_]{0,3}(?!(?:nee|neen|no|geen|none|niet|n\.?v\.?t\.?|n\/a)(?![\p{L}\p{N}]))[^ *_]/iu;
/** Right below a heading, where its fields stand: `Besloten: personele zaken`. Elsewhere it is what was decided. */
const CLOSED_BELOW_HEADING =
  /^[^\p{L}\p{N}]{0,8}(?:besloten|in beslotenheid|closed|in camera)[^\p{L}\p{N}:=]{0,4}(?:[:=](?! ?(?:nee|neen|no|geen|none|niet|n\.?v\.?t\.?|n\/a)(?![\p{L}\p{N}]))|$)/iu;
/** `Besloten: Gemeentewet artikel 23`: a law says that it is no plain decision. */
const BY_LAW =
  /^[^\p{L}\p{N}]{0,8}(?:besloten|in beslotenheid|closed|in camera)[^\p{L}\p{N}:=]{0,4}[:=] ?(?:(?:ja|yes)[ .]*$|(?:op grond van |ex |under )?(?:de )?(?:(?:gemeente|provincie|waterschaps?)?wet|gemw|woo|wob|awb|section|s\.) ?(?:open overheid)?[ ,]{0,3}(?:art|lid|\d)|art(?:ikel|icle|\.)? ?\d{1,3}[\p{L}\d ,.]{0,30}wet)/iu;
export const WORD = `(?:${STATES})`;
/**
 * `(geheim: …)`, `[/geheim]`, `Besluit: [geheim] …`, `Besluit: geheim: …`, `Besluit geheim: …`, `Besluit B1 {geheim} (@jansen): …`. What stands before a colon is looked at from the colon
 * on: from each letter on it would be read forty times.
 */
const MARKED = new RegExp(
  `[[(<]${WORD} ?[:=]|[[(<]/ ?(?:lak|${WORD})|(?:^[^\\p{L}\\p{N}]{0,8}|: ?)[[(<*_]{1,3}${WORD}[\\])>*_:]{1,3}|:(?<=\\p{L}[^:]{0,40}:) ?${WORD} ?[:=]|^(?!niet |geen )\\p{L}{4,12} ${WORD} ?:|^\\p{L}{4,12} \\p{L}{0,3}\\d{1,4} ?[[(<] ?${WORD} ?[\\])>]`,
  'iu',
);
const CLOSING_TAG = /[[(<{]\/ ?(?:(?:woo|wob) ?)?\d/iu;
/** In capitals at the start of a text. */
const CAPITALS = /(?:^[^\p{L}\p{N}]{0,8}|: ?)(?:GEHEIM|SECRET|VERTROUWELIJK|CONFIDENTIAL)(?![\p{L}\p{N}])/u;
/** What may stand between the word and its ground. */
const UP_TO_GROUND =
  /^[ :=*_({]{0,6}(?:(?:op grond van|o\.g\.v\.|ex|artikel|art\.?|article|grond|ground|on ground|woo|wob)[ :]{1,3}){0,3}$/iu;
const RIGHT_BEFORE = /(?<![\p{L}\p{N}])(?:geheim|secret|afgeschermd|shielded|vertrouwelijk|confidential)[ :=,]{1,3}$/iu;

/** `De prijs is 5 miljoen (geheim).`; `zie de nota (geheim)` says so of the paper. */
const MARK_AT_END = new RegExp(`(?:(?:\\(|[.!?] ?\\[)${WORD}[\\])]|[.!?)] [*_]{0,3}${WORD})[^\\p{L}\\p{N}]{0,8}$`, 'iu');
const PAPER_AT_END = new RegExp(`${PAPERS} ?[[(]${WORD}[\\])][^\\p{L}\\p{N}]{0,8}$`, 'iu');

/** `Closed: Public Bodies (Admission to Meetings) Act 1960` */
const BY_ACT = /^(?:Besloten|Closed):[ \t]*\p{Lu}[\p{L}\d ().,'-]{3,80}(?:Act|wet|[Dd]ecreet|Code)(?: \d{4})?[ .]*$/u;
const CLOSED_FIELD = /^(?:Besloten|Closed):[ \t]*\S/u;

/** Whether a line right below a heading closes its section as it should: `Besloten: ja`, `Besloten: Gemeentewet artikel 23`. */
export function closesSection(source: string): boolean {
  return CLOSED_FIELD.test(source) && (BY_LAW.test(source) || BY_ACT.test(source));
}

/** A sign that shows nothing or looks like another: a soft hyphen in `vertrouwelijk`, a letter of full width or of another script. */
export const HIDES_LETTERS = /[^\t\r\n -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2026\u20ac]/u;

/** Where the text of a footnote begins: a label before its words is one at the start of a line. */
export const NOTE_SIGN = /^[ \t]{0,12}\[\^[^\][\s^]{1,80}\]:[ \t]{0,8}/;

/** A line as it shows, where it holds a sign that could hide a word from whoever looks for it. */
export function asRead(line: string): string {
  if (line !== lastRead.line) {
    const shown = withAnswer(HIDES_LETTERS.test(line) || line.includes('&') ? withLetters(line) : line);
    lastRead = { line, shown: shown.includes('[^') ? shown.replace(NOTE_SIGN, '') : shown };
  }
  return lastRead.shown;
}
let lastRead = { line: '', shown: '' };

/** Whether a line of prose says that something is secret, as a field or an attribute would. */
export function meantSecret(typed: string, place: SecretPlace = {}): MeantSecret | undefined {
  const source = asRead(typed);
  const belowHeading = place.belowHeading === true;
  const alone = groundAlone(source, belowHeading);
  if (alone !== undefined) return { ground: alone, reach: 'section' };
  const said = saidSecret(source, belowHeading);
  if (said !== undefined) return said;
  if (place.amongPeople !== true && place.inCode !== true && mayNameClosedPart(source)) {
    const line = foldedWithShields(source);
    if (isClosedName(line)) return { ground: '', reach: 'section', ...(isOfPapers(line) ? { perhaps: true } : {}) };
    if (closedLabel(line) !== undefined) return { ground: '', reach: 'line', perhaps: true };
  }
  const comment = secrecyComment(source);
  if (comment !== undefined) return { ground: '', reach: comment === 'alone' ? 'section' : 'line' };
  // What stands in a shield hides nothing around it.
  if (place.inCode !== true && mayHide(source) && hidesText(withShieldsAs(SHIELD, source))) return { ground: '', reach: 'line' };
  const opened = openingGround(source);
  if (opened?.sure === true) return { ground: opened.ground, reach: 'line' };
  const mark = markedGround(source);
  if (mark !== undefined)
    return { ground: mark.ground, reach: mark.atEnd ? 'mark' : 'line', ...(mark.perhaps === true ? { perhaps: true } : {}) };
  const beside = opened?.ground ?? trailingGround(source);
  return (
    inCell(source, place) ??
    (beside === undefined ? saidOfAudience(source, place) : { ground: beside, reach: 'line', perhaps: true }) ??
    saidOfLink(source, place)
  );
}

/** `[Notitie (vertrouwelijk)](x.pdf)` */
function saidOfLink(source: string, { inCode = false }: SecretPlace): MeantSecret | undefined {
  const isMarked = !inCode && mayLink(source) && linkMarkAt(foldedWithShields(source)) !== undefined;
  return isMarked ? { ground: '5.1.2i', reach: 'line', perhaps: true } : undefined;
}

const REACH = { before: 'line', behind: 'mark', alone: 'section' } as const;

/** `Intern: …`, `… (embargo)` */
export function saidOfAudience(source: string, { amongPeople = false, inCode = false }: SecretPlace): MeantSecret | undefined {
  const line = asRead(source);
  if (amongPeople || inCode || !(maySay(line) || mayRestrict(line) || mayMarkTopic(line))) return undefined;
  const mark = audienceMark(foldedWithShields(line));
  if (mark === undefined) return undefined;
  const meant = { ground: mark.ground, reach: REACH[mark.place] } as const;
  return mark.sure ? meant : { ...meant, perhaps: true };
}

/** A cell of a table says so of its row, as a line does; a cell that holds nothing but the word may only classify what the row is about. */
function inCell(source: string, place: SecretPlace): MeantSecret | undefined {
  if (place.inCode === true || !(maySay(source) || MAY_MARK.test(source) || mayRestrict(source) || mayMarkTopic(source))) return undefined;
  const row = isRow(source) ? source : pastedRow(source);
  if (row === undefined) return undefined;
  const line = withShieldsAs(SHIELD, row);
  let perhaps: MeantSecret | undefined;
  const cells = line.split('|');
  for (const [index, cell] of cells.entries()) {
    const text = cell.trim();
    const labelled = place.namesColumns !== true && /[^\\]:$/.test(text) ? labelCell(text, cells[index + 1]?.trim() ?? '') : undefined;
    if (labelled !== undefined) return labelled;
    if (isClass(text)) {
      if (place.namesColumns !== true && marksRow(text)) perhaps = { ground: '', reach: 'line', perhaps: true };
      continue;
    }
    if (!/\p{L}[^\p{L}]+[\p{L}\p{N}]/u.test(text)) continue;
    const meant = meantSecret(text, place);
    if (meant !== undefined) return { ...meant, reach: 'line' };
  }
  return perhaps;
}

/** `| Intern: | de koper is … |`: what a label says of the cell behind it. */
function labelCell(label: string, behind: string): MeantSecret | undefined {
  const meant = /[\p{L}\p{N}]/u.test(behind) ? meantSecret(`${label} ${behind}`) : undefined;
  return meant === undefined || meant.reach === 'mark' ? undefined : { ...meant, reach: 'line' };
}

/** `vertrouwelijk`, and no ground, of which another rule tells; with `\.` or `\:` behind it, it is what the row is about. */
function marksRow(cell: string): boolean {
  return !/\d|\\[.:]$/.test(cell);
}

/** `vertrouwelijk`, `Woo 5.1.2e`, `Grond: 5.1.2e` */
function isClass(cell: string): boolean {
  return ALONE.test(cell) || isSecrecyAlone(cell) || GROUND_FIELD.test(cell) || groundAlone(cell, true) !== undefined || callsSecret(cell);
}

function saidSecret(source: string, belowHeading: boolean): MeantSecret | undefined {
  const says = maySay(source);
  if (!says && !mayLabel(source)) return undefined;
  const line = folded(unbraced(source)).replace(LIST_NUMBER, '');
  const labelled = labelledGround(line);
  if (labelled !== undefined || !says) return labelled;
  if (!maySaySecrecy(line) && !MAY_CLOSE.test(line) && !NOT_PUBLIC.test(line)) return undefined;
  const grounds = meantGrounds(line);
  const first = grounds[0];
  const follows = (head: string) => first !== undefined && UP_TO_GROUND.test(line.slice(head.length, first.start));
  if (
    ALONE.test(line) ||
    isSecrecyAlone(line) ||
    NOT_PUBLIC.test(line) ||
    BY_LAW.test(line) ||
    BY_ACT.test(line) ||
    LABELLED.test(line) ||
    (belowHeading && CLOSED_BELOW_HEADING.test(line))
  )
    return { ground: first?.ground ?? '', reach: 'section' };
  const alike = LIKE_FIELD.exec(line)?.[0];
  if (alike !== undefined && follows(alike)) return { ground: first!.ground, reach: 'section' };
  const grounded = GROUND_FIELD.exec(line)?.[0];
  if (grounded !== undefined && follows(grounded) && !/[\p{L}\p{N}]/u.test(line.slice(grounds.at(-1)!.end)))
    return { ground: first!.ground, reach: 'section' };
  for (const { start, ground } of grounds) {
    if (RIGHT_BEFORE.test(line.slice(Math.max(0, start - 20), start))) return { ground, reach: 'line' };
  }
  if (MARKED.test(line) || CAPITALS.test(line) || CLOSING_TAG.test(line)) return { ground: first?.ground ?? '', reach: 'line' };
  if (behindText(line, MARK_AT_END) && !PAPER_AT_END.test(line)) return { ground: first?.ground ?? '', reach: 'mark' };
  const mark = secrecyMark(line);
  return mark && { ground: first?.ground ?? '', reach: mark === 'behind' ? 'mark' : 'line' };
}

/** Letters that are not plain may become others once the line is folded. */
function mayLabel(source: string): boolean {
  const word = MAY_LABEL.exec(source)?.[1];
  return word !== undefined && (isNearLabel(word) || /[^a-z]/i.test(word));
}

const isNearLabel = (word: string) => ['geheim', 'secret'].some((known) => withinOneEdit(word.toLowerCase(), known));

/** `Geheim: 5.1.2b`, and the same with a letter wrong. */
function labelledGround(line: string): MeantSecret | undefined {
  const field = FIELD.exec(line);
  if (field === null) return undefined;
  const [head, word = '', colon] = field;
  const exact = /^(?:geheim|secret)$/i.test(word);
  if (!exact && !isNearLabel(word)) return undefined;
  const first = meantGrounds(line)[0];
  const follows = first !== undefined && UP_TO_GROUND.test(line.slice(head.length, first.start));
  if (exact ? colon === undefined && !follows : colon === undefined || !follows) return undefined;
  return { ground: follows ? first.ground : '', reach: 'section' };
}

function unbraced(source: string): string {
  return /^\s*\{(\s*(?:geheim|secret)[^{}]*)\}\s*$/iu.exec(source)?.[1] ?? source.replace(BRACED, (marked) => `(${marked.slice(1, -1)})`);
}

function behindText(line: string, pattern: RegExp): boolean {
  const index = pattern.exec(line)?.index;
  return index !== undefined && /[\p{L}\p{N}]/u.test(line.slice(0, index + 1));
}

/** As a reader sees it, with a blank in the place of its shields. */
export function folded(source: string): string {
  const line = withShieldsAs(' ', source);
  return foldLine(line, 0, line.length).text;
}

/** What the words of a value say of secrecy: a value has no sentences, and a word for it with a colon is a label wherever it stands. */
export function meantSecretValue(typed: string): MeantSecret | undefined {
  const value = withShieldsAs(SHIELD, typed);
  return meantSecret(value, { amongPeople: true }) ?? labelsWithin(value);
}

/** The same within a line: `Tijd: 10:00 geheim: \u2026`. */
export function labelsWithin(line: string): MeantSecret | undefined {
  const says = maySay(asRead(line)) && VALUE_LABEL.test(folded(line));
  return says ? { ground: '', reach: 'line', perhaps: true } : undefined;
}

const VALUE_LABEL = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WORD}|${CONDITIONS}) ?[:=] ?[\\p{L}\\p{N}@"'\u201c\u2018]`, 'iu');
