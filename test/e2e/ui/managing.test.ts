import assert from 'node:assert/strict';
import { workbench } from './workbench.ts';

describe('keeping track', () => {
  const bench = workbench();

  it('lists the open actions of all meetings, and leads to them', async () => {
    await bench.openFile('dobv-2.verslag');
    await bench.page.locator('.activitybar .action-item a[aria-label*="Verslag"]').first().click();
    const row = bench.page.locator('.pane-body .monaco-list-row', { hasText: 'Stuurt de Kamer een brief' }).first();
    await row.waitFor();
    await bench.page.locator('.pane-body .monaco-list-row', { hasText: 'Werkt een tweede plaats uit' }).first().waitFor();
    assert.equal(await bench.page.locator('.pane-body .monaco-list-row', { hasText: 'Stelt de projectgroep samen' }).count(), 0);
    await bench.page.locator('.pane-body .monaco-list-row', { hasText: 'Directeurenoverleg' }).first().waitFor();
    await bench.screenshot('actions');
    await row.click();
    await bench.page.locator('.tab.active', { hasText: 'dobv-1.verslag' }).waitFor();
  });

  it('marks one as done in the latest minutes about it, which can be undone', async () => {
    await bench.press('Control+k', 'Control+w');
    await bench.page.locator('.tab', { hasText: 'dobv-1.verslag' }).waitFor({ state: 'detached' });
    const row = bench.page.locator('.pane-body .monaco-list-row', { hasText: 'Stuurt de Kamer een brief' }).first();
    const before = bench.read('dobv-2.verslag');
    await row.hover();
    await row.locator('a[aria-label*="Mark as Done"]').click();
    await bench.until(() => /^Voortgang #dobv-1\/A2 \(afgerond\)/m.test(bench.read('dobv-2.verslag')));
    await row.waitFor({ state: 'detached' });
    await bench.message('Reported in the minutes').getByText('Undo').click();
    await bench.until(() => bench.read('dobv-2.verslag') === before);
    await row.waitFor();
  });

  it('filters them while words are typed, and groups them as asked', async () => {
    const rows = bench.page.locator('.pane-body .monaco-list-row');
    await bench.command(bench.title('filterActions'));
    // What is typed before the box is there is lost.
    await bench.page.locator('.quick-input-widget:visible .quick-input-title', { hasText: 'Filter' }).waitFor();
    await bench.type('tweede');
    await rows.filter({ hasText: 'Stuurt de Kamer een brief' }).waitFor({ state: 'detached' });
    await bench.press('Enter');
    await bench.page.locator('.pane-header', { hasText: 'filter: tweede' }).waitFor();
    await bench.command(bench.title('groupActionsByDate'));
    await rows.filter({ hasText: 'Overdue' }).first().waitFor();
    await bench.command(bench.title('clearActionsFilter'));
    await rows.filter({ hasText: 'Stuurt de Kamer een brief' }).first().waitFor();
    await bench.command(bench.title('groupActionsByOwner'));
    await rows.filter({ hasText: 'H. Verbeek' }).first().waitFor();
  });

  it('makes the next meeting of a series, with what is still open', async () => {
    await bench.command(bench.title('newMeeting'));
    await bench.pick('Directeurenoverleg');
    const input = bench.page.locator('.quick-input-widget:visible input.input');
    await bench.page.waitForFunction(() =>
      /20\d\d/.test((document.querySelector('.quick-input-widget input.input') as HTMLInputElement | null)?.value ?? ''),
    );
    await input.fill('maandag 23 november 2020');
    await bench.press('Enter');
    await bench.page.locator('.tab.active', { hasText: 'dobv-3.verslag' }).waitFor();
    const made = bench.read('dobv-3.verslag');
    assert.match(made, /^Verslag dobv-3 \(reeks dobv\): Directeurenoverleg\nStatus: uitnodiging\nDatum: maandag 23 november 2020$/m);
    assert.match(made, /^Voortgang #dobv-1\/A2 \(lopend\):$/m);
    assert.match(made, /^Voortgang #dobv-2\/A1 \(open\):$/m);
    await bench.editor('dobv-3.verslag').locator('.view-line').first().waitFor();
    await bench.screenshot('new-meeting');
  });

  it('exports a page to the place that is chosen', async () => {
    await bench.openFile('dobv-2.verslag');
    await bench.command(bench.title('exportHtml'));
    await bench.pick('Internal version');
    await bench.saveAs('uit.html', '.html');
    assert.match(bench.read('uit.html'), /<h1[^>]*>Directeurenoverleg<\/h1>/);
    await bench.message('Written').getByText('Show').click();
    await bench.page.locator('.tab', { hasText: 'uit.html' }).waitFor();
  });
});
