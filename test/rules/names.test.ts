import assert from 'node:assert/strict';
import { check, expectFix } from '../support/check.ts';

const PEOPLE = `Persoon dam: P.J. van Dam
Persoon zijpstra: Kees van der Zijpstra
Persoon jans: J. Jansen
Persoon double: A. Smit-de Vries
Persoon yildiz: E. Yıldız
Persoon bakker2: B. Bakker
Persoon groot: mr. dr. T. de Groot MSc
Persoon muller: Anna Müller
Persoon brien: T. O'Brien
Persoon garcia: Maria Garcia Lopez
Persoon turf: Turfhorst, P. (Piet)
Organisatie dam-advies: Van Dam Advies
Persoon open (openbaar): M. Jansen
Afkorting PvDA: Partij
`;
const HEAD = 'Verslag o: Overleg\nDatum: maandag 16 november 2020\nAanwezig: "K. Gastman", "een gast van de gemeente"\n\n# 1. Punt\n\n';

/** What is found in a paragraph. */
function found(prose: string): string[] {
  const text = `${HEAD}${prose}\n`;
  const lines = text.split('\n');
  return check(text, { book: false, files: { 'boek.verslag': PEOPLE } })
    .filter(({ rule }) => rule === 'name-in-prose')
    .map(({ range: { start, end } }) =>
      start.line === end.line
        ? lines[start.line]!.slice(start.character, end.character)
        : `${lines[start.line]!.slice(start.character)}/${lines[end.line]!.slice(0, end.character)}`,
    );
}

/** Each between words, in the middle of a sentence: the guise is what is reported. */
const GUISES: readonly string[] = [
  // surname, particle, title
  'Van Dam',
  'van Dam',
  'de heer Van Dam',
  'De heer van Dam',
  'mevrouw Van Dam',
  'mw. van Dam',
  'dhr. Dam',
  'Dr. van Dam',
  'Mr. Van Dam',
  'Mrs Van Dam',
  'mevrouw dr. Van Dam',
  'vanDam',
  'VanDam',
  'v. Dam',
  'v Dam',
  'v.Dam',
  'VAN DAM',
  'Van  Dam',
  'van der Zijpstra',
  'v.d. Zijpstra',
  'v/d Zijpstra',
  'vd Zijpstra',
  'van der zijpstra',
  'vanderzijpstra',
  'Zijpstra',
  // initials, first names
  'P. van Dam',
  'P.J. van Dam',
  'PJ van Dam',
  'P J van Dam',
  'p. van dam',
  'P. Dam',
  'PvD',
  'PJvD',
  'P.v.D.',
  'Kees van der Zijpstra',
  'Kees',
  'K. van der Zijpstra',
  'Kees Zijpstra',
  'kees van der zijpstra',
  'Piet Turfhorst',
  'Piet',
  'Turfhorst',
  // genitive, capitals, compounds
  'Jansens',
  'JANSEN',
  'mw. jansen',
  'J. Jansen',
  'Jansenlijst',
  'Smit-de Vries',
  'De Vries',
  'mevrouw Smit',
  'Garcia',
  'Lopez',
  'Maria Lopez',
  "O'Brien",
  'O’Brien',
  // accents and signs
  'Yildiz',
  'YILDIZ',
  'Yıldız',
  'Muller',
  'Müller',
  'M&uuml;ller',
  'Anna',
  'Jan\u00adsen',
  'Jan\u200bsen',
  'Ｊａｎｓｅｎ',
  'J\u0430nsen',
  // markup
  'Jan**sen**',
  'J&#97;nsen',
  'J&#x61;nsen',
  'Jan<b>sen</b>',
  'de heer **Van** _Dam_',
  // words that are names here
  'mevrouw Bakker',
  'B. Bakker',
  'de heer De Groot',
  'T. de Groot',
  'De Groot',
  'Bakker',
  // guests
  'Gastman',
  'K. Gastman',
];

describe('names in every guise', () => {
  for (const guise of GUISES) {
    it(`finds ${JSON.stringify(guise)}`, () => {
      const at = found(`Gisteren zei ${guise} daar iets over`);
      assert.equal(at.length, 1, `found: ${at.join(' | ')}`);
      const bare = (text: string) => text.replace(/[*_<>/b.]/g, '').trim();
      assert.ok(bare(guise).startsWith(bare(at[0]!).slice(0, 4)) && bare(at[0]!).length >= bare(guise).length - 1, `found only ${at[0]}`);
    });
  }

  it('over the end of a line', () => {
    assert.deepEqual(found('Volgens de heer Van\nDam klopt dat.'), ['de heer Van/Dam']);
    assert.deepEqual(found('Volgens mevrouw\nJansen klopt dat.'), ['mevrouw/Jansen']);
    assert.deepEqual(found('Volgens mevrouw Jan-\nsen klopt dat.'), ['mevrouw Jan-/sen']);
    assert.deepEqual(found('> Volgens Van\n> Dam klopt dat.'), ['Van/> Dam']);
  });
  it('without a blank, in names of files and in addresses', () => {
    for (const label of [
      'cvJansen.pdf',
      'CV_Jansen',
      'overleg-vanderzijpstra',
      'Jansen%2C',
      'J%61nsen.doc',
      'j.jansen@rivm',
      'https://x.example/jansen/',
      'nota-jansen.docx',
      'map/vandam.txt',
      'cvbakker.pdf',
    ])
      assert.equal(found(`Gisteren stond ${label} daar`).length, 1, label);
  });
  it('in the text and the target of a link', () => {
    assert.deepEqual(found('Zie [het verslag van Jansen](x.html).'), ['Jansen']);
    assert.deepEqual(found('Zie [de nota](stukken/jansen.pdf).'), ['jansen']);
    assert.deepEqual(found('Zie [Jan](x.html)sen.'), ['Jan](x.html)sen']);
  });
  it('at the start of a sentence, in lists, quotes, tables, headings and items', () => {
    for (const prose of [
      'Jansen zegt.',
      '- Jansen',
      '* Jansen',
      '> Jansen',
      '| Wie |\n| --- |\n| Jansen |',
      '## 2. Jansen',
      'Besluit B1: Jansen.',
      'Besluit B1: Een.\n  Jansen ook.',
      '"Jansen"',
      '(Jansen)',
      '`Jansen`',
      'Zie: Jansen',
    ])
      assert.deepEqual(found(prose), ['Jansen'], prose);
  });
  it('in fields, roles, attributes and titles', () => {
    const reported = (text: string) =>
      check(text, { book: false, files: { 'boek.verslag': PEOPLE } }).filter(({ rule }) => rule === 'name-in-prose').length;
    for (const text of [
      'Verslag o: Gesprek met Jansen\n',
      'Verslag o: O\nPlaats: Kamer van Jansen\n',
      'Verslag o: O\nDoel: Jansen horen\n',
      'Verslag o: O\nAanwezig: @open (namens mevrouw Jansen)\n',
      'Verslag o: O\n\nActie A1 (@open, uiterlijk zodra Jansen er is): Doet.\n',
      'Reeks r: Overleg over Jansen\n',
      'Spoor s: Zaak Jansen\n',
      'Persoon o2 (openbaar, functie "assistent van Jansen"): O. Twee\n',
      'Afkorting XY: Xaveer Jansen\n',
    ])
      assert.equal(reported(text), 1, text);
  });
});

describe('what is no name', () => {
  for (const prose of [
    '@jans en {5.1.2e: de heer Van Dam} waren er.',
    'De bakker bakt brood. Bakker is een vak. De groot geworden stad is groot.',
    'De vries komt eraan. Het is een mooie dam, op de dam staat een huis. Bij de Dam ook.',
    'Van Dam Advies levert het rapport.',
    'M. Jansen (wethouder) is er.',
    'Anderen zijn er. Annapolis, Mariahout, Keesje en Pieterburen.',
    'De PvdA en de PvDA stemmen voor. A.J. Mulders ook, en Jan Pieters.',
    'De smit en de smid. HET IS VOOR DE BAKKER EEN GOEDE DAG.',
    'Van de groot en klein.',
    'In juli, mei en april: terug, vanaf, tevens, damp, gedam, bergen.',
    'Kees-Jan Verhoog spreekt; Kees Verhoog ook, Kees van Verhoog ook.',
    'Maria Theresia was keizerin.',
    'Een gast van de gemeente.',
  ])
    it(prose.slice(0, 60), () => assert.deepEqual(found(prose), []));
});

describe('fixes of name-in-prose', () => {
  const BODY = `${HEAD}Volgens `;
  const options = { book: false, files: { 'boek.verslag': PEOPLE } } as const;
  it('name the person by id', () => {
    assert.equal(expectFix('name-in-prose', `${BODY}de heer Van Dam niet.\n`, `${BODY}@dam niet.\n`, options).preferred, false);
    assert.equal(expectFix('name-in-prose', `${BODY}P.J. van Dam niet.\n`, `${BODY}@dam niet.\n`, options).preferred, true);
  });
  it('never without asking where somebody else can be meant', () => {
    for (const guise of ['Jansen', 'Van Dam', 'Kees', 'PvD', 'mevrouw Smit', 'P. van Dam']) {
      const problem = check(`${BODY}${guise} niet.\n`, options).find(({ rule }) => rule === 'name-in-prose');
      assert.ok(
        problem?.fixes.every(({ preferred }) => !preferred),
        guise,
      );
    }
  });
  it('offer each of those who are called the same', () => {
    const both = { book: false, files: { 'boek.verslag': `${PEOPLE}Persoon dam2: Piet van Dam\n` } } as const;
    const titles = (guise: string) =>
      check(`${BODY}${guise} niet.\n`, both)
        .find(({ rule }) => rule === 'name-in-prose')
        ?.fixes.map(({ title }) => title.nl)
        .sort();
    assert.deepEqual(titles('Van Dam'), ['Scherm af op grond van 5.1.2e', 'Vervang door `@dam2`', 'Vervang door `@dam`']);
    assert.deepEqual(titles('Piet van Dam'), ['Scherm af op grond van 5.1.2e', 'Vervang door `@dam2`']);
  });
  it('shield a guest, and what is part of a longer word', () => {
    expectFix('name-in-prose', `${BODY}K. Gastman niet.\n`, `${BODY}{5.1.2e: K. Gastman} niet.\n`, options);
    expectFix('name-in-prose', `${BODY}cvJansen.pdf niet.\n`, `${BODY}cv{5.1.2e: Jansen}.pdf niet.\n`, options);
  });
});
