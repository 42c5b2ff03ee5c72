import type * as ast from '../../generated/ast.ts';
import { keywordOf } from '../../syntax/concrete-tree.ts';
import { attributeName, attributeNamed, OUTCOMES, PROCEDURES } from '../../vocabulary/attributes.ts';
import { itemLabel } from '../../vocabulary/item-labels.ts';
import type { Disclosure, Internal, ItemReference, PartyMention, Public } from '../disclosure.ts';
import type { FieldReader } from '../fields.ts';
import type { PublicText } from '../public-text.ts';
import type { TextBuilder } from '../text.ts';
import type { DecisionParts, Item, MovedParts } from './item.ts';

/** Names without a word before them moved it. */
export function readMotion(attributes: readonly ast.Attribute[], fields: FieldReader, texts: TextBuilder): MovedParts {
  const moved = readMoved(attributes, fields, texts);
  const movers = attributes.flatMap((attribute) => [...fields.partiesOf([attribute]), ...fields.role([attribute], 'moved')]);
  return { ...moved, movers };
}

/** Names without a word before them took it. */
export function readDecision(node: ast.Decision, fields: FieldReader, texts: TextBuilder): DecisionParts {
  const { attributes } = node;
  const procedure = attributes.find((attribute) => attribute.$type === 'ProcedureAttribute')?.procedure ?? saidBy(node);
  return {
    parties: fields.partiesOf(attributes),
    ...readMoved(attributes, fields, texts),
    procedure: procedure === undefined ? undefined : nameOf(PROCEDURES, procedure),
  };
}

/** `Hamerstuk H1: …` */
function saidBy(node: ast.Decision): string | undefined {
  const says = itemLabel(keywordOf(node)?.text ?? '')?.says;
  return says === undefined ? undefined : attributeNamed(says).nl;
}

function readMoved(attributes: readonly ast.Attribute[], fields: FieldReader, texts: TextBuilder): MovedParts {
  const about = attributes.find((attribute) => attribute.$type === 'AboutAttribute')?.about;
  const outcome = attributes.find((attribute) => attribute.$type === 'OutcomeAttribute')?.outcome;
  return {
    movers: fields.role(attributes, 'moved'),
    seconders: fields.role(attributes, 'seconded'),
    about: about && texts.reference(about),
    outcome: outcome && nameOf(OUTCOMES, outcome),
  };
}

function nameOf<Name extends string>(rows: readonly { readonly name: Name }[], spelled: string): Name | undefined {
  const name = attributeName(spelled);
  return rows.find((row) => row.name === name)?.name;
}

/** @param about what it is about, which is no secret */
export function publicMotion(moved: MovedParts, about: ItemReference<Public> | undefined, text: PublicText): MovedParts<Public> {
  return {
    movers: moved.movers.map((mover) => text.mention(mover)),
    seconders: moved.seconders.map((seconder) => text.mention(seconder)),
    about,
    outcome: moved.outcome,
  };
}

export function publicDecision(decision: DecisionParts, about: ItemReference<Public> | undefined, text: PublicText): DecisionParts<Public> {
  return {
    parties: decision.parties.map((party) => text.mention(party)),
    ...publicMotion(decision, about, text),
    procedure: decision.procedure,
  };
}

/** Those whom an item names first: who is to do it, who moved it, who took it or who is asked. */
export function actorsOf<D extends Disclosure = Internal>(item: Item<D>): readonly PartyMention<D>[] {
  if ('owners' in item) return item.owners;
  if ('parties' in item) return item.parties;
  return 'movers' in item ? item.movers : [];
}
