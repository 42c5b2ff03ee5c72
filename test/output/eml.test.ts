import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ParsedMail, simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import PostalMime from 'postal-mime';
import { mailAddress } from '../../language-server/output/addresses.ts';
import type { Draft } from '../../language-server/output/drafts.ts';
import { composeEml } from '../../language-server/output/eml.ts';
import { oneLine } from '../../language-server/output/names.ts';
import { runs } from '../support/runs.ts';

const DRAFT: Draft = {
  fileName: 'staf-1',
  from: { name: 'Ben Böhm', address: 'ben@example.org' },
  to: [{ name: 'Ans Appel', address: 'ans@example.org' }],
  cc: [],
  subject: 'Verslag: Stafoverleg',
  date: '2020-11-30',
  domain: 'overleg.example.org',
  html: '<p>Hallo</p>\n',
  text: 'Hallo\n',
  request: undefined,
  attachments: [],
  missing: [],
  left: [],
  thread: [],
  pictures: [],
};

/** The same message by the library that most programs send mail with. */
function byNodemailer(draft: Draft): Promise<Buffer> {
  const composer = new MailComposer({
    from: draft.from,
    to: [...draft.to],
    cc: [...draft.cc],
    subject: draft.subject,
    date: new Date(`${draft.date}T12:00:00Z`),
    headers: { 'X-Unsent': '1' },
    text: draft.text,
    html: draft.html,
    textEncoding: 'quoted-printable',
    newline: 'windows',
    ...(draft.request === undefined
      ? {}
      : { icalEvent: { method: draft.request.method, filename: draft.request.fileName, content: draft.request.content } }),
    attachments: draft.attachments.map(({ fileName, type, content }) => ({
      filename: fileName,
      contentType: typeof content === 'string' ? `${type}; charset=utf-8` : type,
      content: typeof content === 'string' ? content : Buffer.from(content),
    })),
  });
  return new Promise((resolve, reject) => composer.compile().build((error, message) => (error ? reject(error) : resolve(message))));
}

/** What a program that reads mail makes of a message. */
async function read(message: string | Buffer) {
  const mail: ParsedMail = await simpleParser(message);
  const { subject, text, html, date, attachments } = mail;
  const people = [mail.from, mail.to, mail.cc].flat().map((field) => field?.value);
  return {
    subject,
    text,
    html,
    date,
    people,
    unsent: mail.headers.get('x-unsent'),
    files: attachments.map(({ filename, contentType, contentDisposition, content }) => [
      // The library gives a name to the file only, not to the same calendar among the texts.
      contentType === 'text/calendar' ? 'staf-1.ics' : filename,
      contentType,
      contentDisposition,
      content.toString(),
    ]),
  };
}

/** What another one makes of it. */
async function readOtherwise(message: string | Buffer) {
  const { subject, text, html, date, from, to, cc, attachments } = await PostalMime.parse(message);
  const files = attachments.map(({ mimeType, disposition, content }) => [
    mimeType,
    disposition,
    Buffer.from(content as ArrayBuffer).toString(),
  ]);
  return { subject, text, html, date, from, to, cc, files };
}

async function readsAsByNodemailer(draft: Draft): Promise<void> {
  const message = await composeEml(draft);
  for (const line of message.split('\r\n')) assert.match(line, /^[\t\x20-\x7e]{0,998}$/);
  const other = await byNodemailer(draft);
  assert.deepEqual(await read(message), await read(other));
  assert.deepEqual(await readOtherwise(message), await readOtherwise(other));
}

describe('a message', () => {
  it('reads as one of nodemailer does', () => readsAsByNodemailer(DRAFT));

  const cases: [string, Partial<Draft>][] = [
    ['names with quotes, commas and backslashes', { to: [{ name: 'Appel, "Ans" \\ (VWS)', address: 'ans@example.org' }] }],
    [
      'many people',
      { to: Array.from({ length: 40 }, (_, index) => ({ name: `Persoon ${index}`, address: `persoon-${index}@example.org` })) },
    ],
    [
      'people without a name',
      { to: [{ name: '', address: 'ans@example.org' }], cc: [{ name: 'b@example.org', address: 'b@example.org' }] },
    ],
    ['a domain that is no ASCII', { to: [{ name: 'Ans', address: 'ans@bücher.example' }] }],
    ['a long subject in every script', { subject: 'Vergadering 会議 συνάντηση встреча 😀 '.repeat(12).trim() }],
    ['a long word', { subject: 'x'.repeat(1200), to: [{ name: 'y'.repeat(300), address: 'ans@example.org' }] }],
    [
      'lines that are long, blank at their end, or begin with a full stop',
      { text: `${'woord '.repeat(60)}\n.\n..punt\nFrom hier \n=3D\t\n`, html: `<p>${'é'.repeat(400)}</p>` },
    ],
    [
      'an invitation',
      {
        request: {
          method: 'REQUEST',
          fileName: 'staf-1.ics',
          type: 'text/calendar',
          content: 'BEGIN:VCALENDAR\r\nSUMMARY:Één\r\nEND:VCALENDAR\r\n',
        },
      },
    ],
    [
      'a file of any name',
      { attachments: [{ fileName: `${'vergadéring-'.repeat(8)}.html`, type: 'text/html', content: '<p>é</p>\n'.repeat(100) }] },
    ],
    [
      'a file that is no text',
      { attachments: [{ fileName: 'a.pdf', type: 'application/pdf', content: Uint8Array.from({ length: 400 }, (_, byte) => byte % 256) }] },
    ],
    ['an empty file', { attachments: [{ fileName: 'leeg.html', type: 'text/html', content: '' }] }],
  ];
  for (const [title, change] of cases) it(`does with ${title}`, () => readsAsByNodemailer({ ...DRAFT, ...change }));

  it('does with anything', async () => {
    const words = fc
      .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', ',', '<', '>', '_', ':', ';', '(', ')', 'é', 'woord')), {
        maxLength: 20,
      })
      .map((parts) => oneLine(parts.join(' ')))
      .filter((text) => text !== '' && !text.includes('=?'));
    const body = fc
      .array(fc.oneof(words, fc.constantFrom('', '.', '=', ' ', 'x'.repeat(200))), { maxLength: 12 })
      .map((lines) => `x${lines.join('\n')}`);
    await fc.assert(
      fc.asyncProperty(words, words, words, body, (subject, name, fileName, text) =>
        readsAsByNodemailer({
          ...DRAFT,
          subject,
          to: [{ name, address: 'ans@example.org' }],
          text,
          html: `<pre>${text.replace(/[<>&]/g, '.')}</pre>`,
          attachments: [{ fileName: fileName.replace(/[/\\:]/g, '-'), type: 'text/html', content: text }],
        }),
      ),
      runs(50, 20201116),
    );
  });

  it('says what was typed, though it looks like an encoded word', async () => {
    const subject = 'Over =?UTF-8?Q?niets?= gesproken';
    const mail = await simpleParser(await composeEml({ ...DRAFT, subject, to: [{ name: subject, address: 'ans@example.org' }] }));
    assert.equal(mail.subject, subject);
    assert.equal([mail.to].flat()[0]?.value[0]?.name, subject);
  });

  it('goes to addresses that can be looked up only', () => {
    assert.equal(mailAddress('ans@bücher.example'), 'ans@bücher.example');
    assert.equal(mailAddress('ans@b⒈.example'), undefined);
  });

  it('has nothing in its head that a subject or a name could have put there', async () => {
    const mail = await simpleParser(
      await composeEml({
        ...DRAFT,
        subject: 'Niets\r\nBcc: boos@example.com',
        to: [{ name: 'Ans\r\nBcc: boos@example.com', address: 'ans@example.org' }],
      }),
    );
    assert.equal(mail.headers.has('bcc'), false);
    assert.equal(mail.subject, 'Niets Bcc: boos@example.com');
  });
});
