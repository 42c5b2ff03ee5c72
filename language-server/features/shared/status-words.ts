import type { ActionStatus, Language } from '../../model/minutes.ts';

const WORDS: Readonly<Record<ActionStatus, Readonly<Record<Language, string>>>> = {
  open: { nl: 'open', en: 'open' },
  ongoing: { nl: 'lopend', en: 'ongoing' },
  done: { nl: 'afgerond', en: 'done' },
  dropped: { nl: 'vervallen', en: 'dropped' },
};

/** A status as it is typed. */
export function statusWord(status: ActionStatus, language: Language): string {
  return WORDS[status][language];
}
