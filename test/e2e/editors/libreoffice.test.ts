import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { renderDocx } from '../../../language-server/output/docx/render.ts';
import { renderingOf } from '../../../language-server/output/rendering.ts';
import { renderText } from '../../../language-server/output/text.ts';
import { verslagFiles } from '../../support/examples.ts';
import { projectOf } from '../../support/public-forms.ts';
import { wordsOf } from '../../support/told-words.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const CLI = path.join(ROOT, 'bin/verslag.js');
const TODAY = '2023-01-15';
/** Filter options of Calc: commas, quotes, UTF-8, from the first line, values as they are shown, every sheet. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** Every example, each folder a project of its own, as its files by name. */
function projects(): readonly Readonly<Record<string, string>>[] {
  const files = verslagFiles().filter(
    (file) => !file.startsWith(path.join(ROOT, 'docs')) && !file.includes(`${path.sep}fouten${path.sep}`),
  );
  return [...Map.groupBy(files, (file) => path.dirname(file)).values()].map((all) =>
    Object.fromEntries(all.map((file) => [path.basename(file), fs.readFileSync(file, 'utf8')])),
  );
}

// A word processor and a spreadsheet that nobody here wrote. Needs `soffice`.
describe('LibreOffice', function () {
  this.timeout(120_000);
  let home: string;
  const at = (...names: string[]) => path.join(home, ...names);
  before(() => {
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-office-'));
  });
  after(() => fs.rmSync(home, { recursive: true, force: true }));

  /** Runs the command line on an example. @returns its status */
  function verslag(project: string, ...args: string[]): number | null {
    const cwd = path.join(ROOT, 'examples', project);
    return spawnSync(process.execPath, [CLI, '--today', TODAY, '--lang', 'nl', ...args], { cwd, stdio: 'ignore' }).status;
  }

  function convert(format: string, into: string, files: readonly string[]): void {
    const profile = `-env:UserInstallation=file://${at('profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', into, ...files], { stdio: 'ignore' });
  }

  const filesIn = (folder: string, ending: string) =>
    fs
      .readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => path.join(folder, name));

  it('reads every word of the Word files, internal and public', async () => {
    for (const kind of ['internal', 'public']) {
      fs.mkdirSync(at(kind, 'docx'), { recursive: true });
      const told = new Map<string, string>();
      for (const files of projects()) {
        const models = projectOf(files).files();
        const { context, show } = renderingOf(models, {
          today: TODAY,
          timeZone: 'Europe/Amsterdam',
          view: 'full',
          public: kind === 'public',
        });
        for (const meeting of models.flatMap(({ meetings }) => meetings)) {
          const minutes = show(meeting);
          fs.writeFileSync(at(kind, 'docx', `${minutes.id}.docx`), await renderDocx(minutes, context));
          told.set(minutes.id, renderText(minutes, context));
        }
      }
      const documents = filesIn(at(kind, 'docx'), '.docx');
      assert.ok(documents.length > 20, `${documents.length}`);
      convert('txt:Text (encoded):UTF8', at(kind, 'read'), documents);
      for (const [id, text] of told) {
        const read = wordsOf(fs.readFileSync(at(kind, 'read', `${id}.txt`), 'utf8'));
        // Where a link leads stands behind it in text, and in its field in Word.
        const words = wordsOf(text.replace(/<[^<>]*>/g, ' '));
        assert.deepEqual(
          words.filter((word) => !read.includes(word)),
          [],
          `${kind} ${id}`,
        );
      }
    }
  });

  it('saves Word files in which nothing is changed', () => {
    const chosen = ['international', 'raad', 'waterschap'];
    for (const project of chosen) assert.equal(verslag(project, 'render', '--to', 'docx', '--out', at('sent'), '.'), 0, project);
    convert('docx:MS Word 2007 XML', at('saved'), filesIn(at('sent'), '.docx'));
    const saved = new Set(filesIn(at('saved'), '.docx').map((file) => path.basename(file, '.docx')));
    assert.ok(saved.size >= 4, `${saved.size}`);
    for (const project of chosen)
      for (const file of fs.readdirSync(path.join(ROOT, 'examples', project))) {
        const name = path.basename(file, '.verslag');
        if (saved.delete(name)) assert.equal(verslag(project, 'diff', file, at('saved', `${name}.docx`)), 0, file);
      }
    assert.deepEqual([...saved], []);
  });

  it('opens the workbook of a register with the cells that it has as CSV', () => {
    for (const form of ['xlsx', 'csv'])
      assert.equal(
        verslag('raad', 'actions', '--kind', 'all', '--status', 'all', '--format', form, '--out', at(`register.${form}`), '.'),
        0,
      );
    convert(CSV, at('sheets'), [at('register.xlsx')]);
    const [sheet] = filesIn(at('sheets'), '.csv');
    // The columns have another order.
    const [read, told] = [sheet!, at('register.csv')].map((file) => wordsOf(fs.readFileSync(file, 'utf8')).sort());
    assert.ok(told!.length > 100);
    assert.deepEqual(read, told);
  });
});
