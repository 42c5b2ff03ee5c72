import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Recipient } from './addresses.ts';
import type { Draft } from './drafts.ts';
import { harmlessText, oneLine } from './names.ts';

/**
 * A draft as a message (RFC 5322) that mail programs open to be sent: `X-Unsent: 1`, plain text and HTML as alternatives, an invitation as a
 * third. The same draft gives the same bytes: message id and boundaries are digests of what it says. Nothing is read but the draft.
 */
export async function composeEml(draft: Draft): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(draft)).digest('hex');
  const composer = new MailComposer({
    from: mailbox(draft.from),
    to: draft.to.map(mailbox),
    cc: draft.cc.map(mailbox),
    subject: oneLine(draft.subject),
    date: new Date(`${draft.date}T12:00:00Z`),
    messageId: `<${digest.slice(0, 32)}@${draft.domain}>`,
    headers: { 'X-Unsent': '1' },
    text: wellFormed(draft.text),
    html: wellFormed(draft.html),
    textEncoding: 'quoted-printable',
    // Lines end with CR LF, those of the bodies too (RFC 5322, 2.3).
    newline: 'windows',
    ...(draft.request === undefined
      ? {}
      : { icalEvent: { method: 'REQUEST', filename: draft.request.fileName, content: wellFormed(draft.request.content) } }),
    attachments: draft.attachments.map(({ fileName, type, content }) => ({
      filename: fileName,
      contentType: `${type}; charset=utf-8`,
      content: wellFormed(content),
    })),
    baseBoundary: digest.slice(32, 48),
    disableFileAccess: true,
    disableUrlAccess: true,
  } as ConstructorParameters<typeof MailComposer>[0]);
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    composer.compile().build((error, message) => (error ? reject(error) : resolve(message)));
  });
  return bytes.toString('latin1');
}

function mailbox({ name, address }: Recipient): { name: string; address: string } {
  return { name: oneLine(name), address };
}

/** Controls and halves of surrogate pairs are no text in any charset. */
function wellFormed(text: string): string {
  return harmlessText(text).toWellFormed();
}
