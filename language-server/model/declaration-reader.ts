import type * as ast from '../generated/ast.ts';
import type { Channel, Standby, Track } from './declarations.ts';
import type { FieldReader } from './fields.ts';
import { dateOf } from './items/attributes.ts';
import type { SecrecyReader } from './secrecy-reader.ts';
import type { TextBuilder } from './text.ts';

/** Turns what meetings and series both declare into values of the model: tracks, standbys and channels. */
export class DeclarationReader {
  private readonly uri: string;
  private readonly texts: TextBuilder;
  private readonly fields: FieldReader;
  private readonly secrecy: SecrecyReader;

  constructor(uri: string, texts: TextBuilder, fields: FieldReader, secrecy: SecrecyReader) {
    this.uri = uri;
    this.texts = texts;
    this.fields = fields;
    this.secrecy = secrecy;
  }

  /** @param around the ground of what it is declared under */
  track(node: ast.Track, owner: Track['owner'], around?: string): Track {
    const { attributes } = node;
    return {
      kind: 'track',
      id: node.name ?? '',
      name: this.texts.textOf(node).text,
      lead: this.fields.role(attributes, 'lead')[0],
      members: this.fields.role(attributes, 'members'),
      target: dateOf(attributes, 'target', this.fields),
      owner,
      ground: this.secrecy.ground(node, false) ?? around,
      uri: this.uri,
      at: this.texts.rangeOf(node),
      headAt: this.fields.headRange(node),
    };
  }

  standby(node: ast.Standby, around?: string): Standby {
    const period = node.attributes.find((attribute) => attribute.$type === 'PeriodAttribute');
    return {
      kind: 'standby',
      from: this.fields.moment(period?.from),
      until: this.fields.moment(period?.until),
      parties: this.fields.partiesIn(node),
      ground: this.secrecy.ground(node, false) ?? around,
      at: this.texts.rangeOf(node),
      headAt: this.fields.headRange(node),
    };
  }

  channel(node: ast.Channel, ofSeries: boolean, around?: string): Channel {
    return {
      kind: 'channel',
      ofSeries,
      id: node.name ?? '',
      text: this.texts.textOf(node).text,
      since: dateOf(node.attributes, 'since', this.fields),
      ground: this.secrecy.ground(node, true) ?? around,
      at: this.texts.rangeOf(node),
      headAt: this.fields.headRange(node),
    };
  }
}
