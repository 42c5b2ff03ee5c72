import { type AstNode, AstUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { GROUNDS, isGround } from '../../model/grounds.ts';
import type { Range } from '../../model/minutes.ts';
import { lineEnd } from '../../syntax/characters.ts';
import { tokenOf } from '../../syntax/concrete-tree.ts';
import { withinOneEdit } from '../../syntax/near-words.ts';
import { fix, type RuleContext } from '../context.ts';
import { headsOf } from '../shared/tree.ts';

/** `unknown-ground`, `ground-conflict`, `unclosed-shield`. */
export function checkGrounds(context: RuleContext): void {
  for (const node of headsOf(context.tree)) {
    for (const attribute of node.attributes) {
      if (attribute.$type === 'GroundAttribute' && attribute.ground !== undefined)
        checkGround(context, attribute.ground, tokenOf(attribute, 'GROUND')!.range);
    }
  }
  // The ground of the section around a line, and those of the sections around that.
  let section: string[] = [];
  for (const line of context.tree.lines) {
    if (line.$type === 'Heading' || line.$type === 'Meeting') section = [];
    if (line.$type === 'ValueField' && (line.keyword === 'Geheim' || line.keyword === 'Secret')) {
      const leaf = tokenOf(line, 'VALUE');
      if (leaf === undefined) reportMissing(context, line);
      else checkGround(context, leaf.text, leaf.range);
      section = leaf === undefined ? [] : [leaf.text];
    }
    checkLine(context, line, section);
  }
}

function reportMissing(context: RuleContext, field: ast.ValueField): void {
  context.report('unknown-ground', context.rangeOf(field), {
    nl: 'Achter `Geheim:` ontbreekt de grond, bijvoorbeeld `5.1.2h`.',
    en: '`Secret:` lacks the ground, such as `5.1.2h`.',
  });
}

function checkLine(context: RuleContext, line: ast.Line, section: readonly string[]): void {
  const node = line.$type === 'NestedStatement' ? line.statement : line;
  const own =
    'attributes' in node
      ? node.attributes.flatMap((attribute) => (attribute.$type === 'GroundAttribute' ? (attribute.ground ?? []) : []))
      : [];
  const around = [...section, ...own];
  if (own.length > 0 && section.length > 0) checkConflict(context, node, own[0]!, section);
  if (hasShields(node))
    for (const shield of AstUtils.streamAllContents(node))
      if (shield.$type === 'Shield') checkShield(context, shield as ast.Shield, around);
}

/** Most lines have none: the tree need not be walked for them. */
function hasShields(node: AstNode): boolean {
  const parts = (node as { parts?: readonly AstNode[] }).parts;
  if (parts?.some((part) => part.$type === 'Shield')) return true;
  return node.$type === 'PeopleField' || ('attributes' in node && (node as { attributes: unknown[] }).attributes.length > 0);
}

function checkShield(context: RuleContext, shield: ast.Shield, around: readonly string[]): void {
  const opening = tokenOf(shield, 'SHIELD_OPEN')!;
  const start = opening.offset + opening.text.indexOf(shield.ground);
  const groundRange = context.range(start, start + shield.ground.length);
  checkGround(context, shield.ground, groundRange);
  if (!opening.text.includes(':')) {
    context.report(
      'malformed-statement',
      groundRange,
      { nl: 'Achter de grond hoort een dubbele punt: `{5.1.2e: …}`.', en: 'A colon belongs behind the ground: `{5.1.2e: …}`.' },
      { fixes: [fix({ nl: 'Voeg `:` toe', en: 'Insert `:`' }, [context.insert(groundRange.end, ':')], true)] },
    );
  }
  if (!shield.closed) reportUnclosed(context, opening.offset);
  const outer = [...around];
  for (let node = shield.$container as AstNode | undefined; node !== undefined; node = node.$container) {
    if (node.$type === 'Shield') outer.push((node as ast.Shield).ground);
  }
  checkConflict(context, shield, shield.ground, outer, groundRange);
}

function reportUnclosed(context: RuleContext, offset: number): void {
  const end = lineEnd(context.text, offset);
  context.report(
    'unclosed-shield',
    context.range(offset, end),
    {
      nl: 'Deze afscherming wordt niet gesloten; in openbare uitvoer valt de rest van de regel weg.',
      en: 'This shield is not closed; public output leaves out the rest of the line.',
    },
    {
      fixes: [
        fix({ nl: 'Sluit af aan het einde van de regel', en: 'Close it at the end of the line' }, [
          context.insert(context.range(end, end).start, '}'),
        ]),
      ],
    },
  );
}

function checkGround(context: RuleContext, ground: string, range: Range): void {
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

function checkConflict(context: RuleContext, node: AstNode, ground: string, around: readonly string[], at?: Range): void {
  const other = around.find((one) => excludes(ground, one) || excludes(one, ground));
  if (other === undefined) return;
  context.report('ground-conflict', at ?? context.rangeOf(node), {
    nl: `\`5.1.5\` geldt alleen waar geen grond van lid 1 of 2 geldt; hier staat ook \`${ground === '5.1.5' ? other : ground}\`.`,
    en: `\`5.1.5\` holds only where no ground of paragraph 1 or 2 does; \`${ground === '5.1.5' ? other : ground}\` is here, too.`,
  });
}
