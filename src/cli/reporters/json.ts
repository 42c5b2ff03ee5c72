import { problemJson } from '../../library/problems.ts';
import type { Reporter } from './reporter.ts';

/** One object, as promised to other programs: `{"version": 1, "files": …, "problems": […], "summary": {…}}`, and `unreadable` where something is. */
export const reportJson: Reporter = ({ files, summary, unreadable }, { language }) => {
  const problems = files.flatMap(({ file, problems: found }) =>
    found.map((problem) => ({
      ...problemJson(problem, file, language),
      ...(problem.fixes.length > 0
        ? { fixes: problem.fixes.map(({ title, preferred }) => ({ title: title[language].toWellFormed(), preferred })) }
        : {}),
    })),
  );
  const failures = unreadable.map(({ shown, message }) => ({ file: shown.toWellFormed(), message: message.toWellFormed() }));
  return `${JSON.stringify({ version: 1, files: files.length, problems, summary, ...(unreadable.length > 0 ? { unreadable: failures } : {}) }, null, 2)}\n`;
};
