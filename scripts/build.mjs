// Makes dist/: the command line, the language server and, where they exist, the extension's parts. `--watch` is not needed: it takes a second.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { lazyPatterns } from './lazy-patterns.mjs';
import { lightLangium } from './light-langium.mjs';
import { withPlainPatterns } from './plain-patterns.mjs';
import { packTypes, writeTypes } from './schema-types.mjs';

const root = path.resolve(import.meta.dirname, '..');
const tool = (name, ...args) =>
  execFileSync(path.join(root, 'node_modules', '.bin', name), args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });

tool('langium', 'generate');
await import('./holidays-data.mjs');
writeTypes(root);
fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
packTypes(root);

/** Langium and the language server each bring their own copy of the protocol's packages: one of each is enough. */
const oneProtocol = {
  name: 'one-protocol',
  setup(build) {
    build.onResolve({ filter: /^vscode-(?:jsonrpc|languageserver-(?:protocol|types))(?:\/|$)/ }, ({ path: name, kind, pluginData }) => {
      if (pluginData === 'resolved') return undefined;
      const resolveDir = path.join(root, 'node_modules/vscode-languageserver');
      return build.resolve(name, { kind, resolveDir, pluginData: 'resolved' });
    });
  },
};

const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Native, and installed by who makes PDF or searches a site: without it a message says so. */
const TYPESETTER = ['@myriaddreamin/typst-ts-node-compiler'];
const SEARCH = ['pagefind'];
/** Large, and installed by who imports PDF. */
const PDF_READER = ['pdfjs-dist'];

/** Only `verslag mcp` loads it: a bundle of its own, which the extension leaves out. */
const ASSISTANT_SDK = 'src/cli/mcp/sdk.ts';
const assistantSdkApart = {
  name: 'assistant-sdk-apart',
  setup(build) {
    build.onResolve({ filter: /\/sdk\.ts$/ }, ({ path: name, resolveDir, kind }) =>
      kind !== 'entry-point' && path.resolve(resolveDir, name) === path.join(root, ASSISTANT_SDK)
        ? { path: './mcp/sdk.mjs', external: true }
        : undefined,
    );
  },
};

const shared = {
  absWorkingDir: root,
  define: { 'process.env.VERSLAG_VERSION': JSON.stringify(version) },
  plugins: [lightLangium(root), oneProtocol, assistantSdkApart],
  external: [...TYPESETTER, ...SEARCH, ...PDF_READER],
  // Its UMD build asks for its own files at run time.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  bundle: true,
  // Every target knows them; without this a pattern in a function is made anew at each call.
  supported: { 'regexp-unicode-property-escapes': true },
  minify: true,
  sourcemap: 'linked',
  legalComments: 'linked',
  logLevel: 'warning',
  metafile: true,
};
// Packages that still ask for `require` in an ES module.
const require = "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";
const bundles = [
  // The command line and the language server are the same language: they share its code. What reads documents for the extension shares its readers.
  {
    entryPoints: { cli: 'src/cli/bin.ts', server: 'language-server/server/node.ts', reading: 'src/import/worker.ts' },
    outdir: 'dist',
    platform: 'node',
    target: 'node22',
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    banner: { js: require },
    plugins: [lazyPatterns(root), ...shared.plugins],
  },
  {
    entryPoints: { 'mcp/sdk': ASSISTANT_SDK },
    outdir: 'dist',
    platform: 'node',
    target: 'node22',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    banner: { js: require },
  },
  // The library: the same file for Node and for browsers, without anything of either.
  {
    entryPoints: { index: 'src/library/index.ts' },
    outdir: 'dist/library',
    platform: 'browser',
    target: ['node22', 'es2022'],
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
  },
  {
    entryPoints: { 'browser-server': 'language-server/server/browser.ts' },
    outdir: 'dist',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  },
  // The extension: VS Code gives it `vscode` itself, and takes what does not end in `.cjs` for an ES module, as the package is one. It runs on
  // a computer and in a browser: both clients are in it, and each is loaded, with the parts of Node that one of them asks for, only where it works.
  {
    entryPoints: { extension: 'src/extension/main.ts' },
    outdir: 'dist',
    platform: 'node',
    conditions: ['browser', 'module'],
    target: ['node22', 'es2022'],
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    external: ['vscode', ...TYPESETTER, ...SEARCH],
  },
  {
    entryPoints: { preview: 'src/preview/preview.ts' },
    outdir: 'dist',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  },
  { entryPoints: { preview: 'src/preview/preview.css' }, outdir: 'dist', target: 'chrome120' },
];
for (const bundle of bundles) {
  const entry = Object.values(bundle.entryPoints)[0];
  if (!fs.existsSync(path.join(root, entry))) continue;
  const { metafile } = await build({ ...shared, ...bundle });
  for (const name of Object.keys(metafile.outputs).filter((one) => one.endsWith('.mjs'))) {
    const file = path.join(root, name);
    const code = fs.readFileSync(file, 'utf8');
    const plain = withPlainPatterns(code);
    if (plain !== code) fs.writeFileSync(file, plain);
  }
  const bytes = Object.entries(metafile.outputs)
    .filter(([name]) => !name.endsWith('.map'))
    .reduce((sum, [, output]) => sum + output.bytes, 0);
  console.log(`${entry} → dist (${Math.round(bytes / 1024)} KB)`);
}
