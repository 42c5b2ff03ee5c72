import type { Action, Minutes, Progress, Track } from '../../model/minutes.ts';
import { valueWords } from '../../model/value-text.ts';
import { itemsOf } from '../../model/walk.ts';
import { stateOf } from '../../register/follow-up.ts';
import { isOpen } from '../../register/register.ts';
import { WEEKDAYS } from '../../syntax/date-words.ts';
import { daysBetween, formatDate, parseDate, weekdayOf } from '../../syntax/dates.ts';
import { holidayName, isDayOff, nextWorkday, previousWorkday } from '../../syntax/holidays.ts';
import { statementOfKind } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import { namesTerm } from '../shared/head-pieces.ts';
import { saysNone } from '../shared/no-item.ts';
import { toldFollowUp } from '../shared/told-follow-up.ts';
import { deadlineFixes } from '../shared/told-tasks.ts';
import { withoutColon } from '../shared/without-colon.ts';
import { dateFixes, isWithoutYear, yearFixes } from './proposals.ts';

/** Everything about the date behind `uiterlijk` and `streefdatum`. */
export const deadlines = definePass({
  family: 'dates',
  rules: {
    'missing-deadline': {
      severity: 'error',
      summary: { nl: 'Een actie heeft geen uiterste datum.', en: 'An action has no deadline.' },
      fixable: true,
    },
    'deadline-not-a-date': {
      severity: 'error',
      summary: { nl: 'Achter `uiterlijk` staat geen datum.', en: 'There is no date after `due`.' },
      fixable: true,
    },
    'deadline-before-meeting': {
      severity: 'warning',
      summary: { nl: 'De uiterste datum ligt vóór het overleg.', en: 'The deadline is before the meeting.' },
    },
    'deadline-on-day-off': {
      severity: 'info',
      summary: { nl: 'De uiterste datum valt op een vrije dag.', en: 'The deadline is on a day off.' },
      fixable: true,
    },
    'date-without-year': { severity: 'error', summary: { nl: 'De datum heeft geen jaar.', en: 'The date has no year.' }, fixable: true },
    'deadline-after-target': {
      severity: 'warning',
      summary: { nl: 'De uiterste datum ligt na de streefdatum van het spoor.', en: 'The deadline is after the target of the track.' },
    },
    overdue: { severity: 'info', summary: { nl: 'De actie is te laat.', en: 'The action is overdue.' } },
  },
  check(context) {
    for (const meeting of context.file.meetings) {
      for (const item of itemsOf(meeting)) {
        if ('owners' in item) checkAction(context, meeting, item);
        else if (item.kind === 'progress' && item.due !== undefined) checkDue(context, meeting, item);
      }
      for (const track of meeting.tracks) if (track.owner?.kind === 'meeting') checkVague(context, meeting, track.target);
      for (const channel of meeting.channels) if (!channel.ofSeries) checkVague(context, meeting, channel.since);
    }
    for (const series of context.file.series) {
      for (const track of series.tracks) checkVague(context, undefined, track.target);
      for (const channel of series.channels) checkVague(context, undefined, channel.since);
    }
  },
});

type Context = ContextOf<typeof deadlines>;

function checkAction(context: Context, meeting: Minutes, item: Action): void {
  if (item.due === undefined) {
    // A day without its word is reported where it stands.
    if (namesTerm(context, item) || saysNone(item) || toldFollowUp(item) !== undefined) return;
    if (item.kind === 'action') {
      const why = {
        nl: 'Deze actie heeft geen uiterste datum: `Actie A1 (@id, uiterlijk 20 november 2020): …`.',
        en: 'This action has no deadline: `Action A1 (@id, due 20 November 2020): …`.',
      };
      context.report('missing-deadline', item.headAt, why, { fixes: deadlineFixes(context, meeting, item) });
    } else if (item.kind === 'commitment') {
      const why = {
        nl: 'Wanneer wordt dit gedaan? `Toezegging T1 (@id, aan @id, uiterlijk 3 maart 2023): …`.',
        en: 'When will this be done? `Commitment C1 (@id, to @id, due 3 March 2023): …`.',
      };
      context.report('missing-deadline', item.headAt, why, { severity: 'info' });
    }
    return;
  }
  checkDue(context, meeting, item);
  checkOverdue(context, item);
}

function checkDue(context: Context, meeting: Minutes, item: Action | Progress): void {
  const due = item.due!;
  if (due.date === undefined) {
    reportNoDate(context, meeting, due);
    return;
  }
  const held = meeting.date?.date;
  if (held !== undefined && due.date < held) {
    context.report('deadline-before-meeting', due.at, {
      nl: `Deze datum ligt vóór het overleg (${formatDate(held, 'nl')}).`,
      en: `This date is before the meeting (${formatDate(held, 'en')}).`,
    });
  }
  checkDayOff(context, meeting, due.date, due.at);
  const track = meeting.tracks.find((candidate) => candidate.id === item.track);
  const target = track?.target?.date;
  if (track !== undefined && target !== undefined && due.date > target) {
    context.report(
      'deadline-after-target',
      due.at,
      {
        nl: `Deze datum ligt na de streefdatum van spoor \`${track.id}\` (${formatDate(target, 'nl')}).`,
        en: `This date is after the target of track \`${track.id}\` (${formatDate(target, 'en')}).`,
      },
      { related: [{ uri: track.uri, range: track.target!.at, message: { nl: 'De streefdatum.', en: 'The target date.' } }] },
    );
  }
}

/** A target of a track, or the first day of a channel. */
function checkVague(context: Context, meeting: Minutes | undefined, when: Track['target']): void {
  if (when !== undefined && when.date === undefined) reportNoDate(context, meeting, when);
}

function reportNoDate(context: Context, meeting: Minutes | undefined, due: NonNullable<Action['due']>): void {
  const language = meeting?.language ?? context.file.language;
  const base = meeting?.date?.date;
  // `31 november 2020` is reported where it is written.
  const words = valueWords(due.text);
  if (parseDate(words) !== undefined) return;
  if (isWithoutYear(words)) {
    context.report(
      'date-without-year',
      due.at,
      { nl: `Bij \`${words}\` ontbreekt het jaar.`, en: `\`${words}\` lacks the year.` },
      { fixes: yearFixes(context, words, base, due.at, language, base) },
    );
    return;
  }
  context.report(
    'deadline-not-a-date',
    due.at,
    {
      nl: `\`${words}\` is geen datum. Spreek een dag af: \`uiterlijk vrijdag 20 november 2020\`.`,
      en: `\`${words}\` is no date. Agree on a day: \`due Friday 20 November 2020\`.`,
    },
    {
      fixes: words.startsWith(':')
        ? [withoutColon(context, context.offsetAt(due.at.start))]
        : dateFixes(context, words, { base, nextMeeting: meeting?.next?.date?.date }, due.at, language),
    },
  );
}

function checkDayOff(context: Context, meeting: Minutes, date: string, at: Action['at']): void {
  const extra = context.config.holidays;
  if (!isDayOff(date, { extra })) return;
  const language = meeting.language;
  const why = {
    nl: holidayName(date, 'nl', { extra }) ?? WEEKDAYS[weekdayOf(date)]!.nl,
    en: holidayName(date, 'en', { extra }) ?? WEEKDAYS[weekdayOf(date)]!.en,
  };
  const options = [nextWorkday(date, { extra }), previousWorkday(date, { extra })].filter(
    (day) => meeting.date?.date === undefined || day >= meeting.date.date,
  );
  context.report(
    'deadline-on-day-off',
    at,
    { nl: `Deze datum is een vrije dag (${why.nl}).`, en: `This date is a day off (${why.en}).` },
    {
      fixes: options.map((day) => {
        const text = formatDate(day, language, { weekday: true });
        return fix({ nl: `Vervang door \`${text}\``, en: `Replace by \`${text}\`` }, [context.replace(at, text)]);
      }),
    },
  );
}

function checkOverdue(context: Context, item: Action): void {
  if (!context.isOn('overdue')) return;
  const { facts } = context.project;
  const registered = item.ref === undefined ? undefined : facts.actions.get(item.ref)[0];
  const state = registered && stateOf(facts, registered);
  const status = state?.status ?? item.status;
  const due = state?.due ?? item.due?.date;
  if (!isOpen(status) || due === undefined || due >= context.today) return;
  const days = daysBetween(due, context.today);
  const keyword = statementOfKind(item.kind);
  context.report('overdue', item.due!.at, {
    nl: `Deze ${keyword.nl.toLowerCase()} is ${days} ${days === 1 ? 'dag' : 'dagen'} te laat (${formatDate(due, 'nl')}).`,
    en: `This ${keyword.en.toLowerCase()} is ${days} ${days === 1 ? 'day' : 'days'} overdue (${formatDate(due, 'en')}).`,
  });
}
