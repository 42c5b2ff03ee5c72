import type { Reporter } from './reporter.ts';

/** A test suite a file and a test case a problem; infos and hints pass. */
export const reportJunit: Reporter = ({ files, summary }, { language }) => {
  const suites = files.map(({ file, problems }) => {
    const name = escapeXml(file);
    const cases = problems.map(({ range, severity, rule, message }) => {
      const place = `${range.start.line + 1}:${range.start.character + 1}`;
      const text = escapeXml(message[language]);
      const open = `    <testcase classname="${name}" name="${escapeXml(rule)} ${place}"`;
      if (severity === 'info' || severity === 'hint') return `${open}><system-out>${name}:${place}: ${text}</system-out></testcase>`;
      return `${open}><failure type="${severity}" message="${text}">${name}:${place}: ${text}</failure></testcase>`;
    });
    const failures = problems.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
    const body = cases.length > 0 ? cases.join('\n') : `    <testcase classname="${name}" name="${name}"/>`;
    return `  <testsuite name="${name}" tests="${Math.max(1, cases.length)}" failures="${failures}" errors="0" skipped="0">\n${body}\n  </testsuite>`;
  });
  const failures = summary.error + summary.warning;
  const tests = files.reduce((sum, { problems }) => sum + Math.max(1, problems.length), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="verslag" tests="${tests}" failures="${failures}" errors="0">\n${suites.join('\n')}\n</testsuites>\n`;
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
