// Opens a window of VS Code in headless Chromium, on a server of VS Code.
import fs from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { openPage, SETTINGS } from './chromium.mjs';
import { startServer } from './server.mjs';

/** The servers that windows share, by whether they trust every folder, and their extensions: a window starts in two thirds of the time where its server runs. */
const shared = new Map();

function serverFor(trust, vsix) {
  const key = `${trust} ${vsix.join()}`;
  let server = shared.get(key);
  if (server === undefined) {
    server = startServer({ vsix, trust, driven: false });
    shared.set(key, server);
  }
  return server;
}

/** Ends the servers that windows shared. */
export async function closeServers() {
  const servers = [...shared.values()];
  shared.clear();
  for (const server of servers) await (await server).close();
}

/**
 * Windows that run no tests of their own share a server, one at a time: the user's settings and state are made anew for each.
 * @param options.vsix extensions to install, as a user would
 * @param options.folder the workspace
 * @param options.trust `false`: workspace trust is on, and nothing is trusted yet
 * @returns the page of the workbench, and `exited`, which settles with the code the test run ends with
 */
export async function startHost({
  extensionDevelopmentPath = [],
  extensionTestsPath,
  folder,
  vsix = [],
  settings = {},
  trust = true,
  log = () => {},
  ...look
}) {
  const driven = extensionTestsPath !== undefined;
  const server = await (driven ? startServer({ vsix, trust, driven }) : serverFor(trust, vsix));
  const { port, user } = server;
  fs.rmSync(user, { recursive: true, force: true });
  fs.mkdirSync(user, { recursive: true });
  fs.writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 1));
  let fail;
  let done;
  const result = new Promise((resolve, reject) => {
    done = resolve;
    fail = reject;
  });
  const exited = Promise.race([result, server.ended]);
  exited.catch(() => {});
  let page;
  let context;
  const close = async () => {
    // A window that is left, whatever was not saved, tells the server so, which ends its extensions.
    page?.on('dialog', (dialog) => dialog.accept().catch(() => {}));
    await page?.goto('about:blank', { timeout: 10_000 }).catch(() => {});
    await context?.close().catch(() => {});
    if (driven) await server.close();
  };
  try {
    ({ page, context } = await openPage(look));
    // Whoever drives the page has a limit of their own.
    page.setDefaultTimeout(0);
    page.on('crash', () => fail(new Error('the page crashed')));
    // The workbench calls these two where they exist: it is how VS Code's own web test runner listens.
    await page.exposeFunction('codeAutomationLog', (type, args) => log(type, format(...args)));
    await page.exposeFunction('codeAutomationExit', (code, logs) => done({ code, logs }));
    const query = new URLSearchParams(folder ? { [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder } : { ew: 'true' });
    if (driven) {
      const remote = (place) => `vscode-remote://127.0.0.1:${port}${place}`;
      const payload = [extensionDevelopmentPath].flat().map((place) => ['extensionDevelopmentPath', remote(place)]);
      query.set('payload', JSON.stringify([...payload, ['extensionTestsPath', remote(extensionTestsPath)]]));
    }
    await page.goto(`http://127.0.0.1:${port}/?${query}`);
    return { page, context, port, exited, fail, close, serverOutput: server.output };
  } catch (error) {
    await close();
    throw Object.assign(error, { message: `${error.message}\n${server.output().slice(-4000)}` });
  }
}
