import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Project } from '../language-server/features/project.ts';
import type { Public } from '../language-server/model/minutes.ts';
import { Publisher } from '../language-server/model/public.ts';
import { tallyOf } from '../language-server/model/tally.ts';
import { itemsOf, placedItems } from '../language-server/model/walk.ts';
import { DEFAULT_CONFIG } from '../language-server/project/config.ts';
import { queryRegister } from '../language-server/register/query.ts';
import { buildRegister } from '../language-server/register/register.ts';
import { parseConfig } from '../language-server/rules/configuration.ts';
import type { Problem } from '../language-server/rules/problem.ts';

const FOLDER = path.join(import.meta.dirname, '..', 'examples');
const FILES = fs.globSync('**/*.verslag', { cwd: FOLDER }).sort();

function openExamples(): Project {
  const { config, problems } = parseConfig(fs.readFileSync(path.join(FOLDER, 'verslag.config.json'), 'utf8'));
  assert.deepEqual(problems, []);
  const project = new Project({
    config: { ...DEFAULT_CONFIG, ...config },
    today: '2021-07-16',
    exists: (uri) => fs.existsSync(new URL(uri)),
  });
  for (const file of FILES) project.set(uriOf(file), fs.readFileSync(path.join(FOLDER, file), 'utf8'));
  return project;
}

function uriOf(file: string): string {
  return pathToFileURL(path.join(FOLDER, file)).toString();
}

/** All of them, which no test here edits. */
const project = openExamples();

function shown(problems: readonly Problem[]): string[] {
  return problems.map(({ range, rule, message }) => `${range.start.line + 1} ${rule}: ${message.nl}`);
}

describe('the examples', () => {
  for (const file of FILES.filter((name) => !name.startsWith('fouten'))) {
    it(`${file} has no error and no warning`, () => {
      const found = project.check(uriOf(file)).filter(({ severity }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(shown(found), []);
    });
  }

  it('tell of a series in which every action comes back until it is closed', () => {
    const meetings = project.view.meetingsOfSeries('stuurgroep');
    assert.ok(meetings.length >= 6);
    const missing = FILES.flatMap((file) => project.check(uriOf(file))).filter(({ rule }) => rule === 'open-action-not-discussed');
    assert.deepEqual(shown(missing), []);
  });
});

describe('the meetings of a council, a college, a works council and a steering committee', () => {
  const register = buildRegister(project.view.files());
  const SERIES = ['college', 'overlegvergadering', 'parish', 'steering'];

  it('promise, and the next one tells how it goes', () => {
    const promises = register.actions.filter(
      ({ item, meeting }) => item.kind === 'commitment' && SERIES.includes(meeting.series?.id ?? ''),
    );
    const followed = new Set(promises.filter(({ reports }) => reports.length > 0).map(({ meeting }) => meeting.series?.id));
    assert.deepEqual([...followed].sort(), SERIES);
    for (const { item } of promises) assert.ok((item.to?.length ?? 0) > 0 && item.due?.date !== undefined);
  });

  it('approve the minutes of the one before, which say so', () => {
    const approvals = register.items.flatMap(({ item, meeting }) =>
      item.kind === 'approval' && SERIES.includes(meeting.series?.id ?? '') ? [{ item, meeting }] : [],
    );
    assert.equal(approvals.length, SERIES.length);
    for (const { item, meeting } of approvals) {
      const earlier = register.items.find((entry) => entry.meeting.id === item.about.target?.id)!.meeting;
      assert.equal(earlier.status?.approvedOn, meeting.date?.date);
      assert.equal(item.corrections.length, item.amended ? 1 : 0);
    }
  });

  it('have a public version without what is shielded', () => {
    const publisher = new Publisher(project.view.files());
    const meetings = project.view
      .files()
      .flatMap((file) => file.meetings)
      .filter(({ series }) => SERIES.includes(series?.id ?? ''));
    assert.equal(meetings.length, 8);
    const shown = JSON.stringify(meetings.map((meeting) => publisher.minutes(meeting)));
    for (const secret of ['410.000', 'Molenkade', '640', 'Uitenbogaard', 'code of conduct list'])
      assert.ok(!shown.includes(secret), secret);
    assert.ok(shown.includes('Terlouw'));
  });
});

describe('the bodies that vote: a council, an association of owners, a water board', () => {
  const register = buildRegister(project.view.files());
  const query = (kind: 'motion' | 'vote') =>
    queryRegister(register, {
      kinds: new Set([kind]),
      status: 'all',
      sort: 'meeting',
      today: '2022-12-05',
      includes: ({ id }) => /^(?:raad-|bestuur-7|ledenvergadering)/.test(id),
    });

  it('tell what came of each motion, proposal and amendment, over more meetings than one', () => {
    assert.deepEqual(
      query('motion').map(({ recorded, outcome }) => `${recorded.item.ref} ${outcome}`),
      [
        'ledenvergadering-2022/V1 adopted',
        'ledenvergadering-2022/V2 adopted',
        'ledenvergadering-2022/V3 rejected',
        'raad-11/V1 adopted',
        'raad-11/V2 adopted',
        'raad-11/AM1 adopted',
        'raad-11/M1 adopted',
        'bestuur-7/V1 adopted',
        'bestuur-7/AM1 tied',
        'bestuur-7/M1 adopted',
        'raad-12/V1 deferred',
        'raad-12/M1 withdrawn',
      ],
    );
  });

  it('keep the sums of each vote for the public, and shield who may not be named', () => {
    const publisher = new Publisher(project.view.files());
    const meeting = register.items.find((entry) => entry.meeting.id === 'ledenvergadering-2022')!.meeting;
    const shown = JSON.stringify(publisher.minutes(meeting));
    assert.doesNotMatch(shown, /Hofstra|Idema|Jonker|Kramer|Lubbers/);
    const votes = [...itemsOf(meeting)].flatMap((item) => (item.kind === 'vote' ? [tallyOf(item)] : []));
    const open = [...placedItems(publisher.minutes(meeting))].flatMap(({ item }) => (item.kind === 'vote' ? [tallyOf<Public>(item)] : []));
    assert.deepEqual(open, votes);
    assert.equal(votes.length, 3);
  });
});

/** Line → the rules that are reported on it, for the file of mistakes that real minutes make. */
const MISTAKES: Readonly<Record<number, readonly string[]>> = {
  6: ['meeting-outside-series', 'weekday-mismatch'],
  7: ['time-reversed', 'utc-offset-mismatch'],
  11: ['duplicate-attendee', 'unknown-party'],
  12: ['present-and-absent'],
  16: ['misspelled-name', 'misspelled-name'],
  20: ['track-without-lead'],
  22: ['deadline-not-a-date'],
  24: ['impossible-date', 'unknown-party'],
  26: ['duplicate-id', 'unknown-track'],
  28: ['duplicate-number'],
  30: ['keyword-typo'],
  32: ['malformed-statement'],
  34: ['personal-data-in-prose', 'personal-data-in-prose'],
  36: ['unknown-item'],
  38: ['unclosed-shield', 'unknown-ground'],
};

describe('the mistakes that real minutes make', () => {
  it('are each reported on their line, and nothing else is', () => {
    const found = new Map<number, string[]>();
    for (const { range, rule, severity } of project.check(uriOf('fouten/oefening.verslag'))) {
      if (severity !== 'error' && severity !== 'warning') continue;
      const line = range.start.line + 1;
      found.set(line, [...(found.get(line) ?? []), rule].sort());
    }
    assert.deepEqual(Object.fromEntries(found), MISTAKES);
  });
});
