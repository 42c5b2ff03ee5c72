import assert from 'node:assert/strict';
import { movedLine } from '../../src/extension/moved-line.ts';

const change = (start: [number, number], end: [number, number], text: string) => ({
  range: { start: { line: start[0], character: start[1] }, end: { line: end[0], character: end[1] } },
  text,
});

describe('a line that is followed', () => {
  it('moves with what is typed or taken away above it', () => {
    assert.equal(movedLine(5, [change([2, 4], [2, 4], 'a\nb\nc')]), 7);
    assert.equal(movedLine(5, [change([5, 0], [5, 0], 'Nieuw.\r\n')]), 6);
    assert.equal(movedLine(5, [change([1, 0], [3, 0], '')]), 3);
    assert.equal(movedLine(5, [change([4, 2], [5, 0], '')]), 4);
    assert.equal(movedLine(5, [change([3, 0], [3, 0], 'x\n'), change([1, 0], [1, 0], 'y\n')]), 7);
  });
  it('stays where it is while it is typed in, or below it', () => {
    assert.equal(movedLine(5, [change([5, 3], [5, 3], 'a\nb')]), 5);
    assert.equal(movedLine(5, [change([6, 0], [9, 0], '')]), 5);
  });
  it('is where it was, once it is gone', () => {
    assert.equal(movedLine(5, [change([3, 0], [8, 0], '')]), 3);
    assert.equal(movedLine(5, [change([3, 0], [8, 0], 'a\nb\nc\nd\ne\nf')]), 5);
  });
});
