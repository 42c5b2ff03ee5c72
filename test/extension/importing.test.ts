import assert from 'node:assert/strict';
import { draftOf } from '../../language-server/intake/draft.ts';
import { namedSeries } from '../../language-server/intake/series.ts';
import { DOCUMENT_ENDINGS, documentsAmong, endingOf, isDocument, seriesOfFolder, stemOf } from '../../src/extension/importing/endings.ts';
import { isOnlyNotes, placed, readsAsMinutes } from '../../src/extension/importing/placing.ts';
import { timeZoneIn } from '../../src/extension/importing/time-zone.ts';
import { FORMATS } from '../../src/import/formats.ts';
import { blocksOfInvitation, invitationOf } from '../../src/import/invitation.ts';
import { check } from '../support/check.ts';

describe('a draft in an editor', () => {
  it('is offered of every document that the command line reads, and of no other', () => {
    // What a calendar tells needs the zone of the project.
    assert.deepEqual([...DOCUMENT_ENDINGS].sort(), [...FORMATS.keys(), '.ics'].sort());
    assert.ok(isDocument('/map/Notulen 3 mei.DOCX'));
    for (const name of ['a.verslag', 'docx', '.docx', 'a.docx/b', 'a']) assert.equal(isDocument(name), false, name);
  });
  it('is named after its document', () => {
    assert.deepEqual(
      ['/a/Notulen 3.5.docx', 'C:\\b\\x.txt', 'Untitled-1', '/a/.eml'].map((name) => [stemOf(name), endingOf(name)]),
      [
        ['Notulen 3.5', '.docx'],
        ['x', '.txt'],
        ['Untitled-1', ''],
        ['.eml', ''],
      ],
    );
  });
  it('is offered of a file of notes, and of none in which anything is typed already', () => {
    const notes = 'Weekstart\nDatum: 16 november 2020\n\n- Anna belt\n';
    assert.ok(isOnlyNotes(notes));
    for (const text of ['Verslag x: X\n', 'Minutes x (series y): X\n', 'Persoon smit (@RIVM): Anna Smit\n', '// later\n'])
      assert.equal(isOnlyNotes(`${notes}${text}`), false, text);
    for (const text of ['', 'Datum: 16 november 2020\n', 'a\n'.repeat(200_000)]) assert.equal(isOnlyNotes(text), false);
  });
  it('takes the place of the cursor in a text that says nothing, and else stands behind all that it says', () => {
    assert.deepEqual(placed(' \n', 'Verslag x: X\n'), { at: 'cursor', text: 'Verslag x: X\n' });
    for (const before of ['a', 'a\n', 'a\r\n', 'a\n\n']) {
      const { at, text } = placed(before, 'Verslag x: X\n');
      assert.equal(at, 'end');
      assert.match(before + text, /^a\r?\n\r?\nVerslag x: X\n$/);
    }
  });
  it('declares its people behind other minutes as well as above its own', () => {
    const first =
      'Verslag a: A\nDatum: maandag 16 november 2020\nVoorzitter: @voorzitter\nAanwezig: @voorzitter\n\n# 1. Punt\n\nEen zin.\n';
    const draft =
      'Persoon smit: Anna Smit\n\nVerslag b: B\nDatum: maandag 16 november 2020\nVoorzitter: @smit\nAanwezig: @smit\n\n# 1. Punt\n\nEen zin.\n';
    const { text } = placed(first, draft);
    const found = check(first + text).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      found.map(({ message }) => message.nl),
      [],
    );
  });
});

describe('a text that is pasted', () => {
  it('reads as minutes where it has a label or an item of them', () => {
    assert.ok(readsAsMinutes('Overleg\nAanwezig: Jan, Piet\nEr is koffie.'));
    assert.ok(readsAsMinutes('Board\nCoffee.\n- Action: Jan rings the printer'));
    assert.ok(readsAsMinutes('A\nB\nBesluiten: geen'));
  });
  it('is prose where it has none, or is a line or two', () => {
    assert.equal(readsAsMinutes('Actie: Jan belt.'), false);
    assert.equal(readsAsMinutes('De heer Jansen licht toe.\nEr zijn vragen.\nDe actiebereidheid is groot.'), false);
    assert.equal(readsAsMinutes('een\ntwee\ndrie'), false);
  });
});

describe('a calendar file that is imported', () => {
  it('becomes an invitation, told by the clocks of the project', () => {
    const calendar =
      'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nDTSTART:20210715T090000Z\r\nDTEND:20210715T093000Z\r\nSUMMARY:Dijkbewaking van de week\r\nORGANIZER;CN=Jan Jansen:mailto:jan@x.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    const text = (zone: string) => draftOf(blocksOfInvitation(invitationOf(calendar, zone, 'nl')), { name: 'dijk' }).text;
    assert.match(text('Europe/Amsterdam'), /^Verslag dijk: Dijkbewaking van de week\nStatus: uitnodiging\n[\s\S]*^Tijd: 11:00-11:30$/m);
    assert.match(text('America/Curacao'), /^Tijd: 05:00-05:30$/m);
  });
});

describe('the zone that the times of a calendar file are told in', () => {
  it('is that of the configuration, and is no zone where the configuration names none that there is', () => {
    assert.deepEqual(timeZoneIn('{ "timeZone": "America/Curacao" }'), { zone: 'America/Curacao', known: true });
    assert.deepEqual(timeZoneIn('{}'), { zone: 'Europe/Amsterdam', known: true });
    for (const zone of ['Europa/Amsterdam', 'CEST winter', ''])
      assert.deepEqual(timeZoneIn(`{"timeZone":"${zone}"}`), { zone, known: false });
  });
});

describe('a folder that is imported as a series', () => {
  it('stands for the documents in it, in the order in which people count them', () => {
    const names = [
      'Notulen 10.docx',
      'notulen 2.DOCX',
      'a.verslag',
      '.x.docx',
      '~$notulen 2.docx',
      'uitnodiging.ics',
      'lijst.xlsx',
      'brief.pdf',
    ];
    assert.deepEqual(documentsAmong(names, DOCUMENT_ENDINGS), ['brief.pdf', 'notulen 2.DOCX', 'Notulen 10.docx']);
    assert.deepEqual(documentsAmong(names, ['.txt']), []);
  });
  it('gives the series an id that is one, where its name has letters', () => {
    for (const name of ['Notulen MT (2019)', '2019 MT', 'Éénmalig', 'a.b']) {
      const series = namedSeries(seriesOfFolder(name));
      assert.equal(series?.title, name);
    }
    assert.equal(seriesOfFolder('2019'), '');
  });
});
