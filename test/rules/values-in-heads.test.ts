import assert from 'node:assert/strict';
import { check, expectFix, HEADER } from '../support/check.ts';

const BODY = `${HEADER}\n# 1. Deel\n\n`;

describe('a value in the head of an item', () => {
  it('ends with its date: what stands behind that gets a comma before it', () => {
    const line = 'Actie A1 (@jansen, uiterlijk 20 november 2020 afgerond): Belt.\n';
    const fix = expectFix('malformed-statement', `${BODY}${line}`, `${BODY}${line.replace(' afgerond', ', afgerond')}`);
    assert.deepEqual(fix.title, { nl: 'Zet er een komma voor', en: 'Put a comma before it' });
  });
  it('is missed behind the word that asks for it', () => {
    const [problem] = check(`${BODY}Besluit B1 (over): Akkoord.\n`).filter(({ rule }) => rule === 'malformed-statement');
    assert.deepEqual(problem?.message, {
      nl: 'Achter `over` ontbreekt waarover: `#id`.',
      en: '`about` lacks what: `#id`.',
    });
  });
});
