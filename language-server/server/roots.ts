import { isLeftOut } from '../project/left-out.ts';
import { type Address, below, folderOf, isWithin, parentOf } from '../syntax/addresses.ts';
import type { Roots } from './disk.ts';
import type { ServerFiles } from './host.ts';

/** A project that is read because a document of it is open, though it lies in no folder of the workspace. */
interface Guest {
  /** It has a configuration or a repository; else only what lies beside the document is read. */
  readonly deep: boolean;
  readonly documents: Set<Address>;
}

/**
 * Which folders are read, and which of them a file belongs to: the folders of the workspace, and those around open documents that lie in none
 * of them. Where a folder of the workspace lies in a project, it is that project.
 */
export class WorkspaceRoots {
  private readonly files: Pick<ServerFiles, 'projectAbove' | 'admits' | 'entries' | 'exists'> | undefined;
  private folders: readonly Address[] = [];
  private readonly guests = new Map<Address, Guest>();

  constructor(files: WorkspaceRoots['files']) {
    this.files = files;
  }

  /** @returns whether this makes a difference. The root of a disk is no folder to read: some clients name it where they know of none. */
  setFolders(folders: readonly Address[]): boolean {
    const projects = folders
      .map((folder) => this.folderAt(folder))
      .filter((folder) => !isRootOfDisk(folder))
      .map((folder) => this.projectAbove(folder) ?? folder);
    const next = [...new Set(projects)];
    const same = next.length === this.folders.length && next.every((folder) => this.folders.includes(folder));
    this.folders = next;
    return !same;
  }

  /** Some clients name the file that was opened where a folder belongs: the folder that it lies in. */
  private folderAt(place: Address): Address {
    const isFile = this.files?.entries(place) === undefined && this.files?.exists(place) === true;
    return (isFile ? parentOf(place) : undefined) ?? place;
  }

  get all(): Roots {
    const guests = [...this.guests];
    return {
      deep: [...this.folders, ...guests.filter(([, { deep }]) => deep).map(([root]) => root)],
      shallow: guests.filter(([, { deep }]) => !deep).map(([root]) => root),
    };
  }

  /** A document has been opened. @returns whether there is something to read for it. */
  enter(document: Address): boolean {
    const place = this.placeOf(document);
    if (this.files === undefined || !place.startsWith('file:')) return false;
    const parent = parentOf(place);
    if (parent === undefined) return false;
    const above = this.projectAbove(parent);
    const project = above === undefined || isRootOfDisk(above) ? undefined : above;
    const folder = this.folderAround(place);
    if (folder !== undefined && !this.isApart(folder, project)) return false;
    const root = project ?? parent;
    const known = this.guests.get(root);
    if (known === undefined) this.guests.set(root, { deep: project !== undefined, documents: new Set([document]) });
    else known.documents.add(document);
    return known === undefined;
  }

  /** A project inside a folder that is not read with it: another repository in a repository. */
  private isApart(folder: Address, project: Address | undefined): boolean {
    if (project === undefined || project === folder || !isWithin(project, folder)) return false;
    return this.files?.admits?.(folder, below(project, 'x.verslag')) === false;
  }

  /** A document has been closed. @returns the project that nobody needs any more. */
  leave(document: Address): Address | undefined {
    for (const [root, { documents }] of this.guests) {
      if (!documents.delete(document) || documents.size > 0) continue;
      this.guests.delete(root);
      return root;
    }
    return undefined;
  }

  /** The folder that a file is read with, the nearest where there are more; undefined for one that is read with none. */
  around(address: Address): Address | undefined {
    return nearest([...this.folders, ...this.guests.keys()], this.placeOf(address));
  }

  /** Whether a file is of the workspace itself; of everything where there is no workspace. */
  isListed(address: Address): boolean {
    if (this.folders.length === 0) return true;
    const root = this.around(address);
    return root !== undefined && this.folders.includes(root);
  }

  /** Whether a file is among those that are read: in a root, and not in what is left out. */
  holds(address: Address): boolean {
    const { deep, shallow } = this.all;
    const root = nearest(deep, address);
    if (root !== undefined) {
      const names = address.slice(root.length + 1).split('/');
      return !names.some(isLeftOut) && this.files?.admits?.(root, address) !== false;
    }
    return shallow.some((folder) => parentOf(address) === folder);
  }

  /** Whether it shows another version of a file, or something that is no file: nobody knows which names it goes by. */
  isForeign(address: Address): boolean {
    return this.folders.length > 0 && !/^(?:file|untitled):/.test(address) && this.folderAround(address) === undefined;
  }

  /** Where a document would lie, once saved: one without a place in the first folder of the workspace. */
  placeOf(address: Address): Address {
    if (!address.startsWith('untitled:')) return address;
    if (address.startsWith('untitled:/')) return folderOf(`file://${address.slice('untitled:'.length)}`);
    const [folder] = this.folders;
    return folder === undefined ? address : below(folder, address.slice('untitled:'.length));
  }

  private folderAround(place: Address): Address | undefined {
    return nearest(this.folders, place);
  }

  private projectAbove(folder: Address): Address | undefined {
    const above = this.files?.projectAbove(folder);
    return above === undefined ? undefined : folderOf(above);
  }
}

function nearest(folders: readonly Address[], address: Address): Address | undefined {
  return folders.filter((folder) => isWithin(address, folder)).sort((a, b) => b.length - a.length)[0];
}

/** `/`, `C:\`. */
function isRootOfDisk(folder: Address): boolean {
  return /^file:\/\/(?:\/[a-z]%3A)?$/.test(folder);
}
