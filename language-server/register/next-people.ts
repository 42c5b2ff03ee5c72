import type { Attendee, Minutes, Series } from '../model/minutes.ts';
import { sourceOf } from '../model/text.ts';
import { mentionOf } from './mention.ts';

/**
 * Who is expected: those who were on the lists of the last meeting, in that order, as they attended and under the captions that they stood
 * under; chair, secretary and members of the series who were not, and for whom nobody spoke. @param spoken the word before whom one speaks for
 */
export function expectedLines(present: string, series: Series | undefined, previous: Minutes | undefined, spoken: string): string[] {
  const before = previous === undefined ? [] : [...previous.present, ...previous.absent];
  const entries = new Map<string, { readonly group: string; readonly typed: string }>();
  for (const attendee of before) {
    const mention = mentionOf(attendee);
    if (mention === undefined || entries.has(mention)) continue;
    const group = attendee.group === undefined ? '' : sourceOf(attendee.group);
    entries.set(mention, { group, typed: mention + details(attendee, spoken) });
  }
  const spokenFor = new Set(before.flatMap(representedBy));
  for (const member of [series?.chair, series?.secretary, ...(series?.members ?? [])]) {
    const mention = mentionOf(member);
    if (mention === undefined || entries.has(mention) || spokenFor.has(mention)) continue;
    entries.set(mention, { group: '', typed: mention });
  }
  if (entries.size === 0) return [];
  const groups = Map.groupBy(entries.values(), ({ group }) => group);
  const listed = (group: string) => (groups.get(group) ?? []).map(({ typed }) => typed).join(', ');
  const captions = [...groups.keys()].filter((group) => group !== '');
  return [`${present}: ${listed('')}`.trimEnd(), ...captions.map((group) => `  ${group}: ${listed(group)}`)];
}

/** Mentions that an attendee makes superfluous: their own, their organisation's, and of whom they speak for. */
function representedBy({ party, onBehalfOf }: Attendee): string[] {
  return [party, onBehalfOf].flatMap((one) => {
    if (one === undefined || one.type === 'guest') return [];
    return [`@${one.id}`, ...('organization' in one && one.organization !== undefined ? [`@${one.organization}`] : [])];
  });
}

/** How they attend, their role, and whom they speak for; who came late or gave a proxy is of that one meeting. */
function details({ modeText, role, onBehalfOf }: Attendee, spoken: string): string {
  const behalf = onBehalfOf === undefined || onBehalfOf.type === 'guest' ? undefined : `${spoken} @${onBehalfOf.id}`;
  const words = [modeText && sourceOf(modeText), role && sourceOf(role), behalf].filter((word) => word !== undefined);
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}
