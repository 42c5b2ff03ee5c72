import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../../language-server/server/node-files.ts';
import { BOOK, CLEAN, clients, PUSHING, WRONG } from './minutes.ts';

describe('the project around a document', () => {
  const start = clients();
  let home: string;
  const uri = (name: string) => pathToFileURL(path.join(home, name)).toString();
  const host = { files: nodeFiles };
  const project = { 'adresboek.verslag': BOOK, 'overleg-1.verslag': WRONG };

  function write(files: Readonly<Record<string, string>>, folder = '.'): void {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(home, folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
  }
  beforeEach(() => {
    home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-roots-')));
  });
  afterEach(() => fs.rmSync(home, { recursive: true, force: true }));

  const GREETINGS = {
    'no folder at all': () => ({ workspaceFolders: null, rootUri: null }),
    'a list without folders, and a root': () => ({ workspaceFolders: [], rootUri: uri('werk') }),
    'a path instead of an address': () => ({ workspaceFolders: null, rootUri: null, rootPath: path.join(home, 'werk') }),
    'another folder': () => ({ workspaceFolders: [{ uri: uri('elders'), name: 'elders' }] }),
    'a file in place of a folder': () => ({ workspaceFolders: null, rootUri: uri('elders/los.verslag') }),
    'the root of the disk': () => ({ workspaceFolders: null, rootUri: 'file:///' }),
  };
  const MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a configuration': { 'verslag.config.json': '{}' },
    'a repository': { '.git/HEAD': '' },
    nothing: {},
  };
  for (const [greeting, params] of Object.entries(GREETINGS)) {
    for (const [mark, files] of Object.entries(MARKS)) {
      it(`is found beside it where the client names ${greeting} and ${mark} tells where it begins`, async () => {
        write({ ...project, ...files }, 'werk');
        write({ 'los.verslag': 'Verslag los: Los\n' }, 'elders');
        const client = await start({}, { host, greeting: params(), capabilities: PUSHING });
        await client.open(uri('werk/overleg-1.verslag'), WRONG);
        const found = await client.pushedDiagnostics(uri('werk/overleg-1.verslag'), () => true);
        assert.deepEqual(
          found.map(({ code }) => code),
          ['unknown-party'],
        );
        // A first answer, and all of it: nothing wrong came before.
        assert.equal(client.published.filter((one) => one.uri === uri('werk/overleg-1.verslag')).length, 1);
      });
    }
  }

  it('is read down to its last folder, with its configuration, as long as the document is open', async () => {
    write({
      'overleg/overleg-1.verslag': WRONG,
      'boek/adresboek.verslag': BOOK,
      'verslag.config.json': '{ "rules": { "unknown-party": "off" } }',
    });
    const client = await start({}, { host, folders: [] });
    await client.open(uri('overleg/overleg-1.verslag'), WRONG);
    assert.deepEqual(await client.problems(uri('overleg/overleg-1.verslag')), []);
    const symbols = async () => {
      const found = await client.connection.sendRequest<{ location: { uri: string } }[]>('workspace/symbol', { query: '@jansen' });
      return found.filter(({ location }) => location.uri.startsWith(uri('')));
    };
    assert.ok((await symbols()).length > 0);
    await client.close(uri('overleg/overleg-1.verslag'));
    assert.equal((await symbols()).length, 0);
    await client.open(uri('overleg/overleg-1.verslag'), WRONG);
    assert.deepEqual(await client.problems(uri('overleg/overleg-1.verslag')), []);
  });

  it('without a mark is the folder of the document alone: what lies below is another matter', async () => {
    write({ 'overleg-1.verslag': WRONG, 'boek/adresboek.verslag': BOOK });
    const client = await start({}, { host, folders: [] });
    await client.open(uri('overleg-1.verslag'), WRONG);
    assert.ok((await client.problems(uri('overleg-1.verslag'))).length > 1);
  });

  it('outside the workspace adds nothing to the lists of the workspace', async () => {
    write(project, 'werk');
    write({ 'adresboek.verslag': BOOK.replaceAll('jansen', 'vreemd'), 'overleg-2.verslag': CLEAN, 'verslag.config.json': '{}' }, 'elders');
    const client = await start({}, { host, folders: [uri('werk')], capabilities: PUSHING });
    await client.open(uri('elders/overleg-2.verslag'), CLEAN);
    await client.pushedDiagnostics(uri('elders/overleg-2.verslag'), (found) => found.some(({ code }) => code === 'unknown-party'));
    const symbols = await client.connection.sendRequest<{ location: { uri: string } }[]>('workspace/symbol', { query: '' });
    assert.ok(symbols.length > 0 && symbols.every(({ location }) => location.uri.startsWith(uri('werk'))));
    assert.ok(client.published.every((one) => one.uri !== uri('elders/adresboek.verslag')));
  });

  it('of a document with a path that was never saved is that of its path', async () => {
    write(project, 'werk');
    const client = await start({}, { host, folders: [] });
    const address = uri('werk/nieuw.verslag').replace('file:', 'untitled:');
    await client.open(address, WRONG.replace('overleg-1', 'overleg-9'));
    assert.deepEqual(await client.problems(address), ['11 unknown-party']);
  });

  it('is no matter of a document that shows another version of a file', async () => {
    write(project, 'werk');
    const client = await start({}, { host, folders: [uri('werk')] });
    const address = `${uri('werk/overleg-1.verslag').replace('file:', 'git:')}?%7B%7D`;
    await client.open(address, WRONG);
    assert.deepEqual(await client.problems(address), []);
    assert.deepEqual(await client.problems(uri('werk/overleg-1.verslag')), ['11 unknown-party']);
  });

  it('is that of the file that a client names in place of a folder', async () => {
    write({ ...project, 'overleg-2.verslag': CLEAN.replace('overleg-1', 'overleg-2') }, 'werk');
    for (const greeting of [
      { workspaceFolders: null, rootUri: uri('werk/overleg-2.verslag') },
      { workspaceFolders: [{ uri: uri('werk/overleg-2.verslag'), name: '' }] },
    ]) {
      const client = await start({}, { host, greeting });
      const symbols = await client.connection.sendRequest<{ location: { uri: string } }[]>('workspace/symbol', { query: '@jansen' });
      assert.ok(symbols.some(({ location }) => location.uri === uri('werk/adresboek.verslag')));
      await client.stop();
    }
  });

  it('is known under any spelling of the address of a document', async () => {
    write(project, 'werk');
    const client = await start({}, { host, folders: [uri('werk')] });
    for (const address of [
      `${uri('werk')}/oud/../overleg-1.verslag`,
      `${uri('werk/overleg-1.verslag')}#L3`,
      `${uri('werk/overleg-1.verslag')}?x`,
    ]) {
      await client.open(address, WRONG);
      assert.deepEqual(await client.problems(address), ['11 unknown-party'], address);
      assert.deepEqual(await client.problems(uri('werk/overleg-1.verslag')), ['11 unknown-party'], address);
      await client.close(address);
    }
  });

  it('leaves out what editors hide beside the minutes, and what is no file', async () => {
    write({ ...project, '.#overleg-1.verslag': WRONG, '.oud/overleg-1.verslag': WRONG, 'node_modules/x/overleg-1.verslag': WRONG }, 'werk');
    fs.mkdirSync(path.join(home, 'werk/map.verslag'));
    const client = await start({}, { host, folders: [uri('werk')] });
    assert.deepEqual(await client.problems(uri('werk/overleg-1.verslag')), ['11 unknown-party']);
    const event = { uri: uri('werk/.#overleg-1.verslag'), type: 1 };
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [event, { uri: uri('werk/map.verslag'), type: 1 }],
    });
    assert.deepEqual(await client.problems(uri('werk/overleg-1.verslag')), ['11 unknown-party']);
  });
});
