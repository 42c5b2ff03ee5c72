import { type IntakeBlock, linesOf, textOf } from './blocks.ts';
import { labelledItem } from './words.ts';
import type { DraftWriter, ItemParts } from './writer.ts';

const WHO =
  /^(?:actiehouder|eigenaar|verantwoordelijk(?:e)?|trekker|uitvoerder|wie|responsible(?: person)?|owner|action owner|assigned to|assignee|who|lead)[ \t]*:[ \t]*(?=\S)/iu;
const WHEN =
  /^(?:gereed|datum gereed|gereed op|deadline|einddatum|streefdatum|uiterlijk|wanneer|target date|due(?: date)?|by when|when|completion date)[ \t]*:[ \t]*(?=\S)/iu;

/** An action and the fields below it, in one paragraph: each line becomes one. */
export function withFieldsApart(blocks: readonly IntakeBlock[]): readonly IntakeBlock[] {
  return blocks.flatMap((block): IntakeBlock[] => {
    if (block.kind !== 'paragraph') return [block];
    const lines = linesOf(block.runs).filter((line) => textOf(line).trim() !== '');
    const [first, ...rest] = lines;
    const apart = first !== undefined && rest.length > 0 && isAction(textOf(first)) && rest.every((line) => isField(textOf(line)));
    return apart ? lines.map((runs): IntakeBlock => ({ kind: 'paragraph', runs })) : [block];
  });
}

export interface TaskFields {
  readonly parts: ItemParts;
  /** Of those lines: what is not certain stays below it as it is. */
  readonly taken: ReadonlySet<number>;
}

/** What `Actiehouder: …` and `Target date: …` below an action say of it, where it is certain who and when that is. */
export function fieldsBelow(blocks: readonly IntakeBlock[], at: number, writer: DraftWriter): TaskFields {
  const taken = new Set<number>();
  const line = onlyLine(blocks[at]);
  if (line === undefined || !isAction(line)) return { parts: {}, taken };
  let owners: readonly string[] | undefined;
  let due: string | undefined;
  const seen = new Set<RegExp>();
  for (let next = at + 1; ; next++) {
    const field = onlyLine(blocks[next]) ?? '';
    const label = [WHO, WHEN].find((one) => one.test(field));
    if (label === undefined || seen.has(label)) break;
    seen.add(label);
    const value = field.replace(label, '').trim();
    if (label === WHO) owners = writer.ownersOf(value);
    else due = writer.dueOf(value);
    if ((label === WHO ? owners : due) !== undefined) taken.add(next);
  }
  return { parts: { ...(owners === undefined ? {} : { owners }), ...(due === undefined ? {} : { due }) }, taken };
}

function onlyLine(block: IntakeBlock | undefined): string | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  const text = textOf(block.runs).trim();
  return text.includes('\n') ? undefined : text;
}

function isAction(line: string): boolean {
  return labelledItem(line.trim())?.kind === 'Action';
}

function isField(line: string): boolean {
  return WHO.test(line.trim()) || WHEN.test(line.trim());
}
