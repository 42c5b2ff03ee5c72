import assert from 'node:assert/strict';
import type { AstNode } from 'langium';
import type * as ast from '../../language-server/generated/ast.ts';
import { sectionAround } from '../../language-server/rules/section-around.ts';
import { createCore } from '../../language-server/services.ts';
import { isLeaf, type Root, rootOf, type TreeChild, treeOf } from '../../language-server/syntax/concrete-tree.ts';
import { differenceOf } from '../../language-server/syntax/differences.ts';
import type { ParsedLines } from '../../language-server/syntax/line-parser.ts';
import { reachingEdit } from '../support/archive.ts';
import { exampleFiles, randomEdit, randomFrom } from '../support/random-edits.ts';
import { seedOf } from '../support/runs.ts';

const URI = 'file:///archive/m.verslag';
const core = createCore();

const parsed = (text: string) => core.parse(URI, text).parseResult as ParsedLines<ast.Document>;

/** The tree of a text from that of another one; undefined where they differ in more than a section. */
function parsedAgain(before: ParsedLines<ast.Document>, text: string): ParsedLines<ast.Document> | undefined {
  const difference = differenceOf(rootOf(before.value).fullText, text);
  const section = sectionAround(before.value, difference.start, difference.oldEnd);
  return section && (core.parse(URI, text, { result: before, section }).parseResult as ParsedLines<ast.Document>);
}

/** All of a tree as plain values, and whether each part knows where it stands. */
function shape({ value, references }: ParsedLines<ast.Document>) {
  const root = treeOf(value) as Root;
  const leaf = (child: TreeChild): unknown => {
    assert.equal(child.root, root);
    return isLeaf(child) ? [child.tokenType.name, child.offset, child.text, child.range] : [child.astNode.$type, child.content.map(leaf)];
  };
  const node = (one: AstNode): unknown =>
    Object.entries(one).map(([name, part]) => {
      if (name === '$container' || name === '$cstNode' || name === '$document') return name;
      const within = (child: unknown): unknown => {
        if (typeof child !== 'object' || child === null) return child;
        if ('$refText' in child) return child.$refText;
        assert.equal((child as AstNode).$container, one);
        return node(child as AstNode);
      };
      return [name, Array.isArray(part) ? part.map(within) : within(part)];
    });
  return {
    leaves: root.content.map(leaf),
    lines: node(value),
    references: references.map(({ reference, property }) => [property, reference.$refText, reference.$refNode?.offset]),
    starts: Array.from({ length: root.fullText.split(/\r\n?|\n/).length + 1 }, (_, line) => root.lineStart(line)),
  };
}

const SIGNS = [
  '```\n',
  '~~~\n',
  '{',
  '}',
  '| a | b |\n',
  '|---|---|\n',
  '- ',
  '\n- ',
  '  ',
  'Aanwezig:\n',
  'Te doen:\n',
  'Geheim: ',
  '// x\n',
  '\r\n',
  '\r',
  '#',
  '\n# ',
  '<!--',
  '-->',
  'Stuk:\n',
];

describe('a text that differs from another one in one section', () => {
  for (const seed of [4, 18, 60, 71]) {
    it(`has the tree that it has by itself (seed ${seed})`, () => {
      const random = randomFrom(seedOf(seed));
      let parts = 0;
      for (const text of exampleFiles().values()) {
        let now = text;
        let tree = parsed(now);
        rootOf(tree.value).lineStart(1);
        for (let edit = 0; edit < 12; edit++) {
          const chance = random();
          const at = Math.floor(random() * (now.length + 1));
          const sign = SIGNS[Math.floor(random() * SIGNS.length)]!;
          const next =
            chance < 0.3 ? randomEdit(now, random) : chance < 0.5 ? reachingEdit(now, random) : now.slice(0, at) + sign + now.slice(at);
          const again = parsedAgain(tree, next);
          if (again === undefined) tree = parsed(next);
          else {
            parts++;
            assert.deepEqual(shape(again), shape(parsed(next)), JSON.stringify([now, next]));
            tree = again;
          }
          now = next;
        }
      }
      assert.ok(parts > 20, String(parts));
    });
  }

  it('keeps the lines around the section', () => {
    const text = 'Verslag a: A\nDatum: 4 januari 2021\n\n# 1. Een\n\nEen.\n\n# 2. Twee\n\nTwee.\n\n# 3. Drie\n\nDrie met @vos.\n';
    const before = parsed(text);
    const lines = [...before.value.lines];
    const again = parsedAgain(before, text.replace('Twee.', 'Twee, en meer.\nEn nog een regel.'))!;
    const kept = again.value.lines.map((line) => lines.indexOf(line));
    assert.deepEqual(kept, [0, 1, 2, 3, -1, -1, -1, 6, 7]);
  });
});
