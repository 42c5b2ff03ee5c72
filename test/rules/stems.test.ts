import assert from 'node:assert/strict';
import fc from 'fast-check';
import { meantSecret } from '../../language-server/model/meant-secrets.ts';
import { toldItem } from '../../language-server/rules/structure/told-items.ts';
import { toldMoment } from '../../language-server/rules/structure/told-moments.ts';
import { toldVote } from '../../language-server/rules/votes/told-votes.ts';
import { mayNameClosedPart, namesClosedPart } from '../../language-server/syntax/closed-parts.ts';
import { closedFrom, mayClose } from '../../language-server/syntax/closed-sentences.ts';
import { mayRestrict } from '../../language-server/syntax/restriction-words.ts';
import { Stems } from '../../language-server/syntax/stems.ts';
import { fitting } from '../support/fitting.ts';
import { runs } from '../support/runs.ts';

/** Those who look at the stems of a text before they ask their patterns, and a text that none of these fits. */
const ASKED: Readonly<Record<string, readonly [ask: (text: string) => unknown, plain: string]>> = {
  'what is told of items': [toldItem, 'Xx'],
  'what is told of the meeting': [toldMoment, '12 kwam'],
  'what is told of votes': [toldVote, 'Xx'],
  'what is meant as secret': [meantSecret, 'Xx'],
  'whether a phrase restricts who reads a text': [mayRestrict, 'Xx'],
  'whether the meeting is closed': [(text) => [mayClose(text), closedFrom(text)], 'Xx'],
  'names of closed parts': [(text) => [mayNameClosedPart(text), namesClosedPart(text)], 'Xx'],
};

describe('stems that spare a text its patterns', () => {
  for (const [name, [ask, plain]] of Object.entries(ASKED)) {
    const patterns = patternsOf(() => ask(plain));

    it(`${name}: a text that a pattern fits is spared none of them`, () => {
      assert.ok(patterns.length > 0);
      for (const pattern of patterns) {
        let fits = 0;
        fc.assert(
          fc.property(fc.array(fc.nat(1000), { minLength: 97, maxLength: 97 }), (choices) => {
            let next = 0;
            const text = fitting(pattern, (among) => choices[next++ % choices.length]! % among);
            if (text.search(pattern) >= 0) fits++;
            assert.deepEqual(
              ask(text),
              askingAll(() => ask(text)),
              text,
            );
          }),
          runs(60),
        );
        assert.ok(fits > 0, `no text fits ${pattern}`);
      }
    });
  }
});

describe('patterns that take long to make ready', () => {
  /** Each of these has a word that may be the beginning of a mark, and is none. */
  const PLAIN = [
    'Nog wordt de levering (zie #A1) voorbereid.',
    'Deze kamer is niet door de regio besproken.',
    'Actie: de nota is (anders dan vorige keer) op tijd, en op deze manier ook gelezen',
    '  - Deze tijdens de zitting verstrekte stukken zijn door de secretaris gelezen.',
  ];

  it('are not asked of plain sentences', () => {
    for (const line of PLAIN) {
      const long = askedOf(() => meantSecret(line)).filter(({ source }) => source.length > 5000);
      assert.deepEqual(
        long.map(({ source }) => source.slice(0, 80)),
        [],
        line,
      );
    }
    assert.ok(askedOf(() => meantSecret('De prijs is 5 miljoen (intern)')).some(({ source }) => source.length > 5000));
  });
});

/** As if the text held a stem of every list. */
function askingAll<T>(ask: () => T): T {
  const own = Stems.prototype.in;
  Stems.prototype.in = () => -1;
  try {
    // Two in a row are not asked for the same text.
    mayClose('');
    mayRestrict('');
    return ask();
  } finally {
    Stems.prototype.in = own;
  }
}

/** The patterns that are asked where no stem spares them. */
function patternsOf(ask: () => unknown): readonly RegExp[] {
  return askedOf(() => askingAll(ask));
}

function askedOf(ask: () => unknown): readonly RegExp[] {
  const own = RegExp.prototype.exec;
  const found = new Set<RegExp>();
  RegExp.prototype.exec = function (text) {
    found.add(this);
    return own.call(this, text);
  };
  try {
    ask();
  } finally {
    RegExp.prototype.exec = own;
  }
  return [...found];
}
