import type { Fix, Problem, Severity } from '../../../language-server/index.ts';
import { signStart } from '../../../language-server/index.ts';
import { counted, NOUNS, say, visible, visibleLine } from '../texts.ts';
import type { World } from '../world.ts';
import type { Checked, CheckReport, Reporter } from './reporter.ts';

const COLORS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36', hint: '35' };
const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Severity[];
/** Wider source lines are cut around the place. */
const WIDEST = 110;

/** Each problem with its source line, a mark under the place, the rule's name and the fix, and a summary at the end. */
export const reportPretty: Reporter = (report, world) => {
  const printer = new Printer(world);
  const parts = report.files.flatMap((file) => {
    const lines = file.problems.length > 0 ? file.text.split(/\r\n|\r|\n/) : [];
    return file.problems.map((problem) => printer.problem(file, lines, problem, report.shownPath));
  });
  return `${[...parts, printer.summary(report)].join('\n')}\n`;
};

class Printer {
  private readonly world: World;
  constructor(world: World) {
    this.world = world;
  }

  private paint(code: string, text: string): string {
    return this.world.color ? `\u001b[${code}m${text}\u001b[0m` : text;
  }

  problem(file: Checked, lines: readonly string[], problem: Problem, shownPath: (uri: string) => string): string {
    const { language } = this.world;
    const { severity, range, rule, message } = problem;
    const name = this.paint(`1;${COLORS[severity]}`, NOUNS[severity][language][0]);
    const gutter = String(range.start.line + 1).length;
    const bar = this.paint('2', '│');
    const place = `${visibleLine(file.file)}:${range.start.line + 1}:${range.start.character + 1}`;
    return [
      `${name}${this.paint('1', ` ${visible(message[language])}`)} ${this.paint('2', `[${rule}]`)}`,
      `${' '.repeat(gutter)} ${this.paint('2', '╭─')} ${place}`,
      ...this.source(lines, problem, gutter, bar),
      ...problem.related.map((related) => {
        const where = `${visibleLine(shownPath(related.uri))}:${related.range.start.line + 1}:${related.range.start.character + 1}`;
        return `${' '.repeat(gutter)} ${this.paint('2', '├─')} ${where}: ${visible(related.message[language])}`;
      }),
      ...this.fixes(lines, problem, gutter, bar),
      '',
    ].join('\n');
  }

  private source(lines: readonly string[], { range, severity }: Problem, gutter: number, bar: string): string[] {
    const line = lines[range.start.line] ?? '';
    const end = range.end.line > range.start.line ? line.length : range.end.character;
    const { text, start, width } = excerpt(line, range.start.character, Math.max(end, range.start.character + 1));
    const mark = this.paint(`1;${COLORS[severity]}`, '^'.repeat(Math.max(1, width)));
    return [`${this.paint('2', `${range.start.line + 1} │`)} ${text}`, `${' '.repeat(gutter)} ${bar} ${' '.repeat(start)}${mark}`];
  }

  /** The first fix as the line it would make, the others by their titles. */
  private fixes(lines: readonly string[], { uri, fixes }: Problem, gutter: number, bar: string): string[] {
    const [first, ...others] = fixes;
    if (first === undefined) return [];
    const { language } = this.world;
    const label = this.paint('1;32', say(language, 'fixLabel'));
    const result = [`${' '.repeat(gutter)} ${this.paint('2', '╰─')} ${label}: ${visible(first.title[language])}`];
    const line = fixedLine(lines, first, uri);
    if (line !== undefined) result.push(`${' '.repeat(gutter)} ${bar.replace('│', ' ')} ${this.paint('32', `+ ${line}`)}`);
    const shown = others.slice(0, MOST_OTHERS).map(({ title }) => visible(title[language]));
    if (others.length > shown.length) shown.push(say(language, 'moreFixes', others.length - shown.length));
    return [...result, ...shown.map((title) => `${' '.repeat(gutter)}    ${say(language, 'otherFixes')}: ${title}`)];
  }

  summary({ files, summary, milliseconds }: CheckReport): string {
    const { language, host } = this.world;
    // In a pipe the same input gives the same bytes.
    const time = milliseconds !== undefined && host.stdout.isTTY ? this.paint('2', ` (${Math.round(milliseconds)} ms)`) : '';
    const all = counted(language, files.length, 'file');
    const severities = SEVERITIES.filter((severity) => summary[severity] > 0);
    if (severities.length === 0) return `${say(language, 'clean', all)}${time}.`;
    const counts = severities.map((severity) => this.paint(COLORS[severity], counted(language, summary[severity], severity)));
    const fixable = files.flatMap(({ problems }) => problems).filter(({ fixes }) => fixes.some((fix) => fix.preferred)).length;
    const fix = fixable > 0 ? ` ${say(language, 'fixable', fixable)}` : '';
    return `${counts.join(', ')} ${say(language, 'inFiles', all)}${time}.${fix}`;
  }
}

/** East Asian Width W and F (UAX 11), and what is drawn as a picture. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Regional_Indicator}|\ufe0f/u;
const INVISIBLE = /^[\p{M}\p{Cf}]+$/u;

/** What a terminal shows for one character as the reader sees it, and the columns that takes. */
interface Cell {
  readonly shown: string;
  readonly width: number;
}

/** A message names at most this many alternatives and counts the rest: a project may have thirty people called Jan. */
const MOST_OTHERS = 6;

/** A part of a line, and the columns that the place takes in it. */
interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly width: number;
}

/** A line as a terminal shows it, cut around the place, with the columns the place takes there. */
function excerpt(line: string, from: number, to: number): Excerpt {
  // A megabyte on one line is not worth measuring whole.
  const cutFrom = signStart(line, Math.max(0, from - WIDEST));
  const near = line.slice(cutFrom, signStart(line, Math.min(line.length, from + 2 * WIDEST)));
  const [moreBefore, moreBehind] = [cutFrom > 0, cutFrom + near.length < line.length];
  if (PLAIN.test(near)) return cutPlain(near, from - cutFrom, to - cutFrom, moreBefore, moreBehind);
  const cells: Cell[] = [];
  let columns = 0;
  let first = -1;
  let last = -1;
  for (const { segment, index } of segmentsOf(near)) {
    const at = cutFrom + index;
    if (first < 0 && at + segment.length > from) first = cells.length;
    if (last < 0 && at >= to) last = cells.length;
    const cell = cellOf(segment, columns);
    cells.push(cell);
    columns += cell.width;
  }
  if (first < 0) first = cells.length;
  if (last < 0) last = cells.length;
  return cut(cells, first, last, moreBefore, moreBehind);
}

let segmenter: Intl.Segmenter | undefined;

/** Characters as the reader sees them. */
function segmentsOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('nl', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

function cellOf(segment: string, column: number): Cell {
  if (segment === '\t') {
    const width = 4 - (column % 4);
    return { shown: ' '.repeat(width), width };
  }
  const shown = visible(segment);
  if (shown !== segment) return { shown, width: shown.length };
  return { shown, width: WIDE.test(segment) ? 2 : INVISIBLE.test(segment) ? 0 : 1 };
}

/** What every terminal shows as it is, each in a column: most lines are made of it. A soft hyphen is none. */
const PLAIN = /^[\x20-\x7e\xa0-\xac\xae-\xff]*$/;

/** As {@link cut} does it, without looking at each character. */
function cutPlain(text: string, from: number, to: number, moreBefore: boolean, moreBehind: boolean): Excerpt {
  const [first, last] = [Math.min(from, text.length), Math.min(to, text.length)];
  const room = Math.max(30, WIDEST - 20 - (last - first));
  const left = moreBefore || text.length > WIDEST ? Math.max(0, first - room) : 0;
  const right = Math.min(text.length, left + WIDEST);
  const before = left > 0 || moreBefore ? '…' : '';
  const behind = right < text.length || moreBehind ? '…' : '';
  return {
    text: `${before}${text.slice(left, right)}${behind}`,
    start: before.length + first - left,
    width: Math.max(0, Math.min(last, right) - first),
  };
}

/** At most {@link WIDEST} columns, the place among them with what stands before it. */
function cut(cells: readonly Cell[], first: number, last: number, moreBefore: boolean, moreBehind: boolean): Excerpt {
  const widthOf = (from: number, to: number) => cells.slice(from, to).reduce((sum, { width }) => sum + width, 0);
  let left = 0;
  if (moreBefore || widthOf(0, cells.length) > WIDEST) {
    // As much of what is before as leaves room for the place, and for a good part of what is behind it.
    const room = Math.max(30, WIDEST - 20 - widthOf(first, last));
    let width = 0;
    for (left = first; left > 0 && width + cells[left - 1]!.width <= room; ) width += cells[--left]!.width;
  }
  let right = left;
  for (let width = 0; right < cells.length && width + cells[right]!.width <= WIDEST; right++) width += cells[right]!.width;
  const before = left > 0 || moreBefore ? '…' : '';
  const behind = right < cells.length || moreBehind ? '…' : '';
  const text = cells
    .slice(left, right)
    .map(({ shown }) => shown)
    .join('');
  return { text: `${before}${text}${behind}`, start: before.length + widthOf(left, first), width: widthOf(first, Math.min(last, right)) };
}

/** The line as a fix would make it, cut around the first change; undefined where it changes more than one line, or another file. */
function fixedLine(lines: readonly string[], fix: Fix, uri: string): string | undefined {
  const number = fix.edits[0]?.range.start.line;
  if (
    number === undefined ||
    fix.edits.some(
      ({ uri: file, range, newText }) => file !== uri || range.start.line !== number || range.end.line !== number || /[\r\n]/.test(newText),
    )
  )
    return undefined;
  const edits = fix.edits.toSorted((a, b) => b.range.start.character - a.range.start.character);
  const first = edits.at(-1)!.range.start.character;
  const whole = lines[number] ?? '';
  // Of a line of a megabyte with as many problems only what is shown is put together.
  const start = first < 4 * WIDEST ? 0 : signStart(whole, first - WIDEST);
  const end = signStart(whole, Math.min(whole.length, first + 4 * WIDEST));
  const near = edits
    .filter(({ range }) => range.end.character <= end)
    .reduce(
      (line, { range, newText }) => line.slice(0, range.start.character - start) + newText + line.slice(range.end.character - start),
      whole.slice(start, end),
    );
  const { text } = excerpt(near, start === 0 ? 0 : first - start, start === 0 ? 0 : first - start);
  return `${start === 0 ? '' : '…'}${text}${end < whole.length && !text.endsWith('…') ? '…' : ''}`;
}
