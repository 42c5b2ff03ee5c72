import * as ast from '../../generated/ast.ts';
import { statementOf } from '../../references/outline.ts';
import { lineEnd } from '../../syntax/characters.ts';
import { lineKeyword } from '../../syntax/line-start.ts';
import { everyMatch } from '../../syntax/searching.ts';
import { withoutEnds } from '../../syntax/trimming.ts';
import { isItem, KEYWORD_OF, keywordNamed } from '../../vocabulary/keywords.ts';
import { purposesIn } from '../../vocabulary/values.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import { itemOpening } from './item-opening.ts';
import { toldLines } from './prose-in-minutes.ts';

/** Items that stand behind a sentence, in the middle of a line, and what an item of the agenda is for, on a line without its label. */
export const insideLines = definePass({
  family: 'structure',
  rules: {},
  alsoReports: ['item-in-list', 'untyped-item'],
  check(context) {
    const reported = context.reportedLines;
    for (const { start, content, end } of toldLines(context))
      if (!reported.has(context.root.positionAt(start).line)) {
        checkInside(context, start, content, end);
        checkParentheses(context, content, end);
      }
    let isFirst = false;
    for (const line of context.tree.lines) {
      const node = statementOf(line);
      const { offset } = node.$cstNode!;
      if ('keyword' in node && isItem(KEYWORD_OF.get(node.keyword)!)) {
        const end = lineEnd(context.text, offset);
        checkInside(context, context.root.lineStart(context.root.positionAt(offset).line), offset, end);
      }
      if (isFirst && line.$type === 'Prose' && !reported.has(context.root.positionAt(offset).line)) checkPurpose(context, line);
      isFirst = line.$type === 'Heading' || (isFirst && ast.isField(line));
    }
  },
});

type Context = ContextOf<typeof insideLines>;

/** Behind the end of a sentence: `… gesproken. Afspraak: …`, `… akkoord. Actie A2 (@jansen, …): …` */
const INSIDE = /(?<=[\p{L}\p{N})][.!?;])[ \t]+(?=(\p{Lu}\p{L}+)[^:(\r\n]{0,50}[:(])/gu;

function checkInside(context: Context, start: number, content: number, end: number): void {
  const text = context.text.slice(content, end);
  if (text.length > 4000 || !/[.!?;][ \t]/.test(text)) return;
  for (const { 0: blanks, 1: first = '', index } of everyMatch(INSIDE, text)) {
    const from = index + blanks.length;
    const { keyword, word = '' } = itemOpening(first, text.slice(from + first.length)) ?? {};
    // `Vraag: wie doet dit?` is any question, and what is quoted is of another text.
    if (keyword === undefined || !isItem(keyword) || keyword.name === 'Question' || isQuoted(text.slice(0, index))) continue;
    const at = content + from;
    if (lineKeyword(context.text, at, { inHeader: false, belowHeading: false }) === undefined) continue;
    const indent = context.text.slice(start, content);
    context.report(
      'item-in-list',
      context.range(at, at + word.length),
      {
        nl: `\`${word}\` opent alleen aan het begin van een regel een punt; hier, midden in een regel, is het gewone tekst en staat het in geen lijst.`,
        en: `\`${word}\` opens an item only at the start of a line; here, in the middle of one, it is plain text, and in no list.`,
      },
      {
        fixes: [
          fix({ nl: 'Zet het op een regel van zichzelf', en: 'Put it on a line of its own' }, [
            context.replace(context.range(content + index, at), `\n${/^[ \t]*$/.test(indent) ? indent : ''}`),
          ]),
        ],
      },
    );
  }
}

/** `… (Actie A14 @q: belt)`: an item in parentheses, behind something else. */
const IN_PARENTHESES =
  /[([](?=(\p{Lu}\p{L}{1,20})[ \t](?:[\p{L}\p{N}_.-]{1,12}[ \t]?(?::|@[^:()[\]]{1,60}:|\([^()]{1,200}\)[ \t]?:)|@[^:()[\]]{1,60}:))/gu;

function checkParentheses(context: Context, content: number, end: number): void {
  const text = context.text.slice(content, end);
  if (text.length > 4000 || !/[([]\p{Lu}/u.test(text)) return;
  for (const { 1: word = '', index } of everyMatch(IN_PARENTHESES, text)) {
    const keyword = itemOpening(word, '')?.keyword;
    if (keyword === undefined || !isItem(keyword) || isQuoted(text.slice(0, index)) || !/[^\s([{]/.test(text.slice(0, index))) continue;
    if (!/\d|@/.test(text.slice(index, index + 40).split(':', 1)[0]!)) continue;
    const at = content + index + 1;
    context.report('item-in-list', context.range(at, at + word.length), {
      nl: `\`${word}\` opent alleen aan het begin van een regel een punt; hier, tussen haken, is het gewone tekst en staat het in geen lijst.`,
      en: `\`${word}\` opens an item only at the start of a line; here, in brackets, it is plain text, and in no list.`,
    });
  }
}

function isQuoted(before: string): boolean {
  const count = (sign: string) => before.split(sign).length - 1;
  return count('`') % 2 === 1 || count('"') % 2 === 1 || count('“') > count('”') || count('{') > count('}');
}

/** `Ter besluitvorming` right below a heading. */
function checkPurpose(context: Context, line: ast.Prose): void {
  const node = line.$cstNode!;
  const typed = withoutEnds(node.text.trim(), '(*_).');
  if (typed.length > 60 || !/^\p{L}/u.test(typed) || purposesIn(typed) === undefined) return;
  const label = keywordNamed('Purpose')[context.file.language];
  context.report(
    'untyped-item',
    context.range(node.offset, node.offset + node.text.trimEnd().length),
    {
      nl: `Waartoe dit agendapunt dient, staat hier in gewone tekst. Zo weet de agenda het: \`${keywordNamed('Purpose').nl}: ${typed}\`.`,
      en: `What this item of the agenda is for stands in plain text here. So that the agenda knows it: \`${keywordNamed('Purpose').en}: ${typed}\`.`,
    },
    {
      fixes: [
        fix({ nl: `Maak er \`${label}: ${typed}\` van`, en: `Make it \`${label}: ${typed}\`` }, [
          context.replace(context.range(node.offset, node.offset + node.text.trimEnd().length), `${label}: ${typed}`),
        ]),
      ],
    },
  );
}
