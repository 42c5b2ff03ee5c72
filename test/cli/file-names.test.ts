import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { main } from '../../src/cli/main.ts';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { makeHost, run } from './memory-host.ts';
import { removeRepositories, temporary } from './repository.ts';

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

describe('a file or folder whose name is no UTF-8', () => {
  after(removeRepositories);
  const inFolder = (folder: string, name: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);

  it('is told with what to do, and keeps a check from passing', async () => {
    const cwd = temporary();
    try {
      fs.writeFileSync(inFolder(cwd, 'één.verslag'), TEXT);
      fs.mkdirSync(inFolder(cwd, 'map-é'));
    } catch {
      // A disk that knows UTF-8 names only.
      return;
    }
    fs.writeFileSync(path.join(cwd, 'a.verslag'), TEXT);
    for (const named of ['.', '\ufffd\ufffdn.verslag']) {
      const { host, output } = makeHost(nodeFiles, { cwd });
      assert.equal(await main(['check', named], host), 2);
      assert.match(
        output.stderr,
        /n\.verslag: kan niet worden gelezen \(de naam bevat tekens die geen UTF-8 zijn; geef het een andere naam\)/,
      );
      assert.doesNotMatch(output.stderr, /ENOENT/);
    }
  });
});
