/** Endings of the documents that become minutes. A browser reads only those in `TEXT_FORMATS`. */
export const DOCUMENT_ENDINGS = ['.docx', '.odt', '.md', '.markdown', '.txt', '.html', '.htm', '.eml', '.vtt', '.pdf', '.ics'] as const;

/** The ending of a name, with its full stop and in lower case; empty where it has none. */
export function endingOf(name: string): string {
  return (/[^/\\](\.[^./\\]+)$/.exec(name)?.[1] ?? '').toLowerCase();
}

/** A name without its folder and ending. */
export function stemOf(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const ending = endingOf(last);
  return ending === '' ? last : last.slice(0, -ending.length);
}

/** Whether a file of this name may become minutes. */
export function isDocument(name: string): boolean {
  return DOCUMENT_ENDINGS.some((ending) => ending === endingOf(name));
}
