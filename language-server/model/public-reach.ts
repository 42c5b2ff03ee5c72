import type { Block, Inline, Item, Shield, Text } from './minutes.ts';
import { isShield } from './public-secrets.ts';
import { secretBlock, secretItem } from './secret-parts.ts';
import { inShield } from './value-text.ts';

/**
 * A shield that is not closed on its line may have been meant to go on below it: up to the brace that closes it, wherever that is, else to the end of the
 * paragraph. Such minutes are published by force only.
 */
export function withReach(text: Text): Text {
  if (!text.some(isOpenShield)) return text;
  const ends = reachesOf(text);
  const kept: Inline[] = [];
  for (let index = 0; index < text.length; index++) {
    const part = text[index]!;
    kept.push(part);
    if (!isOpenShield(part)) continue;
    const end = ends[index];
    if (end === undefined) break;
    index = end.part;
    const left = (text[end.part] as string).slice(end.offset);
    if (left !== '') kept.push(left);
  }
  return kept;
}

function isOpenShield(part: Inline): part is Shield {
  return isShield(part) && !part.closed;
}

/** For each part of a text, how far a shield there reaches that is not closed; undefined where that is to the end. Reads the text once. */
function reachesOf(text: Text): readonly (Place | undefined)[] {
  /** Opening braces that enclose the place that is read, and the brace that closes each. */
  const open: number[] = [];
  const closedAt: (Place | undefined)[] = [];
  /** Closing braces that no other opens. */
  const lone: Place[] = [];
  const around = text.map((words, part) => {
    for (const { sign, offset } of bracesIn(words)) {
      if (sign === '{') open.push(closedAt.push(undefined) - 1);
      else if (open.length > 0) closedAt[open.pop()!] = { part, offset };
      else lone.push({ part, offset });
    }
    return { brace: open.at(-1), lone: lone.length };
  });
  const reaches: (Place | undefined)[] = [];
  let paragraphEnd: Place | undefined;
  for (let part = text.length - 1; part >= 0; part--) {
    const { brace, lone: passed } = around[part]!;
    reaches[part] = (brace === undefined ? lone[passed] : closedAt[brace]) ?? paragraphEnd;
    const words = text[part]!;
    const offset = typeof words === 'string' ? words.search(BLANK_LINE) : -1;
    if (offset >= 0) paragraphEnd = { part, offset };
  }
  return reaches;
}

const BLANK_LINE = /\n[ \t]*\n/;

/** The braces in words but for those of `\{` and `\}`, each with the place behind it. */
function* bracesIn(words: Inline): Generator<{ readonly sign: string; readonly offset: number }> {
  if (typeof words !== 'string') return;
  for (const { 0: sign, index } of words.matchAll(/\\[\s\S]|[{}]/g)) if (sign.length === 1) yield { sign, offset: index + 1 };
}

/** As {@link withReach}, over several blocks: what stands between a shield that is not closed and a lone closing brace is secret. */
export function blocksWithReach(blocks: readonly Block[], title: Text = []): readonly Block[] {
  const shown = [...blocks];
  let open = openGround(title);
  /** Where no brace closes anything from here on, none does further on. */
  let isClosed = true;
  for (let index = 0; ; index++) {
    if (open !== undefined) {
      const end: number = isClosed ? shown.findIndex((block, at) => at >= index && closes(block)) : -1;
      isClosed = end >= 0;
      if (isClosed)
        for (; index <= end; index++) shown[index] = index < end ? secretBlock(shown[index]!, open) : closed(shown[index]!, open);
    }
    const block = shown[index];
    if (block === undefined) break;
    open = 'text' in block ? openGround(block.text) : undefined;
    if (open !== undefined && 'items' in block) shown[index] = withSecretItems(block, open);
    else if ('items' in block) open = block.items.map((item) => openGround(item.text)).find((ground) => ground !== undefined);
  }
  return shown;
}

/** The ground of the last shield in it that nothing in it closes. */
function openGround(text: Text): string | undefined {
  for (let index = text.length - 1; index >= 0; index--) {
    const part = text[index]!;
    if (isOpenShield(part)) return closingPlace(text.slice(index + 1)) === undefined ? part.ground : undefined;
  }
  return undefined;
}

function withSecretItems<T extends Item>(item: T, ground: string): T {
  return { ...item, items: item.items.map((one) => secretItem(one, ground)) };
}

function closes(block: Block): boolean {
  return 'text' in block && [block.text, ...('items' in block ? block.items.map((item) => item.text) : [])].some(closingPlace);
}

/** A block that a lone brace closes. Prose is secret up to its closing brace, everything else as a whole. */
function closed(block: Block, ground: string): Block {
  if (block.kind !== 'prose') return secretBlock(block, ground);
  const place = closingPlace(block.text)!;
  const last = block.text[place.part] as string;
  const rest = [last.slice(place.offset), ...block.text.slice(place.part + 1)].filter((part) => part !== '');
  return { ...block, text: [...inShield([], ground, block.at), ...rest] };
}

/** A place in a text: behind it all is open again. */
interface Place {
  readonly part: number;
  readonly offset: number;
}

/** Behind the first closing brace that no other opens. */
function closingPlace(text: Text): Place | undefined {
  let depth = 0;
  for (const [part, words] of text.entries())
    for (const { sign, offset } of bracesIn(words)) {
      if (sign === '{') depth++;
      else if (depth-- === 0) return { part, offset };
    }
  return undefined;
}
