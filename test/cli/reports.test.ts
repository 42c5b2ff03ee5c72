import assert from 'node:assert/strict';
import { BOOK, CLEAN, only, PROJECT, WRONG } from './fixtures.ts';
import { run } from './memory-host.ts';

const TREE = {
  ...Object.fromEntries(Object.entries(PROJECT).map(([name, text]) => [`notulen/${name}`, text])),
  '.git/HEAD': '',
  'notulen/2020/a.verslag': WRONG,
  'ander/leeg.txt': '',
};
const at = (cwd: string, args: string[], env = {}) => run(['check', ...args], TREE, { cwd: `/map/${cwd}`, env });

describe('reports for a repository', () => {
  it('count paths from its root, or from where GitHub has it', async () => {
    for (const [cwd, ...paths] of [['notulen'], ['ander', '../notulen'], ['notulen/2020', 'a.verslag']] as const) {
      assert.match((await at(cwd, [...paths, '--format', 'github'])).stdout, /^::error file=notulen\/2020\/a\.verslag,line=10,/);
      const { runs } = JSON.parse((await at(cwd, [...paths, '--format', 'sarif'])).stdout);
      const { artifactLocation } = runs[0].results[0].locations[0].physicalLocation;
      assert.deepEqual(artifactLocation, { uri: 'notulen/2020/a.verslag', uriBaseId: 'SRCROOT' });
    }
    const { stdout } = await at('notulen', ['--format', 'github'], { GITHUB_WORKSPACE: '/map/notulen' });
    assert.match(stdout, /file=2020\/a\.verslag/);
    // What people read counts from where they stand.
    assert.match((await at('notulen', ['--format', 'lines'])).stdout, /^2020\/a\.verslag:10:/);
  });

  it('name a few of many who may be meant, and count the others', async () => {
    const people = 'bcdefghijklm'.split('').map((letter) => `Persoon jan${letter} (@VWS): Jan ${letter.toUpperCase()}aas`);
    const files = {
      'verslag.config.json': only('name-in-prose'),
      'adresboek.verslag': `${BOOK}\n${people.join('\n')}\n`,
      'a.verslag': CLEAN.replace('Er zijn geen mededelingen.', 'Jan opent.'),
    };
    const { stdout } = await run(['check', 'a.verslag'], files);
    assert.equal(stdout.match(/@jan[b-m]`$/gm)?.length, 7, stdout);
    assert.match(stdout, /^ +of: een van nog \d+; een editor noemt ze alle$/m);
    const { problems } = JSON.parse((await run(['check', 'a.verslag', '--format', 'json'], files)).stdout);
    assert.ok(problems[0].fixes.length > 10, 'the JSON names all');
  });

  it('SARIF is as GitHub wants it', async () => {
    const { runs } = JSON.parse((await at('notulen', ['--format', 'sarif'])).stdout);
    const [{ tool, results, invocations }] = runs;
    assert.equal(invocations[0].executionSuccessful, true);
    for (const rule of tool.driver.rules) {
      for (const key of ['shortDescription', 'fullDescription', 'help']) assert.ok(rule[key].text.length > 0, `${rule.id} ${key}`);
      assert.ok(['error', 'warning', 'recommendation'].includes(rule.properties['problem.severity']));
      assert.ok(rule.properties.tags.length <= 20);
    }
    for (const { ruleId, ruleIndex, partialFingerprints } of results) {
      assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
      assert.match(partialFingerprints.primaryLocationLineHash, /^[0-9a-f]{16}:\d+$/);
    }
    // Lines added above change no fingerprint; the same line twice is two results.
    const prints = async (text: string) =>
      JSON.parse((await run(['check', '--format', 'sarif'], { ...PROJECT, 'a.verslag': text })).stdout).runs[0].results.map(
        (one: { partialFingerprints: { primaryLocationLineHash: string } }) => one.partialFingerprints.primaryLocationLineHash,
      );
    const twice = `${WRONG}\nEr zijn berichten van @niemand.\n`;
    assert.deepEqual(await prints(twice), await prints(twice.replace('# 1.', '// Nieuw.\n\n# 1.')));
    assert.equal(new Set(await prints(twice)).size, 2);
  });

  it('GitLab takes each problem once, wherever its line moves', async () => {
    const [remark] = JSON.parse((await at('notulen', ['--format', 'gitlab'])).stdout);
    assert.deepEqual(Object.keys(remark), ['description', 'check_name', 'fingerprint', 'severity', 'location']);
    assert.deepEqual([remark.check_name, remark.severity], ['unknown-party', 'major']);
    assert.deepEqual(remark.location, { path: 'notulen/2020/a.verslag', lines: { begin: 10 } });
    const prints = async (text: string) =>
      JSON.parse((await run(['check', '--format', 'gitlab'], { ...PROJECT, 'a.verslag': text })).stdout).map(
        (one: { fingerprint: string }) => one.fingerprint,
      );
    const twice = `${WRONG}\nEr zijn berichten van @niemand.\n`;
    assert.deepEqual(await prints(twice), await prints(twice.replace('# 1.', '// Nieuw.\n\n# 1.')));
    assert.equal(new Set(await prints(twice)).size, 2);
    assert.deepEqual(await prints(CLEAN), []);
  });

  it('no two cases of JUnit have one name', async () => {
    const text = `${CLEAN}\n@niemand @niemand\n`;
    const { stdout } = await run(['check', '--format', 'junit', '.'], { ...PROJECT, 'a.verslag': text, 'b.verslag': text });
    const names = Array.from(stdout.matchAll(/<testcase classname="([^"]*)" name="([^"]*)"/g), ([, suite, name]) => `${suite} ${name}`);
    assert.equal(new Set(names).size, names.length);
  });

  it('tell of what could not be read', async () => {
    const tree = { ...PROJECT, 'a.verslag': { error: 'EACCES' }, 'b.verslag': CLEAN, 'c.verslag': new Uint8Array([0xff, 0]) };
    const report = async (format: string) => {
      const { status, stdout } = await run(['check', '--format', format, 'a.verslag', 'b.verslag', 'c.verslag', 'd.verslag'], tree);
      assert.equal(status, 2);
      return stdout;
    };
    const files = ['a.verslag', 'c.verslag', 'd.verslag'];
    assert.deepEqual(
      JSON.parse(await report('json')).unreadable.map(({ file }: { file: string }) => file),
      files,
    );
    const [{ invocations }] = JSON.parse(await report('sarif')).runs;
    assert.equal(invocations[0].executionSuccessful, false);
    assert.equal(invocations[0].toolExecutionNotifications.length, 3);
    const [junit, github, lines] = [await report('junit'), await report('github'), await report('lines')];
    assert.match(junit, /^<testsuites name="verslag" tests="4" failures="0" errors="3">$/m);
    for (const file of files) {
      assert.match(junit, new RegExp(`<testcase classname="${file}" name="${file}"><error `));
      assert.match(github, new RegExp(`^::error file=${file},line=1::`, 'm'));
      assert.match(lines, new RegExp(`^${file}:1:1: error: .* \\[unreadable\\]$`, 'm'));
    }
  });
});
