import assert from 'node:assert/strict';
import { run } from '../cli/memory-host.ts';

async function imported(name: string, text: string) {
  const { status, stdout, stderr } = await run(['import', name], { [name]: text });
  assert.equal(status, 0, stderr);
  return { stdout, stderr };
}
const HEAD = '<h1>Notulen</h1><p>Datum: 16 november 2020</p>';
const page = (body: string, head = '') => `<html><head>${head}</head><body>${HEAD}${body}</body></html>`;

describe('what a page hides', () => {
  for (const [how, body, head] of [
    ['an attribute', '<p hidden>Besluit: Jan gaat weg.</p>'],
    ['display', '<p style="display:none">Besluit: Jan gaat weg.</p>'],
    ['visibility', '<div style="visibility: hidden !important"><p>Besluit: Jan gaat weg.</p></div>'],
    ['opacity', '<p style="opacity:0">Besluit: Jan gaat weg.</p>'],
    ['size', '<p style="font-size:0">Besluit: Jan gaat weg.</p>'],
    ['no colour', '<p style="color:transparent">Besluit: Jan gaat weg.</p>'],
    ['an alpha of nothing', '<p style="color:rgba(0, 0, 0, 0)">Besluit: Jan gaat weg.</p>'],
    ['white', '<p><font color="white">Besluit: Jan gaat weg.</font></p>'],
    ['nearly white', '<p style="color:#fefefe">Besluit: Jan gaat weg.</p>'],
    ['a place off the screen', '<p style="position:absolute;left:-9999px">Besluit: Jan gaat weg.</p>'],
    ['an indent off the screen', '<p style="text-indent:-999em">Besluit: Jan gaat weg.</p>'],
    ['blur', '<p style="filter:blur(5px)">Besluit: Jan gaat weg.</p>'],
    ['a box of no height', '<div style="max-height:0;overflow:hidden"><p>Besluit: Jan gaat weg.</p></div>'],
    ['black on black', '<p style="color:#000;background:#000">Besluit: Jan gaat weg.</p>'],
    ['a black mark', '<p><mark style="background-color:black">Besluit: Jan gaat weg.</mark></p>'],
    ['a black cell', '<table><tr><td bgcolor="#000000">Besluit: Jan gaat weg.</td></tr></table>'],
    ['Word', "<p><span style='mso-hide:all'>Besluit: Jan gaat weg.</span></p>"],
    ['a class', '<p class="w x">Besluit: Jan gaat weg.</p>', '<style>p { margin: 0 } /* . */ .y, .x { display: none }</style>'],
    [
      'a class within another',
      '<div class="n"><p>Besluit: Jan gaat weg.</p></div>',
      '<style>@media screen { .n p { background: black } }</style>',
    ],
    ['an id', '<p id="q">Besluit: Jan gaat weg.</p>', '<style>#q{color:#fff}</style>'],
    ['its class', '<p class="redacted">Besluit: Jan gaat weg.</p>'],
    ['its class in Dutch', '<p class="is-vertrouwelijk">Besluit: Jan gaat weg.</p>'],
    ['its label', '<p aria-label="Vertrouwelijk">Besluit: Jan gaat weg.</p>'],
  ] as const)
    it(`comes in as a shield, and no decision: by ${how}`, async () => {
      const { stdout, stderr } = await imported('n.html', page(`<h2>Punt</h2>${body}`, head));
      assert.match(stdout, /\{5\.1\.2e: Besluit\\?: Jan gaat weg\.\}/);
      assert.doesNotMatch(stdout, /^Besluit/m);
      assert.match(stderr, /vragen aan u: 1/);
    });
  for (const [how, body, head] of [
    ['white on blue', '<p style="color:white;background:#154273">Besluit: Jan gaat weg.</p>'],
    ['white on a picture', '<div style="background:url(x.png)"><p style="color:white">Besluit: Jan gaat weg.</p></div>'],
    [
      'white on a dark row',
      '<style>.h{background-color:#222}</style><div class="h"><p style="color:#fff">Besluit: Jan gaat weg.</p></div>',
    ],
    ['marked', '<p><mark>Besluit: Jan gaat weg.</mark></p>'],
    ['shown in what is hidden', '<div style="visibility:hidden"><p style="visibility:visible">Besluit: Jan gaat weg.</p></div>'],
    [
      'on paper alone hidden',
      '<p class="x">Besluit: Jan gaat weg.</p>',
      '<style>@media print { .x { display: none } .y { color: red } }</style>',
    ],
    [
      'on a small screen alone hidden',
      '<p class="x">Besluit: Jan gaat weg.</p>',
      '<style>@media (max-width: 600px) { .x { display: none } }</style>',
    ],
    ['under a rule for others', '<p class="x">Besluit: Jan gaat weg.</p>', '<style>.y .x, .x:hover, .x.z { display: none }</style>'],
    ['shown by a stronger rule', '<p class="x" id="i">Besluit: Jan gaat weg.</p>', '<style>#i{display:block} .x{display:none}</style>'],
    ['of a class with such a part', '<p class="confidentiality secretary">Besluit: Jan gaat weg.</p>'],
    ['faint', '<p style="color:#777;opacity:.8;font-size:8px">Besluit: Jan gaat weg.</p>'],
  ] as const)
    it(`leaves what can be read: ${how}`, async () => {
      const { stdout } = await imported('n.html', page(`<h2>Punt</h2>${body}`, head));
      assert.match(stdout, /^Besluit B1: Jan gaat weg\.$/m);
    });

  it('stands where it stood, in points, cells and lists of people', async () => {
    const { stdout } = await imported(
      'n.html',
      page(
        '<p>Aanwezig: Jan Jansen, <span hidden>Piet Pot</span></p><h2>Punt</h2><ul><li>Een <b hidden>twee</b> drie</li></ul><table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td hidden>a | b</td></tr></table><img hidden alt="plaatje">',
      ),
    );
    assert.match(stdout, /^Aanwezig: @jansen, \{5\.1\.2e: Piet Pot 1\}$/m);
    assert.match(stdout, /^- Een \*\*\{5\.1\.2e: twee\}\*\* drie$/m);
    assert.match(stdout, /^\| x \| \{5\.1\.2e: a \\\| b\} \|$/m);
    assert.match(stdout, /\{5\.1\.2e: plaatje\}/);
    assert.doesNotMatch(stdout, /Persoon pot/);
  });
  it('marks all of it in its head, and a mail in its own', async () => {
    for (const [name, text] of [
      ['n.html', page('<p>Alles.</p>', '<meta name="classification" content="vertrouwelijk">')],
      [
        'n.eml',
        `From: Jan Jansen <jan@x.example>\r\nSubject: Notulen\r\nSensitivity: Company-Confidential\r\n\r\nDatum: 16 november 2020\r\n\r\nHet was een goed overleg.\r\n`,
      ],
      [
        'n.eml',
        `From: Jan Jansen <jan@x.example>\r\nSubject: Notulen\r\nSensitivity: Private\r\n\r\nDatum: 16 november 2020\r\n\r\nHet was een goed overleg.\r\n`,
      ],
    ] as const) {
      const { stdout, stderr } = await imported(name, text);
      assert.match(stdout, /^Rubricering: vertrouwelijk$/m);
      assert.match(stderr, /vragen aan u: [1-9]/);
    }
    const both = await imported(
      'n.html',
      page('<p>Rubricering: openbaar</p><p>Alles.</p>', '<meta name="classification" content="vertrouwelijk">'),
    );
    assert.match(both.stdout, /^Rubricering: openbaar$/m);
    assert.match(both.stderr, /vragen aan u: 1/);
    const open = await imported(
      'n.eml',
      `From: Jan Jansen <jan@x.example>\r\nSubject: Notulen\r\nSensitivity: Normal\r\n\r\nHet was een goed overleg.\r\n`,
    );
    assert.doesNotMatch(open.stdout, /Rubricering/);
  });
  it('is hidden in a mail, too', async () => {
    const { stdout } = await imported(
      'n.eml',
      `From: Jan Jansen <jan@x.example>\r\nSubject: Notulen\r\nContent-Type: text/html\r\n\r\n<p style="display:none">Besluit: Jan gaat weg.</p><p>Datum: 16 november 2020</p><p>Besluit: het mag.</p>\r\n`,
    );
    assert.match(stdout, /\{5\.1\.2e: Besluit\\?: Jan gaat weg\.\}/);
    assert.match(stdout, /^Besluit B1: het mag\.$/im);
  });
});
