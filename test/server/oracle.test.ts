import assert from 'node:assert/strict';
import { exampleFiles, fromScratch, randomEdit, randomFrom, state } from '../support/random-edits.ts';
import { seedOf } from '../support/runs.ts';

describe('a project that is edited', () => {
  for (const seed of [1, 104, 115]) {
    it(`is always what it would be if it were read anew (seed ${seed})`, () => {
      const random = randomFrom(seedOf(seed));
      const texts = exampleFiles();
      const project = fromScratch(texts);
      state(project);
      const uris = [...texts.keys()];
      for (let round = 0; round < 12; round++) {
        // Some edits at once, as when a file is saved by another program, or before anyone asks.
        for (let edit = 0; edit < 1 + Math.floor(random() * 3); edit++) {
          const uri = uris[Math.floor(random() * uris.length)]!;
          if (random() < 0.08) {
            texts.delete(uri);
            project.delete(uri);
          } else {
            const text = randomEdit(texts.get(uri) ?? '', random);
            texts.set(uri, text);
            project.set(uri, text);
          }
        }
        const [actual, expected] = [state(project), state(fromScratch(texts))];
        assert.deepEqual(actual, expected);
      }
    });
  }

  it('tells a meeting who is named in a channel of its series', () => {
    const SERIES = 'Reeks beleid: Beleid\nKanaal signal: Bij @nieuw\n';
    const MEETING = 'Verslag beleid-1 (reeks beleid): Overleg\nDatum: maandag 1 februari 2021\n';
    const texts = new Map([
      ['file:///series.verslag', SERIES],
      ['file:///meeting.verslag', MEETING],
      ['file:///book.verslag', ''],
    ]);
    const project = fromScratch(texts);
    state(project);
    for (const book of ['Persoon nieuw: N. Nieuw\n', 'Organisatie nieuw: Nieuw\n', '']) {
      texts.set('file:///book.verslag', book);
      project.set('file:///book.verslag', book);
      assert.deepEqual(state(project), state(fromScratch(texts)));
    }
  });
});
