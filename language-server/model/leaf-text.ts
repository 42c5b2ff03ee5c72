import type { Leaf } from '../syntax/concrete-tree.ts';
import type { Text } from './disclosure.ts';
import { SHIELD } from './marked-grounds.ts';
import { meantSecretValue } from './meant-secrets.ts';
import { isShield } from './public-secrets.ts';
import { inShield, valueText } from './value-text.ts';

/** The words of a token, without its quotes, as a text with their shields in it. Words that call themselves secret are in a shield as a whole. */
export function leafText(leaf: Leaf): Text {
  const quote = leaf.tokenType.name === 'STRING' ? 1 : 0;
  const [start, end] = [leaf.offset + quote, leaf.end - quote];
  const words = leaf.root.fullText.slice(start, end);
  return inShield(valueText(leaf.root, words, start, end), meantSecretValue(words)?.ground, leaf.range);
}

/** Stands for a shield while words are read: nothing that is read may depend on what stands in it. */
const MARK = '\ue000';

/** The words of a token, with a mark for each shield; `textOf` turns what is left behind a part that was read back into a text with its shields. */
export function readableLeaf(leaf: Leaf): { readonly words: string; readonly textOf: (left: string) => Text } {
  const parts = valueText(leaf.root, leaf.text, leaf.offset, leaf.end);
  const shields = parts.filter((part) => typeof part !== 'string');
  return {
    words: parts.map((part) => (typeof part === 'string' ? part.replaceAll(MARK, '\ufffd') : MARK)).join(''),
    textOf: (left) => {
      const pieces = left.split(MARK);
      const own = shields.slice(shields.length - (pieces.length - 1));
      const text = pieces.flatMap((piece, index): Text => [...own.slice(index - 1, index), ...(piece === '' ? [] : [piece])]);
      return inShield(text, meantSecretValue(left.replaceAll(MARK, SHIELD))?.ground, leaf.range);
    },
  };
}

/** Whether something of a value is shielded, or all of it. */
export function hidesIn(leaf: Leaf | undefined): boolean {
  if (leaf === undefined) return false;
  const { words, textOf } = readableLeaf(leaf);
  return textOf(words).some(isShield);
}
