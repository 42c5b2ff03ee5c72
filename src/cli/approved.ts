import { checkApproval, type Minutes, type Problem, Project } from '../../language-server/index.ts';
import { History } from './git.ts';
import type { Opened, Source } from './sources.ts';
import type { World } from './world.ts';

/** The versions of approved minutes in git, and what has changed in them since. */
export class Approvals {
  private readonly history: History;
  private readonly opened: Opened;
  private readonly world: World;
  private old: Project | undefined;

  constructor(world: World, opened: Opened) {
    this.world = world;
    this.opened = opened;
    this.history = new History(world.host);
  }

  /** Undefined where git does not know the file: nothing can be said about it. */
  check({ path, uri }: Source): readonly Problem[] | undefined {
    const meetings = this.opened.project.file(uri)?.meetings.filter(isApproved) ?? [];
    if (meetings.length === 0) return [];
    const commits = this.history.commits(path);
    if (commits === undefined) return undefined;
    const locked = new Map<string, Minutes>();
    // Back in time, for as long as a meeting was approved: the earliest of those versions is the one that was.
    let open = new Set(meetings.map(({ id }) => id));
    for (const commit of commits) {
      if (open.size === 0) break;
      const then = this.version(path, uri, commit).filter((meeting) => open.has(meeting.id) && isApproved(meeting));
      for (const meeting of then) locked.set(meeting.id, meeting);
      open = new Set(then.map(({ id }) => id));
    }
    return meetings.flatMap((meeting) => {
      const approved = locked.get(meeting.id);
      return approved === undefined ? [] : checkApproval(approved, meeting, this.opened.config);
    });
  }

  /** Names mean what they mean in the project today. */
  private version(path: string, uri: string, commit: string): readonly Minutes[] {
    const text = this.history.text(path, commit);
    if (text === undefined) return [];
    if (this.old === undefined) {
      this.old = new Project({ config: this.opened.config, today: this.world.today });
      for (const [address, other] of this.opened.texts) this.old.set(address, other);
    }
    this.old.set(uri, text.replace(/^\ufeff/, ''));
    return this.old.file(uri)?.meetings ?? [];
  }
}

function isApproved({ status }: Minutes): boolean {
  return status?.value === 'approved';
}
