import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import type * as Library from '../../src/library/index.ts';
import * as library from '../../src/library/index.ts';

const BUILT = path.resolve(import.meta.dirname, '../../dist/library');
const FILES = {
  'adresboek.verslag': 'Persoon jansen (openbaar): J. Jansen\nPersoon smit (e-mail smit@example.org): A. Smit\n',
  'overleg.verslag': `Verslag o-1: Overleg
Datum: dinsdag 16 november 2020
Voorzitter: @jansen
Notulist: @jansen
Aanwezig: @jansen, @smit

Besluit B1: Het gaat door.
Actie A1 (@smit, uiterlijk vrijdag 20 november 2020): Belt {5.1.2h: de kluis}.
`,
};
const TODAY = '2020-11-17';
const FORMS = ['html', 'text', 'markdown', 'json', 'email', 'ics'] as const;

/** What is done with the library, here and in the page: the two have to agree on every character. */
async function useLibrary(from: typeof Library, files: Record<string, string>, today: string, forms: readonly (typeof FORMS)[number][]) {
  const rendered: string[] = [];
  for (const to of forms)
    for (const open of [false, true])
      for (const { fileName, content } of await from.render(files, { to, public: open, today, only: ['overleg.verslag'] }))
        rendered.push(`${fileName}\n${content}`);
  const [word] = await from.render(files, { to: 'docx', today, only: ['overleg.verslag'] });
  return {
    problems: from.check(files, { today, language: 'nl' }).problems.map(({ line, rule, message }) => `${line} ${rule}: ${message}`),
    rendered,
    word: [...(word!.content as Uint8Array).subarray(0, 4)],
    parsed: JSON.stringify(from.parse(files, { today })),
    register: JSON.stringify(from.register(files, { today, public: true })),
    stats: JSON.stringify(from.stats(files, { today })),
    format: from.format(files['overleg.verslag']!),
  };
}

/** The folder of the package as any web server gives it, without an import map; and the one file that a bundler makes of it, told nothing. */
describe('the library in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let server: http.Server;
  let page: Page;
  let bundled: string;
  const complaints: string[] = [];

  before(async () => {
    const entryPoints = [path.join(BUILT, 'index.mjs')];
    const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: 'esm', logLevel: 'silent' });
    bundled = outputFiles[0]!.text;
    server = http.createServer(({ url = '/' }, response) => {
      const name = path.basename(new URL(url, 'http://page.invalid').pathname);
      if (name === '') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><link rel="icon" href="data:,">');
      else if (name === 'bundled.mjs') response.writeHead(200, { 'content-type': 'text/javascript' }).end(bundled);
      else if (!fs.existsSync(path.join(BUILT, name))) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'text/javascript' }).end(fs.readFileSync(path.join(BUILT, name)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(request.url()));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(response.url());
    });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  it('checks, reads and renders as it does in Node, and so when it is bundled', async () => {
    const here = await useLibrary(library, FILES, TODAY, FORMS);
    for (const name of ['index.mjs', 'bundled.mjs']) {
      const there = await page.evaluate(
        `(async () => (${useLibrary.toString()})(await import('/${name}'), ${JSON.stringify(FILES)}, '${TODAY}', ${JSON.stringify(FORMS)}))()`,
      );
      assert.deepEqual(there, here, name);
    }
    assert.ok(here.problems.some((problem) => problem.includes('weekday-mismatch')));
    assert.equal(here.rendered.length, 2 * FORMS.length);
    assert.deepEqual(here.word, [0x50, 0x4b, 3, 4]);
    assert.deepEqual(complaints, []);
  });

  it('says that PDF is not made there', async () => {
    for (const name of ['index.mjs', 'bundled.mjs']) {
      const said = await page.evaluate(
        `(async () => (await import('/${name}')).render(${JSON.stringify(FILES)}, { to: 'pdf' }).catch((error) => String(error.message)))()`,
      );
      assert.match(String(said), /^PDF is typeset by Typst, which is not here\./, name);
    }
  });

  it('refuses a public version there, too, and shows nothing of what is shielded', async () => {
    const said = await page.evaluate(
      `(async () => {
        const { render, PublicationRefused } = await import('/index.mjs');
        const wrong = { 'a.verslag': 'Verslag o-1: Overleg\\nDatum: maandag 16 november 2020\\n\\nHet is {5.1.9z: geheim}.\\n' };
        const refused = await render(wrong, { to: 'html', public: true }).catch((error) => error);
        const [shown] = await render(${JSON.stringify(FILES)}, { to: 'html', public: true, only: ['overleg.verslag'] });
        return [refused instanceof PublicationRefused, /kluis|Smit/.test(shown.content)];
      })()`,
    );
    assert.deepEqual(said, [true, false]);
  });
});
