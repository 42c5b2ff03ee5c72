import assert from 'node:assert/strict';
import type { Project } from '../../language-server/features/project.ts';
import { references } from '../../language-server/features/references.ts';
import { atOnce } from '../../language-server/project/steps.ts';
import { archiveFiles, reachingEdit } from '../support/archive.ts';
import { parsing } from '../support/parsing.ts';
import { exampleFiles, fromScratch, randomEdit, randomFrom, state } from '../support/random-edits.ts';
import { seedOf } from '../support/runs.ts';
import { beginFrom, type Stored, storedOf } from '../support/stored.ts';

type Texts = ReadonlyMap<string, string>;

/** Another run: it begins with what was stored of some texts, and has others. */
function continued(stored: Stored, before: Texts, after: Texts, room?: number): Project {
  const project = fromScratch(new Map(), room);
  beginFrom(project, stored, new Map([...after].filter(([uri, text]) => before.get(uri) === text)));
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
        project = continued(storedOf(project), texts, after, room);
        // Some runs check a part of the files, and the next one goes on from there.
        if (random() < 0.5) for (const uri of [...after.keys()].filter(() => random() < 0.5)) project.check(uri);
        else assert.deepEqual(told(project), told(fromScratch(after)), `round ${round}`);
        texts = after;
      }
      assert.deepEqual(told(project), told(fromScratch(texts)));
    });
  }

  it('hears what is edited while it begins', () => {
    const random = randomFrom(seedOf(17));
    const texts = archiveFiles(12, 9);
    const first = fromScratch(texts);
    checkAll(first);
    const { files, words } = storedOf(first);
    const uris = [...texts.keys()];
    for (let round = 0; round < 8; round++) {
      const now = new Map(texts);
      const project = fromScratch(new Map());
      const edit = () => {
        const uri = uris[Math.floor(random() * uris.length)]!;
        const chance = random();
        if (chance < 0.2) {
          now.delete(uri);
          project.delete(uri);
        } else {
          now.set(uri, chance < 0.4 ? texts.get(uri)! : reachingEdit(now.get(uri) ?? '', random));
          project.set(uri, now.get(uri)!, random() < 0.5);
        }
        if (random() < 0.3) project.check(uri);
      };
      const beginning = project.beginning();
      for (const known of files) {
        if (random() < 0.1) edit();
        beginning.add(known, now.get(known.uri) === texts.get(known.uri) ? now.get(known.uri) : undefined);
      }
      for (const _ of beginning.end(words)) if (random() < 0.2) edit();
      for (const [uri, text] of now) project.set(uri, text);
      for (const uri of project.uris()) if (!now.has(uri)) project.delete(uri);
      assert.deepEqual(told(project), told(fromScratch(now)), `round ${round}`);
    }
  });

  it('is stored as it is at one moment, or not at all', () => {
    const texts = archiveFiles(4, 9);
    const project = fromScratch(texts);
    checkAll(project);
    const uri = [...texts.keys()][2]!;
    for (const change of [() => project.set(uri, 'Verslag x: X\n'), () => project.delete(uri), () => project.recheck()]) {
      const steps = project.stored();
      steps.next();
      change();
      assert.deepEqual(steps.next(), { done: true, value: false });
    }
    assert.equal(atOnce(project.stored()), true);
  });

  it('knows where people and organisations are named, and parses no file for it', () => {
    const texts = archiveFiles(30, 4);
    const [book] = [...texts].filter(([, text]) => text.includes('\nPersoon '));
    const first = fromScratch(texts);
    checkAll(first);
    const stored = storedOf(first);
    for (const [line, words] of book![1].split('\n').entries()) {
      if (!/^(?:Persoon|Organisatie|Groep) /.test(words)) continue;
      const placesIn = (project: Project) => references(project.feature(book![0])!, { line, character: 9 }, true);
      const again = continued(stored, texts, texts);
      const parsed = parsedBy(() => assert.deepEqual(placesIn(again), placesIn(first)));
      assert.deepEqual(parsed, [book![0]]);
    }
  });

  it('reads what changed and what declares names, and no other file', () => {
    const texts = archiveFiles(30, 4);
    const first = fromScratch(texts);
    checkAll(first);
    const stored = storedOf(first);
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
