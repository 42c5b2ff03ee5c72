import assert from 'node:assert/strict';
import { exampleFiles, fromScratch, randomEdit, randomFrom, state } from '../support/random-edits.ts';

describe('a project that has room for few trees', () => {
  /** The examples that name each other most: with all of them the comparison takes long. */
  const texts = new Map([...exampleFiles()].slice(0, 8));

  for (const room of [0, 20_000]) {
    it(`tells what one tells that keeps them all (room for ${room} characters)`, () => {
      assert.deepEqual(state(fromScratch(texts, room)), state(fromScratch(texts)));
    });
  }

  it('tells so after any edits', () => {
    const random = randomFrom(7);
    const edited = new Map(texts);
    const project = fromScratch(edited, 5_000);
    const uris = [...texts.keys()];
    for (let round = 0; round < 12; round++) {
      for (let edit = 0; edit < 2; edit++) {
        const uri = uris[Math.floor(random() * uris.length)]!;
        const text = random() < 0.2 ? texts.get(uri)! : randomEdit(edited.get(uri)!, random);
        edited.set(uri, text);
        project.set(uri, text);
      }
      assert.deepEqual(state(project), state(fromScratch(edited)), `differs in round ${round}`);
    }
  });
});
