import path from 'node:path';
import { FORMS } from '../../language-server/output/index.ts';
import { digest } from '../digest.ts';
import { cacheFile, readStored, writeStored } from './cache.ts';
import { say, visibleLine } from './texts.ts';
import { shownFrom, type World, writeNamed } from './world.ts';

/** What says by itself that a file is a result of an earlier run: the marks of all forms, and how JSON of registers, figures and changes begins. */
const MARKS = [
  ...FORMS.flatMap((form) => ('mark' in form ? [form.mark] : [])),
  /"\$schema": "verslag\/schemas\//,
  /^\{\s*"version": 1,\s*"changes": \[/,
];
/** Of a file, in characters: marks stand in its first lines. */
const HEAD = 2000;
/** Bytes of a package, within the first of its parts. */
const LIST = 120;
/** How a result without rows begins. */
const NONE = /^(?:Er zijn geen|There (?:are|is) no) /;

/**
 * Writes a result to the file that the user named, and says so. What is there is replaced where it is a result of an earlier run, or empty; anything
 * else stays, minutes above all.
 * @returns whether it was written; where not, why is reported
 */
export function writeResult(world: World, named: string, content: string | Uint8Array): boolean {
  const file = path.resolve(world.host.cwd, named);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const memory = cacheFile(world, path.dirname(file), 'rendered');
  const remembered = new Map<string, unknown>(Object.entries(readStored(world, memory) ?? {}));
  const name = path.basename(file);
  if (!mayReplace(world, file, bytes, remembered.get(name))) {
    world.error(say(world.language, 'keptAsItIs', visibleLine(shownFrom(world, file))));
    return false;
  }
  if (!writeNamed(world, named, content)) return false;
  writeStored(world, memory, Object.fromEntries(remembered.set(name, digest(bytes))));
  return true;
}

function mayReplace(world: World, file: string, content: Uint8Array, remembered: unknown): boolean {
  const { files } = world.host;
  // What is no file cannot be written either, which is said then.
  if (files.kind(file) !== 'file') return true;
  let there: Uint8Array;
  try {
    there = files.read(file);
  } catch {
    return false;
  }
  if (there.length === 0 || remembered === digest(there)) return true;
  // A package of Office begins with the list of its parts: of one form they have one, and another program writes it otherwise.
  if (isPackage(content)) return Buffer.compare(there.subarray(0, LIST), content.subarray(0, LIST)) === 0;
  const [before, now] = [headOf(there), headOf(content)];
  if (MARKS.some((mark) => mark.test(before))) return true;
  return NONE.test(before) || openingOf(before) === openingOf(now);
}

function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The first characters, of whichever encoding a register is written in. */
function headOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, HEAD));
}

/** The heads of the columns, or the words of a title before what differs from run to run; never empty. */
function openingOf(head: string): string {
  const [first = ''] = head.trimStart().split(/[\r\n]/, 1);
  const words = first.split(/[:\d]/, 1)[0]!.replace(/\s+/g, ' ').trim();
  return words.length < 8 || words.startsWith('<') ? head : words;
}
