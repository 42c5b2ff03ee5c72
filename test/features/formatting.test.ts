import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import type { FeatureContext } from '../../language-server/features/context.ts';
import { formatDocument, formatRange } from '../../language-server/features/format-edits.ts';
import { formatText } from '../../language-server/features/formatting.ts';
import { Project } from '../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { applyTextEdits } from '../support/edits.ts';
import { runs } from '../support/runs.ts';

const shared = new Project({ config: DEFAULT_CONFIG, today: '2020-11-16' });
function project(text: string): Project {
  shared.set('file:///x.verslag', text);
  return shared;
}
const format = (text: string) => formatText(project(text).tree('file:///x.verslag')!);

const contextOf = (text: string) => ({ text, tree: project(text).tree('file:///x.verslag')! }) as FeatureContext;

/** The model without places, and with blank lines in prose folded: what a layout may not change. */
function meaning(text: string): unknown {
  return JSON.parse(
    JSON.stringify(project(text).file('file:///x.verslag'), (key, value) => {
      if (key === 'at' || key === 'headAt' || key === 'targetAt' || key === 'lines') return undefined;
      return typeof value === 'string' ? value.replace(/[ \t]+$/gm, '').replace(/\n{2,}/g, '\n\n') : value;
    }),
  );
}

describe('formatting', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'heads',
      'Actie  A1( @VWS @RIVM ,uiterlijk  20 november 2020 ,spoor hub ):tekst',
      'Actie A1 (@VWS @RIVM, uiterlijk 20 november 2020, spoor hub): tekst\n',
    ],
    ['fields', 'Verslag x:X\nDatum:16 november 2020  \nTijd :  16:30-17:15', 'Verslag x: X\nDatum: 16 november 2020\nTijd: 16:30-17:15\n'],
    ['people', 'Aanwezig:@a ,@b( Webex ,namens  @VWS )en "gast"\n\t@c,@d', 'Aanwezig: @a, @b (Webex, namens @VWS) en "gast"\n  @c, @d\n'],
    ['an empty field keeps no blank', 'Verslag x: X\nAfwezig: \nCC:', 'Verslag x: X\nAfwezig:\nCC:\n'],
    ['headings stand free', 'Tekst\n#   1.   Titel\nTekst\n\n\n\n## Sub\n- a', 'Tekst\n\n# 1. Titel\n\nTekst\n\n## Sub\n\n- a\n'],
    ['what reads as a field of a section stays right below its heading', '# 1. A\nBesloten: B\nTekst', '# 1. A\nBesloten: B\n\nTekst\n'],
    ['Geheim stays right below its heading', '# 1. A\nGeheim:  5.1.2h\nTekst', '# 1. A\nGeheim: 5.1.2h\n\nTekst\n'],
    [
      'continuations',
      'Actie A1 (@x): een\n\ttwee\n\t\t- diep\n    Actie A2 (@x): genest',
      'Actie A1 (@x): een\n  twee\n  \t- diep\n  Actie A2 (@x): genest\n',
    ],
    ['prose stays as typed', 'een   twee\n  - drie\n', 'een   twee\n  - drie\n'],
    ['a hard line break in prose stays', 'een  \ntwee  \n\ndrie', 'een  \ntwee\n\ndrie\n'],
    ['fenced code keeps its blank lines', '```\na\n\n\nb\n```\n\n\nc', '```\na\n\n\nb\n```\n\nc\n'],
    ['comments stay where they are', '// een\n\n\n// twee\n# Kop\n// drie\nTekst', '// een\n\n// twee\n# Kop\n// drie\nTekst\n'],
    ['a broken line is left alone', 'Actie A1 (@x  ,  uiterlijk', 'Actie A1 (@x  ,  uiterlijk\n'],
    ['CRLF and byte order mark stay', '\ufeffa  \r\n\r\n\r\nb', '\ufeffa\r\n\r\nb\r\n'],
    ['nothing stays nothing', '', ''],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.equal(format(text), expected));

  const line = fc.constantFrom(
    'Verslag x-1( reeks dobv ):Titel',
    'Datum :16 november 2020',
    'Aanwezig:@a ,@b(Webex)',
    '  @c',
    '\t@d',
    '# 1.  Kop',
    '##Kop',
    '## Kop  #hub',
    'Geheim:5.1.2h',
    'Besloten: personele zaken',
    'Besloten',
    'Status: vertrouwelijk',
    '5.1.2e',
    'Op verzoek  geheim',
    'Proza  met @a.',
    'regel  ',
    '- punt',
    '  - sub',
    '| a | b |',
    '|---|---|',
    '```',
    '// opmerking',
    '',
    '   ',
    'Actie A1(@a,uiterlijk zsm):  tekst',
    'Afspraak:x',
    '  Actie  A2 (@b):y',
    '  vervolg',
    '\t\t- diep',
    'Actie A3 (@a',
    'Besluit B1 (x',
    'Bijlage:  Plaat  <a.pdf>',
    'Kanaal k( vanaf  1 juli 2021 ):x',
    'Spoor s(trekker  @a ,leden @a  @b):y',
    '{5.1.2e: x}  ',
    'Voortgang  #A1(afgerond):ja',
  );
  const document = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));
  it('formats its own result to itself', () => {
    fc.assert(
      fc.property(document, (text) => assert.equal(format(format(text)), format(text))),
      runs(500, 1),
    );
  });
  it('changes no meaning', () => {
    fc.assert(
      fc.property(document, (text) => assert.deepEqual(meaning(format(text)), meaning(text))),
      runs(500, 2),
    );
  });
  it('is the same by edits, each of its own lines', () => {
    fc.assert(
      fc.property(document, (text) => {
        assert.equal(applyTextEdits(text, formatDocument(contextOf(text))), format(text));
      }),
      runs(500, 3),
    );
  });
  it('of a range leaves all other lines, and is that of the whole where the range is the whole', () => {
    fc.assert(
      fc.property(document, fc.nat(24), fc.nat(5), (text, first, more) => {
        const [start, end] = [
          { line: first, character: 0 },
          { line: first + more, character: 0 },
        ];
        const lines = text.split('\n');
        const after = applyTextEdits(text, formatRange(contextOf(text), { start, end })).split('\n');
        assert.deepEqual(after.slice(0, first), lines.slice(0, first));
        const below = lines.slice(first + more + 1);
        assert.deepEqual(below.length === 0 ? [] : after.slice(-below.length), below);
      }),
      runs(500, 4),
    );
    const text = 'Besluit B1:   x\n\nBesluit B2:   y   \n\n\n\nBesluit B3:    z\n';
    const only = { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } };
    assert.equal(applyTextEdits(text, formatRange(contextOf(text), only)), text.replace('B2:   y   ', 'B2: y'));
  });
  it('keeps the examples as they are', () => {
    for (const file of fs.globSync('examples/**/*.verslag', { exclude: (name) => name === 'fouten' })) {
      const text = fs.readFileSync(file, 'utf8');
      assert.equal(format(text), text, file);
    }
  });
});
