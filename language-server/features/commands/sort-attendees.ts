import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type * as ast from '../../generated/ast.ts';
import type { Attendee, Minutes, Party } from '../../model/minutes.ts';
import { valueWords } from '../../model/value-text.ts';
import { meetingAround } from '../../model/walk.ts';
import { KEYWORD_OF } from '../../vocabulary/keywords.ts';
import type { FeatureContext } from '../context.ts';

/**
 * `verslag.sortAttendees`: Aanwezig and Afwezig in order: the chair, the secretary, then by family name; guests, who have no id, last. Each
 * entry takes what stands in parentheses behind it along; commas and lines stay as they are. `null` where all is in order.
 *
 * @param line a line of the meeting; the first meeting of the file without it.
 */
export function sortAttendees(context: FeatureContext, line?: number): WorkspaceEdit | null {
  const meeting = meetingAround(context.file.meetings, line);
  const names = context.project.names.file(context.uri)?.meetings.find(({ outline }) => outline.id === meeting?.id);
  if (meeting === undefined || names === undefined) return null;
  const edits: TextEdit[] = [];
  for (const [list, name] of [
    [meeting.present, 'Present'],
    [meeting.absent, 'Absent'],
  ] as const) {
    const lines = context.tree.lines.slice(names.outline.start + 1, names.outline.end);
    const body = lines.findIndex(({ $type }) => $type === 'Heading');
    const fields = lines
      .slice(0, body < 0 ? lines.length : body)
      .filter((node): node is ast.PeopleField => node.$type === 'PeopleField' && KEYWORD_OF.get(node.keyword)?.name === name);
    for (const one of sorted(context, meeting, list, fields)) edits.push(one);
  }
  return edits.length === 0 ? null : { changes: { [context.uri]: edits } };
}

/** Each place takes the text of the entry that belongs there. */
function sorted({ root }: FeatureContext, meeting: Minutes, list: readonly Attendee[], fields: readonly ast.PeopleField[]): TextEdit[] {
  const places = fields.flatMap(({ entries }) => entries.map(({ $cstNode }) => $cstNode!));
  if (places.length !== list.length) return [];
  const keys = new Map(list.map((attendee) => [attendee, sortKey(meeting, attendee)]));
  const order = list
    .map((attendee, index) => ({ key: keys.get(attendee)!, text: places[index]!.text }))
    .sort((a, b) => a.key.rank - b.key.rank || a.key.name.localeCompare(b.key.name, 'nl', { sensitivity: 'base' }));
  return places.flatMap((place, index) => {
    const { text } = order[index]!;
    return text === place.text ? [] : [{ range: root.rangeOf(place.offset, place.end), newText: text }];
  });
}

function sortKey(meeting: Minutes, { party, role: typed = [] }: Attendee): { readonly rank: number; readonly name: string } {
  const role = valueWords(typed);
  const is = (other: Party | undefined) => other !== undefined && other.type !== 'guest' && party.type !== 'guest' && other.id === party.id;
  const rank =
    is(meeting.chair?.party) || /^(?:voorzitter|chair)$/i.test(role)
      ? 0
      : is(meeting.secretary?.party) || /^(?:notulist|secretaris|secretary)$/i.test(role)
        ? 1
        : party.type === 'guest'
          ? 3
          : 2;
  return { rank, name: party.type === 'person' ? familyName(party.name) : party.name };
}

/** `J. de Vries` sorts as `Vries, J. de`: particles do not count in Dutch lists. */
function familyName(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words.findIndex((word, index) => index > 0 && /^\p{Lu}/u.test(word) && !/\.$/.test(word));
  return first < 0 ? name : `${words.slice(first).join(' ')} ${words.slice(0, first).join(' ')}`;
}
