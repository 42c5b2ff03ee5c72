import { composeEml, type Draft, meetingDraft, ownerDrafts } from '../../../language-server/output/index.ts';
import { OutFolder } from '../out-folder.ts';
import { ProgressLine } from '../progress.ts';
import { type RenderedOptions, type Shown, shownMeetings } from '../rendered.ts';
import { say, visibleLine } from '../texts.ts';
import type { World } from '../world.ts';

export interface MailOptions extends RenderedOptions {
  readonly out: string;
  readonly perOwner?: boolean;
}

/**
 * Drafts in a folder: one for each meeting, or with `--per-owner` one for each owner of open actions. Nothing is sent. Who cannot be reached
 * is reported.
 */
export async function mail(given: World, paths: readonly string[], options: MailOptions): Promise<number> {
  const { world, shown, status, refused } = await shownMeetings(given, paths, { ...options, forms: ['email'] });
  if (refused) return status;
  const drafts = options.perOwner ? perOwner(shown) : shown.map((one) => ({ draft: meetingDraft(one.minutes, one.context), of: one }));
  const folder = new OutFolder(world, options.out, options.force === true);
  const progress = new ProgressLine(world, drafts.length, 'writing');
  const missing = new Set<string>();
  const left = new Set<string>();
  for (const { draft, of } of drafts) {
    for (const name of draft.missing) missing.add(name);
    for (const name of draft.left) left.add(name);
    // A mail to nobody helps nobody; a meeting's draft can still be addressed by hand.
    if (!options.perOwner || draft.to.length > 0)
      folder.add({ name: `${draft.fileName}.eml`, content: await composeEml(draft), source: of.source });
    progress.step();
  }
  progress.end();
  const written = folder.close();
  if (missing.size > 0) world.error(say(world.language, 'noAddress', [...missing].map(visibleLine).sort().join(', ')));
  if (left.size > 0) world.error(say(world.language, 'notAttached', [...left].map(visibleLine).sort().join(', ')));
  if (options.perOwner && drafts.length === 0) world.error(say(world.language, 'noOwners'));
  return Math.max(status, written);
}

/** Of all meetings of a project together: an owner gets one mail. */
function perOwner(shown: readonly Shown[]): { draft: Draft; of: Shown }[] {
  const byProject = [...Map.groupBy(shown, ({ context }) => context).values()];
  return byProject.flatMap((meetings) => {
    const drafts = ownerDrafts(
      meetings.map(({ minutes }) => minutes),
      meetings[0]!.context,
    );
    return drafts.map((draft) => ({ draft, of: meetings[0]! }));
  });
}
