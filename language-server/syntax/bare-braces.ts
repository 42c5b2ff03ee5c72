import type { Doubt } from './shield.ts';

/** A name, an amount, or more than two words: what somebody may want to hide. */
const TELLING =
  /\p{Lu}\p{Ll}|\p{Lu}{2}|\d{3}|\d ?(?:euro|eur|miljoen|miljard|mln|mld|million|billion|procent|percent|%)|[€$£]|\S\s\S{1,60}\s\S/u;

/** What words in braces without a ground are taken for; undefined where braces are plain. */
export function bareWords(inside: string): Doubt | undefined {
  const text = (inside.startsWith('{') ? inside.slice(1, -1) : inside).trim();
  // Code has braces in braces.
  if (text.includes('{')) return undefined;
  if (isRecord(text)) return undefined;
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  // `{a, b}`, `{1, 2, 3}`, `{x | x > 3}`; attributes such as `{#id}`.
  if (words.every((word) => /^(?:\p{L}|\d{1,2})$/u.test(word)) || /^[.#:!@%/|&+=\\^]/.test(text)) return undefined;
  return TELLING.test(text) ? 'bare' : 'bare-perhaps';
}

/** `"id": 5, "naam": "x"`: a record of JSON, which is quoted code. */
function isRecord(text: string): boolean {
  if (text.length > 2000 || !/^"[\p{L}\p{N}_.-]{1,60}"[ \t]*:/u.test(text)) return false;
  try {
    return typeof JSON.parse(`{${text}}`) === 'object';
  } catch {
    return false;
  }
}
