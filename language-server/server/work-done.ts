import type { Asking } from './asking.ts';

const TOKEN = 'verslag';

/** Shows how far the reading of files is (LSP 3.17, Work Done Progress), once the client says that it will; nobody waits for that. */
export class WorkDone {
  private readonly asking: Asking;
  private isShown = false;
  private isOver = false;

  constructor(asking: Asking) {
    this.asking = asking;
    void asking.ask<null>('window/workDoneProgress/create', { token: TOKEN }).then((answer) => {
      if (answer === undefined || this.isOver) return;
      this.isShown = true;
      this.tell({ kind: 'begin', title: 'Verslag', percentage: 0 });
    });
  }

  report(done: number, total: number): void {
    if (this.isShown) this.tell({ kind: 'report', percentage: Math.round((100 * done) / total), message: `${done}/${total}` });
  }

  end(): void {
    this.isOver = true;
    if (this.isShown) this.tell({ kind: 'end' });
  }

  private tell(value: object): void {
    this.asking.tell('$/progress', { token: TOKEN, value });
  }
}
