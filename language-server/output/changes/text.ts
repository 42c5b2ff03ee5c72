import type { Language } from '../../model/minutes.ts';
import type { Change } from '../../register/changes/change.ts';
import { harmlessText } from '../names.ts';
import { wrap } from '../plain-prose.ts';
import { changeSentence } from './sentences.ts';

const NOTHING = { nl: 'Er is niets veranderd.', en: 'Nothing has changed.' } as const;

/** The changes as text: each with a heading, what was behind `-` and what is behind `+`. */
export function changesToText(changes: readonly Change[], language: Language): string {
  if (changes.length === 0) return `${NOTHING[language]}\n`;
  const byMeeting = Map.groupBy(changes, ({ meeting }) => meeting);
  const parts = [...byMeeting].map(([meeting, own]) => {
    const lines = own.map((change) => {
      const { heading, before, after } = changeSentence(change, language);
      const old = before === undefined || before === '' ? [] : [wrap(harmlessText(before), '  - ', '    ')];
      const now = after === undefined || after === '' ? [] : [wrap(harmlessText(after), '  + ', '    ')];
      return [harmlessText(heading), ...old, ...now].join('\n');
    });
    return `${harmlessText(meeting)}\n${'='.repeat([...meeting].length)}\n\n${lines.join('\n\n')}\n`;
  });
  return parts.join('\n');
}
