import { endOfWords, type TopicMark } from './topic-mark.ts';

/**
 * Fields and columns that say who may read, with the answers that leave people out: `Openbaar: pas na 1 maart`, `Website: nee`, `Lezers: alleen bestuur`,
 * a column `Exempt` with `para 3`. Minutes and tables ask the same in the same words.
 */

const NO = '(?:n|nee|neen|no|niet|not|nooit|never|geen|none|false|0|\u2717|\u2718|\u274c)';
const YES = '(?:ja|yes|j|y|x|v|true|1|\u2713|\u2714|\u2705)';
const LATER =
  '(?:(?:nog|voorlopig|vooralsnog) niet|not yet|deels|gedeeltelijk|partly|partially|in part|later|(?:pas |eerst |only |not )?(?:na|vanaf|after|from|before) [\\p{L}\\p{N} .-]{2,40}|niet (?:voor|v\u00f3\u00f3r) [\\p{L}\\p{N} .-]{2,40})';
const WHO =
  '(?:(?:de |het |the )?(?:leden|bestuur|directie|mt|dt|db|ab|college|raad|raadsleden|presidium|commissie|commissieleden|bestuursleden|griffie|secretariaat|genodigden|deelnemers|aanwezigen|intern|or|rvt|board|members|staff|trustees|governors|directors|councillors|council|committee|management|officers))';
const FEW = `(?:besloten|niet[- ]openbaar|vertrouwelijk|geheim|intern|internal|closed|private|restricted|beperkt|limited|confidential|(?:alleen|uitsluitend|slechts|enkel|only|solely) (?:voor |for )?${WHO}|${WHO} only)`;

/** What is asked, and the answer that leaves people out. */
const ASKED: readonly (readonly [asked: string, answer: string])[] = [
  ['(?:actief |passief )?openbaar|openbaarheid|publiek|public|openbaarmaking|actieve openbaarmaking|vrijgegeven', `${NO}|${LATER}|${FEW}`],
  [
    'openbaar (?:vanaf|na|per)|public (?:from|after)|embargo',
    '(?:tot |until |vanaf |na |t/m )?(?:\\d{1,2}[ -/][\\p{L}\\d]{1,9}[ -/]?(?:\\d{4})?|gunning|tekening|ondertekening|besluitvorming|publicatie)',
  ],
  [
    'publiceren|publicatie|publicatiedatum|publish|publication|publication date|for publication|te publiceren|delen met (?:de )?pers|persbericht naar pers|naar pers',
    `${NO}|${LATER}|niet plaatsen|nooit`,
  ],
  ['verspreiden|verspreiding|doorsturen|delen|distribute|distribution|share', `${NO}|beperkt|restricted|limited`],
  [
    '(?:op )?(?:de )?(?:website|site|ris|ibabs|internet)',
    `${NO}|niet (?:plaatsen|publiceren|op de site|zetten)|not (?:published|posted)|do not (?:publish|post)`,
  ],
  [
    'toegang|karakter|inzage|lezers|lezerskring|access|readers|audience|zichtbaar voor|zichtbaarheid|visible to|visibility|bestemd voor|inzien door',
    FEW,
  ],
  ['v/o|o/v', 'v'],
  ['o/no|no/o|o/n|o/b|b/o', 'no|n|b'],
  ['intern/extern|i/e|int/ext', 'intern|i|int'],
  ['open/closed|public/private|openbaar/besloten|besloten/openbaar', 'closed|private|besloten|c|b'],
  ['exempt', `${YES}|(?:para(?:graph)?s?\\.? ?)?\\d{1,2}(?:(?: and |, | & )\\d{1,2})?`],
  ['lakken|weglakken|anoniem|anonymous|geheimhouding|geheim|vertrouwelijk|afschermen', YES],
];
const compiled = (answer: string) => new RegExp(`^(?:${answer})[^\\p{L}\\p{N}\\\\]{0,4}$`, 'iu');
const TABLE = ASKED.map(([asked, answer]) => [new RegExp(`^(?:${asked})$`, 'iu'), compiled(answer)] as const);

/** A lone letter or figure is no answer where a line may be about anything. */
const LINE = /^[^\p{L}\p{N}\\]{0,8}(\p{L}[\p{L} /]{1,24}?)[*_ ]{0,3}[:=][*_ ]{0,3}([\p{L}\d][^\\]{0,60})$/u;
const IN_TABLES_ONLY =
  /^(?:(?:v\/o|o\/v|o\/no|no\/o|o\/n|o\/b|b\/o|i\/e|lakken|weglakken|anoniem|anonymous|geheimhouding|geheim|vertrouwelijk|afschermen|verspreiding|distribution)$)/iu;

/** The answers of a column that leave people out; undefined where it asks nothing of the kind. */
export function answersOf(column: string): RegExp | undefined {
  return TABLE.find(([asked]) => asked.test(column))?.[1];
}

/** A folded line that says of all around it that it is not for everybody. */
export function readerField(line: string): TopicMark | undefined {
  const [, asked = '', answer = ''] = LINE.exec(line) ?? [];
  if (asked === '' || IN_TABLES_ONLY.test(asked) || answersOf(asked)?.test(answer) !== true) return undefined;
  return { place: 'alone', ground: '5.1.2i', at: endOfWords(line) };
}

/** What the words above hold, for whoever asks first whether there is one. */
export const READER_STEMS =
  'openbaar,publi,vrijgegeven,embargo,pers:,pers ,spreid,doorsturen,delen,distribut,share,site,ris,ibabs,internet,toegang,karakter,inzage,lezers,access,readers,audience,zichtbaar,visib,bestemd,inzien,int/ext,intern/,open/,exempt';
