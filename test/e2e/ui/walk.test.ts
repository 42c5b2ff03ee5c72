import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { workbench } from './workbench.ts';

/** From an empty folder to a mailed meeting, by keyboard alone. */
describe('a first meeting, by keyboard', () => {
  const bench = workbench({ from: null, settings: { 'verslag.language': 'nl', 'workbench.startupEditor': 'none' } });
  const title = () => bench.page.locator('.quick-input-title');
  const noFault = async () => {
    assert.equal(await bench.page.locator('.squiggly-error').count(), 0, 'an error that nobody made');
    assert.equal(await bench.page.locator('.squiggly-warning').count(), 0, 'a warning that nobody earned');
    assert.equal(await bench.page.locator('.notification-list-item .codicon-error').count(), 0);
  };
  const minutes = () => fs.readdirSync(bench.folder).find((name) => name.startsWith('buurtoverleg'));
  const step = async (name: string, text: string) => {
    await title().filter({ hasText: name }).waitFor();
    if (text !== '') await bench.type(text);
    await bench.press('Enter');
  };

  it('is asked for in a short form', async () => {
    // The palette lists what VS Code knows of when it opens.
    await bench.page.locator('.activitybar .action-item a[aria-label*="Verslag"]').first().waitFor();
    await bench.page.locator('.statusbar-item .codicon-warning').first().waitFor();
    await bench.command(bench.title('newMeeting'));
    await step('Titel', 'Buurtoverleg');
    await title().filter({ hasText: 'Datum' }).waitFor();
    await bench.screenshot('walk-date');
    await bench.press('Control+a');
    await bench.type('maandag 1 december 2026');
    await bench.press('Enter');
    await bench.page.locator('.quick-input-message', { hasText: 'dinsdag 1 december 2026' }).waitFor();
    await bench.press('Control+a');
    await step('Datum', 'morgen');
    await step('Tijd', '10-11');
    await step('Plaats', '');
    await step('Voorzitter', 'Kees Klaassen');
    await title().filter({ hasText: 'Aanwezigen' }).waitFor();
    await bench.screenshot('walk-form');
    await step('Aanwezigen', 'Jan de Vries en Linette');
    const isWritten = (name: string | undefined) =>
      name !== undefined && fs.existsSync(path.join(bench.folder, name)) && bench.read(name) !== '';
    await bench.until(() => isWritten(minutes()) && isWritten('adresboek.verslag'));
    const text = bench.read(minutes()!);
    assert.match(
      text,
      /^Verslag buurtoverleg-[\d-]+: Buurtoverleg\nStatus: uitnodiging\nDatum: [a-z]+ \d+ [a-z]+ \d{4}\nTijd: 10:00-11:00\nVoorzitter: @klaassen\nAanwezig: @klaassen, @devries, @linette\n/,
    );
    assert.equal(
      bench.read('adresboek.verslag'),
      'Persoon klaassen: Kees Klaassen\nPersoon devries: Jan de Vries\nPersoon linette: Linette\n',
    );
  });

  it('opens without a fault', async () => {
    await bench.editor(minutes()!).locator('.view-line').first().waitFor();
    await bench.serverReady();
    await bench.page.locator('.statusbar-item', { hasText: 'Verslag' }).locator('.codicon-check').waitFor();
    await noFault();
    await bench.screenshot('walk-opened');
  });

  it('is written without anything that was not typed', async () => {
    await bench.press('Enter');
    await bench.type('We bespreken het verslag');
    await bench.press('Enter', 'Enter');
    await bench.type('De kosten < 100 (zie punt a) zijn akkoord :)');
    await bench.press('Enter', 'Enter');
    await bench.type('Hij zei: "Ja.');
    await bench.type('"');
    await bench.press('Enter', 'Enter');
    await bench.type('- een');
    await bench.press('Enter');
    // The next point opens by itself.
    await bench.lineWith(minutes()!, '- een-');
    await bench.press('Tab');
    await bench.lineWith(minutes()!, '- een  -');
    await bench.type('genest');
    await bench.press('Control+s');
    await bench.until(() => bench.read(minutes()!).includes('genest'));
    const text = bench.read(minutes()!);
    assert.ok(
      text.includes('We bespreken het verslag\n\nDe kosten < 100 (zie punt a) zijn akkoord :)\n\nHij zei: "Ja."\n\n- een\n  - genest\n'),
      text,
    );
    assert.equal(await bench.page.locator('.unexpected-closing-bracket').count(), 0);
    await noFault();
    await bench.screenshot('walk-written');
  });

  it('takes an action by its first letters, which is no error while it is filled in', async () => {
    // Above the list, with an empty line on either side.
    await bench.goTo(15, 1);
    await bench.press('Enter', 'Enter', 'ArrowUp');
    await bench.type('Act');
    await bench.suggestion(/Actie A1/).waitFor();
    await bench.press('Enter');
    // What is still to be typed over is no error.
    await bench.lineWith(minutes()!, 'Actie A1 (@eigenaar, uiterlijk datum): ');
    await bench.page.locator('.squiggly-hint').first().waitFor({ state: 'attached' });
    await noFault();
    await bench.screenshot('walk-template');
    await bench.type('kla');
    await bench.suggestion(/klaassen/).waitFor();
    await bench.press('Enter', 'Tab');
    await bench.type('over 2 weken');
    await bench.suggestion(/\d{4}/).waitFor();
    await bench.press('Enter', 'Tab');
    await bench.type('Vraagt de offerte aan.');
    await bench.lineWith(minutes()!, 'Vraagt de offerte aan.');
    await bench.press('Control+s');
    await bench.until(() =>
      /^Actie A1 \(@klaassen, uiterlijk [a-z]+ \d+ [a-z]+ \d{4}\): Vraagt de offerte aan\.$/m.test(bench.read(minutes()!)),
    );
    await noFault();
    await bench.screenshot('walk-action');
  });

  it('ends in a mail', async () => {
    await bench.command(bench.title('openEmail'));
    await bench.pick('Interne versie');
    await bench.saveAs('mail.eml', '.eml');
    const mail = await simpleParser(bench.read('mail.eml'));
    assert.match(mail.subject ?? '', /Buurtoverleg/);
    assert.equal(await bench.page.locator('.notification-list-item .codicon-error').count(), 0);
    await bench.screenshot('walk-mailed');
  });

  it('stays as it is where a key is pressed behind a click in its preview', async () => {
    await bench.command(bench.title('showPreviewToSide'));
    const paragraph = bench.preview.locator('p', { hasText: 'We bespreken' }).first();
    await paragraph.waitFor();
    const before = bench.read(minutes()!);
    await paragraph.click();
    await bench.type('x');
    await bench.press('Control+s');
    assert.equal(bench.read(minutes()!), before);
    assert.equal(await bench.page.locator('.tab.dirty').count(), 0);
    await bench.preview.locator('#bar select').selectOption('email');
    await bench.preview.locator('#mail', { hasText: 'Buurtoverleg' }).waitFor();
    await bench.screenshot('walk-mail-view');
    await bench.preview.locator('#bar select').selectOption('full');
    await paragraph.dblclick();
    await bench.page
      .locator('.statusbar-item', { hasText: /Ln \d+/ })
      .first()
      .waitFor();
    await bench.editor(minutes()!).locator('.current-line').first().waitFor();
  });

  it('is checked, and what was found is said in a sentence', async () => {
    await bench.command('Notifications: Clear All Notifications');
    await bench.command(bench.title('checkWorkspace'));
    await bench.message(/Gecontroleerd: /).waitFor();
    assert.equal(await bench.page.locator('text=exit code').count(), 0);
    await bench.screenshot('walk-checked');
  });
});
