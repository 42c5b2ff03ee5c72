import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { BOOK, HEADER } from '../support/check.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const MINUTES = `${HEADER.replace('Notulist:', 'Notulst:')}
# 1. Mededelingen

@jansen heeft een mededeling.
`;

interface Result {
  readonly error?: string;
  readonly diagnostics: readonly string[];
  readonly fixed: readonly string[];
  readonly completion: readonly string[];
  readonly renamed: readonly [readonly string[], readonly string[]];
  readonly after: readonly string[];
}

/** A client that nobody here wrote: Neovim's, on the server as any editor starts it. Needs `nvim`. */
describe('Neovim', () => {
  let result: Result;
  let folder: string;

  before(async function () {
    this.timeout(90_000);
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-nvim-')));
    fs.writeFileSync(path.join(folder, 'adresboek.verslag'), BOOK);
    fs.writeFileSync(path.join(folder, 'overleg-1.verslag'), MINUTES);
    const server = [process.execPath, path.join(ROOT, 'bin', 'verslag.js'), 'lsp', '--stdio', '--today', '2020-11-16'];
    const script = path.join(import.meta.dirname, 'session.lua');
    const { stdout } = await promisify(execFile)('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-c', `luafile ${script}`], {
      env: {
        ...process.env,
        SERVER: JSON.stringify(server),
        FOLDER: folder,
        LANG: 'nl_NL.UTF-8',
        XDG_STATE_HOME: folder,
        XDG_DATA_HOME: folder,
      },
      timeout: 80_000,
    });
    const line = stdout.split('\n').find((one) => one.startsWith('RESULT '));
    assert.ok(line, stdout);
    result = JSON.parse(line.slice('RESULT '.length));
    assert.equal(result.error, undefined);
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('shows what is wrong', () => assert.deepEqual(result.diagnostics, ['1 no-secretary', '5 keyword-typo']));
  it('mends it by a code action', () => assert.deepEqual(result.fixed, []));
  it('completes the people of the address book', () => {
    assert.ok(result.completion.some((label) => label.includes('jansen')));
    assert.ok(result.completion.some((label) => label.includes('voorzitter')));
  });
  it('renames over files, and all is well afterwards', () => {
    const [minutes, book] = result.renamed;
    assert.ok(minutes.includes('Aanwezig: @voorzitter, @secretaris, @pietersen'));
    assert.ok(minutes.includes('@pietersen heeft een mededeling.'));
    assert.ok(book.some((row) => row.startsWith('Persoon pietersen (@RIVM')));
    assert.ok(book.some((row) => row.startsWith('Groep kernteam (leden @pietersen')));
    assert.deepEqual(result.after, []);
  });
});
