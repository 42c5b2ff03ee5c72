import { hasEnding } from '../../../language-server/syntax/ending.ts';

/** Addresses of a list as it is dragged (RFC 2483, section 5): one a line, comments left out. */
export function uriList(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * The attachment that a dropped file makes: its name as title, and its path from the minutes as target. `undefined` for minutes, for what
 * lies on another disk or site, and for what is no file.
 */
export function droppedFile(document: string, dropped: string): { title: string; target: string } | undefined {
  let from: URL;
  let to: URL;
  try {
    from = new URL(document);
    to = new URL(dropped);
  } catch {
    return undefined;
  }
  if (from.protocol !== to.protocol || from.host !== to.host || /^https?:$/.test(to.protocol) || hasEnding(to.pathname)) return undefined;
  const base = from.pathname.split('/').slice(0, -1);
  const path = to.pathname.split('/');
  let shared = 0;
  while (shared < base.length && shared < path.length - 1 && base[shared] === path[shared]) shared++;
  // Nothing in common but the root: another drive, or a path that would work on this computer only.
  if (shared <= 1 && base.length > 1) return undefined;
  const relative = [...base.slice(shared).map(() => '..'), ...path.slice(shared)].map(decoded).join('/');
  const title = decoded(path.at(-1) ?? '');
  return title === '' ? undefined : { title: title.replace(/\.[^.]+$/, ''), target: relative };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
