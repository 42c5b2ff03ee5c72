import assert from 'node:assert/strict';
import { type Measurement, measure, sumOf } from './measuring.ts';

/** What only the writer knows: a checker may ask for it, once each. */
const ASKED = [
  ...['missing-date', 'no-chair', 'no-secretary', 'no-attendance', 'missing-deadline', 'deadline-not-a-date', 'action-without-owner'],
  'owner-not-attending',
  // `12/06/26` in English minutes: which of the two days, only who wrote it knows.
  'ambiguous-date',
];

describe('documents of many hands', () => {
  let all: readonly Measurement[];
  before(async function () {
    this.timeout(0);
    all = await measure();
  });
  it('are in five layouts and two languages', () => {
    assert.ok(all.length >= 20);
    assert.ok(new Set(all.map(({ layout }) => layout)).size >= 5);
    assert.equal(new Set(all.map(({ language }) => language)).size, 2);
  });
  it('get no owner and no date that they do not have, and nobody is invented', () => {
    for (const { name, wrong } of all) assert.deepEqual(wrong, [], name);
  });
  it('are understood for the most part', () => {
    const floor = { people: 0.98, decisions: 0.98, actions: 0.95, owners: 0.93, dates: 0.92 };
    const sum = sumOf(all);
    for (const what of ['people', 'decisions', 'actions', 'owners', 'dates'] as const)
      assert.ok(sum[what].right / sum[what].there >= floor[what], `${what}: ${sum[what].right} of ${sum[what].there}`);
  });
  it('become drafts that ask only what only people know', () => {
    for (const { name, questions } of all)
      assert.deepEqual(
        questions.filter((rule) => !ASKED.includes(rule)),
        [],
        name,
      );
  });
});
