import type { Language, Problem } from '../../../language-server/index.ts';
import { visible, visibleLine } from '../texts.ts';
import type { Reporter } from './reporter.ts';

/**
 * One problem a line, as compilers write them and as editors read them: `a.verslag:7:12: error: the message [rule]`. Severity is the English
 * word in every language, so that one pattern reads it.
 */
export const reportLines: Reporter = ({ files, unreadable }, { language }) =>
  [
    ...files.flatMap(({ file, problems }) => problems.map((problem) => `${problemLine(file, problem, language)}\n`)),
    ...unreadable.map(({ shown, message }) => `${visibleLine(shown)}:1:1: error: ${visible(message).replace(/\s+/g, ' ')} [unreadable]\n`),
  ].join('');

/** One problem of a file as a line. */
export function problemLine(file: string, { range, severity, rule, message }: Problem, language: Language): string {
  const place = `${visibleLine(file)}:${range.start.line + 1}:${range.start.character + 1}`;
  return `${place}: ${severity}: ${visible(message[language]).replace(/\s+/g, ' ')} [${rule}]`;
}
