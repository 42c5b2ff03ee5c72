import assert from 'node:assert/strict';
import { run } from './memory-host.ts';

const BOOK = 'Persoon ans (e-mail ans@example.org): Ans\nPersoon ben (e-mail ben@example.org): Ben\n';
const SERIES = 'Reeks staf (elke maandag 10:00-11:00, voorzitter @ans, notulist @ben): Staf\n';
const TREE = { 'adresboek.verslag': BOOK, 'staf.verslag': SERIES };

describe('verslag new', () => {
  it('writes the next meeting of the only series, and what it writes checks clean', async () => {
    const { status, stdout } = await run(['new'], TREE);
    assert.equal(status, 0);
    assert.match(stdout, /^Verslag staf-1 \(reeks staf\): Staf\nStatus: uitnodiging\nDatum: maandag 16 november 2020\n/);
    const checked = await run(['check'], { ...TREE, 'staf-1.verslag': stdout });
    assert.equal(checked.status, 0);
    assert.doesNotMatch(checked.stdout, /fout|waarschuwing/);
  });

  it('writes to a file, or into a folder under its id', async () => {
    const file = await run(['new', '--out', 'overleg.verslag'], TREE);
    assert.match(file.files.text('overleg.verslag')!, /^Verslag staf-1/);
    const folder = await run(['new', '--out', 'map'], { ...TREE, 'map/leeg.txt': '' });
    assert.match(folder.files.text('map/staf-1.verslag')!, /^Verslag staf-1/);
    assert.match(folder.stderr, /map\/staf-1\.verslag geschreven/);
  });

  it('replaces nothing', async () => {
    const { status, stderr, files } = await run(['new', '--out', 'staf-1.verslag'], { ...TREE, 'staf-1.verslag': 'Van mij.' });
    assert.equal(status, 2);
    assert.match(stderr, /staf-1\.verslag: bestaat al en wordt niet vervangen/);
    assert.equal(files.text('staf-1.verslag'), 'Van mij.');
  });

  it('says which series there are', async () => {
    const two = { ...TREE, 'twee.verslag': 'Reeks anders (elke dinsdag 9:00-10:00): Anders\n' };
    assert.match((await run(['new'], two)).stderr, /Welke reeks\? Kies met --series uit: anders, staf\./);
    const unknown = await run(['new', '--series', 'stav'], two);
    assert.equal(unknown.status, 2);
    assert.match(unknown.stderr, /--series stav: deze reeks bestaat niet\. Er zijn: anders, staf\./);
    assert.match((await run(['new'], { 'a.verslag': BOOK })).stderr, /geen reeks opgegeven; begin met/);
  });

  it('wants a date that exists', async () => {
    assert.match((await run(['new', '--date', '2020-02-30'], TREE)).stderr, /--date 2020-02-30: dit is geen datum/);
    assert.match((await run(['new', '--date', '2020-12-24'], TREE)).stdout, /^Datum: donderdag 24 december 2020$/m);
  });

  it('says that a series has ended, and leaves the date open', async () => {
    const ended = { ...TREE, 'staf.verslag': SERIES.replace('11:00,', '11:00, van 2 maart 2020 tot 30 maart 2020,') };
    const { status, stderr, stdout } = await run(['new'], ended);
    assert.equal(status, 0);
    assert.match(stderr, /De reeks staf komt volgens ritme en looptijd niet meer bijeen/);
    assert.doesNotMatch(stdout, /^Datum/m);
  });
});
