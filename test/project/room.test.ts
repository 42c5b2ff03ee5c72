import assert from 'node:assert/strict';
import { referrersOf } from '../../language-server/references/referrers.ts';
import { exampleFiles, fromScratch, randomEdit, randomFrom, state } from '../support/random-edits.ts';
import { seedOf } from '../support/runs.ts';
import { toldBeside } from '../support/told-beside.ts';

describe('a project that has room for few trees', () => {
  /** The examples that name each other most: with all of them the comparison takes long. */
  const texts = new Map([...exampleFiles()].slice(0, 8));

  for (const room of [0, 20_000]) {
    it(`tells what one tells that keeps them all (room for ${room} characters)`, () => {
      assert.deepEqual(state(fromScratch(texts, room)), state(fromScratch(texts)));
    });
  }

  it('tells so after any edits, in a server that forgets what was not used for a while', () => {
    const random = randomFrom(seedOf(9));
    const edited = new Map(texts);
    const project = fromScratch(edited, 2_000, { recentRoom: 8_000, modelRoom: 1e6 });
    const uris = [...texts.keys()];
    for (let round = 0; round < 12; round++) {
      for (let edit = 0; edit < 2; edit++) {
        const uri = uris[Math.floor(random() * uris.length)]!;
        const text = random() < 0.2 ? texts.get(uri)! : randomEdit(edited.get(uri)!, random);
        edited.set(uri, text);
        project.set(uri, text, random() < 0.5);
        project.rest();
      }
      const fresh = fromScratch(edited);
      assert.deepEqual(state(project), state(fresh), `differs in round ${round}`);
      assert.deepEqual(toldBeside(project), toldBeside(fresh), `tells something else in round ${round}`);
      project.rest();
    }
  });

  it('finds whatever names a declaration without reading files that do not use its name', () => {
    const project = fromScratch(texts, 0, { recentRoom: 1e6 });
    const { names, facts } = project.view;
    for (const { outline } of names.allFiles()) {
      const declared = [
        ...outline.parties,
        ...outline.series.flatMap(({ node, tracks }) => [node, ...tracks]),
        ...outline.meetings.flatMap(({ node, items, tracks }) => [node, ...items, ...tracks]),
      ];
      for (const node of declared) {
        const places = (among?: readonly string[]) =>
          referrersOf(names, node, among).map(({ uri, info }) => `${uri} ${info.reference.$refNode?.offset}`);
        assert.deepEqual(places(facts.filesNaming(node)), places());
      }
    }
  });

  it('tells so after any edits', () => {
    const random = randomFrom(seedOf(7));
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
