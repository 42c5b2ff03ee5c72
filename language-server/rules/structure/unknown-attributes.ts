import type * as ast from '../../generated/ast.ts';
import { groundEnd, isId } from '../../syntax/characters.ts';
import { cut } from '../../syntax/cutting.ts';
import { dateEnd } from '../../syntax/head-lexer.ts';
import { NearWords } from '../../syntax/near-words.ts';
import { ATTRIBUTE_OF, ATTRIBUTE_WORDS, type AttributeWord, attributeNamed, RHYTHM_WORDS } from '../../vocabulary/attributes.ts';
import { statementNamed } from '../../vocabulary/keywords.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix, Message } from '../problem.ts';
import type { HeadNode } from '../shared/tree.ts';

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
  for (const one of valueFixes(context, node, text, offset)) fixes.push(one);
  const list = isName(text) && namesParties(node) ? KNOWN_PARTY : listed(context, node);
  const shown = text.length > 40 ? `${cut(text, 40)}…` : text;
  context.report(
    'malformed-statement',
    context.rangeOf(attribute),
    list === KNOWN_PARTY
      ? { nl: `\`${shown}\` is geen bekende. ${list.nl}`, en: `\`${shown}\` is nobody known. ${list.en}` }
      : { nl: `\`${shown}\` zegt hier niets. ${list.nl}`, en: `\`${shown}\` means nothing here. ${list.en}` },
    { fixes: fixes.map((one) => ({ ...one, preferred: one.preferred && fixes.length === 1 })) },
  );
}

const KNOWN_PARTY: Message = {
  nl: 'Noem wie in het adresboek staat met `@id`, of zet de naam erin: `Persoon id: Naam`.',
  en: 'Name who is in the address book with `@id`, or put the name there: `Person id: Name`.',
};

/** `Abdul`, `Linette en Petra`, `Jan de Boer` */
function isName(text: string): boolean {
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
    return near.map(({ value: { attribute, word }, distance }) => {
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
const BEFORE_DATE = /^(?:vóór|voor|tegen|op|per|per ultimo|deadline|before|by|on|until)[ \t]*:?[ \t]+/iu;
const SOON =
  /^(?:asap|a\.s\.a\.p\.|zsm|z\.s\.m\.|zo spoedig mogelijk|as soon as possible|volgende (?:week|vergadering)|next (?:week|meeting)|doorlopend|ongoing work)$/iu;

/** A party without its `@`, or a date without `uiterlijk`. */
function valueFixes(context: Context, node: HeadNode, text: string, offset: number): Fix[] {
  if (isId(text) && context.project.party(text) !== undefined && namesParties(node)) {
    return [
      fix({ nl: `Maak er \`@${text}\` van`, en: `Make it \`@${text}\`` }, [context.insert(context.range(offset, offset).start, '@')]),
    ];
  }
  const joined = JOINS_PARTIES.exec(text);
  if (joined !== null && namesParties(node)) {
    const range = context.range(offset, offset + joined[0].length);
    return [
      fix({ nl: 'Zet alleen een spatie tussen de namen', en: 'Put only a blank between the names' }, [context.replace(range, ' ')], true),
    ];
  }
  const before = BEFORE_DATE.exec(text)?.[0];
  if (
    before !== undefined &&
    dateEnd(text.slice(before.length), 0) === text.length - before.length &&
    attributeNamed('due').of.includes(node.$type)
  ) {
    const word = attributeNamed('due')[context.file.language];
    const range = context.range(offset, offset + before.trimEnd().length);
    return [fix({ nl: `Maak er \`${word}\` van`, en: `Make it \`${word}\`` }, [context.replace(range, word)])];
  }
  if (SOON.test(text) && attributeNamed('due').of.includes(node.$type)) {
    const word = attributeNamed('due')[context.file.language];
    return [
      fix({ nl: `Zet er \`${word}\` voor`, en: `Put \`${word}\` before it` }, [
        context.insert(context.range(offset, offset).start, `${word} `),
      ]),
    ];
  }
  if (dateEnd(text, 0) === text.length && attributeNamed('due').of.includes(node.$type)) {
    const word = attributeNamed('due')[context.file.language];
    return [
      fix({ nl: `Zet er \`${word}\` voor`, en: `Put \`${word}\` before it` }, [
        context.insert(context.range(offset, offset).start, `${word} `),
      ]),
    ];
  }
  return [];
}
