/** A file of the project that goes along with an output. */
export interface ProjectFile {
  /** Without its folders. */
  readonly fileName: string;
  /** Media type without parameters. */
  readonly type: string;
  readonly content: Uint8Array;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['doc', 'application/msword'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xls', 'application/vnd.ms-excel'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt', 'application/vnd.ms-powerpoint'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['odp', 'application/vnd.oasis.opendocument.presentation'],
  ['txt', 'text/plain'],
  ['md', 'text/markdown'],
  ['csv', 'text/csv'],
  ['zip', 'application/zip'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['svg', 'image/svg+xml'],
]);

/** The media type of a file by its ending; of any other it is not said. */
export function mediaType(fileName: string): string {
  return TYPES.get(/\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '') ?? 'application/octet-stream';
}

/** Whether a page or a mail shows such a file as a picture. */
export function isPicture({ type }: Pick<ProjectFile, 'type'>): boolean {
  return type.startsWith('image/');
}
