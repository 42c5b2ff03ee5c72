import fs from 'node:fs';
import { LARGEST } from './node-files.ts';

const STDIN = 0;

/**
 * All of standard input. Node gives an empty stream for what it cannot read (a folder, a disk) or what is not there: that is no empty text.
 * @throws an error of the system with its `code`, where nothing can be read
 */
export async function readInput(): Promise<Uint8Array> {
  const stat = fs.fstatSync(STDIN);
  if (stat.isDirectory()) throw failure('EISDIR');
  if (!stat.isFile() && !stat.isFIFO() && !stat.isSocket() && !stat.isCharacterDevice()) throw failure('ENOTFILE');
  if (wasClosed(stat)) throw failure('EBADF');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST) throw failure('EFBIG');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Where a program starts with standard input closed, Node puts the empty device in its place: for writing too, as no shell opens it. */
function wasClosed(stat: fs.Stats): boolean {
  const empty = fs.statSync('/dev/null', { throwIfNoEntry: false });
  if (empty === undefined || !stat.isCharacterDevice() || stat.rdev !== empty.rdev) return false;
  try {
    fs.writeSync(STDIN, Buffer.alloc(1));
    return true;
  } catch {
    return false;
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: standard input`), { code });
}
