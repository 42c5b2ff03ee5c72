import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, Inline, Shield, Text } from '../../language-server/model/minutes.ts';
import { blocksWithReach, withReach } from '../../language-server/model/public-reach.ts';
import { runs } from '../support/runs.ts';

const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const shield = (closed: boolean): Shield => ({ kind: 'shield', ground: '5.1.2e', content: ['x'], closed, at });

/** What stays in sight behind the first shield that is not closed, by its definition: looked for anew each time. */
function plainly(text: Text): Text {
  const first = text.findIndex((part) => typeof part !== 'string' && part.kind === 'shield' && !part.closed);
  if (first < 0) return text;
  const behind = text.slice(first + 1);
  const end = closing(behind) ?? blankLine(behind);
  if (end === undefined) return text.slice(0, first + 1);
  const left = (behind[end[0]] as string).slice(end[1]);
  return [...text.slice(0, first + 1), ...plainly([...(left === '' ? [] : [left]), ...behind.slice(end[0] + 1)])];
}

function closing(text: Text): [number, number] | undefined {
  let depth = 0;
  for (const [part, words] of text.entries()) {
    if (typeof words !== 'string') continue;
    for (const { 0: sign, index } of words.matchAll(/\\[\s\S]|[{}]/g)) {
      if (sign === '{') depth++;
      if (sign === '}' && depth-- === 0) return [part, index + 1];
    }
  }
  return undefined;
}

function blankLine(text: Text): [number, number] | undefined {
  const part = text.findIndex((words) => typeof words === 'string' && /\n[ \t]*\n/.test(words));
  return part < 0 ? undefined : [part, (text[part] as string).search(/\n[ \t]*\n/)];
}

describe('the reach of a shield that is not closed', () => {
  it('is up to the brace that closes it, else to the end of the paragraph', () => {
    const words = fc.array(fc.constantFrom('a', '{', '}', '\\', '\n', ' '), { minLength: 1, maxLength: 6 }).map((signs) => signs.join(''));
    const part: fc.Arbitrary<Inline> = fc.oneof(words, fc.boolean().map(shield));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (text) => assert.deepEqual(withReach(text), plainly(text))),
      runs(),
    );
  });

  it('is found in as many shields and blocks as a file can hold', () => {
    const text = Array.from({ length: 40_000 }, (_, index): Inline => (index % 2 === 0 ? shield(false) : 'a {\n\nb '));
    assert.equal(withReach(text).length, text.length);
    const blocks = Array.from({ length: 20_000 }, (): Block => ({ kind: 'prose', text: [shield(false), 'a'], at, lines: [] }));
    assert.equal(blocksWithReach(blocks).length, blocks.length);
  });
});
