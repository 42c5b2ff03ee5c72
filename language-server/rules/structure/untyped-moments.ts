import type { Attendee, Minutes } from '../../model/minutes.ts';
import { allAttendees, meetingAt } from '../../model/walk.ts';
import { parseTimeRange } from '../../syntax/times.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix, Message } from '../problem.ts';
import { inHeader } from '../shared/header-line.ts';
import { declarationMeant, isKnownTo, partiesMeant } from '../shared/meant-parties.ts';
import type { ToldPeople } from './told-absences.ts';
import type { ToldMoment } from './told-moments.ts';

type Context = RuleContext<'untyped-item'>;

const MESSAGES: Readonly<Record<ToldMoment['kind'], Message>> = {
  opened: {
    nl: 'Hoe laat de vergadering begon, staat in gewone tekst. In de kop is het een gegeven: `Opening: 19.35`.',
    en: 'When the meeting opened stands in plain text. In the header it is data: `Opening: 19:35`.',
  },
  closed: {
    nl: 'Hoe laat de vergadering eindigde, staat in gewone tekst. In de kop is het een gegeven: `Sluiting: 21.10`.',
    en: 'When the meeting closed stands in plain text. In the header it is data: `Closing: 21:10`.',
  },
  came: {
    nl: 'Wie later kwam, staat in gewone tekst; de presentielijst weet het niet. Zo kan het: `Aanwezig: @id (vanaf 19.50 uur)`, of `(vanaf punt 3)`.',
    en: 'Who came later stands in plain text; the list of attendance does not know it. Such as: `Present: @id (from 19:50)`, or `(from item 3)`.',
  },
  left: {
    nl: 'Wie eerder ging, staat in gewone tekst; de presentielijst weet het niet. Zo kan het: `Aanwezig: @id (tot 21.30 uur)`, of `(tot punt 3)`.',
    en: 'Who left stands in plain text; the list of attendance does not know it. Such as: `Present: @id (until 21:30)`, or `(until item 3)`.',
  },
  next: {
    nl: 'De volgende vergadering staat in gewone tekst, en in geen agenda. Zo kan het, in de kop: `Volgende: maandag 23 november 2020 10:00`.',
    en: 'The next meeting stands in plain text, and in no calendar. Such as, in the header: `Next: Monday 23 November 2020 10:00`.',
  },
  approvedOn: {
    nl: 'Wanneer dit verslag is vastgesteld, staat in gewone tekst. Zo kan het, in de kop: `Status: vastgesteld op 23 november 2020`.',
    en: 'When these minutes were approved stands in plain text. Such as, in the header: `Status: approved on 23 November 2020`.',
  },
  absent: {
    nl: 'Wie er niet is, staat in gewone tekst; de presentielijst weet het niet. Zo kan het, in de kop: `Afwezig: @id (m.k.)`.',
    en: 'Who is not there stands in plain text; the list of attendance does not know it. Such as, in the header: `Absent: @id (excused)`.',
  },
  chair: {
    nl: 'Wie het voorzitterschap overneemt, staat in gewone tekst. Zo kan het, in de kop: `Voorzitter: @id, @id (vanaf punt 4)`.',
    en: 'Who takes the chair stands in plain text. Such as, in the header: `Chair: @id, @id (from item 4)`.',
  },
};

/** `untyped-item`: a sentence tells when the meeting began or ended, who came and went, when it meets again. */
export function checkMoment(context: Context, at: number, [start, end]: readonly [number, number], told: ToldMoment): void {
  const meeting = meetingAt(context.file.meetings, at);
  // An invitation tells how it is planned.
  if (meeting === undefined || meeting.status?.value === 'invitation' || isTyped(context, meeting, told)) return;
  context.report('untyped-item', context.range(start, end), MESSAGES[told.kind], {
    severity: 'hint',
    fixes: fixesOf(context, meeting, told),
  });
}

/** The header says it, or it went as was planned. */
function isTyped(context: Context, meeting: Minutes, told: ToldMoment): boolean {
  const time = told.time === undefined ? undefined : parseTimeRange(told.time)?.start;
  switch (told.kind) {
    case 'opened':
      if (told.who !== undefined && !isKnownTo(context.project, meeting, told.who)) return true;
      return meeting.opening !== undefined || meeting.time?.start === time;
    case 'closed':
      if (told.who !== undefined && !isKnownTo(context.project, meeting, told.who)) return true;
      return meeting.closing !== undefined || meeting.time?.end === time;
    case 'next':
      return meeting.next !== undefined;
    case 'approvedOn':
      return meeting.status?.value === 'approved';
    case 'absent':
      return told.people!.names.every((who) => isAmong(context, meeting, who, allAttendees(meeting).absent));
    case 'chair':
      // The one who chairs has it from the start.
      return told.people!.names.every((who) => isAmong(context, meeting, who, meeting.chairs));
    default: {
      if (isThing(context, meeting, told.who ?? '')) return true;
      const { present, absent } = allAttendees(meeting);
      const meant = attendeesMeant(context, meeting, told, present);
      const left = attendeesMeant(context, meeting, told, absent);
      return left.length > 0 || meant.some(({ from, until }) => from !== undefined || until !== undefined);
    }
  }
}

/** `De kosten`, `de notitie`: nobody who could come or go. */
function isThing(context: Context, meeting: Minutes, who: string): boolean {
  return (
    /^[Dd]e (?!heer )(?=\p{Ll})/u.test(who) &&
    !OF_PEOPLE.test(who) &&
    declarationMeant(who) === undefined &&
    !isKnownTo(context.project, meeting, who)
  );
}

const OF_PEOPLE =
  /(?:secretaris|voorzitter|wethouder|griffier|notulist|directeur|directrice|gedeputeerde|commissaris|adviseur|medewerker|inspreker|ouder|leerling|student|docent|fractie\p{L}{0,12}|lid|leden)s?$/iu;

/** Whether somebody stands on a list, by id or by a part of the name. */
function isAmong(context: Context, meeting: Minutes, who: string, among: readonly Attendee[]): boolean {
  const name = ` ${who.replace(/^(?:de heer|mevrouw|dhr\.?|mw\.?|mevr\.?|mr\.?|mrs\.?|ms\.?|cllr\.?|the) /iu, '')} `;
  return (
    attendeesMeant(context, meeting, { kind: 'absent', who }, among).length > 0 ||
    among.some(({ party }) => ` ${party.name} `.includes(name))
  );
}

function attendeesMeant(context: Context, meeting: Minutes, { who = '' }: ToldMoment, among: readonly Attendee[]): readonly Attendee[] {
  const ids = new Set(partiesMeant(context.project, meeting, who).flatMap((typed) => typed.split(' ').map((one) => one.slice(1))));
  return among.filter(({ party }) => ('id' in party && party.id !== undefined && ids.has(party.id)) || party.name === who);
}

function fixesOf(context: Context, meeting: Minutes, told: ToldMoment): Fix[] {
  const { language } = context.file;
  const dutch = language === 'nl';
  switch (told.kind) {
    case 'opened':
      return [inHeader(context, meeting, `${keywordNamed('Opening')[language]}: ${told.time}`)];
    case 'closed':
      return [inHeader(context, meeting, `${keywordNamed('Closing')[language]}: ${told.time}`)];
    case 'next':
      return [
        inHeader(context, meeting, `${keywordNamed('Next')[language]}: ${told.date}${told.time === undefined ? '' : `, ${told.time}`}`),
      ];
    case 'approvedOn':
      return meeting.status === undefined
        ? [inHeader(context, meeting, `${keywordNamed('Status')[language]}: ${dutch ? 'vastgesteld op' : 'approved on'} ${told.date}`)]
        : [];
    case 'absent':
      return absentFix(context, meeting, told.people!);
    case 'chair':
      return [];
    default: {
      const meant = attendeesMeant(context, meeting, told, meeting.present);
      const [one] = meant;
      if (one === undefined || meant.length > 1 || told.time === undefined) return [];
      const end = context.offsetAt(one.at.end);
      if (context.text.slice(context.offsetAt(one.at.start), end).includes('(')) return [];
      const word = told.kind === 'left' ? (dutch ? 'tot' : 'until') : dutch ? 'vanaf' : 'from';
      const typed = `(${word} ${told.time})`;
      return [
        fix({ nl: `Zet \`${typed}\` achter de naam op de lijst`, en: `Put \`${typed}\` behind the name on the list` }, [
          context.insert(one.at.end, ` ${typed}`),
        ]),
      ];
    }
  }
}

/** Who is on no list yet; a name that is known to nobody is a guest's. */
function absentFix(context: Context, meeting: Minutes, { names, excused }: ToldPeople): Fix[] {
  const { present, absent } = allAttendees(meeting);
  if (names.some((who) => isAmong(context, meeting, who, [...present, ...absent]))) return [];
  const meant = names.map((who) => partiesMeant(context.project, meeting, who));
  if (meant.some((typed, index) => typed.length > 1 || (typed.length === 0 && !/^\p{Lu}/u.test(names[index]!)))) return [];
  const { language } = context.file;
  const behind = excused ? ` (${language === 'nl' ? 'm.k.' : 'excused'})` : '';
  const typed = meant.map(([known], index) => `${known ?? `"${names[index]}"`}${behind}`).join(', ');
  return [inHeader(context, meeting, `${keywordNamed('Absent')[language]}: ${typed}`)];
}
