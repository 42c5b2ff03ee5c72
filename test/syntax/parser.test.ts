import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLangiumParser, type LangiumParser } from 'langium';
import type * as ast from '../../language-server/generated/ast.ts';
import { createCore } from '../../language-server/services.ts';
import { runs } from '../support/runs.ts';
import { parse, plainTree } from '../support/trees.ts';

const { language } = createCore();
/** Langium's own parser on the same grammar and lexer: what ours must agree with. */
const langium: LangiumParser = createLangiumParser(language);

/** The lines of a text, each as `Type` or `Type id`. */
function lines(text: string): string[] {
  const document = parse(language, text).value as ast.Document;
  return document.lines.map((line) => {
    const node = line.$type === 'NestedStatement' ? line.statement : line;
    const name = 'name' in node && node.name !== undefined ? ` ${node.name}` : '';
    return `${line === node ? '' : '> '}${node.$type}${name}`;
  });
}

describe('what a line is', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Actie: tekst', 'Action'],
    ['Actie A1: tekst', 'Action A1'],
    ['Actie A1 (@RIVM): tekst', 'Action A1'],
    ['Actie (@RIVM): tekst', 'Action'],
    ['Actie (uiterlijk morgen): tekst', 'Action'],
    ['Actie (zie vorige keer) is afgerond.', 'Prose'],
    ['Actie (zie vorige keer): tekst', 'Action'],
    ['Besluit volgt: zie bijlage', 'Prose'],
    ['Besluit volgt (zie bijlage) later.', 'Prose'],
    ['Besluit 4: tekst', 'Decision 4'],
    ['Besluit B1', 'Prose'],
    ['Decision B1 (track hub): text', 'Decision B1'],
    ['Afspraak 2: tekst', 'Agreement 2'],
    ['Vraag V1 (@NCTV): wie?', 'Question V1'],
    ['Voortgang: gaat goed', 'Prose'],
    ['Voortgang #A1 (afgerond): tekst', 'Progress'],
    ['Voortgang #dobv-2/A4: tekst', 'Progress'],
    ['Verslag: vastgesteld.', 'Prose'],
    ['Verslag dobv-3: Overleg', 'Meeting dobv-3'],
    ['Verslag (reeks dobv): Overleg', 'Meeting'],
    ['Persoon: iemand', 'Prose'],
    ['Persoon leider (@RIVM): L. de Leider', 'Person leider'],
    ['Organisatie: van de dag', 'Prose'],
    ['Organisatie JenV: Justitie', 'Organization JenV'],
    ['Groep: allen', 'Prose'],
    ['Reeks: drie keer', 'Prose'],
    ['Reeks techniek (werkdagen 09:30): Control room', 'Series techniek'],
    ['Spoor hub: (Opslag)hub', 'Track hub'],
    ['Piket (van 23 juni 2021 08:00 tot 24 juni 2021 08:00): @leider', 'Standby'],
    ['Piket: nog te regelen', 'Prose'],
    ['Kanaal signal (vanaf 24 juni 2021, afgeschermd 5.1.2i): Signal-groep', 'Channel signal'],
    ['Afkorting MCC: Ministeriële Commissie', 'Abbreviation MCC'],
    ['Datum: 16 november 2020', 'DateField'],
    ['Kenmerk: 2020-1', 'TextField'],
    ['Status: concept', 'ValueField'],
    ['Aanwezig: @leider', 'PeopleField'],
    ['Bijlage: Ketenplaat <ketenplaat.pdf>', 'AttachmentField'],
    ['- Actie A1 (@RIVM): in een lijst', 'Prose'],
    ['> Actie A1 (@RIVM): in een citaat', 'Prose'],
    ['**Actie A1 (@RIVM): vet**', 'Prose'],
    ['# 1. Opening', 'Heading'],
    ['#### Diep', 'Heading'],
    ['##### Te diep', 'Prose'],
    ['#Geen spatie', 'Prose'],
  ];
  for (const [text, expected] of cases) it(`${text} → ${expected}`, () => assert.deepEqual(lines(text), [expected]));

  it('fields are fields only above the first heading', () => {
    assert.deepEqual(lines('Verslag x: X\nPlaats: hier\n# 1. A\nPlaats: daar\nVerslag y: Y\nPlaats: elders'), [
      'Meeting x',
      'TextField',
      'Heading',
      'Prose',
      'Meeting y',
      'TextField',
    ]);
  });
  it('`Verslag:` begins minutes where none have begun and a field stands below it', () => {
    assert.deepEqual(lines('Verslag: Overleg\n\nDatum: 16 november 2020\nVerslag: vastgesteld.\nPlaats: Zaal'), [
      'Meeting',
      'DateField',
      'LabelField',
      'TextField',
    ]);
    assert.deepEqual(lines('Minutes: Board\nDate: 16 November 2020'), ['Meeting', 'DateField']);
    assert.deepEqual(lines('Verslag: vastgesteld.\nDe datum volgt.'), ['Prose', 'Prose']);
    assert.deepEqual(lines('Verslag Teamoverleg marketing\nDatum: 16 november 2020'), ['Meeting', 'DateField']);
    assert.deepEqual(lines('Minutes of the board\n\nDate: 16 November 2020'), ['Meeting', 'DateField']);
    assert.deepEqual(lines('Verslag dobv-2 Directeurenoverleg\nDatum: 16 november 2020'), ['Meeting dobv-2', 'DateField']);
    assert.deepEqual(lines('Verslag van het overleg\nHet was kort.'), ['Prose', 'Prose']);
    assert.deepEqual(lines('Verslag v-1: Overleg\n\n# 1. Deel\n\nVerslag: vastgesteld.\nDatum: 16 november 2020'), [
      'Meeting v-1',
      'Heading',
      'Prose',
      'Prose',
    ]);
  });
  it('Geheim is a field only right below a heading', () => {
    assert.deepEqual(lines('# 1. A\n\n// opmerking\nGeheim: 5.1.2h\nTekst\nGeheim: 5.1.2h'), ['Heading', 'ValueField', 'Prose', 'Prose']);
  });
  it('an indented line continues a statement, or is nested in it', () => {
    assert.deepEqual(lines('Afspraak 1: een\n  vervolg\n  Actie A1 (@x): genest\n    vervolg\n\n  geen vervolg'), [
      'Agreement 1',
      '> Action A1',
      'Prose',
    ]);
  });
  it('a comment between the lines of a statement does not end it', () => {
    assert.deepEqual(lines('Actie A1: een\n// opmerking\n  vervolg\nproza'), ['Action A1', 'Prose']);
  });
  it('a keyword counts in Dutch and in English', () => {
    assert.deepEqual(lines('Minutes m-1: Meeting\nDate: 16 November 2020\nPresent: @x\nAction A1 (@x, due 20 November 2020): text'), [
      'Meeting m-1',
      'DateField',
      'PeopleField',
      'Action A1',
    ]);
  });
  it('any kind of line end, and a byte order mark', () => {
    for (const end of ['\n', '\r\n', '\r'])
      assert.deepEqual(lines(`\ufeffActie A1: een${end}${end}Besluit B1: twee${end}`), ['Action A1', 'Decision B1']);
  });
});

describe('inside a line', () => {
  const parts = (text: string) => {
    const [line] = (parse(language, text).value as ast.Document).lines;
    return (line as ast.Prose).parts.map((part) => part.$cstNode!.text);
  };
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['aldus @RIVM.', ['@RIVM']],
    ['aldus @DGSC-19, @jansen.', ['@DGSC-19', '@jansen']],
    ['@VWS\\-medewerkers', ['@VWS']],
    ['post naam@host.nl', []],
    ['een \\@apenstaart en \\#hek', []],
    ['zie #B1 en #dobv-2/A4.', ['#B1', '#dobv-2/A4']],
    ['zie (@VWS/@RIVM)', ['@VWS', '@RIVM']],
    ['https://example.org/@piet#deel en www.example.org/#x', []],
    ['[deel](#deel) en &#64;', []],
    ['@José en @Ørsted', ['@José', '@Ørsted']],
    ['gesprek {5.1.2e: met @leider} erna', ['{5.1.2e: met @leider}']],
    ['{5.1.2e: {5.1.1b: dubbel} erna} los', ['{5.1.2e: {5.1.1b: dubbel} erna}']],
    ['{a, b} {12: 30}', []],
    ['{zomaar} iets', ['{zomaar}']],
    ['open {5.1.2e: tot het einde', ['{5.1.2e: tot het einde']],
    ['vergeten {5.1.2e dubbele punt}', ['{5.1.2e dubbele punt}']],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(parts(text), expected));
});

describe('the grammar is total', () => {
  const fragment = fc.constantFrom(
    'Actie',
    'Besluit',
    'Verslag',
    'Spoor',
    'Voortgang',
    'Aanwezig',
    'Datum',
    'Tijd',
    'Bijlage',
    'Kanaal',
    'Piket',
    'Reeks',
    'Geheim',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n  ',
    '\t',
    '\r\n',
    ':',
    '(',
    ')',
    ',',
    '@',
    '#',
    '/',
    '{5.1.2e: ',
    '}',
    '{',
    '"',
    '<',
    '>',
    '\\',
    '//',
    '# ',
    '@leider',
    '#A1',
    '#m/A1',
    'A1',
    'uiterlijk',
    '20 november 2020',
    'zsm',
    'spoor',
    'hub',
    'trekker',
    'leden',
    'namens',
    'van',
    'tot',
    '10:00',
    'elke maandag',
    'geheim',
    '5.1.2h',
    'ook',
    'e-mail',
    'a@b.nl',
    'openbaar',
    'tekst',
    'é',
    '\u0000',
    '\ud800',
    '\ufeff',
    '|',
    '`',
  );
  const document = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(''));

  it('every text is a tree without syntax errors', () => {
    fc.assert(
      fc.property(document, (text) => {
        assert.deepEqual(
          parse(language, text).parserErrors.map((error) => error.message),
          [],
        );
      }),
      runs(3000, 1),
    );
  });
  it('every character of a text is in it, and no two tokens overlap', () => {
    fc.assert(
      fc.property(document, (text) => {
        let end = 0;
        for (const token of language.parser.Lexer.tokenize(text).tokens) {
          assert.ok(token.startOffset >= end && token.image.length > 0);
          assert.equal(text.slice(token.startOffset, token.startOffset + token.image.length), token.image);
          end = token.startOffset + token.image.length;
        }
        assert.ok(end <= text.length);
      }),
      runs(2000, 2),
    );
  });
  it("agrees with Langium's own parser on the same grammar", () => {
    fc.assert(
      fc.property(document, (text) => {
        const expected = langium.parse(text);
        assert.deepEqual(
          expected.parserErrors.map((error) => error.message),
          [],
        );
        const tree = (value: unknown) => (plainTree(value as ast.Document) as { lines: unknown }).lines;
        assert.deepEqual(tree(parse(language, text).value), withoutPositions(tree(expected.value), text));
      }),
      runs(300, 3),
    );
  });
  it('a broken line hurts no other', () => {
    const before = [
      'Verslag m-1: Titel',
      'Datum: 16 november 2020',
      'Aanwezig: @leider (Webex), @VWS',
      '# 1. Onderwerp',
      'Proza met @VWS.',
    ];
    const after = [
      'Actie A1 (@VWS, uiterlijk 20 november 2020): eerste.',
      '  vervolg',
      'Proza erna met {5.1.2e: geheim}.',
      '# 2. Slot',
      'Besluit B1: ja.',
    ];
    const shape = (text: string) => (parse(language, text).value as ast.Document).lines.map((line) => [line.$type, line.$cstNode!.text]);
    const [first, last] = [shape(before.join('\n')), shape(after.join('\n'))];
    fc.assert(
      fc.property(
        document.map((text) => text.replace(/[\r\n]+/g, ' ').trim()).filter((text) => !/^(#|Verslag|Minutes|$)/.test(text)),
        (broken) => {
          const found = shape([...before, broken, ...after].join('\n'));
          assert.deepEqual(found.slice(0, first.length), first);
          assert.deepEqual(found.slice(-last.length), last);
        },
      ),
      runs(2000, 4),
    );
  });
});

/** Langium takes lines and columns from the tokens, which have none here: they are reckoned from the offsets. */
function withoutPositions(tree: unknown, text: string): unknown {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  const position = (offset: number) => {
    let line = starts.length - 1;
    while (starts[line]! > offset) line--;
    return { line, character: offset - starts[line]! };
  };
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, child]) => [key, key === 'range' ? child : visit(child)]);
    const node = Object.fromEntries(entries) as { range?: unknown; at?: [number, number] };
    if (node.range !== undefined && node.at !== undefined) node.range = { start: position(node.at[0]), end: position(node.at[1]) };
    return node;
  };
  return visit(tree);
}
