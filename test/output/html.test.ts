import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate';
import { Parser } from 'htmlparser2';
import { VIEWS, type View } from '../../language-server/document/context.ts';
import { renderHtml } from '../../language-server/output/html.ts';
import { ONE_POINT } from '../support/one-point.ts';
import { projectOf } from '../support/public-forms.ts';
import { englishMinutes, richMinutes, richPublicMinutes } from './example-minutes.ts';
import { context, inside, organization, shield } from './model-builders.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Without white space at the end of lines that hold nothing else it is still one line.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-inline-style': 'off',
    // Withheld words are an image of what was there, with its ground as their name.
    'aria-label-misuse': 'off',
    'no-abstract-role': 'error',
  },
});

async function problemsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`));
}

const minutesOf = { internal: richMinutes, public: richPublicMinutes, English: englishMinutes } as const;
const html = (minutes: Parameters<typeof renderHtml>[0], view: View = 'full', more = {}) => renderHtml(minutes, context({ view, ...more }));

describe('HTML of a meeting', () => {
  for (const [name, minutes] of Object.entries(minutesOf)) {
    for (const view of VIEWS) {
      it(`is valid: ${name}, ${view}`, async () => {
        assert.deepEqual(await problemsOf(html(minutes, view)), []);
      });
    }
  }

  it('has one h1, captions, dates that a machine can read, and nothing from elsewhere', () => {
    const page = html(richMinutes);
    assert.equal(page.match(/<h1\b/g)?.length, 1);
    assert.equal(page.match(/<table class="register/g)?.length, page.match(/<caption>/g)?.length);
    assert.match(page, /<time datetime="2020-11-16">maandag 16 november 2020<\/time>/);
    assert.doesNotMatch(page, /<(?:script|link|img|iframe|object|base)\b|\bsrc=|url\(|@import/i);
  });

  it('has its lists among its headings and in its table of contents', () => {
    const page = html(richMinutes);
    for (const [id, title] of [
      ['decisions', 'Besluiten'],
      ['actions', 'Acties'],
      ['tracks', 'Sporen'],
    ]) {
      assert.match(page, new RegExp(`<caption><h2 id="${id}">${title}</h2></caption>`));
      assert.match(page, new RegExp(`<li><a href="#${id}">${title}</a></li>`));
    }
  });

  it('may break on paper wherever a reader would not mind', () => {
    const print = html(richMinutes).replace(/^[\s\S]*@media print/, '');
    // What is glued to what follows it pulls whole pages along.
    for (const [, selectors] of print.matchAll(/([^{}]*)\{[^{}]*break-after:avoid/g)) assert.doesNotMatch(selectors!, /item|dl|nav|li/);
    for (const [, selectors] of print.matchAll(/([^{}]*)\{[^{}]*break-inside:avoid/g))
      for (const selector of selectors!.split(/,(?![^(]*\))/))
        assert.doesNotMatch(selector, /^(?:\.item|dl\.facts>div|nav\.agenda|blockquote)$/);
  });

  it('tells what was to be done where it is reported on, and keeps agreements apart that nobody has to do', () => {
    const { action, minutes, progress, reference, section, by } = inside;
    const known = action('A4', 'Stuurt de brief.\nMet bijlage.');
    const page = html(
      minutes({
        sections: [
          section('Punt', [
            progress('Verstuurd.', { about: reference('dobv-2/A4', { kind: 'action', meeting: 'dobv-2', id: 'A4' }), status: 'done' }),
            action('F1', 'Iedereen meldt zich af.', { kind: 'agreement' }),
            action('F2', 'Samen:', {
              kind: 'agreement',
              items: [action('A1', 'Belt.', { owners: [by(organization('VWS', 'Ministerie'))] })],
            }),
          ]),
        ],
      }),
      'full',
      { itemOf: (ref: string) => (ref === 'dobv-2/A4' ? known : undefined) },
    );
    assert.match(page, /<dt>Over<\/dt> <dd>Stuurt de brief\.<\/dd>/);
    const list = (of: string) => new RegExp(`<table class="register of-${of}">[\\s\\S]*?</table>`).exec(page)?.[0] ?? '';
    assert.match(list('actions'), /Belt\./);
    assert.doesNotMatch(list('actions'), /F1|F2/);
    assert.match(list('agreements'), /F1[\s\S]*meldt zich af/);
    assert.doesNotMatch(list('agreements'), /F2|open|Samen/);
  });

  it('says at the foot of a public page that it is for everybody', () => {
    const confidential = { value: 'confidential', at: undefined } as const;
    const page = html({ ...richPublicMinutes, classification: confidential });
    assert.match(page, /@bottom-left\{content:"[^"]*openbare\\20 versie"/);
    assert.doesNotMatch(page, /@bottom-left\{content:"[^"]*vertrouwelijk/);
    assert.match(html({ ...richMinutes, classification: { value: 'confidential', at: richMinutes.at } }), /content:"[^"]*vertrouwelijk"/);
  });

  it('prints Markdown as it is typed: links, strike-through, tasks and pictures of the project', () => {
    const { minutes, prose, section } = inside;
    const of = (text: string, more = {}) => html(minutes({ sections: [section('Kop', [prose(text)])] }), 'full', more);
    for (const [typed, printed] of [
      ['~~weg~~', '<s>weg</s>'],
      ['Zie https://example.org/pad?x=1.', '<a href="https://example.org/pad?x=1">https://example.org/pad?x=1</a>.'],
      ['Zie nota.nl en jan@example.org', 'Zie nota.nl en <a href="mailto:jan@example.org">jan@example.org</a>'],
      ['[Nota](stukken/nota.pdf)', '<a href="stukken/nota.pdf">Nota</a>'],
      ['[Nota](<stukken/nota een.pdf>)', '<a href="stukken/nota%20een.pdf">Nota</a>'],
      ['- [ ] open\n- [x] klaar', '<li>☐ open</li>\n<li>☑ klaar</li>'],
      ['een  \ntwee', 'een<br />\ntwee'],
    ])
      assert.ok(of(typed!).includes(printed!), typed);
    for (const hostile of [
      '../buiten.pdf',
      'a/../../b.pdf',
      '%2e%2e/b.pdf',
      '/etc/passwd',
      '//example.org/x',
      'file:///x',
      'javascript:alert(1)',
      'data:text/html,x',
      '\\\\server\\x',
    ])
      assert.doesNotMatch(
        of(`[x](${hostile}) ![x](${hostile})`, { file: () => ({ fileName: 'x.png', type: 'image/png', content: new Uint8Array(3) }) }),
        /<main>[\s\S]*(?:href|src)=/,
        hostile,
      );
    const file = (_: string, path: string) =>
      path === 'plaat.png' ? { fileName: 'plaat.png', type: 'image/png', content: ONE_POINT } : undefined;
    assert.match(of('![De "plaat"](plaat.png)', { file }), /<img src="data:image\/png;base64,iVBOR[^"]*" alt="De &quot;plaat&quot;">/);
    assert.match(
      of('![Er niet](niet.png) ![web](https://example.org/x.png)', { file }),
      /<a href="niet\.png"[^>]*>Er niet<\/a> <a href="https:\/\/example\.org\/x\.png"/,
    );
  });

  it('shows what a browser can show, whatever its name says', () => {
    const { minutes, prose, section } = inside;
    const of = (content: string | Uint8Array, type: string) => {
      const notices: string[] = [];
      const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content, 'latin1')) : content;
      const page = html(minutes({ sections: [section('Kop', [prose('![De kade](kade.png)')])] }), 'full', {
        file: () => ({ fileName: 'kade.png', type, content: bytes }),
        notice: ({ nl }: { nl: string }) => notices.push(nl),
      });
      return { isShown: page.includes('<img'), notices };
    };
    for (const [content, type] of [
      [ONE_POINT, 'image/png'],
      ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
      ['<?xml version="1.0"?><!-- Licentie --><svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ] as const)
      assert.deepEqual(of(content, type), { isShown: true, notices: [] }, type);
    for (const content of ['geen afbeelding', '', '%PDF-1.4', '<html><body>'])
      assert.deepEqual(
        of(content, 'image/png'),
        {
          isShown: false,
          notices: [
            'De afbeelding kade.png kan hier niet worden getoond: bewaar haar als PNG, JPEG of GIF. Haar woorden staan er in haar plaats.',
          ],
        },
        content,
      );
  });

  it('describes a picture in words alone, whoever is named in them and whatever is shielded', () => {
    const text =
      'Persoon jan: J. Jansen\nVerslag a: A\nDatum: 16 november 2020\n\n# 1. Punt\n\n![De "kade" {5.1.2h: bij de sluis}, door @jan, zie #B1](kade.png)\n\n[![Knop van @jan](kade.png)](https://example.org)\n\nBesluit B1: Ja.\n';
    const [minutes] = projectOf({ 'a.verslag': text }).files()[0]!.meetings;
    const file = () => ({ fileName: 'kade.png', type: 'image/png', content: ONE_POINT });
    const pictures: Record<string, string>[] = [];
    new Parser({ onopentag: (name, attributes) => void (name === 'img' && pictures.push(attributes)) }).end(
      renderHtml(minutes!, context({ file })),
    );
    const src = `data:image/png;base64,${Buffer.from(ONE_POINT).toString('base64')}`;
    assert.deepEqual(pictures, [
      { src, alt: 'De "kade" [5.1.2h: bij de sluis], door J. Jansen, zie B1' },
      { src, alt: 'Knop van J. Jansen' },
    ]);
  });

  it('names an organisation in the flow by its id, and in full where it attends', () => {
    const page = html(richMinutes);
    assert.match(page, /heet <abbr title="Nationaal Coördinator Terrorismebestrijding en Veiligheid">NCTV<\/abbr> welkom/);
    assert.match(page, />Rijksinstituut voor Volksgezondheid en Milieu<span class="detail"> \(RIVM, Webex\)/);
  });

  it('says what is overdue in words, to those who can still do it', () => {
    const late = (minutes: typeof richMinutes, view: View = 'full') => html(minutes, view, { today: '2020-12-31' }).includes('te laat');
    assert.ok(late(richMinutes));
    const approved = { ...richMinutes, status: { value: 'approved', at: richMinutes.at } } as const;
    assert.ok(!late(approved));
    assert.ok(late(approved, 'actions'));
    assert.ok(!html(richPublicMinutes, 'full', { today: '2030-01-01' }).includes('te laat'));
  });

  it('explains each ground that it shows, with its article', () => {
    const page = html(richPublicMinutes);
    assert.match(page, /aria-label="Niet openbaar op grond van artikel 5\.1, lid 2, onder e, Woo"/);
    for (const ground of ['5.1.1b', '5.1.2e', '5.1.2i', '10.2e']) assert.match(page, new RegExp(`<th scope="row">${ground}</th>`));
    assert.match(page, /artikel 10, lid 2, onder e, Wob/);
    // What the list of decisions does not show it need not explain.
    assert.doesNotMatch(html(richPublicMinutes, 'actions'), /10\.2e/);
  });

  it('marks each line of a paragraph, a list, a table and an item with its source line', () => {
    const { minutes, prose, section, action } = inside;
    const page = html(
      minutes({
        sections: [
          section('Kop', [
            prose(
              'een\ntwee **vet\nover** de regel\ndrie\n\n- a\n- b\n\n| k |\n|---|\n| w |',
              [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
            ),
            { ...action('A1', 'kop\ntweede'), lines: [22, 23] },
          ]),
        ],
      }),
      'full',
      { sourceLines: true },
    );
    for (const line of [10, 11, 12, 13, 15, 16, 20, 22, 23]) assert.ok(page.includes(`data-line="${line}"`), `line ${line}`);
    assert.match(page, /<span data-line="13">drie<\/span>/);
    assert.doesNotMatch(html(richMinutes), /data-line/);
  });

  it('shows hostile text as text', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>‮\u0007{{7*7}}';
    const { minutes, prose, section, action, attendee, attachment, mention } = inside;
    const page = html(
      minutes({
        id: '../../etc/passwd',
        name: [evil],
        series: { id: evil, name: evil },
        location: [evil],
        present: [attendee(organization(evil, evil), { role: [evil], modeText: [evil] })],
        attachments: [attachment(evil, 'javascript:alert(1)'), attachment('x', 'file:///etc/passwd'), attachment('y', evil)],
        sections: [
          section(evil, [
            prose([
              evil,
              mention(organization(evil, evil)),
              ' [x](javascript:alert(1)) ![y](http://evil.example/y.png)',
              shield('5.1.2e', evil),
            ]),
            action(evil, [evil]),
          ]),
        ],
      }),
    );
    const body = page.slice(page.indexOf('<body>'));
    assert.doesNotMatch(body, /<script|<img|href="(?:javascript|file)|‮|\u0007| onerror=(?![^<]*&gt;)/i);
    assert.deepEqual(
      (await problemsOf(page)).filter((problem) => !problem.startsWith('valid-id')),
      [],
    );
  });
});
