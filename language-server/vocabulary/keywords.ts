import { DECLARATIONS, type DeclarationName } from './declarations.ts';
import { FIELDS, type FieldName } from './fields.ts';
import { ITEMS, type ItemName, NESTED_ORDER } from './items.ts';
import type { Language } from './language.ts';
import type { DeclarationRow, FieldRow, ItemRow, LineKind } from './rows.ts';

/** What can open a line with a head: a declaration, a meeting, an item. */
export type StatementName = DeclarationName | ItemName;
export type KeywordName = StatementName | FieldName;

type Named<Row, Name extends KeywordName> = Row & { readonly name: Name };
export type DeclarationKeyword = Named<DeclarationRow, DeclarationName>;
export type ItemKeyword = Named<ItemRow, ItemName>;
export type FieldKeyword = Named<FieldRow, FieldName>;
export type StatementKeyword = DeclarationKeyword | ItemKeyword;
export type Keyword = StatementKeyword | FieldKeyword;

export const STATEMENTS: readonly StatementKeyword[] = [...DECLARATIONS, ...ITEMS];

/** Every keyword that opens a line, in both languages. */
export const KEYWORDS: readonly Keyword[] = [...DECLARATIONS, ...FIELDS, ...ITEMS];

/** From each word that can open a line to what it opens; `undefined` for every other word. */
export const KEYWORD_OF: ReadonlyMap<string, Keyword> = new Map(
  KEYWORDS.flatMap((keyword) => [
    [keyword.nl, keyword],
    [keyword.en, keyword],
  ]),
);

const BY_NAME: ReadonlyMap<string, Keyword> = new Map(KEYWORDS.map((keyword) => [keyword.name, keyword]));

/** The keyword of this canonical name. */
export function keywordNamed(name: DeclarationName): DeclarationKeyword;
export function keywordNamed(name: ItemName): ItemKeyword;
export function keywordNamed(name: FieldName): FieldKeyword;
export function keywordNamed(name: KeywordName): Keyword;
export function keywordNamed(name: KeywordName): Keyword {
  return BY_NAME.get(name)!;
}

/** The statement of this canonical name: that of its node in the tree. */
export function statementNamed(name: StatementName): StatementKeyword {
  return BY_NAME.get(name) as StatementKeyword;
}

/** The same by its name in the model. */
export function statementOfKind(kind: Uncapitalize<StatementName>): StatementKeyword {
  return STATEMENTS.find(({ name }) => name.toLowerCase() === kind)!;
}

/** Items in the order in which they are offered below another one. */
export const NESTED_ITEMS: readonly ItemKeyword[] = NESTED_ORDER.map((name) => keywordNamed(name));

/** The language a keyword belongs to; undefined for those that are the same in both. */
export function languageOfKeyword(word: string): Language | undefined {
  const keyword = KEYWORD_OF.get(word);
  if (keyword === undefined || keyword.nl === keyword.en) return undefined;
  return keyword.nl === word ? 'nl' : 'en';
}

export function isFieldKind(kind: LineKind): boolean {
  return kind.endsWith('Field');
}

export function isField(keyword: Keyword): keyword is FieldKeyword {
  return isFieldKind(keyword.kind);
}

export function isItem(keyword: Keyword): keyword is ItemKeyword {
  return keyword.kind === 'item' || keyword.kind === 'progress' || keyword.kind === 'vote';
}

/** The canonical name of a field as it is spelled: `Date` for `Datum`. */
export function fieldName(field: { readonly keyword: string }): FieldName {
  return KEYWORD_OF.get(field.keyword)!.name as FieldName;
}
