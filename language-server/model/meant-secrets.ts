import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import { foldLine } from '../syntax/folded-line.ts';
import { hidesText } from '../syntax/hidden-text.ts';
import { meantGrounds } from '../syntax/meant-grounds.ts';
import { withinOneEdit } from '../syntax/near-words.ts';
import { isSecrecyAlone, maySaySecrecy, STATES, secrecyComment, secrecyMark } from '../syntax/secrecy-words.ts';
import { withShieldsAs } from '../syntax/shields.ts';
import { groundAlone, markedGround } from './marked-grounds.ts';
import { openingGround } from './opening-grounds.ts';

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
}

const MAY_SAY =
  /geheim|secret|afgeschermd|shielded|gelakt|\/lak|redacted|vertrouwelijk|confidenti|beslot|closed|openbaar|publi|grond|woo|wob|off (?:the )?rec|buiten |[[<{(]\/|<(?:lak|redact)|lakken|maken|anon[iy]|avg|gdpr|delen|verslag|notul|minut|record|verspreid|derden|distribut|circulat|disclos|share|embargo|intern|priv|persoonlijk|personal|vertrouwen|confidence|tlp|privileged|^[^\p{L}\p{N}]{0,8}\p{L}{4,8}[ :=].{0,12}\d/iu;
/** What is none of the words for secrecy, and means it with a ground, a law or a bracket. */
const MAY_CLOSE = /beslot|closed|camera|shielded|woo|wob|grou?nd|[[<{(]\/|<(?:lak|redact)/iu;
const FIELD = /^[^\p{L}\p{N}]{0,8}(?:\d{1,3}[.)][ *_]{0,4})?(\p{L}{4,8})[^\p{L}\p{N}:=]{0,4}([:=])?/u;
/** Other words that say it of all that follows, with a ground behind them: `Vertrouwelijk: 5.1.2b`. */
const LIKE_FIELD =
  /^[^\p{L}\p{N}]{0,8}(?:(?:rubricering|classificatie|classification|status)[: ]{1,3})?(?:geheim(?:houding|(?: te)? houden)?|secret|vertrouwelijk|confidential|afgeschermd|shielded|gelakt|redacted|besloten|closed|niet openbaar|not public)[^\p{L}\p{N}:=]{0,4}[:= ]/iu;
/** A ground in a field of its own, with nothing behind it: `Woo-grond: 5.1.2b`. */
const GROUND_FIELD =
  /^[^\p{L}\p{N}]{0,8}(?:(?:woo|wob)(?:-?(?:grond|ground))?|(?:weigerings|uitzonderings)?(?:grond|ground))[^\p{L}\p{N}:=]{0,4}[:=]/iu;
/** `[geheim]`, `Begin geheim deel`, `Status: vertrouwelijk`, `In beslotenheid behandeld`: nothing else stands on the line. */
const ALONE =
  /^[^\p{L}\p{N}]{0,8}(?:(?:rubricering|classificatie|classification|status)[: ]{1,3})?(?:(?:begin|start|einde?|end)[ :]{1,2}(?:van )?(?:het )?)?(?:(?:(?:strikt|streng|zeer|strictly|highly|departementaal|stg\.?|staats) ?)?(?:geheim|secret|vertrouwelijk|confidential|confidentieel|afgeschermd|gelakt|redacted|(?:niet|not)[ -](?:openbaar|public|voor publicatie|for publication)|off the record|(?:geheel )?buiten de notulen)(?:e? (?:deel|gedeelte|part|section))?|(?:behandeld )?in (?:beslotenheid|camera|closed session|besloten (?:zitting|vergadering))(?: behandeld)?|besloten(?: (?:deel|gedeelte|zitting|sessie|vergadering|behandeling|behandeld|agendapunt|punt))?|closed (?:session|part|meeting|item))[^\p{L}\p{N}]{0,8}$/iu;
/** `Vertrouwelijk: personeel`, `Confidential - staff`: unless it says that it is not. */
const LABELLED =
  /^[^\p{L}\p{N}]{0,8}(?:(?:strikt|streng|zeer|strictly|highly|departementaal|stg\.?) ?)?(?:geheim|secret|vertrouwelijk|confidential|confidentieel|(?:niet|not)[ -](?:openbaar|public|voor publicatie|for publication)|off the record|(?:geheel )?buiten de notulen)(?:[ *_]{0,3}[:=]| [-\u2013\u2014])[ *_]{0,3}(?!(?:nee|neen|no|geen|none|niet|n\.?v\.?t\.?|n\/a)(?![\p{L}\p{N}]))[^ *_]/iu;
/** Right below a heading, where its fields stand: `Besloten: personele zaken`. Elsewhere it is what was decided. */
const CLOSED_BELOW_HEADING =
  /^[^\p{L}\p{N}]{0,8}(?:besloten|in beslotenheid|closed|in camera)[^\p{L}\p{N}:=]{0,4}(?:[:=](?! ?(?:nee|neen|no|geen|none|niet|n\.?v\.?t\.?|n\/a)(?![\p{L}\p{N}]))|$)/iu;
/** `Besloten: Gemeentewet artikel 23`: a law says that it is no plain decision. */
const BY_LAW =
  /^[^\p{L}\p{N}]{0,8}(?:besloten|in beslotenheid|closed|in camera)[^\p{L}\p{N}:=]{0,4}[:=] ?(?:(?:ja|yes)[ .]*$|(?:op grond van |ex |under )?(?:de )?(?:(?:gemeente|provincie|waterschaps?)?wet|gemw|woo|wob|awb|section|s\.) ?(?:open overheid)?[ ,]{0,3}(?:art|lid|\d)|art(?:ikel|icle|\.)? ?\d{1,3}[\p{L}\d ,.]{0,30}wet)/iu;
const WORD = `(?:${STATES})`;
/**
 * `(geheim: …)`, `[/geheim]`, `Besluit: [geheim] …`, `Besluit: geheim: …`, `Besluit geheim: …`. What stands before a colon is looked at from the colon
 * on: from each letter on it would be read forty times.
 */
const MARKED = new RegExp(
  `[[(<]${WORD} ?[:=]|[[(<]/ ?(?:lak|${WORD})|(?:^[^\\p{L}\\p{N}]{0,8}|: ?)[[(<*_]{1,3}${WORD}[\\])>*_:]{1,3}|:(?<=\\p{L}[^:]{0,40}:) ?${WORD} ?[:=]|^\\p{L}{4,12} ${WORD} ?:`,
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
const PAPER_AT_END = new RegExp(
  `(?:nota|notitie|bijlagen?|stuk(?:ken)?|brie(?:f|ven)|rapport(?:en)?|memo|advies|document(?:en|s)?|verslag|notulen|papers?|notes?|letter|report|annex|minutes)(?: [\\p{L}\\p{N}]{1,3})? ?[[(]${WORD}[\\])][^\\p{L}\\p{N}]{0,8}$`,
  'iu',
);

/** `Closed: Public Bodies (Admission to Meetings) Act 1960` */
const BY_ACT = /^(?:Besloten|Closed):[ \t]*\p{Lu}[\p{L}\d ().,'-]{3,80}(?:Act|wet|[Dd]ecreet|Code)(?: \d{4})?[ .]*$/u;
const CLOSED_FIELD = /^(?:Besloten|Closed):[ \t]*\S/u;

/** Whether a line right below a heading closes its section as it should: `Besloten: ja`, `Besloten: Gemeentewet artikel 23`. */
export function closesSection(source: string): boolean {
  return CLOSED_FIELD.test(source) && (BY_LAW.test(source) || BY_ACT.test(source));
}

/**
 * Whether a line of prose says that something is secret, as a field or an attribute would.
 *
 * @param belowHeading it stands where the fields of a section do
 * @param inCode it stands in fenced code, where a comment is a part of what is shown
 */
export function meantSecret(source: string, belowHeading = false, inCode = false): MeantSecret | undefined {
  const alone = groundAlone(source, belowHeading);
  if (alone !== undefined) return { ground: alone, reach: 'section' };
  const said = saidSecret(source, belowHeading);
  if (said !== undefined) return said;
  const comment = secrecyComment(source);
  if (comment !== undefined) return { ground: '', reach: comment === 'alone' ? 'section' : 'line' };
  if (!inCode && hidesText(source)) return { ground: '', reach: 'line' };
  const opened = openingGround(source);
  if (opened !== undefined) return { ground: opened, reach: 'line' };
  const mark = markedGround(source);
  return mark && { ground: mark.ground, reach: mark.atEnd ? 'mark' : 'line' };
}

function saidSecret(source: string, belowHeading: boolean): MeantSecret | undefined {
  if (!MAY_SAY.test(source)) return undefined;
  const braced = /^\s*\{(\s*(?:geheim|secret)[^{}]*)\}\s*$/iu.exec(source)?.[1];
  const line = folded(braced ?? source);
  const grounds = meantGrounds(line);
  const first = grounds[0];
  const follows = (head: string) => first !== undefined && UP_TO_GROUND.test(line.slice(head.length, first.start));
  const field = FIELD.exec(line);
  if (field !== null) {
    const [head, word = '', colon] = field;
    const exact = /^(?:geheim|secret)$/i.test(word);
    if (exact && (colon !== undefined || follows(head))) return { ground: follows(head) ? first!.ground : '', reach: 'section' };
    if (follows(head) && colon !== undefined && ['geheim', 'secret'].some((known) => withinOneEdit(word.toLowerCase(), known)))
      return { ground: first!.ground, reach: 'section' };
  }
  if (!maySaySecrecy(line) && !MAY_CLOSE.test(line)) return undefined;
  if (
    ALONE.test(line) ||
    isSecrecyAlone(line) ||
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

function behindText(line: string, pattern: RegExp): boolean {
  const index = pattern.exec(line)?.index;
  return index !== undefined && /[\p{L}\p{N}]/u.test(line.slice(0, index + 1));
}

/** As a reader sees it, with blanks in the place of its shields. */
function folded(source: string): string {
  const line = withShieldsAs(' ', source);
  return foldLine(line, 0, line.length).text;
}

/** Whether the title of an attachment calls it secret: `Nota (geheim)`. */
export function meantSecretTitle(source: string): MeantSecret | undefined {
  const meant = meantSecret(source);
  if (meant !== undefined) return meant;
  const title = folded(source);
  return BRACKETED_WORD.test(title) || SECRET_PAPER.test(title) ? { ground: '', reach: 'line' } : undefined;
}

/** `Bijlage: Geheim rapport <rapport.pdf>`: the paper itself is secret. `Geheimhoudingsbesluit` and `Opheffing geheimhouding` are not. */
const SECRET_PAPER =
  /^[^:]{0,40}:[^\p{L}\p{N}]{0,4}(?:geheime?|vertrouwelijke?|secret|confidential|confidentiële|besloten)[- ](?:\p{L}{1,20} )?\p{L}*(?:nota|notitie|bijlage|stuk|stukken|brief|rapport|rapportage|memo|advies|document|verslag|notulen|besluit|lijst|overzicht|dossier|versie|deel|paper|note|letter|report|annex|minutes|document|file|list|version)(?![\p{L}])/iu;

const BRACKETED_WORD = new RegExp(`[[(]${WORD}[\\])]`, 'iu');

/** The ground of a heading that calls its section secret: `# 2. Personeel (geheim 5.1.2e)`. */
export function meantSecretHeading(source: string): string | undefined {
  const numbered = /^#+[ \t]*(?:\d[\p{L}\d.]*[.)]?[ \t]+)?/u.exec(source)?.[0].length ?? 0;
  const title = folded(source.slice(numbered));
  // `#### 5.1.2e`: a number with no title.
  if (/^[^\p{L}\p{N}]*\d[\d.]*[a-z][^\p{L}\p{N}]*$/iu.test(source)) return meantGrounds(source)[0]?.ground;
  const grounds = meantGrounds(title);
  const ground = grounds.find((one) => ENDS_WITH_GROUND.test(`${title.slice(0, one.start)}¤${title.slice(one.end)}`));
  if (ground !== undefined && /\p{L}\)?$/u.test(title.slice(ground.start, ground.end))) return ground.ground;
  const bare =
    /[{[(] ?(?:(?:woo|wob|art\.?|artikel|geheim|secret|vertrouwelijk|confidential|besloten) ?:? ?){0,2}(\d[\d.]*[a-z]) ?[}\])] ?$/iu.exec(
      foldLine(source, 0, source.length).text,
    )?.[1];
  const alone = bare === undefined ? undefined : meantGrounds(bare)[0];
  if (alone !== undefined) return alone.ground;
  if (BRACED_WORD.test(source)) return '';
  if (!MAY_SAY.test(title)) return undefined;
  const first = grounds[0];
  if (first !== undefined && SECRECY.test(title)) return first.ground;
  return TITLE.test(title) || isSecrecyAlone(title) || secrecyMark(title) !== undefined ? '' : undefined;
}

/** Whether a heading names a closed part and says no word of what it is about: `# 5. Besloten deel`. */
export function isOnlyClosedPart(source: string): boolean {
  return /^#{1,4}[ \t]*(?:\d[\p{L}\d.]*[.)]?[ \t]+)?(?:besloten|geheim|vertrouwelijk|closed|executive)(?:e? (?:deel|gedeelte|zitting|sessie|vergadering|behandeling|session|part))?[ .]*$/iu.test(
    source,
  );
}

/** `Personeel (Woo 5.1.2e)`, `Personeel - 5.1.2e`: the ground stands for a sign here. */
const ENDS_WITH_GROUND =
  /(?:[[({] ?|[-\u2013\u2014:] )(?:(?:woo|wob|art\.?|artikel|article|grond|ground)[ :]{1,2}){0,3}¤(?: ?(?:woo|wob))?(?: ?[\])}])?[ .]*$/iu;
/** `# 2. Personeel {geheim}` */
const BRACED_WORD = /\{ ?(?:geheim|secret|vertrouwelijk|confidential|besloten|closed)[ :.]{0,2}\}[ .]*$/iu;
/** The whole title, or brackets in it, what stands before its colon, or behind its dash. */
const TITLE = new RegExp(
  `^(?:\\*{0,2})(?:${WORD}|(?:geheim|besloten|vertrouwelijk)e? (?:deel|gedeelte|zitting|sessie|vergadering|behandeling)|in (?:beslotenheid|camera)|(?:closed|executive) (?:session|part)|besloten)(?:\\*{0,2}|[:] ?\\S.*)$|[[(](?:${WORD}|besloten|in beslotenheid|closed(?: session)?|in camera)[\\])]|[ ][-\u2013\u2014|][ ](?:${WORD}|besloten(?: (?:deel|gedeelte|zitting|sessie|vergadering|behandeling))?|in beslotenheid|(?:closed|executive) (?:session|part)|closed|in camera)[^\\p{L}\\p{N}]{0,4}$`,
  'iu',
);

const SECRECY = /(?<![\p{L}\p{N}])(?:geheim|secret|vertrouwelijk|confidential|afgeschermd|shielded)(?![\p{L}\p{N}])/iu;
/** In an attribute that means nothing else, these say it too. */
const IN_ATTRIBUTE =
  /(?<![\p{L}\p{N}])(?:besloten|gelakt|redacted|classified|intern|internal|closed|(?:niet|not)[ -](?:(?:voor|for) )?(?:openbaar|public\p{L}*))(?![\p{L}\p{N}])/iu;

/** `geheim5.1.2b`: the blank is missing. */
const GLUED = /(?:geheim|secret|afgeschermd|shielded)\d/iu;

type HeadNode = AstNode & { readonly attributes: readonly ast.Attribute[] };

/** The ground of a statement that has none as it should be, but whose head or text says that it is secret. */
export function meantSecretStatement(node: HeadNode): string | undefined {
  for (const attribute of node.attributes) {
    const meant = meantInAttribute(attribute);
    if (meant !== undefined) return meant;
  }
  const { text } = node.$cstNode!;
  if (!MAY_SAY.test(text)) return undefined;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const meant = meantSecret(line);
    if (meant !== undefined && (index > 0 || meant.reach !== 'section')) return meant.ground;
  }
  return undefined;
}

function meantInAttribute(attribute: ast.Attribute): string | undefined {
  if (attribute.$type !== 'UnknownAttribute' && attribute.$type !== 'DateAttribute') return undefined;
  const source = attribute.$type === 'DateAttribute' ? (attribute.vague ?? '') : attribute.text;
  const text = folded(source);
  const ground = meantGrounds(text)[0];
  if (ground !== undefined && ground.ground !== '' && attribute.$type === 'UnknownAttribute') return ground.ground;
  const says = SECRECY.test(text) || GLUED.test(text) || (attribute.$type === 'UnknownAttribute' && IN_ATTRIBUTE.test(text));
  return says ? (ground?.ground ?? '') : undefined;
}

/**
 * What one of several lines says of secrecy; the first that says so.
 *
 * @param ownLabel it stands under a label of one's own
 */
export function meantSecretIn(text: string, ownLabel = false): MeantSecret | undefined {
  for (const line of text.split(/\r\n?|\n/)) {
    const meant = meantSecret(line, ownLabel);
    if (meant !== undefined) return meant;
  }
  return undefined;
}
