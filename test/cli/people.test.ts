import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { archive, type Packed } from '../import/word-document.ts';
import { runs } from '../support/runs.ts';
import { run } from './memory-host.ts';

const BOOK = 'Organisatie RIVM: Rijksinstituut\nPersoon jansen (@RIVM, e-mail jan@rivm.example): Jan Jansen\n';

describe('verslag people import', () => {
  it('puts the people of an Outlook export where the project keeps its people, with what the list says of them', async () => {
    const csv =
      'Voornaam;Tussenvoegsel;Achternaam;E-mailadres;Bedrijf;Functie\r\nAnna;;Smit;anna@vws.example;VWS;jurist\r\nPiet;de;Vries;;Gemeente Utrecht;\r\n';
    const { status, stderr, files } = await run(['people', 'import', 'lijst.csv'], { 'lijst.csv': csv, 'namen.verslag': BOOK });
    assert.equal(status, 0, stderr);
    assert.equal(
      files.text('namen.verslag'),
      `${BOOK}Organisatie VWS: VWS
Organisatie Gemeente-Utrecht: Gemeente Utrecht
Persoon smit (@VWS, functie "jurist", e-mail anna@vws.example): Anna Smit
Persoon devries (@Gemeente-Utrecht): Piet de Vries
`,
    );
    assert.match(stderr, /Nieuw: 4\. Al bekend: 0\. Vragen aan u: 0\./);
  });
  it('reads Google exports, a To line, mail, vCards and Excel', async () => {
    const people = async (name: string, content: string | Uint8Array) => {
      const { stdout, stderr, files } = await run(['people', 'import', name, '--dry-run'], { [name]: content });
      assert.equal(files.text('adresboek.verslag'), undefined);
      return stdout === '' ? stderr : stdout;
    };
    const jan = 'Persoon jansen (e-mail jan@x.example): Jan Jansen\n';
    assert.equal(await people('a.csv', 'First Name,Last Name,E-mail 1 - Value\nJan,Jansen,jan@x.example\n'), jan);
    assert.equal(
      await people('a.txt', 'Aan: Jansen, Jan <jan@x.example>; "Smit, Anna" <anna@x.example>'),
      `${jan}Persoon smit (e-mail anna@x.example): Anna Smit\n`,
    );
    assert.equal(
      await people('a.txt', 'Aan: "Jansen, Jan" <jan@x.example>; Bas <bas@x.example>, a.kok@x.example; Team Zuid <zuid@x.example>'),
      `Organisatie Team-Zuid (e-mail zuid@x.example): Team Zuid\n${jan}Persoon bas (e-mail bas@x.example): Bas\nPersoon kok (e-mail a.kok@x.example): A Kok\n`,
    );
    assert.equal(
      await people('a.txt', 'Jan Jansen <jan@x.example>, anna.smit@x.example'),
      `${jan}Persoon smit (e-mail anna.smit@x.example): Anna Smit\n`,
    );
    assert.equal(
      await people('a.txt', 'Jan Jansen, Anna Smit (RIVM)'),
      'Organisatie RIVM: RIVM\nPersoon jansen: Jan Jansen\nPersoon smit (@RIVM): Anna Smit\n',
    );
    const mail = 'From: Anna Smit <anna@x.example>\r\nTo: "Jansen, Jan" <jan@x.example>\r\nSubject: x\r\n\r\nTekst met Piet de Vries.\r\n';
    assert.equal(await people('a.eml', mail), `Persoon smit (e-mail anna@x.example): Anna Smit\n${jan}`);
    const card =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Jansen;Jan;;;\r\nFN:Jan Jansen\r\nORG:RIVM;Bureau\r\nTITLE:jurist\\, eerste\r\nitem1.EMAIL;TYPE=INTERNET:jan@x.\r\n example\r\nEND:VCARD\r\n';
    assert.equal(
      await people('a.vcf', card),
      'Organisatie RIVM: RIVM\nPersoon jansen (@RIVM, functie "jurist, eerste", e-mail jan@x.example): Jan Jansen\n',
    );
    const old = 'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=A4ger;Zo=C3=AB\r\nEND:VCARD\r\n';
    assert.equal(await people('a.vcf', old), 'Persoon jager: Zoë Jäger\n');
    const folded = 'BEGIN:VCARD\r\nVERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE:Andr=C3=A9 van der Heijden-Wes=\r\nterhuis\r\nEND:VCARD\r\n';
    assert.equal(await people('a.vcf', folded), 'Persoon vanderheijden-westerhuis: André van der Heijden-Westerhuis\n');
    assert.equal(
      await people(
        'a.xlsx',
        sheet([
          ['Naam', 'E-mail'],
          ['Jan Jansen', 'jan@x.example'],
        ]),
      ),
      jan,
    );
  });
  for (const [there, listed] of [
    ['J. Jansen', 'Jan Jansen'],
    ['Jan Jansen', 'J. Jansen'],
    ['Jan Jansen', 'J.P. Jansen'],
    ['Jansen', 'Jan Jansen'],
    ['Jan Jansen', 'Jansen'],
    ['Jan Jansen', 'Jan'],
    ['dr. P.J. van Dam', 'Piet van Dam'],
  ] as const)
    it(`asks whether ${listed} is the same as ${there}, whom the address book has`, async () => {
      const book = `Persoon x: ${there}\n`;
      const { status, stderr, files } = await run(['people', 'import', 'a.csv'], {
        'a.csv': `Naam;E-mail;Functie\n${listed};jj@x.example;jurist\n`,
        'adresboek.verslag': book,
      });
      assert.equal(files.text('adresboek.verslag'), book);
      assert.ok(stderr.startsWith(`${there} (@x) kan dezelfde zijn als «${listed}, jj@x.example» in de lijst`), stderr);
      assert.match(stderr, /`Persoon \w+ \(functie "jurist", e-mail jj@x\.example\): /);
      assert.match(stderr, /Nieuw: 0\. Al bekend: 0\. Vragen aan u: 1\./);
      assert.equal(status, 1);
    });
  it('names all who may be the same, and those of the list itself', async () => {
    const { stderr, stdout } = await run(
      ['people', 'import', '-', '--dry-run'],
      {},
      { stdin: 'Anna Smit <a@x.example>, Arie Smit <b@x.example>, A. Smit' },
    );
    assert.match(stderr, /^Anna Smit \(@smit\), Arie Smit \(@a\.smit\) kan dezelfde zijn als «A\. Smit»/);
    assert.equal(stdout.split('\n').length, 3);
  });
  for (const [there, listed] of [
    ['Jan Jansen', 'Joop Jansen'],
    ['J. Jansen', 'P. Jansen'],
    ['J. van Dam', 'J. van der Dam'],
    ['Jan Jansen', 'Jan Smit'],
  ] as const)
    it(`adds ${listed} beside ${there}`, async () => {
      const { status, stderr } = await run(['people', 'import', 'a.csv'], {
        'a.csv': `Naam;E-mail\n${listed};jj@x.example\n`,
        'adresboek.verslag': `Persoon x: ${there}\n`,
      });
      assert.match(stderr, /Nieuw: 1\. Al bekend: 0\. Vragen aan u: 0\./);
      assert.equal(status, 0);
    });
  it('reads cards in the signs that they say they are in', async () => {
    const card = (name: string) => `BEGIN:VCARD\r\nVERSION:2.1\r\n${name}\r\nEND:VCARD\r\n`;
    for (const line of [
      'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Ren=E9 M=FCller',
      'FN;CHARSET=Windows-1252;QUOTED-PRINTABLE:Ren=E9 M=FC=\r\nller',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ren=C3=A9 M=C3=BCller',
      'FN;ENCODING=QUOTED-PRINTABLE:Ren=E9 M=FCller',
      'FN;CHARSET=bestaat-niet;ENCODING=QUOTED-PRINTABLE:Ren=E9 Müller',
      'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;Ren=E9',
    ]) {
      const { status, files, stderr } = await run(['people', 'import', 'x.vcf'], { 'x.vcf': card(line) });
      assert.equal(status, 0, stderr);
      assert.match(files.text('adresboek.verslag')!, /: René Müller$/m, line);
    }
  });
  it('asks where a list and the address book differ, and changes nothing that is there', async () => {
    const csv =
      'Naam;E-mail;Organisatie\nJan Jansen;jan@nieuw.example;VWS\nJ. Jansen;jan@rivm.example;\nJan Jansen;jan@rivm.example;RIVM\n';
    const { status, stderr, files } = await run(['people', 'import', 'l.csv'], { 'l.csv': csv, 'adresboek.verslag': BOOK });
    assert.equal(status, 1);
    assert.equal(files.text('adresboek.verslag'), BOOK);
    assert.match(stderr, /Jan Jansen \(@jansen\): het adresboek heeft `jan@rivm\.example`, de lijst `jan@nieuw\.example`/);
    assert.match(stderr, /als organisatie «Rijksinstituut», de lijst «VWS»/);
    assert.match(stderr, /dit adres heet in de lijst «J\. Jansen»/);
    assert.match(stderr, /Nieuw: 0\. Al bekend: 1\. Vragen aan u: 3\./);
  });
  it('asks about further addresses of somebody, and drops none of them', async () => {
    const cards = (...emails: string[]) => `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna Smit\r\n${emails.join('\r\n')}\r\nEND:VCARD\r\n`;
    const two = cards('EMAIL;TYPE=home:anna@thuis.example', 'EMAIL;TYPE=work;PREF=1:anna@x.example', 'EMAIL:ANNA@x.example');
    const first = await run(['people', 'import', 'a.vcf'], { 'a.vcf': two });
    assert.equal(first.status, 1);
    assert.equal(first.files.text('adresboek.verslag'), 'Persoon smit (e-mail anna@x.example): Anna Smit\n');
    assert.match(
      first.stderr,
      /Anna Smit \(@smit\): de lijst heeft ook `anna@thuis\.example`\. In het adresboek staat één adres, nu `anna@x\.example`/,
    );
    const book = { 'adresboek.verslag': first.files.text('adresboek.verslag')! };
    for (const [name, list] of [
      ['b.vcf', cards('EMAIL:anna@thuis.example', 'EMAIL:anna@x.example')],
      ['b.csv', 'First Name,Last Name,E-mail 1 - Value,E-mail 2 - Value\nAnna,Smit,anna@x.example,anna@thuis.example\n'],
      ['b.csv', 'Name,E-mail 1 - Value\nAnna Smit,anna@thuis.example ::: anna@x.example\n'],
    ] as const) {
      const again = await run(['people', 'import', name], { ...book, [name]: list });
      assert.equal(again.status, 1);
      assert.match(again.stderr, /de lijst heeft ook `anna@thuis\.example`/);
      assert.match(again.stderr, /Nieuw: 0\. Al bekend: 0\. Vragen aan u: 1\./);
    }
    const moved = await run(['people', 'import', 'c.vcf'], { ...book, 'c.vcf': cards('EMAIL:a@y.example', 'EMAIL:b@z.example') });
    assert.match(moved.stderr, /het adresboek heeft `anna@x\.example`, de lijst `a@y\.example, b@z\.example`/);
    const wrong = await run(['people', 'import', 'd.vcf'], { 'd.vcf': cards('EMAIL:a@y.example', 'EMAIL:geen') });
    assert.match(wrong.stderr, /dit is geen e-mailadres/);
  });
  it('asks about another address of a body', async () => {
    const book = 'Organisatie RIVM (e-mail info@rivm.example): RIVM\n';
    const { status, stderr } = await run(['people', 'import', '-'], { 'adresboek.verslag': book }, { stdin: 'RIVM <post@rivm.example>' });
    assert.equal(status, 1);
    assert.match(stderr, /RIVM \(@RIVM\): het adresboek heeft `info@rivm\.example`, de lijst `post@rivm\.example`/);
  });
  it('adds nobody twice: a second run of the same list adds nothing', async () => {
    const line = 'Jan Jansen <jan@x.example>; Anna Smit <anna@x.example>; Jan Jansen <jan@x.example>';
    const first = await run(['people', 'import', '-'], {}, { stdin: line });
    assert.equal(first.status, 0, first.stderr);
    const book = first.files.text('adresboek.verslag');
    assert.equal(book?.split('\n').length, 3);
    const again = await run(['people', 'import', '-'], first.files, { stdin: line });
    assert.equal(again.status, 0, again.stderr);
    assert.equal(again.files.text('adresboek.verslag'), book);
  });
  it('writes what checks clean, whatever a list holds', async () => {
    const word = fc.oneof(
      fc.stringMatching(/^[A-Z][a-z]{1,8}$/),
      fc.constantFrom('van', 'de', '{5.1.2e:', '@jan', '#A1', 'Persoon x:', '(', '"', '*', '//', '\\'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 6 }), async (rows) => {
        const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const csv = `Naam;Organisatie\n${rows.map((row) => row.map(cell).join(';')).join('\n')}\n`;
        const { files, status } = await run(['people', 'import', 'l.csv'], { 'l.csv': csv });
        assert.notEqual(status, 2, csv);
        if (files.text('adresboek.verslag') === undefined) return;
        const checked = await run(['check', 'adresboek.verslag', '--format', 'json'], files);
        assert.equal(JSON.parse(checked.stdout).summary.error, 0, `${files.text('adresboek.verslag')}\n${checked.stdout}`);
      }),
      runs(40),
    );
  });
});

describe('verslag people words', () => {
  it('tells the words of names, ids and abbreviations, for spell checkers', async () => {
    const book = `${BOOK}Persoon devries (ook "Pietje"): P. de Vries-Ytsma\nAfkorting MCC: Ministeriële Commissie Covid-19\n`;
    const { status, stdout } = await run(['people', 'words'], { 'adresboek.verslag': book });
    assert.equal(status, 0);
    assert.deepEqual(stdout.trimEnd().split('\n').toSorted(), [
      'Jan',
      'Jansen',
      'MCC',
      'Pietje',
      'RIVM',
      'Rijksinstituut',
      'Vries',
      'Ytsma',
      'devries',
      'jansen',
    ]);
    const none = await run(['people', 'words'], {});
    assert.equal(none.status, 1);
    assert.match(none.stderr, /kent nog niemand/);
  });
});

describe('lists of people that are out to harm', () => {
  const said = async (name: string, content: string | Uint8Array) => {
    const { status, stderr, files } = await run(['people', 'import', name], { [name]: content });
    assert.doesNotMatch(stderr, /\n\s+at /);
    return { status, stderr, book: files.text('adresboek.verslag') };
  };
  it('are refused as a whole: no columns, too many rows, broken quotes, macros, other content, no people', async () => {
    for (const [name, content, says] of [
      ['a.csv', 'x;y\n1;2\n', /Naam, Voornaam of Achternaam/],
      ['a.csv', `Naam\n${'Jan Jansen\n'.repeat(5_100)}`, /5\.000 rijen/],
      ['a.csv', 'Naam\n"Jan', /beschadigd/],
      ['a.xlsm', 'x', /macro/],
      ['a.xlsx', 'Naam\nJan', /naam/],
      ['a.xlsx', archive({ 'iets.txt': 'x' }), /naam/],
      ['a.vcf', 'BEGIN:VCARD\n', /beschadigd/],
      ['a.pdf', 'x', /\.vcf, /],
      ['a.txt', 'Onderwerp: niets', /niemand/],
    ] as const) {
      const { status, stderr, book } = await said(name, content);
      assert.equal(status, 2, `${name}: ${stderr}`);
      assert.match(stderr, says);
      assert.equal(book, undefined);
    }
  });
  it('unfold within bounds', async () => {
    const bomb = deflateRawSync(new Uint8Array(30_000_000));
    const { status, stderr } = await said('a.xlsx', sheet([], { 'xl/worksheets/sheet1.xml': { packed: bomb, size: 100 } }));
    assert.equal(status, 2);
    assert.match(stderr, /te groot/);
  });
  it('are told of by the lines that stand in the file, blank ones among them', async () => {
    const { stderr } = await said('a.csv', 'Naam;E-mail\n\nKees Klein;kees@x.example\n\n=HYPERLINK("x");\n');
    assert.match(stderr, /regel 5: .*formule/);
  });
  it('get no row in that hides something or would run in a spreadsheet; the others are', async () => {
    const { status, stderr, book } = await said(
      'a.csv',
      `Naam;E-mail\n=HYPERLINK("x");\nJan\u202eJansen;\nPiet\u0007;\nAnna Smit;geen adres\n${'a'.repeat(300)};\n;x@y.example\nKees Klein;kees@x.example\n`,
    );
    assert.equal(status, 1);
    assert.equal(book, 'Persoon klein (e-mail kees@x.example): Kees Klein\n');
    for (const says of [
      /regel 2: .*formule/,
      /regel 3: .*onzichtbare/,
      /regel 4: .*onzichtbare/,
      /regel 5: .*e-mailadres/,
      /regel 6: .*200/,
      /regel 7: .*geen naam/,
    ])
      assert.match(stderr, says);
  });
});

/** An Excel file with one sheet of these texts. */
function sheet(rows: readonly (readonly string[])[], more: Readonly<Record<string, string | Packed>> = {}): Uint8Array {
  const texts = rows.flat();
  const cells = (row: readonly string[], at: number) =>
    row.map((text, column) => `<c r="${'ABCDEF'[column]}${at + 1}" t="s"><v>${texts.indexOf(text)}</v></c>`).join('');
  return archive({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook/>',
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.map((row, at) => `<row r="${at + 1}">${cells(row, at)}</row>`).join('')}</sheetData></worksheet>`,
    ...more,
  });
}
