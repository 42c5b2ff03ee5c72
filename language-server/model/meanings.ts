import type * as ast from '../generated/ast.ts';
import { childrenOf } from '../syntax/concrete-tree.ts';
import { type HeaderLabel, headerLabel } from '../vocabulary/header-labels.ts';
import { fieldName } from '../vocabulary/keywords.ts';
import { sectionLabel } from '../vocabulary/section-labels.ts';

/** The label of a field as typed: its keyword, or another word that is read as it. */
export function labelOf(node: ast.Field): string {
  return childrenOf(node)[0]!.text;
}

/** What the label of a field says, where it is another word than the keyword. */
export function meaningOf(node: ast.Field): HeaderLabel | undefined {
  const label = labelOf(node);
  if (label === node.keyword) return undefined;
  const field = fieldName(node);
  // A word may mean one thing in the header and another below a heading.
  return [headerLabel(label), sectionLabel(label)].find((meaning) => meaning?.field === field);
}

export const NOTICE = { with: { nl: 'm.k.', en: 'excused' }, without: { nl: 'z.k.', en: 'unexcused' } } as const;

/** How what a label says is written in the words of the language: `Afwezig: … (m.k.)`. */
export function standardForm(keyword: string, label: string, { notice, caption, office, language }: HeaderLabel): string {
  if (notice !== undefined) return `${keyword}: … (${NOTICE[notice][language]})`;
  if (caption === true) return `${keyword}: ${label}: …`;
  return office === true ? `${keyword}: … (${label.toLowerCase()})` : keyword;
}
