import { type CharSet, JS } from 'refa';
import { analyse } from 'scslre';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** Where a run of one sign would cost its square, or worse: one line a reason, none for a pattern whose cost follows the length of the text. */
export function slowIn(pattern: Pattern): string[] {
  // Without a repetition that has no end there is nothing to find.
  if (!/[*+]|\{\d+,\}/.test(pattern.source)) return [];
  const reports = analyse(pattern).reports.map(({ type, exponential }) => `${exponential ? 'exponential ' : ''}${type}`);
  return reports.length > 0 ? reports : repeatsItsOpening(pattern) ? ['Opening'] : [];
}

/**
 * Whether what a pattern begins with fits into a repetition behind it, and something has to follow that: of `<!-- <!-- <!-- …` each opening is looked
 * at to the end of the text. A repetition that begins with a look ahead says itself where it stops.
 */
function repeatsItsOpening({ source, flags }: Pattern): boolean {
  if (flags.includes('y')) return false;
  const { expression } = JS.Parser.fromLiteral({ source, flags }).parse({
    assertions: 'parse',
    backreferences: 'disable',
    maxNodes: Number.POSITIVE_INFINITY,
  });
  return expression.alternatives.some(({ elements }) => isSlow(elements, [], []));
}

type Element = JS.ParseResult['expression']['alternatives'][number]['elements'][number];

function isSlow(elements: readonly Element[], before: readonly Element[], after: readonly Element[]): boolean {
  return elements.some((element, index) => {
    if (element.type !== 'Quantifier' && element.type !== 'Alternation') return false;
    const opening = [...before, ...elements.slice(0, index)];
    const rest = [...elements.slice(index + 1), ...after];
    if (element.alternatives.some((one) => isSlow(one.elements, opening, rest))) return true;
    if (element.type !== 'Quantifier' || element.max !== Number.POSITIVE_INFINITY) return false;
    if (element.alternatives.some(({ elements: [first] }) => first?.type === 'Assertion')) return false;
    const signs = signsOf(element.alternatives.flatMap((one) => one.elements));
    if (signs === undefined || opening.every(canBeEmpty) || rest.every(canBeEmpty)) return false;
    return opening.every((one) => fits(one, signs)) && !opening.some((one) => startsOnce(one, signs));
  });
}

/** All signs that some elements can take; undefined where they take none. */
function signsOf(elements: readonly Element[]): CharSet | undefined {
  const sets = elements.flatMap((one): readonly CharSet[] => {
    if (one.type === 'CharacterClass') return [one.characters];
    if (one.type !== 'Quantifier' && one.type !== 'Alternation') return [];
    const inside = signsOf(one.alternatives.flatMap((alternative) => alternative.elements));
    return inside === undefined ? [] : [inside];
  });
  const [first, ...others] = sets;
  return first?.union(...others);
}

/** Whether an element can be written with these signs. */
function fits(element: Element, signs: CharSet): boolean {
  if (element.type === 'CharacterClass') return !element.characters.isDisjointWith(signs);
  if (element.type === 'Quantifier' && element.min === 0) return true;
  if (element.type === 'Quantifier' || element.type === 'Alternation')
    return element.alternatives.some((one) => one.elements.every((part) => fits(part, signs)));
  return element.type === 'Assertion';
}

function canBeEmpty(element: Element): boolean {
  if (element.type === 'Quantifier' && element.min === 0) return true;
  if (element.type === 'Quantifier' || element.type === 'Alternation')
    return element.alternatives.some((one) => one.elements.every(canBeEmpty));
  return element.type !== 'CharacterClass';
}

/** Whether it stands behind none of these signs, so that nothing begins amid a run of them: `^`, `(?<![ \t])`. */
function startsOnce(element: Element, signs: CharSet): boolean {
  if (element.type !== 'Assertion' || element.kind !== 'behind' || !element.negate) return false;
  return element.alternatives.some(({ elements: [only, ...others] }) => {
    return others.length === 0 && only?.type === 'CharacterClass' && signs.without(only.characters).isEmpty;
  });
}
