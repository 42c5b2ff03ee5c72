import type * as ast from '../../generated/ast.ts';
import { isBlank } from '../../syntax/characters.ts';
import { dateEnd } from '../../syntax/head-lexer.ts';
import { isTitle } from '../../syntax/titles.ts';
import type { AttributeName } from '../../vocabulary/attribute-rows.ts';
import { ATTRIBUTE_OF, attributeNamed } from '../../vocabulary/attributes.ts';
import { languageOfKeyword } from '../../vocabulary/keywords.ts';
import type { Language } from '../../vocabulary/language.ts';
import { PRIORITIES, wordsOf } from '../../vocabulary/values.ts';
import { fix, type RuleContext } from '../context.ts';
import { isDue } from '../dates/unmarked.ts';
import type { Fix } from '../problem.ts';
import { statusWord } from '../shared/status-words.ts';
import type { HeadNode } from '../shared/tree.ts';
import { withoutColon } from '../shared/without-colon.ts';

type Context = RuleContext<'malformed-statement'>;

/** What people say in place of an attribute, in either language. Words that may mean two things are not among them. */
const SAID: readonly (readonly [meant: AttributeName, said: RegExp])[] = [
  ['done', /^(?:gereed|klaar|uitgevoerd|afgehandeld|gedaan|voltooid|afgesloten|complete|completed|finished|closed)$/iu],
  ['ongoing', /^(?:loopt|bezig|mee bezig|onderhanden|in (?:behandeling|uitvoering)|in progress|underway|under way)$/iu],
  ['dropped', /^(?:vervalt|niet meer nodig|geannuleerd|no longer needed|cancell?ed)$/iu],
  [
    'amended',
    /^(?:gewijzigd|gecorrigeerd|(?:met|na) (?:kleine )?(?:aanpassing(?:en)?|correcties?)|as amended|as corrected|corrected|with (?:changes|corrections|amendments))$/iu,
  ],
  ['priority', /^(?:spoed|urgent|hoge prio(?:riteit)?|prio hoog|high prio(?:rity)?)$/iu],
];

/** Who does something, before their name: there the name is enough. */
const OWNER =
  /^(?:trekker|eigenaar|actiehouder|actienemer|verantwoordelijke?|uitvoerder|door|wie|owner|lead|assigned to|assignee|responsible|by|who)[ \t]*:?$/iu;

/** What stands in the place of an attribute and can only mean one: the word for it, a comma for a semicolon, an owner without a title. */
export function meantAttributeFixes(context: Context, node: HeadNode, attribute: ast.Attribute): Fix[] {
  const { text, offset, end } = attribute.$cstNode!;
  const typed = text.trim();
  const language = ('keyword' in node ? languageOfKeyword(node.keyword) : undefined) ?? context.file.language;
  const meant = SAID.find(([name, said]) => said.test(typed) && attributeNamed(name).of.includes(node.$type))?.[0];
  if (meant !== undefined) {
    const word = wordFor(meant, language);
    return [
      fix({ nl: `Vervang door \`${word}\``, en: `Replace by \`${word}\`` }, [
        context.replace(context.range(offset, offset + typed.length), word),
      ]),
    ];
  }
  const labelled = labelledFix(context, node, text, offset);
  if (labelled !== undefined) return [labelled];
  const comma = commaFix(context, node, text, offset);
  if (comma !== undefined) return [comma];
  const commas = commasFix(context, node, text, offset);
  if (commas !== undefined) return [commas];
  // `indiener: @jansen`: the sign is all that is read by itself.
  if (typed === ':') return [withoutColon(context, offset)];
  const colon = text.indexOf(':');
  if (colon > 0 && ATTRIBUTE_OF.get(text.slice(0, colon).trim())?.of.includes(node.$type)) return [withoutColon(context, offset + colon)];
  const [before = ''] = /^[^@]*/.exec(context.text.slice(offset, context.text.indexOf(')', offset))) ?? [];
  if (attributeNamed('due').of.includes(node.$type) && context.text[offset + before.length] === '@' && end <= offset + before.length + 70) {
    const words = before.trim();
    if (OWNER.test(words) || isTitle(words))
      return [
        fix(
          {
            nl: `Laat \`${words}\` weg: wie het doet, staat er met \`@id\``,
            en: `Leave out \`${words}\`: who does it stands there by \`@id\``,
          },
          [context.replace(context.range(offset, offset + before.length), '')],
        ),
      ];
  }
  return [];
}

const WHEN = /^(?:(?:wanneer|termijn|datum|when|by when|date)[ \t]?:|[-–—])[ \t]*(?=\d|\p{L})(?<value>\S.*)$/iu;
const STATUS = /^(?:status|stand)[ \t]?:[ \t]*(?<value>\p{L}[\p{L} ]{1,24})$/iu;

/** `wanneer: 15 maart 2021`, `@smit - 15 maart 2021`, `status: gereed`: a label in the place of the word that counts. */
function labelledFix(context: Context, node: HeadNode, text: string, offset: number): Fix | undefined {
  if (!attributeNamed('due').of.includes(node.$type)) return undefined;
  const typed = text.trim();
  const { value: day = '' } = WHEN.exec(typed)?.groups ?? {};
  const isDay = day !== '' && dateEnd(day, 0) === day.length;
  const status = isDay ? undefined : statusWord(STATUS.exec(typed)?.groups?.value ?? '');
  if (!isDay && status === undefined) return undefined;
  const language = ('keyword' in node ? languageOfKeyword(node.keyword) : undefined) ?? context.file.language;
  const word = status ?? `${attributeNamed('due')[language]} ${day}`;
  let start = offset;
  if (/^[-–—]/.test(typed)) while (isBlank(context.text.charCodeAt(start - 1))) start--;
  return fix({ nl: `Vervang door \`${word}\``, en: `Replace by \`${word}\`` }, [
    context.replace(context.range(start, offset + typed.length), start < offset ? `, ${word}` : word),
  ]);
}

/** `@jansen; uiterlijk 1 december`, `voor 12; tegen 8`: where an attribute follows, the semicolon is meant as a comma. */
export function commaFix(context: Context, node: HeadNode, text: string, offset: number): Fix | undefined {
  const [sign = ''] = /^;[ \t]*/.exec(text) ?? [];
  if (sign === '' || !opensAttribute(node, text.slice(sign.length))) return undefined;
  let start = offset;
  while (isBlank(context.text.charCodeAt(start - 1))) start--;
  return fix(
    { nl: 'Maak er een komma van', en: 'Make it a comma' },
    [context.replace(context.range(start, offset + sign.length), ', ')],
    true,
  );
}

/** `jan; uiterlijk: morgen`, `Jan; voor vrijdag`: where a part is an attribute or a deadline, all parts are told apart, and each is put right by itself. */
function commasFix(context: Context, node: HeadNode, text: string, offset: number): Fix | undefined {
  const parts = text.split(';').map((part) => part.trim());
  const isDeadline = (part: string) => attributeNamed('due').of.includes(node.$type) && isDue(part);
  if (parts.length < 2 || parts.includes('') || !parts.some((part) => opensAttribute(node, part) || isDeadline(part))) return undefined;
  const title =
    parts.length === 2 ? { nl: 'Maak er een komma van', en: 'Make it a comma' } : { nl: "Maak er komma's van", en: 'Make them commas' };
  return fix(title, [context.replace(context.range(offset, offset + text.length), parts.join(', '))], true);
}

function wordFor(meant: AttributeName, language: Language): string {
  const word = attributeNamed(meant)[language];
  return meant === 'priority' ? `${word} ${wordsOf(PRIORITIES).high[language]}` : word;
}

/** `uiterlijk 1 december`, `@jansen`, `aangenomen`. */
function opensAttribute(node: HeadNode, text: string): boolean {
  if (text.startsWith('@') || text.startsWith('#')) return true;
  const [word = ''] = /^\p{L}[\p{L}-]*/u.exec(text) ?? [];
  return ATTRIBUTE_OF.get(word)?.of.includes(node.$type) === true;
}
