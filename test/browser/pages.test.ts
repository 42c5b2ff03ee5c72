import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { VIEWS } from '../../language-server/document/context.ts';
import { renderEmailHtml } from '../../language-server/output/email.ts';
import { renderHtml } from '../../language-server/output/html.ts';
import { renderingOf } from '../../language-server/output/rendering.ts';
import { statsToHtml } from '../../language-server/output/stats/html.ts';
import { statsOf } from '../../language-server/register/stats/stats.ts';
import { englishMinutes, richMinutes, richPublicMinutes } from '../output/example-minutes.ts';
import { context, inside, organization } from '../output/model-builders.ts';
import { verslagFiles } from '../support/examples.ts';
import { projectOf } from '../support/public-forms.ts';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MINUTES = { internal: richMinutes, public: richPublicMinutes, English: englishMinutes } as const;
const DESK = { width: 1200, height: 900 };
const PHONE = { width: 360, height: 740 };

describe('a page in a browser', () => {
  let browser: Browser;
  let page: Page;
  let requested: string[];
  let complaints: string[];

  before(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
  });
  after(() => browser.close());
  beforeEach(async () => {
    // The page forbids scripts; the checker is let in past its policy.
    page = await browser.newPage({ bypassCSP: true });
    [requested, complaints] = [[], []];
    page.on('request', (request) => requested.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  });
  afterEach(() => page.close());

  async function problems(): Promise<string[]> {
    await page.evaluate(AXE);
    const results = (await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
    )) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }

  for (const [name, minutes] of Object.entries(MINUTES)) {
    for (const view of VIEWS) {
      it(`bars nobody, fits a phone, and asks for nothing: ${name}, ${view}`, async () => {
        for (const colorScheme of ['light', 'dark'] as const) {
          for (const size of [DESK, PHONE]) {
            await page.setViewportSize(size);
            await page.emulateMedia({ colorScheme });
            await page.setContent(renderHtml(minutes, context({ view, today: '2020-12-31' })));
            assert.deepEqual(await problems(), [], `${colorScheme} ${size.width}`);
            const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
            assert.ok(Number(wide) <= 0, `${size.width} is ${wide} too narrow`);
          }
        }
        assert.deepEqual([requested, complaints], [[], []]);
      });
    }
  }

  for (const [name, minutes] of Object.entries(MINUTES)) {
    for (const view of VIEWS) {
      it(`bars nobody as the body of a mail, fits a phone, and asks for nothing: ${name}, ${view}`, async () => {
        await page.setContent(renderEmailHtml(minutes, context({ view, today: '2020-12-31' })));
        for (const size of [DESK, PHONE]) {
          await page.setViewportSize(size);
          assert.deepEqual(await problems(), [], `${size.width}`);
          const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
          assert.ok(Number(wide) <= 0, `${size.width} is ${wide} too narrow`);
        }
        assert.deepEqual([requested, complaints], [[], []]);
      });
    }
  }

  it('breaks no word at the head of a table of votes, on a phone', async () => {
    await page.setViewportSize(PHONE);
    const text = `Verslag r1: Raad
Datum: 3 november 2022

Motie M1 (indiener "N. Elzinga"): Verzoekt het college bewoners te betrekken.

Stemming #M1 (voor "R. Dijkgraaf" "N. Elzinga" "W. Feenstra", tegen "J. Aalbers" "T. Boersma" "M. Coster"): De stemmen staken.
`;
    const [file] = projectOf({ 'r1.verslag': text }).files();
    await page.setContent(renderHtml(file!.meetings[0]!, context()));
    const heads = (await page.evaluate(`[...document.querySelectorAll('.tally th')].map((head) => {
      const range = document.createRange();
      range.selectNodeContents(head);
      return { text: head.textContent, lines: new Set([...range.getClientRects()].map(({ top }) => top)).size };
    })`)) as { text: string; lines: number }[];
    assert.ok(heads.length === 5, `${heads.length} heads`);
    assert.deepEqual(
      heads.filter(({ text, lines }) => lines > text.split(' ').length),
      [],
    );
  });

  it('bars nobody from figures, fits a phone, and asks for nothing', async () => {
    const project = projectOf(Object.fromEntries(verslagFiles().map((file, index) => [`${index}.verslag`, fs.readFileSync(file, 'utf8')])));
    const figures = statsToHtml(statsOf([{ files: project.files(), isAsked: () => true }], '2021-06-01'), 'nl');
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const size of [DESK, PHONE]) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        await page.setContent(figures);
        assert.deepEqual(await problems(), [], `${colorScheme} ${size.width}`);
        assert.ok(
          Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')) <= 0,
          `${size.width} is too narrow`,
        );
      }
    }
    assert.deepEqual([requested, complaints], [[], []]);
  });

  it('prints on A4 with a head on each page of a long table, and the number of each page', async () => {
    const { minutes, section, action } = inside;
    const actions = Array.from({ length: 60 }, (_, index) =>
      action(`A${index}`, 'Doet iets dat een paar regels lang is, zodat de tabel over bladzijden loopt.'),
    );
    await page.setContent(renderHtml(minutes({ sections: [section('Acties', actions)] }), context()));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)!.length;
    assert.ok(pages > 3, `${pages} pages`);
    assert.match(pdf, /\/MediaBox\s*\[\s*0 0 59[45](?:\.\d+)? 84[12]/);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.evaluate("getComputedStyle(document.querySelector('table.register thead')).display"), 'table-header-group');
    assert.match(await page.content(), /@bottom-right\{content:counter\(page\)/);
  });

  it('prints about a thousand words on three pages', async () => {
    const files = verslagFiles().filter((file) => /examples.(?:adresboek|beveiliging)/.test(file));
    const models = projectOf(Object.fromEntries(files.map((file) => [file.replaceAll('/', '-'), fs.readFileSync(file, 'utf8')]))).files();
    const { context: given, show } = renderingOf(models, { today: '2020-11-20', timeZone: 'Europe/Amsterdam', view: 'full' });
    const minutes = models.flatMap(({ meetings }) => meetings).find(({ id }) => id === 'dobv-3');
    await page.setContent(renderHtml(show(minutes!), given));
    const words = String(await page.evaluate('document.body.innerText')).match(/[\p{L}\p{N}][^\s]*/gu)!.length;
    assert.ok(words > 900, `${words} words`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.equal(pdf.match(/\/Type\s*\/Page\b/g)!.length, 3);
  });

  it('strands no heading at the end of a page, before a proposal with its vote either', async () => {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const files = projectOf({
      'm.verslag': `Verslag m: M\nDatum: 16 november 2020\n\n# 1. Haven\n\nVoorstel V1 (indiener @q): De verordening wordt vastgesteld; het liggeld gaat omhoog.\n  Stemming (unaniem, voor 5): aangenomen\n\n# 2. Groen\n\nTekst.\n`,
    }).files();
    const html = renderHtml(files[0]!.meetings[0]!, context());
    const ends: string[] = [];
    for (const height of [600, 640, 680, 700, 720, 740, 760]) {
      await page.setContent(html.replace('<h2 id="section-1"', `<div style="height:${height}px"></div>$&`));
      const document = await pdfjs.getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })), verbosity: 0 }).promise;
      assert.equal(document.numPages, 2);
      const { items } = await (await document.getPage(1)).getTextContent();
      // Below this is the foot of the page.
      const body = items.flatMap((item) => ('str' in item && item.str.trim() !== '' && item.transform[5] > 48 ? [item] : []));
      const lowest = Math.min(...body.map(({ transform }) => transform[5]));
      ends.push(
        body
          .filter(({ transform }) => Math.abs(transform[5] - lowest) < 3)
          .map(({ str }) => str)
          .join(''),
      );
    }
    assert.ok(
      ends.some((end) => /aangenomen|unaniem|Voor/.test(end)),
      ends.join(),
    );
    assert.deepEqual(
      ends.filter((end) => /^\d\. (?:Haven|Groen)$/.test(end)),
      [],
    );
  });

  it('shows hostile text as text', async () => {
    const evil = '"><script>document.title="gekaapt"</script><img src=x onerror=alert(1)><svg onload=alert(2)>';
    const { minutes, prose, section, mention, attachment } = inside;
    await page.setContent(
      renderHtml(
        minutes({
          name: [evil],
          attachments: [attachment(evil, 'javascript:alert(3)')],
          sections: [section(evil, [prose([evil, mention(organization('x', evil)), ' ![p](https://evil.example/p.png)'])])],
        }),
        context(),
      ),
    );
    assert.equal(await page.evaluate("document.querySelectorAll('script,img,svg,[onerror],[onload]').length"), 0);
    assert.ok((await page.textContent('h1'))!.includes('<script>'));
    assert.deepEqual([requested, complaints], [[], []]);
  });
});
