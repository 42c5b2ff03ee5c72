import assert from 'node:assert/strict';
import { moveInTable } from '../../src/extension/editing/table-cells.ts';
import { countWords } from '../../src/extension/word-count.ts';
import { cursor } from '../support/cursor.ts';

/** The text after Tab (or Shift+Tab), with `¦` round what is selected then; undefined where the key means what it always does. */
function pressed(marked: string, direction: 'next' | 'previous' = 'next'): string | undefined {
  const { text, position } = cursor(marked, '¦');
  const lines = text.split('\n');
  const moved = moveInTable({ count: lines.length, at: (line) => lines[line]! }, position.line, position.character, direction);
  if (moved === undefined) return undefined;
  const { first, last, rows, line, start, end } = moved;
  const all = [...lines.slice(0, first), ...rows, ...lines.slice(last + 1)];
  const row = all[line]!;
  all[line] = `${row.slice(0, start)}¦${row.slice(start, end)}¦${row.slice(end)}`;
  return all.join('\n');
}

describe('Tab in a table', () => {
  for (const [name, before, after, direction] of [
    [
      'goes to the next cell, and puts the columns in line',
      'x\n\n| Wat | Wie |\n| --- | :-: |\n| bel¦len | Jan Jansen |\n',
      'x\n\n| Wat    | Wie        |\n| ------ | :--------: |\n| bellen | ¦Jan Jansen¦ |\n',
    ],
    [
      'adds a row behind the last cell',
      '| Wat | Wie |\n|---|---|\n| bellen | Jan¦ |',
      '| Wat    | Wie |\n| ------ | --- |\n| bellen | Jan |\n| ¦¦       |     |',
    ],
    ['makes a table of a head alone', '| Wat | Wie¦ |', '| Wat | Wie |\n| --- | --- |\n| ¦¦    |     |'],
    ['steps over the line below the head', '| Wat | Wie¦ |\n| --- | --- |\n| a | b |', '| Wat | Wie |\n| --- | --- |\n| ¦a¦   | b   |'],
    ['goes back, too', '| Wat | Wie |\n| --- | --- |\n| ¦a | b |', '| Wat | ¦Wie¦ |\n| --- | --- |\n| a   | b   |', 'previous'],
    ['stays in the first cell', '| ¦Wat | Wie |\n| --- | --- |', '| ¦Wat¦ | Wie |\n| --- | --- |', 'previous'],
    [
      'keeps a pipe that is text, and cells that a row lacks',
      '| Wat | Wie |\n| --- | --- |\n| a \\| b¦ |',
      '| Wat    | Wie |\n| ------ | --- |\n| a \\| b | ¦¦    |',
    ],
  ] as const)
    it(name, () => assert.equal(pressed(before, direction), after));
  for (const text of ['tekst¦', '- punt¦', '| a¦ | b |\n| c | d |', '¦| Wat |\n| --- |', '|¦ |'])
    it(`is what it always is: ${text.replace(/\n/g, ' ')}`, () => assert.equal(pressed(text), undefined));
  it('loses no word, wherever it is pressed', () => {
    const table = '| Wat | Wie | Wanneer |\n| :-- | --: | --- |\n| bel de *drukker* | @jansen | {5.1.2e: geheim} |\n|  | x |';
    const words = (text: string) => text.match(/[\p{L}\p{N}@{}:.*]+/gu)!.filter((word) => !/^:+$/.test(word));
    for (let at = 1; at < table.length; at++) {
      const after = pressed(`${table.slice(0, at)}¦${table.slice(at)}`);
      if (after !== undefined) assert.deepEqual(words(after.replaceAll('¦', '')), words(table), String(at));
    }
  });
});

describe('the number of words', () => {
  it('counts what is read, and no remark', () => {
    assert.equal(countWords("Actie A1 (@jansen): Belt 's avonds o.a. Jan-Piet.\n// een opmerking\n\n# 2. Brug"), 10);
    assert.equal(countWords(''), 0);
  });
});
