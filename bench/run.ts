/**
 * `npm run bench:speed`: parse and whole check beside `@cucumber/gherkin` and markdown-it on the same volume of text in one run. What counts is the
 * ratios: this machine's speed is in all of them.
 */
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';
import MarkdownIt from 'markdown-it';
import { completion } from '../language-server/features/completion/completion.ts';
import { FULL_CLIENT } from '../language-server/features/completion/suggestion.ts';
import { Project } from '../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../language-server/project/config.ts';
import { createCore } from '../language-server/services.ts';
import { makeCorpus } from './corpus.ts';

const corpus = makeCorpus();
const megabytes = (texts: readonly string[]) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

function each(texts: readonly string[], work: (text: string) => unknown): () => void {
  return () => {
    for (const text of texts) work(text);
  };
}

/** Seconds of the fastest of some runs, after one that warms up. */
function seconds(work: () => void, runs = 5): number {
  work();
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best / 1000;
}

const results: { name: string; speed: number; unit: string }[] = [];
function measure(name: string, texts: readonly string[], work: () => void, runs = 5): number {
  const speed = megabytes(texts) / seconds(work, runs);
  results.push({ name, speed, unit: 'MB/s' });
  return speed;
}

function checkAll(texts: readonly string[]): Project {
  const project = new Project({ config: DEFAULT_CONFIG, today: '2021-01-04' });
  project.set('file:///bench/adresboek.verslag', corpus.book);
  texts.forEach((text, index) => {
    project.set(`file:///bench/m${index}.verslag`, text);
  });
  texts.forEach((_, index) => {
    project.check(`file:///bench/m${index}.verslag`);
  });
  return project;
}

const { language } = createCore();
const lexer = language.parser.Lexer;
const parser = language.parser.LangiumParser;
const gherkin = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher());
const markdown = new MarkdownIt();

const few = corpus.minutes.slice(0, 300);
const lexing = measure(
  'lex',
  few,
  each(few, (text) => lexer.tokenize(text)),
);
const parsing = measure(
  'parse',
  few,
  each(few, (text) => parser.parse(text)),
);
const features = corpus.features.slice(0, 300);
const gherkinSpeed = measure(
  'gherkin: parse',
  features,
  each(features, (text) => gherkin.parse(text)),
  3,
);
const documents = corpus.markdown.slice(0, 300);
const markdownSpeed = measure(
  'markdown-it: parse',
  documents,
  each(documents, (text) => markdown.parse(text, {})),
  3,
);
const checking = measure('parse + link + validate, all rules, 1,000 files', corpus.minutes, () => checkAll(corpus.minutes), 3);
const half = measure('the same, 500 files', corpus.minutes.slice(0, 500), () => checkAll(corpus.minutes.slice(0, 500)), 3);
const big = measure('the same, one file of 1 MB', [corpus.big.minutes], () => checkAll([corpus.big.minutes]), 3);
const halfBig = corpus.big.minutes.slice(0, corpus.big.minutes.lastIndexOf('\n# ', corpus.big.minutes.length / 2) + 1);
const bigHalf = measure('the same, one file of 0.5 MB', [halfBig], () => checkAll([halfBig]), 3);

const broken = Array.from({ length: 20_000 }, (_, line) => `Actie A${line} (@, uiterlik 31 novembre (: {5.1.2e: open`).join('\n');
const brokenSeconds = seconds(() => checkAll([`Verslag x: Kapot\n# 1. Kapot\n${broken}`]), 1);

/** Milliseconds from a keystroke to the answer of `ask`, in a project that stays: the median of some. */
function keystroke(project: Project, uri: string, ask: (typed: string) => void): number {
  const text = project.text(uri)!;
  const times = Array.from({ length: 15 }, (_, typed) => {
    const start = performance.now();
    project.set(uri, `${text}\nIets ${'x'.repeat(typed)} @`);
    ask(project.text(uri)!);
    return performance.now() - start;
  });
  project.set(uri, text);
  return times.sort((a, b) => a - b)[7]!;
}

const thousand = checkAll(corpus.minutes);
const one = 'file:///bench/m500.verslag';
const editing = keystroke(thousand, one, () => thousand.check(one));
const large = checkAll([corpus.big.minutes]);
const first = 'file:///bench/m0.verslag';
const completing = keystroke(large, first, (typed) => {
  const context = large.feature(first)!;
  completion(context, context.root.positionAt(typed.length), FULL_CLIENT);
});

console.log('\nSpeed');
for (const { name, speed, unit } of results) console.log(`  ${name.padEnd(52)} ${speed.toFixed(1).padStart(8)} ${unit}`);
console.log(`  ${'20,000 broken lines in one file'.padEnd(52)} ${brokenSeconds.toFixed(2).padStart(8)} s`);
console.log(`  ${'a keystroke in one of 1,000 files, checked'.padEnd(52)} ${editing.toFixed(1).padStart(8)} ms`);
console.log(`  ${'a keystroke in a file of 1 MB, people completed'.padEnd(52)} ${completing.toFixed(1).padStart(8)} ms`);
console.log('\nRatios');
const ratio = (name: string, value: number) => console.log(`  ${name.padEnd(52)} ${value.toFixed(2).padStart(8)}`);
ratio('parse / gherkin', parsing / gherkinSpeed);
ratio('parse / markdown-it', parsing / markdownSpeed);
ratio('whole check / gherkin parse', checking / gherkinSpeed);
ratio('whole check / markdown-it parse', checking / markdownSpeed);
ratio('1,000 files / 500 files (1 = linear)', checking / half);
ratio('1 MB / 0.5 MB (1 = linear)', big / bigHalf);
console.log('\nGoals: lexing ≥ 60 MB/s, whole check ≥ 6 MB/s, broken lines < 3 s');
const met = lexing >= 60 && checking >= 6 && brokenSeconds < 3;
console.log(met ? '  met' : '  NOT met');
