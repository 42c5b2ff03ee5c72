import { lineEndOf, type Problem, type Project, type TextEdit } from '../../language-server/index.ts';

/** Fixing may open the way for another fix; so many rounds are enough for any file, and end for a pair of rules that undo each other. */
const ROUNDS = 10;

/** Applies the preferred fixes of one file in the project's memory, as often as they change anything. Returns how many were applied. */
export function fixFile(project: Project, uri: string): number {
  let applied = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const text = project.text(uri);
    if (text === undefined) break;
    const { result, count } = applyFixes(text, uri, project.check(uri));
    if (count === 0 || result === text) break;
    applied += count;
    project.set(uri, result);
  }
  return applied;
}

/** The text with all preferred fixes that touch only this file and do not overlap one another; its kind of line ends stays. */
function applyFixes(text: string, uri: string, problems: readonly Problem[]): { result: string; count: number } {
  const starts = lineStarts(text);
  const offset = ({ line, character }: TextEdit['range']['start']) => (starts[line] ?? text.length) + character;
  const lineEnd = lineEndOf(text);
  const taken: { start: number; end: number; newText: string }[] = [];
  let count = 0;
  for (const { fixes } of problems) {
    const fix = fixes.find((candidate) => candidate.preferred && candidate.edits.every((edit) => edit.uri === uri));
    if (fix === undefined) continue;
    const edits = fix.edits.map(({ range, newText }) => ({
      start: offset(range.start),
      end: offset(range.end),
      newText: newText.replace(/\r\n?|\n/g, lineEnd),
    }));
    if (edits.some((edit) => taken.some((other) => edit.start <= other.end && other.start <= edit.end))) continue;
    for (const one of edits) taken.push(one);
    count++;
  }
  taken.sort((a, b) => b.start - a.start);
  let result = text;
  for (const { start, end, newText } of taken) result = result.slice(0, start) + newText + result.slice(end);
  return { result, count };
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (match) => match.index + match[0].length)];
}
