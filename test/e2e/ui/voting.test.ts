import assert from 'node:assert/strict';
import path from 'node:path';
import { ROOT, workbench } from './workbench.ts';

describe('votes and motions', () => {
  const bench = workbench({ from: path.join(ROOT, 'examples/raad') });

  it('says above a motion what came of it, also in the next meeting', async () => {
    await bench.openFile('raad-11.verslag');
    await bench.serverReady();
    await bench.goTo(44, 1);
    await bench.page.locator('.codelens-decoration', { hasText: /4 for, 3 against.*adopted/ }).waitFor();
    await bench.screenshot('voting-lens');
  });

  it('shows a card of the motion that is voted on', async () => {
    // In `#M1` of the vote.
    await bench.goTo(48, 12);
    await bench.press('Control+k', 'Control+i');
    const card = bench.page.locator('.monaco-hover:visible', { hasText: 'Verzoekt het college bewoners' }).first();
    await card.waitFor();
    assert.match((await card.textContent()) ?? '', /raad-12/);
    await bench.press('Escape');
  });

  it('counts the votes on the page in a table', async () => {
    await bench.command(bench.title('showPreviewToSide'));
    const table = bench.preview.locator('table.tally', { hasText: 'Dijkgraaf' });
    await table.waitFor();
    await table.scrollIntoViewIfNeeded();
    await bench.screenshot('voting-preview');
  });

  it('reports a sum that does not fit, and adds who abstained', async () => {
    await bench.openFile('raad-12.verslag');
    await bench.toEnd();
    await bench.press('Enter', 'Enter');
    await bench.type('Motie M2 (indiener @boersma): Verzoekt het college te wachten.');
    await bench.press('Escape', 'Enter', 'Enter');
    await bench.type('Stemming #M2 (voor 4, tegen 2): aangenomen');
    await bench.press('Escape');
    await bench.page.locator('.statusbar-item', { hasText: 'Verslag: 1' }).waitFor();
    // What VS Code shows above it meanwhile may have pushed the line out of sight.
    await bench.goTo(42, 17);
    await bench.page.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
    await bench.chooseFromMenu(/abstained|onthouden/, 'voting-fix');
    await bench.lineWith('raad-12.verslag', 'onthouden 1');
  });

  it('puts an action below the cursor by one key in meeting mode, while the point is timed', async () => {
    await bench.openFile('raad-11.verslag');
    await bench.goTo(44, 1);
    await bench.command(bench.title('meetingMode'));
    await bench.page.locator('.statusbar-item', { hasText: /0:\d\d/ }).waitFor();
    await bench.press('Alt+1');
    for (const [title, words] of [
      ['Action: who?', 'dijkg'],
      ['Action: Text', 'belt de griffie'],
      ['Action: Deadline', 'tomorrow'],
    ] as const) {
      const box = bench.page.locator('.quick-input-widget:visible', { hasText: title });
      await box.locator('input.input').fill(words);
      if (title === 'Action: who?') await box.locator('.monaco-list-row', { hasText: 'Dijkgraaf' }).waitFor();
      await bench.press('Enter');
    }
    await bench.page.locator('.statusbar-item', { hasText: 'Written: Actie A' }).waitFor();
    await bench.lineWith('raad-11.verslag', '): belt de griffie');
    await bench.page.locator('.statusbar-item', { hasText: 'Ln 44, Col 1' }).waitFor();
    await bench.screenshot('meeting-mode');
    // On a blank line it takes that line, and the cursor is below it.
    await bench.toEnd();
    await bench.press('Enter', 'Enter', 'Alt+2');
    await bench.answer(['Decision: Text', 'De brug blijft']);
    await bench.page.locator('.statusbar-item', { hasText: 'Written: Besluit' }).waitFor();
    // Nothing pops up but what is asked for.
    await bench.type('Act');
    await bench.press('Control+Space');
    await bench.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Actie' }).first().waitFor();
    await bench.press('Escape', 'Backspace', 'Backspace', 'Backspace');
    await bench.type('Om ');
    // The time stands where the key was pressed, however fast one types on.
    await bench.press('Alt+5');
    await bench.type(' uur is er koffie.');
    const line = bench.editor('raad-11.verslag').locator('.view-line', { hasText: 'koffie.' });
    await line.waitFor();
    assert.match((await line.textContent())!.replaceAll('\u00a0', ' '), /^Om \d\d:\d\d uur is er koffie\.$/);
    await bench.goTo(44, 1);
    await bench.press('Alt+6');
    const who = bench.page.locator('.quick-input-widget:visible', { hasText: 'Who comes or goes?' });
    await who.locator('input.input').fill('boersma');
    await who.locator('.monaco-list-row', { hasText: 'is there' }).waitFor();
    await bench.screenshot('meeting-people');
    await bench.press('Enter');
    await bench.page.locator('.statusbar-item', { hasText: 'leaves.' }).waitFor();
    await bench.goTo(13, 1);
    // Where the line wraps, the rest stands on the row below.
    await bench.lineWith('raad-11.verslag', '@boersma (tot punt');
    // Its own key asks what else there is, and ends it.
    await bench.press('Alt+0');
    await bench.pick('End meeting mode');
    await bench.page.locator('.statusbar-item', { hasText: /0:\d\d/ }).waitFor({ state: 'hidden' });
  });
});
