import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProjectStore } from '../../language-server/server/host.ts';
import { nodeStore } from '../../language-server/server/node-store.ts';
import { archiveFiles } from '../support/archive.ts';
import { LspClient } from '../support/lsp-client.ts';
import { parsing } from '../support/parsing.ts';

const FILES = Object.fromEntries([...archiveFiles(24, 5)].map(([uri, text]) => [uri.replace('file:///archive/', ''), text]));
const DAY = '2021-02-01';

/** A store in memory, as another process would read it. */
class MemoryStore implements ProjectStore {
  readonly kept: Map<string, string>;
  constructor(kept: Iterable<readonly [root: string, text: string]> = []) {
    this.kept = new Map(kept);
  }
  keeps(): boolean {
    return true;
  }
  read(root: string): object | undefined {
    const text = this.kept.get(root);
    return text === undefined ? undefined : JSON.parse(text);
  }
  write(root: string, known: object): void {
    this.kept.set(root, JSON.stringify(known));
  }
  digest(text: string): string {
    return createHash('sha256').update(text).digest('hex');
  }
}

/** All that a server reports from its start to its end, and what it parses for that. */
async function told(files: Readonly<Record<string, string>>, store: ProjectStore | undefined, today = DAY, settings = {}) {
  const parsed = parsing();
  try {
    const client = await LspClient.start(files, { today, settings, ...(store && { host: { store } }) });
    const { items } = await client.connection.sendRequest<{ items: { uri: string; items: unknown[] }[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    await client.stop();
    const problems = JSON.stringify(items.map((one) => [one.uri, one.items]));
    return { problems, parsed: parsed.files, logged: client.logged };
  } finally {
    parsed.stop();
  }
}

describe('a server that starts where another one ended', () => {
  const store = new MemoryStore();
  const changed = {
    ...FILES,
    'm007.verslag': `${FILES['m007.verslag']}\nZie #m003/A1 en JenV.\n`,
    'nieuw.verslag': 'Verslag nieuw: Nieuw\n',
  };
  before(() => told(FILES, store));

  it('says what one says that reads all anew, and parses nothing', async () => {
    const [again, anew] = [await told(FILES, store), await told(FILES, undefined)];
    assert.equal(again.problems, anew.problems);
    assert.deepEqual(again.parsed, []);
    assert.ok(anew.parsed.length > 24);
  });

  it('reads the files that are others now, and few beside them', async () => {
    const [again, anew] = [await told(changed, store), await told(changed, undefined)];
    assert.equal(again.problems, anew.problems);
    assert.ok(again.parsed.some((uri) => uri.endsWith('nieuw.verslag')));
    assert.ok(new Set(again.parsed).size < 15, again.parsed.join('\n'));
  });

  it('neither reads nor keeps anything where the user turned that off', async () => {
    const none = new MemoryStore();
    await told(FILES, none, DAY, { cache: false });
    assert.equal(none.kept.size, 0);
    assert.ok((await told(FILES, store, DAY, { cache: false })).parsed.length > 24);
  });

  it('knows facts of another day, and checks anew what is overdue', async () => {
    const day = '2031-01-01';
    const [again, anew] = [await told(FILES, new MemoryStore(store.kept), day), await told(FILES, undefined, day)];
    assert.equal(again.problems, anew.problems);
    assert.notEqual(again.problems, (await told(FILES, undefined)).problems);
  });

  it('believes nothing that is broken, of another version or somebody else\u2019s', async () => {
    const [[root, text = ''] = ['']] = [...store.kept];
    const anew = await told(FILES, undefined);
    const broken = [
      '{}',
      '[]',
      text.replace('"key":"', '"key":"0'),
      text.replace('"isDeclaring":', '"isDeclared":'),
      text.replace(/"severity":"info"/, '"severity":"loud"'),
      text.replaceAll('"related":[{"uri":"file:///project', '"related":[{"uri":"file:///elsewhere'),
    ];
    for (const one of broken) {
      const other = new MemoryStore([[root, one]]);
      const again = await told(FILES, other);
      assert.equal(again.problems, anew.problems, one.slice(0, 100));
      assert.deepEqual(again.logged, []);
    }
  });
});

describe('what is kept of projects on disk', () => {
  it('lies in the cache folder of the user, for nobody else to read, and nothing lies in the project', () => {
    const [home, project] = [folder(), folder()];
    const kept = nodeStore({ XDG_CACHE_HOME: home });
    const root = pathToFileURL(project).toString();
    assert.equal(kept.read(root), undefined);
    kept.write(root, { key: 'a' });
    assert.deepEqual(kept.read(root), { key: 'a' });
    const [name = '', ...more] = fs.readdirSync(path.join(home, 'verslag'));
    assert.deepEqual([name.slice(0, 6), more], ['check-', []]);
    const file = path.join(home, 'verslag', name);
    if (process.platform !== 'win32') assert.equal(fs.statSync(file).mode & 0o777, 0o600);
    assert.deepEqual(fs.readdirSync(project), []);
    for (const broken of ['', '{"key":', '[]', 'null']) {
      fs.writeFileSync(file, broken);
      assert.equal(kept.read(root), undefined, broken);
    }
  });

  it('takes drafts away that somebody left who was ended while writing, and none that is being written', () => {
    const [home, project] = [folder(), folder()];
    const kept = nodeStore({ XDG_CACHE_HOME: home });
    const root = pathToFileURL(project).toString();
    kept.write(root, { key: 'a' });
    const [left, now] = ['.verslag-left', '.verslag-now'].map((name) => path.join(home, 'verslag', name)) as [string, string];
    for (const draft of [left, now]) fs.writeFileSync(draft, '{');
    fs.utimesSync(left, 1_600_000_000, 1_600_000_000);
    kept.write(root, { key: 'b' });
    assert.deepEqual([fs.existsSync(left), fs.existsSync(now), kept.read(root)], [false, true, { key: 'b' }]);
  });

  it('is nothing where the cache folder is missing or lies in the project', () => {
    const project = folder();
    const root = pathToFileURL(project).toString();
    for (const env of [{}, { XDG_CACHE_HOME: 'relative' }, { XDG_CACHE_HOME: path.join(project, 'cache') }]) {
      const kept = nodeStore(env);
      kept.write(root, { key: 'a' });
      assert.equal(kept.read(root), undefined);
    }
    assert.deepEqual(fs.readdirSync(project), []);
  });

  it('is of projects of hundreds of files alone', () => {
    const kept = nodeStore({});
    assert.deepEqual(
      [1, 199, 200, 10_001, 12_000, 12_001].map((files) => kept.keeps(files)),
      [false, false, true, true, true, false],
    );
  });
});

const made: string[] = [];
function folder(): string {
  const one = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-store-')));
  made.push(one);
  return one;
}
after(() => {
  for (const one of made) fs.rmSync(one, { recursive: true, force: true });
});
