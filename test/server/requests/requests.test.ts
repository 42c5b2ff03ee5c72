import assert from 'node:assert/strict';
import { FORMS, type RenderParams } from '../../../language-server/server/protocol.ts';
import { actions } from '../../../language-server/server/requests/actions.ts';
import { attachment } from '../../../language-server/server/requests/attachment.ts';
import { exportMinutes } from '../../../language-server/server/requests/export.ts';
import { locate } from '../../../language-server/server/requests/locate.ts';
import { mentions } from '../../../language-server/server/requests/mentions.ts';
import { render } from '../../../language-server/server/requests/render.ts';
import { check, HEADER } from '../../support/check.ts';
import { applyTextEdits } from '../../support/edits.ts';
import { ADDRESS, deskOf, lineOf } from './desk.ts';

const TEXT = `${HEADER}
# 1. Opening

Welkom @jansen.

## 1.1. Verslag

Zie #A1.

# 2. Acties

Actie A1 (@jansen, uiterlijk 9 november 2020): Doet iets.
Actie A2 (@bakker, uiterlijk 30 november 2020, afgerond): Deed iets.
Afspraak: Zo doen we het.
`;
const URI = `${ADDRESS}overleg-1.verslag`;
const desk = (files: Record<string, string> = {}) => deskOf({ 'overleg-1.verslag': TEXT, ...files });

describe('verslag/render', () => {
  const ask = (params: Partial<RenderParams> = {}, files = {}) =>
    render(desk(files), { uri: URI, line: 0, form: 'html', view: 'full', public: false, ...params });

  it('marks each block with its line', async () => {
    const { html } = (await ask())!;
    for (const part of ['# 1. Opening', 'Welkom', '## 1.1', 'Zie #A1', 'Actie A1', 'Afspraak'])
      assert.match(html, new RegExp(`data-line="${lineOf(TEXT, part)}"`), part);
  });
  it('says what can be ticked off', async () => {
    assert.deepEqual((await ask())!.ticks, [
      { line: lineOf(TEXT, 'Actie A1'), done: false, status: 'open' },
      { line: lineOf(TEXT, 'Actie A2'), done: true, status: 'done' },
      { line: lineOf(TEXT, 'Afspraak'), done: false, status: 'open' },
    ]);
  });
  it('shows the meeting that the line stands in', async () => {
    const two = `${TEXT}\nVerslag overleg-2: Ander overleg\nDatum: 17 november 2020\n`;
    const at = async (line: number) => (await ask({ line }, { 'overleg-1.verslag': two }))?.meeting;
    assert.deepEqual([(await at(0))?.id, (await at(lineOf(two, 'Verslag overleg-2')))?.id], ['overleg-1', 'overleg-2']);
    assert.deepEqual([(await at(0))?.firstLine, (await at(0))?.lastLine], [0, lineOf(two, 'Verslag overleg-2') - 1]);
  });
  it('shows the reasons instead of a public version that is refused', async () => {
    const text = TEXT.replace('# 1. Opening', 'Zie {5.1.2h: de <b>kluis</b>.\n\n# 1. Opening');
    const { html, ticks, anchors } = (await ask({ public: true }, { 'overleg-1.verslag': text }))!;
    const line = lineOf(text, 'Zie {');
    assert.match(html, new RegExp(`<li data-line="${line}"><strong>overleg-1\\.verslag:${line + 1}</strong>`));
    assert.ok(!html.includes('kluis') && !html.includes('<h1'));
    assert.deepEqual([...ticks, ...anchors], []);
  });

  it('shows the public version without what is shielded, and still knows where its parts stand', async () => {
    const text = `${TEXT}
# 3. Geheim overleg
Geheim: 5.1.2h

Over de kluis.

# 4. Rondvraag

Actie A9 (@RIVM, uiterlijk 30 november 2020): Doet dit.
`;
    const { html, ticks, anchors } = (await ask({ public: true }, { 'overleg-1.verslag': text }))!;
    assert.doesNotMatch(html, /kluis|Geheim overleg|Jansen|data-line/);
    assert.deepEqual(ticks, []);
    for (const [anchor, part] of [
      ['section-1', '# 1.'],
      ['section-1-1', '## 1.1'],
      ['section-4', '# 4.'],
      ['item-A9', 'Actie A9'],
    ] as const) {
      assert.equal(anchors.find((one) => one.anchor === anchor)?.line, lineOf(text, part), anchor);
      assert.match(html, new RegExp(`id="${anchor}"`));
    }
    assert.equal(
      anchors.some(({ anchor }) => anchor === 'section-3'),
      false,
    );
  });
  it('shows the pages of the PDF as one picture, of the public version without what is shielded', async () => {
    const long = `${TEXT.replace('# 1. Opening', 'Zie {5.1.2h: kluis}.\n\n# 1. Opening')}\n${'Een lange vergadering duurt lang.\n\n'.repeat(80)}`;
    const pages = async (open: boolean) => (await ask({ form: 'pages', public: open }, { 'overleg-1.verslag': long }))!;
    const shown = await pages(false);
    assert.equal(shown.html, '');
    const { count, src, size } = shown.pages!;
    assert.ok(count > 1);
    assert.deepEqual(size.map(Math.round), [595, 842 * count]);
    const svg = Buffer.from(src.replace('data:image/svg+xml;base64,', ''), 'base64').toString();
    assert.match(svg, /^<svg /);
    // The ground of one page would lie on another.
    assert.doesNotMatch(svg, /^ {4}<path /m);
    assert.doesNotMatch(svg, /<script|<foreignObject|href="(?!#|data:)/);
    // What is shielded is blacked out in neither: it differs, for it is gone.
    assert.notEqual((await pages(true)).pages!.src, src);
  });
  it('shows no pages of a public version that is refused', async () => {
    const text = TEXT.replace('# 1. Opening', 'Zie {5.1.2h: de <b>kluis</b>.\n\n# 1. Opening');
    const { html, pages } = (await ask({ form: 'pages', public: true }, { 'overleg-1.verslag': text }))!;
    assert.equal(pages, undefined);
    assert.match(html, /class="refusal"/);
  });
  it('has no meeting for an address book, and nothing for a file that is not there', async () => {
    assert.equal((await ask({ uri: `${ADDRESS}adresboek.verslag` }))?.meeting, undefined);
    assert.equal(await ask({ uri: `${ADDRESS}nergens.verslag` }), null);
  });
});

describe('verslag/locate', () => {
  const other = 'Verslag dobv-2: Overleg\nDatum: 9 november 2020\n\n# 1. Iets\n\nActie A4 (@jansen, uiterlijk 20 november 2020): Doet.\n';
  const at = (href: string) => locate(desk({ 'dobv-2.verslag': other }), { uri: URI, line: 3, href });
  it('finds an item, a section and a section in it', () => {
    assert.equal(at('#item-A1')?.range.start.line, lineOf(TEXT, 'Actie A1'));
    assert.equal(at('#section-2')?.range.start.line, lineOf(TEXT, '# 2.'));
    assert.equal(at('#section-1-1')?.range.start.line, lineOf(TEXT, '## 1.1'));
  });
  it('finds another meeting, and an item in it', () => {
    assert.deepEqual([at('dobv-2.html')?.uri, at('dobv-2.html')?.range.start.line], [`${ADDRESS}dobv-2.verslag`, 0]);
    assert.equal(at('dobv-2.html#item-A4')?.range.start.line, lineOf(other, 'Actie A4'));
  });
  it('finds nothing for any other address', () => {
    for (const href of [
      '#item-Z9',
      '#section-9',
      'https://example.org/x.html',
      '../x.html',
      'command:x',
      'x.html#',
      '#%',
      '',
      'dobv-2.html?x',
    ])
      assert.equal(at(href), null, href);
  });
});

describe('verslag/actions', () => {
  it('lists what is open, with what is late', () => {
    const list = actions(desk(), {});
    assert.deepEqual(
      list.map(({ ref, overdue, text }) => ({ ref, overdue, text })),
      [{ ref: 'overleg-1/A1', overdue: true, text: 'Doet iets.' }],
    );
  });
  it('lists closed ones where asked', () => {
    assert.deepEqual(
      actions(desk(), { all: true }).map(({ id, status }) => `${id} ${status}`),
      ['A1 open', 'A2 done'],
    );
  });
  it('knows the report of a later meeting', () => {
    const later =
      'Verslag b: B\nDatum: 17 november 2020\n\n# 1. Acties\n\nVoortgang #overleg-1/A1 (lopend, uiterlijk 1 december 2020): Loopt.\n';
    const [first] = actions(desk({ 'b.verslag': later }), {});
    assert.deepEqual([first?.status, first?.due, first?.overdue], ['ongoing', '2020-12-01', false]);
  });
});

describe('verslag/mentions', () => {
  const ask = (text: string, part = 'Welkom') =>
    mentions(desk(), { uri: URI, position: { line: lineOf(TEXT, part), character: part.length }, text });
  const cases: [string, string, string][] = [
    ['J. Jansen\nB. Bakker', '@jansen, @bakker', 'one a line'],
    ['J. Jansen, NCTV', '@jansen, @NCTV', 'with commas'],
    ['Jansen, J. <jansen@example.org>; Bakker, B. <bakker@example.org>', '@jansen, @bakker', 'as mail programs write them'],
    ['- J. Jansen\n- Piet', '@jansen, Piet', 'bullets; what is not known stays'],
    ['JANSEN@EXAMPLE.ORG', '@jansen', 'an address'],
    ['Ministerie van Volksgezondheid, Welzijn en Sport\nVolksgezondheid', '@VWS, @VWS', 'a name with a comma, and an alias'],
  ];
  for (const [text, expected, title] of cases) it(title, () => assert.equal(ask(text)?.text, expected));
  it('makes guests of unknown names on a field for people', () => {
    assert.equal(ask('J. Jansen\nP. "de" Groot', 'Aanwezig: ')?.text, '@jansen, "P. de Groot"');
  });
  it('leaves prose alone', () => {
    assert.equal(ask('J. Jansen was er ook bij. Daarna gingen we allemaal naar huis.'), null);
    assert.equal(ask('Piet, Klaas'), null);
    assert.equal(ask(''), null);
  });
});

describe('verslag/attachment', () => {
  const add = (text: string, ...files: { title: string; target: string }[]) => {
    const change = attachment(desk({ 'overleg-1.verslag': text }), { uri: URI, line: 12, files });
    return change && applyTextEdits(text, [change]);
  };
  it('goes below the head', () => {
    assert.equal(
      add(TEXT, { title: 'stuk.pdf', target: 'stukken/stuk.pdf' }),
      TEXT.replace(HEADER, `${HEADER}Bijlage: stuk.pdf <stukken/stuk.pdf>\n`),
    );
  });
  it('goes below the last attachment', () => {
    const text = TEXT.replace('Datum:', 'Bijlage: Een <een.pdf>\nDatum:');
    assert.match(add(text, { title: 'Twee', target: 'twee.pdf' })!, /Bijlage: Een <een.pdf>\nBijlage: Twee <twee.pdf>\nDatum:/);
  });
  it('makes no mention, reference or shield of a file name', () => {
    const text = add(TEXT, { title: 'a@niemand #1 {5.1.2e: x} <y>.pdf', target: 'a<b>.pdf' })!;
    assert.deepEqual(
      check(text, { attachments: ['a%3Cb%3E.pdf'] }).filter(({ rule }) => /unknown|unclosed|malformed|missing/.test(rule)),
      [],
    );
  });
  it('is not for an address book', () => {
    assert.equal(attachment(desk(), { uri: `${ADDRESS}adresboek.verslag`, line: 0, files: [{ title: 'x', target: 'x' }] }), null);
  });
});

describe('verslag/export', () => {
  it('gives each form its name', async () => {
    for (const [form, name] of [
      ['html', 'overleg-1.html'],
      ['json', 'overleg-1.json'],
      ['markdown', 'overleg-1.md'],
      ['text', 'overleg-1.txt'],
      ['calendar', 'overleg-1.ics'],
      ['email', 'overleg-1.eml'],
    ] as const) {
      const [file] = (await exportMinutes(desk(), { uri: URI, form, view: 'full', public: false }))!;
      assert.equal(file?.fileName, name);
      assert.match(file!.content, /Overleg/);
      assert.doesNotMatch(file!.content, /data-line/);
    }
  });
  it('gives Word and PDF as bytes that a client can write', async () => {
    const [file] = (await exportMinutes(desk(), { uri: URI, form: 'docx', view: 'full', public: false }))!;
    assert.equal(file?.fileName, 'overleg-1.docx');
    assert.equal(file.encoding, 'base64');
    assert.equal(Buffer.from(file.content, 'base64').subarray(0, 2).toString(), 'PK');
    const [pdf] = (await exportMinutes(desk(), { uri: URI, form: 'pdf', view: 'full', public: false }))!;
    assert.equal(Buffer.from(pdf!.content, 'base64').subarray(0, 4).toString(), '%PDF');
  });
  it('refuses a public version for an error of shielding in the address book, in every form', async () => {
    const other = deskOf({ 'overleg-1.verslag': TEXT, 'x.verslag': 'Persoon x: X. {5.1.2e: Onaf\n' });
    for (const { name: form } of FORMS)
      await assert.rejects(
        async () => exportMinutes(other, { uri: URI, form, view: 'full', public: true }),
        /geen openbare versie[^\n]*\nx\.verslag:1: /,
      );
  });

  it('gives the public version without names', async () => {
    const [file] = (await exportMinutes(desk(), { uri: URI, form: 'text', view: 'full', public: true }))!;
    assert.doesNotMatch(file!.content, /Jansen/);
  });
});
