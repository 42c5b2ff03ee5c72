import assert from 'node:assert/strict';
import { simpleParser } from 'mailparser';
import { workbench } from './workbench.ts';

describe('first steps', () => {
  const bench = workbench({ from: null });

  const step = (id: string) => bench.page.locator(`.getting-started-step[data-step-id$="#${id}"]`);

  it('are in the walkthrough', async () => {
    await bench.command('Welcome: Open Walkthrough');
    await bench.pick(/Verslag/);
    await step('language').locator('.monaco-button', { hasText: 'Nederlands' }).waitFor();
    // A folder is open, so that is no step to take.
    assert.equal(await step('folder').count(), 0);
    await bench.screenshot('walkthrough');
  });

  it('begin with the language, which is often not that of VS Code', async () => {
    await step('language').locator('.monaco-button', { hasText: 'Nederlands' }).click();
    await step('language').locator('.codicon-getting-started-step-checked').waitFor();
    // It goes on in that language, and so do the views.
    await step('sample').filter({ hasText: 'Maak een eerste verslag' }).waitFor();
  });

  it('are offered where there is nothing yet', async () => {
    await bench.page.locator('.activitybar .action-item a[aria-label*="Verslag"]').first().click();
    await bench.page.locator('.welcome-view', { hasText: 'Er zijn nog geen verslagen in deze werkruimte' }).waitFor();
    await bench.page
      .locator('.welcome-view .monaco-button', { hasText: /Nieuw verslag/ })
      .first()
      .waitFor();
    await bench.screenshot('welcome');
    await bench.press('Control+Shift+e');
  });

  it('make minutes, and show them as a page', async () => {
    await step('sample').click();
    await step('sample').locator('.monaco-button', { hasText: 'Voorbeeld maken' }).click();
    await bench.preview.locator('h1', { hasText: 'Eerste overleg van het projectteam' }).waitFor();
    await bench.editor('eerste-overleg.verslag').locator('.view-line').first().waitFor();
    await bench.page.locator('.statusbar-item', { hasText: 'Verslag' }).locator('.codicon-check').waitFor();
    await bench.screenshot('sample');
  });

  it('are ticked off as they are taken', async () => {
    await bench.toEnd();
    await bench.type('Act');
    await bench.suggestion(/Actie/).waitFor();
    await bench.press('Escape', 'Control+z');
    await bench.page.locator('.tab', { hasText: /Welcome|Walkthrough/ }).click();
    for (const done of ['sample', 'write', 'preview']) await step(done).locator('.codicon-getting-started-step-checked').waitFor();
    assert.equal(await step('send').locator('.codicon-getting-started-step-checked').count(), 0);
  });

  it('end with the minutes in a mail', async () => {
    await bench.preview.locator('button[data-public="true"]').click();
    await bench.preview.locator('#page', { hasText: 'De Boer' }).waitFor({ state: 'detached' });
    await step('send').click();
    await step('send').locator('.monaco-button', { hasText: 'E-mailconcept openen' }).click();
    await bench.saveAs('mail.eml', '.eml');
    const mail = await simpleParser(bench.read('mail.eml'));
    assert.match(mail.subject ?? '', /Eerste overleg van het projectteam/);
    assert.match(mail.text ?? '', /Maakt de planning af/);
    assert.doesNotMatch(bench.read('mail.eml'), /De Boer/);
    await bench.message(/mailprogramma/).waitFor();
    await bench.screenshot('sent');
  });
});
