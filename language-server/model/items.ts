import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { AttributeName } from '../vocabulary/attribute-rows.ts';
import { ACTION_STATUS, attributeName, detailsBy } from '../vocabulary/attributes.ts';
import { itemKind } from '../vocabulary/items.ts';
import { valueNamed } from '../vocabulary/values.ts';
import type { DoubtBook } from './doubts.ts';
import type { FieldReader } from './fields.ts';
import { groundList } from './grounds.ts';
import { meantSecretStatement } from './meant-secrets.ts';
import type { Action, Channel, Item, Progress, Standby, Track } from './minutes.ts';
import { words } from './parties.ts';
import type { TextBuilder } from './text.ts';

/** What an item takes from the place it stands in. */
export interface ItemPlace {
  readonly meeting: string;
  /** Track of the section's heading. */
  readonly track: string | undefined;
}

/** Turns items, tracks, standbys and channels into values of the model. */
export class ItemReader {
  private readonly uri: string;
  private readonly texts: TextBuilder;
  private readonly fields: FieldReader;
  private readonly doubts: DoubtBook;

  constructor(uri: string, texts: TextBuilder, fields: FieldReader, doubts: DoubtBook) {
    this.uri = uri;
    this.texts = texts;
    this.fields = fields;
    this.doubts = doubts;
  }

  item(node: ast.Item, place: ItemPlace, nested: readonly ast.Item[]): Item {
    const { attributes } = node;
    const base = this.base(node, place, nested);
    switch (node.$type) {
      case 'Action':
      case 'Agreement':
        return this.action(node, base);
      case 'Progress':
        return this.progress(node, base);
      default:
        return { kind: itemKind(node.$type), ...base, parties: this.fields.partiesOf(attributes) };
    }
  }

  private base(node: ast.Item, place: ItemPlace, nested: readonly ast.Item[]) {
    const { attributes } = node;
    const id = 'name' in node ? node.name : undefined;
    const { text, lines } = this.texts.textOf(node);
    const track = attributes.find((attribute) => attribute.$type === 'TrackAttribute')?.track?.$refText;
    return {
      id,
      ref: id === undefined ? undefined : `${place.meeting}/${id}`,
      text,
      lines,
      track: track ?? place.track,
      ground: this.ground(node, true),
      items: nested.map((child) => this.item(child, place, [])),
      at: this.texts.rangeOf(node),
      headAt: this.fields.headRange(node),
    };
  }

  /**
   * The ground of a statement that is secret. One left out, or one that is none, must not make it public.
   *
   * @param takes whether a ground belongs among its attributes
   */
  ground(node: AstNode & { readonly attributes: readonly ast.Attribute[] }, takes: boolean): string | undefined {
    const attribute = node.attributes.find(({ $type }) => $type === 'GroundAttribute') as ast.GroundAttribute | undefined;
    const meant = attribute === undefined ? meantSecretStatement(node) : groundList(attribute.ground ?? '');
    if (meant !== undefined && (attribute === undefined || !takes)) this.doubts.add('effect', this.texts.rangeOf(attribute ?? node));
    return meant;
  }

  private action(node: ast.Action | ast.Agreement, base: ReturnType<ItemReader['base']>): Action {
    const { attributes } = node;
    return {
      kind: itemKind(node.$type),
      ...base,
      owners: this.fields.partiesOf(attributes),
      due: this.date(attributes, 'due'),
      ...detailsBy((name, values) => valueNamed(values, words(node, name))),
      status: statusOf(attributes) ?? 'open',
    };
  }

  private progress(node: ast.Progress, base: ReturnType<ItemReader['base']>): Progress {
    const { attributes } = node;
    return {
      kind: 'progress',
      ...base,
      about: this.texts.reference(node.about),
      status: statusOf(attributes),
      due: this.date(attributes, 'due'),
      parties: this.fields.partiesOf(attributes),
    };
  }

  private date(attributes: readonly ast.Attribute[], name: AttributeName) {
    for (const attribute of attributes) {
      if (attribute.$type === 'DateAttribute' && attributeName(attribute.kind) === name) return this.fields.date(attribute);
    }
    return undefined;
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
      target: this.date(attributes, 'target'),
      owner,
      ground: this.ground(node, false) ?? around,
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
      ground: this.ground(node, false) ?? around,
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
      since: this.date(node.attributes, 'since'),
      ground: this.ground(node, true) ?? around,
      at: this.texts.rangeOf(node),
      headAt: this.fields.headRange(node),
    };
  }
}

function statusOf(attributes: readonly ast.Attribute[]) {
  const status = attributes.find((attribute) => attribute.$type === 'StatusAttribute');
  return status && ACTION_STATUS.get(status.status);
}
