import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FreeRanges } from '../../language-server/server/free-ranges.ts';
import { runs } from '../support/runs.ts';

type Span = readonly [start: number, length: number];
const onOneLine = (character: number) => ({ line: 0, character });
const rangeOf = ([start, length]: Span) => ({ start: onOneLine(start), end: onOneLine(start + length) });

describe('ranges that are edited together', () => {
  it('takes exactly those that touch none before them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(60), fc.nat(5))), (spans) => {
        const ranges = new FreeRanges();
        const taken: Span[] = [];
        for (const span of spans) {
          const [start, length] = span;
          const free = taken.every(([other, more]) => start + length < other || other + more < start);
          assert.equal(ranges.isFree(rangeOf(span)), free);
          if (!free) continue;
          ranges.take(rangeOf(span));
          taken.push(span);
        }
      }),
      runs(),
    );
  });

  it('looks at few of ten thousand', () => {
    const ranges = new FreeRanges();
    for (let index = 0; index < 10_000; index++) ranges.take(rangeOf([index * 3, 1]));
    let looks = 0;
    const asked = { start: onOneLine(15_000), end: onOneLine(15_000) };
    const counted = {
      end: asked.end,
      get start() {
        looks++;
        return asked.start;
      },
    };
    assert.equal(ranges.isFree(counted), false);
    const position = { line: 0, character: 14_999 };
    assert.equal(ranges.isFree({ start: position, end: position }), true);
    assert.ok(looks <= 2, `${looks} looks`);
  });
});
