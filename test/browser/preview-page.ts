import fs from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { RenderParams, RenderResult } from '../../language-server/server/protocol.ts';
import { render } from '../../language-server/server/requests/render.ts';
import { shellHtml } from '../../src/extension/preview/shell.ts';
import type { FromPreview, ToPreview } from '../../src/preview/messages.ts';
import { ADDRESS, deskOf } from '../server/requests/desk.ts';
import { shellWords } from '../support/shell-words.ts';

const SITE = 'https://preview.test/';
const words = shellWords((key) => (key === 'moreErrors' || key === 'oneError' ? '{0} fouten' : key === 'sheet' ? '{0} van {1}' : key));

/** Chromium with the page of the preview in it, as VS Code would show it, and everything it says, asks for or complains of. */
export class PreviewPage {
  readonly page: Page;
  readonly requested: string[];
  readonly complaints: string[];
  private readonly browser: Browser;

  private constructor(browser: Browser, page: Page, requested: string[], complaints: string[]) {
    this.browser = browser;
    this.page = page;
    this.requested = requested;
    this.complaints = complaints;
  }

  static async open(theme = 'vscode-light'): Promise<PreviewPage> {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
    const context = await browser.newContext({ viewport: { width: 700, height: 600 }, permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    const requested: string[] = [];
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const dist = new URL('../../dist/', import.meta.url);
    const html = shellHtml({
      script: `${SITE}preview.js`,
      style: `${SITE}preview.css`,
      cspSource: SITE,
      nonce: '0123456789abcdef',
      language: 'nl',
      words,
      hasPages: true,
    }).replace('<body ', `<body class="${theme}" `);
    await page.route('**/*', (route) => {
      const url = route.request().url();
      requested.push(url);
      if (url === SITE) return route.fulfill({ contentType: 'text/html', body: html });
      const name = url.startsWith(SITE) ? url.slice(SITE.length) : '';
      if (name !== 'preview.js' && name !== 'preview.css') return route.fulfill({ status: 404, body: '' });
      return route.fulfill({
        contentType: name.endsWith('.js') ? 'text/javascript' : 'text/css',
        body: fs.readFileSync(new URL(name, dist), 'utf8'),
      });
    });
    await page.addInitScript(() => {
      const said: unknown[] = [];
      Object.assign(globalThis, {
        said,
        acquireVsCodeApi: () => ({ postMessage: (message: unknown) => said.push(message), setState() {}, getState() {} }),
      });
    });
    await page.goto(SITE);
    return new PreviewPage(browser, page, requested, complaints);
  }

  /** Renders a text as the server does, and sends it as the extension does. */
  async show(text: string, params: Partial<RenderParams> = {}): Promise<RenderResult> {
    const asked: RenderParams = { uri: `${ADDRESS}a.verslag`, line: 0, form: 'html', view: 'full', public: false, ...params };
    const page = (await render(deskOf({ 'a.verslag': text }), asked))!;
    await this.showPage(page, asked);
    return page;
  }

  async showPage(
    page: RenderResult,
    { uri, line, form, view, public: open }: RenderParams,
    look: 'theme' | 'paper' = 'theme',
  ): Promise<void> {
    await this.send({ type: 'update', page, look, state: { uri, line, form, view, public: open, locked: false } });
  }

  /** Sends what the extension would, and waits until it is dealt with. */
  async send(message: ToPreview): Promise<void> {
    await this.page.evaluate(
      (data) =>
        new Promise<void>((done) => {
          window.dispatchEvent(new MessageEvent('message', { data }));
          requestAnimationFrame(() => requestAnimationFrame(() => done()));
        }),
      message as never,
    );
  }

  /** What the preview has said since this was last asked. */
  async said(): Promise<FromPreview[]> {
    return this.page.evaluate(() => (globalThis as unknown as { said: FromPreview[] }).said.splice(0));
  }

  /** Pixels between the bar and the block of a line; undefined where there is none. */
  async below(line: number): Promise<number | undefined> {
    return this.page.evaluate((at) => {
      const bar = document.getElementById('bar')!.getBoundingClientRect().bottom;
      const block = document.querySelector(`#page [data-line="${at}"]`);
      return block === null ? undefined : block.getBoundingClientRect().top - bar;
    }, line);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
