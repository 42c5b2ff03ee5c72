import assert from 'node:assert/strict';
import { keepingProject } from '../support/kept-project.ts';
import { projectOf, publicMinutes, shieldingProblems } from '../support/public-forms.ts';
import {
  COMMENTED_STRUCTURE,
  PLAIN_ATTRIBUTES,
  PLAIN_COMMENTS,
  PLAIN_VALUES,
  SECRET_ATTRIBUTES,
  SECRET_VALUES,
} from '../support/structure-secrets.ts';

const HEADER = 'Verslag m1: Eerste\nDatum: 16 november 2020\nVoorzitter: @VWS\nNotulist: @VWS\nAanwezig: @VWS\n';
const CANARY = 'kanarie';
const inSameProject = keepingProject();

/** Whether the public version of some minutes holds the canary, and what the rules of shielding say of them that is more than a hint. */
function readingOf(text: string): { told: boolean; found: readonly string[] } {
  return inSameProject(
    'with its book',
    () => projectOf({ 'a.verslag': 'Organisatie VWS: Ministerie\n' }),
    (project) => {
      project.set('file:///project/m1.verslag', text.replaceAll('§', CANARY));
      const told = JSON.stringify(publicMinutes(project.files())).includes(CANARY);
      const problems = shieldingProblems(project, 'm1.verslag').filter(({ severity }) => severity === 'warning' || severity === 'error');
      return { told, found: problems.map(({ rule }) => rule) };
    },
  );
}

const withBody = (body: string) => readingOf(`${HEADER}\n# 1. Deel\n\nTekst.\n\n${body}\n`);
const withField = (field: string) => readingOf(`${HEADER}${field}\n\n# 1. Deel\n\n§\n`);

describe('a field of the header whose words say so of all of the minutes', () => {
  for (const field of SECRET_VALUES)
    it(`keeps all of them out, and is reported: ${field}`, () => {
      assert.deepEqual(withField(field), { told: false, found: ['secret-without-effect'] });
    });
  for (const field of PLAIN_VALUES)
    it(`is none where it says something else: ${field}`, () => assert.deepEqual(withField(field), { told: true, found: [] }));
});

describe('an attribute that the language does not know', () => {
  for (const item of SECRET_ATTRIBUTES)
    it(`keeps its item out where it speaks of secrecy: ${item}`, () => {
      assert.deepEqual(withBody(item), { told: false, found: ['secret-without-effect'] });
    });
  for (const item of PLAIN_ATTRIBUTES)
    it(`leaves its item where it says something else: ${item}`, () => assert.deepEqual(withBody(item), { told: true, found: [] }));
});

describe('a comment beside the line that it is about', () => {
  for (const body of COMMENTED_STRUCTURE)
    it(`keeps that line out, and is an error: ${JSON.stringify(body)}`, () => {
      assert.deepEqual(withBody(body), { told: false, found: ['secret-without-effect'] });
    });
  for (const body of PLAIN_COMMENTS)
    it(`is about no secret, or about another line: ${JSON.stringify(body)}`, () => assert.equal(withBody(body).told, true));
});

describe('a sentence with a ground behind it', () => {
  it('is no label of what stands below it', () => {
    const { told, found } = withBody('De heer Bos is ziek. [5.1.2e]\n\n§ is besproken.');
    assert.deepEqual([told, found], [true, ['bare-ground']]);
  });
});
