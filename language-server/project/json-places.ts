/** Where the parts of a JSON text stand, by RFC 8259; for messages that point at them. */
export interface JsonPlaces {
  /** Where the text stops being JSON; undefined where it is. */
  readonly error: number | undefined;
  /** Offset of a key, by its path; of the key that counts where it is there twice. */
  keyAt(...path: readonly string[]): number | undefined;
  /** Keys that are there before in the same object. */
  readonly repeated: readonly { readonly key: string; readonly offset: number }[];
}

const BLANK = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
/** Deeper than any configuration; keeps a hostile file from exhausting the stack. */
const DEEPEST = 100;

export function jsonPlaces(text: string): JsonPlaces {
  const keys = new Map<string, number>();
  const repeated: { key: string; offset: number }[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;

  /** Moves behind what matches here; `undefined`, without moving, where nothing does. */
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0];
    if (match !== undefined) at += match.length;
    return match;
  };
  const char = (expected: string): boolean => {
    take(BLANK);
    if (text[at] !== expected) return false;
    at++;
    return true;
  };
  const value = (path: readonly string[]): boolean => {
    if (path.length > DEEPEST) return false;
    if (char('{')) return object(path);
    if (char('[')) return array(path);
    return take(STRING) !== undefined || take(SCALAR) !== undefined;
  };
  const object = (path: readonly string[]): boolean => {
    if (char('}')) return true;
    do {
      take(BLANK);
      const offset = at;
      const quoted = take(STRING);
      if (quoted === undefined || !char(':')) return false;
      const key = JSON.parse(quoted) as string;
      const own = [...path, key];
      if (keys.has(own.join('\0'))) repeated.push({ key, offset });
      keys.set(own.join('\0'), offset);
      if (!value(own)) return false;
    } while (char(','));
    return char('}');
  };
  const array = (path: readonly string[]): boolean => {
    if (char(']')) return true;
    let index = 0;
    do if (!value([...path, String(index++)])) return false;
    while (char(','));
    return char(']');
  };

  const whole = value([]) && take(BLANK) !== undefined && at === text.length;
  return { error: whole ? undefined : at, keyAt: (...path) => keys.get(path.join('\0')), repeated };
}
