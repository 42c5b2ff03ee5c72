import { isOrganization } from '../model/names/naming.ts';
import { type IntakeBlock, linesOf, type TableBlock, textOf } from './blocks.ts';
import { columnsOf, rowsOf, tableKind } from './columns.ts';
import type { Front } from './front.ts';
import type { HeaderMaker } from './header.ts';
import { type Listed, listedFrom, listedIn } from './persons.ts';
import { headerMeaning } from './words.ts';

/** Tables and sections that list who was there become fields; the rest stays where it is. */
export function attendanceIn(front: Front, maker: HeaderMaker): { rest: readonly IntakeBlock[]; body: readonly IntakeBlock[] } {
  const rest = front.rest.flatMap((block, at): readonly IntakeBlock[] => {
    if (block.kind === 'table') return attendees(block, maker) ? [] : [block];
    // What only names the list of people below it goes with it.
    const next = front.rest[at + 1];
    const label = textOf(block.runs).trim().replace(/:$/, '');
    return next?.kind === 'table' && headerMeaning(label) === 'Present' && attendeesOf(next) !== undefined ? [] : [block];
  });
  let body = front.body;
  for (let at = 0; at < body.length; at++) {
    const heading = body[at]!;
    if (heading.kind !== 'heading') continue;
    const label = textOf(heading.runs)
      .trim()
      .replace(/^\d+[.)]?\s+/, '')
      .replace(/:$/, '');
    const meaning = headerMeaning(label);
    if (meaning !== 'Present' && meaning !== 'Absent') continue;
    const next = body.findIndex((block, index) => index > at && block.kind === 'heading');
    const below = body.slice(at + 1, next < 0 ? body.length : next);
    const [only] = below;
    // Behind what is taken out, the next heading may stand at once.
    if ((below.length === 1 || at === 0) && only?.kind === 'table' && attendees(only, maker)) body = body.toSpliced(at--, 2);
    else if (below.length > 0 && below.every((block) => block.kind === 'point' || (block.kind === 'paragraph' && below.length === 1))) {
      const values = below.flatMap((block) => (block.kind === 'table' ? [] : linesOf(block.runs).map((line) => textOf(line).trim())));
      // `1. Apologies for absence` may be a point of the agenda, with a sentence below it.
      const isPoint = /^\d/.test(textOf(heading.runs).trim()) && !values.every((value) => value === '' || listedIn(value) !== undefined);
      if (!isPoint && values.every((value) => value.length < 200)) {
        maker.add({ label, meaning, values: values.filter((value) => value !== '') });
        body = body.toSpliced(at--, 1 + below.length);
      }
    }
  }
  return { rest, body };
}

/** Whether a table lists people: then they are put in the header, with all that its cells say. */
function attendees(table: TableBlock, maker: HeaderMaker): boolean {
  const listed = attendeesOf(table);
  if (listed === undefined) return false;
  for (const [name, there] of [
    ['Present', true],
    ['Absent', false],
  ] as const)
    maker.list(
      name,
      listed.flatMap((one) => (one.there === there ? [maker.party(one.person, true)] : [])),
    );
  return true;
}

function attendeesOf(table: TableBlock): readonly { readonly person: Listed; readonly there: boolean }[] | undefined {
  const columns = columnsOf(table);
  if (tableKind(columns) !== 'people') return undefined;
  const rows = rowsOf(table, columns);
  // `Aanwezig` above the names themselves.
  const unnamed = !columns.includes('name');
  const listed = rows.map(({ cells, others }) => {
    const one = listedFrom(withInitials(cells.get(unnamed ? 'present' : 'name') ?? '', cells.get('initials')));
    const organization = cells.get('organization');
    const body = organization !== undefined && (isOrganization(organization) || isCompany(organization)) ? organization : undefined;
    const notes = [
      ...(one?.notes ?? []),
      ...(organization !== undefined && body === undefined ? [organization] : []),
      ...(cells.get('role') === undefined ? [] : [cells.get('role')!]),
    ];
    const plain = notes.every((note) => !/[(),"{}]/.test(note)) && others.length === 0;
    const email = cells.get('email');
    return one === undefined || !plain
      ? undefined
      : {
          person: {
            ...one,
            notes,
            role: cells.get('role') ?? one.role,
            ...(body === undefined ? {} : { organization: body }),
            ...(email === undefined ? {} : { email }),
          },
          there: unnamed ? true : isThere(cells.get('present')),
        };
  });
  const found = listed.flatMap((one) => (one?.there === undefined ? [] : [{ person: one.person, there: one.there }]));
  return found.length === 0 || found.length < listed.length ? undefined : found;
}

/** What stands below `Company` is one, where it looks like a name. */
function isCompany(cell: string): boolean {
  return /^\p{Lu}[\p{L}\p{N}&.'’ -]{2,50}$/u.test(cell);
}

function withInitials(name: string, initials: string | undefined): string {
  return initials === undefined ? name : `${name} (${initials})`;
}

/** What a cell says of attendance; a table without such a column lists who was there. */
function isThere(cell: string | undefined): boolean | undefined {
  if (cell === undefined || /^(?:ja|yes|aanwezig|present|x|✓|✔|v)$/iu.test(cell)) return true;
  return /^(?:nee|no|afwezig|absent|-|afgemeld|excused|m\.?k\.?)$/iu.test(cell) ? false : undefined;
}
