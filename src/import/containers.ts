/** What a file is packed in, by its first bytes: its name may say anything. */
export type Container = 'zip' | 'pdf' | 'compound' | 'none';

const FIRST_BYTES: readonly (readonly [container: Container, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  // What Office writes with a password, or in its old formats (MS-CFB, 2.2).
  ['compound', [0xd0, 0xcf, 0x11]],
];

export function containerOf(bytes: Uint8Array): Container {
  return FIRST_BYTES.find(([, first]) => first.every((byte, index) => bytes[index] === byte))?.[0] ?? 'none';
}
