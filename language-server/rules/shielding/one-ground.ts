import { GROUNDS, isGround } from '../../model/grounds.ts';
import type { Range } from '../../model/minutes.ts';
import { withinOneEdit } from '../../syntax/near-words.ts';
import { fix, type RuleContext } from '../context.ts';

/** `unknown-ground`: of a ground as it is typed. */
export function checkGround(context: RuleContext<'unknown-ground'>, ground: string, range: Range): void {
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
export function checkConflict(context: RuleContext<'ground-conflict'>, at: Range, ground: string, around: readonly string[]): void {
  const other = around.find((one) => excludes(ground, one) || excludes(one, ground));
  if (other === undefined) return;
  context.report('ground-conflict', at, {
    nl: `\`5.1.5\` geldt alleen waar geen grond van lid 1 of 2 geldt; hier staat ook \`${ground === '5.1.5' ? other : ground}\`.`,
    en: `\`5.1.5\` holds only where no ground of paragraph 1 or 2 does; \`${ground === '5.1.5' ? other : ground}\` is here, too.`,
  });
}
