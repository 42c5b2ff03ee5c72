import type { Language } from '../model/minutes.ts';
import type { Config } from '../project/config.ts';
import { atOnce } from '../project/steps.ts';
import { type Address, addressOf, isWithin } from '../syntax/addresses.ts';
import { AtWork } from './at-work.ts';
import { type Client, languageFor } from './client.ts';
import { type ConfigReport, Disk, folderOfConfig, isMark, type Reader, settlesIgnored } from './disk.ts';
import { EarlierRuns } from './earlier-runs.ts';
import type { ServerHost } from './host.ts';
import { Keeping } from './keeping.ts';
import { LookUps } from './look-ups.ts';
import { Memberships } from './memberships.ts';
import { WorkspaceRoots } from './roots.ts';
import { inSlices, type Listener, Parts } from './slices.ts';
import { Turns } from './turns.ts';
import type { Fault } from './unattended.ts';
import { contextIn, type WorkspaceProject } from './workspace-project.ts';

/**
 * All projects of a workspace. What is open in the editor goes before what is on disk. Each file belongs to the nearest folder with a
 * configuration or a repository, else to the workspace folder around it.
 *
 * What is read is read in the order in which it was asked for: {@link settled} tells when nothing is left to read.
 */
export class Workspace {
  private readonly host: ServerHost;
  private readonly disk: Disk;
  private readonly roots: WorkspaceRoots;
  private client: Client;
  private readonly open = new Map<Address, string>();
  private readonly members: Memberships;
  private readonly lookUps: LookUps;
  private readonly earlier: EarlierRuns;
  /** No tree that somebody works with is forgotten before the work is done. */
  readonly atWork = new AtWork(() => {
    this.members.rest();
  });
  private readonly turns: Turns;
  readonly keeping: Keeping;

  /** @param log is told what goes wrong while files are read: what was known of them stays. */
  constructor(host: ServerHost, client: Client, reader: Reader, log: Fault) {
    const failed = (error: unknown) => log('reading the workspace', error);
    this.host = host;
    this.client = client;
    this.disk = new Disk(reader);
    this.lookUps = new LookUps((uri) => this.open.has(uri) || host.files?.exists(uri));
    this.earlier = new EarlierRuns(host, this.lookUps, failed);
    this.roots = new WorkspaceRoots(host.files);
    this.turns = new Turns(failed);
    const kept = () => (this.isReading || !this.client.settings.cache ? [] : this.members.all());
    this.keeping = new Keeping(() => this.earlier.keep(kept()), this.turns, log, host.rest);
    const exists = host.files && ((address: string) => this.lookUps.exists(address));
    const { disk, roots } = this;
    const [isTrusted, isOpen] = [() => this.client.trusted, (uri: Address) => this.open.has(uri)];
    this.members = new Memberships({ disk, roots, isTrusted, isOpen, textOf: (uri) => this.textOf(uri), exists }, host.today());
  }

  // ---------------------------------------------------------------- reading

  /** Settles when all that was asked for has been read. */
  get settled(): Promise<void> {
    return this.turns.settled;
  }

  /** @param quiet is called each time that all that was asked for has been read */
  onQuiet(quiet: () => void): void {
    this.turns.onQuiet = quiet;
  }

  /** Something is being read: what would be said now may be wrong in a moment. */
  get isReading(): boolean {
    return this.turns.isBusy;
  }

  /** Reads these folders and what is open beside them. */
  load(folders: readonly Address[], listener: Listener = {}): Promise<unknown> {
    const parts = new Parts(listener);
    return this.turns.next(async () => {
      const others = this.roots.setFolders(folders);
      // Inside the workspace nobody is a guest, and outside it one may have become so.
      for (const address of this.open.keys()) {
        this.roots.leave(address);
        this.roots.enter(address);
      }
      let changed: ReadonlySet<Address> = new Set();
      try {
        changed = await this.disk.sync(this.roots.all, parts.read, (total) => {
          if (total > 300) this.host.spareMemory?.();
          listener.listed?.(total);
        });
      } finally {
        if (others) {
          for (const uri of this.open.keys()) this.members.review(uri);
          await inSlices(parts.counting(this.rebuilding()));
        } else {
          this.take(changed);
          await this.review();
        }
      }
    });
  }

  /** Looks at all files again: some may have come, gone, or been written anew, which nobody tells. @returns whether that is so. */
  async rescan(): Promise<boolean> {
    const changed = await this.turns.next(async () => {
      const taken = this.take(await this.disk.sync(this.roots.all));
      return (await this.review()) || taken;
    });
    return this.lookAgain() || changed === true;
  }

  /** Files have changed on disk. An open file keeps the editor's text until it is closed. @returns whether any result may differ now. */
  async changedOnDisk(uris: readonly Address[]): Promise<boolean> {
    // Whether it is a file that has come, where only the list of the client can tell.
    const mayBeIgnored = (uri: Address) => this.host.files === undefined && !this.disk.isKnown(uri);
    const changed = await this.turns.next(async () => {
      const read = await this.disk.readAgain(uris.filter((uri) => this.roots.holds(uri) && !mayBeIgnored(uri)));
      const listed = uris.some((uri) => settlesIgnored(uri) || mayBeIgnored(uri)) ? await this.disk.sync(this.roots.all) : [];
      const taken = this.take(new Set([...read, ...listed]));
      return (uris.some(settlesIgnored) && (await this.review())) || taken;
    });
    return this.lookAgain() || changed === true;
  }

  /** Looks whether some files that are not open are still what they were. @returns whether one is not. */
  async verify(uris: readonly Address[]): Promise<boolean> {
    const closed = uris.filter((uri) => !this.open.has(uri) && this.disk.text(uri) !== undefined);
    return closed.length > 0 && (await this.turns.next(async () => this.take(await this.disk.readNewer(closed)))) === true;
  }

  /** Tells when files change, as long as the function that is given is not called; undefined where the host cannot. */
  watch(changed: () => void): (() => void) | undefined {
    return this.host.files?.watch?.(this.rootsRead, changed);
  }

  /** The folders that are read. */
  get rootsRead(): readonly Address[] {
    return [...this.roots.all.deep, ...this.roots.all.shallow];
  }

  /** Whether something that is read lies in this folder. */
  knowsWithin(folder: Address): boolean {
    return this.disk.has((uri) => isWithin(uri, folder));
  }

  private take(changed: ReadonlySet<Address>): boolean {
    for (const uri of [...changed].sort()) if (!isMark(uri) && !this.open.has(uri)) this.members.update(uri);
    for (const mark of [...changed].filter(isMark)) this.members.reroot(folderOfConfig(mark));
    // What is open is what it was.
    return [...changed].some((uri) => !this.open.has(uri));
  }

  /** Attachments may have come or gone. @returns whether that is so. */
  lookAgain(): boolean {
    const isSo = this.lookUps.haveChanged();
    if (isSo) for (const { project } of this.members.all()) project.recheck();
    return isSo;
  }

  // ---------------------------------------------------------------- editing

  /** A document is open with this text, from now on or still. {@link settled} tells when all that it needs has been read. */
  edit(uri: Address, text: string): void {
    const isNew = !this.open.has(uri);
    this.open.set(uri, text);
    if (isNew && this.roots.enter(uri)) {
      void this.turns.next(async () => {
        this.take(await this.disk.sync(this.roots.all));
        const root = this.roots.around(uri);
        this.members.review(uri);
        if (root !== undefined) this.members.reroot(root);
        this.members.update(uri);
      });
    } else if (isNew && this.members.review(uri)) void this.turns.next(() => inSlices(this.members.show(uri)));
    else this.members.update(uri);
  }

  /** Documents that are open may be on no list of files any more, or on one again. @returns whether that is so of any. */
  private async review(): Promise<boolean> {
    const others = [...this.open.keys()].filter((uri) => this.members.review(uri));
    for (const uri of others) {
      this.members.update(uri);
      await inSlices(this.members.show(uri));
    }
    return others.length > 0;
  }

  /** A document is closed: what is on disk counts again, which is read anew, for not every client tells that it has saved. */
  close(uri: Address): Promise<unknown> {
    this.open.delete(uri);
    return this.turns.next(async () => {
      const left = this.open.has(uri) ? undefined : this.roots.leave(uri);
      if (left === undefined) this.take(await this.disk.readAgain([uri].filter((one) => this.roots.holds(one))));
      else this.take(await this.disk.sync(this.roots.all));
      this.members.review(uri);
      if (!this.open.has(uri)) this.members.update(uri);
      if (left !== undefined) this.members.reroot(left);
    });
  }

  /** The text of an open document in a folder of the workspace, whose configuration is known before all else is read. */
  openInFolder(uri: Address): string | undefined {
    return this.client.folders.length > 0 && this.roots.isListed(uri) ? this.open.get(uri) : undefined;
  }

  private textOf(uri: Address): string | undefined {
    return this.open.get(uri) ?? this.disk.text(uri);
  }

  // ---------------------------------------------------------------- projects

  /** A new client, or settings: only the language of messages may change. */
  setClient(client: Client): void {
    this.client = client;
  }

  /** Those of the workspace; where there is none, those of what is open. */
  projects(): readonly WorkspaceProject[] {
    return this.allProjects().filter(({ root }) => this.roots.isListed(root));
  }

  /** Also those of documents that lie outside the workspace. */
  allProjects(): readonly WorkspaceProject[] {
    this.follow();
    return [...this.members.all()];
  }

  configReports(): readonly ConfigReport[] {
    return this.client.trusted ? this.disk.reports().filter(({ uri }) => this.roots.isListed(uri)) : [];
  }

  projectOf(uri: string): WorkspaceProject {
    this.follow();
    return this.members.around(addressOf(uri));
  }

  context(uri: string) {
    return contextIn(this.projectOf(uri), uri, (config) => this.language(config), this.host.files);
  }

  language(config?: Config): Language {
    return languageFor(this.client, config?.language);
  }

  /** Addresses of all files of the workspace, and of what is open beside it. */
  uris(): Address[] {
    this.follow();
    return [...this.members.files()].filter((uri) => this.has(uri)).sort();
  }

  /** Whether a file is of the workspace, or open beside it. */
  has(uri: Address): boolean {
    return this.members.has(uri) && (this.open.has(uri) || this.roots.isListed(uri));
  }

  /** Whether nobody can know which names a document goes by, as of another version of a file. */
  isForeign(uri: Address): boolean {
    return this.roots.isForeign(uri);
  }

  /** On another day, other things are overdue. */
  private follow(): void {
    if (this.host.today() !== this.members.today) atOnce(this.rebuilding());
  }

  /** Makes all projects from what is known of the files, step by step: what is edited meanwhile counts. */
  private *rebuilding(): Generator<void> {
    // In this order whichever of two files was read first: what is declared twice is the second one's fault.
    const uris = [...new Set([...this.disk.addresses(), ...this.open.keys()])].sort();
    const filesOf = this.members.anew(uris, this.host.today());
    if (this.client.settings.cache) yield* this.earlier.begin(filesOf, (uri) => this.textOf(uri));
    // One that began with what was stored may have been closed since.
    for (const uri of uris)
      yield this.textOf(uri) === undefined ? void this.members.around(uri).project.delete(uri) : this.members.update(uri);
    for (const { project } of [...this.members.all()]) yield* project.gather();
  }
}
