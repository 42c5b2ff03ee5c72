import type { FeatureContext } from '../../features/context.ts';
import * as ast from '../../generated/ast.ts';
import type { Minutes } from '../../model/minutes.ts';
import { meetingAround } from '../../model/walk.ts';
import { lineEndOf } from '../../syntax/positions.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import type { AttachmentParams, TextChange } from '../protocol.ts';
import type { Desk } from './desk.ts';

/**
 * The `Bijlage` lines for files that belong to the meeting of this line: below its last attachment, else below the last field of its head.
 * `null` where no meeting stands around the line.
 */
export function attachment(desk: Desk, { uri, line, files }: AttachmentParams): TextChange | null {
  const context = desk.context(uri);
  const meeting = context && meetingAround(context.file.meetings, line);
  if (context === undefined || meeting === undefined) return null;
  const keyword = keywordNamed('Attachment')[meeting.language];
  const lines = files.map(({ title, target }) => `${keyword}: ${titleSource(title)} <${targetSource(target)}>`);
  const position = endOfHead(context, meeting);
  return { range: { start: position, end: position }, newText: lines.map((text) => `${lineEndOf(context.text)}${text}`).join('') };
}

function endOfHead(context: FeatureContext, meeting: Minutes) {
  const last = meeting.attachments.at(-1);
  if (last?.at !== undefined) return last.at.end;
  let end = meeting.headAt.start;
  for (const node of context.tree.lines) {
    const range = node.$cstNode!.range;
    if (range.start.line < meeting.at.start.line) continue;
    // The head is the line of the meeting and the fields below it.
    if (node.$type !== 'Meeting' && !ast.isHeaderLine(node)) break;
    if (node.$type === 'Meeting' && range.start.line > meeting.at.start.line) break;
    end = range.end;
  }
  return end;
}

/** Nothing of a file's name may be read as a mention, a reference or a shield, or end the title. */
function titleSource(title: string): string {
  return title.replace(/[\r\n<>]+/g, ' ').replace(/[@#{}\\]/g, '\\$&');
}

function targetSource(target: string): string {
  return target.replace(/[<>\r\n]/g, (character) => encodeURIComponent(character));
}
