import type * as ast from '../../generated/ast.ts';
import { isNobody } from '../../model/attendance.ts';
import { isId } from '../../syntax/characters.ts';
import { tokenOf } from '../../syntax/concrete-tree.ts';
import { fieldName, keywordNamed } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Fix } from '../problem.ts';

/** `malformed-statement` in fields that name people: names without `@` or quotes, open parentheses, more than one where one belongs. */
export const people = definePass({
  family: 'structure',
  rules: {},
  alsoReports: ['malformed-statement'],
  check(context) {
    for (const line of context.tree.lines) {
      if (line.$type !== 'PeopleField') continue;
      for (const entry of line.entries) checkEntry(context, entry);
      const second = line.entries[1];
      if (second !== undefined && !keywordNamed(fieldName(line)).repeats) {
        context.report('malformed-statement', context.rangeOf(second), {
          nl: `\`${line.keyword}\` noemt één persoon of organisatie.`,
          en: `\`${line.keyword}\` names one person or organisation.`,
        });
      }
    }
  },
});

type Context = ContextOf<typeof people>;

function checkEntry(context: Context, entry: ast.Attendee): void {
  const opening = tokenOf(entry, '(');
  if (opening !== undefined && tokenOf(entry, ')') === undefined) {
    const end = entry.$cstNode!.end;
    context.report(
      'malformed-statement',
      context.range(opening.offset, end),
      { nl: 'Het haakje `(` wordt niet gesloten.', en: 'The parenthesis `(` is not closed.' },
      { fixes: [fix({ nl: 'Voeg `)` toe', en: 'Insert `)`' }, [context.insert(context.range(end, end).start, ')')], true)] },
    );
  }
  if (entry.party.$type === 'UnquotedName' && !isNobody(entry.party.name)) reportName(context, entry.party);
}

function reportName(context: Context, name: ast.UnquotedName): void {
  const range = context.rangeOf(name);
  const text = name.name;
  if (!/[\p{L}\p{N}]/u.test(text)) {
    context.report('malformed-statement', range, {
      nl: `\`${text}\` hoort hier niet: partijen staan met \`@id\` of tussen aanhalingstekens, met komma's ertussen.`,
      en: `\`${text}\` does not belong here: parties are named by \`@id\` or in quotes, with commas between.`,
    });
    return;
  }
  const id = idOf(context, text);
  const fixes: Fix[] = [];
  if (id !== undefined)
    fixes.push(fix({ nl: `Maak er \`@${id}\` van`, en: `Make it \`@${id}\`` }, [context.replace(range, `@${id}`)], true));
  fixes.push(
    fix({ nl: 'Zet de naam van een gast tussen aanhalingstekens', en: 'Put the name of a guest in quotes' }, [
      context.replace(range, guests(text)),
    ]),
  );
  context.report(
    'malformed-statement',
    range,
    {
      nl: `\`${text}\` is niet bekend. Noem een bekende met \`@id\`; de naam van een gast staat tussen aanhalingstekens.`,
      en: `\`${text}\` is not known. Name a registered party by \`@id\`; the name of a guest goes in quotes.`,
    },
    { fixes },
  );
}

/** `Jansen en Smit` are two guests, and a sigil is no part of a name. */
function guests(text: string): string {
  const names = text.split(/[ \t](?:en|and|&)[ \t]/).map((name) =>
    name
      .replaceAll('"', '')
      .replace(/^[@\s]+/, '')
      .trim(),
  );
  return names
    .filter((name) => name !== '')
    .map((name) => `"${name}"`)
    .join(', ');
}

/** The party whose id or whole name this is. */
function idOf(context: Context, text: string): string | undefined {
  const bare = text.replace(/^[@\s]+/, '');
  if (isId(bare)) {
    const party = context.project.party(bare)?.party.id;
    if (party !== undefined) return party;
  }
  const byName = context.project.ofDeclarations('parties by lower-case name', (declaring) => {
    const names = new Map<string, string>();
    for (const file of declaring) {
      for (const { party } of file.parties) {
        names.set(party.id.toLowerCase(), party.id);
        names.set(party.name.toLowerCase(), party.id);
      }
    }
    return names;
  });
  return byName.get(bare.toLowerCase());
}
