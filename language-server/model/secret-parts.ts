import type { Attendee, Block, Item, Minutes, Section, Text } from './minutes.ts';
import { PERSONAL } from './public-names.ts';
import { inShield } from './value-text.ts';

/** The ground of an item, or of the last one nested in it: a line below may continue that one. */
export function lastSecret(item: Item): string | undefined {
  return item.ground ?? item.items.at(-1)?.ground;
}

/** Whether an item or a section is secret. */
export function hasSecret(blocks: readonly Block[], sections: readonly Pick<Section, 'ground' | 'blocks' | 'sections'>[]): boolean {
  return (
    blocks.some((block) => 'items' in block && (block.ground !== undefined || block.items.some(({ ground }) => ground !== undefined))) ||
    sections.some((section) => section.ground !== undefined || hasSecret(section.blocks, section.sections))
  );
}

/** The minutes of a meeting that is secret as a whole: its title, what its header tells in words, its people, and all of its body. When it was stays. */
export function allSecret(minutes: Minutes, ground: string): Minutes {
  const shielded = (content: Text) => inShield(content, ground, minutes.headAt);
  const words = (text: Text | undefined) => text && shielded(text);
  const noted = <T extends { readonly ground?: string | undefined }>(value: T | undefined) => value && secretItem(value, ground);
  const people = (list: readonly Attendee[]) => list.map((attendee) => secretAttendee(attendee, ground));
  return {
    ...minutes,
    name: shielded(minutes.name),
    meetingKind: words(minutes.meetingKind),
    location: words(minutes.location),
    description: words(minutes.description),
    reference: words(minutes.reference),
    purpose: words(minutes.purpose),
    time: noted(minutes.time),
    opening: noted(minutes.opening),
    closing: noted(minutes.closing),
    quorum: noted(minutes.quorum),
    chair: noted(minutes.chair),
    secretary: noted(minutes.secretary),
    contact: noted(minutes.contact),
    next: noted(minutes.next),
    chairs: people(minutes.chairs),
    secretaries: people(minutes.secretaries),
    signatures: people(minutes.signatures),
    present: people(minutes.present),
    absent: people(minutes.absent),
    to: people(minutes.to),
    cc: people(minutes.cc),
    attachments: minutes.attachments.map((attachment) => ({ ...attachment, title: shielded(attachment.title) })),
    channels: minutes.channels.map((channel) => secretItem(channel, ground)),
    fields: minutes.fields.map((field) => secretItem(field, ground)),
    blocks: minutes.blocks.map((block) => secretBlock(block, ground)),
    sections: minutes.sections.map((section) => secretItem(section, ground)),
    tracks: minutes.tracks.map((track) => (track.owner?.kind === 'series' ? track : secretItem(track, ground))),
  };
}

/** A block that is secret as a whole. */
export function secretBlock(block: Block, ground: string): Block {
  if (block.kind !== 'prose') return secretItem(block, ground);
  return { ...block, text: inShield(block.text, ground, block.at) };
}

/** A part that is secret as a whole; a ground that it has already stays. */
export function secretItem<T extends { readonly ground?: string | undefined }>(item: T, ground: string): T {
  return { ...item, ground: item.ground ?? ground };
}

/** An attendee whose name is secret, and all that stands in parentheses behind it. */
export function secretAttendee(attendee: Attendee, ground: string): Attendee {
  const shielded = (text: Text | undefined) => text && inShield(text, ground || PERSONAL, attendee.at);
  const { role, modeText, remark, group } = attendee;
  return {
    ...attendee,
    ground,
    isSecret: true,
    role: shielded(role),
    modeText: shielded(modeText),
    remark: shielded(remark),
    group: shielded(group),
  };
}
