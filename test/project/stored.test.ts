import assert from 'node:assert/strict';
import type { Project } from '../../language-server/features/project.ts';
import { archiveFiles, reachingEdit } from '../support/archive.ts';
import { parsing } from '../support/parsing.ts';
import { exampleFiles, fromScratch, randomEdit, randomFrom, state } from '../support/random-edits.ts';
import { seedOf } from '../support/runs.ts';

type Texts = ReadonlyMap<string, string>;

/** Another run: it begins with what was stored of some texts, and has others. */
function continued(stored: ReturnType<Project['store']>, before: Texts, after: Texts, room?: number): Project {
  const project = fromScratch(new Map(), room);
  project.restore(JSON.parse(JSON.stringify(stored)), new Map([...after].filter(([uri, text]) => before.get(uri) === text)));
  for (const [uri, text] of after) project.set(uri, text);
  return project;
}

/** As others read it: what was stored does not tell a missing value from one that is undefined. */
function told(project: Project): unknown {
  return JSON.parse(JSON.stringify(state(project)));
}

/** The files that are parsed while something is done. */
function parsedBy(work: () => void): readonly string[] {
  const parsed = parsing();
  try {
    work();
  } finally {
    parsed.stop();
  }
  return parsed.files;
}

function checkAll(project: Project): void {
  for (const uri of project.uris()) project.check(uri);
}

describe('a project that begins with what another run stored', () => {
  for (const [what, original, room] of [
    ['an archive', archiveFiles(12, 9), undefined],
    ['the examples', exampleFiles(), undefined],
    ['an archive that forgets its trees', archiveFiles(12, 10), 0],
  ] as const) {
    it(`finds in ${what} what one finds that is read anew, whatever changed meanwhile`, () => {
      const random = randomFrom(seedOf(31));
      let texts = new Map(original);
      let project = fromScratch(texts, room);
      checkAll(project);
      const uris = [...texts.keys()];
      for (let round = 0; round < 10; round++) {
        const after = new Map(texts);
        for (let edit = 0; edit < 1 + Math.floor(random() * 3); edit++) {
          const uri = uris[Math.floor(random() * uris.length)]!;
          const chance = random();
          const before = after.get(uri) ?? '';
          if (chance < 0.1) after.delete(uri);
          else
            after.set(uri, chance < 0.25 ? original.get(uri)! : chance < 0.75 ? reachingEdit(before, random) : randomEdit(before, random));
        }
        project = continued(project.store(), texts, after, room);
        // Some runs check a part of the files, and the next one goes on from there.
        if (random() < 0.5) for (const uri of [...after.keys()].filter(() => random() < 0.5)) project.check(uri);
        else assert.deepEqual(told(project), told(fromScratch(after)), `round ${round}`);
        texts = after;
      }
      assert.deepEqual(told(project), told(fromScratch(texts)));
    });
  }

  it('reads what changed and what declares names, and no other file', () => {
    const texts = archiveFiles(30, 4);
    const first = fromScratch(texts);
    checkAll(first);
    const stored = first.store();
    assert.deepEqual(
      parsedBy(() => checkAll(continued(stored, texts, texts))),
      [],
    );
    const changed = 'file:///archive/m007.verslag';
    const after = new Map(texts).set(changed, `${texts.get(changed)}\nNog een zin.\n`);
    const parsed = new Set(parsedBy(() => checkAll(continued(stored, texts, after))));
    const named = [...texts.get(changed)!.matchAll(/#(m\d+)/g)].map(
      ([, id]) => `file:///archive/m${id!.slice(1).padStart(3, '0')}.verslag`,
    );
    for (const uri of parsed) assert.ok([changed, 'file:///archive/adresboek.verslag', ...named].includes(uri), uri);
  });
});
