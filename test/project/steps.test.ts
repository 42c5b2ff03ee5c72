import assert from 'node:assert/strict';
import type { Project } from '../../language-server/features/project.ts';
import { references } from '../../language-server/features/references.ts';
import { atOnce } from '../../language-server/project/steps.ts';
import { PASSES } from '../../language-server/rules/registry.ts';
import { archiveFiles, reachingEdit } from '../support/archive.ts';
import { exampleFiles, fromScratch, randomFrom, state } from '../support/random-edits.ts';
import { seedOf } from '../support/runs.ts';

/** How many rules are asked at most between two steps, and how many steps there are. */
function askedBetween(steps: Iterator<void>): { readonly most: number; readonly steps: number } {
  let [asked, most, count] = [0, 0, 0];
  const checks = PASSES.map((pass) => pass.check);
  for (const [index, pass] of PASSES.entries())
    Object.assign(pass, {
      check(...args: Parameters<typeof pass.check>) {
        asked++;
        return Reflect.apply(checks[index]!, pass, args);
      },
    });
  try {
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      most = Math.max(most, asked);
      [asked, count] = [0, count + 1];
    }
  } finally {
    for (const [index, pass] of PASSES.entries()) Object.assign(pass, { check: checks[index] });
  }
  return { most, steps: count };
}

describe('a check in steps', () => {
  it('finds what a check finds, and asks one rule at a time', () => {
    const texts = exampleFiles();
    const project = fromScratch(texts, 0);
    for (const uri of texts.keys()) {
      const { most, steps } = askedBetween(project.checking(uri));
      assert.deepEqual([most, steps], [1, PASSES.length + 1], uri);
    }
    // All of it is known by now.
    assert.deepEqual(askedBetween(project.checking([...texts.keys()][0]!)), { most: 0, steps: 1 });
    assert.deepEqual(state(project), state(fromScratch(texts)));
  });

  it('ends where its file is edited or checked meanwhile, or somebody stops it', () => {
    const texts = archiveFiles(6, 3);
    const project = fromScratch(texts);
    const uri = [...texts.keys()][2]!;
    for (const end of [
      () => project.set(uri, `${project.text(uri)}\nVraag aan @niemand.\n`),
      () => void project.check(uri),
      (steps: Generator<void>) => void steps.return(undefined),
    ]) {
      project.recheck();
      const steps = project.checking(uri);
      for (let step = 0; step < 9; step++) steps.next();
      end(steps);
      const { most } = askedBetween(steps);
      assert.equal(most, 0);
      assert.deepEqual(project.check(uri), fromScratch(new Map(texts).set(uri, project.text(uri)!)).check(uri));
    }
  });

  for (const room of [0, 1e6]) {
    it(`finds what is there in the end, whatever others do meanwhile (room for ${room} characters)`, () => {
      const random = randomFrom(seedOf(23));
      const texts = archiveFiles(8, 3);
      const project = fromScratch(texts, room, { recentRoom: room / 2 });
      const uris = [...texts.keys()];
      const any = () => uris[Math.floor(random() * uris.length)]!;
      const others: readonly ((uri: string) => unknown)[] = [
        (uri) => project.check(uri),
        (uri) => references(project.feature(uri)!, { line: 3, character: 14 }, true),
        () => project.rest(),
        (uri) => project.tree(uri),
        (uri) => {
          texts.set(uri, reachingEdit(texts.get(uri)!, random));
          project.set(uri, texts.get(uri)!);
        },
      ];
      for (let round = 0; round < 30; round++) {
        const uri = any();
        texts.set(uri, reachingEdit(texts.get(uri)!, random));
        project.set(uri, texts.get(uri)!, true);
        for (const _ of project.checking(uri)) {
          // Edits end it: they are seldom.
          const kind = Math.floor(random() * (random() < 0.05 ? 5 : 4));
          if (random() < 0.3) others[kind]!(any());
        }
        project.rest();
        if (round % 6 === 5) same(project, texts);
      }
      same(project, texts);
    });
  }
});

function same(project: Project, texts: ReadonlyMap<string, string>): void {
  for (const uri of texts.keys()) atOnce(project.checking(uri));
  assert.deepEqual(state(project), state(fromScratch(texts)));
}
