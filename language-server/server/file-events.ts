import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { type Address, folderOf } from '../syntax/addresses.ts';
import { hasEnding } from '../syntax/ending.ts';
import { settlesIgnored } from './disk.ts';
import type { ServerFiles } from './host.ts';
import type { Workspace } from './workspace.ts';

export interface FileEventsParts {
  readonly workspace: Workspace;
  /** Undefined where nobody but the client can look at files. */
  readonly files: Pick<ServerFiles, 'entries'> | undefined;
  /** Files that are not open are others now. */
  changed(): void;
}

/** Changes of files on disk, reported by the client or, where it does not, by the disk itself. */
export class FileEvents {
  private readonly parts: FileEventsParts;
  private own: { readonly roots: string; readonly stop: (() => void) | undefined } | undefined;
  private stopped = false;

  constructor(parts: FileEventsParts) {
    this.parts = parts;
  }

  /** Watches by itself from now on, for a client that does not; also what is read from now on. */
  watch(): void {
    const { workspace } = this.parts;
    const roots = workspace.rootsRead.join('\n');
    if (this.stopped || this.own?.roots === roots) return;
    this.own?.stop?.();
    this.own = { roots, stop: workspace.watch(() => void this.lookAround()) };
  }

  /** Other folders may be read now. */
  follow(): void {
    if (this.own !== undefined) this.watch();
  }

  stop(): void {
    this.stopped = true;
    this.own?.stop?.();
  }

  /** A document was saved: others may have been written as well. */
  saved(): Promise<void> {
    return this.lookAround();
  }

  /** LSP 3.17, workspace/didChangeWatchedFiles. Of a folder that comes or goes, clients tell the folder alone. */
  async watched(changes: readonly FileEvent[]): Promise<void> {
    const { workspace } = this.parts;
    const files = changes.filter(({ uri }) => hasEnding(uri) || settlesIgnored(uri));
    const isFolder = ({ uri, type }: FileEvent) =>
      type === FileChangeType.Deleted ? workspace.knowsWithin(folderOf(uri)) : type === FileChangeType.Created && this.isFolder(uri);
    const others = changes.filter((change) => !files.includes(change));
    const read = await workspace.changedOnDisk(files.map(({ uri }) => uri as Address));
    const scanned = changes.some(isFolder) && (await workspace.rescan());
    if (read || scanned || (others.length > 0 && workspace.lookAgain())) this.parts.changed();
  }

  /** LSP 3.17, workspace/didCreateFiles, didRenameFiles and didDeleteFiles: of files and of folders. */
  async moved(): Promise<void> {
    await this.parts.workspace.rescan();
    this.parts.changed();
  }

  /** Whether something is a folder; where nobody can tell, whether it is called like one. */
  private isFolder(uri: string): boolean {
    const { files } = this.parts;
    return files === undefined ? !/\.[^./]*$/.test(uri) : files.entries(uri) !== undefined;
  }

  private async lookAround(): Promise<void> {
    if (await this.parts.workspace.rescan()) this.parts.changed();
  }
}
