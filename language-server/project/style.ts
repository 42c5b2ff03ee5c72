/** How an organisation's minutes look, as `verslag.config.json` says: one setting for pages, PDF, Word and mail. */
export interface Style {
  readonly organisation: string | undefined;
  /** A picture, by its path from the folder of the configuration. */
  readonly logo: string | undefined;
  /** `#154273`: labels and links. */
  readonly accent: string | undefined;
  /** The colour of running text. */
  readonly ink: string | undefined;
  /** Names of the fonts of running text, and of labels. */
  readonly textFont: string | undefined;
  readonly labelFont: string | undefined;
  /** Lines below the name. */
  readonly address: readonly string[];
  /** At the head and the foot of each page. */
  readonly header: string | undefined;
  readonly footer: string | undefined;
  /** Above the lines to sign on. */
  readonly signature: string | undefined;
  /** A style sheet for pages of HTML, by its path. */
  readonly css: string | undefined;
  /** A file of Word whose styles count, by its path. */
  readonly word: string | undefined;
  /** Rules of Typst for the pages of PDF, by its path. */
  readonly typst: string | undefined;
}
