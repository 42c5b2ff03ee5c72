import assert from 'node:assert/strict';
import { Project } from '../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { fixFile } from '../../src/cli/fixing.ts';
import { check } from '../support/check.ts';
import { randomFrom } from '../support/random-edits.ts';
import { seedOf } from '../support/runs.ts';

const BOOK = 'Organisatie RvT: Raad\nPersoon jansen (@RvT, openbaar): J. Jansen\nPersoon smit (openbaar): P. Smit\n';
const TEXT = `Verslag raad-7: Raad
Datum: dinsdag 3 november 2020
Tijd: 19:30-21:00
Plaats: Raadzaal
Voorzitter: @jansen
Notulist: @smit
Aanwezig: @jansen (vz), @smit
Afwezig: @RvT (m.k.)
Volgende: dinsdag 1 december 2020 19:30

# 1. Opening

Besluit B1 (@RvT): De notulen blijven.
Actie A1 (@smit, uiterlijk vrijdag 20 november 2020): Belt de aannemer.
Motie M1 (indiener @jansen, mede @smit, aangenomen): Verzoekt het college.
Stemming #M1 (voor 2, tegen 0): aangenomen
Toezegging T1 (@jansen, uiterlijk 1 maart 2021): Stuurt de cijfers.
Voortgang #A1 (lopend): Half.
`;

/** How people miss: a pattern, and what they type for it. */
const MISSES: readonly (readonly [right: RegExp, wrong: readonly string[]])[] = [
  [/^(\p{Lu}\p{Ll}+)(?=[ :])/mu, ['$1e', '$1 ', ' $1', '$1.', '- $1', '**$1**']],
  [/^Datum/m, ['datum', 'DATUM', 'Dtaum', 'Vergaderdatum', 'Data']],
  [/^Aanwezig/m, ['Aanwezigen', 'Afwezig', 'aanwezig', 'Aanwezig (publiek)', 'Genodigden', 'Van']],
  [/^Afwezig/m, ['Afwezig m.k.', 'Verhinderd', 'Afwezigen', 'Afwezg']],
  [/:/, [';', '', ' :', '::', ' -', '=']],
  [/@smit/, ['smit', '@Smit', '@smitt', '"Smit"', 'P. Smit', '@smit @jansen', '@ smit']],
  [/@jansen/, ['@janssen', 'Jansen', '@jansen;', '@jansen/', '@jansen, voorzitter;']],
  [/\(/, ['', '[', ' ( ', '9(', '((']],
  [/\)/, ['', ']', '0', '))']],
  [
    /dinsdag 3 november 2020/,
    ['maandag 3 november 2020', '3 nov 20', '3/11/2020', '31 november 2020', 'dinsdag 3 november', '3 november 2020 te Utrecht'],
  ],
  [/uiterlijk /, ['uiterlijk', 'voor ', 'uiterljk ', 'uiterlijk, ', 'due ']],
  [/vrijdag 20 november 2020/, ['vrij 20 nov', 'eind november', '20-11-2020', 'vrijdag 21 november 2020', 'zsm']],
  [/19:30/, ['19.30', '1930', '7:30 pm', '25:30', '19:30 EST']],
  [/#M1/, ['M1', '#M2', '##M1', '#m1']],
  [/ (?=[BAMT]1)/, ['', '-', '  ', ' #']],
  [/aangenomen/, ['aangenomn', 'aangenomen, verworpen', 'Aangenomen', 'passed']],
];

function words(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase());
}
function told(project: Project) {
  return project
    .file('file:///v.verslag')!
    .meetings.map(({ id, date, time, next, present, absent }) => [
      id,
      date?.date,
      time && [time.start, time.end, time.offset],
      next?.date?.date,
      present.map(({ party }) => party.name),
      absent.map(({ party }) => party.name),
    ]);
}

/** Words of the names of those who are known. */
const NAMES: ReadonlySet<string> = new Set(words(BOOK));

/** At most two letters apart: wrong, missing, doubled or in the wrong order; or with what was glued to it. */
function isNear(typed: string, right: string): boolean {
  if (typed.startsWith(right) || right.startsWith(typed) || typed.endsWith(right) || right.endsWith(typed)) return true;
  const rest = [...right];
  const apart = [...typed].filter((letter) => {
    const at = rest.indexOf(letter);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return apart.length + rest.length <= 2;
}

describe('fixes that are applied unasked, on lines that were nearly right', () => {
  it('keep every word but a misspelled keyword, and what was read before, and end', () => {
    const random = randomFrom(seedOf(23));
    const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
    let applied = 0;
    for (let round = 0; round < 40; round++) {
      const lines = TEXT.split('\n');
      for (let misses = 0; misses < 2; misses++) {
        const [right, wrong] = pick(MISSES);
        const able = lines.flatMap((line, index) => (right.test(line) ? [index] : []));
        if (able.length > 0) {
          const index = pick(able);
          lines[index] = lines[index]!.replace(right, pick(wrong));
        }
      }
      const text = lines.join('\n');
      const project = new Project({ config: DEFAULT_CONFIG, today: '2021-01-15' });
      project.set('file:///boek.verslag', BOOK);
      project.set('file:///v.verslag', text);
      const heads = new Set(
        project
          .check('file:///v.verslag')
          .flatMap(({ range, fixes }) => (fixes.some(({ preferred }) => preferred) ? [range.start.line] : [])),
      );
      const before = told(project);
      const count = fixFile(project, 'file:///v.verslag');
      applied += count;
      const after = project.text('file:///v.verslag')!;
      const left = words(after);
      const gone = words(text).filter((word) => {
        const at = left.indexOf(word);
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      });
      // A word of which a letter was wrong is there with the right one, and a name as the id of whoever has it.
      const lost = gone.filter((word) => !NAMES.has(word) && !left.some((came) => isNear(word, came)));
      assert.deepEqual(lost, [], `is gone from\n${text}\n---\n${after}`);
      // What no fix touched in the header is as it was.
      if ([...heads].every((line) => line > 9)) assert.deepEqual(told(project), before, `${text}\n---\n${after}`);
      for (const [line, typed] of text.split('\n').entries())
        if (!heads.has(line) && count <= heads.size) assert.ok(after.includes(typed.trim()), `${typed} changed in\n${after}`);
      assert.equal(fixFile(project, 'file:///v.verslag'), 0, `no end in\n${after}`);
    }
    assert.ok(applied > 8);
  });
});

describe('a line above all minutes', () => {
  const told = (text: string) =>
    check(text, { book: false })
      .filter(({ rule }) => rule === 'malformed-statement' || rule === 'keyword-typo')
      .map(({ rule }) => rule);
  it('is a declaration with a typing error', () => {
    assert.deepEqual(told('Persoom jansen: J. Jansen\n'), ['keyword-typo']);
    assert.deepEqual(told('Persoon jansen J. Jansen\n'), ['malformed-statement']);
  });
  it('is no field of a header or a section', () => {
    for (const line of ['Geheim 5.1.2h', 'Aanvang 19:30', 'Plaats Utrecht', 'Aanwezig\n  @a'])
      assert.deepEqual(told(`${line}\n`), [], line);
  });
});
