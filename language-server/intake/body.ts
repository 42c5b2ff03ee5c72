import type { People } from '../model/names/known-people.ts';
import { statusWord } from '../vocabulary/attributes.ts';
import { type IntakeBlock, inOneLine, linesOf, type PointBlock, type Run, type TableBlock, textOf } from './blocks.ts';
import { columnsOf, rowsOf, tableKind } from './columns.ts';
import { harmlessLine, IN_BODY } from './escaping.ts';
import { sourceOf, tableOf } from './sources.ts';
import { fieldsBelow, withFieldsApart } from './task-fields.ts';
import { toldStatus } from './told-status.ts';
import { type Labelled, labelledItem, listNamed, saidItem, saysNothing } from './words.ts';
import type { DraftWriter, ItemParts } from './writer.ts';

/** Writes the points of a document: sections, items, and all else as prose. */
export function writeBody(given: readonly IntakeBlock[], writer: DraftWriter, people: People): void {
  const blocks = withFieldsApart(given);
  /** Those that an item above them says. */
  const taken = new Set<number>();
  let list: Labelled['kind'] | undefined;
  /** How deep the point stands that became the item above. */
  let itemDepth: number | undefined;
  // The first heading may be the title of it all: what is left starts at the first level.
  const top = blocks.reduce((least, block) => (block.kind === 'heading' ? Math.min(least, block.level) : least), Number.POSITIVE_INFINITY);
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.kind !== 'point') itemDepth = undefined;
    if (block.kind === 'heading') {
      const title = textOf(block.runs).replace(/\s+/g, ' ').trim();
      list = listNamed(title);
      if (title === '') continue;
      writer.beginSection();
      writer.block([`${'#'.repeat(block.level - top + 1)} ${sourceOf([{ text: title }], people)}`]);
      writer.found('section', title);
    } else if (block.kind === 'table') writeTable(block, writer, people);
    else if (block.kind === 'paragraph') {
      if (taken.has(at)) continue;
      const fields = fieldsBelow(blocks, at, writer);
      for (const one of fields.taken) taken.add(one);
      writeParagraph(block.runs, list, writer, people, fields.parts);
    } else itemDepth = writePoint(block, { list, itemDepth }, writer, people);
  }
}

/** Lines that are items, and prose between them. What flows on below an item's line is more of its text. */
function writeParagraph(
  runs: readonly Run[],
  list: Labelled['kind'] | undefined,
  writer: DraftWriter,
  people: People,
  parts: ItemParts = {},
): void {
  let prose: string[] = [];
  let item: { labelled: Labelled; width: number } | undefined;
  // The line of prose above: where it ends no sentence, this one goes on with it.
  let before = '';
  const flush = () => {
    if (item !== undefined) writer.item(item.labelled, parts);
    if (prose.length > 0) writer.block(prose);
    item = undefined;
    prose = [];
  };
  for (const line of linesOf(runs)) {
    const text = textOf(line).trim();
    if (text === '') continue;
    const labelled = labelledItem(text) ?? saidItem(text) ?? writer.handedOut(text, list === 'Action');
    if (labelled !== undefined) {
      flush();
      before = '';
      item = { labelled, width: text.length };
    } else if (item !== undefined && item.width > 50 && /^\p{Ll}/u.test(text)) {
      item = { labelled: { ...item.labelled, text: `${item.labelled.text} ${text}` }, width: text.length };
    } else {
      if (item !== undefined) flush();
      const whole = /[.!:)]$/.test(before) || before === '';
      before = text;
      if (whole && writer.vote(text, flush)) continue;
      prose.push(harmlessLine(sourceOf(line, people), IN_BODY));
    }
  }
  flush();
}

/** @returns how deep the item stands that points below belong to. */
function writePoint(
  point: PointBlock,
  at: { list: Labelled['kind'] | undefined; itemDepth: number | undefined },
  writer: DraftWriter,
  people: People,
): number | undefined {
  const text = linesOf(point.runs)
    .map((line) => textOf(line).trim())
    .filter((line) => line !== '')
    .join('\n');
  if (text === '') return at.itemDepth;
  const flat = text.replace(/\n/g, ' ');
  const said = labelledItem(flat) ?? saidItem(flat) ?? writer.handedOut(flat, isPointer(point.mark), true);
  // A box to tick off below `Decisions` is no task.
  const labelled = said !== undefined && at.list === 'Decision' && /^\[[ xX]\]/.test(flat) ? { ...said, kind: at.list, done: false } : said;
  const below = at.itemDepth !== undefined && point.depth > at.itemDepth && writer.inItem;
  if (labelled !== undefined) {
    writer.item(labelled, {}, below ? '  ' : '');
    return below ? at.itemDepth : point.depth;
  }
  if (at.list === undefined && writer.vote(flat)) return undefined;
  const source = inOneLine(sourceOf(point.runs, people));
  if (below) {
    writer.below(source, point.depth - at.itemDepth!);
    return at.itemDepth;
  }
  if (at.list !== undefined && !saysNothing(text)) {
    writer.item({ kind: at.list, id: undefined, head: undefined, text });
    return point.depth;
  }
  writer.block([pointLine(point, harmlessLine(source, { inHeader: false, belowHeading: false }))], 'point');
  return undefined;
}

/** `👉 Jan: …` hands out a task. */
function isPointer(mark: string | undefined): boolean {
  return mark !== undefined && /^(?:👉|➡|☞)/u.test(mark);
}

/** A point as Markdown has it, with the mark that the document gave it. */
export function pointLine({ mark, depth }: PointBlock, source: string): string {
  const sign = mark === undefined ? '-' : /^\d{1,9}[.)]$/.test(mark) ? mark : `- ${mark}`;
  return `${'   '.repeat(depth)}${sign} ${source}`;
}

function writeTable(table: TableBlock, writer: DraftWriter, people: People): void {
  const columns = columnsOf(table);
  const kind = tableKind(columns);
  if (kind === undefined || kind === 'people') {
    writer.block(tableOf(table, people));
    return;
  }
  for (const { cells, others } of rowsOf(table, columns)) {
    const what = cells.get(kind === 'Action' ? 'what' : 'decision');
    const left = [...others];
    const keep = (head: string, text: string | undefined) => {
      // A dash says that there is nothing.
      if (text !== undefined && !/^[-–—]$/.test(text)) left.push({ head, text });
    };
    const who = cells.get('who');
    const when = cells.get('when');
    const owners = who === undefined ? undefined : writer.ownersOf(who);
    const due = when === undefined ? undefined : writer.dueOf(when);
    const told = toldStatus(cells.get('status'));
    // `gedaan` in place of a day.
    const inPlace = cells.has('status') || due !== undefined ? undefined : toldStatus(when);
    const status = told ?? inPlace;
    if (owners === undefined || kind !== 'Action') keep(headOf(table, columns.indexOf('who')), who);
    if ((due === undefined && inPlace === undefined) || kind !== 'Action') keep(headOf(table, columns.indexOf('when')), when);
    if (told === undefined || kind !== 'Action') keep(headOf(table, columns.indexOf('status')), cells.get('status'));
    const behind = left.map(({ head, text }) => (head === '' ? text : `${head}: ${text}`)).join('; ');
    if (what === undefined || saysNothing(what)) {
      writer.block([
        harmlessLine([...cells.values(), ...others.map(({ text }) => text)].map((text) => sourceOf([{ text }], people)).join(' '), IN_BODY),
      ]);
      continue;
    }
    const typed = labelledItem(what);
    const id = cells.get('id')?.replace(/[.)]$/, '');
    const more = status === undefined ? [] : [statusWord(status, writer.tasks.language)];
    if (left.length === 0 && typed === undefined && writer.completes(id, what, { owners: owners ?? [], due, more })) continue;
    writer.item(
      {
        kind,
        id: id ?? typed?.id,
        head: typed?.head,
        text: `${typed?.text ?? what}${behind === '' ? '' : ` (${behind})`}`,
      },
      kind === 'Action'
        ? {
            ...(who === undefined ? {} : { owners: owners ?? [] }),
            due,
            more,
          }
        : { owners: [] },
    );
  }
}

function headOf(table: TableBlock, index: number): string {
  return textOf(table.rows[0]?.[index] ?? []).trim();
}
