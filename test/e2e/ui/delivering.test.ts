import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Workbench, workbench } from './workbench.ts';

describe('delivering', () => {
  const bench = workbench(
    {
      files: { 'los.verslag': 'Verslag los: Los\nDatum: dinsdag 16 november 2020\nAanwezig: @nemand\n' },
    },
    async (bench) => {
      await bench.openFile('dobv-2.verslag');
      await bench.serverReady();
    },
  );

  it('copies the minutes as rich text and as plain text', async () => {
    await bench.copied({ 'text/plain': 'iets anders' });
    await bench.command(bench.title('copyRichText'));
    await bench.pick('Public version');
    await bench.page.locator('.statusbar-item', { hasText: 'Copied' }).waitFor();
    const forms = await bench.clipboard();
    assert.match(forms['text/html']!, /<h1[^>]*>Directeurenoverleg<\/h1>/);
    assert.match(forms['text/plain']!, /^Directeurenoverleg$/m);
    for (const form of Object.values(forms)) assert.doesNotMatch(form, /Vlotweg/);
    // All is as it was: no preview, and who typed goes on typing.
    await bench.previewFrame.waitFor({ state: 'detached' });
    await bench.editor('dobv-2.verslag').locator('textarea:focus, .native-edit-context:focus').waitFor();
  });

  it('writes a page to print', async () => {
    await bench.command(bench.title('print'));
    await bench.pick('Internal version');
    // No printer is near a folder on another computer: it says what is written, and what to do with it.
    await bench.page.locator('.quick-input-title', { hasText: 'Save the page, to print it from a browser' }).waitFor();
    await bench.saveAs('afdruk.html', '.html');
    assert.match(bench.read('afdruk.html'), /@page/);
    await bench.message('Open afdruk.html in a browser to print it or to save it as PDF.').waitFor();
    await bench.command('Notifications: Clear All Notifications');
  });

  it('says what is missing for PDF, and offers to print instead', async () => {
    await bench.command(bench.title('exportPdf'));
    await bench.pick('Public version');
    const message = bench.message(/Typst/);
    await message.waitFor();
    await bench.screenshot('export-pdf');
    await message.hover();
    await message.locator('.monaco-button', { hasText: 'Print instead' }).click();
    await bench.saveAs('afdruk-2.html', '.html');
    assert.match(bench.read('afdruk-2.html'), /@page/);
    assert.doesNotMatch(bench.read('afdruk-2.html'), /Vlotweg/);
    await bench.command('Notifications: Clear All Notifications');
  });

  it('approves minutes once somebody is sure, and keeps what was approved', async () => {
    await bench.command(bench.title('approve'));
    if (Workbench.inBrowser) return bench.message('on a computer').waitFor();
    const dialog = bench.page.locator('.monaco-dialog-box');
    await dialog.locator('text=Approve the minutes of “Directeurenoverleg”?').waitFor();
    await bench.screenshot('approve');
    await dialog.locator('.monaco-button', { hasText: /^Approve$/ }).click();
    await bench.message(/approved on .* kept in/).waitFor();
    await bench.screenshot('approved');
    const kept = JSON.parse(bench.read('vastgesteld/dobv-2/vaststelling.json'));
    assert.equal(kept.meeting, 'dobv-2');
    assert.match(bench.read('dobv-2.verslag'), /^Status: vastgesteld op \d/m);
    await bench.lineWith('dobv-2.verslag', 'Status: vastgesteld op');
    await bench.command('Notifications: Clear All Notifications');
  });

  it('exports all minutes to a folder, and leaves alone what is there', async () => {
    const out = path.join(bench.folder, 'uit');
    fs.mkdirSync(out);
    fs.writeFileSync(path.join(out, 'dobv-1.md'), 'van mij');
    await bench.command(bench.title('exportWorkspace'));
    await bench.pick('Markdown');
    await bench.pick('Public version');
    await bench.chooseFolder('uit');
    await bench.until(() => fs.existsSync(path.join(out, 'dobv-2.md')));
    await bench.message(/dobv-1\.md/).waitFor();
    await bench.screenshot('export-all');
    assert.equal(bench.read('uit/dobv-1.md'), 'van mij');
    assert.match(bench.read('uit/dobv-2.md'), /^# Directeurenoverleg$/m);
    assert.doesNotMatch(bench.read('uit/dobv-2.md'), /Vlotweg/);
    await bench.command('Notifications: Clear All Notifications');
  });

  it('checks the whole workspace as CI does, and lists what is wrong in files that are not open', async () => {
    // VS Code shows three messages at most, and those of the exports still stand.
    await bench.command('Notifications: Clear All Notifications');
    await bench.command(bench.title('checkWorkspace'));
    // It ends in a sentence, and in the list of problems.
    await bench.message(/^Checked: .*error.* in \d+ files?\./).waitFor();
    // Once, and as the server tells it: with a link to the rule.
    const problem = bench.page.locator('.markers-panel .monaco-list-row', { hasText: 'nemand' });
    await problem.locator('a', { hasText: 'unknown-party' }).waitFor();
    assert.equal(await problem.count(), 1);
    await bench.screenshot('problems');
    // code-server does not bring the part of VS Code that shows Markdown to the extensions of a browser.
    if (Workbench.inBrowser) return;
    await problem.locator('a', { hasText: 'unknown-party' }).click();
    await bench.rulePage('unknown-party', 'Family').waitFor();
  });
});
