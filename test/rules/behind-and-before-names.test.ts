import assert from 'node:assert/strict';
import { check, FILE, HEADER, projectOf } from '../support/check.ts';

const heads = (line: string) => HEADER.replace(/^Aanwezig:.*\nAfwezig:.*\n/m, `Aanwezig: @voorzitter, @secretaris\n${line}\n`);
const told = (line: string) => check(`${heads(line)}\n`).filter(({ severity }) => severity === 'error' || severity === 'warning');

function remarks(words: string) {
  const project = projectOf({});
  project.set(FILE, HEADER.replace('@jansen\n', `@jansen (${words})\n`));
  const { from, until, role } = project.file(FILE)!.meetings[0]!.present.at(-1)!;
  return { from, until, role: role?.join('') };
}

describe('What stands behind a name, in the words people use', () => {
  for (const [words, from, until] of [
    ['joined 10:15', { time: '10:15' }, undefined],
    ['joined at 10:15', { time: '10:15' }, undefined],
    ['arrived at item 3', { item: '3' }, undefined],
    ['gekomen om 10.15 uur', { time: '10:15' }, undefined],
    ['aanwezig vanaf 10.15 uur', { time: '10:15' }, undefined],
    ['left at item 4', undefined, { item: '4' }],
    ['left at 10:40', undefined, { time: '10:40' }],
    ['left after item 4', undefined, { item: '4', included: true }],
    ['vertrokken om 10.40 uur', undefined, { time: '10:40' }],
    ['online tot 10.40 uur', undefined, { time: '10:40' }],
  ] as const)
    it(words, () => assert.deepEqual(remarks(words), { from, until, role: undefined }));

  it('parts between semicolons are a role and a time', () => {
    assert.deepEqual(remarks('teamleider; tot 10.40 uur'), { from: undefined, until: { time: '10:40' }, role: 'teamleider' });
    assert.equal(remarks('teamleider; team Noord').role, 'teamleider; team Noord');
  });

  for (const words of ['joined the board', 'left wing', 'waarnemend voorzitter vanaf 10.40 uur', 'online', 'gekomen namens de buurt'])
    it(`is no time: ${words}`, () => {
      const { from, until } = remarks(words);
      assert.deepEqual([from, until], [undefined, undefined]);
    });
});

describe('What stands before a name', () => {
  for (const line of [
    'Afgemeld: dhr. @bakker, mw. @jansen',
    'Apologies: Cllr @bakker (work)',
    'Met kennisgeving afwezig: ouderling @bakker',
    'Afwezig: ds. @bakker, diaken @jansen',
  ])
    it(`is a title: ${line}`, () => {
      assert.deepEqual(told(line), []);
      const project = projectOf({});
      project.set(FILE, heads(line));
      assert.ok(project.file(FILE)!.meetings[0]!.absent.length > 0);
    });

  it('says who the one behind it is, and is no guest', () => {
    const [problem, ...more] = told('CC: @bakker, penningm. @jansen');
    assert.deepEqual(more, []);
    assert.deepEqual(
      problem?.fixes.map(({ edits }) => edits[0]!.newText),
      ['@jansen (penningm.)'],
    );
  });

  for (const title of ['penningmeester', 'voorzitter', 'griffier'])
    it(`says who the one before it is, behind a comma and before one: ${title}`, () => {
      const [problem] = told(`CC: @bakker, ${title}, @jansen`);
      assert.deepEqual(
        problem?.fixes.map(({ edits }) => edits[0]!.newText),
        [` (${title})`],
      );
    });
});
