import type * as ast from '../generated/ast.ts';
import type { Block, Section } from './body.ts';
import { type DoubtBook, doubtOf } from './doubts.ts';
import { isOnlyClosedPart, meantSecretHeading } from './meant-headings.ts';
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
  private readonly texts: TextBuilder;
  private readonly doubts: DoubtBook;

  constructor(texts: TextBuilder, doubts: DoubtBook) {
    this.texts = texts;
    this.doubts = doubts;
  }

  /** The innermost open section; undefined before the first heading. */
  get current(): OpenSection | undefined {
    return this.open.at(-1);
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
      ground: this.headingGround(node),
      blocks: [],
      sections: [],
      at,
      headAt: at,
    };
    (parent?.sections ?? this.sections).push(section);
    this.open.push(section);
    if (section.ground === '' && isOnlyClosedPart(node.$cstNode!.text)) this.closedParts.add(section);
  }

  /** A heading ends the sections of its own level and below, at its start. */
  close(level: number, heading: Range): void {
    while (this.open.length > 0 && this.open.at(-1)!.level >= level) {
      const section = this.open.pop()!;
      section.at = { start: section.headAt.start, end: level === 0 ? heading.end : heading.start };
      // There is nothing in it to keep from anybody.
      if (section.ground === '' && this.closedParts.has(section) && saysNothing(section)) {
        this.doubts.settle(section.headAt);
        section.ground = undefined;
      }
    }
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
