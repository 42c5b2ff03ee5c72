import assert from 'node:assert/strict';
import { check, expectFix, HEADER } from '../support/check.ts';
import { publicOutputs } from '../support/public-forms.ts';

const section = (field: string) =>
  `${HEADER}\n# 1. Opening\n\nTekst.\n\n# 2. Personeel\n${field}\n\nDe kanarie.\n\nBesluit B9 (@voorzitter): De kanarie.\n\n# 3. Rest\n\nTekst.\n`;

describe('a section that is closed by another law than the Woo', () => {
  for (const field of [
    'Besloten: ja',
    'Besloten: Gemeentewet artikel 23',
    '\nBesloten: Gemeentewet artikel 23',
    'Closed: yes',
    'Closed: Public Bodies (Admission to Meetings) Act 1960',
  ]) {
    it(`is in no public output, and no error: ${field}`, async () => {
      assert.deepEqual(
        check(section(field)).map(({ rule }) => rule),
        [],
      );
      for (const [name, text] of await publicOutputs({ 'm.verslag': section(field) })) assert.doesNotMatch(text, /kanarie|Personeel/, name);
    });
  }

  for (const heading of ['# 2. Besloten zitting', '# 2. Personeel (besloten)', '# 2. Closed session'])
    it(`is no error below a heading that says so too: ${heading}`, async () => {
      const text = section('Besloten: ja').replace('# 2. Personeel', heading);
      assert.deepEqual(
        check(text).map(({ rule }) => rule),
        [],
      );
      for (const [name, told] of await publicOutputs({ 'm.verslag': text })) assert.doesNotMatch(told, /kanarie/, name);
    });

  it('is closed by the field that its author took for a ground, by a fix', () => {
    for (const [field, fixed] of [
      ['Geheim: Gemeentewet artikel 23', 'Besloten: Gemeentewet artikel 23'],
      ['Secret: Public Bodies (Admission to Meetings) Act 1960', 'Besloten: Public Bodies (Admission to Meetings) Act 1960'],
    ] as const)
      expectFix('unknown-ground', section(`\n${field}`), section(`\n${fixed}`));
  });

  it('says in public that it is closed, on no ground of the Woo', async () => {
    const outputs = await publicOutputs({ 'm.verslag': section('Besloten: ja') });
    const text = outputs.get('full text 0')!;
    assert.match(text, /Niet openbaar\.\n\n3\. Rest/);
    assert.doesNotMatch(text, /onbekend/);
  });

  it('is an error where it may as well be a decision, and closes all the same', async () => {
    const text = section('Besloten: akkoord.');
    assert.deepEqual(
      check(text).map(({ rule }) => rule),
      ['secret-without-effect'],
    );
    for (const [name, told] of await publicOutputs({ 'm.verslag': text })) assert.doesNotMatch(told, /kanarie/, name);
  });

  it('is open where it says so', () => {
    assert.ok(check(section('Besloten: nee')).every(({ rule }) => rule !== 'secret-without-effect'));
  });
});
