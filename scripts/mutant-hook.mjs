// Hands one file to the program with a change in it: `scripts/mutants.ts` says which.
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

const mutant = process.env.MUTANT === undefined ? undefined : JSON.parse(process.env.MUTANT);
if (mutant !== undefined) {
  const changed = pathToFileURL(path.join(root, mutant.file)).href;
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (url !== changed) return loaded;
      const text = String(loaded.source);
      return { ...loaded, source: text.slice(0, mutant.start) + mutant.put + text.slice(mutant.end) };
    },
  });
}
