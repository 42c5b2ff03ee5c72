import assert from 'node:assert/strict';
import { workbench } from './workbench.ts';

describe('a preview', () => {
  const bench = workbench({}, async (bench) => {
    await bench.openFile('dobv-2.verslag');
    await bench.serverReady();
  });

  const shows = (date: string) => bench.preview.locator('#page', { hasText: date }).waitFor();

  it('follows the minutes that are being edited, and stays with its own where it is locked', async () => {
    await bench.command(bench.title('showPreviewToSide'));
    await shows('maandag 16 november 2020');
    await bench.editor('dobv-2.verslag').locator('.view-line').first().click();
    await bench.openFile('dobv-1.verslag');
    await shows('maandag 9 november 2020');
    await bench.page.locator('.tab', { hasText: 'Preview' }).click();
    await bench.page.locator('.editor-actions a[aria-label*="Lock"]').last().click();
    await bench.page.locator('.tab', { hasText: '[Preview]' }).waitFor();
    await bench.editor('dobv-1.verslag').locator('.view-line').first().click();
    await bench.openFile('dobv-2.verslag');
    await shows('maandag 9 november 2020');
  });

  it('finds a word on the page', async () => {
    // What was opened has the keyboard first: it would take it back.
    await bench.page.locator('.monaco-editor.focused[data-uri$="dobv-2.verslag"]').waitFor();
    await bench.page.locator('.tab', { hasText: 'Preview' }).click();
    await bench.page.waitForFunction(() => document.activeElement instanceof HTMLIFrameElement);
    await bench.press('Control+f');
    const find = bench.page.locator('.simple-find-part.visible input.input');
    await find.fill('projectgroep');
    await bench.press('Enter');
    await bench.preview.locator('body').evaluate(async () => {
      while (window.getSelection()?.toString() !== 'projectgroep') await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    await bench.press('Escape');
  });

  it('is as it was when VS Code starts again', async () => {
    await bench.preview.locator('button[data-public="true"]').click();
    await bench.preview.locator('#bar select').selectOption('actions');
    await bench.preview.locator('.kind', { hasText: 'Actielijst' }).waitFor();
    await bench.restart();
    await bench.preview.locator('.kind', { hasText: 'Actielijst' }).waitFor();
    await shows('maandag 9 november 2020');
    assert.equal(await bench.preview.locator('button[data-public="true"]').getAttribute('aria-pressed'), 'true');
    await bench.page.locator('.tab', { hasText: '[Preview]' }).waitFor();
    assert.doesNotMatch((await bench.preview.locator('#page').textContent()) ?? '', /Smeets/);
  });
});
