import assert from 'node:assert/strict';
import fs from 'node:fs';
import { DUTCH, ENGLISH } from '../docs/site/.vitepress/pages.ts';

const DOCS = new URL('../docs/', import.meta.url);

/** The pages of `docs`, and not of the folder that makes the site. */
const files = fs
  .readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.md') && !name.startsWith('site/'))
  .sort();

it('the navigation of the site has every page of docs, once, and no other', () => {
  const folders = [...DUTCH, ...ENGLISH].flatMap(({ folder }) => folder ?? []);
  const inFolder = files.filter((file) => !file.endsWith('/README.md') && folders.some((folder) => file.startsWith(`${folder}/`)));
  const named = [...DUTCH, ...ENGLISH].flatMap(({ pages }) => pages.map(([file]) => file));
  assert.deepEqual([...named, ...inFolder].sort(), files);
});
