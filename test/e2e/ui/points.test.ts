import assert from 'node:assert/strict';
import { WITHOUT_HINTS, workbench } from './workbench.ts';

const TYPED = `Persoon jansen: Jan Jansen
Persoon devries: Piet de Vries

Verslag overleg: Overleg
Datum: maandag 16 november 2020
Voorzitter: @jansen
Notulist: @devries
Aanwezig: @jansen, @devries

# 1. Zaal

Besloten wordt dat de zaal wordt gehuurd.

Actie: Jan belt de zaal voor vrijdag.

# 2. Koffie

Actie: Piet haalt koffie, uiterlijk 1 december 2020.

# 3. Rondvraag
`;

describe('the points of minutes', () => {
  const bench = workbench({ files: { 'overleg.verslag': TYPED }, settings: WITHOUT_HINTS });
  const rows = () => bench.page.locator('.pane-body .monaco-list-row');

  it('stand in a list, from which one is dragged to the place of another', async () => {
    await bench.openFile('overleg.verslag');
    await bench.serverReady();
    await bench.page.locator('.activitybar .action-item a[aria-label*="Verslag"]').first().click();
    const last = rows().filter({ hasText: '3. Rondvraag' }).first();
    await last.waitFor();
    await last.dragTo(rows().filter({ hasText: '1. Zaal' }).first());
    await rows().filter({ hasText: '1. Rondvraag' }).first().waitFor();
    await rows().filter({ hasText: '2. Zaal' }).first().waitFor();
    await bench.screenshot('points');
    await bench.command('File: Save');
    await bench.until(() => /# 1\. Rondvraag\n\n# 2\. Zaal\n[\s\S]*# 3\. Koffie/.test(bench.read('overleg.verslag')));
  });

  it('have all their lines typed, once the writer has looked at what would change', async () => {
    await bench.openFile('overleg.verslag');
    await bench.command('Verslag: Make All Lines of These Minutes Typed…');
    const preview = bench.page.locator('.pane-body .monaco-list-row, .refactor-preview .monaco-list-row');
    await preview.filter({ hasText: '@jansen, uiterlijk vrijdag' }).first().waitFor();
    assert.match(bench.read('overleg.verslag'), /^Actie: Jan belt/m);
    await bench.screenshot('type-lines');
    // Nothing is ticked before the writer does.
    await bench.page
      .locator('.bulk-edit-panel .monaco-list-row, .pane-body .monaco-list-row', { hasText: 'overleg.verslag' })
      .locator('input[type=checkbox], .edit-checkbox')
      .first()
      .click();
    await bench.page.locator('.monaco-button', { hasText: 'Apply' }).first().click();
    await bench.lineWith('overleg.verslag', 'Actie A1 (@jansen, uiterlijk vrijdag 20 november 2020): Belt de zaal.');
    await bench.lineWith('overleg.verslag', 'Actie A2 (@devries, uiterlijk 1 december 2020): Haalt koffie.');
    await bench.lineWith('overleg.verslag', 'Besluit: Besloten wordt dat de zaal wordt gehuurd.');
  });
});
