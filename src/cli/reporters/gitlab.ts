import type { Severity } from '../../../language-server/index.ts';
import { digest } from '../../digest.ts';
import type { Reporter } from './reporter.ts';
import { fromRoot } from './root.ts';

/** GitLab's severities; it shows the most severe first. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info', hint: 'info' };

/**
 * A code quality report of GitLab: problems become remarks on the lines of a merge request. Paths count from the repository. A fingerprint
 * says nothing of lines, so that a problem that moves is no new one; the same problem twice in a file is two.
 */
export const reportGitlab: Reporter = ({ files, unreadable, root }, { language, host }) => {
  const counts = new Map<string, number>();
  const remark = (shown: string, line: number, severity: Severity, rule: string, description: string) => {
    const path = (fromRoot(host, root, shown) ?? shown).toWellFormed();
    const key = JSON.stringify([path, rule, description]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const fingerprint = digest(`${key} ${count}`);
    return { description, check_name: rule, fingerprint, severity: SEVERITIES[severity], location: { path, lines: { begin: line } } };
  };
  const problems = files.flatMap(({ file, problems: found }) =>
    found.map(({ range, severity, rule, message }) => remark(file, range.start.line + 1, severity, rule, message[language].toWellFormed())),
  );
  const failures = unreadable.map(({ shown, message }) => remark(shown, 1, 'error', 'unreadable', message.toWellFormed()));
  return `${JSON.stringify([...problems, ...failures], null, 2)}\n`;
};
