import type { Inline, Range } from '../../model/minutes.ts';
import { isObject } from '../../project/json-places.ts';
import { nextFence } from '../../syntax/fences.ts';

/** A place where two models differ, with what stands there. */
export interface Difference {
  /** The nearest thing around it that has a place, in the second model. */
  readonly at: Range | undefined;
  readonly before: string;
  readonly after: string;
  /** Only blanks and blank lines: no reader can tell. */
  readonly layout: boolean;
}

/** What tells where something stands in its file, and so says nothing that a reader sees. */
const PLACES: ReadonlySet<string> = new Set(['at', 'headAt', 'targetAt', 'lines', 'uri']);
/** More places than these tell no more. */
const MOST = 50;

/**
 * Compares two models whole, part by part, whatever their parts are: what is added to the model one day is compared from that day. Outputs
 * are made of the model, so where this finds nothing they are the same.
 */
export function differences(before: unknown, after: unknown): Difference[] {
  const found: Difference[] = [];
  compare(before, after, undefined, found);
  return found;
}

function compare(before: unknown, after: unknown, around: Range | undefined, found: Difference[]): void {
  if (before === after || found.length >= MOST) return;
  const at = placeOf(after) ?? around;
  if (isText(before) && isText(after)) {
    const [old, now] = [sourceOf(before), sourceOf(after)];
    if (old !== now) found.push({ at, ...withoutCommon(old, now), layout: settled(old) === settled(now) });
    else compareParts(before.filter(isPart), after.filter(isPart), at, found);
  } else if (Array.isArray(before) && Array.isArray(after)) compareParts(before, after, at, found);
  else if (isObject(before) && isObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      if (!PLACES.has(key)) compare(before[key], after[key], at, found);
  } else found.push({ at, before: shown(before), after: shown(after), layout: false });
}

function compareParts(before: readonly unknown[], after: readonly unknown[], at: Range | undefined, found: Difference[]): void {
  for (let index = 0; index < Math.max(before.length, after.length); index++) compare(before[index], after[index], at, found);
}

function isPart(part: unknown): part is Exclude<Inline, string> {
  return isObject(part) && (part.kind === 'mention' || part.kind === 'reference' || part.kind === 'shield');
}

function isText(value: unknown): value is readonly Inline[] {
  return Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'string' || isPart(part));
}

function placeOf(value: unknown): Range | undefined {
  if (!isObject(value)) return undefined;
  const at = value.headAt ?? value.at;
  return isRange(at) ? at : undefined;
}

function isRange(value: unknown): value is Range {
  return isObject(value) && isObject(value.start) && isObject(value.end) && typeof value.start.line === 'number';
}

/** As typed, with its line breaks. */
function sourceOf(text: readonly Inline[]): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'reference') return `#${part.label}`;
      if (part.kind === 'shield') return `{${part.ground}: ${sourceOf(part.content)}}`;
      return part.party.type === 'guest' ? `"${part.party.name}"` : `@${part.party.id}`;
    })
    .join('');
}

/** Several blank lines are one, so are several blanks within a line, and one at its end is none; but for what is code. */
function settled(source: string): string {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of source.split('\n')) {
    const isCode = fence !== undefined;
    fence = nextFence(line, fence);
    if (isCode) {
      lines.push(line);
      continue;
    }
    const trimmed = line.replace(/(\S)[ \t]$/, '$1');
    const text = line.includes('`') || /^(?: {4}|\t)/.test(line) ? trimmed : trimmed.replace(/(\S)[ \t]+(?=\S)/g, '$1 ');
    if (text.trim() !== '' || lines.at(-1)?.trim() !== '') lines.push(text.trim() === '' ? '' : text);
  }
  return lines.join('\n').trim();
}

/** The lines that differ, without the ones around them. */
function withoutCommon(before: string, after: string): { before: string; after: string } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  while (old.length > 1 && now.length > 1 && old[0] === now[0]) {
    old.shift();
    now.shift();
  }
  while (old.length > 1 && now.length > 1 && old.at(-1) === now.at(-1)) {
    old.pop();
    now.pop();
  }
  return { before: old.join(' ').trim(), after: now.join(' ').trim() };
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isText(value)) return sourceOf(value).replace(/\s+/g, ' ');
  if (Array.isArray(value))
    return value
      .map(shown)
      .filter((part) => part !== '')
      .join(', ');
  if (!isObject(value)) return '';
  for (const key of ['name', 'title', 'text', 'value', 'label', 'party', 'id']) if (value[key] !== undefined) return shown(value[key]);
  return '';
}
