import type * as ast from '../../generated/ast.ts';
import { childrenOf, isLeaf, keywordOf } from '../../syntax/concrete-tree.ts';
import { attributeName, methodIn, outcomeIn } from '../../vocabulary/attributes.ts';
import { itemLabel } from '../../vocabulary/item-labels.ts';
import { ACCLAMATION, UNANIMOUS } from '../../vocabulary/spoken-items.ts';
import type { PartyMention, Public, Text } from '../disclosure.ts';
import type { FieldReader } from '../fields.ts';
import type { Range } from '../minutes.ts';
import { words } from '../parties.ts';
import type { PublicText } from '../public-text.ts';
import { majorityOf, OPTION_ATTRIBUTE, OPTION_ORDER, sumOf } from '../tally.ts';
import type { TextBuilder } from '../text.ts';
import { tallyIn } from '../told-tally.ts';
import type { Ballot, VoteOption, VoteParts, VoteSide } from './item.ts';

/** Reads the head of a vote; its text says its outcome. */
export function readVote(node: ast.Vote, text: Text, fields: FieldReader, texts: TextBuilder): VoteParts {
  const stated = text.map((part) => (typeof part === 'string' ? part : ' ')).join('');
  const methods = [
    ...node.attributes.flatMap((attribute) => (attribute.$type === 'MethodAttribute' ? [attributeName(attribute.method)] : [])),
    methodIn(stated),
    ...(texts.isSpoken(node) ? [mannerIn(stated)] : []),
  ];
  // `Hoofdelijke stemming: …`
  const says = itemLabel(keywordOf(node)?.text ?? '')?.says;
  const method = [...methods, says].find((name) => name === 'rollCall' || name === 'ballot' || name === 'acclamation');
  const unanimous = methods.includes('unanimous');
  const sides = sidesOf(node, fields, texts);
  return {
    about: node.about && texts.reference(node.about),
    sides: sides.length > 0 ? sides : toldSides(stated, behindHead(node, fields, texts)),
    unanimous,
    method,
    majority: words(node, 'majority'),
    result: outcomeIn(stated) ?? (unanimous || method === 'acclamation' ? 'adopted' : undefined),
  };
}

/** `Unaniem aangenomen.`, `All in favour.` */
function mannerIn(stated: string): 'unanimous' | 'acclamation' | undefined {
  return UNANIMOUS.test(stated) ? 'unanimous' : ACCLAMATION.test(stated) ? 'acclamation' : undefined;
}

/**
 * `Stemming: voor 9, tegen 2`: what the text counts, where nothing in parentheses does. A side whose number is missing, or stands in a shield,
 * leaves the count to the text.
 */
function toldSides(text: string, at: Range): VoteSide[] {
  const sides = tallyIn(text);
  if (sides.length < 2 || new Set(sides.map(({ option }) => option)).size < sides.length) return [];
  return sides.every(({ count }) => count !== undefined)
    ? sides.map(({ option, count }) => ({ option, total: count, ballots: [], at }))
    : [];
}

function behindHead(node: ast.Vote, fields: FieldReader, texts: TextBuilder): Range {
  return { start: fields.headRange(node).end, end: texts.rangeOf(node).end };
}

/** The sides; names behind a comma belong to the side before it. */
function sidesOf({ attributes }: ast.Vote, fields: FieldReader, texts: TextBuilder): VoteSide[] {
  const sides: { -readonly [Key in keyof VoteSide]: Key extends 'ballots' ? Ballot[] : VoteSide[Key] }[] = [];
  for (const attribute of attributes) {
    if (attribute.$type === 'SideAttribute') {
      const option = optionOf(attribute.side);
      if (option === undefined) continue;
      const at = texts.rangeOf(attribute);
      sides.push({ option, total: undefined, ballots: [], at });
    } else if (attribute.$type !== 'PartiesAttribute') continue;
    const side = sides.at(-1);
    if (side === undefined) continue;
    for (const child of childrenOf(attribute)) {
      if (isLeaf(child)) continue;
      const node = child.astNode as ast.Count | ast.PartyMention;
      const last = side.ballots.at(-1);
      if (node.$type !== 'Count') side.ballots.push({ voter: fields.party(node), weight: undefined });
      else if (last !== undefined && last.weight === undefined)
        side.ballots[side.ballots.length - 1] = { ...last, weight: typedCount(node) };
      else side.total ??= typedCount(node);
    }
  }
  return sides;
}

export function optionOf(side: string | undefined): VoteOption | undefined {
  const name = side === undefined ? undefined : attributeName(side);
  return OPTION_ORDER.find((option) => OPTION_ATTRIBUTE[option] === name);
}

/** `10`, `10 stemmen`. */
function typedCount({ count }: ast.Count): number {
  return Number.parseInt(count, 10);
}

/** @param about what it is about, which is no secret */
export function publicVote(vote: VoteParts, about: VoteParts<Public>['about'], text: PublicText): VoteParts<Public> {
  const { unanimous, method, majority, result } = vote;
  return {
    about,
    sides: vote.sides.map((side) => publicSide(side, text)),
    unanimous,
    method,
    majority: majority === undefined || majorityOf(majority) !== undefined ? majority : undefined,
    result,
  };
}

/** Who may not be named is a shield, once for each ground and without a number, which would tell who it is; the sum stays. */
function publicSide({ option, total, ballots }: VoteSide, text: PublicText): VoteSide<Public> {
  const shown: Ballot<Public>[] = [];
  const grounds = new Set<string>();
  for (const { voter, weight } of ballots) {
    const open: PartyMention<Public> = text.mention(voter);
    if (!('ground' in open.party)) shown.push({ voter: open, weight });
    else if (!grounds.has(open.party.ground)) {
      grounds.add(open.party.ground);
      shown.push({ voter: open, weight: undefined });
    }
  }
  return { option, total: total ?? (grounds.size > 0 ? sumOf(ballots) : undefined), ballots: shown, at: undefined };
}
