import { everyMatch } from '../syntax/searching.ts';
import { headerLabel } from '../vocabulary/header-labels.ts';
import { KEYWORD_OF, keywordNamed } from '../vocabulary/keywords.ts';
import type { Inline, Range, Text } from './minutes.ts';

const LABEL = /^[ \t]*(?:[-*+\u2022>][ \t]+)?[*_]{0,3}(\p{L}[^:*_"\r\n]{0,40}?)[ \t]*[*_]{0,3}:/u;
const QUOTED = /["\u201c-\u201e]([^"\u201c-\u201e]{2,80})["\u201c-\u201e]/g;

/** A line of a body that says who is there (`Aanwezig: @id, "een gast"`): a name in quotes is that of a guest, as it is in the header. */
export function withGuests(typed: string, text: Text, at: Range): Text {
  if (!/["\u201c-\u201e]/.test(typed)) return text;
  const label = LABEL.exec(typed)?.[1];
  return label !== undefined && namesPeople(label)
    ? text.flatMap((part) => (typeof part === 'string' ? guestsIn(part, at) : [part]))
    : text;
}

function namesPeople(label: string): boolean {
  const meant = headerLabel(label)?.field;
  const keyword = meant === undefined ? KEYWORD_OF.get(label) : keywordNamed(meant);
  return keyword?.kind === 'peopleField';
}

function guestsIn(text: string, at: Range): readonly Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const { 0: quoted, 1: name = '', index } of everyMatch(QUOTED, text)) {
    parts.push(text.slice(end, index), { kind: 'mention', party: { type: 'guest', name }, at });
    end = index + quoted.length;
  }
  return [...parts, text.slice(end)].filter((part) => part !== '');
}
