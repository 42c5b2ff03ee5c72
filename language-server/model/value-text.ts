import { lineStart } from '../syntax/characters.ts';
import type { Root } from '../syntax/concrete-tree.ts';
import type { Range } from '../syntax/positions.ts';
import { type ShieldSpan, shieldsFrom } from '../syntax/shields.ts';
import type { Inline, Internal, Public, Shield, Text } from './disclosure.ts';

/**
 * Words of a value as a text, cut at the shields that stand in them. These are those of the whole line as it stands in the file: read by itself a part of
 * it might look like something else. Where the line has none in it, the words themselves may open as a shield does: `(voorzitter, 5.1.2e: …)`.
 *
 * @param words as the value has them, without its quotes
 */
export function valueText(root: Root, words: string, offset: number, end: number): Text {
  const { fullText } = root;
  const line = shieldsFrom(fullText, lineStart(fullText, offset)).filter((shield) => shield.end > offset && shield.start < end);
  if (line.length > 0) return cutAt(line, root, fullText, offset, end, 0);
  return cutAt(shieldsFrom(words, 0), root, words, 0, words.length, offset);
}

/** @param shift how far the text stands from the start of the file */
function cutAt(shields: readonly ShieldSpan[], root: Root, source: string, start: number, end: number, shift: number): Text {
  const text: Inline[] = [];
  let at = start;
  for (const shield of shields) {
    const from = Math.max(at, shield.start);
    const to = Math.min(end, shield.end);
    if (from > at) text.push(source.slice(at, from));
    const [ground = shield.meant, ...more] = shield.grounds.map((place) => source.slice(place.start, place.end));
    const same = { kind: 'shield', closed: shield.closed, at: root.rangeOf(from + shift, to + shift) } as const;
    const typed: Text = [source.slice(Math.max(from, shield.contentStart), Math.min(to, shield.contentEnd))];
    const content = more.reduceRight<Text>((inner, one) => [{ ...same, ground: one, content: inner }], typed);
    text.push({ ...same, ground, ...(more.length === 0 ? {} : { more }), content });
    at = to;
  }
  if (end > at) text.push(source.slice(at, end));
  return text;
}

/** A text that its line calls secret: it is in a shield. */
export function inShield(text: Text, ground: string | undefined, at: Range): Text {
  return ground === undefined ? text : [{ kind: 'shield', ground, content: text, closed: true, at }];
}

/** Texts with a sign between them, as one. */
export function joinedTexts(texts: readonly Text[], sign: string): Text {
  const joined: Inline[] = [];
  for (const [index, text] of texts.entries())
    for (const part of index === 0 ? text : [sign, ...text]) {
      const last = joined.at(-1);
      if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
      else joined.push(part);
    }
  return joined;
}

/** The words of a text that holds nothing else. */
export function onlyWords(text: Text): string | undefined {
  const [first, ...more] = text;
  return typeof first === 'string' && more.length === 0 ? first : undefined;
}

/** A value in words as they were typed, names for ids; of the public version a ground in the place of each shield. */
export function valueWords(text: readonly (Inline<Internal> | Inline<Public>)[]): string {
  return text.map((part) => (typeof part === 'string' ? part : partWords(part))).join('');
}

/** The same as outputs show it: a shield stands in brackets with its ground. */
export function shownWords(text: readonly (Inline<Internal> | Inline<Public>)[]): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.kind === 'shield' && 'content' in part ? `[${part.ground}: ${shownWords(part.content)}]` : partWords(part);
    })
    .join('');
}

function partWords(part: Exclude<Inline<Internal> | Inline<Public>, string>): string {
  if (part.kind === 'reference') return `#${part.label}`;
  if (part.kind === 'shield')
    return 'content' in part ? `{${[part.ground, ...(part.more ?? [])].join(', ')}: ${valueWords(innermost(part))}}` : `[${part.ground}]`;
  const { party } = part;
  if ('ground' in party) return `[${party.ground}]`;
  return party.type === 'unknown' ? `@${party.id}` : nameWords(party.name);
}

/** What is declared under a name, as a text. */
export function nameText(name: Internal['name'] | Public['name']): Text | Text<Public> {
  return typeof name !== 'string' ? name : name === '' ? [] : [name];
}

/** The same in words. */
export function nameWords(name: Internal['name'] | Public['name']): string {
  return typeof name === 'string' ? name : valueWords(name);
}

/** What a shield on several grounds holds. */
function innermost({ content, more = [] }: Shield): Text {
  return more.reduce<Text>((inner) => (inner[0] as Shield).content, content);
}
