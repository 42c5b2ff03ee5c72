import { fileURLToPath } from 'node:url';
import { comparePositions, type Problem } from '../../../language-server/index.ts';
import type { Opened, Source } from '../opened.ts';
import { byFile, type Checked, type CheckReport } from '../reporters/reporter.ts';
import { counted, say, visibleLine } from '../texts.ts';
import { shownFrom, type World } from '../world.ts';
import { checkFrozen } from './against-frozen.ts';
import { checkApprovals, saidIn, type Unknown } from './approvals.ts';
import { isApproved, OldTexts } from './versions.ts';

/** More lines than these, one a file, say less than their number. */
const LISTED = 5;

/** Adds what changed in approved minutes. @returns of what that is not known. */
export function addApprovals(world: World, opened: readonly Opened[], files: Checked[]): CheckReport['unreadable'][number][] {
  const said: CheckReport['unreadable'][number][] = [];
  for (const part of opened) {
    const old = new OldTexts(part);
    const frozen = checkFrozen(world.host.files, part, old);
    const { problems, gone, unknown: notKnown, elsewhere } = checkApprovals(world, part, old);
    // What was frozen is known without a history.
    const unknown = notKnown.filter(({ source }) => (source === undefined ? part.isFirst : !isFrozen(part, source, frozen.known)));
    for (const { uri, shown } of part.sources) {
      const found = distinct([...(frozen.problems.get(uri) ?? []), ...(problems.get(uri) ?? [])]);
      if (found.length === 0) continue;
      const index = files.findIndex(({ file }) => file === shown);
      const checked = files[index];
      if (checked === undefined) continue;
      const all = [...checked.problems, ...found];
      files[index] = { ...checked, problems: all.sort((a, b) => comparePositions(a.range.start, b.range.start)) };
    }
    // Of all parts of a run one speaks of what nobody's files tell.
    for (const uri of part.isFirst ? new Set([...frozen.gone.keys(), ...gone.keys()]) : []) {
      if (elsewhere.has(uri)) continue;
      const found = distinct([...(frozen.gone.get(uri) ?? []), ...(gone.get(uri) ?? [])]);
      if (found.length > 0) files.push({ file: shownFrom(world, fileURLToPath(uri)), text: '', problems: found });
    }
    for (const of of Map.groupBy(unknown, ({ reason, detail }) => `${reason} ${detail}`).values()) {
      const shown = of.length > LISTED ? [counted(world.language, of.length, 'file')] : of.map((one) => shownOf(world, one.source));
      for (const name of shown) {
        const message = unknownText(world, name, of[0]!);
        world.error(message);
        said.push({ shown: of.length > LISTED || of[0]!.source === undefined ? shownFrom(world, part.root) : name, message });
      }
    }
  }
  files.sort(byFile);
  return said;
}

/** Whether all approved minutes of a file were frozen. */
function isFrozen({ project }: Opened, { uri }: Source, known: ReadonlySet<string>): boolean {
  return (project.file(uri)?.meetings ?? []).filter(isApproved).every(({ id }) => known.has(id));
}

/** What both git and the frozen files tell is told once. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [saidIn(problem), problem])).values()];
}

function shownOf(world: World, source: Source | undefined): string {
  return source === undefined ? say(world.language, 'project') : visibleLine(source.shown);
}

function unknownText({ language }: World, shown: string, { reason, detail }: Unknown): string {
  return say(language, 'unknownApproval', shown, say(language, reason, '', '', visibleLine(detail)));
}
