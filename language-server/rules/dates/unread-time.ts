import type { Leaf } from '../../syntax/concrete-tree.ts';
import { spokenAt } from '../../syntax/spoken-times.ts';
import { noteBehind, type PlainTime, parseTimeRange, type TimeRange } from '../../syntax/times.ts';
import { withoutEnd, withSingleBlanks } from '../../syntax/trimming.ts';
import { fix, type RuleContext } from '../context.ts';

type Context = RuleContext<'malformed-statement'>;

/** `tot ca. 22.30 uur`, `/ 21.00` behind a time: it ends then, more or less. */
const END_IN_WORDS =
  /^(?:[-–—/]|tot(?: en met)?|t\/m|until|till|to|en|and)[ ]?(?<about>(?:ca\.?|circa|ongeveer|uiterlijk|about|approx\.?|around|±|~)[ ]?)?(?<end>\d{1,2}[:.]\d{2}(?: ?(?:uur|u|h))?)(?<more>.*)$/iu;

/** A time that is read in part, or of which the words leave open in which half of the day it is. */
export function checkReading(context: Context, { text, offset, range: at }: Leaf, range: TimeRange): void {
  const { about = '', end, more = '' } = range.end === undefined ? (END_IN_WORDS.exec(range.rest ?? '')?.groups ?? {}) : {};
  if (end !== undefined) {
    const typed = withSingleBlanks(text.normalize('NFKC'));
    const start = withoutEnd(typed.slice(0, typed.length - range.rest!.length), ' ,;');
    const whole = `${start}-${end}${about === '' ? '' : ` (${about.trim()})`}${more}`;
    context.report(
      'malformed-statement',
      typed === text ? context.range(offset + text.length - range.rest!.length, offset + text.length) : at,
      {
        nl: `Het einde is niet gelezen: dit is nu een toelichting. Zo kan het: \`${whole}\`.`,
        en: `The end is not read: as it is, this is a note. Such as: \`${whole}\`.`,
      },
      { severity: 'info', fixes: parseTimeRange(whole)?.end === undefined ? [] : [made(context, at, whole)] },
    );
    return;
  }
  const spoken = spokenAt(text.trim());
  if (spoken === undefined || spoken.isSaid || spoken.at < 7 * 60 || spoken.at >= LATEST * 60) return;
  const note = noteBehind(range);
  const written = (later: (time: PlainTime) => PlainTime) =>
    `${later(range.start)}${range.end === undefined ? '' : `-${later(range.end)}`}${note === '' ? '' : `, ${note}`}`;
  const morning = written((time) => time);
  context.report(
    'malformed-statement',
    at,
    {
      nl: `Dit is gelezen als ${range.start}, in de ochtend. Schrijf de tijd in cijfers: dan is er geen twijfel.`,
      en: `This is read as ${range.start}, in the morning. Write the time in figures: then there is no doubt.`,
    },
    {
      severity: 'info',
      // Of a zone, and of stretches behind the first, the note says nothing.
      fixes:
        range.offset === undefined && range.place === undefined && range.more === undefined
          ? [made(context, at, morning), made(context, at, written(inEvening))]
          : [],
    },
  );
}

/** Nobody begins a meeting at half past eleven in the night. */
const LATEST = 11;

/** `half negen tot half een`: behind midnight it is the next day. */
function inEvening(time: PlainTime): PlainTime {
  const hours = Number(time.slice(0, 2));
  return hours < 12 ? `${hours + 12}${time.slice(2)}` : hours === 12 ? `00${time.slice(2)}` : time;
}

function made(context: Context, at: Leaf['range'], typed: string) {
  return fix({ nl: `Maak er \`${typed}\` van`, en: `Make it \`${typed}\`` }, [context.replace(at, typed)]);
}
