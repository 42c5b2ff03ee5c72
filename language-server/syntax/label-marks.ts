import { withinOneEdit } from './near-words.ts';
import { mayHold } from './secrecy-stems.ts';
import { maySaySecrecy, STATES } from './secrecy-words.ts';
import { secretLabelEnd } from './secret-labels.ts';
import { LABEL_START } from './topic-mark.ts';

/** The label of a line calls what stands behind it secret: `Geheim dossier: …`, `Dossier (vertrouwelijk): …`, `Besluit B1 (@VWS) geheim: …`. */
export interface SecretLabel {
  /** It is the head of an item, which is about no other paper. */
  readonly sure: boolean;
  /** Where the sign behind it stands: behind a backslash the label is plain. */
  readonly at: number;
}

/** Items, which a mark in their head can only be about. */
const ITEMS =
  '(?:besluit|beslispunt|actie(?:punt)?|afspraak|vraag|voortgang|voorstel|motie|amendement|toezegging|vaststelling|decision|action(?: item)?|agreement|question|progress|proposal|motion|amendment|commitment|approval)';
const NOUNS = `(?:${ITEMS}|(?:dossier|bijlage|stuk(?!ken)|nota|notitie|informatie|mededeling|passage|punt|agendapunt|deel|opmerking|toelichting|advies|locatie|adres|naam|bedrag|prijs|onderwerp|zaak|brief|rapport|memo|bespreking|aanvulling|antwoord|gast|bron|file|annex|document|paper|note|information|advice|location|report|item|matter|remark|comment|source|guest|discussion)(?:en|s|\u2019s|'s)?)`;
const STATE = `(?:${STATES}|besloten|intern|internal|niet[- ]publiek)`;
const ADJECTIVE = '(?:geheime?|vertrouwelijke?|secret|confidential|niet[- ]openba(?:ar|re)|non-public|afgeschermde?|anonieme?)';
const ID = '(?: ?#?\\p{L}{0,3}-?\\d{1,4}[a-z]?)?';
const HEAD = '(?: ?\\([^()]{0,100}\\))?';
const DENIED = '(?!(?:nee|neen|no|geen|none|niets?|nothing|n\\.?v\\.?t\\.?|n/a)(?![\\p{L}\\p{N}]))';
const COLON = `[*_ ]{0,3}(:)[ *_]{0,3}${DENIED}(?=[^\\s\\p{L}\\p{N}\u25a1]{0,6}[\\p{L}\\p{N}@<])`;
/** `geheim`, `[geheim]`, `, geheim`, `- geheim` */
const AS_MARK = `[ ,;-]{1,3}[[({*]{0,2}${STATE}[\\])}*]{0,2}`;

const ITEM = new RegExp(`${LABEL_START}(?:${ITEMS}|stemming|vote)(?:${ID}${AS_MARK}${HEAD}|${ID}${HEAD}${AS_MARK})${COLON}`, 'iu');
const CALLED = new RegExp(`${LABEL_START}${ADJECTIVE} ${NOUNS}${ID}${HEAD}${COLON}`, 'iu');
/** `Besluit B1 (@VWS) {geheim}: …` */
export const BRACED = new RegExp(`\\{ ?(?:${STATES}|besloten|closed) ?\\}`, 'iu');
const BRACKETED = new RegExp(
  `${LABEL_START}\\p{L}[\\p{L}\\p{N} .&/'-]{1,40}(?: ?[[({]${STATE}[\\])}]|(?:,| [-\u2013\u2014]) ${STATE})${COLON}`,
  'iu',
);

/** `Geheim; …`, `Vertrouwelijk! …`, `NB: niet openbaar! …` */
const OPENER =
  /(^[^\p{L}\p{N}\\]{0,8}(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z])[.)]{0,2} [*_]{0,3})?(?:(?:nb|let op|ps|noot|attentie|note)[ :.,!-]{1,3})?(?:(?:strikt|streng|zeer|strictly|highly) )?(?:geheim|vertrouwelijk|secret|confidential|(?:niet|not)[- ](?:openbaar|public))["'*_\u2019\u201d]{0,3} ?)(?:[;!|>.(/\u2026\u2192]|,(?! (?:dat|die|is|was|wat|maar|want|zoals|zo|niet|omdat|that|which|but|as)(?!\p{L})))[>*_ ]{0,4}(?=[\p{L}\p{N}@])/iu;
/** `Vertouwelijk: …`, `Vertr.: …`, `1.1 geheim: …`: nothing else is called so. */
const NEAR =
  /^[^\p{L}\p{N}\\]{0,8}(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z])[.)]{0,2} [*_]{0,3})?(\p{L}{5,14})[.'"*_\u2019\u201d]{0,3} ?(:)[ *_]{0,3}(?=[^\s\p{L}\p{N}\u25a1]{0,6}[\p{L}\p{N}@<])/u;
const KNOWN = ['geheim', 'vertrouwelijk', 'confidential', 'secret'] as const;
const OTHER = new Set(['secrets', 'geheime', 'geheimen']);

function nearLabel(line: string): number | undefined {
  const near = NEAR.exec(line);
  if (near === null) return undefined;
  const word = near[1]!.toLowerCase();
  if (OTHER.has(word) || DENIES.test(line.slice(near[0].length))) return undefined;
  return /^vertr(?:ouw)?$/.test(word) || KNOWN.some((known) => withinOneEdit(word, known)) ? near[0].lastIndexOf(':') : undefined;
}
const DENIES = new RegExp(`^(?!${DENIED})`, 'iu');

/** The label of a folded line, where it calls what follows secret. */
export function secretLabel(line: string): SecretLabel | undefined {
  const label = patternLabel(line);
  if (label?.sure === true) return label;
  const said = secretLabelEnd(line);
  return said === undefined ? label : { sure: false, at: said };
}

function patternLabel(line: string): SecretLabel | undefined {
  const opener = OPENER.exec(line);
  if (opener !== null) return { sure: false, at: opener[1]!.length };
  if (!line.includes(':')) return undefined;
  const near = nearLabel(line);
  if (near !== undefined) return { sure: false, at: near };
  if (!maySaySecrecy(line) && !mayHold('says', line)) return undefined;
  const item = ITEM.exec(line);
  const label = item ?? CALLED.exec(line) ?? BRACKETED.exec(line);
  // `Voorstel besloten: conform` may tell what came of it.
  const isPlain = /besloten|intern/iu.test(label?.[0] ?? '');
  return label === null ? undefined : { sure: item !== null && !isPlain, at: label.index + label[0].lastIndexOf(':') };
}
