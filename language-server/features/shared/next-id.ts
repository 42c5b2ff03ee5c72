import type { AstNode } from 'langium';
import type { Language } from '../../model/minutes.ts';
import type { MeetingNames } from '../../references/name-index.ts';
import { numberAtEnd } from '../../syntax/trimming.ts';
import type { ItemName } from '../../vocabulary/items.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';

/** Digits of a number that is counted on from. */
const LONGEST_NUMBER = 6;

/**
 * The next free id for an item: the meeting's own way of numbering that kind goes on (`A3` → `A4`, `7` → `8`), else `A1`, `B1`, `V1`. Below an
 * item it is that item's id with a number: `A5.1`.
 */
export function nextId(meeting: MeetingNames | undefined, kind: ItemName, language: Language, parent?: string): string {
  const taken = meeting?.items ?? new Map<string, unknown>();
  if (parent !== undefined) return firstFree(`${parent}.`, 1, taken);
  const last = meeting?.outline.items.findLast((node: AstNode & { name?: string }) => {
    return (node.$type === kind || sharesNumbers(node.$type, kind)) && isOwn(node.name);
  });
  const prefix = numberAtEnd(last?.name ?? '')?.stem ?? keywordNamed(kind).letter?.[language] ?? 'A';
  let highest = 0;
  for (const id of taken.keys()) {
    if (!id.startsWith(prefix) || id.length > prefix.length + LONGEST_NUMBER) continue;
    const number = Number(id.slice(prefix.length));
    if (number > highest && Number.isInteger(number)) highest = number;
  }
  return firstFree(prefix, highest + 1, taken);
}

/** Actions and agreements are numbered in one row. */
function sharesNumbers(a: string, b: string): boolean {
  return (a === 'Action' && b === 'Agreement') || (a === 'Agreement' && b === 'Action');
}

/** `A5.1` is numbered below `A5`. */
function isOwn(name: string | undefined): boolean {
  return name !== undefined && numberAtEnd(name) !== undefined && !/\.\d+$/.test(name);
}

function firstFree(prefix: string, from: number, taken: ReadonlyMap<string, unknown>): string {
  let number = from;
  while (taken.has(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}
