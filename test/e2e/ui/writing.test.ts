import assert from 'node:assert/strict';
import { workbench } from './workbench.ts';

describe('writing', () => {
  const bench = workbench();

  it('completes an action as it is typed: the statement, its owner, its date', async () => {
    await bench.openFile('dobv-2.verslag');
    await bench.serverReady();
    await bench.toEnd();
    await bench.press('Enter', 'Enter');
    await bench.type('Act');
    await bench.suggestion(/Actie/).waitFor();
    await bench.screenshot('completion-statement');
    await bench.press('Tab');
    // The first place to fill in is the owner, behind the at-sign.
    await bench.type('proj');
    await bench.suggestion(/smeets/).waitFor();
    await bench.screenshot('completion');
    await bench.press('Tab');
    await bench.page.waitForFunction(() =>
      [...document.querySelectorAll('.view-line')].some((line) => line.textContent?.includes('@smeets,')),
    );
    const text = await bench.lines('dobv-2.verslag');
    assert.match(text, /Actie A2 \(@smeets, uiterlijk/);
  });

  it('underlines a typing error, and fixes it', async () => {
    await bench.press('Escape', 'Escape');
    await bench.command('File: Revert File');
    await bench.openFile('dobv-2.verslag');
    await bench.toEnd();
    await bench.press('Enter', 'Enter');
    await bench.type('Actei A9 (@smeets, uiterlijk vrijdag 20 november 2020): Belt.');
    await bench.press('Escape');
    const squiggle = bench.page.locator('.squiggly-warning').first();
    await squiggle.waitFor({ state: 'attached' });
    await bench.press('Home', 'ArrowRight');
    await bench.chooseFromMenu('Actie', 'quick-fix');
    await bench.page.waitForFunction(() =>
      [...document.querySelectorAll('.view-line')].some((line) => line.textContent?.startsWith('Actie\u00a0A9')),
    );
  });

  it('shows a card of a name', async () => {
    await bench.command('File: Revert File');
    await bench.openFile('dobv-2.verslag');
    await bench.goTo(8, 32);
    await bench.press('Control+k', 'Control+i');
    const hover = bench.page.locator('.monaco-hover:visible', { hasText: 'projectleider' }).first();
    await hover.waitFor();
    await bench.screenshot('hover');
  });
});
