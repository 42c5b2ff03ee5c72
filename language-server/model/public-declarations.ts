import type { Channel, Minutes, Moment, Public, PublicMinutes, Standby, Track } from './minutes.ts';
import { merged } from './public-merging.ts';
import { publicGround } from './public-names.ts';
import type { PublicProject } from './public-project.ts';
import { ownDeclarations } from './public-secrets.ts';
import { type PublicText, shield } from './public-text.ts';

/** The tracks, channels and standbys of a meeting and its series as a citizen may see them. */
export class PublicDeclarations {
  private readonly project: PublicProject;
  private readonly text: PublicText;

  constructor(project: PublicProject, text: PublicText) {
    this.project = project;
    this.text = text;
  }

  of(minutes: Minutes): { readonly tracks: Track<Public>[]; readonly channels: Channel<Public>[]; readonly standby: Standby<Public>[] } {
    const own = ownDeclarations(minutes);
    return {
      tracks: this.project.tracksOf(minutes, own).map((track) => this.track(track)),
      channels: merged(
        [...own.channels, ...this.project.ofSeries(minutes, minutes.channels.slice(own.allChannels))].map((channel) =>
          this.channel(channel),
        ),
      ),
      standby: [...own.standby, ...this.project.ofSeries(minutes, minutes.standby.slice(own.allStandby))]
        .filter(({ ground }) => ground === undefined)
        .map((standby) => this.standby(standby)),
    };
  }

  /** The id and the name of a series, or the ground on which it is secret. */
  seriesName(id: string): NonNullable<PublicMinutes['series']> {
    const series = this.project.series.get(id);
    if (series?.ground !== undefined) return { id: '', name: [shield(series.ground)] };
    const open = this.project.names.tells(id) ? '' : id;
    return { id: open, name: series !== undefined ? this.text.openName(series.name) : open === '' ? [] : [open] };
  }

  private track(track: Track): Track<Public> {
    return {
      kind: 'track',
      id: this.project.names.tells(track.id) ? '' : track.id,
      name: this.text.label(track.name),
      lead: track.lead && this.text.mention(track.lead),
      members: track.members.map((member) => this.text.mention(member)),
      target: this.text.date(track.target),
      owner: track.owner && {
        kind: track.owner.kind,
        id: track.owner.kind === 'meeting' ? this.project.ids.meant(track.owner.id) : this.seriesName(track.owner.id).id,
      },
      uri: '',
      at: undefined,
      headAt: undefined,
    };
  }

  /** Of a shielded channel nothing is left: not even since when it is there. */
  private channel(channel: Channel): Channel<Public> {
    if (channel.ground !== undefined) {
      const ground = publicGround(channel.ground);
      return {
        kind: 'channel',
        ofSeries: channel.ofSeries,
        id: '',
        text: [shield(ground)],
        since: undefined,
        ground,
        at: undefined,
        headAt: undefined,
      };
    }
    const id = this.project.names.tells(channel.id) ? '' : channel.id;
    return {
      kind: 'channel',
      ofSeries: channel.ofSeries,
      id,
      text: this.text.text(channel.text),
      since: this.text.date(channel.since),
      ground: undefined,
      at: undefined,
      headAt: undefined,
    };
  }

  private standby({ from, until, parties }: Standby): Standby<Public> {
    return {
      kind: 'standby',
      from: this.moment(from),
      until: this.moment(until),
      parties: parties.map((party) => this.text.mention(party)),
      at: undefined,
      headAt: undefined,
    };
  }

  private moment(moment: Moment | undefined): Moment<Public> | undefined {
    return moment && { date: this.text.date(moment.date), time: moment.time };
  }
}
