import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { workbench } from './workbench.ts';

describe('with the package of this platform', () => {
  const bench = workbench({ typesetter: true }, async (bench) => {
    await bench.openFile('dobv-2.verslag');
    await bench.serverReady();
  });

  it('writes PDF, without anything else installed', async () => {
    await bench.command(bench.title('exportPdf'));
    await bench.pick('Public version');
    await bench.saveAs('overleg.pdf', '.pdf');
    const bytes = fs.readFileSync(path.join(bench.folder, 'overleg.pdf'));
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    await bench.command('Notifications: Clear All Notifications');
  });

  it('shows the pages of the PDF in the preview, and renews them when the text is saved', async () => {
    await bench.command(bench.title('showPreviewToSide'));
    await bench.preview.locator('h1').waitFor();
    await bench.preview.locator('[data-pages]').click();
    const picture = bench.preview.locator('.sheet img').first();
    await picture.waitFor();
    assert.ok(await picture.evaluate((element) => (element as HTMLImageElement).decode().then(() => true)));
    await bench.screenshot('pages');
    await picture.evaluate((element) => element.setAttribute('data-old', ''));
    await bench.editor('dobv-2.verslag').locator('.view-line').first().click();
    await bench.goTo(1, 200);
    await bench.type(' en meer');
    await bench.preview.locator('button', { hasText: 'Renew pages' }).waitFor();
    await bench.preview.locator('[data-old]').waitFor();
    await bench.press('Control+s');
    await bench.preview.locator('.sheet img:not([data-old])').first().waitFor();
    await bench.preview.locator('button', { hasText: 'Renew pages' }).waitFor({ state: 'hidden' });
    await bench.preview.locator('[data-pages]').click();
    await bench.preview.locator('h1', { hasText: 'en meer' }).waitFor();
  });
});
