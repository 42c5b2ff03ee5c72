import assert from 'node:assert/strict';
import { HEADER, projectOf } from '../support/check.ts';

/** The meeting with another date and time, and what is wrong with it. */
function meeting(date: string, time: string) {
  const project = projectOf({});
  const uri = 'file:///project/overleg-1.verslag';
  project.set(uri, HEADER.replace(/Datum:.*/, `Datum: ${date}`).replace(/Tijd:.*/, `Tijd: ${time}`));
  return { minutes: project.file(uri)!.meetings[0]!, problems: project.check(uri).map(({ rule }) => rule) };
}

describe('days and stretches of a meeting', () => {
  it('two days are a date and its last', () => {
    const { minutes, problems } = meeting('16 en 17 november 2020', '10:00-11:00');
    assert.deepEqual([minutes.date?.date, minutes.date?.until, problems], ['2020-11-16', '2020-11-17', []]);
  });
  it('a month is all that is known of the day', () => {
    const { minutes, problems } = meeting('november 2020', '10:00');
    assert.deepEqual([minutes.date?.date, minutes.date?.month, problems], [undefined, '2020-11', []]);
  });
  it('a second stretch begins when the first has ended', () => {
    assert.deepEqual(meeting('maandag 16 november 2020', '10.00-12.00 en 13.00-15.00').problems, []);
    assert.deepEqual(meeting('maandag 16 november 2020', '10.00-12.00 en 11.00-15.00').problems, ['time-reversed']);
  });
});
