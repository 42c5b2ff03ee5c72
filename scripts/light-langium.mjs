import path from 'node:path';

/**
 * A plugin for esbuild: of the language server's protocol Langium's core uses a handful of names, and takes all of it for them. It gets those
 * names from where they are defined, so that the command line does not load the rest. The classes stay the same ones.
 */
export function lightLangium(root) {
  const folder = path.join(root, 'node_modules/vscode-languageserver');
  const core = /[\\/]langium[\\/]lib[\\/](?!lsp[\\/]|node[\\/]|test[\\/])/;
  return {
    name: 'light-langium',
    setup(build) {
      build.onResolve({ filter: /^vscode-languageserver-(?:protocol|types)$/ }, ({ path: name, importer }) =>
        core.test(importer) ? { path: name, namespace: 'light', sideEffects: false } : undefined,
      );
      build.onLoad({ filter: /^vscode-languageserver-types$/, namespace: 'light' }, () => ({ contents: PLACES }));
      build.onLoad({ filter: /^vscode-languageserver-protocol$/, namespace: 'light' }, async () => {
        const { path: main } = await build.resolve('vscode-jsonrpc', { kind: 'import-statement', resolveDir: folder });
        const common = path.join(path.dirname(main), '../common');
        return { contents: protocol((name) => JSON.stringify(path.join(common, `${name}.js`))), resolveDir: root };
      });
    },
  };
}

/** Only comments in the style of JSDoc use these. */
const PLACES = `
export const Position = { create: (line, character) => ({ line, character }) };
export const Range = { create: (start, end) => ({ start, end }) };`;

/** The codes are those of the protocol's specification. */
const protocol = (file) => `
export { CancellationToken, CancellationTokenSource } from ${file('cancellation')};
export { Emitter } from ${file('events')};
export { ResponseError } from ${file('messages')};
export const LSPErrorCodes = { ServerCancelled: -32802, RequestFailed: -32803 };`;
