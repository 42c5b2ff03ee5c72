import assert from 'node:assert/strict';
import { applyEdits, check, HEADER } from '../support/check.ts';

const headerWith = (people: string) =>
  `${HEADER.split('\n')
    .filter((line) => !line.startsWith('Aanwezig'))
    .join('\n')
    .trimEnd()}\n${people}\n\n# 1. Opening\n\nTekst.\n`;

describe('A word for people without its colon above a list', () => {
  for (const people of [
    'Aanwezig\n  @voorzitter\n  @secretaris',
    'Aanwezig\n- @voorzitter\n- @secretaris',
    'Present\n  Leden: @voorzitter, @secretaris',
    'Aanwezig\nPersoneelsgeleding: @voorzitter\nCollege van Bestuur: @secretaris',
    'Aanwezig\n@voorzitter\n@secretaris',
  ])
    it(JSON.stringify(people), () => {
      const text = headerWith(people);
      const found = check(text).find(({ rule, message }) => rule === 'malformed-statement' && /dubbele punt/.test(message.nl));
      const [fix] = found?.fixes ?? [];
      assert.ok(fix, 'a report with a fix');
      const after = check(applyEdits(text, fix.edits));
      assert.deepEqual(
        after.filter(({ rule }) => rule === 'malformed-statement' || rule === 'no-attendance'),
        [],
      );
    });

  for (const value of ['Afwezig wegens ziekte', 'wegens vakantie', 'ziek', 'absent due to illness'])
    it(`A reason in the place of a name is no guest: ${value}`, () => {
      const text = headerWith(`Aanwezig: @voorzitter, @secretaris\nAfwezig: ${value}`).replace('Afwezig: @bakker\n', '');
      const found = check(text).filter(({ rule }) => rule === 'malformed-statement');
      assert.match(found[0]!.message.nl, /noemt niemand: het zegt waarom/);
      assert.deepEqual(
        found.flatMap(({ fixes }) => fixes),
        [],
      );
    });

  it('is a word like any other below the header', () => {
    const text = `${HEADER}\n# 1. Opening\n\nAanwezig\n- koffie\n`;
    assert.ok(!check(text).some(({ rule }) => rule === 'malformed-statement'));
  });
});

describe('Jan among the attributes of an action', () => {
  const fixesOf = (word: string) =>
    check(`${HEADER}\n# 1. Opening\n\nActie A1 (${word}): Belt.\n`)
      .filter(({ rule }) => rule === 'malformed-statement')
      .flatMap(({ fixes = [] }) => fixes.map(({ title }) => title.nl));
  it('is somebody, and no January', () => {
    assert.deepEqual(
      fixesOf('Jan').filter((title) => /januari/.test(title)),
      [],
    );
    assert.ok(fixesOf('januari').some((title) => /januari/.test(title)));
  });
});

describe('names behind a word for people without its colon', () => {
  const reported = (line: string) =>
    check(headerWith(line)).some(({ rule, message }) => rule === 'malformed-statement' && /dubbele punt/.test(message.nl));
  for (const line of [
    'Aanwezig Jan Jansen en Piet',
    'Aanwezig Jan Jansen, Piet Smit',
    'Afwezig Piet Smit',
    'Absent Jan Jansen and Piet',
    'Aan Jan Jansen',
  ])
    it(`is reported: ${line}`, () => assert.ok(reported(line)));
  it('gets its colon by a fix that is not made unasked, for a sentence could begin so', () => {
    const text = headerWith('Aanwezig Jan Jansen');
    const found = check(text).find(({ message }) => /dubbele punt/.test(message.nl));
    const [fix] = found?.fixes ?? [];
    assert.equal(fix?.preferred, false);
    assert.ok(applyEdits(text, fix.edits).includes('Aanwezig: Jan Jansen\n'));
  });
  for (const line of ['Voorzitter Jansen opent de vergadering.', 'Aan tafel zitten Jan en Piet.', 'Aanwezig was niemand van hen.'])
    it(`is a sentence: ${line}`, () => assert.ok(!reported(line)));
  it('is prose further down, where no field can stand', () => {
    assert.ok(!check(`${HEADER}\n# 1. Opening\n\nTekst.\n\nAanwezig Jan Jansen\n`).some(({ message }) => /dubbele punt/.test(message.nl)));
  });
});

describe('A label for people with a letter wrong', () => {
  for (const [label, fixed] of [
    ['Verontschudigd', undefined],
    ['Afgemed', undefined],
    ['Deelnemes', 'Aanwezig: Kees'],
    ['Apologis', undefined],
  ] as const)
    it(`is reported, and made no other list: ${label}`, () => {
      for (const who of ['Kees', '@bakker']) {
        const found = check(headerWith(`Aanwezig: @voorzitter, @secretaris\n${label}: ${who}`)).find(
          ({ rule }) => rule === 'unread-people',
        );
        assert.ok(found, `${label}: ${who}`);
        assert.equal(found.fixes[0]?.edits[0]?.newText, fixed?.replace('Kees', who));
      }
    });

  for (const line of ['Afgemeten: Kees', 'Bestelling: Kees', 'Leiding: Kees'])
    it(`is no other word: ${line}`, () => {
      assert.ok(!check(headerWith(`Aanwezig: @voorzitter, @secretaris\n${line}`)).some(({ rule }) => rule === 'unread-people'));
    });
});
