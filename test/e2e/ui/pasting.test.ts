import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { wordDocument } from '../../import/word-document.ts';
import { ONE_POINT, ONE_POINT_BASE64 } from '../../support/one-point.ts';
import { WITHOUT_HINTS, Workbench, workbench } from './workbench.ts';

/** As Word and Outlook put it on the clipboard. */
const RICH =
  '<html><body><h2>Planning</h2><p>De levering is <b>uitgesteld</b>, zie de <a href="https://example.org/brief">brief</a>.</p>' +
  '<ul><li>eerste loods</li><li>tweede loods</li></ul><script>alert(1)</script></body></html>';

const NOTES = ['Overleg kade', 'Datum: maandag 16 november 2020', 'Aanwezig: Anna Smit, Jan Pinas', '1. Planning'];
const NOTES_LAST = 'Actie: Anna belt uiterlijk 20 november 2020 de drukker.';
const words = (lines: readonly string[]) => lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');

describe('pasting and dropping', () => {
  const bench = workbench(
    {
      settings: WITHOUT_HINTS,
      files: {
        'brief.pdf': '%PDF-1.4',
        'adresboek2.verslag': 'Persoon bakker (@RIVM): S. Bakker\nPersoon visser (@VWS): T. Visser\n',
      },
    },
    async (bench) => {
      fs.writeFileSync(path.join(bench.folder, 'kade.png'), ONE_POINT);
      fs.writeFileSync(path.join(bench.folder, 'notulen.docx'), wordDocument(words([...NOTES, NOTES_LAST])));
      await bench.openFile('dobv-2.verslag');
      await bench.serverReady();
    },
  );

  it('makes mentions of a list of names, and keeps them as they are where that is asked', async () => {
    await bench.goTo(8, 200);
    await bench.type(', ');
    await bench.press('Escape');
    await bench.copied({ 'text/plain': 'Bakker, S.; T. Visser' });
    await bench.press('Control+v');
    await bench.lineWith('dobv-2.verslag', 'Aanwezig: @verbeek, @dewit, @smeets (Webex), @bakker, @visser');
    await bench.chooseFromMenu('Plain Text', 'paste-names');
    await bench.lineWith('dobv-2.verslag', 'Aanwezig: @verbeek, @dewit, @smeets (Webex), Bakker, S.; T. Visser');
    await bench.press('Control+z', 'Control+z', 'Control+z');
  });

  it('makes Markdown of rich text', async () => {
    await bench.goTo(27, 200);
    await bench.press('Enter', 'Enter');
    await bench.copied({
      'text/html': RICH,
      'text/plain': 'Planning\nDe levering is uitgesteld, zie de brief.\neerste loods\ntweede loods',
    });
    await bench.press('Control+v');
    await bench.lineWith('dobv-2.verslag', 'De levering is **uitgesteld**, zie de [brief](https://example.org/brief).');
    const text = await bench.lines('dobv-2.verslag');
    assert.match(text, /^\*\*Planning\*\*$/m);
    assert.match(text, /^- eerste loods$/m);
    assert.doesNotMatch(text, /alert/);
    await bench.screenshot('paste-rich');
  });

  it('stores a picture beside the minutes, and asks for its words', async () => {
    await bench.goTo(27, 200);
    await bench.press('Enter', 'Enter');
    await bench.page.evaluate(async (point) => {
      const bytes = Uint8Array.from(atob(point), (sign) => sign.charCodeAt(0));
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
    }, ONE_POINT_BASE64);
    await bench.press('Control+v');
    await bench.lineWith('dobv-2.verslag', '](dobv-2-1.png)');
    // They are selected: whoever types on describes it.
    await bench.type('De kade bij laag water');
    await bench.lineWith('dobv-2.verslag', '![De kade bij laag water](dobv-2-1.png)');
    await bench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'dobv-2-1.png' }).waitFor();
    await bench.screenshot('paste-picture');
  });

  /** Drags a file of the folder onto the text, and lets it go there with Shift, as it says over the editor. */
  async function dropped(name: string): Promise<void> {
    const file = bench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
    const from = (await file.boundingBox())!;
    const onto = (await bench.editor('dobv-2.verslag').boundingBox())!;
    await bench.page.mouse.move(from.x + 40, from.y + from.height / 2);
    await bench.page.mouse.down();
    await bench.page.mouse.move(from.x + 60, from.y + from.height / 2 + 5, { steps: 5 });
    await bench.page.mouse.move(onto.x + 200, onto.y + 100, { steps: 10 });
    await bench.page.keyboard.down('Shift');
    await bench.page.mouse.move(onto.x + 210, onto.y + 110, { steps: 5 });
    await bench.page.mouse.up();
    await bench.page.keyboard.up('Shift');
  }

  it('puts a picture of the project where it is dropped, and asks for its words', async () => {
    await dropped('kade.png');
    await bench.lineWith('dobv-2.verslag', '](kade.png)');
    await bench.type('De kade');
    await bench.lineWith('dobv-2.verslag', '![De kade](kade.png)');
    await bench.screenshot('drop-picture');
    await bench.press('Control+z', 'Control+z');
  });

  it('makes an attachment of a file that is dropped', async () => {
    await dropped('brief.pdf');
    // The cursor is where it was let go; the attachment stands in the head.
    await bench.page.locator('.statusbar-item', { hasText: 'Ln 16' }).waitFor();
    await bench.goTo(9, 1);
    await bench.lineWith('dobv-2.verslag', 'Bijlage: brief <brief.pdf>');
    await bench.screenshot('drop');
  });

  it('makes minutes of notes that are pasted, where that is chosen', async () => {
    await bench.openFile('adresboek2.verslag');
    await bench.toEnd();
    await bench.copied({ 'text/plain': [...NOTES, NOTES_LAST].join('\n') });
    await bench.press('Control+v');
    // As it is, until somebody chooses otherwise.
    await bench.lineWith('adresboek2.verslag', NOTES_LAST);
    await bench.chooseFromMenu('Paste as minutes', 'paste-minutes');
    await bench.lineWith('adresboek2.verslag', 'Actie A1 (@smit, uiterlijk 20 november 2020): Belt de drukker.');
    const text = await bench.lines('adresboek2.verslag');
    assert.match(text, /^Persoon visser \(@VWS\): T\. Visser$/m);
    assert.match(text, /^Verslag adresboek2: Overleg kade$/m);
    await bench.screenshot('pasted-minutes');
    await bench.press('Control+z', 'Control+z', 'Control+s');
  });

  it('imports a document as minutes that are not saved, and says what it found', async () => {
    await bench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'notulen.docx' }).click({ button: 'right' });
    await bench.takeFromContextMenu(bench.word('command.importMinutes'));
    // The readers of Word ask for a computer.
    if (Workbench.inBrowser) return bench.message('cannot be read in a browser').waitFor();
    await bench.lineWith('notulen.verslag', 'Actie A1 (@smit, uiterlijk 20 november 2020): Belt de drukker.');
    await bench.lineWith('notulen.verslag', 'Persoon smit: Anna Smit');
    assert.equal(fs.existsSync(path.join(bench.folder, 'notulen.verslag')), false);
    const message = bench.message('notulen.docx: ');
    await message.waitFor();
    await bench.screenshot('imported');
    await message.hover();
    await message.locator('.monaco-button', { hasText: 'Show the report' }).click();
    await bench.lineWith('notulen.txt', 'action (certain): Actie A1');
    await bench.screenshot('import-report');
  });
});
