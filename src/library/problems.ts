import type { Language, Problem, Severity } from '../../language-server/index.ts';
import type * as api from './api.d.ts';

type Ranged = Pick<Problem, 'range'>;

/** A problem as other programs read it, but for its fixes. */
export function problemJson({ range, severity, rule, message }: Problem, file: string, language: Language): api.CheckProblem {
  return { ...placeJson({ range }, file), severity, rule, message: message[language].toWellFormed() };
}

export function placeJson({ range }: Ranged, file: string): api.TextPlace {
  return {
    file,
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
  };
}

/** How many problems of each severity there are. */
export function summaryOf(
  files: Iterable<{ readonly problems: readonly Pick<Problem, 'severity'>[] }>,
): Readonly<Record<Severity, number>> {
  const summary = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { problems } of files) for (const { severity } of problems) summary[severity]++;
  return summary;
}
