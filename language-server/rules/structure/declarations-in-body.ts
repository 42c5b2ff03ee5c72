import * as ast from '../../generated/ast.ts';
import { statementOf } from '../../references/outline.ts';
import { KEYWORD_OF } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import { isNamed } from '../references/unused.ts';
import type { HeadNode } from '../shared/tree.ts';

/** `declaration-in-body`: a line of a meeting's text that reads as a declaration, and one that would begin a second meeting. */
export const declarationsInBody = defineRule({
  name: 'declaration-in-body',
  family: 'structure',
  severity: 'warning',
  summary: { nl: 'Een regel van het verslag leest als een opgave.', en: 'A line of the minutes reads as a declaration.' },
  fixable: true,
  check(context) {
    checkDeclared(context);
    checkSecondMeeting(context);
  },
});

type Context = ContextOf<typeof declarationsInBody>;

/** `Groep ouderen: 25 deelnemers` below a heading: it declares a group that nobody names, and stands in no output. */
function checkDeclared(context: Context): void {
  let inBody = false;
  let inMeeting = false;
  for (const line of context.tree.lines) {
    const node = statementOf(line);
    if (node.$type === 'Meeting') [inMeeting, inBody] = [true, false];
    else if (node.$type === 'Heading' || node.$type === 'Prose') inBody = inMeeting;
    if (!('keyword' in node)) continue;
    const keyword = KEYWORD_OF.get(node.keyword)!;
    if (keyword.kind === 'item' || keyword.kind === 'progress') inBody = inMeeting;
    if (!inBody || keyword.kind !== 'declaration' || node.$type === 'Meeting') continue;
    const head = node as HeadNode;
    if (head.opened || !('name' in head) || head.name === undefined || isNamed(context, head)) continue;
    const { offset, end } = node.$cstNode!;
    const colon = context.text.indexOf(':', offset);
    context.report(
      'declaration-in-body',
      context.range(offset, Math.min(end, colon + 1)),
      {
        nl: 'Deze regel is een opgave: hij staat in geen enkele uitvoer van het verslag, en niemand noemt wat hij opgeeft. Is het tekst, zet het begin dan vet; anders hoort hij boven het verslag.',
        en: 'This line is a declaration: no output of the minutes shows it, and nobody names what it declares. If it is text, put its beginning in bold; else it belongs above the minutes.',
      },
      { fixes: [inBold(context, offset, colon)] },
    );
  }
}

function inBold(context: Context, start: number, colon: number) {
  const head = context.text.slice(start, colon + 1);
  return fix({ nl: `Het is tekst: \`**${head}**\``, en: `It is text: \`**${head}**\`` }, [
    context.replace(context.range(start, colon + 1), `**${head}**`),
  ]);
}

/** `Verslag penningmeester: De kas sluit.` below a heading begins second minutes, and takes all below it along: is that meant? */
function checkSecondMeeting(context: Context): void {
  const { lines } = context.tree;
  let inBody = false;
  let inMeeting = false;
  for (const [index, line] of lines.entries()) {
    if (line.$type !== 'Meeting') {
      if (line.$type === 'Heading' || line.$type === 'Prose') inBody = inMeeting;
      continue;
    }
    const isAsked: boolean = inBody && !line.opened && line.colon && !ast.isHeaderLine(lines[index + 1]);
    // What is asked about may be a line of the minutes above, and so may the next be.
    [inMeeting, inBody] = [true, isAsked];
    if (!isAsked) continue;
    const { offset } = line.$cstNode!;
    const colon = context.text.indexOf(':', offset);
    context.report(
      'declaration-in-body',
      context.range(offset, colon + 1),
      {
        nl: 'Hier begint een tweede verslag, met alles wat eronder staat. Is dat bedoeld, zet er dan `Datum:` onder; is het tekst, zet het begin dan vet.',
        en: 'Second minutes begin here, with all that stands below. If that is meant, put `Date:` below; if it is text, put its beginning in bold.',
      },
      { fixes: [inBold(context, offset, colon)] },
    );
  }
}
