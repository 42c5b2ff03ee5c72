import { bareGroundsOf, blocksOf, struckIn } from '../../syntax/bare-grounds.ts';
import { treeOf } from '../../syntax/concrete-tree.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import type { Fix } from '../problem.ts';

/** `bare-ground`: a ground in square brackets, or in a cell of a table, stands behind words that stay public. */
export const bareGround = defineRule({
  name: 'bare-ground',
  family: 'shielding',
  severity: 'warning',
  summary: {
    nl: 'Een grond tussen haken of in een cel schermt de woorden ervoor niet af.',
    en: 'A ground in brackets or in a cell does not shield the words before it.',
  },
  fixable: true,
  check(context) {
    for (const { offset, end, shielded, line } of context.stretches) {
      if (!shielded) check(context, offset, end, line.$type === 'Prose' && treeOf(line).offset === offset);
    }
  },
});

type Context = ContextOf<typeof bareGround>;

function check(context: Context, offset: number, end: number, isLineStart: boolean): void {
  const text = context.text.slice(offset, end);
  for (const { start, end: last } of blocksOf(text)) {
    const range = context.range(offset + start, offset + last);
    const message = {
      nl: 'Hier is tekst weggelakt, en op welke grond staat er niet bij. Typ `{5.1.2e: …}`, met de grond die geldt.',
      en: 'Text was blacked out here, and its ground is not told. Type `{5.1.2e: …}`, with the ground that applies.',
    };
    const fixes = [fix({ nl: 'Noem de grond', en: 'Tell the ground' }, [context.replace(range, '{5.1.2e: …}')])];
    context.report('bare-ground', range, message, { severity: 'info', fixes });
  }
  for (const { start, end: last } of struckIn(text)) {
    const range = context.range(offset + start, offset + last);
    const message = {
      nl: 'Doorgehaalde tekst blijft te lezen, ook in de openbare versie. Scherm af wat niet openbaar is: `{5.1.2e: …}`.',
      en: 'Struck text can still be read, in the public version too. Shield what is not public: `{5.1.2e: …}`.',
    };
    const words = text.slice(start, last).replace(/^(?:~~|<\p{L}{1,6}>)|(?:~~|<\/\p{L}{1,6}>)$/gu, '');
    const shield = context.replace(range, `{5.1.2e: ${words}}`);
    const fixes = /[{}"`]/.test(words) ? [] : [fix({ nl: 'Scherm de woorden af', en: 'Shield the words' }, [shield])];
    context.report('bare-ground', range, message, { severity: 'info', fixes });
  }
  for (const found of bareGroundsOf(text, isLineStart)) {
    const range = context.range(offset + found.start, offset + found.end);
    const message = {
      nl: `\`${text.slice(found.start, found.end)}\` schermt niets af: wat ervoor staat blijft openbaar. Scherm die woorden af met \`{${found.ground}: …}\`.`,
      en: `\`${text.slice(found.start, found.end)}\` shields nothing: what stands before it stays public. Shield those words with \`{${found.ground}: …}\`.`,
    };
    context.report('bare-ground', range, message, { fixes: fixesOf(context, text, offset, found) });
  }
}

/** Which of the two is meant only the writer knows. */
function fixesOf(context: Context, text: string, offset: number, found: ReturnType<typeof bareGroundsOf>[number]): Fix[] {
  const { start, end, ground, sentence } = found;
  const opening = `{${ground}: `;
  const gone = context.replace(context.range(offset + start, offset + end), `${opening}…}`);
  const fixes = [fix({ nl: 'De woorden zijn al weggehaald', en: 'The words are gone already' }, [gone])];
  const words = text.slice(sentence.start, sentence.end);
  if (/[{}[\]|]/.test(words)) return fixes;
  const shield = context.replace(context.range(offset + sentence.start, offset + end), `${opening}${words}}`);
  return [
    fix({ nl: `Scherm de woorden ervoor af op grond van ${ground}`, en: `Shield the words before it on ground ${ground}` }, [shield]),
    ...fixes,
  ];
}
