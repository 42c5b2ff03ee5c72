import type * as ast from '../../generated/ast.ts';
import { majorityOf } from '../../model/tally.ts';
import { meetingAt } from '../../model/walk.ts';
import { isId } from '../../syntax/characters.ts';
import { childrenOf, isLeaf, type Leaf, tokenOf } from '../../syntax/concrete-tree.ts';
import { parseQuorum } from '../../syntax/quorum.ts';
import { parseRhythm, rhythmProblem } from '../../syntax/rhythm.ts';
import { ATTRIBUTE_OF, type AttributeWord } from '../../vocabulary/attributes.ts';
import { isValue } from '../../vocabulary/values.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix, Message } from '../problem.ts';
import { listedWords } from '../shared/listed-words.ts';
import { meantFixes } from '../shared/meant-parties.ts';
import type { HeadNode } from '../shared/tree.ts';
import { withoutColon } from '../shared/without-colon.ts';
import { commaFix, meantAttributeFixes } from './attributes-meant.ts';
import { hasItsValue, listed, namesParties, reportUnknown } from './unknown-attributes.ts';

type Context = RuleContext<'malformed-statement'>;

/** Words that mean nothing are reported one by one up to here: a line with more is broken as a whole. */
const MOST_UNKNOWN = 30;

/** `malformed-statement` in the parentheses of a head: each attribute belongs there, once, with its value. */
export function checkAttributes(context: Context, node: HeadNode): void {
  const seen = new Set<string>();
  let unknown = 0;
  for (const attribute of node.attributes) {
    const word = wordOf(attribute);
    if (attribute.$type === 'SideAttribute' && attribute.side === undefined)
      context.report('malformed-statement', context.rangeOf(attribute), NO_SIDE);
    if (attribute.$type === 'SideAttribute') {
      checkVoters(context, node, attribute);
      checkNumbers(context, attribute);
    }
    if (attribute.$type === 'UnknownAttribute') {
      unknown++;
      if (unknown <= MOST_UNKNOWN) reportUnknown(context, node, attribute);
    } else if (attribute.$type === 'PartiesAttribute') {
      if (!namesParties(node)) reportMisplaced(context, node, attribute, undefined);
    } else if (attribute.$type === 'RhythmAttribute') {
      checkRhythm(context, node, attribute);
    } else if (word !== undefined) {
      if (!word.of.includes(node.$type)) reportMisplaced(context, node, attribute, word);
      else if (seen.has(groupOf(word))) reportTwice(context, attribute, word);
      else checkValue(context, node, attribute, word);
      seen.add(groupOf(word));
    }
  }
}

const NO_SIDE: Message = {
  nl: 'Dit getal zegt niet waarvoor: zet er `voor`, `tegen` of `onthouden` bij.',
  en: 'This number does not say what for: add `for`, `against` or `abstained`.',
};

/** Words that say that nobody voted so. */
const NOBODY: ReadonlySet<string> = new Set(['geen', 'niemand', 'none', 'nobody', '-', ':']);

/** On a side of a vote stand names with `@` and numbers, and nothing else. */
function checkVoters(context: Context, node: HeadNode, attribute: ast.SideAttribute): void {
  if (attribute.words.every((word) => NOBODY.has(word.replace(/^:\s*/, '').toLowerCase()) || NOBODY.has(word))) return;
  const leaf = tokenOf(attribute, 'FREE')!;
  context.report(
    'malformed-statement',
    leaf.range,
    {
      nl: `\`${leaf.text}\` is geen stem: hier staat een getal, of wie er stemde met \`@id\`, zo nodig met een getal erachter: \`voor @VVD 3\`.`,
      en: `\`${leaf.text}\` is no vote: what stands here is a number, or who voted with \`@id\`, with a number behind it where needed: \`for @VVD 3\`.`,
    },
    {
      fixes: fixesOfVoters(context, node, leaf),
    },
  );
}

function fixesOfVoters(context: Context, node: HeadNode, leaf: Leaf): Fix[] {
  if (leaf.text.startsWith(':')) return [withoutColon(context, leaf.offset)];
  const comma = commaFix(context, node, leaf.text, leaf.offset);
  if (comma !== undefined) return [comma];
  const names = leaf.text.split(/[ \t]+/).filter((word) => /^\p{L}/u.test(word));
  const known = names.filter((name) => isId(name) && context.project.party(name) !== undefined);
  const typed = leaf.text
    .split(/([ \t]+)/)
    .map((word) => (known.includes(word) ? `@${word}` : word))
    .join('');
  return known.length > 0 && known.length === names.length
    ? [fix({ nl: `Maak er \`${typed}\` van`, en: `Make it \`${typed}\`` }, [context.replace(leaf.range, typed)])]
    : [];
}

const GLUED_NUMBER: Message = {
  nl: 'Dit getal zit vast aan de naam erachter: hoort het erbij, of bij de naam ervoor? Het aantal stemmen van een partij staat achter haar naam: `@VVD 3`.',
  en: 'This number is glued to the name behind it: does it belong there, or to the name before it? The votes of a party stand behind its name: `@VVD 3`.',
};

/** A side has one number of its own; all others stand behind a name. */
function checkNumbers(context: Context, attribute: ast.SideAttribute): void {
  let own = 0;
  let mayFollow = false;
  for (const child of childrenOf(attribute)) {
    if (isLeaf(child)) continue;
    const isNumber = child.astNode.$type === 'Count';
    if (isNumber && context.text.charAt(child.end) === '@') {
      const space = context.range(child.end, child.end);
      context.report('malformed-statement', context.range(child.offset, child.end), GLUED_NUMBER, {
        fixes: [fix({ nl: 'Zet er een spatie tussen', en: 'Put a space between them' }, [context.insert(space.start, ' ')])],
      });
    }
    if (isNumber && !mayFollow) own++;
    if (isNumber && !mayFollow && own === 2) {
      context.report('malformed-statement', context.rangeOf(attribute), {
        nl: 'Hier staan twee getallen voor één kant: zet er een komma tussen, of een naam voor het tweede.',
        en: 'Two numbers stand here for one side: put a comma between them, or a name before the second.',
      });
    }
    mayFollow = !isNumber;
  }
}

/** Those of one group exclude each other. */
function groupOf({ group, name }: AttributeWord): string {
  return group ?? name;
}

function wordOf(attribute: ast.Attribute): AttributeWord | undefined {
  if (attribute.$type === 'SideAttribute' && attribute.side !== undefined) return ATTRIBUTE_OF.get(attribute.side);
  const first = childrenOf(attribute)[0];
  return isLeaf(first) ? ATTRIBUTE_OF.get(first.text) : undefined;
}

function reportMisplaced(context: Context, node: HeadNode, attribute: ast.Attribute, word: AttributeWord | undefined): void {
  const typed = attribute.$cstNode!.text;
  const what = word === undefined ? typed : word[context.file.language];
  const range = context.rangeOf(attribute);
  // `Actie A1 (voorzitter)`
  const people =
    word !== undefined && namesParties(node) ? meantFixes(context, meetingAt(context.file.meetings, range.start.line), typed, range) : [];
  const [first] = people;
  const list =
    first === undefined
      ? listed(context, node)
      : { nl: `Noem wie het is met zijn id: \`${first.typed}\`.`, en: `Name who it is by their id: \`${first.typed}\`.` };
  context.report(
    'malformed-statement',
    range,
    {
      nl: `\`${what}\` hoort niet bij ${node.keyword}. ${list.nl}`,
      en: `\`${what}\` does not belong to ${node.keyword}. ${list.en}`,
    },
    { fixes: people.length > 0 ? people.map((one) => one.fix) : meantAttributeFixes(context, node, attribute) },
  );
}

function reportTwice(context: Context, attribute: ast.Attribute, { group }: AttributeWord): void {
  context.report(
    'malformed-statement',
    context.rangeOf(attribute),
    group === 'outcome'
      ? {
          nl: 'Er staat al een uitslag tussen deze haakjes; de eerste telt.',
          en: 'These parentheses tell an outcome already; the first one counts.',
        }
      : group === 'manner'
        ? {
            nl: 'Er staat al hoe het verslag is vastgesteld; het eerste telt.',
            en: 'These parentheses say already how the minutes were approved; the first one counts.',
          }
        : {
            nl: 'Dit staat al eerder tussen deze haakjes; het eerste telt.',
            en: 'This stands in these parentheses before; the first one counts.',
          },
  );
}

function checkRhythm(context: Context, node: HeadNode, attribute: ast.RhythmAttribute): void {
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
function checkValue(context: Context, node: HeadNode, attribute: ast.Attribute, word: AttributeWord): void {
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
      { fixes: trailingFix(context, node, leaf.text, date.end, leaf.offset) },
    );
  } else if (attribute.$type === 'WordsAttribute' && word.values !== undefined && !isValue(word.values, attribute.value!)) {
    const listed = listedWords(word.values);
    context.report('malformed-statement', tokenOf(attribute, 'FREE', 'STRING')!.range, {
      nl: `${word.one!.nl} is ${listed.nl}.`,
      en: `${word.one!.en} is ${listed.en}.`,
    });
  } else if (attribute.$type === 'WordsAttribute' && word.name === 'email' && !/^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(attribute.value!)) {
    context.report('malformed-statement', tokenOf(attribute, 'FREE', 'STRING')!.range, {
      nl: 'Dit is geen e-mailadres: `naam@example.org`.',
      en: 'This is no e-mail address: `name@example.org`.',
    });
  } else if (attribute.$type === 'WordsAttribute' && word.name === 'majority' && majorityOf(attribute.value!) === undefined) {
    context.report('malformed-statement', tokenOf(attribute, 'FREE', 'STRING')!.range, {
      nl: 'Een meerderheid is een deel van de stemmen: `meerderheid 2/3`, `meerderheid 75%`, of `meerderheid gewoon`.',
      en: 'A majority is a part of the votes: `majority 2/3`, `majority 75%`, or `majority simple`.',
    });
  } else if (attribute.$type === 'WordsAttribute' && word.name === 'quorum' && parseQuorum(attribute.value!) === undefined) {
    context.report('malformed-statement', tokenOf(attribute, 'FREE', 'STRING')!.range, {
      nl: 'Een quorum is een getal of een deel van de leden: `quorum 14`, `quorum 2/3`, `quorum 50%+1`.',
      en: 'A quorum is a number or a part of the members: `quorum 14`, `quorum 2/3`, `quorum 50%+1`.',
    });
  }
}

function trailingFix(context: Context, node: HeadNode, trailing: string, dateStop: number, offset: number): Fix[] {
  const [first = ''] = /^[\p{L}-]+/u.exec(trailing) ?? [];
  const word = ATTRIBUTE_OF.get(first);
  return word?.of.includes(node.$type)
    ? [
        fix(
          { nl: 'Zet er een komma voor', en: 'Put a comma before it' },
          [context.replace(context.range(dateStop, offset), ', ')],
          hasItsValue(word, trailing.slice(first.length)),
        ),
      ]
    : [];
}

function missingValue(attribute: ast.Attribute, { nl, en, mayBeBare }: AttributeWord): Message | undefined {
  const lacks = (what: Message): Message => ({ nl: `Achter \`${nl}\` ontbreekt ${what.nl}.`, en: `\`${en}\` lacks ${what.en}.` });
  const date = { nl: 'een datum: `20 november 2020`', en: 'a date: `20 November 2020`' };
  switch (attribute.$type) {
    case 'RoleAttribute':
      return attribute.parties.length === 0 ? lacks({ nl: 'wie: `@id`', en: 'who: `@id`' }) : undefined;
    case 'SideAttribute':
      return attribute.counts.length + attribute.parties.length + attribute.words.length === 0
        ? lacks({ nl: 'een getal, of wie: `@id`', en: 'a number, or who: `@id`' })
        : undefined;
    case 'AboutAttribute':
      return attribute.about === undefined ? lacks({ nl: 'waarover: `#id`', en: 'what: `#id`' }) : undefined;
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
    case 'WordsAttribute':
      return attribute.value === undefined && !mayBeBare ? lacks({ nl: 'een waarde', en: 'a value' }) : undefined;
    case 'AliasesAttribute':
      return attribute.aliases.length === 0 ? lacks({ nl: 'een naam tussen aanhalingstekens', en: 'a name in quotes' }) : undefined;
    default:
      return undefined;
  }
}
