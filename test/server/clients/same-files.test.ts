import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { nodeFiles as serverFiles } from '../../../language-server/server/node-files.ts';
import { main } from '../../../src/cli/main.ts';
import { nodeFiles } from '../../../src/cli/node-files.ts';
import { makeHost } from '../../cli/memory-host.ts';
import type { LspClient } from '../../support/lsp-client.ts';
import { runs } from '../../support/runs.ts';
import { clients } from './minutes.ts';

const FOLDERS = ['', 'a', 'a/b', 'a/b/c', 'archief', 'archief/oud', 'z', '.x', 'node_modules/p'];
/** Declares somebody that other files declare too, and names somebody that only another file may declare. */
const MINUTES = ['p', 'q'].map((id) => `Persoon ${id}: P\n\nDank aan @p, @q en @nobody.\n`);

const entry = fc.record({
  folder: fc.constantFrom(...FOLDERS),
  what: fc.oneof(
    fc.record({ name: fc.constantFrom('1.verslag', '2.verslag', '4.VERSLAG', 'x.kladje.verslag'), text: fc.constantFrom(...MINUTES) }),
    fc.record({
      name: fc.constant('.gitignore'),
      text: fc.constantFrom('archief/\n', '*.kladje.verslag\n', '/b\n', '!x.kladje.verslag\n', 'c/\n!c/1.verslag\n'),
    }),
    fc.record({
      name: fc.constant('verslag.config.json'),
      text: fc.constantFrom(
        '{}',
        '{"ignore": ["archief/"]}',
        '{"ignore": ["*.kladje.verslag", "!2.verslag"]}',
        '{"ignore": ["b", "1.verslag"]}',
      ),
    }),
    fc.record({ name: fc.constant('.git/HEAD'), text: fc.constant('') }),
    fc.record({ name: fc.constant('.git/info/exclude'), text: fc.constantFrom('z\n', '2.verslag\n') }),
    fc.record({
      name: fc.constantFrom('link', '3.verslag'),
      link: fc.constantFrom('..', 'b', '1.verslag', '../a/b', '../../elders', '../elders/1.verslag'),
    }),
  ),
});

describe('the server and the command line', () => {
  const start = clients();
  let top: string;
  let home: string;
  beforeEach(() => {
    top = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-same-')));
    home = path.join(top, 'werk');
    write('../elders/1.verslag', MINUTES[0]!);
    write('0.verslag', MINUTES[0]!);
  });
  afterEach(() => fs.rmSync(top, { recursive: true, force: true }));

  function write(name: string, text: string): void {
    const file = path.join(home, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // Not through a link that was laid before.
    if (!fs.lstatSync(file, { throwIfNoEntry: false })) fs.writeFileSync(file, text);
  }

  function link(name: string, to: string): void {
    const file = path.join(home, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (!fs.lstatSync(file, { throwIfNoEntry: false })) fs.symlinkSync(to, file);
  }

  async function told(client: LspClient): Promise<string[]> {
    const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    return items
      .flatMap((report) => {
        const file = path.relative(home, fileURLToPath(report.uri));
        return report.kind === 'full' ? report.items.map(({ range, code }) => `${file}:${range.start.line + 1} ${code}`) : [];
      })
      .sort();
  }

  async function printed(): Promise<string[]> {
    const { host, output } = makeHost(nodeFiles, { cwd: home, env: { HOME: '/nowhere' } });
    await main(['check', '--format', 'json', '--today', '2020-11-16'], host);
    const { problems } = JSON.parse(output.stdout) as { problems: { file: string; line: number; rule: string }[] };
    return problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`).sort();
  }

  const unknown = async (client: LspClient, uri: string) => (await client.problems(uri)).filter((one) => one.endsWith('unknown-party'));
  const open = () => start({}, { host: { files: serverFiles }, folders: [pathToFileURL(home).toString()] });

  it('report the same problems in the same files, whatever is ignored, linked or another repository', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 3, maxLength: 14 }), async (entries) => {
        fs.rmSync(home, { recursive: true, force: true });
        write('0.verslag', MINUTES[0]!);
        for (const { folder, what } of entries) {
          const name = path.join(folder, what.name);
          if ('link' in what) link(name, what.link);
          else
            try {
              write(name, what.text);
            } catch {
              // A link or a file stands where a folder would be.
            }
        }
        const client = await open();
        assert.deepEqual(await told(client), await printed());
        await client.stop();
      }),
      // A tree of some files tells enough as it is; making it smaller takes many servers.
      { ...runs(15), endOnFailure: true },
    );
  });

  it('leave the same out as soon as it is ignored', async () => {
    write('a/1.verslag', MINUTES[1]!);
    write('.git/HEAD', '');
    const client = await open();
    assert.ok((await told(client)).some((one) => one.startsWith('a/1.verslag')));
    for (const [name, text] of [
      ['.gitignore', 'a/\n'],
      ['.gitignore', ''],
      ['verslag.config.json', '{"ignore": ["1.verslag"]}'],
      ['verslag.config.json', '{}'],
    ] as const) {
      fs.writeFileSync(path.join(home, name), text);
      const uri = pathToFileURL(path.join(home, name)).toString();
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
      await client.settled();
      const found = await told(client);
      assert.deepEqual(found, await printed(), `${name}: ${text}`);
      assert.equal(
        found.some((one) => one.startsWith('a/1.verslag')),
        text === '' || text === '{}',
      );
    }
  });

  it('read minutes whose names end in capitals, and hear that they change', async () => {
    write('a/B.VERSLAG', MINUTES[1]!);
    const client = await open();
    const here = async () => (await told(client)).filter((one) => one.startsWith('a/B.VERSLAG'));
    assert.deepEqual(await told(client), await printed());
    assert.deepEqual(await here(), ['a/B.VERSLAG:3 unknown-party']);
    fs.writeFileSync(path.join(home, 'a/B.VERSLAG'), 'Dank aan @p.\n');
    const uri = pathToFileURL(path.join(home, 'a/B.VERSLAG')).toString();
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    await client.settled();
    assert.deepEqual(await told(client), await printed());
    assert.deepEqual(await here(), ['a/B.VERSLAG:1 no-minutes']);
  });

  it('take a repository in a repository for its own, which the server reads while a document of it is open', async () => {
    write('.git/HEAD', '');
    write('a/.git/HEAD', '');
    write('a/adresboek.verslag', 'Persoon nobody: N. Niemand\nPersoon p: P\nPersoon q: Q\n');
    write('a/1.verslag', 'Dank aan @p, @q en @nobody.\n');
    const client = await open();
    const uri = pathToFileURL(path.join(home, 'a/1.verslag')).toString();
    await client.open(uri, 'Dank aan @p, @q en @nobody.\n');
    assert.deepEqual(await unknown(client, uri), []);
    assert.ok((await told(client)).every((one) => !one.startsWith('a/adresboek')));
  });

  it('show an ignored document that is open, with the names of its project', async () => {
    write('.git/HEAD', '');
    write('.gitignore', 'archief/\n');
    write('adresboek.verslag', 'Persoon q: Q\n');
    write('archief/1.verslag', 'Persoon q: Q\n');
    const client = await open();
    const uri = pathToFileURL(path.join(home, 'archief/2.verslag')).toString();
    await client.open(uri, 'Dank aan @q en @nobody.\n');
    assert.deepEqual(await unknown(client, uri), ['1 unknown-party']);
    assert.ok((await told(client)).every((one) => !one.startsWith('adresboek') && !one.startsWith('archief/1')));
  });
});

describe('a copy that is open and that no list of files has', () => {
  const start = clients();
  let home: string;
  const uri = (name: string) => pathToFileURL(path.join(home, name)).toString();
  const REAL =
    'Verslag o-1: Overleg\nDatum: maandag 16 november 2020\nAanwezig: @p\n\nActie A1 (@p, uiterlijk vrijdag 27 november 2020): Belt.\n';
  /** Sorts before the real file, and says otherwise of the same things. */
  const COPY = `Persoon p: Een ander\n\n${REAL.replace('Belt', 'Schrijft')}Voortgang #A1: afgerond\n`;
  const files = {
    'adresboek.verslag': 'Persoon p: P\n',
    'z.verslag': REAL,
    'later.verslag': REAL.replace('o-1', 'o-2').replace('16 november', '17 november').replace('maandag', 'dinsdag'),
  };
  function write(all: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(all)) {
      fs.mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
      fs.writeFileSync(path.join(home, name), text);
    }
  }
  beforeEach(() => {
    home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-copy-')));
  });
  afterEach(() => fs.rmSync(home, { recursive: true, force: true }));

  for (const [where, name, more] of [
    ['git ignores', 'archief/a.verslag', { '.git/HEAD': '', '.gitignore': 'archief/\n' }],
    ['the configuration ignores', 'archief/a.verslag', { 'verslag.config.json': '{"ignore": ["archief/"]}' }],
    ['is hidden', '.oud/a.verslag', {}],
    ['is a package', 'node_modules/x/a.verslag', { '.git/HEAD': '' }],
  ] as const)
    it(`accuses no other file, and knows its project: in a folder that ${where}`, async () => {
      write({ ...files, ...more, [name]: COPY });
      const client = await start({}, { host: { files: serverFiles }, folders: [uri('')] });
      const all = async () => (await Promise.all(Object.keys(files).map((file) => client.problems(uri(file))))).flat();
      const before = await all();
      await client.open(uri(name), COPY);
      assert.deepEqual(await all(), before);
      // Edits of both, and of what it looks at.
      await client.edit(uri(name), `${COPY}\nDank aan @q.\n`);
      assert.ok((await client.problems(uri(name))).some((one) => one.endsWith('unknown-party')));
      await client.open(uri('adresboek.verslag'), 'Persoon p: P\nPersoon q: Q\n');
      assert.ok(!(await client.problems(uri(name))).some((one) => one.endsWith('unknown-party')));
      const actions = await client.connection.sendRequest<unknown>('verslag/actions', {});
      assert.ok(JSON.stringify(actions).includes('Belt') && !JSON.stringify(actions).includes('Schrijft'));
      await client.close(uri(name));
      await client.close(uri('adresboek.verslag'));
      assert.deepEqual(await all(), before);
    });
  it('belongs to its project as soon as it is ignored no more', async () => {
    write({ ...files, '.git/HEAD': '', '.gitignore': 'archief/\n', 'archief/a.verslag': COPY });
    const client = await start({}, { host: { files: serverFiles }, folders: [uri('')] });
    await client.open(uri('archief/a.verslag'), COPY);
    const accused = async () => (await client.problems(uri('z.verslag'))).some((one) => one.endsWith('duplicate-id'));
    assert.equal(await accused(), false);
    for (const [ignores, is] of [
      ['', true],
      ['archief/\n', false],
    ] as const) {
      write({ '.gitignore': ignores });
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('.gitignore'), type: 2 }] });
      await client.settled();
      assert.equal(await accused(), is);
    }
  });
});

describe('a server without a disk', () => {
  const start = clients();
  it('heeds what the configurations ignore, in what the client lists and in what comes', async () => {
    const files: Record<string, string> = {
      'verslag.config.json': '{"ignore": ["archief/"]}',
      'adresboek.verslag': 'Persoon p: P\n',
      'archief/adresboek.verslag': 'Persoon p: P\n',
    };
    const client = await start(files, {
      withoutDisk: true,
      before: (connection) => {
        connection.onRequest('verslag/listFiles', () => Object.keys(files).map((name) => `file:///project/${name}`));
        connection.onRequest('verslag/readFile', ({ uri }: { uri: string }) => files[uri.replace('file:///project/', '')] ?? null);
      },
    });
    const duplicates = async () => {
      const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
      return items.flatMap((report) =>
        report.kind === 'full' ? report.items.filter(({ code }) => code === 'duplicate-id').map(() => report.uri) : [],
      );
    };
    assert.deepEqual(await duplicates(), []);
    files['archief/2.verslag'] = 'Persoon p: P\n';
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///project/archief/2.verslag', type: 1 }],
    });
    await client.settled();
    assert.deepEqual(await duplicates(), []);
    files['verslag.config.json'] = '{}';
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///project/verslag.config.json', type: 2 }],
    });
    await client.settled();
    assert.deepEqual(await duplicates(), ['file:///project/archief/2.verslag', 'file:///project/archief/adresboek.verslag']);
  });
});
