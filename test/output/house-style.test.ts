import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'parse5';
import type { Look } from '../../language-server/document/look.ts';
import { renderDocx } from '../../language-server/output/docx/render.ts';
import { meetingDraft } from '../../language-server/output/drafts.ts';
import { renderHtml } from '../../language-server/output/html.ts';
import { barePicture } from '../../language-server/output/look/bare-picture.ts';
import { lookOf } from '../../language-server/output/look/look.ts';
import { faultOfCss } from '../../language-server/output/look/own-css.ts';
import { renderPdf } from '../../language-server/output/pdf/render.ts';
import { deliveryRenderingOf } from '../../language-server/output/rendering.ts';
import { renderText } from '../../language-server/output/text.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import type { Style } from '../../language-server/project/style.ts';
import { parseConfig } from '../../language-server/rules/configuration.ts';
import { contrast, parseColor, readableOn } from '../../language-server/syntax/colors.ts';
import { readPdf } from '../support/pdf.ts';
import { projectOf } from '../support/public-forms.ts';
import { runs } from '../support/runs.ts';
import { unzipText } from '../support/unzipped.ts';

const PNG = new Uint8Array(fs.readFileSync(path.join(import.meta.dirname, '../../examples/raad/huisstijl/logo.png')));
const EMPTY: Style = {
  organisation: undefined,
  logo: undefined,
  accent: undefined,
  ink: undefined,
  textFont: undefined,
  labelFont: undefined,
  address: [],
  header: undefined,
  footer: undefined,
  signature: undefined,
  css: undefined,
  word: undefined,
  typst: undefined,
};
const picture = (content: Uint8Array, fileName = 'logo.png') => ({ fileName, type: 'image/png', content });
const styleIn = (style: object) => parseConfig(JSON.stringify({ style }));

function look(style: Partial<Style>, content: Uint8Array = PNG): Look {
  const read = lookOf({ ...EMPTY, ...style }, () => picture(content));
  assert.deepEqual(read.problems, []);
  return read.look!;
}

const MINUTES = `Persoon zijpstra: K. van der Zijpstra
Persoon terpstra (openbaar): E. Terpstra
Verslag raad-1: Raad
Datum: maandag 16 november 2020
Ondertekening: @terpstra

# 1. Opening

Besluit B1: Akkoord.
`;
function dressed(own: Look | undefined, open = false) {
  const models = projectOf({ 'a.verslag': MINUTES }).files();
  const { context, show } = deliveryRenderingOf(models, DEFAULT_CONFIG, { today: '2020-11-20', view: 'full', public: open, look: own });
  return { minutes: show(models[0]!.meetings[0]!), context };
}

describe('a house style', () => {
  const own = look({
    organisation: 'Gemeente <Oeverdam> & Co',
    logo: 'logo.png',
    accent: '#7a1f3d',
    ink: '#1a2a33',
    textFont: 'Noto Sans',
    labelFont: "Nergens 'Sans".replace("'", ''),
    address: ['Kadeplein 1', '#panic("geen Typst")'],
    header: 'Raad van Oeverdam',
    footer: 'Postbus 1',
    signature: 'Aldus vastgesteld.',
  });

  it('dresses a page of HTML: name, address, logo, colours, fonts', () => {
    const { minutes, context } = dressed(own);
    const html = renderHtml(minutes, context);
    assert.match(html, /<p class="organisation">Gemeente &lt;Oeverdam&gt; &amp; Co<\/p>/);
    assert.match(html, /<img src="data:image\/png;base64,/);
    assert.match(html, /--label:#7a1f3d/);
    assert.match(html, /--serif:"Noto\\20 Sans"/);
    assert.match(html, /<footer class="page"><p>Postbus 1<\/p><\/footer>/);
    assert.ok(html.indexOf('Raad van Oeverdam') < html.indexOf('<h1>'));
  });

  it('dresses a PDF, and its words are no Typst; a font that is not there is said', async () => {
    const { minutes, context } = dressed(own);
    const said: string[] = [];
    const pdf = await renderPdf(minutes, { ...context, notice: ({ nl }) => said.push(nl) });
    const { text: read, running, roles } = await readPdf(pdf);
    const text = [read, ...running].join('\n');
    assert.ok(roles.includes('Figure: Gemeente <Oeverdam> & Co'), roles.join(' '));
    for (const words of [
      'Gemeente <Oeverdam> & Co',
      'Kadeplein 1',
      '#panic("geen Typst")',
      'Raad van Oeverdam',
      'Postbus 1',
      'Aldus vastgesteld.',
    ])
      assert.ok(text.replace(/\s+/g, ' ').includes(words), `${words} in ${text}`);
    assert.ok(said.some((words) => words.includes('Nergens Sans')));
    assert.deepEqual(await renderPdf(minutes, context), pdf);
  });

  it('dresses a file of Word, with the same bytes each time', async () => {
    const { minutes, context } = dressed(own);
    const bytes = await renderDocx(minutes, context);
    const files = unzipText(bytes);
    const heads = Object.entries(files).flatMap(([name, xml]) => (/word\/header\d/.test(name) ? [xml] : []));
    assert.ok(
      heads.some((xml) => xml.includes('Gemeente &lt;Oeverdam&gt; &amp; Co') && xml.includes('Kadeplein 1') && xml.includes('pic:pic')),
    );
    assert.ok(heads.every((xml) => xml.includes('Raad van Oeverdam')));
    assert.ok(files['word/styles.xml']!.includes('7A1F3D'));
    assert.ok(files['word/styles.xml']!.includes('w:ascii="Noto Sans"'));
    assert.ok(files['word/document.xml']!.includes('Aldus vastgesteld.'));
    assert.deepEqual(await renderDocx(minutes, context), bytes);
  });

  it('dresses a mail in both its forms; the logo goes along', () => {
    const { minutes, context } = dressed(own);
    const { html, text, pictures } = meetingDraft(minutes, context);
    assert.match(html, /<img src="cid:logo@[^"]+" width="72" height="72" alt=""/);
    assert.match(html, /color:#7a1f3d/);
    assert.match(html, /font-family:'Noto Sans',Calibri/);
    assert.equal(pictures.length, 1);
    for (const words of ['Gemeente <Oeverdam> & Co', 'Kadeplein 1', 'Postbus 1']) assert.ok(text.includes(words), words);
  });

  it('puts its words above the lines to sign on, in plain text too', () => {
    const { minutes, context } = dressed(own);
    assert.match(renderText(minutes, context), /Aldus vastgesteld\.\n\n[\s\S]*…{10}[\s\S]*E\. Terpstra/);
  });

  it('names nobody in a public version who may not be named', async () => {
    const telling = look({
      organisation: 'Bureau Van der Zijpstra',
      logo: 'logo.png',
      address: ['t.a.v. K. van der Zijpstra'],
      header: 'Van der Zijpstra',
      footer: 'Secretaris: Van der Zijpstra',
      signature: 'Getekend door K. van der Zijpstra',
    });
    const { minutes, context } = dressed(telling, true);
    const { html, text } = meetingDraft(minutes, context);
    const word = Object.values(unzipText(await renderDocx(minutes, context)));
    for (const form of [renderHtml(minutes, context), html, text, ...word]) assert.doesNotMatch(form, /zijpstra/i);
    const pdf = await readPdf(await renderPdf(minutes, context));
    assert.doesNotMatch([pdf.text, ...pdf.running, pdf.metadata].join('\n'), /zijpstra/i);
  });
});

describe('colours of a house style', () => {
  it('are read with their contrast, and one that cannot be read is darkened with both figures said', () => {
    const { config, problems } = styleIn({ colors: { accent: '#ffe680' } });
    assert.equal(problems.length, 1);
    assert.equal(problems[0]!.isWarning, true);
    assert.match(problems[0]!.message.nl, /contrast van 1,2; .* 4,5 .* Tekst krijgt #[0-9a-f]{6}\./);
    const { accent } = lookOf(config.style, undefined).look!;
    assert.ok(contrast(parseColor(accent!.light)!, [255, 255, 255]) >= 4.5);
    assert.ok(contrast(parseColor(accent!.dark)!, [0x16, 0x18, 0x1b]) >= 4.5);
  });

  it('can always be made to be read', () => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(part, part, part), fc.boolean(), (color, isLight) => {
        const paper = isLight ? ([255, 255, 255] as const) : ([0x16, 0x18, 0x1b] as const);
        assert.ok(contrast(readableOn(color, paper), paper) >= 4.5);
      }),
      runs(300),
    );
  });
});

describe('what a configuration says of a style', () => {
  const WRONG: Readonly<Record<string, object>> = {
    'a style that is none': [],
    'a colour by name': { colors: { accent: 'red' } },
    'a colour that goes on': { colors: { accent: '#123456;}body{display:none' } },
    'a font that goes on': { fonts: { text: 'Arial, sans-serif' } },
    'a font in quotes': { fonts: { labels: `Arial"}</style>` } },
    'two lines': { organisation: 'Gemeente\nOeverdam' },
    'a mark that turns text around': { footer: 'abc\u202edef' },
    'a footer of a page long': { footer: 'x'.repeat(201) },
    'too many lines': { address: Array.from({ length: 9 }, (_, index) => `regel ${index}`) },
    'an address that is no list': { address: 'Kadeplein 1' },
    'a key that is not there': { logoo: 'x.png' },
    'a colour that is not there': { colors: { background: '#fff' } },
  };
  const schema = JSON.parse(fs.readFileSync(new URL('../../schemas/verslag-config.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020.default({ strict: false, validateFormats: false }).compile(schema);
  for (const [name, style] of Object.entries(WRONG)) {
    it(`refuses ${name}, as its schema does`, () => {
      const { problems } = styleIn(style);
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.equal(problems[0]!.isWarning, undefined);
      assert.match(problems[0]!.message.nl, /`style/);
      assert.doesNotMatch(problems[0]!.message.nl, /\bone\b|≤/);
      assert.equal(validate({ style }), false);
    });
  }

  it('takes the styles of the examples, as their schema does', () => {
    for (const folder of ['raad', 'waterschap']) {
      const text = fs.readFileSync(new URL(`../../examples/${folder}/verslag.config.json`, import.meta.url), 'utf8');
      assert.deepEqual(parseConfig(text).problems, []);
      assert.equal(validate(JSON.parse(text)), true, JSON.stringify(validate.errors));
    }
  });
});

describe('a logo', () => {
  const problemOf = (content: Uint8Array | undefined) => {
    const read = lookOf({ ...EMPTY, logo: 'logo.png' }, () => (content === undefined ? undefined : picture(content)));
    assert.equal(read.look!.logo, undefined);
    return read.problems[0]!.nl;
  };
  const size = (width: number) => {
    const large = Uint8Array.from(PNG);
    new DataView(large.buffer).setUint32(16, width);
    return large;
  };
  it('that is not there, no picture, too large, or broken is said, and the rest of the style counts', () => {
    assert.match(problemOf(undefined), /logo\.png is er niet, .* van ten hoogste 1 MB/);
    assert.match(problemOf(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')), /geen PNG of JPEG/);
    assert.match(problemOf(new Uint8Array(0)), /geen PNG of JPEG/);
    assert.match(problemOf(new Uint8Array(2 * 1024 * 1024)), /is 2,0 MB/);
    assert.match(problemOf(size(9000)), /9000 × 140 punten/);
    assert.match(problemOf(PNG.subarray(0, PNG.length - 20)), /beschadigd/);
  });

  it('is taken without what it tells beside the picture', () => {
    const words = new TextEncoder().encode('zijpstra');
    const chunk = (name: string, body: Uint8Array) => {
      const made = new Uint8Array(12 + body.length);
      new DataView(made.buffer).setUint32(0, body.length);
      made.set(new TextEncoder().encode(name), 4);
      made.set(body, 8);
      return made;
    };
    const end = PNG.length - 12;
    const telling = [PNG.subarray(0, 33), chunk('tEXt', words), chunk('eXIf', words), PNG.subarray(33, end), PNG.subarray(end), words];
    assert.deepEqual(barePicture(new Uint8Array(Buffer.concat(telling))), PNG);
    const segment = (marker: number, body: Uint8Array) => new Uint8Array([0xff, marker, 0, body.length + 2, ...body]);
    const [start, table, scan] = [new Uint8Array([0xff, 0xd8]), segment(0xdb, new Uint8Array([0, 1])), segment(0xda, new Uint8Array([1]))];
    const data = new Uint8Array([1, 0xff, 0, 2, 0xff, 0xd0, 3, 0xff, 0xd9]);
    const plain = new Uint8Array(Buffer.concat([start, table, scan, data]));
    const jpeg = [start, segment(0xe1, words), table, segment(0xfe, words), segment(0xed, words), scan, data, words];
    assert.deepEqual(barePicture(new Uint8Array(Buffer.concat(jpeg))), plain);
  });

  it('is read to its end or not at all, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (bytes, isPng) => {
        const start = isPng ? PNG.subarray(0, 8) : new Uint8Array([0xff, 0xd8]);
        const found = barePicture(new Uint8Array([...start, ...bytes]));
        assert.ok(found === undefined || found.length <= start.length + bytes.length);
      }),
      runs(200),
    );
  });
});

describe('a style sheet of its own', () => {
  const FAULTS: Readonly<Record<string, string>> = {
    'ends the element': 'p{}</style><script>alert(1)</script>',
    'ends it in capitals': 'p{content:"</STYLE>"}',
    'opens a comment of HTML': '<!-- p{} -->',
    imports: '@import "https://x.example/a.css";',
    'imports behind an escape': '@\\69mport "https://x.example/a.css";',
    'loads a picture': 'p{background:url(https://x.example/p.png)}',
    'loads from elsewhere in quotes': 'p{background:url( "//x.example/p.png")}',
    'loads behind an escape': 'p{background:\\75 rl(https://x.example/p.png)}',
    'loads behind an escaped sign': 'p{background:u\\rl(https://x.example/p.png)}',
    'loads a set': 'p{background:image-set("https://x.example/p.png" 1x)}',
    'loads a font': '@font-face{font-family:a;src:url(https://x.example/f.woff)}',
    'holds SVG': 'p{background:url(data:image/svg+xml;base64,AAAA)}',
    'runs in old browsers': 'p{width:expression(alert(1))}',
    'leaves a block open': 'p{color:red',
    'leaves a string open': 'p{content:"abc}',
    'leaves a comment open': 'p{} /* abc',
    'closes what is not open': 'p{}}',
    'holds a control': 'p{}\u0000',
  };
  for (const [name, css] of Object.entries(FAULTS)) {
    it(`is left out where it ${name}`, () => {
      assert.notEqual(faultOfCss(css), undefined);
      const read = lookOf({ ...EMPTY, css: 'a.css' }, () => picture(new TextEncoder().encode(css), 'a.css'));
      assert.equal(read.look!.css, undefined);
      assert.match(read.problems[0]!.nl, /`style\.css`: a\.css heeft op regel \d+/);
    });
  }

  it('stands in the page where it does none of that', () => {
    const css = 'h1 > b{color:#123}\n@media (width < 40rem){p::before{content:"}\\""}}\np{background:url("data:image/png;base64,AAAA")}';
    assert.equal(faultOfCss(css), undefined);
    const { minutes, context } = dressed(look({ css: 'a.css' }, new TextEncoder().encode(css)));
    assert.ok(renderHtml(minutes, context).includes(css));
  });

  it('never ends its element: the page has one style, with all of it, and the same body', () => {
    const { minutes, context } = dressed(undefined);
    const body = bodyOf(renderHtml(minutes, context));
    const sign = fc.constantFrom(
      '<',
      '/',
      '>',
      'style',
      '\\',
      '3c ',
      '{',
      '}',
      '"',
      "'",
      '/*',
      '*/',
      'url(',
      ')',
      '@import',
      ';',
      '\n',
      'a',
      '!--',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const css = signs.join('');
        const read = lookOf({ ...EMPTY, css: 'a.css' }, () => picture(new TextEncoder().encode(css), 'a.css'));
        const html = renderHtml(minutes, { ...context, look: read.look });
        assert.equal(bodyOf(html), body);
        assert.equal([...html.matchAll(/<\/style/gi)].length, 1);
      }),
      runs(300),
    );
  });
});

/** The page as a browser reads it, without its head. */
function bodyOf(html: string): string {
  const root = parse(html, { sourceCodeLocationInfo: true }).childNodes.find((node) => node.nodeName === 'html');
  assert.ok(root !== undefined && 'childNodes' in root);
  const body = root.childNodes.find((node) => node.nodeName === 'body');
  const place = body?.sourceCodeLocation;
  assert.ok(place);
  return html.slice(place.startOffset, place.endOffset);
}
