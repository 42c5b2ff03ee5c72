import assert from 'node:assert/strict';
import { check } from '../support/check.ts';

const minutes = (line: string) => `Verslag o-1: Overleg
Datum: maandag 16 november 2020
Voorzitter: @jansen
Notulist: @jansen
Aanwezig: @jansen

# 1. Punt

Actie A1 (@jansen, uiterlijk vrijdag 27 november 2020): Belt.
${line}
`;
const LINE = 10;
const ACTION = 'Actie A2 (@jansen, uiterlijk vrijdag 27 november 2020';

function told(line: string) {
  return check(minutes(line)).filter(
    ({ rule, range, message }) => rule === 'malformed-statement' && range.start.line + 1 === LINE && /status|tekst zegt/.test(message.nl),
  );
}

describe('a status in the text', () => {
  for (const [line, says] of [
    ['Voortgang #A1 (lopend): afgerond', /De tekst zegt `afgerond`, en tussen de haakjes staat `lopend`/],
    ['Voortgang #A1 (lopend): is gereed.', /zegt `afgerond`.*`lopend`/],
    ['Voortgang #A1 (lopend): Afgerond. De brief is verstuurd.', /zegt `afgerond`.*`lopend`/],
    ['Voortgang #A1 (afgerond): loopt nog', /zegt `lopend`.*`afgerond`/],
    ['Voortgang #A1 (afgerond): nog bezig.', /zegt `lopend`.*`afgerond`/],
    ['Voortgang #A1 (open): vervallen', /zegt `vervallen`.*`open`/],
    ['Progress #A1 (ongoing): done', /zegt `done`.*`ongoing`/],
    ['Voortgang #A1: gereed (lopend)', /Dit zegt een status/],
    ['Voortgang #A1: loopt nog', /Dit zegt een status/],
    [`${ACTION}, lopend): Schrijft de brief. Afgerond.`, /zegt `afgerond`.*`lopend`/],
    [`${ACTION}): Schrijft de brief. Afgerond.`, /zegt `afgerond`.*geen status.*`open`/],
    [`${ACTION}, afgerond): Schrijft de brief - loopt nog.`, /zegt `lopend`.*`afgerond`/],
  ] as const)
    it(`that its parentheses do not have is told: ${line}`, () => {
      const [problem, ...others] = told(line);
      assert.match(problem?.message.nl ?? '', says);
      assert.equal(problem!.severity, 'warning');
      assert.deepEqual(others, []);
    });
  for (const line of [
    'Voortgang #A1 (afgerond): afgerond',
    'Voortgang #A1 (afgerond): gereed',
    'Voortgang #A1 (lopend): De brief is afgerond, de rest niet.',
    'Voortgang #A1 (lopend): Afgerond, maar nog niet betaald.',
    'Voortgang #A1 (lopend): Wordt in maart afgerond.',
    `${ACTION}): Zorgt dat de brief klaar is.`,
    `${ACTION}): Vraagt of het punt is afgerond.`,
    `${ACTION}, afgerond): Schrijft de brief. Gereed.`,
    `${ACTION}): Belt. Open.`,
  ])
    it(`that says the same, or is none, is not: ${line}`, () => assert.deepEqual(told(line), []));
});
