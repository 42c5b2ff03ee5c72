import type { Address } from '../syntax/addresses.ts';
import type { WorkspaceProject } from './workspace-project.ts';

/** A project of one document's own, with all files of the project that it looks at. */
interface Onlooking {
  readonly seen: WorkspaceProject;
  readonly own: WorkspaceProject;
}

/**
 * Documents that are open and are no part of any project: an ignored copy, or one in a hidden folder. Each has a project of its own that holds
 * the files it looks at as well, so that it knows all names, and no file is accused of what stands in a copy.
 */
export class Onlookers {
  private readonly documents = new Map<Address, Onlooking | undefined>();

  has(uri: Address): boolean {
    return this.documents.has(uri);
  }

  uris(): readonly Address[] {
    return [...this.documents.keys()];
  }

  all(): readonly WorkspaceProject[] {
    return [...this.documents.values()].flatMap((one) => one?.own ?? []);
  }

  add(uri: Address): void {
    this.documents.set(uri, undefined);
  }

  delete(uri: Address): void {
    this.documents.delete(uri);
  }

  /** Their projects are made anew when they are asked for. */
  forget(): void {
    for (const uri of this.documents.keys()) this.documents.set(uri, undefined);
  }

  /** @param make makes one that holds nothing yet */
  projectOf(uri: Address, seen: WorkspaceProject, make: () => WorkspaceProject): WorkspaceProject {
    const known = this.documents.get(uri);
    if (known?.seen === seen) return known.own;
    const own = make();
    this.documents.set(uri, { seen, own });
    return own;
  }

  /** A file of a project has this text, or none any more. */
  see(project: WorkspaceProject, uri: Address, text: string | undefined): void {
    for (const one of this.documents.values()) {
      if (one?.seen !== project) continue;
      if (text === undefined) one.own.project.delete(uri);
      else one.own.project.set(uri, text);
    }
  }
}
