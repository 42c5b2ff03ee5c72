import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import { foldLine } from '../syntax/folded-line.ts';
import { meantGrounds } from '../syntax/meant-grounds.ts';
import { withinOneEdit } from '../syntax/near-words.ts';
import { shieldsFrom } from '../syntax/shields.ts';

/**
 * What seems meant as secret and is not written as it should be. The model takes it as secret all the same, as far as it can reach, and a
 * rule reports it: in doubt more is shielded, never less.
 */
export interface MeantSecret {
  /** Empty where it cannot be told. */
  readonly ground: string;
  /** `section` where it says so of all that is around it, as `Geheim:` below a heading does; `line` where it stands in a line of its own. */
  readonly reach: 'section' | 'line';
}

const MAY_SAY =
  /geheim|secret|afgeschermd|shielded|vertrouwelijk|confidential|besloten|closed|openbaar|public|^[^\p{L}\p{N}]{0,8}\p{L}{4,8}[ :=].{0,12}\d/iu;
const FIELD = /^[^\p{L}\p{N}]{0,8}(\p{L}{4,8})[^\p{L}\p{N}:=]{0,4}([:=])?/u;
/** Other words that say it of all that follows, with a ground behind them: `Vertrouwelijk: 5.1.2b`. */
const LIKE_FIELD = /^[^\p{L}\p{N}]{0,8}(?:vertrouwelijk|confidential|besloten|closed|niet openbaar|not public)[^\p{L}\p{N}:=]{0,4}[:=]/iu;
/** What may stand between the word and its ground. */
const UP_TO_GROUND =
  /^[ :=*_(]{0,6}(?:(?:op grond van|o\.g\.v\.|ex|artikel|art\.?|article|grond|ground|on ground|woo|wob)[ :]{1,3}){0,3}$/iu;
const RIGHT_BEFORE = /(?<![\p{L}\p{N}])(?:geheim|secret|afgeschermd|shielded)[ :=]{1,3}$/iu;

/** Whether a line of prose says that something is secret, as a field or an attribute would. */
export function meantSecret(source: string): MeantSecret | undefined {
  if (!MAY_SAY.test(source)) return undefined;
  const line = foldLine(withoutShields(source), 0, withoutShields(source).length).text;
  const grounds = meantGrounds(line);
  const first = grounds[0];
  const field = FIELD.exec(line);
  if (field !== null) {
    const [head, word = '', colon] = field;
    const exact = /^(?:geheim|secret)$/i.test(word);
    const upToGround = first !== undefined && UP_TO_GROUND.test(line.slice(head.length, first.start));
    if (exact && (colon !== undefined || upToGround)) return { ground: upToGround ? first.ground : '', reach: 'section' };
    if (upToGround && colon !== undefined && ['geheim', 'secret'].some((known) => withinOneEdit(word.toLowerCase(), known)))
      return { ground: first.ground, reach: 'section' };
  }
  const alike = first === undefined ? undefined : LIKE_FIELD.exec(line)?.[0];
  if (first !== undefined && alike !== undefined && UP_TO_GROUND.test(line.slice(alike.length, first.start)))
    return { ground: first.ground, reach: 'section' };
  for (const { start, ground } of grounds) {
    if (RIGHT_BEFORE.test(line.slice(Math.max(0, start - 20), start))) return { ground, reach: 'line' };
  }
  return undefined;
}

/** The ground of a heading that calls its section secret: `# 2. Personeel (geheim 5.1.2e)`. */
export function meantSecretHeading(source: string): string | undefined {
  if (!MAY_SAY.test(source)) return undefined;
  const line = foldLine(withoutShields(source), 0, withoutShields(source).length).text;
  const ground = meantGrounds(line)[0];
  return ground !== undefined && SECRECY.test(line) ? ground.ground : undefined;
}

const SECRECY = /(?<![\p{L}\p{N}])(?:geheim|secret|vertrouwelijk|confidential|afgeschermd|shielded)(?![\p{L}\p{N}])/iu;

/** `geheim5.1.2b`: the blank is missing. */
const GLUED = /(?:geheim|secret|afgeschermd|shielded)\d/iu;

/** A line with blanks in the place of its shields. */
function withoutShields(line: string): string {
  let text = '';
  let at = 0;
  for (const { start, end } of shieldsFrom(line, 0)) {
    text += line.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return text + line.slice(at);
}

type HeadNode = AstNode & { readonly attributes: readonly ast.Attribute[] };

/** The ground of a statement that has none as it should be, but whose head or text says that it is secret. */
export function meantSecretStatement(node: HeadNode): string | undefined {
  for (const attribute of node.attributes) {
    const meant = meantInAttribute(attribute);
    if (meant !== undefined) return meant;
  }
  const { text } = node.$cstNode!;
  if (!/geheim|secret|afgeschermd|shielded/i.test(text)) return undefined;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const meant = meantSecret(line);
    if (meant !== undefined && (index > 0 || meant.reach === 'line')) return meant.ground;
  }
  return undefined;
}

function meantInAttribute(attribute: ast.Attribute): string | undefined {
  if (attribute.$type !== 'UnknownAttribute' && attribute.$type !== 'DateAttribute') return undefined;
  const source = attribute.$type === 'DateAttribute' ? (attribute.vague ?? '') : attribute.text;
  const text = foldLine(withoutShields(source), 0, withoutShields(source).length).text;
  const ground = meantGrounds(text)[0];
  if (ground !== undefined && ground.ground !== '' && attribute.$type === 'UnknownAttribute') return ground.ground;
  return SECRECY.test(text) || GLUED.test(text) ? (ground?.ground ?? '') : undefined;
}
