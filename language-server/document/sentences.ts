import type { Language } from '../model/minutes.ts';
import type { Phrase } from './phrase.ts';

/** What a mail says around what it brings, Dutch and English side by side. `{0}`, `{1}` stand for what is named. */
const SENTENCES = {
  dearAll: { nl: 'Geachte deelnemers,', en: 'Dear participants,' },
  dearColleagues: { nl: "Geachte collega's,", en: 'Dear colleagues,' },
  dear: { nl: 'Geachte {0},', en: 'Dear {0},' },
  regards: { nl: 'Met vriendelijke groet,', en: 'Kind regards,' },
  minutes: { nl: 'Hierbij ontvangt u het verslag {0}.', en: 'Please find below the minutes {0}.' },
  draft: {
    nl: 'Hierbij ontvangt u het conceptverslag {0}. Opmerkingen zijn welkom.',
    en: 'Please find below the draft minutes {0}. Comments are welcome.',
  },
  approved: { nl: 'Hierbij ontvangt u het vastgestelde verslag {0}.', en: 'Please find below the approved minutes {0}.' },
  decisions: { nl: 'Hierbij ontvangt u de besluitenlijst {0}.', en: 'Please find below the decisions {0}.' },
  actions: { nl: 'Hierbij ontvangt u de actielijst {0}.', en: 'Please find below the actions {0}.' },
  invitation: {
    nl: 'Hierbij nodig ik u uit voor het overleg {0}. De agenda staat hieronder.',
    en: 'You are invited to the meeting {0}. The agenda is below.',
  },
  cancelled: { nl: 'Het overleg {0} gaat niet door.', en: 'The meeting {0} has been cancelled.' },
  listsBelow: {
    nl: 'Wat is besloten en wie wat doet, staat onderaan nog eens bij elkaar.',
    en: 'What was decided and who does what is gathered at the end.',
  },
  attached: {
    nl: 'Hieronder staan de besluiten en de acties; het hele verslag vindt u in de bijlage.',
    en: 'The decisions and actions are below; the whole minutes are attached.',
  },
  allAttached: { nl: 'U vindt alles in de bijlage.', en: 'You will find all of it attached.' },
  moreAttached: {
    nl: 'Dit zijn er {0} van {1}; de rest vindt u in de bijlage.',
    en: 'These are {0} of {1}; the rest is attached.',
  },
  yourActions: {
    nl: 'Hieronder staan de acties die op uw naam staan, met wat daarover is afgesproken.',
    en: 'Below are the actions in your name, with what was agreed about them.',
  },
  theirActions: {
    nl: 'Hieronder staan de acties van {0}, met wat daarover is afgesproken.',
    en: 'Below are the actions of {0}, with what was agreed about them.',
  },
  asCalendar: {
    nl: 'De termijnen zitten ook in de bijlagen: voor uw agenda en voor uw takenlijst.',
    en: 'The deadlines are attached too: for your calendar and for your task list.',
  },
  ofDay: { nl: 'van {1}: {0}', en: 'of {1}: {0}' },
  onDay: { nl: 'op {1}: {0}', en: 'on {1}: {0}' },
  called: { nl: '“{0}”', en: '“{0}”' },
  subjectOfActions: { nl: 'Uw acties: {0}', en: 'Your actions: {0}' },
  meetings: { nl: '{0} overleggen', en: '{0} meetings' },
  wholeFile: { nl: 'verslag', en: 'minutes' },
  calendarFile: { nl: 'termijnen', en: 'deadlines' },
  taskFile: { nl: 'taken', en: 'tasks' },
  invitationFile: { nl: 'uitnodiging', en: 'invitation' },
  actionsFile: { nl: 'acties', en: 'actions' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type SentenceKey = keyof typeof SENTENCES;

export function sentence(language: Language, key: SentenceKey, ...values: readonly (string | number)[]): string {
  return SENTENCES[key][language].replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}

/** The same with phrases in it. */
export function sentencePhrase(language: Language, key: SentenceKey, ...values: readonly Phrase[]): Phrase {
  return SENTENCES[key][language]
    .split(/(\{\d\})/)
    .filter((piece) => piece !== '')
    .flatMap((piece) => {
      const [, index] = /^\{(\d)\}$/.exec(piece) ?? [];
      return index === undefined ? [piece] : (values[Number(index)] ?? []);
    });
}
