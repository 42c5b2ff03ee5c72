import assert from 'node:assert/strict';
import { idFor, namesIn } from '../../../language-server/model/names/naming.ts';
import { acted, actionsAt } from '../../support/acting.ts';
import { BOOK, check } from '../../support/check.ts';
import { accept } from '../../support/completing.ts';

const HEAD = 'Verslag x: X\nDatum: maandag 16 november 2020\nVoorzitter: @voorzitter\nNotulist: @secretaris\n';
const FILE = 'overleg-1.verslag';

describe('a name without an at-sign in a list of people', () => {
  it('goes into the address book as a person, and is named by its id', () => {
    const texts = acted(`${HEAD}Aanwezig: Kees Kla|assen (Webex), @jansen`, 'Zet `Kees Klaassen` als persoon in het adresboek');
    assert.equal(texts[FILE], `${HEAD}Aanwezig: @klaassen (Webex), @jansen`);
    assert.match(texts['adresboek.verslag']!, /^Persoon bakker .*\nPersoon klaassen: Kees Klaassen$/m);
  });
  it('or as an organisation, which comes first where it is written in capitals', () => {
    const { titles } = actionsAt(`${HEAD}Aanwezig: KN|MI`);
    assert.deepEqual(titles.slice(0, 2), ['Zet `KNMI` als organisatie in het adresboek', 'Zet `KNMI` als persoon in het adresboek']);
    const texts = acted(`${HEAD}Aanwezig: KN|MI`, 'Declare `KNMI` as an organisation in the address book', { language: 'en' });
    assert.equal(texts[FILE], `${HEAD}Aanwezig: @KNMI`);
  });
  it('is two where two are joined', () => {
    const texts = acted(`${HEAD}Aanwezig: Kuipers e|n Smit`, 'Zet `Kuipers` en `Smit` als personen in het adresboek');
    assert.equal(texts[FILE], `${HEAD}Aanwezig: @kuipers, @smit`);
    assert.match(texts['adresboek.verslag']!, /^Persoon kuipers: Kuipers\nPersoon smit: Smit$/m);
  });
  it('goes with all others at once, each declared once, known ones by their id', () => {
    const people = 'Aanwezig: Kees Kla|assen, Smit en J. Jansen\nAfwezig: Linette\nCC: Kees Klaassen, Anna Smit';
    const texts = acted(`${HEAD}${people}`, 'Zet alle 5 namen zonder `@` in het adresboek');
    assert.equal(texts[FILE], `${HEAD}Aanwezig: @klaassen, @smit, @jansen\nAfwezig: @linette\nCC: @klaassen, @a.smit`);
    assert.deepEqual(
      texts['adresboek.verslag']!.split('\n').filter((line) => !BOOK.includes(line)),
      ['Persoon klaassen: Kees Klaassen', 'Persoon smit: Smit', 'Persoon linette: Linette', 'Persoon a.smit: Anna Smit'],
    );
  });
  it('makes the address book where there is none', () => {
    const texts = acted(
      'Minutes y: Y\nDate: 16 November 2020\nPresent: Kees Kla|assen',
      'Declare `Kees Klaassen` as a person in the address book',
      {
        language: 'en',
        book: false,
      },
    );
    assert.deepEqual(texts, {
      'addressbook.verslag': 'Person klaassen: Kees Klaassen\n',
      [FILE]: 'Minutes y: Y\nDate: 16 November 2020\nPresent: @klaassen',
    });
  });
  it('is nobody where it is a number, a reason or everybody', () => {
    for (const people of ['23 le|den', 'zie li|jst', 'iedereen be|halve Daan'])
      assert.deepEqual(actionsAt(`${HEAD}Aanwezig: ${people}`).titles, [], people);
    const texts = acted(`${HEAD}Aanwezig: Kees Kla|assen, Smit, 23 leden`, 'Zet `Kees Klaassen` als persoon in het adresboek');
    assert.match(texts[FILE]!, /, 23 leden$/);
    assert.match(
      acted(`${HEAD}Aanwezig: Kees Kla|assen, Smit, 23 leden`, 'Zet alle 2 namen zonder `@` in het adresboek')[FILE]!,
      /@klaassen, @smit, 23 leden$/,
    );
  });
  it('is not asked about where it is known, or in quotes', () => {
    for (const marked of ['Aanwezig: @jan|sen', 'Aanwezig: "een ga|st"', 'Plaats: Kees Kla|assen'])
      assert.ok(!actionsAt(`${HEAD}${marked}`).titles.some((title) => title.includes('adresboek')), marked);
  });
});

describe('all who are unknown at once', () => {
  const declared = (book: string) => book.split('\n').filter((line) => !BOOK.includes(line));
  it('are the names without an at-sign and the ids that nobody declared', () => {
    for (const marked of ['Aanwezig: Ab|dul, @linette en @petra, KNMI', 'Aanwezig: Abdul, @linette en @pe|tra, KNMI']) {
      const texts = acted(
        `${HEAD}${marked}\n\n# 1. A\n\nDank aan @piet-smit, @linette en @ministerie.`,
        'Zet alle 6 onbekenden in het adresboek',
      );
      assert.equal(texts[FILE]!.split('\n')[4], 'Aanwezig: @abdul, @linette en @petra, @KNMI');
      assert.deepEqual(declared(texts['adresboek.verslag']!), [
        'Organisatie KNMI: KNMI',
        'Persoon abdul: Abdul',
        'Persoon linette: Linette',
        'Persoon petra: Petra',
        'Persoon piet-smit: Piet Smit',
        'Persoon ministerie: Ministerie',
      ]);
    }
  });
  it('are one where a name and an id are the same', () => {
    const texts = acted(
      `${HEAD}Aanwezig: Kees Klaas|sen, @linette\n\n# 1. A\n\n@klaassen: dank.`,
      'Zet alle 3 onbekenden in het adresboek',
    );
    assert.deepEqual(declared(texts['adresboek.verslag']!), ['Persoon klaassen: Kees Klaassen', 'Persoon linette: Linette']);
  });
  it('are not who is one letter off somebody known', () => {
    const texts = acted(`${HEAD}Aanwezig: @ab|dul, @janssen, @linette`, 'Declare all 2 unknown parties in the address book', {
      language: 'en',
    });
    assert.deepEqual(declared(texts['adresboek.verslag']!), ['Persoon abdul: Abdul', 'Persoon linette: Linette']);
  });
  it('are declared one by one where there is one', () => {
    assert.ok(!actionsAt(`${HEAD}Aanwezig: @ab|dul, @jansen`).titles.some((title) => title.includes('onbekenden')));
  });
});

describe('a guest', () => {
  const guest = (line: string) =>
    check(`${HEAD}${line}\n`)
      .flatMap(({ fixes }) => fixes)
      .find(({ title }) => title.nl.includes('gast'))?.edits[0]?.newText;
  it('is one of two where two are joined, and has no sigil in its name', () => {
    assert.equal(guest('Aanwezig: Kuipers en Smit'), '"Kuipers"');
    assert.equal(guest('Aanwezig: @@piet'), '"piet"');
  });
});

describe('an at-sign too many', () => {
  it('goes where the name is known', () => {
    const fix = check(`${HEAD}Aanwezig: @@jansen\n`).flatMap(({ fixes }) => fixes)[0];
    assert.equal(fix?.edits[0]?.newText, '@jansen');
  });
  it('goes where the name is chosen from the list', () => {
    assert.equal(accept(`${HEAD}Aanwezig: @@jan|`, '@jansen'), `${HEAD}Aanwezig: @jansen|`);
    assert.equal(accept(`${HEAD}\n# 1. A\n\nDank aan @@jan|`, '@jansen'), `${HEAD}\n# 1. A\n\nDank aan @jansen|`);
  });
});

describe('an id for a name', () => {
  const cases: [string, string][] = [
    ['Kees Klaassen', 'klaassen'],
    ['Jan de Vries', 'devries'],
    ['J.W. van der Berg', 'vanderberg'],
    ['mw. dr. A. Pietersen', 'pietersen'],
    ['de heer Bos', 'bos'],
    ['José Peña', 'pena'],
    ['Anna Jansen-Smit', 'jansen-smit'],
    ['Linette', 'linette'],
    ["Siobhan O'Neil", 'oneil'],
    ['KNMI', 'KNMI'],
  ];
  for (const [name, id] of cases)
    it(`${name}: ${id}`, () =>
      assert.equal(
        idFor(name, () => false),
        id,
      ));
  it('is another where it is taken', () => {
    const taken = new Set<string>();
    const given = ['Kees Klaassen', 'Jan Klaassen', 'Jo Klaassen', 'Jan Klaassen'].map((name) => {
      const id = idFor(name, (candidate) => taken.has(candidate));
      taken.add(id);
      return id;
    });
    assert.deepEqual(given, ['klaassen', 'j.klaassen', 'jo-klaassen', 'jan-klaassen']);
  });
  it('of several names joined', () => assert.deepEqual(namesIn('Abdul, Linette en "Petra" & @jan'), ['Abdul', 'Linette', 'Petra', 'jan']));
});
