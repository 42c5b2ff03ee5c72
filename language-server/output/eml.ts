import { asciiAddress } from './addresses.ts';
import type { Draft } from './drafts.ts';
import { base64, type Entity, entitySource, fileEntity, header, mailboxListWords, multipart, textEntity, textWords } from './mime.ts';
import { harmlessText, oneLine } from './names.ts';

/**
 * A draft as a message (RFC 5322) that mail programs open to be sent: `X-Unsent: 1`, plain text and HTML as alternatives, an invitation as a
 * third. The same draft gives the same bytes, here and in a browser: message id and boundaries are digests of what it says.
 */
export async function composeEml(draft: Draft): Promise<string> {
  const digest = await sha256(JSON.stringify(draft, (_, value) => (value instanceof Uint8Array ? base64(value) : value)));
  const { headers, body } = content(draft, digest.slice(32, 48));
  return entitySource({ headers: [...envelope(draft, digest.slice(0, 32)), ...headers], body });
}

function envelope({ from, to, cc, subject, date, domain, thread }: Draft, id: string): string[] {
  const people = (name: string, list: Draft['to']) =>
    list.length === 0
      ? []
      : [header(name, mailboxListWords(list.map((one) => ({ name: oneLine(one.name), address: asciiAddress(one.address)! }))))];
  return [
    'X-Unsent: 1',
    ...people('From', [from]),
    ...people('To', to),
    ...people('Cc', cc),
    header('Subject', textWords(oneLine(subject))),
    `Message-ID: <${id}@${domain}>`,
    ...(thread.length === 0
      ? []
      : [
          header('In-Reply-To', [`<${thread.at(-1)!}>`]),
          header(
            'References',
            thread.map((one) => `<${one}>`),
          ),
        ]),
    ...(date === undefined ? [] : [`Date: ${new Date(`${date}T12:00:00Z`).toUTCString().replace('GMT', '+0000')}`]),
    'MIME-Version: 1.0',
  ];
}

function content({ text, html, request, attachments, pictures }: Draft, id: string): Entity {
  const page = textEntity(['text/html;', 'charset=utf-8'], wellFormed(html));
  const texts = [
    textEntity(['text/plain;', 'charset=utf-8'], wellFormed(text)),
    pictures.length === 0 ? page : multipart('related', `=_${id}_page`, [page, ...pictures.map(fileEntity)]),
  ];
  // Some programs take the invitation from among the alternatives, others from a file beside them.
  if (request !== undefined) {
    const type = ['text/calendar;', 'charset=utf-8;', `method=${request.method};`, `name="${request.fileName}"`];
    texts.push(textEntity(type, wellFormed(request.content)));
  }
  const alternatives = multipart('alternative', `=_${id}_text`, texts);
  const files = [...(request === undefined ? [] : [{ ...request, type: 'application/ics' }]), ...attachments];
  if (files.length === 0) return alternatives;
  return multipart('mixed', `=_${id}_all`, [
    alternatives,
    ...files.map((file) => fileEntity({ ...file, content: typeof file.content === 'string' ? wellFormed(file.content) : file.content })),
  ]);
}

/** Controls and halves of surrogate pairs are no text in any charset. */
function wellFormed(text: string): string {
  return harmlessText(text).toWellFormed();
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
