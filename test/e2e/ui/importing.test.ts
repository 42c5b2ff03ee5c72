import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { makePdf } from '../../import/pdf-document.ts';
import { wordDocument } from '../../import/word-document.ts';
import { WITHOUT_HINTS, Workbench, workbench } from './workbench.ts';

const minutes = (day: number, due: number) => [
  'Overleg kade',
  `Datum: ${day} november 2020`,
  'Aanwezig: Anna Smit, Jan Pinas',
  '1. Planning',
  `Actie: Anna belt uiterlijk ${due} november 2020 de drukker.`,
];
const typed = 'Actie A1 (@smit, uiterlijk 20 november 2020): Belt de drukker.';
const html = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('\n');

describe('importing', () => {
  const bench = workbench({ settings: WITHOUT_HINTS }, async (bench) => {
    const put = (name: string, content: string | Uint8Array) => fs.writeFileSync(path.join(bench.folder, name), content);
    const [first, later] = [minutes(16, 20), minutes(23, 27)];
    put('uit-pdf.pdf', makePdf([first.map((line, index) => [index === 0 ? 18 : 11, 50, 800 - index * 25, line])]));
    put(
      'uit-mail.eml',
      `From: Jan Pinas <jan@x.example>\r\nTo: Anna Smit <anna@x.example>\r\nSubject: Overleg kade\r\nDate: Mon, 16 Nov 2020 16:00:00 +0100\r\n\r\n${first.slice(1).join('\r\n')}\r\n`,
    );
    put('uit-pagina.html', html(first));
    put('uit-markdown.md', first.join('\n\n'));
    put('uit-tekst.txt', first.join('\n'));
    put('uit-gesprek.vtt', 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Anna Smit>Ik bel de drukker.</v>\n');
    fs.mkdirSync(path.join(bench.folder, 'oud'));
    put('oud/tweede.txt', later.join('\n'));
    put('oud/eerste.txt', first.join('\n'));
    put('oud/kapot.docx', 'geen Word');
    put(
      'oud/derde.docx',
      wordDocument(
        minutes(30, 30)
          .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
          .join(''),
      ),
    );
    put(
      'aantekening.verslag',
      ['Weekstart team Inkoop', ...first.slice(1, 3), '', '- Anna belt de drukker (uiterlijk 20 november 2020)', ''].join('\n'),
    );
    await bench.openFile('dobv-2.verslag');
    await bench.serverReady();
  });
  const choose = async (name: string, command: string) => {
    // Of many that are shown, the last ones are not.
    await bench.command('Notifications: Clear All Notifications');
    await bench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click({ button: 'right' });
    await bench.takeFromContextMenu(bench.word(command));
  };

  for (const [name, line] of [
    ['uit-pagina.html', typed],
    ['uit-tekst.txt', typed],
    ['uit-gesprek.vtt', 'Ik bel de drukker.'],
    ['uit-markdown.md', typed],
    // Of what a browser cannot read one kind is enough: it says the same of all.
    ...(Workbench.inBrowser
      ? []
      : ([
          ['uit-mail.eml', typed],
          ['uit-pdf.pdf', typed],
        ] as const)),
  ] as const)
    it(`takes ${path.extname(name)}`, async () => {
      await choose(name, 'command.importMinutes');
      // Readers of what is packed ask for a computer.
      const inBrowser = ['.html', '.txt', '.vtt'].indexOf(path.extname(name));
      if (Workbench.inBrowser && inBrowser < 0) return bench.message(`${name}: documents of this kind`).waitFor();
      await bench.message(`${name}: `).waitFor();
      await bench.lineWith(Workbench.inBrowser ? `Untitled-${inBrowser + 1}` : `${path.parse(name).name}.verslag`, line);
      await bench.press('Control+Shift+E');
    });

  it('makes minutes of a file of notes by one fix', async () => {
    await bench.openFile('aantekening.verslag');
    await bench.goTo(2, 1);
    await bench.page.locator('.squiggly-warning, .squiggly-info').first().waitFor();
    await bench.chooseFromMenu('Make minutes of all of this text', 'notes');
    await bench.lineWith('aantekening.verslag', 'Verslag aantekening: Weekstart team Inkoop');
    await bench.lineWith('aantekening.verslag', '- @smit belt de drukker (uiterlijk 20 november 2020)');
    await bench.screenshot('notes-made');
    await bench.press('Control+Shift+E');
  });

  it('makes a series of a folder, links what returns, and says what it could not read', async () => {
    await choose('oud', 'command.importSeries');
    await bench.page.locator('.quick-input-widget', { hasText: bench.word('command.importSeries').replace('…', '') }).waitFor();
    await bench.press('Control+a');
    await bench.type('kade: Overleg kade');
    await bench.press('Enter');
    const message = bench.message('Minutes made: ');
    await message.waitFor();
    await bench.screenshot('imported-series');
    const written = fs.readdirSync(path.join(bench.folder, 'oud')).filter((name) => name.endsWith('.verslag'));
    const made = Workbench.inBrowser ? [1, 2] : [1, 2, 3];
    assert.match(
      (await message.textContent())!,
      new RegExp(`Minutes made: ${made.length}\\. Actions linked as progress: ${made.length - 1}\\.`),
    );
    assert.deepEqual(written, ['adresboek.verslag', ...made.map((number) => `kade-${number}.verslag`)]);
    await bench.lineWith(`kade-${made.length}.verslag`, 'Voortgang #kade-1/A1 (@smit, uiterlijk ');
    if (Workbench.inBrowser) return;
    assert.match((await message.textContent())!, /could not be read: 1\./);
    await message.hover();
    await message.locator('.monaco-button', { hasText: 'Show the report' }).click();
    await bench.lineWith('kade.txt', 'kapot.docx: its content does not go with its name.');
    await bench.lineWith('kade.txt', 'Reeks kade: Overleg kade');
  });
});
