import { CONFIG_FILE, type Config, type ConfigProblem, DEFAULT_CONFIG, parseConfig } from '../config.ts';
import type { FeatureContext } from '../features/context.ts';
import type { Language, PlainDate } from '../model/minutes.ts';
import { Project } from '../project.ts';
import { type Client, languageFor } from './client.ts';
import type { ServerFiles, ServerHost } from './host.ts';

/** A project of the workspace: the files of one root that resolve each other's names. */
export interface WorkspaceProject {
  /** Address of its folder. */
  readonly root: string;
  readonly config: Config;
  readonly project: Project;
}

/** What is wrong with a configuration. */
export interface ConfigReport {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

type Reader = Pick<ServerFiles, 'read'> & { list(folders: readonly string[]): Promise<readonly string[]> };

/**
 * All projects of a workspace. What is open in the editor goes before what is on disk. Each file belongs to the nearest folder with a
 * configuration, else to the workspace folder (or, on a disk, to the repository) around it.
 */
export class Workspace {
  private readonly host: ServerHost;
  private readonly reader: Reader;
  private client: Client;
  private folders: readonly string[] = [];
  /** Texts as they are on disk. */
  private readonly disk = new Map<string, string>();
  private readonly open = new Map<string, string>();
  private readonly configs = new Map<string, ConfigReport & { readonly config: Config }>();
  private projectsByRoot = new Map<string, WorkspaceProject>();
  private today: PlainDate;

  constructor(host: ServerHost, client: Client, reader: Reader) {
    this.host = host;
    this.client = client;
    this.reader = reader;
    this.today = host.today();
  }

  // ---------------------------------------------------------------- reading

  /** Reads all folders anew. @param progress is told how many files of how many have been read. */
  async load(folders: readonly string[], progress: (done: number, total: number) => void = () => {}): Promise<void> {
    this.folders = [...new Set(folders.map((folder) => this.host.files?.projectAbove(folder) ?? folder))];
    const uris = await this.reader.list(this.folders);
    this.disk.clear();
    this.configs.clear();
    let done = 0;
    // Some at once, for a disk is slow to answer; not all, for it answers a few at a time.
    const queue = [...uris];
    const work = async () => {
      for (let uri = queue.shift(); uri !== undefined; uri = queue.shift()) {
        await this.read(uri);
        progress(++done, uris.length);
      }
    };
    await Promise.all(Array.from({ length: 16 }, work));
    this.rebuild();
  }

  /** Reads one file, or forgets it where it is gone. */
  private async read(uri: string): Promise<void> {
    const text = await this.reader.read(uri);
    if (isConfig(uri)) this.setConfig(uri, text);
    else if (text === undefined) this.disk.delete(uri);
    else this.disk.set(uri, text);
  }

  private setConfig(uri: string, text: string | undefined): void {
    if (text === undefined || !this.client.trusted) this.configs.delete(uri);
    else this.configs.set(uri, { uri, text, ...parseConfig(text) });
  }

  /** Files have changed on disk. */
  async changedOnDisk(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      await this.read(uri);
      if (!isConfig(uri) && !this.open.has(uri)) this.update(uri);
    }
    if (uris.some(isConfig)) this.rebuild();
  }

  /** A file or a folder with all that is in it is gone, or stands elsewhere now. Nobody tells of the files in a folder. */
  async gone(from: string, to?: string): Promise<void> {
    const known = [...this.disk.keys(), ...this.configs.keys()].filter((uri) => uri === from || uri.startsWith(`${from}/`));
    await this.changedOnDisk(known.flatMap((uri) => (to === undefined ? [uri] : [uri, to + uri.slice(from.length)])));
  }

  // ---------------------------------------------------------------- editing

  /** A document is open with this text, from now on or still. */
  edit(uri: string, text: string): void {
    this.open.set(uri, text);
    this.update(uri);
  }

  /** A document is closed: what is on disk counts again, which is read anew, for not every client tells that it has saved. */
  async close(uri: string): Promise<void> {
    this.open.delete(uri);
    await this.changedOnDisk([uri]);
  }

  private textOf(uri: string): string | undefined {
    return this.open.get(uri) ?? this.disk.get(uri);
  }

  private update(uri: string): void {
    const { project } = this.around(uri);
    const text = this.textOf(uri);
    if (text === undefined) project.delete(uri);
    else project.set(uri, text);
  }

  // ---------------------------------------------------------------- projects

  /** A new client, or settings: only the language of what is said may change. */
  setClient(client: Client): void {
    this.client = client;
  }

  projects(): readonly WorkspaceProject[] {
    if (this.host.today() !== this.today) this.rebuild();
    return [...this.projectsByRoot.values()];
  }

  configReports(): readonly ConfigReport[] {
    return [...this.configs.values()];
  }

  projectOf(uri: string): WorkspaceProject {
    if (this.host.today() !== this.today) this.rebuild();
    return this.around(uri);
  }

  context(uri: string): FeatureContext | undefined {
    const { project, config } = this.projectOf(uri);
    const context = project.feature(uri, this.language(config));
    const files = this.host.files;
    return context && files ? { ...context, listFolder: (folder) => files.entries(folder) } : context;
  }

  language(config?: Config): Language {
    return languageFor(this.client, config?.language);
  }

  /** Addresses of all files of all projects. */
  uris(): string[] {
    return this.projects().flatMap(({ project }) => project.uris());
  }

  private around(uri: string): WorkspaceProject {
    const root = this.rootOf(uri);
    let found = this.projectsByRoot.get(root);
    if (found === undefined) {
      const config = this.configs.get(`${root}/${CONFIG_FILE}`)?.config ?? DEFAULT_CONFIG;
      const files = this.host.files;
      const exists = files && ((address: string) => this.open.has(address) || files.exists(address));
      found = { root, config, project: new Project({ config, today: this.today, ...(exists === undefined ? {} : { exists }) }) };
      this.projectsByRoot.set(root, found);
    }
    return found;
  }

  private rootOf(uri: string): string {
    for (let at = parentOf(uri); at !== undefined; at = parentOf(at)) if (this.configs.has(`${at}/${CONFIG_FILE}`)) return at;
    const around = this.folders.filter((folder) => uri.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length);
    return around[0] ?? parentOf(uri) ?? '';
  }

  /** All projects from what is known of the files. */
  private rebuild(): void {
    this.today = this.host.today();
    this.projectsByRoot = new Map();
    for (const uri of new Set([...this.disk.keys(), ...this.open.keys()])) this.update(uri);
  }
}

export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_FILE}`);
}

function parentOf(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  // `file:///a` has no folder but the root.
  return slash <= uri.indexOf('//') + 1 ? undefined : uri.slice(0, slash);
}
