import type * as ast from '../../generated/ast.ts';
import { isNobody } from '../../model/attendance.ts';
import { isTitleOf } from '../../model/attendee-lines.ts';
import { meetingAt } from '../../model/walk.ts';
import { isId } from '../../syntax/characters.ts';
import { tokenOf } from '../../syntax/concrete-tree.ts';
import { shortened } from '../../syntax/cutting.ts';
import { fieldName, keywordNamed } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Fix } from '../problem.ts';
import { meantFixes } from '../shared/meant-parties.ts';
import { ALL, COUNTED, ELSEWHERE, REASON, VACANT } from '../shared/no-names.ts';
import { reportSemicolons } from './people-between-semicolons.ts';
import { reportExcepted, reportException, reportSignBefore, reportStruck } from './people-meant-otherwise.ts';
import { isNotice, reportRole } from './people-roles.ts';

/** `malformed-statement` in fields that name people: names without `@` or quotes, open parentheses, more than one where one belongs. */
export const people = definePass({
  family: 'structure',
  rules: {},
  alsoReports: ['malformed-statement'],
  check(context) {
    for (const line of context.tree.lines) {
      if (line.$type !== 'PeopleField') continue;
      if (reportSemicolons(context, line)) continue;
      const unknown: UnknownName[] = [];
      for (const [index, entry] of line.entries.entries()) if (!isTitleOf(entry, line)) checkEntry(context, line, index, unknown);
      reportUnknown(context, unknown);
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

/** A name of nobody who is known. */
interface UnknownName {
  readonly text: string;
  readonly range: ReturnType<Context['range']>;
}

function checkEntry(context: Context, line: ast.PeopleField, index: number, unknown: UnknownName[]): void {
  const entry = line.entries[index]!;
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
  if (entry.party.$type !== 'UnquotedName' || isNobody(entry.party.name, line.entries.length === 1)) return;
  if (reportExcepted(context, line, index)) return;
  if (reportRole(context, line, index)) return;
  if (COUNTED.test(entry.party.name)) reportCount(context, line, entry.party);
  else reportNames(context, entry.party, unknown);
}

const COUNT_LABEL = { Present: { nl: 'Aantal aanwezigen', en: 'Number present' }, Absent: { nl: 'Aantal afwezigen', en: 'Number absent' } };

function reportCount(context: Context, line: ast.PeopleField, { name, $cstNode }: ast.UnquotedName): void {
  const label = fieldName(line) === 'Absent' ? COUNT_LABEL.Absent : COUNT_LABEL.Present;
  const whole = line.$cstNode!;
  // What stands behind the number goes with it: `75 stemmers (per stembiljet)`.
  const typed = `${label[context.file.language]}: ${context.text.slice($cstNode!.offset, whole.end).trim()}`;
  const isAlone = line.entries.length === 1 && !/[\r\n]/.test(whole.text) && ['Present', 'Absent'].includes(fieldName(line));
  context.report(
    'malformed-statement',
    context.rangeOf({ $cstNode }),
    {
      nl: `\`${name}\` noemt niemand: zet een aantal in een regel van zichzelf, \`${label.nl}: ${name}\`.`,
      en: `\`${name}\` names nobody: put a number on a line of its own, \`${label.en}: ${name}\`.`,
    },
    {
      fixes: isAlone
        ? [
            fix({ nl: `Maak er \`${typed}\` van`, en: `Make it \`${typed}\`` }, [
              context.replace(context.range(whole.offset, whole.end), typed),
            ]),
          ]
        : [],
    },
  );
}

/** `Jansen en Smit` are two. */
function reportNames(context: Context, { name, $cstNode }: ast.UnquotedName, unknown: UnknownName[]): void {
  let { offset } = $cstNode!;
  for (const [index, piece] of name.split(/([ \t](?:en|and|&)[ \t])/).entries()) {
    const start = offset + piece.search(/\S|$/);
    const typed = piece.trim();
    if (index % 2 === 0 && typed !== '') reportName(context, typed, context.range(start, start + typed.length), unknown);
    offset += piece.length;
  }
}

function reportName(context: Context, text: string, range: UnknownName['range'], unknown: UnknownName[]): void {
  if (reportStruck(context, text, range) || reportSignBefore(context, text, range) || reportException(context, text, range)) return;
  if (ELSEWHERE.test(text) || ALL.test(text)) {
    context.report('malformed-statement', range, {
      nl: `\`${text}\` noemt niemand: noem wie er was, of hoeveel (\`Aantal aanwezigen: 18\`), en zet de lijst erbij als \`Bijlage: Presentielijst <bestand>\`.`,
      en: `\`${text}\` names nobody: name who was there, or how many (\`Number present: 18\`), and put the list with it as \`Attachment: List of attendance <file>\`.`,
    });
    return;
  }
  if (VACANT.test(text)) {
    context.report('malformed-statement', range, {
      nl: `\`${text}\` noemt niemand. Wie er niet is, staat er niet: laat het weg, of zeg het in een zin onder de kop.`,
      en: `\`${text}\` names nobody. Leave it out, or say it in a sentence below the header.`,
    });
    return;
  }
  if (REASON.test(text) || isNotice(text.replace(EACH, ''))) {
    context.report('malformed-statement', range, {
      nl: `\`${text}\` noemt niemand: het zegt waarom. Zet dat achter wie het is: \`Afwezig: @id (ziek)\`.`,
      en: `\`${text}\` names nobody: it says why. Put that behind who it is: \`Absent: @id (ill)\`.`,
    });
    return;
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const comma = /^[;/|+]$/.test(text)
      ? [fix({ nl: 'Maak er een komma van', en: 'Make it a comma' }, [context.replace(withBlankBefore(context, range), ',')], true)]
      : [];
    context.report(
      'malformed-statement',
      range,
      {
        nl: `\`${text}\` hoort hier niet: partijen staan met \`@id\` of tussen aanhalingstekens, met komma's ertussen.`,
        en: `\`${text}\` does not belong here: parties are named by \`@id\` or in quotes, with commas between.`,
      },
      { fixes: comma },
    );
    return;
  }
  const id = idOf(context, text);
  const fixes: Fix[] = [];
  if (id !== undefined)
    fixes.push(fix({ nl: `Maak er \`@${id}\` van`, en: `Make it \`@${id}\`` }, [context.replace(range, `@${id}`)], true));
  else for (const one of meantFixes(context, meetingAt(context.file.meetings, range.start.line), text, range, ', ')) fixes.push(one.fix);
  if (fixes.length === 0) unknown.push({ text, range });
  else reportOne(context, text, range, fixes);
}

const EACH = /^(?:beiden?|allen|both|all)[ \t]+/iu;

function reportOne(context: Context, text: string, range: UnknownName['range'], fixes: readonly Fix[]): void {
  context.report(
    'malformed-statement',
    range,
    {
      nl: `\`${text}\` is niet bekend. Noem een bekende met \`@id\`; de naam van een gast staat tussen aanhalingstekens.`,
      en: `\`${text}\` is not known. Name a registered party by \`@id\`; the name of a guest goes in quotes.`,
    },
    { fixes: [...fixes, ...inQuotes(context, [{ text, range }])] },
  );
}

/** A list of people of whom nobody is declared has one cause, and is told once. */
function reportUnknown(context: Context, unknown: readonly UnknownName[]): void {
  const [first, ...others] = unknown;
  if (first === undefined) return;
  if (others.length === 0) {
    reportOne(context, first.text, first.range, []);
    return;
  }
  const names = shortened(unknown.map(({ text }) => `\`${text}\``).join(', '), 120);
  context.report(
    'malformed-statement',
    { start: first.range.start, end: others.at(-1)!.range.end },
    {
      nl: `Deze namen zijn niet bekend: ${names}. Noem bekenden met \`@id\`; de naam van een gast staat tussen aanhalingstekens.`,
      en: `These names are not known: ${names}. Name registered parties by \`@id\`; the name of a guest goes in quotes.`,
    },
    { fixes: inQuotes(context, unknown) },
  );
}

/** What begins with a sign is no name, and what a semicolon or a colon parts is more than one. */
function inQuotes(context: Context, names: readonly UnknownName[]): Fix[] {
  if (names.some(({ text }) => !/^[@\s'’]*[\p{L}\p{N}]/u.test(text) || /[;:|]/.test(text))) return [];
  const title =
    names.length === 1
      ? { nl: 'Zet de naam van een gast tussen aanhalingstekens', en: 'Put the name of a guest in quotes' }
      : { nl: 'Zet de namen van gasten tussen aanhalingstekens', en: 'Put the names of guests in quotes' };
  return [
    fix(
      title,
      names.map(({ text, range }) => context.replace(range, guest(text))),
    ),
  ];
}

/** `@p / @q` → `@p, @q` */
function withBlankBefore(context: Context, { start, end }: UnknownName['range']): UnknownName['range'] {
  const at = context.offsetAt(start);
  const blank = /[ \t]$/.test(context.text.slice(at - 1, at)) ? 1 : 0;
  return { start: { line: start.line, character: start.character - blank }, end };
}

/** A sigil is no part of a name. */
function guest(text: string): string {
  const name = text
    .replaceAll('"', '')
    .replace(/^[@\s]+/, '')
    .trim();
  return `"${name}"`;
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
