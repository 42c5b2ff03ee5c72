import type { Language, Message } from '../../language-server/index.ts';

/** What the command line says, Dutch and English side by side. `{0}` stands for a name. */
export const TEXTS = {
  cannotRead: { nl: '{0}: kan niet worden gelezen ({1}).', en: '{0}: cannot be read ({1}).' },
  missing: { nl: '{0}: bestaat niet.', en: '{0}: does not exist.' },
  noMatch: { nl: '{0}: geen enkel bestand past hierop.', en: '{0}: no file matches.' },
  noMinutesIn: { nl: '{0}: hierin staan geen .verslag-bestanden.', en: '{0}: holds no .verslag files.' },
  nothingHere: {
    nl: 'Hier staan geen .verslag-bestanden. Begin er een, bijvoorbeeld `overleg.verslag` met `Verslag overleg-1: Titel` op de eerste regel.',
    en: 'There are no .verslag files here. Start one, such as `meeting.verslag` with `Minutes meeting-1: Title` on its first line.',
  },
  binary: { nl: '{0}: dit is geen tekst (UTF-8). Sla het op als UTF-8-tekst.', en: '{0}: this is no text (UTF-8). Save it as UTF-8 text.' },
  wrongConfig: { nl: '{0}:{1}: {2}', en: '{0}:{1}: {2}' },
  notWritten: {
    nl: '{0}: bestaat al en is niet door Verslag gemaakt; met --force wordt het vervangen.',
    en: '{0}: exists and was not made by Verslag; --force replaces it.',
  },
  sameName: {
    nl: 'Twee verslagen krijgen dezelfde naam {0}: {1} en {2}. Geef er een een ander id.',
    en: 'Two minutes get the same name {0}: {1} and {2}. Give one another id.',
  },
  withErrors: { nl: '{0}: bevat fouten ({1}); zie `verslag check`.', en: '{0}: has errors ({1}); see `verslag check`.' },
  noMeetings: {
    nl: '{0}: hierin staat geen verslag; begin met `Verslag overleg-1: Titel`.',
    en: '{0}: holds no minutes; start with `Minutes meeting-1: Title`.',
  },
  wrote: { nl: '{0} geschreven.', en: 'Wrote {0}.' },
  fixed: { nl: '{0} reparaties in {1} bestanden.', en: '{0} fixes in {1} files.' },
  wouldChange: { nl: '{0}: heeft niet de vaste opmaak.', en: '{0}: is not in the one layout.' },
  formatted: { nl: '{0} van {1} bestanden opgemaakt.', en: '{0} of {1} files laid out.' },
  allFormatted: { nl: 'Alle {0} bestanden hebben de vaste opmaak.', en: 'All {0} files are in the one layout.' },
  needsLayout: {
    nl: '{0} van {1} bestanden hebben niet de vaste opmaak; `verslag format` maakt ze op.',
    en: '{0} of {1} files are not in the one layout; `verslag format` lays them out.',
  },
  clean: { nl: 'Geen problemen in {0} bestanden.', en: 'No problems in {0} files.' },
  cleanOne: { nl: 'Geen problemen in 1 bestand.', en: 'No problems in 1 file.' },
  inFiles: { nl: 'in {0} bestanden', en: 'in {0} files' },
  inOneFile: { nl: 'in 1 bestand', en: 'in 1 file' },
  fixLabel: { nl: 'oplossing', en: 'fix' },
  otherFixes: { nl: 'of', en: 'or' },
  see: { nl: 'zie', en: 'see' },
  unsure: { nl: '{0} daarvan worden gerepareerd met --fix.', en: '{0} of them can be mended with --fix.' },
  tooManyWarnings: {
    nl: 'Meer waarschuwingen ({0}) dan --max-warnings toestaat ({1}).',
    en: 'More warnings ({0}) than --max-warnings allows ({1}).',
  },
  watching: { nl: 'Wacht op wijzigingen in {0} … (Ctrl+C stopt)', en: 'Watching {0} … (Ctrl+C stops)' },
  checking: { nl: 'Controleert {0} bestanden …', en: 'Checking {0} files …' },
  severityError: { nl: 'fout', en: 'error' },
  severityWarning: { nl: 'waarschuwing', en: 'warning' },
  severityInfo: { nl: 'info', en: 'info' },
  severityHint: { nl: 'tip', en: 'hint' },
} as const satisfies Record<string, Message>;

export type TextKey = keyof typeof TEXTS;

export function say(language: Language, key: TextKey, ...values: readonly (string | number)[]): string {
  return TEXTS[key][language].replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}

/** Document text may hold escape sequences; a terminal must never see them. Also blanks and direction marks that would mislead the eye. */
export function visible(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, (char) => (char === '\u007f' ? '␡' : String.fromCharCode(0x2400 + char.charCodeAt(0))))
    .replace(
      /[\u0080-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
      (char) => `<U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
    )
    .toWellFormed();
}
