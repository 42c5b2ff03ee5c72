import assert from 'node:assert/strict';
import { archiveFiles, reachingEdit } from '../support/archive.ts';
import { fromScratch, randomEdit, randomFrom, state } from '../support/random-edits.ts';
import { seedOf } from '../support/runs.ts';

describe('an archive that is edited', () => {
  for (const seed of [3, 21, 77]) {
    it(`is always what it would be if it were read anew (seed ${seed})`, () => {
      const random = randomFrom(seedOf(seed));
      const original = archiveFiles(12, seed);
      const texts = new Map(original);
      const project = fromScratch(texts);
      state(project);
      const uris = [...texts.keys()];
      for (let round = 0; round < 60; round++) {
        for (let edit = 0; edit < 1 + Math.floor(random() * 3); edit++) {
          const uri = uris[Math.floor(random() * uris.length)]!;
          const chance = random();
          if (chance < 0.06) {
            texts.delete(uri);
            project.delete(uri);
          } else {
            const before = texts.get(uri) ?? '';
            const text = chance < 0.15 ? original.get(uri)! : chance < 0.8 ? reachingEdit(before, random) : randomEdit(before, random);
            texts.set(uri, text);
            project.set(uri, text);
          }
        }
        assert.deepEqual(state(project), state(fromScratch(texts)), `round ${round}`);
      }
    });
  }
});
