import type { Block, Channel, Inline, Minutes, PartyDeclaration, Section, Series, Shield, Standby, Track } from './minutes.ts';
import { PERSONAL } from './public-names.ts';

/** The grounds of secret items, and of what stands in secret sections, by `meeting/id`. */
export function secretsOf(meetings: readonly Minutes[]): Map<string, string> {
  const secrets = new Map<string, string>();
  for (const meeting of meetings) {
    for (const { block, ground } of blocksOf(meeting)) {
      const add = (id: string | undefined, secret: string | undefined) => {
        if (id !== undefined) addFirst(secrets, `${meeting.id}/${id}`, secret);
      };
      const of = ground ?? ('ground' in block ? block.ground : undefined);
      if ('id' in block) add(block.id, of);
      if ('items' in block) for (const item of block.items) add(item.id, of ?? item.ground);
    }
  }
  return secrets;
}

/** The first ground of each counts. */
function addFirst(secrets: Map<string, string>, key: string, ground: string | undefined): void {
  if (ground !== undefined && !secrets.has(key)) secrets.set(key, ground);
}

/** What a meeting declares itself, without that in secret sections; and how many of each it declares in all. */
export interface OwnDeclarations {
  readonly tracks: readonly Track[];
  readonly channels: readonly Channel[];
  readonly standby: readonly Standby[];
  readonly allChannels: number;
  readonly allStandby: number;
}

export function ownDeclarations(minutes: Minutes): OwnDeclarations {
  const all = [...blocksOf(minutes)];
  const open = all.filter(({ ground }) => ground === undefined).map(({ block }) => block);
  return {
    tracks: open.filter((block) => block.kind === 'track').filter((track) => track.ground === undefined),
    channels: open.filter((block) => block.kind === 'channel'),
    standby: open.filter((block) => block.kind === 'standby'),
    allChannels: all.filter(({ block }) => block.kind === 'channel').length,
    allStandby: all.filter(({ block }) => block.kind === 'standby').length,
  };
}

/** The grounds of tracks that are secret somewhere, by id. */
export function secretTracks(meetings: readonly Minutes[], series: readonly Series[]): Map<string, string> {
  const secret = new Map<string, string>();
  for (const meeting of meetings)
    for (const { block, ground } of blocksOf(meeting)) if (block.kind === 'track') addFirst(secret, block.id, ground ?? block.ground);
  for (const one of series) for (const track of one.tracks) addFirst(secret, track.id, one.ground ?? track.ground);
  return secret;
}

/**
 * Parties that must not be named, with their grounds: those that are declared in something secret, and persons of whom some declaration does
 * not say that they are public.
 */
export function hiddenParties(declarations: readonly PartyDeclaration[]): Map<string, string> {
  const hidden = new Map<string, string>();
  for (const { party, ground } of declarations) {
    if (ground !== undefined) hidden.set(party.id, ground || PERSONAL);
    else if (!party.public && !hidden.has(party.id)) hidden.set(party.id, PERSONAL);
  }
  return hidden;
}

/** The grounds of channels that are shielded, or stand in something secret, by id. */
export function hiddenChannels(meetings: readonly Minutes[], series: readonly Series[]): Map<string, string> {
  const hidden = new Map<string, string>();
  const add = ({ id, ground }: Channel, around: string | undefined) => addFirst(hidden, id, around ?? ground);
  for (const meeting of meetings) for (const { block, ground } of blocksOf(meeting)) if (block.kind === 'channel') add(block, ground);
  for (const one of series) for (const channel of one.channels) add(channel, one.ground);
  return hidden;
}

/** Addresses of attachments whose title is shielded, with the ground of the shield; the longest first, for one may hold another. */
export function hiddenTargets(meetings: readonly Minutes[]): Map<string, string> {
  const hidden = new Map<string, string>();
  for (const { attachments } of meetings) {
    for (const { title, target } of attachments) {
      const shield = title.find(isShield);
      if (target === undefined || target.length < 4 || shield === undefined) continue;
      for (const address of [target, encodeURI(target)]) hidden.set(address, shield.ground);
    }
  }
  return new Map([...hidden].sort(([a], [b]) => b.length - a.length));
}

export function isShield(part: Inline): part is Shield {
  return typeof part === 'object' && part.kind === 'shield';
}

/** All blocks of a meeting, each with the ground of the outermost secret section around it. */
function* blocksOf(minutes: Minutes): Generator<{ block: Block; ground: string | undefined }> {
  for (const block of minutes.blocks) yield { block, ground: undefined };
  for (const section of minutes.sections) yield* blocksIn(section, undefined);
}

function* blocksIn(section: Section, around: string | undefined): Generator<{ block: Block; ground: string | undefined }> {
  const ground = around ?? section.ground;
  for (const block of section.blocks) yield { block, ground };
  for (const child of section.sections) yield* blocksIn(child, ground);
}
