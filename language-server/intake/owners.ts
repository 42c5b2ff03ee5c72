import type { People } from '../model/names/known-people.ts';
import { namePartsOf } from '../model/names/name-parts.ts';
import { type IntakeBlock, textOf } from './blocks.ts';
import { columnsOf, rowsOf, tableKind } from './columns.ts';
import { listedFrom } from './persons.ts';
import { listNamed } from './words.ts';

/** Full names and bodies in a column of owners are known from there on, whether they were in the meeting or not. */
export function introduceOwners(body: readonly IntakeBlock[], people: People): void {
  for (const block of body) {
    if (block.kind !== 'table') continue;
    const columns = columnsOf(block);
    if (tableKind(columns) !== 'Action') continue;
    for (const { cells } of rowsOf(block, columns)) {
      for (const name of (cells.get('who') ?? '').split(/[,;&/+]|\s(?:en|and)\s/u)) {
        const listed = listedFrom(name.trim());
        if (listed === undefined || listed.ground !== undefined || listed.notes.length > 0 || people.candidates(listed.name).length > 0)
          continue;
        const parts = namePartsOf(listed.name);
        const full = parts !== undefined && parts.initials.length > 0 && parts.surnames.length > 0 && !/\b\p{Lu}\.$/u.test(listed.name);
        if (full && !/^(?:alle|iedereen|all|everyone|team|de|het|the)(?:\s|$)/iu.test(listed.name)) people.introduce(listed);
      }
    }
  }
}

/** `@Mark will mark the tickets` in a list of actions: an at-sign before a name means somebody. */
export function introduceMentioned(body: readonly IntakeBlock[], people: People): void {
  let tasks = false;
  for (const block of body) {
    if (block.kind === 'heading') tasks = listNamed(textOf(block.runs).trim()) === 'Action';
    if (block.kind !== 'point' || !tasks) continue;
    const name = MENTIONED.exec(textOf(block.runs))?.groups?.name;
    if (name !== undefined && people.candidates(name).length === 0) people.introduce({ name });
  }
}
const MENTIONED = /^(?:\[[ xX]\][ \t]*)?@(?<name>\p{Lu}[\p{L}'’-]{1,30}(?:[ \t]\p{Lu}[\p{L}'’-]{1,30})?)(?=[ \t,:/–—-])/u;
