import assert from 'node:assert/strict';
import { workbench } from './workbench.ts';

/** A meeting of half an hour, typed while others talk: no mouse from the first key to the last. */
describe('a meeting that is typed', () => {
  const bench = workbench({ settings: { 'verslag.language': 'en' } });
  const FILE = 'dobv-2.verslag';

  it('begins in meeting mode, at the point of the cursor', async () => {
    await bench.openFile(FILE);
    await bench.serverReady();
    await bench.goTo(21, 1);
    await bench.press('Control+k', 'Alt+m');
    await bench.page.locator('.statusbar-item', { hasText: /0:\d\d/ }).waitFor();
    await bench.press('Alt+7');
    await bench.lineWith(FILE, 'Tijd: ');
    await bench.screenshot('typing-begins');
  });

  it('takes prose and names as they are typed, and no list but of names', async () => {
    await bench.press('Control+End', 'Enter');
    await bench.type('De voorzitter vraagt naar de huur. ');
    assert.equal(await bench.page.locator('.suggest-widget.visible').count(), 0);
    await bench.type('@sme');
    await bench.suggestion('smeets').waitFor();
    await bench.screenshot('typing-names');
    await bench.press('Tab');
    await bench.type(' legt uit dat de eigenaar wacht.');
    await bench.lineWith(FILE, '@smeets legt uit dat de eigenaar wacht.');
  });

  it('puts an action, a decision and a question below it, and the cursor stays', async () => {
    await bench.press('Alt+1');
    await bench.answer(['Action: who?', 'smee'], ['Action: Text', 'Vraagt een offerte op.'], ['Action: Deadline', '1 dec']);
    await bench.page.locator('.statusbar-item', { hasText: 'Written: Actie A2' }).waitFor();
    await bench.screenshot('typing-action');
    await bench.type(' Dat duurt lang.');
    await bench.press('Alt+2');
    await bench.answer(['Decision: Text', 'De huur gaat in op 1 december.']);
    await bench.page.locator('.statusbar-item', { hasText: 'Written: Besluit B2' }).waitFor();
    await bench.press('Alt+3');
    await bench.answer(['Question: who', 'verb'], ['Question: Text', 'Wie betaalt?']);
    await bench.page.locator('.statusbar-item', { hasText: 'Written: Vraag V1' }).waitFor();
    await bench.lineWith(FILE, 'wacht. Dat duurt lang.');
    await bench.screenshot('typing-items');
  });

  it('opens a new point, leaves it for later, and notes its time', async () => {
    await bench.press('Control+End', 'Enter', 'Enter');
    await bench.type('# 4. Huisvesting');
    await bench.press('Enter');
    await bench.press('Alt+7');
    await bench.page.locator('.statusbar-item', { hasText: 'Huisvesting begins at' }).waitFor();
    await bench.press('Alt+8');
    await bench.page.locator('.statusbar-item', { hasText: 'Written: Geparkeerd P1: Huisvesting' }).waitFor();
    await bench.press('Alt+6');
    const who = bench.page.locator('.quick-input-widget:visible', { hasText: 'Who comes or goes?' });
    await who.waitFor();
    await bench.type('smee');
    await bench.press('Enter');
    await bench.page.locator('.statusbar-item', { hasText: /leaves\./ }).waitFor();
    await bench.screenshot('typing-parked');
  });

  it('is saved without an error', async () => {
    await bench.press('Control+s');
    await bench.until(() => /Geparkeerd P1/.test(bench.read(FILE)));
    const text = bench.read(FILE);
    assert.match(text, /@smeets \(Webex\) \(tot punt 4\)/);
    assert.match(text, /# 2\. #hub\nTijd: \d\d:\d\d-\d\d:\d\d\n/);
    assert.match(text, /# 4\. Huisvesting\nTijd: \d\d:\d\d\n/);
    assert.match(
      text,
      /wacht\. Dat duurt lang\.\n\nActie A2 \(@smeets, uiterlijk dinsdag 1 december 2020\): Vraagt een offerte op\.\n\nBesluit B2: De huur gaat in op 1 december\.\n\nVraag V1 \(@verbeek\): Wie betaalt\?\n/,
    );
    assert.equal(await bench.page.locator('.squiggly-error').count(), 0);
    await bench.screenshot('typing-done');
  });
});
