import type * as ast from '../../generated/ast.ts';
import type { Range } from '../../model/minutes.ts';
import { withoutEnd } from '../../syntax/trimming.ts';
import { fieldName } from '../../vocabulary/keywords.ts';
import { fix, type RuleContext } from '../context.ts';
import { hasStrokes } from '../shared/struck.ts';

type Context = RuleContext<'malformed-statement'>;

/** `behalve`, `allen, uitgezonderd`: whoever follows is the one who is not meant. */
const EXCEPT =
  /^(?:(?:allen?|allemaal|iedereen|alle leden|all|everyone|everybody|all members)[ ,]*)?(?:(?:en|maar|and|but)[ ]+)?(?:behalve|behoudens|uitgezonderd|met uitzondering van|m\.?u\.?v\.?|exclusief|zonder|niet|except(?:ing)?(?: for)?|excluding|without|not|apart from|with the exception of|save(?: for)?|minus)[ ]*:?$/iu;

/** `@jansen, @smit, behalve @rood`: who is excepted would stand on the list. True where it was reported. */
export function reportExcepted(context: Context, line: ast.PeopleField, index: number): boolean {
  const [entry, next] = [line.entries[index]!, line.entries[index + 1]];
  if (entry.party.$type !== 'UnquotedName' || next === undefined || !EXCEPT.test(entry.party.name.trim())) return false;
  const isList = ['Present', 'Absent'].includes(fieldName(line));
  context.report('malformed-statement', context.range(entry.$cstNode!.offset, next.$cstNode!.end), {
    nl: `\`${entry.party.name.trim()}\` noemt niemand, en wie erachter staat telt hier mee. Noem alleen wie bedoeld zijn${isList ? '; wie er niet was, staat op `Afwezig: @id`' : ''}.`,
    en: `\`${entry.party.name.trim()}\` names nobody, and whoever stands behind it counts here. Name only those who are meant${isList ? '; who was not there stands on `Absent: @id`' : ''}.`,
  });
  return true;
}

const EXCEPT_FIRST =
  /^(?:behalve|behoudens|uitgezonderd|met uitzondering van|except(?:ing)?|excluding|apart from|with the exception of)(?!\p{L})/iu;

/** `behalve tijdens punt 1`: an exception is nobody's name. True where it was reported. */
export function reportException(context: Context, text: string, range: Range): boolean {
  if (!EXCEPT_FIRST.test(text)) return false;
  context.report('malformed-statement', range, {
    nl: `\`${text}\` noemt niemand. Wie er een deel niet was, zegt dat achter de naam: \`@id (vanaf punt 2)\`; wie er niet was, staat op \`Afwezig: @id\`.`,
    en: `\`${text}\` names nobody. Who was not there for a part says so behind the name: \`@id (from item 2)\`; who was not there stands on \`Absent: @id\`.`,
  });
  return true;
}

/** `~~@rood~~`: it was taken back, and without its strokes it would hold again. True where it was reported. */
export function reportStruck(context: Context, text: string, range: Range): boolean {
  if (!hasStrokes(text)) return false;
  context.report('malformed-statement', range, {
    nl: `\`${text}\` is doorgestreept, en telt niet mee. Haal weg wie er niet hoort; wie er niet was, staat op \`Afwezig: @id\`.`,
    en: `\`${text}\` is struck, and does not count. Take out who does not belong here; who was not there stands on \`Absent: @id\`.`,
  });
  return true;
}

/** `@jansen; iedereen`: the sign before a name parts it from the one before it. True where it was reported. */
export function reportSignBefore(context: Context, text: string, range: Range): boolean {
  const [sign = ''] = /^[;|/+](?=[ \t]*[\p{L}\p{N}@])/u.exec(text) ?? [];
  if (sign === '') return false;
  const start = context.offsetAt(range.start);
  const before = context.text.slice(Math.max(0, start - 20), start);
  const blanks = before.length - withoutEnd(before, ' \t').length;
  // `@ana, +3 others`
  if (before[before.length - blanks - 1] === ',') return false;
  const behind = /^[ \t]*/.exec(text.slice(1))![0].length;
  context.report(
    'malformed-statement',
    range,
    {
      nl: `Voor \`${text.slice(1).trim()}\` hoort een komma, geen \`${sign}\`: komma's staan tussen partijen.`,
      en: `A comma belongs before \`${text.slice(1).trim()}\`, not \`${sign}\`: commas stand between parties.`,
    },
    {
      fixes: [
        fix({ nl: 'Maak er een komma van', en: 'Make it a comma' }, [
          context.replace(context.range(start - blanks, start + 1 + behind), ', '),
        ]),
      ],
    },
  );
  return true;
}
