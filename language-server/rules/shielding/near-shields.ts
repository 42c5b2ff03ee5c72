import { foldLine, placeOf } from '../../syntax/folded-line.ts';
import { type MeantGround, meantGrounds } from '../../syntax/meant-grounds.ts';
import type { ShieldSpan } from '../../syntax/shields.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix } from '../problem.ts';

/** What may stand before the first ground and means nothing more. */
const BEFORE = /^\\?[{[<]?[ ]*(?:(?:woo|wob|art\.?|artikel|article|grond|ground|geheim|secret|ex)[ .:]*)*$/iu;
const BETWEEN = /^[ ]?(?:[,;/+&|]|en|and)?[ ]?$/iu;
const BEHIND = /^[ ]*(?:(?:woo|wob)[ ]*)?(?:[:;.,=/|-]+[ ]*|[ ]+|[}\]>][ ]*[:;=-]*[ ]*)/iu;

/** A ground within quotes or markup, whose other half would stay. */
const WRAPPED = /^[^\s\d\p{L}(]\d/u;

/**
 * Writes what is meant as a shield as one, where it is clear: nothing but a word such as `Woo` stands before its grounds, and all that
 * follows them is what it shields.
 */
export function nearShieldFixes(context: RuleContext, { start, contentEnd, end, tooSoon }: ShieldSpan): Fix[] {
  const { text } = context;
  if (tooSoon !== undefined || WRAPPED.test(text.slice(Math.max(0, start - 1), start + 1))) return [];
  const line = foldLine(text, start, contentEnd);
  const grounds = leading(line.text, meantGrounds(line.text));
  if (grounds.length === 0) return [];
  const { end: last } = grounds.at(-1)!;
  const separator = BEHIND.exec(line.text.slice(last));
  if (separator === null) return [];
  const content = placeOf(line, Math.min(last + separator[0].length, line.text.length));
  if (text.slice(content, contentEnd).trim() === '') return [];
  const opening = `{${grounds.map(({ ground }) => ground).join(', ')}: `;
  // Parentheses around it stay.
  const edits = [context.replace(context.range(start, content), opening), context.replace(context.range(contentEnd, end), '}')];
  return [fix({ nl: `Maak er \`${opening}…}\` van`, en: `Make it \`${opening}…}\`` }, edits)];
}

/** The grounds at the start, each known, with nothing but separators between them. */
function leading(line: string, all: readonly MeantGround[]): readonly MeantGround[] {
  const [first] = all;
  if (first === undefined || first.ground === '' || !BEFORE.test(line.slice(0, first.start))) return [];
  const grounds = [first];
  for (const next of all.slice(1)) {
    if (next.ground === '' || !BETWEEN.test(line.slice(grounds.at(-1)!.end, next.start))) break;
    grounds.push(next);
  }
  return grounds;
}
