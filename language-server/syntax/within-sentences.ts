const TITLES = 'dhr mw mevr mr mrs ms dr drs ir ing prof ds jhr st cllr nr no art'.split(' ');
const EITHER_CASE = TITLES.flatMap((title) => [title, `${title[0]!.toUpperCase()}${title.slice(1)}`]).join('|');

/**
 * A full stop that ends no sentence of a folded line, as an alternative of a pattern: that of initials (`J. Jansen`), of a title (`dhr. Jansen`), or with no
 * blank behind it (`12.50`). A pattern that reads a sentence up to its end reads on over it.
 */
export const NO_END = `\\.(?=[^ ])|(?<=(?<![\\p{L}\\p{N}])(?:\\p{L}|${EITHER_CASE}))\\.(?= )`;
/** A sign within a sentence. */
export const WITHIN = `(?:[^.!?;]|${NO_END})`;
