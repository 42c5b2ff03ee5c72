import type { Document, ItemPart, Part } from '../../document/parts.ts';
import { itemAnchor } from '../names.ts';

/** Word takes letters, digits and `_`, beginning with a letter, at most this many (ECMA-376 part 1, 17.13.6.2, as Word reads it). */
const LONGEST = 40;

/** The bookmarks of a document: each anchor has one, under a name that Word takes. */
export class BookmarkNames {
  private readonly names = new Map<string, string>();
  private readonly taken = new Set<string>();

  of(anchor: string): string {
    const known = this.names.get(anchor);
    if (known !== undefined) return known;
    const base = anchor.replace(/[^A-Za-z0-9]+/g, '_').slice(0, LONGEST - 6);
    let name = base;
    // Word tells no capitals from others here.
    for (let count = 2; this.taken.has(name.toLowerCase()); count++) name = `${base}_${count}`;
    this.taken.add(name.toLowerCase());
    this.names.set(anchor, name);
    return name;
  }
}

/** Bookmark → line of the source, from 0, of what it is set at. */
export function bookmarkLines(document: Document): Map<string, number> {
  const names = new BookmarkNames();
  const lines = new Map<string, number>();
  const put = (anchor: string | undefined, line: number | undefined) => {
    if (anchor !== undefined && line !== undefined) lines.set(names.of(anchor), line);
  };
  const item = ({ anchor, line, items }: ItemPart) => {
    put(anchor === undefined ? undefined : itemAnchor(anchor), line);
    for (const inner of items) if (inner.kind === 'item') item(inner);
  };
  const walk = (parts: readonly Part[]) => {
    for (const part of parts) {
      if (part.kind === 'item') item(part);
      else if (part.kind === 'section') {
        put(part.id, part.line);
        walk(part.parts);
      }
    }
  };
  walk(document.parts);
  return lines;
}
