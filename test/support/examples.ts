import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Every `.verslag` file of the examples and of the documentation, in order. */
export function verslagFiles(): string[] {
  return ['examples', 'docs'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.verslag'))
      .map((name) => path.join(root, folder, name))
      .sort(),
  );
}
