import type * as ast from '../../generated/ast.ts';
import { meetingAt } from '../../model/walk.ts';
import { groundEnd, isId } from '../../syntax/characters.ts';
import { cut } from '../../syntax/cutting.ts';
import { dateEnd } from '../../syntax/head-lexer.ts';
import { NearWords } from '../../syntax/near-words.ts';
import { ATTRIBUTE_OF, ATTRIBUTE_WORDS, type AttributeWord, attributeNamed, RHYTHM_WORDS } from '../../vocabulary/attributes.ts';
import { statementNamed } from '../../vocabulary/keywords.ts';
import { fix, type RuleContext } from '../context.ts';
import { dueFixes, isDue } from '../dates/unmarked.ts';
import type { Fix, Message } from '../problem.ts';
import { declarationMeant, type MeantFix, meantFixes } from '../shared/meant-parties.ts';
import { hasStrokes } from '../shared/struck.ts';
import type { HeadNode } from '../shared/tree.ts';
import { meantAttributeFixes } from './attributes-meant.ts';

type Context = RuleContext<'malformed-statement'>;

/** Whether parties may stand in the parenthesis of a statement without a word before them. */
export function namesParties({ $type }: HeadNode): boolean {
  return statementNamed($type).parties !== undefined;
}

function allowedWords(node: HeadNode, context: Context): string[] {
  return ATTRIBUTE_WORDS.filter((word) => word.of.includes(node.$type)).map((word) => word[context.file.language]);
}

/** What can stand in the parentheses of a statement, in words. */
export function listed(context: Context, node: HeadNode): Message {
  const words = allowedWords(node, context)
    .map((word) => `\`${word}\``)
    .join(', ');
  return words === ''
    ? { nl: 'Hier hoort geen haakje bij.', en: 'It takes no parentheses.' }
    : { nl: `Hier kan staan: ${words}.`, en: `What can stand here: ${words}.` };
}

/** Each attribute under its word in either language, so that a word that is put right stays in the language it was typed in. */
const NEAR_ATTRIBUTES = new NearWords<{ attribute: AttributeWord; word: string }>(
  ATTRIBUTE_WORDS.flatMap((attribute) => [...new Set([attribute.nl, attribute.en])].map((word) => [word, { attribute, word }] as const)),
);
const NEAR_RHYTHMS = new NearWords<string>([...RHYTHM_WORDS].map((word) => [word, word] as const));

/** Words in parentheses that mean nothing there. */
export function reportUnknown(context: Context, node: HeadNode, attribute: ast.UnknownAttribute): void {
  const { text } = attribute;
  const { offset } = attribute.$cstNode!;
  const [first = ''] = /^[\p{L}\p{M}-]+/u.exec(text) ?? [];
  const place = context.range(offset, offset + first.length);
  const fixes: Fix[] = [];
  const siblings = node.attributes;
  const isFirst = siblings[0] === attribute;
  const exact = ATTRIBUTE_OF.get(first);
  const glued = first.length < text.length && !/^[ \t]/.test(text.slice(first.length));
  if (exact?.of.includes(node.$type) && glued) {
    if (exact.kind === 'date' && /^\d/.test(text.slice(first.length)) && dateEnd(text.slice(first.length), 0) > 0) {
      const at = context.range(offset + first.length, offset + first.length).start;
      fixes.push(fix({ nl: 'Zet er een spatie tussen', en: 'Put a space between them' }, [context.insert(at, ' ')], true));
    }
  } else if (exact?.of.includes(node.$type) && !isFirst) {
    const before = siblings[siblings.indexOf(attribute) - 1]!;
    fixes.push(
      fix(
        { nl: 'Zet er een komma voor', en: 'Put a comma before it' },
        [context.replace(context.range(before.$cstNode!.end, offset), ', ')],
        hasItsValue(exact, text.slice(first.length)),
      ),
    );
  } else if (first !== '') {
    for (const one of nearWords(context, node, text, offset)) fixes.push(one);
    if (node.$type === 'Series') for (const { value } of NEAR_RHYTHMS.near(first)) fixes.push(replaceWord(context, place, value, true));
  }
  // Without its strokes it would hold again.
  const { people, others } = hasStrokes(text) ? NO_FIXES : valueFixes(context, node, text, offset);
  for (const one of others) fixes.push(one);
  if (fixes.length === 0 && people.length === 0 && !hasStrokes(text))
    for (const one of meantAttributeFixes(context, node, attribute)) fixes.push(one);
  context.report(
    'malformed-statement',
    context.rangeOf(attribute),
    whyUnknown(
      context,
      node,
      text,
      people.map(({ typed }) => typed),
    ),
    { fixes: [...people.map((one) => one.fix), ...fixes].map((one, _, all) => ({ ...one, preferred: one.preferred && all.length === 1 })) },
  );
}

const NO_FIXES: ReturnType<typeof valueFixes> = { people: [], others: [] };

/** `Jan` is nobody of the book, or somebody who is to be named by an id; `eind mei` lacks its word; else a list of what can stand here. */
function whyUnknown(context: Context, node: HeadNode, text: string, meant: readonly string[]): Message {
  const shown = text.length > 40 ? `${cut(text, 40)}…` : text;
  const [first] = meant;
  if (first !== undefined)
    return {
      nl: `\`${shown}\` telt hier niet: mensen en organisaties staan er met hun id, \`${first}\`.`,
      en: `\`${shown}\` does not count here: people and organisations stand here by their ids, \`${first}\`.`,
    };
  if (attributeNamed('due').of.includes(node.$type) && isDue(text))
    return {
      nl: `\`${shown}\` is een termijn: daar hoort \`uiterlijk\` voor, en een dag. Bijvoorbeeld \`uiterlijk 20 november 2020\`.`,
      en: `\`${shown}\` is a deadline: it takes \`due\` before it, and a day. Such as \`due 20 November 2020\`.`,
    };
  const line = namesParties(node) ? declarationMeant(text) : undefined;
  if (line !== undefined)
    return {
      nl: `\`${shown}\` noemt niemand. Noem wie het doet met \`@id\`, of zet in het adresboek: \`${line.nl}\`.`,
      en: `\`${shown}\` names nobody. Name who does it by \`@id\`, or put in the address book: \`${line.en}\`.`,
    };
  if (namesParties(node) && isName(text))
    return {
      nl: `\`${shown}\` is geen bekende. Noem wie in het adresboek staat met \`@id\`, of zet de naam erin: \`Persoon id: Naam\`.`,
      en: `\`${shown}\` is nobody known. Name who is in the address book with \`@id\`, or put the name there: \`Person id: Name\`.`,
    };
  const list = listed(context, node);
  return { nl: `\`${shown}\` zegt hier niets. ${list.nl}`, en: `\`${shown}\` means nothing here. ${list.en}` };
}

/** `Abdul`, `Linette en Petra`, `Jan de Boer`: words in parentheses that are read as a name. */
export function isName(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}'’.-]+(?:[ \t]+(?:en|and|&|van|de|den|der|het|ter|ten|'t|\p{Lu}[\p{L}'’.-]*)){0,6}$/u.test(text) &&
    ATTRIBUTE_OF.get(text) === undefined
  );
}

/** Attribute words one letter off the beginning of a text, a stray blank in it (`trekke r @RIVM`) counted as one. */
function nearWords(context: Context, node: HeadNode, text: string, offset: number): Fix[] {
  const ends = Array.from(text.slice(0, LONGEST_ATTRIBUTE + 2).matchAll(/(?=[ \t])|$/g), ({ index }) => index).reverse();
  for (const end of ends) {
    const typed = text.slice(0, end);
    const near = NEAR_ATTRIBUTES.near(typed).filter(({ value }) => value.attribute.of.includes(node.$type));
    if (near.length === 0) continue;
    return near.flatMap(({ value: { attribute, word }, distance }) => {
      // `de voorzitter` is no `due`.
      if (distance > 0 && typed.length < 4 && !hasItsValue(attribute, text.slice(end))) return [];
      const sure = distance === 0 || (typed.length > 3 && hasItsValue(attribute, text.slice(end)));
      return replaceWord(context, context.range(offset, offset + end), word, sure);
    });
  }
  return [];
}

const LONGEST_ATTRIBUTE = Math.max(...ATTRIBUTE_WORDS.flatMap(({ nl, en }) => [nl.length, en.length]));

function replaceWord(context: Context, place: ReturnType<RuleContext['range']>, word: string, sure: boolean): Fix {
  return fix({ nl: `Vervang door \`${word}\``, en: `Replace by \`${word}\`` }, [context.replace(place, word)], sure);
}

/** Whether what stands behind an attribute's word is what it asks for, so that no other word can be meant. */
export function hasItsValue({ kind, nl, en }: AttributeWord, behind: string): boolean {
  const value = behind.trim();
  switch (kind) {
    case 'date':
      return dateEnd(value, 0) === value.length && value !== '';
    case 'period':
      return dateEnd(value, 0) > 0;
    case 'ground':
      return groundEnd(value, 0) === value.length && value !== '';
    case 'reference':
      return isId(value);
    case 'parties':
      return /^[@{]/.test(value) || value === '';
    case 'strings':
      return value.startsWith('"');
    case 'word':
      // Short words are one letter off many: `gone` is no `done`.
      return value === '' && Math.min(nl.length, en.length) > 4;
    case 'item':
      return /^#/.test(value);
    case 'side':
      return /^[@\d]/.test(value);
    case 'words':
      return false;
  }
}

/** `@a en @b`, `@a/@b`: the sign stands behind the first of them. */
const JOINS_PARTIES = /^(?:(?:en|and|&|\+|\/|;)(?=[ \t@]|$)[ \t]*|[&+/;][ \t]*)(?=@|$)/u;

/** Parties without their `@`, and a date without `uiterlijk`. */
function valueFixes(context: Context, node: HeadNode, text: string, offset: number): { people: readonly MeantFix[]; others: Fix[] } {
  const joined = JOINS_PARTIES.exec(text);
  if (joined !== null && namesParties(node)) {
    const range = context.range(offset, offset + joined[0].length);
    const title = { nl: 'Zet alleen een spatie tussen de namen', en: 'Put only a blank between the names' };
    return { people: [], others: [fix(title, [context.replace(range, ' ')], true)] };
  }
  const meeting = meetingAt(context.file.meetings, context.root.positionAt(offset).line);
  const range = context.range(offset, offset + text.length);
  const people = namesParties(node) ? meantFixes(context, meeting, text, range) : [];
  const isDueHere = people.length === 0 && attributeNamed('due').of.includes(node.$type);
  return { people, others: isDueHere ? dueFixes(context, text, range, meeting) : [] };
}
