import type { Minutes, Section, Text } from '../../model/minutes.ts';
import { allAttachments } from '../../model/walk.ts';

/** All texts of a meeting: prose, headings, items, fields. */
export function* textsOf(meeting: Minutes): Generator<Text> {
  yield meeting.name;
  for (const text of [meeting.meetingKind, meeting.location, meeting.description, meeting.reference, meeting.purpose])
    if (text !== undefined) yield text;
  for (const { value } of meeting.fields) yield value;
  for (const { title } of allAttachments(meeting)) yield title;
  yield* textsIn(meeting);
}

function* textsIn(holder: Minutes | Section): Generator<Text> {
  if (holder.kind === 'section') {
    yield holder.title;
    for (const text of [holder.fields?.purpose?.text, holder.fields?.caseNumber]) if (text !== undefined) yield text;
    for (const { value } of holder.fields?.others ?? []) yield value;
  }
  for (const block of holder.blocks) {
    if ('text' in block) yield block.text;
    if ('items' in block) for (const item of block.items) yield item.text;
  }
  for (const section of holder.sections) yield* textsIn(section);
}
