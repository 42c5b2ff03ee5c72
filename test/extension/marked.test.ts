import assert from 'node:assert/strict';
import type { ActionEntry } from '../../language-server/server/protocol.ts';
import { grouped } from '../../src/extension/views/actions-tree.ts';
import { Marked } from '../../src/extension/views/marked.ts';

const action = (id: string, due: string): ActionEntry => ({
  ref: `o-1/${id}`,
  id,
  text: `Tekst ${id}`,
  owners: [{ id: 'jansen', name: 'J. Jansen', type: 'person' }],
  due,
  dueText: undefined,
  overdue: false,
  status: 'open',
  priority: undefined,
  meeting: { id: 'o-1', name: 'Overleg', date: '2020-11-16' },
  series: undefined,
  uri: 'file:///o-1.verslag',
  range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } },
  language: 'nl',
});
const ALL = [action('A1', '2020-11-17'), action('A2', '2020-11-18'), action('A3', '2020-11-19')];
const rows = (marked: Marked, open: readonly ActionEntry[]) =>
  grouped(marked.among(open), 'owner', '2020-11-16').flatMap(({ actions }) => actions.map(({ id }) => id));
const mark = { status: 'done', undo: async () => undefined } as const;

describe('rows of the list of actions', () => {
  it('stay where they are while one is marked', () => {
    const marked = new Marked();
    marked.add(ALL[0]!, mark);
    assert.deepEqual(rows(marked, ALL), ['A1', 'A2', 'A3']);
    assert.deepEqual(rows(marked, ALL.slice(1)), ['A1', 'A2', 'A3']);
    marked.add(ALL[1]!, mark);
    assert.deepEqual(rows(marked, ALL.slice(2)), ['A1', 'A2', 'A3']);
  });
  it('go when the user looks elsewhere', () => {
    const marked = new Marked();
    marked.add(ALL[0]!, mark);
    assert.equal(marked.clear(), true);
    assert.deepEqual(rows(marked, ALL.slice(1)), ['A2', 'A3']);
    assert.equal(marked.clear(), false);
  });
  it('are actions again where the mark is taken back', () => {
    const marked = new Marked();
    marked.add(ALL[0]!, mark);
    rows(marked, ALL.slice(1));
    assert.deepEqual(rows(marked, ALL), ['A1', 'A2', 'A3']);
    assert.equal(marked.markOf(ALL[0]!), undefined);
  });
});
