import assert from 'node:assert/strict';
import { applyEdits, check, HEADER } from '../support/check.ts';

/** What the first fix that shields makes of a paragraph. */
function shielded(paragraph: string): string {
  const text = `${HEADER}\n# 1. Deel\n\nEerder.\n\n${paragraph}\n\nLater.\n`;
  const fix = check(text).find(({ rule }) => rule === 'secret-without-effect')!.fixes[0]!;
  const [, inside] = /Eerder\.\n\n([\s\S]*)\n\nLater\.\n$/.exec(applyEdits(text, fix.edits))!;
  return inside!;
}

describe('the fix of what says that a part of a paragraph is secret', () => {
  it('shields what stands before a mark, up to the line that it stands on', () => {
    assert.equal(shielded('Een.\nTwee (intern)\nDrie.'), '{5.1.2i: Een.}\n{5.1.2i: Twee (intern)}\nDrie.');
  });
  it('shields what stands behind a label, down to the last line', () => {
    assert.equal(shielded('Een.\nIntern: twee\nDrie.'), 'Een.\n{5.1.2i: Intern: twee}\n{5.1.2i: Drie.}');
  });
  it('ends where a bullet begins something else', () => {
    assert.equal(shielded('- Een.\n- Intern: twee\n- Drie.'), '- Een.\n- {5.1.2i: Intern: twee}\n- Drie.');
  });
});

describe('the fixes of a heading that says that its section is secret', () => {
  /** What the fixes make of a section, in the order in which they are offered. */
  const fixed = (section: string) => {
    const text = `${section}\n\nTekst.\n`;
    const found = check(text).find(({ rule }) => rule === 'secret-without-effect')!;
    return found.fixes.map(({ edits }) => applyEdits(text, edits).slice(0, -'\n\nTekst.\n'.length));
  };
  const nl = `${HEADER}\n# `;
  const en = 'Minutes m-1: Meeting\nDate: 16 November 2020\n\n# ';
  it('keep the section secret by the field of its language, or make the mark plain', () => {
    assert.deepEqual(fixed(`${nl}2. Deel (5.1.2e)`), [`${nl}2. Deel (5.1.2e)\nGeheim: 5.1.2e`, `${nl}2. Deel (5\\.1.2e)`]);
    assert.deepEqual(fixed(`${en}2. Staff (5.1.2e)`), [`${en}2. Staff (5.1.2e)\nSecret: 5.1.2e`, `${en}2. Staff (5\\.1.2e)`]);
  });
  it('take a number for one, with a backslash in it', () => {
    assert.deepEqual(fixed(`${nl}5.1.2e Deel`), [`${nl}5.1.2e Deel\nGeheim: 5.1.2e`, `${nl}5\\.1.2e Deel`]);
  });
});

describe('an id of pieces', () => {
  it('keeps one dash where signs part them', () => {
    const text = `${HEADER}\n# 1. Deel\n\nActie A/-1 (@jansen, uiterlijk vrijdag 20 november 2020): Belt.\n`;
    const { fixes } = check(text).find(({ rule }) => rule === 'malformed-statement')!;
    assert.equal(applyEdits(text, fixes[0]!.edits), text.replace('A/-1', 'A-1'));
  });
});
