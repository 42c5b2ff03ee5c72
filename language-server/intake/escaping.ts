import { type LineContext, lineKeyword } from '../syntax/line-start.ts';
import { headerMeaning } from './words.ts';

/** Struck text, which stays struck, or tildes beside each other, which show. */
const STRUCK_OR_TILDES = /(?<!~)~~(?=[^~\s])[^~\n]{0,2000}(?<=[^~\s])~~(?!~)|~(?=~)/g;

/** Marks of Markdown, signs that would name something, and braces that would open a shield are what they are: signs. */
export function harmless(text: string): string {
  if (!/[\\`*[\]<_~&@#{}]/.test(text)) return text;
  return text
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(STRUCK_OR_TILDES, (found) => (found === '~' ? '\\~' : found))
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<![\p{L}\p{N}])[@#](?=[\p{L}\p{N}_])/gu, '\\$&')
    .replace(/\{/g, '\\{')
    .replace(/\}/g, '\\}');
}

/** Where in a file a line of prose is to stand, as far as that decides what it would be. */
export const IN_HEADER: LineContext = { inHeader: true, belowHeading: false, belowField: false };
export const IN_BODY: LineContext = { inHeader: false, belowHeading: true };

/** A line that is safe within, made safe at its start: no heading, list, quote, rule, table or comment, and no statement. */
export function harmlessLine(line: string, context: LineContext): string {
  const start = line
    .trim()
    .replace(/^(?=(?:#{1,6}|[-+])(?:[ \t]|$)|>|[-=|]|~~~)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:[ \t]|$))/, '$1\\')
    .replace(/^\/\//, '/\\/');
  return withoutLabel(withoutStatement(start, context));
}

/** Below the head `Volgende vergadering: …` is what it was: a line of text. */
function withoutLabel(line: string): string {
  const at = line.indexOf(':');
  const label = line.slice(0, Math.max(0, at)).trim();
  return at > 0 && at <= 40 && (headerMeaning(label) !== undefined || /^(?:van|from)$/i.test(label))
    ? `${line.slice(0, at)}\\${line.slice(at)}`
    : line;
}

/** A backslash before its colon or parenthesis makes prose of what would open a statement. */
function withoutStatement(line: string, context: LineContext): string {
  let text = line;
  for (const sign of [':', '(', ':', '(', '#']) {
    if (lineKeyword(text, 0, context) === undefined) return text;
    const at = text.search(sign === ':' ? /(?<!\\):/ : sign === '(' ? /(?<!\\)\(/ : /(?<!\\)#/);
    if (at >= 0) text = `${text.slice(0, at)}\\${text.slice(at)}`;
  }
  return text;
}
