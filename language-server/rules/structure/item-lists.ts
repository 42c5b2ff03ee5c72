import { withoutDoubleBlanks } from '../../syntax/trimming.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import { type Keyword, keywordNamed } from '../../vocabulary/keywords.ts';
import type { Language } from '../../vocabulary/language.ts';

const NUMBER = /^\d[\p{L}\d.]{0,8}[.)]? /u;
const LONGEST_LINE = 60;
const BULLET = /^(?:[-*+•▪◦●‣·–—]|\(?(?:\d{1,3}|[a-zA-Z])[.)]|\d{1,2}(?=[ \t]\p{Lu}))[ \t]+(?:\[[ xX]?\][ \t]+)?(?=\S)/u;
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
    'to do',
    'to-do',
    'todo',
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
  const words = withoutDoubleBlanks(line.replace(/[*_:#]/g, ' '));
  return KEYWORD_OF_TITLE.get(words.replace(NUMBER, '').toLowerCase());
}

/** A point of a list, or an indented line that goes on in one. */
export function isListed({ text }: { readonly text: string }): boolean {
  return BULLET.test(text) || CODED.test(text) || /^[ \t]+\S/.test(text);
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
    if (bullet !== undefined) items.push(`${keyword[language]}${doneBy(keyword, bullet, language)}: ${line.slice(bullet.length)}`);
    else if (coded !== null) items.push(`${keyword[language]} ${coded.groups!.id!.replace('/', '-')}: ${line.slice(coded[0].length)}`);
    else if (items.length > 0 && /^[ \t]+\S/.test(line)) items.push(`  ${line.trimStart()}`);
    else return undefined;
  }
  const texts = items.map((item) => item.slice(item.indexOf(':') + 1).trim());
  const isOther = texts.every((text) => NOTHING.test(text)) || texts.some((text) => OTHER.test(text));
  return isOther ? undefined : items;
}

/** What was ticked off stays so. */
function doneBy({ name }: Keyword, bullet: string, language: Language): string {
  return /x/i.test(/\[(.)\]/.exec(bullet)?.[1] ?? '') && (name === 'Action' || name === 'Commitment')
    ? ` (${attributeNamed('done')[language]})`
    : '';
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
