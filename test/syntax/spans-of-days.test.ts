import assert from 'node:assert/strict';
import { datesIn, parseDate, parseMonth } from '../../language-server/syntax/dates.ts';
import { statusParts } from '../../language-server/syntax/status.ts';
import { parseTimeRange } from '../../language-server/syntax/times.ts';

describe('dates of more than one day', () => {
  const SPANS: Record<string, [string, string]> = {
    '14 en 15 november 2020': ['2020-11-14', '2020-11-15'],
    '14-15 November 2020': ['2020-11-14', '2020-11-15'],
    '14 – 15 nov. 2020': ['2020-11-14', '2020-11-15'],
    '14 t/m 18 november 2020': ['2020-11-14', '2020-11-18'],
    '30 november en 1 december 2020': ['2020-11-30', '2020-12-01'],
    'zaterdag 14 en 15 november 2020': ['2020-11-14', '2020-11-15'],
    '14th and 15th November 2020': ['2020-11-14', '2020-11-15'],
    'November 14-15, 2020': ['2020-11-14', '2020-11-15'],
    'November 14 and 15, 2020': ['2020-11-14', '2020-11-15'],
  };
  for (const [text, days] of Object.entries(SPANS)) {
    it(text, () => {
      const parsed = parseDate(text);
      assert.deepEqual([parsed?.date, parsed?.until], days);
      assert.deepEqual(
        datesIn(`op ${text} is`).map(({ start, end }) => [start, end]),
        [[3, 3 + text.length]],
      );
    });
  }
  it('days that do not follow each other are no span: the last is the date', () => {
    assert.deepEqual([parseDate('30 en 15 november 2020')?.date, parseDate('30 en 15 november 2020')?.until], ['2020-11-15', undefined]);
    assert.deepEqual(parseDate('14-14 november 2020'), { date: '2020-11-14', year: 2020, month: 11, day: 14 });
    assert.deepEqual(
      datesIn('bijlage 30 en 15 november 2020').map(({ start }) => start),
      [14],
    );
  });
  it('a month of which no more is known', () => {
    for (const part of ['begin', 'medio', 'eind', 'mid-', 'early', 'the end of'])
      assert.equal(parseMonth(`${part} november 2020`.replace('- ', '-')), '2020-11', part);
    assert.equal(parseMonth('sinds november 2020'), undefined);
    assert.deepEqual(['november 2020', 'Nov. 2020', 'september 2020', 'november', '16 november 2020'].map(parseMonth), [
      '2020-11',
      '2020-11',
      '2020-09',
      undefined,
      undefined,
    ]);
  });
});

describe('times as they are said', () => {
  const START: Record<string, string> = {
    'half elf': '10:30',
    'half elf uur': '10:30',
    "half acht 's avonds": '19:30',
    'half drie': '14:30',
    'kwart over acht': '08:15',
    "kwart voor acht 's avonds": '19:45',
    'quarter past ten': '10:15',
    noon: '12:00',
    '10u': '10:00',
    '10u30': '10:30',
    '7:00 p.m.': '19:00',
  };
  for (const [text, start] of Object.entries(START)) it(text, () => assert.equal(parseTimeRange(text)?.start, start));

  it('two stretches, and what stands behind them', () => {
    for (const text of [
      '10.00-12.00 en 13.00-15.00',
      '10:00-12:00, 13:00-15:00',
      '10-12 uur en 13-15 uur',
      '10:00-12:00 and 13:00-15:00',
    ]) {
      const { start, end, more } = parseTimeRange(text)!;
      assert.deepEqual([start, end, more], ['10:00', '12:00', [{ start: '13:00', end: '15:00' }]], text);
    }
    const behind = parseTimeRange('10.00-12.00 en 13.00-15.00 CET, zaal 3')!;
    assert.deepEqual([behind.more?.length, behind.offset, behind.rest], [1, '+01:00', 'zaal 3']);
    assert.deepEqual(parseTimeRange('10:00-12:00, 3 personen')?.rest, '3 personen');
  });
});

describe('a status with its date', () => {
  it('as people write it', () => {
    for (const text of [
      'vastgesteld op 20 december 2022',
      'vastgesteld d.d. 20 december 2022',
      'Vastgesteld: 20 december 2022',
      'vastgesteld (20 december 2022)',
      'vastgesteld in de vergadering van 20 december 2022',
      'approved at the meeting of 20 december 2022',
      'vastgesteld 20 december 2022',
    ])
      assert.equal(statusParts(text).date, '20 december 2022', text);
    assert.deepEqual(statusParts('concept'), { word: 'concept', date: undefined });
  });
});
