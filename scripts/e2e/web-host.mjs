// VS Code in a browser and nothing else, as vscode.dev: no server but one that hands out files, no process, a file system of an extension.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { openPage, SETTINGS } from './chromium.mjs';
import { codeServerHome, installExtensions } from './server.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCHEME = 'verslag-test';
const WORKBENCH = 'out/vs/code/browser/workbench/workbench.js';
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/**
 * @param options.vsix extensions to hand out
 * @param options.folder the folder whose files are at `verslag-test:/`
 * @param options.workspace the file in it that names the folders to open; without it, the folder itself is opened
 * @param options.trust `false`: workspace trust is on, and nothing is trusted yet
 * @returns the page of the workbench
 */
export async function startWebHost({ vsix = [], folder, workspace, settings = {}, trust = true, ...look }) {
  const code = path.join(codeServerHome(), 'node_modules/code-server/lib/vscode');
  const installed = installExtensions(vsix);
  const manifests = fs.globSync('*/package.json', { cwd: installed });
  const extensions = [path.join(ROOT, 'test/e2e/files'), ...manifests.map((file) => path.join(installed, path.dirname(file)))];
  const alone = withoutServer(fs.readFileSync(path.join(code, WORKBENCH), 'utf8'));
  const template = fs.readFileSync(path.join(code, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = decodeURIComponent(pathname);
    const [, area, ...rest] = name.split('/');
    if (area === '') return answer(response, 200, workbench(template, configuration(port(), extensions.length)), 'text/html');
    if (name === `/static/${WORKBENCH}`) return answer(response, 200, alone, 'text/javascript');
    if (area === 'static') return sendFile(response, code, rest.join('/'));
    if (area === 'extensions') return sendFile(response, extensions[Number(rest[0])], rest.slice(1).join('/'));
    if (area === 'files') return files(request, response, inside(folder, rest.join('/')));
    return answer(response, 404);
  });
  const port = () => server.address().port;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { context, page } = await openPage(look);
  const close = async () => {
    await context.close().catch(() => {});
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  try {
    await page.goto(`http://127.0.0.1:${port()}/`);
    return { page, context, close };
  } catch (error) {
    await close();
    throw error;
  }

  function configuration(at, count) {
    const origin = { scheme: 'http', authority: `127.0.0.1:${at}` };
    return {
      ...(workspace === undefined
        ? { folderUri: { scheme: SCHEME, path: '/' } }
        : { workspaceUri: { scheme: SCHEME, path: `/${workspace}` } }),
      additionalBuiltinExtensions: Array.from({ length: count }, (_, index) => ({ ...origin, path: `/extensions/${index}` })),
      webviewEndpoint: `http://127.0.0.1:${at}/static/out/vs/workbench/contrib/webview/browser/pre`,
      configurationDefaults: { ...SETTINGS, ...settings },
      enableWorkspaceTrust: !trust,
      isEnabledFileDownloads: true,
      isEnabledFileUploads: true,
      isEnabledCoderGettingStarted: false,
      productConfiguration: { nameShort: 'web', nameLong: 'web', applicationName: 'web', dataFolderName: '.web', version: '1.120.0' },
    };
  }
}

/** What code-server changed in the workbench of VS Code, so that it always has a server, and the user's settings lie there. */
const CHANGED = [
  [',remoteAuthority:location.host}', '}'],
  ['(this.userDataPath).with({scheme:J.vscodeRemote}),"User")', '("/User").with({scheme:J.vscodeUserData}))'],
];

function withoutServer(script) {
  return CHANGED.reduce((text, [theirs, original]) => {
    const [before, after, ...more] = text.split(theirs);
    if (after === undefined || more.length > 0) throw new Error(`code-server no longer has ${theirs}`);
    return before + original + after;
  }, script);
}

/** The page that starts the workbench, filled in as VS Code's own server does. */
function workbench(template, configuration) {
  const values = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: '/static',
    WORKBENCH_NLS_FALLBACK_URL: '/static/out/nls.messages.js',
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
}

function inside(folder, name) {
  const place = path.resolve(folder, name);
  return place === folder || place.startsWith(folder + path.sep) ? place : undefined;
}

function sendFile(response, folder, name) {
  const place = folder && inside(folder, name);
  if (place === undefined || !fs.statSync(place, { throwIfNoEntry: false })?.isFile()) return answer(response, 404);
  answer(response, 200, fs.readFileSync(place), TYPES[path.extname(place)] ?? 'application/octet-stream');
}

/** The folder of the test, for the extension in test/e2e/files. */
async function files(request, response, place) {
  const found = place && fs.statSync(place, { throwIfNoEntry: false });
  if (place === undefined || (found === undefined && !['PUT', 'POST'].includes(request.method))) return answer(response, 404);
  switch (request.method) {
    case 'OPTIONS': {
      const entries = found.isDirectory()
        ? fs.readdirSync(place, { withFileTypes: true }).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
        : [];
      return answer(
        response,
        200,
        JSON.stringify({ isFolder: found.isDirectory(), size: found.size, mtime: found.mtimeMs, entries }),
        'application/json',
      );
    }
    case 'GET':
      return answer(response, 200, fs.readFileSync(place));
    case 'PUT':
      fs.writeFileSync(place, Buffer.concat(await Array.fromAsync(request)));
      return answer(response, 200);
    case 'POST':
      fs.mkdirSync(place, { recursive: true });
      return answer(response, 200);
    case 'DELETE':
      fs.rmSync(place, { recursive: true });
      return answer(response, 200);
    default:
      return answer(response, 405);
  }
}

function answer(response, status, body = '', type = 'application/octet-stream') {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
    'access-control-allow-methods': '*',
    'access-control-allow-headers': '*',
  });
  response.end(body);
}
