import { stepsOf } from '../project/steps.ts';
import type { CheckedBeginning } from '../rules/checked-files.ts';
import type { Problem } from '../rules/problem.ts';
import { linesOfRun, readRun, runKey, type StoredHead, type StoredPart, WORN } from '../rules/stored-run.ts';
import type { Address } from '../syntax/addresses.ts';
import type { ProjectStore, ServerHost } from './host.ts';
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
  /** Key, day and texts of which something lies on disk. */
  private readonly onDisk = new Map<Address, { readonly key: string; readonly day: string; readonly texts: ReadonlyMap<string, string> }>();

  /** @param failed is called with what goes wrong, which keeps nobody from their work */
  constructor(host: Pick<ServerHost, 'store' | 'version'>, lookUps: LookUps, failed: (error: unknown) => void) {
    this.host = host;
    this.lookUps = lookUps;
    this.failed = failed;
  }

  /** Gives projects that hold nothing yet what was known of those of their files that have the same text, file by file. */
  *begin(filesOf: ReadonlyMap<WorkspaceProject, readonly Address[]>, textOf: TextOf): Generator<void> {
    const { store } = this.host;
    for (const [one, uris] of filesOf) if (store?.keeps(uris.length)) yield* this.beginOne(store, one, new Set(uris), textOf);
  }

  private *beginOne(store: ProjectStore, one: WorkspaceProject, uris: ReadonlySet<Address>, textOf: TextOf): Generator<void> {
    const { root, today, project } = one;
    const key = this.keyOf(store, one);
    let head: StoredHead | undefined;
    const fits = (found: StoredHead) => {
      head = found;
      return found.key === key;
    };
    const beginning = project.beginning();
    const texts = new Map<string, string>();
    let counts: boolean | undefined;
    const end = yield* stepsOf(readRun(store.read(root), fits), (part) => {
      counts ??= head!.day === today && this.areThere(head!.looked);
      const same = sameText(store, part, uris, textOf);
      if (same !== undefined) texts.set(part.uri, same);
      begin(beginning, part, counts, uris, same);
    });
    if (end === undefined) return;
    yield* beginning.end(end.words);
    this.onDisk.set(root, { key, day: head!.day, texts });
  }

  /** Whether more is known than what is kept. */
  private isWorn(one: WorkspaceProject): boolean {
    const { root, today, project } = one;
    const { store } = this.host;
    const uris = project.uris();
    if (!store?.keeps(uris.length)) return false;
    const before = this.onDisk.get(root);
    const others = uris.filter((uri) => before?.texts.get(uri) !== project.text(uri));
    return before?.day !== today || before.key !== this.keyOf(store, one) || others.length > uris.length * WORN;
  }

  /**
   * Keeps what is known of projects for the next start, where all of it is known and much of it is new, file by file. What changes meanwhile ends it.
   * @returns whether more is to be kept, once all of it is known
   */
  *keep(projects: Iterable<WorkspaceProject>): Generator<void, boolean> {
    let more = false;
    try {
      for (const one of projects) {
        if (!this.isWorn(one)) continue;
        if (one.project.isChecked) yield* this.keepOne(this.host.store!, one);
        else more = true;
      }
    } catch (error) {
      this.failed(error);
    }
    return more;
  }

  private *keepOne(store: ProjectStore, one: WorkspaceProject): Generator<void> {
    const { root, today, project } = one;
    const draft = store.write(root);
    if (draft === undefined) return;
    const texts = new Map<string, string>();
    const parts = stepsOf(project.stored(), (known): StoredPart => {
      const text = project.text(known.uri) ?? '';
      texts.set(known.uri, text);
      return { ...known, digest: store.digest(text) };
    });
    const key = this.keyOf(store, one);
    const head = { key, day: today, looked: this.lookUps.all() };
    const lines = linesOfRun(head, parts, () => project.storedWords);
    let isWhole = false;
    try {
      isWhole = yield* stepsOf(lines, (line) => draft.add(line));
    } finally {
      if (!isWhole) draft.drop();
    }
    if (!isWhole) return;
    draft.end();
    this.onDisk.set(root, { key, day: today, texts });
  }

  /** What an earlier run must have had in common with this one. */
  private keyOf(store: ProjectStore, { config }: WorkspaceProject): string {
    return store.digest(runKey(this.host.version, config));
  }

  private areThere(looked: StoredHead['looked']): boolean {
    return Object.entries(looked).every(([uri, there]) => this.lookUps.exists(uri) === there);
  }
}

/** The text of a file, where it is what it was. */
function sameText(store: ProjectStore, { uri, digest }: StoredPart, uris: ReadonlySet<string>, textOf: TextOf): string | undefined {
  const text = uris.has(uri) ? textOf(uri as Address) : undefined;
  return text !== undefined && store.digest(text) === digest ? text : undefined;
}

/** @param counts whether what was found then is found today */
function begin(beginning: CheckedBeginning, part: StoredPart, counts: boolean, uris: ReadonlySet<string>, text: string | undefined): void {
  const problems = counts && part.problems?.every((one) => isWithin(one, uris)) === true ? part.problems : null;
  beginning.add({ ...part, problems }, text);
}

/** Whether a problem points to files of the project alone, and would edit no others. */
function isWithin({ related, fixes }: Problem, files: ReadonlySet<string>): boolean {
  return [...related, ...fixes.flatMap(({ edits }) => edits)].every(({ uri }) => files.has(uri));
}
