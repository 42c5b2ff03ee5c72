import type { Language, Message } from '../../vocabulary/language.ts';

/** What the figures are called. */
export const STATS_WORDS = {
  title: { nl: 'Cijfers over verslagen', en: 'Figures over minutes' },
  meetings: { nl: '{0} verslagen', en: '{0} meetings' },
  oneMeeting: { nl: '1 verslag', en: '1 meeting' },
  period: { nl: 'van {0} tot en met {1}', en: 'from {0} to {1}' },
  asOf: { nl: 'stand op {0}', en: 'as of {0}' },
  nothing: { nl: 'Er is niets te tellen.', en: 'There is nothing to count.' },
  byOwner: { nl: 'Acties en toezeggingen per eigenaar', en: 'Actions and commitments by owner' },
  byTrack: { nl: 'Acties en toezeggingen per spoor', en: 'Actions and commitments by track' },
  bySeries: { nl: 'Acties en toezeggingen per reeks', en: 'Actions and commitments by series' },
  byYear: { nl: 'Acties en toezeggingen per jaar', en: 'Actions and commitments by year' },
  attendance: { nl: 'Aanwezigheid per organisatie', en: 'Attendance by organisation' },
  votes: { nl: 'Stemmingen per partij', en: 'Votes by party' },
  decisions: { nl: 'Besluiten en moties per jaar', en: 'Decisions and motions by year' },
  all: { nl: 'Alle', en: 'All' },
  none: { nl: '(geen)', en: '(none)' },
  noOrganization: { nl: '(geen organisatie)', en: '(no organisation)' },
  noDate: { nl: '(geen datum)', en: '(no date)' },
  opened: { nl: 'Gegeven', en: 'Opened' },
  closed: { nl: 'Afgesloten', en: 'Closed' },
  done: { nl: 'Afgerond', en: 'Done' },
  dropped: { nl: 'Vervallen', en: 'Dropped' },
  open: { nl: 'Open', en: 'Open' },
  onTime: { nl: 'Open, op tijd', en: 'Open, on time' },
  overdue: { nl: 'Te laat', en: 'Overdue' },
  upTo30: { nl: '≤ 30 d', en: '≤ 30 d' },
  upTo90: { nl: '≤ 90 d', en: '≤ 90 d' },
  upTo365: { nl: '≤ 1 jaar', en: '≤ 1 year' },
  over365: { nl: '> 1 jaar', en: '> 1 year' },
  median: { nl: 'Duur (d)', en: 'Took (d)' },
  year: { nl: 'Jaar', en: 'Year' },
  organization: { nl: 'Organisatie', en: 'Organisation' },
  inMeetings: { nl: 'Verslagen', en: 'Meetings' },
  byProxy: { nl: 'Bij volmacht', en: 'By proxy' },
  party: { nl: 'Partij', en: 'Party' },
  voted: { nl: 'Stemmingen', en: 'Votes' },
  yes: { nl: 'Voor', en: 'For' },
  no: { nl: 'Tegen', en: 'Against' },
  abstain: { nl: 'Onthouden', en: 'Abstained' },
  withOutcome: { nl: 'Als de uitslag', en: 'As the outcome' },
  decided: { nl: 'Besluiten', en: 'Decisions' },
  adopted: { nl: 'Moties aangenomen', en: 'Motions adopted' },
  rejected: { nl: 'Moties verworpen', en: 'Motions rejected' },
  other: { nl: 'Moties overig', en: 'Other motions' },
  taken: {
    nl: 'Onder Open: hoe oud, in dagen sinds het overleg. Duur: bij de helft van wat is afgesloten duurde het niet langer.',
    en: 'Of what is open: how old, in days since the meeting. Took: half of what was closed took no longer.',
  },
} as const satisfies Record<string, Message>;

/** The words, with `{0}` and so on filled in. */
export function statsWords(key: keyof typeof STATS_WORDS, language: Language, ...values: readonly string[]): string {
  return STATS_WORDS[key][language].replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
}
