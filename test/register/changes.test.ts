import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate';
import { run } from '../cli/memory-host.ts';

const BOOK = `Organisatie VWS (e-mail vws@example.org): Ministerie van VWS
Persoon ans (@VWS, e-mail ans@example.org): Ans Appel
Persoon ben (@VWS, e-mail ben@example.org): Ben Boom
`;
const BEFORE = `Verslag staf-1: Staf
Status: concept
Datum: maandag 30 november 2020
Plaats: Zaal 1
Voorzitter: @ans
Notulist: @ben
Aanwezig: @ans, @ben

# 1. Plannen

De zaal is groot.

- eerste punt
- tweede punt

Actie A1 (@ans, uiterlijk vrijdag 4 december 2020): Belt de beheerder.

Besluit B1 (@VWS): De zaal blijft open.

# 2. Rondvraag

Niets.
`;

type Edit = readonly [string, string];
async function changes(...edits: readonly Edit[]): Promise<string[]> {
  let after = BEFORE;
  for (const [from, to] of edits) {
    assert.ok(after.includes(from), from);
    after = after.replace(from, to);
  }
  const { stdout, status, stderr } = await run(['diff', 'oud.verslag', 'nieuw.verslag', '--format', 'json'], {
    'adresboek.verslag': BOOK,
    'oud.verslag': BEFORE,
    'nieuw.verslag': after,
  });
  assert.equal(stderr, '');
  const found = JSON.parse(stdout).changes as { message: string; before?: string; after?: string }[];
  assert.equal(status, found.length > 0 ? 1 : 0);
  return found.map(({ message, before, after: now }) => [message, before ?? '', now ?? ''].join(' | '));
}

/** As `changes`, of two texts. */
async function between(before: string, after: string): Promise<string[]> {
  const { stdout } = await run(['diff', 'oud.verslag', 'nieuw.verslag', '--format', 'json'], {
    'adresboek.verslag': BOOK,
    'oud.verslag': before,
    'nieuw.verslag': after,
  });
  const found = JSON.parse(stdout).changes as { message: string; before?: string; after?: string }[];
  return found.map((change) => [change.message, change.before ?? '', change.after ?? ''].join(' | '));
}

describe('verslag diff', () => {
  it('finds no change in comments and blank lines around a text', async () => {
    assert.deepEqual(await changes(['De zaal is groot.', '// intern\n\n\nDe zaal is groot.'], ['Niets.', 'Niets.\n\n\n']), []);
  });
  it('tells of each field right below a heading, and of each part of a vote', async () => {
    const item = 'Stemming #M1 (voor 10, tegen @ben 3): aangenomen';
    const fields = 'Tijd: 10:00-10:15\nZaaknummer: Z-1\nDuur: 15 minuten\nPortefeuillehouder: @ans\nInbreng: @ben\nStuk: Plan <plan.pdf>';
    const rows: readonly (readonly [string, string, string])[] = [
      ['Tijd: 10:00-10:15', 'Tijd: 10:00-10:15 en 11:00-11:15', 'Plannen: tijd gewijzigd | 10:00–10:15 | 10:00–10:15, 11:00–11:15'],
      ['Zaaknummer: Z-1', 'Zaaknummer: Z-2', 'Plannen: zaaknummer gewijzigd | Z-1 | Z-2'],
      ['Duur: 15 minuten', 'Duur: 1 uur', 'Plannen: duur gewijzigd | 15 min | 60 min'],
      ['\nPortefeuillehouder: @ans', '', 'Plannen: portefeuillehouder vervallen | Ans Appel | '],
      ['Inbreng: @ben', 'Inbreng: @ans', 'Plannen: inbreng gewijzigd | Ben Boom | Ans Appel'],
      ['Stuk: Plan <plan.pdf>', 'Stuk: Plan <plan.pdf>\nDoel: besluiten', 'Plannen: doel toegevoegd |  | besluiten'],
      ['Plan <plan.pdf>', 'Nota <plan.pdf>', 'Plannen: stukken gewijzigd | Plan | Nota'],
      ['voor 10', 'voor 12', 'Stemming #M1: stemmen gewijzigd | yes 10; no (Ben Boom 3) | yes 12; no (Ben Boom 3)'],
      ['tegen @ben 3)', 'tegen @ben 3, hoofdelijk)', 'Stemming #M1: wijze van stemmen toegevoegd |  | rollCall'],
    ];
    for (const [before, after, told] of rows) {
      const old = BEFORE.replace('# 1. Plannen\n', `# 1. Plannen\n\n${fields}\n`).replace(
        'Niets.',
        `Motie M1 (indiener @ans): Wat.\n\n${item}`,
      );
      assert.ok(old.includes(before), before);
      const { stdout } = await run(['diff', 'oud.verslag', 'nieuw.verslag', '--format', 'json'], {
        'adresboek.verslag': BOOK,
        'oud.verslag': old,
        'nieuw.verslag': old.replace(before, after),
      });
      const found = (JSON.parse(stdout).changes as { message: string; before?: string; after?: string }[]).map((change) =>
        [change.message, change.before ?? '', change.after ?? ''].join(' | '),
      );
      assert.deepEqual(found, [told]);
    }
  });
  describe('votes, which have no id and say the same words', () => {
    const M1 = 'Motie M1 (indiener @ans): Wat.\n  Stemming (voor 10, tegen 3): aangenomen';
    const M2 = 'Motie M2 (indiener @ben): Dat.\n  Stemming (voor 9, tegen 4): aangenomen';
    const of = async (before: string, after: string) => {
      const { stdout } = await run(['diff', 'oud.verslag', 'nieuw.verslag', '--format', 'json'], {
        'adresboek.verslag': BOOK,
        'oud.verslag': BEFORE.replace('Niets.', before),
        'nieuw.verslag': BEFORE.replace('Niets.', after),
      });
      return (JSON.parse(stdout).changes as { message: string }[]).map(({ message }) => message);
    };
    it('are known by the motion they stand below', async () => {
      assert.deepEqual(await of(`${M1}\n\n${M2}`, `${M1.split('\n')[0]}\n\n${M2}`), ['Stemming #M1 vervallen']);
      assert.deepEqual(await of(`${M1}\n\n${M2}`, `${M2}\n\n${M1.replace('voor 10', 'voor 12')}`), [
        'Stemming #M1: stemmen gewijzigd',
        'Motie M2 verplaatst',
      ]);
    });
    it('are known by the motion they name, wherever they stand', async () => {
      const [one, two] = ['Stemming #M1 (voor 10, tegen 3): aangenomen', 'Stemming #M2 (voor 9, tegen 4): aangenomen'];
      const motions = 'Motie M1 (indiener @ans): Wat.\n\nMotie M2 (indiener @ben): Dat.\n\n';
      assert.deepEqual(await of(`${motions}${one}\n\n${two}`, `${motions}${two.replace('voor 9', 'voor 8')}`), [
        'Stemming #M2: stemmen gewijzigd',
        'Stemming #M1 vervallen',
      ]);
      // Voted on twice: the one that changed is told.
      const again = one.replace('voor 10', 'voor 6').replace('aangenomen', 'staken');
      assert.deepEqual(await of(`${motions}${again}\n\n${one}`, `${motions}${one.replace('tegen 3', 'tegen 2')}`), [
        'Stemming #M1: stemmen gewijzigd',
        'Stemming #M1 vervallen',
      ]);
    });
    it('are known by the motion above them, and else by how they went', async () => {
      const flat = (text: string) => text.replace('\n  Stemming', '\n\nStemming');
      assert.deepEqual(await of(`${flat(M1)}\n\n${flat(M2)}`, `${flat(M1)}\n\n${flat(M2).replace('voor 9', 'voor 8')}`), [
        'Stemming: stemmen gewijzigd',
      ]);
      assert.deepEqual(await of(`${flat(M1)}\n\n${flat(M2)}`, `${M1.split('\n')[0]}\n\n${flat(M2)}`), ['Stemming vervallen']);
      const [one, two] = ['Stemming (voor 10, tegen 3): aangenomen', 'Stemming (voor 9, tegen 4): aangenomen'];
      assert.deepEqual(await of(`${one}\n\n${two}`, two), ['Stemming vervallen']);
    });
  });
  it('tells who voted what in the words of the minutes', async () => {
    const { stdout } = await run(['diff', 'oud.verslag', 'nieuw.verslag'], {
      'adresboek.verslag': BOOK,
      'oud.verslag': BEFORE.replace('Niets.', 'Stemming (voor 10, tegen @ben 3): aangenomen'),
      'nieuw.verslag': BEFORE.replace('Niets.', 'Stemming (voor 12, tegen @ben 3, hoofdelijk): aangenomen'),
    });
    assert.match(stdout, /voor 10; tegen \(Ben Boom 3\)/);
    assert.match(stdout, /voor 12; tegen \(Ben Boom 3\)/);
    assert.match(stdout, /wijze van stemmen toegevoegd\n.*hoofdelijk/);
  });
  it('tells of each line of a header, whatever else has changed', async () => {
    const lines: readonly (readonly [string, string, string])[] = [
      ['Opening: 19.30', 'Opening: 19.45', 'Opening gewijzigd | 19:30 | 19:45'],
      ['Sluiting: 21.30', 'Sluiting: 21.45', 'Sluiting gewijzigd | 21:30 | 21:45'],
      ['Tijd: 10:00-11:00', 'Tijd: 10:00-11:00 en 13:00-14:00', 'Tijd gewijzigd | 10:00–11:00 | 10:00–11:00, 13:00–14:00'],
      ['Quorum: 14', 'Quorum: 15', 'Quorum gewijzigd | 14 | 15'],
      ['Soort: raad', 'Soort: commissie', 'Soort gewijzigd | raad | commissie'],
      ['Ondertekening: @ans', 'Ondertekening: @ans, @ben', 'Ondertekening gewijzigd | Ans Appel | Ans Appel, Ben Boom'],
      ['Zaaknummer: Z-1', 'Zaaknummer: Z-2', 'Zaaknummer gewijzigd | Z-1 | Z-2'],
      ['Zaaknummer: Z-1', 'Dossier: Z-1', 'Dossier toegevoegd |  | Z-1; Zaaknummer vervallen | Z-1 | '],
    ];
    const other: Edit = ['Niets.', 'Iets.'];
    for (const [before, after, told] of lines) {
      const files = (line: string, body: string) => BEFORE.replace('Plaats: Zaal 1', `Plaats: Zaal 1\n${line}`).replace(other[0], body);
      const { stdout } = await run(['diff', 'oud.verslag', 'nieuw.verslag', '--format', 'json'], {
        'adresboek.verslag': BOOK,
        'oud.verslag': files(before, other[0]),
        'nieuw.verslag': files(after, other[1]),
      });
      const found = (JSON.parse(stdout).changes as { message: string; before?: string; after?: string }[]).map((change) =>
        [change.message, change.before ?? '', change.after ?? ''].join(' | '),
      );
      assert.deepEqual(found.slice(0, -1), told.split('; '));
      assert.equal(found.length, told.split('; ').length + 1);
    }
    assert.deepEqual(await changes(['Voorzitter: @ans', 'Voorzitter: @ans, @ben (vanaf punt 2)'], other), [
      'Voorzitter gewijzigd | Ans Appel | Ans Appel, Ben Boom (vanaf punt 2)',
      'Rondvraag: tekst gewijzigd | Niets. | Iets.',
    ]);
  });
  it('tells of the last day of a meeting of several days, whatever else has changed', async () => {
    const days = (last: string, body: string) => `Verslag a: A\nDatum: 14 en ${last} november 2020\n\n${body}\n`;
    assert.deepEqual(await between(days('15', 'Een.'), days('16', 'Twee.')), [
      'Datum gewijzigd | 2020-11-14 – 2020-11-15 | 2020-11-14 – 2020-11-16',
      'Tekst gewijzigd | Een. | Twee.',
    ]);
  });
  it('tells blanks apart, for they are in some outputs', async () => {
    assert.deepEqual(await changes(['De zaal is groot.', 'De zaal   is groot.']), [
      'Witruimte gewijzigd | De zaal is groot. | De zaal   is groot.',
    ]);
  });
  it('keeps blanks in code what they are, also behind a line in it that only looks like its end', async () => {
    const code = (inside: string) => `De zaal is groot.\n\n\`\`\`\na\n\`\`\`js\n${inside}\n\`\`\``;
    const { stdout } = await run(['diff', 'oud.verslag', 'nieuw.verslag', '--format', 'json'], {
      'adresboek.verslag': BOOK,
      'oud.verslag': BEFORE.replace('De zaal is groot.', code('b  c')),
      'nieuw.verslag': BEFORE.replace('De zaal is groot.', code('b c')),
    });
    assert.deepEqual(
      (JSON.parse(stdout).changes as { kind: string }[]).map(({ kind }) => kind),
      ['other'],
    );
  });
  it('tells of another line break, which a list or a table could begin at', async () => {
    assert.deepEqual(await changes(['De zaal is groot.', 'De zaal is\ngroot.']), [
      'Verslag gewijzigd | De zaal is groot. | De zaal is groot.',
    ]);
  });
  it('tells of a decision that was added', async () =>
    assert.deepEqual(await changes(['# 2.', 'Besluit B2: Er komt een bel.\n\n# 2.']), ['Besluit B2 toegevoegd |  | Er komt een bel.']));
  it('tells of a decision that is gone', async () =>
    assert.deepEqual(await changes(['Besluit B1 (@VWS): De zaal blijft open.\n', '']), ['Besluit B1 vervallen | De zaal blijft open. | ']));
  it('tells of a deadline that moved', async () =>
    assert.deepEqual(await changes(['vrijdag 4 december 2020', 'maandag 7 december 2020']), [
      'Actie A1: uiterlijk gewijzigd | 2020-12-04 | 2020-12-07',
    ]));
  it('tells of another owner, and another text', async () =>
    assert.deepEqual(await changes(['(@ans, uiterlijk', '(@ben, uiterlijk'], ['Belt de', 'Mailt de']), [
      'Actie A1: tekst gewijzigd | Belt de beheerder. | Mailt de beheerder.',
      'Actie A1: eigenaar gewijzigd | Ans Appel | Ben Boom',
    ]));
  it('tells of an item that moved to another section, once', async () =>
    assert.deepEqual(
      await changes(['Besluit B1 (@VWS): De zaal blijft open.\n', ''], ['Niets.', 'Niets.\n\nBesluit B1 (@VWS): De zaal blijft open.']),
      ['Besluit B1: onderdeel gewijzigd | Plannen | Rondvraag'],
    ));
  it('tells of a header field', async () =>
    assert.deepEqual(await changes(['Zaal 1', 'Zaal 2'], ['Status: concept', 'Status: vastgesteld op 7 december 2020']), [
      'Status gewijzigd | draft | approved 2020-12-07',
      'Plaats gewijzigd | Zaal 1 | Zaal 2',
    ]));
  it('tells who came and who went', async () =>
    assert.deepEqual(await changes(['Aanwezig: @ans, @ben', 'Aanwezig: @ans (Webex), "een gast"']), [
      'Aanwezig: gewijzigd | Ans Appel | Ans Appel (Webex)',
      'Aanwezig: toegevoegd |  | een gast',
      'Aanwezig: vervallen | Ben Boom | ',
    ]));
  it('tells who was absent, and how a decision was made', async () => {
    const absent = 'Aanwezig: @ans\nAfwezig: @ben';
    assert.deepEqual(await changes(['Aanwezig: @ans, @ben', absent]), [
      'Aanwezig: vervallen | Ben Boom | ',
      'Afwezig: toegevoegd |  | Ben Boom',
    ]);
    assert.deepEqual(await changes(['Besluit B1 (@VWS)', 'Besluit B1 (@VWS, hamerstuk)']), ['Besluit B1: wijze toegevoegd |  | consent']);
  });
  it('tells of a renamed section without telling of all that stands in it', async () =>
    assert.deepEqual(await changes(['# 1. Plannen', '# 1. Plannen voor het jaar']), [
      'Onderdeel hernoemd | Plannen | Plannen voor het jaar',
    ]));
  it('tells of one point of a list, not of the whole list', async () =>
    assert.deepEqual(await changes(['- tweede punt', '- derde punt']), ['Plannen: tekst gewijzigd | - tweede punt | - derde punt']));
  it('tells of prose that is gone with its section', async () =>
    assert.deepEqual(await changes(['# 2. Rondvraag\n\nNiets.\n', '']), [
      'Onderdeel vervallen | 2. Rondvraag | ',
      'Rondvraag: tekst vervallen | Niets. | ',
    ]));

  const TREE = { 'adresboek.verslag': BOOK, 'a.verslag': BEFORE, 'b.verslag': BEFORE.replace('groot', '<script>alert(1)</script>\u202e') };

  it('is text for people', async () => {
    const { stdout } = await run(['diff', 'a.verslag', 'b.verslag'], TREE);
    assert.equal(
      stdout,
      `staf-1
======

Plannen: tekst gewijzigd
  - De zaal is groot.
  + De zaal is <script>alert(1)</script>\ufffd.
`,
    );
    assert.equal((await run(['diff', 'a.verslag', 'a.verslag', '--lang', 'en'], TREE)).stdout, 'Nothing has changed.\n');
  });

  it('is a valid page, in which a document is text', async () => {
    const { stdout } = await run(['diff', 'a.verslag', 'b.verslag', '--format', 'html'], TREE);
    const report = await new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'off' } }).validateString(
      stdout,
    );
    assert.deepEqual(
      report.results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      [],
    );
    assert.match(stdout, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    assert.doesNotMatch(stdout, /<script>|\u202e/);
  });

  it('says what is not there', async () => {
    const { status, stderr } = await run(['diff', 'x.verslag', 'a.verslag'], TREE);
    assert.equal(status, 2);
    assert.match(stderr, /x\.verslag: bestaat niet/);
  });

  it('tells of meetings that only one side has', async () => {
    const two = { ...TREE, 'c.verslag': `${BEFORE}\nVerslag staf-2: Nog een\nDatum: maandag 7 december 2020\n` };
    const { stdout } = await run(['diff', 'a.verslag', 'c.verslag'], two);
    assert.match(stdout, /Verslag staf-2 toegevoegd\n {2}\+ Nog een/);
  });
});

describe('verslag diff of what is easily overlooked', () => {
  it('tells texts apart that change places between sections of one title', async () => {
    const twice = (one: string, two: string) => `Verslag a: A\n\n# Voorstel\n\n${one}\n\n# Voorstel\n\n${two}\n`;
    const { stdout, status } = await run(['diff', 'oud.verslag', 'nieuw.verslag'], {
      'oud.verslag': twice('De raad stemt voor.', 'De raad stemt tegen.'),
      'nieuw.verslag': twice('De raad stemt tegen.', 'De raad stemt voor.'),
    });
    assert.equal(status, 1);
    assert.match(stdout, /Voorstel: tekst gewijzigd\n {2}- De raad stemt voor\.\n {2}\+ De raad stemt tegen\./);
  });
  it('tells that paragraphs, items and sections were put in another order', async () => {
    assert.deepEqual(await changes(['- eerste punt\n- tweede punt', '- tweede punt\n- eerste punt']), [
      'Plannen: tekst verplaatst |  | - tweede punt',
    ]);
    const swapped: Edit[] = [
      ['# 1. Plannen', '# 3. Tijdelijk'],
      ['# 2. Rondvraag', '# 1. Plannen'],
      ['# 3. Tijdelijk', '# 2. Rondvraag'],
    ];
    assert.ok((await changes(...swapped)).length > 0);
  });
  it('tells of nesting, numbers and levels', async () => {
    assert.deepEqual(await changes(['# 1. Plannen', '# 7. Plannen']), ['Onderdeel Plannen: nummer gewijzigd | 1 | 7']);
    assert.deepEqual(await changes(['# 2. Rondvraag', '## 2. Rondvraag']), ['Onderdeel Rondvraag: niveau gewijzigd | # | ##']);
    assert.deepEqual(await changes(['beheerder.\n\nBesluit B1 (@VWS)', 'beheerder.\n  Besluit B1 (@VWS)']), [
      'Besluit B1: plaats toegevoegd |  | A1',
    ]);
  });
  it('tells that a section stands below another one, also where its own line is the same', async () => {
    const sections = (own: string) => `Verslag a: A\n\n# Plannen\n\nEen.\n\n${own} Zaal\n\nTwee.\n\n## Kosten\n\nDrie.\n`;
    const { stdout } = await run(['diff', 'a.verslag', 'b.verslag'], { 'a.verslag': sections('#'), 'b.verslag': sections('##') });
    assert.match(stdout, /Onderdeel Kosten: niveau gewijzigd\n {2}- Zaal › Kosten\n {2}\+ Plannen › Kosten/);
  });
  it('tells of the tracks of a meeting: which came, went, changed, or stand elsewhere', async () => {
    const [hub, room] = ['Spoor hub (trekker @ans): Hub\n', 'Spoor zaal (trekker @ben): Zaal\n'];
    const rows: readonly (readonly [string, string, string])[] = [
      [hub, hub.replace('@ans', '@ben'), 'Spoor hub: tekst gewijzigd | Hub; Ans Appel | Hub; Ben Boom'],
      [hub, hub + room, 'Spoor zaal toegevoegd |  | Zaal; Ben Boom'],
      [hub + room, hub, 'Spoor zaal vervallen | Zaal; Ben Boom | '],
      [hub + room, room + hub, 'Spoor zaal verplaatst |  | Zaal; Ben Boom'],
    ];
    for (const [before, after, told] of rows) assert.deepEqual(await between(`Verslag a: A\n${before}`, `Verslag a: A\n${after}`), [told]);
  });
  it('shows a reference as it is typed', async () => {
    const text = (blanks: string) => `Verslag a: A\n\nZie${blanks}besluit #B1.\n\nBesluit B1: Wel.\n`;
    assert.deepEqual(await between(text(' '), text('  ')), ['Witruimte gewijzigd | Zie besluit #B1. | Zie  besluit #B1.']);
  });
  it('tells of standby, and of what is declared beside the meeting', async () => {
    const standby = (day: number) =>
      `Verslag a: A\n\nPiket (van 16 november 2020 10:00 tot ${day} november 2020 10:00): @x\nPersoon x: X\n`;
    const tree = { 'a.verslag': standby(17), 'b.verslag': standby(19), 'c.verslag': standby(17).replace(': X', ': Y') };
    assert.match((await run(['diff', 'a.verslag', 'b.verslag'], tree)).stdout, /Piket: tekst gewijzigd/);
    assert.equal((await run(['diff', 'a.verslag', 'c.verslag'], tree)).status, 1);
  });
  it('compares two meetings of one id, and their order', async () => {
    const two = (one: string, two: string) => `Verslag a: ${one}\n\nVerslag a: ${two}\n`;
    const tree = { 'a.verslag': two('X', 'Z'), 'b.verslag': two('Y', 'Z') };
    assert.match((await run(['diff', 'a.verslag', 'b.verslag'], tree)).stdout, /Titel gewijzigd\n {2}- X\n {2}\+ Y/);
    const order = { 'a.verslag': 'Verslag a: A\n\nVerslag b: B\n', 'b.verslag': 'Verslag b: B\n\nVerslag a: A\n' };
    assert.match((await run(['diff', 'a.verslag', 'b.verslag'], order)).stdout, /Verslag b verplaatst/);
  });
});
