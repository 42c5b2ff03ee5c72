import path from 'node:path';
import type { Host } from './host.ts';

/** The versions of files that git keeps. Every call is undefined where there is no git, no repository, or no such version. */
export class History {
  private readonly host: Host;
  constructor(host: Host) {
    this.host = host;
  }

  /** The text of a file in a revision. */
  text(file: string, revision: string): string | undefined {
    // `./` makes the path relative to the folder that git runs in.
    return this.git(file, ['show', `${revision}:./${path.basename(file)}`]);
  }

  /** The commits that touched a file, the latest first. */
  commits(file: string): readonly string[] | undefined {
    const log = this.git(file, ['log', '--format=%H', '--', path.basename(file)]);
    return log?.split('\n').filter((line) => line !== '');
  }

  private git(file: string, args: readonly string[]): string | undefined {
    return this.host.git?.(path.dirname(file), args);
  }
}
