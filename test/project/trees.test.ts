import assert from 'node:assert/strict';
import { Trees } from '../../language-server/project/trees.ts';
import { createCore } from '../../language-server/services.ts';

describe('trees of a project', () => {
  const TEXT = 'Verslag a: A\n';
  /** The files that were parsed, in order, and those whose trees were forgotten. */
  const parsed: string[] = [];
  const forgotten: string[] = [];
  const core = createCore();
  const treesWith = (room: number, recentRoom = 0) => {
    parsed.length = 0;
    forgotten.length = 0;
    const parse = (uri: string, text: string) => {
      parsed.push(uri);
      return core.parse(uri, text);
    };
    return new Trees(parse, room, (uris) => forgotten.push(...uris), recentRoom);
  };

  it('are parsed once as long as somebody works with them', () => {
    const trees = treesWith(0);
    trees.set('file:///a.verslag', TEXT);
    trees.during(() => assert.equal(trees.document('file:///a.verslag'), trees.document('file:///a.verslag')));
    assert.deepEqual(parsed, ['file:///a.verslag']);
    assert.deepEqual(forgotten, ['file:///a.verslag']);
    trees.during(() => trees.document('file:///a.verslag'));
    assert.equal(parsed.length, 2);
  });

  it('outlive work inside work that did not make them', () => {
    const trees = treesWith(0);
    trees.set('file:///a.verslag', TEXT);
    trees.set('file:///b.verslag', TEXT);
    trees.during(() => {
      const a = trees.document('file:///a.verslag');
      trees.during(() => [trees.document('file:///a.verslag'), trees.document('file:///b.verslag')]);
      assert.deepEqual(forgotten, ['file:///b.verslag']);
      assert.equal(trees.document('file:///a.verslag'), a);
    });
    assert.deepEqual(parsed, ['file:///a.verslag', 'file:///b.verslag']);
  });

  it('are kept for as long as a file is held, and for a while after use', () => {
    const trees = treesWith(0, TEXT.length * 2);
    const [held, ...others] = ['a', 'b', 'c', 'd'].map((name) => `file:///${name}.verslag`);
    trees.hold(held!, true);
    for (const uri of [held!, ...others]) {
      const read = trees.set(uri, TEXT);
      trees.during(() => {
        trees.treeOf(read);
        trees.keep(read, 'other');
      });
    }
    // There was room for two of three beside the one that is held.
    assert.deepEqual(forgotten, others.slice(2));
    trees.document(others[0]!);
    trees.rest();
    assert.deepEqual(forgotten, [others[2], others[1]]);
    trees.hold(held!, false);
    trees.rest();
    trees.document(others[1]!);
    trees.during(() => trees.rest());
    assert.deepEqual(forgotten.slice(2), [others[0]]);
    trees.rest();
    assert.deepEqual(forgotten.slice(2), [others[0], held]);
  });

  it('are kept while there is room, which a text that goes gives back', () => {
    const trees = treesWith(TEXT.length);
    const use = (uri: string) =>
      trees.during(() => {
        const read = trees.set(uri, TEXT);
        trees.treeOf(read);
        trees.keep(read, 'other');
      });
    use('file:///a.verslag');
    use('file:///b.verslag');
    assert.deepEqual(forgotten, ['file:///b.verslag']);
    trees.delete('file:///a.verslag');
    use('file:///b.verslag');
    assert.deepEqual(forgotten, ['file:///b.verslag']);
  });
});
