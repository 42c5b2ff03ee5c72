import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { parse, type Token } from 'acorn';
import { type Pattern, slowIn } from '../support/slow-patterns.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

const OWN_OUTPUT = 'it reads what this program wrote: each opening is closed, and text has no such opening';

/** Patterns that are reported and do no harm, each with the reason. */
const HARMLESS: ReadonlyMap<string, string> = new Map([
  [String.raw`/\n\s*\n|\n(?=\s*(?:[-*+>|]|\d+[.)]))/`, 'fails on white space only where no line break follows, so once a line'],
  [String.raw`/[0-9]+(\.[0-9]+)+[a-z]?/`, 'a terminal: the lexer tries it at its own place only, and takes the digits when it fails'],
  [String.raw`/[\p{L}\p{N}_.\-]+(?=\/)/u`, 'a terminal: the lexer tries it at its own place only, and takes the id when it fails'],
  [String.raw`/[^@"{(,:\r\n]+(\([^()\r\n]*\)[ \t]*)?:/`, 'a terminal: the lexer tries it at the start of a line only'],
  [
    String.raw`/(?:^|[(<"'])(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)/i`,
    'no sign that opens an address is one of its own, but for the start of the text',
  ],
  [String.raw`/\p{Lu}[\p{L}\p{N}-]*[\p{Lu}\p{N}]/u`, 'where it could begin a second time it has matched'],
  [String.raw`/\p{Lu}.*\p{Lu}/u`, 'where it could begin a second time it has matched'],
  [String.raw`/[^\s](?:[^\n]*[^\s])?/g`, 'it matches wherever it begins'],
  [String.raw`/<body[^<>]*>([\s\S]*)<\/body>/`, OWN_OUTPUT],
  [String.raw`/<a href="(?!https?:|mailto:)[^"]*"[^>]*>([\s\S]*?)<\/a>/g`, OWN_OUTPUT],
  ['/<([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/g', OWN_OUTPUT],
  [String.raw`/<a href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g`, OWN_OUTPUT],
  [String.raw`/<w:style [^<>]*w:styleId="(\w+)"[^<>]*>.*?<\/w:style>/gs`, OWN_OUTPUT],
  [String.raw`/<w:pPr>.*?<\/w:pPr>|<w:rPr>.*?<\/w:rPr>/gs`, OWN_OUTPUT],
  [String.raw`/<w:docDefaults>.*?<\/w:docDefaults>/s`, OWN_OUTPUT],
  [String.raw`/(?<!\\)\$\{\d+\|((?:\\.|[^|,\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/g`, OWN_OUTPUT],
  [String.raw`/(?<!\\)\$\{\d+:((?:\\.|[^}\\])*)\}/g`, OWN_OUTPUT],
  [String.raw`/\(Did you mean one of (.*?)\?\)/`, OWN_OUTPUT],
  [String.raw`/\(Did you mean (.*?)\?\)/`, OWN_OUTPUT],
  [String.raw`/CREATE TABLE (\w+) \(([^;]*)\) STRICT;/g`, OWN_OUTPUT],
]);

/** Every pattern literal of the program, with the file it stands in. */
function patterns(): ReadonlyMap<string, Pattern & { readonly file: string }> {
  const found = new Map<string, Pattern & { file: string }>();
  for (const file of globSync('{src,language-server}/**/*.ts', { cwd: ROOT })) {
    const text = readFileSync(`${ROOT}${file}`, 'utf8');
    // A slash that opens neither a comment nor ends one, and is no part of a path in a string: else there is no pattern to look for.
    if (!/\/(?![/*]).*\//.test(text.replace(/^import .*$|\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))) continue;
    const tokens: Token[] = [];
    const script = stripTypeScriptTypes(text);
    parse(script, { ecmaVersion: 'latest', sourceType: 'module', onToken: tokens });
    for (const { type, start, end } of tokens) {
      if (type.label !== 'regexp') continue;
      const shown = script.slice(start, end);
      const close = shown.lastIndexOf('/');
      found.set(shown, { source: shown.slice(1, close), flags: shown.slice(close + 1), file });
    }
  }
  return found;
}

describe('patterns of the program', () => {
  const all = patterns();

  it('takes time in proportion to the text, each of them', () => {
    assert.ok(all.size > 400, `${all.size} patterns`);
    const slow = [...all].flatMap(([shown, pattern]) =>
      HARMLESS.has(shown) ? [] : slowIn(pattern).map((why) => `${pattern.file}: ${shown} (${why})`),
    );
    assert.deepEqual(slow, []);
  });

  it('lists none as harmless that is gone, or that would pass', () => {
    for (const shown of HARMLESS.keys()) {
      const pattern = all.get(shown);
      assert.ok(pattern !== undefined && slowIn(pattern).length > 0, shown);
    }
  });

  it('finds what it looks for', () => {
    assert.deepEqual(slowIn({ source: '[ \\t]+$', flags: '' }), ['Move']);
    assert.deepEqual(slowIn({ source: '^(?:a+)+$', flags: '' }), ['exponential Self']);
    assert.deepEqual(slowIn({ source: '(?<![ \\t])[ \\t]+$', flags: '' }), []);
    assert.deepEqual(slowIn({ source: '<!--.*?-->', flags: 'g' }), ['Opening']);
    assert.deepEqual(slowIn({ source: 'x|trekt .*in$', flags: '' }), ['Opening']);
    for (const source of ['<!--(?:(?!<!--).)*?-->', '<a[^<>]*>', '^<!--.*?-->', '<!--.{0,80}?-->', 'trekt .*'])
      assert.deepEqual(slowIn({ source, flags: '' }), [], source);
  });
});
