import assert from 'node:assert/strict';
import fc from 'fast-check';
import { likeness } from '../../language-server/intake/index.ts';
import { align } from '../../src/word/align.ts';
import { runs } from '../support/runs.ts';

const same = (text: string) => text;

describe('aligning two lists of passages', () => {
  it('holds each place of both lists once, in order, whatever they hold', () => {
    const texts = fc.array(fc.constantFrom('a b', 'a c', 'd', '', 'd e f', 'd e g'), { maxLength: 30 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const steps = align(before, after, same);
        assert.deepEqual(
          steps.flatMap(({ from }) => from ?? []),
          before.map((_, index) => index),
        );
        assert.deepEqual(
          steps.flatMap(({ to }) => to ?? []),
          after.map((_, index) => index),
        );
      }),
      runs(300, 7),
    );
  });
  it('pairs a passage with what became of it, not with what stands beside it', () => {
    assert.deepEqual(align(['een twee drie vier', 'x'], ['nieuw woord', 'een twee drie vijf', 'x'], same), [
      { from: undefined, to: 0 },
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]);
  });
  it('ends soon where two long lists have nothing in common', () => {
    const list = (name: string) => Array.from({ length: 20_000 }, (_, index) => `${name} ${index}`);
    const steps = align([...list('a'), 'samen'], [...list('b'), 'samen'], same);
    assert.equal(steps.length, 40_001);
    assert.deepEqual(steps.at(-1), { from: 20_000, to: 20_000 });
  });
  it('says how much of their words two texts share', () => {
    assert.equal(likeness('Het gaat door.', 'het gaat door'), 1);
    assert.equal(likeness('a b', 'c d'), 0);
    assert.equal(likeness('a b', 'a c'), 0.5);
    assert.equal(likeness('', ''), 1);
  });
});
