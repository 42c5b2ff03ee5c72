import type { ExportedFile } from '../../../language-server/server/protocol.ts';

/** What is written of a file that the server made. */
export function bytesOf({ content, encoding }: Pick<ExportedFile, 'content' | 'encoding'>): Uint8Array {
  return encoding === undefined ? new TextEncoder().encode(content) : Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
}
