import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { main } from '../../src/cli/main.ts';
import { nodeHost } from '../../src/cli/node-host.ts';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TYPES = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
]);
const minutes = (id: string, day: string) => `Verslag ${id} (reeks raad): Vergadering van ${day}
Status: vastgesteld op 1 februari 2021
Rubricering: openbaar
Datum: ${day}
Voorzitter: @punt
Notulist: @punt
Aanwezig: @punt, @zijpstra

# 1. De haven

Besluit B1 (@punt): De brug bij de haven blijft open {5.1.2e: kanarie, zegt Zijpstra}.

Motie M1 (indiener @punt, over #B1): Verzoekt om licht.
  Stemming (voor 3, tegen 2): aangenomen

Toezegging T1 (@punt, aan @punt, uiterlijk 1 maart 2021): Stuurt een brief.
`;

/** A site of ours on this machine, in a folder below the root as many are. */
describe('a published site in a browser', function () {
  this.timeout(300_000);
  let browser: Browser;
  let page: Page;
  let server: http.Server;
  let folder: string;
  let base: string;
  let asked: string[];
  let complaints: string[];
  const site = () => path.join(folder, 'site');

  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-site-'));
    const write = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text);
    write('verslag.config.json', '{ "publication": { "bodies": [{ "name": "Gemeenteraad", "series": ["raad"] }] } }');
    write(
      'boek.verslag',
      'Persoon punt (openbaar): P. Punt\nPersoon zijpstra: K. Zijpstra\nReeks raad (elke maandag): Raad\nReeks staf (elke dag): Staf\n',
    );
    write('raad-1.verslag', minutes('raad-1', 'maandag 4 januari 2021'));
    write(
      'raad-2.verslag',
      minutes('raad-2', 'maandag 12 december 2022').replace('aangenomen', 'verworpen').replace('voor 3, tegen 2', 'voor 2, tegen 3'),
    );
    const host = { ...nodeHost('1.2.3'), cwd: folder, stderr: { isTTY: false, write: () => {} } };
    assert.equal(await main(['publish', '.', '--out', 'site', '--no-pdf', '--lang', 'nl'], host), 0);
    server = http.createServer(({ url = '/' }, response) => {
      const name = decodeURIComponent(new URL(url, 'http://site.invalid').pathname).replace(/^\/raad\//, '');
      const file = path.join(site(), name);
      if (!fs.existsSync(file) || !fs.statSync(file).isFile()) response.writeHead(404).end();
      else
        response.writeHead(200, { 'content-type': TYPES.get(path.extname(file)) ?? 'application/octet-stream' }).end(fs.readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/raad/`;
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
  });
  after(async () => {
    await browser?.close();
    server?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  const open = async (options: { readonly bypassCSP?: boolean; readonly javaScriptEnabled?: boolean } = {}) => {
    page = await browser.newPage(options);
    [asked, complaints] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
  };
  afterEach(() => page.close());

  it('bars nobody on any of its pages, and each fits a phone', async () => {
    // Pages forbid scripts of others; the checker is let in past their policy.
    await open({ bypassCSP: true });
    const pages = fs.globSync('**/*.html', { cwd: site() });
    assert.ok(pages.length >= 10, pages.join());
    for (const name of pages) {
      for (const width of [1200, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(base + name);
        await page.evaluate(AXE);
        const { violations } = (await page.evaluate(
          "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
        )) as { violations: { id: string; nodes: { html: string }[] }[] };
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          [],
          `${name} ${width}`,
        );
        assert.ok(
          Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')) <= 0,
          `${name} ${width} is too narrow`,
        );
      }
    }
  });

  it('finds words, asks nothing of anybody else, and shows what it found as text', async () => {
    await open();
    await page.goto(`${base}zoeken.html?q=haven`);
    await page.waitForSelector('#gevonden li');
    assert.match((await page.textContent('#uitkomst')) ?? '', /^2 pagina’s gevonden\.$/);
    const links = await page.$$eval('#gevonden a', (found) => found.map((link) => link.getAttribute('href')));
    assert.deepEqual([...links].sort(), ['/raad/vergaderingen/raad-1.html', '/raad/vergaderingen/raad-2.html']);
    await page.fill('#q', 'kanarie');
    await page.press('#q', 'Enter');
    // Not by a function of the page: its policy lets none be made of a text.
    await page.locator('#uitkomst', { hasText: /^Niets gevonden\.$/ }).waitFor();
    assert.match(page.url(), /\?q=kanarie$/);
    assert.deepEqual(
      asked.filter((address) => !address.startsWith(base)),
      [],
    );
    assert.deepEqual(complaints, []);
  });

  it('has in its index nothing of what is shielded, unfolded', () => {
    const files = fs.globSync('pagefind/**/*', { cwd: site() }).filter((name) => fs.statSync(path.join(site(), name)).isFile());
    const packed = files.filter((name) => /\.(?:pf_\w+|pagefind)$/.test(name));
    assert.ok(packed.length >= 4, files.join());
    for (const name of files) {
      const bytes = fs.readFileSync(path.join(site(), name));
      const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes).toString('latin1') : bytes.toString('latin1');
      assert.doesNotMatch(text, /kanarie|zijpstra/i, name);
    }
    const fragments = packed
      .filter((name) => name.endsWith('.pf_fragment'))
      .map((name) => gunzipSync(fs.readFileSync(path.join(site(), name))).toString());
    assert.ok(
      fragments.some((text) => text.includes('haven')),
      'the fragments were not read',
    );
  });

  it('filters its indexes without a script, and leads to them where none may run', async () => {
    await open({ javaScriptEnabled: false });
    await page.goto(`${base}moties.html`);
    const shown = () => page.locator('tbody tr:visible').count();
    assert.equal(await shown(), 2);
    await page.getByLabel('verworpen').check();
    assert.equal(await shown(), 1);
    await page.getByLabel('2021').check();
    assert.equal(await shown(), 0);
    await page.goto(`${base}zoeken.html`);
    assert.equal(await page.locator('#zoeken').isVisible(), false);
    await page.getByRole('main').getByRole('link', { name: 'Besluiten' }).click();
    assert.match(page.url(), /besluiten\.html$/);
  });
});
