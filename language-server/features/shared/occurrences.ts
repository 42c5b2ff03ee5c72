import { type AstNode, AstUtils } from 'langium';
import type { Location } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import type { Range } from '../../model/minutes.ts';
import type { ProjectView } from '../../project/view.ts';
import { type Referrer, referrersOf } from '../../references/referrers.ts';
import { referringLeaf } from '../../syntax/concrete-tree.ts';
import type { FeatureContext } from '../context.ts';
import { type Declared, nameLeaf, symbolOfLeaf } from './symbol.ts';

/** One place where a declaration is named. */
export interface Occurrence {
  readonly uri: string;
  /** With the sigil. */
  readonly range: Range;
  /** The id alone: what a rename replaces. */
  readonly idRange: Range;
  /** The id as typed here; it may be an alias. */
  readonly id: string;
  readonly kind: 'declaration' | 'reference';
  readonly referrer: Referrer | undefined;
}

/** Its own place first, then every reference in the project. */
export function occurrencesOf(context: FeatureContext, target: Declared): Occurrence[] {
  return [...declarationOf(target), ...referrersIn(context.project, target).flatMap(occurrenceOf)];
}

/** The same in one file alone, which may be another one than that of the declaration. */
export function occurrencesIn(context: FeatureContext, target: Declared): Occurrence[] {
  const { names } = context.project;
  const referrers = referrersOf(names, target, [context.uri]);
  return [...declarationOf(target).filter(({ uri }) => uri === context.uri), ...referrers.flatMap(occurrenceOf)];
}

/** Where all of them stand. Where files name a party is known without their trees. */
export function locationsOf(context: FeatureContext, target: Declared, withDeclaration: boolean): Location[] {
  const { facts } = context.project;
  const own = withDeclaration ? declarationOf(target).map(placeOf) : [];
  const found = ast.isParty(target) ? facts.placesNaming(target) : referrersIn(context.project, target).flatMap(occurrenceOf).map(placeOf);
  return [...own, ...found];
}

function placeOf({ uri, range }: Occurrence): Location {
  return { uri, range };
}

/** All references to a declaration; no file is read that does not use its name. */
export function referrersIn({ names, facts }: ProjectView, target: AstNode): Referrer[] {
  return referrersOf(names, target, facts.filesNaming(target));
}

function declarationOf(target: Declared): Occurrence[] {
  const leaf = nameLeaf(target);
  if (leaf === undefined) return [];
  const { uri } = AstUtils.getDocument(target);
  const { range } = leaf;
  return [{ uri: uri.toString(), range, idRange: range, id: leaf.text, kind: 'declaration', referrer: undefined }];
}

export function occurrenceOf(referrer: Referrer): Occurrence[] {
  const leaf = referringLeaf(referrer.info.reference);
  const symbol = leaf && symbolOfLeaf(leaf);
  if (leaf === undefined || symbol === undefined) return [];
  const range = leaf.root.rangeOf(symbol.start, symbol.end);
  return [{ uri: referrer.uri, range, idRange: leaf.range, id: leaf.text, kind: 'reference', referrer }];
}
