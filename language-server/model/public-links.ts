import type { Inline, Text } from './minutes.ts';
import { isShield } from './public-secrets.ts';

/** Stand for a shield, and for a part of another kind, where a text is read as one string. */
const SHIELD = '\ue000';
const OTHER = '\ue001';
/** A label of a link is no longer. */
const LONGEST = 1000;

/**
 * A text without links and pictures whose label is shielded, or a part of it: where they lead tells what the label was,
 * `[{5.1.2e: het rapport}](stukken/klacht-jansen.pdf)`. What is left is their label.
 */
export function withoutToldTargets(text: Text): Text {
  if (!text.some(isShield) || !text.some((part) => typeof part === 'string' && part.includes(']'))) return text;
  const joined = text.map((part) => (typeof part === 'string' ? part : isShield(part) ? SHIELD : OTHER)).join('');
  const cuts = cutsOf(joined);
  return cuts.length === 0 ? text : withoutCuts(text, cuts);
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

/** What makes a link of a shielded label: its opening bracket, and all from its closing bracket on. */
function cutsOf(joined: string): readonly Cut[] {
  const cuts: Cut[] = [];
  let behind = 0;
  for (let close = joined.indexOf(']('); close >= 0; close = joined.indexOf('](', behind)) {
    behind = close + 1;
    const open = openingOf(joined, close);
    if (open === undefined || !joined.slice(open, close).includes(SHIELD)) continue;
    const start = joined[open - 1] === '!' ? open - 1 : open;
    // What stands in a target is cut with it, and not looked at again.
    behind = endOfTarget(joined, close + 2);
    cuts.push({ start, end: open + 1 }, { start: close, end: behind });
  }
  return cuts.sort((a, b) => a.start - b.start);
}

function openingOf(joined: string, close: number): number | undefined {
  let depth = 0;
  for (let at = close - 1; at >= Math.max(0, close - LONGEST); at--) {
    if (joined[at] === ']') depth++;
    else if (joined[at] === '[' && depth-- === 0) return at;
  }
  return undefined;
}

/** Behind the parenthesis that closes it; where none does, the end of its line. */
function endOfTarget(joined: string, start: number): number {
  let depth = 0;
  for (let at = start; at < joined.length; at++) {
    if (joined[at] === '\n') return at;
    if (joined[at] === '(') depth++;
    else if (joined[at] === ')' && depth-- === 0) return at + 1;
  }
  return joined.length;
}

/** What is left of a text, part by part; the cuts stand in their order. */
function withoutCuts(text: Text, cuts: readonly Cut[]): Text {
  const kept: Inline[] = [];
  let offset = 0;
  let next = 0;
  for (const part of text) {
    const end = offset + (typeof part === 'string' ? part.length : 1);
    let words = '';
    let from = offset;
    for (; next < cuts.length && cuts[next]!.start < end; next++) {
      const cut = cuts[next]!;
      if (typeof part === 'string' && cut.start > from) words += part.slice(from - offset, cut.start - offset);
      from = Math.max(from, cut.end);
      if (cut.end > end) break;
    }
    if (typeof part === 'string') words += part.slice(from - offset);
    if (typeof part !== 'string' && from === offset) kept.push(part);
    else if (words !== '') kept.push(words);
    offset = end;
  }
  return kept;
}
