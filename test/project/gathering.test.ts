import assert from 'node:assert/strict';
import { archiveFiles, reachingEdit } from '../support/archive.ts';
import { fromScratch, randomFrom, state } from '../support/random-edits.ts';
import { seedOf } from '../support/runs.ts';

const NOTE = 'file:///archive/m003.verslag';

describe('facts that are brought together a file at a time', () => {
  for (const seed of [1, 2, 3])
    it(`are what they would be at once, whatever is edited meanwhile (seed ${seed})`, () => {
      const random = randomFrom(seedOf(seed));
      const texts = archiveFiles(14, seedOf(seed));
      const project = fromScratch(texts);
      const uris = [...texts.keys()];
      for (const _ of project.gather()) {
        if (random() < 0.7) continue;
        const uri = uris[Math.floor(random() * uris.length)]!;
        if (random() < 0.1) {
          texts.delete(uri);
          project.delete(uri);
          continue;
        }
        const text =
          random() < 0.5 ? `${texts.get(uri) ?? ''}\nNog een zin.` : reachingEdit(texts.get(uri) ?? 'Verslag nieuw: Nieuw', random);
        texts.set(uri, text);
        project.set(uri, text);
        // Until all are there, more edits would begin it anew.
        if (random() < 0.3) break;
      }
      assert.deepEqual(state(project), state(fromScratch(texts)));
    });

  it('stay where prose is typed in an open file meanwhile', () => {
    const texts = archiveFiles(30, 5);
    const project = fromScratch(texts);
    let text = texts.get(NOTE)!;
    project.set(NOTE, text, true);
    let steps = 0;
    for (const _ of project.gather()) {
      steps++;
      text += '\nNog een zin.';
      project.set(NOTE, text, true);
    }
    assert.equal(steps, texts.size);
    texts.set(NOTE, text);
    assert.deepEqual(state(project), state(fromScratch(texts)));
  });
});
