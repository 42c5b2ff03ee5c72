import type { AstNode, LangiumDocument } from 'langium';
import type * as ast from '../generated/ast.ts';
import { everyMatch } from '../syntax/searching.ts';

const WORD = /[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu;
const MAY_ABBREVIATE = /\p{Lu}|\p{N}/u;

/**
 * All words of a file that hold a capital or a digit, but for lines that declare an abbreviation: abbreviations in use are among them. Read off
 * the text once somebody asks; the tree is not needed then.
 */
export function capitalWordsIn(document: LangiumDocument): () => ReadonlySet<string> {
  const text = document.textDocument.getText();
  const { lines } = document.parseResult.value as ast.Document;
  const declarations = lines.filter(({ $type }) => $type === 'Abbreviation').map(placeOf);
  let words: ReadonlySet<string> | undefined;
  return () => {
    words ??= readWords(text, declarations);
    return words;
  };
}

interface Place {
  readonly offset: number;
  readonly end: number;
}

function placeOf(line: AstNode): Place {
  const { offset, end } = line.$cstNode!;
  return { offset, end };
}

function readWords(text: string, leftOut: readonly Place[]): Set<string> {
  const found = new Set<string>();
  let from = 0;
  const read = (until: number) => {
    for (const [word] of everyMatch(WORD, text.slice(from, until))) if (MAY_ABBREVIATE.test(word)) found.add(word);
  };
  for (const { offset, end } of leftOut) {
    read(offset);
    from = end;
  }
  read(text.length);
  return found;
}
