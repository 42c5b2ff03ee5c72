import type { Problem } from '../rules/problem.ts';
import { isStoredRun, runKey, type StoredRun, WORN } from '../rules/stored-run.ts';
import type { Address } from '../syntax/addresses.ts';
import type { ServerHost } from './host.ts';
import type { LookUps } from './look-ups.ts';
import type { WorkspaceProject } from './workspace-project.ts';

type TextOf = (uri: Address) => string | undefined;

/**
 * What an earlier run of the server, or of `check --cache`, knew of projects: the first problems of an open file need the facts of all files, which
 * are there at once then. What does not fit this version and configuration, and what is not whole, counts for nothing.
 */
export class EarlierRuns {
  private readonly host: Pick<ServerHost, 'store' | 'version'>;
  private readonly lookUps: LookUps;
  private readonly failed: (error: unknown) => void;
  /** Day and digests of what lies on disk. */
  private readonly onDisk = new Map<Address, { readonly day: string; readonly digests: ReadonlyMap<string, string> }>();

  /** @param failed is called with what goes wrong, which keeps nobody from their work */
  constructor(host: Pick<ServerHost, 'store' | 'version'>, lookUps: LookUps, failed: (error: unknown) => void) {
    this.host = host;
    this.lookUps = lookUps;
    this.failed = failed;
  }

  /** Gives projects that hold nothing yet what was known of those of their files that have the same text. */
  begin(filesOf: ReadonlyMap<WorkspaceProject, readonly Address[]>, textOf: TextOf): void {
    for (const [project, uris] of filesOf) this.beginOne(project, uris, textOf);
  }

  private beginOne({ root, config, today, project }: WorkspaceProject, uris: readonly Address[], textOf: TextOf): void {
    const { store, version } = this.host;
    if (store === undefined || !store.keeps(uris.length)) return;
    const run = store.read(root);
    if (!isStoredRun(run) || run.key !== store.digest(runKey(version, config))) return;
    const digests = new Map(Object.entries(run.digests));
    this.onDisk.set(root, { day: run.day, digests });
    const same = new Map<string, string>();
    for (const uri of uris) {
      const text = textOf(uri);
      if (text !== undefined && digests.get(uri) === store.digest(text)) same.set(uri, text);
    }
    const there = new Set<string>(uris);
    const counts = run.day === today && this.areThere(run.looked);
    const problems = counts ? run.problems.filter(([, found]) => found.every((one) => isWithin(one, there))) : [];
    project.restore({ ...run, problems }, same);
  }

  /** Keeps what is known of projects for the next start, where all of it is known and much of it is new. */
  keep(projects: Iterable<WorkspaceProject>): void {
    try {
      for (const project of projects) this.keepOne(project);
    } catch (error) {
      this.failed(error);
    }
  }

  private keepOne({ root, config, today, project }: WorkspaceProject): void {
    const { store, version } = this.host;
    const uris = project.uris();
    if (store === undefined || !store.keeps(uris.length) || !project.isChecked) return;
    const digests = new Map(uris.map((uri) => [uri, store.digest(project.text(uri) ?? '')]));
    const before = this.onDisk.get(root);
    const others = [...digests].filter(([uri, digest]) => before?.digests.get(uri) !== digest);
    if (before?.day === today && others.length <= uris.length * WORN) return;
    const run: StoredRun = {
      ...{ key: store.digest(runKey(version, config)), day: today, looked: this.lookUps.all() },
      ...{ digests: Object.fromEntries(digests), ...project.store() },
    };
    store.write(root, run);
    this.onDisk.set(root, { day: today, digests });
  }

  private areThere(looked: StoredRun['looked']): boolean {
    return Object.entries(looked).every(([uri, there]) => this.lookUps.exists(uri) === there);
  }
}

/** Whether a problem points to files of the project alone, and would edit no others. */
function isWithin({ related, fixes }: Problem, files: ReadonlySet<string>): boolean {
  return [...related, ...fixes.flatMap(({ edits }) => edits)].every(({ uri }) => files.has(uri));
}
