import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import type { Message } from '../rules/problem.ts';
import { isId } from '../syntax/characters.ts';
import { lineKeyword } from '../syntax/line-start.ts';
import type { FeatureContext } from './context.ts';
import { takenBy } from './shared/clashes.ts';
import { type Occurrence, occurrencesOf } from './shared/occurrences.ts';
import { refusal } from './shared/refusal.ts';
import { type Declared, nameLeaf, type SymbolAt, symbolAt } from './shared/symbol.ts';

export interface Prepared {
  /** The id without its sigil. */
  readonly range: Range;
  readonly placeholder: string;
}

/**
 * What a rename at this place would change. `null` where there is no name; throws a refusal that says why where there is one that cannot
 * change here. Source: LSP 3.17, textDocument/prepareRename.
 */
export function prepareRename(context: FeatureContext, position: Position): Prepared | null {
  const symbol = symbolAt(context, position);
  if (symbol === undefined) return null;
  renamable(context, symbol);
  return { range: symbol.leaf.range, placeholder: symbol.leaf.text };
}

/**
 * The edits that give a declaration another id, in every file that names it; sigils stay, and other names of it (`ook "J&V"`) too. The new
 * id may be typed with its sigil. Throws a refusal where it is no id, or taken, or would make prose of the line. `null` where there is no
 * name. Source: LSP 3.17, textDocument/rename.
 */
export function rename(context: FeatureContext, position: Position, newName: string): WorkspaceEdit | null {
  const symbol = symbolAt(context, position);
  if (symbol === undefined) return null;
  const target = renamable(context, symbol);
  const id = newName.trim().replace(/^[@#]/, '');
  if (!isId(id)) throw refusal(NO_ID(newName), context.language);
  if (id === symbol.leaf.text) return { changes: {} };
  const clash = takenBy(context, target, id);
  if (clash !== undefined) throw refusal(clash, context.language);
  if (!opensStill(target, id)) throw refusal(BECOMES_PROSE(id), context.language);
  return { changes: editsOf(occurrencesOf(context, target), symbol.leaf.text, id) };
}

function renamable(context: FeatureContext, { target, leaf }: SymbolAt): Declared {
  if (target === undefined) throw refusal(UNKNOWN(leaf.text), context.language);
  const own = (target as { name?: string }).name;
  if (own === undefined) throw refusal(FILE_NAME, context.language);
  if (own !== leaf.text) throw refusal(ALIAS(leaf.text, own), context.language);
  return target;
}

/** Only places that spell the id: one that uses an alias stays as it is. */
function editsOf(occurrences: readonly Occurrence[], old: string, id: string): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, idRange, id: typed } of occurrences) {
    if (typed !== old) continue;
    changes[uri] ??= [];
    changes[uri].push({ range: idRange, newText: id });
  }
  return changes;
}

/** `Besluit volgt: …` is prose: an item's id must hold a digit or a capital where nothing in parentheses follows. */
function opensStill(target: Declared, id: string): boolean {
  const leaf = nameLeaf(target);
  if (leaf === undefined) return true;
  const tree = target.$cstNode!;
  const { fullText } = leaf.root;
  const line = fullText.slice(tree.offset, leaf.offset) + id + fullText.slice(leaf.end, leaf.root.lineStart(leaf.range.start.line + 1));
  const opening = lineKeyword(line, 0, { inHeader: false, belowHeading: false });
  return line.slice(0, opening?.end ?? 0) === (target as ast.Meeting).keyword;
}

// ---------------------------------------------------------------- refusals

const NO_ID = (text: string): Message => ({
  nl: `«${text}» is geen id: gebruik letters, cijfers en _, met daartussen losse - of . (bijvoorbeeld \`dobv-3\`).`,
  en: `“${text}” is no id: use letters, digits and _, with single - or . between them (for example \`dobv-3\`).`,
});
const UNKNOWN = (id: string): Message => ({
  nl: `\`${id}\` is nergens opgegeven. Geef het eerst op, of verbeter de verwijzing.`,
  en: `\`${id}\` is declared nowhere. Declare it first, or fix the reference.`,
});
const FILE_NAME: Message = {
  nl: 'Dit verslag heet naar zijn bestand. Hernoem het bestand, of geef het verslag een eigen id: `Verslag id (…): …`.',
  en: 'These minutes are named after their file. Rename the file, or give the minutes an id of their own: `Minutes id (…): …`.',
};
const ALIAS = (alias: string, id: string): Message => ({
  nl: `\`${alias}\` is een andere naam voor \`${id}\`. Hernoem \`${id}\`, of verander de naam in het adresboek.`,
  en: `\`${alias}\` is another name for \`${id}\`. Rename \`${id}\`, or change the name in the address book.`,
});
const BECOMES_PROSE = (id: string): Message => ({
  nl: `Met \`${id}\` zou de regel gewone tekst worden. Neem een id met een cijfer of een hoofdletter.`,
  en: `With \`${id}\` the line would become plain text. Take an id with a digit or a capital letter.`,
});
