import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../language-server/features/hover.ts';
import { Project } from '../../language-server/features/project.ts';
import { helpMarkdown, helpOfWord } from '../../language-server/features/shared/keyword-help.ts';
import { escapeMarkdown } from '../../language-server/features/shared/markdown.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { ATTRIBUTE_WORDS } from '../../language-server/vocabulary/attributes.ts';
import { KEYWORDS } from '../../language-server/vocabulary/keywords.ts';
import { type FeatureOptions, featureAt } from '../support/cursor.ts';
import { offsetOf, positionAt } from '../support/positions.ts';
import { runs } from '../support/runs.ts';

const FILES = {
  'dobv-1.verslag': `Verslag dobv-1 (reeks dobv): Directeurenoverleg
Datum: maandag 2 november 2020
Tijd: 10:00-11:00
Plaats: Turfmarkt 147
Voorzitter: @voorzitter

# 1. Opening

Actie A1 (@jansen, uiterlijk vrijdag 6 november 2020): Schrijft de brief aan *de* Kamer.
Besluit B1 (@VWS): Zo doen we het.
`,
  'dobv-2.verslag': `Verslag dobv-2 (reeks dobv): Directeurenoverleg
Datum: maandag 9 november 2020

# 1. Opening

Voortgang #dobv-1/A1 (lopend, uiterlijk vrijdag 27 november 2020): De brief is bijna klaar.
`,
};
const HEADER = `Verslag dobv-3 (reeks dobv): Directeurenoverleg
Datum: maandag 16 november 2020
Voorzitter: @voorzitter
Aanwezig: @voorzitter, @jansen (Webex, namens @VWS)

# 1. Opening

`;

function at(marked: string, options: FeatureOptions = {}): { text: string; over: string } | undefined {
  const fixture = featureAt(marked, { files: FILES, ...options });
  const found = hover(fixture.context, fixture.position);
  if (found === null) return undefined;
  const { start, end } = found.range!;
  return {
    text: (found.contents as MarkupContent).value,
    over: fixture.text.slice(offsetOf(fixture.text, start), offsetOf(fixture.text, end)),
  };
}

describe('hover', () => {
  it('shows the card of a party, with its role here and its open actions', () => {
    const found = at(`${HEADER}Volgens @jan|sen.`)!;
    assert.equal(found.over, '@jansen');
    assert.equal(
      found.text,
      [
        '**J. Jansen** (\\@jansen)',
        'Functie: projectleider',
        'Organisatie: Rijksinstituut voor Volksgezondheid en Milieu',
        'E-mail: jansen\\@example.org',
        'Groepen: Kernteam beveiliging',
        'In dit overleg: aanwezig (Webex, namens Ministerie van Volksgezondheid, Welzijn en Sport)',
        '1 open actie',
      ].join('  \n'),
    );
  });
  it('answers on the sigil, on the declaration, and in the language of the reader', () => {
    assert.equal(at(`${HEADER}Volgens |@jansen.`)?.over, '@jansen');
    assert.match(at('Persoon pie|ters (@VWS): P. Pieters')!.text, /^\*\*P\. Pieters\*\*/);
    assert.match(at(`${HEADER}@jan|sen`, { language: 'en' })!.text, /In this meeting: present \(Webex, for Ministerie/);
  });
  it('shows an item with what every meeting said of it', () => {
    const found = at(`${HEADER}Zie #dobv-1/A|1.`)!;
    assert.equal(found.over, '#dobv-1/A1');
    assert.match(found.text, /^\*\*Actie A1\*\* · lopend/);
    assert.match(found.text, /> Schrijft de brief aan \\\*de\\\* Kamer\./);
    assert.match(found.text, /Uiterlijk: vrijdag 27 november 2020 \(over 11 dagen\)/);
    assert.match(
      found.text,
      /- dobv-1, 2 november 2020: afgesproken, uiterlijk 6 november 2020\n- dobv-2, 9 november 2020: lopend, uiterlijk 27 november 2020 – De brief is bijna klaar\./,
    );
  });
  it('shows a meeting, a series and a track', () => {
    assert.match(
      at(`${HEADER}Zie #dobv-|1.`)!.text,
      /^\*\*Directeurenoverleg\*\* \(\\?#dobv-1\).*Datum: maandag 2 november 2020, 10:00-11:00.*Plaats: Turfmarkt 147.*1 besluit, 1 open actie/s,
    );
    assert.match(
      at(`${HEADER.replace('reeks dobv', 'reeks do|bv')}`)!.text,
      /^\*\*Reeks dobv\*\*: Directeurenoverleg.*Wanneer: elke maandag 10:00-11:00/s,
    );
    const track = `${HEADER}Spoor hub (trekker @RIVM, leden @VWS, streefdatum 15 december 2020): Hub\nActie A1 (@jansen, uiterlijk 20 november 2020, spoor h|ub): x`;
    assert.match(
      at(track)!.text,
      /^\*\*Spoor hub\*\*: Hub.*Trekker: Rijksinstituut.*Streefdatum: dinsdag 15 december 2020 \(over 4 weken\).*1 open actie/s,
    );
  });
  it('tells the weekday of a date, how far it is, and the name of a day off', () => {
    const found = at(`${HEADER}Dat kan op 25 dec|ember 2020 niet.`)!;
    assert.equal(found.over, '25 december 2020');
    assert.match(found.text, /^\*\*vrijdag 25 december 2020\*\* · over 6 weken · week 52 · Kerstmis {2}\n39 dagen na het overleg$/i);
    assert.match(
      at(`${HEADER}Actie A1 (@jansen, uiterlijk 2|0 november 2020): x`)!.text,
      /^\*\*vrijdag 20 november 2020\*\* · over 4 dagen/,
    );
  });
  it('tells what a ground protects', () => {
    assert.match(
      at(`${HEADER}De plek {5.1|.2h: Teuge}.`)!.text,
      /^\*\*5\.1\.2h\*\* · beveiliging van personen en bedrijven {2}\nartikel 5\.1, lid 2, onder h, Woo$/,
    );
    assert.match(at(`${HEADER}Actie A1 (@jansen, geheim 5.1.2|e): x`)!.text, /persoonlijke levenssfeer/);
    assert.equal(at(`${HEADER}{9.9|: x}`), undefined);
  });
  it('explains keywords and attribute words with an example in their own language', () => {
    assert.match(at(`${HEADER}Act|ie A1 (@jansen): x`)!.text, /Eigenaar en uiterste datum[\s\S]*```verslag\nActie A1/);
    assert.match(at(`${HEADER}Actie A1 (@jansen, uiter|lijk 20 november 2020): x`)!.text, /De uiterste datum/);
    assert.match(at('Act|ion A1 (@jansen): x')!.text, /```verslag\nAction A1/);
    for (const word of [...KEYWORDS, ...ATTRIBUTE_WORDS].flatMap(({ nl, en }) => [nl, en])) {
      for (const language of ['nl', 'en'] as const) assert.ok(helpMarkdown(helpOfWord(word, language)!).includes(word), word);
    }
  });
  it('explains an abbreviation', () => {
    assert.equal(at(`${HEADER}Naar de MC|C.`)?.text, '**MCC**: Ministeriële Commissie Covid-19');
  });
  it('says nothing of plain words, unknown names and blank space', () => {
    for (const text of ['gewone te|kst', '@niem|and', '#niet|s', '   |']) assert.equal(at(`${HEADER}${text}`), undefined, text);
  });
});

describe('hover: text of a document stays text', () => {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  const KINDS = new Set(['paragraph_open', 'paragraph_close', 'inline']);

  it('whatever it is', () => {
    const nasty = fc.oneof(
      fc.constantFrom(
        '[x](command:evil)',
        '![x](http://x/y.png)',
        '<b>',
        '<img src=x>',
        'https://evil.example',
        'www.evil.example',
        'a@b.nl',
        '`',
        '**',
        '# ',
        '- ',
        '1. ',
        '> ',
        '|',
        '\n\n',
        '&lt;',
        '$(x)',
        'mailto:x@y.nl',
        '~~',
        '\\',
        '===',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        for (const token of markdown.parse(`x: ${escapeMarkdown(text)}`, {})) {
          assert.ok(KINDS.has(token.type), `${token.type} of ${JSON.stringify(text)}`);
          for (const child of token.children ?? [])
            assert.ok(child.type === 'text' || child.type === 'text_special', `${child.type} of ${JSON.stringify(text)}`);
        }
      }),
      runs(500, 7),
    );
  });
  it('in every card', () => {
    const evil = '[klik](command:evil) <img src=x> ![a](http://x) https://evil.example';
    const text = `Persoon x (@VWS, functie "${evil}"): ${evil}\nAfkorting ABC: ${evil}\nVerslag m: ${evil}\nDatum: 16 november 2020\nPlaats: ${evil}\n\n# 1. A\n\nActie A1 (@x, uiterlijk 20 november 2020): ${evil}\nSpoor s: ${evil}\nABC #A1 #m #s @x`;
    for (const offset of ['@x, u', 'ABC #', '#A1 #', '#m #', '#s @', '@x'].map((piece) => text.lastIndexOf(piece) + 1)) {
      const { context } = featureAt(`${text}|`);
      const found = hover(context, positionAt(text, offset))!;
      const html = markdown.render((found.contents as MarkupContent).value);
      assert.ok(!/<(?:a|img|b)[ >]/.test(html), html);
    }
  });
});

describe('hover answers everywhere', () => {
  const EXAMPLES = new URL('../../examples/', import.meta.url);
  const names = fs.readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.verslag'));
  it('at sampled places in every example and behind every sampled prefix', () => {
    const project = new Project({ config: DEFAULT_CONFIG, today: '2020-11-16' });
    const files = names.map((name) => ({ uri: `file:///project/${name}`, text: fs.readFileSync(new URL(name, EXAMPLES), 'utf8') }));
    for (const { uri, text } of files) project.set(uri, text);
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...files), place, ({ uri, text }, part) => {
        const offset = Math.round(part * text.length);
        const found = hover(project.feature(uri)!, positionAt(text, offset));
        if (found !== null) assert.ok(offsetOf(text, found.range!.start) <= offset && offset <= offsetOf(text, found.range!.end));
      }),
      runs(400, 7),
    );
    fc.assert(
      fc.property(fc.constantFrom(...files), place, ({ uri, text }, part) => {
        const prefix = text.slice(0, Math.round(part * text.length));
        project.set(uri, prefix);
        hover(project.feature(uri)!, positionAt(prefix, prefix.length));
        project.set(uri, text);
      }),
      runs(50, 7),
    );
  });
});

it('hover on another word for a field says what it is read as', () => {
  const at = (marked: string) => {
    const { context, position } = featureAt(`Verslag x: Overleg\nDatum: maandag 16 november 2020\n${marked}\n`);
    return (hover(context, position)?.contents as MarkupContent | undefined)?.value;
  };
  assert.match(at('Gri|ffier: @secretaris')!, /^Gelezen als `Notulist: … \(griffier\)`\.\n\nWie notuleert/);
  assert.match(at('|Afgemeld: @bakker')!, /^Gelezen als `Afwezig: … \(m\.k\.\)`/);
  assert.match(at('Loc|atie: Zaal 3')!, /^Gelezen als `Plaats`/);
  assert.equal(at('Dos|sier: Z-12'), undefined);
});
