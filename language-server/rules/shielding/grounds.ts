import type * as ast from '../../generated/ast.ts';
import { GROUNDS, groundList, groundPlaces, groundsOf, isGround } from '../../model/grounds.ts';
import type { Range } from '../../model/minutes.ts';
import { type Leaf, tokenOf } from '../../syntax/concrete-tree.ts';
import { withinOneEdit } from '../../syntax/near-words.ts';
import { fieldName } from '../../vocabulary/keywords.ts';
import { fix, type RuleContext } from '../context.ts';
import { headsOf } from '../shared/tree.ts';
import { checkShields } from './shields.ts';

/** The grounds of items, sections and shields: `unknown-ground`, `ground-conflict`. */
export function checkGrounds(context: RuleContext): void {
  for (const node of headsOf(context.tree)) {
    for (const attribute of node.attributes) {
      if (attribute.$type !== 'GroundAttribute') continue;
      if (attribute.ground === undefined) reportMissing(context, attribute);
      else checkEach(context, tokenOf(attribute, 'GROUND')!);
    }
  }
  // The ground of the section around a line, and those of the sections around that.
  let section: string[] = [];
  for (const line of context.tree.lines) {
    if (line.$type === 'Heading' || line.$type === 'Meeting') section = [];
    if (line.$type === 'ValueField' && fieldName(line) === 'Secret') {
      const leaf = tokenOf(line, 'VALUE');
      if (leaf === undefined) reportMissing(context, line);
      else checkEach(context, leaf);
      section = leaf === undefined ? [] : [...groundsOf(groundList(leaf.text))];
    }
    checkLine(context, line, section);
  }
}

function reportMissing(context: RuleContext, node: ast.ValueField | ast.GroundAttribute): void {
  const word = node.$type === 'ValueField' ? node.keyword : node.kind;
  context.report('unknown-ground', context.rangeOf(node), {
    nl: `Achter \`${word}\` ontbreekt de grond, bijvoorbeeld \`5.1.2h\`.`,
    en: `\`${word}\` lacks the ground, such as \`5.1.2h\`.`,
  });
}

function checkLine(context: RuleContext, line: ast.Line, section: readonly string[]): void {
  const node = line.$type === 'NestedStatement' ? line.statement : line;
  const own =
    'attributes' in node
      ? node.attributes.flatMap((attribute) =>
          attribute.$type === 'GroundAttribute' && attribute.ground !== undefined ? groundsOf(groundList(attribute.ground)) : [],
        )
      : [];
  if (section.length > 0) for (const ground of own) checkConflict(context, context.rangeOf(node), ground, section);
  checkShields(context, line, [...section, ...own]);
}

/** Each of several grounds in one place, with those before it. */
function checkEach(context: RuleContext, { text, offset }: Leaf): void {
  const before: string[] = [];
  for (const { start, end } of groundPlaces(text)) {
    const ground = text.slice(start, end);
    const range = context.range(offset + start, offset + end);
    checkGround(context, ground, range);
    checkConflict(context, range, ground, before);
    before.push(ground);
  }
}

/** `unknown-ground`. */
export function checkGround(context: RuleContext, ground: string, range: Range): void {
  if (isGround(ground)) return;
  const near = nearGrounds(ground);
  const shown = near.map((one) => `\`${one}\``).join(' of ');
  context.report(
    'unknown-ground',
    range,
    {
      nl: `\`${ground}\` is geen grond van de Woo of de Wob.${near.length > 0 ? ` Bedoelt u ${shown}?` : ''}`,
      en: `\`${ground}\` is no ground of the Woo or the Wob.${near.length > 0 ? ` Did you mean ${shown.replaceAll(' of ', ' or ')}?` : ''}`,
    },
    {
      fixes: near.map((one) =>
        fix({ nl: `Vervang door \`${one}\``, en: `Replace by \`${one}\`` }, [context.replace(range, one)], near.length === 1),
      ),
    },
  );
}

/** The same ground written otherwise (`5.1.2.e`, `5.1.2E`), else those one letter off. */
function nearGrounds(ground: string): string[] {
  const plain = ground.toLowerCase().replace(/\.(?=[a-z]$)/, '');
  if (isGround(plain)) return [plain];
  return [...GROUNDS.keys()].filter((known) => withinOneEdit(plain, known)).slice(0, 3);
}

/** Article 5.1, paragraph 5, of the Woo: only where paragraphs 1 and 2 do not apply. */
function excludes(a: string, b: string): boolean {
  return a === '5.1.5' && /^5\.1\.[12]/.test(b);
}

/** `ground-conflict`: of a ground with one around it. */
export function checkConflict(context: RuleContext, at: Range, ground: string, around: readonly string[]): void {
  const other = around.find((one) => excludes(ground, one) || excludes(one, ground));
  if (other === undefined) return;
  context.report('ground-conflict', at, {
    nl: `\`5.1.5\` geldt alleen waar geen grond van lid 1 of 2 geldt; hier staat ook \`${ground === '5.1.5' ? other : ground}\`.`,
    en: `\`5.1.5\` holds only where no ground of paragraph 1 or 2 does; \`${ground === '5.1.5' ? other : ground}\` is here, too.`,
  });
}
