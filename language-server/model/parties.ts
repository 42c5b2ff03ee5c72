import type { AstNode, Reference } from 'langium';
import type * as ast from '../generated/ast.ts';
import { aliasesOf } from '../references/outline.ts';
import { childrenOf, isToken, tokenOf } from '../syntax/concrete-tree.ts';
import type { AttributeName } from '../vocabulary/attribute-rows.ts';
import { attributeName } from '../vocabulary/attributes.ts';
import { leafText } from './leaf-text.ts';
import type { KnownParty, Party, Text } from './minutes.ts';

/** Declarations of parties → parties of the model; each is made once. */
export class PartyBook {
  private readonly known = new WeakMap<AstNode, KnownParty>();

  ofReference(reference: Reference<ast.Party>): Party {
    const node = reference.ref;
    return node === undefined ? { type: 'unknown', id: reference.$refText, name: reference.$refText } : this.of(node);
  }

  of(node: ast.Party): KnownParty {
    let party = this.known.get(node);
    if (party === undefined) {
      party = declaredParty(node);
      this.known.set(node, party);
    }
    return party;
  }
}

const TYPES = { Organization: 'organization', Person: 'person', Group: 'group' } as const;

function declaredParty(node: ast.Party): KnownParty {
  const email = words(node, 'email');
  const role = functionOf(node);
  const organization = node.$type === 'Person' ? firstMention(node) : undefined;
  const id = node.name ?? '';
  return {
    type: TYPES[node.$type],
    id,
    name: rawText(node) || id,
    ...(role === undefined ? {} : { function: role }),
    ...(email === undefined ? {} : { email }),
    ...(organization === undefined ? {} : { organization }),
    ...(node.$type === 'Group' ? { members: membersOf(node) } : {}),
    public: node.$type !== 'Person' || isPublic(node),
  };
}

/** What a party does, in words: a text with its shields in it. */
function functionOf(node: ast.Party): Text | undefined {
  const attribute = wordsAttribute(node, 'function');
  const leaf = attribute && tokenOf(attribute, 'STRING', 'FREE');
  return leaf && leafText(leaf);
}

/** `openbaar` as an attribute of its own, and nothing that takes it back. */
export function isPublic(node: ast.Person): boolean {
  return node.attributes.some((attribute) => attribute.$type === 'PublicAttribute') && !isPublicInDoubt(node);
}

/** Words beside `openbaar` that take it back, or bind it: `wil niet genoemd worden`, `alleen de functie`, `tot 2030`. */
const TAKES_BACK =
  /(?<!\p{L})(?:niet|geen|nooit|liever|zonder|anoniem|alleen|slechts|pas|tot|vanaf|tenzij|mits|behalve|na|naam|vertrouwelijk|intern|priv[eé]|not|no|never|without|anonymous|only|until|unless|except|from|after|name|named|confidential|internal|private|withheld)(?!\p{L})/iu;

/** Something more is said of `openbaar` than that word: `openbaar nee`, `niet openbaar`, `openbaar vanaf 2030`, `openbaar, niet met naam`. */
export function isPublicInDoubt(node: ast.Person): boolean {
  const { text, offset } = node.$cstNode!;
  const says = node.attributes.some(({ $type }) => $type === 'PublicAttribute');
  if (says && TAKES_BACK.test(/ \/\/ .*$/su.exec(text)?.[0] ?? '')) return true;
  return node.attributes.some((attribute) => {
    const { offset: start, end } = attribute.$cstNode!;
    if (attribute.$type === 'UnknownAttribute')
      return /openba+r|public|afgeschermd|shielded|geheim|secret(?!ar)/iu.test(attribute.text) || (says && TAKES_BACK.test(attribute.text));
    if (attribute.$type !== 'PublicAttribute') return false;
    const before = text
      .slice(0, start - offset)
      .trimEnd()
      .at(-1);
    const behind = text.slice(end - offset).trimStart()[0];
    return (before !== '(' && before !== ',') || (behind !== ')' && behind !== ',');
  });
}

/** The value of the first attribute of this name. */
export function words(node: { attributes: ast.Attribute[] }, name: AttributeName): string | undefined {
  return wordsAttribute(node, name)?.value;
}

function wordsAttribute(node: { attributes: ast.Attribute[] }, name: AttributeName): ast.WordsAttribute | undefined {
  return node.attributes
    .filter((attribute) => attribute.$type === 'WordsAttribute')
    .find((attribute) => attributeName(attribute.kind) === name);
}

function firstMention(node: ast.Party): string | undefined {
  for (const attribute of node.attributes) {
    if (attribute.$type !== 'PartiesAttribute') continue;
    for (const party of attribute.parties) if (party.$type === 'Mention') return party.party.$refText;
  }
  return undefined;
}

/** Ids of the members of a group, as typed: behind `leden`, or without it. */
function membersOf(node: ast.Group): string[] {
  return node.attributes.flatMap((attribute) =>
    attribute.$type === 'RoleAttribute' || attribute.$type === 'PartiesAttribute'
      ? attribute.parties.flatMap((party) => (party.$type === 'Mention' ? [party.party.$refText] : []))
      : [],
  );
}

/** A name as it stands behind the colon, on one line. */
function rawText(node: ast.Party): string {
  const texts = childrenOf(node).filter((child) => isToken(child, 'TEXT'));
  return texts
    .map((leaf) => leaf.text.trim())
    .join(' ')
    .replace(/\\(?=[@#{}\\])/g, '');
}

/** All names under which a party may be typed out. */
export function namesOf(node: ast.Party): string[] {
  return [rawText(node), ...aliasesOf(node)].filter((name) => name !== '');
}
