/** Pages of one size, from top to bottom in one picture. */
export interface PagesPicture {
  readonly count: number;
  /** A `data:` address of SVG. */
  readonly src: string;
  /** Width and height of all of it. */
  readonly size: readonly [number, number];
}
