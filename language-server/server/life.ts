import { ErrorCodes, ResponseError } from 'vscode-languageserver';

/** Where a connection is between its first message and its last (LSP 3.17, Server lifecycle). */
export class Life {
  private state: 'new' | 'greeted' | 'ended' = 'new';

  get isOn(): boolean {
    return this.state === 'greeted';
  }

  /** @throws the answer to a second greeting. */
  greet(): void {
    if (this.state !== 'new') throw new ResponseError(ErrorCodes.InvalidRequest, 'the server has been initialized already');
    this.state = 'greeted';
  }

  end(): void {
    this.check();
    this.state = 'ended';
  }

  /** @throws the answer to a request that comes too early or too late. */
  check(): void {
    if (this.state === 'new') throw new ResponseError(ErrorCodes.ServerNotInitialized, 'the server has not been initialized');
    if (this.state === 'ended') throw new ResponseError(ErrorCodes.InvalidRequest, 'the server has been shut down');
  }
}
