import assert from 'node:assert/strict';
import { check, expectFix, HEADER } from '../support/check.ts';
import { applyTextEdits } from '../support/edits.ts';

/** What the fixes of one rule write, for a header with one line other, or more. */
function written(rule: string, replaced: RegExp | undefined, line: string): readonly string[] {
  const header = replaced === undefined ? `${HEADER}${line}\n` : HEADER.replace(replaced, line);
  return check(`${header}\n# 1. Deel\n\nTekst.\n`)
    .filter((problem) => problem.rule === rule)
    .flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText)));
}

describe('a header as it is typed at first', () => {
  for (const [head, date] of [
    ['Verslag overleg-1: Overleg buurt, di 17 november 2020, 20:00\n', 'di 17 november 2020'],
    ['Verslag overleg-1: Overleg\n17-11-2020 19.30 uur in de kamer\n', '17-11-2020'],
    ['Verslag overleg-1: Overleg 17 november 2020\ndinsdag 17 november 2020\n', '17 november 2020'],
  ] as const)
    it(`may have its date in the title or on a line of its own: ${head}`, () => {
      const rest = HEADER.replace(/^.*\n.*\n/, '\n');
      expectFix('missing-date', `${head}${rest}`, `${head.replace('\n', `\nDatum: ${date}\n`)}${rest}`);
    });

  it('has a date from nothing that may name another day', () => {
    for (const head of [
      'Verslag overleg-1: Overleg\n\nOp 3 november 2020 was er brand.\n',
      'Verslag overleg-1: Verslag van vorig overleg, 3 november 2020\n',
      'Verslag overleg-1: Overleg 3 november 2020\n4 november 2020\n',
      'Verslag overleg-1: Overleg\n\n# 1. Deel\n\n3 november 2020\n',
    ])
      assert.deepEqual(check(head).find(({ rule }) => rule === 'missing-date')?.fixes, [], head);
  });

  it('has its date below a line that ends the file', () => {
    expectFix(
      'missing-date',
      'Verslag overleg-1: Overleg 17 november 2020',
      'Verslag overleg-1: Overleg 17 november 2020\nDatum: 17 november 2020\n',
    );
  });

  it('loses no word of what stands behind its first', () => {
    const [problem] = check('Verslag kwartaaloverleg\nDatum: 17 november 2020\n');
    assert.equal(problem?.rule, 'malformed-statement');
    assert.deepEqual(
      check('Verslag kwartaaloverleg\n').filter(({ rule }) => rule === 'no-minutes'),
      [],
    );
  });
  for (const date of ['16-11-20', 'maandag 16/11/20', 'the 16th of November 2020']) {
    it(`may have its date as people type it: ${date}`, () => {
      assert.deepEqual(check(`${HEADER.replace(/^Datum:.*$/m, `Datum: ${date}`)}\n# 1. Deel\n\nTekst.\n`), []);
    });
  }

  for (const [typed, right] of [
    ['nota.pdf', 'nota <nota.pdf>'],
    ['stukken/De-nota.docx', 'De-nota <stukken/De-nota.docx>'],
    ['Nota (nota.pdf)', 'Nota <nota.pdf>'],
    ['[De nota](https://example.org/nota)', 'De nota <https://example.org/nota>'],
  ] as const) {
    it(`has the address of an attachment between angle brackets: ${typed}`, () => {
      assert.deepEqual(written('malformed-statement', undefined, `Bijlage: ${typed}`), [right]);
    });
  }

  it('may say that something is not known yet, or that there is nothing', () => {
    for (const line of ['Volgende: nader te bepalen', 'Volgende: n.t.b.', 'Volgende: volgt', 'Volgende: TBD', 'Bijlage: geen']) {
      const problems = check(`${HEADER}${line}\n\n# 1. Deel\n\nTekst.\n`);
      assert.deepEqual(problems, [], line);
    }
  });

  for (const [line, right] of [
    ['Volgende vergadering 24 november 2020', 'Volgende vergadering: 24 november 2020'],
    ['Volgende 24 november 2020', 'Volgende: 24 november 2020'],
    ['Afwezig met kennisgeving @bakker', 'Afwezig met kennisgeving: @bakker'],
  ] as const) {
    it(`may have a label without its colon, which belongs behind all of it: ${line}`, () => {
      const text = `${HEADER.replace(/^Afwezig:.*\n/m, '')}${line}\n\n# 1. Deel\n\nTekst.\n`;
      const fix = check(text).find(({ rule }) => rule === 'malformed-statement')?.fixes[0];
      assert.ok(fix && applyTextEdits(text, fix.edits).includes(`\n${right}\n`), JSON.stringify(fix));
    });
  }

  it('may lack an id and its colon: nothing below it suffers', () => {
    const text = `${HEADER.replace(/^Verslag .*/, 'Verslag Teamoverleg marketing')}\n# 1. Deel\n\nActie A1 (@jansen, uiterlijk 31 november 2020): Belt.\n`;
    const problems = check(text);
    assert.deepEqual(
      problems.map(({ rule, severity }) => [rule, severity]),
      [
        ['malformed-statement', 'error'],
        ['impossible-date', 'error'],
      ],
    );
    assert.equal(problems[0]!.fixes[0]!.edits[0]!.newText, ':');
  });

  it('may lack an id: nothing below it suffers', () => {
    const text = `${HEADER.replace('Verslag overleg-1:', 'Verslag:')}\n# 1. Deel\n\nActie A1 (@jansen, uiterlijk 31 november 2020): Belt.\n`;
    const problems = check(text);
    assert.deepEqual(
      problems.map(({ rule, severity }) => [rule, severity]),
      [
        ['malformed-statement', 'info'],
        ['impossible-date', 'error'],
      ],
    );
    assert.equal(problems[0]!.fixes[0]!.edits[0]!.newText, ' overleg-1');
  });

  for (const [typed, meant] of [
    ['definitief', ['vastgesteld']],
    ['Final', ['vastgesteld']],
    ['Definitief verslag', ['vastgesteld']],
    ['concept verslag', ['concept']],
    ['nog vast te stellen', ['concept']],
    ['v0.1', ['concept']],
    ['vervallen', ['geannuleerd']],
    ['ter informatie', []],
    // Another word would be lost.
    ['concept 0.2', []],
  ] as const) {
    it(`has its status in the standard word: ${typed}`, () => {
      const header = `${HEADER}Status: ${typed}\n`;
      const [problem] = check(`${header}\n# 1. Deel\n\nTekst.\n`).filter(({ rule }) => rule === 'malformed-statement');
      assert.deepEqual(
        problem?.fixes.flatMap(({ edits, preferred }) => edits.map(({ newText }) => `${preferred ? '!' : ''}${newText}`)),
        meant,
      );
    });
  }

  it('that begins with its title alone is proposed whole', () => {
    const [problem] = check('Weekoverleg Data\nDatum: maandag 16 november 2020\n');
    assert.deepEqual(
      problem?.fixes.map(({ edits }) => edits[0]!.newText),
      ['Verslag overleg-1: Weekoverleg Data'],
    );
  });

  it('is a draft in each of the words for it', () => {
    for (const status of ['concept-verslag', 'Conceptnotulen', 'voorlopig', 'unapproved'])
      assert.deepEqual(check(`${HEADER}Status: ${status}\n\n# 1. Deel\n\nTekst.\n`), [], status);
  });

  it('has commas between people', () => {
    assert.deepEqual(written('malformed-statement', /^Aanwezig:.*$/m, 'Aanwezig: @voorzitter; @secretaris / @jansen'), [',', ',']);
  });
});

describe('minutes that nobody knows', () => {
  it('are never taken for those that name them', () => {
    const text = `${HEADER}\n# 1. Deel\n\nVaststelling #overleg-0 (ongewijzigd): zonder wijzigingen.\nVoortgang #overleg-0/A1 (afgerond): klaar.\n`;
    const problems = check(text).filter(({ rule }) => rule === 'unknown-item');
    assert.equal(problems.length, 2);
    for (const { fixes, message } of problems) {
      assert.deepEqual(fixes, []);
      assert.doesNotMatch(message.nl, /overleg-1/);
    }
  });
});
