import { both } from './help.ts';

/**
 * `Besloten: Gemeentewet artikel 23`, right below a heading: a label that closes its section, and no keyword, since `Besloten: akkoord.` is a
 * sentence. What it may hold is told by `closesSection`; these are the values that are offered.
 */
export const CLOSED_LABEL = {
  nl: 'Besloten',
  en: 'Closed',
  help: both(
    'Sluit het agendapunt voor het publiek, op grond van een wet. Het staat in geen openbare versie. Staat direct onder de kop.',
    'Besloten: Gemeentewet artikel 23',
    'Closes the section to the public, by an act. It is in no public version. Stands right below the heading.',
    'Closed: Public Bodies (Admission to Meetings) Act 1960',
  ),
  values: {
    nl: ['Gemeentewet artikel 23', 'Provinciewet artikel 23', 'Waterschapswet artikel 35', 'ja'],
    en: ['Public Bodies (Admission to Meetings) Act 1960', 'yes'],
  },
} as const;

/** The label, where a word is one of its two. */
export function closedLabelNamed(word: string): typeof CLOSED_LABEL | undefined {
  return word === CLOSED_LABEL.nl || word === CLOSED_LABEL.en ? CLOSED_LABEL : undefined;
}
