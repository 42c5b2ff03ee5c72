import assert from 'node:assert/strict';
import { run } from './memory-host.ts';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const mail = (type: string, body: string) => `From: jan@x.example\r\nSubject: Overleg\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;

describe('import of what is damaged or sealed', () => {
  for (const [what, text] of [
    [
      'S/MIME',
      mail(
        'application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64',
        'MIAGCSqGSIb3DQEHA6CAMIACAQA=',
      ),
    ],
    [
      'OpenPGP',
      mail(
        'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=x',
        '--x\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--x--',
      ),
    ],
    ['OpenPGP in its text', mail('text/plain', '-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMAxyz\r\n-----END PGP MESSAGE-----')],
    ['a package of Outlook', mail('application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64', 'eJ8+IgAA')],
  ] as const)
    it(`says that a mail cannot be read that is ${what}`, async () => {
      const { status, stdout, stderr } = await run(['import', 'a.eml'], { 'a.eml': text });
      assert.match(stderr, /^a\.eml: deze mail is versleuteld/);
      assert.deepEqual([status, stdout], [2, '']);
    });
  it('reads a mail that tells of a key, and one whose signature is packed beside it', async () => {
    for (const text of [
      mail('text/plain', 'Zet er -----BEGIN PGP MESSAGE----- boven.'),
      mail(
        'multipart/signed; boundary=x',
        '--x\r\nContent-Type: text/plain\r\n\r\nJan belt.\r\n--x\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nx\r\n--x--',
      ),
    ])
      assert.equal((await run(['import', 'a.eml'], { 'a.eml': text })).status, 0);
  });
  it('reads a mail whose lines end in a carriage return', async () => {
    const { stdout } = await run(['import', 'a.eml'], { 'a.eml': 'From: jan@x.example\rSubject: Overleg\r\rActie: Jan belt.\r' });
    assert.match(stdout, /^Verslag a: Overleg$/m);
    assert.match(stdout, /^Actie A1: Jan belt\.$/m);
  });
  it('reads a page in the letters that it says', async () => {
    const page = (charset: string, text: string) =>
      latin(`<html><head><meta charset="${charset}"></head><p>Actie: ${text} belt.</p></html>`);
    for (const [charset, text, name] of [
      ['iso-8859-1', 'Ren\xe9', 'René'],
      ['windows-1252', 'Ren\xe9', 'René'],
      ['iso-8859-2', '\xa9imek', 'Šimek'],
      ['utf-8', 'Ren\xc3\xa9', 'René'],
      // What it says is not so.
      ['iso-8859-1', 'Ren\xc3\xa9', 'René'],
      ['utf-8', 'Ren\xe9', 'René'],
    ] as const)
      assert.match(
        (await run(['import', 'a.html'], { 'a.html': page(charset, text) })).stdout,
        new RegExp(`Actie A1.*${name} belt`),
        charset,
      );
    const unknown = await run(['import', 'a.html'], { 'a.html': page('cp850', 'Ren\x82') });
    assert.match(unknown.stderr, /^a\.html: dit is geen tekst\. Sla het op als UTF-8-tekst\./);
    assert.equal(unknown.status, 2);
    const plain = await run(['import', 'a.html'], { 'a.html': page('cp850', 'Jan') });
    assert.equal(plain.status, 0);
  });
  it('loses nobody of cards that do not end, and refuses a file that is cut off within one', async () => {
    const card = (name: string, end = 'END:VCARD\r\n') => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\n${end}`;
    const { stdout, status } = await run(['people', 'import', 'a.vcf', '--dry-run'], {
      'a.vcf': card('Jan Jansen', '') + card('Anna Smit'),
    });
    assert.equal(stdout, 'Persoon jansen: Jan Jansen\nPersoon smit: Anna Smit\n');
    assert.equal(status, 0);
    const cut = await run(['people', 'import', 'a.vcf', '--dry-run'], { 'a.vcf': card('Jan Jansen') + card('Anna Smit', '') });
    assert.match(cut.stderr, /beschadigd/);
    assert.equal(cut.status, 2);
  });
  it('takes the separator that a list for Excel says', async () => {
    for (const [separator, bom] of [
      [';', ''],
      ['|', '\ufeff'],
      [',', ''],
    ] as const) {
      const csv = `${bom}sep=${separator}\r\nNaam${separator}E-mail\r\nJan Jansen${separator}jan@x.example\r\n${separator}a@x.example\r\n`;
      const { stdout, stderr } = await run(['people', 'import', 'a.csv', '--dry-run'], { 'a.csv': csv });
      assert.equal(stdout, 'Persoon jansen (e-mail jan@x.example): Jan Jansen\n');
      assert.match(stderr, /^a\.csv, regel 4: hier staat geen naam/m);
    }
  });
  it('reads how long a meeting lasts, and refuses a calendar that is cut off', async () => {
    const calendar = (start: string, duration: string, end = 'END:VEVENT\r\nEND:VCALENDAR\r\n') =>
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Overleg\r\nDTSTART${start}\r\nDURATION:${duration}\r\n${end}`;
    for (const [start, duration, told] of [
      [':20201116T100000', 'PT1H30M', /^Tijd: 10:00-11:30$/m],
      [':20201116T233000', 'PT1H', /^Tijd: 23:30-0{1,2}:30$/m],
      [':20201116T100000', 'PT0S', /^Tijd: 10:00$/m],
      [':20201116T100000', 'een uur', /^Tijd: 10:00$/m],
      [';VALUE=DATE:20201116', 'P2D', /^Datum: .*16.*17 november 2020$/m],
    ] as const)
      assert.match((await run(['new', '--from', 'a.ics'], { 'a.ics': calendar(start, duration) })).stdout, told, duration);
    const cut = await run(['new', '--from', 'a.ics'], { 'a.ics': calendar(':20201116T100000', 'PT1H', '') });
    assert.match(cut.stderr, /beschadigd/);
    assert.deepEqual([cut.status, cut.stdout], [2, '']);
  });
});
