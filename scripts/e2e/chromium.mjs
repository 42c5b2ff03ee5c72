// Headless Chromium, as every test of the workbench drives it.
import { chromium } from 'playwright-core';

/** Settings under which a test sees what it looks for and nothing else. */
export const SETTINGS = {
  // In a browser the default is afterDelay, on a desktop it is off.
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  // A word, as VS Code has it now: it rewrites `false` in this file at its start, and what is opened in that moment can be lost to extensions.
  'extensions.autoUpdate': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'files.simpleDialog.enable': true,
};

let browser;

/** One for all windows: each has storage of its own. */
function sharedBrowser() {
  browser ??= chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Nothing is fetched from elsewhere; where there is no network, waiting for it would take minutes.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
  return browser;
}

export async function closeBrowser() {
  const open = await browser;
  browser = undefined;
  await open?.close();
}

/**
 * @param options.language the language of the workbench, where that is not English
 * @param options.everyFrame a script that every frame runs before its own
 */
export async function openPage({ language, everyFrame, viewport = { width: 1280, height: 800 } }) {
  const context = await (await sharedBrowser()).newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  // As where a language pack is installed: what VS Code itself says stays English, extensions speak the language.
  if (language !== undefined)
    await context.addInitScript((value) => {
      Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => value, set() {} });
    }, language);
  if (everyFrame !== undefined) await context.addInitScript({ content: everyFrame });
  return { context, page: await context.newPage() };
}
