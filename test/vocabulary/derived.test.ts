import assert from 'node:assert/strict';
import fs from 'node:fs';
import { ACTION_STATUS } from '../../language-server/vocabulary/attributes.ts';
import { FIELDS } from '../../language-server/vocabulary/fields.ts';
import { STATEMENTS } from '../../language-server/vocabulary/keywords.ts';
import { DERIVED } from '../../scripts/vocabulary.ts';
import { check } from '../support/check.ts';
import { inMeeting } from '../support/docs.ts';

describe('what follows from the vocabulary', () => {
  for (const { path, from } of DERIVED)
    it(`stands in ${path}`, () => {
      const text = fs.readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
      const said = path.endsWith('.json') ? JSON.parse : (page: string) => page;
      assert.deepEqual(said(text), said(from(text)), 'run: node scripts/vocabulary.ts && npx biome check --write schemas');
    });

  it('every example of a keyword is read as it', () => {
    for (const { name, help } of [...STATEMENTS, ...FIELDS.filter(({ kind }) => kind !== 'sectionField')])
      for (const { example } of Object.values(help)) {
        const found = check(inMeeting(example)).filter(({ rule }) => rule === 'malformed-statement' || rule === 'keyword-typo');
        assert.deepEqual(found, [], `${name}: ${example}`);
      }
  });

  it('the command line takes every word for a state', () => {
    const source = fs.readFileSync(new URL('../../src/cli/main.ts', import.meta.url), 'utf8');
    const choices = /\.choices\(\[('open'[^\]]*)\]\)/.exec(source)?.[1]?.match(/[\w-]+/g) ?? [];
    assert.deepEqual(choices, [...ACTION_STATUS.keys(), 'all']);
  });
});
