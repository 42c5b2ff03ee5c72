import type { Minutes, Range } from '../../model/minutes.ts';
import { parseDate } from '../../syntax/dates.ts';
import { isRelativeDate } from '../../syntax/relative-dates.ts';
import { withoutEnd } from '../../syntax/trimming.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix } from '../problem.ts';
import { dateFixes } from './proposals.ts';

const BEFORE =
  /^(?:(?:vóór|voor|tegen|op|per|per ultimo|in|deadline|before|by|on|until|at the latest|no later than|gereed|klaar|done)[ \t]*:?[ \t]+)+/iu;

/** Whether words among the attributes, without `uiterlijk` before them, tell when something is due. */
export function isDue(text: string): boolean {
  // Who is called Jan is no January.
  return !/^jan$/i.test(text) && (isDate(text) || isRelativeDate(text) || isDate(bare(text)) || isRelativeDate(bare(text)));
}

/** `eind mei`, `voor 1 juni 2021`, `asap` without their `uiterlijk`: with it, and as the days that they can mean. */
export function dueFixes(context: RuleContext, text: string, range: Range, meeting: Minutes | undefined): Fix[] {
  if (!isDue(text)) return [];
  const { language } = context.file;
  const word = attributeNamed('due')[language];
  const words = isRelativeDate(text) && !isDate(bare(text)) ? text : bare(text);
  const typed = isDate(words) ? words : text;
  const asTyped =
    typed === text
      ? fix({ nl: `Zet er \`${word}\` voor`, en: `Put \`${word}\` before it` }, [context.insert(range.start, `${word} `)])
      : fix({ nl: `Maak er \`${word}\` van`, en: `Make it \`${word}\`` }, [context.replace(range, `${word} ${typed}`)]);
  if (isDate(words)) return [asTyped];
  const around = { base: meeting?.date?.date, nextMeeting: meeting?.next?.date?.date };
  return dateFixes(context, words, around, range, language).map(({ title, edits, preferred }) => ({
    title,
    edits: edits.map((edit) => ({ ...edit, newText: `${word} ${edit.newText}` })),
    preferred,
  }));
}

function bare(text: string): string {
  return withoutEnd(text.replace(BEFORE, ''), '.!');
}

function isDate(text: string): boolean {
  return parseDate(text)?.date !== undefined;
}

/** The days, written out, that words in a text can mean. */
export function daysMeant(context: RuleContext, words: string, meeting: Minutes): readonly string[] {
  if (isDate(words)) return [words];
  if (!isRelativeDate(words)) return [];
  const around = { base: meeting.date?.date, nextMeeting: meeting.next?.date?.date };
  return dateFixes(context, words, around, meeting.headAt, context.file.language).flatMap(({ edits }) =>
    edits.map(({ newText }) => newText),
  );
}
