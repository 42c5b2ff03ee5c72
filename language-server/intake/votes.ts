import { type ToldVote, toldVote } from '../rules/votes/told-votes.ts';
import { attributeNamed, outcomeIn } from '../vocabulary/attributes.ts';
import { keywordNamed } from '../vocabulary/keywords.ts';
import type { Language } from '../vocabulary/language.ts';

/** A vote that a line tells, ready to be typed. */
export interface VoteLine {
  /** `voor 12, tegen 3`, `unaniem` */
  readonly inside: readonly string[];
  /** Behind the colon. */
  readonly text: string;
  /** What the line itself says that it is about: `M1`, `motie`. */
  readonly over: { readonly id: string | undefined; readonly kind: 'Motion' | 'Amendment' | undefined };
  /** Only its label says that it is a vote: it is about what stands above it. */
  readonly labelled: boolean;
}

const OPTIONS = { yes: 'for', no: 'against', abstain: 'abstained' } as const;

const OVER =
  /(?<![\p{L}\p{N}])(?<label>motie|amendement|motion|amendment)(?:[ \t]+(?:nr\.?[ \t]*)?(?<id>[A-Z]{0,3}\d[\w-]{0,8}))?(?![\p{L}\p{N}-])/iu;
/** What counts, names or outcomes are made of another majority, or of more than one vote. */
const UNCERTAIN =
  /(?:\d[ ]?\/[ ]?\d|\d[ ]?%|tweederde|derde|kwart|thirds?|quarters?|gekwalificeerd|qualified|herstemming|recount|eerste ronde|first round)/iu;

/**
 * What a line tells of a vote: counts of sides, or that all agreed. Undefined where that is not certain: where a side is names, where what came of it is
 * not what its count makes of it (`met 20 tegen 15 stemmen verworpen`), or another majority is spoken of.
 */
export function voteIn(line: string, language: Language): VoteLine | undefined {
  const told = toldVote(line);
  if (told === undefined || told.side || UNCERTAIN.test(line)) return undefined;
  const { sides, manner, labelled } = told;
  // A line that breaks off may go on otherwise.
  if (!labelled && !/[.!)]$/.test(line.trim())) return undefined;
  if (sides.some(({ count, names }) => count === undefined || names.length > 0)) return undefined;
  if (new Set(sides.map(({ option }) => option)).size < sides.length || isDenied(told)) return undefined;
  const all = manner === 'unanimous' || manner === 'acclamation' ? [attributeNamed(manner)[language]] : [];
  if (sides.length < 2 && (all.length === 0 || sides.length > 0)) return undefined;
  const inside = [...all, ...sides.map(({ option, count }) => `${attributeNamed(OPTIONS[option])[language]} ${count}`)];
  const named = OVER.exec(told.over === '' ? line : told.over)?.groups;
  const kind = named === undefined ? undefined : /^mot/iu.test(named.label!) ? 'Motion' : 'Amendment';
  return { inside, text: textOf(line, labelled, inside), over: { id: named?.id, kind }, labelled };
}

/** Its own words say that it went otherwise than its count does. */
function isDenied({ sides, outcome }: ToldVote): boolean {
  const of = (option: keyof typeof OPTIONS) => sides.find((side) => side.option === option)?.count;
  const [yes, no] = [of('yes'), of('no')];
  if (yes === undefined || no === undefined || outcome === undefined) return false;
  return outcome === 'adopted' ? yes <= no : outcome === 'rejected' ? yes > no : outcome === 'tied' && yes !== no;
}

/** Behind the label only what the head does not say already: `Stemming: 12 voor, 3 tegen` says all of it, `…, aangenomen` more. */
function textOf(line: string, labelled: boolean, inside: readonly string[]): string {
  const colon = labelled ? line.indexOf(':') : -1;
  if (colon < 0) return line.trim();
  const value = line.slice(colon + 1).trim();
  const said = new Set([...wordsOf(inside.join(' ')), ...COUNTED]);
  const left = wordsOf(value).filter((word) => !said.has(word));
  return left.length === 0 ? '' : left.length === 1 && outcomeIn(left[0]!) !== undefined ? left[0]! : value;
}

/** Words of a count that its sides say otherwise. */
const COUNTED =
  'stem stemmen vote votes onthouding onthoudingen onthouden abstention abstentions abstain abstained ayes aye nays nay noes voorstemmen tegenstemmen in favour favor'.split(
    ' ',
  );

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** `Stemming #M1 (voor 12, tegen 3): aangenomen` */
export function voteHead(inside: readonly string[], about: string | undefined, language: Language): string {
  return `${keywordNamed('Vote')[language]}${about === undefined ? '' : ` #${about}`} (${inside.join(', ')}):`;
}
