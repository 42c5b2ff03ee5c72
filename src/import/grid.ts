import type { Run, TableBlock } from '../../language-server/intake/index.ts';

/** No table that people make is wider: what claims more takes one place, or rows would push each other aside without end. */
const WIDEST = 100;

/** Lays cells out in rows and columns, where some take more than one of either. */
export class Grid {
  readonly rows: (readonly Run[])[][] = [];
  private readonly merged = new Map<number, Set<number>>();
  /** How many rows below still belong to the cell above, by column. */
  private readonly open = new Map<number, number>();

  row(): void {
    const above = this.rows.at(-1);
    // Behind a row that ends early, the cells above it go on as well.
    if (above !== undefined) for (const [column, left] of this.open) if (column >= above.length) this.open.set(column, left - 1);
    this.rows.push([]);
    this.goOn();
  }

  cell(runs: readonly Run[], width = 1, height = 1): void {
    const row = this.rows.at(-1)!;
    const column = row.length;
    const fits = column + width <= WIDEST;
    row.push(runs, ...Array.from({ length: fits ? width - 1 : 0 }, (): Run[] => []));
    if (fits) for (let at = column; at < column + width; at++) this.open.set(at, height - 1);
    this.goOn();
  }

  /** Puts nothing where the cell above goes on. */
  private goOn(): void {
    const row = this.rows.at(-1);
    if (row === undefined) return;
    for (let left = this.open.get(row.length) ?? 0; left > 0; left = this.open.get(row.length) ?? 0) {
      this.open.set(row.length, left - 1);
      const at = this.rows.length - 1;
      this.merged.set(at, (this.merged.get(at) ?? new Set()).add(row.length));
      row.push([]);
    }
  }

  table(): TableBlock {
    return { kind: 'table', rows: this.rows, ...(this.merged.size === 0 ? {} : { merged: this.merged }) };
  }
}
