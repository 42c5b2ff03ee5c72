import assert from 'node:assert/strict';
import { check, expectFix, expectProblems, HEADER } from '../support/check.ts';

const body = (...lines: readonly string[]) => `${HEADER}\n# 1. Raad\n\n${lines.join('\n')}\n`;

describe('seconder-is-mover', () => {
  it('reports the name behind `mede` that is the mover, in both languages and spellings', () => {
    expectProblems('seconder-is-mover', body('Motie M1 (indiener @jansen, mede @bakker <|@jansen|>, aangenomen): Iets.'));
    expectProblems('seconder-is-mover', body('Toezegging T1 (@jansen, aan <|@jansen|>, uiterlijk 20 november 2020): Belt.'));
    expectProblems('seconder-is-mover', body('Toezegging T1 (@jansen, aan @bakker, uiterlijk 20 november 2020): Belt.'));
    expectProblems('seconder-is-mover', body('Motion M1 (moved by @jansen, seconded by <|@jansen|>, carried): Something.'));
    expectProblems('seconder-is-mover', body('Motie M1 (@jansen, mede-indiener <|@jansen|>): Iets.'));
    expectProblems('seconder-is-mover', body('Besluit B1 (conform, indiener @jansen, mede <|@jansen|>): Iets.'));
  });
  it('takes the name away, and the word before it where it was the only one', () => {
    const before = 'Motie M1 (indiener @jansen, mede @jansen, aangenomen): Iets.';
    expectFix('seconder-is-mover', body(before), body('Motie M1 (indiener @jansen, aangenomen): Iets.'));
    expectFix(
      'seconder-is-mover',
      body('Motie M1 (indiener @jansen, mede @jansen @bakker): Iets.'),
      body('Motie M1 (indiener @jansen, mede @bakker): Iets.'),
    );
    expectFix('seconder-is-mover', body('Motie M1 (mede @jansen, indiener @jansen): Iets.'), body('Motie M1 (indiener @jansen): Iets.'));
  });
});

describe('motion-without-mover', () => {
  it('reports motions and amendments that nobody moved', () => {
    expectProblems('motion-without-mover', body('<|Motie M1 (aangenomen):|> Iets.', '<|Amendment AM1:|> Something.'));
  });
  it('is silent about proposals, and where anybody moved it', () => {
    expectProblems(
      'motion-without-mover',
      body('Voorstel V1: Iets.', 'Motie M1 (@jansen): Iets.', 'Motie M2 (ingediend door @RIVM): Iets.'),
    );
  });
});

describe('amendment-without-target', () => {
  it('offers the proposals and motions above it', () => {
    const [problem] = expectProblems(
      'amendment-without-target',
      body(
        'Voorstel V1: Iets.',
        'Motie M1 (@jansen): Iets.',
        '<|Amendement AM1 (@jansen):|> Minder.',
        'Amendement AM2 (@jansen, over #V1): Minder.',
      ),
    );
    assert.deepEqual(
      problem!.fixes.map(({ title }) => title.en),
      ['It changes `#M1`', 'It changes `#V1`'],
    );
    expectFix(
      'amendment-without-target',
      body('Voorstel V1: Iets.', 'Amendement AM1: Minder.'),
      body('Voorstel V1: Iets.', 'Amendement AM1 (over #V1): Minder.'),
    );
  });
});

describe('no-outcome where the text is an outcome', () => {
  const made = (line: string) =>
    check(body(line))
      .filter(({ rule }) => rule === 'no-outcome')
      .map(({ severity, fixes }) => [severity, ...fixes.map(({ edits }) => edits[0]!.newText)]);
  it('offers that one', () => {
    assert.deepEqual(made('Motie M5 (@jansen): verworpen'), [['info', ', verworpen']]);
    assert.deepEqual(made('Motion M5 (moved @jansen): Tabled until the next meeting.'), [['info', ', aangehouden']]);
  });
  it('reports a decision that was none yet', () => {
    assert.deepEqual(made('Besluit B6: Aangehouden.'), [['warning', ' (aangehouden)']]);
    assert.deepEqual(made('Besluit B6: wordt uitgesteld tot de volgende vergadering'), [['warning', ' (aangehouden)']]);
  });
  it('leaves decisions alone', () => {
    for (const line of [
      'Besluit B1: Aangenomen.',
      'Besluit B1 (aangehouden): Aangehouden.',
      'Besluit B1: Aangehouden dieren gaan terug.',
      'Besluit B1: Conform.',
    ])
      assert.deepEqual(made(line), [], line);
  });
  it('is no decision at all', () => {
    for (const line of ['Besluit B5: Geen besluit genomen.', 'Besluit: Er is nog geen besluit genomen.', 'Decision D1: no decision taken'])
      assert.deepEqual(
        check(body(line)).map(({ rule, fixes }) => [rule, fixes.length]),
        [['empty-item', line.startsWith('Besluit:') ? 1 : 0]],
      );
  });
});

describe('no-outcome', () => {
  it('reports what nothing came of', () => {
    expectProblems('no-outcome', body('<|Motie M1 (@jansen):|> Iets.', '<|Amendment AM1 (@jansen, about #M1):|> Something.'));
  });
  it('is silent where the line, a decision about it or, of a proposal, one in its section says so', () => {
    expectProblems(
      'no-outcome',
      body(
        'Voorstel V1: Iets.',
        'Besluit B1 (conform): Iets.',
        'Motie M1 (@jansen, staken): Iets.',
        'Motie M2 (@jansen): Iets.',
        'Besluit B2 (over #M2): Aldus besloten.',
      ),
    );
  });
  it('adds the outcome that is chosen, in the language of the minutes', () => {
    expectFix('no-outcome', body('Motie M1 (@jansen): Iets.'), body('Motie M1 (@jansen, aangenomen): Iets.'), {
      title: 'Zet er `aangenomen` bij',
    });
  });
});
