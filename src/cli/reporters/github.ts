import type { Severity } from '../../../language-server/index.ts';
import { visible } from '../texts.ts';
import type { Reporter } from './reporter.ts';
import { fromRoot } from './root.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** Workflow commands of GitHub Actions, a line a problem: each becomes a remark on its line of the change. Paths count from the repository. */
export const reportGithub: Reporter = ({ files, unreadable, root }, { language, host }) => {
  const place = (shown: string) => property(fromRoot(host, root, shown) ?? shown);
  const problems = files
    .flatMap(({ file, problems }) =>
      problems.map(({ range, severity, rule, message }) => {
        const sameLine = range.start.line === range.end.line;
        const where = [
          `file=${place(file)}`,
          `line=${range.start.line + 1}`,
          `endLine=${range.end.line + 1}`,
          ...(sameLine ? [`col=${range.start.character + 1}`, `endColumn=${range.end.character + 1}`] : []),
          `title=${property(rule)}`,
        ];
        return `::${COMMANDS[severity]} ${where.join(',')}::${data(message[language])}\n`;
      }),
    )
    .join('');
  return problems + unreadable.map(({ shown, message }) => `::error file=${place(shown)},line=1::${data(message)}\n`).join('');
};

/** The runner's own escapes (actions/toolkit, core/src/command.ts): without them a text could start a command of its own. */
function data(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
