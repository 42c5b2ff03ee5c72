import type { Reporter } from './reporter.ts';

/** A test suite a file and a test case a problem; infos and hints pass. No two cases have one name: some readers keep one of them only. */
export const reportJunit: Reporter = ({ files, summary, unreadable }, { language }) => {
  const names = new Map<string, number>();
  const unique = (name: string): string => {
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return count === 1 ? name : unique(`${name} (${count})`);
  };
  const suites = files.map(({ file, problems }) => {
    const suite = unique(escapeXml(file));
    const cases = problems.map(({ range, severity, rule, message }) => {
      const place = `${range.start.line + 1}:${range.start.character + 1}`;
      const text = escapeXml(message[language]);
      const name = unique(`${suite}\0${escapeXml(rule)} ${place}`).slice(suite.length + 1);
      const open = `    <testcase classname="${suite}" name="${name}"`;
      if (severity === 'info' || severity === 'hint') return `${open}><system-out>${suite}:${place}: ${text}</system-out></testcase>`;
      return `${open}><failure type="${severity}" message="${text}">${suite}:${place}: ${text}</failure></testcase>`;
    });
    const failures = problems.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
    const body = cases.length > 0 ? cases.join('\n') : `    <testcase classname="${suite}" name="${suite}"/>`;
    return `  <testsuite name="${suite}" tests="${Math.max(1, cases.length)}" failures="${failures}" errors="0" skipped="0">\n${body}\n  </testsuite>`;
  });
  const errors = unreadable.map(({ shown, message }) => {
    const suite = unique(escapeXml(shown));
    const text = escapeXml(message);
    const body = `    <testcase classname="${suite}" name="${suite}"><error type="unreadable" message="${text}">${text}</error></testcase>`;
    return `  <testsuite name="${suite}" tests="1" failures="0" errors="1" skipped="0">\n${body}\n  </testsuite>`;
  });
  const failures = summary.error + summary.warning;
  const tests = errors.length + files.reduce((sum, { problems }) => sum + Math.max(1, problems.length), 0);
  const total = `tests="${tests}" failures="${failures}" errors="${errors.length}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="verslag" ${total}>\n${[...suites, ...errors].join('\n')}\n</testsuites>\n`;
};

/** XML 1.0 (2.2) has no place for most control characters, escaped or not. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');
}
