import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { MemoryFiles, run } from '../cli/memory-host.ts';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MINUTES = `Verslag overleg-1: Overleg
Status: concept
Datum: 16 november 2020

# 1. Kade

De aannemer begint in maart.

// P. Punt, 18 november 2020: Is dit <b>bedrag</b> juist?
Besluit B1: De kade kost 3 miljoen euro.

| Wat | Wie |
| --- | --- |
| Kade | Jan |
`;

describe('a review copy in a browser', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
  });
  after(() => browser.close());

  async function opened(files: MemoryFiles, bypassCSP = false): Promise<{ page: Page; complaints: string[] }> {
    await run(['render', 'a.verslag', '--to', 'html', '--review', '--out', 'uit'], files);
    const page = await browser.newPage({ bypassCSP });
    const complaints: string[] = [];
    page.on('request', (request) => complaints.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.setContent(files.text('uit/overleg-1.html')!);
    return { page, complaints };
  }

  it('takes a remark and an answer by keyboard, and is saved as a page that brings them back', async () => {
    const files = new MemoryFiles({ 'a.verslag': MINUTES });
    const { page, complaints } = await opened(files);
    assert.match((await page.locator('.review-thread').textContent())!, /P\. Punt, 2020-11-18: Is dit <b>bedrag<\/b> juist\?/);
    const named = page.getByLabel('Uw naam');
    await named.fill('R. Eviewer');
    await page.getByRole('button', { name: 'Opmerking plaatsen: De aannemer' }).press('Enter');
    await page.getByRole('textbox', { name: 'Opmerking' }).fill('Of </script><b>mei</b>?');
    await page.locator('.review-form button').first().press('Enter');
    await page.getByRole('button', { name: 'Antwoord' }).last().press('Enter');
    await page.locator('.review-form textarea').fill('Nee.');
    await page.locator('.review-form button').first().press('Enter');
    await page.getByRole('button', { name: 'Opgelost' }).last().press('Enter');
    assert.match((await page.getByRole('status').textContent())!, /^1 open$/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar met opmerkingen' }).press('Enter'),
    ]);
    assert.equal(download.suggestedFilename(), 'overleg-1.html');
    const saved = fs.readFileSync((await download.path())!);
    assert.deepEqual(
      complaints.filter((one) => !one.startsWith('blob:')),
      [],
    );
    await page.close();
    files.write('/map/terug.html', saved);
    const { status, stderr } = await run(['review', 'a.verslag', 'terug.html'], files, { today: '2020-11-20' });
    assert.equal(status, 0, stderr);
    const text = files.text('a.verslag')!.replace(/(R\. Eviewer), [^:]+:/g, '$1:');
    assert.equal(
      text,
      MINUTES.replace('De aannemer', '// R. Eviewer: Of </script><b>mei</b>?\nDe aannemer').replace(
        'juist?\n',
        'juist?\n// - R. Eviewer: Nee.\n// - opgelost\n',
      ),
    );
    // A saved copy can be passed on: it opens with what was said.
    const again = await browser.newPage();
    await again.setContent(saved.toString());
    assert.equal(await again.locator('.review-thread').count(), 2);
    assert.equal(await again.locator('.review-bar').count(), 1);
    await again.close();
  });

  it('opens again what was resolved in the source, and the source knows', async () => {
    const files = new MemoryFiles({ 'a.verslag': MINUTES.replace('juist?\n', 'juist?\n// - opgelost\n') });
    const { page } = await opened(files);
    await page.getByRole('button', { name: 'Heropenen' }).click();
    assert.match((await page.getByRole('status').textContent())!, /^1 open$/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar met opmerkingen' }).click(),
    ]);
    files.write('/map/terug.html', fs.readFileSync((await download.path())!));
    await page.close();
    assert.equal((await run(['review', 'a.verslag', 'terug.html'], files)).status, 0);
    assert.match(files.text('a.verslag')!, /juist\?\n\/\/ - opgelost\n\/\/ - heropend\n/);
  });

  it('takes nothing from who types while another thread beside it changes', async () => {
    const { page } = await opened(new MemoryFiles({ 'a.verslag': MINUTES }));
    await page.getByLabel('Uw naam').fill('R. Eviewer');
    const add = page.locator(':has(> .review-thread) > .review-add').first();
    await page.getByRole('button', { name: 'Antwoord' }).first().click();
    await page.locator('.review-form textarea').fill('Bijna klaar');
    await add.click();
    await page.locator('.review-form').last().locator('textarea').fill('Een tweede.');
    await page.locator('.review-form').last().locator('button').first().click();
    assert.equal(await page.locator('.review-form textarea').inputValue(), 'Bijna klaar');
    // And a form that is left gives its button back, whatever changed meanwhile.
    await add.click();
    await page.getByRole('button', { name: 'Opgelost' }).last().click();
    await page.locator('.review-form').last().locator('button').last().click();
    assert.ok(await add.isVisible());
    await page.close();
  });

  it('bars nobody', async () => {
    const { page } = await opened(new MemoryFiles({ 'a.verslag': MINUTES }), true);
    await page.evaluate(AXE);
    const found = (await page.evaluate("axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })")) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    assert.deepEqual(
      found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      [],
    );
    await page.close();
  });
});
