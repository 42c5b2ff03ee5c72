import assert from 'node:assert/strict';
import { parseTimeRange, TIME_PATTERN_SOURCE, type TimeProblem, type TimeRange, timeProblem } from '../../language-server/syntax/times.ts';

describe('times as typed', () => {
  const times: [text: string, range: TimeRange][] = [
    ["2 tot 4 uur 's middags", { start: '14:00', end: '16:00' }],
    ["11 tot 1 uur 's middags", { start: '11:00', end: '13:00' }],
    ["8.30 uur 's avonds", { start: '20:30' }],
    ['8 uur ’s avonds, zaal 2', { start: '20:00', rest: 'zaal 2' }],
    ["9 uur 's ochtends", { start: '09:00' }],
    ["12 uur 's nachts", { start: '00:00' }],
    ['van 2 tot 4 in de middag', { start: '14:00', end: '16:00' }],
    ["2 o'clock in the afternoon", { start: '14:00' }],
    ['7 in the evening', { start: '19:00' }],
    ['14:00', { start: '14:00' }],
    ['9:30', { start: '09:30' }],
    ['14.00', { start: '14:00' }],
    ['14 uur', { start: '14:00' }],
    ['14u', { start: '14:00' }],
    ['14:00-14:45', { start: '14:00', end: '14:45' }],
    ['14:00–14:45', { start: '14:00', end: '14:45' }],
    ['14.00-14.45 uur', { start: '14:00', end: '14:45' }],
    ['14-15 uur', { start: '14:00', end: '15:00' }],
    ['van 14:00 tot 14:45 uur', { start: '14:00', end: '14:45' }],
    ['from 14:00 to 14:45', { start: '14:00', end: '14:45' }],
    // Turned round: a rule reports it.
    ['15:00-14:00', { start: '15:00', end: '14:00' }],
    ['14:00-14:45 (UTC+01:00)', { start: '14:00', end: '14:45', offset: '+01:00' }],
    ['14:00 (UTC-5)', { start: '14:00', offset: '-05:00' }],
    ['14:00 (UTC)', { start: '14:00', offset: '+00:00' }],
    ['11:00 - 11:30 uur (UTC+01:00) Amsterdam, Berlijn', { start: '11:00', end: '11:30', offset: '+01:00', rest: 'Amsterdam, Berlijn' }],
    ['14u30', { start: '14:30' }],
    ['10.05u', { start: '10:05' }],
    ['7:00 p.m.', { start: '19:00' }],
    ['2:00-2:45 pm', { start: '14:00', end: '14:45' }],
    ['11 a.m. - 1 p.m.', { start: '11:00', end: '13:00' }],
    ['11-1 p.m.', { start: '11:00', end: '13:00' }],
    ['12 a.m.', { start: '00:00' }],
    ['10:00-11:30 EST', { start: '10:00', end: '11:30', offset: '-05:00', zone: 'EST' }],
    ['14:00 (CET)', { start: '14:00', offset: '+01:00', zone: 'CET' }],
    ['18:00 CEST (UTC+02:00) Amsterdam', { start: '18:00', offset: '+02:00', zone: 'CEST', rest: 'Amsterdam' }],
    ['22:00 UTC', { start: '22:00', offset: '+00:00' }],
    ['2:00 pm ET', { start: '14:00', place: 'America/New_York', zone: 'ET' }],
    ['10:00 Europe/Brussels', { start: '10:00', place: 'Europe/Brussels', zone: 'Europe/Brussels' }],
    ['14:00+01:00', { start: '14:00', offset: '+01:00' }],
    // Chicago, or Shanghai.
    ['14:00 CST', { start: '14:00', unknownZone: 'CST' }],
    ['18:00 CET / 12:00 EST', { start: '18:00', offset: '+01:00', zone: 'CET', rest: '/ 12:00 EST' }],
    ['14:00 Teams', { start: '14:00', rest: 'Teams' }],
    ['14:00-14:45 uur, Webex', { start: '14:00', end: '14:45', rest: 'Webex' }],
  ];
  for (const [text, range] of times) {
    it(text, () => {
      assert.deepEqual(parseTimeRange(text), range);
      assert.equal(timeProblem(text), undefined);
    });
  }

  const problems: [text: string, kind: TimeProblem['kind'], part: string][] = [
    ['25:00', 'impossible-time', '25:00'],
    ['14:60-15:00', 'impossible-time', '14:60'],
    ['14:00-25:00', 'impossible-time', '25:00'],
    ['20:00-24:00', 'impossible-time', '24:00'],
    ['14:00 (UTC+25:00)', 'impossible-offset', '(UTC+25:00)'],
    ['14:00 pm', 'twelve-hour-clock', '14:00 pm'],
    ["'s middags", 'not-a-time', "'s middags"],
    ['14-15', 'not-a-time', '14-15'],
    ['14:0', 'not-a-time', '14:0'],
    ['1:14:00', 'not-a-time', '1:14:00'],
    ['', 'not-a-time', ''],
  ];
  for (const [text, kind, part] of problems) {
    it(`'${text}': ${kind}`, () => {
      assert.equal(parseTimeRange(text), undefined);
      assert.deepEqual(timeProblem(text), { kind, text: part });
    });
  }
});

describe('times in a text', () => {
  const cases: [text: string, times: string[]][] = [
    ['maandag 23 november 2020 10:00', ['10:00']],
    ['van 08:00-17.30 uur', ['08:00', '17.30']],
    ['om 25:00', ['25:00']],
    ['5.1.2e, 5.10.2, 1:14:00, 114:00, 14:000, a14:00', []],
  ];
  for (const [text, times] of cases) {
    it(text, () =>
      assert.deepEqual(
        [...text.matchAll(new RegExp(TIME_PATTERN_SOURCE, 'giu'))].map(([time]) => time),
        times,
      ),
    );
  }
});
