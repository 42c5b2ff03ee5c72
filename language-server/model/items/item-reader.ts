import type * as ast from '../../generated/ast.ts';
import { keywordOf } from '../../syntax/concrete-tree.ts';
import { itemLabel } from '../../vocabulary/item-labels.ts';
import { itemKind } from '../../vocabulary/items.ts';
import type { FieldReader } from '../fields.ts';
import type { SecrecyReader } from '../secrecy-reader.ts';
import type { TextBuilder } from '../text.ts';
import { readApproval } from './approval.ts';
import type { Item, ItemBase } from './item.ts';
import { readDecision, readMotion } from './motion.ts';
import { readReport } from './report.ts';
import { readStated } from './stated.ts';
import { readTask } from './task.ts';
import { readVote } from './vote.ts';

/** What an item takes from the place it stands in. */
export interface ItemPlace {
  readonly meeting: string;
  /** Track of the section's heading. */
  readonly track: string | undefined;
}

/** Turns items into values of the model. What a kind holds beside its text is read in a file of its own. */
export class ItemReader {
  private readonly texts: TextBuilder;
  private readonly fields: FieldReader;
  private readonly secrecy: SecrecyReader;

  constructor(texts: TextBuilder, fields: FieldReader, secrecy: SecrecyReader) {
    this.texts = texts;
    this.fields = fields;
    this.secrecy = secrecy;
  }

  item(node: ast.Item, place: ItemPlace, nested: readonly ast.Item[]): Item {
    const base = this.base(node, place, nested);
    switch (node.$type) {
      case 'Action':
      case 'Agreement':
      case 'Commitment':
        return { kind: itemKind(node.$type), ...base, ...readTask(node, this.fields) };
      case 'Progress':
        return { kind: itemKind(node.$type), ...base, ...readReport(node, this.fields, this.texts) };
      case 'Approval':
        return { kind: itemKind(node.$type), ...base, ...readApproval(node, base.text, this.fields, this.texts) };
      case 'Proposal':
      case 'Motion':
      case 'Amendment':
        return { kind: itemKind(node.$type), ...base, ...readMotion(node.attributes, this.fields, this.texts) };
      case 'Vote':
        return { kind: itemKind(node.$type), ...base, ...readVote(node, base.text, this.fields, this.texts) };
      case 'Decision':
        return { kind: itemKind(node.$type), ...base, ...readDecision(node, this.fields, this.texts) };
      default:
        return { kind: itemKind(node.$type), ...base, ...readStated(node.attributes, this.fields) };
    }
  }

  private base(node: ast.Item, place: ItemPlace, nested: readonly ast.Item[]): ItemBase {
    const { attributes } = node;
    const id = 'name' in node ? node.name : undefined;
    const { text, lines } = this.texts.itemText(node);
    const track = attributes.find((attribute) => attribute.$type === 'TrackAttribute')?.track?.$refText;
    return {
      id,
      ref: id === undefined ? undefined : `${place.meeting}/${id}`,
      called: itemLabel(keywordOf(node)?.text ?? '')?.called,
      text,
      lines,
      track: track ?? place.track,
      ground: this.secrecy.ground(node, true),
      items: nested.map((child) => this.item(child, place, [])),
      at: this.texts.rangeOf(node),
      headAt: this.fields.headRange(node),
    };
  }
}
