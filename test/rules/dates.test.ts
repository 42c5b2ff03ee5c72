import assert from 'node:assert/strict';
import { check, expectFix, expectProblems, HEADER } from '../support/check.ts';

const BODY = `${HEADER}\n# 1. Onderwerp\n\n`;
const due = (words: string, more = '') => `${BODY}Actie A1 (@RIVM, uiterlijk ${words}${more}): Levert de planning.\n`;
const english = (words: string) =>
  `Minutes overleg-1: Meeting\nDate: Monday 16 November 2020\nChair: @voorzitter\nSecretary: @secretaris\nPresent: @voorzitter, @secretaris, @RIVM\n\nAction A1 (@RIVM, due ${words}): Delivers.\n`;

describe('missing-date', () => {
  it('reports minutes without a date, and a date that is none', () => {
    expectProblems(
      'missing-date',
      HEADER.replace(/^Datum:.*\n/m, '')
        .replace(/^(Verslag.*:)/m, '<|$1|>')
        .replace(':|>', ':|>'),
    );
    expectProblems('missing-date', HEADER.replace('maandag 16 november 2020', '<|vandaag|>'));
  });
  it('reports an empty field once', () => {
    const problems = check(HEADER.replace('Datum: maandag 16 november 2020', 'Datum:')).filter(({ rule }) => rule === 'missing-date');
    assert.equal(problems.length, 1);
  });
  it('offers the days that words can mean today, the likeliest first, and none for words that tell no day', () => {
    const offered = (words: string) =>
      check(HEADER.replace('maandag 16 november 2020', words), { today: '2020-11-19' })
        .find(({ rule }) => rule === 'missing-date')!
        .fixes.map(({ edits }) => edits[0]!.newText);
    for (const [words, ...days] of [
      ['vandaag', 'donderdag 19 november 2020'],
      ['vanochtend', 'donderdag 19 november 2020'],
      ['Gisteren', 'woensdag 18 november 2020'],
      ['eergisteren', 'dinsdag 17 november 2020'],
      ['morgen', 'vrijdag 20 november 2020'],
      ['tomorrow', 'vrijdag 20 november 2020'],
      ['donderdag', 'donderdag 19 november 2020', 'donderdag 12 november 2020', 'donderdag 26 november 2020'],
      ['vrijdag', 'vrijdag 13 november 2020', 'vrijdag 20 november 2020'],
      ['di. j.l.', 'dinsdag 17 november 2020', 'dinsdag 10 november 2020'],
      ['afgelopen zondag', 'zondag 15 november 2020'],
      ['maandag vorige week', 'maandag 9 november 2020'],
      ['last week Monday', 'maandag 9 november 2020'],
      ['volgende week dinsdag', 'dinsdag 24 november 2020'],
      ['vandaag, 19 november', 'donderdag 19 november 2020', 'dinsdag 19 november 2019'],
      ['gisteren 18-11-2020', 'woensdag 18 november 2020'],
      ['zsm'],
      ['voor vrijdag'],
      ['nog te bepalen'],
    ] as const)
      assert.deepEqual(offered(words), days, words);
    assert.deepEqual(offered('vandaag om 14:00'), ['donderdag 19 november 2020']);
  });
  it('accepts every form of a date', () => {
    for (const date of ['16 november 2020', '2020-11-16', '16-11-2020', 'Monday 16 November 2020', 'Maandag 16 november 2020'])
      expectProblems('missing-date', HEADER.replace('maandag 16 november 2020', date));
  });
});

describe('missing-deadline', () => {
  it('reports an action without, and no other item', () => {
    expectProblems('missing-deadline', `${BODY}<|Actie A1 (@RIVM):|> Levert.\n`);
    expectProblems('missing-deadline', `${BODY}<|Action A1 (@RIVM):|> Delivers.\n`);
    expectProblems('missing-deadline', `${BODY}Afspraak (@RIVM): Levert.\n\nVraag V1 (@RIVM): Wanneer?\n\nBesluit B1 (@RIVM): Ja.\n`);
    expectProblems('missing-deadline', due('zsm'));
  });
});

describe('deadline-not-a-date', () => {
  for (const words of [
    'zsm',
    'z.s.m.',
    'eind deze week',
    'a.s. vrijdag',
    'over twee weken',
    'week 48',
    'nader te bepalen',
    '20 novembr 2020',
    'vrijdag',
  ])
    it(`reports ${words}`, () => expectProblems('deadline-not-a-date', due(`<|${words}|>`)));
  for (const words of ['asap', 'next week', 'Friday', 'end of the month', '20 Novembr 2020'])
    it(`reports ${words}`, () => expectProblems('deadline-not-a-date', english(`<|${words}|>`)));
  it('reports targets, channels, progress and the next meeting', () => {
    expectProblems('deadline-not-a-date', `${BODY}Spoor hub (trekker @RIVM, streefdatum <|eind december|>): Hub\n`);
    expectProblems(
      'deadline-not-a-date',
      'Reeks x (elke maandag 10:00): X\nSpoor hub (trekker @RIVM, streefdatum <|ooit|>): Hub\nKanaal k (vanaf <|binnenkort|>): K\n',
    );
    expectProblems(
      'deadline-not-a-date',
      `${due('vrijdag 20 november 2020')}\nVoortgang #A1 (lopend, uiterlijk <|volgende week|>): Loopt.\n`,
    );
    expectProblems('deadline-not-a-date', `${HEADER}Volgende: <|volgende week|>\n`);
  });
  it('offers the dates that the words mean, in the language of the document', () => {
    expectFix('deadline-not-a-date', due('eind deze week'), due('vrijdag 20 november 2020'));
    expectFix('deadline-not-a-date', english('end of this week'), english('Friday 20 November 2020'));
    expectFix('deadline-not-a-date', due('20 novembr 2020'), due('vrijdag 20 november 2020'));
    expectFix('deadline-not-a-date', due('over twee weken'), due('maandag 30 november 2020'));
  });
  it('knows the next meeting', () => {
    const text = due('voor het volgende overleg').replace('# 1.', 'Volgende: maandag 23 november 2020 10:00\n\n# 1.');
    expectFix('deadline-not-a-date', text, text.replace('voor het volgende overleg', 'vrijdag 20 november 2020'));
  });
  it('gives its reason in the language of the reader', () => {
    const [problem] = check(due('eind deze week')).filter(({ rule }) => rule === 'deadline-not-a-date');
    assert.deepEqual(problem!.fixes[0]!.title, {
      nl: 'Vervang door `vrijdag 20 november 2020` (laatste werkdag van deze week)',
      en: 'Replace by `vrijdag 20 november 2020` (last working day of this week)',
    });
  });
  it('chooses nothing unasked', () => {
    for (const words of ['zsm', 'volgende vrijdag', 'eind deze week', 'week 48'])
      for (const { rule, fixes } of check(due(words)))
        if (rule === 'deadline-not-a-date')
          assert.ok(
            fixes.every(({ preferred }) => !preferred),
            words,
          );
  });
  it('offers nothing where the words mean no date, or no meeting says from when', () => {
    const fixes = (text: string) => check(text).flatMap((problem) => (problem.rule === 'deadline-not-a-date' ? problem.fixes : []));
    assert.deepEqual(fixes(due('als het uitkomt')), []);
    assert.deepEqual(fixes(due('vrijdag').replace(/^Datum:.*\n/m, '')), []);
  });
});

describe('date-without-year', () => {
  for (const words of ['20 november', 'vrijdag 20 november', '20-11'])
    it(`reports ${words}`, () => expectProblems('date-without-year', due(`<|${words}|>`)));
  it('reports the date of the meeting and of the next', () => {
    expectProblems('date-without-year', HEADER.replace('maandag 16 november 2020', '<|maandag 16 november|>'));
    expectProblems('date-without-year', `${HEADER}Volgende: <|23 november|>\n`);
  });
  it('adds the year, and the weekday', () => {
    expectFix('date-without-year', due('20 november'), due('vrijdag 20 november 2020'));
    // A deadline in January was agreed on in November for the next year.
    expectFix('date-without-year', due('15 januari'), due('vrijdag 15 januari 2021'));
    const years = (text: string) =>
      check(text).flatMap(({ rule, fixes }) => (rule === 'date-without-year' ? fixes.map(({ title }) => title.nl) : []));
    assert.deepEqual(years(due('15 januari')), ['Vervang door `vrijdag 15 januari 2021`'], 'no deadline before the meeting');
    expectFix('date-without-year', english('20 November'), english('Friday 20 November 2020'));
  });
});

describe('impossible-date', () => {
  for (const words of [
    '31 november 2020',
    '29 februari 2021',
    '30-02-2020',
    '2020-13-01',
    '32 december 2020',
    'vrijdag 31 november 2020',
  ]) {
    it(`reports ${words} once`, () => {
      expectProblems('impossible-date', due(`<|${words}|>`));
      expectProblems('deadline-not-a-date', due(words));
      expectProblems('impossible-date', `${BODY}Op <|${words}|> komt het terug.\n`);
    });
  }
  it('accepts leap days, and figures that are no dates', () => {
    expectProblems(
      'impossible-date',
      `${BODY}Op 29 februari 2020 en 29-02-2024; zie DOBV-2020-13-45 en 1.31.2020.\n\n// 31 november 2020\n`,
    );
  });
  it('offers the last day of the month', () => expectFix('impossible-date', due('31 november 2020'), due('30 november 2020')));
});

describe('weekday-mismatch', () => {
  it('reports it anywhere, in both languages', () => {
    expectProblems('weekday-mismatch', due('<|donderdag 20 november 2020|>'));
    expectProblems('weekday-mismatch', HEADER.replace('maandag 16', '<|dinsdag 16').replace('november 2020', 'november 2020|>'));
    expectProblems('weekday-mismatch', `${BODY}We meet on <|Monday 20 November 2020|>, or Friday 20 November 2020.\n`);
    expectProblems('weekday-mismatch', `${HEADER}Volgende: <|zondag 23 november 2020|> 10:00\n`);
  });
  it('knows the day that a library got wrong', () => {
    expectProblems('weekday-mismatch', `${BODY}Op <|woensdag 15 juli 2021|>, een donderdag; niet op donderdag 15 juli 2021.\n`);
  });
  it('fixes the weekday, or the date', () => {
    expectFix('weekday-mismatch', due('donderdag 20 november 2020'), due('vrijdag 20 november 2020'));
    expectFix('weekday-mismatch', due('donderdag 20 november 2020'), due('donderdag 19 november 2020'), {
      title: 'Vervang door `donderdag 19 november 2020`',
    });
    expectFix('weekday-mismatch', english('Thursday 20 November 2020'), english('Friday 20 November 2020'));
    expectFix(
      'weekday-mismatch',
      `${BODY}Donderdag 20 november 2020 komt het terug.\n`,
      `${BODY}Vrijdag 20 november 2020 komt het terug.\n`,
    );
  });
});

describe('deadline-before-meeting', () => {
  it('reports a deadline before the day of the meeting, not on it', () => {
    expectProblems('deadline-before-meeting', due('<|vrijdag 13 november 2020|>'));
    expectProblems('deadline-before-meeting', due('maandag 16 november 2020'));
    expectProblems('deadline-before-meeting', due('vrijdag 20 november 2020'));
    expectProblems('deadline-before-meeting', due('vrijdag 13 november 2020').replace(/^Datum:.*\n/m, ''));
  });
});

describe('deadline-on-day-off', () => {
  const DAYS = [
    'zaterdag 21 november 2020',
    'zondag 22 november 2020',
    'vrijdag 25 december 2020',
    'vrijdag 1 januari 2021',
    'maandag 5 april 2021',
    'dinsdag 27 april 2021',
    'donderdag 13 mei 2021',
  ];
  for (const day of DAYS) it(`reports ${day}`, () => expectProblems('deadline-on-day-off', due(`<|${day}|>`)));
  it('accepts working days, Good Friday among them', () => {
    for (const day of ['vrijdag 20 november 2020', 'vrijdag 2 april 2021', 'maandag 7 december 2020'])
      expectProblems('deadline-on-day-off', due(day));
  });
  it('knows the days off of the configuration', () => {
    expectProblems('deadline-on-day-off', due('<|vrijdag 20 november 2020|>'), {
      config: { holidays: { '2020-11-20': 'Brugdag' } },
    });
  });
  it('and the holidays that the configuration makes working days', () => {
    expectProblems('deadline-on-day-off', due('vrijdag 25 december 2020'), { config: { holidays: { '2020-12-25': false } } });
  });
  it('offers the working days around it', () => {
    expectFix('deadline-on-day-off', due('zaterdag 21 november 2020'), due('maandag 23 november 2020'));
    expectFix('deadline-on-day-off', due('zaterdag 21 november 2020'), due('vrijdag 20 november 2020'), {
      title: 'Vervang door `vrijdag 20 november 2020`',
    });
  });
});

describe('time-reversed', () => {
  const time = (text: string) => HEADER.replace('10:00-11:00', text);
  it('reports an end that is not after the start', () => {
    expectProblems('time-reversed', time('<|17:15-16:30|>'));
    expectProblems('time-reversed', time('<|10:00-10:00|>'));
    expectProblems('time-reversed', `${BODY}<|Piket (van 23 juni 2021 08:00 tot 22 juni 2021 08:00):|> @jansen\n`);
    expectProblems('time-reversed', `${BODY}<|Piket (van 23 juni 2021 08:00 tot 23 juni 2021 08:00):|> @jansen\n`);
  });
  it('accepts the forms of a time', () => {
    for (const text of ['16:30-17:15', '16.30-17.15 uur', '16:30', '9:05-10:00', '14:00-14:45 (UTC+01:00)'])
      expectProblems('time-reversed', time(text));
  });
  it('swaps them', () => expectFix('time-reversed', time('17:15-16:30'), time('16:30-17:15')));
});

describe('utc-offset-mismatch', () => {
  const held = (date: string, time: string) => HEADER.replace('maandag 16 november 2020', date).replace('10:00-11:00', time);
  it('reports the summer in winter, and the winter in summer', () => {
    expectProblems('utc-offset-mismatch', held('maandag 16 november 2020', '10:00-11:00 (UTC<|+02:00|>)'));
    expectProblems('utc-offset-mismatch', held('donderdag 15 juli 2021', '10:00-11:00 (UTC<|+01:00|>)'));
  });
  it('accepts the right one, on the days the clock changes too', () => {
    expectProblems('utc-offset-mismatch', held('maandag 16 november 2020', '10:00-11:00 (UTC+01:00)'));
    expectProblems('utc-offset-mismatch', held('zondag 28 maart 2021', '10:00-11:00 (UTC+02:00)'));
    expectProblems('utc-offset-mismatch', held('zondag 31 oktober 2021', '10:00-11:00 (UTC+01:00)'));
    expectProblems('utc-offset-mismatch', held('maandag 16 november 2020', '10:00-11:00 (UTC+00:00)'), {
      config: { timeZone: 'Europe/London' },
    });
  });
  it('fixes it', () =>
    expectFix(
      'utc-offset-mismatch',
      held('maandag 16 november 2020', '10:00-11:00 (UTC+02:00)'),
      held('maandag 16 november 2020', '10:00-11:00 (UTC+01:00)'),
    ));
});

describe("another zone than the project's", () => {
  const time = (text: string) => HEADER.replace('10:00-11:00', text);
  const offset = 'utc-offset-mismatch';
  it('was meant: it is at most a remark, and nothing is changed unasked', () => {
    const [problem] = expectProblems(offset, time('10:00-11:00 (UTC<|-05:00|>)'));
    assert.equal(problem!.severity, 'info');
    assert.deepEqual(problem!.fixes, []);
    for (const zone of ['EST', 'UTC', '(GMT)', 'America/New_York', 'ET']) expectProblems(offset, time(`10:00-11:00 ${zone}`));
  });
  it('an hour off is a summer time that was forgotten, and asked about', () => {
    const [problem] = expectProblems(offset, time('10:00-11:00 (UTC<|+02:00|>)'));
    assert.deepEqual([problem!.severity, problem!.fixes.map(({ preferred }) => preferred)], ['warning', [false]]);
    expectProblems(offset, time('10:00-11:00 <|CEST|>'));
  });
  it('unknown-zone: a line for the zone, which counts for nothing', () => {
    for (const zone of ['America/New_York', 'Eigen', 'ET', '(UTC-05:00) Eastern Time (US & Canada)'])
      expectProblems('unknown-zone', time(`10:00-11:00\nTijdzone: <|${zone}|>`));
    for (const zone of [
      'Europe/Amsterdam',
      'Europe/Brussels',
      'CET',
      'CEST',
      'Nederlandse tijd',
      '(UTC+01:00) Amsterdam, Berlin',
      'W. Europe Standard Time',
    ])
      expectProblems('unknown-zone', time(`10:00-11:00\nTijdzone: ${zone}`));
  });
  it('so is each name of a zone whose clocks change', () => {
    for (const zone of ['CEST', 'MEST', 'MESZ']) expectProblems(offset, time(`10:00-11:00 <|${zone}|>`));
    const inJuly = (text: string) => time(text).replace('maandag 16 november 2020', 'donderdag 15 juli 2021');
    for (const zone of ['CET', 'MET', 'MEZ']) expectProblems(offset, inJuly(`10:00-11:00 <|${zone}|>`));
  });
  it('unknown-zone: so at the opening and the closing', () =>
    expectProblems('unknown-zone', `${HEADER}Opening: 10:00 <|CST|>\nSluiting: 11:00 <|IST|>\n`));
  it('unknown-zone: letters that are no zone, or two', () => {
    for (const zone of ['CST', 'IST', 'XYZT', 'Europe/Utrecht']) expectProblems('unknown-zone', time(`10:00-11:00 <|${zone}|>`));
    for (const words of ['CET', 'uur', 'Teams', 'WEBEX', 'in twee delen']) expectProblems('unknown-zone', time(`10:00-11:00 ${words}`));
  });
});

describe('dates in their order', () => {
  const next = (text: string) => `${HEADER}Volgende: ${text}\n`;
  it('next-before-meeting', () => {
    expectProblems('next-before-meeting', next('<|maandag 9 november 2020|> 10:00'));
    expectProblems('next-before-meeting', next('maandag 16 november 2020 15:00'));
  });
  it('approved-before-meeting', () => {
    expectProblems('approved-before-meeting', `${HEADER}Status: <|vastgesteld op 1 november 2020|>\n`);
    expectProblems('approved-before-meeting', `${HEADER}Status: vastgesteld op 16 november 2020\n`);
  });
  it('an evening that ends after midnight is not turned round', () => {
    expectProblems('time-reversed', HEADER.replace('10:00-11:00', '19.30-00.15 uur'));
  });
});

describe('ambiguous-date', () => {
  const DUTCH = [HEADER, 'Actie A1 (@jansen, uiterlijk 4/12/2020): Belt.\n'] as const;
  const english = (date: string, body: string) =>
    `Minutes a: Meeting\nDate: ${date}\nChair: @jansen\nSecretary: @jansen\nPresent: @jansen\n\n# 1. Opening\n\n${body}`;
  it('is reported in English minutes with both readings, where the date counts', () => {
    const [problem] = expectProblems('ambiguous-date', english('<|4/5/2021|>', 'See our letter of 4/5/2021.\n'));
    assert.deepEqual(
      problem!.fixes.map(({ edits, preferred }) => [edits[0]!.newText, preferred]),
      [
        ['Tuesday 4 May 2021', false],
        ['Monday 5 April 2021', false],
      ],
    );
    expectProblems('ambiguous-date', english('7/23/2021', 'Action A1 (@jansen, due <|4/8/2021|>): Calls.\n'));
  });
  it('is none in Dutch ones, where the day comes first', () => expectProblems('ambiguous-date', DUTCH.join('\n')));
});

describe('a date with something behind it', () => {
  it('keeps what stands behind it in a fix', () => {
    const next = (text: string) => `${HEADER}Volgende: ${text}\n`;
    expectFix('deadline-not-a-date', next('1 decembr 2020, 19.30 uur'), next('dinsdag 1 december 2020, 19.30 uur'));
    expectFix('date-without-year', next('1 dec., 19.30 uur, zaal 3'), next('dinsdag 1 december 2020, 19.30 uur, zaal 3'));
  });
  it('offers the date of a header that has a typing error', () => {
    expectFix('missing-date', HEADER.replace('maandag 16 november', '16 novembr'), HEADER);
  });
});

describe('meeting-outside-series', () => {
  const held = (date: string, series = 'dobv') =>
    HEADER.replace('overleg-1:', `overleg-1 (reeks ${series}):`).replace('maandag 16 november 2020', date);
  it('reports a meeting before the first and after the last', () => {
    expectProblems('meeting-outside-series', held('<|maandag 26 oktober 2020|>'));
    expectProblems('meeting-outside-series', held('<|maandag 21 december 2020|>'));
  });
  it('reports a day on which the series does not meet, as info', () => {
    const [problem] = expectProblems('meeting-outside-series', held('<|dinsdag 17 november 2020|>'));
    assert.equal(problem!.severity, 'info');
  });
  it('accepts its days, the first and the last among them', () => {
    for (const date of ['maandag 2 november 2020', 'maandag 14 december 2020']) expectProblems('meeting-outside-series', held(date));
    expectProblems('meeting-outside-series', held('dinsdag 1 januari 2030', 'y'), {
      files: { 'y.verslag': 'Reeks y (werkdagen 10:00): Y\n' },
    });
  });
  it('counts every second week from the first day', () => {
    const files = { 'z.verslag': 'Reeks z (elke 2 weken op maandag 10:00, van 2 november 2020 tot 28 december 2020): Z\n' };
    expectProblems('meeting-outside-series', held('maandag 16 november 2020', 'z'), { files });
    expectProblems('meeting-outside-series', held('<|maandag 9 november 2020|>', 'z'), { files });
  });
});

describe('deadline-after-target', () => {
  const track = 'Spoor hub (trekker @RIVM, streefdatum 15 december 2020): Hub\n\n';
  const item = (words: string, more = ', spoor hub') => `${BODY}${track}Actie A1 (@RIVM, uiterlijk ${words}${more}): Levert.\n`;
  it('reports a deadline after the target of its own track', () => {
    expectProblems('deadline-after-target', item('<|vrijdag 18 december 2020|>'));
    expectProblems('deadline-after-target', item('dinsdag 15 december 2020'));
    expectProblems('deadline-after-target', item('vrijdag 18 december 2020', ''));
  });
  it('knows the track of the heading', () => {
    expectProblems(
      'deadline-after-target',
      `${BODY}${track}## Hub #hub\n\nActie A1 (@RIVM, uiterlijk <|vrijdag 18 december 2020|>): Levert.\n`,
    );
  });
});

describe('overdue', () => {
  const action = due('<|vrijdag 20 november 2020|>');
  const plain = due('vrijdag 20 november 2020');
  it('reports an open action past its day', () => {
    expectProblems('overdue', action, { today: '2020-11-21' });
    expectProblems('overdue', plain, { today: '2020-11-20' });
    const [problem] = expectProblems('overdue', action, { today: '2020-11-21' });
    assert.match(problem!.message.nl, /1 dag te laat/);
    assert.match(problem!.message.en, /1 day overdue/);
  });
  it('not one that is done or dropped, here or later', () => {
    for (const status of ['afgerond', 'vervallen']) {
      expectProblems('overdue', due('vrijdag 20 november 2020', `, ${status}`), { today: '2020-11-25' });
      expectProblems('overdue', `${plain}\nVoortgang #A1 (${status}): Klaar.\n`, { today: '2020-11-25' });
    }
    const files = {
      'overleg-2.verslag': `${HEADER.replace('overleg-1', 'overleg-2').replace('16', '23')}\nVoortgang #overleg-1/A1 (afgerond): Klaar.\n`,
    };
    expectProblems('overdue', plain, { files, today: '2020-11-25' });
  });
  it('counts a new deadline from a later meeting', () => {
    const files = {
      'overleg-2.verslag': `${HEADER.replace('overleg-1', 'overleg-2').replace('16', '23')}\nVoortgang #overleg-1/A1 (lopend, uiterlijk 1 december 2020): Later.\n`,
    };
    expectProblems('overdue', plain, { files, today: '2020-11-25' });
    expectProblems('overdue', action, { files, today: '2020-12-02' });
  });
});
