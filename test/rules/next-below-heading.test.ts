import assert from 'node:assert/strict';
import { applyEdits, check, HEADER } from '../support/check.ts';

const below = (heading: string, line: string) => {
  const text = `${HEADER}\n# 1. Onderwerp\n\nTekst.\n\n# 2. ${heading}\n\n${line}\n`;
  return { text, hint: check(text).find(({ rule }) => rule === 'untyped-item') };
};

describe('A day below a heading that announces the next meeting', () => {
  for (const [heading, line, typed] of [
    ['Volgende vergadering', '14 december 2020', 'Volgende: 14 december 2020'],
    ['Datum volgende vergadering', 'Maandag 14 december 2020 om 10.00 uur', 'Volgende: Maandag 14 december 2020, 10.00 uur'],
    ['Volgend overleg', '14-12-2020', 'Volgende: 14-12-2020'],
    ['Next meeting', 'Monday 14 December 2020 at 10:00', 'Volgende: Monday 14 December 2020, 10:00'],
  ] as const)
    it(`${heading}: ${line}`, () => {
      const { text, hint } = below(heading, line);
      const [fix] = hint?.fixes ?? [];
      assert.ok(fix, 'a hint with a fix');
      const after = applyEdits(text, fix.edits);
      assert.ok(after.includes(`${typed}\n`), after);
      assert.deepEqual(
        check(after).filter(({ rule, severity }) => rule === 'untyped-item' || severity === 'error'),
        [],
      );
    });

  for (const [heading, line] of [
    ['Kosten', '14 december 2020'],
    ['Volgende vergadering', 'De vergadering van 14 december 2020 vervalt.'],
    ['Volgende vergadering', 'Op 14 december 2020 of op 16 december 2020.'],
    ['Volgende vergadering', 'Nog niet bekend.'],
  ] as const)
    it(`is no other line: ${heading}: ${line}`, () => assert.equal(below(heading, line).hint, undefined));
});

describe('A topic that comes up', () => {
  for (const line of ['De motie komt in de volgende vergadering opnieuw aan de orde.', 'Het voorstel komt later aan bod.'])
    it(`is nobody who comes in: ${line}`, () => assert.equal(below('Kosten', line).hint, undefined));
});
