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

/** What a label says that begins with who was there: `Aanwezig (studentgeleding)`, `Afwezig wegens ziekte`, `Aanwezig namens de gemeente`. */
export const PRESENCE =
  /^(?<word>aanwezig|afwezig|verhinderd|verontschuldigd|afgemeld|present|absent|attending|apologies|excused)(?:en|e)?(?![\p{L}])(?<more>.*)$/iu;
/** The keyword, and what else the label says of those behind it. */
export interface PresenceLabel {
  readonly field: 'Present' | 'Absent';
  /** As a caption: `Studentgeleding`. */
  readonly caption: string;
}

/** `Aanwezig (studentgeleding)` → present, with `Studentgeleding` as caption; undefined for a label that says nothing of the kind. */
export function presenceLabel(label: string): PresenceLabel | undefined {
  const { word, more = '' } = PRESENCE.exec(label)?.groups ?? {};
  if (word === undefined) return undefined;
  const caption = more.replace(/[()]/g, '').trim();
  if (caption === '') return undefined;
  return {
    field: /^(?:aanwezig|present|attending)/iu.test(word) ? 'Present' : 'Absent',
    caption: caption.charAt(0).toUpperCase() + caption.slice(1),
  };
}

/** Under which caption a label puts those behind it: `Wegens ziekte`. */
export function captionOfLabel(label: string): string {
  return presenceLabel(label)?.caption ?? label;
}

export const NOTICE = { with: { nl: 'm.k.', en: 'excused' }, without: { nl: 'z.k.', en: 'unexcused' } } as const;

/** How what a label says is written in the words of the language: `Afwezig: … (m.k.)`. */
export function standardForm(keyword: string, label: string, { notice, caption, office, language }: HeaderLabel): string {
  if (notice !== undefined) return `${keyword}: … (${NOTICE[notice][language]})`;
  if (caption === true) return `${keyword}: ${captionOfLabel(label)}: …`;
  return office === true ? `${keyword}: … (${label.toLowerCase()})` : keyword;
}
