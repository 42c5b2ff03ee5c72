import { withoutDoubleBlanks } from '../../syntax/trimming.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import { type Keyword, keywordNamed } from '../../vocabulary/keywords.ts';
import type { Language } from '../../vocabulary/language.ts';
import { statusWord } from '../shared/status-words.ts';
import { saidStatus } from '../shared/told-follow-up.ts';

const NUMBER = /^\d[\p{L}\d.]{0,8}[.)]? /u;
const LONGEST_LINE = 60;
const BULLET =
  /^(?:(?:[-*+•▪◦●‣·–—☐☑☒✓✔✅]|[Nn](?:r|o)\.?[ ]?\d{1,3}[:.)]?|\(?(?:\d{1,3}|[a-zA-Z])[.)]|\d{1,2}(?=[ \t]\p{Lu}))[ \t]+(?:\[[ xX]?\][ \t]+)?|\[[ xX]?\][ \t]+)(?=\S)/u;
/** `Ria - herinnering contributie - 8 feb`: who, what and when, without a bullet. */
const DASHED = /^\p{Lu}[\p{L}.,/&]{0,30}(?:[ ][\p{L}.,/&]{1,30}){0,4}[ \t]+[-–—][ \t]+[^\s–—-][^–—]{0,160}[ \t][-–—][ \t]+\S/u;
/** `B-2020-14: …`, `A-31 KV …`: an id in the place of a bullet. */
const CODED = /^(?<id>\p{Lu}{1,4}[-.]?(?:\d{2,4}[-./])?\d{1,4})(?:[ \t]?[:.)–-])?[ \t]+(?=\S)/u;
/** A point that says that there is none. */
export const NOTHING = /^(?:geen|none|n\.?v\.?t\.?|-+)[ .]*$/iu;

const KEYWORDS = {
  Action: [
    'acties',
    'actiepunten',
    'actielijst',
    'actiepuntenlijst',
    'actions',
    'action items',
    'action points',
    'action list',
    ...['action log', 'to do', 'to-do', 'todo', "to do's", "to-do's", "todo's", 'to-dos', 'todos'],
    ...['nieuwe acties', 'openstaande acties', 'lopende acties', 'vervolgacties', 'vervolgstappen', 'te doen', 'wie doet wat'],
    ...['follow-up tasks', 'follow up tasks', 'follow-up actions', 'follow-ups', 'next steps', 'new actions', 'open actions', 'tasks'],
  ],
  Decision: [
    'besluiten',
    'besluitenlijst',
    'besluitpunten',
    'genomen besluiten',
    'decisions',
    'key decisions',
    'decisions made',
    'decisions taken',
    'resolutions',
  ],
  Agreement: ['afspraken', 'gemaakte afspraken', 'agreements'],
  Commitment: ['toezeggingen', 'commitments'],
} as const;

const KEYWORD_OF_TITLE: ReadonlyMap<string, Keyword> = new Map([
  ...KEYWORDS.Action.map((word) => [word, keywordNamed('Action')] as const),
  ...KEYWORDS.Decision.map((word) => [word, keywordNamed('Decision')] as const),
  ...KEYWORDS.Agreement.map((word) => [word, keywordNamed('Agreement')] as const),
  ...KEYWORDS.Commitment.map((word) => [word, keywordNamed('Commitment')] as const),
]);

/** What a list below a line would hold, where the line says nothing else: `Acties:`, `## Actiepunten`, `**Besluiten**`. */
export function keywordOfTitle(line: string): Keyword | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const words = withoutDoubleBlanks(line.replace(/[*_:#]/g, ' ').replace(/’/g, "'"));
  return KEYWORD_OF_TITLE.get(words.replace(NUMBER, '').toLowerCase());
}

/** A point of a list, or an indented line that goes on in one. */
export function isListed({ text }: { readonly text: string }): boolean {
  return BULLET.test(text) || CODED.test(text) || /^[ \t]+\S/.test(text) || DASHED.test(text);
}

/** `A7 afgerond`: says what became of an action that was there before. */
export function saysFollowUp({ text }: { readonly text: string }): boolean {
  const coded = CODED.exec(text)?.[0];
  return coded !== undefined && saidStatus(text.slice(coded.length)) !== undefined;
}

/** `2. Actielijst` above `3. Planning`: a point among others, such as those of an agenda, and no title of what stands below it. */
export function isOneOf(title: string, below: string): boolean {
  const [number, next] = [title, below].map((text) => /^[ \t]*\(?(?<number>\d{1,3})[.)](?!\d)/.exec(text)?.groups?.number);
  return number !== undefined && next !== undefined && Number(next) === Number(number) + 1;
}

/**
 * The points of a list as items; undefined where it is none, or only refers to items that stand elsewhere. Lines that are indented go on in
 * the point above them.
 */
export function itemsOfList(keyword: Keyword, lines: readonly string[], language: Language): readonly string[] | undefined {
  const items: string[] = [];
  for (const line of lines) {
    const bullet = BULLET.exec(line)?.[0];
    const coded = bullet === undefined ? CODED.exec(line) : null;
    if (bullet !== undefined) {
      const text = line.slice(bullet.length);
      items.push(`${keyword[language]}${statusIn(keyword, bullet, text, language)}: ${text}`);
    } else if (coded !== null) items.push(`${keyword[language]} ${coded.groups!.id!.replace('/', '-')}: ${line.slice(coded[0].length)}`);
    else if (keyword.name === 'Action' && DASHED.test(line))
      items.push(`${keyword[language]}${statusIn(keyword, '', line, language)}: ${line}`);
    else if (items.length > 0 && /^[ \t]+\S/.test(line)) items.push(`  ${line.trimStart()}`);
    else return undefined;
  }
  const texts = items.map((item) => item.slice(item.indexOf(':') + 1).trim());
  const isOther = texts.every((text) => NOTHING.test(text)) || texts.some((text) => OTHER.test(text));
  return isOther ? undefined : items;
}

/** What was ticked off, or has its status behind it (`12. schoolplein - Jansen - afgerond`), stays so. */
function statusIn({ name }: Keyword, bullet: string, text: string, language: Language): string {
  if (name !== 'Action' && name !== 'Commitment') return '';
  if (/\[x\]|[☑☒✓✔✅]/i.test(bullet)) return ` (${attributeNamed('done')[language]})`;
  const word = statusWord(/(?:[ \t][-–—][ \t]|\()(?<last>[\p{L} ]{2,24})\)?[.]?$/u.exec(text)?.groups?.last ?? '');
  return word === undefined ? '' : ` (${word})`;
}

/** A point that refers to an item, or that would be one without its bullet: others report that. */
const OTHER = new RegExp(
  `^[*_]{0,3}(?:#|(?:${['Action', 'Decision', 'Agreement', 'Commitment'].map((name) => words(name as keyof typeof KEYWORDS)).join('|')})(?!\\p{L})[^:]{0,80}[:(])`,
  'iu',
);

function words(name: keyof typeof KEYWORDS): string {
  const { nl, en } = keywordNamed(name);
  return `${nl}|${en}`;
}
