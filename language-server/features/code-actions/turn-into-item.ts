import type { TextEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver-types';
import type * as ast from '../../generated/ast.ts';
import type { Language } from '../../model/minutes.ts';
import { meetingAt } from '../../model/walk.ts';
import type { Message } from '../../rules/problem.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import type { ItemName } from '../../vocabulary/items.ts';
import { type ItemKeyword, keywordNamed, NESTED_ITEMS } from '../../vocabulary/keywords.ts';
import type { FeatureContext } from '../context.ts';
import { isInFence } from '../shared/fences.ts';
import { nextId } from '../shared/next-id.ts';
import { linesBetween } from '../shared/tokens.ts';
import { withIds } from './next-free-id.ts';
import { type Actions, action, here, insert, meetingAround, replace } from './request.ts';
import { readSentence } from './sentence.ts';

type Called = NonNullable<ItemKeyword['called']>;

function titleOf({ nl, en }: Called, count: number): Message {
  return count === 1
    ? { nl: `Maak er ${nl[0]} van`, en: `Turn into ${en[0]}` }
    : { nl: `Maak er ${count} ${nl[1]} van`, en: `Turn into ${count} ${en[1]}` };
}

/**
 * On paragraphs and points of a list: turn each into an item with the next free id; what flows on below its first line is indented. Who is
 * named first becomes its owner, and what follows `uiterlijk` its deadline; what an action lacks then, its rules say.
 */
export const turnIntoItem: Actions = (context, { params, start, end }) => {
  const meeting = meetingAround(context, start);
  if (meeting === undefined) return [];
  const all = linesBetween(context.tree, start, end).filter(
    (line): line is ast.Prose =>
      line.$type === 'Prose' && isSentence(context, line) && meetingAround(context, line.$cstNode!.offset) === meeting,
  );
  const lines = all.filter((line, index) => index === 0 || !flowsFrom(context, line, all[index - 1]!));
  if (lines.length === 0 || lines.length > MOST) return [];
  const language = meetingAt(context.file.meetings, params.range.start.line)?.language ?? context.file.language;
  const indented = lines.flatMap((line) => indents(context, line));
  return NESTED_ITEMS.flatMap(({ name, called }) => {
    if (called === undefined) return [];
    const given: string[] = [];
    const items = lines.map((line) => {
      const id = nextId(withIds(meeting, { $type: name }, given), name, language);
      given.push(id);
      return replace(wholeLine(context, line), itemLine(line.$cstNode!.text, name, id, language));
    });
    return action(context, titleOf(called, lines.length), CodeActionKind.RefactorRewrite, here(context, ...items, ...indented));
  });
};

function itemLine(source: string, name: ItemName, id: string, language: Language): string {
  const owned = keywordNamed(name).holds === 'task';
  const { owners, due, text } = readSentence(source, owned);
  const dueWord = attributeNamed('due')[language];
  const attributes = [owners.join(' '), due === undefined ? '' : `${dueWord} ${due}`].filter((part) => part !== '').join(', ');
  return `${keywordNamed(name)[language]} ${id}${attributes === '' ? '' : ` (${attributes})`}: ${text}`;
}

/** So many at once are no list of items, but a text that was selected whole. */
const MOST = 100;

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
function isSentence({ root }: FeatureContext, { $cstNode }: ast.Prose): boolean {
  const text = $cstNode!.text.trim();
  if (!/[\p{L}\p{N}]/u.test(text) || /^(?:\||>|```|~~~|!\[|<)/.test(text)) return false;
  return !isInFence(root, root.positionAt($cstNode!.offset).line);
}

function wholeLine({ root }: FeatureContext, line: ast.Line) {
  const { line: number } = root.positionAt(line.$cstNode!.offset);
  return root.rangeOf(root.lineStart(number), root.lineEnd(number));
}
