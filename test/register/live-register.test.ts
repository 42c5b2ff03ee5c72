import assert from 'node:assert/strict';
import type { Project } from '../../language-server/features/project.ts';
import { liveRegisterOf } from '../../language-server/register/live-register.ts';
import { buildRegister } from '../../language-server/register/register.ts';
import { archiveFiles, reachingEdit } from '../support/archive.ts';
import { exampleFiles, fromScratch, randomEdit, randomFrom } from '../support/random-edits.ts';
import { seedOf } from '../support/runs.ts';
import { toldBeside } from '../support/told-beside.ts';

/** What a register tells of each action, in its order. */
function actionsOf(project: Project) {
  return buildRegister(project.files()).actions.map(({ item, meeting, section, status, due, reports }) => ({
    item,
    meeting: meeting.id,
    section: section?.title,
    status,
    due,
    reports: reports.map(({ progress }) => progress),
  }));
}

function liveActionsOf(project: Project) {
  return liveRegisterOf(project.view)
    .allActions()
    .map(({ item, meeting, section, status, due, reports }) => ({
      item,
      meeting: meeting.id,
      section: section?.title,
      status,
      due,
      reports: reports.map(({ progress }) => progress),
    }));
}

describe('the register that an editor asks', () => {
  for (const [what, original] of [
    ['an archive', archiveFiles(12, 5)],
    ['the examples', exampleFiles()],
  ] as const) {
    it(`tells after any edits of ${what} what one of all files tells`, () => {
      const random = randomFrom(seedOf(11));
      const texts = new Map(original);
      const project = fromScratch(texts);
      const uris = [...texts.keys()];
      for (let round = 0; round < 12; round++) {
        for (let edit = 0; edit < 1 + Math.floor(random() * 3); edit++) {
          const uri = uris[Math.floor(random() * uris.length)]!;
          const chance = random();
          if (chance < 0.08) {
            texts.delete(uri);
            project.delete(uri);
          } else {
            const before = texts.get(uri) ?? '';
            const text = chance < 0.2 ? original.get(uri)! : chance < 0.8 ? reachingEdit(before, random) : randomEdit(before, random);
            texts.set(uri, text);
            project.set(uri, text);
          }
        }
        assert.deepEqual(liveActionsOf(project), actionsOf(project), `round ${round}`);
        for (const meeting of project.files().flatMap(({ meetings }) => meetings)) {
          const refs = (actions: readonly { readonly item: { readonly ref: string | undefined }; readonly status: string }[]) =>
            actions.map(({ item, status }) => [item.ref, status]);
          const before = buildRegister(project.files()).openBefore(meeting);
          assert.deepEqual(refs(liveRegisterOf(project.view).openBefore(meeting)), refs(before), `round ${round}`);
        }
        if (round % 4 === 0) assert.deepEqual(toldBeside(project), toldBeside(fromScratch(texts)), `round ${round}`);
      }
    });
  }
});
