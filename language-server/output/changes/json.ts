import type { Language } from '../../model/minutes.ts';
import type { Change } from '../../register/changes/change.ts';
import { changeSentence } from './sentences.ts';

/** The changes as one JSON object; `kind` is stable, `message` is for people. Lines count from 1, in the second version. */
export function changesToJson(changes: readonly Change[], language: Language): string {
  const object = {
    version: 1,
    changes: changes.map(({ at, ...change }) => ({
      ...change,
      message: changeSentence({ at, ...change }, language).heading,
      line: at.start.line + 1,
    })),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}
