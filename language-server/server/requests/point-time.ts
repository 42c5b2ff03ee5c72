import type { FeatureContext } from '../../features/context.ts';
import type { Section } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { meetingAt, sectionsAround, sectionsOf } from '../../model/walk.ts';
import { lineEndOf } from '../../syntax/positions.ts';
import { KEYWORD_OF, keywordNamed } from '../../vocabulary/keywords.ts';
import type { PointTimeParams, PointTimeResult } from '../protocol.ts';
import type { Desk } from './desk.ts';
import { sectionAt } from './point.ts';

/** `Tijd: 10:05` below the heading of the point that begins, `-10:20` behind it where it ends; the point that was at hand until then ends too. */
export function pointTime(desk: Desk, { uri, line, time }: PointTimeParams): PointTimeResult | null {
  const context = desk.context(uri);
  const minutes = context && meetingAt(context.file.meetings, line);
  const section = minutes && sectionAt(minutes, line);
  if (context === undefined || minutes === undefined || section === undefined) return null;
  const own = section.fields?.time;
  const isTyped =
    own !== undefined || section.fields?.others.some(({ label }) => KEYWORD_OF.get(plainText(label).trim())?.name === 'Time') === true;
  if (isTyped && !isRunning(section)) return null;
  // The points that it stands in go on.
  const around = sectionsAround(minutes, section);
  const others = sectionsOf(minutes).filter((one) => isRunning(one) && !around.includes(one));
  const changes = [...others, ...(own === undefined ? [] : [section])].flatMap((one) => ending(one, time));
  if (own === undefined) changes.push(beginning(context, section, `${keywordNamed('Time')[minutes.language]}: ${time}`));
  return {
    version: desk.version(uri),
    did: own === undefined ? 'began' : 'ended',
    title: plainText(section.title).trim(),
    changes,
  };
}

type Change = PointTimeResult['changes'][number];

/** It began and has no end; what stands in a shield, or with more behind it, is for its writer. */
function isRunning({ fields }: Section): boolean {
  const time = fields?.time;
  return time !== undefined && [time.end, time.more, time.note, time.ground, time.offset, time.zone].every((part) => part === undefined);
}

function ending({ fields }: Section, time: string): Change[] {
  const at = fields?.time?.at.end;
  return at === undefined ? [] : [{ range: { start: at, end: at }, newText: `-${time}` }];
}

function beginning({ root, text }: FeatureContext, { headAt }: Section, field: string): Change {
  const { line } = headAt.start;
  const place = { line, character: root.lineText(line).length };
  return { range: { start: place, end: place }, newText: `${lineEndOf(text)}${field}` };
}
