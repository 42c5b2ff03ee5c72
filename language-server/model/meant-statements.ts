import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import { isAudience } from '../syntax/audience-marks.ts';
import { BRACED } from '../syntax/label-marks.ts';
import { mayLink } from '../syntax/link-marks.ts';
import { meantGrounds } from '../syntax/meant-grounds.ts';
import { withinOneEdit } from '../syntax/near-words.ts';
import { mayRestrict } from '../syntax/restriction-words.ts';
import { mayMarkTopic } from '../syntax/topic-marks.ts';
import { meantByLabel } from './marked-below.ts';
import { MAY_MARK } from './marked-grounds.ts';
import { folded, HIDES_LETTERS, type MeantSecret, maySay, meantSecret, meantSecretValue } from './meant-secrets.ts';
import { mayKeepItem } from './secrecy-values.ts';

export const SECRECY = /(?<![\p{L}\p{N}])(?:geheim|secret|vertrouwelijk|confidential|afgeschermd|shielded)(?![\p{L}\p{N}])/iu;
/** In an attribute that means nothing else, these say it too. */
const IN_ATTRIBUTE =
  /(?<![\p{L}\p{N}])(?:(?:publiek|publiceren) ?[:=]? ?(?:nee|neen|no|niet|not|false)|besloten|gelakt|redacted|classified|intern|internal|closed|(?:niet|not)[ -](?:(?:voor|for) )?(?:openbaar|public\p{L}*))(?![\p{L}\p{N}])/iu;

/** `geheim5.1.2b`: the blank is missing. */
const GLUED = /(?:geheim|secret|afgeschermd|shielded)\d/iu;

/** `Actie A1 (@jansen) [5.1.2e]: …`, and the same with two colons */
const BEHIND_HEAD = /^[^:[\]\r\n]{2,200}(?::[ \t]?)?\[([^:[\]\r\n]{2,30}\p{L})\][ \t]?:/u;

type HeadNode = AstNode & { readonly attributes: readonly ast.Attribute[] };

/** The ground of a statement that has none as it should be, but whose head or text says that it is secret. */
export function meantSecretStatement(node: HeadNode): MeantSecret | undefined {
  for (const [index, attribute] of node.attributes.entries()) {
    const isDenied = attribute.$type === 'UnknownAttribute' && DENIES.test(attribute.text) && isPublic(node.attributes[index - 1]);
    const ground = isDenied ? '' : meantInAttribute(attribute);
    if (ground !== undefined) return { ground, reach: 'line' };
    if (attribute.$type === 'UnknownAttribute' && mayKeepItem(folded(attribute.text)))
      return { ground: '5.1.2i', reach: 'line', perhaps: true };
  }
  const { text } = node.$cstNode!;
  const behindHead = meantGrounds(BEHIND_HEAD.exec(text)?.[1] ?? '')[0];
  if (behindHead !== undefined) return { ground: behindHead.ground, reach: 'line' };
  if (BRACED.test(text)) return { ground: '', reach: 'line' };
  const mayTell = maySay(text) || MAY_MARK.test(text) || HIDES_LETTERS.test(text) || mayRestrict(text);
  if (!mayTell && !mayMarkTopic(text) && !mayLink(text)) return undefined;
  let perhaps: MeantSecret | undefined;
  const lines = text.split(/\r\n?|\n/);
  for (const [index, line] of lines.entries()) {
    const own = meantSecret(line);
    // In an item a sentence about what follows is a label of the lines below it.
    const meant = own === undefined || own.reach === 'section' ? (meantByLabel(line, lines[index + 1] ?? '') ?? own) : own;
    if (meant === undefined || (index === 0 && meant.reach === 'section')) continue;
    if (meant.perhaps === undefined) return meant;
    perhaps ??= meant;
  }
  return perhaps;
}

/** `openbaar nee`, `public: no` */
const DENIES = /^[ :=]*(?:nee|neen|no|niet|not|false)$/i;
const isPublic = (attribute: ast.Attribute | undefined) => attribute?.$type === 'PublicAttribute';

function meantInAttribute(attribute: ast.Attribute): string | undefined {
  if (attribute.$type === 'WordsAttribute') return meantSecretValue(attribute.value ?? '')?.ground;
  if (attribute.$type !== 'UnknownAttribute' && attribute.$type !== 'DateAttribute') return undefined;
  const source = attribute.$type === 'DateAttribute' ? (attribute.vague ?? '') : attribute.text;
  const text = folded(source);
  const ground = meantGrounds(text)[0];
  if (ground !== undefined && ground.ground !== '' && attribute.$type === 'UnknownAttribute') return ground.ground;
  const isUnknown = attribute.$type === 'UnknownAttribute';
  const says = SECRECY.test(text) || GLUED.test(text) || (isUnknown && (IN_ATTRIBUTE.test(text) || isAudience(text) || isNearSecret(text)));
  return says ? (ground?.ground ?? '') : meantSecretValue(source)?.ground;
}

/** `gehiem`, `vertouwelijk` */
function isNearSecret(text: string): boolean {
  const word = text.trim().toLowerCase();
  return ['geheim', 'secret', 'vertrouwelijk', 'confidential'].some((known) => withinOneEdit(word, known));
}
