import * as ast from '../../generated/ast.ts';
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
    const orphans: Orphan[] = [];
    for (const line of lines) {
      if (line.$type === 'Meeting') break;
      if (line.$type === 'Prose' && /^(?:Verslag|Minutes)\b/.test(line.$cstNode!.text)) {
        // `Verslag overleg` without its colon has its own report; `Verslag` alone has none.
        if (/^\p{L}+$/u.test(line.$cstNode!.text.trimEnd().replace(/:$/, '').trimEnd())) reportBare(context, line);
        return;
      }
      if ('keyword' in line && belongsToMinutes(line)) orphans.push(line);
    }
    if (orphans.length > 0) {
      reportOrphans(context, orphans);
      return;
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
function belongsToMinutes(line: Orphan): boolean {
  const kind = KEYWORD_OF.get(line.keyword)?.kind;
  return kind !== undefined && kind !== 'declaration' && kind !== 'standby';
}

type Orphan = ast.Line & { readonly keyword: string };
/** More words than these are not listed. */
const MOST_NAMED = 4;

function reportOrphans(context: Context, orphans: readonly Orphan[]): void {
  const [line] = orphans as readonly [Orphan];
  const others = [...new Set(orphans.slice(1).map(({ keyword }) => keyword))].filter((word) => word !== line.keyword);
  const listed =
    others
      .slice(0, MOST_NAMED)
      .map((word) => `\`${word}\``)
      .join(', ') + (others.length > MOST_NAMED ? ', …' : '');
  context.report(
    'no-minutes',
    tokenOf(line, line.keyword)!.range,
    {
      nl: `\`${line.keyword}\` hoort bij een verslag, maar hierboven begint er geen. Zet erboven: \`Verslag overleg-1: Titel\`.${orphans.length === 1 ? '' : ` Tot dan staat ook wat eronder staat (${listed === '' ? `${orphans.length} regels` : listed}) in geen uitvoer en geen register.`}`,
      en: `\`${line.keyword}\` belongs to minutes, but none begin above. Put above it: \`Minutes meeting-1: Title\`.${orphans.length === 1 ? '' : ` Until then what stands below it (${listed === '' ? `${orphans.length} lines` : listed}) is in no output and no register either.`}`,
    },
    { fixes: [opening(context, line)] },
  );
}

/** `Verslag` with nothing behind it. */
function reportBare(context: Context, line: ast.Prose): void {
  const { text, offset } = line.$cstNode!;
  const typed = firstLine(context, undefined);
  context.report(
    'no-minutes',
    context.rangeOf(line),
    {
      nl: `Hier hoort een id achter, en een titel: \`${typed}\`. Nu begint er geen verslag.`,
      en: `An id belongs behind this, and a title: \`${typed}\`. As it is, no minutes begin.`,
    },
    {
      fixes: [
        fix({ nl: `Maak er \`${typed}\` van`, en: `Make it \`${typed}\`` }, [
          context.replace(context.range(offset, offset + text.trimEnd().length), typed),
        ]),
      ],
    },
  );
}

/** The first line of minutes, named after the file where its name is an id. */
function firstLine(context: Context, title: string | undefined): string {
  const name = decodeURIComponent(
    context.uri
      .split('/')
      .at(-1)!
      .replace(/(?<=[^.])\.[^.]*$/, ''),
  );
  const dutch = context.file.language === 'nl';
  const id = isId(name) ? name : dutch ? 'overleg-1' : 'meeting-1';
  return dutch ? `Verslag ${id}: ${title ?? 'Overleg'}` : `Minutes ${id}: ${title ?? 'Meeting'}`;
}

function opening(context: Context, line: ast.Line) {
  const above = titleAbove(context, line);
  if (above !== undefined) {
    const typed = firstLine(context, above.title);
    return fix({ nl: `Maak er \`${typed}\` van`, en: `Make it \`${typed}\`` }, [
      context.replace(context.range(above.start, above.end), typed),
    ]);
  }
  const text = firstLine(context, undefined);
  const start = context.rangeOf(line).start;
  return fix({ nl: `Begin een verslag: \`${text}\``, en: `Begin minutes: \`${text}\`` }, [context.insert(start, `${text}\n`)]);
}

interface Title {
  readonly start: number;
  readonly end: number;
  readonly title: string;
}

/** The first line of the file, below its declarations, where it reads as a title: `Weekoverleg team Data`, `# Notulen 12 april`. */
function titleAbove(context: Context, line: ast.Line): Title | undefined {
  const { lines } = context.tree;
  const first = lines.find((one) => !ast.isDeclaration(one));
  if (first === undefined || first === line || (first.$type !== 'Prose' && first.$type !== 'Heading')) return undefined;
  // A heading further down is a part of the minutes.
  const between = lines.slice(lines.indexOf(first) + 1, lines.indexOf(line));
  if (between.some(({ $type }) => $type === 'Heading')) return undefined;
  const { text, offset } = first.$cstNode!;
  const typed = text.trimEnd();
  const title = typed.replace(/^#+[ \t]+/, '').replace(/^(?:Notulen|Minutes|Verslag|Report)[ \t]*:[ \t]*/u, '');
  if (
    title.length > 100 ||
    !/^[\p{L}\p{N}]/u.test(title) ||
    /[.:;!?]$/.test(title) ||
    (first.$type === 'Heading' && /^\d+[.)]?[ \t]/.test(title))
  )
    return undefined;
  return { start: offset, end: offset + typed.length, title };
}
