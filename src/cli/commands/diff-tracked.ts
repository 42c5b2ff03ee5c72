import { compareMinutes, type Minutes } from '../../../language-server/output/index.ts';
import { withTrackedChanges } from '../../word/tracked.ts';
import { UsageError } from '../host.ts';
import { renderingFor } from '../rendered.ts';
import { say, visibleLine } from '../texts.ts';
import type { MinutesVersion, ProjectAround } from '../versions.ts';
import type { World } from '../world.ts';
import { told } from './diff-told.ts';
import { wordOf } from './word-of.ts';

/** What changed in a meeting, as a file of Word with tracked changes. */
export async function diffTracked(world: World, before: MinutesVersion, after: MinutesVersion, out: string | undefined): Promise<number> {
  const { language } = world;
  const [old, now] = [meetingsOf(before), meetingsOf(after)];
  const pairs =
    old.length === 1 && now.length === 1
      ? [{ from: old[0]!, to: now[0]! }]
      : now.flatMap((to) => {
          const from = old.find(({ meeting }) => meeting.id === to.meeting.id);
          return from === undefined ? [] : [{ from, to }];
        });
  const changed = pairs.filter(({ from, to }) => compareMinutes(from.meeting, to.meeting).length > 0);
  const [pair, other] = changed.length > 0 ? changed : pairs;
  if (pair === undefined) throw new UsageError(say(language, 'trackedNone'));
  if (other !== undefined) {
    const names = (changed.length > 0 ? changed : pairs).map(({ to }) => to.meeting.id);
    throw new UsageError(say(language, 'trackedOne', visibleLine(names.join(', '))));
  }
  const content = withTrackedChanges(await rendered(pair.from), await rendered(pair.to));
  return told(world, out, content, changed.length > 0);
}

interface Placed {
  readonly meeting: Minutes;
  readonly part: ProjectAround;
}

function meetingsOf({ around }: MinutesVersion): Placed[] {
  return around.flatMap((part) => part.files.flatMap(({ meetings }) => meetings.map((meeting) => ({ meeting, part }))));
}

function rendered({ meeting, part }: Placed): Promise<Uint8Array> {
  const { context, show } = renderingFor(part, { view: 'full', forms: ['docx'] });
  return wordOf(show(meeting), context);
}
