import type { Language } from '../vocabulary/language.ts';
import { CLASSIFICATION, CLASSIFICATIONS, PUBLICATION } from '../vocabulary/values.ts';
import type { IntakeBlock, ParagraphBlock, Run } from './blocks.ts';
import { harmless } from './escaping.ts';
import { PERSON_GROUND } from './redactions.ts';
import type { Finding } from './report.ts';

/** Signs that no text may hold (Unicode 23.7): one for each digit of a number, between the first two. */
const OPEN = 0xfdd0;
const CLOSE = 0xfdd1;
const DIGIT = 0xfdd2;
const NO_SIGNS = /[\ufdd0-\ufdef]/g;
const STAND_IN = /\ufdd0([\ufdd2-\ufddb]+)\ufdd1/g;
/** What opens and closes shields in a line that is written, and what stands for hidden words. */
const PARTS = /\\.|[{}]|\ufdd0[\ufdd2-\ufddb]+\ufdd1/g;
/** What stands for a line of code: its number is of a list of its own. */
const LITERAL = /\ufddc([\ufdd2-\ufddb]+)\ufddd/g;

/** `Besluit: …` in a piece of code is no decision: until it is written each line of it stands as a sign, too. */
export class LiteralLines {
  private readonly lines: string[] = [];

  /** Blocks in whose code nothing can be read. */
  sealed(blocks: readonly IntakeBlock[]): readonly IntakeBlock[] {
    const runs = (all: readonly Run[]) =>
      all.some(({ literal }) => literal === true) ? all.map((run) => (run.literal === true ? this.signs(run) : run)) : all;
    return blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map(runs)) } : { ...block, runs: runs(block.runs) },
    );
  }

  private signs({ text }: Run): Run {
    return { text: text.replace(/[^\s](?:[^\n]*[^\s])?/g, (line) => `\ufddc${digitsOf(this.lines.push(line) - 1)}\ufddd`) };
  }

  /** Written text with the lines in their places. @param written what a line is in a source */
  opened(text: string, written: (line: string) => string): string {
    return this.lines.length === 0
      ? text
      : text.replace(LITERAL, (sign) => written((this.lines[numberOf(sign)] ?? '').replace(NO_SIGNS, '')));
  }
}

/**
 * The words of a document that its readers could not see. While a draft is made each stretch of them stands as a sign that is no word, so that nothing in
 * it becomes an item, a name or a date; in the draft it is what it said, in a shield.
 */
export class HiddenWords {
  private readonly words: string[] = [];

  /** Blocks whose hidden runs are such signs. */
  sealed(blocks: readonly IntakeBlock[]): readonly IntakeBlock[] {
    return blocks.map((block) =>
      block.kind === 'table'
        ? { ...block, rows: block.rows.map((row) => row.map((cell) => this.runs(cell))) }
        : { ...block, runs: this.runs(block.runs) },
    );
  }

  private runs(runs: readonly Run[]): readonly Run[] {
    if (!runs.some(({ text, hidden }) => hidden === true || /[\ufdd0-\ufdef]/.test(text))) return runs;
    return runs.map((run): Run => {
      const text = run.text.replace(NO_SIGNS, '');
      if (run.hidden !== true) return { ...run, text };
      const { bold, italic, link } = run;
      const said = link === undefined || text.includes(link) || !/^(?:https?|mailto|tel):/i.test(link) ? text : `${text} (${link})`;
      // Blanks stand outside, and each line has its own.
      const sealed = said.replace(/[^\s](?:[^\n]*[^\s])?/g, (line) => this.standIn(line));
      return { text: sealed, ...(bold && { bold }), ...(italic && { italic }) };
    });
  }

  private standIn(words: string): string {
    const number = this.words.push(words) - 1;
    return signOf(number);
  }

  /** Written text with the words in their places, each in a shield, but where it stands in one already. */
  opened(text: string): string {
    return this.words.length === 0
      ? text
      : text
          .split('\n')
          .map((line) => this.openedLine(line))
          .join('\n');
  }

  private openedLine(line: string): string {
    if (!line.includes(String.fromCharCode(OPEN))) return line;
    const isRow = line.trimStart().startsWith('|');
    let depth = 0;
    return line.replace(PARTS, (part) => {
      if (part === '{') depth++;
      else if (part === '}') depth = Math.max(0, depth - 1);
      else if (part.charCodeAt(0) === OPEN) {
        const source = harmless(this.wordsOf(part));
        const safe = isRow ? source.replaceAll('|', '\\|') : source;
        return depth > 0 ? safe : `{${PERSON_GROUND}: ${safe}}`;
      }
      return part;
    });
  }

  private wordsOf(standIn: string): string {
    return this.words[numberOf(standIn)] ?? '';
  }

  /** What stands for those that stand nowhere in these texts, in their order: nothing that a document says is lost. */
  missingIn(texts: readonly string[]): readonly string[] {
    if (this.words.length === 0) return [];
    const there = new Set(texts.flatMap((text) => [...text.matchAll(STAND_IN)].map(([sign]) => numberOf(sign))));
    return this.words.flatMap((_, number) => (there.has(number) ? [] : [signOf(number)]));
  }

  /** Each line of a draft that holds some, which only its writer can judge. */
  findings(lines: readonly string[]): readonly Finding[] {
    if (this.words.length === 0) return [];
    return lines.flatMap((line, at): Finding[] =>
      line.includes(String.fromCharCode(OPEN)) ? [{ kind: 'hidden', line: at + 1, text: this.opened(line).trim(), sure: 'open' }] : [],
    );
  }
}

function signOf(number: number): string {
  return `${String.fromCharCode(OPEN)}${digitsOf(number)}${String.fromCharCode(CLOSE)}`;
}

function digitsOf(number: number): string {
  return [...String(number)].map((digit) => String.fromCharCode(DIGIT + Number(digit))).join('');
}

function numberOf(standIn: string): number {
  return Number([...standIn.slice(1, -1)].map((sign) => sign.charCodeAt(0) - DIGIT).join(''));
}

/** Whether what stands for hidden words or for code is in a text: it is no name and no title. */
export function holdsHidden(text: string): boolean {
  return /[\ufdd0\ufddc]/.test(text);
}

/** What a document is marked as beside its text: in its page headers, its properties or the head of a mail. */
export function markingsIn(blocks: readonly IntakeBlock[]): readonly string[] {
  return blocks.filter(isMarking).map(({ runs }) => runs.map(({ text }) => text).join(''));
}

export function isMarking(block: IntakeBlock): block is ParagraphBlock {
  return block.kind === 'paragraph' && block.marking === true;
}

/** The classification that markings come to, in a word: the first level that is no level for all, else confidential. */
export function classificationIn(markings: readonly string[], language: Language): string {
  const levels = markings.map((marking) => CLASSIFICATION.get(marking.trim().replace(/\s+/g, ' ').toLowerCase()));
  const level = levels.find((one) => one !== undefined && PUBLICATION[one] !== 'free') ?? 'confidential';
  return CLASSIFICATIONS.find(({ name }) => name === level)![language];
}
