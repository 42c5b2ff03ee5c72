import assert from 'node:assert/strict';
import { CLEAN, only, PROJECT, TYPO, WRONG } from './fixtures.ts';
import { MemoryFiles, run, type Tree } from './memory-host.ts';

const DUPLICATES = only('duplicate-id', 'unknown-party');
const minutes = (id: string, rest = '') => `Verslag ${id}: Overleg\nDatum: maandag 16 november 2020\n${rest}`;
/** The files that a report speaks of, or how the run ended. */
async function checked(tree: Tree, ...args: string[]): Promise<string> {
  const { stdout, status } = await run(['check', '--format', 'lines', ...args], tree);
  const files = [...new Set(stdout.split('\n').map((line) => line.split(':')[0]!))].filter((file) => file !== '');
  return files.length === 0 ? `${status}` : files.join(' ');
}

describe('what belongs to a project', () => {
  it('leaves out what git ignores and what the configuration does, but not what is named', async () => {
    const tree = {
      '.git/HEAD': '',
      '.gitignore': 'uitvoer/\n*.kladje.verslag\n!blijft.kladje.verslag\n',
      '.git/info/exclude': 'eigen/\n',
      'verslag.config.json': JSON.stringify({ ...JSON.parse(DUPLICATES), ignore: ['archief/**', '/oud.verslag'] }),
      'minutes/m.verslag': minutes('overleg-1'),
      'uitvoer/m.verslag': minutes('overleg-1'),
      'eigen/m.verslag': minutes('overleg-1'),
      'archief/2020/m.verslag': minutes('overleg-1'),
      'oud.verslag': minutes('overleg-1'),
      'a.kladje.verslag': minutes('overleg-1'),
      'minutes/sub/.gitignore': 'x.verslag\n',
      'minutes/sub/x.verslag': minutes('overleg-1'),
    };
    assert.equal(await checked(tree), '0');
    assert.equal(await checked({ ...tree, 'blijft.kladje.verslag': minutes('overleg-1') }), 'minutes/m.verslag');
    assert.equal(await checked({ ...tree, 'minutes/oud.verslag': minutes('overleg-1') }), 'minutes/oud.verslag');
    // Named, it is checked: with the project around it.
    assert.equal(await checked(tree, 'uitvoer'), 'uitvoer/m.verslag');
    assert.equal(await checked(tree, 'oud.verslag'), 'oud.verslag');
    assert.equal((await run(['format', '--check'], { ...tree, 'uitvoer/m.verslag': TYPO.replace('Datun', 'Datum  ') })).status, 0);
  });

  it('leaves out what a configuration says that is a link, as its rules count too; no link for git', async () => {
    const tree = {
      '.git/HEAD': '',
      'beheer/instellingen.json': JSON.stringify({ ...JSON.parse(DUPLICATES), ignore: ['archief/'] }),
      'verslag.config.json': { link: 'beheer/instellingen.json' },
      'm.verslag': minutes('overleg-1'),
      'archief/m.verslag': minutes('overleg-1'),
    };
    assert.equal(await checked(tree), '0');
    const elsewhere = { ...tree, 'verslag.config.json': DUPLICATES, 'beheer/uit': 'archief/\n', '.gitignore': { link: 'beheer/uit' } };
    assert.notEqual(await checked(elsewhere), '0');
  });

  it('is not kept busy by a pattern of many stars', async () => {
    const tree = { '.git/HEAD': '', '.gitignore': `${'*a'.repeat(40)}*b\n${'**/a/'.repeat(40)}b\n` };
    assert.equal((await run(['check'], { ...tree, [`${'a'.repeat(240)}.verslag`]: CLEAN, ...PROJECT })).status, 0);
  });

  it('says what is wrong with an ignore setting', async () => {
    const { status, stderr } = await run(['check'], { 'verslag.config.json': '{ "ignore": "build" }', 'a.verslag': CLEAN });
    assert.equal(status, 2);
    assert.match(stderr, /`ignore` kan niet "build" zijn\. Toegestaan: \[ "archief\/"/);
  });

  it('is no other repository, submodule or worktree inside it', async () => {
    const tree = {
      '.git/HEAD': '',
      'verslag.config.json': DUPLICATES,
      'm.verslag': minutes('overleg-1'),
      'boom/.git': 'gitdir: ../.git/worktrees/boom\n',
      'boom/m.verslag': minutes('overleg-1'),
      'ander/.git/HEAD': '',
      'ander/m.verslag': minutes('overleg-1', '\n@niemand\n'),
    };
    assert.equal(await checked(tree), '0');
    assert.equal(await checked(tree, '**/*.verslag'), '0');
    // Named, it is a project of its own: the configuration above its root is none of it.
    assert.match((await run(['check', 'ander/m.verslag'], tree)).stdout, /no-chair/);
    const formatted = await run(['format'], { ...tree, 'ander/m.verslag': 'Verslag   o-1:  T\n' });
    assert.equal(formatted.files.text('ander/m.verslag'), 'Verslag   o-1:  T\n');
  });

  it('has a configuration, be it a link that leads nowhere', async () => {
    const { status, stderr } = await run(['check'], { 'verslag.config.json': { link: 'weg.json' }, 'a.verslag': WRONG });
    assert.equal(status, 2);
    assert.match(stderr, /verslag\.config\.json/);
  });

  it('a negated pattern leaves out of what the others name, wherever it stands; alone, of all there is', async () => {
    const tree = { ...PROJECT, 'a.verslag': CLEAN, 'drafts/b.verslag': WRONG, 'drafts/sub/c.verslag': WRONG };
    for (const args of [
      ['!drafts/**'],
      ['!drafts'],
      ['!drafts/'],
      ['!./drafts'],
      ['**/*.verslag', '!drafts/**'],
      ['!drafts/**', '.'],
      ['drafts', 'a.verslag', '!drafts/**/*'],
    ])
      assert.equal(await checked(tree, ...args), '0', args.join(' '));
    assert.equal(await checked(tree, '.', '!drafts/sub'), 'drafts/b.verslag');
    assert.equal(await checked(tree, 'drafts/b.verslag', '!drafts/*'), '0');
    const { files } = await run(['format', '**/*.verslag', '!drafts/**'], { ...tree, 'drafts/b.verslag': 'Verslag   o-1:  T\n' });
    assert.equal(files.text('drafts/b.verslag'), 'Verslag   o-1:  T\n');
  });

  it('only minutes are written to', async () => {
    const tree = { ...PROJECT, 'x.py': 'text = """een\n\n\n\ntwee  \n"""\n', 'b.verslag': TYPO };
    for (const args of [
      ['format', 'x.py'],
      ['check', '--fix', 'x.py', 'b.verslag'],
    ]) {
      const { status, stderr, files } = await run(args, tree);
      assert.equal(status, 2);
      assert.match(stderr, /x\.py: dit is geen \.verslag-bestand/);
      assert.equal(files.text('x.py'), tree['x.py']);
    }
  });
});

describe('what day it is', () => {
  it('is settled by the time zone of the configuration, wherever the machine stands', async () => {
    const todayIn = (zone: string) => (zone === 'Pacific/Kiritimati' ? '2020-11-17' : '2020-11-16');
    const tree = (timeZone: string) => ({
      'verslag.config.json': JSON.stringify({ timeZone }),
      'a.verslag': 'Reeks dag (elke dag 08:00): Dag\n',
      'b.verslag': minutes('o-1', 'Voorzitter: @x\n\nActie A1 (@x, uiterlijk maandag 16 november 2020): Doet iets.\n\nPersoon x: X\n'),
    });
    for (const [zone, day] of [
      ['Pacific/Kiritimati', '17'],
      ['Pacific/Pago_Pago', '16'],
    ] as const) {
      assert.match((await run(['new'], tree(zone), { host: { todayIn } })).stdout, new RegExp(`^Datum: \\w+ ${day} november 2020$`, 'm'));
      assert.equal((await run(['actions', '--overdue', 'b.verslag'], tree(zone), { host: { todayIn } })).status, day === '17' ? 1 : 0);
    }
    assert.match((await run(['new', '--today', '2020-11-20'], tree('Pacific/Kiritimati'), { host: { todayIn } })).stdout, /20 november/);
  });
});

describe('verslag new, where it is run', () => {
  const SERIES = 'Reeks stuur (elke maandag 10:00-11:00): Stuurgroep\n';
  it('knows the series of its project in a folder without minutes', async () => {
    const tree = { 'verslag.config.json': '{}', 'adres.verslag': SERIES, '2021/leeg.txt': '' };
    const { status, stdout } = await run(['new', '--series', 'stuur'], tree, { cwd: '/map/2021' });
    assert.equal(status, 0);
    assert.match(stdout, /^Verslag stuur-1 /);
  });
  it('takes its own project first, and asks where two others have the series', async () => {
    const two = { 'a/verslag.config.json': '{}', 'a/s.verslag': SERIES, 'b/verslag.config.json': '{}', 'b/s.verslag': SERIES };
    const { status, stderr } = await run(['new', '--series', 'stuur'], two);
    assert.equal(status, 2);
    assert.match(stderr, /De reeks stuur is opgegeven in meer dan één project: a, b\./);
    const own = { ...two, 'verslag.config.json': '{}', 'eigen.verslag': SERIES.replace('Stuurgroep', 'Eigen') };
    assert.match((await run(['new', '--series', 'stuur'], own)).stdout, /: Eigen$/m);
  });
  it('--out names a folder unless it ends in .verslag', async () => {
    const tree = { 's.verslag': SERIES };
    for (const out of ['2022/', '2022', './2022/'])
      assert.match((await run(['new', '--out', out], tree)).files.text('2022/stuur-1.verslag') ?? out, /^Verslag stuur-1/);
    assert.equal((await run(['new', '--out', 'x.verslag'], { ...tree, 'x.verslag': { link: 'weg' } })).status, 2);
  });
});

describe('verslag check --cache', () => {
  const O = ['--format', 'lines'];
  it('keeps what was found by the text it was found in, also with --fix', async () => {
    const files = new MemoryFiles({ ...PROJECT, 'a.verslag': TYPO });
    assert.equal((await run(['check', '--fix', '--cache', ...O], files)).status, 0);
    files.set('a.verslag', TYPO);
    assert.equal((await run(['check', '--cache', ...O], files)).status, 1);
    assert.equal((await run(['check', '--fix', '--cache', ...O], files)).status, 0);
    assert.equal((await run(['check', '--cache', ...O], files)).status, 0);
  });
  it('reports byte for byte what a run without it reports, whatever changed since', async () => {
    const report = 'Voortgang #overleg-1/A1 (afgerond): Klaar.\n';
    const files = new MemoryFiles({ ...PROJECT, 'a.verslag': WRONG, 'b.verslag': WRONG.replace('overleg-1', 'overleg-2') });
    const same = async () => {
      for (const format of ['json', 'sarif', 'pretty']) {
        const plain = await run(['check', '--format', format], files);
        const cached = await run(['check', '--cache', '--format', format], files);
        assert.deepEqual([cached.status, cached.stdout], [plain.status, plain.stdout]);
      }
    };
    await same();
    files.set('b.verslag', `${files.text('b.verslag')}\n${report}`);
    await same();
    files.set('c.verslag', 'Persoon jansen: J. Jansen\n');
    await same();
    files.set('a.verslag', TYPO);
    await same();
  });
  it('is written anew where more than a hundredth of the files changed, and right where fewer did', async () => {
    const names = Array.from({ length: 101 }, (_, number) => `m${number}.verslag`);
    const files = new MemoryFiles({ ...PROJECT, ...Object.fromEntries(names.map((name, number) => [name, minutes(`overleg-${number}`)])) });
    const report = async () => (await run(['check', '--cache', ...O], files)).stdout;
    const change = (name: string) => files.set(name, `${files.text(name)}Vraag aan @niemand.\n`);
    const first = await report();
    const cache = files.names().find((name) => name.includes('check-'))!;
    const before = files.text(cache);
    change('m3.verslag');
    const second = await report();
    assert.notEqual(second, first);
    assert.equal(second, (await run(['check', ...O], files)).stdout);
    assert.equal(await report(), second);
    assert.equal(files.text(cache), before);
    change('m5.verslag');
    assert.equal(await report(), (await run(['check', ...O], files)).stdout);
    assert.notEqual(files.text(cache), before);
  });
  it('keeps what other runs found of other files', async () => {
    const files = new MemoryFiles({ ...PROJECT, 'a.verslag': WRONG, 'b.verslag': WRONG.replace('overleg-1', 'overleg-2') });
    for (const name of ['a.verslag', 'b.verslag']) await run(['check', '--cache', name, ...O], files);
    const cache = files.names().find((name) => name.includes('check-'))!;
    const stored = files
      .text(cache)!
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const checked = stored.filter(({ problems }) => Array.isArray(problems)).map(({ uri }) => uri);
    assert.deepEqual(checked.sort(), ['file:///map/a.verslag', 'file:///map/b.verslag']);
  });
});

describe('the memory of a check', () => {
  it('is spared where there is much to read, and not where there is little', async () => {
    const comment = `// ${'x'.repeat(997)}\n`;
    for (const [count, spared] of [
      [10, []],
      [1010, [false]],
    ] as const) {
      const asked: boolean[] = [];
      const host = { spareMemory: (isLarge: boolean) => asked.push(isLarge) };
      await run(['check'], { ...PROJECT, 'boek.verslag': comment.repeat(count) }, { host });
      assert.deepEqual(asked, spared);
    }
  });
});

describe('check --shard', () => {
  const names = ['a/1', 'a/2', 'a/3', 'b/1', 'b/2', 'c'];
  const tree: Tree = {
    'verslag.config.json': DUPLICATES,
    ...Object.fromEntries(
      names.map((name) => [`${name}.verslag`, minutes('overleg-1', `\n# 1. Punt\n\nVraag @${name.replace('/', '')}.\n`)]),
    ),
  };
  const problems = async (...args: string[]) =>
    (await run(['check', '--format', 'lines', ...args], tree)).stdout.split('\n').filter((line) => line !== '');

  it('reports in all parts together what it reports of the whole, each once', async () => {
    const whole = await problems();
    assert.ok(whole.length >= 2 * names.length - 1);
    for (const count of [1, 2, 4, 9]) {
      const parts = await Promise.all(Array.from({ length: count }, (_, at) => problems('--shard', `${at + 1}/${count}`)));
      assert.deepEqual(parts.flat().sort(), whole.toSorted(), `${count}`);
    }
  });

  it('gives each part as many files as can be', async () => {
    for (const part of ['1/3', '2/3', '3/3']) {
      const files = new Set((await problems('--shard', part)).map((line) => line.split(':')[0]));
      assert.equal(files.size, 2);
    }
  });

  it('takes no part that is not there', async () => {
    for (const wrong of ['0/3', '4/3', '1', 'a/b', '1/0', '-1/2']) {
      const { status, stderr } = await run(['check', `--shard=${wrong}`], tree);
      assert.equal(status, 2);
      assert.match(stderr, /1\/3, 2\/3, 3\/3/);
    }
  });
});
