import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cut } from '../../language-server/syntax/cutting.ts';
import { numberAtEnd, onOneLine, withoutEnd, withoutEnds, withoutTrailingBlanks } from '../../language-server/syntax/trimming.ts';
import { runs } from '../support/runs.ts';

const text = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', 'a', '1', '.', '-', '😀', 'e\u0301'), maxLength: 40 });

describe('what stands at the ends of a text', () => {
  it('goes as by the patterns that say the same, in fewer steps', () => {
    fc.assert(
      fc.property(text, (typed) => {
        assert.equal(withoutEnd(typed, ' \t'), typed.replace(/[ \t]+$/, ''));
        assert.equal(withoutEnds(typed, '.-'), typed.replace(/^[.-]+|[.-]+$/g, ''));
        assert.equal(withoutTrailingBlanks(typed), typed.replace(/[ \t]+$/gm, ''));
        assert.equal(onOneLine(typed), typed.replace(/\s*\n\s*/g, ' '));
        const [, stem, digits] = /^(.*?)(\d{1,9})$/s.exec(typed) ?? [];
        assert.deepEqual(numberAtEnd(typed, 9), digits === undefined ? undefined : { stem, digits });
      }),
      runs(),
    );
  });
});

describe('a cut', () => {
  it('splits no sign: not an emoji of several parts, nor a letter from its accent', () => {
    const signs = ['a', '😀', '👨‍👩‍👧', '🇳🇱', 'e\u0301', '漢'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 30 }), fc.nat(60), (parts, length) => {
        const short = cut(parts.join(''), length);
        assert.ok(short.length <= length);
        assert.ok(parts.some((_, count) => parts.slice(0, count).join('') === short) || short === parts.join(''));
      }),
      runs(),
    );
  });

  it('splits no surrogate pair in accents without end', () => {
    assert.ok(cut(`a${'\u0301'.repeat(500)}${'😀'.repeat(500)}`, 602).isWellFormed());
  });
});
