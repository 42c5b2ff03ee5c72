import assert from 'node:assert/strict';
import { datesIn, parseDate } from '../../language-server/syntax/dates.ts';
import { isDayOff } from '../../language-server/syntax/holidays.ts';
import { addDays } from '../../language-server/syntax/plain-date.ts';
import { isRelativeDate, suggestDates } from '../../language-server/syntax/relative-dates.ts';

const MON = '2020-11-16';
const WED = '2020-11-18';
const FRI = '2020-11-20';
const SAT = '2020-11-21';

/** Words, the day of the meeting, and the dates they may mean. */
const CASES: [words: string, base: string, dates: string[]][] = [
  // A weekday is the first one after the meeting.
  ['vrijdag', MON, ['2020-11-20']],
  ['vrijdag', FRI, ['2020-11-27']],
  ['Vrijdag.', SAT, ['2020-11-27']],
  ['a.s. vrijdag', MON, ['2020-11-20']],
  ['aanstaande vrijdag', WED, ['2020-11-20']],
  ['komende vrijdag', FRI, ['2020-11-27']],
  ['vrijdag a.s.', MON, ['2020-11-20']],
  ['uiterlijk vrijdag', MON, ['2020-11-20']],
  ['vrijdagmiddag', MON, ['2020-11-20']],
  ['vrijdag 17:00', MON, ['2020-11-20']],
  ['vrijdag om 12.00 uur', MON, ['2020-11-20']],
  ['vr', MON, ['2020-11-20']],
  ['zondag', FRI, ['2020-11-22']],
  ['coming Friday', MON, ['2020-11-20']],
  ['by Friday', MON, ['2020-11-20']],
  ['vrijdag', '2020-12-30', ['2021-01-01']],
  // `Deze` may be the day of the meeting itself.
  ['deze vrijdag', MON, ['2020-11-20']],
  ['deze vrijdag', FRI, ['2020-11-20', '2020-11-27']],
  ['this Friday', SAT, ['2020-11-27']],
  // `Volgende` is read in two ways, until there is only one.
  ['volgende vrijdag', MON, ['2020-11-20', '2020-11-27']],
  ['next Friday', FRI, ['2020-11-27']],
  // Days.
  ['vandaag', SAT, ['2020-11-21']],
  ['morgen', FRI, ['2020-11-21']],
  ['tomorrow', '2020-12-31', ['2021-01-01']],
  ['overmorgen', '2024-02-27', ['2024-02-29']],
  ['end of day', MON, ['2020-11-16']],
  // Weeks end on their last working day.
  ['deze week', MON, ['2020-11-20']],
  ['eind deze week', MON, ['2020-11-20']],
  ['eind van de week', FRI, ['2020-11-20']],
  ['eind deze week', SAT, []],
  ['end of this week', WED, ['2020-11-20']],
  ['volgende week', FRI, ['2020-11-27']],
  ['eind volgende week', MON, ['2020-11-27']],
  ['begin volgende week', MON, ['2020-11-23', '2020-11-24']],
  ['halverwege volgende week', MON, ['2020-11-25']],
  ['volgende week woensdag', MON, ['2020-11-25']],
  ['volgende week vrijdag', MON, ['2020-11-27']],
  ['woensdag volgende week', '2020-11-22', ['2020-11-25']],
  ['next week Wednesday', MON, ['2020-11-25']],
  // Christmas on a Friday; Good Friday is a working day, Easter Monday and Ascension Day are not.
  ['eind volgende week', '2020-12-16', ['2020-12-24']],
  ['volgende week vrijdag', '2020-12-16', ['2020-12-25']],
  ['begin volgende week', '2021-04-01', ['2021-04-06']],
  ['volgende week donderdag', '2021-05-04', ['2021-05-13']],
  // Numbers of weeks, in ISO 8601.
  ['week 48', MON, ['2020-11-27']],
  ['eind week 48', MON, ['2020-11-27']],
  ['maandag van week 48', MON, ['2020-11-23']],
  ['week 53', MON, ['2020-12-31']],
  ['week 53', '2021-01-01', []],
  ['week 53', '2021-03-01', []],
  ['week 1', MON, ['2021-01-08']],
  ['week 46', MON, []],
  ['week 46 2021', MON, ['2021-11-19']],
  ['week 54', MON, []],
  // So much later: to the first working day from there, or the last up to there.
  ['over twee weken', MON, ['2020-11-30']],
  ['over 3 dagen', MON, ['2020-11-19']],
  ['over 5 dagen', MON, ['2020-11-23']],
  ['binnen 5 dagen', MON, ['2020-11-20']],
  ['binnen 5 werkdagen', MON, ['2020-11-23']],
  ['binnen 1 dag', FRI, []],
  ['binnen een maand', MON, ['2020-12-16']],
  ['binnen een maand', '2024-01-31', ['2024-02-29']],
  ['over een maand', '2021-01-31', ['2021-03-01']],
  ['in two weeks', '2020-12-18', ['2021-01-04']],
  ['within a month', MON, ['2020-12-16']],
  ['over een half jaar', MON, ['2021-05-17']],
  ['over een jaar', '2024-02-29', ['2025-02-28']],
  // Months, quarters and years.
  ['eind van de maand', MON, ['2020-11-30']],
  ['eind deze maand', '2020-10-31', []],
  ['volgende maand', MON, ['2020-12-31']],
  ['eind december', MON, ['2020-12-31']],
  ['end of December', '2020-12-31', ['2020-12-31']],
  ['eind oktober', MON, []],
  ['eind februari', '2024-01-15', ['2024-02-29']],
  ['eind februari', MON, ['2021-02-26']],
  ['begin januari', MON, ['2021-01-04', '2021-01-08']],
  ['begin januari', '2021-01-06', ['2021-01-08']],
  ['medio december', MON, ['2020-12-15']],
  ['half november', '2020-11-02', ['2020-11-16']],
  ['mid December', MON, ['2020-12-15']],
  ['december', MON, ['2020-12-01', '2020-12-31']],
  ['eind Q1', MON, ['2021-03-31']],
  ['eind eerste kwartaal 2021', MON, ['2021-03-31']],
  ['eind van het kwartaal', MON, ['2020-12-31']],
  ['eind dit jaar', MON, ['2020-12-31']],
  ['end of the year', MON, ['2020-12-31']],
  ['begin volgend jaar', MON, ['2021-01-04', '2021-01-08']],
  ['voor de kerst', MON, ['2020-12-24']],
  ['vóór kerst', '2022-12-01', ['2022-12-23']],
  ['before Christmas', '2020-12-25', []],
  ['voor de jaarwisseling', MON, ['2020-12-31']],
  // No date: proposals, worded as such.
  ['zsm', MON, ['2020-11-23', '2020-11-30']],
  ['z.s.m.', '2020-12-18', ['2020-12-28', '2021-01-04']],
  ['zo spoedig mogelijk', SAT, ['2020-11-30', '2020-12-07']],
  ['asap', MON, ['2020-11-23', '2020-11-30']],
  ['n.t.b.', MON, []],
  ['volgend jaar', MON, []],
  ['volgende vergadering', MON, []],
  // Dates without year, and dates not written as one.
  ['20 november', MON, ['2020-11-20']],
  ['16 november', MON, ['2020-11-16']],
  ['vrijdag 20 november', MON, ['2020-11-20']],
  ['donderdag 20 november', MON, []],
  ['5 januari', MON, ['2021-01-05']],
  ['1 november', MON, []],
  ['20-11', MON, ['2020-11-20']],
  ['25 december', MON, ['2020-12-25']],
  ['29 februari', '2023-12-01', ['2024-02-29']],
  ['29 februari', MON, []],
  ['31 november', MON, []],
  ['November 20', MON, ['2020-11-20']],
  ['20 november a.s.', MON, ['2020-11-20']],
  ['10 november a.s.', MON, []],
  // Neither times nor dates that some library takes for others.
  ['09.30-10.00u', MON, []],
  ['14:00', MON, []],
  ['1.5', MON, []],
  ['2020', MON, []],
  // Some mean the day itself, some the one before.
  ['voor 1 december', MON, ['2020-11-30', '2020-12-01']],
  ['voor vrijdag', MON, ['2020-11-19', '2020-11-20']],
  ['nog voor 20 november', MON, ['2020-11-19', '2020-11-20']],
  ['rond 20 november', MON, ['2020-11-20']],
  ['per 1 december', MON, ['2020-12-01']],
  // Seasons and feasts.
  ['na de zomer', MON, ['2021-09-01']],
  ['voor de zomer', MON, ['2021-06-18', '2021-06-30']],
  ['before the summer recess', MON, ['2021-06-18', '2021-06-30']],
  ['voor Pasen', MON, ['2021-04-02']],
  ['Pinksteren', MON, ['2021-05-21']],
  ['in het voorjaar', MON, ['2021-05-31']],
  ['najaar 2021', MON, ['2021-11-30']],
  ['early spring', MON, ['2021-03-01', '2021-03-10']],
  ['ultimo december', MON, ['2020-12-31']],
  ['eerste helft december', MON, ['2020-12-15']],
  ['in the second half of May 2021', MON, ['2021-05-31']],
  ['2 weken', MON, ['2020-11-30']],
  ['twee weken na de vergadering', MON, ['2020-11-30']],
  ['per direct', MON, ['2020-11-16']],
  ['voor de alv', MON, []],
  // Said in one word, and meant in two ways: no proposal.
  ['vrijdag over een week', MON, []],
  ['volgende week maandag of dinsdag', MON, []],
  ['week 48/49', MON, []],
  ['eerste week van december', MON, []],
  ['voor het weekend', MON, []],
  ['eind november/begin december', MON, []],
  ['over een week of twee', MON, []],
  // Unknown words.
  ['snel', MON, []],
  ['over een paar weken', MON, []],
  ['de week', MON, []],
  ['', MON, []],
];

const dates = (words: string, base: string) => suggestDates(words, base, 'nl').map(({ date }) => date);

describe('relative dates', () => {
  for (const [words, base, expected] of CASES) {
    it(`'${words}' on ${base}: ${expected.join(', ') || 'nothing'}`, () => assert.deepEqual(dates(words, base), expected));
  }

  it('are never dates', () => {
    for (const [words] of CASES) {
      assert.equal(parseDate(words), undefined, words);
      assert.deepEqual(datesIn(words), [], words);
    }
  });

  it('say why, in the language asked for', () => {
    const why = (words: string) => [suggestDates(words, MON, 'nl')[0]?.reason, suggestDates(words, MON, 'en')[0]?.reason];
    assert.deepEqual(why('zsm'), ['een week na de vergadering', 'a week after the meeting']);
    assert.deepEqual(why('volgende week'), ['laatste werkdag van volgende week', 'last working day of next week']);
    assert.deepEqual(why('a.s. vrijdag'), ['de eerste vrijdag na de vergadering', 'the first Friday after the meeting']);
    assert.deepEqual(why('over 5 dagen'), [
      'eerste werkdag vanaf 5 dagen na de vergadering',
      'first working day from 5 days after the meeting',
    ]);
  });

  for (const [words, nl, en] of [
    ['vandaag', 'de dag van de vergadering', 'the day of the meeting'],
    ['morgen', 'de dag na de vergadering', 'the day after the meeting'],
    ['overmorgen', 'twee dagen na de vergadering', 'two days after the meeting'],
    ['over een jaar', '1 jaar na de vergadering', '1 year after the meeting'],
    ['over twee jaar', '2 jaar na de vergadering', '2 years after the meeting'],
    ['voor Pasen', 'laatste werkdag voor Pasen', 'last working day before Easter'],
    ['voor Hemelvaart', 'laatste werkdag voor Hemelvaart', 'last working day before Ascension Day'],
    ['uiterlijk Pinksteren', 'laatste werkdag voor Pinksteren', 'last working day before Whitsun'],
    ['voor Koningsdag', 'laatste werkdag voor Koningsdag', 'last working day before King’s Day'],
    ['voor de zomer', 'laatste werkdag voor 21 juni', 'last working day before 21 June'],
    ['na de zomer', 'eerste werkdag van september', 'first working day of September'],
  ] as const) {
    it(`say why of ${words}`, () => {
      const why = (language: 'nl' | 'en') => suggestDates(words, '2021-03-01', language)[0]?.reason;
      assert.deepEqual([why('nl'), why('en')], [nl, en]);
    });
  }

  it('count in words', () => {
    const NUMBERS = {
      nl: 'een twee drie vier vijf zes zeven acht negen tien elf twaalf - veertien vijftien - - - - twintig'.split(' '),
      en: 'one two three four five six seven eight nine ten eleven twelve - fourteen fifteen - - - - twenty'.split(' '),
    };
    for (const [index] of NUMBERS.nl.entries()) {
      const figure = suggestDates(`over ${index + 1} weken`, MON, 'nl')[0]?.date;
      for (const words of [`over ${NUMBERS.nl[index]} weken`, `in ${NUMBERS.en[index]} weeks`])
        if (!words.includes('-')) assert.equal(suggestDates(words, MON, 'nl')[0]?.date, figure, words);
    }
    assert.equal(suggestDates('over dertig dagen', MON, 'nl')[0]?.date, suggestDates('in thirty days', MON, 'nl')[0]?.date);
  });

  it('know months by their shortenings', () => {
    for (const [short, long] of [
      ['eind nov.', 'eind november'],
      ['begin feb', 'begin februari'],
    ] as const)
      assert.deepEqual(suggestDates(short, '2020-10-05', 'nl'), suggestDates(long, '2020-10-05', 'nl'), short);
    assert.notDeepEqual(suggestDates('eind nov.', '2020-10-05', 'nl'), []);
  });

  it('use the next meeting and own days off where these are known', () => {
    const nextMeeting = '2020-11-23';
    const known = (words: string) => suggestDates(words, MON, 'nl', { nextMeeting }).map(({ date }) => date);
    assert.deepEqual(known('volgende vergadering'), ['2020-11-23']);
    assert.deepEqual(known('voor het volgende overleg'), ['2020-11-20']);
    const friday = (date: string) => date === '2020-11-20' || isDayOff(date);
    assert.deepEqual(
      suggestDates('eind deze week', MON, 'nl', { isDayOff: friday }).map(({ date }) => date),
      ['2020-11-19'],
    );
  });

  it('never lie before the meeting, and on a day off only where the words name that day', () => {
    const loose = [
      'volgende week',
      'deze week',
      'begin volgende week',
      'over 3 dagen',
      'binnen twee weken',
      'over een maand',
      'zsm',
      'week 53',
      'week 1',
    ];
    for (const words of [...loose, 'eind van de maand', 'medio december', 'begin januari', 'december', 'eind Q4', 'voor de kerst']) {
      for (let base = '2020-11-01'; base < '2022-02-01'; base = addDays(base, 1)) {
        for (const date of dates(words, base)) assert.ok(date >= base && !isDayOff(date), `${words} on ${base}: ${date}`);
      }
    }
  });
});

describe('words for a day', () => {
  for (const words of ['vrijdag', 'zsm', 'n.t.b.', 'week 48', 'volgende vergadering', '20 november', 'eind Q1', 'volgend jaar']) {
    it(`${words} are known`, () => assert.equal(isRelativeDate(words), true));
  }
  for (const words of ['20 november 2020', 'spoor hub', 'prioriteit hoog', 'snel', '@leider']) {
    it(`${words} are not`, () => assert.equal(isRelativeDate(words), false));
  }
});
