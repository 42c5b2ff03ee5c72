import assert from 'node:assert/strict';
import { holidayName, isDayOff, nextWorkday, previousWorkday } from '../../language-server/syntax/holidays.ts';

/** Public holidays in the Netherlands as the government published them. */
const YEARS: Record<number, string[]> = {
  2019: ['01-01', '04-21', '04-22', '04-27', '05-30', '06-09', '06-10', '12-25', '12-26'],
  2020: ['01-01', '04-12', '04-13', '04-27', '05-05', '05-21', '05-31', '06-01', '12-25', '12-26'],
  2021: ['01-01', '04-04', '04-05', '04-27', '05-13', '05-23', '05-24', '12-25', '12-26'],
  2022: ['01-01', '04-17', '04-18', '04-27', '05-26', '06-05', '06-06', '12-25', '12-26'],
  2023: ['01-01', '04-09', '04-10', '04-27', '05-18', '05-28', '05-29', '12-25', '12-26'],
  2024: ['01-01', '03-31', '04-01', '04-27', '05-09', '05-19', '05-20', '12-25', '12-26'],
  // In 2025 27 April is a Sunday: Koningsdag is on Saturday.
  2025: ['01-01', '04-20', '04-21', '04-26', '05-05', '05-29', '06-08', '06-09', '12-25', '12-26'],
  2026: ['01-01', '04-05', '04-06', '04-27', '05-14', '05-24', '05-25', '12-25', '12-26'],
  2027: ['01-01', '03-28', '03-29', '04-27', '05-06', '05-16', '05-17', '12-25', '12-26'],
};

describe('public holidays', () => {
  for (const [year, expected] of Object.entries(YEARS)) {
    it(`of ${year}`, () => {
      const found: string[] = [];
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= 31; day++) {
          const monthAndDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          if (holidayName(`${year}-${monthAndDay}`, 'nl') !== undefined) found.push(monthAndDay);
        }
      }
      assert.deepEqual(found, expected);
    });
  }

  const names: [date: string, nl: string | undefined, en: string | undefined][] = [
    ['2021-04-05', 'Tweede paasdag', 'Easter Monday'],
    ['2021-05-13', 'Hemelvaartsdag', 'Ascension Day'],
    ['2025-04-26', 'Koningsdag', "King's Day"],
    ['2025-05-05', 'Bevrijdingsdag', 'Liberation Day'],
    ['2024-05-05', undefined, undefined],
    ['2021-04-02', undefined, undefined],
    ['2013-04-30', 'Koninginnedag', "Queen's Day"],
    ['1899-12-25', undefined, undefined],
    ['2201-12-25', undefined, undefined],
  ];
  for (const [date, nl, en] of names) {
    it(`${date}: ${nl ?? 'none'}`, () => assert.deepEqual([holidayName(date, 'nl'), holidayName(date, 'en')], [nl, en]));
  }

  it('takes own days off, and makes a holiday an ordinary day', () => {
    const extra = { '2021-05-14': 'Brugdag', '2021-05-13': false } as const;
    assert.equal(holidayName('2021-05-14', 'en', { extra }), 'Brugdag');
    assert.equal(holidayName('2021-05-13', 'nl', { extra }), undefined);
    assert.equal(isDayOff('2021-05-13', { extra }), false);
  });

  it('knows Belgium, and no holidays where it has no data', () => {
    assert.equal(holidayName('2021-07-21', 'nl', { country: 'BE' }), 'Nationale feestdag');
    assert.equal(holidayName('2021-04-27', 'nl', { country: 'BE' }), undefined);
    assert.equal(holidayName('2021-12-25', 'nl', { country: 'toString' }), undefined);
  });
});

describe('working days', () => {
  const cases: [date: string, next: string, previous: string][] = [
    ['2020-11-18', '2020-11-19', '2020-11-17'],
    ['2020-11-20', '2020-11-23', '2020-11-19'],
    ['2020-11-22', '2020-11-23', '2020-11-20'],
    // Christmas on a Friday, Boxing Day on a Saturday.
    ['2020-12-24', '2020-12-28', '2020-12-23'],
    ['2020-12-31', '2021-01-04', '2020-12-30'],
    ['2021-04-02', '2021-04-06', '2021-04-01'],
  ];
  for (const [date, next, previous] of cases) {
    it(`around ${date}`, () => assert.deepEqual([nextWorkday(date), previousWorkday(date)], [next, previous]));
  }
});
