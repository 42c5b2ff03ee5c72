import type * as ast from '../../generated/ast.ts';
import { PRIORITY } from '../../model/words.ts';
import { isId } from '../../syntax/characters.ts';
import type { Composite } from '../../syntax/concrete-tree.ts';
import { dateEnd } from '../../syntax/head-lexer.ts';
import { ATTRIBUTE_OF, ATTRIBUTE_WORDS, type AttributeWord } from '../../syntax/keywords.ts';
import { NearWords } from '../../syntax/near-words.ts';
import { parseRhythm, rhythmProblem } from '../../syntax/rhythm.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix, Message } from '../problem.ts';
import { type HeadNode, headsOf, tokenOf } from '../shared/tree.ts';

/** `malformed-statement` on lines that are statements: each part of the head is there, once, and belongs there. */
export function checkHeads(context: RuleContext): void {
  for (const node of headsOf(context.tree)) {
    checkParenthesis(context, node);
    checkColon(context, node);
    checkAfterColon(context, node);
    checkQuotes(context, node);
    checkId(context, node);
    if (node.attributes.length > 0) checkAttributes(context, node);
  }
}

function headEnd(node: HeadNode): number {
  const { content, offset } = node.$cstNode as Composite;
  let end = offset;
  for (const child of content) {
    const name = 'content' in child ? '' : (child as unknown as { tokenType: { name: string } }).tokenType.name;
    if (name === 'TEXT' || name === 'CONT') break;
    // Mentions and shields stand in the text; attributes and the reference of `Voortgang` in the head.
    if ('content' in child && ['Mention', 'Shield'].includes(child.astNode.$type)) break;
    end = child.end;
    if (name === ':') break;
  }
  return end;
}

function checkParenthesis(context: RuleContext, node: HeadNode): void {
  if (!node.opened || node.closed) return;
  const opening = tokenOf(node, '(')!;
  const attributesEnd = node.attributes.at(-1)?.$cstNode?.end ?? opening.end;
  context.report(
    'malformed-statement',
    context.range(opening.offset, attributesEnd),
    { nl: 'Het haakje `(` wordt niet gesloten.', en: 'The parenthesis `(` is not closed.' },
    {
      fixes: [
        fix(
          { nl: 'Voeg `)` toe', en: 'Insert `)`' },
          [context.insert(context.range(attributesEnd, attributesEnd).start, node.colon ? ')' : '): ')],
          true,
        ),
      ],
    },
  );
}

function checkColon(context: RuleContext, node: HeadNode): void {
  if (node.colon || (node.opened && !node.closed)) return;
  const end = headEnd(node);
  const keyword = node.$cstNode!.offset;
  // `Besluit B1 (@VWS); …`: another sign stands in its place.
  const [sign = ''] = /^[^\p{L}\s@#{"](?=[ \t])/u.exec(context.text.slice(end, end + 2)) ?? [];
  const edit = context.replace(context.range(end, end + sign.length), ':');
  context.report(
    'malformed-statement',
    context.range(keyword, end),
    { nl: 'Hierachter ontbreekt een dubbele punt.', en: 'A colon is missing behind this.' },
    {
      fixes: [
        fix(
          sign === ''
            ? { nl: 'Voeg `:` toe', en: 'Insert `:`' }
            : { nl: `Maak van \`${sign}\` een dubbele punt`, en: `Make \`${sign}\` a colon` },
          [edit],
          true,
        ),
      ],
    },
  );
}

/** `Besluit B1:: …`, and `Besluit B:1 …`, where the colon came one letter too early. */
function checkAfterColon(context: RuleContext, node: HeadNode): void {
  const colon = tokenOf(node, ':');
  if (colon === undefined) return;
  const behind = context.text.slice(colon.end, colon.end + 40);
  const [extra = ''] = /^[ \t]*:+/.exec(behind) ?? [];
  if (extra !== '') {
    const range = context.range(colon.end, colon.end + extra.length);
    context.report(
      'malformed-statement',
      range,
      { nl: 'Eén dubbele punt is genoeg.', en: 'One colon is enough.' },
      { severity: 'warning', fixes: [fix({ nl: 'Haal die weg', en: 'Remove it' }, [context.replace(range, '')], true)] },
    );
    return;
  }
  const [early] = /^[\p{L}\p{N}](?=[ \t])/u.exec(behind) ?? [];
  if (early === undefined) return;
  const range = context.range(colon.offset, colon.end + early.length);
  context.report(
    'malformed-statement',
    range,
    {
      nl: `Hoort \`${early}\` vóór de dubbele punt? Anders hoort er een spatie tussen.`,
      en: `Does \`${early}\` belong before the colon? Else a blank belongs between.`,
    },
    {
      severity: 'warning',
      fixes: [fix({ nl: `Maak er \`${early}:\` van`, en: `Make it \`${early}:\`` }, [context.replace(range, `${early}:`)])],
    },
  );
}

/** A quotation mark that opens or closes nothing, and words glued to a quoted name. */
function checkQuotes(context: RuleContext, node: HeadNode): void {
  for (const attribute of node.attributes) {
    if (attribute.$type === 'UnknownAttribute') continue;
    const loose = tokenOf(attribute, 'FREE');
    const quoted = tokenOf(attribute, 'STRING');
    if (loose === undefined || !(loose.text.includes('"') || quoted !== undefined)) continue;
    const start = quoted?.offset ?? loose.offset;
    const value = context.text.slice(start, loose.end).replaceAll('"', '');
    const range = context.range(start, loose.end);
    context.report(
      'malformed-statement',
      range,
      {
        nl: 'De aanhalingstekens kloppen niet: zet er een voor en een achter elke naam of waarde, met niets ertegenaan.',
        en: 'The quotation marks do not fit: put one before and one after each name or value, with nothing stuck to them.',
      },
      {
        fixes:
          quoted === undefined
            ? [fix({ nl: `Maak er \`"${value}"\` van`, en: `Make it \`"${value}"\`` }, [context.replace(range, `"${value}"`)])]
            : [],
      },
    );
  }
}

const NEED_ID: ReadonlySet<string> = new Set(['Organization', 'Person', 'Group', 'Abbreviation', 'Series', 'Track', 'Channel']);

function checkId(context: RuleContext, node: HeadNode): void {
  if (!NEED_ID.has(node.$type) || ('name' in node && node.name !== undefined)) return;
  const keyword = (node.$cstNode as Composite).content[0]!;
  context.report('malformed-statement', context.range(keyword.offset, keyword.end), {
    nl: `\`${node.keyword}\` heeft een id nodig: \`${node.keyword} naam (…): …\`.`,
    en: `\`${node.keyword}\` needs an id: \`${node.keyword} name (…): …\`.`,
  });
}

// ---------------------------------------------------------------- attributes

/** Statements whose parenthesis may name parties without a word before them. */
const NAME_PARTIES: ReadonlySet<string> = new Set(['Decision', 'Action', 'Agreement', 'Question', 'Progress', 'Person', 'Group']);

function checkAttributes(context: RuleContext, node: HeadNode): void {
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    const word = wordOf(attribute);
    if (attribute.$type === 'UnknownAttribute') {
      reportUnknown(context, node, attribute);
    } else if (attribute.$type === 'PartiesAttribute') {
      if (!NAME_PARTIES.has(node.$type)) reportMisplaced(context, node, attribute, undefined);
    } else if (attribute.$type === 'RhythmAttribute') {
      checkRhythm(context, node, attribute);
    } else if (word !== undefined) {
      if (!word.of.includes(node.$type)) reportMisplaced(context, node, attribute, word);
      else if (seen.has(groupOf(word))) reportTwice(context, attribute);
      else checkValue(context, attribute, word);
      seen.add(groupOf(word));
    }
  }
}

/** Statuses exclude each other. */
function groupOf(word: AttributeWord): string {
  return word.kind === 'word' && word.name !== 'public' ? 'status' : word.name;
}

function wordOf(attribute: ast.Attribute): AttributeWord | undefined {
  const first = (attribute.$cstNode as Composite).content[0];
  return first === undefined || 'content' in first ? undefined : ATTRIBUTE_OF.get(first.text);
}

function allowedWords(node: HeadNode, context: RuleContext): string[] {
  return ATTRIBUTE_WORDS.filter((word) => word.of.includes(node.$type)).map((word) => word[context.file.language]);
}

function listed(context: RuleContext, node: HeadNode): Message {
  const words = allowedWords(node, context)
    .map((word) => `\`${word}\``)
    .join(', ');
  return words === ''
    ? { nl: 'Hier hoort geen haakje bij.', en: 'It takes no parentheses.' }
    : { nl: `Hier kan staan: ${words}.`, en: `What can stand here: ${words}.` };
}

function reportMisplaced(context: RuleContext, node: HeadNode, attribute: ast.Attribute, word: AttributeWord | undefined): void {
  const what = word === undefined ? attribute.$cstNode!.text : word[context.file.language];
  const list = listed(context, node);
  context.report('malformed-statement', context.rangeOf(attribute), {
    nl: `\`${what}\` hoort niet bij ${node.keyword}. ${list.nl}`,
    en: `\`${what}\` does not belong to ${node.keyword}. ${list.en}`,
  });
}

function reportTwice(context: RuleContext, attribute: ast.Attribute): void {
  context.report('malformed-statement', context.rangeOf(attribute), {
    nl: 'Dit staat al eerder tussen deze haakjes; het eerste telt.',
    en: 'This stands in these parentheses before; the first one counts.',
  });
}

const NEAR_ATTRIBUTES = new NearWords<AttributeWord>(
  ATTRIBUTE_WORDS.flatMap((word) => [[word.nl, word] as const, [word.en, word] as const]),
);
const NEAR_RHYTHMS = new NearWords<string>(['elke', 'werkdagen', 'every', 'weekdays'].map((word) => [word, word] as const));

function reportUnknown(context: RuleContext, node: HeadNode, attribute: ast.UnknownAttribute): void {
  const { text } = attribute;
  const { offset } = attribute.$cstNode!;
  const [first = ''] = /^[\p{L}\p{M}-]+/u.exec(text) ?? [];
  const place = context.range(offset, offset + first.length);
  const fixes: Fix[] = [];
  const siblings = node.attributes;
  const isFirst = siblings[0] === attribute;
  const exact = ATTRIBUTE_OF.get(first);
  const before = siblings[siblings.indexOf(attribute) - 1];
  const glued = first.length < text.length && !/^[ \t]/.test(text.slice(first.length));
  if (exact?.of.includes(node.$type) && glued) {
    if (exact.kind === 'date' && /^\d/.test(text.slice(first.length)) && dateEnd(text.slice(first.length), 0) > 0) {
      const at = context.range(offset + first.length, offset + first.length).start;
      fixes.push(fix({ nl: 'Zet er een spatie tussen', en: 'Put a space between them' }, [context.insert(at, ' ')], true));
    }
  } else if (exact?.of.includes(node.$type) && !isFirst && before !== undefined) {
    fixes.push(
      fix(
        { nl: 'Zet er een komma voor', en: 'Put a comma before it' },
        [context.replace(context.range(before.$cstNode!.end, offset), ', ')],
        true,
      ),
    );
  } else if (first !== '') {
    fixes.push(...nearWords(context, node, text, offset));
    if (node.$type === 'Series') for (const { value } of NEAR_RHYTHMS.near(first)) fixes.push(replaceWord(context, place, value));
  }
  fixes.push(...valueFixes(context, node, text, offset));
  const list = listed(context, node);
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  context.report(
    'malformed-statement',
    context.rangeOf(attribute),
    { nl: `\`${shown}\` zegt hier niets. ${list.nl}`, en: `\`${shown}\` means nothing here. ${list.en}` },
    { fixes: fixes.map((one) => ({ ...one, preferred: fixes.length === 1 })) },
  );
}

/** Attribute words one letter off the beginning of a text, a stray blank in it (`trekke r @RIVM`) counted as one. */
function nearWords(context: RuleContext, node: HeadNode, text: string, offset: number): Fix[] {
  const ends = Array.from(text.slice(0, LONGEST_ATTRIBUTE + 2).matchAll(/(?=[ \t])|$/g), ({ index }) => index).reverse();
  for (const end of ends) {
    const typed = text.slice(0, end);
    const near = NEAR_ATTRIBUTES.near(typed).filter(({ value }) => value.of.includes(node.$type));
    if (near.length === 0) continue;
    return near.map(({ value }) => replaceWord(context, context.range(offset, offset + end), matchingWord(value, typed)));
  }
  return [];
}

const LONGEST_ATTRIBUTE = 11;

/** The nearer of the two languages' words. */
function matchingWord(word: AttributeWord, typed: string): string {
  const lower = typed.toLowerCase();
  return word.nl[0] === lower[0] || Math.abs(word.nl.length - lower.length) <= Math.abs(word.en.length - lower.length) ? word.nl : word.en;
}

function replaceWord(context: RuleContext, place: ReturnType<RuleContext['range']>, word: string): Fix {
  return fix({ nl: `Vervang door \`${word}\``, en: `Replace by \`${word}\`` }, [context.replace(place, word)]);
}

/** A party without its `@`, or a date without `uiterlijk`. */
function valueFixes(context: RuleContext, node: HeadNode, text: string, offset: number): Fix[] {
  if (isId(text) && context.project.party(text) !== undefined && NAME_PARTIES.has(node.$type)) {
    return [
      fix({ nl: `Maak er \`@${text}\` van`, en: `Make it \`@${text}\`` }, [context.insert(context.range(offset, offset).start, '@')]),
    ];
  }
  if (dateEnd(text, 0) === text.length && ['Action', 'Agreement', 'Progress'].includes(node.$type)) {
    const word = ATTRIBUTE_WORDS.find((candidate) => candidate.name === 'due')![context.file.language];
    return [
      fix({ nl: `Zet er \`${word}\` voor`, en: `Put \`${word}\` before it` }, [
        context.insert(context.range(offset, offset).start, `${word} `),
      ]),
    ];
  }
  return [];
}

function checkRhythm(context: RuleContext, node: HeadNode, attribute: ast.RhythmAttribute): void {
  if (node.$type !== 'Series') {
    reportMisplaced(context, node, attribute, undefined);
    return;
  }
  if (parseRhythm(attribute.rhythm) !== undefined) return;
  const reason = rhythmProblem(attribute.rhythm);
  context.report('malformed-statement', context.rangeOf(attribute), {
    nl: `Dit ritme is niet te begrijpen: ${reason?.text ?? attribute.rhythm}. Zo kan het: \`elke maandag 10:00-11:00\`, \`werkdagen 09:30\`, \`elke 2 weken op maandag 10:00\`.`,
    en: `This rhythm cannot be understood: ${reason?.text ?? attribute.rhythm}. Such as: \`every Monday 10:00-11:00\`, \`weekdays 09:30\`, \`every 2 weeks on Monday 10:00\`.`,
  });
}

/** The value an attribute's word asks for. */
function checkValue(context: RuleContext, attribute: ast.Attribute, word: AttributeWord): void {
  const missing = missingValue(attribute, word);
  if (missing !== undefined) {
    context.report('malformed-statement', context.rangeOf(attribute), missing);
  } else if (attribute.$type === 'DateAttribute' && attribute.date !== undefined && attribute.vague !== undefined) {
    const leaf = tokenOf(attribute, 'FREE')!;
    const date = tokenOf(attribute, 'DATE')!;
    context.report(
      'malformed-statement',
      leaf.range,
      {
        nl: 'Achter de datum hoort niets meer; zet het in de tekst, of zet er een komma voor.',
        en: 'Nothing else belongs behind the date; put it in the text, or a comma before it.',
      },
      { fixes: trailingFix(context, leaf.text, date.end, leaf.offset) },
    );
  } else if (attribute.$type === 'WordsAttribute' && word.name === 'priority' && PRIORITY[attribute.value!.toLowerCase()] === undefined) {
    context.report('malformed-statement', tokenOf(attribute, 'FREE', 'STRING')!.range, {
      nl: 'Een prioriteit is `hoog`, `midden` of `laag`.',
      en: 'A priority is `high`, `medium` or `low`.',
    });
  } else if (attribute.$type === 'WordsAttribute' && word.name === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(attribute.value!)) {
    context.report('malformed-statement', tokenOf(attribute, 'FREE', 'STRING')!.range, {
      nl: 'Dit is geen e-mailadres: `naam@example.org`.',
      en: 'This is no e-mail address: `name@example.org`.',
    });
  }
}

function trailingFix(context: RuleContext, trailing: string, dateStop: number, offset: number): Fix[] {
  const [first = ''] = /^[\p{L}-]+/u.exec(trailing) ?? [];
  return ATTRIBUTE_OF.has(first)
    ? [fix({ nl: 'Zet er een komma voor', en: 'Put a comma before it' }, [context.replace(context.range(dateStop, offset), ', ')], true)]
    : [];
}

function missingValue(attribute: ast.Attribute, { nl, en, name }: AttributeWord): Message | undefined {
  const lacks = (what: Message): Message => ({ nl: `Achter \`${nl}\` ontbreekt ${what.nl}.`, en: `\`${en}\` lacks ${what.en}.` });
  const date = { nl: 'een datum: `20 november 2020`', en: 'a date: `20 November 2020`' };
  switch (attribute.$type) {
    case 'RoleAttribute':
      return attribute.parties.length === 0 ? lacks({ nl: 'wie: `@id`', en: 'who: `@id`' }) : undefined;
    case 'TrackAttribute':
      return attribute.track === undefined ? lacks({ nl: 'het id van een spoor', en: 'the id of a track' }) : undefined;
    case 'SeriesAttribute':
      return attribute.series === undefined ? lacks({ nl: 'het id van een reeks', en: 'the id of a series' }) : undefined;
    case 'DateAttribute':
      return attribute.date === undefined && attribute.vague === undefined ? lacks(date) : undefined;
    case 'PeriodAttribute':
      return attribute.from === undefined || attribute.until === undefined
        ? {
            nl: 'Een periode heeft een begin en een einde: `van 23 juni 2021 tot 14 juli 2021`.',
            en: 'A period has a start and an end: `from 23 June 2021 until 14 July 2021`.',
          }
        : undefined;
    case 'GroundAttribute':
      return attribute.ground === undefined
        ? lacks({ nl: 'een grond van de Woo: `5.1.2e`', en: 'a ground of the Woo: `5.1.2e`' })
        : undefined;
    case 'WordsAttribute':
      return attribute.value === undefined && name !== 'standby' ? lacks({ nl: 'een waarde', en: 'a value' }) : undefined;
    case 'AliasesAttribute':
      return attribute.aliases.length === 0 ? lacks({ nl: 'een naam tussen aanhalingstekens', en: 'a name in quotes' }) : undefined;
    default:
      return undefined;
  }
}
