import assert from 'node:assert/strict';
import { NearWords } from '../../language-server/syntax/near-words.ts';
import { SHAPES } from '../support/shapes.ts';
import { everyStage } from '../support/stages.ts';

/** Those in which one part could be repeated for each of the others. */
const MULTIPLIED = [
  'rows below a wide cell',
  'titles that refer to the next twice',
  'titles in a circle',
  'tracks named after tracks',
  'groups that hold the next two',
  'progress to one action',
  'actions with one id',
];
const FORMS = /^(?:internal|public) full (?:html|json|text|markdown)$|^register|^comparison/;

async function sizeOf(name: string, count: number): Promise<number> {
  const shape = SHAPES.find((one) => one.name === name);
  assert.ok(shape, name);
  const outputs = await everyStage(shape.make(count), FORMS);
  return [...outputs.values()].reduce((sum, text) => sum + text.length, 0);
}

describe('input that grows', () => {
  for (const name of MULTIPLIED) {
    it(`grows the outputs in proportion: ${name}`, async () => {
      const [small, large] = [await sizeOf(name, 15), await sizeOf(name, 60)];
      assert.ok(large < 5 * small, `${small} → ${large} signs`);
    });
  }

  it('finds few words that look like one, however many there are, and none for a word of a page', () => {
    const words = Array.from({ length: 2000 }, (_, index) => `B${String.fromCodePoint(0x4e00 + index)}`);
    const near = new NearWords([...words, 'x'.repeat(5000)].map((word) => [word, word] as const));
    assert.ok(near.near('B\u8000').length <= 5);
    assert.deepEqual(near.near(words[7]!)[0], { value: words[7], distance: 0 });
    assert.deepEqual(near.near('x'.repeat(4999)), []);
  });
});
