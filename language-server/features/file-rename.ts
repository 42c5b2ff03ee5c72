import type { AstNode } from 'langium';
import type { RenameFilesParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type * as ast from '../generated/ast.ts';
import type { FileNames, NameIndex } from '../references/name-index.ts';
import { referrersOf } from '../references/referrers.ts';
import { addressOf, besides, decoded, folderOf, isWithin } from '../syntax/addresses.ts';
import { isId } from '../syntax/characters.ts';
import { childrenOf, isToken, type Leaf, referringLeaf, tokenOf } from '../syntax/concrete-tree.ts';
import { hasEnding, withoutEnding } from '../syntax/ending.ts';

type Changes = Record<string, TextEdit[]>;
/** Where a file goes; the same address for one that stays. */
type Move = (uri: string) => string;

/**
 * The edits that keep a project whole when files or folders get another name or place: references to a meeting that has its file's
 * name, paths of attachments in a file that moves, and paths to an attachment that moves. `null` where nothing changes.
 *
 * Where the new file name is no id, or is taken, the meeting gets its old id written out, so that its references stay good.
 * Source: LSP 3.17, workspace/willRenameFiles; edits are to the files under their old names.
 */
export function willRenameFiles(names: NameIndex, params: RenameFilesParams): WorkspaceEdit | null {
  const moves = params.files.map(({ oldUri, newUri }) => ({ from: folderOf(oldUri), to: folderOf(newUri) }));
  const move: Move = (uri) => {
    for (const { from, to } of moves) {
      if (isWithin(uri, from)) return addressOf(to + uri.slice(from.length));
    }
    return uri;
  };
  const changes: Changes = {};
  for (const file of names.allFiles()) {
    if (move(file.uri) !== file.uri) moveMeetings(names, file, move(file.uri), changes);
    moveAttachments(file, move, changes);
  }
  return Object.keys(changes).length === 0 ? null : { changes };
}

function add(changes: Changes, uri: string, edit: TextEdit): void {
  changes[uri] ??= [];
  changes[uri].push(edit);
}

// ---------------------------------------------------------------- meetings named after their file

function moveMeetings(names: NameIndex, file: FileNames, to: string, changes: Changes): void {
  const next = withoutEnding(decoded(to.slice(to.lastIndexOf('/') + 1)));
  for (const { outline } of file.meetings) {
    const { node, id } = outline;
    if (node.name !== undefined || id === next) continue;
    const referrers = referrersOf(names, node);
    if (referrers.length === 0) continue;
    if (!hasEnding(to) || !isId(next) || names.meetings.has(next)) {
      const { end } = keywordRange(node);
      add(changes, file.uri, { range: { start: end, end }, newText: ` ${id}` });
      continue;
    }
    for (const { uri, info } of referrers) add(changes, uri, { range: referringLeaf(info.reference)!.range, newText: next });
  }
}

function keywordRange(node: ast.Meeting) {
  return tokenOf(node, node.keyword)!.range;
}

// ---------------------------------------------------------------- attachments

function moveAttachments(file: FileNames, move: Move, changes: Changes): void {
  const here = move(file.uri);
  for (const line of (file.document.parseResult.value as ast.Document).lines) {
    if (line.$type !== 'AttachmentField') continue;
    for (const leaf of targetsOf(line)) {
      const target = leaf.text.slice(1, -1);
      const next = movedPath(target.trim(), file.uri, here, move);
      if (next === undefined) continue;
      const start = leaf.offset + 1 + target.length - target.trimStart().length;
      add(changes, file.uri, { range: leaf.root.rangeOf(start, start + target.trim().length), newText: next });
    }
  }
}

function targetsOf(line: AstNode): Leaf[] {
  return childrenOf(line).filter((child) => isToken(child, 'TARGET'));
}

/** The path as it must read behind the move; undefined where it stays, or names no file. */
function movedPath(target: string, from: string, here: string, move: Move): string | undefined {
  if (target === '' || target.startsWith('#') || /^[a-z][a-z0-9+.-]+:/i.test(target)) return undefined;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)/s.exec(target) ?? [];
  const named = besides(from, path);
  if (named === undefined) return undefined;
  const to = move(named);
  // It still leads there, also where both have moved.
  if (besides(here, path) === to) return undefined;
  const relative = relativePath(here, to);
  const written = relative === undefined ? to : path.includes('%') ? relative : decoded(relative);
  const dotted = path.startsWith('./') && !written.startsWith('.') ? `./${written}` : written;
  return (path.includes('\\') ? dotted.replaceAll('/', '\\') : dotted) + rest;
}

/** From the folder of one file to another; undefined where they have no root in common. */
function relativePath(from: string, to: string): string | undefined {
  const source = new URL(from);
  const target = new URL(to);
  if (source.protocol !== target.protocol || source.host !== target.host) return undefined;
  const folder = source.pathname.split('/').slice(0, -1);
  const parts = target.pathname.split('/');
  let common = 0;
  while (common < folder.length && common < parts.length - 1 && folder[common] === parts[common]) common++;
  return [...folder.slice(common).map(() => '..'), ...parts.slice(common)].join('/');
}
