import assert from 'node:assert/strict';
import fs from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { stats } from '../../src/library/index.ts';
import { run } from '../cli/memory-host.ts';
import { runs } from '../support/runs.ts';

const TODAY = '2021-06-01';
const BOOK = `Organisatie vws: Ministerie van VWS
Organisatie rivm: RIVM
Persoon jansen (@vws, openbaar): J. Jansen
Persoon smit (@vws, e-mail smit@x.example): A. Smit
Persoon bos (@rivm, openbaar): B. Bos
Groep links: Fractie Links
Groep rechts: Fractie Rechts
Reeks o (elke maandag 10:00-11:00): Overleg
Spoor hub (trekker @jansen): Hub
`;
const FIRST = `Verslag o-1 (reeks o): Overleg
Datum: maandag 16 november 2020
Voorzitter: @jansen
Notulist: @smit
Aanwezig: @jansen, @smit, @bos (namens @vws), "een gast"
Afwezig: @rivm

# 1. Punt

Besluit B1 (@vws): Het gaat door.
Actie A1 (@smit, uiterlijk vrijdag 20 november 2020, spoor hub): Belt.
Actie A2 (@jansen @smit, uiterlijk vrijdag 27 november 2020): Schrijft.
Actie A3 (@jansen, vervallen): Hoeft niet.
Toezegging T1 (@jansen, aan @bos, uiterlijk 1 juli 2021): Komt langs.
Motie M1 (@links): Meer.
  Stemming (voor @links 7, tegen @rechts 5, @bos): Aangenomen.
Motie M2 (@rechts): Minder.
  Stemming (voor @rechts 5, tegen @links 7): Verworpen.
`;
const SECOND = `Verslag o-2 (reeks o): Overleg
Datum: maandag 10 mei 2021
Voorzitter: @jansen
Aanwezig: @jansen
Afwezig: @smit (volmacht aan @jansen)

Voortgang #o-1/A2 (afgerond): Geschreven.
Actie A1 (@bos): Kijkt.
`;
const FILES = { 'adresboek.verslag': BOOK, 'o-1.verslag': FIRST, 'o-2.verslag': SECOND };
const found = stats(FILES, { today: TODAY });
const names = (party: { readonly name?: string } | { readonly ground: string } | null) =>
  party === null ? null : 'name' in party ? party.name : '[]';

describe('figures over minutes', () => {
  it('count what was given, what became of it, what is late and how old it is', () => {
    const { total, byOwner, byTrack, bySeries, byYear } = found.actions;
    const { ages, ...counts } = total;
    assert.deepEqual(counts, { opened: 5, done: 1, dropped: 1, open: 3, overdue: 1, medianDays: 0 });
    assert.deepEqual(ages, { upTo30: 1, upTo90: 0, upTo365: 2, over365: 0, unknown: 0 });
    assert.deepEqual(
      byOwner.map(({ owner, opened, open, medianDays }) => [names(owner), opened, open, medianDays]),
      [
        ['J. Jansen', 3, 1, 0],
        ['A. Smit', 2, 1, 175],
        ['B. Bos', 1, 1, null],
      ],
    );
    assert.deepEqual(
      byTrack.map(({ track, opened }) => [track, opened]),
      [
        ['hub', 1],
        [null, 4],
      ],
    );
    assert.deepEqual(
      bySeries.map(({ series, opened }) => [series, opened]),
      [['o', 5]],
    );
    assert.deepEqual(byYear, [
      { year: '2020', opened: 4, closed: 1 },
      { year: '2021', opened: 1, closed: 1 },
    ]);
  });
  it('count who was there by organisation: on whose behalf, else where one belongs', () => {
    assert.deepEqual(
      found.attendance.map(({ organization, ...row }) => [names(organization), row]),
      [
        ['Ministerie van VWS', { meetings: 2, present: 4, absent: 1, byProxy: 1 }],
        [null, { meetings: 1, present: 1, absent: 0, byProxy: 0 }],
        ['RIVM', { meetings: 1, present: 0, absent: 1, byProxy: 0 }],
      ],
    );
  });
  it('count votes by party, people for their organisation', () => {
    assert.deepEqual(
      found.votes.map(({ party, ...row }) => [names(party), row]),
      [
        ['Fractie Links', { votes: 2, yes: 1, no: 1, abstain: 0, withOutcome: 2 }],
        ['Fractie Rechts', { votes: 2, yes: 1, no: 1, abstain: 0, withOutcome: 0 }],
        ['RIVM', { votes: 1, yes: 0, no: 1, abstain: 0, withOutcome: 0 }],
      ],
    );
  });
  it('count decisions and motions by year', () => {
    assert.deepEqual(found.decisions, [{ year: '2020', decisions: 1, adopted: 1, rejected: 1, other: 0 }]);
  });
  it('say the first and the last day of the meetings, and none where no meeting has a day', () => {
    const days = (files: Readonly<Record<string, string>>) => {
      const { from, until } = stats(files, { today: TODAY });
      return [from, until];
    };
    assert.deepEqual(days(FILES), ['2020-11-16', '2021-05-10']);
    assert.deepEqual(days({ 'a.verslag': 'Verslag a: A\n' }), [null, null]);
  });
  it('count the meetings that are asked for, with what others report on them', () => {
    const first = stats(FILES, { today: TODAY, only: ['o-1.verslag'] });
    assert.equal(first.meetings, 1);
    assert.equal(first.actions.total.done, 1);
  });
  it('leave out of attendance what did not take place', () => {
    const files = { ...FILES, 'o-2.verslag': SECOND.replace('Datum:', 'Status: geannuleerd\nDatum:') };
    assert.equal(stats(files, { today: TODAY }).attendance[0]!.meetings, 1);
  });
  it('keep to their schema, also where there is nothing', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(fs.readFileSync(new URL('../../schemas/stats.schema.json', import.meta.url), 'utf8')));
    const open = stats(FILES, { today: TODAY, public: true, force: true });
    for (const one of [found, open, stats({}, { today: TODAY }), stats({ 'a.verslag': 'Verslag a: A\n\nActie: Doen.\nBesluit: Ja.\n' })]) {
      assert.ok(validate(one), JSON.stringify(validate.errors));
    }
  });
});

describe('verslag stats', () => {
  const stat = (...args: string[]) => run(['stats', '--today', TODAY, '--lang', 'en', ...args], FILES);
  it('prints tables, JSON and a page', async () => {
    assert.match((await stat()).stdout, /^Attendance by organisation\nOrganisation +Meetings +Present/m);
    assert.deepEqual(JSON.parse((await stat('--json')).stdout), found);
    const { files, stdout } = await stat('--format', 'html', '--out', 'cijfers.html');
    assert.equal(stdout, '');
    const page = files.text('cijfers.html')!;
    assert.match(page, /<th scope="row">Fractie Links<\/th>/);
    // A bar is for the eye: whoever hears the page hears the table.
    assert.equal(page.split('<svg').length, page.split(/aria-hidden="true"><svg|<li><svg/).length);
  });
  it('says that there is nothing to count', async () => {
    assert.match((await run(['stats', '--lang', 'en'], { 'a.verslag': BOOK })).stdout, /There is nothing to count\./);
  });
  it('refuses public figures while there are errors of shielding', async () => {
    const files = { ...FILES, 'o-2.verslag': `${SECOND}\nZie {5.1.2e: dit\n` };
    const refused = await run(['stats', '--public'], files);
    assert.deepEqual([refused.status, refused.stdout], [1, '']);
    assert.equal((await run(['stats', '--public', '--force'], files)).status, 1);
  });
});

describe('public figures', () => {
  const forms = async (files: Readonly<Record<string, string>>) =>
    Promise.all(
      ['table', 'json', 'html'].map(
        async (form) => (await run(['stats', '--today', TODAY, '--public', '--force', '--format', form], files)).stdout,
      ),
    );
  it('name nobody who is shielded, nor their organisation', async () => {
    const text = (await forms(FILES)).join('\n');
    assert.match(text, /J\. Jansen/);
    assert.doesNotMatch(text, /Smit/i);
    // A page does not tell the organisation of whom it names either: only on whose behalf one was there.
    assert.deepEqual(
      stats(FILES, { today: TODAY, public: true }).attendance.map(({ organization, present }) => [names(organization), present]),
      [
        [null, 2],
        ['Ministerie van VWS', 1],
        ['RIVM', 0],
      ],
    );
  });
  it('are the same whatever is shielded', async () => {
    const words = fc.stringMatching(/^[a-z]{4,9}$/);
    await fc.assert(
      fc.asyncProperty(words, words, fc.constantFrom('vws', 'rivm'), async (id, name, organization) => {
        const other = Object.fromEntries(
          Object.entries(FILES).map(([file, text]) => [
            file,
            text
              .replaceAll('@smit', `@${id}x`)
              .replace(
                'Persoon smit (@vws, e-mail smit@x.example): A. Smit',
                `Persoon ${id}x (@${organization}, e-mail ${id}@x.example): ${name}`,
              ),
          ]),
        );
        assert.deepEqual(await forms(other), await forms(FILES));
      }),
      runs(15),
    );
  });
});
