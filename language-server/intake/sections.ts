import { type HeadingBlock, type IntakeBlock, isBold, linesOf, type Run, runsOf, textOf } from './blocks.ts';
import { headerMeaning, isKindOfDocument, isNotesTitle, labelledItem, listNamed, saidItem } from './words.ts';

const NUMBERED = /^(?<number>\d{1,2}(?:\.\d{1,2}){0,3}[a-z]?)[.):]?[ \t]+(?<title>\p{Lu}.{0,98})$/u;
/** Levels of what only looks like a heading stand apart from real ones, up to six. */
const LAST_REAL = 6;
const NUMBERED_LEVEL = 101;
const LIST_LEVEL = 102;
const BOLD_LEVEL = 103;
/** `DB25-011 Dijkversterking`, `26/004 Footpath`: the number that an agenda gives its points. */
const CODED = /^(?:\p{Lu}{1,4}[ /-]?\d{2,4}[-/.]\d{1,4}|\d{2,4}\/\d{3,4})[.:)]?[ \t]+(?<title>\p{Lu}.{0,98})$/u;
/** `Punt 2: Jaarrekening`, `Agenda item 3 – Money` */
const POINT_NAMED = /^(?:agendapunt|punt|agenda item|item)[ \t]+\d{1,2}[a-z]?(?:[.:)]|[ \t][–-])?[ \t]+(?<title>\p{Lu}.{0,98})$/iu;
const SENTENCE = /[.!?;,]$|[.!?] \p{Lu}|;/u;
/** A day in a line: it says when, and is no title. */
const DAY = /(?<!\p{N})\d{1,2} (?:jan|feb|maa|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)/iu;

/** Headings where a document only looks like it has them: numbered points with text below, bold lines, and titles of lists. */
export function withHeadings(given: readonly IntakeBlock[]): IntakeBlock[] {
  const blocks = given.flatMap(pointsApart);
  const titled = blocks.some(({ kind }) => kind === 'heading');
  const agenda = agendaIn(blocks);
  const found = blocks.flatMap((block, index): IntakeBlock[] => {
    if (block.kind === 'heading' || block.kind === 'table') return [block];
    const lines = linesOf(block.runs);
    const first = textOf(lines[0] ?? []).trim();
    const heading =
      headingIn(block, first, agenda.has(block) ? [] : [blocks[index - 1], blocks[index + 1]], lines.length > 1) ??
      (titled ? undefined : inCapitals(block, first, lines.length > 1)) ??
      (titled ? undefined : loneLine(block, first, blocks[index + 1], lines.length > 1));
    if (heading === undefined) return [block];
    const rest = lines.slice(1);
    if (rest.length === 0) return [heading];
    return [heading, { kind: 'paragraph', runs: runsOf(rest) }];
  });
  return levelled(found);
}

/** Lines within a paragraph that name a point of the agenda, or a list below them, begin one of their own. */
function pointsApart(block: IntakeBlock): IntakeBlock[] {
  if (block.kind !== 'paragraph') return [block];
  const parts: (readonly Run[])[][] = [[]];
  for (const line of linesOf(block.runs)) {
    const text = textOf(line).trim();
    const opens = POINT_NAMED.test(text) || (text.endsWith(':') && listNamed(text) !== undefined);
    if (opens && parts.at(-1)!.length > 0) parts.push([]);
    parts.at(-1)!.push(line);
  }
  return parts.length === 1 ? [block] : parts.map((lines) => ({ kind: 'paragraph', runs: runsOf(lines) }));
}

/** Points that count on from 0 or 1 with text between them: those of an agenda, also where two of them stand together. */
function agendaIn(blocks: readonly IntakeBlock[]): ReadonlySet<IntakeBlock> {
  const agenda = new Set<IntakeBlock>();
  let run: number[] = [];
  let last = -1;
  const end = () => {
    const texts = run.some((at, index) => index > 0 && blocks.slice(run[index - 1]! + 1, at).some(({ kind }) => kind !== 'point'));
    if (texts) for (const at of run) agenda.add(blocks[at]!);
    run = [];
  };
  blocks.forEach((block, index) => {
    const number = block.kind === 'point' && block.depth === 0 ? /^(\d{1,2})[.)]$/.exec(block.mark ?? '')?.[1] : undefined;
    if (number === undefined) return;
    if (run.length === 0 || Number(number) !== last + 1) {
      end();
      if (Number(number) > 1) return;
    }
    run.push(index);
    last = Number(number);
  });
  end();
  return agenda;
}

function headingIn(
  block: IntakeBlock,
  line: string,
  neighbours: readonly (IntakeBlock | undefined)[],
  goesOn: boolean,
): HeadingBlock | undefined {
  if (line === '' || block.kind === 'table') return undefined;
  if (labelledItem(line) !== undefined || saidItem(line) !== undefined) return undefined;
  const typed = block.kind === 'point' ? `${block.mark ?? ''} ${line}`.trim() : line;
  const numbered = NUMBERED.exec(typed);
  const title = numbered?.groups?.title ?? '';
  // A list of numbered sentences is no agenda: a point stands alone, and has text below it.
  if (numbered !== null && (block.kind !== 'point' || block.depth === 0) && !SENTENCE.test(title)) {
    const near = neighbours.some(
      (other) =>
        other?.kind === 'point' && other.mark !== undefined && !/^\d+\.\d/.test(other.mark) && block.kind === 'point' && other.depth === 0,
    );
    if (!near || isBold(block)) {
      const level = numbered.groups!.number!.split('.').length;
      return { kind: 'heading', level: 100 + level, runs: [{ text: typed }] };
    }
  }
  if (block.kind === 'point') return undefined;
  const coded = CODED.exec(line)?.groups?.title;
  if (coded !== undefined && !SENTENCE.test(coded)) return { kind: 'heading', level: NUMBERED_LEVEL, runs: [{ text: line }] };
  const named = POINT_NAMED.exec(line)?.groups?.title;
  if (named !== undefined && !SENTENCE.test(named)) return { kind: 'heading', level: NUMBERED_LEVEL, runs: [{ text: line }] };
  if (isNotesTitle(line)) return { kind: 'heading', level: LIST_LEVEL, runs: [{ text: line.replace(/:$/, '') }] };
  if (listNamed(line) !== undefined && !goesOn) return { kind: 'heading', level: LIST_LEVEL, runs: [{ text: line }] };
  const short = line.length <= 80 && !SENTENCE.test(line) && /^\p{Lu}/u.test(line) && headerMeaning(line.replace(/:$/, '')) === undefined;
  if (short && !goesOn && isBold(block) && !/:\s*\S/.test(line))
    return { kind: 'heading', level: BOLD_LEVEL, runs: [{ text: line.replace(/:$/, '') }] };
  return undefined;
}

/** `PITCH` above what was said of it. */
function inCapitals(block: IntakeBlock, line: string, goesOn: boolean): HeadingBlock | undefined {
  if (block.kind !== 'paragraph' || !goesOn || !/^\p{Lu}[\p{Lu}\d &/'-]{3,40}$/u.test(line) || /\d{4}/.test(line)) return undefined;
  if (headerMeaning(line) !== undefined || isKindOfDocument(line)) return undefined;
  return { kind: 'heading', level: BOLD_LEVEL, runs: [{ text: line }] };
}

/** A short line alone above text: what a title is in text without any marks. */
function loneLine(block: IntakeBlock, line: string, after: IntakeBlock | undefined, goesOn: boolean): HeadingBlock | undefined {
  if (
    block.kind !== 'paragraph' ||
    goesOn ||
    line.length > 60 ||
    !/^\p{Lu}.*[\p{L}\p{N})?]$/u.test(line) ||
    /[.!;:@,]|\d{4}/.test(line) ||
    DAY.test(line)
  )
    return undefined;
  if (headerMeaning(line) !== undefined || labelledItem(line) !== undefined) return undefined;
  const opens = after?.kind === 'point' || (after?.kind === 'paragraph' && textOf(after.runs).length > 80);
  return opens ? { kind: 'heading', level: BOLD_LEVEL, runs: [{ text: line }] } : undefined;
}

/** What only looks like a heading goes below the last that is one; among themselves lists of items stand beside numbered points. */
function levelled(blocks: readonly IntakeBlock[]): IntakeBlock[] {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const real = ranked(levels.filter((level) => level <= LAST_REAL));
  const numbered = levels.some((level) => level === NUMBERED_LEVEL);
  const seeming = (level: number) => (level !== LIST_LEVEL ? level : numbered ? NUMBERED_LEVEL : BOLD_LEVEL);
  const looks = ranked(levels.filter((level) => level > LAST_REAL).map(seeming));
  let above = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    if (block.level <= LAST_REAL) {
      above = real.indexOf(block.level) + 1;
      return { ...block, level: Math.min(4, above) };
    }
    return { ...block, level: Math.min(4, above + looks.indexOf(seeming(block.level)) + 1) };
  });
}

function ranked(levels: readonly number[]): number[] {
  return [...new Set(levels)].sort((a, b) => a - b);
}
