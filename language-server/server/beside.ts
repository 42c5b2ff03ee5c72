import type { FileModel } from '../model/minutes.ts';
import type { Problem } from '../rules/problem.ts';
import type { Address } from '../syntax/addresses.ts';
import type { Asking } from './asking.ts';
import type { Client } from './client.ts';
import type { DiagnosticsPublisher, OpenVersions } from './publisher.ts';
import { inSlices } from './slices.ts';
import { type Fault, later, unattended } from './unattended.ts';
import type { Workspace } from './workspace.ts';

/** Milliseconds after the last of some changes: nobody looks at another document while typing. */
const PAUSE = 100;
/** So many more before all of a large file is checked, which keeps who types on waiting. */
const REST = 200;
const BESIDE = 'looking at open documents';

export interface BesideParts {
  readonly asking: Asking;
  readonly workspace: Workspace;
  readonly versions: OpenVersions;
  client(): Client;
  isQuiet(): boolean;
  readonly publisher: DiagnosticsPublisher;
  readonly log: Fault;
}

/**
 * What is shown of an open document depends on others: colours of names, hints, lenses and diagnostics. An editor asks for them anew when the
 * document itself is edited; where another one made the difference the client must hear of it.
 */
export class Beside {
  private readonly parts: BesideParts;
  /** What was known of each open document when last looked at. */
  private readonly seen = new Map<Address, { readonly model: FileModel | undefined; readonly problems: readonly Problem[] }>();
  private readonly edited = new Set<Address>();
  private elsewhere = false;
  /** It was time to look, but more was being read. */
  private unseen = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private catchingUp: Generator<void> | undefined;

  constructor(parts: BesideParts) {
    this.parts = parts;
  }

  /** An open document has another text. */
  changed(document: Address): void {
    this.edited.add(document);
    this.schedule();
  }

  /** Something is different that is no edit of an open document. */
  changedElsewhere(): void {
    this.elsewhere = true;
    this.schedule();
  }

  /** All has been read. */
  quiet(): void {
    if (this.unseen) this.schedule();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.catchingUp?.return(undefined);
  }

  private schedule(): void {
    this.stop();
    const { log, publisher } = this.parts;
    this.timer = later(PAUSE, BESIDE, log, () => {
      if (publisher.behind.size > 0) this.timer = later(REST, BESIDE, log, () => this.catchUp());
      else this.look();
    });
  }

  /** Who types meanwhile is heard, and ends it. */
  private catchUp(): void {
    const steps = this.lookInSteps();
    this.catchingUp = steps;
    void unattended(BESIDE, this.parts.log, () => inSlices(steps));
  }

  private *lookInSteps(): Generator<void> {
    const { publisher, workspace } = this.parts;
    for (const uri of publisher.behind) if (workspace.has(uri)) yield* workspace.projectOf(uri).project.checking(uri);
    this.look();
  }

  private look(): void {
    this.unseen = !this.parts.isQuiet();
    if (this.unseen) return;
    this.parts.publisher.catchUp();
    const touched = this.touched();
    const refresh = this.elsewhere || touched;
    this.elsewhere = false;
    this.edited.clear();
    if (refresh) this.refresh();
  }

  /** Whether an open document is another one now without having been edited. */
  private touched(): boolean {
    const { workspace, versions } = this.parts;
    for (const uri of this.seen.keys()) if (!versions.has(uri)) this.seen.delete(uri);
    // Where more were edited, each may have touched the other before it was looked at.
    let touched = this.edited.size > 1;
    for (const uri of versions.keys()) {
      const before = this.seen.get(uri);
      const { project } = workspace.projectOf(uri);
      const now = { model: project.file(uri), problems: problemsOf(() => project.check(uri)) };
      this.seen.set(uri, now);
      if (before === undefined || this.edited.has(uri)) continue;
      if (before.model !== now.model || before.problems !== now.problems) touched = true;
    }
    return touched;
  }

  private refresh(): void {
    const { asking } = this.parts;
    const { workspace } = this.parts.client().capabilities;
    if (workspace?.semanticTokens?.refreshSupport) void asking.ask('workspace/semanticTokens/refresh');
    if (workspace?.inlayHint?.refreshSupport) void asking.ask('workspace/inlayHint/refresh');
    if (workspace?.codeLens?.refreshSupport) void asking.ask('workspace/codeLens/refresh');
    if (this.parts.publisher.pulls && workspace?.diagnostics?.refreshSupport) void asking.ask('workspace/diagnostic/refresh');
  }
}

/** A fault in a rule is reported where the diagnostics are. */
function problemsOf(check: () => readonly Problem[]): readonly Problem[] {
  try {
    return check();
  } catch {
    return [];
  }
}
