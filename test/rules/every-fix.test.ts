import assert from 'node:assert/strict';
import fs from 'node:fs';
import { headsOf, mutationsOf } from '../../bench/mutations.ts';
import { Project } from '../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import type { Problem } from '../../language-server/rules/problem.ts';
import { applyEdits, check } from '../support/check.ts';
import { inMeeting } from '../support/docs.ts';
import { seedOf } from '../support/runs.ts';

/** Each fix of each problem, applied by itself, takes its problem away and makes no new error or warning. */
function assertFixes(text: string): number {
  const before = check(text);
  let count = 0;
  for (const problem of before) {
    for (const fix of problem.fixes) {
      const after = check(applyEdits(text, fix.edits));
      const said = `«${fix.title.nl}» for ${problem.rule}: ${problem.message.nl}\n${applyEdits(text, fix.edits)}`;
      assert.ok(
        tally(after)[problem.rule] === undefined || tally(after)[problem.rule]! < tally(before)[problem.rule]!,
        `still there after ${said}`,
      );
      const weighty = ({ severity }: Problem) => severity === 'error' || severity === 'warning';
      const [old, now] = [tally(before.filter(weighty)), tally(after.filter(weighty))];
      for (const rule of Object.keys(now)) {
        assert.ok(FOLLOWS[problem.rule]?.includes(rule) || now[rule]! <= (old[rule] ?? 0), `new ${rule} after ${said}\n--- from\n${text}`);
      }
      count++;
    }
  }
  return count;
}

function tally(problems: readonly Problem[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(problems, ({ rule }) => rule)].map(([rule, same]) => [rule, same.length]));
}

/** A line that becomes a statement shows what else it lacks. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  'malformed-statement': ['unknown-track', 'unknown-party', 'unknown-item'],
  'unread-items': ['missing-deadline', 'action-without-owner'],
  'item-in-list': ['missing-deadline', 'action-without-owner'],
  'unknown-keyword': ['missing-deadline', 'action-without-owner'],
  'declaration-in-body': ['missing-date', 'no-chair', 'no-secretary', 'no-attendance'],
  'no-minutes': ['missing-date', 'no-chair', 'no-secretary', 'no-attendance', 'missing-deadline', 'action-without-owner'],
};

describe('every fix', () => {
  const folder = new URL('../../docs/rules/', import.meta.url);
  for (const page of fs.readdirSync(folder).filter((name) => name.endsWith('.md'))) {
    const text = fs.readFileSync(new URL(page, folder), 'utf8');
    for (const [, whole, source = ''] of text.matchAll(/^```verslag wrong(?:[^\n]*?)( whole)?\n([\s\S]*?)^```$/gm)) {
      it(`${page}: ${source.split('\n')[0]}`, () => void assertFixes(whole === undefined ? inMeeting(source) : source));
    }
  }

  it('of typing errors in heads', () => {
    const source = fs.readFileSync(new URL('whole.verslag', import.meta.url), 'utf8');
    const project = new Project({ config: DEFAULT_CONFIG, today: '2020-11-16' });
    project.set('file:///a.verslag', source);
    let [index, count] = [0, 0];
    for (const { start, end } of headsOf(project.tree('file:///a.verslag')!)) {
      for (const after of mutationsOf(source.slice(start, end))) {
        if ((index++ - seedOf(0)) % 29 === 0) count += assertFixes(source.slice(0, start) + after + source.slice(end));
      }
    }
    assert.ok(count > 50, `${count} fixes`);
  });
});
