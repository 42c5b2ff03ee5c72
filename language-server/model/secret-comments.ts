import type { Root } from '../syntax/concrete-tree.ts';
import { asksForSecrecy } from '../syntax/secret-requests.ts';
import { isHeadingLine } from '../syntax/table-rows.ts';
import { foldedWithShields } from './marked-grounds.ts';
import { meantSecret } from './meant-secrets.ts';
import type { Range } from './minutes.ts';
import { valueSaysSecret } from './secrecy-values.ts';

/** `// hieronder vertrouwelijk` */
const BELOW =
  /^[^\p{L}\p{N}]{0,8}(?:hieronder|hierna|vanaf hier|wat volgt|(?:het )?(?:volgende|onderstaande|navolgende)|below|(?:the )?following|what follows|from here(?: on)?)(?!\p{L})[^.!?]{0,40}(?<!\p{L})(?:vertrouwelijk|geheim|niet openbaar|besloten|confidential|secret|not public|closed|niet (?:publiceren|notuleren))(?!\p{L})/iu;

/** Where a comment right above a line says that what stands below it is secret. A comment is in no output, and shields nothing: whoever typed it took it as a mark. */
export function secretCommentAbove(root: Root, line: number): Range | undefined {
  const broken = brokenCommentAbove(root, line);
  if (broken !== undefined) return broken;
  for (let above = line - 1; above >= 0; above--) {
    const text = root.lineText(above);
    if (text.trim() === '') continue;
    if (!isComment(root, above)) break;
    if (marks(text)) return rangeOf(root, above);
  }
  return undefined;
}

/** Where a comment says so of all lines below it, up to a blank one, and this line is one of them: of a list of declarations. */
export function secretCommentOverList(root: Root, line: number): Range | undefined {
  if (!hasComments(root)) return undefined;
  let known = OVER_LISTS.get(root);
  if (known === undefined) {
    known = new Map();
    OVER_LISTS.set(root, known);
  }
  let above = line - 1;
  while (above >= 0 && !known.has(above) && !endsList(root, above)) above--;
  const found = known.get(above) ?? (above >= 0 && saysOfList(root, above) ? rangeOf(root, above) : undefined);
  // Each line of a long list is looked at once.
  for (let below = above; below < line; below++) known.set(below, found);
  return found;
}
const OVER_LISTS = new WeakMap<Root, Map<number, Range | undefined>>();

function endsList(root: Root, line: number): boolean {
  return root.lineText(line).trim() === '' || saysOfList(root, line);
}

function saysOfList(root: Root, line: number): boolean {
  const text = root.lineText(line);
  return isComment(root, line) && BELOW.test(text.slice(2).trim()) && marks(text);
}

/** The same anywhere above a line, up to the start of the file. */
export function secretCommentBefore(root: Root, line: number): Range | undefined {
  for (let above = line - 1; above >= 0; above--) if (isComment(root, above) && marks(root.lineText(above))) return rangeOf(root, above);
  return undefined;
}

function isComment(root: Root, line: number): boolean {
  return root.fullText.startsWith('//', root.lineStart(line));
}

function marks(comment: string): boolean {
  const text = comment.slice(2).trim();
  if (DENIES.test(text) || ASKS.test(text) || ABOVE.test(comment)) return false;
  return BELOW.test(text) || meantSecret(text)?.reach === 'section' || saysIt(text);
}

/** `// let op, nog niet openbaar`, `// TODO lakken`, `// hieronder niet voor de site`, `// Bos wil niet genoemd worden` */
function saysIt(text: string): boolean {
  const words = text.replace(NOTE, '').replace(PLACE, '');
  return asksForSecrecy(foldedWithShields(words)) || valueSaysSecret(words);
}
/** What only draws attention to the words, and which text they are about. */
const NOTE = /^(?:(?:let op|nb|n\.b\.|todo|to do|fixme|xxx|ps|p\.s\.|noot|note|attention|attentie)[ :,!.-]{1,3}){1,2}/iu;
const PLACE =
  /^(?:hieronder|hierna|vanaf hier|(?:het |de )?(?:volgende|onderstaande|navolgende)(?: \p{L}+)?|below|(?:the )?following(?: \p{L}+)?|from here(?: on)?|dit(?: (?:punt|stuk|deel|item))?|deze (?:alinea|regel|passage|zin)|this(?: \p{L}+)?)[ :,-]{1,3}(?:is |zijn |are )?/iu;
const DENIES = /^(?:is |dit is |this is )?(?:niet|not|geen|no|niet meer) (?:langer )?(?:geheim|vertrouwelijk|secret|confidential)/iu;
const ASKS = /\?["')\]]{0,4}$/;

/**
 * The place of the comment above a line that goes on from it: `// Niet voor buiten: de koper is`, whose end somebody typed, or an editor broke, on a line
 * that is no comment.
 */
function brokenCommentAbove(root: Root, line: number): Range | undefined {
  if (line === 0 || !isComment(root, line - 1)) return undefined;
  const text = root
    .lineText(line - 1)
    .slice(2)
    .trim();
  const isBroken = text.includes(' ') && /[\p{L},]$/u.test(text) && meantSecret(text)?.reach === 'line';
  return isBroken ? rangeOf(root, line - 1) : undefined;
}

/** `// bovenstaande niet in de openbare versie`, right below what it is about. */
function secretCommentBelow(root: Root, line: number): Range | undefined {
  for (let below = line + 1; below <= line + MOST_LINES && root.lineStart(below) < root.fullText.length; below++) {
    const text = root.lineText(below);
    if (isComment(root, below)) {
      if (ABOVE.test(text) && saysIt(text.slice(2).trim().replace(ABOVE_WORDS, ''))) return rangeOf(root, below);
    } else if (text.trim() === '' || isHeadingLine(text)) return undefined;
  }
  return undefined;
}
/** A longer paragraph is not looked through for each of its lines. */
const MOST_LINES = 30;
const ABOVE_WORDS =
  /^(?:(?:het |de |the )?(?:bovenstaande|hierboven|voorgaande|vorige|above|foregoing|previous)(?: (?:alinea|punt|regel|zin|passage|paragraph|item|line))?|tot hier|up to here)[ :,-]{1,3}(?:is |zijn |are |graag )?/iu;
const ABOVE =
  /^\/\/[ \t]*(?:(?:het |de |the )?(?:bovenstaande|hierboven|voorgaande|vorige|above|foregoing|previous)|tot hier|up to here)(?!\p{L})/iu;

function rangeOf(root: Root, line: number): Range {
  return root.rangeOf(root.lineStart(line), root.lineEnd(line));
}

/** A comment right above a line, or below its paragraph, that says so of it. */
export function secretCommentAt(root: Root, line: number): Range | undefined {
  return secretCommentAbove(root, line) ?? (hasComments(root) ? secretCommentBelow(root, line) : undefined);
}

/** Looked up once for a text, not for each of its lines. */
function hasComments(root: Root): boolean {
  let found = WITH_COMMENTS.get(root);
  if (found === undefined) {
    found = root.fullText.startsWith('//') || root.fullText.includes('\n//');
    WITH_COMMENTS.set(root, found);
  }
  return found;
}
const WITH_COMMENTS = new WeakMap<Root, boolean>();
