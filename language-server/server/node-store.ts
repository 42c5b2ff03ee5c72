import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isObject } from '../project/json-places.ts';
import { MOST_STORED, storedPlace } from '../project/stored-place.ts';
import type { ProjectStore } from './host.ts';
import { disk } from './node-walk.ts';

/** Smaller projects are read sooner than what was kept of them; to read what was kept of larger ones would keep everybody waiting for more than a second. */
const FILES = { least: 200, most: 12_000 };
/** Milliseconds: a draft that is older is of somebody who ended while writing. */
const HOUR = 3_600_000;
const DRAFT = '.verslag-';

/** What is known of projects, where `check --cache` keeps it too. */
export function nodeStore(env: Readonly<Record<string, string | undefined>>): ProjectStore {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const placeOf = (root: string) => (root.startsWith('file:') ? storedPlace(disk, env, fileURLToPath(root), 'check', digest) : undefined);
  return {
    digest,
    keeps: (files) => files >= FILES.least && files <= FILES.most,
    read(root) {
      try {
        const file = placeOf(root);
        const stat = file === undefined ? undefined : fs.lstatSync(file, { throwIfNoEntry: false });
        if (stat?.isFile() !== true || stat.size > MOST_STORED) return undefined;
        const value: unknown = JSON.parse(fs.readFileSync(file!, 'utf8'));
        return isObject(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    write(root, known) {
      try {
        const file = placeOf(root);
        const written = JSON.stringify(known);
        if (file !== undefined && Buffer.byteLength(written) <= MOST_STORED) writeWhole(file, written);
      } catch {
        return;
      }
    },
  };
}

/** Written beside and moved into place, so that nobody ever reads half of it. It quotes minutes, so it is for its owner only. */
function writeWhole(file: string, text: string): void {
  const folder = path.dirname(file);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of fs.readdirSync(folder)) if (name.startsWith(DRAFT)) removeOld(path.join(folder, name));
  const draft = path.join(folder, `${DRAFT}${randomBytes(9).toString('hex')}`);
  try {
    fs.writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
    fs.renameSync(draft, file);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function removeOld(draft: string): void {
  const stat = fs.lstatSync(draft, { throwIfNoEntry: false });
  if (stat !== undefined && Date.now() - stat.mtimeMs > HOUR) fs.rmSync(draft, { force: true });
}
