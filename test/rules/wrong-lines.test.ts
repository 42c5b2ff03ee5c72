import assert from 'node:assert/strict';
import { check } from '../support/check.ts';

const BOOK = `Organisatie VVD: VVD
${['p', 'q', 'r', 's'].map((id) => `Persoon ${id} (openbaar): ${id.toUpperCase()}. Punt`).join('\n')}
`;
const EARLIER =
  'Verslag v-0: Raad\nStatus: concept\nDatum: dinsdag 6 oktober 2020\nVoorzitter: @p\nNotulist: @q\nAanwezig: @p, @q\n\n# 1. A\n\nB.\n';
const M1 = 'Motie M1 (indiener @p, mede @q): Iets.\n\n';

interface Place {
  readonly present?: string;
  readonly absent?: string;
  readonly quorum?: string;
}
const minutes = (body: string, { present = '@p, @q, @r', absent = '@s', quorum = '' }: Place = {}) =>
  `Verslag v: Raad
Datum: dinsdag 3 november 2020
Tijd: 19:30-22:00
${quorum}Voorzitter: @p
Notulist: @q
Aanwezig: ${present}
Afwezig: ${absent}

# 1. Opening

${body}

# 2. Sluiting

Dank.
`;

/** As people type in a hurry: a rule, what it says, the line it stands on, and what stands around that line. */
const WRONG: readonly (readonly [rule: string, says: RegExp, line: string, place?: Place, before?: string])[] = [
  ['malformed-statement', /wordt niet gesloten/, 'Stemming #M1 (voor 2', {}, M1],
  ['malformed-statement', /ontbreekt een getal/, 'Stemming #M1 (voor, tegen 1): aangenomen', {}, M1],
  ['malformed-statement', /een deel van de stemmen/, 'Stemming #M1 (meerderheid veel, voor 2, tegen 1): aangenomen', {}, M1],
  ['vote-count-mismatch', /10 voor \+ 1 tegen = 11, maar er zijn 3/, 'Stemming #M1 (voor 10, tegen 1): aangenomen', {}, M1],
  ['vote-count-mismatch', /10 voor \+ 1 tegen = 11, maar er zijn 3/, 'Stemming #M1: voor 10, tegen 1, aangenomen', {}, M1],
  ['vote-count-mismatch', /Er staat 3 voor, en daarachter 2 namen/, 'Stemming #M1 (voor 3 @p @q, tegen @r): aangenomen', {}, M1],
  ['vote-count-mismatch', /ieder stemt één keer/, 'Stemming #M1 (voor @p @q, tegen @p): aangenomen', {}, M1],
  ['vote-count-mismatch', /`unaniem`, maar van de 3/, 'Stemming #M1 (unaniem, voor 2, tegen 1): aangenomen', {}, M1],
  ['outcome-mismatch', /1 voor \+ 2 tegen = 3: dat is `verworpen`/, 'Stemming #M1 (voor 1, tegen 2): aangenomen', {}, M1],
  ['outcome-mismatch', /1 voor \+ 2 tegen = 3: dat is `verworpen`/, 'Stemming #M1: 1 voor, 2 tegen, aangenomen', {}, M1],
  ['outcome-mismatch', /dat is `staken`/, 'Stemming #M1 (voor 1, tegen 1, onthouden 1): aangenomen', {}, M1],
  ['outcome-mismatch', /2\/3 zijn 2 van de 3|2\/3 zijn/, 'Stemming #M1 (meerderheid 2/3, voor 1, tegen 2): aangenomen', {}, M1],
  ['voter-not-present', /staat op Afwezig en heeft geen volmacht/, 'Stemming #M1 (voor @p @s, tegen @r): aangenomen', {}, M1],
  ['no-quorum', /het quorum is 5: 2 te weinig/, 'Stemming #M1 (voor 2, tegen 1): aangenomen', { quorum: 'Quorum: 5\n' }, M1],
  ['unknown-item', /geen punt of spoor `M9`/, 'Stemming #M9 (voor 2, tegen 1): aangenomen'],
  ['malformed-statement', /Er staat al een uitslag/, 'Motie M1 (indiener @p, aangenomen, verworpen): Iets.'],
  ['motion-without-mover', /heeft geen indiener/, 'Motie M1 (aangenomen): Verzoekt het college.'],
  ['seconder-is-mover', /hoort niet ook bij `mede`/, 'Motie M1 (indiener @p, mede @p, aangenomen): Iets.'],
  ['amendment-without-target', /zegt niet wat het wijzigt/, 'Amendement AM1 (indiener @p, aangenomen): Wijzigt.'],
  ['unknown-item', /geen punt of spoor `V9`/, 'Amendement AM1 (indiener @p, over #V9, aangenomen): Wijzigt.'],
  ['action-without-owner', /ontbreekt wie haar doet/, 'Toezegging T1 (aan @q, uiterlijk dinsdag 1 december 2020): Stuurt.'],
  ['malformed-statement', /Er staat al hoe het verslag is vastgesteld/, 'Vaststelling #v-0 (ongewijzigd, met wijzigingen): Die.'],
  ['approval-not-recorded', /is geen eerder overleg/, 'Vaststelling #v (ongewijzigd): Deze.'],
  ['unknown-item', /Er is geen verslag `v-99`/, 'Vaststelling #v-99 (ongewijzigd): Die.'],
  ['malformed-statement', /staat tussen haakjes/, 'Actie P. Punt: belt voor dinsdag 1 december 2020 de aannemer.'],
];
const WRONG_PEOPLE: readonly (readonly [rule: string, says: RegExp, line: string, place: Place])[] = [
  [
    'proxy-mismatch',
    /staat op Aanwezig en geeft toch volmacht/,
    'Aanwezig: @p, @q (volmacht aan @r), @r',
    { present: '@p, @q (volmacht aan @r), @r' },
  ],
  [
    'proxy-mismatch',
    /staat op Afwezig en kan niet optreden/,
    'Afwezig: @s, @q (volmacht aan @s)',
    { present: '@p, @r', absent: '@s, @q (volmacht aan @s)' },
  ],
  ['proxy-mismatch', /kan niet voor zichzelf optreden/, 'Afwezig: @s (volmacht aan @s)', { absent: '@s (volmacht aan @s)' }],
  [
    'until-before-from',
    /komt niet na de komst/,
    'Aanwezig: @p, @q, @r (vanaf punt 2, tot punt 1)',
    { present: '@p, @q, @r (vanaf punt 2, tot punt 1)' },
  ],
  ['unknown-agenda-item', /heeft geen punt 9/, 'Aanwezig: @p, @q, @r (vanaf punt 9)', { present: '@p, @q, @r (vanaf punt 9)' }],
];

describe('a wrong line of a vote, a motion, a promise or a list', () => {
  for (const [rule, says, line, place = {}, before = ''] of [...WRONG, ...WRONG_PEOPLE])
    it(`is told what does not fit, and no other line is: ${line}`, () => {
      const isPeople = /^(?:Aan|Af)wezig/.test(line);
      const text = minutes(isPeople ? 'Welkom.' : `Welkom.\n\n${before}${line}`, place);
      const lines = text.split('\n');
      const found = check(text, { book: false, files: { 'boek.verslag': BOOK, 'v-0.verslag': EARLIER } }).filter(
        ({ severity }) => severity === 'error' || severity === 'warning',
      );
      assert.ok(
        found.some((problem) => problem.rule === rule && says.test(problem.message.nl)),
        found.map((problem) => `${problem.rule}: ${problem.message.nl}`).join('\n'),
      );
      assert.deepEqual(
        found.filter(({ range }) => lines[range.start.line] !== line).map((problem) => problem.rule),
        [],
      );
    });

  it('a section that opens before the one above it closes is told on its own line', () => {
    const text = minutes('Tekst.\n\n# 1a. Tweede\nTijd: 20:00-20:30\n\nA.\n\n# 1b. Derde\nTijd: 20:15-20:45\n\nB.');
    const found = check(text, { book: false, files: { 'boek.verslag': BOOK } }).filter(({ severity }) => severity !== 'hint');
    assert.deepEqual(
      found.map(({ rule, range }) => [rule, text.split('\n')[range.start.line]]),
      [['time-reversed', 'Tijd: 20:15-20:45']],
    );
  });
});
