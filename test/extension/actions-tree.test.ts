import assert from 'node:assert/strict';
import type { ActionEntry } from '../../language-server/server/protocol.ts';
import { filtered, type Grouping, grouped } from '../../src/extension/views/actions-tree.ts';

const TODAY = '2020-11-18'; // a Wednesday
const AT = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };

function action(id: string, due: string | undefined, owners: string[], meeting = 'a-1'): ActionEntry {
  return {
    ref: `${meeting}/${id}`,
    id,
    text: `Tekst van ${id}`,
    owners: owners.map((name) => ({ id: name.toLowerCase(), name, type: 'person' })),
    due,
    dueText: undefined,
    overdue: due !== undefined && due < TODAY,
    status: 'open',
    priority: undefined,
    meeting: { id: meeting, name: `Overleg ${meeting}`, date: meeting === 'a-1' ? '2020-11-02' : '2020-11-09' },
    series: { id: 'a', name: 'Reeks A' },
    uri: 'file:///a.verslag',
    range: AT,
    language: 'nl',
  };
}

const ACTIONS = [
  action('A1', '2020-11-20', ['Jansen']),
  action('A2', '2020-11-10', ['Bakker', 'Jansen']),
  action('A3', '2020-11-18', ['Ümit'], 'a-2'),
  action('A4', undefined, [], 'a-2'),
  action('A5', '2020-12-20', ['Aalbers']),
];
const shape = (grouping: Grouping, actions = ACTIONS) =>
  grouped(actions, grouping, TODAY).map(
    ({ label, actions: members }) => `${'name' in label ? label.name : label.kind}: ${members.map(({ id }) => id).join(' ')}`,
  );

describe('the view of actions', () => {
  it('groups by owner, who is late first, and an action under each of its owners', () => {
    assert.deepEqual(shape('owner'), ['Bakker: A2', 'Jansen: A2 A1', 'Aalbers: A5', 'Ümit: A3', 'nobody: A4']);
  });
  it('groups by date', () => {
    assert.deepEqual(shape('date'), ['overdue: A2', 'today: A3', 'thisWeek: A1', 'later: A5', 'undated: A4']);
  });
  it('ends the week on Sunday', () => {
    assert.deepEqual(shape('date', [action('A1', '2020-11-22', []), action('A2', '2020-11-23', [])]), ['thisWeek: A1', 'later: A2']);
  });
  it('groups by meeting', () => {
    assert.deepEqual(shape('meeting'), ['Overleg a-1: A2 A1 A5', 'Overleg a-2: A3 A4']);
  });
  it('knows organisations by their short names', () => {
    const rivm = { ...action('A1', undefined, []), owners: [{ id: 'RIVM', name: 'Rijksinstituut', type: 'organization' as const }] };
    assert.deepEqual(shape('owner', [rivm]), ['RIVM: A1']);
  });
  it('parts people and meetings of two projects that have the same id', () => {
    const here = action('A1', undefined, ['Jansen']);
    const there = {
      ...action('A2', undefined, []),
      uri: 'file:///b/a.verslag',
      owners: [{ id: 'jansen', name: 'K. Jansen', type: 'person' as const }],
    };
    assert.deepEqual(shape('owner', [here, there]), ['Jansen: A1', 'K. Jansen: A2']);
    assert.deepEqual(shape('meeting', [here, there]), ['Overleg a-1: A1', 'Overleg a-1: A2']);
  });
  it('filters by words in any order, without accents', () => {
    const ids = (filter: string) => filtered(ACTIONS, filter).map(({ id }) => id);
    assert.deepEqual(ids('umit'), ['A3']);
    assert.deepEqual(ids('  JANSEN  tekst '), ['A1', 'A2']);
    assert.deepEqual(ids('a-2/a3'), ['A3']);
    assert.deepEqual(ids('niets'), []);
    assert.equal(ids('').length, 5);
  });
});
