import assert from 'node:assert/strict';
import { newMeeting } from '../../../language-server/server/requests/new-meeting.ts';
import { readTime } from '../../../language-server/server/requests/read-time.ts';
import { check } from '../../support/check.ts';
import { applyTextEdits } from '../../support/edits.ts';
import { deskOf } from './desk.ts';

const TODAY = '2026-11-25';
/** An empty folder, or no folder at all. */
const NOTHING = { ...deskOf({}), projects: () => [] };
const FOLDER = 'file:///werk';

describe('a first meeting', () => {
  it('is made where there is nothing yet, with nothing filled in', () => {
    for (const folder of [FOLDER, undefined]) {
      const made = newMeeting(NOTHING, { date: TODAY, own: { today: TODAY, ...(folder === undefined ? {} : { folder }) } })!;
      assert.equal(
        made.text,
        'Verslag overleg-2026-11-25: Overleg\nStatus: concept\nDatum: woensdag 25 november 2026\n\n# 1. Opening en mededelingen\n\n# 2. Rondvraag en sluiting\n',
      );
      assert.equal(made.fileName, 'overleg-2026-11-25.verslag');
      assert.equal(made.folder, folder);
    }
  });
  it('says what was filled in, and is named after its title', () => {
    const own = {
      today: TODAY,
      folder: FOLDER,
      title: 'Buurtoverleg Dorpsstraat',
      time: '10:00-11:00',
      location: 'Zaal 1',
      chair: 'Kees Klaassen',
      people: 'Jan de Vries, kees klaassen en Linette',
    };
    const { text, fileName, book } = newMeeting(NOTHING, { date: '2026-12-01', own })!;
    assert.equal(fileName, 'buurtoverleg-dorpsstraat-2026-12-01.verslag');
    assert.equal(
      text.split('\n\n')[0],
      'Verslag buurtoverleg-dorpsstraat-2026-12-01: Buurtoverleg Dorpsstraat\nStatus: uitnodiging\nDatum: dinsdag 1 december 2026\nTijd: 10:00-11:00\nPlaats: Zaal 1\nVoorzitter: @klaassen\nAanwezig: @klaassen, @devries, @linette',
    );
    assert.equal(book?.uri, `${FOLDER}/adresboek.verslag`);
    assert.equal(book?.change.newText, 'Persoon klaassen: Kees Klaassen\nPersoon devries: Jan de Vries\nPersoon linette: Linette\n');
  });
  it('checks without an error, whatever was left out', () => {
    const filled = { title: 'Overleg @x', time: '10:00', location: 'Zaal', chair: 'Kees', people: 'Jan, Piet' };
    for (let skipped = 0; skipped < 2 ** 5; skipped++) {
      const own = Object.fromEntries(Object.entries(filled).filter((_, index) => (skipped & (1 << index)) === 0));
      if ('title' in own) own.title = 'Overleg over zaken';
      const { text, book } = newMeeting(NOTHING, { date: TODAY, own: { today: TODAY, folder: FOLDER, ...own } })!;
      const files: Record<string, string> = book === undefined ? {} : { 'adresboek.verslag': book.change.newText };
      const errors = check(text, { book: false, files, today: TODAY }).filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        errors.map(({ message }) => message.nl),
        [],
        text,
      );
    }
  });
  it('declares its people itself where no folder is open', () => {
    const { text, book } = newMeeting(NOTHING, { date: TODAY, own: { today: TODAY, people: 'Kees Klaassen' } })!;
    assert.equal(book, undefined);
    assert.match(text, /^Persoon klaassen: Kees Klaassen\n\nVerslag /);
    assert.deepEqual(
      check(text, { book: false, today: TODAY }).filter(({ severity }) => severity === 'error'),
      [],
    );
  });
  it('may have no date yet', () => {
    assert.match(newMeeting(NOTHING, { own: { title: 'Open huis' } })!.text, /^Verslag open-huis-1: Open huis\nStatus: concept\n\n# 1\./);
    assert.equal(newMeeting(NOTHING, { date: 'straks' }), null);
  });
  it('takes an agenda of one’s own', () => {
    const agenda = '# 1. Mededelingen\n\n# 2. Financiën\n';
    assert.match(
      newMeeting(NOTHING, { date: TODAY, own: { today: TODAY, agenda } })!.text,
      /2026\n\n# 1\. Mededelingen\n\n# 2\. Financiën\n$/,
    );
  });
  it('is English where the reader is', () => {
    const desk = { ...NOTHING, language: 'en' as const };
    const { text, book } = newMeeting(desk, { date: '2026-12-01', own: { today: TODAY, folder: FOLDER, chair: 'Jo Doe' } })!;
    assert.match(
      text,
      /^Minutes meeting-2026-12-01: Meeting\nStatus: invitation\nDate: Tuesday 1 December 2026\nChair: @doe\nPresent: @doe\n/,
    );
    assert.deepEqual([book?.uri, book?.change.newText], [`${FOLDER}/addressbook.verslag`, 'Person doe: Jo Doe\n']);
  });
});

describe('a meeting of no series beside others', () => {
  it('knows the people of the address book, and adds to it', () => {
    const desk = deskOf({});
    const { text, book } = newMeeting(desk, {
      date: '2020-11-20',
      own: { folder: 'file:///project', chair: '@jansen', people: 'J. Jansen, Kees Klaassen, @RIVM' },
    })!;
    assert.match(text, /Voorzitter: @jansen\nAanwezig: @jansen, @klaassen, @RIVM\n/);
    assert.deepEqual(book?.names, ['Kees Klaassen']);
    const after = applyTextEdits(desk.text('adresboek.verslag'), [book!.change]);
    assert.match(after, /^Persoon bakker .*\nPersoon klaassen: Kees Klaassen$/m);
  });
  it('takes no id that is taken', () => {
    const desk = deskOf({ 'overleg-2020-11-20.verslag': 'Verslag overleg-2020-11-20: X\n' });
    assert.equal(newMeeting(desk, { date: '2020-11-20', own: { folder: 'file:///project' } })?.fileName, 'overleg-2020-11-20.2.verslag');
  });
});

describe('a time that is typed for a new meeting', () => {
  const cases: [string, string | undefined][] = [
    ['10', '10:00'],
    ['10-11', '10:00-11:00'],
    ['9.30', '09:30'],
    ['10:00 - 11:30', '10:00-11:30'],
    ['14.00-15.00 uur', '14:00-15:00'],
    ['25:00', undefined],
    ['na de lunch', undefined],
    ['11:00-10:00', undefined],
  ];
  for (const [text, time] of cases)
    it(`${text}: ${time ?? 'none'}`, () => {
      const read = readTime(deskOf({}), { text });
      assert.equal(read.time, time);
      assert.equal(read.problem === undefined, time !== undefined);
    });
});
