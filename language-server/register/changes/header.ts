import type { Attachment, Attendee, Minutes, OwnField, Range } from '../../model/minutes.ts';
import { plainText, sourceOf } from '../../model/text.ts';
import { valueWords } from '../../model/value-text.ts';
import type { Change, HeaderPart } from './change.ts';
import { movedPairs, pairUp } from './pairing.ts';
import { attendeeValue, fieldValues, words } from './values.ts';

export type Add = (change: Omit<Change, 'meeting'>) => void;

/** What changed in the lines above the body. */
export function compareHeaders(before: Minutes, after: Minutes, add: Add): void {
  fields(before, after, add);
  ownFields(before, after, add);
  for (const list of ['present', 'absent', 'to', 'cc'] as const) attendees(before, after, list, add);
  attachments(before, after, add);
}

function fields(before: Minutes, after: Minutes, add: Add): void {
  const [old, now] = [fieldValues(before), fieldValues(after)];
  const places: Partial<Record<HeaderPart, Range | undefined>> = {
    date: after.date?.at,
    time: after.time?.at,
    opening: after.opening?.at,
    closing: after.closing?.at,
    quorum: after.quorum?.at,
    status: after.status?.at,
    classification: after.classification?.at,
    chair: after.chair?.at,
    secretary: after.secretary?.at,
    contact: after.contact?.at,
    next: after.next?.at,
  };
  for (const field of Object.keys(now) as (keyof typeof now)[]) {
    if (old[field]?.key === now[field]?.key) continue;
    add({ kind: 'field', field, ...words(old[field], now[field]), at: places[field] ?? after.headAt });
  }
}

/** Lines under labels of their own; one label may stand there more than once. */
function ownFields(before: Minutes, after: Minutes, add: Add): void {
  const value = ({ value: text, ground }: OwnField) => ({ key: `${ground ?? ''} ${sourceOf(text)}`, words: plainText(text).trim() });
  const labelOf = ({ label }: OwnField) => valueWords(label);
  const { pairs, added, removed } = pairUp(before.fields, after.fields, [(one) => `${labelOf(one)} ${value(one).key}`, labelOf]);
  const change = { kind: 'field', field: 'own' } as const;
  for (const { from, to } of pairs)
    if (value(from).key !== value(to).key) add({ ...change, label: labelOf(to), ...words(value(from), value(to)), at: to.at });
  for (const one of added) add({ ...change, label: labelOf(one), after: value(one).words, at: one.at });
  for (const one of removed) add({ ...change, label: labelOf(one), before: value(one).words, at: after.headAt });
}

function attendees(before: Minutes, after: Minutes, list: 'present' | 'absent' | 'to' | 'cc', add: Add): void {
  const [old, now] = [before[list], after[list]];
  const who = (one: Attendee) => attendeeValue(one).who;
  // Who is there twice is compared twice.
  const { pairs, added, removed } = pairUp(old, now, [(one) => `${who(one)} ${attendeeValue(one).how.key}`, who]);
  for (const { from, to } of pairs) {
    const [was, is] = [attendeeValue(from).how, attendeeValue(to).how];
    if (was.key !== is.key) add({ kind: 'attendee-changed', list, before: was.words, after: is.words, at: to.at });
  }
  for (const one of added) add({ kind: 'attendee-added', list, after: attendeeValue(one).how.words, at: one.at });
  for (const one of removed) add({ kind: 'attendee-removed', list, before: attendeeValue(one).how.words, at: after.headAt });
  for (const { to } of movedPairs(old, now, pairs)) add({ kind: 'attendee-moved', list, after: attendeeValue(to).how.words, at: to.at });
}

function attachments(before: Minutes, after: Minutes, add: Add): void {
  const key = ({ title, target }: Attachment) => `${target ?? ''} ${sourceOf(title)}`;
  const shown = ({ title, target }: Attachment) => plainText(title).trim() || (target ?? '');
  const { pairs, added, removed } = pairUp(before.attachments, after.attachments, [key]);
  for (const one of added) add({ kind: 'attachment-added', after: shown(one), at: one.at });
  for (const one of removed) add({ kind: 'attachment-removed', before: shown(one), at: after.headAt });
  for (const { to } of movedPairs(before.attachments, after.attachments, pairs))
    add({ kind: 'attachment-moved', after: shown(to), at: to.at });
}
