import * as ast from '../../generated/ast.ts';
import type { Keyword } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import type { Message } from '../problem.ts';
import { hasStrokes } from '../shared/struck.ts';
import { actionTable, columnsOfRow, isTableRule, itemsOfTable } from './action-tables.ts';
import { isListed, isOneOf, itemsOfList, keywordOfTitle, saysFollowUp } from './item-lists.ts';
import { checkPlural } from './plural-items.ts';
import { type ToldLine, toldLines } from './prose-in-minutes.ts';

/** `unread-items`: a list below `Acties:`, or a table of who does what by when, is text, and in no register. */
export const unreadItems = defineRule({
  name: 'unread-items',
  family: 'structure',
  severity: 'warning',
  summary: {
    nl: 'Een lijst onder `Acties`, of een tabel van wie wat doet, telt als gewone tekst.',
    en: 'A list below `Actions`, or a table of who does what, counts as plain text.',
  },
  fixable: true,
  check(context) {
    const lines = toldLines(context);
    const reported = context.reportedLines;
    let next = 0;
    for (const [index, line] of lines.entries()) {
      // Each row is read once: it heads no table of its own.
      if (index < next) continue;
      if (line.text.includes('|')) next = checkTable(context, lines, index);
      else {
        checkList(context, line, lines, index + 1);
        if (!reported.has(context.root.positionAt(line.start).line)) checkPlural(context, line);
      }
    }
    checkHeadings(context, lines);
  },
});

type Context = ContextOf<typeof unreadItems>;

/** Index of the first line below the table; the next one where there is none. */
function checkTable(context: Context, lines: readonly ToldLine[], index: number): number {
  const head = lines[index]!;
  const run = linesBelow(context, lines, index, (line) => line.text.includes('|'));
  if (run.length === 0) return index + 1;
  const hasRule = isTableRule(run[1]?.text ?? '');
  // Without the line of dashes it is no table, and the first line may be a row as the others are.
  const titled = actionTable(head.text, '---');
  const isTitle = titled !== undefined && columnsOfRow(run[1]?.text ?? '') !== undefined;
  const columns = hasRule || isTitle ? titled : columnsOfRow(head.text);
  if (columns === undefined) return hasRule ? index + run.length : index + 1;
  const rows = run.slice(hasRule ? 2 : titled === columns ? 1 : 0);
  const items = itemsOfTable(
    columns,
    rows.map(({ text }) => text),
    context.file.language,
  );
  const below = index + run.length;
  if (items === undefined) return below;
  const { end } = rows.at(-1)!;
  context.report(
    'unread-items',
    context.range(head.content, head.end),
    {
      nl: 'Deze tabel zegt wie wat doet, maar telt als gewone tekst: in geen actielijst staat het. Zet elke actie op een regel: `Actie (@id, uiterlijk 20 november 2020): …`.',
      en: 'This table says who does what but counts as plain text: no list of actions has it. Put each action on a line: `Action (@id, due 20 November 2020): …`.',
    },
    {
      // Of what is struck nobody is to do anything.
      fixes: rows.some(({ text }) => hasStrokes(text))
        ? []
        : [fix({ nl: 'Maak er acties van', en: 'Make them actions' }, [context.replace(context.range(head.start, end), items.join('\n'))])],
    },
  );
  return below;
}

/** `## Actiepunten`, and a list below it. */
function checkHeadings(context: Context, lines: readonly ToldLine[]): void {
  let next = 0;
  for (const line of context.tree.lines) {
    if (!ast.isHeading(line)) continue;
    const { offset, end } = line.$cstNode!;
    while (next < lines.length && lines[next]!.start < end) next++;
    const first = lines[next];
    if (first !== undefined && /^\s*$/.test(context.text.slice(end, first.start)))
      report(context, { start: offset, content: offset, end, text: context.text.slice(offset, end) }, lines, next);
  }
}

function checkList(context: Context, line: ToldLine, lines: readonly ToldLine[], first: number): void {
  const next = lines[first];
  if (!line.nested && next !== undefined && /^\s*$/.test(context.text.slice(line.end, next.start))) report(context, line, lines, first);
}

type Title = Pick<ToldLine, 'start' | 'content' | 'end' | 'text'>;

function report(context: Context, title: Title, lines: readonly ToldLine[], first: number): void {
  const keyword = keywordOfTitle(title.text);
  if (keyword === undefined || isOneOf(title.text, lines[first]?.text ?? '')) return;
  const rows = linesBelow(context, lines, first, isListed);
  const items = itemsOfList(
    keyword,
    rows.map(({ text }) => text),
    context.file.language,
  );
  if (items === undefined) return;
  const isFollowUp = (keyword.name === 'Action' || keyword.name === 'Commitment') && rows.some(saysFollowUp);
  context.report('unread-items', context.range(title.content, title.end), isFollowUp ? FOLLOW_UP : asText(keyword), {
    fixes:
      isFollowUp || rows.some(({ text }) => hasStrokes(text))
        ? []
        : [
            fix({ nl: `Maak er \`${keyword.nl}: …\` van`, en: `Make each \`${keyword.en}: …\`` }, [
              context.replace(context.range(rows[0]!.start, rows.at(-1)!.end), items.join('\n')),
            ]),
          ],
  });
}

function asText(keyword: Keyword): Message {
  return {
    nl: `Wat hieronder staat telt als gewone tekst, en staat in geen lijst. Begin elke regel met \`${keyword.nl}: …\`, zonder opsommingsteken.`,
    en: `What stands below counts as plain text, and is in no list. Start each line with \`${keyword.en}: …\`, without a bullet.`,
  };
}

const FOLLOW_UP: Message = {
  nl: 'Wat hieronder staat telt als gewone tekst, en de acties blijven open. Wat er van een actie werd, staat er zo: `Voortgang #overleg-1/A7 (afgerond): …`; een nieuwe actie begint met `Actie: …`.',
  en: 'What stands below counts as plain text, and the actions stay open. What became of an action is typed as `Progress #meeting-1/A7 (done): …`; a new one begins with `Action: …`.',
};

/** The lines from one on, up to a blank line or something that is no text. */
function linesBelow(
  context: Context,
  lines: readonly ToldLine[],
  first: number,
  belongs: (line: ToldLine) => boolean,
): readonly ToldLine[] {
  const found: ToldLine[] = [];
  for (let index = first; index < lines.length; index++) {
    const line = lines[index]!;
    const above = found.at(-1);
    if (line.nested || !belongs(line)) break;
    if (above !== undefined && !/^(?:\r\n?|\n)$/.test(context.text.slice(above.end, line.start))) break;
    found.push(line);
  }
  return found;
}
