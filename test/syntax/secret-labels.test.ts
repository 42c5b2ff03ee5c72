import assert from 'node:assert/strict';
import fc from 'fast-check';
import { secretLabelEnd } from '../../language-server/syntax/secret-labels.ts';
import { runs } from '../support/runs.ts';

/** Words that such labels are made of, alone or together, and others. */
const WORDS =
  "Geheim geheime vertrouwlijk GEHEIM secrets secret niet don't openbaar publiceren top tussen ons sub rosa staff only stg bbn3 non public verwijderen besloten voor verslag geheimhouding Actie punt artikel staatsgeheim g\u00e9heim geh\u00e9im 5 a e G".split(
    ' ',
  );

describe('labels that call what follows secret', () => {
  it('are found by their first word as they are behind a number, where all words are read', () => {
    let found = 0;
    const label = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        label.filter((words) => /^\p{L}{2}/u.test(words)),
        (words) => {
          const numbered = secretLabelEnd(`1 ${words}: tekst`);
          if (numbered !== undefined) found++;
          assert.equal(secretLabelEnd(`${words}: tekst`), numbered && numbered - 2, words);
        },
      ),
      runs(2000),
    );
    assert.ok(found > 50, `${found} of them call it secret`);
  });
});
