import type * as ast from '../generated/ast.ts';
import { isClosedHeading, isOpenHeading } from '../syntax/closed-sentences.ts';
import type { Block, Section } from './body.ts';
import type { ClosedPart, Closing } from './closed-part.ts';
import { type DoubtBook, doubtOf } from './doubts.ts';
import { excludesPublic, groundAsNumber, isNextNumber, isOnlyClosedPart, meantSecretHeading, titleOf } from './meant-headings.ts';
import type { Range } from './minutes.ts';
import { plainText, type TextBuilder } from './text.ts';

/** A section while its lines are read. */
export type OpenSection = {
  -readonly [K in keyof Section]: K extends 'blocks' ? Block[] : K extends 'sections' ? OpenSection[] : Section[K];
};

/** The sections of a meeting while it is read, and the one that the next line stands in. */
export class OpenSections {
  /** The body before the first section. */
  readonly blocks: Block[] = [];
  readonly sections: OpenSection[] = [];
  private readonly open: OpenSection[] = [];
  /** Sections whose heading says that they are closed, and nothing more. */
  private readonly closedParts = new Set<OpenSection>();
  /** Sections whose heading stands in a part that seems closed, and the place where that closes. */
  private readonly inClosed = new Map<OpenSection, Closing>();
  /** Numbers of headings that are no grounds. */
  private readonly numbers = new Set<string>();
  private readonly texts: TextBuilder;
  private readonly doubts: DoubtBook;
  private readonly closed: ClosedPart;

  constructor(texts: TextBuilder, doubts: DoubtBook, closed: ClosedPart) {
    this.texts = texts;
    this.doubts = doubts;
    this.closed = closed;
  }

  /** The innermost open section; undefined before the first heading. */
  get current(): OpenSection | undefined {
    return this.open.at(-1);
  }

  /** Whether what stands here is secret as a part of its section, as far as can be told now. */
  get isCovered(): boolean {
    return this.open.some((section) => section.ground !== undefined || this.inClosed.has(section));
  }

  add(block: Block): void {
    (this.current?.blocks ?? this.blocks).push(block);
  }

  heading(node: ast.Heading): void {
    const level = node.level.trimEnd().length;
    const at = this.texts.rangeOf(node);
    this.close(level, at);
    const parent = this.open.at(-1);
    const named = node.parts.find((part) => part.$type === 'ItemReference' && part.target.ref?.$type === 'Track');
    const section: OpenSection = {
      kind: 'section',
      number: node.number,
      title: this.texts.textOf(node).text,
      level,
      track: (named as ast.ItemReference | undefined)?.target.$refText ?? parent?.track,
      ground: this.headingGround(node) ?? this.numberGround(node),
      blocks: [],
      sections: [],
      at,
      headAt: at,
    };
    this.inClosedPart(section, node.$cstNode!.text);
    (parent?.sections ?? this.sections).push(section);
    this.open.push(section);
    if (section.ground === '' && isOnlyClosedPart(node.$cstNode!.text)) this.closedParts.add(section);
  }

  /** What a heading says of the parts below it, whatever stands in its shields, and whether it stands in a closed one itself. */
  private inClosedPart(section: OpenSection, source: string): void {
    const title = titleOf(source);
    if (this.closed.current !== undefined && isOpenHeading(title)) this.closed.opens();
    const { current } = this.closed;
    if (current !== undefined) this.inClosed.set(section, current);
    else if (!this.isCovered && section.ground === undefined && (excludesPublic(title) || isClosedHeading(title)))
      this.closed.closes({ at: section.headAt, level: 0 });
  }

  /** A heading ends the sections of its own level and below, at its start. */
  close(level: number, heading: Range): void {
    while (this.open.length > 0 && this.open.at(-1)!.level >= level) {
      const section = this.open.pop()!;
      section.at = { start: section.headAt.start, end: level === 0 ? heading.end : heading.start };
      const closing = this.inClosed.get(section);
      if (closing !== undefined) section.ground ??= this.closed.tell(closing);
      else if (this.closedParts.has(section) && saysNothing(section)) this.leaveOpen(section, level);
    }
    this.closed.heading(level);
  }

  /** There is nothing in it to keep from anybody. The next headings of its level may be those of the closed part: those of a list of points have numbers. */
  private leaveOpen(section: OpenSection, next: number): void {
    if (section.ground === '') {
      this.doubts.settle(section.headAt);
      section.ground = undefined;
    }
    if (section.number === undefined && next === section.level) this.closed.closes({ at: section.headAt, level: section.level - 1 });
  }

  /** A number that does not go on from those above it, and is a ground. */
  private numberGround(node: ast.Heading): string | undefined {
    const ground = groundAsNumber(node.$cstNode!.text);
    if (ground !== undefined && !isNextNumber(ground, this.numbers)) {
      this.doubts.add('perhaps', this.texts.rangeOf(node));
      return ground;
    }
    if (node.number !== undefined) this.numbers.add(node.number);
    return undefined;
  }

  private headingGround(node: ast.Heading): string | undefined {
    const meant = meantSecretHeading(node.$cstNode!.text);
    if (meant !== undefined) this.doubts.add(doubtOf(meant), this.texts.rangeOf(node));
    return meant?.ground;
  }
}

const NOTHING = /^(?:geen|none|nothing|niets|vervalt|vervallen|n\.?v\.?t\.?|er (?:was|is) geen besloten (?:deel|zitting|vergadering))\.?$/i;

/** `Geen.`, or no text at all. */
function saysNothing({ blocks, sections }: OpenSection): boolean {
  return sections.length === 0 && blocks.every((block) => block.kind === 'prose' && NOTHING.test(plainText(block.text).trim()));
}
