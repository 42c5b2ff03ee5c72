import type { IntakeBlock } from '../../language-server/intake/index.ts';

/** Why a document cannot be read. */
export type Refusal =
  | 'unknownFormat'
  | 'brokenFile'
  | 'tooLarge'
  | 'wrongEnding'
  | 'macros'
  | 'encrypted'
  | 'noText'
  | 'notUtf8'
  | 'noColumns'
  | 'tooManyRows'
  | 'noPeople'
  | 'noPdfReader'
  | 'noMeeting';

/** A document that cannot be read: a fault of the document, said to the user. */
export class UnreadableDocument extends Error {
  readonly reason: Refusal;
  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}

export type DocumentReader = (bytes: Uint8Array) => Promise<readonly IntakeBlock[]>;

/** Larger documents are no minutes. */
export const LARGEST_DOCUMENT = 50_000_000;
/** What text a document may unfold to. */
export const LARGEST_TEXT = 20_000_000;

export function textFrom(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_TEXT) throw new UnreadableDocument('tooLarge');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new UnreadableDocument('notUtf8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Files of older Windows programs.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
