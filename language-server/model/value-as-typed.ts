import type * as ast from '../generated/ast.ts';
import { shieldsFrom } from '../syntax/shields.ts';
import type { Text } from './disclosure.ts';
import type { TextBuilder } from './text.ts';

/** A value that stands in a line which calls itself secret: the words beside it are. */
export function beside<T extends { readonly ground?: string | undefined }>(
  value: T | undefined,
  ground: string | undefined,
): T | undefined {
  return value === undefined || ground === undefined ? value : { ...value, ground };
}

/** What stands behind the colon. In what is no text there are no shields: what could be one is one. */
export function valueAsTyped(node: ast.Field, texts: TextBuilder): Text {
  if (node.$type === 'TextField') return texts.textOf(node).text;
  const { text } = node.$cstNode!;
  const value = text.slice(text.indexOf(':') + 1).trim();
  if (value === '') return [];
  const at = texts.rangeOf(node);
  return /[{@#]/.test(value) || shieldsFrom(value, 0).length > 0
    ? [{ kind: 'shield', ground: '', content: [value], closed: true, at }]
    : [value];
}
