import { holdsRightToLeft, isRightToLeft } from '../rich/direction.ts';
import { type RichInline, type RichInlines, textOf } from '../rich/inline.ts';

/** A run of text: its pieces, between which a line may end; its marks; and where it leads. */
export type PdfInline =
  | { readonly t: readonly string[]; readonly m: readonly string[]; readonly to: string | null; readonly in: string | null }
  | { readonly br: true }
  | { readonly pic: number; readonly alt: string };

/** The longest address that Typst accepts. */
const LONGEST_ADDRESS = 2000;

/** The anchors of a document: each stands once, and what leads to one that stands nowhere is no link. */
export class Anchors {
  private readonly known: ReadonlySet<string>;
  private readonly placed = new Set<string>();

  constructor(known: ReadonlySet<string>) {
    this.known = known;
  }

  /** The anchor for what stands here; none where another has it. */
  place(anchor: string): string | null {
    if (this.placed.has(anchor)) return null;
    this.placed.add(anchor);
    return anchor;
  }

  has(anchor: string): boolean {
    return this.known.has(anchor);
  }
}

/** Runs as data for the template. */
export class PdfInlines {
  private readonly anchors: Anchors;
  /** The pictures that were met, in order: what is in the data is their number. */
  readonly pictures: Uint8Array[] = [];

  constructor(anchors: Anchors) {
    this.anchors = anchors;
  }

  of(words: RichInlines): PdfInline[] {
    return words.map((one) => this.one(one));
  }

  holdsRightToLeft(words: RichInlines): boolean {
    return holdsRightToLeft(textOf(words));
  }

  isRightToLeft(words: RichInlines): boolean {
    return isRightToLeft(textOf(words));
  }

  private one(inline: RichInline): PdfInline {
    switch (inline.kind) {
      case 'break':
        return { br: true };
      case 'picture':
        return { pic: this.pictures.push(inline.file.content) - 1, alt: inline.words };
      case 'run': {
        const { to } = inline;
        const anchor = to?.startsWith('#') ? decodeURIComponent(to.slice(1)) : undefined;
        const address = anchor === undefined && to !== undefined && to.length <= LONGEST_ADDRESS ? to : undefined;
        return {
          t: pieces(inline.text),
          m: [...inline.marks],
          to: address ?? null,
          in: anchor !== undefined && this.anchors.has(anchor) ? anchor : null,
        };
      }
    }
  }
}

/** Longer than any word: an address, or what somebody typed without blanks. */
const LONG = 40;
const PIECE = 8;

/** What is too long for a line may be broken anywhere: nothing sticks out of its column. */
function pieces(text: string): string[] {
  return text.split(/(\S{25,})/).flatMap((token, index) => {
    if (token === '') return [];
    if (index % 2 === 0 || (token.length <= LONG && /^\p{L}+$/u.test(token))) return [token];
    const signs = [...token];
    return Array.from({ length: Math.ceil(signs.length / PIECE) }, (_, at) => signs.slice(at * PIECE, (at + 1) * PIECE).join(''));
  });
}
