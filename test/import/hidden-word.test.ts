import assert from 'node:assert/strict';
import { run } from '../cli/memory-host.ts';
import { wordDocument } from './word-document.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const stretch = (text: string, looks = '') => `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const line = (...stretches: string[]) => `<w:p>${stretches.join('')}</w:p>`;
const styles = (...all: string[]) => ({ 'word/styles.xml': `<w:styles xmlns:w="${W}">${all.join('')}</w:styles>` });
const style = (type: string, id: string, looks: string, name = id, more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}</w:style>`;

async function imported(body: string, more: Parameters<typeof wordDocument>[1] = {}) {
  const { status, stdout, stderr } = await run(['import', 'n.docx'], { 'n.docx': wordDocument(body, more) });
  assert.equal(status, 0, stderr);
  return { stdout, stderr };
}
const SECRET = '{5.1.2e: Jan is ziek}';
const sentence = (looks: string) => line(stretch('Gezegd is: '), stretch('Jan is ziek', looks), stretch('.'));

describe('what a Word document hides', () => {
  for (const [how, looks] of [
    ['hidden text', '<w:vanish/>'],
    ['hidden on the web', '<w:webHidden/>'],
    ['a black mark', '<w:highlight w:val="black"/>'],
    ['a black fill', '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>'],
    ['a solid pattern', '<w:shd w:val="solid" w:color="000000" w:fill="auto"/>'],
    ['a dense pattern', '<w:shd w:val="pct95" w:color="auto" w:fill="auto"/>'],
    ['a fill that is nearly black', '<w:shd w:val="clear" w:fill="0D0D0D"/>'],
    ['a fill of the theme', '<w:shd w:val="clear" w:themeFill="text1"/>'],
    ['dark blue on dark blue', '<w:color w:val="1F3864"/><w:shd w:val="clear" w:fill="1F3864"/>'],
    ['yellow on yellow', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'],
    ['white', '<w:color w:val="FFFFFF"/>'],
    ['nearly white', '<w:color w:val="F2F2F2"/>'],
    ['the white of the theme', '<w:color w:themeColor="background1"/>'],
    ['specks', '<w:sz w:val="2"/>'],
  ] as const)
    it(`comes in as a shield: ${how}`, async () => {
      const { stdout, stderr } = await imported(sentence(looks));
      assert.ok(stdout.split('\n').includes(`Gezegd is: ${SECRET}.`), stdout);
      assert.match(stderr, /vragen aan u: [1-9]/);
    });
  for (const [how, looks] of [
    ['that is shown again', '<w:vanish w:val="0"/>'],
    ['white on black', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>'],
    ['yellow under a marker', '<w:highlight w:val="yellow"/>'],
    ['grey', '<w:color w:val="808080"/>'],
    ['black on light grey', '<w:shd w:val="clear" w:fill="D9D9D9"/>'],
    ['automatic on dark blue', '<w:shd w:val="clear" w:fill="1F3864"/>'],
    ['small', '<w:sz w:val="14"/>'],
    ['that was hidden before', '<w:rPrChange w:id="1" w:author="x"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'],
  ] as const)
    it(`leaves what can be read: text ${how}`, async () => {
      const { stdout } = await imported(sentence(looks));
      assert.ok(stdout.split('\n').includes('Gezegd is: Jan is ziek.'), stdout);
    });

  it('is hidden by styles of characters and paragraphs, those they are based on, and the defaults', async () => {
    const based = styles(
      style('character', 'Verborgen', '<w:vanish/>'),
      style('character', 'Erft', '', 'Erft', '<w:basedOn w:val="Verborgen"/>'),
      style('character', 'Balk', '<w:shd w:val="clear" w:fill="000000"/>'),
      style('character', 'Lak', '', 'Gelakt'),
      style('paragraph', 'Notitie', '<w:vanish/>'),
      style('paragraph', 'V', '', 'Vertrouwelijk'),
      style('paragraph', 'N', '', 'Niet vertrouwelijk'),
    );
    for (const id of ['Verborgen', 'Erft', 'Balk', 'Lak']) {
      const { stdout } = await imported(sentence(`<w:rStyle w:val="${id}"/>`), based);
      assert.ok(stdout.includes(`Gezegd is: ${SECRET}.`), `${id}: ${stdout}`);
    }
    for (const id of ['Notitie', 'V']) {
      const { stdout } = await imported(`<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${stretch('Besluit: Jan gaat weg.')}</w:p>`, based);
      assert.ok(stdout.split('\n').includes('{5.1.2e: Besluit: Jan gaat weg.}'), `${id}: ${stdout}`);
      assert.doesNotMatch(stdout, /^Besluit/m);
    }
    const open = await imported(`<w:p><w:pPr><w:pStyle w:val="N"/></w:pPr>${stretch('Jan gaat weg.')}</w:p>`, based);
    assert.ok(open.stdout.includes('\nJan gaat weg.') || open.stdout.includes(': Jan gaat weg'), open.stdout);
    const all = styles('<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>');
    const { stdout } = await imported(line(stretch('Punt', '<w:vanish w:val="false"/>'), stretch(' geheim')), all);
    assert.match(stdout, /Punt \{5\.1\.2e: geheim\}/);
  });
  it('is hidden by its paragraph, its cell, its row, a content control, a bookmark or a remark', async () => {
    const text = stretch('Jan is ziek');
    const cell = (content: string, looks = '') => `<w:tc><w:tcPr>${looks}</w:tcPr><w:p>${content}</w:p></w:tc>`;
    const table = (row: string) => `<w:tbl><w:tr>${cell(stretch('Punt'))}${cell(stretch('Tekst'))}</w:tr>${row}</w:tbl>`;
    const comments = (said: string) => ({
      'word/comments.xml': `<w:comments xmlns:w="${W}"><w:comment w:id="3">${line(stretch(said))}</w:comment></w:comments>`,
    });
    const remarked = line('<w:commentRangeStart w:id="3"/>', text, '<w:commentRangeEnd w:id="3"/>', stretch(' en open'));
    for (const [body, more] of [
      [`<w:p><w:pPr><w:shd w:val="clear" w:fill="000000"/></w:pPr>${text}</w:p>`],
      [table(`<w:tr>${cell(stretch('x'))}${cell(text, '<w:shd w:val="clear" w:fill="000000"/>')}</w:tr>`)],
      [table(`<w:tr><w:trPr><w:hidden/></w:trPr>${cell(stretch('x'))}${cell(text)}</w:tr>`)],
      [line(`<w:sdt><w:sdtPr><w:alias w:val="Geheim"/></w:sdtPr><w:sdtContent>${text}</w:sdtContent></w:sdt>`, stretch(' en open'))],
      [line('<w:bookmarkStart w:id="1" w:name="Vertrouwelijk"/>', text, '<w:bookmarkEnd w:id="1"/>', stretch(' en open'))],
      [remarked, comments('Dit mag niet openbaar worden.')],
    ] as const) {
      const { stdout } = await imported(body, more);
      assert.ok(stdout.includes(SECRET), stdout);
      assert.doesNotMatch(stdout, /\{[^{}]*en open/);
    }
    assert.ok(!(await imported(remarked, comments('Klopt dit?'))).stdout.includes('{'));
  });
  it('opens no item, names nobody in the address book, and loses no word', async () => {
    const { stdout } = await imported(
      [
        line(stretch('Notulen MT')),
        line(stretch('Datum: 16 november 2020')),
        line(stretch('Aanwezig: Jan Jansen, '), stretch('Piet Pot', '<w:vanish/>'), stretch(', Anna '), stretch('Smit', '<w:vanish/>')),
        line(stretch('Actie: Jan belt ')) + line(stretch('Actie: ontsla Piet | {x}', '<w:vanish/>')),
        line(stretch('Besluit: ', '<w:b/>'), stretch('we stoppen', '<w:highlight w:val="black"/>')),
      ].join(''),
    );
    assert.doesNotMatch(stdout, /Pot\n|@pot|@smit|Persoon smit/);
    assert.match(stdout, /^Aanwezig: @jansen, \{5\.1\.2e: Piet Pot 1\}, \{5\.1\.2e: Anna Smit 2\}$/m);
    assert.match(stdout, /^\{5\.1\.2e: Actie: ontsla Piet \| \\\{x\\\}\}$/m);
    assert.match(stdout, /^Besluit B1: \{5\.1\.2e: we stoppen\}$/m);
  });
  it('is told of in the report, line by line', async () => {
    const { files } = await run(['import', 'n.docx', '--out', 'uit', '--report', 'r.txt'], {
      'n.docx': wordDocument(line(stretch('Notulen')) + sentence('<w:vanish/>')),
    });
    assert.match(
      files.text('r.txt')!,
      /regel 2: verborgen of zwartgemaakt in het document, hier afgeschermd \(aan u\): Gezegd is: \{5\.1\.2e: Jan is ziek\}\./,
    );
    const told = await imported(line(stretch('Notulen')) + sentence('<w:vanish/>'));
    assert.match(told.stderr, /afgeschermd: 1; vragen aan u: 1/);
  });
  it('marks all of it: in the head of its pages, a watermark or a label', async () => {
    const head = (content: string) => ({
      'word/header1.xml': `<w:hdr xmlns:w="${W}" xmlns:v="urn:schemas-microsoft-com:vml">${content}</w:hdr>`,
    });
    const label = (value: string) => ({
      'docProps/custom.xml': `<Properties xmlns:vt="x"><property name="MSIP_Label_1_Name"><vt:lpwstr>${value}</vt:lpwstr></property></Properties>`,
    });
    const body = line(stretch('Notulen MT')) + line(stretch('Datum: 16 november 2020')) + line(stretch('Alles is besproken.'));
    for (const [more, level] of [
      [head(line(stretch('VERTROUWELIJK'))), 'vertrouwelijk'],
      [head('<w:p><w:pict><v:shape><v:textpath string="VERTROUWELIJK"/></v:shape></w:pict></w:p>'), 'vertrouwelijk'],
      [head(line(stretch('Stg. Geheim'))), 'Stg. Geheim'],
      [label('Vertrouwelijk'), 'vertrouwelijk'],
    ] as const) {
      const { stdout, stderr } = await imported(body, more);
      assert.ok(stdout.split('\n').includes(`Rubricering: ${level}`), stdout);
      assert.match(stdout, /^Verslag n: Notulen MT$/m);
      assert.match(stderr, /vragen aan u: 1/);
    }
    for (const more of [head(line(stretch('Niet vertrouwelijk'))), head(line(stretch('Notulen MT'))), label('Intern')])
      assert.doesNotMatch((await imported(body, more)).stdout, /Rubricering/);
  });
});
