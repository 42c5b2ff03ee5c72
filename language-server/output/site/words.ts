import type { Message } from '../../vocabulary/language.ts';

/** What a site says by itself. */
export const SITE_WORDS = {
  site: { nl: 'Vergaderingen', en: 'Meetings' },
  latest: { nl: 'Laatste vergaderingen', en: 'Latest meetings' },
  series: { nl: 'Reeksen', en: 'Series' },
  years: { nl: 'Jaren', en: 'Years' },
  decision: { nl: 'Besluiten', en: 'Decisions' },
  motion: { nl: 'Moties en voorstellen', en: 'Motions and proposals' },
  vote: { nl: 'Stemmingen', en: 'Votes' },
  commitment: { nl: 'Toezeggingen', en: 'Commitments' },
  none: { nl: 'Er is nog niets.', en: 'There is nothing yet.' },
  year: { nl: 'Jaar', en: 'Year' },
  state: { nl: 'Stand', en: 'State' },
  all: { nl: 'Alle', en: 'All' },
  skip: { nl: 'Naar de inhoud', en: 'To the content' },
  menu: { nl: 'Site', en: 'Site' },
  asPdf: { nl: 'Dit verslag als PDF', en: 'These minutes as PDF' },
  asData: { nl: 'als gegevens (JSON)', en: 'as data (JSON)' },
  forms: { nl: 'Andere vormen', en: 'Other forms' },
  feed: { nl: 'Nieuwe verslagen (Atom)', en: 'New minutes (Atom)' },
  calendar: { nl: 'Agenda (iCalendar)', en: 'Calendar (iCalendar)' },
  what: { nl: 'Wat', en: 'What' },
  who: { nl: 'Wie', en: 'Who' },
  to: { nl: 'Aan', en: 'To' },
  due: { nl: 'Uiterlijk', en: 'Due' },
  date: { nl: 'Datum', en: 'Date' },
  meeting: { nl: 'Vergadering', en: 'Meeting' },
} as const satisfies Record<string, Message>;
export type SiteWord = keyof typeof SITE_WORDS;
