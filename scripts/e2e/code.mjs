#!/usr/bin/env node
// Takes the arguments that @vscode/test-electron gives to VS Code, runs the tests in code-server and Chromium, and ends with their code.
import path from 'node:path';
import { closeBrowser } from './chromium.mjs';
import { startHost } from './host.mjs';

const args = process.argv.slice(2);
const option = (name) => args.filter((one) => one.startsWith(`--${name}=`)).map((one) => path.resolve(one.slice(name.length + 3)));
const folder = args.find((one) => !one.startsWith('-'));
const [extensionTestsPath] = option('extensionTestsPath');
const limit = Number(process.env.E2E_TIMEOUT_MS ?? 240_000);
/** What every start of the workbench says, here at least. */
const QUIET =
  /^(Resolv|Creating a socket|\[reconnection|\[AgentHost|\[AccountPolicy|Updating additional builtin|Canceled)|open-vsx\.org|Service Worker\] registration/;

let host;
let code = 1;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, async () => {
    await end();
    process.exit(1);
  });
try {
  host = await startHost({
    extensionDevelopmentPath: option('extensionDevelopmentPath'),
    extensionTestsPath,
    folder: folder && path.resolve(folder),
    vsix: process.env.E2E_VSIX ? [process.env.E2E_VSIX] : [],
    log: (type, line) => {
      if (!QUIET.test(line)) console[type === 'error' ? 'error' : 'log'](line);
    },
  });
  const timer = setTimeout(() => host.fail(new Error(`no result within ${limit} ms`)), limit);
  ({ code } = await host.exited);
  clearTimeout(timer);
} catch (error) {
  console.error(String(error?.stack ?? error));
  if (host) console.error(host.serverOutput().slice(-4000));
} finally {
  await end();
}
process.exit(code ?? 1);

async function end() {
  await host?.close();
  await closeBrowser();
}
