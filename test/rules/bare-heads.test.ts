import assert from 'node:assert/strict';
import { check, expectProblems, HEADER } from '../support/check.ts';
import { applyTextEdits } from '../support/edits.ts';

const PLACE = `${HEADER}\n# 1. Deel\n\n`;

/** The text after the first fix of the first problem of a rule. */
function fixed(rule: string, body: string): string | undefined {
  const text = `${PLACE}${body}\n`;
  const fix = check(text).find((problem) => problem.rule === rule)?.fixes[0];
  return fix && applyTextEdits(text, fix.edits).slice(PLACE.length).trimEnd();
}

describe('heads without their signs', () => {
  for (const [body, right] of [
    ['Actie A1 @jansen: belt', 'Actie A1 (@jansen): belt'],
    ['Actie @jansen: belt', 'Actie (@jansen): belt'],
    ['Actie A1, @jansen uiterlijk 20 november 2020: belt', 'Actie A1 (@jansen, uiterlijk 20 november 2020): belt'],
    ['Action A1 @jansen @bakker, due 20 November 2020: calls', 'Action A1 (@jansen @bakker, due 20 November 2020): calls'],
    ['Besluit - Akkoord', 'Besluit: Akkoord'],
    ['Besluit - de notulen worden vastgesteld', 'Besluit: de notulen worden vastgesteld'],
    ['Actie – belt de gemeente', 'Actie: belt de gemeente'],
    ['Actie -> Jan belt', 'Actie: Jan belt'],
    ['Actie 1) Jan belt', 'Actie 1: Jan belt'],
    ['Actie A1 (@jansen en @bakker, uiterlijk 20 november 2020): x', 'Actie A1 (@jansen @bakker, uiterlijk 20 november 2020): x'],
    ['Actie A1 (@jansen, wanneer: 20 november 2020): x', 'Actie A1 (@jansen, uiterlijk 20 november 2020): x'],
    ['Actie A1 (@jansen - 20 november 2020): x', 'Actie A1 (@jansen, uiterlijk 20 november 2020): x'],
    ['Action A1 (@jansen, when: 20 November 2020): x', 'Action A1 (@jansen, due 20 November 2020): x'],
    ['Actie A1 (@jansen, uiterlijk 20 november 2020, status: gereed): x', 'Actie A1 (@jansen, uiterlijk 20 november 2020, afgerond): x'],
    ['Actie A1 (@jansen/@bakker, uiterlijk 20 november 2020): x', 'Actie A1 (@jansen @bakker, uiterlijk 20 november 2020): x'],
  ] as const) {
    it(`are reported, with what to write: ${body}`, () => {
      assert.equal(fixed('malformed-statement', body)?.replace(/ {2,}/g, ' '), right);
    });
  }

  it('may have a word glued to its number', () => {
    assert.equal(fixed('unknown-keyword', 'AP1: Jan belt'), 'Actie AP1: Jan belt');
  });

  it('are prose in a sentence', () => {
    for (const body of [
      'Actie van @jansen: hij belt.',
      'Besluit volgt - later meer.',
      'De actie - een plan - is klaar.',
      'Actie - een plan - is klaar.',
      'Besluit - dat is nieuw -, zei hij.',
    ])
      expectProblems('malformed-statement', `${PLACE}${body}\n`);
  });
});

describe('a line of the header below a heading', () => {
  it('is reported under its other words too', () => {
    expectProblems('field-out-of-place', `${PLACE}<|Volgende vergadering|>: 24 november 2020\n`);
    expectProblems('field-out-of-place', `${PLACE}<|Afgemeld|>: @jansen\n`);
    expectProblems('field-out-of-place', `${PLACE}Tekst.\n\n<|Afwezig|>: Piet Puk\n`);
    expectProblems('field-out-of-place', `${PLACE}Volgende vergadering: nog te bepalen.\n\nAanwezig: zie de lijst.\n`);
  });

  it('that closes the part is taken as no decision', () => {
    expectProblems('unknown-keyword', `${PLACE}# 2. Personeel\nBesloten: Gemeentewet artikel 23\n\nTekst.\n`);
  });
});
