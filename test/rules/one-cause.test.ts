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

describe('A party without its number among parties with one', () => {
  const counts = (line: string) => told(line, 'Motie M1 (indiener @RIVM): Iets.\n\n').filter(({ rule }) => rule === 'vote-count-mismatch');

  it('leaves a vote uncounted, and is reported', () => {
    for (const sides of ['voor @RIVM @VWS 2, tegen @NCTV 3', 'voor @RIVM 2 @VWS, tegen @NCTV 3', 'voor @RIVM 2, tegen @NCTV'])
      assert.equal(counts(`Stemming #M1 (${sides}): aangenomen`).length, 1, sides);
  });

  it('is what it is where no party has one, or the side has its own', () => {
    for (const sides of ['voor @RIVM @VWS, tegen @NCTV', 'voor 2 @RIVM @VWS 1, tegen @NCTV 1'])
      assert.deepEqual(counts(`Stemming #M1 (${sides}): aangenomen`), [], sides);
  });
});

describe('A number that is glued to a name in a vote', () => {
  for (const sides of ['voor 2@RIVM, tegen @NCTV', 'voor @RIVM 2@VWS 1, tegen @NCTV 3'])
    it(sides, () => {
      const found = told(`Stemming #M1 (${sides}): aangenomen`, 'Motie M1 (indiener @RIVM): Iets.\n\n');
      assert.ok(found.some(({ rule, message }) => rule === 'malformed-statement' && /vast aan de naam/.test(message.nl)));
    });
});
