import { CodeActionKind } from 'vscode-languageserver-types';
import type { PlainDate } from '../../model/minutes.ts';
import { meetingAt } from '../../model/walk.ts';
import { datesIn, formatDate } from '../../syntax/dates.ts';
import { isDayOff } from '../../syntax/holidays.ts';
import { isRelativeDate, suggestDates } from '../../syntax/relative-dates.ts';
import { withoutEnd } from '../../syntax/trimming.ts';
import type { FeatureContext } from '../context.ts';
import { leafAt } from '../shared/tokens.ts';
import { type Actions, action, here, replace, type Selection } from './request.ts';

/** More days than this say that the words are too vague. */
const MOST = 3;

/** On words in text that mean a day (`a.s. vrijdag`, `over 2 weken`): the dates they can mean, counted from the meeting. */
export const replaceByDate: Actions = (context, selection) => {
  const meeting = meetingAt(context.file.meetings, selection.params.range.start.line);
  const base = meeting?.date?.date;
  if (meeting === undefined || base === undefined) return [];
  const found = wordsAt(context, selection, base);
  if (found === undefined) return [];
  const range = context.root.rangeOf(found.start, found.end);
  const { holidays } = context.config;
  const next = meeting.next?.date?.date;
  return suggestDates(found.words, base, meeting.language, { isDayOff: (date) => isDayOff(date, { extra: holidays }), nextMeeting: next })
    .slice(0, MOST)
    .map(({ date, reason }) => {
      const text = formatDate(date, meeting.language, { weekday: true });
      const title = {
        nl: `Vervang \`${found.words}\` door \`${text}\` (${reason})`,
        en: `Replace \`${found.words}\` by \`${text}\` (${reason})`,
      };
      return action(context, title, CodeActionKind.RefactorRewrite, here(context, replace(range, text)));
    });
};

interface Words {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const WORD = /[^\s,;:()"]+/gu;
/** `laatste werkdag van de volgende week` */
const LONGEST = 6;

/** What is selected, or the longest run of words around the cursor that means a day. Dates proper are none, nor parts of them. */
function wordsAt(context: FeatureContext, { start, end, empty }: Selection, base: PlainDate): Words | undefined {
  const leaf = leafAt(context.tree, start);
  if (leaf?.tokenType.name !== 'TEXT' || end > leaf.end) return undefined;
  const dates = datesIn(leaf.text).map((date) => ({ start: leaf.offset + date.start, end: leaf.offset + date.end }));
  const isFree = (words: Words) => dates.every((date) => words.end <= date.start || words.start >= date.end);
  const means = (words: Words) =>
    isFree(words) && isRelativeDate(words.words) && suggestDates(words.words, base, context.file.language).length > 0;
  if (!empty) {
    const selected = trimmed({ start, end, words: context.text.slice(start, end) });
    return means(selected) ? selected : undefined;
  }
  const all = [...leaf.text.matchAll(WORD)].map((match) => ({
    start: leaf.offset + match.index,
    end: leaf.offset + match.index + match[0].length,
  }));
  const at = all.findIndex((word) => word.start <= start && start <= word.end);
  if (at < 0) return undefined;
  for (let count = LONGEST; count >= 1; count--) {
    for (let first = Math.max(0, at - count + 1); first <= at && first + count <= all.length; first++) {
      const [from, to] = [all[first]!.start, all[first + count - 1]!.end];
      const words = trimmed({ start: from, end: to, words: context.text.slice(from, to) });
      if (means(words)) return words;
    }
  }
  return undefined;
}

/** Without the full stop that closes a sentence, and blanks around it. */
function trimmed({ start, words }: Words): Words {
  const lead = words.length - words.trimStart().length;
  const text = words.trim();
  const short = withoutEnd(text, '.!?');
  const kept = isRelativeDate(short) ? short : text;
  return { start: start + lead, end: start + lead + kept.length, words: kept };
}
