import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { closeBrowser } from '../../../scripts/e2e/chromium.mjs';
import { closeServers, startHost } from '../../../scripts/e2e/host.mjs';
import { startWebHost } from '../../../scripts/e2e/web-host.mjs';
import { COMMAND } from '../../../src/extension/names.ts';

export const ROOT = path.join(import.meta.dirname, '..', '..', '..');
const IN_BROWSER = process.env.E2E_EXTENSION === 'browser';
const WITH_TYPESETTER = process.env.E2E_VSIX_TYPESETTER ?? path.join(ROOT, `dist/verslag-${process.platform}-${process.arch}.vsix`);
/** Pictures of the README are made anew only where that is asked, so that a run changes no file; and as most people see VS Code. */
const README = process.env.E2E_SCREENSHOTS === undefined || IN_BROWSER ? '' : fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');

function pictureFile(name: string): string {
  const inReadme = `docs/images/${name}.png`;
  return path.join(ROOT, README.includes(`(${inReadme})`) ? inReadme : `out/e2e/screenshots/${name}.png`);
}

// Of the whole run: what its windows shared.
after(async () => {
  await closeBrowser();
  await closeServers();
});

/** How a file of this ending ends once it is written. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['.html', '</html>'],
  ['.eml', '--'],
  ['.pdf', '%%EOF'],
]);

export interface WorkbenchOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The file in the folder that names the folders to open. Default: the folder itself is opened. */
  readonly workspace?: string;
  readonly files?: Readonly<Record<string, string>>;
  /** The folder that is copied and opened; default: the small workspace of the tests. `null`: an empty one. */
  readonly from?: string | null;
  readonly trust?: boolean;
  /** A script that every frame has run before its own: no content security policy holds it back. */
  readonly everyFrame?: string;
  /** Whether the extension brings the typesetter of this platform. Default: it does not. */
  readonly typesetter?: boolean;
  /** The language of VS Code. Default: English. */
  readonly language?: string;
}

/** Hints stand in a line as its text does, once they are there: settings for who waits for a line that gets one. */
export const WITHOUT_HINTS = { 'editor.inlayHints.enabled': 'off' };

/**
 * The window that the tests of a suite share: opened before them and closed behind them, with a picture of it where one fails.
 * @param ready what is done in it before the first test
 */
export function workbench(options: WorkbenchOptions = {}, ready?: (bench: Workbench) => Promise<void>): Workbench {
  const bench = new Workbench(options);
  before(async () => {
    await bench.open();
    await ready?.(bench);
  });
  afterEach(function () {
    return bench.screenshotOfFailure(this.currentTest);
  });
  after(() => bench.close());
  return bench;
}

/** VS Code in a browser, with the extension installed as a user installs it, driven as a user drives it. */
export class Workbench {
  /** Whether there is a browser and nothing else, as on vscode.dev: the server is a worker, files are what an extension says they are. */
  static readonly inBrowser = IN_BROWSER;
  page!: Page;
  folder!: string;
  /** What pages of the workbench asked for from elsewhere. */
  readonly requests: string[] = [];
  private readonly options: WorkbenchOptions;
  private stop: (() => Promise<void>) | undefined;

  constructor(options: WorkbenchOptions) {
    this.options = options;
  }

  /** Settles when the window is there. */
  async open(): Promise<void> {
    const {
      settings = {},
      files = {},
      workspace,
      from = path.join(ROOT, 'test/e2e/workspace'),
      trust,
      language,
      everyFrame,
      typesetter = false,
    } = this.options;
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-ui-')));
    this.folder = folder;
    if (from !== null) fs.cpSync(from, folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    const options = {
      vsix: [typesetter ? WITH_TYPESETTER : (process.env.E2E_VSIX ?? path.join(ROOT, 'dist/verslag.vsix'))],
      ...(trust === undefined ? {} : { trust }),
      ...(language === undefined ? {} : { language }),
      ...(everyFrame === undefined ? {} : { everyFrame }),
      settings: {
        'workbench.colorTheme': 'Default Light Modern',
        'editor.minimap.enabled': false,
        'editor.stickyScroll.enabled': false,
        ...settings,
      },
    };
    const host = Workbench.inBrowser
      ? await startWebHost({ ...options, folder, ...(workspace === undefined ? {} : { workspace }) })
      : await startHost({ ...options, folder: workspace === undefined ? folder : path.join(folder, workspace) });
    this.stop = async () => {
      await host.close();
      fs.rmSync(folder, { recursive: true, force: true });
    };
    this.page = host.page;
    this.page.context().on('request', (request) => this.requests.push(request.url()));
    await this.page.locator('.monaco-workbench').waitFor();
    if (workspace !== undefined) await this.foldersThere();
  }

  /**
   * Now and then VS Code reads the file that names the folders before the remote file system answers, takes it as empty and reads it no
   * more ("You have not yet added a folder"): a user would load the window again.
   */
  private async foldersThere(): Promise<void> {
    const folder = this.page.locator('.explorer-folders-view .monaco-list-row').first();
    try {
      await folder.waitFor({ timeout: 20_000 });
    } catch {
      await this.page.reload();
      await folder.waitFor();
    }
  }

  /** Closes the window and opens it again. */
  async restart(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.quickInput('F1', '>Developer: Reload Window');
    await this.pick('Developer: Reload Window');
    await loaded;
    await this.page.locator('.monaco-workbench').waitFor();
  }

  async close(): Promise<void> {
    await this.stop?.();
  }

  /** The title of a command in the palette, from the manifest. */
  title(command: keyof typeof COMMAND): string {
    const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    const found = manifest.contributes.commands.find((one: { command: string }) => one.command === COMMAND[command]);
    return `Verslag: ${this.word(found.title.slice(1, -1))}`;
  }

  /** A word of the manifest in the language of the workbench. In a browser VS Code translates no manifest that is not from its gallery. */
  word(key: string): string {
    const file = this.options.language === 'nl' && !Workbench.inBrowser ? 'package.nls.nl.json' : 'package.nls.json';
    return JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'))[key];
  }

  /** Path in the folder of the first file of this name. */
  private find(name: string): string {
    const all = fs.readdirSync(this.folder, { recursive: true, encoding: 'utf8' });
    return all.find((one) => path.basename(one) === name) ?? name;
  }

  read(name: string): string {
    return fs.readFileSync(path.join(this.folder, name), 'utf8');
  }

  // ---------------------------------------------------------------- what a user does

  /** Opens a file by its name, as with Ctrl+P. */
  async openFile(name: string): Promise<void> {
    // Where files are an extension's they cannot be searched: their path is asked for.
    await this.quickInput('Control+p', Workbench.inBrowser ? `/${this.find(name)}` : name);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    await this.page.locator('.tab', { hasText: name }).first().waitFor();
    await this.editor(name).locator('.view-line').first().waitFor();
  }

  /** Runs a command of the palette by its title. */
  async command(title: string): Promise<void> {
    await this.quickInput('F1', `>${title}`);
    const row = this.page.locator(`.quick-input-list .monaco-list-row[aria-label^="${title}"]`).first();
    await row.waitFor();
    // The list moves while its entries come in.
    await row.click({ force: true });
    await this.page
      .locator('.quick-input-widget .quick-input-list .monaco-list-row', { hasText: title })
      .first()
      .waitFor({ state: 'hidden' });
  }

  /** Chooses from the list that is open. */
  async pick(label: string | RegExp): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
    await row.waitFor();
    await row.click({ force: true });
  }

  /** Saves under a name in the workspace, once the dialog proposes one that ends so, and settles when the file is there. */
  async saveAs(name: string, proposed: string): Promise<void> {
    const place = path.join(this.folder, name);
    await this.proposed(proposed);
    await this.page.locator('.quick-input-widget:visible input.input').fill(Workbench.inBrowser ? `/${name}` : place);
    await this.press('Enter');
    // VS Code writes into the file bit by bit: what is read before its end is a part.
    await this.until(
      () =>
        fs.existsSync(place) &&
        this.read(name)
          .trimEnd()
          .endsWith(WHOLE.get(proposed) ?? ''),
    );
  }

  /**
   * Takes a line of the menu of fixes, which Ctrl+. opens at the cursor. An answer of a server that comes in as it opens closes it, and one that was
   * asked for before a line was checked lacks that line: it is opened again.
   */
  async chooseFromMenu(label: string | RegExp, picture: string): Promise<void> {
    const menu = this.page.locator('.action-widget:not(.action-list-submenu-panel)');
    const row = menu.locator('.monaco-list-row', { hasText: label }).first();
    for (let isTaken = false; !isTaken; ) {
      if (!(await menu.isVisible())) await this.press('Control+.');
      isTaken = await row
        .waitFor({ timeout: 3000 })
        .then(() => this.screenshot(picture))
        .then(() => row.click({ timeout: 3000 }))
        .then(
          () => true,
          () => false,
        );
      if (!isTaken && (await menu.isVisible())) await this.press('Escape');
    }
  }

  /** Takes a line of the menu that a right click has opened. On a busy machine a key comes before the menu has made the line under the pointer its own. */
  async takeFromContextMenu(label: string): Promise<void> {
    const line = (state: string) => this.page.locator(`.context-view .action-item${state}`, { hasText: label }).first();
    await line('').hover();
    await line('.focused').waitFor();
    await this.press('Enter');
    await line('').waitFor({ state: 'hidden' });
  }

  /** Chooses a folder of the workspace in the dialog that asks for one. */
  async chooseFolder(name: string): Promise<void> {
    await this.pick(name);
    await this.proposed(`/${name}/`);
    await this.page.locator('.quick-input-widget:visible .quick-input-action .monaco-button').first().click();
  }

  private async proposed(end: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => (document.querySelector('.quick-input-widget input.input') as HTMLInputElement | null)?.value.endsWith(wanted),
      end,
    );
  }

  private async quickInput(keys: string, text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input.input');
    await this.page.keyboard.press(keys);
    await input.waitFor();
    await input.fill(text);
  }

  /** Answers the questions of a key, one after the other. */
  async answer(...answers: readonly (readonly [title: string, words: string])[]): Promise<void> {
    for (const [title, words] of answers) {
      const box = this.page.locator('.quick-input-widget:visible', { hasText: title });
      await box.waitFor();
      await this.type(words);
      if (/who/.test(title)) await box.locator('.monaco-list-row.focused').waitFor();
      await this.press('Enter');
      await box.waitFor({ state: 'hidden' });
    }
  }

  /** Settles when a condition outside the browser holds; the test's own limit ends a wait in vain. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 15 });
  }

  /** Puts on the clipboard what another program would. */
  async copied(forms: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate(
      (given) =>
        navigator.clipboard.write([new ClipboardItem(Object.fromEntries(given.map(([type, text]) => [type, new Blob([text], { type })])))]),
      Object.entries(forms),
    );
  }

  /** What is on the clipboard, by its type. */
  clipboard(): Promise<Record<string, string>> {
    return this.page.evaluate(async () => {
      const forms: Record<string, string> = {};
      for (const item of await navigator.clipboard.read())
        for (const type of item.types) forms[type] = await (await item.getType(type)).text();
      return forms;
    });
  }

  /** Settles when the language server has read the workspace, as the status bar says. */
  async serverReady(): Promise<void> {
    const status = this.page.locator('.statusbar-item', { hasText: 'Verslag' });
    await status.locator('.codicon-check, .codicon-warning, .codicon-error').first().waitFor();
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.quickInput('Control+g', `:${line}:${column}`);
    await this.press('Enter');
    // What is typed next would still go there.
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Puts the cursor behind the last character. */
  async toEnd(): Promise<void> {
    await this.press('Control+End');
  }

  // ---------------------------------------------------------------- what a user sees

  editor(name?: string): Locator {
    const editors = this.page.locator('.editor-instance .monaco-editor');
    return name === undefined ? editors.first() : this.page.locator(`.editor-instance .monaco-editor[data-uri$="${name}"]`).first();
  }

  /** A message that slid in at the bottom. */
  message(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
  }

  suggestion(text: string | RegExp): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first();
  }

  /** The text of an editor as it stands, line by line, as far as it is on the screen. */
  async lines(name: string): Promise<string> {
    const lines = await this.editor(name).locator('.view-line').all();
    const placed = await Promise.all(
      lines.map(async (line) => ({ top: (await line.boundingBox())?.y ?? 0, text: (await line.textContent()) ?? '' })),
    );
    return placed
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' '))
      .join('\n');
  }

  /** Settles when a line of an editor, wrapped or not, reads so. */
  async lineWith(name: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      ([end, wanted]) => {
        const rows = [...document.querySelectorAll<HTMLElement>(`.monaco-editor[data-uri$="${end}"] .view-line`)];
        const shown = rows.sort((a, b) => a.offsetTop - b.offsetTop).map((row) => row.textContent?.replaceAll('\u00a0', ' '));
        return shown.join('').includes(wanted!);
      },
      [name, text],
    );
  }

  /** The walkthrough shows a webview of its own. */
  get previewFrame(): Locator {
    return this.page.locator('iframe.webview.ready[src*="extensionId=verslag.verslag"]');
  }

  get preview(): FrameLocator {
    return this.previewFrame.contentFrame().frameLocator('iframe#active-frame');
  }

  /** The page of a rule where Markdown is shown as a page, in the language in which it says what family it is of. */
  rulePage(rule: string, family: string): Locator {
    const page = this.page.locator('iframe.webview.ready[src*="extensionId=vscode.markdown-language-features"]');
    const shown = page.contentFrame().frameLocator('iframe#active-frame').locator('body');
    return shown.filter({ has: this.page.locator('h1', { hasText: rule }), hasText: family });
  }

  /** What the window looked like when a test failed. */
  async screenshotOfFailure(test: { readonly state?: string | undefined; readonly title: string } | undefined): Promise<void> {
    if (test?.state !== 'failed') return;
    const folder = path.join(ROOT, 'out/e2e/failures');
    fs.mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${test.title.replace(/\W+/g, '-').slice(0, 60)}.png`) });
  }

  /** A picture of the window, or of a part of it: to be looked at, and for the README. */
  async screenshot(name: string, clip?: { x: number; y: number; width: number; height: number }): Promise<void> {
    const file = pictureFile(name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    await this.page.mouse.move(0, 0);
    await this.page.screenshot({ path: file, ...(clip === undefined ? {} : { clip }) });
  }
}
