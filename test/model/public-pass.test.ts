import assert from 'node:assert/strict';
import fs from 'node:fs';
import { toPublic } from '../../language-server/model/public.ts';
import { projectOf, publicMinutes } from '../support/public-forms.ts';
import { EVERYTHING } from '../support/public-pass.ts';

/** What is public of {@link EVERYTHING}, read and found right by hand. */
const EXPECTED: unknown = JSON.parse(fs.readFileSync(new URL('./public-pass.json', import.meta.url), 'utf8'));

/** As JSON has it: a part that is undefined is none. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('the public pass', () => {
  it('takes what it may keep, and nothing else, from a project that holds everything', () => {
    assert.deepEqual(plain(publicMinutes(projectOf(EVERYTHING).files())), EXPECTED);
  });

  it('is the same for one meeting', () => {
    const models = projectOf(EVERYTHING).files();
    const [meeting] = models.flatMap(({ meetings }) => meetings);
    assert.deepEqual(plain(toPublic(meeting!, models)), (EXPECTED as readonly unknown[])[0]);
  });
});
