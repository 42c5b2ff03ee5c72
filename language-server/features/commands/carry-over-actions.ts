import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Minutes, Section } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { meetingAround } from '../../model/walk.ts';
import { referencesOf } from '../../references/linking.ts';
import { idOf, targetOf } from '../../references/referrers.ts';
import { lineOf, meetingAt } from '../../references/resolve.ts';
import { type HeldAction, liveRegisterOf } from '../../register/live-register.ts';
import { isOpenActions, progressLines } from '../../register/next-meeting.ts';
import { lineEndOf } from '../../syntax/positions.ts';
import type { FeatureContext } from '../context.ts';

/**
 * `verslag.carryOverActions`: every action of the earlier meetings of the series that was open behind the last of them, and that this
 * meeting does not mention, as a `Voortgang` to fill in; under the heading of the open actions, else at the end. `null` where nothing is open.
 *
 * @param line a line of the meeting; the first meeting of the file without it.
 */
export function carryOverActions(context: FeatureContext, line?: number): WorkspaceEdit | null {
  const meeting = meetingAround(context.file.meetings, line);
  const open = meeting === undefined ? [] : openActionsBefore(context, meeting);
  if (meeting === undefined || open.length === 0) return null;
  const eol = lineEndOf(context.text);
  const lines = open.map((action) => progressLines(action, meeting.language).replaceAll('\n', eol));
  return { changes: { [context.uri]: [insertion(context, meeting, lines.join(eol + eol), eol)] } };
}

/** Those that {@link carryOverActions} carries over, in the order of their meetings, each as the meetings before this one left it. */
function openActionsBefore(context: FeatureContext, meeting: Minutes): HeldAction[] {
  if (meeting.date?.date === undefined) return [];
  const mentioned = mentionedIn(context, meeting);
  return liveRegisterOf(context.project)
    .openBefore(meeting)
    .filter(({ item }) => item.kind === 'action' && item.ref !== undefined && !mentioned.has(item.ref));
}

/** Full names of the items of other meetings that a meeting names anywhere. */
function mentionedIn({ project, uri, document }: FeatureContext, meeting: Minutes): ReadonlySet<string> {
  const file = project.names.file(uri);
  const mentioned = new Set<string>();
  for (const { reference, property, container } of referencesOf(document)) {
    const target = property === 'target' ? targetOf(reference) : undefined;
    if (target === undefined || file === undefined) continue;
    if (meetingAt({ file, line: lineOf(container) })?.outline.id !== meeting.id) continue;
    const owner = project.names.ownerOf(target);
    const id = idOf(project.names, target);
    if (owner?.kind === 'meeting' && id !== undefined) mentioned.add(`${owner.id}/${id}`);
  }
  return mentioned;
}

function insertion({ root, text }: FeatureContext, meeting: Minutes, lines: string, eol: string) {
  const section = meeting.sections.find(({ title, sections, ground }) => {
    return isOpenActions(plainText(title).trim()) && sections.length === 0 && ground === undefined;
  });
  const at = section?.at ?? meeting.at;
  const start = root.lineStart(at.start.line);
  const end = start + text.slice(start, root.lineStart(at.end.line) + at.end.character).trimEnd().length;
  // Behind a secret section they would be secret, too.
  const heading = section === undefined && isSecret(meeting.sections.at(-1)) ? `# ${OPEN_ACTIONS[meeting.language]}${eol}${eol}` : '';
  return { range: root.rangeOf(end, end), newText: `${eol}${eol}${heading}${lines}` };
}

const OPEN_ACTIONS = { nl: 'Openstaande acties', en: 'Open actions' } as const;

function isSecret(section: Section | undefined): boolean {
  return section !== undefined && (section.ground !== undefined || isSecret(section.sections.at(-1)));
}
