import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BREAK, INLINE, NameFinder } from '../../language-server/model/names/name-finder.ts';
import { formsOf, type Named } from '../../language-server/model/names/name-forms.ts';
import { namePartsOf } from '../../language-server/model/names/name-parts.ts';
import { NameSieve } from '../../language-server/model/names/name-sieve.ts';
import { runs } from '../support/runs.ts';

const people: readonly Named[] = ['Jan Pieter van der Berg', 'Zoë Bos', 'Anna de Vries-Smit', 'Æthel Łukasz', 'Bo Li'].map((name) => ({
  id: name.split(' ')[0]!.toLowerCase(),
  name,
  parts: namePartsOf(name),
}));

describe('a sieve for names', () => {
  const plain = new NameSieve(formsOf(people.slice(0, 3)));

  it('lets texts go that hold no name', () => {
    for (const text of ['De bosbouw van deze maand, de bestuurder en de wandeling.', `Dit ${BREAK.repeat(200)} der. De\n\nvergadering`])
      assert.equal(plain.mayHold(text), false, text);
  });

  it('keeps names in every guise', () => {
    const guises = [
      'JANSEN en zoë', 'cvBos', 'v/d Berg', 'J.P. van\nder Berg', 'Zo&euml; Bos', 'De Vr%69es', 'de <b>Vr</b>ies', '[de V](x)ries',
      'de Vr\u00adies', 'de Vr\u200bies', 'ｄe Ｖries', 'd𝗲 Vries', 'de V*r*ies', 'Devriesland', 'Bos', 'Zoe', '2bos',
    ]; // biome-ignore format: one row
    for (const text of guises) assert.equal(plain.mayHold(text), true, text);
  });

  it('lets no text go in which a name is found', () => {
    const pieces = people
      .flatMap(({ name }) => name.split(/[ -]/))
      .flatMap((word) => [word, word.toUpperCase(), word.toLowerCase(), word.slice(0, 2)]);
    const signs = [
      ' ',
      '-',
      '.',
      '. ',
      '\n',
      '\n\n',
      "'",
      's',
      '*',
      '`',
      '\\',
      '&shy;',
      '\u00ad',
      '%20',
      '</b>',
      '](a)',
      '&eacute;',
      'É',
      '1',
      'lijst',
      BREAK,
      INLINE,
    ];
    const some = fc.array(fc.constantFrom(...pieces, ...signs, ...signs), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(some, fc.subarray([...people], { minLength: 1 }), (text, named) => {
        const finder = new NameFinder(named);
        const sieve = new NameSieve(formsOf(named));
        if (!sieve.mayHold(text)) assert.deepEqual(finder.inWords(text), [], text);
      }),
      runs(1000),
    );
  });
});
