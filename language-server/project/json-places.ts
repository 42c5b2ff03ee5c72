import { visit } from 'jsonc-parser';

/** An object of JSON: neither a list nor `null`. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where the parts of a JSON text stand, by RFC 8259; for messages that point at them. */
export interface JsonPlaces {
  /** Where the text stops being JSON; undefined where it is. */
  readonly error: number | undefined;
  /** Offset of a key, by its path; of the key that counts where it is there twice. */
  keyAt(...path: readonly string[]): number | undefined;
  /** Keys that are there before in the same object. */
  readonly repeated: readonly { readonly key: string; readonly offset: number }[];
}

/** Deeper than any configuration; keeps a hostile file from exhausting the stack. */
const DEEPEST = 100;

export function jsonPlaces(text: string): JsonPlaces {
  const keys = new Map<string, number>();
  const repeated: { key: string; offset: number }[] = [];
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const json = text.slice(mark);
  let error = tooDeep(json);
  if (error === undefined)
    visit(
      json,
      {
        onObjectProperty(key, start, _length, _line, _character, pathOfObject) {
          const path = [...pathOfObject(), key].join('\0');
          const offset = mark + start;
          if (keys.has(path)) repeated.push({ key, offset });
          keys.set(path, offset);
        },
        onError(_code, offset) {
          error ??= offset;
        },
      },
      { disallowComments: true, allowTrailingComma: false },
    );
  return { error: error === undefined ? undefined : mark + error, keyAt: (...path) => keys.get(path.join('\0')), repeated };
}

const STRING_OR_BRACKET = /"(?:[^"\\]|\\[\s\S])*"?|[{}[\]]/g;

/** Where the nesting gets deeper than {@link DEEPEST}: the library goes down by recursion. */
function tooDeep(json: string): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of json.matchAll(STRING_OR_BRACKET)) {
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (depth > DEEPEST) return index;
  }
  return undefined;
}
