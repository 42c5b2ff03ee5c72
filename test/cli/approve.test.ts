import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { BOOK, CLEAN, WRONG } from './fixtures.ts';
import { CWD, MemoryFiles, run, type Tree } from './memory-host.ts';

const DRAFT = CLEAN.replace('Datum:', 'Status: concept\nDatum:').replace(
  'geen mededelingen.',
  'geen mededelingen.\n\nBesluit B1: De zaal blijft open.',
);
const NEXT = `Verslag overleg-2: Overleg
Datum: maandag 23 november 2020
Tijd: 10:00-11:00
Voorzitter: @voorzitter
Notulist: @secretaris
Aanwezig: @voorzitter, @secretaris

# 1. Verslag

Vaststelling #overleg-1 (ongewijzigd): Akkoord.
`;
const FILES = { 'adresboek.verslag': BOOK, 'overleg-1.verslag': DRAFT, 'overleg-2.verslag': NEXT, 'verslag.config.json': '{}' };
const FOLDER = 'vastgesteld/overleg-1';
const FILE = 'overleg-1.verslag';
const approve = (files: MemoryFiles, ...more: string[]) => run(['approve', FILE, ...more], files, { today: '2020-12-01' });
const check = async (files: MemoryFiles) => {
  const { status, stdout, stderr } = await run(['check', FILE, '--approved', '--format', 'json'], files, { today: '2020-12-01' });
  const problems: { rule: string; message: string; line: number }[] = JSON.parse(stdout).problems;
  return { status, stderr, found: problems.filter(({ rule }) => rule === 'changed-after-approval') };
};
async function approved(tree: Tree = FILES): Promise<MemoryFiles> {
  const files = new MemoryFiles(tree);
  assert.equal((await approve(files)).status, 0);
  return files;
}
/** All files with their content. */
const contentOf = (files: MemoryFiles) =>
  Object.fromEntries(files.names().map((name) => [name, Buffer.from(files.read(`${CWD}/${name}`)).toString('latin1')]));

describe('verslag approve', () => {
  it('approves no minutes whose approval was put off, but by another meeting or by force', async () => {
    for (const line of ['Vaststelling #overleg-1: aangehouden', 'Vaststelling #overleg-1 (niet vastgesteld): Volgende keer.']) {
      const tree = { ...FILES, 'overleg-2.verslag': NEXT.replace(/^Vaststelling.*$/m, line) };
      for (const more of [[], ['--in', 'overleg-2']]) {
        const files = new MemoryFiles(tree);
        const { status, stderr } = await approve(files, ...more);
        assert.equal(status, 1, stderr);
        assert.match(stderr, /^overleg-1: wordt niet vastgesteld, want overleg-2 zegt dat de vaststelling is aangehouden\./m);
        assert.equal(files.text(FILE), DRAFT);
      }
      assert.equal((await approve(new MemoryFiles(tree), '--force')).status, 0);
      const later = { ...tree, 'overleg-3.verslag': NEXT.replace('overleg-2', 'overleg-3').replace('23 november', '30 november') };
      const files = new MemoryFiles(later);
      assert.equal((await approve(files)).status, 0);
      assert.match(files.text(FILE)!, /^Status: vastgesteld op 30 november 2020$/m);
    }
  });
  it('approves nothing on a day that is still to come', async () => {
    const files = new MemoryFiles(FILES);
    const { status, stderr } = await run(['approve', FILE], files, { today: '2020-11-20' });
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^overleg-1: wordt niet vastgesteld op 23 november 2020, want die dag moet nog komen: het is 20 november 2020\.$/m,
    );
    assert.equal(files.text(FILE), DRAFT);
  });

  it('writes the status of the day of the meeting that approves, and keeps source and outputs with their checksums', async () => {
    const files = await approved();
    assert.equal(files.text(FILE), DRAFT.replace('Status: concept', 'Status: vastgesteld op 23 november 2020'));
    const list = JSON.parse(files.text(`${FOLDER}/vaststelling.json`)!);
    assert.deepEqual(
      { ...list, files: undefined },
      {
        version: 1,
        meeting: 'overleg-1',
        file: FILE,
        approvedOn: '2020-11-23',
        approvedIn: 'overleg-2',
        source: 'overleg-1.verslag.txt',
        files: undefined,
        uses: [
          { id: '@jansen', facts: { name: 'J. Jansen', function: 'projectleider', organization: 'RIVM' } },
          { id: '@secretaris', facts: { name: 'S. van Secretaris', function: 'secretaris', organization: 'VWS' } },
          { id: '@voorzitter', facts: { name: 'V. de Voorzitter', function: 'directeur', organization: 'VWS' } },
        ],
      },
    );
    assert.deepEqual(
      list.files.map(({ name }: { name: string }) => name.replace('overleg-1.', '')),
      ['verslag.txt', 'html', 'pdf', 'txt', 'json'],
    );
    for (const { name, sha256, bytes } of list.files) {
      const content = files.read(`${CWD}/${FOLDER}/${name}`);
      assert.equal(createHash('sha256').update(content).digest('hex'), sha256);
      assert.equal(content.length, bytes);
      assert.ok(files.text(`${FOLDER}/SHA256SUMS`)!.includes(`${sha256}  ${name}\n`));
    }
    assert.equal(files.text(`${FOLDER}/overleg-1.verslag.txt`), files.text(FILE));
    assert.match(files.text(`${FOLDER}/overleg-1.txt`)!, /VASTGESTELD OP 23 NOVEMBER 2020/i);
  });

  it('takes the named meeting, and today where nobody says when', async () => {
    const named = new MemoryFiles({
      ...FILES,
      'overleg-3.verslag': NEXT.replace('overleg-2', 'overleg-3').replace('23 november', '30 november'),
    });
    assert.equal((await approve(named, '--in', 'overleg-3')).status, 0);
    assert.match(named.text(FILE)!, /Status: vastgesteld op 30 november 2020/);
    const { 'overleg-2.verslag': _, ...alone } = FILES;
    assert.match((await approved(alone)).text(FILE)!, /Status: vastgesteld op 1 december 2020/);
  });

  it('says how many remarks are still open, and approves all the same', async () => {
    const open = DRAFT.replace('Besluit B1', '// P. Punt, 18 november 2020: Welke zaal?\nBesluit B1');
    const { status, stderr } = await approve(new MemoryFiles({ ...FILES, [FILE]: open }));
    assert.equal(status, 0, stderr);
    assert.match(stderr, /overleg-1: opmerkingen die nog openstaan: 1; `verslag check` noemt ze/);
    assert.doesNotMatch((await approve(new MemoryFiles(FILES))).stderr, /opmerkingen/);
  });

  it('puts the status on a line of its own where there is none, with the line ends of the file', async () => {
    const files = await approved({ ...FILES, [FILE]: CLEAN.replaceAll('\n', '\r\n') });
    assert.equal(files.text(FILE), CLEAN.replace('Datum:', 'Status: vastgesteld op 23 november 2020\nDatum:').replaceAll('\n', '\r\n'));
  });

  it('writes nothing a second time, and nothing where it was changed since', async () => {
    const files = await approved();
    const before = contentOf(files);
    const again = await approve(files);
    assert.equal(again.status, 0);
    assert.match(again.stderr, /is al vastgesteld, en bewaard in vastgesteld\/overleg-1/);
    assert.deepEqual(contentOf(files), before);
    files.set(FILE, files.text(FILE)!.replace('blijft open', 'gaat dicht'));
    const changed = await approve(files);
    assert.equal(changed.status, 1);
    assert.match(changed.stderr, /daarna veranderd/);
    assert.equal(
      files.text(`${FOLDER}/overleg-1.verslag.txt`),
      DRAFT.replace('Status: concept', 'Status: vastgesteld op 23 november 2020'),
    );
  });

  it('keeps a second approval beside the first', async () => {
    const files = await approved();
    const first = contentOf(files);
    files.set(FILE, DRAFT.replace('blijft open', 'gaat dicht'));
    assert.deepEqual((await check(files)).found, []);
    assert.equal((await approve(files)).status, 0);
    for (const [name, content] of Object.entries(first)) if (name.startsWith('vastgesteld/')) assert.equal(contentOf(files)[name], content);
    assert.match(files.text(`${FOLDER}--2/overleg-1.txt`)!, /gaat dicht/);
    assert.deepEqual((await check(files)).found, []);
  });

  it('refuses errors, an invitation, a day before the meeting, a meeting that is not there, more meetings at once', async () => {
    const refused = async (text: string, why: RegExp, ...more: string[]) => {
      const files = new MemoryFiles({
        ...FILES,
        [FILE]: text,
        'eerder.verslag': NEXT.replace('overleg-2', 'eerder').replace('23 november', '2 november'),
      });
      const before = contentOf(files);
      const { status, stderr } = await approve(files, ...more);
      assert.notEqual(status, 0);
      assert.match(stderr, why);
      assert.deepEqual(contentOf(files), before);
    };
    await refused(WRONG, /bevat fouten \(1 fout\)/);
    await refused(DRAFT.replace('concept', 'uitnodiging'), /het is een uitnodiging/);
    await refused(DRAFT, /niet vastgesteld op 2 november 2020, want het overleg was op 16 november 2020/, '--in', 'eerder');
    await refused(DRAFT, /--in nergens: dit verslag bestaat hier niet/, '--in', 'nergens');
    await refused(`${DRAFT}\n${DRAFT.replace('overleg-1', 'overleg-9')}`, /kies er een met --meeting: overleg-1, overleg-9/);
    await refused('Tekst.\n', /hierin staat geen verslag/);
  });

  it('overwrites nothing that stands in its folder, and goes through no link', async () => {
    const foreign = new MemoryFiles({ ...FILES, [`${FOLDER}/overleg-1.html`]: 'van een ander' });
    assert.equal((await approve(foreign)).status, 2);
    assert.equal(foreign.text(`${FOLDER}/overleg-1.html`), 'van een ander');
    const linked = new MemoryFiles({ ...FILES, vastgesteld: { link: '../elders' }, '../elders/x.txt': 'x' });
    const { status, stderr } = await approve(linked);
    assert.equal(status, 2);
    assert.match(stderr, /koppeling leidt de map uit/);
    assert.equal(linked.text(FILE), DRAFT);
  });

  it('approves nothing where what is approved cannot all be kept: the file is what it was, and a later run approves', async () => {
    const whole = contentOf(await approved());
    for (const room of [1, 3, 6]) {
      const files = new MemoryFiles(FILES);
      const before = contentOf(files);
      files.room = room;
      const { status, stderr } = await approve(files);
      assert.equal(status, 2, `${room}`);
      assert.match(stderr, /de schijf is vol/);
      assert.match(stderr, /er is niets vastgesteld; het bestand is wat het was/);
      assert.deepEqual(contentOf(files), before, `${room}`);
      files.room = Number.POSITIVE_INFINITY;
      assert.equal((await approve(files)).status, 0);
      assert.deepEqual(contentOf(files), whole, `${room}`);
    }
  });

  it('ends what an earlier run left unfinished', async () => {
    const files = await approved();
    const whole = contentOf(files);
    files.remove(`${FOLDER}/vaststelling.json`);
    files.remove(`${FOLDER}/overleg-1.json`);
    assert.equal((await approve(files)).status, 0);
    assert.deepEqual(contentOf(files), whole);
  });
});

describe('verslag check --approved, without git', () => {
  it('is content with what was approved, and with comments and layout since', async () => {
    const files = await approved();
    assert.deepEqual(await check(files), { status: 0, stderr: '', found: [] });
    files.set(FILE, files.text(FILE)!.replace('# 1.', '// Nagekeken.\n\n# 1.'));
    assert.deepEqual((await check(files)).found, []);
  });

  it('reports what changed, what is gone, and what was kept and is no longer that', async () => {
    const changed = await approved();
    changed.set(FILE, changed.text(FILE)!.replace('blijft open', 'gaat dicht'));
    const [one] = (await check(changed)).found;
    assert.match(one!.message, /bij «B1» is «De zaal blijft open\.» veranderd in «De zaal gaat dicht\.»/);
    const broken = await approved();
    broken.set(`${FOLDER}/overleg-1.txt`, 'anders');
    broken.remove(`${FOLDER}/overleg-1.pdf`);
    assert.deepEqual(
      (await check(broken)).found.map(({ message }) => message),
      [
        '`vastgesteld/overleg-1/overleg-1.pdf` is bewaard bij het vaststellen, en is nu weg. Zet het terug.',
        '`vastgesteld/overleg-1/overleg-1.txt` is bewaard bij het vaststellen, en is daarna veranderd. Zet het terug.',
      ],
    );
    const other = await approved();
    other.set(FILE, other.text(FILE)!.replace('Verslag overleg-1', 'Verslag overleg-7'));
    assert.match((await check(other)).found[0]!.message, /«overleg-1» is vastgesteld, en stond hier; nu is het weg/);
  });

  it('follows no link: not as the folder of all, as that of one, as the list, nor as a kept file', async () => {
    const files = await approved();
    const kept = files.names().filter((name) => name.startsWith('vastgesteld/'));
    const moved = (from: string, to: string) => {
      const others = Object.fromEntries(
        files
          .names()
          .filter((name) => !name.startsWith(from))
          .map((name) => [name, contents(name)]),
      );
      const own = kept.filter((name) => name.startsWith(from)).map((name) => [`${to}${name.slice(from.length)}`, contents(name)]);
      return new MemoryFiles({ ...others, ...Object.fromEntries(own), [from]: { link: `${CWD}/${to}` } });
    };
    const contents = (name: string) => Buffer.from(files.read(`${CWD}/${name}`)).toString('latin1');
    assert.ok(kept.length > 5);
    for (const from of ['vastgesteld', FOLDER]) {
      // As if nothing were kept there: then a history must tell, and there is none.
      const { status, stderr } = await check(moved(from, 'elders'));
      assert.equal(status, 2, from);
      assert.match(stderr, /--approved kan niet nagaan/, from);
    }
    const listed = await check(moved(`${FOLDER}/vaststelling.json`, 'elders.json'));
    assert.match(listed.found[0]!.message, /is geen lijst van bewaarde bestanden meer/);
    const source = await check(moved(`${FOLDER}/overleg-1.html`, 'elders.html'));
    assert.match(source.found[0]!.message, /overleg-1\.html` is bewaard bij het vaststellen, en is nu weg/);
  });

  const HOSTILE: Readonly<Record<string, unknown>> = {
    'no files': { files: [] },
    'a source that is none of its files': { source: 'anders.txt' },
    'no JSON': undefined,
    'no object': [],
    'a name that leads out': { files: [{ name: '../../geheim', bytes: 1, sha256: 'a'.repeat(64) }] },
    'a source elsewhere': { source: '/etc/passwd' },
    'no checksum': { files: [{ name: 'a', bytes: 1, sha256: 'x' }] },
    'another version': { version: 2 },
    'too many files': { files: Array.from({ length: 1000 }, (_, index) => ({ name: `${index}`, bytes: 1, sha256: 'a'.repeat(64) })) },
  };
  for (const [name, more] of Object.entries(HOSTILE)) {
    it(`says of a list with ${name} that it is none, and reads nothing it names`, async () => {
      const files = await approved();
      const list = JSON.parse(files.text(`${FOLDER}/vaststelling.json`)!);
      files.set(
        `${FOLDER}/vaststelling.json`,
        more === undefined ? '{' : JSON.stringify(Array.isArray(more) ? more : { ...list, ...(more as object) }),
      );
      files.reads.length = 0;
      const { found } = await check(files);
      assert.equal(found.length, 1);
      assert.match(found[0]!.message, /is geen lijst van bewaarde bestanden meer/);
      assert.deepEqual(
        files.reads.filter((read) => /geheim|passwd/.test(read)),
        [],
      );
    });
  }
});
