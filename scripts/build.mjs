// Makes dist/: the command line, the language server and, where they exist, the extension's parts. `--watch` is not needed: it takes a second.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const tool = (name, ...args) =>
  execFileSync(path.join(root, 'node_modules', '.bin', name), args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });

tool('langium', 'generate');
await import('./holidays-data.mjs');
fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  legalComments: 'linked',
  logLevel: 'warning',
  metafile: true,
};
// Packages that still ask for `require` in an ES module.
const require = "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";
const bundles = [
  {
    entryPoints: { cli: 'src/cli/bin.ts' },
    outdir: 'dist',
    platform: 'node',
    target: 'node22',
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    banner: { js: require },
  },
  // VS Code takes what does not end in `.cjs` for an ES module, as the package is one; what runs on its own Node is not newer than that.
  {
    entryPoints: { server: 'language-server/node.ts' },
    outdir: 'dist',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
  },
  {
    entryPoints: { 'browser-server': 'language-server/browser.ts' },
    outdir: 'dist',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  },
  // The extension: VS Code gives it `vscode` itself.
  {
    entryPoints: { extension: 'src/extension/node.ts' },
    outdir: 'dist',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
  },
  {
    entryPoints: { 'browser-extension': 'src/extension/browser.ts' },
    outdir: 'dist',
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
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
  const bytes = Object.entries(metafile.outputs)
    .filter(([name]) => !name.endsWith('.map'))
    .reduce((sum, [, output]) => sum + output.bytes, 0);
  console.log(`${entry} → dist (${Math.round(bytes / 1024)} KB)`);
}
