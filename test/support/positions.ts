import type { Position } from '../../language-server/model/minutes.ts';

/** LSP position of an offset: lines end in `\r\n`, `\n` or `\r`. */
export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

/** Offset of an LSP position. */
export function offsetOf(text: string, { line, character }: Position): number {
  const breaks = [...text.matchAll(/\r\n?|\n/g)];
  const start = line === 0 ? 0 : (breaks[line - 1]?.index ?? text.length) + (breaks[line - 1]?.[0].length ?? 0);
  return start + character;
}
