import assert from 'node:assert/strict';
import { wordsIn } from '../intake/drafting.ts';
import { run } from './memory-host.ts';

const HEADER = 'Voorzitter: Jan Jansen\nNotulist: Anna Smit\nAanwezig: Jan Jansen, Anna Smit, Piet de Vries\n';
const FIRST = `# Teamoverleg

Datum: 5 oktober 2020
${HEADER}
## Planning

- Actie: Jan maakt uiterlijk 12 oktober 2020 een planning.
- Actie: Anna belt uiterlijk 12 oktober 2020 de drukker.
- Actie: Piet controleert uiterlijk 12 oktober 2020 de cijfers.
- Actie: Piet controleert uiterlijk 16 oktober 2020 de cijfers.
- Actie: Anna stuurt uiterlijk 16 oktober 2020 de brief aan de raad.
`;
const SECOND = `# Teamoverleg

Datum: 12 oktober 2020
${HEADER}
## Acties

| Wat | Wie | Wanneer | Status |
| --- | --- | --- | --- |
| Maakt een planning | Jan | 12 oktober 2020 | afgerond |
| Controleert de cijfers | Piet | 19 oktober 2020 | lopend |
| Belt nog de drukker (loopt) | Anna | 19 oktober 2020 | |
| Stuurt de brief aan de pers | Anna | 19 oktober 2020 | |
`;
const THIRD = `# Teamoverleg

Datum: 19 oktober 2020
${HEADER}
## Planning

- Actie: Jan maakt uiterlijk 26 oktober 2020 een planning.
- Actie: Anna belt uiterlijk 26 oktober 2020 de drukker.
`;
const FILES = { 'oud/a-derde.md': THIRD, 'oud/b-eerste.md': FIRST, 'oud/c-tweede.md': SECOND };
const actionsOf = (text: string | undefined) => text?.split('\n').filter((line) => /^(?:Actie|Voortgang) /.test(line));

describe('verslag import --series', () => {
  it('orders documents by their date, and links an action that returns with the first, where only one fits', async () => {
    const { status, stderr, files } = await run(['import', 'oud', '--out', 'uit', '--series', 'team: Teamoverleg'], FILES);
    assert.equal(status, 0, stderr);
    assert.match(files.text('uit/team-1.verslag')!, /^Verslag team-1 \(reeks team\): Teamoverleg\nDatum: 5 oktober 2020$/m);
    assert.match(files.text('uit/adresboek.verslag')!, /^Reeks team: Teamoverleg\nPersoon /);
    assert.deepEqual(actionsOf(files.text('uit/team-2.verslag')), [
      'Voortgang #team-1/A1 (@jansen, uiterlijk 12 oktober 2020, afgerond): Maakt een planning',
      'Actie A2 (@devries, uiterlijk 19 oktober 2020, lopend): Controleert de cijfers',
      'Voortgang #team-1/A2 (@smit, uiterlijk 19 oktober 2020, lopend): Belt nog de drukker (loopt)',
      'Actie A4 (@smit, uiterlijk 19 oktober 2020): Stuurt de brief aan de pers',
    ]);
    assert.deepEqual(actionsOf(files.text('uit/team-3.verslag')), [
      // What was done is a new task when it returns.
      'Actie A1 (@jansen, uiterlijk 26 oktober 2020): Maakt een planning.',
      'Voortgang #team-1/A2 (@smit, uiterlijk 26 oktober 2020): Belt de drukker.',
    ]);
    assert.match(stderr, /^oud\/c-tweede\.md: .*actie 2, voortgang 2, .*vragen aan u: 2\.$/m);
  });
  it('says in the report what was linked, and what may be the same', async () => {
    const { files } = await run(['import', 'oud', '--out', 'uit', '--series', 'team', '--report', 'r.txt', '--lang', 'nl'], FILES);
    const report = files.text('r.txt')!;
    assert.match(report, /voortgang \(zeker\): Voortgang #team-1\/A1 /);
    assert.match(report, /voortgang \(aan u\): #team-1\/A3, #team-1\/A4$/m);
    assert.match(report, /voortgang \(aan u\): #team-1\/A5$/m);
    assert.match(files.text('uit/adresboek.verslag')!, /^Reeks team: team$/m);
  });
  it('makes minutes without errors or warnings, from which no word is gone', async () => {
    const { files } = await run(['import', 'oud', '--out', 'uit', '--series', 'team'], FILES);
    const checked = await run(['check', 'uit', '--format', 'json'], files);
    const { summary } = JSON.parse(checked.stdout);
    assert.deepEqual([summary.error, summary.warning], [0, 0], checked.stdout);
    for (const [number, text] of [FIRST, SECOND, THIRD].entries()) {
      const made = wordsIn(files.text(`uit/team-${number + 1}.verslag`)! + files.text('uit/adresboek.verslag')!);
      const body = text.slice(text.indexOf('## ')).replace('| Wat | Wie | Wanneer | Status |', '').replaceAll('Actie:', '');
      const names = new Map([
        ['jan', 'jansen'],
        ['anna', 'smit'],
        ['piet', 'devries'],
      ]);
      for (const word of wordsIn(body)) {
        const at = made.indexOf(names.get(word) ?? word);
        assert.ok(at >= 0, `${word}\n${files.text(`uit/team-${number + 1}.verslag`)}`);
        made.splice(at, 1);
      }
    }
  });
  it('puts a document without a date last, links nothing in it, and says so', async () => {
    const { status, stderr, files } = await run(['import', 'oud', '--out', 'uit', '--series', 'team', '--lang', 'nl'], {
      'oud/a.md': SECOND.replace('Datum: 12 oktober 2020\n', ''),
      'oud/b.md': FIRST,
    });
    assert.equal(status, 0, stderr);
    assert.match(stderr, /^oud\/a\.md: geen datum gevonden; komt als laatste in de reeks \(team-2\)/m);
    assert.doesNotMatch(files.text('uit/team-2.verslag')!, /^Voortgang /m);
  });
  it('keeps a number that the document gives to another action of its own', async () => {
    const { files } = await run(['import', 'oud', '--out', 'uit', '--series', 'team'], {
      'oud/a.md': FIRST,
      'oud/b.md': THIRD.replace('Actie: Jan', 'Actie A7: Jan').replace('Actie: Anna', 'Actie A2: Anna'),
    });
    const [first, second] = actionsOf(files.text('uit/team-2.verslag'))!;
    assert.match(first!, /^Actie A7 /);
    assert.match(second!, /^Voortgang #team-1\/A2 /);
  });
  it('goes on behind the meetings of a series that is there, which is not declared again', async () => {
    const there =
      'Persoon jansen: Jan Jansen\nReeks team: Teamoverleg\nVerslag team-4 (reeks team): Teamoverleg\nDatum: 1 september 2020\n';
    const known = await run(['import', 'oud', '--out', 'uit', '--series', 'team'], { ...FILES, 'uit/team-4.verslag': there });
    assert.equal(known.status, 0, known.stderr);
    assert.match(known.files.text('uit/team-5.verslag')!, /^Datum: 5 oktober 2020$/m);
    assert.doesNotMatch(known.files.text('uit/adresboek.verslag')!, /^Reeks /m);
    const other = await run(['import', 'oud', '--out', 'uit', '--series', 'mt: MT'], { ...FILES, 'uit/team-4.verslag': there });
    assert.match(other.files.text('uit/team-4.verslag')!, /\nReeks mt: MT\n$/);
  });
  it('asks for a folder, and for an id that can be one', async () => {
    const without = await run(['import', 'oud', '--series', 'team'], FILES);
    assert.equal(without.status, 2);
    assert.match(without.stderr, /--out/);
    const wrong = await run(['import', 'oud', '--out', 'uit', '--series', 'het team'], FILES);
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /--series het team: .*mt: Managementteam/);
    assert.equal(wrong.files.text('uit/team-1.verslag'), undefined);
  });
});
