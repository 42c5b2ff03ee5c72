import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Look } from '../../language-server/document/look.ts';
import { renderDocx } from '../../language-server/output/docx/render.ts';
import { lookOf } from '../../language-server/output/look/look.ts';
import { typstRules } from '../../language-server/output/look/own-typst.ts';
import { renderPdf } from '../../language-server/output/pdf/render.ts';
import { deliveryRenderingOf } from '../../language-server/output/rendering.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { parseConfig } from '../../language-server/rules/configuration.ts';
import { readPdf } from '../support/pdf.ts';
import { projectOf } from '../support/public-forms.ts';
import { runs } from '../support/runs.ts';
import { unzipText } from '../support/unzipped.ts';

const MINUTES = `Verslag raad-1: Raad
Datum: maandag 16 november 2020

# 1. Opening

Besluit B1: Akkoord met {5.1.2b: de koop}.
`;

/** The look that a configuration with one file gives, and what is said of that file. */
function lookWith(key: 'word' | 'typst', content: Uint8Array | string): { readonly look: Look; readonly said: readonly string[] } {
  const file = { fileName: 'eigen', type: 'application/octet-stream', content: typeof content === 'string' ? strToU8(content) : content };
  const { style } = parseConfig(JSON.stringify({ style: { [key]: 'huisstijl/eigen' } })).config;
  const { look, problems } = lookOf(style, (path) => (path === 'huisstijl/eigen' ? file : undefined));
  return { look: look!, said: problems.map(({ nl }) => nl) };
}

function rendered(look: Look | undefined) {
  const models = projectOf({ 'a.verslag': MINUTES }).files();
  const said: string[] = [];
  const { context, show } = deliveryRenderingOf(models, DEFAULT_CONFIG, { today: '2020-11-20', view: 'full', public: true, look });
  return { minutes: show(models[0]!.meetings[0]!), context: { ...context, notice: ({ nl }: { nl: string }) => said.push(nl) }, said };
}

async function word(look: Look | undefined) {
  const { minutes, context, said } = rendered(look);
  return { parts: unzipText(await renderDocx(minutes, context)), said };
}

const wordWith = (content: Uint8Array | string) => word(lookWith('word', content).look);
const STYLES_HEAD = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';
const template = (styles: string, more: Readonly<Record<string, string>> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({ '[Content_Types].xml': '<Types/>', 'word/styles.xml': `${STYLES_HEAD}${styles}</w:styles>`, ...more }).map(
        ([name, text]) => [name, strToU8(text)],
      ),
    ),
  );
const styleOf = (xml: string, name: string) =>
  /<w:style (?:(?!<\/w:style>).)*<\/w:style>/gs[Symbol.match](xml)?.find((style) => style.includes(`<w:name w:val="${name}"/>`));

describe('a template of Word', () => {
  it('gives its styles to a file of Word: those of Dutch Word too, with what they inherit and the fonts of their theme', async () => {
    const { parts, said } = await wordWith(
      template(
        `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="20"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:styleId="Standaard" w:default="1"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="60"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kopbasis"><w:name w:val="Kopbasis"/><w:basedOn w:val="Standaard"/><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:color w:val="7A1F3D" w:themeColor="accent1"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Kopbasis"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:pBdr><w:bottom w:val="single" w:sz="8" w:space="1" w:color="7A1F3D"/></w:pBdr></w:pPr><w:rPr><w:sz w:val="30"/><w:vanish/></w:rPr></w:style>`,
        {
          'word/theme/theme1.xml':
            '<a:theme><a:majorFont><a:latin typeface="Palatino"/></a:majorFont><a:minorFont><a:latin typeface="Verdana"/></a:minorFont></a:theme>',
        },
      ),
    );
    assert.deepEqual(said, []);
    const styles = parts['word/styles.xml']!;
    assert.equal(
      /<w:pPr>.*/s.exec(styleOf(styles, 'Heading 1')!)?.[0],
      '<w:pPr><w:pBdr><w:bottom w:val="single" w:sz="8" w:space="1" w:color="7A1F3D"/></w:pBdr></w:pPr><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:color w:val="7A1F3D"/><w:sz w:val="30"/></w:rPr></w:style>',
    );
    assert.match(
      styles,
      /<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Verdana" w:hAnsi="Verdana"\/><w:sz w:val="20"\/><w:lang w:val="nl-NL"/,
    );
    // A style that the template lacks stays as it was.
    assert.equal(styleOf(styles, 'Heading 2'), styleOf((await word(undefined)).parts['word/styles.xml']!, 'Heading 2'));
  });

  it('can be a file that we made, with its styles changed in Word', async () => {
    const { minutes, context } = rendered(undefined);
    const made = unzipSync(await renderDocx(minutes, context));
    const text = new TextDecoder().decode(made['word/styles.xml']);
    const own = styleOf(text, 'Verslag naam van item')!;
    assert.match(own, /<w:sz w:val="18"\/>/);
    made['word/styles.xml'] = strToU8(text.replace(own, own.replace('<w:sz w:val="18"/>', '<w:sz w:val="40"/>')));
    const { parts, said } = await wordWith(zipSync(made));
    assert.deepEqual(said, []);
    assert.match(styleOf(parts['word/styles.xml']!, 'Verslag naam van item')!, /<w:sz w:val="40"\/>/);
    // All else is as it would be without.
    const plain = await word(undefined);
    for (const name of Object.keys(plain.parts)) if (name !== 'word/styles.xml') assert.equal(parts[name], plain.parts[name], name);
  });

  it('gives its paper and margins, and what stands in columns fits on it', async () => {
    const paper = (section: string, styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style>') =>
      wordWith(
        template(styles, { 'word/document.xml': `<w:document><w:body><w:p><w:t>GEHEIM</w:t></w:p>${section}</w:body></w:document>` }),
      );
    const narrow = await paper(
      '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="8391" w:h="11906"/><w:pgMar w:top="1000" w:right="900" w:bottom="800" w:left="900" w:header="500" w:footer="400" w:gutter="0"/></w:sectPr>',
    );
    assert.deepEqual(narrow.said, []);
    const document = narrow.parts['word/document.xml']!;
    assert.match(document, /<w:pgSz w:w="8391" w:h="11906"/);
    assert.match(document, /<w:pgMar w:top="1000" w:right="900" w:bottom="800" w:left="900" w:header="500" w:footer="400"/);
    for (const [table] of document.matchAll(/<w:tblGrid>.*?<\/w:tblGrid>/g)) {
      const columns = [...table.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
      assert.ok(columns.every((width) => width > 0) && columns.reduce((sum, width) => sum + width, 0) <= 8391 - 1800, table);
    }
    assert.doesNotMatch(Object.values(narrow.parts).join(), /GEHEIM/);
    // On its side, as the library writes it; margins that it does not name stay ours.
    const wide = await paper('<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>');
    assert.match(
      wide.parts['word/document.xml']!,
      /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/><w:pgMar w:top="1247" w:right="1134"/,
    );
    const only = await paper('<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>', '');
    assert.match(only.said.join(), /geen van de stijlen.*Alleen zijn papier/);
    assert.match(only.parts['word/document.xml']!, /<w:pgSz w:w="12240"/);
  });

  for (const [what, section] of [
    ['no room', '<w:pgSz w:w="8391" w:h="11906"/><w:pgMar w:left="4000" w:right="4000"/>'],
    ['no height', '<w:pgSz w:w="11906" w:h="11906"/><w:pgMar w:top="7000" w:bottom="7000"/>'],
    ['no size', '<w:pgSz w:w="1e9" w:h="-3"/>'],
  ] as const)
    it(`is said where its paper has ${what}, and the file is A4`, async () => {
      const { parts, said } = await wordWith(
        template('<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style>', {
          'word/document.xml': `<w:sectPr>${section}</w:sectPr>`,
        }),
      );
      assert.match(said.join(), /papier/);
      assert.match(parts['word/document.xml']!, /<w:pgSz w:w="11906" w:h="16838"/);
    });

  it('is said where it is none, or has no style of minutes; the file is made all the same', async () => {
    const plain = (await word(undefined)).parts;
    for (const [content, words] of [
      ['geen zip', /geen Word-bestand/],
      [template('').slice(0, 80), /geen Word-bestand/],
      [zipSync({ 'a.txt': strToU8('x') }), /geen Word-bestand/],
      [template('<w:style w:type="paragraph" w:styleId="X"><w:name w:val="Eigen stijl"/></w:style>'), /geen van de stijlen/],
      [template('<<<&&& "'), /geen van de stijlen/],
    ] as const) {
      const { parts, said } = await wordWith(content);
      assert.equal(said.length, 1, String(content));
      assert.match(said[0]!, words);
      assert.deepEqual(parts, plain);
    }
  });

  it('makes no text that cannot be read', async () => {
    const { parts, said } = await wordWith(
      template(
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:rPr><w:color w:val="EEEEEE"/><w:sz w:val="2"/></w:rPr></w:style>',
      ),
    );
    assert.match(said.join(), /Heading 1.*te licht of te klein/);
    const style = styleOf(parts['word/styles.xml']!, 'Heading 1')!;
    assert.match(style, /<w:sz w:val="12"\/>/);
    assert.doesNotMatch(style, /EEEEEE/);
    // Light letters on a dark ground can be read.
    const dark = await wordWith(
      template(
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:shd w:val="clear" w:fill="154273"/></w:pPr><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>',
      ),
    );
    assert.deepEqual(dark.said, []);
    assert.match(styleOf(dark.parts['word/styles.xml']!, 'Heading 1')!, /FFFFFF/);
  });

  for (const [what, paragraph, run] of [
    ['lines on top of each other', '<w:spacing w:line="1" w:lineRule="exact"/>', ''],
    ['text beside the page', '<w:ind w:left="99999"/>', ''],
    ['letters on top of each other', '', '<w:spacing w:val="-31000"/>'],
    ['a ground of a pattern', '<w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/>', ''],
    ['words that are no values', '<w:jc w:val="zzz"/>', '<w:color w:val="white"/>'],
    ['what stands in a comment', '<!-- <w:keepNext/> -->', '<!-- <w:b/> -->'],
  ] as const)
    it(`takes no ${what}`, async () => {
      const own = `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}<w:i/></w:rPr>`;
      const { parts } = await wordWith(template(`<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/>${own}</w:style>`));
      assert.match(
        styleOf(parts['word/styles.xml']!, 'Heading 1')!,
        /<w:rPr><w:i\/><\/w:rPr>|<w:rPr><w:(?:color|spacing)\/>|<w:rPr>(?:<w:i\/>|<w:color\/>|<w:spacing\/>)+<\/w:rPr>/,
      );
      assert.doesNotMatch(styleOf(parts['word/styles.xml']!, 'Heading 1')!, /exact|99999|31000|solid|zzz|white|keepNext|<w:b\/>/);
    });

  it('makes dark ground carry light letters where the style leaves its colour to another', async () => {
    const { parts, said } = await wordWith(
      template(
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:shd w:val="clear" w:fill="000000"/></w:pPr></w:style>',
      ),
    );
    assert.match(said.join(), /Heading 1/);
    assert.match(styleOf(parts['word/styles.xml']!, 'Heading 1')!, /<w:color w:val="[\dA-F]{6}"\/>/);
  });

  it('gives no word and no markup of its own, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.constantFrom('heading 1', 'Title', 'Normal', 'Verslag tekst'),
            fc.constantFrom('rFonts', 'sz', 'color', 'spacing', 'jc', 'vanish', 'u', 'shd'),
            fc.constantFrom('ascii', 'val', 'fill', 'w'),
            fc.oneof(fc.string(), fc.constantFrom('GEHEIM"/>', '&quot;/><w:t>GEHEIM', '-1', '99999999', '$&', '00')),
          ),
          { maxLength: 12 },
        ),
        async (parts) => {
          const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
          const styles = parts.map(
            ([name, property, key, value], index) =>
              `<w:style w:type="paragraph" w:styleId="s${index}"><w:name w:val="${name}"/><w:pPr>GEHEIM<w:${property} w:${key}="${escaped(value)}"/></w:pPr><w:rPr><w:${property} w:${key}="${escaped(value)}"/></w:rPr></w:style>`,
          );
          const { parts: made } = await wordWith(template(styles.join('')));
          const own = made['word/styles.xml']!;
          const value = '(?: w:[a-z]+="[\\p{L}\\p{N} ._-]*")*';
          for (const style of own.match(/<w:style [^>]*>.*?<\/w:style>/gs)!.filter((one) => /"(?:Heading 1|Title|Normal)"/.test(one)))
            assert.match(style.replace(/^.*?(?=<w:[pr]Pr>|<\/w:style>)/s, ''), new RegExp(`^(?:</?w:[A-Za-z]+${value}/?>)*$`, 'iu'));
          assert.ok(!own.includes('vanish'));
        },
      ),
      runs(30),
    );
  });
});

describe('rules of Typst of a house style', () => {
  const RULES = `// Huisstijl
#set page(margin: (left: 30mm, rest: 20mm))
#set text(font: ("Calibri", "Libertinus Serif"), size: 12pt)
#set par(justify: true, leading: 0.7em)
#show heading.where(level: 1): set text(size: 20pt, fill: rgb("#7a1f3d"))
#show heading: set block(above: 2em)
#show table: set text(size: 9pt)
#set table(stroke: 0.5pt + rgb("#cccccc"), inset: 4pt)
`;

  it('dress the pages, and all words stay', async () => {
    const { look, said } = lookWith('typst', RULES);
    assert.deepEqual(said, []);
    const [plain, own] = [rendered(undefined), rendered(look)];
    const [before, after] = [await renderPdf(plain.minutes, plain.context), await renderPdf(own.minutes, own.context)];
    assert.deepEqual(own.said, []);
    assert.notDeepEqual(after, before);
    const [words, same] = [await readPdf(before), await readPdf(after)];
    assert.equal(same.text.replace(/\s+/g, ' '), words.text.replace(/\s+/g, ' '));
    assert.deepEqual(same.roles, words.roles);
  });

  for (const [text, words] of [
    ['#import "@preview/cetz:0.1.0"', /regel 1 `import`/],
    ['\n#include "a.typ"', /regel 2 `include`/],
    ['#let x = 1', /`let`/],
    ['#while true {}', /`while`/],
    ['#set page(header: none)', /`header`/],
    ['#set page(background: image("x.png"))', /`background`/],
    ['#set text(fill: white)', /`white`/],
    ['#set text(fill: rgb("#fafafa"))', /niet te lezen/],
    ['#set text(fill: luma(255))', /luma/],
    ['#set text(size: 1pt)', /6pt tot 72pt/],
    ['#set text(size: 0.6em)', /6pt tot 72pt/],
    ['#set page(margin: (left: 200%))', /`%`/],
    ['#set page(paper: "a10")', /"a4"/],
    ['#set enum(indent: 6cm + 6cm)', /buiten `stroke`/],
    ['#set text(size: 900pt)', /≤ 170pt/],
    ['#set par(leading: -2em)', /`-`/],
    ['#show heading: none', /`none`/],
    ['#show heading: it => []', /`it`/],
    ['#show "Akkoord": set text(size: 12pt)', /"Akkoord"/],
    ['#set text(size: read("x"))', /`read`/],
    ['#set text(size: 12pt', /niet af/],
    ['Tekst.', /`T`/],
    ['#set text(font: "', /`"`/],
    [`#set page(margin: ${'('.repeat(3000)}`, /te veel haakjes/],
  ] as const)
    it(`refuse ${JSON.stringify(text.slice(0, 40))}, with its line`, () => {
      const { look, said } = lookWith('typst', text);
      assert.equal(look.typst, undefined);
      assert.equal(said.length, 1);
      assert.match(said[0]!, words);
      assert.match(said[0]!, /zonder deze regels/);
    });

  it('that Typst does not take are said, and the pages are made without them', async () => {
    const { look } = lookWith('typst', '#set text(weight: "zwaar")');
    const { minutes, context, said } = rendered(look);
    const plain = rendered(undefined);
    assert.deepEqual(await renderPdf(minutes, context), await renderPdf(plain.minutes, plain.context));
    assert.match(said.join(), /style\.typst.*zonder deze regels/);
  });

  it('hold settings only, whatever is typed', () => {
    const piece = fc.constantFrom(...RULES.split(/(?<=[^a-z])/), '#', 'eval', '"', '//', '\n', '[', '{', '$', '@', 'import', '\\');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const rules = typstRules(pieces.join(''));
        if ('what' in rules) return;
        for (const rule of rules)
          assert.match(
            rule,
            /^#(?:show [a-z]+(?:\.where\(level: [1-4]\))?: )?set (?:page|text|par|block|list|enum|table)\([^#{}[\]$@\\]*\)$/,
          );
      }),
      runs(300),
    );
  });
});
