import type { Follows, Range } from '../../model/minutes.ts';
import { itemsOf } from '../../model/walk.ts';
import { isHeadingLine } from '../../syntax/table-rows.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix } from '../problem.ts';
import { addAttribute } from '../votes/head-edits.ts';
import { ANY_GROUND, plainBy, secretSectionFix, shieldEdits, shieldedBy } from './secrecy-fixes.ts';

/** What to do with something that belongs to what is secret elsewhere: make it secret itself, or say that it is open. */
export function followerFixes(context: RuleContext, at: Range, { ground, plainAt }: Follows): Fix[] {
  const offset = context.offsetAt(plainAt);
  const isBefore = /[.:]/.test(context.text[offset] ?? '');
  return [...secretFix(context, at, ground || ANY_GROUND), plainBy(context, offset, isBefore ? '\\' : '\\.')];
}

function secretFix(context: RuleContext, at: Range, ground: string): Fix[] {
  const { line } = at.start;
  if (isHeadingLine(context.root.lineText(line))) return [secretSectionFix(context, line, ground)];
  if (context.file.meetings.some((meeting) => itemsOf(meeting).some(({ headAt }) => headAt.start.line === line))) {
    const word = context.file.language === 'nl' ? 'geheim' : 'secret';
    const title = { nl: `Maak dit geheim: \`${word} ${ground}\``, en: `Make this secret: \`${word} ${ground}\`` };
    return [fix(title, [addAttribute(context, { headAt: at }, `${word} ${ground}`)])];
  }
  const edits = shieldEdits(context, line, at.end.line, ground);
  return edits === undefined ? [] : [shieldedBy(ground, edits)];
}
