import assert from 'node:assert/strict';
import fc from 'fast-check';
import { meantSecret } from '../../language-server/model/meant-secrets.ts';
import { toldItem } from '../../language-server/rules/structure/told-items.ts';
import { toldMoment } from '../../language-server/rules/structure/told-moments.ts';
import { toldVote } from '../../language-server/rules/votes/told-votes.ts';
import { mayNameClosedPart, namesClosedPart } from '../../language-server/syntax/closed-parts.ts';
import { closedFrom, mayClose } from '../../language-server/syntax/closed-sentences.ts';
import { Stems } from '../../language-server/syntax/stems.ts';
import { fitting } from '../support/fitting.ts';
import { runs } from '../support/runs.ts';

/** Those who look at the stems of a text before they ask their patterns, and a text that none of these fits. */
const ASKED: Readonly<Record<string, readonly [ask: (text: string) => unknown, plain: string]>> = {
  'what is told of items': [toldItem, 'Xx'],
  'what is told of the meeting': [toldMoment, '12 kwam'],
  'what is told of votes': [toldVote, 'Xx'],
  'what is meant as secret': [meantSecret, 'Xx'],
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

/** As if the text held a stem of every list. */
function askingAll<T>(ask: () => T): T {
  const own = Stems.prototype.in;
  Stems.prototype.in = () => -1;
  try {
    // Two in a row are not asked for the same text.
    mayClose('');
    return ask();
  } finally {
    Stems.prototype.in = own;
  }
}

/** The patterns that are asked where no stem spares them. */
function patternsOf(ask: () => unknown): readonly RegExp[] {
  const own = RegExp.prototype.exec;
  const found = new Set<RegExp>();
  RegExp.prototype.exec = function (text) {
    found.add(this);
    return own.call(this, text);
  };
  try {
    askingAll(ask);
  } finally {
    RegExp.prototype.exec = own;
  }
  return [...found];
}
