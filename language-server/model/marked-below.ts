import type { Root } from '../syntax/concrete-tree.ts';
import { nextFence } from '../syntax/fences.ts';
import { isHeadingLine, isRow } from '../syntax/table-rows.ts';
import { groundAlone } from './marked-grounds.ts';
import { type MeantSecret, meantSecret } from './meant-secrets.ts';
import { isBlankLine } from './meeting-secrecy.ts';

/**
 * What a mark says of the lines below it: a label that stands alone on its line (`Intern:`, `- Niet voor verslag:`) is about the list or the paragraph
 * that it announces, and a mark on a point of a list about the points under it.
 */

const LIST_SIGN = /^(?:[-*+\u2022\u2013\u2014][ \t]+|\(?(?:\d{1,3}|[a-z])[.)][ \t]+)/iu;
const QUOTE = /^[ \t]*>[ \t]?/;
/** Longer words are a sentence. */
const LONGEST = 100;
const SENTENCE_END = /\p{L}{3}[.!?][ \t]/u;
/** Stands for any text: what counts before it counts before all that is said. */
const ANY_TEXT = 'Aap';
/** Without a colon, and above a paragraph, such a word names what is dealt with. */
const TOPIC =
  /^[^\p{L}\p{N}]*(?:avg|gdpr|woo|wob|privacy|persoonlijk|personal|anoniem|anonymous|geheimhouding|embargo|medisch|medical|(?:weg)?lakken|exempt|sub judice)(?!\p{L})/iu;
/** What is told under both of these is told of two sides: `Intern:`, `Extern:`. */
const OTHER_SIDES: readonly (readonly [RegExp, RegExp])[] = [
  [/^[^\p{L}\p{N}]*intern/iu, /^[^\p{L}\p{N}]*(?:extern|external)(?:e|e?n)?[^\p{L}\p{N}]*$/iu],
  [
    /^[^\p{L}\p{N}]*(?:priv|persoonlijk|personal)/iu,
    /^[^\p{L}\p{N}]*(?:zakelijk|professioneel|business|professional|collectief)[^\p{L}\p{N}]*$/iu,
  ],
];
/** So many lines apart they may stand. */
const SIDES_APART = 40;

/** The words of a line that is a label and nothing more; undefined where it says something. */
function labelOf(text: string): { readonly words: string; readonly announces: boolean } | undefined {
  const typed = text.replace(QUOTE, '').trim();
  const bare = withoutBold(typed);
  const announces = bare.endsWith(':');
  const words = withoutBold(announces ? bare.slice(0, -1) : bare);
  // What ends a sentence and goes on is none; a backslash before its sign makes a mark plain.
  if (SENTENCE_END.test(words)) return undefined;
  return words.length > LONGEST || !/\p{L}|\d\.\d/u.test(words) || /\\|[.!?;,|:]$/.test(words) ? undefined : { words, announces };
}

function withoutBold(words: string): string {
  let end = words.length;
  while (end > 0 && ' \t*_'.includes(words[end - 1]!)) end--;
  return words.slice(0, end);
}

/** What a label says of the text below it, as it would in front of it: `Intern:` above `de koper is …`. */
export function meantByLabel(text: string, below: string): MeantSecret | undefined {
  const label = labelOf(text);
  return label === undefined || !(label.announces || isUnder(text, below)) ? undefined : meantByWords(label.words, below);
}

function meantByWords(words: string, below: string): MeantSecret | undefined {
  const told = textOf(below);
  const bare = words.trim().replace(LIST_SIGN, '');
  const ground = bare.startsWith('[') ? undefined : groundAlone(bare, true);
  if (ground !== undefined) return { ground, reach: 'line', perhaps: true };
  const meant = meantSecret(`${words}: ${told}`);
  if (meant === undefined || meant.reach === 'mark') return undefined;
  const isOfLabel = told === ANY_TEXT || meantSecret(`${words}: ${ANY_TEXT}`) !== undefined || meantSecret(told) === undefined;
  return isOfLabel ? { ...meant, reach: 'line' } : undefined;
}

/** The first words below a label, without the sign of their list. */
function textOf(below: string): string {
  const text = below.replace(QUOTE, '').trim().replace(LIST_SIGN, '');
  return isRow(text) || nextFence(text, undefined) !== undefined || !/[\p{L}\p{N}]/u.test(text) ? ANY_TEXT : text;
}

/** The same of a line of prose, where something stands below it that it can be a label of. */
export function meantByLine(root: Root, line: number): MeantSecret | undefined {
  const text = root.lineText(line);
  const label = labelOf(text);
  if (label === undefined) return undefined;
  const below = nextLine(root, line);
  if (!hasLine(root, below)) return undefined;
  if (!label.announces && !isUnder(text, root.lineText(below)) && !standsAlone(root, line, below, label.words)) return undefined;
  const meant = meantByWords(label.words, root.lineText(below));
  if (meant === undefined || lastBelow(root, line, true) === line || hasOtherSide(root, line, label.words)) return undefined;
  return meant;
}

/** With a blank line around it, as a title has. */
function standsAlone(root: Root, line: number, below: number, words: string): boolean {
  return below > line + 1 && (line === 0 || isBlankLine(root, line - 1)) && !LIST_SIGN.test(words) && !TOPIC.test(words);
}

function hasOtherSide(root: Root, line: number, words: string): boolean {
  const side = OTHER_SIDES.find(([own]) => own.test(words.replace(LIST_SIGN, '')));
  if (side === undefined) return false;
  for (let near = Math.max(0, line - SIDES_APART); near <= line + SIDES_APART && hasLine(root, near); near++)
    if (near !== line && side[1].test(root.lineText(near).slice(0, LONGEST))) return true;
  return false;
}

/** The last line of what a marked line is about: its own where nothing below it belongs to it. */
export function lastMarked(root: Root, line: number): number {
  const text = root.lineText(line);
  return isRow(text) ? line : lastBelow(root, line, withoutBold(text).endsWith(':') || isTitle(root, line, text));
}

/** A label with blank lines around it: `**Intern**`. */
function isTitle(root: Root, line: number, text: string): boolean {
  const label = labelOf(text);
  if (label === undefined || !standsAlone(root, line, nextLine(root, line), label.words)) return false;
  return meantByWords(label.words, '') !== undefined;
}

/** @param announces it is a label, or ends as one. */
function lastBelow(root: Root, line: number, announces: boolean): number {
  const text = root.lineText(line);
  const below = nextLine(root, line);
  if (!hasLine(root, below)) return line;
  const next = root.lineText(below);
  if (isHeadingLine(next)) return line;
  if (QUOTE.test(text)) return announces && QUOTE.test(next) ? lastWhile(root, below, (one) => QUOTE.test(one)) : line;
  const isPoint = LIST_SIGN.test(text.trimStart());
  if (isListed(next) && (isUnder(text, next) || (announces && !isPoint))) return lastOfList(root, below);
  if (isRow(next) && !isPoint && (announces || !/[.!?]["')\]]?$/.test(text.trimEnd()))) return lastWhile(root, below, isRow);
  if (!announces || (isPoint && indentOf(next) <= indentOf(text))) return line;
  if (nextFence(next, undefined) !== undefined) return lastOfFence(root, below);
  if (QUOTE.test(next)) return lastWhile(root, below, (one) => QUOTE.test(one));
  return lastWhile(root, below, (one) => one.trim() !== '' && !isHeadingLine(one));
}

/** Whether a line is a point of a list under the point or the text above it. */
function isUnder(text: string, below: string): boolean {
  return isListed(below) && indentOf(below) > indentOf(text);
}

function isListed(text: string): boolean {
  return LIST_SIGN.test(text.trimStart());
}

/** The points of a list with all that stands under them. */
function lastOfList(root: Root, first: number): number {
  const indent = indentOf(root.lineText(first));
  let last = first;
  for (let line = first + 1; hasLine(root, line); line++) {
    const text = root.lineText(line);
    if (text.trim() === '') continue;
    const isOfList = indentOf(text) > indent || (indentOf(text) === indent && isListed(text));
    if (isHeadingLine(text) || (!isOfList && (last < line - 1 || isListed(text)))) break;
    last = line;
  }
  return last;
}

function lastOfFence(root: Root, first: number): number {
  let fence: string | undefined;
  let line = first;
  for (; hasLine(root, line); line++) {
    fence = nextFence(root.lineText(line), fence);
    if (fence === undefined) return line;
  }
  return line - 1;
}

function lastWhile(root: Root, first: number, holds: (text: string) => boolean): number {
  let last = first;
  while (hasLine(root, last + 1) && holds(root.lineText(last + 1))) last++;
  return last;
}

/** The next line that says something; comments are in no output. */
function nextLine(root: Root, line: number): number {
  let next = line + 1;
  while (hasLine(root, next) && (isBlankLine(root, next) || root.lineText(next).startsWith('//'))) next++;
  return next;
}

function hasLine(root: Root, line: number): boolean {
  return root.lineStart(line) < root.fullText.length;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
