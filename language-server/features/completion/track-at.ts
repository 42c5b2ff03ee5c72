import type * as ast from '../../generated/ast.ts';
import { statementOf } from '../../references/outline.ts';
import type { FeatureContext } from '../context.ts';
import { meetingHere, seriesOfMeeting } from '../shared/surroundings.ts';

/** The track of the item on a line: its own, else the one that a heading above it names. */
export function trackAt(context: FeatureContext, line: number): string | undefined {
  const statement = statementOf(context.tree.lines[line]);
  const attributes = statement !== undefined && 'attributes' in statement ? (statement.attributes as ast.Attribute[]) : [];
  const own = attributes.find((attribute): attribute is ast.TrackAttribute => attribute.$type === 'TrackAttribute');
  return own?.track?.$refText ?? headingTrack(context, line);
}

/** That of the nearest heading which names one, up through the headings around the line. */
function headingTrack(context: FeatureContext, line: number): string | undefined {
  const meeting = meetingHere(context, line);
  const isTrack = (id: string) =>
    meeting?.tracks.has(id) || seriesOfMeeting(context, meeting)?.outline.tracks.some((track) => track.name === id) === true;
  let level = 5;
  for (let index = line; index >= (meeting?.outline.start ?? 0) && level > 1; index--) {
    const node = context.tree.lines[index];
    if (node?.$type !== 'Heading' || node.level.trimEnd().length >= level) continue;
    level = node.level.trimEnd().length;
    for (const part of node.parts) if (part.$type === 'ItemReference' && isTrack(part.target.$refText)) return part.target.$refText;
  }
  return undefined;
}
