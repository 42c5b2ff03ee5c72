import * as ast from '../../generated/ast.ts';
import { closesSection } from '../../model/meant-secrets.ts';
import { standsAmongFields } from '../../syntax/section-fields.ts';

/** Only fields and what stands among them come between a heading and the line below this one. */
export function isBelowHeading(tree: ast.Document, above: number): boolean {
  for (let index = above; index >= 0; index--) {
    const line = tree.lines[index]!;
    if (line.$type === 'Heading') return true;
    if (line.$type === 'Meeting' || !(ast.isField(line) || (line.$type === 'Prose' && standsAmongFields(line.$cstNode!.text, 0))))
      return false;
  }
  return false;
}

/** Where the word of `Besloten: Gemeentewet artikel 23` ends, on a line right below a heading; undefined for every other line. */
export function closedLabelEnd(line: ast.Line): number | undefined {
  if (line.$type !== 'Prose') return undefined;
  const { text, offset } = line.$cstNode!;
  if (!closesSection(text)) return undefined;
  return isBelowHeading(line.$container as ast.Document, (line.$containerIndex ?? 0) - 1) ? offset + text.indexOf(':') : undefined;
}
