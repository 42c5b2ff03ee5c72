import assert from 'node:assert/strict';
import { nearDate } from '../../language-server/syntax/near-dates.ts';

const CASES: [words: string, date: string | undefined][] = [
  ['20 novembr 2020', '2020-11-20'],
  ['20 noovember 2020', '2020-11-20'],
  ['vrijadg 20 november 2020', '2020-11-20'],
  ['Fridy 20 November 2020', '2020-11-20'],
  ['20november 2020', '2020-11-20'],
  ['20 nov 2020', '2020-11-20'],
  ['vr. 20 nov. 2020', '2020-11-20'],
  ['16 Jly 2021', '2021-07-16'],
  ['1 maartt 2021', '2021-03-01'],
  // Juni or juli.
  ['1 juui 2021', undefined],
  ['1 jui 2021', undefined],
  // May, March or maart.
  ['1 ma 2021', undefined],
  ['31 novembr 2020', undefined],
  // A Friday.
  ['donderdag 20 novembr 2020', undefined],
  ['donderdg 20 november 2020', undefined],
  ['iets 20 november 2020', undefined],
  ['20 novembr', undefined],
  ['week 48', undefined],
  ['zsm', undefined],
];

describe('dates with a typing error', () => {
  for (const [words, date] of CASES) it(`${words} → ${date ?? 'unclear'}`, () => assert.equal(nearDate(words), date));
});
