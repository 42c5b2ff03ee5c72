import type { Minutes } from '../../model/minutes.ts';
import type { FeatureContext } from '../context.ts';

/** The meeting that a line stands in; the first of the file where no line is given or none is above it. */
export function meetingOf({ file }: FeatureContext, line?: number): Minutes | undefined {
  const around = line === undefined ? undefined : file.meetings.findLast((meeting) => meeting.at.start.line <= line);
  return around ?? file.meetings[0];
}
