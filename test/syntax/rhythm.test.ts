import assert from 'node:assert/strict';
import { isDayOff } from '../../language-server/syntax/holidays.ts';
import {
  describeRhythm,
  isOccurrence,
  nextOccurrence,
  occurrences,
  parseRhythm,
  type RhythmProblem,
  rhythmProblem,
  toRRule,
} from '../../language-server/syntax/rhythm.ts';
import { expectProblems } from '../support/check.ts';

describe('rhythms as typed', () => {
  const cases: [text: string, nl: string, en: string, rrule: string][] = [
    ['elke dag 09:00', 'elke dag 09:00', 'every day 09:00', 'FREQ=DAILY'],
    ['every day', 'elke dag', 'every day', 'FREQ=DAILY'],
    ['werkdagen 09:30-10:00', 'werkdagen 09:30-10:00', 'weekdays 09:30-10:00', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['weekdays at 9.30 uur', 'werkdagen 09:30', 'weekdays 09:30', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['werkdagen van 09:30 tot 10:00 uur', 'werkdagen 09:30-10:00', 'weekdays 09:30-10:00', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['elke maandag 10:00', 'elke maandag 10:00', 'every Monday 10:00', 'FREQ=WEEKLY;BYDAY=MO'],
    ['Iedere Woensdag en Maandag', 'elke maandag en woensdag', 'every Monday and Wednesday', 'FREQ=WEEKLY;BYDAY=MO,WE'],
    ['elke zondag en maandag', 'elke maandag en zondag', 'every Monday and Sunday', 'FREQ=WEEKLY;BYDAY=MO,SU'],
    [
      'every Monday, Wednesday and Friday 10:00',
      'elke maandag, woensdag en vrijdag 10:00',
      'every Monday, Wednesday and Friday 10:00',
      'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    ],
    ['elke 2 weken op maandag 10:00', 'elke 2 weken op maandag 10:00', 'every 2 weeks on Monday 10:00', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['elke drie weken op dinsdag', 'elke 3 weken op dinsdag', 'every 3 weeks on Tuesday', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU'],
    ['om de week op maandag', 'elke 2 weken op maandag', 'every 2 weeks on Monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['tweewekelijks op maandag', 'elke 2 weken op maandag', 'every 2 weeks on Monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['dagelijks 09:00', 'elke dag 09:00', 'every day 09:00', 'FREQ=DAILY'],
    ['on working days', 'werkdagen', 'weekdays', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['wekelijks op maandag', 'elke maandag', 'every Monday', 'FREQ=WEEKLY;BYDAY=MO'],
    ['op de eerste maandag van de maand', 'elke eerste maandag van de maand', 'every first Monday of the month', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['monthly on the last Friday', 'elke laatste vrijdag van de maand', 'every last Friday of the month', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['every other Monday', 'elke 2 weken op maandag', 'every 2 weeks on Monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    [
      'elke eerste maandag van de maand 14-15 uur',
      'elke eerste maandag van de maand 14:00-15:00',
      'every first Monday of the month 14:00-15:00',
      'FREQ=MONTHLY;BYDAY=1MO',
    ],
    [
      'every 2nd and 4th Monday of the month',
      'elke tweede en vierde maandag van de maand',
      'every second and fourth Monday of the month',
      'FREQ=MONTHLY;BYDAY=2MO,4MO',
    ],
    [
      'elke 3de en 4de maandag van de maand',
      'elke derde en vierde maandag van de maand',
      'every third and fourth Monday of the month',
      'FREQ=MONTHLY;BYDAY=3MO,4MO',
    ],
    ['every last Friday of the month', 'elke laatste vrijdag van de maand', 'every last Friday of the month', 'FREQ=MONTHLY;BYDAY=-1FR'],
    [
      'elke 1e en 3e maandag van de maand',
      'elke eerste en derde maandag van de maand',
      'every first and third Monday of the month',
      'FREQ=MONTHLY;BYDAY=1MO,3MO',
    ],
  ];
  for (const [text, nl, en, rrule] of cases) {
    it(text, () => {
      const rhythm = parseRhythm(text);
      assert.ok(rhythm);
      assert.deepEqual([describeRhythm(rhythm, 'nl'), describeRhythm(rhythm, 'en'), toRRule(rhythm)], [nl, en, rrule]);
      for (const language of ['nl', 'en'] as const) assert.deepEqual(parseRhythm(describeRhythm(rhythm, language)), rhythm);
      expectProblems('malformed-statement', `Reeks r (${text}, plaats "Zaal 1"): Reeks\n`);
    });
  }

  const problems: [text: string, kind: RhythmProblem['kind'], part: string][] = [
    ['elke maadag 10:00', 'unknown-rhythm', 'elke maadag'],
    ['soms', 'unknown-rhythm', 'soms'],
    ['10:00', 'unknown-rhythm', ''],
    ['elke 0 weken op maandag', 'unknown-rhythm', 'elke 0 weken op maandag'],
    ['werkdagen 09:30-10:00 Webex', 'unknown-rhythm', 'webex'],
    ['werkdagen 25:00', 'impossible-time', '25:00'],
  ];
  for (const [text, kind, part] of problems) {
    it(`'${text}' is not understood: '${part}'`, () => {
      assert.equal(parseRhythm(text), undefined);
      assert.deepEqual(rhythmProblem(text), { kind, text: part });
    });
  }
});

describe('the days of a rhythm', () => {
  const cases: [text: string, from: string, until: string, dates: string[]][] = [
    ['elke dag', '2020-12-30', '2021-01-02', ['2020-12-30', '2020-12-31', '2021-01-01', '2021-01-02']],
    // Christmas on a Friday.
    ['werkdagen', '2020-12-23', '2020-12-29', ['2020-12-23', '2020-12-24', '2020-12-28', '2020-12-29']],
    // Easter Monday falls out.
    ['elke maandag', '2021-03-29', '2021-04-12', ['2021-03-29', '2021-04-12']],
    // A weekend that is named is no day off, and neither is Easter Sunday then.
    ['elke zondag', '2021-03-28', '2021-04-11', ['2021-03-28', '2021-04-04', '2021-04-11']],
    // Week 53 counts: the anchor decides, not the number of the week.
    ['elke 2 weken op maandag', '2020-12-14', '2021-01-25', ['2020-12-14', '2020-12-28', '2021-01-11', '2021-01-25']],
    ['elke eerste maandag van de maand', '2021-01-01', '2021-04-30', ['2021-01-04', '2021-02-01', '2021-03-01']],
    ['elke laatste vrijdag van de maand', '2021-01-01', '2021-03-31', ['2021-01-29', '2021-02-26', '2021-03-26']],
    ['elke vierde en laatste maandag van de maand', '2021-02-01', '2021-03-31', ['2021-02-22', '2021-03-22', '2021-03-29']],
  ];
  for (const [text, from, until, dates] of cases) {
    it(text, () => {
      const rhythm = parseRhythm(text)!;
      assert.deepEqual([...occurrences(rhythm, { from, until, anchor: '2020-11-16' }, isDayOff)], dates);
      for (const date of dates) assert.ok(isOccurrence(rhythm, date, '2020-11-16'));
    });
  }

  it('counts every second week before the anchor too', () => {
    const rhythm = parseRhythm('elke 2 weken op maandag')!;
    assert.deepEqual([isOccurrence(rhythm, '2020-11-02', '2020-11-16'), isOccurrence(rhythm, '2020-11-09', '2020-11-16')], [true, false]);
  });

  it('reckons only as far as it is asked', () => {
    const [first] = occurrences(parseRhythm('elke maandag')!, { from: '2020-11-17', anchor: '2020-11-16' });
    assert.equal(first, '2020-11-23');
  });

  it('gives the next meeting, and none after the last', () => {
    const weekly = parseRhythm('elke maandag')!;
    assert.equal(nextOccurrence(weekly, '2020-11-16', { anchor: '2020-11-16' }), '2020-11-23');
    assert.equal(nextOccurrence(weekly, '2021-03-29', { anchor: '2020-11-16' }, isDayOff), '2021-04-12');
    assert.equal(nextOccurrence(weekly, '2020-11-16', { anchor: '2020-11-16', until: '2020-11-22' }), undefined);
  });
});
