import assert from 'node:assert/strict';
import { Project } from '../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { parseTimeRange } from '../../language-server/syntax/times.ts';
import { applyEdits, check, expectFix, HEADER } from '../support/check.ts';
import { inMeeting } from '../support/docs.ts';

const ENGLISH =
  'Minutes m: Meeting\nDate: Monday 16 November 2020\nChair: @voorzitter\nSecretary: @secretaris\nPresent: @voorzitter, @secretaris\n';

function rulesAt(text: string): string[] {
  return check(text).map(({ rule }) => rule);
}

describe('what minutes tell in passing is read or reported', () => {
  const LINES: readonly [rule: string, line: string][] = [
    ['untyped-item', 'Sluiting: 12.10 uur'],
    ['untyped-item', 'Opening: 10:02'],
    ['untyped-item', 'Einde: 12.10 uur.'],
    ['item-in-list', '(Actie A14 @jansen: belt).'],
    ['item-in-list', 'De brief is weg (Actie A14 @jansen: belt) en meer.'],
    ['item-in-list', '[Besluit 4: dit is zo]'],
    ['untyped-item', '- De heer Pol: parkeren. [actie: J. Kok, 1-11]'],
    ['untyped-item', 'Parkeren wordt uitgezocht (actie J. Kok, 1 december)'],
    ['untyped-item', 'Parkeren wordt uitgezocht. (Trekker: J. Kok; gereed 1 december)'],
    ['untyped-item', '- Mevrouw Smit: verlichting veld 3. Actie bestuur, vóór de winterstop.'],
    ['untyped-item', '>> Johan vraagt dit na'],
    ['untyped-item', '[ ] EF: belt de bank'],
    ['untyped-item', 'J. Jansen to bank the money'],
    ['untyped-item', 'ACTIE 3. Kok belt'],
    ['untyped-item', 'Actie/@jansen: belt'],
    ['item-in-list', 'Actie [@jansen]: belt'],
    ['unknown-keyword', 'Besl.: wij stoppen'],
    ['unknown-keyword', 'Afspr.: wij bellen'],
    ['unknown-keyword', '- AP: Kok belt'],
    ['untyped-vote', 'Stemming: +3, 0, -1'],
    ['untyped-vote', '+3, 0, -1'],
    ['untyped-motion', 'MOTION to approve by Jansen.'],
    ['untyped-motion', 'Motion to approve the minutes by J. Jansen, second by Q. Quast.'],
    ['unread-items', '| A1 | @jansen belt | 1 december 2020 |\n| A2 | @bakker mailt | 2 december 2020 |'],
    ['unread-items', '| Actie | Wie | Wanneer |\n| belt | @jansen | 1 december 2020 |'],
    ['unread-headings', '# Agendapunt 3: Begroting\n\nTekst.'],
    ['unread-headings', '# Punt 4 - Rondvraag\n\nTekst.'],
  ];
  for (const [rule, line] of LINES)
    it(line.split('\n')[0]!, () => assert.ok(rulesAt(inMeeting(line)).includes(rule), rulesAt(inMeeting(line)).join()));

  it('nothing is made of what only looks like it', () => {
    for (const line of [
      'Startdatum: 10 mei',
      'Einde van het jaar: 10.000 euro',
      'Zie verder (Besluit B1) en (zie actie A1: mail).',
      'Motion to pay by Friday.',
      'Er is veel te doen. Actie volgt later.',
      '[x] EF: belt de bank',
      'J. Jansen to be informed.',
      'J. Jansen to date has no reply.',
      '- Parkeren (@jansen): de heer vraagt naar de borden.',
      'ACTIE/BESLUIT: de zaal huren',
      'Parkeren wordt uitgezocht (actie: Jan/Piet)',
      'Lente to bank the money',
      'Zij stemden (zie de actie van Kok, die liep).',
      '- Bijlage: de brief',
      '- Conclusie: het is goed',
      '# Artikel 5 van de statuten\n\nTekst.',
      '| Naam | Datum |\n|---|---|\n| A1 | 1 december 2020 |',
    ])
      for (const rule of ['untyped-item', 'item-in-list', 'untyped-motion', 'unread-headings', 'unread-items', 'unknown-keyword'])
        assert.ok(!rulesAt(inMeeting(line)).includes(rule), `${rule}: ${line}`);
  });

  it('a vote without an outcome or a count is told what it lacks, for its word is a keyword', () => {
    const [problem] = check(inMeeting('Stemming: openbaar')).filter(({ rule }) => rule === 'unknown-keyword');
    assert.match(problem!.message.nl, /wat eruit kwam/);
    assert.doesNotMatch(problem!.message.nl, /geen sleutelwoord/);
  });

  it('its fixes keep what was said', () => {
    const body = (line: string) => `${HEADER}\n# 1. Onderwerp\n\n${line}\n`;
    for (const [typed, fixed] of [
      [
        'Parkeren wordt uitgezocht. (Actiehouder: @jansen; gereed 1 december)',
        'Actie (@jansen): Parkeren wordt uitgezocht. (gereed 1 december)',
      ],
      ['- AP: belt', 'Actie: belt'],
      ['- AP1: belt', 'Actie AP1: belt'],
      ['2. AP: belt', '2. AP: belt'],
    ] as const) {
      const [fix] = check(body(typed)).find(({ rule }) => rule === 'untyped-item' || rule === 'unknown-keyword')?.fixes ?? [];
      assert.equal(applyEdits(body(typed), fix?.edits ?? []), body(fixed));
    }
    expectFix('untyped-vote', body('Stemming: +2, 0, -1'), body('Stemming (voor 2, tegen 1, onthouden 0): aangenomen'));
    expectFix('unread-headings', body('Tekst.\n\n# Agendapunt 3: Begroting\n\nTekst.'), body('Tekst.\n\n# 3. Begroting\n\nTekst.'));
    const row = '| A1 | belt | @jansen | 1 december 2020 | loopt |';
    expectFix('unread-items', body(row), body('Actie A1 (@jansen, uiterlijk 1 december 2020): belt (loopt)'));
  });
});

describe('days and times as people type them', () => {
  it('a day in figures is offered written out, in both readings where there are two', () => {
    const offered = (text: string, rule: string) =>
      check(text)
        .find((problem) => problem.rule === rule)!
        .fixes.map(({ edits }) => edits[0]!.newText);
    const meeting = (date: string) => ENGLISH.replace('Monday 16 November 2020', date);
    assert.deepEqual(offered(meeting('20201116'), 'missing-date'), ['Monday 16 November 2020']);
    for (const date of ['16.11.20', '11/16/20', '16/11/20']) assert.deepEqual(check(meeting(date)), [], date);
    expectFix('malformed-statement', meeting('2020-11-16T10:00'), meeting('2020-11-16').replace('2020-11-16', '2020-11-16\nTime: 10:00'));
    assert.deepEqual(offered(meeting('11/12/20'), 'ambiguous-date'), ['Friday 11 December 2020', 'Thursday 12 November 2020']);
    assert.deepEqual(check(`${HEADER}\nActie A1 (@jansen, uiterlijk 20.11.20): Belt.\n`), []);
    // The year first would make it a day nearer to today.
    assert.deepEqual(offered(HEADER.replace(/^Datum:.*$/m, 'Datum: 20-11-16'), 'ambiguous-date'), [
      'zondag 20 november 2016',
      'maandag 16 november 2020',
    ]);
    const told = `${HEADER}\nActie (@jansen): Belt. Deadline: 20-11-2020.\n`;
    assert.deepEqual(offered(told, 'missing-deadline').length, 1);
  });

  it('noon and midnight end a stretch', () => {
    const ends = (text: string) => {
      const { start, end } = parseTimeRange(text) ?? {};
      return [start, end];
    };
    assert.deepEqual(ends('10am - 12noon'), ['10:00', '12:00']);
    assert.deepEqual(ends('9 - noon'), ['09:00', '12:00']);
    assert.deepEqual(ends('8 pm to midnight'), ['20:00', '00:00']);
    assert.deepEqual(ends('19.30 - kwart over tien'), ['19:30', '22:15']);
    assert.deepEqual(ends('half acht in de avond tot negen uur'), ['19:30', '21:00']);
    assert.deepEqual(ends('10.00 tot half twaalf'), ['10:00', '11:30']);
    assert.deepEqual(ends('22.00 tot een uur'), ['22:00', '01:00']);
    assert.deepEqual(ends('2pm to quarter past three'), ['14:00', '15:15']);
    assert.deepEqual(ends('8 p.m. to quarter past nine'), ['20:00', '21:15']);
    assert.deepEqual(ends('20.00 tot tien minuten later'), ['20:00', undefined]);
  });

  it('opening, closing and the next meeting keep the zone they are given', () => {
    const project = new Project({ config: DEFAULT_CONFIG, today: '2020-11-16' });
    project.set('file:///m.verslag', `${ENGLISH}Opening: 10:02 EST\nClosing: 11:00 ET\nNext: 23 June 2021 10:00 ET\n`);
    const [{ opening, closing, next }] = project.file('file:///m.verslag')!.meetings as [never] as [
      NonNullable<ReturnType<Project['file']>>['meetings'][number],
    ];
    assert.deepEqual([opening?.offset, closing?.offset, next?.time?.offset], ['-05:00', '-05:00', '-04:00']);
  });
});

describe('fixes that lost words, or took what is none', () => {
  const first = (text: string, rule: string) => check(text).find((problem) => problem.rule === rule)!.fixes[0]!.edits[0]!.newText;
  const body = (line: string) => `${HEADER}\n# 1. Onderwerp\n\n${line}\n`;

  it('what stands behind a number of people stays', () => {
    const present = `${HEADER.replace(/^Aanwezig:.*$/m, 'Aanwezig: 75 stemmers (per stembiljet)')}`;
    assert.equal(first(present, 'malformed-statement'), 'Aantal aanwezigen: 75 stemmers (per stembiljet)');
    expectFix('standard-label', body('Hamerstuk H1: De leges.'), body('Besluit H1 (hamerstuk): De leges.'));
  });

  it('a motion keeps what its sentence says beside its names', () => {
    assert.match(
      first(body('Moved by Jansen, seconded by Bakker, and reluctantly carried, that we pay.'), 'untyped-motion'),
      /reluctantly/,
    );
    assert.match(first(body('Stemming: voor 2, tegen 1 (3 blanco)'), 'untyped-vote'), /3 blanco/);
  });

  it('the number of a point and `W.v.t.t.k.` are no initials', () => {
    const files = { 'a.verslag': 'Persoon vos: Piet Vos\n' };
    const named = (line: string) =>
      check(body(line), { files })
        .filter(({ rule }) => rule === 'name-in-prose')
        .map(({ message }) => message.nl.split(/,| \(/, 1)[0]);
    assert.deepEqual(named('7. W.v.t.t.k. Vos meldt zich af.'), ['Vos']);
    assert.deepEqual(named('1. Vos opent.'), ['Vos']);
  });

  it('names beside a number of others are read', () => {
    const english = `${ENGLISH}In attendance: Mrs Dean (Clerk), 3 members of the public\n`;
    const found = check(english);
    assert.ok(!found.some(({ rule }) => rule === 'unread-people'));
    assert.ok(found.some(({ rule, message }) => rule === 'malformed-statement' && message.en.includes('Mrs Dean')));
    assert.ok(found.some(({ rule, message }) => rule === 'malformed-statement' && message.en.includes('names nobody')));
  });
});

describe('minutes of newcomers', () => {
  const body = (line: string) => `${HEADER}\n# 1. Onderwerp\n\n${line}\n`;
  const LINES: readonly [rule: string, line: string][] = [
    ['unread-items', 'Actielijst\n1 Ria begroting 1/10\n2 Cor kleding z.s.m.'],
    ['untyped-item', 'Clerk to chase the refund by end Nov.'],
    ['untyped-item', '- [ ] AI-13 @jansen: rotate keys'],
    ['untyped-item', '- [x] AI-12 @jansen: publish the post'],
    ['untyped-item', 'Treasurer: Herr Braun, elected unanimously.'],
    ['untyped-vote', '3 Mill Lane - no objection (3 for, 1 abst)'],
    ['untyped-vote', 'Discharge of the board: 31 yes, 0 no, 3 abstentions.'],
    ['untyped-vote', '+1 @jansen, -0 @bakker'],
    ['unread-headings', '# TOP 2: Report\n\nTekst.'],
    ['untyped-item', '# 24/106 Date of next meeting\n\nMon 9th December 7.30pm'],
  ];
  for (const [rule, line] of LINES)
    it(`${line.split('\n')[0]} is reported`, () => {
      const found = rulesAt(body(line));
      assert.ok(found.includes(rule), found.join());
    });

  it('what was ticked off is made no open action', () => {
    const { fixes } = check(body('- [x] AI-12 @jansen: publish the post')).find(({ rule }) => rule === 'untyped-item')!;
    assert.deepEqual(fixes, []);
  });

  it('who keeps the minutes is read under his own label', () => {
    for (const label of ['Notulen door: Herr Klein', 'Keeper of the minutes: Frau Klein'])
      assert.ok(rulesAt(`${HEADER.replace(/^Notulist:.*\n/m, `${label}\n`)}`).includes('standard-label'), label);
  });
});
