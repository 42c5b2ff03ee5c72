import assert from 'node:assert/strict';
import { check, HEADER } from '../support/check.ts';

/** What is offered for a line, in minutes or in an address book. */
function offered(line: string, where: 'minutes' | 'book'): string[] {
  const problems = where === 'minutes' ? check(`${HEADER}\n# 1. A\n\n${line}\n`) : check(`${line}\n`);
  const found = problems.filter(({ rule, message }) => rule === 'malformed-statement' && /is geen id|hoogstens één id/.test(message.nl));
  assert.equal(found.length, 1, line);
  return found[0]!.fixes.map(({ title }) => title.nl);
}

describe('words that are no id', () => {
  for (const [line, where] of [
    ['Spoor hub1/hub2: Een en twee', 'book'],
    ['Persoon a/b: A', 'book'],
    ['Groep a, b: A', 'book'],
    ['Besluit 3, 2020: Wij doen het.', 'minutes'],
    ['Besluit B1, 2020: Wij doen het.', 'minutes'],
    ['Actie 3/4 (@jansen): Belt.', 'minutes'],
  ] as const)
    it(`are told and not joined where they are more than one: ${line}`, () => assert.deepEqual(offered(line, where), []));
  for (const [line, where, title] of [
    ['Organisatie A&O: Arbeid', 'book', 'Maak er `A-O` van'],
    ['Actie A/-1 (@jansen): Belt.', 'minutes', 'Maak er `A-1` van'],
    ['Besluit B 1: Wij doen het.', 'minutes', 'Maak er `B1` van'],
  ] as const)
    it(`are offered as one where they are one: ${line}`, () => assert.deepEqual(offered(line, where), [title]));
});
