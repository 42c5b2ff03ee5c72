import type * as ast from '../generated/ast.ts';
import { opensOtherSide } from '../syntax/audience-marks.ts';
import { skipBlanks } from '../syntax/characters.ts';
import type { Root } from '../syntax/concrete-tree.ts';
import { nextFence } from '../syntax/fences.ts';
import { isOfWhole } from '../syntax/restriction-words.ts';
import { isRow, pastedRow } from '../syntax/table-rows.ts';
import { withoutEnd } from '../syntax/trimming.ts';
import type { ClosedPart } from './closed-part.ts';
import type { Inline } from './disclosure.ts';
import { type DoubtBook, doubtOf } from './doubts.ts';
import { isOfAbove, meantByNote } from './marked-above.ts';
import { lastMarked, meantByLine } from './marked-below.ts';
import { closesSection, type MeantSecret, meantSecret, type SecretPlace } from './meant-secrets.ts';
import { hasBlankLine, isBlankLine, type MeetingSecrecy } from './meeting-secrecy.ts';
import type { Range } from './minutes.ts';
import { isAtEnd, ownLineOf, withMarkdownBullet } from './own-lines.ts';
import { meantBelowHeading } from './secrecy-values.ts';
import { belowRow, isDelimiter, SecretColumns } from './secret-columns.ts';
import { withGuests } from './section-people.ts';
import type { OpenSections } from './sections.ts';
import type { TextBuilder } from './text.ts';

interface ProseLine {
  readonly node: ast.Prose;
  readonly line: number;
}

/** What starts on such a line is no part of the lines above it. */
const OPENS_UNIT = /^[ \t]*(?:[-*+\u2022|>]|\d{1,3}[.)])/;

/** Gathers the lines of prose between statements. */
export class ProseReader {
  private readonly root: Root;
  private readonly texts: TextBuilder;
  private readonly sections: OpenSections;
  private readonly secrecy: MeetingSecrecy;
  private readonly doubts: DoubtBook;
  private readonly closed: ClosedPart;
  private readonly columns = new SecretColumns();
  private run: ProseLine[] = [];
  /** The ground of the run, where it is taken as a part of something secret. */
  private ground: string | undefined;
  /** The fence of code that is open. */
  private fence: string | undefined;
  /** What a mark above says of the lines below it, and up to which. */
  private below: { readonly ground: string; readonly last: number } | undefined;

  constructor(root: Root, texts: TextBuilder, sections: OpenSections, secrecy: MeetingSecrecy, doubts: DoubtBook, closed: ClosedPart) {
    this.root = root;
    this.texts = texts;
    this.sections = sections;
    this.secrecy = secrecy;
    this.doubts = doubts;
    this.closed = closed;
  }

  /** A line of prose: on its own, or taken as a part of something secret above it, or as a word for secrecy that has no effect. */
  read(node: ast.Prose, comment?: Range): void {
    const { line } = this.root.positionAt(node.$cstNode!.offset);
    const { text } = node.$cstNode!;
    const inCode = this.fence !== undefined;
    this.fence = nextFence(text, this.fence);
    const marked = this.markedFromAbove(line);
    if (marked !== undefined && this.isNoMore(text, inCode)) {
      this.secrecy.goesOn(marked, line, text, true);
      this.add(node, line, marked);
      return;
    }
    const above = this.secrecy.runsOn(line, text);
    if (above !== undefined) {
      if (!this.secrecy.isTold && comment === undefined) this.doubts.add('runs-on', this.texts.rangeOf(node));
      this.secrecy.goesOn(above, line, text);
      this.add(node, line, above);
      return;
    }
    this.secrecy.clear();
    const closes = this.isFirst() && closesSection(text);
    const belowHeading = closes || this.isBelowHeading(line);
    const isIndentedComment = /^[ \t]+\/\//.test(text);
    const row = inCode ? undefined : isRow(text) ? text : pastedRow(text);
    const below = row === undefined ? '' : belowRow(this.root, line);
    // Each row is read: what one says of itself does not end its table.
    const asked = row === undefined ? undefined : this.columns.read(row, line, below);
    const namesColumns = isDelimiter(below);
    const meant: MeantSecret | undefined =
      isIndentedComment || comment !== undefined
        ? { ground: '', reach: 'line' }
        : this.closed.isEndedBy(text) && !this.sections.isCovered
          ? undefined
          : (meantHere(text, { belowHeading, inCode, namesColumns }) ?? asked ?? this.byLabel(line, inCode));
    if (meant === undefined || (meant.perhaps === true && this.saysNothing(meant, text, line))) {
      this.add(node, line, this.inClosedPart(node, line));
      return;
    }
    if (comment !== undefined) this.doubts.add('effect', comment);
    else if (!isIndentedComment && !closes) this.doubts.add(doubtOf(meant), this.texts.rangeOf(node));
    const section = this.sections.current;
    // What the heading says of itself (`# 3. Besloten deel`) has its effect now.
    if (closes && section !== undefined) {
      this.doubts.settle(section.headAt);
      section.closed ??= text.slice(text.indexOf(':') + 1).trim();
    }
    if (meant.reach === 'section' && isOfWhole(text)) this.secrecy.ground ??= meant.ground;
    if (meant.reach === 'section' && section !== undefined) section.ground ??= meant.ground;
    else if (meant.reach === 'section') this.secrecy.ground ??= meant.ground;
    else {
      if (meant.reach === 'line' && row !== undefined) this.secrecy.row(meant.ground, line, meant.perhaps);
      else if (meant.reach !== 'mark') this.secrecy.goesOn(meant.ground, line, text, meant.perhaps);
      for (const above of isOfAbove(text) ? this.blockAbove(line) : row === undefined ? this.paragraphAbove(text, line) : [])
        this.add(above.node, above.line, meant.ground);
      this.marksBelow(meant, line);
    }
    this.add(node, line, meant.ground);
  }

  /** A doubtful mark does not count in a section that is secret already, nor beside its opposite (`Intern: …`, `Extern: …`). */
  private saysNothing({ reach }: MeantSecret, text: string, line: number): boolean {
    return (reach === 'section' && this.sections.isCovered && !isOfWhole(text)) || (/intern/i.test(text) && hasOtherSide(this.root, line));
  }

  /** The ground that a mark above gives a line. */
  private markedFromAbove(line: number): string | undefined {
    if (this.below !== undefined && line > this.below.last) this.below = undefined;
    return this.below?.ground;
  }

  /** Whether a line that is marked from above says no more of itself than that it may be secret. */
  private isNoMore(text: string, inCode: boolean): boolean {
    const meant = meantSecret(text, { inCode });
    return meant === undefined || (meant.perhaps === true && meant.reach !== 'section');
  }

  /** What a label says that has a line for itself. */
  private byLabel(line: number, inCode: boolean): MeantSecret | undefined {
    if (inCode || this.sections.isCovered) return undefined;
    return meantByNote(this.root.lineText(line)) ?? meantByLine(this.root, line);
  }

  private marksBelow({ ground }: MeantSecret, line: number): void {
    const last = lastMarked(this.root, line);
    if (last > Math.max(line, this.below?.last ?? 0)) this.below = { ground, last };
  }

  /** The ground of a line where the meeting seems closed. */
  private inClosedPart(node: ast.Prose, line: number): string | undefined {
    if (this.sections.isCovered) return undefined;
    const above = this.run.at(-1);
    return this.closed.read({
      source: node.$cstNode!.text,
      at: this.texts.rangeOf(node),
      level: this.sections.current?.level ?? 0,
      above: above?.line === line - 1 ? above.node.$cstNode!.text : undefined,
    });
  }

  /** Only fields stand between the line and the heading of its section. */
  private isBelowHeading(line: number): boolean {
    return this.isFirst() && !hasBlankLine(this.root, this.sections.current!.headAt.end.line + 1, line);
  }

  /** The same, whatever blank lines there are. */
  private isFirst(): boolean {
    const section = this.sections.current;
    return section !== undefined && section.blocks.length === 0 && this.run.length === 0;
  }

  /** Takes the open lines that a line is a part of: what it says of itself may be said of them. */
  private paragraphAbove(text: string, line: number): readonly ProseLine[] {
    const { run } = this;
    let first = run.length;
    let below = { text, line };
    while (first > 0 && this.ground === undefined && !OPENS_UNIT.test(below.text)) {
      const above = run[first - 1]!;
      if (hasBlankLine(this.root, above.line + 1, below.line)) break;
      below = { text: above.node.$cstNode!.text, line: above.line };
      first--;
    }
    return run.splice(first);
  }

  /** Takes the open paragraph or table above a line that speaks of it, with a blank line between them or without. */
  private blockAbove(line: number): readonly ProseLine[] {
    const { run } = this;
    let first = run.length;
    if (this.ground !== undefined || first === 0) return [];
    const isTable = isRow(run[first - 1]!.node.$cstNode!.text);
    for (let below = line; first > 0; first--) {
      const above = run[first - 1]!;
      const isApart = below !== line && (above.line < below - 1 || isRow(above.node.$cstNode!.text) !== isTable);
      if (isApart) break;
      below = above.line;
    }
    return run.splice(first);
  }

  private add(node: ast.Prose, line: number, ground: string | undefined): void {
    if (this.ground !== ground) this.flush();
    this.ground = ground;
    this.run.push({ node, line });
  }

  /** Another thing stands below: no fence goes on behind it. */
  end(): void {
    this.flush();
    this.fence = undefined;
  }

  /** A run of prose lines becomes one piece of Markdown: blank lines between them stay, comments do not. */
  private flush(): void {
    const { run } = this;
    if (run.length === 0) return;
    this.run = [];
    const text: Inline[] = [];
    const lines: number[] = [];
    let previous = run[0]!.line - 1;
    let above = '';
    let fence: string | undefined;
    for (const { node, line } of run) {
      for (let between = previous + 1; between < line; between++) {
        if (isBlankLine(this.root, between)) {
          text.push('\n');
          lines.push(between);
        }
      }
      const typed = node.$cstNode!.text;
      if (lines.length > 0) text.push('\n');
      // A blank line parts them, on no line of its own in the source.
      if (fence === undefined && previous === line - 1 && lines.length > 0 && standsAlone(typed, above)) {
        text.push('\n');
        lines.push(line);
      }
      this.addMarkdown(node, fence === undefined, text);
      lines.push(line);
      fence = nextFence(typed, fence);
      [previous, above] = [line, typed];
    }
    const at = this.root.rangeOf(run[0]!.node.$cstNode!.offset, run.at(-1)!.node.$cstNode!.end);
    const ground = this.ground;
    this.ground = undefined;
    const shown: readonly Inline[] =
      ground === undefined ? merged(text) : [{ kind: 'shield', ground, content: merged(text), closed: true, at }];
    this.sections.add({ kind: 'prose', text: shown, lines: ground === undefined ? lines : lines.slice(0, 1), at });
  }

  /** With the blanks around it: those before it make a nested list, two behind it break the line. */
  private addMarkdown(node: ast.Prose, isText: boolean, into: Inline[]): void {
    const { text } = this.texts.textOf(node);
    const typed = node.$cstNode!.text;
    const indent = skipBlanks(typed, 0);
    if (indent > 0) into.push(typed.slice(0, indent));
    const told = isText ? withGuests(typed, text, this.texts.rangeOf(node)) : text;
    for (const [index, part] of told.entries()) {
      const shown = isText && index === 0 && typeof part === 'string' ? withMarkdownBullet(part) : part;
      if (shown !== '') into.push(shown);
    }
    const last = text.at(-1);
    // Blanks behind a shield may be a part of it.
    const isOpen = last === undefined || (typeof last !== 'string' && last.kind === 'shield');
    const end = isOpen ? typed.length : withoutEnd(typed, ' \t').length;
    if (end < typed.length) into.push(typed.slice(end));
  }
}

/** `Intern: …` with `Extern: …` near it: both are topics. */
function hasOtherSide(root: Root, line: number): boolean {
  for (let near = Math.max(0, line - 4); near <= line + 4; near++)
    if (opensOtherSide(root.fullText.slice(root.lineStart(near), root.lineStart(near) + 40))) return true;
  return false;
}

/** A contribution always; a label where the line above is one, or has ended. */
function standsAlone(typed: string, above: string): boolean {
  const kind = ownLineOf(typed);
  // `(1) een` below `(1) nul`; a sentence may be broken before a number in parentheses.
  if (kind === 'numbered') return ownLineOf(above) === 'numbered' || isAtEnd(above);
  return kind === 'said' || (kind === 'labelled' && (ownLineOf(above) !== undefined || isAtEnd(above)));
}

function merged(parts: readonly Inline[]): Inline[] {
  const text: Inline[] = [];
  for (const part of parts) {
    const last = text.length - 1;
    if (typeof part === 'string' && typeof text[last] === 'string') text[last] += part;
    else text.push(part);
  }
  // V8 leaves room in an array that grew by push; a copy has none, and these arrays stay in memory.
  return text.slice();
}

/** Right below a heading a value may say of the section (`Duur: 15 minuten (besloten)`) what elsewhere is a doubtful mark of its line. */
function meantHere(text: string, place: SecretPlace): MeantSecret | undefined {
  const own = meantSecret(text, place);
  const ofSection = place.belowHeading === true && (own === undefined || own.perhaps === true) ? meantBelowHeading(text) : undefined;
  return ofSection ?? own;
}
