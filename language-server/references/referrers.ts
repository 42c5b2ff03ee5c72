import type { AstNode, CstNode, LangiumDocument, Reference, ReferenceInfo } from 'langium';
import * as ast from '../generated/ast.ts';
import { referencesOf } from './linking.ts';
import type { NameIndex } from './name-index.ts';
import { aliasesOf } from './outline.ts';

/** A reference with the file it stands in. */
export interface Referrer {
  readonly uri: string;
  readonly info: ReferenceInfo;
}

/** References of a document by the name they use. Bound to the parse, so a file that did not change is never read again. */
const byName = new WeakMap<object, ReadonlyMap<string, readonly ReferenceInfo[]>>();

function referencesByName(document: LangiumDocument): ReadonlyMap<string, readonly ReferenceInfo[]> {
  const parse = document.parseResult;
  let names = byName.get(parse);
  if (names === undefined) {
    names = Map.groupBy(referencesOf(document), (info) => info.reference.$refText);
    byName.set(parse, names);
  }
  return names;
}

/**
 * All references to a declaration, under its id or an alias, file by file and in the order of their places. One look-up a file: the search
 * takes no more time in a file of any size.
 *
 * @param among the files that can hold one; all, where that is not known.
 */
export function referrersOf(
  names: NameIndex,
  target: AstNode,
  among: readonly string[] = names.allFiles().map(({ uri }) => uri),
): Referrer[] {
  const found: Referrer[] = [];
  for (const uri of among) {
    const document = names.file(uri)?.document;
    if (document === undefined) continue;
    const known = referencesByName(document);
    for (const name of namesOf(names, target)) {
      for (const info of known.get(name) ?? []) if (targetOf(info.reference) === target) found.push({ uri, info });
    }
  }
  return found.sort((a, b) => (a.uri === b.uri ? a.info.reference.$refNode!.offset - b.info.reference.$refNode!.offset : 0));
}

/** References of one document that use this name, whatever they mean. */
export function referencesNamed(document: LangiumDocument, name: string): readonly ReferenceInfo[] {
  return referencesByName(document).get(name) ?? [];
}

/** The names by which a declaration can be meant: its id, its aliases, and for a meeting without id its file's name. */
export function namesOf(names: NameIndex, target: AstNode): ReadonlySet<string> {
  const id = idOf(names, target);
  return new Set([...(id === undefined ? [] : [id]), ...(ast.isParty(target) ? aliasesOf(target) : [])]);
}

/** The id of a declaration; of a meeting without one, the name of its file. */
export function idOf(names: NameIndex, node: AstNode): string | undefined {
  const { name } = node as { name?: string };
  return name ?? (node.$type === 'Meeting' ? names.ownerOf(node)?.id : undefined);
}

/** Where a reference to a party begins, its sigil included. */
export function beginOfParty(leaf: CstNode): number {
  return leaf.root.fullText.charAt(leaf.offset - 1) === '@' ? leaf.offset - 1 : leaf.offset;
}

/** What a reference was linked to; undefined where it names nothing. No reference of the language has more than one target. */
export function targetOf(reference: ReferenceInfo['reference']): AstNode | undefined {
  return (reference as Reference).ref;
}
