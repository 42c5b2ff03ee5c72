import assert from 'node:assert/strict';
import { only } from './fixtures.ts';
import { MemoryFiles, run } from './memory-host.ts';
import { removeRepositories, TestRepository } from './repository.ts';

const CONFIG = only('changed-after-approval');
const BOOK = `Organisatie VWS: Ministerie van Volksgezondheid
Persoon jansen (@VWS, functie "voorzitter", e-mail jansen@example.org): P. Jansen
Persoon smit (openbaar): A. Smit
Groep team (leden @jansen): Kernteam
`;
const SERIES = `Reeks plannen: Plannenoverleg
Spoor hub (trekker @smit): Opslag
`;
const EARLIER = 'Verslag plan-0 (reeks plannen): Begin\nStatus: concept\nDatum: maandag 9 november 2020\n\nSpoor pgb (@smit): Budgetten\n';
const MINUTES = `Verslag plan-1 (reeks plannen): Plannen
Status: vastgesteld op 23 november 2020
Datum: maandag 16 november 2020
Aanwezig: @jansen, @team

Zie #plan-0 en #plan-0/pgb.

Actie A1 (@jansen, uiterlijk 1 december 2020, spoor hub): Levert de planning.
`;
const FILES = { 'adresboek.verslag': BOOK, 'reeks.verslag': SERIES, 'plan-0.verslag': EARLIER, 'plan-1.verslag': MINUTES };
type File = keyof typeof FILES;

const CHANGES: readonly (readonly [what: string, file: File, from: string, to: string, message: RegExp])[] = [
  [
    'a name',
    'adresboek.verslag',
    'P. Jansen',
    'Q. Jansen',
    /`@jansen`: de naam daarvan in `adresboek\.verslag` was toen «P\. Jansen», en is nu «Q\. Jansen»/,
  ],
  ['a function', 'adresboek.verslag', '"voorzitter"', '"wethouder"', /`@jansen`: de functie .* «voorzitter», en is nu «wethouder»/],
  ['an organisation', 'adresboek.verslag', '(@VWS, f', '(f', /`@jansen`: de organisatie .* «VWS», en is nu er niet/],
  [
    'that somebody may be named',
    'adresboek.verslag',
    '(@VWS, f',
    '(@VWS, openbaar, f',
    /`@jansen`: het woord `openbaar` .* er niet, en is nu «openbaar»/,
  ],
  ['members of a group', 'adresboek.verslag', 'leden @jansen', 'leden @jansen @smit', /`@team`: de ledenlijst/],
  [
    'a person who is gone',
    'adresboek.verslag',
    'Persoon jansen',
    '// Persoon jansen',
    /`@jansen`: de naam daarvan was toen «P\. Jansen», en is nu er niet/,
  ],
  ['the name of the series', 'reeks.verslag', 'Plannenoverleg', 'Overleg', /`plannen`: de naam daarvan in `reeks\.verslag`/],
  ['the lead of a track', 'reeks.verslag', '@smit', '@jansen', /`#hub`: de trekker .* «A\. Smit», en is nu «P\. Jansen»/],
  ['a track more', 'reeks.verslag', 'Spoor hub', 'Spoor nieuw: Nieuw\nSpoor hub', /`plannen`: de lijst van sporen/],
  [
    'the name of a meeting',
    'plan-0.verslag',
    'Begin',
    'Einde',
    /`#plan-0`: de naam daarvan in `plan-0\.verslag` was toen «Begin», en is nu «Einde»/,
  ],
  ['the name of its track', 'plan-0.verslag', 'Budgetten', 'Geld', /`#plan-0\/pgb`: de naam .* «Budgetten», en is nu «Geld»/],
];
/** What approved minutes do not show. */
const OTHERS: readonly (readonly [what: string, file: File, from: string, to: string])[] = [
  ['an address for mail', 'adresboek.verslag', 'jansen@example.org', 'pj@example.org'],
  ['somebody who is not named', 'adresboek.verslag', 'Groep team', 'Persoon nieuw: N. Nieuw\nGroep team'],
  ['a comment', 'adresboek.verslag', 'Groep team', '// Het team.\nGroep team'],
  ['the text of other minutes', 'plan-0.verslag', 'Spoor pgb', 'Tekst.\n\nSpoor pgb'],
];

interface Report {
  readonly status: number;
  readonly messages: readonly string[];
  readonly stderr: string;
}
const AS_APPROVED: Report = { status: 0, messages: [], stderr: '' };

function told({ status, stdout, stderr }: { status: number; stdout: string; stderr: string }): Report {
  const problems: { rule: string; message: string; file: string }[] = JSON.parse(stdout).problems;
  const found = problems.filter(({ rule }) => rule === 'changed-after-approval');
  assert.ok(found.every(({ file }) => file === 'plan-1.verslag'));
  return { status, stderr, messages: found.map(({ message }) => message) };
}

function repository(): TestRepository {
  const made = TestRepository.make().write('verslag.config.json', CONFIG);
  for (const [name, text] of Object.entries(FILES)) made.write(name, text);
  return made.commit();
}
const byGit = async (made: TestRepository) => told(await made.run(['check', 'plan-1.verslag', '--approved', '--format', 'json']));

async function frozen(): Promise<MemoryFiles> {
  const draft = MINUTES.replace('vastgesteld op 23 november 2020', 'concept');
  const files = new MemoryFiles({ ...FILES, 'plan-1.verslag': draft, 'verslag.config.json': '{}' });
  const { status, stderr } = await run(['approve', 'plan-1.verslag', '--force'], files, { today: '2020-11-23' });
  assert.equal(status, 0, stderr);
  files.write('/map/verslag.config.json', CONFIG);
  return files;
}
const byList = async (files: MemoryFiles) =>
  told(await run(['check', 'plan-1.verslag', '--approved', '--format', 'json'], files, { today: '2020-12-01' }));

/** Each change is reported, and what the minutes do not show is none. @param write gives a file another text */
async function eachChange(write: (file: File, text: string) => unknown, report: () => Promise<Report>) {
  for (const [what, file, from, to, message] of CHANGES) {
    assert.ok(FILES[file].includes(from), what);
    write(file, FILES[file].replace(from, to));
    const { status, messages } = await report();
    assert.equal(status, 1, what);
    assert.ok(
      messages.some((one) => message.test(one)),
      `${what}: ${messages.join('\n')}`,
    );
    write(file, FILES[file]);
  }
  for (const [what, file, from, to] of OTHERS) {
    assert.ok(FILES[file].includes(from), what);
    write(file, FILES[file].replace(from, to));
    assert.deepEqual(await report(), AS_APPROVED, what);
    write(file, FILES[file]);
  }
}

describe('names that approved minutes use', () => {
  after(removeRepositories);

  it('are reported where they are declared otherwise since, by git', async () => {
    const made = repository();
    assert.deepEqual(await byGit(made), AS_APPROVED);
    await eachChange(
      (file, text) => made.write(file, text),
      () => byGit(made),
    );
  });

  it('count as they were in the commit that approved, also where the book grew since, moved or was committed later', async () => {
    const made = repository();
    const later = MINUTES.replaceAll('plan-1', 'plan-2');
    made.write('adresboek.verslag', BOOK.replace('P. Jansen', 'Q. Jansen')).write('plan-2.verslag', later).commit();
    const { messages } = await byGit(made);
    assert.equal(messages.length, 1);
    made.write('adresboek.verslag', BOOK);
    made.git('mv', 'adresboek.verslag', 'boek.verslag');
    assert.deepEqual((await byGit(made.commit())).messages, []);
    assert.deepEqual((await made.approved('plan-2.verslag')).found, ['plan-2.verslag:1']);
  });

  it('are not known, with status 2, where git has no text of the book', async () => {
    const made = TestRepository.make().write('verslag.config.json', CONFIG);
    for (const [name, text] of Object.entries(FILES)) made.write(name, text);
    made.write('adresboek.verslag', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n').commit();
    const { status, messages, stderr } = await byGit(made.write('adresboek.verslag', BOOK));
    assert.deepEqual([status, messages], [2, []]);
    assert.match(
      stderr,
      /^plan-1\.verslag: --approved kan niet nagaan .*: van een bestand met namen, zoals het adresboek, staat er in git geen tekst/,
    );
  });

  it('are kept by `approve`, and compared without git', async () => {
    const files = await frozen();
    assert.deepEqual(await byList(files), AS_APPROVED);
    await eachChange(
      (file, text) => files.write(`/map/${file}`, text),
      () => byList(files),
    );
  });

  it('are not known, with status 2, of a list that did not keep them', async () => {
    const files = await frozen();
    const place = '/map/vastgesteld/plan-1/vaststelling.json';
    const { uses, ...rest } = JSON.parse(new TextDecoder().decode(files.read(place)));
    assert.ok(uses.length > 3);
    files.write(place, JSON.stringify(rest));
    const { status, stderr } = await byList(files);
    assert.equal(status, 2);
    assert.match(stderr, /^plan-1\.verslag: --approved kan niet nagaan/);
    files.write(place, JSON.stringify({ ...rest, uses: [{ id: '@jansen', facts: { name: 5 } }] }));
    assert.match((await byList(files)).messages[0]!, /is geen lijst van bewaarde bestanden meer/);
  });
});
