import assert from 'node:assert/strict';
import { readDate } from '../../../language-server/server/requests/read-date.ts';
import { check } from '../../support/check.ts';
import { deskOf } from './desk.ts';

/** A Wednesday. */
const TODAY = '2026-11-25';
const read = (text: string) => readDate(deskOf({}), { text, today: TODAY });
const dates = (text: string) => read(text).dates.map(({ date }) => date);

describe('a date that is typed for a new meeting', () => {
  const cases: [string, string[]][] = [
    ['2026-12-01', ['2026-12-01']],
    ['dinsdag 1 december 2026', ['2026-12-01']],
    ['1 december 2026', ['2026-12-01']],
    ['1-12-2026', ['2026-12-01']],
    ['vandaag', ['2026-11-25']],
    ['morgen', ['2026-11-26']],
    ['tomorrow', ['2026-11-26']],
    ['1 dec', ['2026-12-01']],
    ['1 december', ['2026-12-01']],
    ['1-12', ['2026-12-01']],
    ['di 1 dec', ['2026-12-01']],
    ['woensdag', ['2026-11-25', '2026-12-02']],
    ['vrijdag', ['2026-11-27']],
    ['a.s. woensdag', ['2026-12-02']],
    ['volgende dinsdag', ['2026-12-01']],
    ['volgende vrijdag', ['2026-11-27', '2026-12-04']],
    ['over 2 weken', ['2026-12-09']],
    ['1 januari 2020', ['2020-01-01']],
  ];
  for (const [text, expected] of cases) it(`${text} is ${expected.join(' or ')}`, () => assert.deepEqual(dates(text), expected));

  it('is refused with the reason where the text would be reported', () => {
    assert.match(read('maandag 1 december 2026').problem!, /het is dinsdag 1 december 2026/);
    assert.match(read('maandag 1 december').problem!, /het is dinsdag 1 december 2026/);
    assert.match(read('31 november 2026').problem!, /bestaat niet/);
    assert.match(read('straks').problem!, /geen datum.*morgen/);
    assert.deepEqual(dates('maandag 1 december 2026'), []);
  });
  it('is taken where the text takes it, and refused where it does not', () => {
    for (const text of ['1 december 2026', 'maandag 1 december 2026', '2026-11-31', '32-1-2026', 'dinsdag 1 december 2026']) {
      const reported = check(`Verslag x: X\nDatum: ${text}\n`).some(
        ({ severity, range }) => severity === 'error' && range.start.line === 1,
      );
      assert.equal(read(text).dates.length === 0, reported, text);
    }
  });
  it('needs no project', () => {
    const desk = { ...deskOf({}), projects: () => [] };
    assert.deepEqual(readDate(desk, { text: 'morgen', today: TODAY }).dates[0]?.date, '2026-11-26');
  });
  it('reckons its reasons from today, not from a meeting', () => {
    for (const text of ['morgen', 'vrijdag', 'over 2 weken', 'volgende vrijdag'])
      for (const { reason } of read(text).dates) assert.doesNotMatch(reason, /na de vergadering/, text);
  });
});
