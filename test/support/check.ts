import assert from 'node:assert/strict';
import fs from 'node:fs';
import { Project } from '../../language-server/features/project.ts';
import type { Range } from '../../language-server/model/minutes.ts';
import { type Config, DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import type { Fix, Problem, TextEdit } from '../../language-server/rules/problem.ts';
import { applyTextEdits } from './edits.ts';
import { keepingProject } from './kept-project.ts';
import { offsetOf, positionAt } from './positions.ts';

/** The address book of the rule reference: the parties that fixtures may name. */
export const BOOK = fs.readFileSync(new URL('../../docs/rules/adresboek.verslag', import.meta.url), 'utf8');

/** A header without fault, for fixtures that are about the body. */
export const HEADER = `Verslag overleg-1: Overleg
Datum: maandag 16 november 2020
Tijd: 10:00-11:00
Voorzitter: @voorzitter
Notulist: @secretaris
Aanwezig: @voorzitter, @secretaris, @jansen
Afwezig: @bakker
`;

export interface Options {
  readonly today?: string;
  readonly config?: Partial<Config>;
  /** Other files of the project, by name; the address book is there unless it is `false`. */
  readonly files?: Readonly<Record<string, string>>;
  readonly book?: false;
  /** Addresses of attachments that exist; without it nothing is looked up. */
  readonly attachments?: readonly string[];
}

export const FILE = 'file:///project/overleg-1.verslag';

/** A project with the address book and `options.files`. */
export function projectOf(options: Options): Project {
  const { attachments } = options;
  const project = new Project({
    config: { ...DEFAULT_CONFIG, ...options.config },
    today: options.today ?? '2020-11-16',
    ...(attachments === undefined ? {} : { exists: (uri: string) => attachments.includes(uri.replace('file:///project/', '')) }),
  });
  if (options.book !== false) project.set('file:///project/adresboek.verslag', BOOK);
  for (const [name, text] of Object.entries(options.files ?? {})) project.set(`file:///project/${name}`, text);
  return project;
}

const inSameProject = keepingProject();

/** All problems of one file, as in a project of its own. */
export function check(text: string, options: Options = {}): readonly Problem[] {
  const { today, config, files, book, attachments } = options;
  const key = JSON.stringify([today, config, files, book, attachments]);
  return inSameProject(
    key,
    () => projectOf(options),
    (project) => {
      project.set(FILE, text);
      const problems = project.check(FILE);
      for (const problem of problems) assertWhole(problem);
      return problems;
    },
  );
}

/** Whatever is reported says in both languages what is wrong, what each fix does and why another place is shown, and where all of it is. */
function assertWhole({ rule, message, severity, range, fixes, related }: Problem): void {
  const texts = [message, ...fixes.map(({ title }) => title), ...related.map((place) => place.message)];
  for (const { nl, en } of texts) assert.ok(nl?.length > 2 && en?.length > 2, `${rule} says nothing: ${JSON.stringify({ nl, en })}`);
  for (const { start, end } of [range, ...related.map((place) => place.range)])
    assert.ok(start.line < end.line || (start.line === end.line && start.character <= end.character), `${rule} ends before it begins`);
  assert.ok(
    related.every(({ uri }) => URL.canParse(uri)),
    `${rule} shows another place, and not of which file`,
  );
  assert.ok(['error', 'warning', 'info', 'hint'].includes(severity), `${rule} weighs nothing: ${severity}`);
}

/** Text without its `<|` and `|>`, and the ranges between them. */
export function unmark(marked: string): { text: string; ranges: Range[] } {
  const ranges: Range[] = [];
  let text = '';
  let start: number | undefined;
  for (const piece of marked.split(/(<\||\|>)/)) {
    if (piece === '<|') start = text.length;
    else if (piece === '|>' && start !== undefined) ranges.push({ start: positionAt(text, start), end: positionAt(text, text.length) });
    else text += piece;
  }
  return { text, ranges };
}

/** The rule is reported exactly at the marked ranges (none marked: not at all). Returns what it reported. */
export function expectProblems(rule: string, marked: string, options: Options = {}): readonly Problem[] {
  const { text, ranges } = unmark(marked);
  const found = check(text, options).filter((problem) => problem.rule === rule);
  const show = (range: Range) => text.slice(offsetOf(text, range.start), offsetOf(text, range.end));
  assert.deepEqual(
    found.map((problem) => ({ text: show(problem.range), ...problem.range })),
    ranges.map((range) => ({ text: show(range), ...range })),
  );
  for (const problem of found) {
    assert.ok(problem.message.nl.length > 10 && problem.message.en.length > 10, `${rule} says too little: ${problem.message.nl}`);
  }
  return found;
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return applyTextEdits(
    text,
    edits.filter((edit) => edit.uri === FILE),
  );
}

/** The fix (the first, or the one with this Dutch title) fixes the first problem of the rule and makes no new one. */
export function expectFix(rule: string, text: string, fixed: string, options: Options & { title?: string } = {}): Fix {
  const before = check(text, options);
  const problem = before.find((candidate) => candidate.rule === rule);
  assert.ok(problem, `${rule} is not reported in:\n${text}`);
  const fix = options.title === undefined ? problem.fixes[0] : problem.fixes.find((candidate) => candidate.title.nl === options.title);
  assert.ok(fix, `no such fix; there are: ${problem.fixes.map((candidate) => candidate.title.nl).join(' | ')}`);
  const result = applyEdits(text, fix.edits);
  assert.equal(result, fixed);
  const names = (problems: readonly Problem[]) => problems.map((candidate) => candidate.rule).sort();
  const after = names(check(result, options));
  const expected = names(before);
  expected.splice(expected.indexOf(rule), 1);
  for (const name of after) assert.ok(expected.includes(name), `the fix makes a new problem: ${name}`);
  assert.ok(after.filter((name) => name === rule).length < names(before).filter((name) => name === rule).length, `${rule} is still there`);
  return fix;
}
