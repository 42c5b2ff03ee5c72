import type { Attachment, Attendee, MeetingHeader, Minutes, OwnField, Public, Text, TimeValue } from './minutes.ts';
import { merged } from './public-merging.ts';
import { publicGround } from './public-names.ts';
import type { PublicProject } from './public-project.ts';
import { isShield } from './public-secrets.ts';
import { type PublicText, shield } from './public-text.ts';

/** The fields of a meeting's header as a citizen may see them. */
export class PublicHeader {
  private readonly project: PublicProject;
  private readonly text: PublicText;

  constructor(project: PublicProject, text: PublicText) {
    this.project = project;
    this.text = text;
  }

  of(minutes: Minutes): MeetingHeader<Public> {
    const { status, classification, next } = minutes;
    return {
      status: status && {
        value: status.value,
        ...(status.approvedOn === undefined ? {} : { approvedOn: status.approvedOn }),
        at: undefined,
      },
      classification: classification && { value: classification.value, at: undefined },
      date: this.text.date(minutes.date),
      time: this.time(minutes.time),
      opening: this.time(minutes.opening),
      closing: this.time(minutes.closing),
      quorum: minutes.quorum && {
        size: minutes.quorum.size,
        text: this.text.noted(minutes.quorum.text, minutes.quorum.ground) ?? [],
        at: undefined,
      },
      meetingKind: this.text.optional(minutes.meetingKind),
      location: this.text.optional(minutes.location),
      description: this.text.optional(minutes.description),
      reference: this.text.optional(minutes.reference),
      purpose: this.text.optional(minutes.purpose),
      chair: minutes.chair && this.text.mention(minutes.chair),
      secretary: minutes.secretary && this.text.mention(minutes.secretary),
      contact: minutes.contact && this.text.mention(minutes.contact),
      chairs: minutes.chairs.map((attendee) => this.attendee(attendee)),
      secretaries: minutes.secretaries.map((attendee) => this.attendee(attendee)),
      signatures: minutes.signatures.map((attendee) => this.attendee(attendee)),
      present: minutes.present.map((attendee) => this.attendee(attendee)),
      absent: minutes.absent.map((attendee) => this.attendee(attendee)),
      to: minutes.to.map((attendee) => this.attendee(attendee)),
      cc: minutes.cc.map((attendee) => this.attendee(attendee)),
      next: next && {
        date: this.text.date(next.date),
        time: this.time(next.time),
        location: this.text.noted(next.location, next.ground),
        at: undefined,
      },
      fields: this.ownFields(minutes.fields),
      attachments: minutes.attachments.map((attachment) => this.attachment(attachment)),
    };
  }

  private time(time: TimeValue | undefined): TimeValue<Public> | undefined {
    return time && this.openTime(time);
  }

  openTime({ start, end, more, offset, zone, place, note, ground }: TimeValue): TimeValue<Public> {
    return {
      start,
      end,
      offset,
      more,
      zone,
      place,
      note: this.text.noted(note, ground),
      at: undefined,
    };
  }

  attendee(attendee: Attendee): Attendee<Public> {
    const { party, ground, mode, modeText, role, onBehalfOf, group, notice, from, until, replacedBy, proxy, remark } = attendee;
    const shown = this.text.party(party, ground);
    if (attendee.isSecret)
      return { party: shown, mode: undefined, modeText: undefined, role: undefined, onBehalfOf: undefined, at: undefined };
    // A number tells which of those who may not be named it is: an apartment, how many votes, a date of birth.
    const hidden = (text: Text<Public>): Text<Public> =>
      'ground' in shown && text.some((part) => typeof part === 'string' && /\p{N}/u.test(part)) ? [shield(shown.ground)] : text;
    return {
      party: shown,
      mode,
      modeText: modeText && this.text.value(modeText),
      role: role && hidden(this.text.role(role)),
      onBehalfOf: onBehalfOf && this.text.party(onBehalfOf),
      group: group && this.text.value(group),
      notice,
      from,
      until,
      replacedBy: replacedBy && this.text.party(replacedBy),
      proxy: proxy && this.text.party(proxy),
      represented: attendee.represented,
      remark: remark && this.text.value(remark),
      at: undefined,
    };
  }

  /** Of what is secret not even the label shows; several on one ground are one. */
  ownFields(fields: readonly OwnField[]): OwnField<Public>[] {
    const open = fields.map(({ label, value, ground }): OwnField<Public> => {
      if (ground === undefined) return { label: this.text.value(label), value: this.text.label(value), at: undefined };
      return { label: [], value: [shield(ground)], ground: publicGround(ground), at: undefined };
    });
    return merged(open);
  }

  /** Of a file whose title is shielded the name could say the same; a path of this machine says whose it is. */
  attachment({ title, target }: Attachment): Attachment<Public> {
    const hidden =
      target === undefined ||
      title.some(isShield) ||
      /^(?:file:|[a-z]:[\\/]|[\\/~])/i.test(target) ||
      this.project.names.tells(target) ||
      this.project.names.words(target) !== target;
    return { title: this.text.label(title), target: hidden ? undefined : target, at: undefined };
  }
}
