import type { Reporter } from './reporter.ts';

/** One object, as promised to other programs: `{"version": 1, "files": …, "problems": […], "summary": {…}}`, and `unreadable` where something is. */
export const reportJson: Reporter = ({ files, summary, unreadable }, { language }) => {
  const problems = files.flatMap(({ file, problems: found }) =>
    found.map(({ range, severity, rule, message, fixes }) => ({
      file,
      line: range.start.line + 1,
      column: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
      severity,
      rule,
      message: message[language].toWellFormed(),
      ...(fixes.length > 0 ? { fixes: fixes.map((fix) => ({ title: fix.title[language].toWellFormed(), preferred: fix.preferred })) } : {}),
    })),
  );
  const failures = unreadable.map(({ shown, message }) => ({ file: shown.toWellFormed(), message: message.toWellFormed() }));
  return `${JSON.stringify({ version: 1, files: files.length, problems, summary, ...(unreadable.length > 0 ? { unreadable: failures } : {}) }, null, 2)}\n`;
};
