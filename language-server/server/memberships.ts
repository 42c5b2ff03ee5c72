import type { PlainDate } from '../model/minutes.ts';
import { type Config, DEFAULT_CONFIG } from '../project/config.ts';
import { type Address, isWithin, parentOf } from '../syntax/addresses.ts';
import type { Disk } from './disk.ts';
import { isIgnored } from './ignored.ts';
import { Onlookers } from './onlookers.ts';
import type { WorkspaceRoots } from './roots.ts';
import { type WorkspaceProject, workspaceProject } from './workspace-project.ts';

/** What decides to which project a file belongs. */
export interface MembershipParts {
  readonly disk: Disk;
  readonly roots: WorkspaceRoots;
  /** Whether the configurations of the workspace count. */
  isTrusted(): boolean;
  /** The text of a file that is read or open. */
  textOf(uri: Address): string | undefined;
  isOpen(uri: Address): boolean;
  /** Whether a file is there; undefined where nobody can tell at all. */
  readonly exists: ((address: string) => boolean | undefined) | undefined;
}

/**
 * The projects of a workspace, and to which of them each file belongs: to the nearest folder with a configuration or a repository, else to the
 * folder of the workspace around it. A document that is open and on no list of files looks on: it knows its project, which does not know it.
 */
export class Memberships {
  private readonly parts: MembershipParts;
  private byRoot = new Map<Address, WorkspaceProject>();
  private readonly ofFile = new Map<Address, WorkspaceProject>();
  private readonly onlookers = new Onlookers();
  /** On this day the projects look at what is overdue. */
  today: PlainDate;

  constructor(parts: MembershipParts, today: PlainDate) {
    this.parts = parts;
    this.today = today;
  }

  all(): IterableIterator<WorkspaceProject> {
    return this.byRoot.values();
  }

  files(): IterableIterator<Address> {
    return this.ofFile.keys();
  }

  has(uri: Address): boolean {
    return this.ofFile.has(uri);
  }

  /** Nobody works with their trees now. */
  rest(): void {
    for (const { project } of [...this.byRoot.values(), ...this.onlookers.all()]) project.rest();
  }

  /** A file has another text, has come or gone, or belongs elsewhere now. */
  update(uri: Address): void {
    const [text, before] = [this.parts.textOf(uri), this.ofFile.get(uri)];
    const next = text === undefined ? undefined : this.around(uri);
    if (before !== undefined && before !== next) {
      before.project.delete(uri);
      this.onlookers.see(before, uri, undefined);
    }
    if (next === undefined) this.ofFile.delete(uri);
    else {
      next.project.set(uri, text!, this.parts.isOpen(uri));
      this.ofFile.set(uri, next);
      this.onlookers.see(next, uri, text);
    }
  }

  /** The project that a file is, or would be, part of. */
  around(uri: Address): WorkspaceProject {
    const own = this.inFolder(this.rootOf(uri));
    return this.onlookers.has(uri) ? this.onlookers.projectOf(uri, own, () => this.made(own.root, own.config)) : own;
  }

  private inFolder(root: Address): WorkspaceProject {
    const found = this.byRoot.get(root) ?? this.made(root, this.configIn(root) ?? DEFAULT_CONFIG);
    this.byRoot.set(root, found);
    return found;
  }

  private made(root: Address, config: Config): WorkspaceProject {
    return workspaceProject(root, config, this.today, this.parts.exists);
  }

  private configIn(folder: Address): Config | undefined {
    return this.parts.isTrusted() ? this.parts.disk.configIn(folder) : undefined;
  }

  private rootOf(uri: Address): Address {
    const { roots, disk } = this.parts;
    const place = roots.placeOf(uri);
    for (let at = parentOf(place); at !== undefined; at = parentOf(at))
      if (this.configIn(at) !== undefined || disk.isRepository(at)) return at;
    return roots.around(uri) ?? parentOf(place) ?? place;
  }

  /** The project of a folder is another one now. */
  reroot(folder: Address): void {
    const before = this.byRoot.get(folder);
    this.byRoot.delete(folder);
    this.onlookers.forget();
    // First, so that they see the others come.
    for (const uri of this.onlookers.uris()) this.around(uri);
    for (const [uri, project] of [...this.ofFile]) {
      if (project === before) this.ofFile.delete(uri);
      if (project === before || this.onlookers.has(uri) || isWithin(this.parts.roots.placeOf(uri), folder)) this.update(uri);
    }
  }

  /** Forgets all projects. @returns each of these files with the project that it belongs to from now on */
  anew(uris: readonly Address[], today: PlainDate): ReadonlyMap<WorkspaceProject, Address[]> {
    this.today = today;
    this.byRoot = new Map();
    this.ofFile.clear();
    this.onlookers.forget();
    return Map.groupBy(uris, (uri) => this.around(uri));
  }

  // ---------------------------------------------------------------- documents that look on

  /** Whether a document that is open is on no list of files of its project: what ignores, hides or leaves it out may have come or gone. @returns whether it has another project now. */
  review(uri: Address): boolean {
    const looksOn = this.parts.isOpen(uri) && this.looksOn(uri);
    if (looksOn === this.onlookers.has(uri)) return false;
    if (looksOn) this.onlookers.add(uri);
    else this.onlookers.delete(uri);
    return true;
  }

  private looksOn(uri: Address): boolean {
    const { roots, disk } = this.parts;
    return uri.startsWith('file:') && roots.around(uri) !== undefined && (!roots.holds(uri) || isIgnored(uri, disk.reports()));
  }

  /** Shows a document that looks on all files of its project, step by step. */
  *show(uri: Address): Generator<void> {
    if (!this.onlookers.has(uri)) return;
    this.update(uri);
    const own = this.inFolder(this.rootOf(uri));
    for (const [other, project] of [...this.ofFile]) {
      if (project === own) this.onlookers.see(own, other, this.parts.textOf(other));
      yield;
    }
  }
}
