import { checkSecrecyInPublic, type Problem, secrecyWords } from '../../language-server/index.ts';
import { Publisher } from '../../language-server/output/index.ts';
import type { Opened } from './opened.ts';

/** Tells of the words for secrecy that the public version of a file shows, but for lines that something else is told of. */
export function secrecyShown(part: Opened): (uri: string, told: readonly Problem[]) => readonly Problem[] {
  const publisher = new Publisher(part.project.files());
  return (uri, told) => {
    const lines = new Set(told.filter(({ severity }) => severity !== 'hint').map(({ range }) => range.start.line));
    const meetings = part.project.file(uri)?.meetings ?? [];
    const words = secrecyWords(part.text(uri));
    return meetings
      .flatMap((minutes) => checkSecrecyInPublic(minutes, publisher.minutes(minutes), words, part.config))
      .filter(({ range }) => !lines.has(range.start.line));
  };
}
