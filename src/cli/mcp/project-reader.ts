import { checkPublication, type Minutes, objectionsTo } from '../../../language-server/index.ts';
import {
  type AnyMinutes,
  type AnyRegisterEntry,
  buildRegister,
  type DeliveryContext,
  deliveryRenderingOf,
  isPublicOwner,
  Publishing,
  queryRegister,
  type RegisterKind,
  withItsGroups,
} from '../../../language-server/output/index.ts';
import type { Opened } from '../opened.ts';
import { projectAround } from '../project-around.ts';
import type { World } from '../world.ts';

/** What an assistant may see of a project, as it is now. */
export interface Seen {
  readonly part: Opened | undefined;
  readonly today: string;
  readonly meetings: readonly AnyMinutes[];
  /** What they are rendered by; undefined where there are no files. */
  readonly context: DeliveryContext | undefined;
  /** Meetings of which no public version may be made now. */
  readonly withheld: number;
  register(query: SeenQuery): readonly AnyRegisterEntry[] | undefined;
}

export interface SeenQuery {
  readonly kinds: ReadonlySet<RegisterKind>;
  readonly status: 'open' | 'ongoing' | 'done' | 'dropped' | 'all';
  readonly owner?: string | undefined;
  readonly overdue?: boolean;
  includes(meeting: AnyMinutes): boolean;
}

/** Reads the project around a folder each time anew: people write while an assistant reads. What has not changed is read once. */
export class ProjectReader {
  private readonly world: World;
  private readonly folder: string;
  private readonly internal: boolean;
  private last: { readonly part: Opened; readonly seen: Seen } | undefined;

  /** @param internal whether what is shielded may be seen. */
  constructor(world: World, folder: string, internal: boolean) {
    this.world = world;
    this.folder = folder;
    this.internal = internal;
  }

  async read(): Promise<Seen> {
    const { world, opened } = await projectAround(this.world, this.folder);
    const [part] = opened;
    if (part === undefined) return { part, today: world.today, meetings: [], context: undefined, withheld: 0, register: () => [] };
    if (this.last !== undefined && isSame(this.last.part, part)) return this.last.seen;
    const seen = this.internal ? internally(part) : publicly(part);
    this.last = { part, seen };
    return seen;
  }
}

function isSame(one: Opened, other: Opened): boolean {
  return (
    one.today === other.today &&
    one.texts.size === other.texts.size &&
    JSON.stringify(one.config) === JSON.stringify(other.config) &&
    [...other.texts].every(([uri, text]) => one.texts.get(uri) === text)
  );
}

function internally(part: Opened): Seen {
  const { project, today, config } = part;
  const files = project.files();
  const { context } = deliveryRenderingOf(files, config, { today, view: 'full' });
  return {
    part,
    today,
    meetings: files.flatMap(({ meetings }) => meetings),
    context,
    withheld: 0,
    register: ({ owner, ...query }) => {
      if (owner !== undefined && project.view.party(owner) === undefined) return undefined;
      return queryRegister(buildRegister(files), { ...query, today, sort: 'due', ...ownersOf(part, owner) });
    },
  };
}

/**
 * As a published site has it: only what may be public, and of all other minutes not even what they report of these. Minutes with an error of shielding,
 * or confidential as a whole, are not there.
 */
function publicly(part: Opened): Seen {
  const { project, today, config } = part;
  const files = project.files();
  const all = files.flatMap(({ meetings }) => meetings);
  const allowed = all.filter((minutes) => mayBePublic(part, minutes));
  const { meetings, register, context } = new Publishing(files, new Set(allowed), config, { today, look: undefined }).of(
    allowed.map((minutes) => () => minutes),
  );
  return {
    part,
    today,
    meetings: meetings.map(({ whole }) => whole()),
    context,
    withheld: all.length - allowed.length,
    register: ({ owner, ...query }) => {
      if (owner !== undefined && !isPublicOwner(files, owner)) return undefined;
      return queryRegister(register, { ...query, today, sort: 'due', ...ownersOf(part, owner) });
    },
  };
}

function mayBePublic({ project, config }: Opened, minutes: Minutes): boolean {
  return objectionsTo(project.view, [minutes]).length === 0 && checkPublication(minutes, { ...config, rules: {} }).length === 0;
}

function ownersOf({ project }: Opened, owner: string | undefined) {
  return owner === undefined ? {} : { owners: withItsGroups(project.files(), owner) };
}
