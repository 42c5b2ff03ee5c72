import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { atOnce } from '../../language-server/project/steps.ts';
import { EarlierRuns } from '../../language-server/server/earlier-runs.ts';
import type { ProjectDraft, ProjectStore } from '../../language-server/server/host.ts';
import { LookUps } from '../../language-server/server/look-ups.ts';
import { nodeStore } from '../../language-server/server/node-store.ts';
import { workspaceProject } from '../../language-server/server/workspace-project.ts';
import type { Address } from '../../language-server/syntax/addresses.ts';
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
  read(root: string): string[] {
    return this.kept.get(root)?.split('\n') ?? [];
  }
  write(root: string): ProjectDraft {
    const lines: string[] = [];
    this.started();
    return {
      add: (line) => void lines.push(line),
      end: () => {
        this.kept.set(root, lines.join('\n'));
        this.told('kept');
      },
      drop: () => this.told('dropped'),
    };
  }
  /** Is called when something begins to be written. */
  started: () => void = () => {};
  private told: (end: 'kept' | 'dropped') => void = () => {};
  /** Settles when something has been kept, or was not after all. */
  next(): Promise<'kept' | 'dropped'> {
    return new Promise((resolve) => {
      this.told = resolve;
    });
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

  for (const [when, text] of [
    ['before a file was read', changed['m007.verslag']],
    ['when some files were read', changed['m007.verslag']],
    ['when all files were read', changed['m007.verslag']],
    ['when some files were read, and lent a name to others', 'Verslag m003: Twee keer\nDatum: 4 januari 2021\n'],
  ] as const)
    it(`knows what stands on disk of a file that was open and is closed ${when}`, async () => {
      const closes = Promise.withResolvers<void>();
      let toRead = when.startsWith('before') ? 1 : when.startsWith('when all') ? Object.keys(FILES).length : 9;
      const client = await LspClient.start(FILES, {
        today: DAY,
        host: { store: new MemoryStore(store.kept) },
        // The last file to be read waits until the other one is closed.
        read: async () => void (--toRead <= 0 && (await closes.promise)),
      });
      await client.open('m007.verslag', text);
      await client.edit('m007.verslag', `${text}\nEn JenVV.\n`);
      await client.close('m007.verslag');
      closes.resolve();
      const { items } = await client.connection.sendRequest<{ items: { uri: string; items: unknown[] }[] }>('workspace/diagnostic', {
        previousResultIds: [],
      });
      await client.stop();
      assert.equal(JSON.stringify(items.map((one) => [one.uri, one.items])), (await told(FILES, undefined)).problems);
    });

  it('keeps what is known when nothing has changed for a while, for who is ended at once', async () => {
    const kept = new MemoryStore();
    const wait = kept.next();
    const client = await LspClient.start(FILES, { today: DAY, host: { store: kept, rest: 0 } });
    await client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    assert.equal(await wait, 'kept');
    // What lies there now is what is known: nothing is written again.
    kept.started = () => assert.fail('written twice');
    assert.deepEqual((await told(FILES, new MemoryStore(kept.kept))).parsed, []);
    await client.stop();
  });

  it('keeps nothing of what changes meanwhile', () => {
    const kept = new MemoryStore();
    const project = workspaceProject('file:///project' as Address, DEFAULT_CONFIG, DAY, undefined);
    for (const [name, text] of Object.entries(FILES)) project.project.set(`file:///project/${name}`, text);
    for (const uri of project.project.uris()) project.project.check(uri);
    const runs = new EarlierRuns({ version: '1', store: kept }, new LookUps(() => undefined), (error) => assert.fail(String(error)));
    const [stopped, changed] = [runs.keep([project]), runs.keep([project])];
    for (const steps of [stopped, changed]) for (let step = 0; step < 5; step++) steps.next();
    stopped.return(false);
    project.project.set('file:///project/m003.verslag', 'Verslag m003: Anders\n');
    atOnce(changed);
    assert.equal(kept.kept.size, 0);
    project.project.uris().forEach((uri) => void project.project.check(uri));
    atOnce(runs.keep([project]));
    assert.equal(kept.kept.size, 1);
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
      text.replace(/"factPlaces":\d+/, '"factPlaces":9999'),
      text.replace(/"parties":\{"names":\[[^\]]+\]/, '"parties":{"names":[]'),
      text.slice(0, text.length / 2),
      text.slice(0, text.lastIndexOf('\n')),
      text.split('\n').toSpliced(2, 1).join('\n'),
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
    assert.deepEqual([...kept.read(root)], []);
    const lines = ['{"key":"a"}', `"${'é'.repeat(300_000)}"`, '{}'];
    write(kept, root, lines);
    assert.deepEqual([...kept.read(root)], lines);
    const [name = '', ...more] = fs.readdirSync(path.join(home, 'verslag'));
    assert.deepEqual([name.slice(0, 6), more], ['check-', []]);
    const file = path.join(home, 'verslag', name);
    if (process.platform !== 'win32') assert.equal(fs.statSync(file).mode & 0o777, 0o600);
    assert.deepEqual(fs.readdirSync(project), []);
    // Nobody reads half of it: what was kept stays until all is there.
    const draft = kept.write(root)!;
    draft.add('{"key":"b"}');
    assert.deepEqual([...kept.read(root)], lines);
    draft.drop();
    assert.deepEqual([fs.readdirSync(path.join(home, 'verslag')), [...kept.read(root)]], [[name], lines]);
    fs.rmSync(file);
    fs.mkdirSync(file);
    assert.deepEqual([...kept.read(root)], []);
    write(kept, root, lines);
    assert.deepEqual(fs.readdirSync(path.join(home, 'verslag')), [name]);
  });

  it('takes drafts away that somebody left who was ended while writing, and none that is being written', () => {
    const [home, project] = [folder(), folder()];
    const kept = nodeStore({ XDG_CACHE_HOME: home });
    const root = pathToFileURL(project).toString();
    write(kept, root, ['a']);
    const [left, now] = ['.verslag-left', '.verslag-now'].map((name) => path.join(home, 'verslag', name)) as [string, string];
    for (const draft of [left, now]) fs.writeFileSync(draft, '{');
    fs.utimesSync(left, 1_600_000_000, 1_600_000_000);
    write(kept, root, ['b']);
    assert.deepEqual([fs.existsSync(left), fs.existsSync(now), ...kept.read(root)], [false, true, 'b']);
  });

  it('is nothing where the cache folder is missing or lies in the project', () => {
    const project = folder();
    const root = pathToFileURL(project).toString();
    for (const env of [{}, { XDG_CACHE_HOME: 'relative' }, { XDG_CACHE_HOME: path.join(project, 'cache') }]) {
      const kept = nodeStore(env);
      assert.equal(kept.write(root), undefined);
      assert.deepEqual([...kept.read(root)], []);
    }
    assert.deepEqual(fs.readdirSync(project), []);
    // A folder that is no path of this machine.
    const kept = nodeStore({ XDG_CACHE_HOME: project });
    for (const elsewhere of ['file:///a%2Fb', 'file://host/x', 'untitled:x']) {
      assert.equal(kept.write(elsewhere), undefined);
      assert.deepEqual([...kept.read(elsewhere)], []);
    }
  });

  it('is of projects of hundreds of files alone', () => {
    const kept = nodeStore({});
    assert.deepEqual(
      [1, 199, 200, 10_001, 12_000, 12_001].map((files) => kept.keeps(files)),
      [false, false, true, true, true, false],
    );
  });
});

function write(kept: ProjectStore, root: string, lines: readonly string[]): void {
  const draft = kept.write(root)!;
  for (const line of lines) draft.add(line);
  draft.end();
}

const made: string[] = [];
function folder(): string {
  const one = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-store-')));
  made.push(one);
  return one;
}
after(() => {
  for (const one of made) fs.rmSync(one, { recursive: true, force: true });
});
