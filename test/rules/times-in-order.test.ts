import assert from 'node:assert/strict';
import { check, HEADER } from '../support/check.ts';

const EVENING = HEADER.replace(/Tijd: .*/, 'Tijd: 19:30-22:00');

/** The lines on which times do not fit each other. */
function reversed(text: string): number[] {
  return check(text).flatMap(({ rule, range }) => (rule === 'time-reversed' ? [range.start.line - EVENING.split('\n').length + 1] : []));
}

describe('times of a meeting fit each other', () => {
  it('a meeting closes after it opens, or after midnight', () => {
    assert.deepEqual(reversed(`${EVENING}Opening: 22.30\nSluiting: 21.00\n\n# 1. Een\n\nTekst.\n`), [1]);
    assert.deepEqual(reversed(`${EVENING}Opening: 19.30\nSluiting: 00.15\n\n# 1. Een\n\nTekst.\n`), []);
  });

  it('an item begins when the one above it has ended, and not before the meeting', () => {
    const agenda = (first: string, second: string, third: string) =>
      `${EVENING}\n# 1. Een\nTijd: ${first}\n\nTekst.\n\n# 2. Twee\nTijd: ${second}\n\nTekst.\n\n## 2a. Deel\nTijd: ${third}\n\nTekst.\n`;
    assert.deepEqual(reversed(agenda('19.30-20.00', '20.00-20.45', '20.15')), []);
    assert.deepEqual(reversed(agenda('23.30-00.10', '00.10-00.30', '00.20')), []);
    assert.deepEqual(reversed(agenda('19.30-20.00', '19.45-20.45', '20.15')), [7]);
    assert.deepEqual(reversed(agenda('19.30-20.00', '20.00-20.45', '19.45')), [12]);
    assert.deepEqual(reversed(agenda('18.00-18.30', '20.00-20.45', '20.15')), [2]);
  });
});
