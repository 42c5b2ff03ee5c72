import type { Leaf } from '../syntax/concrete-tree.ts';
import type { Text } from './disclosure.ts';
import { meantSecretValue } from './meant-secrets.ts';
import { inShield, valueText } from './value-text.ts';

/** The words of a token, without its quotes, as a text with their shields in it. Words that call themselves secret are in a shield as a whole. */
export function leafText(leaf: Leaf): Text {
  const quote = leaf.tokenType.name === 'STRING' ? 1 : 0;
  const [start, end] = [leaf.offset + quote, leaf.end - quote];
  const words = leaf.root.fullText.slice(start, end);
  return inShield(valueText(leaf.root, words, start, end), meantSecretValue(words)?.ground, leaf.range);
}
