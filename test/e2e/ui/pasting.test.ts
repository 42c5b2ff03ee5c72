import assert from 'node:assert/strict';
import { workbench } from './workbench.ts';

/** As Word and Outlook put it on the clipboard. */
const RICH =
  '<html><body><h2>Planning</h2><p>De levering is <b>uitgesteld</b>, zie de <a href="https://example.org/brief">brief</a>.</p>' +
  '<ul><li>eerste loods</li><li>tweede loods</li></ul><script>alert(1)</script></body></html>';

describe('pasting and dropping', () => {
  const bench = workbench(
    {
      files: {
        'brief.pdf': '%PDF-1.4',
        'adresboek2.verslag': 'Persoon bakker (@RIVM): S. Bakker\nPersoon visser (@VWS): T. Visser\n',
      },
    },
    async (bench) => {
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
    await bench.press('Control+.');
    const other = bench.page.locator('.action-widget .monaco-list-row', { hasText: 'Plain Text' });
    await other.waitFor();
    await bench.screenshot('paste-names');
    await other.click();
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

  it('makes an attachment of a file that is dropped', async () => {
    const file = bench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'brief.pdf' });
    const from = (await file.boundingBox())!;
    const onto = (await bench.editor('dobv-2.verslag').boundingBox())!;
    await bench.page.mouse.move(from.x + 40, from.y + from.height / 2);
    await bench.page.mouse.down();
    await bench.page.mouse.move(from.x + 60, from.y + from.height / 2 + 5, { steps: 5 });
    await bench.page.mouse.move(onto.x + 200, onto.y + 100, { steps: 10 });
    // As it says over the editor: with Shift it goes into the text.
    await bench.page.keyboard.down('Shift');
    await bench.page.mouse.move(onto.x + 210, onto.y + 110, { steps: 5 });
    await bench.page.mouse.up();
    await bench.page.keyboard.up('Shift');
    // The cursor is where it was let go; the attachment stands in the head.
    await bench.page.locator('.statusbar-item', { hasText: 'Ln 16' }).waitFor();
    await bench.goTo(9, 1);
    await bench.lineWith('dobv-2.verslag', 'Bijlage: brief <brief.pdf>');
    await bench.screenshot('drop');
  });
});
