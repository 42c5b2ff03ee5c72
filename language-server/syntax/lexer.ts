import { isField, isFieldKind, type Keyword } from '../vocabulary/keywords.ts';
import { isBlank, isLineEnd, lineEnd, skipBlanks } from './characters.ts';
import { nextFence } from './fences.ts';
import { dateEnd, lexHead } from './head-lexer.ts';
import { lexInline } from './inline-lexer.ts';
import { isRemark, ownLabelEnd } from './labels.ts';
import { isNestable, type LineContext, lineKeyword, type Opening } from './line-start.ts';
import { bulletEnd, isIndent, isListed, type OpenList, pointOfList } from './listed-lines.ts';
import { lexPeople } from './people-lexer.ts';
import { standsAmongFields } from './section-fields.ts';
import { SECTION_NUMBER } from './section-numbers.ts';
import { ShieldReader, shieldAround } from './shields.ts';
import type { TokenSink } from './tokens.ts';

const LINE_BREAK = /\r\n?|\n/y;
const HASHES = /#{1,4}[ \t]+/y;
const NUMBER = new RegExp(SECTION_NUMBER, 'y');
const FENCE_MARK = /^ {0,3}[`~]/;
const TARGET = /<[^<>\r\n]*>[ \t]*$/;

/**
 * Cuts a file into lines and each line into tokens, in one pass. What a line is depends on the line, on the state that is kept here,
 * and in a few cases on the line below it. It never fails: what means nothing is text.
 */
export class LineByLine implements LineContext {
  inHeader = true;
  belowHeading = false;
  belowField = false;
  beforeMinutes = true;
  /** The line before, comments aside, is a statement or continues one: an indented line is a part of it. */
  private underStatement = false;
  /** The line above is a field of people or attachments, or continues one: bullets and names right below it are its list. */
  private openList: OpenList | undefined;
  /** A blank line stands between: only the list of what is bare begins behind one. */
  private afterBlank = false;
  private inBullets = false;
  /** Marks of the fence of code that is open in the prose that is read. */
  private fence: string | undefined;
  /** How the indented lines of that statement read. */
  private continued: Keyword | undefined;
  private readonly sink: TokenSink;
  private readonly shields: ShieldReader;

  constructor(sink: TokenSink) {
    this.sink = sink;
    this.shields = new ShieldReader(sink.text);
  }

  /** @param end no line that starts there or behind it is read. @returns where that line starts; undefined where the text ends first */
  run(end = Number.POSITIVE_INFINITY): { readonly lineStart: number; readonly lineBreak: number; readonly isListed: boolean } | undefined {
    const { sink } = this;
    const { text } = sink;
    if (text.charCodeAt(0) === 0xfeff) sink.offset ||= 1;
    let first = true;
    for (;;) {
      // A line break, blank lines and comments; then the line itself.
      const lineStart = this.skipToLine(first);
      if (lineStart === undefined) return undefined;
      const content = skipBlanks(text, lineStart);
      const stop = lineEnd(text, content);
      sink.shields = this.shields.between(lineStart, stop, this.fence !== undefined);
      const listed = this.listedAt(content);
      if (lineStart >= end) return { lineStart, lineBreak: this.lineBreak, isListed: listed !== undefined };
      this.inBullets = listed !== undefined || (this.inBullets && this.openList !== undefined);
      if (listed !== undefined) this.lexContinued(listed);
      else if (this.underStatement && isIndent(text, lineStart, content)) this.lexIndented(lineStart, content);
      else this.lexTopLevel(first, lineStart, stop);
      sink.offset = stop;
      first = false;
    }
  }

  /** Where a point of the open list begins; undefined where this line is none. */
  private listedAt(content: number): number | undefined {
    const { openList, afterBlank } = this;
    this.afterBlank = false;
    if (openList === undefined) return undefined;
    const { text } = this.sink;
    const isOfPeople = this.continued?.kind === 'peopleField';
    const point = pointOfList(text, content, openList, isOfPeople);
    const isPoint = point !== undefined && !(afterBlank && (this.inBullets || openList === 'filled' || !isOfPeople));
    if (isPoint && (point > content || lineKeyword(text, content, this, this.sink.shields) === undefined)) {
      this.underStatement = true;
      return point;
    }
    if (afterBlank) this.openList = undefined;
    return undefined;
  }

  /** The start of the next line that is neither blank nor a comment; `lineBreak` then holds the break before it. */
  private skipToLine(first: boolean): number | undefined {
    const { sink } = this;
    const { text } = sink;
    for (let atBreak = !first; ; atBreak = true) {
      if (atBreak) {
        LINE_BREAK.lastIndex = sink.offset;
        if (!LINE_BREAK.test(text)) return undefined;
        this.lineBreak = sink.offset;
        sink.offset = LINE_BREAK.lastIndex;
      }
      const lineStart = sink.offset;
      const content = skipBlanks(text, lineStart);
      if (isLineEnd(text.charCodeAt(content))) {
        if (content >= text.length) return undefined;
        this.underStatement = this.belowField = false;
        this.afterBlank = true;
        sink.offset = content;
      } else if (text.charCodeAt(lineStart) === 47 && text.charCodeAt(lineStart + 1) === 47) {
        sink.comment(lineEnd(text, lineStart));
      } else {
        return lineStart;
      }
    }
  }
  private lineBreak = 0;

  private newLine(first: boolean, lineStart: number): void {
    // Above the first line there may be blank lines and comments, but no line that a break would part it from.
    if (!first) {
      this.sink.offset = this.lineBreak;
      this.sink.emit('NL', lineStart);
    }
    this.sink.offset = lineStart;
  }

  private lexTopLevel(first: boolean, lineStart: number, stop: number): void {
    this.newLine(first, lineStart);
    const { sink } = this;
    HASHES.lastIndex = lineStart;
    if (HASHES.test(sink.text)) {
      this.leaveCode(lineStart, stop);
      sink.emit('HASHES', HASHES.lastIndex);
      this.lexHeading();
      return;
    }
    const opening = lineKeyword(sink.text, lineStart, this, sink.shields);
    this.openList = undefined;
    this.belowHeading &&= opening === undefined ? standsAmongFields(sink.text, lineStart) : isField(opening.keyword);
    const label = opening === undefined && this.belowField ? ownLabelEnd(sink.text, lineStart) : undefined;
    this.underStatement = opening !== undefined || label !== undefined;
    if (this.underStatement) this.leaveCode(lineStart, stop);
    if (opening !== undefined) this.lexStatement(opening);
    else if (label !== undefined) this.lexOwnLabel(label);
    else {
      this.belowField &&= isRemark(sink.text, lineStart);
      if (FENCE_MARK.test(sink.text.slice(lineStart, lineStart + 4))) this.fence = nextFence(sink.text.slice(lineStart, stop), this.fence);
      lexInline(sink, Number.POSITIVE_INFINITY);
    }
  }

  /** What is no prose ends the code that is open, as it ends the prose around it. */
  private leaveCode(lineStart: number, stop: number): void {
    if (this.fence === undefined) return;
    this.fence = undefined;
    this.sink.shields = this.shields.between(lineStart, stop);
  }

  /** `Dossier: Z-2020-12`. */
  private lexOwnLabel(end: number): void {
    const { sink } = this;
    sink.emit('LABEL', end);
    sink.offset = skipBlanks(sink.text, sink.offset);
    sink.emit(':', sink.offset + 1);
    sink.offset = skipBlanks(sink.text, sink.offset);
    this.continued = undefined;
    lexInline(sink, Number.POSITIVE_INFINITY);
  }

  private lexHeading(): void {
    const { sink } = this;
    NUMBER.lastIndex = sink.offset;
    if (NUMBER.test(sink.text)) {
      sink.emit('NUMBER', NUMBER.lastIndex);
      sink.offset = skipBlanks(sink.text, sink.offset);
    }
    lexInline(sink, Number.POSITIVE_INFINITY);
    this.inHeader = false;
    this.belowHeading = true;
    this.belowField = false;
    this.underStatement = false;
    this.openList = undefined;
  }

  /** A nested statement, or more of the statement above. */
  private lexIndented(lineStart: number, content: number): void {
    const { sink } = this;
    // Below a label of one's own an indented line is more of its text.
    const nested = this.inBullets || this.continued === undefined ? undefined : lineKeyword(sink.text, content, NESTED, sink.shields);
    if (nested !== undefined && isNestable(nested.keyword)) {
      this.newLine(false, lineStart);
      sink.emit('INDENT', content);
      this.lexStatement(nested);
      return;
    }
    this.lexContinued(isListed(this.continued) ? (bulletEnd(sink.text, content) ?? content) : content);
  }

  private lexContinued(content: number): void {
    this.sink.offset = this.lineBreak;
    this.sink.emit('CONT', content);
    this.lexRest(this.continued);
  }

  private lexStatement({ keyword, end, word, spoken }: Opening): void {
    const { sink } = this;
    sink.emitWord(end, word);
    if (keyword.name === 'Meeting') [this.inHeader, this.beforeMinutes] = [true, false];
    this.belowField = this.inHeader && (keyword.name === 'Meeting' || isFieldKind(keyword.kind));
    this.continued = keyword;
    switch (keyword.kind) {
      case 'declaration':
      case 'item':
      case 'standby':
      case 'progress':
      case 'vote':
        if (spoken !== true) lexHead(sink, keyword.name);
        break;
      default:
        sink.offset = skipBlanks(sink.text, sink.offset);
        sink.emit(':', sink.offset + 1);
        sink.offset = skipBlanks(sink.text, sink.offset);
        if (keyword.kind === 'dateField') this.lexDate();
        if (isListed(keyword)) this.openList = isLineEnd(sink.code) ? 'bare' : 'filled';
    }
    this.lexRest(keyword);
  }

  private lexDate(): void {
    DATE_OF_MOMENT.lastIndex = this.sink.offset;
    const end = DATE_OF_MOMENT.test(this.sink.text) ? DATE_OF_MOMENT.lastIndex : dateEnd(this.sink.text, this.sink.offset);
    if (end < 0) return;
    this.sink.emit('DATE', end);
    this.sink.offset = skipBlanks(this.sink.text, end);
  }

  /** What follows the colon, or stands in a continuing line. */
  private lexRest(keyword: Keyword | undefined): void {
    switch (keyword?.kind) {
      case 'peopleField':
        lexPeople(this.sink);
        break;
      case 'dateField':
      case 'valueField':
      case 'sectionField':
        this.lexValue();
        break;
      case 'attachmentField':
        this.lexAttachment();
        break;
      default:
        lexInline(this.sink, Number.POSITIVE_INFINITY);
    }
  }

  private lexValue(): void {
    const { sink } = this;
    let end = lineEnd(sink.text, sink.offset);
    while (end > sink.offset && isBlank(sink.text.charCodeAt(end - 1))) end--;
    if (end > sink.offset) sink.emit('VALUE', end);
  }

  /** `Title <path or address>`. */
  private lexAttachment(): void {
    const { sink } = this;
    const line = sink.text.substring(sink.offset, lineEnd(sink.text, sink.offset));
    const open = line.lastIndexOf('<');
    const inShield = shieldAround(sink.shields, sink.offset + open) !== undefined;
    const target = open < 0 || inShield ? null : TARGET.exec(line.substring(open));
    if (target === null) {
      lexInline(sink, Number.POSITIVE_INFINITY);
      return;
    }
    const start = sink.offset + open;
    lexInline(sink, start);
    sink.offset = start;
    sink.emit('TARGET', start + target[0].trimEnd().length);
  }
}

/** `2020-11-16T10:00`, as programs write it. */
const DATE_OF_MOMENT = /\d{4}-\d{2}-\d{2}(?=T\d{2}:\d{2})/y;

/** Fields are never nested. */
const NESTED = { inHeader: false, belowHeading: false };
