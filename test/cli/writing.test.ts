import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { makeFolders } from '../../language-server/project/make-folders.ts';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { watchFolder } from '../../src/cli/watch-folder.ts';
import { PROJECT, TYPO } from './fixtures.ts';
import { MemoryFiles, run } from './memory-host.ts';
import { removeRepositories, TestRepository, temporary } from './repository.ts';

const BIN = path.resolve(import.meta.dirname, '../../src/cli/bin.ts');
const ROOT = process.getuid?.() === 0;

describe('writing a file', () => {
  after(removeRepositories);
  const file = (text: string, name = 'a.verslag') => {
    const made = path.join(temporary(), name);
    fs.writeFileSync(made, text);
    return made;
  };

  it('keeps its owner, its permissions and its other names, under any name that is allowed', () => {
    const made = file('een', `${'l'.repeat(247)}.verslag`);
    fs.chmodSync(made, 0o640);
    if (ROOT) fs.chownSync(made, 1234, 1234);
    nodeFiles.write(made, 'twee', { through: true });
    const { mode, uid } = fs.statSync(made);
    assert.equal(mode & 0o777, 0o640);
    if (ROOT) assert.equal(uid, 1234);
    const other = path.join(path.dirname(made), 'ander.verslag');
    fs.linkSync(made, other);
    nodeFiles.write(made, 'drie');
    assert.equal(fs.readFileSync(other, 'utf8'), 'drie');
    nodeFiles.write(made, 'x');
    assert.equal(fs.readFileSync(other, 'utf8'), 'x');
    assert.equal(fs.readdirSync(path.dirname(made)).length, 2);
  });

  it('writes a file of two names once, and says nothing of the other', async () => {
    const made = TestRepository.make().write(
      'h1.verslag',
      'Verslag h: T\nDatum: maandag 16 november 2020\n\n# 1. X\n\n\n\nTekst   hier.\n',
    );
    fs.linkSync(made.path('h1.verslag'), made.path('h2.verslag'));
    const { status, stderr } = await made.run(['format', '.']);
    assert.equal(status, 0);
    assert.doesNotMatch(stderr, /intussen veranderd/);
  });

  it('makes folders that are missing, and ends where none can be made', () => {
    const inside = path.join(temporary(), 'a', 'b');
    makeFolders(inside);
    makeFolders(inside);
    assert.ok(fs.statSync(inside).isDirectory());
    assert.throws(() => makeFolders(path.join(file('een'), 'c')));
    // There Node's own way never ends.
    if (process.platform === 'linux') assert.throws(() => makeFolders('/proc/verslag/cache'));
  });

  it('leaves what may not be written', () => {
    const made = file('een');
    fs.chmodSync(made, 0o444);
    assert.throws(() => nodeFiles.write(made, 'twee'), { code: 'EACCES' });
    assert.equal(fs.readFileSync(made, 'utf8'), 'een');
    assert.deepEqual(fs.readdirSync(path.dirname(made)), ['a.verslag']);
  });

  it('leaves what another saved since it was read', () => {
    const made = file('een');
    const over = nodeFiles.read(made);
    fs.writeFileSync(made, 'nieuwer');
    assert.throws(() => nodeFiles.write(made, 'twee', { over }), { code: 'ECHANGED' });
    assert.equal(fs.readFileSync(made, 'utf8'), 'nieuwer');
  });

  it('puts back what another saved between the last look and the move', () => {
    const made = file('een');
    const over = nodeFiles.read(made);
    const { renameSync } = fs;
    fs.renameSync = (from, to) => {
      fs.renameSync = renameSync;
      fs.appendFileSync(made, ', nieuwer');
      renameSync(from, to);
    };
    try {
      assert.throws(() => nodeFiles.write(made, 'twee', { over }), { code: 'ECHANGED' });
    } finally {
      fs.renameSync = renameSync;
    }
    assert.equal(fs.readFileSync(made, 'utf8'), 'een, nieuwer');
    assert.deepEqual(fs.readdirSync(path.dirname(made)), ['a.verslag']);
    nodeFiles.write(made, 'twee', { over: nodeFiles.read(made) });
    assert.equal(fs.readFileSync(made, 'utf8'), 'twee');
    assert.deepEqual(fs.readdirSync(path.dirname(made)), ['a.verslag']);
  });

  it('writes no new file over one that came meanwhile, and none through a link that was laid', () => {
    const made = file('een');
    assert.throws(() => nodeFiles.write(made, 'twee', { fresh: true }), { code: 'EEXIST' });
    const link = path.join(path.dirname(made), 'link');
    fs.symlinkSync('a.verslag', link);
    assert.throws(() => nodeFiles.write(link, 'twee', { fresh: true }), { code: 'EEXIST' });
    nodeFiles.write(link, 'twee');
    assert.equal(fs.readFileSync(made, 'utf8'), 'een');
    assert.ok(fs.lstatSync(link).isFile());
  });
});

/** Somebody types: the file changes each time it is about to be written. */
class TypedIn extends MemoryFiles {
  left: number;
  private at = 0;
  constructor(times: number, text = TYPO) {
    super({ ...PROJECT, 'a.verslag': text });
    this.left = times;
  }
  override write(...args: Parameters<MemoryFiles['write']>): void {
    if (this.left > 0) {
      this.left--;
      this.set('a.verslag', `${this.text('a.verslag')}// ${++this.at}\n`);
    }
    super.write(...args);
  }
}

describe('verslag check --fix while somebody types', () => {
  it('fixes what is there now, and loses nothing', async () => {
    const { status, files } = await run(['check', '--fix'], new TypedIn(3));
    assert.equal(status, 0);
    assert.match(files.text('a.verslag')!, /\nDatum:[\s\S]*\/\/ 1\n\/\/ 2\n\/\/ 3\n$/);
  });
  it('gives up where that does not end, and says so', async () => {
    const { status, files, stderr } = await run(['check', '--fix'], new TypedIn(1000));
    assert.equal(status, 2);
    assert.match(stderr, /a\.verslag: is intussen veranderd en blijft zoals het is/);
    assert.match(files.text('a.verslag')!, /\nDatun:/);
  });
  it('format leaves it, and says so', async () => {
    const { status, stderr } = await run(['format'], new TypedIn(1000, TYPO.replace('Datun:', 'Datum:   ')));
    assert.equal(status, 2);
    assert.match(stderr, /is intussen veranderd/);
  });
});

describe('a full disk', () => {
  after(removeRepositories);
  it('is no success', async function () {
    if (!fs.existsSync('/dev/full')) return this.skip();
    const folder = temporary();
    fs.writeFileSync(path.join(folder, 'a.verslag'), TYPO);
    const full = fs.openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [BIN, 'check', 'a.verslag'], { cwd: folder, stdio: ['ignore', full, 'pipe'] });
    let stderr = '';
    child.stderr?.on('data', (data) => {
      stderr += data;
    });
    const status = await new Promise((resolve) => child.once('close', resolve));
    fs.closeSync(full);
    assert.equal(status, 2, stderr);
    assert.match(stderr, /stdout: .*ENOSPC/);
  });
});

describe('watching a folder', () => {
  after(removeRepositories);

  /** Waits for a change after something was done. */
  async function sees(folder: string, act: () => void): Promise<void> {
    let stop = () => {};
    await new Promise<void>((resolve) => {
      stop = watchFolder(folder, resolve);
      act();
    });
    stop();
  }

  it('sees files saved in place and by moving another there, time after time', async () => {
    const folder = temporary();
    const file = path.join(folder, 'a.verslag');
    fs.writeFileSync(file, '1');
    let seen = () => {};
    const stop = watchFolder(folder, () => seen());
    for (let round = 0; round < 3; round++) {
      const moved = new Promise<void>((resolve) => {
        seen = resolve;
      });
      fs.writeFileSync(`${file}.tmp`, `${round}`);
      fs.renameSync(`${file}.tmp`, file);
      await moved;
      const written = new Promise<void>((resolve) => {
        seen = resolve;
      });
      fs.writeFileSync(file, `x${round}`);
      await written;
    }
    stop();
  });

  it('sees files in folders that come, and in ones that take the place of another', async () => {
    const folder = temporary();
    const inner = path.join(folder, '2021');
    await sees(folder, () => {
      fs.mkdirSync(inner);
      fs.writeFileSync(path.join(inner, 'a.verslag'), '1');
    });
    let changes = 0;
    let seen = () => {};
    const stop = watchFolder(folder, () => {
      changes++;
      seen();
    });
    const next = () =>
      new Promise<void>((resolve) => {
        seen = resolve;
      });
    const renamed = next();
    fs.renameSync(inner, path.join(folder, '.weg'));
    fs.mkdirSync(inner);
    await renamed;
    const written = next();
    fs.writeFileSync(path.join(inner, 'b.verslag'), '1');
    await written;
    stop();
    assert.ok(changes >= 2);
  });

  it('says that the folder went, and goes on when it is back', async () => {
    const folder = path.join(temporary(), 'map');
    fs.mkdirSync(folder);
    let gone = () => {};
    let seen = () => {};
    const stop = watchFolder(
      folder,
      () => seen(),
      () => gone(),
    );
    await new Promise<void>((resolve) => {
      gone = resolve;
      fs.rmdirSync(folder);
    });
    await new Promise<void>((resolve) => {
      seen = resolve;
      fs.mkdirSync(folder);
    });
    stop();
  });
});
