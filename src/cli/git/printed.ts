import type { GitResult } from '../host.ts';
import { HistoryError, type PathChange } from './history.ts';

/** What git printed. */
export function text({ stdout }: GitResult): string {
  return new TextDecoder().decode(stdout);
}

export function parseChanges(printed: string): Map<string, readonly PathChange[]> {
  const found = new Map<string, PathChange[]>();
  let current: PathChange[] = [];
  const parts = printed.split('\0');
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!.trim();
    const [, id] = /^(?:commit )?([0-9a-f]{40,64})$/.exec(part) ?? [];
    if (id !== undefined) {
      current = [];
      found.set(id, current);
      continue;
    }
    const [, mode, blob] = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*$/.exec(part) ?? [];
    // A link is no minutes: what it leads to has a path of its own.
    if (mode !== undefined) current.push({ path: parts[++at]!, blob: mode.startsWith('100') ? blob : undefined });
  }
  return found;
}

/** `ID blob SIZE`, a line break, as many bytes, a line break. */
export function parseBatch(bytes: Uint8Array, ids: readonly string[]): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  const decoder = new TextDecoder();
  let at = 0;
  for (const id of ids) {
    const end = bytes.indexOf(0x0a, at);
    const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(decoder.decode(bytes.subarray(at, Math.max(at, end)))) ?? [];
    if (size === undefined) throw new HistoryError('gitFails', decoder.decode(bytes.subarray(at, Math.max(at, end))));
    found.set(id, bytes.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return found;
}
