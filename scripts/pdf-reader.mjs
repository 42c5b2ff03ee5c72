// The package that reads PDF, as one file where the extension finds it: nobody who uses VS Code has npm to install it.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const PDF_READER = 'pdfjs-dist';
/** What `src/import/pdf.ts` loads. */
const ENTRY = 'legacy/build/pdf.mjs';
/** Its reading part works in the same thread: without this it looks for a file of its own. */
const CODE = `
import { getDocument } from '${PDF_READER}/${ENTRY}';
import { WorkerMessageHandler } from '${PDF_READER}/legacy/build/pdf.worker.mjs';
globalThis.pdfjsWorker = { WorkerMessageHandler };
export { getDocument };
`;

/** Puts the reader of PDF into a folder `node_modules`. */
export async function putPdfReader(modules) {
  const into = path.join(modules, PDF_READER);
  const from = path.join(root, 'node_modules', PDF_READER);
  const { version, license } = JSON.parse(fs.readFileSync(path.join(from, 'package.json'), 'utf8'));
  fs.mkdirSync(into, { recursive: true });
  fs.writeFileSync(path.join(into, 'package.json'), JSON.stringify({ name: PDF_READER, version, license, type: 'module' }));
  fs.copyFileSync(path.join(from, 'LICENSE'), path.join(into, 'LICENSE'));
  await build({
    absWorkingDir: root,
    stdin: { contents: CODE, resolveDir: root },
    outfile: path.join(into, ENTRY),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    // It draws nothing here, and takes VS Code for Node: the type of process tells it that it is in a window.
    external: ['@napi-rs/canvas'],
    define: { 'process.type': 'undefined' },
    legalComments: 'none',
    logLevel: 'warning',
  });
}
