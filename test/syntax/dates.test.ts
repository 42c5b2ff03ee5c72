import assert from 'node:assert/strict';
import {
  addDays,
  addMonths,
  compare,
  DATE_PATTERN_SOURCE,
  datesIn,
  daysBetween,
  distance,
  formatDate,
  isoWeek,
  isWeekend,
  nextWeekday,
  parseDate,
  parseDateWithoutYear,
  parseMonth,
  utcOffset,
  VALUE_DATE_SOURCE,
  weekdayOf,
  yearsNear,
} from '../../language-server/syntax/dates.ts';
import { dateInZone, isPlainDate, localDate, mondayOfIsoWeek, plainDate } from '../../language-server/syntax/plain-date.ts';

describe('dates as typed', () => {
  const dates: [text: string, date: string, weekday?: number][] = [
    ['20 november 2020', '2020-11-20'],
    ['vrijdag 20 november 2020', '2020-11-20', 5],
    ['Friday 20 November 2020', '2020-11-20', 5],
    ['VRIJDAG   20 NOVEMBER 2020', '2020-11-20', 5],
    ['vrijdag\u00a020\u00a0november 2020', '2020-11-20', 5],
    ['2020-11-20', '2020-11-20'],
    ['20-11-2020', '2020-11-20'],
    ['1-2-2021', '2021-02-01'],
    ['maandag 16-11-2020', '2020-11-16', 1],
    ['3 mei 2021', '2021-05-03'],
    ['3 May 2021', '2021-05-03'],
    ['29 februari 2024', '2024-02-29'],
    ['20 nov 2020', '2020-11-20'],
    ['16 nov. 2020', '2020-11-16'],
    ['20e november 2020', '2020-11-20'],
    ['vr 20 november 2020', '2020-11-20', 5],
    ['ma. 16 november 2020', '2020-11-16', 1],
    ["ma 16-11-'20", '2020-11-16', 1],
    ['16 november ’20', '2020-11-16'],
    ['16/11/2020', '2020-11-16'],
    ['14/4/2025', '2025-04-14'],
    ['vrijdag, 20 november 2020', '2020-11-20', 5],
    ['Monday, 16 November 2020', '2020-11-16', 1],
    ['November 20 2020', '2020-11-20'],
    ['July 9, 2002', '2002-07-09'],
    ['Jul 23, 2002', '2002-07-23'],
    ['July 23rd, 2002', '2002-07-23'],
    ['Tuesday, July 9, 2002', '2002-07-09', 2],
    ['5th May 2021', '2021-05-05'],
    ['1st of June 2021', '2021-06-01'],
    ['23-Jul-2002', '2002-07-23'],
    // No year has a month 23.
    ['7/23/2002', '2002-07-23'],
    ['16-11-20', '2020-11-16'],
    ['ma 16/11/20', '2020-11-16', 1],
    ['3.11.20', '2020-11-03'],
    ['16 nov 20', '2020-11-16'],
    ['3-Nov-20', '2020-11-03'],
    ['11/16/20', '2020-11-16'],
    ['the 16th of November 2020', '2020-11-16'],
    ['de 16e november 2020', '2020-11-16'],
    ['1 januari 1900', '1900-01-01'],
    ['31 december 2200', '2200-12-31'],
    // A wrong weekday is still a date: a rule reports it.
    ['maandag 20 november 2020', '2020-11-20', 1],
  ];
  for (const [text, date, weekday] of dates) {
    it(`${text} is ${date}`, () => {
      const parsed = parseDate(text);
      assert.equal(parsed?.date, date);
      assert.equal(parsed?.weekday, weekday);
    });
  }

  for (const text of ['31 november 2020', '29 februari 2021', '2020-13-01', '00-11-2020', '3 mei 3020', '32-01-2021']) {
    it(`${text} is a date that does not exist`, () => {
      const parsed = parseDate(text);
      assert.ok(parsed);
      assert.equal(parsed.date, undefined);
    });
  }

  it('of two readings between slashes it knows the other', () => {
    assert.deepEqual(parseDate('4/5/2021'), { date: '2021-05-04', year: 2021, month: 5, day: 4, monthFirst: '2021-04-05' });
    assert.equal(parseDate('5/5/2021')?.monthFirst, undefined);
    assert.equal(parseDate('14/4/2025')?.monthFirst, undefined);
    assert.equal(parseDate('05-06-21')?.monthFirst, '2021-05-06');
  });

  it('knows weekdays and months by all their shortenings', () => {
    const WEEKDAYS = ['zo sun', 'ma mon', 'di tue tues', 'wo wed', 'do thu thur thurs', 'vr vrij fri', 'za zat sat'];
    const MONTHS = ['jan', 'feb febr', 'mrt mar', 'apr', 'mei may', 'jun', 'jul', 'aug', 'sep sept', 'okt oct', 'nov', 'dec'];
    for (const [weekday, words] of WEEKDAYS.entries())
      for (const word of words.split(' ')) assert.equal(parseDate(`${word} 20 november 2020`)?.weekday, weekday, word);
    for (const [index, words] of MONTHS.entries())
      for (const word of words.split(' ')) assert.equal(parseDate(`20 ${word} 2020`)?.month, index + 1, word);
  });

  it('keeps the year, month and day as they were typed, for days that no calendar has', () => {
    assert.deepEqual(parseDate('31 november 2020'), { date: undefined, year: 2020, month: 11, day: 31 });
    assert.deepEqual(parseDate('Tuesday 7/23/2002'), { date: '2002-07-23', year: 2002, month: 7, day: 23, weekday: 2 });
    // Only slashes are typed with the month first.
    assert.equal(parseDate('11-16-20')?.date, undefined);
  });

  it('of a year in two figures it knows the reading with the year first', () => {
    assert.deepEqual(parseDate('16-11-20'), { date: '2020-11-16', year: 2020, month: 11, day: 16, yearFirst: '2016-11-20' });
    assert.equal(parseDate('1-12-20')?.yearFirst, '2001-12-20');
    assert.equal(parseDate('11-11-20')?.yearFirst, '2011-11-20');
    for (const text of ['20-11-20', '16 nov 20', "16-11-'20", '16-11-2020']) assert.equal(parseDate(text)?.yearFirst, undefined, text);
  });

  const noDates = [
    '20 november',
    'vrijdag',
    '20 november 20201',
    '20 nov',
    'nov. 20',
    '16 nov 20.00 uur',
    '16 nov 20 uur',
    '20 no 2020',
    '',
  ];
  for (const text of [...noDates, '120 november 2020', '1.31.2020', '2.20.11.2020', '1/20/11/2020', '20 november 2020 10:00']) {
    it(`'${text}' is no date`, () => assert.equal(parseDate(text), undefined));
  }
});

describe('dates in prose', () => {
  const found = (text: string) => datesIn(text).map(({ start, end }) => text.slice(start, end));
  const cases: [text: string, dates: string[]][] = [
    ['Van vrijdag 20 november 2020 tot 2020-12-04.', ['vrijdag 20 november 2020', '2020-12-04']],
    ['(20-11-2020), 3 May 2021; 1 mei 2021-heden', ['20-11-2020', '3 May 2021', '1 mei 2021']],
    ['op maandag 20 november 2020', ['maandag 20 november 2020']],
    ['notulen-2020-11-20.md en 2020-11-20T10:00 en 2020-11-20-3', []],
    ['120 november 2020, 20 november 20201, 20 november 2020a', []],
    ['06-12345678 en 1-20-11-2020', []],
    ['komende vrijdag 20 november', []],
    // In a text two figures may be anything.
    ['Op 11 mei 20 mensen, op 16-11-20 dertig; zie 1 mei 2021', ['1 mei 2021']],
    ['On July 9, 2002, and on Mon. 16/11/2020; see files/16/11/2020', ['July 9, 2002', 'Mon. 16/11/2020']],
    ['superzondag 1 mei 2021', ['1 mei 2021']],
    ['2020-11-20 en 16.11.2020', ['2020-11-20', '16.11.2020']],
    ['Eerst 1 mei 2021.\n\nDan niets\n2 mei 2021\n3 mei\n2021, 4 mei 2021', ['1 mei 2021', '2 mei 2021', '4 mei 2021']],
  ];
  for (const [text, dates] of cases) it(text, () => assert.deepEqual(found(text), dates));

  it('are known as dates', () => {
    const read = datesIn('Op 1 mei 2021 en op vrijdag 31 november 2020.').map(({ parsed }) => [parsed.date, parsed.weekday]);
    assert.deepEqual(read, [
      ['2021-05-01', undefined],
      [undefined, 5],
    ]);
  });

  it('matches where a lexer stands and nowhere else', () => {
    const pattern = new RegExp(DATE_PATTERN_SOURCE, 'iuy');
    pattern.lastIndex = 10;
    assert.equal(pattern.exec('uiterlijk vrijdag 20 november 2020, spoor hub')?.[0], 'vrijdag 20 november 2020');
    pattern.lastIndex = 0;
    assert.equal(pattern.exec('uiterlijk vrijdag 20 november 2020'), null);
  });
});

describe('dates as values', () => {
  const start = (text: string) => new RegExp(VALUE_DATE_SOURCE, 'iuy').exec(text)?.[0];

  it('may have a year of two figures, which is no hour', () => {
    assert.equal(start('16 nov 20, zaal 3'), '16 nov 20');
    assert.equal(start('16-11-20'), '16-11-20');
    for (const text of ['16 nov 20 uur', '16 nov 20.00', '16 nov 20:30', 'November 16 at 8 pm', '16 nov 8 p.m.'])
      assert.equal(start(text), undefined, text);
  });

  it('may be a month', () => {
    assert.equal(parseMonth('november 2020'), '2020-11');
    assert.equal(parseMonth(' Nov. 2020 '), '2020-11');
    for (const text of ['november', '2020', 'november 3020', '1 november 2020', 'nu 2020']) assert.equal(parseMonth(text), undefined, text);
  });
});

describe('dates without year', () => {
  const cases: [text: string, near: string, years: number[]][] = [
    ['20 november', '2020-11-16', [2020, 2019]],
    ['5 januari', '2020-12-16', [2021, 2020]],
    ['20-11', '2020-11-20', [2020, 2019]],
    ['20/11', '2020-11-20', [2020, 2019]],
    ['Nov. 20', '2020-11-16', [2020, 2019]],
    ['vr 20 nov.', '2020-11-16', [2020]],
    ['vrijdag 20 november', '2020-11-16', [2020]],
    ['vrijdag 20 november', '2021-11-16', [2020]],
    ['Friday 20 November', '2018-11-16', [2020, 2015]],
    ['vrijdag 5 mei', '2020-05-01', [2017, 2023]],
    // A Thursday in 2014 and 2025 only: the nearest year stands.
    ['donderdag 20 november', '2020-11-16', [2020, 2019]],
    ['29 februari', '2021-03-01', [2020, 2024]],
    // Four years on at most, and four back.
    ['29 februari', '2020-03-01', [2020, 2024]],
    ['29 februari', '2024-02-28', [2024, 2020]],
    ['dinsdag 20 november', '2022-05-01', [2018]],
  ];
  for (const [text, near, years] of cases) {
    it(`${text} near ${near}: ${years.join(', ')}`, () => {
      const parsed = parseDateWithoutYear(text);
      assert.ok(parsed);
      assert.deepEqual(yearsNear(parsed, near), years);
    });
  }
  it('knows the weekday only where one is typed', () => {
    assert.deepEqual(parseDateWithoutYear('20 november'), { day: 20, month: 11 });
    assert.deepEqual(parseDateWithoutYear('vr 20 nov.'), { day: 20, month: 11, weekday: 5 });
    assert.deepEqual(parseDateWithoutYear(' 29 februari '), { day: 29, month: 2 });
  });
  for (const text of ['31 november', '20 november 2020', '20', 'vrijdag', '32-1', '20-13']) {
    it(`${text} is none`, () => assert.equal(parseDateWithoutYear(text), undefined));
  }
});

describe('reckoning with dates', () => {
  const sums: [what: string, actual: unknown, expected: unknown][] = [
    ['a day over a year end', addDays('2020-12-31', 1), '2021-01-01'],
    ['a day over the start of summer time', addDays('2021-03-27', 1), '2021-03-28'],
    ['a day over the end of summer time', addDays('2021-10-31', 1), '2021-11-01'],
    ['back over a leap day', addDays('2024-03-01', -1), '2024-02-29'],
    ['a month from the end of January', addMonths('2021-01-31', 1), '2021-02-28'],
    ['a month from the end of January in a leap year', addMonths('2024-01-31', 1), '2024-02-29'],
    ['a month back over a year end', addMonths('2021-01-15', -1), '2020-12-15'],
    ['fourteen months on', addMonths('2020-11-16', 14), '2022-01-16'],
    ['days in a leap year', daysBetween('2020-01-01', '2021-01-01'), 366],
    ['days back', daysBetween('2020-11-20', '2020-11-16'), -4],
    ['weekday', weekdayOf('2020-11-20'), 5],
    ['weekday before 1970', weekdayOf('1945-05-05'), 6],
    ['weekday in 1900', weekdayOf('1900-01-01'), 1],
    ['the next Friday', nextWeekday('2020-11-16', 5), '2020-11-20'],
    ['the next Friday from a Friday on', nextWeekday('2020-11-20', 5), '2020-11-27'],
    ['weekend', [isWeekend('2020-11-20'), isWeekend('2020-11-21'), isWeekend('2020-11-22')], [false, true, true]],
    ['week 53', isoWeek('2021-01-01'), { year: 2020, week: 53 }],
    ['week 1 in the old year', isoWeek('2019-12-30'), { year: 2020, week: 1 }],
    ['an ordinary week', isoWeek('2020-11-16'), { year: 2020, week: 47 }],
    ['day before the first year', plainDate(1899, 12, 31), undefined],
    ['days of the first and the last year', [plainDate(1900, 1, 1), plainDate(2200, 12, 31)], ['1900-01-01', '2200-12-31']],
    ['day after the last year', plainDate(2201, 1, 1), undefined],
    [
      'months and days that are none',
      [plainDate(2020, 0, 1), plainDate(2020, 13, 1), plainDate(2020, 1, 0), plainDate(2020, 2, 30)],
      [undefined, undefined, undefined, undefined],
    ],
    ['Monday of week 53', mondayOfIsoWeek(2020, 53), '2020-12-28'],
    ['week 53 of a year of 52', mondayOfIsoWeek(2021, 53), undefined],
    [
      'weeks that no year has',
      [mondayOfIsoWeek(2021, 0), mondayOfIsoWeek(2020, 54), mondayOfIsoWeek(1899, 1), mondayOfIsoWeek(2201, 1)],
      [undefined, undefined, undefined, undefined],
    ],
    ['weeks of the first and the last year', [mondayOfIsoWeek(1900, 1), mondayOfIsoWeek(2200, 1)], ['1900-01-01', '2199-12-30']],
    [
      'dates in ISO form',
      ['2020-11-20', '2020-11-31', '2020-1-20', '20-11-2020', 'x2020-11-20', ''].map(isPlainDate),
      [true, false, false, false, false, false],
    ],
    ['day on the clock', localDate(new Date(2021, 0, 5, 23, 59)), '2021-01-05'],
    [
      'day in a zone',
      [dateInZone('Asia/Tokyo', new Date(Date.UTC(2021, 0, 31, 16))), dateInZone('UTC', new Date(Date.UTC(2021, 0, 31, 16)))],
      ['2021-02-01', '2021-01-31'],
    ],
    ['order of one day', compare('2021-01-01', '2021-01-01'), 0],
    ['order', ['2021-01-01', '2020-12-31', '2020-02-29'].sort(compare), ['2020-02-29', '2020-12-31', '2021-01-01']],
  ];
  for (const [what, actual, expected] of sums) it(what, () => assert.deepEqual(actual, expected));

  it('writes dates that read back as themselves', () => {
    assert.equal(formatDate('2020-11-20', 'nl'), '20 november 2020');
    assert.equal(formatDate('2020-11-20', 'nl', { weekday: true }), 'vrijdag 20 november 2020');
    assert.equal(formatDate('2020-11-20', 'en', { weekday: true }), 'Friday 20 November 2020');
    for (let date = '2020-01-01'; date < '2021-02-01'; date = addDays(date, 1)) {
      for (const language of ['nl', 'en'] as const) {
        const parsed = parseDate(formatDate(date, language, { weekday: true }));
        assert.deepEqual([parsed?.date, parsed?.weekday], [date, weekdayOf(date)]);
      }
    }
  });
});

describe('distance in words', () => {
  const cases: [days: number, nl: string, en: string][] = [
    [0, 'vandaag', 'today'],
    [1, 'morgen', 'tomorrow'],
    [-1, 'gisteren', 'yesterday'],
    [4, 'over 4 dagen', 'in 4 days'],
    [7, 'over 7 dagen', 'in 7 days'],
    [-21, '3 weken geleden', '3 weeks ago'],
    [13, 'over 13 dagen', 'in 13 days'],
    [14, 'over 2 weken', 'in 2 weeks'],
    [59, 'over 8 weken', 'in 8 weeks'],
    [60, 'over 2 maanden', 'in 2 months'],
    [699, 'over 23 maanden', 'in 23 months'],
    [700, 'over 2 jaar', 'in 2 years'],
    [150, 'over 5 maanden', 'in 5 months'],
    [-800, '2 jaar geleden', '2 years ago'],
  ];
  for (const [days, nl, en] of cases) {
    it(`${days} days: ${nl}`, () => {
      const to = addDays('2020-11-16', days);
      assert.deepEqual([distance('2020-11-16', to, 'nl'), distance('2020-11-16', to, 'en')], [nl, en]);
    });
  }
});

describe('offset from UTC', () => {
  const cases: [date: string, time: string, zone: string | undefined, offset: string, why: string][] = [
    ['2020-11-16', '16:30', undefined, '+01:00', 'winter'],
    ['2021-06-23', '09:30', undefined, '+02:00', 'summer'],
    ['2021-03-28', '01:59', undefined, '+01:00', 'before summer time'],
    ['2021-03-28', '02:30', undefined, '+01:00', 'a time that is skipped'],
    ['2021-03-28', '03:00', undefined, '+02:00', 'after it'],
    ['2021-10-31', '02:30', undefined, '+02:00', 'a time that comes twice: the first'],
    ['2021-10-31', '03:00', undefined, '+01:00', 'winter time'],
    ['2021-07-01', '12:00', 'America/New_York', '-04:00', 'west of Greenwich'],
    ['2021-07-01', '12:00', 'Asia/Kolkata', '+05:30', 'half an hour'],
    ['2021-07-01', '12:00', 'UTC', '+00:00', 'UTC itself'],
  ];
  for (const [date, time, zone, offset, why] of cases) {
    it(`${why}: ${date} ${time} is ${offset}`, () => assert.equal(utcOffset(date, time, zone), offset));
  }
  it('a zone that does not exist is an error', () => assert.throws(() => utcOffset('2021-07-01', '12:00', 'Europe/Utrecht'), RangeError));
});
