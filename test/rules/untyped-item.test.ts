import assert from 'node:assert/strict';
import { check, HEADER } from '../support/check.ts';
import { INNOCENT_LINES, TOLD_LINES } from './told-lines.ts';

const BODY = `${HEADER}\n# 1. Deel\n\nTekst.\n\n`;

/** What the fixes write for the last line of some minutes, of the rules that tell what stands in plain text. */
function written(lines: string): readonly string[] {
  return check(`${BODY}${lines}\n`)
    .filter(({ rule }) => rule.startsWith('untyped'))
    .flatMap(({ fixes }) => fixes.slice(0, 1).flatMap(({ edits }) => edits.map(({ newText }) => newText)));
}

describe('untyped-item', () => {
  it('or another rule says something of each sentence that tells something done', () => {
    const silent = TOLD_LINES.filter((line) => check(`${BODY}${line}\n`).length === 0);
    assert.deepEqual(silent, []);
    assert.ok(TOLD_LINES.length >= 100);
  });

  it('says nothing of what is not, may be, or was asked', () => {
    const reported = INNOCENT_LINES.filter((line) => check(`${BODY}${line}\n`).length > 0);
    assert.deepEqual(reported, []);
    assert.ok(INNOCENT_LINES.length >= 60);
  });

  it('is a hint', () => {
    for (const line of ['We besluiten te verhuizen.', 'Jan belt Piet (actie Jan)', 'De motie wordt aangehouden.', 'Er is geen quorum.'])
      assert.deepEqual(
        check(`${BODY}${line}\n`).map(({ severity }) => severity),
        ['hint'],
        line,
      );
  });

  for (const [line, fixed] of [
    ['De voorzitter zegt toe dit uit te zoeken.', 'Toezegging (@voorzitter): De voorzitter zegt toe dit uit te zoeken.'],
    ['Belt de leverancier (actie J. Jansen)', 'Actie (@jansen): Belt de leverancier'],
    // Who is not known stays in the text.
    ['Belt de leverancier. Actie: Willem', 'Actie: Belt de leverancier (Willem)'],
    ['=> actie Jansen: bellen', 'Actie (@jansen): bellen'],
    ['To do: zaal reserveren', 'Actie: zaal reserveren'],
    ['- De motie wordt aangehouden.', 'Motie (aangehouden): De motie wordt aangehouden.'],
    ['We spreken af dat Piet belt.', 'Afspraak: We spreken af dat Piet belt.'],
  ] as const) {
    it(`makes an item of ${line}`, () => assert.deepEqual(written(line), [fixed]));
  }

  it('tells of a quorum, whatever the section holds', () => {
    const lines = 'Besluit B1: Wij verhuizen.\n\nEr is geen quorum.';
    assert.deepEqual(
      check(`${BODY}${lines}\n`).map(({ rule, severity }) => [rule, severity]),
      [['untyped-vote', 'hint']],
    );
  });

  it('adds to the motion above what became of it', () => {
    const motion = 'Motie M1 (indiener @jansen): Verzoekt het college.\n\n';
    assert.deepEqual(written(`${motion}De motie wordt ingetrokken.`).at(-1), ', ingetrokken');
    assert.deepEqual(written(`${motion.replace(')', ', ingetrokken)')}De motie wordt ingetrokken.`), []);
  });

  it('knows a guest who is absent', () => {
    const noor = `${BODY.replace('Afwezig: @bakker', 'Afwezig: "Noor Visser"')}Bank bellen → Noor\n`;
    const found = (text: string) => check(text).filter(({ rule }) => rule === 'untyped-item').length;
    assert.deepEqual([found(noor), found(noor.replace('"Noor Visser"', '@bakker'))], [1, 0]);
  });

  it('leaves a section alone that holds the item', () => {
    assert.deepEqual(written('Besluit B1: Wij verhuizen.\n\nWe besluiten te verhuizen.'), []);
    assert.deepEqual(written('Toezegging T1 (@jansen, uiterlijk 1 december 2020): Belt.\n\nDe voorzitter zegt toe te bellen.'), []);
  });

  it('looks at each sentence of a paragraph, and replaces none of it', () => {
    const problems = check(`${BODY}De voorzitter opent. We besluiten te verhuizen. De zaal is te klein.\n`);
    assert.deepEqual(
      problems.map(({ rule, range, fixes }) => [rule, range.start.character, range.end.character, fixes.length]),
      [['untyped-item', 21, 47, 0]],
    );
  });
});
