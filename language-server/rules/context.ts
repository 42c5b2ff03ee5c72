import type * as ast from '../generated/ast.ts';
import type { FileModel, PlainDate, Position, Range } from '../model/minutes.ts';
import type { Config } from '../project/config.ts';
import type { ProjectView } from '../project/view.ts';
import { type Root, rootOf } from '../syntax/concrete-tree.ts';
import type { Span } from '../syntax/spans.ts';
import type { Fix, Message, Problem, RelatedPlace, Severity, TextEdit } from './problem.ts';
import { type Stretch, stretchesOf } from './shared/prose.ts';

/** The project as those see it who publish. */
export interface CheckedView extends ProjectView {
  /**
   * Errors of the family `shielding` in a file, also where the configuration makes less of them. For those who publish: a rule that asks
   * what rules have found goes round in circles.
   */
  shieldingErrors(uri: string): readonly Problem[];
}

/** One file and all that its check depends on. */
export interface Reading {
  readonly file: FileModel;
  readonly tree: ast.Document;
  readonly project: ProjectView;
  readonly config: Config;
  readonly today: PlainDate;
  /** Where the lines of the tree stand, where it holds some lines of the file; left out where it holds all of them. */
  readonly spans?: readonly Span[];
}

export interface ReportOptions {
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  readonly tag?: Problem['tag'];
  /** Where this case weighs less than the rule's default; the configuration goes before it. */
  readonly severity?: Severity;
}

/** What is wrong with a word of a line says nothing of what the line is. */
const OF_WORDS: ReadonlySet<string> = new Set([
  'name-in-prose',
  'personal-data-in-prose',
  'unknown-abbreviation',
  'unknown-party',
  'unknown-item',
  'misspelled-name',
  'alias-used',
]);

/**
 * What a pass gets: one file, what is around it, and where to report. It reports the rules in `Name` and no other; a function that reports
 * nothing takes a plain `RuleContext`, which every pass has.
 */
export class RuleContext<Name extends string = never> {
  readonly file: FileModel;
  readonly tree: ast.Document;
  readonly root: Root;
  readonly project: ProjectView;
  readonly config: Config;
  readonly today: PlainDate;
  /** The parts of the text that are looked at. */
  readonly spans: readonly Span[];
  /** What was reported so far. */
  readonly problems: Problem[] = [];
  // A property, not a method: the compiler compares the parameters of methods both ways, and would let a pass report the rules of another.
  readonly report: (rule: Name, range: Range, message: Message, options?: ReportOptions) => void;
  private readonly severityOf: (rule: Name) => Severity;
  private found: readonly Stretch[] | undefined;

  /** @param severityOf what a rule is reported as by default. */
  constructor(reading: Reading, severityOf: (rule: Name) => Severity) {
    const { file, tree, project, config, today, spans } = reading;
    this.file = file;
    this.tree = tree;
    this.root = rootOf(tree);
    this.spans = spans ?? [{ start: 0, end: this.root.end }];
    this.project = project;
    this.config = config;
    this.today = today;
    this.severityOf = severityOf;
    this.report = (rule, range, message, options = {}) => this.add(rule, range, message, options);
  }

  get uri(): string {
    return this.file.uri;
  }
  get text(): string {
    return this.root.fullText;
  }

  /** All prose of the file, looked up once for all passes. */
  get stretches(): readonly Stretch[] {
    this.found ??= stretchesOf(this.tree);
    return this.found;
  }

  /** Lines on which something was reported so far: one line has one cause. */
  get reportedLines(): ReadonlySet<number> {
    return new Set(this.problems.filter(({ rule }) => !OF_WORDS.has(rule)).map(({ range }) => range.start.line));
  }

  /** Whether a rule is on: a pass may spare itself work. */
  isOn(rule: Name): boolean {
    return this.config.rules[rule] !== 'off';
  }

  private add(rule: Name, range: Range, message: Message, { related = [], fixes = [], tag, severity: own }: ReportOptions): void {
    const severity = this.config.rules[rule] ?? own ?? this.severityOf(rule);
    if (severity === 'off') return;
    this.problems.push({ uri: this.uri, range, severity, rule, message, related, fixes, ...(tag === undefined ? {} : { tag }) });
  }

  // ---------------------------------------------------------------- places

  /** Range between two offsets of this file's text. */
  range(start: number, end: number): Range {
    return this.root.rangeOf(start, end);
  }
  /** Range of a node of this file's tree. */
  rangeOf(node: { $cstNode?: { offset: number; end: number } | undefined }): Range {
    return this.root.rangeOf(node.$cstNode!.offset, node.$cstNode!.end);
  }
  offsetAt(position: Position): number {
    return this.root.lineStart(position.line) + position.character;
  }

  // ---------------------------------------------------------------- fixes

  replace(range: Range, newText: string): TextEdit {
    return { uri: this.uri, range, newText };
  }
  insert(at: Position, newText: string): TextEdit {
    return { uri: this.uri, range: { start: at, end: at }, newText };
  }
}

export function fix(title: Message, edits: readonly TextEdit[], preferred = false): Fix {
  return { title, edits, preferred };
}
