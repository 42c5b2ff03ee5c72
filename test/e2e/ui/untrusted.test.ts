import assert from 'node:assert/strict';
import { workbench } from './workbench.ts';

describe('a workspace that is not trusted', () => {
  const bench = workbench({
    trust: false,
    settings: { 'security.workspace.trust.startupPrompt': 'never', 'workbench.editor.useModal': 'off' },
    files: {
      'verslag.config.json': '{ "rules": { "no-chair": "off" } }',
      'los.verslag':
        'Verslag los: Los overleg\nStatus: concept\nDatum: maandag 16 november 2020\nNotulist: @dewit\nAanwezig: @dewit\nBijlage: Brief <brief.txt>\n',
      'brief.txt': 'Geachte heer,',
    },
  });

  const problems = (text: string) => bench.page.locator('.statusbar-item', { hasText: text });

  it('is written, checked and shown all the same; its configuration is not read', async () => {
    await bench.openFile('los.verslag');
    await problems('Verslag: 1').waitFor();
    await bench.goTo(1, 200);
    await bench.type('!');
    await bench.command(bench.title('showPreviewToSide'));
    await bench.preview.locator('h1', { hasText: 'Los overleg!' }).waitFor();
    // What is missing is a warning again once the line that is typed in is left.
    await problems('Verslag').locator('.codicon-check').waitFor();
    await bench.command('View: Focus First Editor Group');
    await bench.goTo(7, 1);
    await problems('Verslag: 1').waitFor();
  });

  it('says what is off, and where that is put on', async () => {
    await problems('Verslag: 1').hover();
    await bench.page.locator('.workbench-hover', { hasText: /not trusted/ }).waitFor();
    await bench.screenshot('untrusted');
    await bench.command(bench.title('openEmail'));
    await bench.message('Mail is off').waitFor();
    await bench.command(bench.title('checkWorkspace'));
    await bench.message('Checking the workspace as a task is off').waitFor();
    await bench.preview.locator('a', { hasText: 'Brief' }).click();
    await bench.message('Opening attachments is off').waitFor();
    await bench.screenshot('untrusted-off');
    assert.equal(await bench.page.locator('.tab', { hasText: 'brief.txt' }).count(), 0);
  });

  it('is all there once it is trusted', async () => {
    await bench.message('Opening attachments').getByText('Manage trust').click();
    await bench.page
      .locator('.workspace-trust-buttons .monaco-button, .workspace-trust-features .monaco-button', { hasText: /^Trust$/ })
      .click();
    await bench.page.getByText('You trust this folder').waitFor();
    await problems('Verslag').locator('.codicon-check').waitFor();
    await bench.page.locator('.tab', { hasText: 'Preview' }).click();
    await bench.preview.locator('a', { hasText: 'Brief' }).click();
    await bench.page.locator('.tab', { hasText: 'brief.txt' }).waitFor();
  });
});
