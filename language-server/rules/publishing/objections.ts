import type { FileModel, Minutes, Position, Range } from '../../model/minutes.ts';
import { meetingAt } from '../../model/walk.ts';
import { buildRegister } from '../../register/register.ts';
import type { CheckedView } from '../context.ts';
import type { Problem } from '../problem.ts';
import { stateSecrets } from '../publication.ts';
import { type Uses, UsesIndex, usesIn, usesOf } from './uses.ts';

/**
 * The reasons why no public version may be made of these meetings: errors of the family `shielding` in them or in anything that they use.
 * People, organisations and groups are used by every meeting, wherever they are declared, for a name can stand anywhere. The configuration
 * can add reasons, never take one away. Everything that makes a public version asks here first.
 *
 * @returns those of one file together, in the order of their places.
 */
export function objectionsTo(project: CheckedView, meetings: readonly Minutes[]): readonly Problem[] {
  return objectionsIn(project.files(), (uri) => project.shieldingErrors(uri), usesOf(project, meetings), meetings);
}

function objectionsIn(
  files: readonly FileModel[],
  errorsIn: (uri: string) => readonly Problem[],
  uses: Uses,
  meetings: readonly Minutes[],
): readonly Problem[] {
  const secrets = stateSecrets(meetings);
  const found = files.flatMap((file) => {
    if (!takesPart(file, uses)) return [];
    return errorsIn(file.uri).filter(({ range }) => isUsed(file, range, uses));
  });
  return [...secrets, ...found];
}

/**
 * As {@link objectionsTo} each of many meetings by itself.
 * @param files all files, with outlines of their meetings.
 * @param errors of shielding, of the files that have any.
 * @param wholeOf the minutes of an outline.
 */
export function objectionsToEach(
  files: readonly FileModel[],
  errors: ReadonlyMap<string, readonly Problem[]>,
  wholeOf: (outline: Minutes) => Minutes,
): (outline: Minutes) => readonly Problem[] {
  if (errors.size === 0) return (meeting) => stateSecrets([meeting]);
  const wrong = files.filter(({ uri }) => errors.has(uri));
  const index = new UsesIndex(files, wholeOf);
  const register = buildRegister(files);
  return (meeting) => objectionsIn(wrong, (uri) => errors.get(uri) ?? [], usesIn(index, register, [meeting]), [meeting]);
}

/** As {@link objectionsTo} one meeting; found once for a state of the project. */
export function objectionsToOne(project: CheckedView, meeting: Minutes): readonly Problem[] {
  return project.cached(`objections to ${meeting.uri} ${meeting.at.start.line}`, () => objectionsTo(project, [meeting]));
}

/** A quick look that spares the files that have no part in it. */
function takesPart(file: FileModel, { meetings, series }: Uses): boolean {
  return (
    file.parties.length > 0 ||
    file.abbreviations.length > 0 ||
    file.meetings.some((meeting) => meetings.has(meeting)) ||
    file.series.some(({ id }) => series.has(id))
  );
}

function isUsed(file: FileModel, { start }: Range, uses: Uses): boolean {
  if (file.parties.some(({ at }) => holds(at, start))) return true;
  const meeting = meetingAt(file.meetings, start.line);
  const series = file.series.findLast(({ at }) => at.start.line <= start.line);
  // A file of declarations: what stands between them may have been meant as one.
  if (meeting === undefined && series === undefined) return true;
  return (meeting !== undefined && uses.meetings.has(meeting)) || (series !== undefined && uses.series.has(series.id));
}

function holds(range: Range, { line }: Position): boolean {
  return range.start.line <= line && line <= range.end.line;
}
