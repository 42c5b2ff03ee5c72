import type { Language } from '../model/minutes.ts';

/** What a mail says around what it brings, Dutch and English side by side. `{0}`, `{1}` stand for names. */
const SENTENCES = {
  dearAll: { nl: 'Geachte deelnemers,', en: 'Dear participants,' },
  dear: { nl: 'Geachte {0},', en: 'Dear {0},' },
  regards: { nl: 'Met vriendelijke groet,', en: 'Kind regards,' },
  minutes: { nl: 'Hierbij het verslag van {0}.', en: 'Please find below the minutes of {0}.' },
  draft: {
    nl: 'Hierbij het conceptverslag van {0}. Opmerkingen zijn welkom.',
    en: 'Please find below the draft minutes of {0}. Comments are welcome.',
  },
  approved: { nl: 'Hierbij het vastgestelde verslag van {0}.', en: 'Please find below the approved minutes of {0}.' },
  decisions: { nl: 'Hierbij de besluitenlijst van {0}.', en: 'Please find below the decisions of {0}.' },
  actions: { nl: 'Hierbij de actielijst van {0}.', en: 'Please find below the actions of {0}.' },
  invitation: {
    nl: 'Hierbij nodig ik u uit voor {0}. De agenda staat hieronder.',
    en: 'You are invited to {0}. The agenda is below.',
  },
  attached: {
    nl: 'Hieronder staan de besluiten en de acties; het hele verslag vindt u in de bijlage.',
    en: 'The decisions and actions are below; the whole minutes are attached.',
  },
  allAttached: { nl: 'U vindt alles in de bijlage.', en: 'You will find all of it attached.' },
  yourActions: {
    nl: 'Hieronder staan de acties die u op u hebt genomen, met wat daarover is afgesproken.',
    en: 'Below are the actions that you took on, with what was agreed about them.',
  },
  theirActions: {
    nl: 'Hieronder staan de acties van {0}, met wat daarover is afgesproken.',
    en: 'Below are the actions of {0}, with what was agreed about them.',
  },
  asCalendar: {
    nl: 'De termijnen zitten ook in de bijlagen: voor uw agenda en voor uw takenlijst.',
    en: 'The deadlines are attached too: for your calendar and for your task list.',
  },
  on: { nl: '{0} van {1}', en: '{0} of {1}' },
  to: { nl: '{0} op {1}', en: '{0} on {1}' },
  subjectOfActions: { nl: 'Uw acties uit {0}', en: 'Your actions from {0}' },
  meetings: { nl: '{0} overleggen', en: '{0} meetings' },
  wholeFile: { nl: 'verslag', en: 'minutes' },
  calendarFile: { nl: 'termijnen', en: 'deadlines' },
  taskFile: { nl: 'taken', en: 'tasks' },
  invitationFile: { nl: 'uitnodiging', en: 'invitation' },
  actionsFile: { nl: 'acties', en: 'actions' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type Sentence = keyof typeof SENTENCES;

export function sentence(language: Language, key: Sentence, ...values: readonly (string | number)[]): string {
  return SENTENCES[key][language].replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}
