import { type Known, People } from '../model/names/known-people.ts';
import { namePartsOf } from '../model/names/name-parts.ts';
import { isBareDay } from '../syntax/meeting-day.ts';
import type { Language } from '../vocabulary/language.ts';
import { attendanceIn } from './attendance.ts';
import { type IntakeBlock, linesOf, runsOf, textOf } from './blocks.ts';
import { introduceBodies } from './bodies.ts';
import { pointLine, writeBody } from './body.ts';
import { withClosingItems } from './closing-items.ts';
import { harmlessLine, IN_BODY, IN_HEADER } from './escaping.ts';
import { frontOf } from './front.ts';
import type { FrontFact } from './front-tables.ts';
import { HeaderMaker } from './header.ts';
import { HiddenWords, holdsHidden, isMarking, LiteralLines, markingsIn } from './hidden.ts';
import { languageOf } from './language.ts';
import { withMarginOwners } from './margin-owners.ts';
import { headOf, idOf } from './meeting-id.ts';
import { withUnfoldedTables } from './minutes-tables.ts';
import { introduceMentioned, introduceOwners } from './owners.ts';
import type { Finding } from './report.ts';
import { withHeadings } from './sections.ts';
import { plainOf, proseOf, tableOf, withMentions } from './sources.ts';
import { withTypedPoints } from './typed-points.ts';
import { visibleBlocks } from './visible.ts';
import { headerMeaning, isKindOfDocument, labelledItem, PEOPLE_FIELDS } from './words.ts';
import { DraftWriter } from './writer.ts';

/** Minutes as they could be typed, and what of the document made them. */
export interface MinutesDraft {
  readonly id: string;
  readonly language: Language;
  /** A `.verslag` file. */
  readonly text: string;
  /** Statements that the address book lacks. */
  readonly declarations: readonly string[];
  /** Whom those statements declare. */
  readonly introduced: readonly Known[];
  readonly findings: readonly Finding[];
  /** Of the meeting, where the document says it. */
  readonly date: string | undefined;
  /** Ids of items that the document gave itself. */
  readonly numbered: ReadonlySet<string>;
}

export interface DraftOptions {
  /** Of the document, without its ending: the id is made of it. */
  readonly name: string;
  /** Whom the project knows. */
  readonly known?: readonly Known[];
  readonly isTaken?: (id: string) => boolean;
  /** Where it is known; else the text decides. */
  readonly language?: Language;
  /** Where it is a meeting of a series: its ids. */
  readonly meeting?: { readonly series: string; readonly id: string } | undefined;
}

/**
 * Makes a draft of the blocks of a document. It says what the document said, in its order, and no more: what is not understood stays prose, an owner
 * or a date that is not certain stays in words, and nothing of the text becomes a statement, a reference or a shield by accident.
 */
export function draftOf(given: readonly IntakeBlock[], options: DraftOptions): MinutesDraft {
  const hidden = new HiddenWords();
  const markings = markingsIn(given);
  const code = new LiteralLines();
  const blocks = code.sealed(hidden.sealed(visibleBlocks(given.filter((block) => !isMarking(block)))));
  const { name, known = [], isTaken = () => false, language = languageOf(plainOf(blocks)) } = options;
  const people = new People(known);
  const front = frontOf(withHeadings(withUnfoldedTables(withClosingItems(withTypedPoints(blocks)))));
  const maker = new HeaderMaker(people, language);
  for (const fact of front.facts.toSorted((a, b) => Number(isBare(a)) - Number(isBare(b)))) maker.add(fact);
  const rest = attendanceIn(front, maker);
  maker.attendanceByParts();
  maker.absentees();
  const body = withMarginOwners(rest.body, people);
  const { title, lines: restLines } = titleOf(
    rest.rest,
    maker.header.title ?? front.title,
    maker.header.title === undefined || maker.header.title === front.title ? undefined : front.title,
    name,
  );
  maker.dateFromTitle(title);
  if (!maker.has('Date')) maker.dateFromFront([...paragraphsOf(restLines)]);
  for (const line of paragraphsOf(body)) nextIn(line, maker);
  nextBelow(body, maker);
  if (!maker.has('Date')) dateIn(body, maker);
  if (!maker.has('Date')) maker.dateFromFront([...paragraphsOf(body.slice(0, 3))].filter(isBareDay));
  maker.marked(markings);
  introduceOwners(body, people);
  introduceMentioned(body, people);
  introduceBodies(title, front.facts, taskLinesIn(body), people);
  const id = options.meeting?.id ?? idOf(name, isTaken);
  const writer = new DraftWriter(people, language, maker.taskDate(), idsIn(body));
  writer.lines.push(`${headOf(id, options.meeting?.series, language)}: ${withMentions(title, people)}`);
  writer.found('title', title);
  for (const { name: field, label, value, below, finding } of inOrder(maker)) {
    writer.lines.push(value === '' ? `${label}:` : `${label}: ${value}`);
    for (const line of below ?? []) writer.lines.push(`  ${line}`);
    // What the document says of itself and what it is marked as may be two things.
    if (field === 'Classification' && markings.length > 0) writer.found('field', `${value} (${markings.join(', ')})`, 'open');
    else if (finding !== undefined) writer.found(finding.kind, value === '' ? (below ?? []).join(' ') : value, finding.sure);
  }
  for (const line of maker.header.left) writer.block(proseOf([{ text: line }], people, IN_HEADER));
  for (const block of restLines) {
    if (block.kind === 'point') writer.block([pointLine(block, proseOf(block.runs, people, IN_HEADER).join(' '))], 'point');
    else writer.block(block.kind === 'table' ? tableOf(block, people) : proseOf(block.runs, people, IN_HEADER));
  }
  writeBody(body, writer, people);
  const declarations = people.declarations(language);
  // A line that is opened below may be as long as what it was: it stays one line of the draft.
  writer.lines.splice(
    0,
    writer.lines.length,
    ...writer.lines.map((line) => code.opened(line, (one) => harmlessLine(withMentions(one, people), IN_BODY))),
  );
  for (const lost of hidden.missingIn([...writer.lines, ...declarations])) writer.block([lost]);
  return {
    id,
    language,
    text: `${hidden.opened(writer.lines.join('\n'))}\n`,
    declarations: declarations.map((line) => hidden.opened(line)),
    introduced: people.introduced(),
    findings: [
      ...writer.findings.map((finding) => ({ ...finding, text: hidden.opened(code.opened(finding.text, (line) => line)) })),
      ...hidden.findings(writer.lines),
    ],
    date: maker.date(),
    numbered: writer.numbered,
  };
}

/** `Voorzitter: mevrouw Jansen`: who that is, a list of names may say. */
function isBare({ meaning, label, values }: FrontFact): boolean {
  if (meaning === 'Present' || meaning === 'Absent' || (meaning !== undefined && !PEOPLE_FIELDS.has(meaning))) return false;
  const names = meaning === undefined && !/^(?:verslag|notulen|minutes|notes)$/i.test(label) ? [] : values.map(namePartsOf);
  return names.length > 0 && names.every((parts) => parts !== undefined && parts.initials.length === 0);
}

/** A title of the document, else its first short line, else its name; the words of the others stay. */
function titleOf(
  rest: readonly IntakeBlock[],
  title: string | undefined,
  second: string | undefined,
  name: string,
): { title: string; lines: readonly IntakeBlock[] } {
  const kept: IntakeBlock[] = second === undefined ? [] : [{ kind: 'paragraph', runs: [{ text: second }] }];
  if (title !== undefined) return { title, lines: [...kept, ...rest] };
  const at = titleAt(rest);
  const first = rest[at];
  if (first !== undefined && first.kind !== 'table') {
    const [line = [], ...others] = linesOf(first.runs).filter((one) => textOf(one).trim() !== '');
    const text = textOf(line).trim();
    if (text.length <= 120 && !/[.!?;,:]$/.test(text)) {
      const more: IntakeBlock[] = others.length === 0 ? [] : [{ kind: 'paragraph', runs: runsOf(others) }];
      return { title: text, lines: [...kept, ...rest.slice(0, at), ...more, ...rest.slice(at + 1)] };
    }
  }
  return { title: name.replace(/[_-]+/g, ' ').trim() || 'Verslag', lines: [...kept, ...rest] };
}

/** Where a title may stand: below a line that says what the document is, else at its start. */
function titleAt(rest: readonly IntakeBlock[]): number {
  const filled = (block: IntakeBlock) =>
    block.kind !== 'table' && block.kind !== 'point' && textOf(block.runs).trim() !== '' && !holdsHidden(textOf(block.runs));
  const named = rest.findIndex(
    (block, index) => filled(block) && index > 0 && filled(rest[index - 1]!) && isKindOfDocument(lineOf(rest[index - 1]!)),
  );
  return named < 0 ? rest.findIndex(filled) : named;
}

function lineOf(block: IntakeBlock): string {
  return block.kind === 'table' ? '' : textOf(block.runs).trim();
}

function* paragraphsOf(blocks: readonly IntakeBlock[]): Generator<string> {
  for (const block of blocks) if (block.kind !== 'table') for (const line of linesOf(block.runs)) yield textOf(line).trim();
}

/** `Volgende vergadering: maandag 7 december 2020 om 10.00 uur`, wherever it stands; the line stays. */
function nextIn(line: string, maker: HeaderMaker): void {
  const at = line.indexOf(':');
  const label =
    at < 0
      ? /^(?:de )?(volgende vergadering|volgende overleg|volgend overleg|volgende bijeenkomst|next meeting)(?= (?:is|vindt|will|op|on) )/iu.exec(
          line,
        )?.[1]
      : line.slice(0, at);
  if (label === undefined || label.length > 60 || (headerMeaning(label.trim()) !== 'Next' && !NEXT_LABEL.test(label.trim()))) return;
  maker.next(line.slice(at < 0 ? label.length : at + 1).trim());
}

/** `9. Date of next meeting`, and the day in the line below it, which stays. */
function nextBelow(body: readonly IntakeBlock[], maker: HeaderMaker): void {
  body.forEach((block, at) => {
    const below = body[at + 1];
    if (block.kind !== 'heading' || below?.kind !== 'paragraph') return;
    const title = textOf(block.runs)
      .trim()
      .replace(/^\d{1,2}[.):]?[ \t]+/, '')
      .replace(/:$/, '');
    if (NEXT_TITLE.test(title) || headerMeaning(title) === 'Next') maker.next(textOf(linesOf(below.runs)[0] ?? []).trim());
  });
}
const NEXT_TITLE =
  /^(?:(?:datum (?:van (?:de )?)?)?volgende (?:vergadering|bijeenkomst|overleg)|volgend overleg|(?:date (?:and time )?of (?:the )?)?next meeting)$/iu;
/** `Volgende MR`, `Next telecon` */
const NEXT_LABEL =
  /^(?:[Vv]olgende?|[Nn]ext)[ \t](?:\p{Lu}{2,6}|\p{L}{0,20}(?:overleg|vergadering|bijeenkomst|sessie|raad|call|telecon|meeting|session|committee))$/u;

/** What may be somebody's task: each line without the label that it opens with. */
function* taskLinesIn(body: readonly IntakeBlock[]): Generator<string> {
  for (const line of paragraphsOf(body)) yield labelledItem(line)?.text ?? line;
}

/** `Vergaderdatum 16 november 2020` below the points, as in the margin of a letter; the line stays. Where such lines disagree, none of them counts. */
function dateIn(body: readonly IntakeBlock[], maker: HeaderMaker): void {
  const found = [...paragraphsOf(body)].flatMap((line) => {
    const label =
      /^(?:vergaderdatum(?: en -?tijd(?:stip)?)?|datum (?:vergadering|overleg|bijeenkomst)|date of (?:the )?meeting|meeting date)[ \t:]+/iu.exec(
        line,
      )?.[0];
    return label === undefined ? [] : [line.slice(label.length)];
  });
  const [first] = found;
  if (first !== undefined && new Set(found).size === 1) maker.dateFromTitle(first);
}

function idsIn(blocks: readonly IntakeBlock[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const line of paragraphsOf(blocks)) {
    const id = labelledItem(line)?.id;
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

/** Fields in the order of the language, then those of the document's own. */
function inOrder(maker: HeaderMaker) {
  const order = 'Status,Date,Time,Location,Reference,Description,Chair,Secretary,Contact,Present,Absent,To,CC'.split(',');
  const rank = (name: string | undefined) => (name === undefined ? 99 : order.includes(name) ? order.indexOf(name) : 50);
  return maker.header.lines.toSorted((a, b) => rank(a.name) - rank(b.name));
}
