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
