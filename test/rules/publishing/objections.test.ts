import assert from 'node:assert/strict';
import { Project } from '../../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../../language-server/project/config.ts';
import { objectionsTo } from '../../../language-server/rules/publishing/objections.ts';

const A = 'Verslag a (reeks r): Een\nDatum: maandag 16 november 2020\n';
const SERIES = 'Reeks r (elke maandag 10:00-11:00): Reeks\n';
const OPEN_SHIELD = 'Tekst {5.1.2h: geheim\n';

/** The places at which the public version of `a` is objected to. */
function objections(files: Readonly<Record<string, string>>, rules = {}): string[] {
  const project = new Project({ config: { ...DEFAULT_CONFIG, rules }, today: '2020-11-16' });
  for (const [name, text] of Object.entries(files)) project.set(`file:///p/${name}.verslag`, text);
  const meeting = project.files().flatMap((file) => file.meetings.filter(({ id }) => id === 'a'));
  return objectionsTo(project.view, meeting).map(({ uri, range, rule }) => `${uri.slice(10, -8)}:${range.start.line + 1} ${rule}`);
}

describe('what keeps a public version from being made', () => {
  it('an error of shielding in the meeting itself', () => assert.deepEqual(objections({ a: A + OPEN_SHIELD }), ['a:3 unclosed-shield']));
  it('none where all is well', () => assert.deepEqual(objections({ a: A, r: SERIES }), []));
  it('no error of another family, and no warning', () => assert.deepEqual(objections({ a: `${A}Bel 06-12345678, @niemand.\n` }), []));

  const PLACES: Readonly<Record<string, readonly [files: Record<string, string>, place: string]>> = {
    'a person of the address book': [{ a: A, boek: 'Persoon jansen: J. {5.1.9: Jansen}\n' }, 'boek:1'],
    'its series': [{ a: A, r: 'Reeks r (elke maandag 10:00-11:00): Reeks {5.1.2h: geheim\n' }, 'r:1'],
    'a track of its series': [{ a: A, r: `${SERIES}Spoor hub: De {5.1.2h: hub\n` }, 'r:2'],
    'a channel of its series': [{ a: A, r: `${SERIES}Kanaal k: De {5.1.2h: app\n` }, 'r:2'],
    'the series of a track that it names': [
      { a: `${A.replace(' (reeks r)', '')}Besluit B1 (spoor hub): Ja.\n`, r: `${SERIES}Spoor hub: De hub\nKanaal k: De {5.1.2h: app\n` },
      'r:3',
    ],
    'what stands between the declarations of an address book': [{ a: A, boek: `Organisatie vws: VWS\n${OPEN_SHIELD}` }, 'boek:2'],
    'a meeting that it refers to': [{ a: `${A}Zie #b.\n`, b: `Verslag b: Twee\n${OPEN_SHIELD}` }, 'b:2'],
    'the meeting of an item that it refers to': [{ a: `${A}Zie #b/B1.\n`, b: `Verslag b: Twee\nBesluit B1: Ja.\n${OPEN_SHIELD}` }, 'b:3'],
    'a meeting that is referred to within a shield': [{ a: `${A}Zie {5.1.2h: #b}.\n`, b: `Verslag b: Twee\n${OPEN_SHIELD}` }, 'b:2'],
    'a meeting that one of these refers to': [
      { a: `${A}Zie #b.\n`, b: 'Verslag b: Twee\nZie #c.\n', c: `Verslag c: Drie\n${OPEN_SHIELD}` },
      'c:2',
    ],
    'a meeting that reports on its actions': [
      { a: `${A}Actie A1 (@x, uiterlijk 1 december 2020): Doet.\n`, b: `Verslag b: Twee\nVoortgang #a/A1 (afgerond): Ja.\n${OPEN_SHIELD}` },
      'b:3',
    ],
    'an earlier meeting that left actions open': [
      {
        a: A,
        r: SERIES,
        b: `Verslag b (reeks r): Twee\nDatum: maandag 9 november 2020\nActie A1 (@x, uiterlijk 1 december 2020): Doet.\n${OPEN_SHIELD}`,
      },
      'b:4',
    ],
    'another meeting under the same id': [{ a: `${A}Zie #b.\n`, b: 'Verslag b: Twee\n', c: `Verslag b: Drie\n${OPEN_SHIELD}` }, 'c:2'],
  };
  for (const [what, [files, place]] of Object.entries(PLACES))
    it(`an error in ${what}`, () =>
      assert.deepEqual(
        objections(files).map((one) => one.split(' ')[0]),
        [place],
      ));

  it('no error of a meeting or a series that it has nothing to do with', () =>
    assert.deepEqual(objections({ a: A, r: SERIES, b: `Verslag b: Twee\n${OPEN_SHIELD}`, s: `Reeks s: Die {5.1.2h: geheim\n` }), []));
  it('people count wherever they are declared', () =>
    assert.deepEqual(objections({ a: A, b: 'Verslag b: Twee\nPersoon jansen: J. {5.1.9: Jansen}\n' }), ['b:2 unknown-ground']));
  it('a configuration takes no reason away', () =>
    assert.deepEqual(objections({ a: A + OPEN_SHIELD }, { 'unclosed-shield': 'off' }), ['a:3 unclosed-shield']));
  it('a configuration can add reasons', () =>
    assert.deepEqual(objections({ a: `${A}Bel 06-12345678.\n` }, { 'personal-data-in-prose': 'error' }), ['a:3 personal-data-in-prose']));
  it('is found for each meeting of an archive without reading each of them again for every other', () => {
    // Each meeting of a chain uses all before it: it was read anew for each that uses it.
    const partsRead = (count: number) => {
      const project = new Project({ config: DEFAULT_CONFIG, today: '2020-11-16' });
      for (let at = 0; at < count; at++) project.set(`file:///p/v-${at}.verslag`, `Verslag v-${at}: Een\nTekst. Zie #v-${at - 1}.\n`);
      const meetings = project.files().flatMap((file) => file.meetings);
      // What is checked of each file is checked before.
      objectionsTo(project.view, meetings.slice(0, 1));
      for (const { uri } of meetings) project.view.shieldingErrors(uri);
      const { values } = Object;
      let parts = 0;
      Object.values = (value: object) => {
        parts += 1;
        return values(value);
      };
      try {
        for (const meeting of meetings) objectionsTo(project.view, [meeting]);
      } finally {
        Object.values = values;
      }
      return parts;
    };
    const [few, many] = [partsRead(8), partsRead(32)];
    assert.ok(few > 8 * 5, 'nothing was counted');
    assert.ok(many < few * 8, `${few} parts of 8 meetings, ${many} of 32`);
  });
});
