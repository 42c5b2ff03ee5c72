import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { BOOK, HEADER } from '../../support/check.ts';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');
/** What editors and operating systems spell in different ways. */
const NAME = "Overleg (2020) – één & 'twee'";
const MINUTES = `${HEADER.replace('Notulist:', 'Notulst:')}
# 1. Mededelingen

@jansen heeft een mededeling.
`;

/** What came of a session of a user in an editor. */
interface Result {
  readonly error?: string;
  readonly diagnostics: readonly string[];
  readonly fixed: readonly string[];
  readonly completion: readonly string[];
  readonly renamed: readonly [readonly string[], readonly string[]];
  readonly formatted: readonly string[];
  readonly after: readonly string[];
}

/**
 * The same session in any editor: a mistake is shown and fixed, a name completed and given another one in two files, the text formatted. The
 * editor is started with a script that prints one line, `RESULT` and JSON; the script finds the server's command in `SERVER` and the files in
 * `FOLDER`, a folder whose name has blanks, parentheses and letters beyond ASCII.
 */
export function describeEditor(name: string, program: string, args: readonly string[]): void {
  describe(name, () => {
    let result: Result;
    let home: string;

    before(async function () {
      this.timeout(120_000);
      home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-editor-')));
      const folder = path.join(home, NAME);
      fs.mkdirSync(folder);
      fs.writeFileSync(path.join(folder, 'adresboek.verslag'), BOOK);
      fs.writeFileSync(path.join(folder, 'overleg-1.verslag'), MINUTES);
      const server = [process.execPath, path.join(ROOT, 'bin', 'verslag.js'), 'lsp', '--stdio', '--today', '2020-11-16'];
      const { stdout } = await promisify(execFile)(program, args, {
        env: {
          ...process.env,
          SERVER: JSON.stringify(server),
          FOLDER: folder,
          LANG: 'C.UTF-8',
          LC_ALL: 'C.UTF-8',
          HOME: home,
          XDG_STATE_HOME: home,
          XDG_DATA_HOME: home,
        },
        timeout: 110_000,
      });
      const line = stdout.split('\n').find((one) => one.startsWith('RESULT '));
      assert.ok(line, stdout);
      result = JSON.parse(line.slice('RESULT '.length));
      assert.equal(result.error, undefined, line);
    });
    after(() => fs.rmSync(home, { recursive: true, force: true }));

    it('shows what is wrong', () => assert.deepEqual(result.diagnostics, ['1 no-secretary', '5 keyword-typo']));
    it('fixes it by a code action', () => assert.deepEqual(result.fixed, []));
    it('completes the people of the address book', () => {
      assert.ok(result.completion.some((label) => label.includes('jansen')));
      assert.ok(result.completion.some((label) => label.includes('voorzitter')));
    });
    it('renames over files, each as it is, and all is well afterwards', () => {
      const [minutes, book] = result.renamed;
      assert.ok(minutes.includes('Aanwezig: @voorzitter, @secretaris, @pietersen'));
      assert.ok(minutes.includes('@pietersen heeft een mededeling.'));
      const renamed = BOOK.replaceAll('@jansen', '@pietersen').replace('Persoon jansen', 'Persoon pietersen');
      assert.equal(
        book
          .filter((row) => row !== '// Een regel erbij.')
          .join('\n')
          .trim(),
        renamed.trim(),
      );
      assert.deepEqual(result.after, []);
    });
    it('formats', () => assert.ok(result.formatted.includes('Tijd: 10:00-11:00')));
  });
}
