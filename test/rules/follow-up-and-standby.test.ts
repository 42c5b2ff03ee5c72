import assert from 'node:assert/strict';
import { check, expectFix, expectProblems } from '../support/check.ts';

const meeting = (id: string, day: string, body: string) =>
  `Verslag ${id} (reeks dobv): Overleg\nDatum: maandag ${day} november 2020\nNotulist: @secretaris\nAanwezig: @voorzitter, @secretaris, @RIVM\n\n${body}\n`;
const ACTION = 'Actie A1 (@RIVM, uiterlijk vrijdag 27 november 2020): Levert de planning.';

describe('progress-on-closed', () => {
  const first = meeting('dobv-1', '2', ACTION);
  const close = (status: string) => meeting('dobv-2', '9', `Voortgang #dobv-1/A1 (${status}): Klaar.`);
  it('reports progress after done and after dropped', () => {
    for (const status of ['afgerond', 'vervallen', 'done', 'dropped'])
      expectProblems('progress-on-closed', meeting('dobv-3', '16', 'Voortgang <|#dobv-1/A1|> (lopend): Loopt.'), {
        files: { 'a.verslag': first, 'b.verslag': close(status) },
      });
  });
  it('accepts progress on what is open, the closing itself, and the order of the meetings rather than the files', () => {
    expectProblems('progress-on-closed', meeting('dobv-3', '16', 'Voortgang #dobv-1/A1 (lopend): Loopt.'), {
      files: { 'a.verslag': first, 'b.verslag': close('lopend') },
    });
    expectProblems('progress-on-closed', close('afgerond'), { files: { 'a.verslag': first } });
    expectProblems('progress-on-closed', meeting('dobv-3', '2', 'Voortgang #dobv-1/A1 (lopend): Loopt.'), {
      files: { 'a.verslag': first, 'b.verslag': close('afgerond') },
    });
  });
});

describe('repeated-action', () => {
  const action = (number: number) => `Actie A1 (@RIVM, uiterlijk vrijdag 27 november 2020): Schrijft stuk ${number}.`;
  it('reports an action that a later meeting makes once more', () => {
    expectProblems('repeated-action', meeting('dobv-2', '9', action(1).replace('Actie A1', '<|Actie A1|>')), {
      files: { 'a.verslag': meeting('dobv-1', '2', action(1)) },
    });
  });
  it('tells texts apart that have one mark by chance', () => {
    expectProblems('repeated-action', meeting('dobv-2', '9', action(699559)), {
      files: { 'a.verslag': meeting('dobv-1', '2', action(1189664)) },
    });
  });
});

describe('repeated-action where the text says what became of an action', () => {
  const told = (line: string, files = {}) =>
    check(meeting('dobv-2', '9', `# 1. Acties\n\n${line}`), { files }).filter(
      ({ severity }) => severity === 'warning' || severity === 'error',
    );
  const guilty = [
    'Actiepunt 3: afgedaan',
    'Actie 5: wordt volgende vergadering besproken',
    'Actie 7: Gereed. De brief is verstuurd.',
    'Actie A8: loopt nog, nieuwe deadline 1 februari',
    'Actie A9: blijft staan',
    'Actie 2020-10: doorgeschoven naar volgende keer',
    'Afspraak 4: vervalt',
    'Action 3.2: Completed',
    'Action 3.4: Carry forward to next meeting',
    'Action 5.1: White - ongoing, to be completed by Easter',
    'AP 2021-02: postponed until 1 March',
    'Actie A4 (@RIVM): afgerond',
  ];
  for (const line of guilty)
    it(line, () =>
      assert.deepEqual(
        told(line).map(({ rule }) => rule),
        ['repeated-action'],
      ),
    );
  it('makes progress of it where the action is known', () => {
    const files = { 'a.verslag': meeting('dobv-1', '2', 'Actie 3 (@RIVM, uiterlijk vrijdag 27 november 2020): Schrijft een stuk.') };
    const [problem] = told('Actiepunt 3: afgedaan, met dank', files);
    assert.deepEqual(
      problem?.fixes[0]?.edits.map(({ newText }) => newText),
      ['Voortgang #dobv-1/3 (afgerond)'],
    );
  });
  for (const line of [
    'Actie A1: uitgesteld onderhoud inplannen',
    'Actie A1: afgeronde stukken opsturen',
    'Actie A1: Deferred maintenance plan',
    'Actie A1: Gereed melden bij de provincie',
    'Actie A1: nog een offerte opvragen',
    'Actie: afgerond dossier sluiten',
    'Actie A1: Bos: loopt de cijfers na',
  ])
    it(`is a task: ${line}`, () => assert.ok(!told(line).some(({ rule }) => rule === 'repeated-action')));
});

describe('progress-before-item', () => {
  it('reports progress in an earlier meeting', () => {
    expectProblems('progress-before-item', meeting('dobv-1', '2', 'Voortgang <|#dobv-2/A1|> (lopend): Loopt.'), {
      files: { 'b.verslag': meeting('dobv-2', '9', ACTION) },
    });
  });
  it('accepts it later, in the same meeting, and where a date is missing', () => {
    expectProblems('progress-before-item', meeting('dobv-2', '9', 'Voortgang #dobv-1/A1 (lopend): Loopt.'), {
      files: { 'a.verslag': meeting('dobv-1', '2', ACTION) },
    });
    expectProblems('progress-before-item', meeting('dobv-1', '2', `${ACTION}\n\nVoortgang #A1 (lopend): Loopt.`));
    expectProblems('progress-before-item', meeting('dobv-1', '2', 'Voortgang #dobv-2/A1 (lopend): Loopt.'), {
      files: { 'b.verslag': meeting('dobv-2', '9', ACTION).replace(/^Datum:.*\n/m, '') },
    });
  });
});

describe('open-action-not-discussed', () => {
  const files = { 'a.verslag': meeting('dobv-1', '2', ACTION) };
  const marked = (body: string) => meeting('dobv-2', '9', body).replace('Verslag dobv-2 (reeks dobv):', '<|Verslag dobv-2 (reeks dobv):|>');
  it('reports an open action of the meeting before', () => expectProblems('open-action-not-discussed', marked('Tekst.'), { files }));
  it('accepts progress and any mention', () => {
    for (const body of [
      'Voortgang #dobv-1/A1 (lopend): Loopt.',
      'Zie #dobv-1/A1.',
      '# 1. Actie #dobv-1/A1\n\nTekst.',
      'Besluit B1: Wacht op #dobv-1/A1.',
    ])
      expectProblems('open-action-not-discussed', meeting('dobv-2', '9', body), { files });
  });
  it('asks no more of what was closed, of agreements, and of an invitation', () => {
    expectProblems('open-action-not-discussed', meeting('dobv-2', '9', 'Tekst.'), {
      files: { 'a.verslag': meeting('dobv-1', '2', ACTION.replace('):', ', afgerond):')) },
    });
    expectProblems('open-action-not-discussed', meeting('dobv-2', '9', 'Tekst.'), {
      files: { 'a.verslag': meeting('dobv-1', '2', 'Afspraak 1 (@RIVM): Samen.') },
    });
    expectProblems('open-action-not-discussed', meeting('dobv-2', '9', 'Tekst.').replace('Notulist', 'Status: uitnodiging\nNotulist'), {
      files,
    });
  });
  it('looks at the meeting before only', () => {
    expectProblems('open-action-not-discussed', meeting('dobv-3', '16', 'Tekst.'), {
      files: { ...files, 'b.verslag': meeting('dobv-2', '9', 'Voortgang #dobv-1/A1 (lopend): Loopt.') },
    });
  });
  it('adds the line', () => {
    const text = meeting('dobv-2', '9', 'Tekst.');
    expectFix('open-action-not-discussed', text, text.replace('Tekst.', 'Tekst.\nVoortgang #dobv-1/A1 (lopend): nog open.'), { files });
  });
});

describe('standby-gap', () => {
  const series = (shifts: string, more = ', piket 24/7') =>
    `Reeks crisis (elke maandag 10:00${more}, van 21 juni 2021 tot 25 juni 2021): Crisisoverleg\n${shifts}`;
  const shift = (from: string, until: string, who = '@jansen') => `Piket (van ${from} tot ${until}): ${who}\n`;
  it('reports a gap between two shifts, on the later one', () => {
    expectProblems(
      'standby-gap',
      series(`${shift('21 juni 2021 08:00', '23 juni 2021 08:00')}<|Piket (van 23 juni 2021 09:00 tot 25 juni 2021 18:00):|> @bakker\n`),
    );
  });
  it('reports a late start and an early end', () => {
    expectProblems('standby-gap', series(`<|Piket (van 22 juni 2021 08:00 tot 25 juni 2021 18:00):|> @bakker\n`));
    expectProblems('standby-gap', series(`<|Piket (van 21 juni 2021 08:00 tot 24 juni 2021 18:00):|> @bakker\n`));
  });
  it('reports a roster without shifts', () => expectProblems('standby-gap', series('').replace(/^(Reeks.*?\):)/, '<|$1|>')));
  it('accepts a whole roster in any order, with two at a time', () => {
    expectProblems(
      'standby-gap',
      series(shift('23 juni 2021 08:00', '25 juni 2021 18:00') + shift('21 juni 2021 08:00', '23 juni 2021 08:00')),
    );
    expectProblems(
      'standby-gap',
      series(shift('21 juni 2021 08:00', '25 juni 2021 18:00') + shift('22 juni 2021 08:00', '23 juni 2021 08:00')),
    );
  });
  it('asks nothing of a series without cover', () =>
    expectProblems('standby-gap', series(shift('22 juni 2021 08:00', '23 juni 2021 08:00'), '')));
});

describe('standby-overlap', () => {
  const series = (shifts: string) => `Reeks crisis (elke maandag 10:00, van 21 juni 2021 tot 25 juni 2021): Crisisoverleg\n${shifts}`;
  it('reports the later shift', () => {
    expectProblems(
      'standby-overlap',
      series(
        'Piket (van 21 juni 2021 08:00 tot 23 juni 2021 09:00): @jansen\n<|Piket (van 23 juni 2021 08:00 tot 25 juni 2021 08:00):|> @bakker\n',
      ),
    );
    expectProblems(
      'standby-overlap',
      series(
        'Piket (van 21 juni 2021 tot 25 juni 2021): @jansen\n<|Piket (van 22 juni 2021 tot 23 juni 2021):|> @bakker\n<|Piket (van 24 juni 2021 tot 25 juni 2021):|> @bakker\n',
      ),
    );
  });
  it('accepts shifts end to end', () => {
    expectProblems(
      'standby-overlap',
      series(
        'Piket (van 21 juni 2021 08:00 tot 23 juni 2021 08:00): @jansen\nPiket (van 23 juni 2021 08:00 tot 25 juni 2021 08:00): @bakker\n',
      ),
    );
  });
});

describe('channel-not-live', () => {
  const held = (body: string) => meeting('dobv-3', '16', body);
  it('reports a channel of after the meeting', () => {
    expectProblems('channel-not-live', held('Kanaal signal (vanaf <|24 november 2020|>): Signal-groep'));
    expectProblems('channel-not-live', held('Kanaal signal (vanaf 16 november 2020): Signal-groep'));
    expectProblems('channel-not-live', held('Kanaal signal: Signal-groep'));
  });
  it('reports one of the series on the meeting', () => {
    const files = { 'x.verslag': 'Reeks x (elke maandag 10:00): X\nKanaal signal (vanaf 24 november 2020): Signal-groep\n' };
    expectProblems('channel-not-live', held('Tekst.').replace('Verslag dobv-3 (reeks dobv):', '<|Verslag dobv-3 (reeks x):|>'), { files });
  });
});
