/** So many answers are kept; then they are forgotten, and it begins anew. */
const MOST = 1000;
/** Longer texts are seldom met again. */
const LONGEST = 60;

/**
 * A function of a text that remembers its answers: the same dates and words stand in all minutes. An answer is given to several, who must not
 * change it.
 */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.answer;
    const answer = compute(text);
    if (text.length > LONGEST) return answer;
    if (known.size >= MOST) known.clear();
    known.set(copied(text), { answer });
    return answer;
  };
}

/** A function of an object that remembers its answers for as long as the object is there. */
export function rememberedOf<Key extends object, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = find(key);
    known.set(key, { value });
    return value;
  };
}

/** Letter by letter: a part of a text that is kept would keep the whole text in memory. */
function copied(text: string): string {
  return text.split('').join('');
}
