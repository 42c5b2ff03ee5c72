import path from 'node:path';
import { ROOT, workbench } from './workbench.ts';

describe('a VS Code that speaks Dutch', () => {
  const bench = workbench({ language: 'nl', from: path.join(ROOT, 'examples') });

  it('has Dutch commands, views and messages', async () => {
    await bench.openFile('dobv-3.verslag');
    await bench.serverReady();
    await bench.page.locator('.codelens-decoration', { hasText: 'open acties uit het vorige overleg' }).waitFor();
    await bench.command(bench.title('showPreviewToSide'));
    await bench.preview.locator('button', { hasText: 'Openbaar' }).waitFor();
    await bench.page.locator('.activitybar .action-item a[aria-label*="Verslag"]').first().click();
    // The view names itself, in a browser too.
    await bench.page.locator('.pane-header', { hasText: 'Acties' }).waitFor();
    await bench.page.locator('.pane-body .monaco-list-row', { hasText: 'Collegevergadering' }).first().waitFor();
    await bench.screenshot('dutch');
  });

  it('turns English where that is asked, in what is on the screen too', async () => {
    await bench.command(bench.title('chooseLanguage'));
    await bench.pick('English');
    await bench.preview.locator('button', { hasText: 'Public' }).waitFor();
    await bench.page.locator('.codelens-decoration', { hasText: 'open actions from the previous meeting' }).waitFor();
    await bench.page.waitForFunction(() =>
      [...document.querySelectorAll('.view-line')].some((line) => /done,\s\d+\syears\sago/.test(line.textContent ?? '')),
    );
  });
});
