import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blockOf, heightOf, inOrder, lineAt, type ScrollMark } from '../../src/preview/scroll-map.ts';
import { runs } from '../support/runs.ts';

const MARKS: ScrollMark[] = [
  { line: 0, top: 0 },
  { line: 4, top: 200 },
  { line: 6, top: 220 },
  { line: 20, top: 400 },
];
const END: ScrollMark = { line: 30, top: 1000 };

describe('scroll map', () => {
  it('is exact at every block', () => {
    for (const { line, top } of MARKS) {
      assert.equal(heightOf(line, MARKS, END), top);
      assert.equal(lineAt(top, MARKS, END), line);
    }
  });
  it('divides what lies between two blocks', () => {
    assert.equal(heightOf(2, MARKS, END), 100);
    assert.equal(lineAt(310, MARKS, END), 13);
    assert.equal(heightOf(25, MARKS, END), 700);
  });
  it('stays within the page', () => {
    assert.equal(heightOf(-5, MARKS, END), 0);
    assert.equal(heightOf(99, MARKS, END), 1000);
    assert.equal(lineAt(9999, MARKS, END), 30);
    assert.equal(lineAt(10, [], END), 0);
  });
  it('leaves out what comes from higher up in the source, and repeats', () => {
    const page = [
      { line: 3, top: 10 },
      { line: 3, top: 12 },
      { line: 9, top: 40 },
      { line: 5, top: 60 },
      { line: 12, top: 40 },
      { line: 13, top: 80 },
    ];
    assert.deepEqual(
      inOrder(page).map(({ line }) => line),
      [3, 9, 13],
    );
  });
  it('goes there and back again, and never backwards', () => {
    const pages = fc.array(fc.record({ line: fc.nat(500), top: fc.nat(9000) }), { minLength: 1, maxLength: 40 }).map(inOrder);
    fc.assert(
      fc.property(pages, fc.nat(500), fc.nat(500), (marks, a, b) => {
        const last = marks.at(-1)!;
        const end = { line: last.line + 10, top: last.top + 300 };
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        assert.ok(heightOf(low, marks, end) <= heightOf(high, marks, end));
        const line = Math.min(Math.max(a, marks[0]!.line), end.line);
        assert.ok(Math.abs(lineAt(heightOf(line, marks, end), marks, end) - line) < 1e-6);
      }),
      runs(100, 7),
    );
  });
});

describe('the block at a line', () => {
  it('is the innermost that begins at or above it', () => {
    const lines = [0, 7, 9, 13, 13, 14];
    assert.equal(blockOf(8, lines), 1);
    assert.equal(blockOf(13, lines), 4);
    assert.equal(blockOf(99, lines), 5);
    assert.equal(blockOf(3, [5, 9]), -1);
    assert.equal(blockOf(8, [0, 9, 7, 3]), 2);
  });
});
