import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { checkAlone } from '../../language-server/rules/alone.ts';
import type { Problem } from '../../language-server/rules/problem.ts';
import { check, FILE, HEADER } from '../support/check.ts';
import { exampleFiles, fromScratch, randomEdits, randomFrom } from '../support/random-edits.ts';
import { seedOf } from '../support/runs.ts';
import { INNOCENT_LINES, TOLD_LINES } from './told-lines.ts';

const CONFIG = { ...DEFAULT_CONFIG, emailDomain: 'example.org' };
const TODAY = '2021-02-01';

const told = ({ fixes: _, ...problem }: Problem) => JSON.stringify(problem);

describe('what is wrong with a text by itself', () => {
  it('is wrong still once all other files are known', () => {
    const random = randomFrom(seedOf(12));
    let found = 0;
    for (let round = 0; round < 4; round++) {
      const texts = new Map([...exampleFiles()].map(([uri, text]) => [uri, randomEdits(text, random, round * 3)]));
      const project = fromScratch(texts);
      for (const [uri, text] of texts) {
        const all = new Set(project.check(uri).map(told));
        for (const problem of checkAlone(uri, text, CONFIG, TODAY)) {
          found++;
          assert.ok(all.has(told(problem)), `${uri} in round ${round}: ${told(problem)}`);
        }
      }
    }
    assert.ok(found > 50, `${found} in all`);
  });

  it('is a broken shield, a word that is meant as a keyword, a day that does not exist; not a name that another file may declare', () => {
    const text = 'Verslag a-1: A\nDatum: 31 november 2020\nAanwezig: @vos\n\nActei A1 (@vos): Belt.\nHet is {5.1.2e: geheim.\n';
    const rules = checkAlone('file:///a.verslag', text, CONFIG, TODAY).map(({ rule }) => rule);
    assert.deepEqual(rules, ['impossible-date', 'keyword-typo', 'unclosed-shield']);
    assert.ok(
      fromScratch(new Map([['file:///a.verslag', text]]))
        .check('file:///a.verslag')
        .some(({ rule }) => rule === 'unknown-party'),
    );
  });

  it('is nothing that a rule which needs other files would have told otherwise', () => {
    const key = ({ rule, range, message }: Problem) => `${rule} ${range.start.line} ${message.nl}`;
    for (const line of [...TOLD_LINES, ...INNOCENT_LINES]) {
      const text = `${HEADER}\n# 1. Deel\n\n${line}\n`;
      const all = new Set(check(text).map(key));
      assert.deepEqual(
        checkAlone(FILE, text, DEFAULT_CONFIG, '2020-11-16').filter((problem) => !all.has(key(problem))),
        [],
        line,
      );
    }
  });

  it('counts as the configuration has it', () => {
    const config = { ...CONFIG, rules: { 'impossible-date': 'off' as const } };
    assert.deepEqual(checkAlone('file:///a.verslag', 'Verslag a-1: A\nDatum: 31 november 2020\n', config, TODAY), []);
  });
});
