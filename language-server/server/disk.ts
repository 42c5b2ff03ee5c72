import { CONFIG_FILE, type Config } from '../project/config.ts';
import type { ConfigProblem } from '../project/read-config.ts';
import { parseConfig } from '../rules/configuration.ts';
import { type Address, addressOf, below, parentOf } from '../syntax/addresses.ts';

/** Where texts come from: the server's own disk, or the client. A reader that fails says nothing: what was known of its files stays. */
export interface Reader {
  /** All minutes, configurations and marks of repositories (`…/.git`) in these folders and below them, without what is ignored. */
  list(folders: readonly Address[]): Promise<readonly string[]>;
  /** Those in the folder itself alone. */
  listHere(folder: Address): Promise<readonly string[]>;
  /** Undefined where the file is gone, or is no text. */
  read(uri: Address): Promise<string | undefined>;
  /** Something that differs once a file was written anew; undefined where nobody can tell. */
  stamp(uri: Address): Promise<string | undefined>;
}

/** What is wrong with a configuration. */
export interface ConfigReport {
  readonly uri: Address;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

/** What is read: folders with all below them, and folders alone. */
export interface Roots {
  readonly deep: readonly Address[];
  readonly shallow: readonly Address[];
}

/** The texts of minutes and configurations as last read, from the server's own disk or from the client. */
export class Disk {
  private readonly reader: Reader;
  private readonly texts = new Map<Address, string>();
  private readonly stamps = new Map<Address, string | undefined>();
  private readonly repositories = new Set<Address>();
  private readonly configs = new Map<Address, ConfigReport & { readonly config: Config }>();

  constructor(reader: Reader) {
    this.reader = reader;
  }

  text(address: Address): string | undefined {
    return this.texts.get(address);
  }

  addresses(): IterableIterator<Address> {
    return this.texts.keys();
  }

  has(fits: (address: Address) => boolean): boolean {
    return [...this.texts.keys(), ...this.configs.keys()].some(fits);
  }

  reports(): readonly ConfigReport[] {
    return [...this.configs.values()];
  }

  /** Whether a repository begins in a folder: it has its own names. */
  isRepository(folder: Address): boolean {
    return this.repositories.has(folder);
  }

  /** The configuration that lies in a folder itself. */
  configIn(folder: Address): Config | undefined {
    return this.configs.get(below(folder, CONFIG_FILE))?.config;
  }

  /**
   * Reads what is new or was written anew in some folders, and forgets what is gone.
   * @param progress is called with how many files of how many have been looked at.
   * @param listed is called with their number once all configurations have been read.
   * @returns what changed.
   */
  async sync(
    roots: Roots,
    progress: (done: number, total: number) => void = () => {},
    listed: (total: number) => void = () => {},
  ): Promise<Set<Address>> {
    const lists = await Promise.all([
      roots.deep.length === 0 ? [] : this.reader.list(roots.deep),
      ...roots.shallow.map((folder) => this.reader.listHere(folder)),
    ]);
    const [marks, files] = divided(lists.flat().map(addressOf), (address) => address.endsWith(`/${GIT}`));
    const there = new Set(files);
    const changed = new Set<Address>();
    const repositories = new Set(marks.map((mark) => parentOf(mark)!));
    for (const folder of new Set([...repositories, ...this.repositories])) {
      if (repositories.has(folder) === this.repositories.has(folder)) continue;
      changed.add(below(folder, GIT));
      if (!this.repositories.delete(folder)) this.repositories.add(folder);
    }
    for (const address of [...this.texts.keys(), ...this.configs.keys()]) {
      if (!there.has(address)) this.put(address, undefined, changed);
    }
    let done = 0;
    // Some at once, for a disk is slow to answer; not all, for it answers a few at a time.
    const work = async (queue: Iterator<Address>) => {
      for (let next = queue.next(); next.done !== true; next = queue.next()) {
        if (!this.isKnown(next.value) || (await this.isNewer(next.value))) await this.read(next.value, changed);
        progress(++done, there.size);
      }
    };
    const [configs, texts] = divided(there, isConfig);
    await work(configs.values());
    listed(there.size);
    const queue = texts.values();
    await Promise.all(Array.from({ length: 16 }, () => work(queue)));
    return changed;
  }

  /** Reads some files anew, whatever their stamps. @returns what changed. */
  async readAgain(addresses: Iterable<Address>): Promise<Set<Address>> {
    const changed = new Set<Address>();
    for (const address of addresses) await this.read(address, changed);
    return changed;
  }

  /** Reads those of some files that were written anew. @returns what changed. */
  async readNewer(addresses: Iterable<Address>): Promise<Set<Address>> {
    const changed = new Set<Address>();
    for (const address of addresses) if (await this.isNewer(address)) await this.read(address, changed);
    return changed;
  }

  /** Whether it has been read. */
  isKnown(address: Address): boolean {
    return this.texts.has(address) || this.configs.has(address);
  }

  private async isNewer(address: Address): Promise<boolean> {
    return (await this.reader.stamp(address)) !== this.stamps.get(address);
  }

  private async read(address: Address, changed: Set<Address>): Promise<void> {
    // The stamp first: what is written between the two is read once too often, never too seldom.
    const stamp = await this.reader.stamp(address);
    let text: string | undefined;
    try {
      text = await this.reader.read(address);
    } catch {
      return;
    }
    this.stamps.set(address, stamp);
    this.put(address, text, changed);
  }

  private put(address: Address, text: string | undefined, changed: Set<Address>): void {
    const before = isConfig(address) ? this.configs.get(address)?.text : this.texts.get(address);
    if (before === text) return;
    changed.add(address);
    if (text === undefined) {
      this.texts.delete(address);
      this.configs.delete(address);
      this.stamps.delete(address);
    } else if (isConfig(address)) this.configs.set(address, { uri: address, text, ...parseConfig(text) });
    else this.texts.set(address, text);
  }
}

const GIT = '.git';

function divided(addresses: Iterable<Address>, fits: (address: Address) => boolean): [fitting: Address[], others: Address[]] {
  const { true: fitting = [], false: others = [] } = Object.groupBy(addresses, (address) => `${fits(address)}`);
  return [fitting, others];
}

/** Whether it makes its folder a project. */
export function isMark(address: string): boolean {
  return isConfig(address) || address.endsWith(`/${GIT}`);
}

/** Whether it settles what is left out. */
export function settlesIgnored(address: string): boolean {
  return isConfig(address) || address.endsWith('/.gitignore');
}

export function isConfig(address: string): boolean {
  return address.endsWith(`/${CONFIG_FILE}`);
}

/** The folder that a configuration, or the mark of a repository, is about. */
export function folderOfConfig(address: Address): Address {
  return parentOf(address) ?? address;
}
