import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeCorpus } from './corpus.ts';

/** The same volume of text on disk as minutes, as Markdown and as Gherkin, each in a folder of its own. */
export interface Folders {
  readonly minutes: string;
  readonly markdown: string;
  readonly features: string;
}

/** Writes a corpus of so many files below a folder for what is temporary, once. */
export function foldersOf(files: number): Folders {
  const root = path.join(os.tmpdir(), `verslag-bench-${files}`);
  const folders = { minutes: path.join(root, 'minutes'), markdown: path.join(root, 'markdown'), features: path.join(root, 'features') };
  if (fs.existsSync(path.join(root, 'whole'))) return folders;
  const corpus = makeCorpus(files);
  for (const folder of Object.values(folders)) fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folders.minutes, 'verslag.config.json'), '{}');
  fs.writeFileSync(path.join(folders.minutes, 'adresboek.verslag'), corpus.book);
  corpus.minutes.forEach((text, index) => {
    fs.writeFileSync(path.join(folders.minutes, `m${index}.verslag`), text);
  });
  corpus.markdown.forEach((text, index) => {
    fs.writeFileSync(path.join(folders.markdown, `m${index}.md`), text);
  });
  corpus.features.forEach((text, index) => {
    fs.writeFileSync(path.join(folders.features, `m${index}.feature`), text);
  });
  fs.writeFileSync(path.join(root, 'whole'), '');
  return folders;
}

/** A folder with one file of a megabyte and its address book. */
export function folderOfMegabyte(): string {
  const folder = path.join(os.tmpdir(), 'verslag-bench-megabyte');
  const { book, big } = makeCorpus(1);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'verslag.config.json'), '{}');
  fs.writeFileSync(path.join(folder, 'adresboek.verslag'), book);
  fs.writeFileSync(path.join(folder, 'm0.verslag'), big.minutes);
  return folder;
}
