import assert from 'node:assert/strict';
import { Grid } from '../../src/import/grid.ts';

describe('cells that take more than one place', () => {
  it('go on over rows and columns', () => {
    const grid = new Grid();
    grid.row();
    grid.cell([{ text: 'a' }], 1, 2);
    grid.cell([{ text: 'b' }], 2);
    grid.row();
    grid.cell([{ text: 'c' }]);
    const { rows, merged } = grid.table();
    assert.deepEqual(
      rows.map((row) => row.map((cell) => cell[0]?.text ?? '')),
      [
        ['a', 'b', ''],
        ['', 'c'],
      ],
    );
    assert.deepEqual([...merged!], [[1, new Set([0])]]);
  });
  it('end where they end, also behind a row that ends early', () => {
    const grid = new Grid();
    grid.row();
    grid.cell([{ text: 'a' }]);
    grid.cell([{ text: 'b' }]);
    grid.cell([{ text: 'c' }], 1, 2);
    grid.row();
    grid.cell([{ text: 'd' }]);
    grid.row();
    for (const text of ['g', 'h', 'i']) grid.cell([{ text }]);
    assert.deepEqual(
      grid.table().rows.map((row) => row.map((cell) => cell[0]?.text ?? '')),
      [['a', 'b', 'c'], ['d'], ['g', 'h', 'i']],
    );
  });
  it('push no row aside without end', () => {
    const grid = new Grid();
    for (let row = 0; row < 300; row++) {
      grid.row();
      grid.cell([{ text: 'x' }], 50, 1000);
    }
    assert.ok(grid.rows.every((row) => row.length <= 101));
  });
});
