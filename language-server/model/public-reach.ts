import type { Block, Inline, Item, Text } from './minutes.ts';
import { secretBlock } from './secret-parts.ts';

/**
 * A shield that is not closed on its line may have been meant to go on below it: up to the brace that closes it, wherever that is, else to the end of the
 * paragraph. Such minutes are published by force only.
 */
export function withReach(text: Text): Text {
  const kept: Inline[] = [];
  for (let index = 0; index < text.length; index++) {
    const part = text[index]!;
    kept.push(part);
    if (typeof part === 'string' || part.kind !== 'shield' || part.closed) continue;
    const rest = text.slice(index + 1);
    const end = closingPlace(rest) ?? paragraphEnd(rest);
    if (end === undefined) break;
    const left = (rest[end.part] as string).slice(end.offset);
    if (left === '') index += end.part + 1;
    else return [...kept, ...withReach([left, ...rest.slice(end.part + 1)])];
  }
  return kept;
}

/** As {@link withReach} within each, and over several: what stands between a shield that is not closed and a lone closing brace is secret. */
export function blocksWithReach(blocks: readonly Block[], title: Text = []): readonly Block[] {
  const shown = [...blocks];
  let open = openGround(title);
  for (let index = 0; index < shown.length; index++) {
    if (open !== undefined) {
      const end = shown.findIndex((block, at) => at >= index && closes(block));
      if (end >= 0)
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
    if (typeof part === 'string' || part.kind !== 'shield' || part.closed) continue;
    return closingPlace(text.slice(index + 1)) === undefined ? part.ground : undefined;
  }
  return undefined;
}

function withSecretItems<T extends Item>(item: T, ground: string): T {
  return { ...item, items: item.items.map((one) => ({ ...one, ground: one.ground ?? ground })) };
}

function closes(block: Block): boolean {
  return 'text' in block && [block.text, ...('items' in block ? block.items.map((item) => item.text) : [])].some(closingPlace);
}

/** Prose is secret up to its closing brace, everything else as a whole. */
function closed(block: Block, ground: string): Block {
  const place = block.kind === 'prose' ? closingPlace(block.text) : undefined;
  if (block.kind !== 'prose' || place === undefined) return secretBlock(block, ground);
  const last = block.text[place.part] as string;
  const content = [...block.text.slice(0, place.part), last.slice(0, place.offset)];
  const rest = [last.slice(place.offset), ...block.text.slice(place.part + 1)].filter((part) => part !== '');
  return { ...block, text: [{ kind: 'shield', ground, content, closed: true, at: block.at }, ...rest] };
}

/** A place in a text: behind it all is open again. */
interface Place {
  readonly part: number;
  readonly offset: number;
}

/** Behind the first closing brace that no other opens. */
function closingPlace(text: Text): Place | undefined {
  let depth = 0;
  for (const [part, words] of text.entries()) {
    if (typeof words !== 'string') continue;
    for (let offset = 0; offset < words.length; offset++) {
      const sign = words[offset];
      if (sign === '\\') offset++;
      else if (sign === '{') depth++;
      else if (sign === '}' && depth-- === 0) return { part, offset: offset + 1 };
    }
  }
  return undefined;
}

/** Before the blank line that ends the paragraph. */
function paragraphEnd(text: Text): Place | undefined {
  for (const [part, words] of text.entries()) {
    const offset = typeof words === 'string' ? words.search(/\n[ \t]*\n/) : -1;
    if (offset >= 0) return { part, offset };
  }
  return undefined;
}
