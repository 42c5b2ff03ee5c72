import type * as ast from '../generated/ast.ts';
import type { Range } from '../model/minutes.ts';
import { rootOf } from '../syntax/concrete-tree.ts';
import { type ChangedLines, differenceOf } from '../syntax/differences.ts';
import { inOrder } from './check.ts';
import type { Problem } from './problem.ts';
import { type SectionAround, sectionAround } from './section-around.ts';

/** A text of a file, its tree, and what is said to be wrong in it. */
export interface Told {
  readonly text: string;
  readonly tree: ast.Document;
  readonly problems: readonly Problem[];
  /** Every line is where it was in the text that was checked last. */
  readonly inPlace: boolean;
}

/** An edit within one section, while the tree before it is there. */
export interface SectionEdit extends Told {
  readonly difference: ChangedLines;
  readonly section: SectionAround;
  /** What the section said by itself before the edit. */
  readonly before: readonly Problem[];
}

/** What was told last, and what the section with that index said by itself. */
interface Latest extends Omit<Told, 'tree'> {
  readonly section: readonly Problem[];
  readonly from: number;
}

/** Checks a document of some lines of a file. */
type CheckLines = (uri: string, section: SectionAround) => readonly Problem[];

/**
 * What is shown at once while somebody types in a large file: what was known of it, moved by the lines that came or went, with the difference that
 * the edit makes to its own section. A section is looked at by itself before and after the edit; what it says wrongly for want of the rest of
 * the file it says both times. What an edit does to other sections is known when all of the file is checked, in the next pause.
 */
export class SectionFirst {
  private readonly check: CheckLines;
  /** What was last told of a file, and what the section in which it was edited said by itself. */
  private readonly latest = new Map<string, Latest>();

  constructor(check: CheckLines) {
    this.check = check;
  }

  /** What is told of this text of a file, where only edits within sections led to it. */
  told(uri: string, text: string): Omit<Told, 'tree'> | undefined {
    const latest = this.latest.get(uri);
    return latest?.text === text ? latest : undefined;
  }

  /** What was found in a text: what was told of it already, where that is the same. */
  same(uri: string, text: string, found: readonly Problem[]): readonly Problem[] {
    const told = this.told(uri, text);
    return told !== undefined && JSON.stringify(told.problems) === JSON.stringify(found) ? told.problems : found;
  }

  /** Another text than this was told of. */
  forget(uri: string, text: string): void {
    if (this.told(uri, text) === undefined) this.latest.delete(uri);
  }

  /** To be called before a file gets another text; undefined where all of it must be checked. */
  begin(uri: string, told: Told, after: string): SectionEdit | undefined {
    const { text, tree } = told;
    const difference = differenceOf(text, after);
    const section = sectionAround(tree, difference.start, difference.oldEnd);
    if (section === undefined) return undefined;
    const latest = this.latest.get(uri);
    const before = latest?.text === text && latest.from === section.from ? latest.section : this.check(uri, section);
    return { ...told, difference, section, before };
  }

  /** To be called when the new text has been parsed. */
  end(uri: string, step: SectionEdit, text: string, tree: ast.Document): void {
    const { difference } = step;
    const section = sectionAround(tree, difference.start, difference.newEnd);
    if (section === undefined || !isSame(step.section, step.tree, section, tree)) return;
    const now = this.check(uri, section);
    const move = moveOf(step, tree);
    const moved = (problems: readonly Problem[]) => problems.flatMap((problem) => movedBy(problem, uri, move) ?? []);
    const before = moved(step.before);
    const [said, says] = [keysOf(before), keysOf(now)];
    const lines = new Set([...before, ...now].map(({ range }) => range.start.line));
    const rest: Problem[] = [];
    const known = new Set<string>();
    for (const problem of moved(step.problems)) {
      if (lines.has(problem.range.start.line)) {
        const key = keyOf(problem);
        if (said.has(key) && !says.has(key)) continue;
        known.add(key);
      }
      rest.push(problem);
    }
    const problems = inOrder([...rest, ...now.filter((problem) => !said.has(keyOf(problem)) && !known.has(keyOf(problem)))]);
    const inPlace = step.inPlace && move.lines === 0;
    this.latest.set(uri, { text, problems, inPlace, section: now, from: section.from });
  }
}

/** Whether all around the section reads as before. */
function isSame(before: SectionAround, oldTree: ast.Document, after: SectionAround, newTree: ast.Document): boolean {
  return (
    before.from === after.from &&
    before.minutes === after.minutes &&
    before.level === after.level &&
    oldTree.lines.length - before.to === newTree.lines.length - after.to
  );
}

/** Where the lines of the text before stand now. */
interface Move {
  /** So many lines more stand above those behind the edit. */
  readonly lines: number;
  /** Where a line stands; undefined where it was edited away. */
  of(line: number): number | undefined;
}

function moveOf({ tree, difference }: SectionEdit, after: ast.Document): Move {
  const [old, now] = [rootOf(tree), rootOf(after)];
  const first = old.positionAt(difference.start).line;
  const behind = old.positionAt(difference.oldEnd).line + 1;
  const lines = now.positionAt(difference.newEnd).line + 1 - behind;
  return { lines, of: (line) => (line < first || lines === 0 ? line : line < behind ? undefined : line + lines) };
}

function movedBy(problem: Problem, uri: string, move: Move): Problem | undefined {
  const range = movedRange(problem.range, move);
  if (range === undefined) return undefined;
  if (range === problem.range && problem.related.length === 0 && problem.fixes.length === 0) return problem;
  const here = <T extends { readonly uri: string; readonly range: Range }>(place: T): T[] => {
    if (place.uri !== uri) return [place];
    const at = movedRange(place.range, move);
    return at === undefined ? [] : [at === place.range ? place : { ...place, range: at }];
  };
  const fixes = problem.fixes.flatMap((fix) => {
    const edits = fix.edits.flatMap(here);
    return edits.length < fix.edits.length ? [] : [{ ...fix, edits }];
  });
  return { ...problem, range, related: problem.related.flatMap(here), fixes };
}

function movedRange(range: Range, move: Move): Range | undefined {
  const [start, end] = [move.of(range.start.line), move.of(range.end.line)];
  if (start === undefined || end === undefined) return undefined;
  if (start === range.start.line && end === range.end.line) return range;
  return { start: { ...range.start, line: start }, end: { ...range.end, line: end } };
}

function keyOf({ rule, range: { start, end }, message }: Problem): string {
  return `${rule} ${start.line}:${start.character}-${end.line}:${end.character} ${message.nl}`;
}

function keysOf(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(problems.map(keyOf));
}
