import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Stems } from '../../language-server/syntax/stems.ts';
import { runs } from '../support/runs.ts';

describe('lists of stems', () => {
  const stems = new Stems({ deed: 'besl, ap,te doen', sign: '->,|', end: 'kok,ok ' });
  const { deed, sign, end } = stems.bits;

  it('tells of which lists a text holds a stem', () => {
    assert.equal(stems.in('De raad gaat akkoord.'), 0);
    assert.equal(stems.in('De raad heeft besloten'), deed);
    assert.equal(stems.in('Besloten -> Kok'), deed | sign | end);
    assert.equal(stems.in('a|b'), sign);
    assert.equal(stems.in(''), 0);
  });

  it('takes capitals and the signs that are alike without regard to case as small letters', () => {
    assert.equal(stems.in('BE\u017fL'), deed);
    assert.equal(stems.in('\u212aO\u212a'), end);
  });

  it('takes a run of blanks as one, and both ends of the text as blanks', () => {
    assert.equal(stems.in('AP 3'), deed);
    assert.equal(stems.in('rap ap'), deed);
    assert.equal(stems.in('rap'), 0);
    assert.equal(stems.in('te \t\u00a0 doen'), deed);
    assert.equal(stems.in('ook'), end);
  });

  it('finds a stem wherever it stands, as a search for it does', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'ab', ' '), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    const stem = words.map((text) => text.replace(/ +/g, ' '));
    fc.assert(
      fc.property(fc.array(stem, { minLength: 1, maxLength: 9 }), words, words, (all, first, last) => {
        const lists = new Stems(Object.fromEntries(all.map((one, index) => [`list ${index}`, one])));
        const text = first + last;
        const read = ` ${text} `.replace(/ +/g, ' ');
        const found = lists.in(text);
        for (const [index, one] of all.entries()) assert.equal((found & lists.bits[`list ${index}`]!) !== 0, read.includes(one), one);
      }),
      runs(500),
    );
  });
});
