import assert from 'node:assert/strict';
import { meetings } from '../../../language-server/server/requests/meetings.ts';
import { newMeeting } from '../../../language-server/server/requests/new-meeting.ts';
import { check } from '../../support/check.ts';
import { deskOf } from './desk.ts';

const MEETING = (id: string, date: string, body: string, head = '') => `Verslag ${id} (reeks dobv): Directeurenoverleg beveiliging
Datum: ${date}
Tijd: 16:30-17:15
Notulist: @secretaris
Aanwezig: @voorzitter, @secretaris, @RIVM
${head}
# 1. Mededelingen

Geen.

# 2. Actielijst

${body}

# 3. De brief

Besproken.

# 4. Rondvraag

Geen.
`;
const FIRST = MEETING(
  'dobv-1',
  'maandag 2 november 2020',
  'Actie A1 (@RIVM, uiterlijk 20 november 2020): Doet.\nActie A2 (@RIVM, uiterlijk 20 november 2020): Ook.',
);
const SECOND = MEETING(
  'dobv-2',
  'maandag 9 november 2020',
  'Voortgang #dobv-1/A1 (lopend, uiterlijk 27 november 2020): Loopt.\nVoortgang #dobv-1/A2 (afgerond): Klaar.',
).replace('De brief', 'Het plan');

describe('the next meeting of a series', () => {
  it('is in the folder of the last one, be it the root of a file system', () => {
    const desk = deskOf({});
    desk.project.set('memfs:/dobv-1.verslag', FIRST);
    assert.equal(newMeeting(desk, { series: 'dobv', date: '2020-11-16' })?.folder, 'memfs:/');
  });
  it('has the head of the series, its standing agenda and its open actions', () => {
    const desk = deskOf({ 'sub/dobv-1.verslag': FIRST, 'sub/dobv-2.verslag': SECOND });
    const result = newMeeting(desk, { series: 'dobv', date: '2020-11-16' });
    assert.equal(result?.fileName, 'dobv-3.verslag');
    assert.equal(result?.folder, 'file:///project/sub');
    assert.equal(
      result?.text,
      `Verslag dobv-3 (reeks dobv): Directeurenoverleg beveiliging
Status: uitnodiging
Datum: maandag 16 november 2020
Tijd: 10:00-11:00
Voorzitter: @voorzitter
Notulist: @secretaris
Aanwezig: @voorzitter, @secretaris, @RIVM, @NCTV
Volgende: maandag 23 november 2020 10:00

# 1. Mededelingen

# 2. Actielijst

// @RIVM, uiterlijk vrijdag 27 november 2020: Doet.
Voortgang #dobv-1/A1 (lopend):

# 3. Rondvraag
`,
    );
  });
  it('is without error or warning', () => {
    const desk = deskOf({ 'dobv-1.verslag': FIRST, 'dobv-2.verslag': SECOND });
    const { text } = newMeeting(desk, { series: 'dobv', date: '2020-11-16' })!;
    const problems = check(text, { files: { 'dobv-1.verslag': FIRST, 'dobv-2.verslag': SECOND } });
    assert.deepEqual(
      problems
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(({ rule, message }) => `${rule}: ${message.nl}`),
      [],
    );
  });
  it('has the usual agenda where none came before', () => {
    const { text, fileName } = newMeeting(deskOf({}), { series: 'dobv', date: '2020-11-02' })!;
    assert.equal(fileName, 'dobv-1.verslag');
    assert.match(text, /^Verslag dobv-1 \(reeks dobv\): Directeurenoverleg\n/);
    assert.match(text, /# 1\. Opening en mededelingen\n\n# 2\. Rondvraag en sluiting\n$/);
  });
  it('takes no id that is taken', () => {
    const other = 'Verslag dobv-3: Iets anders\nDatum: 1 oktober 2020\n';
    const desk = deskOf({ 'dobv-2.verslag': SECOND, 'dobv-3.verslag': other });
    assert.equal(newMeeting(desk, { series: 'dobv', date: '2020-11-16' })?.fileName, 'dobv-4.verslag');
  });
  it('counts on with leading zeros, and puts dates for dates', () => {
    const named = (id: string) =>
      newMeeting(deskOf({ 'x.verslag': SECOND.replace('dobv-2', id) }), { series: 'dobv', date: '2020-11-16' })?.fileName;
    assert.equal(named('dobv-09'), 'dobv-10.verslag');
    assert.equal(named('overleg-2020-11-09'), 'overleg-2020-11-16.verslag');
    assert.equal(named('kick-off'), 'dobv-2.verslag');
  });
  it('is none where the series is not known', () => {
    assert.equal(newMeeting(deskOf({}), { series: 'niets', date: '2020-11-02' }), null);
  });
  it('may be of no series', () => {
    const { text } = newMeeting(deskOf({}), { date: '2020-11-02' })!;
    assert.match(text, /^Verslag overleg-2020-11-02: Overleg\nStatus: uitnodiging\nDatum: maandag 2 november 2020\n/);
  });
});

describe('the date of the next meeting', () => {
  const next = (files: Record<string, string>, today: string) =>
    meetings(deskOf(files, today)).series.find(({ id }) => id === 'dobv')?.next;
  it('follows the rhythm behind the last meeting', () => assert.equal(next({ 'a.verslag': SECOND }, '2020-11-09'), '2020-11-16'));
  it('is not in the past', () => assert.equal(next({ 'a.verslag': SECOND }, '2020-11-20'), '2020-11-23'));
  it('begins where the series begins', () => assert.equal(next({}, '2020-10-01'), '2020-11-02'));
  it('is none where the series has ended', () => assert.equal(next({ 'a.verslag': SECOND }, '2021-01-01'), undefined));
  it('is what the last minutes announce', () => {
    const text = SECOND.replace('Tijd:', 'Volgende: woensdag 18 november 2020\nTijd:');
    assert.equal(next({ 'a.verslag': text }, '2020-11-09'), '2020-11-18');
  });
});
