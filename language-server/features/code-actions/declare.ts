import type { CodeAction } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { Position } from '../../model/minutes.ts';
import { declarationOf, nameForId } from '../../model/names/naming.ts';
import type { Message } from '../../rules/problem.ts';
import type { FeatureContext } from '../context.ts';
import { symbolAt } from '../shared/symbol.ts';
import { addressBookOf, declareIn } from './address-book.ts';
import { type Actions, action } from './request.ts';

const TYPES = [
  { type: 'Person', nl: 'persoon', en: 'a person' },
  { type: 'Organization', nl: 'organisatie', en: 'an organisation' },
  { type: 'Group', nl: 'groep', en: 'a group' },
] as const;

/** On an `@id` that names nobody: declare it in the address book, as a person, an organisation or a group. */
export const declareParty: Actions = (context, { params }) => {
  const id = unknownIdAt(context, params.range.start);
  if (id === undefined) return [];
  const diagnostics = params.context.diagnostics.filter(({ code, range }) => code === 'unknown-party' && sameLine(range, params.range));
  const book = addressBookOf(context);
  // An id in capitals is an organisation's, most of the time.
  const order = /^\p{Lu}[\p{Lu}\p{N}]/u.test(id) ? [TYPES[1], TYPES[0], TYPES[2]] : TYPES;
  return order.map(({ type, nl, en }): CodeAction => {
    const title: Message = { nl: `Zet \`@${id}\` als ${nl} in het adresboek`, en: `Declare \`@${id}\` as ${en} in the address book` };
    const text = declarationOf(id, nameForId(id, type), book.language, type);
    const done = action(context, title, CodeActionKind.QuickFix, declareIn(book, type, [text]));
    return diagnostics.length === 0 ? done : { ...done, diagnostics };
  });
};

function sameLine(a: { start: { line: number } }, b: { start: { line: number } }): boolean {
  return a.start.line === b.start.line;
}

/** The id at a place where a party should be named, and nobody is. */
export function unknownIdAt(context: FeatureContext, place: Position): string | undefined {
  const symbol = symbolAt(context, place);
  if (symbol?.reference === undefined || symbol.target !== undefined) return undefined;
  const { $type } = symbol.container;
  return $type === 'Mention' || $type === 'Representation' ? symbol.leaf.text : undefined;
}
