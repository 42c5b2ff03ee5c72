import type { AstNode, LangiumDocument } from 'langium';
import type * as ast from '../generated/ast.ts';

const WORD = /[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu;
const MAY_ABBREVIATE = /\p{Lu}|\p{N}/u;

/** Bound to the parse, so a file that did not change is never read again. */
const words = new WeakMap<object, ReadonlySet<string>>();

/** All words of a file that hold a capital or a digit, but for lines that declare an abbreviation: abbreviations in use are among them. */
export function capitalWordsOf(document: LangiumDocument): ReadonlySet<string> {
  const parse = document.parseResult;
  let found = words.get(parse);
  if (found === undefined) {
    found = readWords(document);
    words.set(parse, found);
  }
  return found;
}

function readWords(document: LangiumDocument): Set<string> {
  const text = document.textDocument.getText();
  const found = new Set<string>();
  let from = 0;
  const read = (until: number) => {
    for (const [word] of text.slice(from, until).matchAll(WORD)) if (MAY_ABBREVIATE.test(word)) found.add(word);
  };
  for (const line of (document.parseResult.value as ast.Document).lines) {
    if (line.$type !== 'Abbreviation') continue;
    const tree = (line as AstNode).$cstNode!;
    read(tree.offset);
    from = tree.end;
  }
  read(text.length);
  return found;
}
