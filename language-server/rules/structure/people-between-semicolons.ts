import type * as ast from '../../generated/ast.ts';
import { lineEnd } from '../../syntax/characters.ts';
import { areNames } from '../../syntax/labels.ts';
import { everyMatch } from '../../syntax/searching.ts';
import { withoutEnd } from '../../syntax/trimming.ts';
import { fix, type RuleContext } from '../context.ts';

/** Words without a capital: who somebody is. */
const ROLE = /^\p{Ll}[\p{L}.-]*(?:[ \t][\p{L}.-]+){0,4}$/u;

/**
 * `Jan Peeters, voorzitter; Tom Wouters, Griet Maes, schepenen`: semicolons part the groups, and their last words say what they are.
 * True where it was reported: as one thing, for each comma would be another.
 */
export function reportSemicolons(context: RuleContext<'malformed-statement'>, line: ast.PeopleField): boolean {
  const node = line.$cstNode!;
  const from = context.text.indexOf(':', node.offset) + 1;
  const end = lineEnd(context.text, from);
  if (from === 0 || end < node.end) return false;
  const value = context.text.slice(from, end);
  if (!/[;|:]/.test(value) || value.length > 2000) return false;
  if (reportGroups(context, line, [from, end], value)) return true;
  if (!value.includes(';')) return false;
  const groups = value.split(';').filter((group) => group.trim() !== '');
  const made = groups.map(inParentheses);
  if (!made.every((group) => group !== undefined) || groups.every((group) => KNOWN.test(group.trim()))) return false;
  const start = from + value.search(/\S/);
  context.report(
    'malformed-statement',
    context.range(start, end),
    {
      nl: "Tussen mensen staan komma's, en wat iemand is staat achter de naam tussen haakjes.",
      en: 'Commas stand between people, and what somebody is stands behind the name in parentheses.',
    },
    {
      fixes: [
        fix({ nl: 'Zet elke rol tussen haakjes', en: 'Put each role in parentheses' }, [
          context.replace(context.range(start, end), made.join(', ')),
        ]),
      ],
    },
  );
  return true;
}

/** `; PG: Dina`, `, diakenen: M. Hoekstra`: what a group is called, behind whatever parts it from the one before. */
const CAPTION = /(?:^|[,;|/])[ \t]*(?<caption>\p{L}[^:@"“(,;|/]{0,40}):(?=[ \t]*[@"“\p{Lu}{])/gu;

/** `Aanwezig: OG: Anke, Bas | PG: Dina`, `Aanwezig: ouderlingen: K. Postma, diakenen: M. Hoekstra`: groups on one line, which stand on indented ones. */
function reportGroups(
  context: RuleContext<'malformed-statement'>,
  line: ast.PeopleField,
  [from, end]: readonly [number, number],
  value: string,
): boolean {
  const captions = everyMatch(CAPTION, value);
  const groups = captions.map(({ 0: found, index, groups }, at) => ({
    caption: groups!.caption!.trim(),
    names: withoutEnd(value.slice(index + found.length, captions[at + 1]?.index ?? value.length).trim(), ';|/, \t'),
  }));
  const start = from + value.search(/\S/);
  if (
    groups.length < 2 ||
    captions[0]!.index > 0 ||
    groups.some(({ names }) => /[;|]/.test(names) || names.split('(').length !== names.split(')').length)
  )
    return false;
  const lines = groups.map(({ caption, names }) => `  ${caption}: ${names}`);
  context.report(
    'malformed-statement',
    context.range(start, end),
    {
      nl: `Hier staan ${groups.length} groepen op één regel. Zet elke groep op een ingesprongen regel onder \`${line.keyword}:\`.`,
      en: `${groups.length} groups stand on one line here. Put each on an indented line below \`${line.keyword}:\`.`,
    },
    {
      fixes: [
        fix({ nl: 'Zet elke groep op een eigen regel', en: 'Put each group on a line of its own' }, [
          context.replace(context.range(from, end), `\n${lines.join('\n')}`),
        ]),
      ],
    },
  );
  return true;
}

const KNOWN = /^(?:@[^\s@(]+|"[^"]*")(?:[ \t]*\([^()]*\))?$/;

/** `Tom Wouters, Griet Maes, schepenen` → `Tom Wouters (schepenen), Griet Maes (schepenen)`; undefined where it names nobody. */
function inParentheses(group: string): string | undefined {
  const parts = group.split(',').map((part) => part.trim());
  const role = parts.length > 1 && ROLE.test(parts.at(-1)!) ? parts.pop()! : undefined;
  if (!parts.every((part) => KNOWN.test(part) || areNames(part))) return undefined;
  return parts.map((part) => (role === undefined || part.endsWith(')') ? part : `${part} (${role})`)).join(', ');
}
