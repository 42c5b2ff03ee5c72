import assert from 'node:assert/strict';
import fs from 'node:fs';
import { Project } from '../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import type { Fix } from '../../language-server/rules/problem.ts';
import { fixFile } from '../../src/cli/fixing.ts';
import { lostWords } from '../support/lost-words.ts';
import { exampleFiles, randomEdit, randomFrom } from '../support/random-edits.ts';
import { seedOf } from '../support/runs.ts';

const OPTIONS = { config: DEFAULT_CONFIG, today: '2021-06-01' };
const FOLDER = new URL('lifelike/', import.meta.url);
const LIFELIKE = fs.readdirSync(FOLDER).map((name) => [name, fs.readFileSync(new URL(name, FOLDER), 'utf8')] as const);

function projectWith(files: ReadonlyMap<string, string>): Project {
  const project = new Project(OPTIONS);
  for (const [uri, text] of files) project.set(uri, text);
  return project;
}

/** What no fix may change unasked: which meetings there are, when they are, and who was there. */
function told(project: Project, uri: string): unknown {
  return project.file(uri)!.meetings.map(({ id, series, date, time, next, present, absent, to }) => ({
    id,
    series: series?.id,
    date: date?.date,
    time: time && [time.start, time.end, time.offset],
    next: next?.date?.date,
    people: [present, absent, to].map((list) => list.map(({ party }) => party.name)),
  }));
}

/** Names of people: a fix names them by id. */
function named(texts: Iterable<string>): Set<string> {
  return new Set(
    [...texts].flatMap((text) =>
      [...text.matchAll(/^Perso\p{L}+ [^\n]*:([^\n]*)$/gmu)].flatMap(([, name]) => name!.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
    ),
  );
}

describe('fixes that are applied unasked', () => {
  for (const [name, text] of LIFELIKE) {
    it(`leave ${name} as it is: all of it could mean something else`, () => {
      const uri = `file:///${name}`;
      const project = projectWith(new Map([[uri, text]]));
      assert.equal(fixFile(project, uri), 0);
      assert.equal(project.text(uri), text);
    });
  }

  it('keep every word, the meetings, their dates and their people, and end', () => {
    const random = randomFrom(seedOf(7));
    const examples = exampleFiles();
    const all = [...examples.keys()].filter((uri) => !uri.includes('fouten'));
    let applied = 0;
    for (let round = 0; round < 40; round++) {
      const uri = all[Math.floor(random() * all.length)]!;
      const project = projectWith(examples);
      let text = examples.get(uri)!;
      for (let edits = 0; edits < 4; edits++) text = randomEdit(text, random);
      project.set(uri, text);
      const reported = project.check(uri).filter(({ fixes }) => fixes.some(({ preferred }) => preferred));
      const before = told(project, uri);
      const count = fixFile(project, uri);
      applied += count;
      const after = project.text(uri)!;
      // A name that is written as an id is read in the address book.
      const names = named([...examples.values(), text]);
      const lost = lostWords(text, after).filter((word) => !names.has(word));
      assert.deepEqual(lost, [], `${lost.join(' ')} is gone from\n${text}\n---\n${after}`);
      // What stands above the first heading is a head, of which a report may be what changed.
      const heading = text.split('\n').findIndex((line) => line.startsWith('# '));
      const isHead = (fix: Fix) => fix.edits.some(({ newText }) => /^(?:Verslag|Minutes)$/.test(newText));
      if (reported.every(({ range, fixes }) => heading >= 0 && range.start.line > heading && !fixes.some(isHead)))
        assert.deepEqual(told(project, uri), before, `${text}\n---\n${after}`);
      assert.equal(fixFile(project, uri), 0, `no end in\n${after}`);
    }
    assert.ok(applied > 0);
  });
});
