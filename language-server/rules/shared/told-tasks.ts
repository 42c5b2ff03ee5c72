import type { Action, Minutes } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { everyMatch } from '../../syntax/searching.ts';
import { withoutEnds } from '../../syntax/trimming.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import { fix, type RuleContext } from '../context.ts';
import { daysMeant } from '../dates/unmarked.ts';
import type { Fix } from '../problem.ts';
import { addAttribute } from '../votes/head-edits.ts';
import { partiesMeant } from './meant-parties.ts';

/** Who an item's own words say does it, put in its head: `Actie: Jan belt Piet`, `Actie Jan: belt Piet`. The text stays as it is. */
export function ownerFixes(context: RuleContext, meeting: Minutes, item: Action): Fix[] {
  const { id, headAt } = item;
  if (id !== undefined && !/\p{N}/u.test(id)) {
    const head = context.text.slice(context.offsetAt(headAt.start), context.offsetAt(headAt.end));
    const at = head.indexOf(id);
    const isBare = ['', ':'].includes(head.slice(at + id.length).trim());
    if (at > 0 && isBare) {
      const start = context.offsetAt(headAt.start) + at;
      return partiesMeant(context.project, meeting, id).map((who) => {
        const typed = `(${who})`;
        return fix({ nl: `Maak er \`${typed}\` van`, en: `Make it \`${typed}\`` }, [
          context.replace(context.range(start, start + id.length), typed),
        ]);
      });
    }
  }
  const words = plainText(item.text).split(/[ \t\n]+/, 7);
  for (let count = 5; count > 0; count--) {
    // Behind who does it stands what they do.
    if (!/^\p{Ll}/u.test(words[count] ?? '') || /^(?:en|and|van|de|der|den)$/u.test(words[count]!)) continue;
    const meant = partiesMeant(context.project, meeting, words.slice(0, count).join(' ').replace(/:$/, ''));
    if (meant.length > 0)
      return meant.map((typed) =>
        fix({ nl: `Zet \`${typed}\` tussen de haakjes`, en: `Put \`${typed}\` in the parentheses` }, [addAttribute(context, item, typed)]),
      );
  }
  return [];
}

const BY = /(?:^|[ (])(?:vóór|voor|uiterlijk|tegen|by|before|until|due|deadline)[ :]/giu;
const BY_DATE =
  /(?:^|[ \t(])(?:vóór|voor|uiterlijk|tegen|by|before|until|due|deadline)[ \t:]+((?:\p{L}+[ \t])?\d{1,2}[ \t]\p{L}+(?:[ \t]\d{4})?)(?![\p{L}\p{N}])/u;

/** When an item's own words say that it is due, put in its head: `Belt Piet voor 1 juni.` */
export function deadlineFixes(context: RuleContext, meeting: Minutes, item: Action): Fix[] {
  const text = plainText(item.text).slice(0, 400);
  const last = everyMatch(BY, text).at(-1);
  const atEnd = last === undefined ? '' : text.slice(last.index + last[0].length);
  const found = [atEnd, BY_DATE.exec(text)?.[1] ?? ''].map((words) => withoutEnds(words.slice(0, 60), ' .!)'));
  const days = found.map((words) => daysMeant(context, words, meeting)).find((some) => some.length > 0) ?? [];
  const word = attributeNamed('due')[context.file.language];
  return days.map((day) =>
    fix({ nl: `Zet \`${word} ${day}\` tussen de haakjes`, en: `Put \`${word} ${day}\` in the parentheses` }, [
      addAttribute(context, item, `${word} ${day}`),
    ]),
  );
}
