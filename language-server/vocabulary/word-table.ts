/**
 * A table in which words of a document, a setting or a request are looked up. It is a map: an object would also know the words that every
 * object of JavaScript has, such as `constructor` and `__proto__`. Tests hold that no other table is looked up in with such words.
 */
export function wordTable<const Row>(rows: { readonly [word: string]: Row }): ReadonlyMap<string, Row> {
  return new Map(Object.entries(rows));
}
