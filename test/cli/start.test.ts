import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../..');
const IMPORT = /^(?:import|export) (?!type )[^;]*? from '([^']+)';/gm;

/** All that is loaded with a file before anything in it runs: files of this repository, and the packages they name. */
function loadedWith(...files: readonly string[]): ReadonlySet<string> {
  const loaded = new Set(files);
  for (const file of loaded) {
    if (!file.endsWith('.ts')) continue;
    const text = fs.readFileSync(path.join(ROOT, file), 'utf8');
    for (const [, name = ''] of text.matchAll(IMPORT)) loaded.add(name.startsWith('.') ? path.join(path.dirname(file), name) : name);
  }
  return loaded;
}

describe('the start of the command line', () => {
  const loaded = [...loadedWith('src/cli/bin.ts', 'src/cli/commands/check.ts')];

  it('loads the rules for a check', () => {
    assert.ok(loaded.includes('language-server/rules/all.ts'));
    assert.ok(loaded.length > 200, `${loaded.length}`);
  });

  it('loads nothing for a check that makes outputs, drafts, mail or versions, speaks to editors or asks git', () => {
    const spared = /^(?:language-server\/(?:output\/(?!forms)|document|intake|server\/(?!protocol))|src\/(?:import|cli\/approvals))/;
    assert.deepEqual(
      loaded.filter((name) => spared.test(name)),
      [],
    );
  });

  it('loads few packages, and none of Node for programs, networks or secrets', () => {
    assert.deepEqual(loaded.filter((name) => !name.endsWith('.ts')).sort(), [
      'commander',
      'ignore',
      'jsonc-parser',
      'langium',
      'node:fs',
      'node:module',
      'node:os',
      'node:path',
      'node:url',
      'node:v8',
      'picomatch',
    ]);
  });

  it('loads one reporter, when it reports', () => {
    assert.deepEqual(loaded.filter((name) => name.includes('/reporters/')).sort(), [
      'src/cli/reporters/reporter.ts',
      'src/cli/reporters/root.ts',
    ]);
  });
});
