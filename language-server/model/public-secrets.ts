import type { Block, Channel, Minutes, Section, Standby, Track } from './minutes.ts';

/** The grounds of secret items, and of what stands in secret sections, by `meeting/id`. */
export function secretsOf(meetings: readonly Minutes[]): Map<string, string> {
  const secrets = new Map<string, string>();
  for (const meeting of meetings) {
    for (const { block, ground } of blocksOf(meeting)) {
      const of = ground ?? ('items' in block ? block.ground : undefined);
      const add = (id: string | undefined, secret: string | undefined) => {
        if (id === undefined || secret === undefined) return;
        const key = `${meeting.id}/${id}`;
        if (!secrets.has(key)) secrets.set(key, secret);
      };
      if ('id' in block) add(block.id, block.kind === 'channel' ? undefined : of);
      if ('items' in block) for (const item of block.items) add(item.id, of ?? item.ground);
    }
  }
  return secrets;
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
    tracks: open.filter((block) => block.kind === 'track'),
    channels: open.filter((block) => block.kind === 'channel'),
    standby: open.filter((block) => block.kind === 'standby'),
    allChannels: all.filter(({ block }) => block.kind === 'channel').length,
    allStandby: all.filter(({ block }) => block.kind === 'standby').length,
  };
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
