import assert from 'node:assert/strict';
import fs from 'node:fs';
import { simpleParser } from 'mailparser';
import { run, type Tree } from '../cli/memory-host.ts';
import { htmlText, wordsOf } from '../support/told-words.ts';

const BOOK = `Organisatie VWS (e-mail vws@example.org): Ministerie van VWS
Organisatie stil: Stille organisatie
Persoon ans (@VWS, functie "voorzitter", e-mail ans@example.org): Ans Appel
Persoon ben (@VWS, e-mail ben@example.org): Ben Böhm
Persoon cas (@stil, e-mail cas@example.org): Cas
Persoon dor: Dor zonder Adres
Persoon open (@VWS, e-mail open@example.org, openbaar): Openbare Olga
Groep tweetal (leden @ans @cas): Het duo
`;
const MINUTES = `Verslag staf-1: Stafoverleg Zuid
Status: concept
Datum: maandag 30 november 2020
Tijd: 10:00-11:00
Plaats: Zaal 1
Voorzitter: @ans
Notulist: @ben
Aanwezig: @ans, @ben, @dor, "een gast"
Afwezig: @cas
CC: @VWS

# 1. Plannen

Besluit B1 (@VWS): De zaal blijft open.

Actie A1 (@ben, uiterlijk vrijdag 4 december 2020): Belt de beheerder, zie #B1.

Actie A2 (@tweetal, uiterlijk vrijdag 4 december 2020): Ruimt op.

Actie A3 (@dor, uiterlijk vrijdag 4 december 2020): Schrijft een brief.
`;
const TREE = { 'adresboek.verslag': BOOK, 'staf-1.verslag': MINUTES };

async function eml(tree: Tree = TREE, ...args: string[]): Promise<string> {
  const { stdout } = await run(['render', 'staf-1.verslag', '--to', 'email', ...args], tree);
  return stdout;
}
const addresses = (field: { text: string } | { text: string }[] | undefined) =>
  Array.isArray(field) ? field.map(({ text }) => text).join() : (field?.text ?? '');

describe('an e-mail draft', () => {
  it('gives each cell of a table its looks, wherever the column is lined up', async () => {
    const minutes = MINUTES.replace('Besluit B1', '| Bron | Aantal |\n| --- | ---: |\n| Helpdesk | 1.240 |\n\nBesluit B1');
    const { html } = await simpleParser(await eml({ ...TREE, 'staf-1.verslag': minutes }));
    const [, left, right] = /<td([^>]*)>Helpdesk<[^<]*<td([^>]*)>1\.240</.exec(String(html))!;
    assert.match(left!, /font-size:\d+px/);
    assert.equal(right, left!.replace(/"$/, ';text-align:right"'));
  });

  it('opens as a draft, from whoever calls the meeting, to who was there and with a copy to who was not', async () => {
    const mail = await simpleParser(await eml());
    assert.equal(mail.headers.get('x-unsent'), '1');
    assert.equal(mail.subject, 'Conceptverslag: Stafoverleg Zuid, maandag 30 november 2020, 10:00 uur');
    assert.equal(addresses(mail.from), '"Ben Böhm" <ben@example.org>');
    assert.equal(addresses(mail.to), '"Ans Appel" <ans@example.org>, "Ben Böhm" <ben@example.org>');
    assert.equal(addresses(mail.cc), '"Ministerie van VWS" <vws@example.org>, "Cas" <cas@example.org>');
    assert.equal(mail.date?.toISOString(), '2020-11-30T12:00:00.000Z');
  });

  it('says the same in plain text and in HTML', async () => {
    const { text, html } = await simpleParser(await eml());
    for (const part of [text, html || '']) {
      assert.match(part!, /De zaal blijft open/);
      assert.match(part!, /Belt de beheerder/);
      assert.match(part!, /Met vriendelijke groet/);
    }
  });

  it('goes to who stands under Aan, where that is there', async () => {
    const mail = await simpleParser(await eml({ ...TREE, 'staf-1.verslag': MINUTES.replace('CC: @VWS', 'Aan: @cas') }));
    assert.equal(addresses(mail.to), '"Cas" <cas@example.org>');
  });

  it('bears its styles on its elements, and fits in what mail programs show', async () => {
    const { html } = await simpleParser(await eml());
    assert.doesNotMatch(html || '', /<style|<link|<script|display:\s*(?:flex|grid)|class="|src=/);
    assert.ok(Buffer.byteLength(html || '') < 100_000);
  });

  it('has the whole as a file where it is too long', async () => {
    const long = MINUTES.replace(
      '# 1. Plannen',
      `# 1. Plannen\n\n${'Er is heel veel gezegd over de zaal en de stoelen.\n\n'.repeat(2500)}`,
    );
    const mail = await simpleParser(await eml({ ...TREE, 'staf-1.verslag': long }));
    assert.ok(Buffer.byteLength(mail.html || '') < 100_000);
    assert.match(mail.html || '', /Belt de beheerder/);
    assert.match(mail.html || '', /het hele verslag vindt u in de bijlage/);
    const [whole] = mail.attachments;
    assert.deepEqual([whole?.filename, whole?.contentType], ['staf-1.html', 'text/html']);
    assert.equal(whole!.content.toString().match(/Er is heel veel gezegd/g)?.length, 2500);
  });

  it('keeps decisions and actions, however many there are, and says how many it left out', async () => {
    const many = Array.from(
      { length: 300 },
      (_, index) =>
        `Actie A${index + 10} (@ben, uiterlijk vrijdag 4 december 2020): Schrijft brief nummer ${index} aan alle gemeenten van het land.`,
    ).join('\n');
    const mail = await simpleParser(await eml({ ...TREE, 'staf-1.verslag': `${MINUTES}\n${many}\n` }));
    assert.ok(Buffer.byteLength(mail.html || '') < 100_000);
    for (const part of [mail.text!, htmlText(mail.html || '')]) {
      assert.match(part, /De zaal blijft open/);
      assert.match(part, /Belt de beheerder/);
      assert.match(part, /Dit zijn er \d+ van 303; de\s+rest\s+vindt\s+u\s+in\s+de\s+bijlage/);
    }
    assert.deepEqual(wordsOf(mail.text!), wordsOf(htmlText(mail.html || '')));
    assert.match(mail.attachments[0]!.content.toString(), /brief nummer 299/);
  });

  it('has the files of the project that it names, and none from elsewhere', async () => {
    const head = (lines: string) => MINUTES.replace('CC: @VWS', `CC: @VWS\n${lines}`);
    const names = [
      'stukken/nota één.pdf',
      'stukken/nota%20twee.pdf',
      '../buiten.pdf',
      'stukken/naar-buiten.pdf',
      'uitgang/geheim.pdf',
      '/map/stukken/nota één.pdf',
      'file:///map/stukken/nota één.pdf',
      '.env',
      'adresboek.verslag',
      'stukken',
      'stukken/niet-daar.pdf',
      'https://example.org/brief.pdf',
    ];
    const tree = {
      ...TREE,
      'verslag.config.json': '{}',
      'stukken/nota één.pdf': '%PDF één',
      'stukken/nota twee.pdf': new Uint8Array([0, 255, 254, 10]),
      'stukken/naar-buiten.pdf': { link: '../../buiten.pdf' },
      uitgang: { link: '../elders' },
      '../buiten.pdf': 'van iemand anders',
      '../elders/geheim.pdf': 'geheim',
      '.env': 'WACHTWOORD=1',
      'staf-1.verslag': head(names.map((name) => `Bijlage: Stuk <${name}>`).join('\n')),
    };
    const { files, stderr } = await run(['mail', 'staf-1.verslag', '--out', 'uit'], tree);
    const mail = await simpleParser(files.text('uit/staf-1.eml')!);
    assert.deepEqual(
      mail.attachments.map(({ filename, contentType, content }) => [filename, contentType, content.toString('latin1')]),
      [
        ['nota één.pdf', 'application/pdf', Buffer.from('%PDF één').toString('latin1')],
        ['nota twee.pdf', 'application/pdf', '\0\xff\xfe\n'],
      ],
    );
    assert.match(stderr, /Niet bijgevoegd: .*\.\.\/buiten\.pdf.*stukken\/niet-daar\.pdf/);
    assert.match(mail.html || '', /<a href="https:\/\/example\.org\/brief\.pdf"/);
    const open = await run(['mail', 'staf-1.verslag', '--out', 'uit', '--public', '--force'], tree);
    assert.equal((await simpleParser(open.files.text('uit/staf-1.eml')!)).attachments.length, 0);
  });

  it('keeps the facts of a point apart from what is said of it, where a program leaves out the space below a table', async () => {
    const raw = await eml({
      ...TREE,
      'staf-1.verslag': MINUTES.replace('# 1. Plannen', '# 1. Plannen\nDuur: 5 minuten\n\nEr is gesproken.'),
    });
    const { html } = await simpleParser(raw);
    assert.match(
      String(html),
      /5 minuten<\/td><\/tr>\s*<\/table>\s*<p style="[^"]*line-height:12px">&nbsp;<\/p>\s*<p[^>]*>Er is gesproken/,
    );
  });

  it('shows pictures of the project, and has no link to a file that the reader does not have', async () => {
    const tree = {
      ...TREE,
      'verslag.config.json': '{}',
      'plaat.png': new Uint8Array(fs.readFileSync(new URL('../../media/icon.png', import.meta.url))),
      'staf-1.verslag': MINUTES.replace('# 1. Plannen', '# 1. Plannen\n\n![De plaat](plaat.png) en [de nota](stukken/nota.pdf), ~~weg~~'),
    };
    const raw = await eml(tree);
    const mail = await simpleParser(raw, { skipImageLinks: true });
    const id = /<img[^>]*src="cid:([^"]*)" alt="De plaat"/.exec(String(mail.html))?.[1];
    const [picture] = mail.attachments;
    assert.deepEqual([picture!.cid, picture!.related, picture!.contentType], [id, true, 'image/png']);
    assert.doesNotMatch(String(mail.html), /nota\.pdf/);
    assert.match(String(mail.html), /<s>weg<\/s>/);
  });

  it('is shown with the other mails about its meeting and its series', async () => {
    const of = async (text: string) => simpleParser(await eml({ ...TREE, 'staf.verslag': 'Reeks staf: Staf\n', 'staf-1.verslag': text }));
    const inSeries = MINUTES.replace('staf-1:', 'staf-1 (reeks staf):');
    const draft = await of(inSeries);
    const approved = await of(inSeries.replace('Status: concept', 'Status: vastgesteld'));
    assert.deepEqual(draft.references, ['<series--staf@verslag.invalid>', '<meeting--staf-1@verslag.invalid>']);
    assert.deepEqual(approved.references, draft.references);
    assert.equal(draft.inReplyTo, '<meeting--staf-1@verslag.invalid>');
    assert.notEqual(approved.messageId, draft.messageId);
    assert.deepEqual([(await of(MINUTES)).references].flat(), ['<meeting--staf-1@verslag.invalid>']);
  });

  it('is the same on any day: what is late in it was late when the meeting was held', async () => {
    const late = {
      ...TREE,
      'staf-1.verslag': `${MINUTES}\nActie A91 (@RIVM, uiterlijk 2 november 2020): Was al te laat.\nActie A92 (@RIVM, uiterlijk 4 mei 2024): Komt nog.\n`,
    };
    const first = await eml(late);
    for (const day of ['2019-01-01', '2020-12-01', '2024-05-05']) {
      assert.equal((await run(['render', 'staf-1.verslag', '--to', 'email'], late, { today: day })).stdout, first);
      assert.equal(await eml(late, '--today', day), first);
    }
  });

  it('keeps to the lengths of RFC 5322, in seven bits', async () => {
    for (const line of (await eml()).split('\r\n')) {
      assert.ok(line.length <= 998);
      assert.match(line, /^[\t\u0020-\u007e]*$/);
    }
  });

  it('is an invitation with a request for the calendar, where the meeting is still to come', async () => {
    const mail = await simpleParser(await eml({ ...TREE, 'staf-1.verslag': MINUTES.replace('Status: concept', 'Status: uitnodiging') }));
    assert.match(mail.subject!, /^Uitnodiging: Stafoverleg Zuid/);
    const [calendar] = mail.attachments.filter(({ contentType }) => /calendar|ics/.test(contentType));
    assert.match(calendar!.content.toString(), /METHOD:REQUEST[\s\S]*ATTENDEE/);
    assert.match(
      await eml({ ...TREE, 'staf-1.verslag': MINUTES.replace('Status: concept', 'Status: uitnodiging') }),
      /Content-Type: text\/calendar; charset=utf-8; method=REQUEST/,
    );
  });

  it('lists in an invitation what earlier meetings of the series left to do, in both bodies', async () => {
    const earlier = `Verslag staf-0 (reeks staf): Stafoverleg Zuid
Datum: maandag 16 november 2020

Actie A1 (@ben, uiterlijk vrijdag 20 november 2020): Vraagt een <b>offerte</b> aan.
Actie A2 (@ans, uiterlijk vrijdag 27 november 2020): Zegt de zaal op.
`;
    const between = `Verslag staf-0b (reeks staf): Stafoverleg Zuid
Datum: maandag 23 november 2020

Voortgang #staf-0/A1 (lopend, uiterlijk woensdag 25 november 2020): Gebeld.
Voortgang #staf-0/A2 (afgerond): Gedaan.
`;
    const coming = MINUTES.replace('Status: concept', 'Status: uitnodiging').replace('staf-1:', 'staf-1 (reeks staf):');
    const series = 'Reeks staf: Stafoverleg\n';
    const tree = { ...TREE, 'staf.verslag': series, 'staf-0.verslag': earlier, 'staf-0b.verslag': between, 'staf-1.verslag': coming };
    const { text, html } = await simpleParser(await eml(tree, '--today', '2020-11-26'));
    assert.match(html || '', /<h2[^>]*>Openstaande acties<\/h2>/);
    for (const part of [text!, html || '']) {
      assert.match(part, /staf-0\/A1/);
      assert.match(part, /woensdag 25 november 2020[^·]*te laat/);
      assert.match(part, /[Ll]opend/);
      assert.doesNotMatch(part, /20 november 2020[^0-9]|Zegt de zaal op/);
    }
    assert.match(html || '', /Vraagt een &lt;b&gt;offerte/);
    const minutes = { ...tree, 'staf-1.verslag': coming.replace('Status: uitnodiging', 'Status: concept') };
    assert.doesNotMatch((await simpleParser(await eml(minutes, '--today', '2020-11-26'))).html || '', /Openstaande acties|offerte/);
  });

  for (const [name, hostile] of [
    ['line breaks that would be headers', 'Overleg\r\nBcc: boos@example.com'],
    ['encoded line breaks', 'Overleg%0d%0aBcc: boos@example.com'],
    ['marks that turn the direction', 'Overleg \u202Egnp.exe'],
    ['markup', '<script>alert(1)</script>'],
    ['an encoded word', '=?utf-8?q?Bcc:_x?='],
  ] as const) {
    it(`has ${name} as text`, async () => {
      const raw = await eml({ ...TREE, 'staf-1.verslag': MINUTES.replace('Stafoverleg Zuid', hostile).replace('Zaal 1', hostile) });
      const mail = await simpleParser(raw);
      assert.equal(mail.bcc, undefined);
      assert.ok(!mail.headers.has('bcc'));
      assert.doesNotMatch(mail.html || '', /<script/);
      assert.doesNotMatch(`${mail.subject}${mail.text}${mail.html}`, /\u202e/);
    });
  }

  it('lets no address into a header that is none', async () => {
    const book = BOOK.replace('ans@example.org', '"ans@example.org, boos@example.com"');
    const mail = await simpleParser(await eml({ ...TREE, 'adresboek.verslag': book }));
    assert.doesNotMatch(addresses(mail.to), /boos/);
  });
});

describe('verslag mail', () => {
  it('makes one draft a meeting, and says who cannot be reached', async () => {
    const { status, stderr, files } = await run(['mail', 'staf-1.verslag', '--out', 'uit'], TREE);
    assert.equal(status, 0);
    assert.match(stderr, /uit\/staf-1\.eml geschreven/);
    assert.match(stderr, /Geen e-mailadres bekend van: Dor zonder Adres, een gast\./);
    assert.match(files.text('uit/staf-1.eml')!, /^X-Unsent: 1/m);
  });

  it('makes one draft an owner, with only what is theirs, groups by their members', async () => {
    const { stderr, files } = await run(['mail', 'staf-1.verslag', '--out', 'uit', '--per-owner'], TREE);
    assert.match(stderr, /Geen e-mailadres bekend van: Dor zonder Adres\./);
    const ben = await simpleParser(files.text('uit/staf-1--acties-ben.eml')!);
    assert.equal(addresses(ben.to), '"Ben Böhm" <ben@example.org>');
    assert.match(ben.text!, /Geachte Ben Böhm,/);
    assert.match(ben.text!, /Belt de beheerder/);
    assert.doesNotMatch(ben.text!, /Ruimt op|Schrijft een brief/);
    assert.match(ben.html || '', /Agendapunt: 1\. Plannen/);
    assert.match(ben.html || '', /Besluit B1: De zaal blijft open/);
    assert.deepEqual(
      ben.attachments.map(({ filename }) => filename),
      ['termijnen.ics', 'taken.ics'],
    );
    for (const member of ['ans', 'cas'])
      assert.match((await simpleParser(files.text(`uit/staf-1--acties-${member}.eml`)!)).text!, /Ruimt op/);
    assert.equal(files.text('uit/staf-1--acties-dor.eml'), undefined);
  });

  it('leaves out what is done', async () => {
    const later = 'Verslag staf-2: Staf\nDatum: maandag 7 december 2020\n\nVoortgang #staf-1/A1 (afgerond): Klaar.\n';
    const { files } = await run(['mail', 'staf-1.verslag', '--out', 'uit', '--per-owner'], { ...TREE, 'staf-2.verslag': later });
    assert.equal(files.text('uit/staf-1--acties-ben.eml'), undefined);
  });

  it('tells the public nothing of who is not public', async () => {
    const { files } = await run(['mail', 'staf-1.verslag', '--out', 'uit', '--public'], {
      ...TREE,
      'staf-1.verslag': MINUTES.replace('Aanwezig: @ans', 'Aanwezig: @open, @ans'),
    });
    const mail = await simpleParser(files.text('uit/staf-1.eml')!);
    assert.equal(addresses(mail.to), '"Openbare Olga" <open@example.org>');
    const all = [mail.text, mail.html, JSON.stringify([...mail.headers])].join('\n');
    assert.doesNotMatch(all, /Appel|Böhm|ans@|ben@|cas@|Dor|tweetal/);
  });

  it('replaces no file that it did not write', async () => {
    const { status, stderr, files } = await run(['mail', 'staf-1.verslag', '--out', 'uit'], { ...TREE, 'uit/staf-1.eml': 'van mij' });
    assert.equal(status, 1);
    assert.match(stderr, /staf-1\.eml: bestaat al/);
    assert.equal(files.text('uit/staf-1.eml'), 'van mij');
  });

  it('shows the points of an agenda by their number, without a bullet before it', async () => {
    const tree = { ...TREE, 'staf-1.verslag': MINUTES.replace('Status: concept', 'Status: uitnodiging') };
    const { html } = await simpleParser(await eml(tree, '--view', 'invitation'));
    assert.match(html || '', /<ul[^>]*list-style-type:none[^>]*>\s*<li[^>]*>1\. Plannen<\/li>/);
  });

  it('wants a folder', async () => {
    const { status, stderr } = await run(['mail', 'staf-1.verslag'], TREE);
    assert.equal(status, 2);
    assert.match(stderr, /--out/);
  });
});

it('the examples give mails without anything loaded from elsewhere', async () => {
  const folder = new URL('../../examples/', import.meta.url);
  const tree = Object.fromEntries(
    fs.globSync('**/*', { cwd: folder }).flatMap((name) => {
      const text = fs.statSync(new URL(name, folder)).isFile() ? fs.readFileSync(new URL(name, folder), 'utf8') : undefined;
      return text === undefined ? [] : [[name, text]];
    }),
  );
  const { files, status } = await run(
    ['mail', 'beveiliging', 'dijkbewaking', 'samenwerking', 'coronamelder', '--out', 'uit', '--today', '2020-11-17'],
    tree,
  );
  assert.equal(status, 0);
  const mail = await simpleParser(files.text('uit/dobv-3.eml')!);
  assert.doesNotMatch(mail.html || '', /(?:src|background)=|url\(/i);
});
