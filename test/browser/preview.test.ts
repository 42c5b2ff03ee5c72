import assert from 'node:assert/strict';
import { ADDRESS, lineOf } from '../server/requests/desk.ts';
import { HEADER } from '../support/check.ts';
import { PreviewPage } from './preview-page.ts';

const PARAGRAPHS = Array.from(
  { length: 30 },
  (_, index) => `Alinea ${index} over van alles, met genoeg woorden om er meer dan een regel van te maken op dit scherm.\n`,
);
const TEXT = `${HEADER}
# 1. Opening

${PARAGRAPHS.slice(0, 10).join('\n')}
# 2. Acties

Actie A1 (@jansen, uiterlijk 20 november 2020): Doet iets.
Actie A2 (@bakker, uiterlijk 20 november 2020, afgerond): Deed iets. Zie #A1 en [elders](https://example.org/x).

${PARAGRAPHS.slice(10).join('\n')}
# 3. Rondvraag

- een
- twee

| a | b |
| - | - |
| c | d |
`;

describe('the preview in a browser', () => {
  let preview: PreviewPage;
  before(async () => {
    preview = await PreviewPage.open();
  });
  after(() => preview.close());
  beforeEach(async () => {
    await preview.page.mouse.move(0, 0);
    await preview.send({ type: 'yield' });
    await preview.show('Verslag leeg: Leeg\n');
    await preview.show(TEXT);
    await preview.said();
  });

  it('patches the page: what stays the same is the same element, in the same place', async () => {
    const { page } = preview;
    await preview.send({ type: 'scroll', line: lineOf(TEXT, 'Actie A1') });
    await page.evaluate(() => Object.assign(globalThis, { kept: [...document.querySelectorAll('#page h1, #page .item, #page li')] }));
    const before = await preview.below(lineOf(TEXT, 'Actie A1'));
    await preview.show(TEXT.replace('Doet iets.', 'Doet iets anders, en nog meer.').replace('Alinea 3 ', 'Alinea drie '));
    assert.match((await page.locator('#item-A1').textContent())!, /Doet iets anders/);
    assert.ok(await page.evaluate(() => (globalThis as unknown as { kept: Element[] }).kept.every((element) => element.isConnected)));
    assert.equal(await preview.below(lineOf(TEXT, 'Actie A1')), before);
  });

  it('puts the block of every line exactly below the bar', async () => {
    const lines = await preview.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#page section [data-line], #page .facts [data-line]')].map(({ dataset }) =>
        Number(dataset.line),
      ),
    );
    assert.ok(lines.length > 40);
    for (const line of new Set(lines)) {
      await preview.send({ type: 'scroll', line });
      const below = (await preview.below(line))!;
      // Rows of a list of facts stand beside each other: the first of a height counts.
      assert.ok(Math.abs(below) <= 1 || line < 8, `line ${line}: ${below}px`);
    }
  });

  it('shows the pages of the PDF, and says when the text is newer', async () => {
    const { page } = preview;
    await page.locator('[data-pages]').click();
    const deeds = async () => (await preview.said()).filter(({ type }) => type !== 'lead');
    assert.deepEqual(await deeds(), [{ type: 'choose', choice: { form: 'pages', view: 'full', public: false } }]);
    const { pages } = await preview.show(TEXT, { form: 'pages' });
    assert.equal(await page.locator('.sheet').count(), pages!.count);
    assert.equal(await page.locator('.sheet').last().getAttribute('aria-label'), `${pages!.count} van ${pages!.count}`);
    assert.ok(
      await page
        .locator('.sheet img')
        .first()
        .evaluate((picture) => (picture as HTMLImageElement).decode().then(() => true)),
    );
    const [first, last] = await page.locator('.sheet').evaluateAll((sheets) => sheets.map((sheet) => sheet.getBoundingClientRect()));
    assert.ok(Math.abs(first!.height / first!.width - 842 / 595) < 0.01, `${first!.height} of ${first!.width}`);
    assert.ok(last!.top >= first!.bottom);
    assert.ok(await page.locator('#renew').isHidden());
    await preview.send({ type: 'stale' });
    await page.locator('#renew').click();
    assert.deepEqual(await deeds(), [{ type: 'do', what: 'renew' }]);
    await preview.show(TEXT);
    assert.equal(await page.locator('.sheet').count(), 0);
    assert.deepEqual(preview.complaints, []);
  });

  it('says nothing while it follows the editor', async () => {
    for (const line of [5, 20, 40, 3]) await preview.send({ type: 'scroll', line });
    await preview.send({ type: 'mark', line: lineOf(TEXT, '- twee') });
    assert.deepEqual(await preview.said(), []);
  });

  it('says the line at the top while the user scrolls it, and stops when the pointer leaves', async () => {
    const { page } = preview;
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 700);
    await page.waitForFunction(() => (globalThis as unknown as { said: { type: string }[] }).said.some(({ type }) => type === 'scrolled'));
    const said = await preview.said();
    assert.deepEqual(said[0], { type: 'lead', leads: true });
    const last = said.findLast((message) => message.type === 'scrolled');
    assert.ok(last?.type === 'scrolled');
    // The line that is said is the one at the top.
    await preview.send({ type: 'yield' });
    await preview.send({ type: 'scroll', line: last.line });
    const before = await page.evaluate(() => scrollY);
    await preview.send({ type: 'scroll', line: last.line });
    assert.equal(await page.evaluate(() => scrollY), before);
  });

  it('keeps the place the user scrolled to when the editor, which did not know yet, says another', async () => {
    const { page } = preview;
    await preview.send({ type: 'scroll', line: lineOf(TEXT, 'Actie A2') });
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, -20_000);
    await page.waitForFunction(() => scrollY === 0);
    await preview.send({ type: 'scroll', line: lineOf(TEXT, 'Actie A2') });
    assert.equal(await page.evaluate(() => scrollY), 0);
    // Until the user is in the editor again. The next scroll here is said anew.
    await preview.send({ type: 'yield' });
    await preview.send({ type: 'scroll', line: lineOf(TEXT, 'Actie A2') });
    assert.ok((await page.evaluate(() => scrollY)) > 0);
    await preview.said();
    await page.mouse.wheel(0, -20_000);
    await page.waitForFunction(() => scrollY === 0);
    assert.deepEqual((await preview.said())[0], { type: 'lead', leads: true });
  });

  it('marks the element the cursor is in, and shows it', async () => {
    const { page } = preview;
    await preview.send({ type: 'mark', line: lineOf(TEXT, 'Actie A2') });
    assert.deepEqual(await page.locator('.at-cursor').evaluateAll((all) => all.map(({ id }) => id)), ['item-A2']);
    assert.ok(await page.locator('#item-A2').evaluate((item) => item.getBoundingClientRect().top < innerHeight));
    await preview.show(TEXT.replace('Deed iets', 'Deed niets'));
    assert.equal(await page.locator('.at-cursor').count(), 1);
    await preview.send({ type: 'mark', line: undefined });
    assert.equal(await page.locator('.at-cursor').count(), 0);
  });

  it('a double click goes to the source, a click stays on the page', async () => {
    const { page } = preview;
    const text = page.locator('#item-A1 .item-body p').first();
    await text.click();
    assert.deepEqual(
      (await preview.said()).filter(({ type }) => type === 'reveal'),
      [],
    );
    await text.dblclick();
    assert.deepEqual(
      (await preview.said()).filter(({ type }) => type === 'reveal'),
      [{ type: 'reveal', line: lineOf(TEXT, 'Actie A1') }],
    );
  });

  it('text is as large as it is exported, whatever VS Code gives a webview, and as large as is asked', async () => {
    const { page } = preview;
    await page.addStyleTag({ content: 'body { font-size: 13px; }' }).catch(() => undefined);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('body { font-size: 13px; line-height: 18px; }');
      document.adoptedStyleSheets.unshift(sheet);
    });
    const size = () =>
      page.evaluate(() => [
        getComputedStyle(document.querySelector('#page .item-body p')!).fontSize,
        getComputedStyle(document.querySelector('#page table')!).fontSize,
      ]);
    const shown = await preview.show(TEXT);
    assert.deepEqual(await size(), ['17px', '15.98px']);
    const state = { uri: `${ADDRESS}a.verslag`, line: 0, form: 'html', view: 'full', public: false, locked: false } as const;
    await preview.send({ type: 'update', page: shown, look: 'theme', fontSize: 24, state });
    assert.deepEqual(await size(), ['24px', '22.56px']);
  });

  it('the bar wraps in a narrow pane, and hides nothing that is scrolled to', async () => {
    const { page } = preview;
    await preview.show(TEXT);
    await page.setViewportSize({ width: 260, height: 600 });
    const { buttons, bar } = await page.evaluate(() => ({
      buttons: [...document.querySelectorAll('#bar button, #bar select')]
        .filter((one) => (one as HTMLElement).offsetParent !== null)
        .map((one) => one.getBoundingClientRect())
        .map(({ left, right, bottom }) => ({ left, right, bottom })),
      bar: document.getElementById('bar')!.getBoundingClientRect().bottom,
    }));
    assert.ok(buttons.length >= 5);
    for (const { left, right, bottom } of buttons) assert.ok(left >= 0 && right <= 260 && bottom <= bar, `${left}–${right}`);
    await page.setViewportSize({ width: 700, height: 600 });
  });

  it('a mail shows who gets it and under which subject', async () => {
    const { page } = preview;
    await preview.show(TEXT, { form: 'email' });
    const mail = page.locator('#mail');
    await mail.waitFor();
    assert.match((await mail.locator('[data-row="subject"] dd').textContent()) ?? '', /\S/);
    assert.match((await mail.locator('[data-row="to"] dd').textContent()) ?? '', /<[^>]+@[^>]+>|nobody/);
    await preview.show(TEXT);
    assert.equal(await mail.isVisible(), false);
  });

  it('a link on the page goes there, any other is handed over', async () => {
    const { page } = preview;
    await page.locator('#item-A2 a', { hasText: 'A1' }).first().click();
    assert.deepEqual(
      (await preview.said()).filter(({ type }) => type === 'link' || type === 'reveal'),
      [],
    );
    await page.locator('#item-A2 a', { hasText: 'elders' }).click();
    assert.deepEqual(
      (await preview.said()).filter(({ type }) => type === 'link'),
      [{ type: 'link', href: 'https://example.org/x' }],
    );
    assert.equal(page.url(), 'https://preview.test/');
  });

  it('a tick asks for a status, and goes back where it is refused', async () => {
    const { page } = preview;
    const boxes = page.locator('.item input.tick');
    assert.deepEqual(await boxes.evaluateAll((all) => (all as HTMLInputElement[]).map(({ checked }) => checked)), [false, true]);
    await boxes.first().click();
    assert.deepEqual(
      (await preview.said()).filter(({ type }) => type === 'tick' || type === 'reveal'),
      [{ type: 'tick', line: lineOf(TEXT, 'Actie A1'), done: true }],
    );
    await preview.send({ type: 'refused' });
    assert.equal(await boxes.first().isChecked(), false);
    await boxes.first().click();
    await preview.show(TEXT.replace('uiterlijk 20 november 2020): Doet', 'uiterlijk 20 november 2020, afgerond): Doet'));
    assert.equal(await boxes.first().isChecked(), true);
    assert.equal(await boxes.first().isEnabled(), true);
  });

  it('lists of actions can be ticked off too', async () => {
    await preview.show(TEXT, { view: 'actions' });
    assert.equal(await preview.page.locator('tr input.tick').count(), 2);
  });

  it('the bar chooses version and part', async () => {
    const { page } = preview;
    await page.locator('button[data-public="true"]').click();
    await page.locator('#bar select').selectOption('decisions');
    await page.locator('#bar select').selectOption('email');
    assert.deepEqual(
      (await preview.said()).flatMap((message) => (message.type === 'choose' ? [message.choice] : [])),
      [
        { form: 'html', view: 'full', public: true },
        { form: 'html', view: 'decisions', public: true },
        { form: 'email', view: 'full', public: true },
      ],
    );
  });

  it('the bar keeps what was chosen while the page for it is on its way', async () => {
    const { page } = preview;
    await page.locator('button[data-public="true"]').click();
    await page.locator('#bar select').selectOption('actions');
    assert.deepEqual((await preview.said()).at(-1), { type: 'choose', choice: { form: 'html', view: 'actions', public: true } });
    assert.equal(await page.locator('button[data-public="true"]').getAttribute('aria-pressed'), 'true');
  });

  it('a public page has its places, and nothing to tick', async () => {
    const { page } = preview;
    await preview.show(TEXT, { public: true });
    assert.doesNotMatch((await page.locator('#page').textContent())!, /Jansen/);
    assert.equal(await page.locator('input.tick').count(), 0);
    await preview.send({ type: 'scroll', line: lineOf(TEXT, 'Actie A2') });
    assert.ok(Math.abs((await preview.below(lineOf(TEXT, 'Actie A2')))!) <= 1);
  });

  it('puts rich and plain text on the clipboard', async () => {
    await preview.page.bringToFront();
    await preview.page.locator('button[data-do="copy"]').click();
    await preview.said();
    await preview.send({ type: 'copy', html: '<p>rijk</p>', text: 'plat' });
    await preview.page.waitForFunction(() => (globalThis as unknown as { said: unknown[] }).said.length > 0);
    assert.deepEqual(await preview.said(), [{ type: 'copied', rich: true }]);
    const [html, text] = await preview.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item!.getType(type)).text()));
    });
    assert.match(html!, /<p>rijk<\/p>/);
    assert.equal(text, 'plat');
  });

  it('says so where there are no minutes', async () => {
    await preview.show('Persoon x: X\n');
    assert.ok(await preview.page.locator('#empty').isVisible());
    assert.ok(await preview.page.locator('#page').isHidden());
  });

  it('says so where the server does not answer, and shows the page again when it does', async () => {
    await preview.send({
      type: 'update',
      page: null,
      look: 'theme',
      state: { uri: 'x', line: 0, form: 'html', view: 'full', public: false, locked: false },
    });
    assert.ok(await preview.page.locator('#down').isVisible());
    await preview.show(TEXT);
    assert.ok(await preview.page.locator('#down').isHidden());
    assert.ok(await preview.page.locator('#item-A1').isVisible());
  });
});

describe('the preview of a hostile document', () => {
  const HOSTILE = `Verslag <script>alert(1)</script> (reeks "><img src=x onerror=alert(1)>): <img src=https://evil.test/a.png onerror=alert(1)>
Datum: "><script>alert(1)</script>
Plaats: <iframe src="https://evil.test"></iframe>
Aanwezig: "<svg onload=alert(1)>", @"onmouseover=alert(1)
Bijlage: <b>x</b> <javascript:alert(1)>
Bijlage: y <command:workbench.action.terminal.new>
Bijlage: z <https://evil.test/z>

# 1. <style>*{display:none}</style> {5.1.2e: <script>alert(1)</script>

![plaatje](https://evil.test/b.png) [klik](javascript:alert(1)) [klik](command:evil) [data](data:text/html,<script>alert(1)</script>)
<script>alert(1)</script><link rel=stylesheet href=https://evil.test/c.css><base href=https://evil.test><meta http-equiv=refresh content="0;url=https://evil.test">
<a href="javascript:alert(1)" style="position:fixed;inset:0">x</a>

Actie A1" onclick="alert(1) (@x, uiterlijk "><script>alert(1)</script>): \`</code><script>alert(1)</script>\`
Actie A-1 (@x" autofocus onfocus=alert(1), uiterlijk morgen): <details open ontoggle=alert(1)>
`;
  it('runs nothing, loads nothing and goes nowhere', async () => {
    const preview = await PreviewPage.open('vscode-dark');
    try {
      for (const view of ['full', 'decisions', 'actions', 'invitation'] as const) {
        for (const open of [false, true]) await preview.show(HOSTILE, { view, public: open });
      }
      await preview.show(HOSTILE);
      for (const link of await preview.page.locator('#page a').all()) await link.click({ force: true });
      const hrefs = (await preview.said()).flatMap((message) => (message.type === 'link' ? [message.href] : []));
      assert.ok(
        hrefs.every((href) => /^(?:https?:|mailto:|[^:]*$)/.test(href)),
        hrefs.join(' '),
      );
      assert.deepEqual(preview.complaints, []);
      assert.deepEqual([...new Set(preview.requested)].sort(), [
        'https://preview.test/',
        'https://preview.test/preview.css',
        'https://preview.test/preview.js',
      ]);
      assert.equal(preview.page.url(), 'https://preview.test/');
      assert.equal(await preview.page.locator('#page :is(script, img, iframe, style, link, base, meta, svg, form, details)').count(), 0);
      const handlers = await preview.page.evaluate(() =>
        [...document.querySelectorAll('#page *')].flatMap(
          ({ attributes }) => [...attributes].filter(({ name }) => name.startsWith('on')).length,
        ),
      );
      assert.ok(handlers.every((count) => count === 0));
    } finally {
      await preview.close();
    }
  });

  it('keeps its policy even where a renderer would not: markup from elsewhere neither runs nor loads', async () => {
    const preview = await PreviewPage.open();
    try {
      const page = await preview.show(TEXT);
      const html = `<p style="color:rgb(1, 2, 3)" id="styled">a</p><img src="https://evil.test/x.png" onerror="document.title='run'">
<script>document.title='run'</script><a id="a" href="javascript:document.title='run'" onclick="document.title='run'">b</a><iframe srcdoc="<script>parent.document.title='run'</script>"></iframe>`;
      await preview.showPage({ ...page, html }, { uri: 'file:///project/a.verslag', line: 0, form: 'email', view: 'full', public: false });
      assert.equal(await preview.page.locator('#styled').evaluate((element) => getComputedStyle(element).color), 'rgb(1, 2, 3)');
      await preview.page.locator('#a').click();
      assert.equal(await preview.page.title(), 'Verslag');
      assert.deepEqual(
        preview.requested.filter((url) => !url.startsWith('https://preview.test/')),
        [],
      );
    } finally {
      await preview.close();
    }
  });
});

describe('the colours of the preview', () => {
  const colours = async (theme: string, look: 'theme' | 'paper') => {
    const preview = await PreviewPage.open(theme);
    try {
      await preview.page.evaluate(() => {
        document.documentElement.style.setProperty('--vscode-editor-background', 'rgb(10, 11, 12)');
        document.documentElement.style.setProperty('--vscode-editor-foreground', 'rgb(250, 251, 252)');
      });
      const page = await preview.show(TEXT);
      await preview.showPage(page, { uri: 'file:///project/a.verslag', line: 0, form: 'html', view: 'full', public: false }, look);
      return await preview.page.evaluate(() => [
        getComputedStyle(document.documentElement).backgroundColor,
        getComputedStyle(document.body).color,
      ]);
    } finally {
      await preview.close();
    }
  };
  it('follow the theme, dark and in high contrast', async () => {
    assert.deepEqual(await colours('vscode-dark', 'theme'), ['rgb(10, 11, 12)', 'rgb(230, 232, 235)']);
    assert.deepEqual(await colours('vscode-high-contrast', 'theme'), ['rgb(10, 11, 12)', 'rgb(250, 251, 252)']);
  });
  it('are ink on paper where asked', async () => {
    assert.deepEqual(await colours('vscode-dark', 'paper'), ['rgb(255, 255, 255)', 'rgb(27, 29, 32)']);
  });
});
