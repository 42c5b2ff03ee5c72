import assert from 'node:assert/strict';
import { check, HEADER } from '../support/check.ts';
import { applyTextEdits } from '../support/edits.ts';

const BODY = `${HEADER}\n# 1. Punt\n\n`;

/** What the fix of a line makes of it. */
function made(line: string): string | undefined {
  const text = `${BODY}${line}\n`;
  const found = check(text).find(({ rule }) => rule === 'untyped-item');
  const [fix] = found?.fixes ?? [];
  return fix === undefined ? undefined : applyTextEdits(text, fix.edits).slice(BODY.length).trimEnd();
}

describe('a sentence that says who does something by which day', () => {
  for (const line of [
    '@jansen belt de drukker voor vrijdag',
    '@jansen zal de zaal huren vóór 1 december.',
    '@jansen pakt dit op voor 1/12',
  ])
    it(`is an action: ${line}`, () => assert.equal(made(line), `Actie (@jansen): ${line}`));
  for (const line of [
    'Niemand weet iets voor vrijdag.',
    'Karel belt de drukker voor vrijdag.',
    '@jansen is weg voor 1 december.',
    '@jansen vraagt uitstel voor vrijdag.',
    '@jansen belt de drukker voor de kantine.',
    '@jansen zal de zaal huren.',
  ])
    it(`is none where that is not certain: ${line}`, () => assert.equal(made(line), undefined));
});
