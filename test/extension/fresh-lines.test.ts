import assert from 'node:assert/strict';
import { FreshLines } from '../../src/extension/fresh-lines.ts';

const typedOn = (line: number) => [{ first: line, last: line, lines: 1 }];

describe('what is still to be filled in', () => {
  it('is all of new minutes, until a line was visited and left', () => {
    const lines = new FreshLines();
    lines.begin(4);
    lines.cursorAt(2);
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => lines.has(line)),
      [true, true, true, true],
    );
    assert.equal(lines.cursorAt(3), true);
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => lines.has(line)),
      [true, true, false, true],
    );
    lines.end();
    assert.equal(lines.has(0), false);
  });
  it('is the line that is being typed, and no line that is only looked at', () => {
    const lines = new FreshLines();
    lines.cursorAt(5);
    assert.equal(lines.has(5), false);
    lines.edited(typedOn(5), true);
    assert.equal(lines.has(5), true);
    assert.equal(lines.cursorAt(6), true);
    assert.equal(lines.has(5), false);
  });
  it('moves along with the text', () => {
    const lines = new FreshLines();
    lines.edited(typedOn(5), true);
    lines.edited([{ first: 1, last: 1, lines: 3 }], true);
    assert.equal(lines.has(5), false);
    assert.equal(lines.has(7), true);
    lines.edited([{ first: 0, last: 2, lines: 1 }], true);
    assert.equal(lines.has(5), true);
  });
  it('is nothing that came in by itself, or in many lines at once', () => {
    const lines = new FreshLines();
    lines.edited(typedOn(3), false);
    lines.edited([{ first: 4, last: 4, lines: 20 }], true);
    for (let line = 0; line < 30; line++) assert.equal(lines.has(line), false);
  });
});
