import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'junit2json';
import { exampleFiles } from '../support/random-edits.ts';
import { PROJECT } from './fixtures.ts';
import { run } from './memory-host.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What is wrong in much of what bodies type, in signs that formats quote. */
const FILES: Readonly<Record<string, string>> = {
  ...PROJECT,
  ...Object.fromEntries([...exampleFiles()].filter(([uri]) => uri.includes('/fouten/')).map(([uri, text]) => [path.basename(uri), text])),
  'a "b" & <c>.verslag': 'Verslag x: “<&>"\'\nDatum: dinsdag 16 november 2020\n\nActie @niemand: ]]> &amp; é \u{1f600} \u0001 belt.\n',
};
const report = async (format: string, files = FILES) => (await run(['check', '--format', format, '.'], files)).stdout;

/** What the compiler finds wrong in a value of a type of another package; a name that the type does not have is wrong too. */
function againstType(json: string, from: string, type: string): string[] {
  // The packages are found from there.
  const out = path.join(ROOT, 'out');
  fs.mkdirSync(out, { recursive: true });
  const folder = fs.mkdtempSync(path.join(out, 'types-'));
  try {
    const file = path.join(folder, 'value.ts');
    fs.writeFileSync(file, `import type { ${type} } from '${from}';\nexport const value: ${type} = ${json};\n`);
    const options = [
      '--ignoreConfig',
      '--noEmit',
      '--pretty',
      'false',
      '--strict',
      '--skipLibCheck',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
    ];
    const { stdout, error } = spawnSync('tsc', [...options, file], { encoding: 'utf8', shell: process.platform === 'win32' });
    assert.equal(error, undefined);
    return stdout.split('\n').filter((line) => line.includes(': error '));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

describe('readers of others find in a report', () => {
  it('of SARIF no name and no value that version 2.1.0 does not have', async () => {
    const empty = await report('sarif', { 'a.verslag': '' });
    for (const text of [await report('sarif'), empty]) assert.deepEqual(againstType(text, 'sarif', 'Log'), []);
    // It would be seen.
    assert.notDeepEqual(againstType(empty.replace('"results"', '"result"'), 'sarif', 'Log'), []);
    assert.notDeepEqual(againstType((await report('sarif')).replace(/"level": ?"\w+"/, '"level": "fatal"'), 'sarif', 'Log'), []);
  });

  it('of JUnit as many tests, failures and words as JSON tells', async () => {
    const suites = await parse(await report('junit'));
    assert.ok(suites && 'testsuite' in suites);
    const cases = suites.testsuite!.flatMap(({ testcase }) => testcase ?? []);
    const failures = cases.flatMap(({ failure }) => failure ?? []);
    const { problems } = JSON.parse(await report('json')) as { problems: { file: string; severity: string; message: string }[] };
    const told = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.ok(told.length > 10, `${told.length}`);
    const said = JSON.stringify(failures);
    for (const { message } of told) assert.ok(said.includes(JSON.stringify(message).slice(1, -1)), message);
    assert.ok(cases.some(({ classname }) => classname === 'a "b" & <c>.verslag'));
  });
});
