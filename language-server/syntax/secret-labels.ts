import { isDigit } from './characters.ts';
import { withinOneEdit } from './near-words.ts';

/**
 * What the words of a label say together, whatever their order: `Geheimhouding (art. 87): …`, `Weglaten in de openbare versie: …`, `Vrtrouwelijk: …`. A
 * table of words, where patterns over phrases would name each order.
 */
type Kind = 'secret' | 'duty' | 'not' | 'public' | 'remove' | 'occasion' | 'closed' | 'other';

const WORDS = new Map<string, Kind>();
const TABLE: Readonly<Record<Kind, string>> = {
  secret:
    'geheim geheime vertrouwelijk vertrouwelijke confidential confidentieel confidentiele secret afschermen afgeschermd afgeschermde afscherming shield shielded redact redacted redaction gelakt weglakken zwartlakken zwartmaken anonimiseren geanonimiseerd anonymise anonymised anonymize anonymized uitzonderingsgrond weigeringsgrond',
  duty: 'geheimhouding geheimhoudingsplicht',
  not: "niet not non nooit never nimmer don't",
  public:
    'openbaar openbare openbaren publiek publieke public publish published publishing publiceren gepubliceerd vrijgeven pers press website buitenwereld derden delen share shared verspreiden notuleren genotuleerd minute minuted disclose disclosed buiten',
  remove: 'verwijderen verwijder weghalen weglaten schrappen wissen delete remove strip omit leave',
  occasion:
    'publicatie publication verzending verzenden versturen verspreiding sending release circulation versie version verslag notulen minutes record openbaarmaking',
  closed: 'besloten',
  other:
    'top intern internal verzoek request nader order nadere until till vanaf hier tot here aanwezigen leden members present veld field het de een dit deze the this a an of op in uit out voor before from van aan naar to at for by door maken te worden wordt is zijn be mag mogen may must moet moeten svp aub graag please nog let nb note noot ps strikt streng zeer strictly highly uiterst only alleen deel gedeelte passage punt punten zaken onderwerp onderwerpen agendapunt onderdeel alinea informatie information mededeling opmerking bijlage bijlagen annex stuk stukken section part item begin start einde end woo wob avg wet gemeentewet provinciewet waterschapswet act art artikel article lid sub onder under ex conform grond ground krachtens opgelegd volgende following en and or niveau level regime',
};
for (const kind of Object.keys(TABLE) as Kind[]) for (const word of TABLE[kind].split(' ')) WORDS.set(word, kind);

const PHRASES = new Set(
  [
    'in closed session,in executive session,in private session,in besloten zitting,in besloten vergadering,non public,nonpublic',
    'eu restricted,nato restricted,navo restricted,nato confidential,chatham house rule applies,chatham house rules apply,top secret',
    'bbn3,bbn 3,stg c,stg g,stg zg,stg confidentieel,stg geheim,tlp rood,tlp oranje,dep v,dep vertr,privat,woo uitzondering,woo grond,persoonsgegevens,avg gevoelig,fouo,pii,classified',
    'sub rosa,onder de roos,mondje dicht,tussen ons,tussen ons gezegd,blijft tussen ons,niet verder vertellen,sst,ssst,hush hush',
    'staff only,board only,directors only,trustees only,vertraulich,streng vertraulich,confidentiel,strictement confidentiel',
  ].flatMap((phrases) => phrases.split(',')),
);
/** Behind one of these more may be told of it: `Geheim tot 1 maart: \u2026`, `Vertrouwelijk & intern: \u2026` */
const STATES = new Set(['geheim', 'vertrouwelijk', 'confidential']);

/** Long enough that a word with one letter wrong is no other. */
const LONG = [
  'geheim',
  'secret',
  'vertrouwelijk',
  'confidential',
  'confidentieel',
  'geheimhouding',
  'afgeschermd',
  'weglakken',
  'redacted',
];
/** One letter beside them, and words of their own. */
const OTHERS = new Set(['secrets', 'geheimen', 'geheid']);
const LONGEST = 80;
const DENIED = /^[\s*_]{0,4}(?:nee|neen|no|geen|none|niets?|nothing|not|n\.?v\.?t\.?|n\/a|opgeheven|lifted|vervallen)(?![\p{L}\p{N}])/iu;
const BOUNDARY = /^.*(?:[:;!?|<>[\]\\=\n]|[ ][-\u2013\u2014](?= ))/su;
const BRACKETS = /[[({]([^()[\]{}]{3,60})[\])}][ *_]{0,3}$/u;
const WORD = /[\p{L}\p{N}']+/gu;
const DASHES = [' - ', ' \u2013 ', ' \u2014 '];
/** Only such a label: in a sentence a dash parts words. */
const DASH = /^[^\p{L}\p{N}\n]{0,8}[^-\u2013\u2014:\n]{5,60} [-\u2013\u2014] /u;

/** The place of the colon or dash behind the first label of a folded line that calls what follows secret. */
export function secretLabelEnd(line: string): number | undefined {
  if (line !== lastLine) [lastLine, lastEnd] = [line, findEnd(line)];
  return lastEnd;
}
let lastLine = '';
let lastEnd: number | undefined;

function findEnd(line: string): number | undefined {
  for (let at = line.indexOf(':'); at > 0; at = line.indexOf(':', at + 1)) {
    if (isDigit(line.charCodeAt(at - 1)) && isDigit(line.charCodeAt(at + 1))) continue;
    if (isLabel(line.slice(Math.max(0, at - LONGEST), at)) && !DENIED.test(line.slice(at + 1, at + 20))) return at;
  }
  const dash = DASHES.some((sign) => line.includes(sign)) ? DASH.exec(line)?.[0] : undefined;
  if (dash === undefined || DENIED.test(line.slice(dash.length, dash.length + 20))) return undefined;
  return isLabel(dash.slice(0, -3)) ? dash.length - 2 : undefined;
}

function isLabel(before: string): boolean {
  const inside = BRACKETS.exec(before)?.[1];
  if (inside !== undefined && /^[^:]*\p{L}/u.test(before.slice(0, -inside.length)) && saysSecret(inside)) return true;
  const own = before.slice(BOUNDARY.exec(before)?.[0].length ?? 0);
  if (before.length === LONGEST && own === before) return false;
  return saysSecret(own) || (/[.] /.test(own) && saysSecret(own.slice(own.lastIndexOf('. ') + 2)));
}

/** The first word, where it and all before it is plain: one that has an accent, or a figure or a single letter before it, is read with the rest. */
const PLAIN_START = /^[^\da-z'\x80-\uffff]*([a-z]{2,})(?![\da-z'\x80-\uffff])/i;
const STARTS = new Set([...PHRASES].map((phrase) => phrase.split(' ')[0]!));

/** Whether such a label may begin with the first word of this one. Few do, and the first word tells it of all others. */
function mayStart(label: string): boolean {
  const first = PLAIN_START.exec(label)?.[1]?.toLowerCase();
  return first === undefined || kindOf(first) !== undefined || STARTS.has(first);
}

function saysSecret(label: string): boolean {
  if (!mayStart(label)) return false;
  const words = label.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('\u2019', "'").match(WORD) ?? [];
  // `G E H E I M`
  if (words.length > 4 && words.every(({ length }) => length === 1)) return kindOf(words.join('')) === 'secret';
  if (words[0]?.length === 1) words.shift();
  while (/^\d+$/.test(words[0] ?? '')) words.shift();
  if (words.length === 0 || words.length > 9) return false;
  if (PHRASES.has(words.join(' '))) return true;
  if (STATES.has(words[0]!) && (words.length === 1 || kindOf(words[1]!) === 'other')) return true;
  const kinds = new Set<Kind>();
  for (const word of words) {
    const kind = kindOf(word);
    if (kind === undefined) return false;
    kinds.add(kind);
  }
  if (kinds.has('not')) return kinds.has('public');
  // `Geheimhouding: \u2026` alone is as often a topic.
  return (
    kinds.has('secret') ||
    (kinds.has('duty') && words.length > 2) ||
    ((kinds.has('remove') || kinds.has('closed')) && kinds.has('occasion'))
  );
}

/** Whether words are nothing but such a label: `Dep.V.`, `strikt vertrouwelijk`. */
export function callsSecret(words: string): boolean {
  return words.length <= LONGEST && saysSecret(words);
}

function kindOf(word: string): Kind | undefined {
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  if (/^\d+[a-z]?$|^[a-i]$/.test(word)) return 'other';
  if (/(?:vertrouwelijke?|geheime?)$/.test(word)) return 'secret';
  return word.length > 4 && !OTHERS.has(word) && LONG.some((long) => withinOneEdit(word, long)) ? 'secret' : undefined;
}
