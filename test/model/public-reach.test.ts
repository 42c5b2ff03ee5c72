import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, Inline, Public, Shield, Text, Withheld } from '../../language-server/model/minutes.ts';
import { Publisher } from '../../language-server/model/public.ts';
import { blocksWithReach, withReach } from '../../language-server/model/public-reach.ts';
import { valueWords } from '../../language-server/model/value-text.ts';
import { projectOf } from '../support/public-forms.ts';
import { runs } from '../support/runs.ts';

const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const shield = (closed: boolean): Shield => ({ kind: 'shield', ground: '5.1.2e', content: ['x'], closed, at });

/** What stays in sight behind the first shield that is not closed, by its definition: looked for anew each time. */
function plainly(text: Text): Text {
  const first = text.findIndex((part) => typeof part !== 'string' && part.kind === 'shield' && !part.closed);
  if (first < 0) return text;
  const behind = text.slice(first + 1);
  const end = closing(behind) ?? blankLine(behind);
  if (end === undefined) return text.slice(0, first + 1);
  const left = (behind[end[0]] as string).slice(end[1]);
  return [...text.slice(0, first + 1), ...plainly([...(left === '' ? [] : [left]), ...behind.slice(end[0] + 1)])];
}

function closing(text: Text): [number, number] | undefined {
  let depth = 0;
  for (const [part, words] of text.entries()) {
    if (typeof words !== 'string') continue;
    for (const { 0: sign, index } of words.matchAll(/\\[\s\S]|[{}]/g)) {
      if (sign === '{') depth++;
      if (sign === '}' && depth-- === 0) return [part, index + 1];
    }
  }
  return undefined;
}

function blankLine(text: Text): [number, number] | undefined {
  const part = text.findIndex((words) => typeof words === 'string' && /\n[ \t]*\n/.test(words));
  return part < 0 ? undefined : [part, (text[part] as string).search(/\n[ \t]*\n/)];
}

/** What is public of a section, block by block: `<GROUND>` is a block that is withheld. */
function publicBlocks(body: string, title = 'Deel'): string[] {
  const text = `Verslag m: M\nDatum: 16 november 2020\n\n# 1. ${title}\n\n${body}\n`;
  const models = projectOf({ 'a.verslag': 'Organisatie VWS: Ministerie\n', 'm.verslag': text }).files();
  const [meeting] = models.flatMap(({ meetings }) => meetings);
  return new Publisher(models).minutes(meeting!).sections[0]!.blocks.map(shown);
}

function shown(block: Block<Public> | Withheld): string {
  if (block.kind === 'withheld') return `<${block.ground}>`;
  if (!('text' in block)) return block.kind;
  if (!('items' in block)) return valueWords(block.text);
  const items = block.items.map(shown).join('; ');
  return `${block.kind} ${valueWords(block.text)}${items === '' ? '' : ` (${items})`}`;
}

describe('the reach of a shield that is not closed', () => {
  it('is up to the brace that closes it, else to the end of the paragraph', () => {
    const words = fc.array(fc.constantFrom('a', '{', '}', '\\', '\n', ' '), { minLength: 1, maxLength: 6 }).map((signs) => signs.join(''));
    const part: fc.Arbitrary<Inline> = fc.oneof(words, fc.boolean().map(shield));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (text) => assert.deepEqual(withReach(text), plainly(text))),
      runs(),
    );
  });

  it('is found in as many shields and blocks as a file can hold', () => {
    const text = Array.from({ length: 40_000 }, (_, index): Inline => (index % 2 === 0 ? shield(false) : 'a {\n\nb '));
    assert.equal(withReach(text).length, text.length);
    const blocks = Array.from({ length: 20_000 }, (): Block => ({ kind: 'prose', text: [shield(false), 'a'], at, lines: [] }));
    assert.equal(blocksWithReach(blocks).length, blocks.length);
  });

  for (const [body, expected, title] of [
    ['Een {5.1.2e: kanarie\n\nTwee.\n\nDrie } open.', ['Een [5.1.2e] open.']],
    ['Een {5.1.2e: kanarie\n\nTwee {x} kanarie } open.', ['Een [5.1.2e] open.']],
    ['Een {5.1.2e: kanarie\n\nTwee.\n\nDrie.', ['Een [5.1.2e]\n\nTwee.\n\nDrie.']],
    ['Een {5.1.2e: kanarie\nkanarie verder\n\nTwee.', ['Een [5.1.2e]\n\nTwee.']],
    ['{5.1.2e: kanarie\n\nActie A1 (@VWS): Kanarie.\n\nkanarie } open.', ['[5.1.2e]', '<5.1.2e>', '[5.1.2e] open.']],
    ['Een {5.1.2e: kanarie\n\nActie A1 (@VWS): Kanarie.\n\nkanarie {x} kanarie } open.', ['Een [5.1.2e]', '<5.1.2e>', '[5.1.2e] open.']],
    ['Een } open {5.1.2e: kanarie\n\nTwee.', ['Een } open [5.1.2e]\n\nTwee.']],
    ['Een {5.1.2e: kanarie\n\nActie A1 (@VWS): Kanarie.\n\nkanarie } open.', ['Een [5.1.2e]', '<5.1.2e>', '[5.1.2e] open.']],
    ['Een {5.1.2e: kanarie\n\nActie A1 (@VWS, geheim 5.1.2h): Kanarie.\n\nDrie } open.', ['Een [5.1.2e]', '<5.1.2h>', '[5.1.2e] open.']],
    ['Een {5.1.2e: kanarie\n\nActie A1 (@VWS): Kanarie } kanarie.\n\nDrie } open.', ['Een [5.1.2e]', '<5.1.2e>', 'Drie } open.']],
    [
      'Een {5.1.2e: kanarie\n\nActie A1 (@VWS): Kanarie.\n  Actie A2 (@VWS): Kanarie } kanarie.\n\nDaarna.',
      ['Een [5.1.2e]', '<5.1.2e>', 'Daarna.'],
    ],
    ['Een {5.1.2e: kanarie\n\nSpoor s (trekker @VWS): Kanarie.\n\nkanarie } open.', ['Een [5.1.2e]', '[5.1.2e] open.']],
    [
      'Actie A1 (@VWS): Een {5.1.2e: kanarie\n  Actie A2 (@VWS): Kanarie.\n\nDaarna } open.',
      ['action Een [5.1.2e] (<5.1.2e>)', '[5.1.2e] open.'],
    ],
    [
      'Actie A1 (@VWS): Een {5.1.2e: kanarie\n  Actie A2 (@VWS, geheim 5.1.2h): Kanarie.\n\nDaarna.',
      ['action Een [5.1.2e] (<5.1.2h>)', 'Daarna.'],
    ],
    [
      'Actie A1 (@VWS): Een\n  Actie A2 (@VWS): Doet {5.1.2e: kanarie\n  Actie A3 (@VWS): Doet {5.1.2h: x}\n\nTwee.\n\nDrie } open.',
      ['action Een (action Doet [5.1.2e]; action Doet [5.1.2h])', '[5.1.2e] open.'],
    ],
    [
      'Een {5.1.2e: kanarie\n\nActie A1 (@VWS): Kanarie } kanarie.\n\nTwee {5.1.2h: kanarie\n\nActie A2 (@VWS): Kanarie.\n\nkanarie } open.',
      ['Een [5.1.2e]', '<5.1.2e>', 'Twee [5.1.2h]', '<5.1.2h>', '[5.1.2h] open.'],
    ],
    [
      'Een {5.1.2e: kanarie\n\nActie A1 (@VWS): Doet.\n\nTwee {5.1.2h: kanarie\n\nDrie.',
      ['Een [5.1.2e]', 'action Doet.', 'Twee [5.1.2h]\n\nDrie.'],
    ],
    ['Twee.\n\nDrie } en {5.1.2h: kanarie} open.', ['[5.1.2e] en [5.1.2h] open.'], 'Deel {5.1.2e: kanarie'],
    ['Kanarie }', ['[5.1.2e]'], 'Deel {5.1.2e: kanarie'],
    ['Twee.\n\nDrie.', ['Twee.\n\nDrie.'], 'Deel {5.1.2e: kanarie'],
  ] as const)
    it(`is this over what follows ${JSON.stringify(`# ${title ?? 'Deel'}\n${body}`)}`, () => {
      assert.deepEqual(publicBlocks(body, title), expected);
    });
});
