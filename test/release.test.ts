import assert from 'node:assert/strict';
import fs from 'node:fs';
import { notesOf, reasonsAgainst, withoutPrepare } from '../scripts/release-notes.ts';
import { locked, PLATFORMS, typesettersOf } from '../scripts/typesetters.mjs';

const read = (name: string) => fs.readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const CHANGELOG = '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.2.0\n\n- Second.\n- Third.\n\n## 0.1.0\n\nFirst.\n';

describe('a release', () => {
  it('is told by the part of the changelog about it', () => {
    assert.equal(notesOf(CHANGELOG, '0.2.0'), '- Second.\n- Third.');
    assert.equal(notesOf(CHANGELOG, '0.1.0'), 'First.');
    assert.equal(notesOf(CHANGELOG, '0.3.0'), undefined);
  });
  it('is refused where its tag is not the version, or the changelog says nothing of it', () => {
    assert.deepEqual(reasonsAgainst('v0.2.0', { version: '0.2.0' }, CHANGELOG), []);
    assert.equal(reasonsAgainst('v0.2.1', { version: '0.2.0' }, CHANGELOG).length, 1);
    assert.equal(reasonsAgainst('v0.3.0', { version: '0.3.0' }, CHANGELOG).length, 1);
  });
  it('has no script that npm would warn of at an install, and all else of the manifest', () => {
    const manifest = JSON.parse(read('package.json'));
    const { prepare, ...scripts } = manifest.scripts;
    assert.ok(prepare !== undefined);
    assert.deepEqual(withoutPrepare(manifest), { ...manifest, scripts });
  });
  it('tests before it publishes, and publishes what was packed', () => {
    const steps = [...read('.github/workflows/release.yml').matchAll(/^ {6}- run: (.*)$/gm)].map(([, step]) => step!);
    const at = (pattern: RegExp) => steps.findIndex((step) => pattern.test(step));
    assert.ok(at(/\.ci\/run/) >= 0 && at(/\.ci\/run/) < at(/release\.mjs/) && at(/release\.mjs/) < at(/npm publish --provenance/));
    assert.match(steps[at(/npm publish/)]!, /out\/release\/verslag-\*\.tgz/);
  });
});

describe('the extension for a platform', () => {
  it('brings the typesetter that the lock names, of every platform that it is made for', () => {
    const [typesetter] = typesettersOf('linux-x64');
    const { version, optionalDependencies } = locked(typesetter!);
    const taken = Object.keys(PLATFORMS).map((target) => typesettersOf(target)[1]!);
    for (const name of taken) {
      assert.equal(locked(name).version, version, name);
      assert.match(locked(name).integrity, /^sha512-/, name);
    }
    // VS Code runs on no Android.
    const made = Object.keys(optionalDependencies).filter((name) => !name.includes('android'));
    assert.deepEqual(taken.toSorted(), made.toSorted());
  });
  it('is part of a release, as are those for every computer and for browsers', () => {
    assert.match(read('scripts/release.mjs'), /'scripts\/package\.mjs', '--target', 'all'/);
    assert.match(read('.github/workflows/release.yml'), /out\/release\/\*\.vsix/);
  });
});

describe('the container and the template for GitLab', () => {
  it('run commands and options that there are', () => {
    const main = ['main', 'data-commands'].map((name) => read(`src/cli/${name}.ts`)).join('\n');
    assert.match(
      read('docs/gitlab.yml'),
      /verslag check \. --format gitlab > gl-code-quality-report\.json[\s\S]*codequality: gl-code-quality-report\.json/,
    );
    assert.match(main, /'gitlab'/);
    const dockerfile = read('Dockerfile');
    for (const [, from] of dockerfile.matchAll(/COPY ([^-\n]+) \.\/\n/g))
      for (const name of from!.split(' ')) assert.ok(fs.existsSync(new URL(`../${name}`, import.meta.url)), name);
    // Nothing runs as root there, and nothing of the development is in the image that is kept.
    assert.match(dockerfile, /USER node\nWORKDIR \/minutes\nENTRYPOINT \["verslag"\]/);
    assert.equal([...dockerfile.matchAll(/^FROM /gm)].length, 2);
  });
});
