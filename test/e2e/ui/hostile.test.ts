import assert from 'node:assert/strict';
import { workbench } from './workbench.ts';

const HOSTILE = `Verslag dobv-9 (reeks dobv): <img src=x onerror="window.pwned=1"> <script>window.pwned=1</script>
Datum: maandag 7 december 2020
Plaats: <iframe src="https://boos.example.com"></iframe>
Voorzitter: @verbeek
Notulist: @dewit
Aanwezig: @verbeek, @dewit, "<svg onload=window.pwned=1>"
Bijlage: Klik <javascript:window.pwned=1>
Bijlage: Opdracht <command:workbench.action.quit>

# 1. <style>*{display:none}</style>

[klik](javascript:window.pwned=1) [opdracht](command:workbench.action.closeWindow) [gegevens](data:text/html,<script>1</script>)

![beeld](https://boos.example.com/volg.png)

<link rel="stylesheet" href="https://boos.example.com/x.css">

Actie A1 (@verbeek, uiterlijk vrijdag 11 december 2020): "><script>window.pwned=1</script>
`;

describe('a hostile document', () => {
  const bench = workbench({ files: { 'dobv-9.verslag': HOSTILE } });

  it('is text in the preview: nothing runs, nothing loads, nothing is a command', async () => {
    await bench.openFile('dobv-9.verslag');
    await bench.command(bench.title('showPreviewToSide'));
    await bench.preview.locator('h1').waitFor();
    await bench.preview.locator('text=Opdracht').first().waitFor();
    const body = bench.preview.locator('body');
    assert.equal(await body.evaluate(() => (window as { pwned?: number }).pwned), undefined);
    assert.equal(await bench.preview.locator('#page :is(script, iframe, img, link, style, svg, object, embed, form)').count(), 0);
    const addresses = await bench.preview.locator('#page a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const address of addresses) assert.doesNotMatch(address, /^(?:javascript|command|data|vscode|file):/i);
    assert.deepEqual(
      bench.requests.filter((url) => url.includes('boos.example.com')),
      [],
    );
    await bench.page.locator('.monaco-workbench').waitFor();
    await bench.screenshot('hostile');
  });

  it('is text in a hover', async () => {
    await bench.openFile('dobv-9.verslag');
    await bench.editor('dobv-9.verslag').locator('.view-line', { hasText: 'Actie' }).first().click();
    await bench.press('Home', 'ArrowRight', 'ArrowRight');
    // What is wrong with the line is part of the hover once it is known.
    await bench.editor('dobv-9.verslag').locator('[class*="squiggly-"]').first().waitFor();
    await bench.press('Control+k', 'Control+i');
    const hover = bench.page.locator('.monaco-hover:visible').first();
    await hover.locator('a').first().waitFor();
    assert.equal(await hover.locator('img[src*="boos"], script').count(), 0);
    // The one command is ours: it opens the page of the rule that the line breaks.
    const commands = await hover
      .locator('a[href^="command:"], a[data-href^="command:"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-href') ?? link.getAttribute('href') ?? ''));
    assert.deepEqual(
      commands.map((link) => decodeURIComponent(link)),
      ['command:verslag.showRule?["secret-without-effect"]'],
    );
  });
});
