import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Address } from '../syntax/addresses.ts';
import { isConfig } from './disk.ts';
import type { DiagnosticsPublisher, OpenVersions } from './publisher.ts';
import { type Fault, later } from './unattended.ts';

/** Fewer files are read as soon as anybody could look. */
const LEAST = 100;

export interface EarlyParts {
  readonly versions: OpenVersions;
  publisher(): DiagnosticsPublisher;
  /** Begins to read, where nobody did so yet. */
  begin(): unknown;
  readonly log: Fault;
}

/**
 * What is shown of open documents while a large workspace is being read: what is wrong with their own text, whatever other files say. What depends on
 * others follows once all have been read.
 */
export class Early {
  private readonly parts: EarlyParts;
  private state: 'waiting' | 'on' | 'over' = 'waiting';
  private scheduled = false;
  private settle: () => void = () => {};
  /** Settles when something can be said, or nothing need be said early. */
  private readonly settled = new Promise<void>((resolve) => {
    this.settle = resolve;
  });

  constructor(parts: EarlyParts) {
    this.parts = parts;
  }

  /** So many files are to be read, and it is known how to look at them. */
  begin(files: number): void {
    if (files < LEAST || this.state !== 'waiting') return;
    this.state = 'on';
    this.settle();
    this.changed();
  }

  /** All has been read, or nobody waits any longer. */
  end(): void {
    this.state = 'over';
    this.settle();
  }

  /** A document has another text; in a moment the client hears what is wrong with it. */
  changed(): void {
    if (this.state !== 'on' || this.scheduled) return;
    this.scheduled = true;
    later(0, 'reporting early', this.parts.log, () => {
      this.scheduled = false;
      if (this.state !== 'on') return;
      for (const uri of this.parts.versions.keys()) if (!isConfig(uri)) this.parts.publisher().pushEarly(uri);
    });
  }

  /** The answer to a client that asks before all has been read; undefined where that is so already, or will be in no time. */
  async report(uri: Address): Promise<DocumentDiagnosticReport | undefined> {
    this.parts.begin();
    await this.settled;
    return this.state === 'on' ? this.parts.publisher().reportEarly(uri) : undefined;
  }
}
