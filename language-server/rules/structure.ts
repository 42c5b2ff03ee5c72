import type { RuleContext } from './context.ts';
import { checkContents } from './structure/contents.ts';
import { checkDeclarationsInBody } from './structure/declarations-in-body.ts';
import { checkDeepNesting } from './structure/deep-nesting.ts';
import { checkFields } from './structure/fields.ts';
import { checkHeads } from './structure/heads.ts';
import { checkLooseItems } from './structure/loose-items.ts';
import { checkLooseLists } from './structure/loose-lists.ts';
import { checkMinutes } from './structure/minutes.ts';
import { checkPeople } from './structure/people.ts';
import { toldLines } from './structure/prose-in-minutes.ts';
import { checkProseLines } from './structure/prose-lines.ts';
import { checkStandardLabels } from './structure/standard-labels.ts';
import { checkUnknownKeywords } from './structure/unknown-keywords.ts';
import { checkUnreadMarkdown } from './structure/unread-markdown.ts';
import { checkUnreadPeople } from './structure/unread-people.ts';

/** The rules of the family `structure`: what a line is, and whether it is whole. */
export function checkStructure(context: RuleContext): void {
  checkMinutes(context);
  checkProseLines(context);
  const told = [...toldLines(context)];
  checkLooseItems(context, told);
  // One line has one cause.
  checkUnknownKeywords(context, told, new Set(context.problems.map(({ range }) => range.start.line)));
  checkUnreadPeople(context, new Set(context.problems.map(({ range }) => range.start.line)));
  checkUnreadMarkdown(context, told);
  checkStandardLabels(context);
  checkDeepNesting(context);
  checkLooseLists(context);
  checkDeclarationsInBody(context);
  checkHeads(context);
  checkFields(context);
  checkPeople(context);
  checkContents(context);
}
