import type { Channel, Minutes, Moment, Series, Standby } from '../model/minutes.ts';
import { formatDate } from '../syntax/dates.ts';
import { type ContextOf, definePass } from './define.ts';

/** The rules of the family `standby`: cover without gaps, and channels that are live. */
export const standby = definePass({
  family: 'standby',
  rules: {
    'standby-gap': { severity: 'warning', summary: { nl: 'Het piket heeft een gat.', en: 'The standby roster has a gap.' } },
    'standby-overlap': { severity: 'warning', summary: { nl: 'Twee piketdiensten overlappen.', en: 'Two standby shifts overlap.' } },
    'channel-not-live': {
      severity: 'info',
      summary: {
        nl: 'Een kanaal is op de dag van het overleg nog niet in gebruik.',
        en: 'A channel is not live yet on the day of the meeting.',
      },
    },
  },
  alsoReports: ['time-reversed'],
  check(context) {
    for (const series of context.file.series) {
      checkOverlaps(context, series.standby);
      if (series.roundTheClock) checkCover(context, series);
    }
    for (const meeting of context.file.meetings) {
      checkOverlaps(context, ownStandby(context, meeting));
      checkChannels(context, meeting);
    }
  },
});

type Context = ContextOf<typeof standby>;

/** The shifts declared in the meeting itself: its series checks its own. */
function ownStandby(context: Context, meeting: Minutes): readonly Standby[] {
  const inherited = meeting.series === undefined ? undefined : context.project.series(meeting.series.id)?.standby;
  return inherited === undefined ? meeting.standby : meeting.standby.filter((shift) => !inherited.includes(shift));
}

interface Shift {
  readonly from: string;
  readonly until: string;
  readonly standby: Standby;
}

/** `2021-06-23 08:00`: compares as a string. */
function instant(moment: Moment | undefined): string | undefined {
  return moment?.date.date === undefined ? undefined : `${moment.date.date} ${moment.time ?? '00:00'}`;
}

/** Shifts with a start and an end, the earliest first. */
function shiftsOf(standby: readonly Standby[]): Shift[] {
  return standby
    .flatMap((one) => {
      const from = instant(one.from);
      const until = instant(one.until);
      return from === undefined || until === undefined ? [] : [{ from, until, standby: one }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function checkOverlaps(context: Context, standby: readonly Standby[]): void {
  let longest: Shift | undefined;
  for (const shift of shiftsOf(standby)) {
    if (shift.until <= shift.from) {
      context.report('time-reversed', shift.standby.headAt, {
        nl: 'Het einde van deze dienst ligt niet na het begin.',
        en: 'The end of this shift is not after its start.',
      });
      continue;
    }
    if (longest !== undefined && shift.from < longest.until) reportOverlap(context, shift, longest);
    if (longest === undefined || shift.until > longest.until) longest = shift;
  }
}

function reportOverlap(context: Context, shift: Shift, other: Shift): void {
  context.report(
    'standby-overlap',
    shift.standby.headAt,
    {
      nl: `Deze dienst begint vóór het einde van een andere (${inWords(other.until, 'nl')}).`,
      en: `This shift starts before another ends (${inWords(other.until, 'en')}).`,
    },
    { related: [{ uri: context.uri, range: other.standby.headAt, message: { nl: 'De andere dienst.', en: 'The other shift.' } }] },
  );
}

function inWords(moment: string, language: 'nl' | 'en'): string {
  const [date = '', time = ''] = moment.split(' ');
  return `${formatDate(date, language)} ${time}`;
}

/** From the first day of the series to the end of its last one. */
function checkCover(context: Context, series: Series): void {
  const shifts = shiftsOf(series.standby);
  const start = series.from?.date;
  const end = series.until?.date;
  if (start === undefined || end === undefined) return;
  if (shifts.length === 0) {
    context.report('standby-gap', series.headAt, {
      nl: 'Deze reeks vraagt om piket, maar er is geen dienst ingevuld.',
      en: 'This series asks for standby, but no shift is filled in.',
    });
    return;
  }
  // A roster may start and end at any hour of the first and the last day.
  let covered = shifts[0]!.from.slice(0, 10) <= start ? shifts[0]!.from : `${start} 00:00`;
  for (const shift of shifts) {
    if (shift.from > covered) reportGap(context, shift.standby.headAt, covered, shift.from);
    if (shift.until > covered) covered = shift.until;
  }
  if (covered.slice(0, 10) < end) reportGap(context, shifts.at(-1)!.standby.headAt, covered, `${end} 00:00`);
}

function reportGap(context: Context, at: Series['headAt'], from: string, until: string): void {
  context.report('standby-gap', at, {
    nl: `Van ${inWords(from, 'nl')} tot ${inWords(until, 'nl')} heeft niemand piket.`,
    en: `From ${inWords(from, 'en')} until ${inWords(until, 'en')} nobody is on standby.`,
  });
}

// ---------------------------------------------------------------- channels

/** A channel that goes live after the meeting: reported where it is declared, or on the meeting of its series. */
function checkChannels(context: Context, meeting: Minutes): void {
  const held = meeting.date?.date;
  if (held === undefined) return;
  for (const channel of meeting.channels) {
    const since = channel.since?.date;
    if (since === undefined || since <= held) continue;
    report(context, channel, since, channel.ofSeries ? meeting.headAt : channel.since!.at);
  }
}

function report(context: Context, channel: Channel, since: string, at: Minutes['headAt']): void {
  context.report('channel-not-live', at, {
    nl: `Kanaal \`${channel.id}\` is er pas vanaf ${formatDate(since, 'nl')}, na dit overleg.`,
    en: `Channel \`${channel.id}\` is live only from ${formatDate(since, 'en')}, after this meeting.`,
  });
}
