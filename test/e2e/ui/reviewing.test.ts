import assert from 'node:assert/strict';
import path from 'node:path';
import { ROOT, workbench } from './workbench.ts';

describe('reviewing', () => {
  const bench = workbench({ from: path.join(ROOT, 'examples') });

  it('shows the page beside the text, and keeps up with typing without losing its place', async () => {
    await bench.openFile('dobv-3.verslag');
    await bench.command(bench.title('showPreviewToSide'));
    const title = bench.preview.locator('h1');
    await title.waitFor();
    assert.equal(await title.textContent(), 'Directeurenoverleg Beveiliging Vaccins');
    await bench.page.locator('.codelens-decoration', { hasText: 'open actions from the previous meeting' }).waitFor();
    // The pointer where nothing has a tooltip: in the middle of the status bar.
    await bench.page.mouse.move(480, 784);
    await bench.page.locator('.workbench-hover-container .workbench-hover').first().waitFor({ state: 'hidden' });
    await bench.screenshot('editor', { x: 352, y: 36, width: 924, height: 456 });
    // The element stays the same one: the page is patched, not loaded anew.
    await title.evaluate((element) => {
      (element as unknown as { marked: boolean }).marked = true;
    });
    await bench.editor('dobv-3.verslag').locator('.view-line').first().click();
    await bench.goTo(1, 200);
    await bench.type(' en meer');
    await bench.preview.locator('h1', { hasText: 'Vaccins en meer' }).waitFor();
    assert.ok(await title.evaluate((element) => (element as unknown as { marked?: boolean }).marked));
  });

  it('scrolls with the editor, and the editor with it', async () => {
    await bench.editor('dobv-3.verslag').locator('.view-line').first().click();
    await bench.press('Control+End');
    await bench.preview.locator('.at-cursor').first().waitFor();
    const scrolled = await bench.preview.locator('body').evaluate(async () => {
      const deadline = Date.now() + 10_000;
      while (window.scrollY === 0 && Date.now() < deadline) await new Promise((resolve) => requestAnimationFrame(resolve));
      return window.scrollY;
    });
    assert.ok(scrolled > 0, 'the preview did not follow the editor');
    // Now the reviewer scrolls back up with the wheel.
    const box = (await bench.previewFrame.boundingBox())!;
    await bench.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await bench.page.mouse.wheel(0, -20_000);
    await bench.editor('dobv-3.verslag').locator('.view-line', { hasText: 'Verslag' }).first().waitFor();
  });

  it('goes to the source of what is double-clicked', async () => {
    await bench.preview.locator('p', { hasText: 'neemt voor het eerst deel' }).first().dblclick();
    await bench.page.locator('.editor-instance .monaco-editor .current-line').first().waitFor();
    await bench.page
      .locator('.statusbar-item', { hasText: /Ln 18\b/ })
      .first()
      .waitFor();
  });

  it('shows the public version, in which what is shielded is not there', async () => {
    await bench.preview.locator('button[data-public="true"]').click();
    // The ground stands in both versions: what tells them apart is what is gone.
    await bench.preview.locator('#page', { hasText: 'Vlotweg' }).waitFor({ state: 'detached' });
    await bench.preview.locator('text=5.1.2h').first().waitFor();
    const text = (await bench.preview.locator('#page').textContent()) ?? '';
    assert.doesNotMatch(text, /Vlotweg|Smeets/);
    assert.match(text, /Verbeek/);
    await bench.screenshot('public');
    await bench.preview.locator('button[data-public="false"]').click();
    await bench.preview.locator('text=Vlotweg').first().waitFor();
  });

  it('shows the mail, and the decisions alone', async () => {
    await bench.preview.locator('#bar select').selectOption('decisions');
    await bench.preview.locator('.kind', { hasText: 'Besluitenlijst' }).waitFor();
    assert.doesNotMatch((await bench.preview.locator('#page').textContent()) ?? '', /Voorstelronde/);
    await bench.preview.locator('#bar select').selectOption('email');
    await bench.preview.locator('text=Geachte deelnemers').waitFor();
    await bench.screenshot('mail');
    await bench.preview.locator('#bar select').selectOption('full');
    await bench.preview.locator('text=Voorstelronde').first().waitFor();
  });

  it('ticks an action off in the source, as one edit that can be undone', async () => {
    // Files open where the focus is: beside the preview, not over it.
    await bench.editor('dobv-3.verslag').locator('.view-line').first().click();
    await bench.openFile('stuurgroep-6.verslag');
    await bench.preview.locator('h1', { hasText: 'Stuurgroep' }).waitFor();
    const actionIs = (done: boolean) =>
      bench.page.waitForFunction((wanted) => {
        // Lines wrap, and stand in the page in any order.
        const lines = [...document.querySelectorAll<HTMLElement>('.monaco-editor[data-uri$="stuurgroep-6.verslag"] .view-line')];
        const text = lines
          .sort((a, b) => a.offsetTop - b.offsetTop)
          .map((line) => line.textContent?.replaceAll('\u00a0', ' '))
          .join('');
        return /Actie A2 \([^)]*afgerond[^)]*\):/.test(text) === wanted && text.includes('Actie A2');
      }, done);
    await bench.goTo(27, 1);
    await actionIs(false);
    await bench.preview.locator('input.tick').last().click();
    await actionIs(true);
    await bench.screenshot('tick');
    // The click scrolled the page, and the editor with it: the action may be out of sight.
    await bench.page.locator('.tab', { hasText: 'stuurgroep-6.verslag' }).first().click();
    await bench.goTo(27, 1);
    await bench.press('Control+z');
    await actionIs(false);
  });

  it('takes remarks beside a line, keeps them in the source, and settles them there', async () => {
    await bench.openFile('adresboek.verslag');
    await bench.goTo(5, 1);
    await bench.command(bench.title('remarkHere'));
    // What is said, then who says it: asked once, and kept in the settings.
    for (const [title, words] of [
      ['Remark on: Organisatie VWS', 'Klopt dit nog?'],
      ['Your name', 'P. Punt'],
    ] as const) {
      const box = bench.page.locator('.quick-input-widget:visible', { hasText: title });
      await box.locator('input.input').fill(words);
      await bench.press('Enter');
    }
    await bench.lineWith('adresboek.verslag', ': Klopt dit nog?');
    await bench.press('Control+s');
    await bench.until(() =>
      /\n\/\/ P\. Punt, \d{1,2} \p{L}+ \d{4}: Klopt dit nog\?\nOrganisatie VWS /u.test(bench.read('adresboek.verslag')),
    );
    const widget = bench.page.locator('.review-widget');
    await bench.command('Comments: Focus on Comments View');
    const row = bench.page.locator('.comments-panel .monaco-list-row', { hasText: 'Klopt dit nog?' });
    await row.click();
    await widget.locator('.comment-body', { hasText: 'Klopt dit nog?' }).waitFor();
    await bench.screenshot('remark');
    await widget.locator('.action-label[aria-label^="Mark as Resolved"]').click();
    await bench.lineWith('adresboek.verslag', ': opgelost');
    // What is settled folds itself up.
    await row.locator('.codicon-comment').waitFor();
    await bench.screenshot('remark-resolved');
  });
});
