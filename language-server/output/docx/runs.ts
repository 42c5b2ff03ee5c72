import { Bookmark, ExternalHyperlink, ImageRun, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { isRightToLeft } from '../rich/direction.ts';
import type { PictureRun, RichInline, RichInlines, RichMark, RichRun } from '../rich/inline.ts';
import { fitted, pictureSize } from '../rich/pictures.ts';
import type { BookmarkNames } from './bookmarks.ts';
import { CHARACTER } from './styles.ts';

/** Words in a paragraph of Word. */
export class DocxRuns {
  private readonly bookmarks: BookmarkNames;
  /** How wide a line of the page is, in twentieths of a point. */
  readonly textWidth: number;

  constructor(bookmarks: BookmarkNames, textWidth: number) {
    this.bookmarks = bookmarks;
    this.textWidth = textWidth;
  }

  /** How wide a picture may be, in pixels of 1/96 inch. */
  private get widest(): number {
    return Math.floor(this.textWidth / 15) - 130;
  }

  /** Neighbours that lead to one place are one link. */
  of(words: RichInlines, style?: string): ParagraphChild[] {
    const children: ParagraphChild[] = [];
    for (let at = 0; at < words.length; ) {
      const first = words[at]!;
      const to = first.kind === 'run' ? first.to : undefined;
      let end = at + 1;
      if (to !== undefined) for (let next = words[end]; next?.kind === 'run' && next.to === to; next = words[end]) end++;
      const runs = words.slice(at, end).map((one) => this.one(one, style));
      children.push(...(to === undefined ? runs : [this.link(to, runs)]));
      at = end;
    }
    return children;
  }

  /** Words that references lead to. */
  anchored(anchor: string | undefined, children: readonly ParagraphChild[]): ParagraphChild[] {
    return anchor === undefined ? [...children] : [new Bookmark({ id: this.bookmarks.of(anchor), children })];
  }

  private link(to: string, children: ParagraphChild[]): ParagraphChild {
    if (!to.startsWith('#')) return new ExternalHyperlink({ link: to, children });
    return new InternalHyperlink({ anchor: this.bookmarks.of(decodeURIComponent(to.slice(1))), children });
  }

  private one(inline: RichInline, style: string | undefined): ParagraphChild {
    switch (inline.kind) {
      case 'break':
        return new TextRun({ break: 1 });
      case 'picture':
        return this.picture(inline);
      case 'run':
        return new TextRun(optionsOf(inline, style));
    }
  }

  private picture({ file, words }: PictureRun): ParagraphChild {
    const size = pictureSize(file);
    if (size === undefined) return new TextRun(words);
    return new ImageRun({
      type: size.type,
      data: file.content,
      transformation: fitted(size, { width: this.widest, height: HIGHEST }),
      altText: { name: words, description: words, title: words },
    });
  }
}

/** Pixels of 1/96 inch: a picture leaves room for words on its page. */
const HIGHEST = 700;

/** The style of the mark that weighs most; what does not need one is set beside it. */
const STYLED: readonly (readonly [mark: RichMark, style: string])[] = [
  ['ground', CHARACTER.ground],
  ['withheld', CHARACTER.withheld],
  ['shielded', CHARACTER.shielded],
  ['late', CHARACTER.late],
  ['code', CHARACTER.code],
  ['detail', CHARACTER.detail],
];

/** What leads out of the project is seen to be a link. */
function linkStyle(to: string): string {
  return /^[a-z]+:/i.test(to) ? 'Hyperlink' : CHARACTER.reference;
}

function optionsOf({ text, marks, to }: RichRun, given: string | undefined): IRunOptions {
  const style = STYLED.find(([mark]) => marks.has(mark))?.[1] ?? given ?? (to === undefined ? undefined : linkStyle(to));
  return {
    text,
    ...(style === undefined ? {} : { style }),
    ...(marks.has('strong') ? { bold: true } : {}),
    ...(marks.has('emphasis') ? { italics: true } : {}),
    ...(marks.has('note') ? { superScript: true } : {}),
    ...(marks.has('strike') ? { strike: true } : {}),
    ...(marks.has('ground') && marks.has('shielded') ? { shading: { type: 'clear', color: 'auto', fill: 'FFF1BF' } as const } : {}),
    ...(isRightToLeft(text) ? { rightToLeft: true } : {}),
  };
}
