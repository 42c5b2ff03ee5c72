import assert from 'node:assert/strict';
import fc from 'fast-check';
import { signStart } from '../../language-server/syntax/cutting.ts';
import { runs } from '../support/runs.ts';

describe('Cutting a text', () => {
  it('never cuts a sign in two, and cuts between any two of Latin letters', () => {
    const piece = fc.constantFrom(
      'a',
      'é',
      'ï',
      'ÿ',
      'ſ',
      '©',
      '\u00ad',
      '\u00a0',
      'e\u0301',
      '©\ufe0f',
      '👍🏽',
      '\r\n',
      '\n',
      '\r',
      'ก\u0e33',
    );
    const signs = new Intl.Segmenter('nl', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.nat(24), (pieces, at) => {
        const text = pieces.join('');
        const expected = at >= text.length ? text.length : signs.segment(text).containing(at)!.index;
        assert.equal(signStart(text, at), expected);
      }),
      runs(300, 12),
    );
  });
});
