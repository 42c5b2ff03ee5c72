import assert from 'node:assert/strict';
import { applyEdits, check, HEADER } from '../support/check.ts';

const BODY = `${HEADER}\n# 1. Deel\n\n`;

/** What the first fix of what is reported of a line makes of it. */
function fixed(rule: string, line: string): string {
  const text = `${BODY}${line}\n`;
  const problem = check(text).find((candidate) => candidate.rule === rule);
  assert.ok(problem, `${rule} is not reported: ${line}`);
  return applyEdits(text, problem.fixes[0]!.edits).slice(BODY.length).trimEnd();
}

describe('a head of initials and a name', () => {
  for (const [line, item] of [
    ['Amendement J. Jansen: Schrapt artikel 3.', 'Amendement (indiener @jansen): Schrapt artikel 3.'],
    ['Amendment J. Jansen: Deletes article 3.', 'Amendement (indiener @jansen): Deletes article 3.'],
    ['Motie J. Jansen: Roept op.', 'Motie (indiener @jansen): Roept op.'],
    ['Voorstel J. Jansen: Stemt in.', 'Voorstel (indiener @jansen): Stemt in.'],
    ['Besluit J. Jansen: akkoord', 'Besluit (@jansen): akkoord'],
    ['Vraag J. Jansen: Wanneer?', 'Vraag (@jansen): Wanneer?'],
  ] as const)
    it(`is whose item it is, and its full stop is no colon: ${line}`, () => assert.equal(fixed('untyped-item', line), item));
  it('is none where nothing stands behind a colon', () => {
    assert.equal(fixed('malformed-statement', 'Actie A. Belt de aannemer'), 'Actie A: Belt de aannemer');
  });
});
