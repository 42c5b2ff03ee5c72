import assert from 'node:assert/strict';
import { fateOf, ROWS } from '../../bench/silent.ts';

describe('lines as other bodies type them', () => {
  it('are read or reported, and in a header nine of ten are read (a sample; all of them in `npm run silent`)', () => {
    const fates = ROWS.filter((_, index) => index % 5 === 0).map((row) => ({ row, fate: fateOf(row) }));
    const silent = fates.filter(({ fate }) => fate === 'silent').map(({ row }) => row.line);
    assert.deepEqual(silent, []);
    const header = fates.filter(({ row }) => row.place === 'header');
    assert.ok(header.length >= 30);
    assert.ok(header.filter(({ fate }) => fate === 'read').length * 10 >= header.length * 9);
  });
});
