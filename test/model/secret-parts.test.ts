import assert from 'node:assert/strict';
import type { Minutes, PublicMinutes, Text } from '../../language-server/model/minutes.ts';
import { Publisher } from '../../language-server/model/public.ts';
import { valueWords } from '../../language-server/model/value-text.ts';
import { projectOf } from '../support/public-forms.ts';

const BOOK = `Organisatie VWS: Ministerie
Persoon open (@VWS, openbaar): Olga Open
Reeks r (elke maandag 10:00-11:00): Reeks
  Spoor rs (trekker @VWS): Reeksspoor
`;

/** The minutes as those who write them and as everybody sees them. */
function versions(text: string): { readonly internal: Minutes; readonly open: PublicMinutes } {
  const models = projectOf({ 'a.verslag': BOOK, 'm.verslag': text }).files();
  const [internal] = models.flatMap(({ meetings }) => meetings);
  return { internal: internal!, open: new Publisher(models).minutes(internal!) };
}

/** The one shield that is all of a text: its ground, what stands in it, whether it is closed, and its line. */
function wholeShield(text: Text): readonly unknown[] {
  const [shield, ...more] = text;
  assert.deepEqual(more, []);
  assert.ok(typeof shield === 'object' && shield.kind === 'shield');
  return [shield.ground, valueWords(shield.content), shield.closed, shield.at.start.line];
}

const SECRET = `Verslag m (reeks r): Naam @VWS
Rubricering: stg. geheim
Datum: 16 november 2020
Dossier: Z-1
Geheim dossier: geheim 5.1.2b
Spoor s (trekker @VWS): Spoor
Spoor t (trekker @VWS, geheim 5.1.2b): Spoor

Inleiding.

Besluit B1 (@VWS): Ja.
Besluit B2 (@VWS, geheim 5.1.2b): Ja.

# 1. Deel

Tekst.

# 2. Ander
Geheim: 5.1.2b

Tekst.
`;

describe('minutes that are secret as a whole', () => {
  const { internal, open } = versions(SECRET);

  it('keep all that was typed, with the ground that a part has itself', () => {
    assert.deepEqual(wholeShield(internal.name), ['5.1.1b', 'Naam Ministerie', true, 0]);
    assert.deepEqual(
      internal.fields.map(({ label, value, ground }) => [valueWords(label), valueWords(value), ground]),
      [
        ['Dossier', 'Z-1', '5.1.1b'],
        ['Geheim dossier', 'geheim 5.1.2b', '5.1.2b'],
      ],
    );
    assert.deepEqual(
      internal.sections.map(({ title, ground }) => [valueWords(title), ground]),
      [
        ['Deel', '5.1.1b'],
        ['Ander', '5.1.2b'],
      ],
    );
    assert.deepEqual(
      internal.tracks.map(({ id, name, ground }) => [id, valueWords(name), ground]),
      [
        ['s', 'Spoor', '5.1.1b'],
        ['t', 'Spoor', '5.1.2b'],
        ['rs', 'Reeksspoor', undefined],
      ],
    );
    const blocks = internal.blocks.map((block) =>
      block.kind === 'prose'
        ? [block.kind, ...wholeShield(block.text), block.at.start.line]
        : [block.kind, block.ground, block.at.start.line],
    );
    assert.deepEqual(blocks, [
      ['track', '5.1.1b', 5],
      ['track', '5.1.2b', 6],
      ['prose', '5.1.1b', 'Inleiding.', true, 8, 8],
      ['decision', '5.1.1b', 10],
      ['decision', '5.1.2b', 11],
    ]);
  });

  it('leave grounds only', () => {
    assert.deepEqual(open.name, [{ kind: 'shield', ground: '5.1.1b' }]);
    assert.deepEqual(
      open.tracks.map(({ id }) => id),
      ['rs'],
    );
    assert.doesNotMatch(JSON.stringify(open), /Naam|Z-1|Dossier|Inleiding|Ja\.|Deel|Ander|Tekst|"Spoor/);
  });
});

describe('people on a line that calls itself secret', () => {
  const LINES =
    'Aanwezig:\n  Leden: niet notuleren: @open (vz, Webex, m.k., namens @VWS, volmacht aan @VWS)\nVoorzitter: geheim 5.1.2h: @open (plv.)\n';
  const { internal, open } = versions(`Verslag m: M\nDatum: 16 november 2020\n${LINES}`);

  it('keep what is said of them, in shields', () => {
    const { role, modeText, remark, group, mode, notice } = internal.present.find(({ party }) => party.type === 'person')!;
    assert.deepEqual(
      [role, modeText, group].map((text) => wholeShield(text!)),
      [
        ['5.1.2e', 'vz', true, 3],
        ['5.1.2e', 'Webex', true, 3],
        ['5.1.2e', 'Leden', true, 3],
      ],
    );
    assert.deepEqual(wholeShield(remark!), ['5.1.2e', 'm.k., volmacht aan Ministerie', true, 3]);
    assert.deepEqual([mode, notice], ['online', 'with']);
    assert.deepEqual([internal.chairs[0]!.ground, wholeShield(internal.chairs[0]!.role!)], ['5.1.2h', ['5.1.2h', 'plv.', true, 4]]);
  });

  it('are a ground, and nothing is said of them: neither how they came, nor for whom', () => {
    for (const { party, ...said } of [...open.present, ...open.chairs]) {
      assert.ok('ground' in party);
      assert.deepEqual(
        Object.values(said).filter((value) => value !== undefined),
        [],
      );
    }
    assert.deepEqual(
      open.chairs.map(({ party }) => party),
      [{ type: 'person', ground: '5.1.2h' }],
    );
  });
});

describe('text right below a secret item', () => {
  for (const item of ['Besluit B1 (geheim 5.1.2b): Ja.', 'Afspraak F1 (@VWS): Samen:\n  Besluit B1 (geheim 5.1.2b): Ja.'])
    it(`is a part of it: ${JSON.stringify(item)}`, () => {
      const { internal } = versions(`Verslag m: M\nDatum: 16 november 2020\n\n${item}\nEn verder.\n`);
      const [, below] = internal.blocks;
      assert.ok(below?.kind === 'prose');
      assert.deepEqual(wholeShield(below.text), ['5.1.2b', 'En verder.', true, below.at.start.line]);
    });
});
