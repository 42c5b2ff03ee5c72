import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

/** The grammar as an editor gets it. */
export const SHIPPED = path.resolve(import.meta.dirname, '../../syntaxes/verslag.tmLanguage.json');

/** The shipped grammar in the engine of VS Code. `work.searches` counts how often the engine looked for a next match: its steps. */
export async function loadGrammar(): Promise<{ registry: textmate.Registry; grammar: textmate.IGrammar; work: { searches: number } }> {
  const work = { searches: 0 };
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm).buffer as ArrayBuffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => {
        const scanner = new oniguruma.OnigScanner(patterns);
        const find = scanner.findNextMatchSync.bind(scanner);
        scanner.findNextMatchSync = (text: string | oniguruma.OnigString, start: number, options?: number | boolean) => {
          work.searches++;
          return find(text, start, options as number);
        };
        return scanner;
      },
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(SHIPPED, 'utf8'), SHIPPED),
  });
  return { registry, grammar: (await registry.loadGrammar('text.verslag'))!, work };
}
