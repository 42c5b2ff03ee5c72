import assert from 'node:assert/strict';
import { run } from './memory-host.ts';

/** Names that an address can spell in more than one way. */
const NAMES = ['o (1).verslag', "d'66!.verslag", 'één~[x]*.verslag', '100%25 #1?.verslag'];
const TEXT = `Verslag o: Overleg
Datum: maandag 16 november 2020

Actie A1 ("B. Bakker", uiterlijk 20 november 2020): Belt {5.1.2h: de kluis.
`;

describe('a file of any name', () => {
  for (const name of NAMES) {
    it(`is the same file to every command: ${name}`, async () => {
      const actions = await run(['actions', '--format', 'json', '.'], { [name]: TEXT });
      assert.equal(JSON.parse(actions.stdout).actions.length, 1, actions.stderr);
      const check = await run(['check', '--public', '--format', 'json', '.'], { [name]: TEXT });
      const found: { file: string; line: number }[] = JSON.parse(check.stdout).problems;
      assert.ok(found.length > 0);
      assert.equal(new Set(found.map(({ file }) => file)).size, 1);
      assert.equal(new Set(found.map((one) => JSON.stringify(one))).size, found.length, 'a problem is told twice');
    });
  }
});
