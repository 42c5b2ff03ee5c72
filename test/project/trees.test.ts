import assert from 'node:assert/strict';
import { Trees } from '../../language-server/project/trees.ts';
import { createCore } from '../../language-server/services.ts';

describe('trees of a project', () => {
  const TEXT = 'Verslag a: A\n';
  /** The files that were parsed, in order, and those whose trees were forgotten. */
  const parsed: string[] = [];
  const forgotten: string[] = [];
  const core = createCore();
  const treesWith = (room: number) => {
    parsed.length = 0;
    forgotten.length = 0;
    const parse = (uri: string, text: string) => {
      parsed.push(uri);
      return core.parse(uri, text);
    };
    return new Trees(parse, room, (uris) => forgotten.push(...uris));
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
