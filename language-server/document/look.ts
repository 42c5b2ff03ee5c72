/** The looks of an organisation: what a house style says, with its files read and its colours made readable. */
export interface Look {
  /** Empty where it is not said. */
  readonly organisation: string;
  readonly address: readonly string[];
  readonly header: string;
  readonly footer: string;
  readonly signature: string;
  readonly logo: Logo | undefined;
  readonly accent: Shades | undefined;
  readonly ink: Shades | undefined;
  readonly textFont: string | undefined;
  readonly labelFont: string | undefined;
  /** A style sheet of its own, checked: it loads nothing and ends no element. */
  readonly css: string | undefined;
  /** A file of Word whose styles dress those that are made; it was not looked into yet. */
  readonly word: Uint8Array | undefined;
  /** Rules of Typst for the pages of PDF, checked: they set how things look and do nothing else. */
  readonly typst: string | undefined;
}

/** A colour as text on white paper and on a dark screen can be read in: `#154273`. */
export interface Shades {
  readonly light: string;
  readonly dark: string;
}

export interface Logo {
  readonly content: Uint8Array;
  readonly type: 'image/png' | 'image/jpeg';
  /** Its own points. */
  readonly width: number;
  readonly height: number;
  /** What it shows, for who does not see it. */
  readonly words: string;
}

/** Whether anything stands above the title of a page. */
export function hasLetterhead({ organisation, address, header, logo }: Look): boolean {
  return logo !== undefined || organisation !== '' || address.length > 0 || header !== '';
}
