import type { People } from '../model/names/known-people.ts';
import { isOrganization } from '../model/names/naming.ts';
import { isDoing } from './doing.ts';
import type { FrontFact } from './front-tables.ts';
import { entriesOf } from './persons.ts';

const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}&]*(?:-[\p{Lu}\p{N}]+)?(?![\p{L}\p{N}])/gu;
/** In capitals, and nobody's name. */
const NO_BODY: ReadonlySet<string> = new Set([
  'ICT',
  'IT',
  'HR',
  'PDF',
  'FAQ',
  'KPI',
  'EU',
  'NL',
  'AVG',
  'GDPR',
  'BTW',
  'VAT',
  'COVID-19',
  'TODO',
  'NB',
  'PS',
  'RE',
  'FW',
]);
const LONGEST = 10;

/**
 * Bodies that the head of a document names in capitals, in its title, its description or the addresses of its people, are known where an item opens
 * with what they do: `De VNG brengt …`. Words in capitals that only the items hold are no bodies: they may be anything.
 */
export function introduceBodies(title: string, facts: readonly FrontFact[], lines: Iterable<string>, people: People): void {
  const told = [title, ...facts.flatMap(({ values }) => values)].filter((text) => /\p{Ll}{2}/u.test(text) || text.includes('@'));
  const named = new Set(told.flatMap((text) => [...text.matchAll(CAPITALS)].map(([word]) => word)));
  const domains = new Set(
    told.flatMap((text) => [...text.matchAll(/@(?:[\w-]+\.)*([\w-]+)\.\w{2,}/g)].map(([, domain = '']) => domain.toLowerCase())),
  );
  for (const line of lines) {
    const groups =
      /^(?:(?:de|het|the)[ \t]+)?(?<names>\p{Lu}[\p{Lu}\p{N}&-]+(?:(?:,[ \t]*|[ \t]+(?:en|and|&)[ \t]+)\p{Lu}[\p{Lu}\p{N}&-]+)*)[ \t]+(?<rest>\p{Ll}.*)$/isu.exec(
        line,
      )?.groups;
    if (groups === undefined || !isDoing(groups.rest!)) continue;
    const names = entriesOf(groups.names!);
    const known = (name: string) => named.has(name) || domains.has(name.toLowerCase());
    if (!names.every((name) => isOrganization(name) && name.length <= LONGEST && !NO_BODY.has(name))) continue;
    if (!names.every((name) => known(name) || people.resolve(name) !== undefined)) continue;
    for (const name of names) if (people.resolve(name) === undefined) people.introduce({ name });
  }
}
