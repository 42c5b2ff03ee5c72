import type { Language } from '../../model/minutes.ts';
import type { Change } from '../../register/changes/change.ts';
import { changeEntries, entriesToHtml } from './entries.ts';

/** The changes as one self-contained page. */
export function changesToHtml(changes: readonly Change[], language: Language): string {
  return entriesToHtml(changeEntries(changes, language), language);
}
