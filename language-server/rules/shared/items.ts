import type { Item, Minutes, Section } from '../../model/minutes.ts';

/** All items of a meeting, nested ones behind the item that holds them. */
export function* itemsOf(holder: Minutes | Section): Generator<Item> {
  for (const block of holder.blocks) {
    if (!('items' in block)) continue;
    yield block;
    yield* block.items;
  }
  for (const section of holder.sections) yield* itemsOf(section);
}
