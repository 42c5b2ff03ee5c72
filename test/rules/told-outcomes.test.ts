import assert from 'node:assert/strict';
import { check, HEADER } from '../support/check.ts';

/** What the fix for a vote in plain text would type. */
function typed(body: string): string {
  const text = `${HEADER}\n# 1. Onderwerp\n\n${body}\n`;
  const found = check(text).find(({ rule, fixes }) => rule === 'untyped-vote' && fixes.length > 0);
  return found?.fixes[0]?.edits[0]?.newText.trim() ?? '';
}

describe('A vote that is made of plain text says no outcome that the minutes deny', () => {
  for (const [about, body] of [
    ['another majority on the next line', 'Stemming: 10 voor, 6 tegen.\nVoor dit besluit is een 2/3 meerderheid nodig.'],
    ['another majority on the line itself', 'Stemming: 10 voor, 6 tegen (twee derde meerderheid nodig).'],
    ['another majority before it', 'De statuten vragen een gekwalificeerde meerderheid.\n\nStemming: 10 voor, 6 tegen.'],
    ['the outcome below it', 'Stemming: 10 voor, 6 tegen.\n\nHet voorstel is daarmee verworpen.'],
    ['sides below each other', 'Voor: 10\nTegen: 6\nHet voorstel is verworpen.'],
    ['an English majority', 'Vote: 10 for, 6 against.\nA two-thirds majority is required.'],
  ] as const)
    it(about, () => {
      const line = typed(body);
      assert.match(line, /10.*6/);
      assert.doesNotMatch(line, /: *(?:aangenomen|adopted)/);
    });

  it('says it where nothing denies it', () => {
    assert.match(typed('Stemming: 10 voor, 6 tegen.\n\nDe voorzitter dankt allen.'), /: aangenomen$/);
    assert.match(typed('Stemming: 10 voor, 6 tegen.\n\nHet voorstel is aangenomen.'), /: aangenomen$/);
  });
});

describe('A vote that is made of plain text is about what it names', () => {
  const MOVED = 'Voorstel V1 (indiener @RIVM): De begroting.\n\nAmendement AM1 (indiener @RIVM, over #V1): Minder.\n\n';
  for (const [line, about] of [
    ['Stemming voorstel: 10 voor, 5 tegen.', '#V1'],
    ['Stemming over het voorstel: 10 voor, 5 tegen.', '#V1'],
    ['Stemming amendement: 10 voor, 5 tegen.', '#AM1'],
    ['Het voorstel wordt aangenomen met 10 stemmen voor en 5 tegen.', '#V1'],
    ['Stemming: 10 voor, 5 tegen.', '#AM1'],
  ] as const)
    it(line, () => assert.match(typed(MOVED + line), new RegExp(`^Stemming ${about} `)));

  it('is about nothing where what it names is not there', () => {
    assert.match(typed('Amendement AM1 (indiener @RIVM): Minder.\n\nStemming motie: 10 voor, 5 tegen.'), /^Stemming \(/);
  });
});
