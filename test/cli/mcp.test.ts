import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { CLEAN } from './fixtures.ts';
import { removeRepositories, temporary } from './repository.ts';

/** As it is installed, with the bundle of the SDK. */
const BIN = path.resolve(import.meta.dirname, '../../bin/verslag.js');

const BOOK = `Persoon voorzitter: Vera Oorzitter
Persoon secretaris: Sam Ecretaris
Persoon jansen: Jan Jansen
Organisatie RIVM: Rijksinstituut
`;
const MINUTES = `${CLEAN}
Besluit B1: De locatie wordt {5.1.1b: kanarieloods}.
Actie A1 (@jansen, uiterlijk 20 november 2020): Belt de brugwachter.
`;

/** The program, as a client of the Model Context Protocol starts it. */
describe('verslag mcp as a program', function () {
  this.timeout(120_000);
  let folder: string;
  let outside: string;
  const clients: Client[] = [];
  before(() => {
    folder = temporary();
    outside = temporary();
    fs.writeFileSync(path.join(folder, 'verslag.config.json'), '{}');
    fs.writeFileSync(path.join(folder, 'adresboek.verslag'), BOOK);
    fs.writeFileSync(path.join(folder, 'overleg.verslag'), MINUTES);
    fs.writeFileSync(path.join(outside, 'geheim.verslag'), CLEAN.replaceAll('overleg-1', 'buiten-1'));
    fs.symlinkSync(path.join(outside, 'geheim.verslag'), path.join(folder, 'geheim.verslag'));
    fs.symlinkSync(path.join(outside, 'nieuw.verslag'), path.join(folder, 'koppeling.verslag'));
    fs.symlinkSync(outside, path.join(folder, 'map'));
  });
  after(async () => {
    for (const client of clients) await client.close();
    removeRepositories();
  });

  const connect = async (...args: string[]): Promise<Client> => {
    const client = new Client({ name: 'test', version: '1.0.0' });
    const { PATH = '', HOME = '' } = process.env;
    const command = { command: process.execPath, args: [BIN, 'mcp', folder, '--today', '2020-11-17', ...args] };
    await client.connect(new StdioClientTransport({ ...command, env: { PATH, HOME, LANG: 'en_GB.UTF-8' }, stderr: 'ignore' }));
    clients.push(client);
    return client;
  };
  const call = async (client: Client, name: string, args: Record<string, unknown> = {}): Promise<{ text: string; failed: boolean }> => {
    try {
      const { content, isError } = await client.callTool({ name, arguments: args });
      const [first] = content as readonly { readonly text: string }[];
      return { text: first!.text, failed: isError === true };
    } catch (error) {
      return { text: String(error), failed: true };
    }
  };

  it('gives public versions only, writes nothing, and says what is wrong with a call', async () => {
    const client = await connect();
    const { tools } = await client.listTools();
    assert.ok(tools.length > 6 && tools.every(({ annotations }) => annotations?.readOnlyHint === true));
    const { meetings } = JSON.parse((await call(client, 'list_meetings')).text);
    assert.deepEqual(
      meetings.map(({ id, startDate }: { id: string; startDate: string }) => [id, startDate.slice(0, 10)]),
      [['overleg-1', '2020-11-16']],
    );
    const { text } = await call(client, 'read_meeting', { id: 'overleg-1' });
    assert.match(text, /Belt de brugwachter/);
    assert.match(text, /5\.1\.1b/);
    assert.doesNotMatch(text, /kanarieloods|Jansen/);
    const { actions } = JSON.parse((await call(client, 'list_actions')).text);
    assert.deepEqual([actions.length, actions[0].due, actions[0].owners[0].ground], [1, '2020-11-20', '5.1.2e']);
    assert.equal((await call(client, 'list_actions', { owner: 'jansen' })).failed, true);
    assert.equal(JSON.parse((await call(client, 'list_decisions')).text).decisions.length, 1);
    assert.match((await call(client, 'search_minutes', { text: 'BRUGWACHTER' })).text, /overleg-1/);
    assert.match((await call(client, 'search_minutes', { text: 'kanarieloods' })).text, /"found": \[\]/);
    assert.equal((await call(client, 'write_draft', { name: 'x', text: 'x' })).failed, true);
    for (const args of [{}, { id: 3 }, { id: 'x', more: 1 }, { id: 'x', format: 'exe' }, { id: '../geheim' }])
      assert.equal((await call(client, 'read_meeting', args)).failed, true);
    assert.equal((await call(client, 'list_meetings')).failed, false);
  });

  it('shows what is shielded and writes new files to who starts it so; it replaces, escapes and follows nothing', async () => {
    const client = await connect('--internal', '--allow-write');
    assert.match((await call(client, 'read_meeting', { id: 'overleg-1' })).text, /kanarieloods[\s\S]*Jan Jansen/);
    fs.writeFileSync(path.join(folder, 'overleg.verslag'), MINUTES.replace('kanarieloods', 'mussenloods'));
    assert.match((await call(client, 'read_meeting', { id: 'overleg-1' })).text, /mussenloods/, 'what changed since');
    assert.equal(JSON.parse((await call(client, 'list_actions', { owner: 'jansen' })).text).total, 1);
    assert.equal((await call(client, 'read_meeting', { id: 'buiten-1' })).failed, true);

    const wrong = CLEAN.replace('overleg-1', 'overleg-2').replace('geen mededelingen', 'berichten van @niemand');
    const { problems } = JSON.parse((await call(client, 'check_draft', { text: wrong })).text);
    assert.ok(problems.some(({ rule, line }: { rule: string; line: number }) => rule === 'unknown-party' && line === 10));
    const again = JSON.parse((await call(client, 'check_draft', { text: MINUTES })).text);
    assert.equal(JSON.stringify(again.problems).includes('duplicate-id'), false, 'a meeting of the project is checked in its place');
    const notes = 'Overleg\nDatum: 23 november 2020\nAanwezig: Jan Jansen\n\nActie: Jan maakt uiterlijk 27 november 2020 een planning.\n';
    const { draft } = JSON.parse((await call(client, 'draft_from_notes', { text: notes, name: 'overleg-3' })).text);
    assert.match(draft, /^Actie A1 \(@jansen, uiterlijk 27 november 2020\): Maakt een planning\.$/m);

    const { resources } = await client.listResources();
    assert.deepEqual(
      resources.map(({ uri }) => uri),
      ['verslag://language', 'verslag://taal'],
    );
    assert.match(JSON.stringify((await client.readResource({ uri: 'verslag://language' })).contents), /uiterlijk/);
    assert.match((await call(client, 'read_reference', { rule: 'missing-deadline' })).text, /deadline/);
    assert.equal((await call(client, 'read_reference', { rule: '../../package' })).failed, true);

    const before = fs.readdirSync(folder).sort();
    const names = ['overleg', 'overleg.verslag', 'koppeling', '../buiten', '/tmp/buiten', '..\\buiten', '.verborgen', 'map/b', '', 'a\0b'];
    for (const name of names) assert.equal((await call(client, 'write_draft', { name, text: CLEAN })).failed, true, name);
    assert.deepEqual(fs.readdirSync(folder).sort(), before);
    assert.deepEqual(fs.readdirSync(outside), ['geheim.verslag']);
    const made = await call(client, 'write_draft', { name: 'Overleg 2', text: CLEAN.replace('overleg-1', 'overleg-2') });
    assert.equal(JSON.parse(made.text).written, 'Overleg-2.verslag');
    assert.match(fs.readFileSync(path.join(folder, 'Overleg-2.verslag'), 'utf8'), /^Verslag overleg-2/);
    assert.match((await call(client, 'list_meetings')).text, /overleg-2/);
  });
});
