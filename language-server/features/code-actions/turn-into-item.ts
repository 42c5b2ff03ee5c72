import type { TextEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver-types';
import type * as ast from '../../generated/ast.ts';
import type { Language } from '../../model/minutes.ts';
import type { Message } from '../../rules/problem.ts';
import type { FeatureContext } from '../context.ts';
import { keywordOf } from '../shared/labels.ts';
import { nextId } from '../shared/next-id.ts';
import { linesBetween } from '../shared/tokens.ts';
import { withIds } from './next-free-id.ts';
import { type Actions, action, here, insert, meetingAround, replace } from './request.ts';
import { readSentence } from './sentence.ts';

const KINDS: readonly { readonly type: string; readonly one: Message; readonly many: (count: number) => Message }[] = [
  {
    type: 'Action',
    one: { nl: 'Maak er een actie van', en: 'Turn into an action' },
    many: (count) => ({ nl: `Maak er ${count} acties van`, en: `Turn into ${count} actions` }),
  },
  {
    type: 'Decision',
    one: { nl: 'Maak er een besluit van', en: 'Turn into a decision' },
    many: (count) => ({ nl: `Maak er ${count} besluiten van`, en: `Turn into ${count} decisions` }),
  },
  {
    type: 'Question',
    one: { nl: 'Maak er een vraag van', en: 'Turn into a question' },
    many: (count) => ({ nl: `Maak er ${count} vragen van`, en: `Turn into ${count} questions` }),
  },
  {
    type: 'Agreement',
    one: { nl: 'Maak er een afspraak van', en: 'Turn into an agreement' },
    many: (count) => ({ nl: `Maak er ${count} afspraken van`, en: `Turn into ${count} agreements` }),
  },
];

/**
 * On paragraphs and points of a list: turn each into an item with the next free id; what flows on below its first line is indented. Who is named first becomes its owner, and what
 * follows `uiterlijk` its deadline; what an action lacks then, its rules say.
 */
export const turnIntoItem: Actions = (context, { start, end }) => {
  const meeting = meetingAround(context, start);
  if (meeting === undefined) return [];
  const all = linesBetween(context.tree, start, end).filter(
    (line): line is ast.Prose =>
      line.$type === 'Prose' && isSentence(context, line) && meetingAround(context, line.$cstNode!.offset) === meeting,
  );
  const lines = all.filter((line, index) => index === 0 || !flowsFrom(context, line, all[index - 1]!));
  if (lines.length === 0) return [];
  const language = context.file.meetings.find(({ id }) => id === meeting.outline.id)?.language ?? context.file.language;
  return KINDS.map(({ type, one, many }) => {
    const edits: TextEdit[] = [];
    const given: string[] = [];
    for (const line of lines) {
      const id = nextId(withIds(meeting, { $type: type }, given), type, language);
      given.push(id);
      edits.push(replace(wholeLine(context, line), itemLine(line.$cstNode!.text, type, id, language)), ...indents(context, line));
    }
    return action(context, lines.length === 1 ? one : many(lines.length), CodeActionKind.RefactorRewrite, here(context, ...edits));
  });
};

function itemLine(source: string, type: string, id: string, language: Language): string {
  const owned = type === 'Action' || type === 'Agreement';
  const { owners, due, text } = readSentence(source, owned);
  const dueWord = { nl: 'uiterlijk', en: 'due' }[language];
  const attributes = [owners.join(' '), due === undefined ? '' : `${dueWord} ${due}`].filter((part) => part !== '').join(', ');
  return `${keywordOf(type.toLowerCase(), language)} ${id}${attributes === '' ? '' : ` (${attributes})`}: ${text}`;
}

const BULLET = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** The line right below goes on with the same paragraph, unless it is a point of a list. */
function flowsFrom(context: FeatureContext, line: ast.Line, above: ast.Line): boolean {
  if (line.$type !== 'Prose' || !isSentence(context, line)) return false;
  const { start } = wholeLine(context, line);
  return start.line === wholeLine(context, above).start.line + 1 && !BULLET.test(line.$cstNode!.text);
}

/** What flows on below a line stays with it: indented, as the item's own text. */
function indents(context: FeatureContext, line: ast.Line): TextEdit[] {
  const edits: TextEdit[] = [];
  const { lines } = context.tree;
  for (let index = (line.$containerIndex ?? 0) + 1; index < lines.length; index++) {
    const below = lines[index]!;
    if (!flowsFrom(context, below, lines[index - 1]!)) break;
    const { start } = wholeLine(context, below);
    const at = context.root.lineStart(start.line);
    if (!/^(?: {2}|\t)/.test(context.text.slice(at, at + 2))) edits.push(insert(context, at, '  '));
  }
  return edits;
}

/** Tables, quotes, fences, rules and pictures are no sentences. */
function isSentence(context: FeatureContext, line: ast.Prose): boolean {
  const text = line.$cstNode!.text.trim();
  return /[\p{L}\p{N}]/u.test(text) && !/^(?:\||>|```|~~~|!\[|<)/.test(text) && !isInFence(context, line);
}

function isInFence({ text }: FeatureContext, line: ast.Prose): boolean {
  const before = text.slice(0, line.$cstNode!.offset).split(/\r\n?|\n/);
  const section = before.slice(before.findLastIndex((one) => /^#{1,4}[ \t]/.test(one)) + 1);
  return section.filter((one) => /^ {0,3}(?:```|~~~)/.test(one)).length % 2 === 1;
}

function wholeLine({ root, text }: FeatureContext, line: ast.Line) {
  const { line: number } = root.positionAt(line.$cstNode!.offset);
  const start = root.lineStart(number);
  return root.rangeOf(start, start + text.slice(start, root.lineStart(number + 1)).replace(/[\r\n]+$/, '').length);
}
