import type * as ast from '../generated/ast.ts';
import { tokenOf } from '../syntax/concrete-tree.ts';
import { BRACED } from '../syntax/label-marks.ts';
import { meantGrounds } from '../syntax/meant-grounds.ts';
import { shieldsFrom } from '../syntax/shields.ts';
import { type DoubtBook, doubtOf } from './doubts.ts';
import { leafText } from './leaf-text.ts';
import { labelOf } from './meanings.ts';
import { meantSecretIn } from './meant-lines.ts';
import { folded, labelsWithin, type MeantSecret, WORD } from './meant-secrets.ts';
import { meantSecretTitle } from './meant-titles.ts';
import type { OwnField, Text } from './minutes.ts';
import type { TextBuilder } from './text.ts';
import { meantUnnamed } from './unnamed-people.ts';
import { inShield } from './value-text.ts';

/** A value whose line calls itself secret: the ground covers the words beside the value. */
export function beside<T extends { readonly ground?: string | undefined }>(
  value: T | undefined,
  ground: string | undefined,
): T | undefined {
  return value === undefined || ground === undefined ? value : { ...value, ground };
}

/**
 * The ground of a field that calls itself secret. Reports the doubt, and makes `around` secret where the field says so of all around it.
 * @param isSure its words are no doubtful mark in this place
 */
export function meantIn(
  node: ast.Field,
  texts: TextBuilder,
  doubts: DoubtBook,
  around: { ground: string | undefined },
  isSure = false,
): string | undefined {
  const { text } = node.$cstNode!;
  const amongPeople = node.$type === 'PeopleField';
  const meant =
    node.$type === 'AttachmentField'
      ? meantSecretTitle(text)
      : (meantSecretIn(text, { amongPeople }) ??
        meantInValue(text) ??
        (amongPeople ? (meantBesidePeople(text) ?? meantUnnamed(text)) : undefined));
  if (meant === undefined) return undefined;
  doubts.add(isSure ? 'effect' : doubtOf(meant), texts.rangeOf(node));
  if (meant.reach === 'section') around.ground ??= meant.ground;
  return meant.ground;
}

/** What stands behind the label of a field, on any of its lines. */
export function meantInValue(text: string): MeantSecret | undefined {
  for (const line of text.slice(text.indexOf(':') + 1).split(/\r\n?|\n/)) {
    const meant = labelsWithin(line);
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** `@devries (ziek, geheim)`, `@devries (ziek), vertrouwelijk`, `@devries (ziek) 5.1.2e`: nobody is called so, and no role is. */
function meantBesidePeople(text: string): MeantSecret | undefined {
  for (const typed of text.slice(text.indexOf(':') + 1).split(/\r\n?|\n/)) {
    if (BRACED.test(typed)) return { ground: '', reach: 'line' };
    const line = folded(typed);
    const ground = meantGrounds(line).find(
      (one) => /[a-z]\)?$/i.test(line.slice(one.start, one.end)) && /^ ?(?:[,;]|$)/.test(line.slice(one.end)),
    );
    if (ground !== undefined || SAID_OF_PEOPLE.test(line)) return { ground: ground?.ground ?? '', reach: 'line', perhaps: true };
  }
  return undefined;
}

const SAID_OF_PEOPLE = new RegExp(
  `(?:[(,;/] ?|[-\u2013\u2014] |\\) ?)(?:${WORD}|niet voor (?:publicatie|verspreiding)|not for publication)(?= ?(?:[),;/]|$))`,
  'iu',
);

/** A field under its own label. */
export function fieldAsTyped(node: ast.Field, texts: TextBuilder, ground: string | undefined): OwnField {
  const secret = ground === undefined ? {} : { ground };
  return { label: [labelOf(node)], value: valueAsTyped(node, texts), ...secret, at: texts.rangeOf(node) };
}

/** The label of a line of one's own: a text with its shields in it. */
export function labelText(node: ast.LabelField): Text {
  return leafText(tokenOf(node, 'LABEL')!);
}

/** What stands behind the colon. In what is no text there are no shields: what could be one is one. */
function valueAsTyped(node: ast.Field, texts: TextBuilder): Text {
  if (node.$type === 'TextField') return texts.textOf(node).text;
  const { text } = node.$cstNode!;
  const value = text.slice(text.indexOf(':') + 1).trim();
  if (value === '') return [];
  const at = texts.rangeOf(node);
  return /[{@#]/.test(value) || shieldsFrom(value, 0).length > 0 ? inShield([value], '', at) : [value];
}
