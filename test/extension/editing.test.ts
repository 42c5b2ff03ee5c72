import assert from 'node:assert/strict';
import fc from 'fast-check';
import { droppedFile, uriList } from '../../src/extension/editing/dropped-files.ts';
import { hasStructure, proseOf, setApart } from '../../src/extension/editing/rich-text.ts';
import { undoing } from '../../src/extension/inverse.ts';
import { Leader } from '../../src/extension/preview/leader.ts';
import { applyTextEdits } from '../support/edits.ts';
import { runs } from '../support/runs.ts';

describe('pasted rich text', () => {
  const cases: [string, string, string][] = [
    ['paragraphs and emphasis', '<p>Een <b>vet</b> en <em>cursief</em> woord.</p><p>Twee.</p>', 'Een **vet** en *cursief* woord.\n\nTwee.'],
    ['a heading is no agenda item', '<h2>Stand van zaken</h2><p>Goed.</p>', '**Stand van zaken**\n\nGoed.'],
    ['lists', '<ul><li>Een</li><li>Twee<ul><li>Diep</li></ul></li></ul>', '- Een\n- Twee\n  - Diep'],
    ['numbered lists', '<ol><li>Een</li><li>Twee</li></ol>', '1. Een\n2. Twee'],
    [
      'a table',
      '<table><tbody><tr><td>Wie</td><td>Wat</td></tr><tr><td>A|B</td><td>x<br>y</td></tr></tbody></table>',
      '| Wie | Wat |\n| --- | --- |\n| A\\|B | x y |',
    ],
    ['web links', '<p><a href="https://example.org/a b">hier</a></p>', '[hier](https://example.org/a%20b)'],
    ['web links with parentheses', '<p><a href="https://example.org/a_(b)">hier</a></p>', '[hier](<https://example.org/a_(b)>)'],
    ['other links lose their address', '<p><a href="javascript:alert(1)">hier</a> <a href="file:///x">daar</a></p>', 'hier daar'],
    [
      'no picture, style or script',
      '<style>p{}</style><p>Tekst<img src="http://x/y.png" alt="foto"><script>alert(1)</script></p>',
      'Tekstfoto',
    ],
    [
      'no mention, reference or shield by chance',
      '<p>Vraag @jansen over #12, {5.1.2e: x} en jan@example.org.</p>',
      'Vraag \\@jansen over \\#12, \\{5.1.2e: x} en jan@example.org.',
    ],
    ['a heading in a paragraph of Word', '<p class="MsoNormal"><b><span lang="NL">Vet </span></b>gewoon<o:p></o:p></p>', '**Vet** gewoon'],
    [
      'a list of Word',
      '<p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp; </span></span>Een</p>\n<p class="MsoListParagraphCxSpLast" style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o<span>&nbsp; </span></span>Diep</p><p>Na</p>',
      '- Een\n  - Diep\n\nNa',
    ],
    ['bold of Google Docs', '<b style="font-weight:normal"><p><span style="font-weight:700">Vet</span> niet</p></b>', '**Vet** niet'],
    ['lines of a mail', '<div>Met groet,<br>Jan</div><div><br></div><div>Tel. &amp; mail</div>', 'Met groet,\nJan\n\nTel. & mail'],
    ['quotes and code', '<blockquote><p>Een</p><p>Twee</p></blockquote><pre>a\n  b</pre>', '> Een\n>\n> Twee\n\n```\na\n  b\n```'],
    [
      'marks that are text',
      '<p># geen kop</p><p>1. geen *lijst*</p><p>// geen opmerking</p>',
      '\\# geen kop\n\n1\\. geen \\*lijst\\*\n\n/\\/ geen opmerking',
    ],
    ['entities', '<p>&eacute;&#233;&#xe9; &onzin; &lt;b&gt;</p>', 'ééé &onzin; \\<b>'],
    ['a numbered list that goes on', '<ol start="3"><li><p>Drie</p><p>Meer</p></li><li>Vier</li></ol>', '3. Drie\n\n   Meer\n4. Vier'],
    ['tags that do not match', '<p>a<b>b</p></i>c</table>', 'a**b**\n\nc'],
    ['nothing where there is nothing', '<p> </p>', ''],
  ];
  for (const [title, html, expected] of cases) it(title, () => assert.equal(proseOf(html), expected));
  it('is set apart from what stands around it, where it is more than a paragraph', () => {
    const around = { before: '', after: '', above: '', below: '' };
    const list = '- een\n- twee';
    assert.equal(setApart('Een zin.', { ...around, before: 'Voor. ', above: 'Boven.' }), 'Een zin.');
    assert.equal(setApart(list, around), list);
    assert.equal(setApart(list, { ...around, above: 'Boven.', below: 'Onder.' }), `\n${list}\n`);
    assert.equal(setApart('Een.\n\nTwee.', { ...around, before: 'Voor. ', after: ' Na.' }), '\n\nEen.\n\nTwee.\n\n');
    assert.equal(setApart(list, { ...around, before: '- ', above: '- nul' }), 'een\n- twee');
  });
  it('takes anything', () => {
    const pieces = [
      '<p>',
      '</p>',
      '<b',
      '<ul><li>',
      '</li>',
      '<td colspan="9">',
      '<table>',
      '"',
      "'",
      '>',
      '<!--',
      '-->',
      '&#0;',
      '@a',
      '\n',
      'woord',
      '<script>',
      '</',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        assert.doesNotMatch(proseOf(parts.join('')), /(?<![\\\p{L}\p{N}._])@a/u);
      }),
      runs(100, 4),
    );
  });
  it('leaves plain words and code from the editor to the editor', () => {
    assert.equal(hasStructure('<span>woord</span>'), false);
    assert.equal(hasStructure('<div class="mtk1">Actie</div>'), false);
    assert.equal(hasStructure('<p>tekst</p>'), true);
  });
});

describe('dropped files', () => {
  const drop = (uri: string) => droppedFile('file:///home/x/project/2020/overleg.verslag', uri);
  it('is named from the minutes', () => {
    assert.deepEqual(drop('file:///home/x/project/2020/stukken/nota%201.pdf'), { title: 'nota 1', target: 'stukken/nota 1.pdf' });
    assert.deepEqual(drop('file:///home/x/project/nota.pdf'), { title: 'nota', target: '../nota.pdf' });
  });
  it('is no attachment where the path would mean nothing to others', () => {
    for (const uri of [
      'file:///elders/nota.pdf',
      'https://example.org/a.pdf',
      'file://server/x.pdf',
      'geen adres',
      'file:///home/x/project/b.verslag',
    ])
      assert.equal(drop(uri), undefined, uri);
  });
  it('reads a list', () => assert.deepEqual(uriList('# van elders\r\nfile:///a\r\n\r\nfile:///b\n'), ['file:///a', 'file:///b']));
});

describe('who leads the scrolling', () => {
  it('is the side that was touched last, and only that one', () => {
    const leader = new Leader();
    assert.deepEqual([leader.editorMoves, leader.previewMoves], [true, false]);
    leader.previewLeads(true);
    assert.deepEqual([leader.editorMoves, leader.previewMoves], [false, true]);
    leader.editorTouched();
    assert.deepEqual([leader.editorMoves, leader.previewMoves], [true, false]);
  });
});

describe('undoing', () => {
  it('brings back what was', () => {
    const text = 'een\ntwee\ndrie\nvier';
    const at = (line: number, character: number) => ({ line, character });
    const changes = [
      { range: { start: at(0, 1), end: at(0, 2) }, newText: 'EE\nEE' },
      { range: { start: at(2, 0), end: at(2, 4) }, newText: '' },
    ];
    const slice = ({ start, end }: { start: { line: number; character: number }; end: { line: number; character: number } }) => {
      const row = text.split('\n')[start.line]!;
      return row.slice(start.character, end.character);
    };
    const changed = applyTextEdits(text, changes);
    assert.notEqual(changed, text);
    assert.equal(applyTextEdits(changed, undoing(changes, slice)), text);
  });
});
