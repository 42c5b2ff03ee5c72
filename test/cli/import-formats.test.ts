import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { openDocument } from '../import/open-document.ts';
import { makePdf } from '../import/pdf-document.ts';
import { archive } from '../import/word-document.ts';
import { run } from './memory-host.ts';

describe('verslag import of OpenDocument', () => {
  it('reads headings, lists, tables, bold, and tracked changes as accepted', async () => {
    const p = (text: string) => `<text:p>${text}</text:p>`;
    const row = (...cells: string[]) =>
      `<table:table-row>${cells.map((cell) => `<table:table-cell>${p(cell)}</table:table-cell>`).join('')}</table:table-row>`;
    const document = openDocument(
      `<text:tracked-changes><text:changed-region><text:deletion>${p('weggehaald')}</text:deletion></text:changed-region></text:tracked-changes>
       <text:p text:style-name="Title">Notulen stuurgroep</text:p>
       ${p('<text:span text:style-name="B">Datum:</text:span> 16 november 2020')}
       ${p('Aanwezig: Jan Jansen, Anna Smit<office:annotation><text:p>kanttekening</text:p></office:annotation>')}
       <text:h text:outline-level="1">Planning</text:h>
       ${p('De zaal<text:s text:c="2"/>is <text:span text:style-name="B">groot</text:span>.')}
       <text:list text:style-name="N"><text:list-item>${p('Eerst dit')}</text:list-item><text:list-item>${p('Dan dat')}<text:list><text:list-item>${p('Onderdeel')}</text:list-item></text:list></text:list-item></text:list>
       <table:table>${row('Wat', 'Wie', 'Wanneer')}${row('Zaal huren', 'Anna', '20 november 2020')}</table:table>`,
    );
    const { status, stdout, stderr } = await run(['import', 'n.odt'], { 'n.odt': document });
    assert.equal(status, 0, stderr);
    assert.equal(
      stdout,
      `Persoon jansen: Jan Jansen
Persoon smit: Anna Smit

Verslag n: Notulen stuurgroep
Datum: 16 november 2020
Aanwezig: @jansen, @smit

# Planning

De zaal is **groot**.

1. Eerst dit
2. Dan dat
   - Onderdeel

Actie A1 (@smit, uiterlijk 20 november 2020): Zaal huren
`,
    );
  });
  it('is refused where it is broken, protected, holds macros or unfolds without end', async () => {
    const bomb = deflateRawSync(new Uint8Array(30_000_000));
    for (const [content, says] of [
      [openDocument('').subarray(0, 100), /beschadigd/],
      [archive({ 'iets.txt': 'x' }), /naam/],
      [openDocument('', { 'Basic/x.xml': 'x' }), /macro/],
      [
        openDocument('', { 'META-INF/manifest.xml': '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' }),
        /wachtwoord/,
      ],
      [openDocument('', { 'content.xml': { packed: bomb, size: 10 } }), /te groot/],
      [openDocument(`${'<text:section>'.repeat(300)}<text:p>x</text:p>`), /te groot/],
      [openDocument(''), /geen tekst/],
    ] as const) {
      const { status, stdout, stderr } = await run(['import', 'n.odt'], { 'n.odt': content });
      assert.equal(status, 2, stderr);
      assert.equal(stdout, '');
      assert.match(stderr, says);
    }
  });
});

describe('verslag import of a transcript', () => {
  const cue = (at: number, text: string, id = '') => `${id}00:0${at}:00.000 --> 00:0${at}:05.000\n${text}\n\n`;
  const draft = async (text: string) => (await run(['import', 't.vtt'], { 't.vtt': `WEBVTT\n\n${text}` })).stdout;

  it('makes contributions of who speaks, each below the point that was announced', async () => {
    const teams = [
      cue(1, '<v Jan Jansen>Welkom allemaal.</v>'),
      cue(2, '<v Jan Jansen>We beginnen.</v>'),
      cue(3, '<v Smit, Anna | RIVM>Ik heb een vraag &amp; een idee.</v>'),
      cue(4, '<v Jan Jansen>Dan gaan we naar punt 2, de planning.</v>'),
      cue(5, '<v Smit, Anna | RIVM>Die is klaar.</v>'),
    ].join('');
    assert.equal(
      await draft(teams),
      `Organisatie RIVM: RIVM
Persoon jansen: Jan Jansen
Persoon smit (@RIVM): Anna Smit

Verslag t: t
Aanwezig: @jansen, @smit

# Gesprek

@jansen: Welkom allemaal. We beginnen.

@smit (RIVM): Ik heb een vraag & een idee.

# 2. De planning

@jansen: Dan gaan we naar punt 2, de planning.

@smit (RIVM): Die is klaar.
`,
    );
  });
  it('knows who speaks as Webex and Zoom write it', async () => {
    for (const text of [
      `${cue(1, 'Welcome to the meeting.', '1 "Jan Jansen" (123)\n')}${cue(2, 'The plan is ready.', '2 "Anna Smit" (124)\n')}`,
      `${cue(1, 'Jan Jansen: Welcome to the meeting.', '1\n')}${cue(2, 'Anna Smit: The plan is ready.', '2\n')}`,
    ])
      assert.match(
        await draft(`NOTE made by a machine\n\n${text}`),
        /^Present: @jansen, @smit\n\n# Conversation\n\n@jansen: Welcome to the meeting\.\n\n@smit: The plan is ready\.$/m,
      );
  });
  it('finds the actions and decisions that somebody names as such, with an owner only where that is certain', async () => {
    const text = await draft(
      [
        cue(1, '<v Jan Jansen>Welkom. Actie: Anna maakt een planning voor vrijdag 27 november 2026. Dan nog iets.</v>'),
        cue(2, '<v Smit, Anna | RIVM>Actie: ik bel de drukker.</v>'),
        cue(3, '<v Piet de Vries>Besluit: de zaal wordt gehuurd. Ik vraag dhr. Kok om te bellen.</v>'),
        cue(4, '<v Jan Jansen>Goed. We besluiten om dhr. Kok te vragen. Actiepunt voor Piet: de zaal huren.</v>'),
        cue(5, '<v Smit, Anna | RIVM>Besluiten we dat dan? Vorige keer is besloten dat we wachten. Actie: ik denk dat Jan belt.</v>'),
        cue(6, '<v Piet de Vries>Actie: jij belt de zaal.</v>'),
      ].join(''),
    );
    assert.equal(
      text.slice(text.indexOf('# Gesprek')),
      `# Gesprek

@jansen: Welkom.

Actie A1 (@smit, uiterlijk vrijdag 27 november 2026): Maakt een planning.

@jansen: Dan nog iets.

@smit (RIVM):

Actie A2 (@smit): ik bel de drukker.

@devries:

Besluit B1: de zaal wordt gehuurd.

@devries: Ik vraag dhr. Kok om te bellen.

@jansen: Goed.

Besluit B2: We besluiten om dhr. Kok te vragen.
Actie A3 (@devries): de zaal huren.

@smit (RIVM): Besluiten we dat dan? Vorige keer is besloten dat we wachten.

Actie A4: Ik denk dat Jan belt.

@devries:

Actie A5: Jij belt de zaal.
`,
    );
    const english = await draft(
      `${cue(1, '<v Bo Reed>Action item: Cy will send the figures by Friday 4 December 2026.</v>')}${cue(2, "<v Cy Moss>Action: I'll send the minutes. We agreed to wait last time.</v>")}`,
    );
    assert.match(english, /^Action A1 \(@moss, due Friday 4 December 2026\): Will send the figures\.$/m);
    assert.match(english, /^Action A2 \(@moss\): I'll send the minutes\.\n\n@moss: We agreed to wait last time\.$/m);
  });
  it('makes no statement of what was said, and refuses what is no transcript', async () => {
    const text = await draft(cue(1, '<v Jan Jansen>Persoon x: y {5.1.2e: z} @anna #A1</v>'));
    assert.match(text, /^@jansen: Persoon x: y \\\{5\.1\.2e: z\\\} \\@anna \\#A1$/m);
    const { status, stderr } = await run(['import', 't.vtt'], { 't.vtt': 'gewone tekst' });
    assert.equal(status, 2);
    assert.match(stderr, /naam/);
  });
});

describe('verslag import of PDF', function () {
  // The reader is large: to load it takes long where much else runs.
  this.timeout(120_000);
  it('reads its lines, titles by their size, and columns as a table; what runs on every page is left out', async () => {
    const page = (lines: readonly (readonly [number, number, number, string])[]) => [...lines, [10, 72, 40, 'Pagina 1 van 3'] as const];
    const pdf = makePdf([
      page([
        [20, 72, 760, 'Notulen stuurgroep'],
        [11, 72, 730, 'Datum: 16 november 2020'],
        [11, 72, 716, 'Aanwezig: Jan Jansen, Anna Smit'],
        [14, 72, 680, 'Planning'],
        [11, 72, 660, 'De zaal is groot en ligt in het midden van de stad, zodat'],
        [11, 72, 647, 'iedereen er komen kan.'],
      ]),
      page([
        [11, 72, 760, 'Wat'],
        [11, 250, 760, 'Wie'],
        [11, 400, 760, 'Wanneer'],
        [11, 72, 746, 'Zaal huren'],
        [11, 250, 746, 'Anna'],
        [11, 400, 746, '20 november 2020'],
      ]),
      page([[11, 72, 760, 'Besluit: de zaal wordt gehuurd.']]),
    ]);
    const { status, stdout, stderr } = await run(['import', 'n.pdf'], { 'n.pdf': pdf });
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^Verslag n: Notulen stuurgroep\nDatum: 16 november 2020\nAanwezig: @jansen, @smit\n\n# Planning$/m);
    assert.match(stdout, /^De zaal is groot en ligt in het midden van de stad, zodat\niedereen er komen kan\.$/m);
    assert.match(stdout, /^Actie A1 \(@smit, uiterlijk 20 november 2020\): Zaal huren\nBesluit B1: de zaal wordt gehuurd\.$/m);
    assert.doesNotMatch(stdout, /Pagina/);
  });
  it('is refused where it is broken, other than its name says, or only pictures', async () => {
    for (const [name, content, says] of [
      ['a.pdf', '%PDF-1.7 kapot', /beschadigd/],
      ['a.pdf', 'gewone tekst', /naam/],
      ['a.txt', '%PDF-1.7', /naam/],
      ['a.pdf', makePdf([[]]), /geen tekst/],
    ] as const) {
      const { status, stdout, stderr } = await run(['import', name], { [name]: content });
      assert.equal(status, 2, stderr);
      assert.equal(stdout, '');
      assert.match(stderr, says);
    }
  });
});

describe('verslag import of HTML', () => {
  it('reads a list of terms as labels and their values', async () => {
    const html =
      '<h1>Board meeting</h1><dl><dt>Date</dt><dd>16 November 2020</dd><div><dt>Present:</dt><dd>Ed Marlow</dd><dd>Bo Reed</dd></div><dt>Alone</dt></dl><h2>Budget</h2><p>It stays.</p>';
    const { stdout } = await run(['import', 'n.html'], { 'n.html': html });
    assert.match(stdout, /^Date: 16 November 2020$/m);
    assert.match(stdout, /^Present: @marlow, @reed$/m);
    assert.match(stdout, /Alone/);
  });
  it('reads frames around frames once, and keeps the words of what is too deep to be a page', async () => {
    const frames = `${'<table><tr><td>'.repeat(60)}Datum: 16 november 2020${'</td></tr></table>'.repeat(60)}`;
    assert.match((await run(['import', 'n.html'], { 'n.html': frames })).stdout, /^Datum: 16 november 2020$/m);
    const misplaced = '<table>Vooraf.<caption>Acties van nu</caption><tr>Ertussen.<td>Huur</td><td>hoog</td></tr></table>';
    const { stdout: kept } = await run(['import', 'n.html'], { 'n.html': misplaced });
    for (const words of ['Vooraf.', 'Acties van nu', 'Ertussen.', 'Huur', 'hoog']) assert.ok(kept.includes(words), words);
    for (const tag of ['div', 'b', 'svg', 'ul']) {
      const { status, stdout } = await run(['import', 'n.html'], { 'n.html': `Een zin.${`<${tag}>`.repeat(20_000)}Nog een zin.` });
      assert.equal(status, 0);
      assert.match(stdout, /^Een zin\.$[\s\S]*^Nog een zin\.$/m, tag);
    }
  });
});

describe('verslag import of mail in UTF-7', () => {
  const mail = (type: string, subject = 'Overleg') =>
    `From: Jan Jansen <jan@x.example>\r\nSubject: ${subject}\r\n${type}\r\n\r\nRen+AOk-e belt.\r\nContent-type: charset is UTF-7.\r\n`;
  for (const [what, text] of [
    ['its head says', mail('Content-Type: text/plain; charset=UTF-7')],
    ['a line that goes on says', mail('CONTENT-TYPE: text/plain;\r\n\tformat=flowed;\r\n charset = "utf-7"')],
    ['its old name says', mail('Content-Type: text/plain; charset=unicode-1-1-utf-7')],
    [
      'a part says',
      mail('Content-Type: multipart/mixed; boundary=x').replace(
        '\r\n\r\n',
        '\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-7\r\n\r\n',
      ),
    ],
    ['its subject says', mail('X: x', '=?UTF-7?Q?V+AOk-r?=')],
  ] as const)
    it(`says that it is not read, where ${what} so`, async () => {
      for (const args of [
        ['import', 'a.eml'],
        ['people', 'import', 'a.eml'],
        ['new', '--from', 'a.eml'],
      ]) {
        const { status, stdout, stderr } = await run(args, { 'a.eml': text });
        assert.match(stderr, /^a\.eml: deze mail is in UTF-7 geschreven/);
        assert.equal(stdout, '');
        assert.equal(status, 2);
      }
    });
  it('reads a mail that speaks of it', async () => {
    assert.equal((await run(['import', 'a.eml'], { 'a.eml': mail('Content-Type: text/plain; charset=utf-8') })).status, 0);
  });
});
