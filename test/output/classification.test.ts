import assert from 'node:assert/strict';
import { toPublic } from '../../language-server/model/public.ts';
import { objectionsTo } from '../../language-server/rules/publishing/objections.ts';
import { CLASSIFICATIONS, PUBLICATION } from '../../language-server/vocabulary/values.ts';
import { HEADER, projectOf } from '../support/check.ts';

function made(value: string, label = 'Rubricering') {
  const project = projectOf({});
  const uri = 'file:///project/overleg-1.verslag';
  project.set(uri, `${HEADER}${label}: ${value}\n\n# 1. Opening\n\nDe bron is bekend.\n`);
  const meetings = project.file(uri)!.meetings;
  return {
    value: meetings[0]!.classification?.value,
    refused: objectionsTo(project.view, meetings).length > 0,
    public: JSON.stringify(toPublic(meetings[0]!, project.files())),
  };
}

describe("the State's own levels", () => {
  for (const { name, nl, en, also } of CLASSIFICATIONS.map((row) => ({ also: [] as readonly string[], ...row }))) {
    it(`${nl} is read as typed, in capitals and shortened`, () => {
      for (const word of [nl, nl.toUpperCase(), ...also]) assert.equal(made(word).value, name, word);
      assert.equal(made(en, 'Classification').value, name);
    });
    it(`${nl}: ${PUBLICATION[name]}`, () => {
      const { refused, public: bytes } = made(nl);
      assert.equal(refused, PUBLICATION[name] === 'refused');
      assert.equal(bytes.includes('De bron'), PUBLICATION[name] !== 'refused');
    });
  }
  it('what seems meant as a secret level is taken as one', () => {
    for (const word of ['Stg. geheimm', 'Stg zeer geheim!', 'dep. vertrouwlijk vertrouwelijk', 'geheim'])
      assert.deepEqual([made(word).refused, made(word).public.includes('De bron')], [true, false], word);
  });
  it('what may keep some of the minutes keeps all of them', () => {
    for (const word of [
      'openbaar, behalve punt 1',
      'openbaar (m.u.v. agendapunt 1)',
      'deels openbaar',
      'public except item 1',
      'nog te bepalen',
    ])
      assert.deepEqual([made(word).refused, made(word).public.includes('De bron')], [true, false], word);
    for (const word of ['openbaar.', 'Geheel openbaar', ''])
      assert.deepEqual([made(word).refused, made(word).public.includes('De bron')], [false, true], word);
  });
});
