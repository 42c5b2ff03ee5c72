import type { Fix, Problem, Severity } from '../../../language-server/index.ts';
import { say, type TextKey, visible } from '../texts.ts';
import type { World } from '../world.ts';
import type { Checked, Reporter } from './reporter.ts';

const NAMES: Readonly<Record<Severity, TextKey>> = {
  error: 'severityError',
  warning: 'severityWarning',
  info: 'severityInfo',
  hint: 'severityHint',
};
const COLORS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36', hint: '35' };
/** Wider source lines are cut around the place. */
const WIDEST = 110;

/** Each problem with its source line, a mark under the place, the rule's name and the fix, and a summary at the end. */
export const reportPretty: Reporter = (report, world) => {
  const printer = new Printer(world);
  const parts = report.files.flatMap((file) => file.problems.map((problem) => printer.problem(file, problem, report.shownPath)));
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

  problem(file: Checked, problem: Problem, shownPath: (uri: string) => string): string {
    const { language } = this.world;
    const { severity, range, rule, message } = problem;
    const name = this.paint(`1;${COLORS[severity]}`, say(language, NAMES[severity]));
    const lines = file.text.split(/\r\n|\r|\n/);
    const gutter = String(range.start.line + 1).length;
    const bar = this.paint('2', '│');
    const place = `${visible(file.file)}:${range.start.line + 1}:${range.start.character + 1}`;
    return [
      `${name}${this.paint('1', ` ${visible(message[language])}`)} ${this.paint('2', `[${rule}]`)}`,
      `${' '.repeat(gutter)} ${this.paint('2', '╭─')} ${place}`,
      ...this.source(lines, problem, gutter, bar),
      ...problem.related.map((related) => {
        const where = `${visible(shownPath(related.uri))}:${related.range.start.line + 1}:${related.range.start.character + 1}`;
        return `${' '.repeat(gutter)} ${this.paint('2', '├─')} ${where}: ${visible(related.message[language])}`;
      }),
      ...this.fixes(file, lines, problem, gutter, bar),
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
  private fixes(file: Checked, lines: readonly string[], { fixes }: Problem, gutter: number, bar: string): string[] {
    const [first, ...others] = fixes;
    if (first === undefined) return [];
    const { language } = this.world;
    const label = this.paint('1;32', say(language, 'fixLabel'));
    const result = [`${' '.repeat(gutter)} ${this.paint('2', '╰─')} ${label}: ${visible(first.title[language])}`];
    const line = fixedLine(lines, first, file);
    if (line !== undefined)
      result.push(`${' '.repeat(gutter)} ${bar.replace('│', ' ')} ${this.paint('32', `+ ${excerpt(line, 0, 0).text}`)}`);
    for (const other of others) result.push(`${' '.repeat(gutter)}    ${say(language, 'otherFixes')}: ${visible(other.title[language])}`);
    return result;
  }

  summary({ files, summary }: Parameters<Reporter>[0]): string {
    const { language } = this.world;
    const total = Object.values(summary).reduce((sum, count) => sum + count, 0);
    if (total === 0) return files.length === 1 ? say(language, 'cleanOne') : say(language, 'clean', files.length);
    const counts = (Object.keys(NAMES) as Severity[])
      .filter((severity) => summary[severity] > 0)
      .map((severity) =>
        this.paint(COLORS[severity], `${summary[severity]} ${plural(say(language, NAMES[severity]), summary[severity], language)}`),
      );
    const sure = files.flatMap(({ problems }) => problems).filter(({ fixes }) => fixes.some((fix) => fix.preferred)).length;
    const where = files.length === 1 ? say(language, 'inOneFile') : say(language, 'inFiles', files.length);
    return `${counts.join(', ')} ${where}.${sure > 0 ? ` ${say(language, 'unsure', sure)}` : ''}`;
  }
}

function plural(word: string, count: number, language: 'nl' | 'en'): string {
  if (count === 1) return word;
  return language === 'en'
    ? word === 'info'
      ? word
      : `${word}s`
    : ({ fout: 'fouten', waarschuwing: 'waarschuwingen', tip: 'tips' }[word] ?? word);
}

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

/** A line as a terminal shows it, cut around the place, with the columns the place takes there. */
function excerpt(line: string, from: number, to: number): { text: string; start: number; width: number } {
  // A megabyte on one line is not worth measuring whole.
  const cutFrom = Math.max(0, from - 400);
  const near = line.slice(cutFrom, Math.max(to, from) + 400);
  let text = '';
  let columns = 0;
  let start = -1;
  let end = -1;
  for (const { segment, index } of segmenter.segment(near)) {
    const at = cutFrom + index;
    if (start < 0 && at + segment.length > from) start = columns;
    if (end < 0 && at >= to) end = columns;
    const shown = segment === '\t' ? ' '.repeat(4 - (columns % 4)) : visible(segment);
    text += shown;
    columns += segment === '\t' || shown !== segment ? shown.length : WIDE.test(segment) ? 2 : 1;
  }
  if (start < 0) start = columns;
  if (end < 0) end = columns;
  return trim(text, start, end, cutFrom > 0 || near.length < line.length - cutFrom, columns);
}

function trim(text: string, start: number, end: number, cut: boolean, columns: number): { text: string; start: number; width: number } {
  if (columns <= WIDEST && !cut) return { text, start, width: end - start };
  const left = Math.max(0, Math.min(start - 30, columns - WIDEST));
  const shown = [...text].slice(left, left + WIDEST).join('');
  const prefix = left > 0 ? '…' : '';
  const suffix = left + WIDEST < columns || cut ? '…' : '';
  return { text: `${prefix}${shown}${suffix}`, start: start - left + prefix.length, width: Math.min(end - start, WIDEST - (start - left)) };
}

/** The line as a fix would make it; undefined where it changes more than one line. */
function fixedLine(lines: readonly string[], fix: Fix, _file: Checked): string | undefined {
  const number = fix.edits[0]?.range.start.line;
  if (
    number === undefined ||
    fix.edits.some(({ range, newText }) => range.start.line !== number || range.end.line !== number || /[\r\n]/.test(newText))
  )
    return undefined;
  return [...fix.edits]
    .sort((a, b) => b.range.start.character - a.range.start.character)
    .reduce(
      (line, { range, newText }) => line.slice(0, range.start.character) + newText + line.slice(range.end.character),
      lines[number] ?? '',
    );
}
