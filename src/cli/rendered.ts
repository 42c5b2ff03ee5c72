import { type AnyMinutes, type DeliveryContext, deliveryRenderingOf, type Minutes, type View } from '../../language-server/outputs.ts';
import { type Opened, type OpenOptions, openSources } from './sources.ts';
import { counted, say, visibleLine } from './texts.ts';
import type { World } from './world.ts';

export interface RenderedOptions extends OpenOptions {
  readonly view: View;
  readonly public?: boolean;
}

/** A meeting as its readers may see it, with what it is rendered by. */
export interface Shown {
  readonly minutes: AnyMinutes;
  /** Where it was written: only for those who write. */
  readonly source: Minutes;
  readonly context: DeliveryContext;
}

/** All meetings of the named files. Minutes with errors are rendered all the same; that is said, and the status is 1. */
export async function shownMeetings(
  given: World,
  paths: readonly string[],
  options: RenderedOptions,
): Promise<{ world: World; shown: readonly Shown[]; status: number }> {
  const { world, opened, failed } = await openSources(given, paths, options);
  let status = failed ? 2 : 0;
  const shown: Shown[] = [];
  for (const part of opened) {
    const { context, show } = renderingFor(world, part, options);
    for (const { uri, shown: name } of part.sources) {
      const { meetings } = part.project.file(uri)!;
      if (meetings.length === 0) {
        // An address book among the minutes is as it should be.
        if (part.sources.length === 1) world.error(say(world.language, 'noMeetings', visibleLine(name)));
        continue;
      }
      const errors = part.project.check(uri).filter((problem) => problem.severity === 'error').length;
      if (errors > 0) {
        world.error(say(world.language, 'withErrors', visibleLine(name), counted(world.language, errors, 'error')));
        status = Math.max(status, 1);
      }
      shown.push(...meetings.map((source) => ({ minutes: show(source), source, context })));
    }
  }
  return { world, shown, status };
}

/** What a project's meetings are rendered by, and how a reader sees them. */
export function renderingFor(
  world: World,
  { project, config }: Opened,
  { view, public: open = false }: Pick<RenderedOptions, 'view' | 'public'>,
) {
  const stamp = world.todayAsked ? world.today : undefined;
  return deliveryRenderingOf(project.files(), config, { today: world.today, view, public: open, stamp });
}
