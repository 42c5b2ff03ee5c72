import type { Minutes, Track } from '../model/minutes.ts';
import { itemsOf, sectionsOf } from '../model/walk.ts';
import { fix } from './context.ts';
import { type ContextOf, definePass } from './define.ts';
import { attendingCircle, circleOf, nameIn, partyId } from './shared/people.ts';

/** The rules of the family `tracks`: a track has a lead who is a member, and a target; its members come to its meetings. */
export const tracks = definePass({
  family: 'tracks',
  rules: {
    'track-without-lead': { severity: 'warning', summary: { nl: 'Een spoor heeft geen trekker.', en: 'A track has no lead.' } },
    'lead-not-a-member': {
      severity: 'warning',
      summary: { nl: 'De trekker is geen lid van het spoor.', en: 'The lead is no member of the track.' },
      fixable: true,
    },
    'track-without-target': { severity: 'info', summary: { nl: 'Een spoor heeft geen streefdatum.', en: 'A track has no target date.' } },
    'member-not-attending': {
      severity: 'info',
      summary: {
        nl: 'Een lid van een spoor staat niet op Aanwezig of Afwezig.',
        en: 'A member of a track is on neither Present nor Absent.',
      },
    },
  },
  check(context) {
    for (const series of context.file.series) for (const track of series.tracks) checkTrack(context, track);
    for (const meeting of context.file.meetings) {
      for (const track of meeting.tracks) if (isDeclaredIn(track, meeting)) checkTrack(context, track);
      checkMembers(context, meeting);
    }
  },
});

type Context = ContextOf<typeof tracks>;

function isDeclaredIn(track: Track, meeting: Minutes): boolean {
  return track.owner?.kind === 'meeting' && track.owner.id === meeting.id;
}

function checkTrack(context: Context, track: Track): void {
  const { lead, members, target } = track;
  if (lead === undefined) {
    context.report('track-without-lead', track.headAt, {
      nl: 'Dit spoor heeft geen trekker: `Spoor hub (trekker @id, …): …`.',
      en: 'This track has no lead: `Track hub (lead @id, …): …`.',
    });
  }
  if (target === undefined) {
    context.report('track-without-target', track.headAt, {
      nl: 'Dit spoor heeft geen streefdatum: `streefdatum 15 december 2020`.',
      en: 'This track has no target date: `target 15 December 2020`.',
    });
  }
  if (lead === undefined || members.length === 0) return;
  const id = partyId(lead.party);
  if (id === undefined || lead.party.type === 'unknown') return;
  const circle = circleOf(context.project, id);
  if (members.some((member) => circle.has(partyId(member.party) ?? ''))) return;
  context.report(
    'lead-not-a-member',
    lead.at,
    {
      nl: `${nameIn(lead)} trekt dit spoor, maar staat niet bij de leden.`,
      en: `${nameIn(lead)} leads this track but is not among its members.`,
    },
    {
      fixes: [
        fix({ nl: `Zet \`@${id}\` bij de leden`, en: `Add \`@${id}\` to the members` }, [
          context.insert(members.at(-1)!.at.end, ` @${id}`),
        ]),
      ],
    },
  );
}

/** A member of a track that is discussed, who is on neither list; once for each meeting. */
function checkMembers(context: Context, meeting: Minutes): void {
  if (meeting.tracks.length === 0 || meeting.present.length + meeting.absent.length === 0 || !context.isOn('member-not-attending')) return;
  const discussed = new Set<string>();
  for (const section of sectionsOf(meeting)) if (section.track !== undefined) discussed.add(section.track);
  for (const item of itemsOf(meeting)) if (item.track !== undefined) discussed.add(item.track);
  const attending = attendingCircle(context.project, meeting);
  const reported = new Set<string>();
  for (const track of meeting.tracks) {
    const declared = isDeclaredIn(track, meeting);
    if (!declared && !discussed.has(track.id)) continue;
    for (const member of track.members) {
      const id = partyId(member.party);
      if (id === undefined || member.party.type === 'unknown' || reported.has(id)) continue;
      if ([...circleOf(context.project, id)].some((other) => attending.has(other))) continue;
      reported.add(id);
      context.report('member-not-attending', declared ? member.at : meeting.headAt, {
        nl: `${nameIn(member)}, lid van spoor \`${track.id}\`, staat niet op Aanwezig of Afwezig.`,
        en: `${nameIn(member)}, a member of track \`${track.id}\`, is on neither Present nor Absent.`,
      });
    }
  }
}
