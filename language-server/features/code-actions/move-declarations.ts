import type { TextEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import type { Message } from '../../rules/problem.ts';
import type { FeatureContext } from '../context.ts';
import { linesBetween } from '../shared/tokens.ts';
import { addressBookOf, declareIn } from './address-book.ts';
import { type Actions, action } from './request.ts';

/** On declarations of parties and abbreviations outside the address book: move those that are selected there. */
export const moveDeclarations: Actions = (context, { start, end }) => {
  const lines = linesBetween(context.tree, start, end).filter((line) => ast.isParty(line) || ast.isAbbreviation(line));
  const [first] = lines;
  if (first === undefined) return [];
  const book = addressBookOf(context);
  // A file of declarations alone is an address book, by whatever name.
  if (book.uri === context.uri || (book.file === undefined && context.file.meetings.length === 0)) return [];
  const title: Message =
    lines.length === 1
      ? { nl: 'Verplaats naar het adresboek', en: 'Move to the address book' }
      : { nl: `Verplaats ${lines.length} regels naar het adresboek`, en: `Move ${lines.length} lines to the address book` };
  const texts = lines.map((line) => line.$cstNode!.text.trimEnd());
  const removals = { [context.uri]: removalsOf(context, lines) };
  return [action(context, title, CodeActionKind.RefactorMove, declareIn(book, first.$type, texts, removals))];
};

/** Whole lines go, and one of the two blank lines that would come to stand together. */
function removalsOf({ root, text }: FeatureContext, lines: readonly ast.Line[]): TextEdit[] {
  const isBlank = (line: number) => text.slice(root.lineStart(line), root.lineStart(line + 1)).trim() === '';
  const stretches: { start: number; end: number }[] = [];
  for (const line of lines) {
    const { start, end } = root.rangeOf(line.$cstNode!.offset, line.$cstNode!.end);
    const last = stretches.at(-1);
    if (last !== undefined && last.end === start.line) last.end = end.line + 1;
    else stretches.push({ start: start.line, end: end.line + 1 });
  }
  return stretches.map(({ start, end }) => {
    const opens = start === 0 || isBlank(start - 1);
    const extra = opens && root.lineStart(end) < text.length && isBlank(end) ? 1 : 0;
    return { range: root.rangeOf(root.lineStart(start), root.lineStart(end + extra)), newText: '' };
  });
}
