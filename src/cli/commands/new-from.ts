import path from 'node:path';
import { draftOf, knownIn, withDeclarations } from '../../../language-server/intake/index.ts';
import { blocksOfInvitation, type Invitation, invitationOf } from '../../import/invitation.ts';
import { textFrom, UnreadableDocument } from '../../import/reading.ts';
import { append, bookOf } from '../address-book.ts';
import { readForeign } from '../foreign-file.ts';
import { writeNew } from '../new-file.ts';
import { projectAround } from '../project-around.ts';
import type { World } from '../world.ts';

const ENDINGS = ['.ics', '.eml'];
const LARGEST = 5_000_000;

/**
 * Minutes for the meeting that a calendar file, or the mail of an invitation, tells of: title, day, time, place and people, and its text as a section.
 * What opens the meeting is shielded. To standard output, with whom the project does not know above it; or to a file that is not there yet, and the people to
 * the address book.
 */
export async function newFrom(given: World, file: string, out: string | undefined): Promise<number> {
  const { world, opened } = await projectAround(given, given.host.cwd);
  const part = opened[0];
  const invitation = await read(world, file, part?.config.timeZone ?? 'Europe/Amsterdam');
  if (invitation === undefined) return 2;
  const name = path.basename(file, path.extname(file));
  const draft = draftOf(blocksOfInvitation(invitation), {
    name,
    known: knownIn(part?.project),
    isTaken: (id) => part?.project.view.names.meetings.has(id) === true,
    language: invitation.language,
  });
  const { text } = draft;
  if (out === undefined) {
    world.host.stdout.write(withDeclarations(draft.declarations, text));
    return 0;
  }
  if (!writeNew(world, out, { id: draft.id, text })) return 2;
  return draft.declarations.length === 0 || append(world, bookOf(world, part).path, draft.declarations) ? 0 : 2;
}

function read(world: World, file: string, timeZone: string): Promise<Invitation | undefined> {
  return readForeign(world, file, ENDINGS, async (bytes, named) => {
    // What is sent to a program is a calendar, or a mail.
    const ending = path.extname(named === 'stdin.txt' ? 'stdin.eml' : named).toLowerCase();
    if (!ENDINGS.includes(ending)) throw new UnreadableDocument('unknownFormat');
    if (bytes.length > LARGEST) throw new UnreadableDocument('tooLarge');
    if (ending === '.ics') return invitationOf(textFrom(bytes), timeZone, world.language);
    return (await import('../../import/invitation-mail.ts')).invitationOfMail(bytes, timeZone, world.language);
  });
}
