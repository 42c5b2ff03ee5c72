import type * as ast from '../../generated/ast.ts';
import { groundList, groundPlaces, groundsOf } from '../../model/grounds.ts';
import { closesSection } from '../../model/meant-secrets.ts';
import { statementOf } from '../../references/outline.ts';
import { type Leaf, tokenOf } from '../../syntax/concrete-tree.ts';
import { nextFence } from '../../syntax/fences.ts';
import { fieldName } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import { headsOf } from '../shared/tree.ts';
import { checkConflict, checkGround } from './one-ground.ts';
import { checkShields, SHIELD_RULES } from './shields.ts';

/** The grounds of items, sections and shields: `unknown-ground`, `ground-conflict`. */
export const grounds = definePass({
  family: 'shielding',
  rules: {
    'unknown-ground': {
      severity: 'error',
      summary: { nl: 'De grond staat niet in de Woo of de Wob.', en: 'The ground is in neither the Woo nor the Wob.' },
      fixable: true,
    },
    'ground-conflict': { severity: 'error', summary: { nl: 'Twee gronden gaan niet samen.', en: 'Two grounds exclude each other.' } },
    ...SHIELD_RULES,
  },
  check(context) {
    for (const node of headsOf(context.tree)) {
      for (const attribute of node.attributes) {
        if (attribute.$type !== 'GroundAttribute') continue;
        if (attribute.ground === undefined && node.$type === 'Vote' && BY_BALLOT.test(node.$cstNode!.text))
          reportBallot(context, attribute);
        else if (attribute.ground === undefined) reportMissing(context, attribute);
        else checkEach(context, tokenOf(attribute, 'GROUND')!);
      }
    }
    // The ground of the section around a line, and those of the sections around that.
    let section: string[] = [];
    let fence: string | undefined;
    for (const line of context.tree.lines) {
      if (line.$type === 'Heading' || line.$type === 'Meeting') section = [];
      if (line.$type === 'ValueField' && fieldName(line) === 'Secret') {
        const leaf = tokenOf(line, 'VALUE');
        if (leaf === undefined) reportMissing(context, line);
        else if (isOtherLaw(leaf.text)) reportOtherLaw(context, line, leaf);
        else checkEach(context, leaf);
        section = leaf === undefined ? [] : [...groundsOf(groundList(leaf.text))];
      }
      const inCode = line.$type === 'Prose' && fence !== undefined;
      fence = line.$type === 'Prose' ? nextFence(line.$cstNode!.text, fence) : undefined;
      checkLine(context, line, section, inCode);
    }
  },
});

type Context = ContextOf<typeof grounds>;

/** `Stemming (schriftelijk, geheim): …`: how people voted, or that the vote is secret. */
const BY_BALLOT = /^[^:]{0,200}[(,][ \t]*(?:schriftelijk|by ballot|stembriefjes|met briefjes|anoniem|in writing)(?!\p{L})/iu;

function reportBallot(context: Context, attribute: ast.GroundAttribute): void {
  const message = {
    nl: 'Dit kan zeggen dat er geheim is gestemd, of dat de stemming geheim is; in openbare uitvoer valt zij weg. Is er alleen geheim gestemd, laat het woord dan weg; anders hoort er een grond achter: `geheim 5.1.2e`.',
    en: 'This may say that people voted in secret, or that the vote is secret; public output leaves it out. If people only voted in secret, leave the word out; else it lacks a ground: `secret 5.1.2e`.',
  };
  context.report('unknown-ground', context.rangeOf(attribute), message, { severity: 'warning' });
}

function reportMissing(context: Context, node: ast.ValueField | ast.GroundAttribute): void {
  const word = node.$type === 'ValueField' ? node.keyword : node.kind;
  context.report('unknown-ground', context.rangeOf(node), {
    nl: `Achter \`${word}\` ontbreekt de grond, bijvoorbeeld \`5.1.2h\`.`,
    en: `\`${word}\` lacks the ground, such as \`5.1.2h\`.`,
  });
}

/** `Secret: Public Bodies (Admission to Meetings) Act 1960`: a reason to close a section, and no ground of the Woo. */
function isOtherLaw(text: string): boolean {
  return closesSection(`Closed: ${text}`) && !/\d\.\d|\bwoo\b|\bwob\b/i.test(text);
}

function reportOtherLaw(context: Context, field: ast.ValueField, { text, offset }: Leaf): void {
  const start = field.$cstNode!.offset;
  const keyword = context.range(start, start + field.keyword.length);
  const word = { nl: 'Besloten', en: 'Closed' };
  const typed = word[context.file.language];
  context.report(
    'unknown-ground',
    context.range(offset, offset + text.length),
    {
      nl: `\`${text}\` is geen grond van de Woo of de Wob. Een deel dat om een andere wet besloten is, zegt dat met \`${word.nl}: …\`.`,
      en: `\`${text}\` is no ground of the Woo or the Wob. A section that another law closes says so by \`${word.en}: …\`.`,
    },
    { fixes: [fix({ nl: `Maak er \`${typed}\` van`, en: `Make it \`${typed}\`` }, [context.replace(keyword, typed)])] },
  );
}

function checkLine(context: Context, line: ast.Line, section: readonly string[], inCode: boolean): void {
  const node = statementOf(line);
  const own =
    'attributes' in node
      ? node.attributes.flatMap((attribute) =>
          attribute.$type === 'GroundAttribute' && attribute.ground !== undefined ? groundsOf(groundList(attribute.ground)) : [],
        )
      : [];
  if (section.length > 0) for (const ground of own) checkConflict(context, context.rangeOf(node), ground, section);
  checkShields(context, line, [...section, ...own], inCode);
}

/** Each of several grounds in one place, with those before it. */
function checkEach(context: Context, { text, offset }: Leaf): void {
  const before: string[] = [];
  for (const { start, end } of groundPlaces(text)) {
    const ground = text.slice(start, end);
    const range = context.range(offset + start, offset + end);
    checkGround(context, ground, range);
    checkConflict(context, range, ground, before);
    before.push(ground);
  }
}
