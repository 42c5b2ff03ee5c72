import type { Root } from '../syntax/concrete-tree.ts';
import { meantSecret } from './meant-secrets.ts';
import type { Range } from './minutes.ts';

/** `// hieronder vertrouwelijk` */
const BELOW =
  /^[^\p{L}\p{N}]{0,8}(?:hieronder|hierna|vanaf hier|wat volgt|(?:het )?(?:volgende|onderstaande|navolgende)|below|(?:the )?following|what follows|from here(?: on)?)(?!\p{L})[^.!?]{0,40}(?<!\p{L})(?:vertrouwelijk|geheim|niet openbaar|besloten|confidential|secret|not public|closed|niet (?:publiceren|notuleren))(?!\p{L})/iu;

/** Where a comment right above a line says that what stands below it is secret. A comment is in no output, and shields nothing: whoever typed it took it as a mark. */
export function secretCommentAbove(root: Root, line: number): Range | undefined {
  for (let above = line - 1; above >= 0; above--) {
    const text = root.lineText(above);
    if (text.trim() === '') continue;
    if (!isComment(root, above)) break;
    if (marks(text)) return rangeOf(root, above);
  }
  return undefined;
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
  return BELOW.test(text) || meantSecret(text)?.reach === 'section';
}

function rangeOf(root: Root, line: number): Range {
  return root.rangeOf(root.lineStart(line), root.lineEnd(line));
}
