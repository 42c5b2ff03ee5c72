import { datesIn } from '../syntax/dates.ts';
import { isDayOfMeeting } from '../syntax/meeting-day.ts';
import { KEYWORD_OF } from '../vocabulary/keywords.ts';
import { type IntakeBlock, linesOf, type Run, runsOf, textOf } from './blocks.ts';
import { APOLOGIES } from './closing-items.ts';
import { columnsOf, tableKind } from './columns.ts';
import { DEEP, type FrontFact, factsOfTable } from './front-tables.ts';
import { labelled, looseFact, withAddresses, withFactsApart } from './loose-facts.ts';
import { listedIn } from './persons.ts';
import { headerMeaning, KNOWN_LABELS, labelledItem, listNamed, PEOPLE_FIELDS, saidItem } from './words.ts';

/** What stands above the first point: labelled facts, and all else in its order. */
export interface Front {
  readonly facts: readonly FrontFact[];
  readonly rest: readonly IntakeBlock[];
  readonly title: string | undefined;
  readonly body: readonly IntakeBlock[];
}

/** Lines that name people and nothing else: a title or a sentence below a label is no list. */
function arePeople(lines: readonly string[]): boolean {
  return lines.every(
    (line) =>
      line === '' || (!line.endsWith(':') && !KEYWORD_OF.has(line) && headerMeaning(line) === undefined && listedIn(line) !== undefined),
  );
}

const MOST_BLOCKS = 60;

/** Cuts a document into what stands above its points and the points. */
export function frontOf(given: readonly IntakeBlock[]): Front {
  const blocks = withHeadApart(given);
  const end = frontEnd(blocks);
  const facts: FrontFact[] = [];
  const rest: IntakeBlock[] = [];
  let title: string | undefined;
  for (let at = 0; at < end; at++) {
    const block = blocks[at]!;
    if (block.kind === 'table') {
      const found = factsOfTable(block);
      if (found === undefined) rest.push(block);
      else facts.push(...found);
      continue;
    }
    const whole = textOf(block.runs).trim();
    const bare = headerMeaning(whole.replace(/:$/, ''));
    if (bare !== undefined && whole !== '') {
      const { values, next } = below(blocks, at + 1, end, bare);
      if (values.length > 0) {
        facts.push({ label: whole.replace(/:$/, ''), meaning: bare, values });
        at = next - 1;
        continue;
      }
    }
    if (block.kind === 'heading' && title === undefined && whole !== '') {
      title = whole.replace(/\s+/g, ' ');
      continue;
    }
    if (block.kind === 'heading' || (block.kind === 'point' && !isFactPoint(block.runs))) {
      rest.push(block);
      continue;
    }
    const left: Run[] = [];
    const lines = withListsJoined(linesOf(block.runs).flatMap(withFactsApart));
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index]!;
      const fact =
        factIn(withAddresses(line)) ??
        listBelow(lines, index) ??
        pairOf(textOf(line), lines[index + 1]) ??
        partOf(lines, index, facts.at(-1));
      if (fact === undefined) left.push(...(left.length > 0 ? [{ text: '\n' }] : []), ...line);
      else {
        facts.push(fact.fact);
        index += fact.lines - 1;
      }
    }
    if (textOf(left).trim() !== '') rest.push({ kind: 'paragraph', runs: left });
  }
  return { facts, rest, title, body: blocks.slice(end) };
}

/** A list of people that ends with a comma goes on in the line below. */
function withListsJoined(lines: readonly (readonly Run[])[]): readonly (readonly Run[])[] {
  const joined: (readonly Run[])[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const text = above === undefined ? '' : textOf(above).trim();
    const goesOn =
      text.endsWith(',') &&
      PEOPLE_FIELDS.has(factIn(text)?.fact.meaning ?? '') &&
      factIn(textOf(line)) === undefined &&
      arePeople([textOf(line).trim()]);
    if (goesOn) joined[joined.length - 1] = [...above!, { text: ' ' }, ...line];
    else joined.push(line);
  }
  return joined;
}

/** Items right below the facts of the head, in one paragraph with them, are no part of it. */
function withHeadApart(blocks: readonly IntakeBlock[]): readonly IntakeBlock[] {
  return blocks.flatMap((block, index): IntakeBlock[] => {
    if (block.kind !== 'paragraph' || index >= MOST_BLOCKS) return [block];
    const lines = linesOf(block.runs);
    const item = lines.findIndex((line) => labelledItem(textOf(line).trim()) !== undefined);
    const holds = lines.slice(0, Math.max(0, item)).some((line) => factIn(textOf(line))?.fact.meaning !== undefined);
    if (!holds) return [block];
    return [lines.slice(0, item), lines.slice(item)].map((part): IntakeBlock => ({ kind: 'paragraph', runs: runsOf(part) }));
  });
}

/** The first block behind the head: a heading, a numbered point or an item, none of them with facts of the head below it. */
function frontEnd(blocks: readonly IntakeBlock[]): number {
  let end = 0;
  let titled = false;
  for (let at = 0; at < Math.min(blocks.length, MOST_BLOCKS); at++) {
    const block = blocks[at]!;
    if (block.kind === 'heading') {
      const text = textOf(block.runs).trim();
      if (headerMeaning(text.replace(/:$/, '')) !== undefined || isDayOfMeeting(text)) end = at + 1;
      else if ((!titled || (at === 1 && !/^\d/.test(text))) && at > 0 && end === at && at < 4 && opensHead(blocks[at + 1], blocks[at + 2]))
        end = at + 1;
      else if (isBelowGreeting(blocks, at)) end = at + 1;
      else if (!titled && end === 0 && at < 4 && (!/^\d/.test(text) || datesIn(text)[0]?.start === 0) && listNamed(text) === undefined)
        end = at + 1;
      else break;
      titled = true;
      continue;
    }
    if (holdsFact(block, blocks[at + 1])) end = at + 1;
    else if (block.kind === 'paragraph' && labelledItem(textOf(block.runs)) !== undefined) break;
  }
  const facts = end;
  // What follows is still above the points.
  while (end < blocks.length && blocks[end]!.kind !== 'heading' && !isItem(blocks[end]!) && end < MOST_BLOCKS) end++;
  // Of a list with an item all is of the minutes.
  if (blocks[end]?.kind === 'point') while (end > facts && blocks[end - 1]!.kind === 'point') end--;
  return end;
}

/** In a mail the head of the minutes may stand below a greeting, with the title of them as the first that there is. */
function isBelowGreeting(blocks: readonly IntakeBlock[], at: number): boolean {
  const above = blocks.slice(0, at);
  return above.length > 0 && above.every(({ kind }) => kind === 'paragraph') && countsFacts(blocks[at + 1]) >= 2;
}

/** How many lines of a paragraph say something of the meeting. */
function countsFacts(block: IntakeBlock | undefined): number {
  if (block?.kind !== 'paragraph') return 0;
  return linesOf(block.runs).filter((line) => DEEP.has(factIn(textOf(line))?.fact.meaning ?? '')).length;
}

/** What stands below a title that repeats what the fields above it said. */
function opensHead(block: IntakeBlock | undefined, next: IntakeBlock | undefined): boolean {
  if (holdsFact(block, next)) return true;
  return block?.kind === 'paragraph' && linesOf(block.runs).some((line) => /^(?:wie|who):[ \t]+\p{Lu}/iu.test(textOf(line).trim()));
}

function isItem(block: IntakeBlock): boolean {
  return block.kind !== 'table'
    ? linesOf(block.runs).some((line) => (labelledItem(textOf(line)) ?? saidItem(textOf(line))) !== undefined)
    : tableKind(columnsOf(block)) === 'Action';
}

function holdsFact(block: IntakeBlock | undefined, next: IntakeBlock | undefined): boolean {
  if (block === undefined || block.kind === 'heading') return false;
  if (block.kind === 'table') return factsOfTable(block) !== undefined || tableKind(columnsOf(block)) === 'people';
  return linesOf(block.runs).some((line, index, lines) => {
    const text = textOf(line);
    const fact = factIn(text) ?? pairOf(text, lines[index + 1] ?? (next?.kind === 'paragraph' ? linesOf(next.runs)[0] : undefined));
    return fact !== undefined && fact.fact.meaning !== undefined && DEEP.has(fact.fact.meaning);
  });
}

/** `- Datum: 16 november 2020`: a list of facts. */
function isFactPoint(runs: readonly Run[]): boolean {
  const meaning = factIn(textOf(runs))?.fact.meaning;
  return meaning !== undefined && DEEP.has(meaning) && linesOf(runs).length === 1;
}

/** `Plaats: raadzaal`, `Plaats<tab>raadzaal`, `Vergaderdatum 25 november 2020`. */
function factIn(line: string): { fact: FrontFact; lines: number } | undefined {
  const loose = looseFact(line.trim());
  if (loose !== undefined) return { fact: loose, lines: 1 };
  const groups = labelled(line.trim());
  if (groups !== undefined) {
    if (labelledItem(line) !== undefined) return undefined;
    const label = groups.label.trim();
    const meaning = headerMeaning(label);
    if (meaning === undefined && (label.split(/\s+/).length > 4 || groups.value.length > 300)) return undefined;
    return { fact: { label, meaning, values: [groups.value.trim()] }, lines: 1 };
  }
  const names = APOLOGIES.exec(line.trim())?.groups?.names;
  if (names !== undefined && listedIn(names) !== undefined)
    return { fact: { label: 'Apologies', meaning: 'Absent', values: [names] }, lines: 1 };
  const lower = line.trim().toLowerCase();
  const label = KNOWN_LABELS.find((one) => lower.startsWith(`${one} `)) ?? /^vergaderdatum en -tijd(?= )/.exec(lower)?.[0];
  if (label === undefined) return undefined;
  const value = line.trim().slice(label.length).trim();
  const meaning = headerMeaning(label);
  const [first] = datesIn(value);
  return (meaning === 'Date' || meaning === 'Next') && first?.start === 0
    ? { fact: { label: line.trim().slice(0, label.length), meaning, values: [value] }, lines: 1 }
    : undefined;
}

/** A label of people alone, and all lines below it, each of them somebody. */
function listBelow(lines: readonly (readonly Run[])[], at: number): { fact: FrontFact; lines: number } | undefined {
  const label = textOf(lines[at]!).trim().replace(/:$/, '');
  const meaning = label === '' ? undefined : headerMeaning(label);
  if (meaning === undefined || !PEOPLE_FIELDS.has(meaning)) return undefined;
  const values = peopleFrom(lines, at + 1);
  return values.length < 2 ? undefined : { fact: { label, meaning, values }, lines: values.length + 1 };
}

/** The lines from there on that are somebody each. */
function peopleFrom(lines: readonly (readonly Run[])[], from: number): string[] {
  const values: string[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = textOf(lines[at]!).trim();
    if (!arePeople([line])) break;
    values.push(line);
  }
  return values;
}

/** `Staff:` and who that is, right below a list of who was there. */
function partOf(
  lines: readonly (readonly Run[])[],
  at: number,
  last: FrontFact | undefined,
): { fact: FrontFact; lines: number } | undefined {
  const label = textOf(lines[at]!).trim();
  if (last?.meaning !== 'Present' || last.values.length < 2 || !/^\p{Lu}[\p{L} ]{1,40}:$/u.test(label)) return undefined;
  const values = peopleFrom(lines, at + 1);
  return values.length === 0
    ? undefined
    : { fact: { label: label.slice(0, -1), meaning: 'Present', values, caption: true }, lines: values.length + 1 };
}

/** A label alone, and its value on the line below. */
function pairOf(line: string, next: readonly Run[] | undefined): { fact: FrontFact; lines: number } | undefined {
  const label = line.trim().replace(/:$/, '');
  const meaning = label === '' ? undefined : headerMeaning(label);
  const value = next === undefined ? '' : textOf(next).trim();
  if (meaning === undefined || value === '' || factIn(value) !== undefined || headerMeaning(value) !== undefined) return undefined;
  // `zaal` above a list of what was said of it is a title.
  if (/^[-–—*•·>]/.test(value)) return undefined;
  if ((meaning === 'Date' || meaning === 'Next') && datesIn(value)[0]?.start !== 0) return undefined;
  if (PEOPLE_FIELDS.has(meaning) && !arePeople([value])) return undefined;
  return { fact: { label, meaning, values: [value] }, lines: 2 };
}

/** The lines below a label that stands alone: a list of people, or one line of anything else. */
function below(blocks: readonly IntakeBlock[], from: number, end: number, meaning: string): { values: string[]; next: number } {
  const values: string[] = [];
  let next = from;
  const people = PEOPLE_FIELDS.has(meaning);
  const wanted = blocks[from]?.kind;
  while (next < Math.max(end, from) && next < blocks.length) {
    const block = blocks[next]!;
    if (block.kind !== 'point' && block.kind !== 'paragraph') break;
    if (block.kind !== wanted || (block.kind === 'paragraph' && next > from)) break;
    const lines = linesOf(block.runs).map((line) => textOf(line).trim());
    if (lines.some((line) => factIn(line) !== undefined && !/[(<]/.test(line))) break;
    if (!people && (lines.length > 1 || block.kind === 'point')) break;
    if (people && block.kind === 'paragraph' && !arePeople(lines)) break;
    values.push(...lines.filter((line) => line !== ''));
    next++;
  }
  return { values, next };
}
