import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { nodeGit } from '../../src/cli/git/run.ts';
import { main } from '../../src/cli/main.ts';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { makeHost } from './memory-host.ts';
import { removeRepositories, TestRepository, temporary } from './repository.ts';

const MINUTES = 'Verslag a: Overleg\nStatus: vastgesteld op 23 november 2020\nDatum: maandag 16 november 2020\n';

function repository(): TestRepository {
  return TestRepository.make().write('verslag.config.json', '{ "rules": {} }').write('a.verslag', MINUTES).commit();
}

/** Runs with a git that must never be called. */
async function refused(folder: string, args: readonly string[] = ['check', '--approved']) {
  const git = { ...nodeGit({}), run: () => assert.fail('git was called') };
  const { host, output } = makeHost(nodeFiles, { cwd: folder, env: { HOME: '/nowhere' }, host: { git } });
  return { status: await main([...args], host), ...output };
}

/** What may stand in the place of a file that git reads. */
const ENDLESS: Readonly<Record<string, (file: string) => void>> = {
  'a pipe': (file) => execFileSync('mkfifo', [file]),
  'a link to a device': (file) => fs.symlinkSync('/dev/zero', file),
  'a file without an end': (file) => {
    fs.writeFileSync(file, '');
    fs.truncateSync(file, 2 ** 40);
  },
};
const READ = [
  'HEAD',
  'config',
  'index',
  'packed-refs',
  'refs/heads/main',
  'refs/tags/nieuw',
  'shallow',
  'objects/info/alternates',
  'info/grafts',
  'commondir',
];

describe('a repository with a pipe, a device or an endless file in it', () => {
  if (process.platform === 'win32') return;
  after(removeRepositories);

  for (const [what, make] of Object.entries(ENDLESS)) {
    it(`is refused before git is called: ${what} where git reads`, async () => {
      const made = repository();
      for (const name of READ) {
        const file = made.path(`.git/${name}`);
        const before = fs.existsSync(file) ? fs.readFileSync(file) : undefined;
        fs.rmSync(file, { force: true });
        fs.mkdirSync(path.dirname(file), { recursive: true });
        make(file);
        for (const args of [
          ['check', '--approved'],
          ['diff', 'HEAD:a.verslag', 'a.verslag'],
        ]) {
          const { status, stderr } = await refused(made.folder, args);
          assert.equal(status, 2, `${name}: ${stderr}`);
          assert.ok(stderr.includes(`\`${file}\` is geen gewoon bestand`), `${name}: ${stderr}`);
        }
        fs.rmSync(file);
        if (before !== undefined) fs.writeFileSync(file, before);
      }
      assert.equal((await made.approved()).status, 0);
    });
  }

  it('is refused for pipes where objects, logs and borrowed objects lie', async () => {
    for (const name of [
      'objects/pack/pack-1.idx',
      'objects/ab/cdef',
      'logs/HEAD',
      'refs/heads/a/b',
      'reftable/tables.list',
      'worktrees/x/HEAD',
    ]) {
      const made = repository();
      const file = made.path(`.git/${name}`);
      fs.rmSync(file, { force: true });
      fs.mkdirSync(path.dirname(file), { recursive: true });
      execFileSync('mkfifo', [file]);
      assert.equal((await refused(made.folder)).status, 2, name);
    }
    const other = temporary();
    execFileSync('mkfifo', [path.join(other, 'pijp')]);
    const made = repository();
    fs.writeFileSync(made.path('.git/objects/info/alternates'), `# elders\n${other}\n`);
    assert.match((await refused(made.folder)).stderr, /pijp` is geen gewoon bestand/);
  });

  it('is refused where the folder of git lies elsewhere, or is shared', async () => {
    const piped = repository();
    fs.rmSync(piped.path('.git/HEAD'));
    execFileSync('mkfifo', [piped.path('.git/HEAD')]);
    for (const text of [`gitdir: ${piped.path('.git')}\n`, 'gitdir: elders\n']) {
      const folder = new TestRepository(temporary()).write('a.verslag', MINUTES).write('verslag.config.json', '{}').write('.git', text);
      folder.write('elders/HEAD', 'ref: refs/heads/main\n').write('elders/commondir', `${piped.path('.git')}\n`);
      assert.match((await refused(folder.folder)).stderr, /HEAD` is geen gewoon bestand/);
    }
    const pipe = new TestRepository(temporary()).write('a.verslag', MINUTES).write('verslag.config.json', '{}');
    execFileSync('mkfifo', [pipe.path('.git')]);
    assert.match((await refused(pipe.folder)).stderr, /\.git` is geen gewoon bestand/);
  });

  it('is refused where its settings read others', async () => {
    const made = repository();
    const config = fs.readFileSync(made.path('.git/config'), 'utf8');
    execFileSync('mkfifo', [made.path('pi#jp')]);
    fs.writeFileSync(made.path('.git/meer'), '[include]\npath = /dev/zero\n');
    for (const text of [
      '[include]\n\tpath = /dev/zero\n',
      '[include] path=/dev/zero ; meer\n',
      '[INCLUDE]\nPath = "/dev/ze\\\nro"\n',
      '[includeIf "onbranch:main"]\npath = "../pi#jp"\n',
      '[include]\npath = meer\n',
    ]) {
      fs.writeFileSync(made.path('.git/config'), `${config}${text}`);
      assert.equal((await refused(made.folder)).status, 2, text);
    }
    fs.writeFileSync(made.path('.git/config'), `${config}[include]\npath = weg\n# [include]\n[x]\npath = /dev/zero\n`);
    assert.equal((await made.approved()).status, 0);
  });

  it('is read where git itself keeps a socket, and links of its own', async () => {
    const made = repository();
    fs.symlinkSync('/dev/zero', made.path('.git/fsmonitor--daemon.ipc'));
    fs.renameSync(made.path('.git/objects'), made.path('.git/voorwerpen'));
    fs.symlinkSync('voorwerpen', made.path('.git/objects'));
    assert.equal((await made.approved()).status, 0);
  });
});
