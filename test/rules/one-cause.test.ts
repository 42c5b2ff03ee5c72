import assert from 'node:assert/strict';
import { check, HEADER } from '../support/check.ts';

const told = (line: string, above = '') =>
  check(`${HEADER}\n# 1. Onderwerp\n\n${above}${line}\n`).filter(({ severity }) => severity === 'error' || severity === 'warning');

describe('One cause in a head is reported once', () => {
  it('names a person and a day without their signs, and not again that both are missing', () => {
    const found = told('Actie 220.4 (Wolf, 28-3): Maakt de begroting.');
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['malformed-statement', 'malformed-statement'],
    );
  });

  it('still says what is missing where only the other is there', () => {
    assert.ok(told('Actie A1 (Wolf): Maakt de begroting.').some(({ rule }) => rule === 'missing-deadline'));
    assert.ok(told('Actie A1 (28-3): Maakt de begroting.').some(({ rule }) => rule === 'action-without-owner'));
    assert.equal(told('Actie A1: Maakt de begroting.').length, 2);
  });

  it('says that a name stands where the id belongs', () => {
    const [owner] = told('Actie Hans: belt de drukker.').filter(({ rule }) => rule === 'action-without-owner');
    assert.match(owner!.message.nl, /`Hans` is hier het id/);
    assert.match(owner!.message.en, /`Hans` is the id here/);
    const [other] = told('Actie A1: belt de drukker.').filter(({ rule }) => rule === 'action-without-owner');
    assert.doesNotMatch(other!.message.nl, /is hier het id/);
  });

  for (const line of ['Besluit 3.2. decharge verleend', 'Actie 4. belt de drukker', 'Decision 3. discharge is given'])
    it(`a full stop behind a number stands for the colon: ${line}`, () => {
      assert.deepEqual(
        told(line).map(({ rule }) => rule),
        ['malformed-statement'],
      );
    });
});
