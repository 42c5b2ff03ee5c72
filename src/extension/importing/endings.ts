/** Endings of the documents that become minutes. A browser reads only those in `TEXT_FORMATS`. */
export const DOCUMENT_ENDINGS = ['.docx', '.odt', '.md', '.markdown', '.txt', '.html', '.htm', '.eml', '.vtt', '.pdf', '.ics'] as const;

/** Endings of what invites to a meeting. */
export const INVITATION_ENDINGS = ['.ics', '.eml'] as const;

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

/** Of the endings that can be read, those of a series. An invitation tells of a meeting that is still to come: it is none. */
export function endingsOfSeries(endings: Iterable<string>): Set<string> {
  const read = new Set(endings);
  read.delete('.ics');
  return read;
}

/** The names in a folder that stand for documents of a series, in their order. */
export function documentsAmong(names: Iterable<string>, endings: Iterable<string>): string[] {
  const read = endingsOfSeries(endings);
  return [...names].filter((name) => !name.startsWith('.') && !name.startsWith('~$') && read.has(endingOf(name))).toSorted(compareNames);
}

/** As people count: `Notulen 2` before `Notulen 10`. */
const { compare: compareNames } = new Intl.Collator('nl', { numeric: true });

/** What is offered as the series of a folder: `Notulen MT 2019` makes it `notulen-mt-2019: Notulen MT 2019`. */
export function seriesOfFolder(name: string): string {
  const id = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^[-\d]+|-$/g, '');
  return id === '' ? '' : `${id}: ${name}`;
}
