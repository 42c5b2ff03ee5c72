import PostalMime, { type Address } from 'postal-mime';
import type { IntakeBlock } from '../../language-server/intake/index.ts';
import { blocksOfHtml } from './html.ts';
import { markingIn } from './looks.ts';
import { blocksOfText, withoutRules } from './plain-text.ts';
import { textFrom, UnreadableDocument } from './reading.ts';
import { markingBlock } from './sealed.ts';

async function parsed(bytes: Uint8Array) {
  if (isInUtf7(bytes)) throw new UnreadableDocument('utf7');
  const mail = await new PostalMime({ maxNestingDepth: 50, maxHeadersSize: 1_000_000 }).parse(withLineFeeds(bytes)).catch(() => {
    throw new UnreadableDocument('brokenFile');
  });
  if (mail.headers.length === 0) throw new UnreadableDocument('brokenFile');
  return mail;
}

const UTF7 = /^[ \t"']*(?:x-)?(?:unicode-\d-\d-)?(?:csunicode\d*)?utf-?7/i;

/** Whether a part or a line of a mail says that it is in UTF-7 (RFC 2152), whose signs would be read as letters. */
function isInUtf7(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  if (/=\?(?:unicode-1-1-)?utf-?7\?[BQ]\?/i.test(text)) return true;
  for (const { index } of text.matchAll(/^content-type:/gim)) {
    // The header goes on in lines that begin with a blank.
    const header = text.slice(index, index + 2000).split(/\r?\n(?![ \t])/, 1)[0]!;
    if (header.split(/charset[ \t]*=/i).some((value, place) => place > 0 && UTF7.test(value))) return true;
  }
  return false;
}

/** Old programs of the Mac end lines with a carriage return alone. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return bytes.includes(10) ? bytes : bytes.map((byte) => (byte === 13 ? 10 : byte));
}

/** Whether nobody without a key can read it: S/MIME (RFC 8551, 3.3), OpenPGP (RFC 3156, 4), also within its text (RFC 9580, 6.2). */
function isSealed({ headers, attachments, text = '', html }: Awaited<ReturnType<typeof parsed>>): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  if (/^[ \t]*multipart\/encrypted/i.test(type) || /^[ \t]*-----BEGIN PGP MESSAGE-----/m.test(text)) return true;
  const isEmpty = text.trim() === '' && html === undefined;
  return isEmpty && attachments.some(({ mimeType }) => /^application\/(?:x-)?(?:pkcs7-mime|ms-tnef)$/i.test(mimeType));
}

/** Who a mail is from and to, a line each. */
export async function addressLinesOf(bytes: Uint8Array): Promise<string> {
  const mail = await parsed(bytes);
  return [mail.from === undefined ? [] : [mail.from], mail.to ?? [], mail.cc ?? []].map(addresses).join('\n');
}

/** What a mail holds of an invitation. */
export interface InvitingMail {
  /** The calendar in it. */
  readonly calendar: string | undefined;
  readonly subject: string;
  /** Who sent it and who gets it, in this order. */
  readonly people: readonly { readonly name: string; readonly address: string }[];
  /** Its text, read when it is asked for. */
  readonly blocks: () => readonly IntakeBlock[];
}

/** The mail of an invitation. */
export async function invitingMail(bytes: Uint8Array): Promise<InvitingMail> {
  const mail = await parsed(bytes);
  const calendar = mail.attachments.find(
    ({ mimeType, filename }) => /^(?:text\/calendar|application\/ics)$/i.test(mimeType) || /\.ics$/i.test(filename ?? ''),
  );
  const content = calendar?.content;
  return {
    calendar: content === undefined || typeof content === 'string' ? content : textFrom(new Uint8Array(content)),
    subject: mail.subject ?? '',
    people: apart([...(mail.from === undefined ? [] : [mail.from]), ...(mail.to ?? []), ...(mail.cc ?? [])]).map(
      ({ name = '', address = '' }) => ({ name: name.includes(',') ? reversed(name) : name, address }),
    ),
    blocks: () => [...markingsOfMail(mail), ...blocksIn({ ...mail, text: withoutRules(mail.text ?? '') })],
  };
}

function blocksIn({ html, text = '' }: Pick<Awaited<ReturnType<typeof parsed>>, 'html' | 'text'>): IntakeBlock[] {
  return html === undefined ? blocksOfText(text) : blocksOfHtml(html);
}

/** A mail: its subject, who it is from and to, and its text. What is attached is named, not opened. */
export async function blocksOfMail(bytes: Uint8Array): Promise<IntakeBlock[]> {
  const mail = await parsed(bytes);
  if (isSealed(mail)) throw new UnreadableDocument('sealedMail');
  const dutch = /(?<!\p{L})(?:de|het|een|van|en|groet|verslag)(?!\p{L})/iu.test(mail.text ?? mail.html ?? '');
  const label = (nl: string, en: string) => (dutch ? nl : en);
  const facts: readonly (readonly [string, string])[] = [
    [label('Onderwerp', 'Subject'), mail.subject ?? ''],
    [label('Van', 'From'), addresses(mail.from === undefined ? [] : [mail.from])],
    [label('Verzonden', 'Sent'), sentOf(mail)],
    [label('Aan', 'To'), addresses(mail.to ?? [])],
    ['CC', addresses(mail.cc ?? [])],
  ];
  const head = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]): IntakeBlock => ({ kind: 'paragraph', runs: [{ text: `${name}: ${value}` }] }));
  const markings = markingsOfMail(mail);
  const body = blocksIn(mail);
  const files = mail.attachments.flatMap(({ filename }): IntakeBlock[] =>
    filename === null || filename === ''
      ? []
      : [{ kind: 'paragraph', runs: [{ text: `${label('Bijgevoegd bestand', 'Attached file')}: ${filename}` }] }],
  );
  return [...markings, ...head, ...body, ...files];
}

/** What its sender marked it as (RFC 4021, 2.1.55), or a label of their organisation. */
function markingsOfMail({ headers }: Pick<Awaited<ReturnType<typeof parsed>>, 'headers'>): IntakeBlock[] {
  return headers
    .filter(({ key }) => /^(?:sensitivity|x-sensitivity|msip_labels|x-classification|classification)$/.test(key))
    .flatMap(({ value }) => markingIn(value) ?? [])
    .map(markingBlock);
}

/** `Mon, 10 Mar 2025 16:12:00 +0100` as the sender's clock had it. */
function sentOf({ headers, date }: Awaited<ReturnType<PostalMime['parse']>>): string {
  const typed = headers.find(({ key }) => key === 'date')?.value ?? '';
  const parts = /(\d{1,2}) (\w{3})\w* (\d{4}) (\d{2}:\d{2})/.exec(typed);
  return parts === null ? (date ?? '') : `${parts[1]} ${parts[2]} ${parts[3]} ${parts[4]}`;
}

/** Each of a group by themselves. */
function apart(list: readonly Address[]) {
  return list.flatMap((one) => ('group' in one && one.group !== undefined ? one.group : [one]));
}

function addresses(list: readonly Address[]): string {
  return apart(list)
    .map(({ name, address }) =>
      name === '' || name === undefined
        ? (address ?? '')
        : address === undefined
          ? name
          : `${name.includes(',') ? reversed(name) : name} <${address}>`,
    )
    .filter((one) => one !== '')
    .join('; ');
}

/** `Jansen, Jan` as address books of offices have it. */
function reversed(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim());
  return [first, last, ...more].filter((part) => part !== '').join(' ');
}
