import type { Language } from '../../model/minutes.ts';
import type { Change } from '../../register/changes/change.ts';
import { changeEntries, entriesToText } from './entries.ts';

/** The changes as text: each with a heading, what was behind `-` and what is behind `+`. */
export function changesToText(changes: readonly Change[], language: Language): string {
  return entriesToText(changeEntries(changes, language), language);
}
