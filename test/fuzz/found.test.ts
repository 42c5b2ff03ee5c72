import fs from 'node:fs';
import path from 'node:path';

const FOUND = path.join(import.meta.dirname, 'found');

/** Folder of what was found for a target, by the name of the target. */
const TARGETS = fs.readdirSync(path.join(import.meta.dirname, 'targets')).map((file) => path.basename(file, '.ts'));

describe('what the fuzzer found', () => {
  for (const target of TARGETS) {
    const folder = path.join(FOUND, target);
    for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : [])
      it(`breaks ${target} no more: ${name}`, async () => {
        const { fuzz } = await import(`./targets/${target}.ts`);
        await fuzz(fs.readFileSync(path.join(folder, name)));
      });
    const written = path.join(import.meta.dirname, 'seeds', target);
    for (const name of fs.existsSync(written) ? fs.readdirSync(written) : [])
      it(`takes what its search begins with for ${target}: ${name}`, async () => {
        const { fuzz } = await import(`./targets/${target}.ts`);
        await fuzz(fs.readFileSync(path.join(written, name)));
      });
    it(`gives ${target} what it takes`, async () => {
      const { fuzz } = await import(`./targets/${target}.ts`);
      for (const text of ['', '\0', 'x', 'Verslag o-1: Overleg\nDatum: 16 november 2020\n\nBesluit B1: {5.1.2e: Ja}.\n'])
        await fuzz(new TextEncoder().encode(text));
    });
  }
});
