import type { PlainDate } from '../../model/minutes.ts';

/** A file of the site as it stands there. */
export interface SiteFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The day of the run in which it last changed. */
  readonly modified: PlainDate;
}

/** The list of a site's files, for harvesters and for its next run. */
export const FILES_LIST = 'bestanden.json';

export function filesList(files: readonly SiteFile[]): string {
  const rows = files.map((file) => `    ${JSON.stringify(file)}`);
  return `{\n  "version": 1,\n  "files": [\n${rows.join(',\n')}\n  ]\n}\n`;
}

/** When each file last changed, by its name and checksum: from the list of an earlier run. What is no such list says nothing. */
export function modifiedIn(list: string): Map<string, PlainDate> {
  const known = new Map<string, PlainDate>();
  try {
    const { files } = JSON.parse(list);
    for (const { name, sha256, modified } of files)
      if (typeof modified === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(modified)) known.set(`${sha256} ${name}`, modified);
  } catch {
    // Another's, or damaged: each file counts as changed today.
  }
  return known;
}
