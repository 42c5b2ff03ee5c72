import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { CLEAN, PROJECT } from './fixtures.ts';
import { run } from './memory-host.ts';
import { removeRepositories, temporary } from './repository.ts';

const BIN = path.resolve(import.meta.dirname, '../../src/cli/bin.ts');

/** The program as a shell starts it: `redirected` is how standard input is given. */
function started(redirected: string, args: string) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" ${args} --lang en ${redirected}`], {
    cwd: temporary(),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const COMMANDS = [
  ['check', '-'],
  ['check', '-', '--fix'],
  ['format', '-', '--check'],
  ['format', '-'],
  ['render', '-', '--to', 'text'],
  ['mail', '-', '--out', 'uit'],
  ['actions', '-'],
  ['stats', '-'],
  ['publish', '-', '--out', 'uit'],
  ['diff', '-', 'a.verslag'],
  ['diff', 'a.verslag', '-'],
  ['import', '-'],
  ['people', 'import', '-'],
  ['new', '--from', '-'],
];

describe('standard input that cannot be read', () => {
  after(removeRepositories);

  for (const args of COMMANDS) {
    it(`is no empty text for ${args.join(' ')}`, async () => {
      const readStdin = () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }));
      const { status, stderr, files } = await run([...args, '--lang', 'en'], { ...PROJECT, 'a.verslag': CLEAN }, { host: { readStdin } });
      assert.equal(status, 2);
      assert.match(stderr, /^<stdin>: cannot be read \(EIO\)\.$/m);
      assert.equal(files.text('a.verslag'), CLEAN);
    });
  }

  // Windows has no such redirection.
  const posix = process.platform === 'win32' ? it.skip : it;
  posix('is a folder, or closed', () => {
    assert.deepEqual(started('< /', 'check -'), { status: 2, stdout: '', stderr: '<stdin>: cannot be read (a folder).\n' });
    assert.deepEqual(started('<&-', 'check -'), { status: 2, stdout: '', stderr: '<stdin>: cannot be read (there is no input).\n' });
    assert.equal(started('< /', 'format - --check').status, 2);
    assert.equal(started('0> uit', 'check -').status, 2);
  });
  posix('may be empty, and is read from a file, a pipe and the empty device', () => {
    for (const given of ['< /dev/null', '< leeg']) {
      const folder = temporary();
      fs.writeFileSync(path.join(folder, 'leeg'), '');
      const { status, stdout } = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" check - --lang en ${given}`], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.deepEqual([status, stdout], [0, 'No problems in 1 file.\n'], given);
    }
    const piped = spawnSync(process.execPath, [BIN, 'format', '-'], { cwd: temporary(), input: `${CLEAN}\n\n`, encoding: 'utf8' });
    assert.deepEqual([piped.status, piped.stdout], [0, CLEAN]);
  });
});

describe('standard input as a document of another program', () => {
  it('is drafted as text, or as what it begins like', async () => {
    const text = await run(['import', '-'], {}, { stdin: 'Overleg\nDatum: 16 november 2020\n\nEr is koffie.\n' });
    assert.equal(text.status, 0, text.stderr);
    assert.match(text.stdout, /^Verslag stdin: Overleg\nDatum: 16 november 2020$/m);
    const page = await run(['import', '-'], {}, { stdin: '<!doctype html><h1>Overleg</h1><p>Datum: 16 november 2020</p>' });
    assert.match(page.stdout, /: Overleg\nDatum: 16 november 2020$/m);
    const broken = await run(['import', '-'], {}, { stdin: '%PDF-1.7 and nothing else' });
    assert.equal(broken.status, 2);
    assert.match(broken.stderr, /^<stdin>: /m);
  });
  it('takes the name and the form of the file that it stands for', async () => {
    const { status, stdout } = await run(
      ['import', '-', '--stdin-path', 'oud/raad-7.md'],
      {},
      { stdin: '# Overleg\n\nDatum: 16 november 2020\n' },
    );
    assert.equal(status, 0);
    assert.match(stdout, /^Verslag raad-7: Overleg$/m);
  });
  it('is a list of people: a line of addressees, or cards', async () => {
    for (const stdin of ['Jan Jansen <jan@example.org>', 'BEGIN:VCARD\nVERSION:3.0\nFN:Jan Jansen\nEMAIL:jan@example.org\nEND:VCARD\n']) {
      const { status, stdout } = await run(['people', 'import', '-', '--dry-run'], {}, { stdin });
      assert.equal(status, 0);
      assert.match(stdout, /^Persoon jansen \(e-mail jan@example\.org\): Jan Jansen$/m);
    }
  });
});
