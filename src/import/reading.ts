import type { Language } from '../../language-server/index.ts';
import type { IntakeBlock } from '../../language-server/intake/index.ts';
import { containerOf } from './containers.ts';

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
  | 'utf7'
  | 'sealedMail'
  | 'noColumns'
  | 'tooManyRows'
  | 'noPeople'
  | 'noPdfReader'
  | 'noMeeting'
  | 'noReviewCopy';

/** A document that cannot be read: a fault of the document, said to the user. */
export class UnreadableDocument extends Error {
  readonly reason: Refusal;
  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}

export type DocumentReader = (bytes: Uint8Array) => Promise<readonly IntakeBlock[]>;
/** Readers by the ending of names, in lower case. */
export type Formats = ReadonlyMap<string, DocumentReader>;

/** What a thread that reads is given, and what it answers. */
export interface ReadOrder {
  readonly ending: string;
  readonly bytes: Uint8Array;
  /** Whose clocks the times of a calendar are told by. */
  readonly timeZone: string;
  /** Of whoever asks, where the document does not tell its own. */
  readonly language: Language;
  /** A mail is read as the invitation that it is. */
  readonly invitation?: boolean;
}
export type ReadAnswer = { readonly blocks: readonly IntakeBlock[] } | { readonly refused: Refusal };

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

/** Reads a document by the ending of its name, where its content goes with it. @throws UnreadableDocument */
export async function readBy(formats: Formats, ending: string, bytes: Uint8Array): Promise<readonly IntakeBlock[]> {
  const lower = ending.toLowerCase();
  if (/^\.(?:docm|dotm)$/.test(lower)) throw new UnreadableDocument('macros');
  const reader = formats.get(lower);
  if (reader === undefined) throw new UnreadableDocument('unknownFormat');
  if (bytes.length > LARGEST_DOCUMENT) throw new UnreadableDocument('tooLarge');
  const container = containerOf(bytes);
  const packed = lower === '.docx' || lower === '.odt';
  if (container === 'compound') throw new UnreadableDocument(packed ? 'encrypted' : 'wrongEnding');
  if ((container === 'pdf') !== (lower === '.pdf') && bytes.length > 0) throw new UnreadableDocument('wrongEnding');
  if ((container === 'zip') !== packed) throw new UnreadableDocument(bytes.length === 0 ? 'noText' : 'wrongEnding');
  return reader(bytes);
}

/** XML without the declaration that could bring entities of its own (XML 1.0, 2.8); one that never ends stays, and is no XML then. */
export function withoutDoctype(xml: string): string {
  return xml.replace(/<!DOCTYPE(?:(?!<!DOCTYPE)[^>])*>/gi, '');
}
