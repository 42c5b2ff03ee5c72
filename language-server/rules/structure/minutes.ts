import type * as ast from '../../generated/ast.ts';
import { isId } from '../../syntax/characters.ts';
import { tokenOf } from '../../syntax/concrete-tree.ts';
import { KEYWORD_OF } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';

/** `no-minutes`: fields and items that belong to no minutes, and a file that holds nothing but prose. Once a file: it has one cause. */
export const minutesBegin = defineRule({
  name: 'no-minutes',
  family: 'structure',
  severity: 'warning',
  summary: { nl: 'Een regel hoort bij geen enkel verslag.', en: 'A line belongs to no minutes.' },
  fixable: true,
  check(context) {
    const { lines } = context.tree;
    for (const line of lines) {
      // `Verslag overleg` without its colon has its own report.
      if (line.$type === 'Meeting' || (line.$type === 'Prose' && /^(?:Verslag|Minutes)\b/.test(line.$cstNode!.text))) return;
      if ('keyword' in line && belongsToMinutes(line)) {
        reportOrphan(context, line);
        return;
      }
    }
    const [first] = lines;
    if (first === undefined || lines.some((line) => line.$type !== 'Prose' && line.$type !== 'Heading')) return;
    context.report(
      'no-minutes',
      context.rangeOf(first),
      {
        nl: 'Dit bestand is gewone tekst: er begint geen verslag. Zet op een regel vooraan: `Verslag overleg-1: Titel`.',
        en: 'This file is plain text: no minutes begin in it. Put on a line of its own: `Minutes meeting-1: Title`.',
      },
      { severity: 'info', fixes: [opening(context, first)] },
    );
  },
});

type Context = ContextOf<typeof minutesBegin>;

/** Declarations may stand anywhere. */
function belongsToMinutes(line: ast.Line & { readonly keyword: string }): boolean {
  const kind = KEYWORD_OF.get(line.keyword)?.kind;
  return kind !== undefined && kind !== 'declaration' && kind !== 'standby';
}

function reportOrphan(context: Context, line: ast.Line & { readonly keyword: string }): void {
  context.report(
    'no-minutes',
    tokenOf(line, line.keyword)!.range,
    {
      nl: `\`${line.keyword}\` hoort bij een verslag, maar hierboven begint er geen. Zet erboven: \`Verslag overleg-1: Titel\`.`,
      en: `\`${line.keyword}\` belongs to minutes, but none begin above. Put above it: \`Minutes meeting-1: Title\`.`,
    },
    { fixes: [opening(context, line)] },
  );
}

/** The first line of minutes, named after the file where its name is an id. */
function opening(context: Context, line: ast.Line) {
  const name = decodeURIComponent(
    context.uri
      .split('/')
      .at(-1)!
      .replace(/(?<=[^.])\.[^.]*$/, ''),
  );
  const dutch = context.file.language === 'nl';
  const id = isId(name) ? name : dutch ? 'overleg-1' : 'meeting-1';
  const text = dutch ? `Verslag ${id}: Overleg` : `Minutes ${id}: Meeting`;
  const above = titleAbove(context, line);
  if (above !== undefined) {
    const [start, title] = above;
    const typed = `${dutch ? 'Verslag' : 'Minutes'} ${id}: ${title}`;
    return fix({ nl: `Maak er \`${typed}\` van`, en: `Make it \`${typed}\`` }, [
      context.replace(context.range(start, start + title.length), typed),
    ]);
  }
  const start = context.rangeOf(line).start;
  return fix({ nl: `Begin een verslag: \`${text}\``, en: `Begin minutes: \`${text}\`` }, [context.insert(start, `${text}\n`)]);
}

/** The line right above the first field, where it alone stands there: `Weekoverleg team Data`. */
function titleAbove(context: Context, line: ast.Line): readonly [start: number, title: string] | undefined {
  const index = context.tree.lines.indexOf(line);
  const above = context.tree.lines[index - 1];
  if (index !== 1 || above?.$type !== 'Prose') return undefined;
  const title = above.$cstNode!.text.trimEnd();
  return title.length <= 100 && /^[\p{L}\p{N}]/u.test(title) && !/[.:;!?]$/.test(title) ? [above.$cstNode!.offset, title] : undefined;
}
