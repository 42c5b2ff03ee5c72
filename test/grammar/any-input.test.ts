import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import textmate from 'vscode-textmate';
import { verslagFiles } from '../support/examples.ts';
import { runs } from '../support/runs.ts';
import { loadGrammar } from './load-grammar.ts';

/** Searches of the engine that a line may take for each of its characters, and for the line itself. */
const PER_CHARACTER = 4;
const PER_LINE = 40;
const LONG = 100_000;

describe('The TextMate grammar on any input', () => {
  let loaded: Awaited<ReturnType<typeof loadGrammar>>;
  before(async () => {
    loaded = await loadGrammar();
  });

  function tokenize(lines: readonly string[]): void {
    let state = textmate.INITIAL;
    for (const line of lines) {
      const before = loaded.work.searches;
      state = loaded.grammar.tokenizeLine(line, state).ruleStack;
      const searches = loaded.work.searches - before;
      assert.ok(searches <= PER_LINE + PER_CHARACTER * line.length, `${searches} searches for ${line.length}: ${line.slice(0, 120)}`);
    }
  }

  it('ends on every prefix of lines of the examples, one in eight', () => {
    const lines = new Set(verslagFiles().flatMap((file) => readFileSync(file, 'utf8').split('\n')));
    const heads = [...lines].filter((line) => /^\s*(?:[A-Z#{@]|\/\/)/.test(line)).filter((_, index) => index % 8 === 0);
    for (const line of heads) for (let end = 0; end <= line.length; end++) tokenize([line.slice(0, end), line.slice(end)]);
  });

  const unit = [
    'a',
    ' ',
    '[',
    '(',
    '{',
    '{5.1.2e: x ',
    '{5.1.2e: "',
    '*',
    '**a ',
    '_',
    '_a ',
    '`',
    '``a`',
    '~~',
    '|',
    '#',
    '#a',
    '@',
    '@a ',
    '@a.',
  ];
  const more = ['"', '\\', '<', 'a-', '1.', '1:', '- ', '> ', '![a](', 'http://', '20 november ', '(a, ', ',uiterlijk ', '\u0301'];
  for (const repeated of [...unit, ...more])
    it(`takes work in proportion to a line of 100 KB of ${JSON.stringify(repeated)}`, () => {
      const long = repeated.repeat(LONG / repeated.length);
      tokenize([long, `Actie A1 (${long.slice(0, LONG / 10)}`]);
    });

  it('ends on random text', () => {
    const piece = fc.constantFrom(
      ...unit,
      ...more,
      '\n',
      '\n  ',
      '\n# ',
      '\nGeheim: ',
      '\nVerslag a',
      '\nActie',
      ')',
      '}',
      ':',
      ']',
      '// ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => tokenize(pieces.join('').split('\n'))),
      runs(600, 4),
    );
  });
});
