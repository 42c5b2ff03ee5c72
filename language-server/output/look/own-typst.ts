import { contrast, LEAST_CONTRAST, parseColor } from '../../syntax/colors.ts';
import type { Message } from '../../vocabulary/language.ts';

/** What a file of rules does that it may not, with its line. */
export interface TypstFault {
  readonly line: number;
  readonly what: Message;
}

/** What each function may be told. What would replace the head and foot of a page, run a loop, read a file or hide text is not among it. */
const SETTINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['page', new Set(['paper', 'margin'])],
  ['text', new Set(['font', 'size', 'weight', 'style', 'fill', 'tracking', 'spacing', 'hyphenate', 'number-type', 'number-width'])],
  ['par', new Set(['leading', 'spacing', 'justify', 'first-line-indent', 'hanging-indent'])],
  ['block', new Set(['above', 'below'])],
  ['list', new Set(['indent', 'body-indent', 'spacing', 'tight'])],
  ['enum', new Set(['indent', 'body-indent', 'spacing', 'tight'])],
  ['table', new Set(['stroke', 'inset'])],
]);
const SELECTED: ReadonlySet<string> = new Set(['heading', 'title', 'table', 'list', 'enum', 'link', 'strong', 'emph', 'raw', 'par']);
const WORDS: ReadonlySet<string> = new Set(['none', 'auto', 'true', 'false']);
const CALLS: ReadonlySet<string> = new Set(['rgb', 'luma']);

/** The largest length in each unit, some six centimetres of paper. */
const MOST: ReadonlyMap<string, number> = new Map([
  ['pt', 170],
  ['mm', 60],
  ['cm', 6],
  ['in', 2.4],
  ['em', 10],
  ['', 1000],
]);
const PAPERS: ReadonlySet<string> = new Set(['"a4"', '"a5"', '"us-letter"', '"us-legal"']);
/** Of letters, in points: a size that is a part of another would shrink with each rule. */
const [SMALLEST, LARGEST] = [6, 72];
const TOKEN = /[ \t\r\n]+|\/\/[^\n]*|#|"[^"\\\n]{0,60}"|\d{1,4}(?:\.\d{1,3})?(?:pt|mm|cm|in|em)?|[a-z]+(?:-[a-z]+)*|[\s\S]/uy;

/** Rules that may stand in the template, one a line; or why there are none. */
export function typstRules(text: string): readonly string[] | TypstFault {
  try {
    return new RuleReader(text).rules();
  } catch (error) {
    if (error instanceof RuleFault) return { line: error.line, what: error.what };
    throw error;
  }
}

class RuleFault extends Error {
  readonly line: number;
  readonly what: Message;

  constructor(line: number, what: Message) {
    super(what.en);
    this.line = line;
    this.what = what;
  }
}

interface Token {
  readonly text: string;
  readonly line: number;
}

/** Reads `#set f(…)` and `#show s: set f(…)` and nothing else, so that nothing of it can run long or reach a file (Typst's reference, Styling). */
class RuleReader {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(text: string) {
    this.tokens = tokensOf(text);
  }

  rules(): readonly string[] {
    const rules: string[] = [];
    while (this.next !== undefined) rules.push(this.rule());
    return rules;
  }

  private get next(): string | undefined {
    return this.tokens[this.at]?.text;
  }

  private take(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw this.fault('niet af', 'not finished');
    this.at += 1;
    return token.text;
  }

  private expect(...words: readonly string[]): void {
    for (const word of words) if (this.take() !== word) throw this.refused(word);
  }

  private fault(nl: string, en: string, at = this.at): RuleFault {
    return new RuleFault(this.tokens[Math.min(at, this.tokens.length - 1)]?.line ?? 1, { nl, en });
  }

  /** The token that was just taken may not stand here. */
  private refused(instead: string): RuleFault {
    const found = this.tokens[this.at - 1]!.text;
    return this.fault(`\`${found}\`, waar ${instead} moet staan`, `\`${found}\`, where ${instead} must stand`, this.at - 1);
  }

  private rule(): string {
    this.expect('#');
    const kind = this.take();
    if (kind === 'set') return `#set ${this.setting()}`;
    if (kind !== 'show') throw this.refused('`set` / `show`');
    const selector = this.selector();
    this.expect(':', 'set');
    return `#show ${selector}: set ${this.setting()}`;
  }

  private selector(): string {
    const name = this.take();
    if (!SELECTED.has(name)) throw this.refused([...SELECTED].join(', '));
    if (this.next !== '.') return name;
    this.expect('.', 'where', '(', 'level', ':');
    const level = this.take();
    if (name !== 'heading' || !/^[1-4]$/.test(level)) throw this.refused('`heading.where(level: 1)`');
    this.expect(')');
    return `${name}.where(level: ${level})`;
  }

  private setting(): string {
    const name = this.take();
    const keys = SETTINGS.get(name);
    if (keys === undefined) throw this.refused([...SETTINGS.keys()].join(', '));
    this.expect('(');
    const made: string[] = [];
    while (this.next !== ')') {
      const key = this.take();
      if (!keys.has(key)) throw this.refused([...keys].join(', '));
      this.expect(':');
      made.push(`${key}: ${this.valueOf(name, key)}`);
      if (this.next !== ')') this.expect(',');
    }
    this.expect(')');
    return `${name}(${made.join(', ')})`;
  }

  private valueOf(name: string, key: string): string {
    const start = this.at;
    const value = this.value(0);
    if (key === 'paper' && !PAPERS.has(value))
      throw this.fault(
        `${value}, waar ${[...PAPERS].join(', ')} moet staan`,
        `${value}, where ${[...PAPERS].join(', ')} must stand`,
        start,
      );
    if (key !== 'stroke' && value.includes('+')) throw this.fault('`+` buiten `stroke`', '`+` outside `stroke`', start);
    if (name !== 'text') return value;
    if (key === 'fill') {
      const color = parseColor(/^rgb\("(#[\da-fA-F]{3,6})"\)$/.exec(value)?.[1] ?? '');
      if (color === undefined)
        throw this.fault(`\`${value}\`, waar rgb("#154273") moet staan`, `\`${value}\`, where rgb("#154273") must stand`, start);
      if (contrast(color, [255, 255, 255]) < LEAST_CONTRAST)
        throw this.fault(`\`${value}\`, dat op wit niet te lezen is`, `\`${value}\`, which cannot be read on white`, start);
    }
    if (key === 'size') {
      const [, points] = /^([\d.]+)pt$/.exec(value) ?? [];
      if (points === undefined || Number(points) < SMALLEST || Number(points) > LARGEST)
        throw this.fault(`\`${value}\`, waar 6pt tot 72pt moet staan`, `\`${value}\`, where 6pt to 72pt must stand`, start);
    }
    return value;
  }

  private value(depth: number): string {
    const first = this.term(depth);
    if (this.next !== '+') return first;
    this.expect('+');
    return `${first} + ${this.term(depth)}`;
  }

  private term(depth: number): string {
    const found = this.take();
    if (found === '(') return this.list(depth + 1);
    if (/^"[^"]*"$/.test(found)) return found;
    const [, figure, unit] = /^([\d.]+)([a-z%]*)$/.exec(found) ?? [];
    if (figure !== undefined) {
      if (Number(figure) > MOST.get(unit!)!) throw this.refused(`≤ ${MOST.get(unit!)}${unit}`);
      return found;
    }
    if (WORDS.has(found)) return found;
    if (!CALLS.has(found)) throw this.refused('10pt, "Calibri", rgb("#154273")');
    this.expect('(');
    return found + this.list(depth + 1);
  }

  private list(depth: number): string {
    if (depth > DEEPEST) throw this.fault('te veel haakjes in elkaar', 'too many brackets in each other');
    const made: string[] = [];
    while (this.next !== ')') {
      const key = this.tokens[this.at + 1]?.text === ':' ? this.take() : undefined;
      if (key !== undefined) {
        if (!/^[a-z-]+$/.test(key)) throw this.refused('left, right, top, bottom, x, y, rest');
        this.expect(':');
      }
      made.push((key === undefined ? '' : `${key}: `) + this.value(depth));
      if (this.next !== ')') this.expect(',');
    }
    this.expect(')');
    return `(${made.join(', ')})`;
  }
}

const DEEPEST = 3;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text)![0];
    if (!/^(?:\s|\/\/)/.test(found)) tokens.push({ text: found, line });
    line += found.split('\n').length - 1;
    at += found.length;
  }
  return tokens;
}
