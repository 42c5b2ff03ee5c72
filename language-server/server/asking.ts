import type { Connection } from 'vscode-languageserver';

/** Milliseconds that an answer of the client is waited for, where the host says nothing. */
const PATIENCE = 5000;

/**
 * Requests and notifications from the server to the client. A client may refuse, fail or never answer: requests here never reject, and end
 * after the host's patience.
 */
export class Asking {
  private readonly connection: Connection;
  private readonly patience: number;

  constructor(connection: Connection, patience = PATIENCE) {
    this.connection = connection;
    this.patience = patience;
  }

  /** The client's answer, however late; undefined where it refuses, which is logged. */
  async ask<R>(method: string, params?: object): Promise<R | undefined> {
    try {
      return await (params === undefined ? this.connection.sendRequest<R>(method) : this.connection.sendRequest<R>(method, params));
    } catch (error) {
      this.tell('window/logMessage', { type: 4, message: `${method}: ${error instanceof Error ? error.message : String(error)}` });
      return undefined;
    }
  }

  /** The client's answer, if it comes in time; undefined where it does not, or the client refuses. */
  async askInTime<R>(method: string, params?: object): Promise<R | undefined> {
    return this.inTime(this.ask<R>(method, params));
  }

  /** What a promise of {@link ask} gives, if it comes in time; @param times how many times as long is waited. */
  async inTime<R>(answer: Promise<R>, times = 1): Promise<R | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enough = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), times * this.patience);
    });
    try {
      return await Promise.race([answer, enough]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** A notification; a connection that has closed meanwhile hears nothing. */
  tell(method: string, params?: object): void {
    const sent = params === undefined ? this.connection.sendNotification(method) : this.connection.sendNotification(method, params);
    sent.catch(() => undefined);
  }
}
