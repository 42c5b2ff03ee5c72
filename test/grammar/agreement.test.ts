import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import textmate from 'vscode-textmate';
import { createCore } from '../../language-server/services.ts';
import { shieldsFrom } from '../../language-server/syntax/shields.ts';
import { ATTRIBUTE_WORDS } from '../../language-server/vocabulary/attributes.ts';
import { ITEM_LABELS, itemLabel } from '../../language-server/vocabulary/item-labels.ts';
import { isField, KEYWORD_OF, KEYWORDS } from '../../language-server/vocabulary/keywords.ts';
import { spokenItemAt } from '../../language-server/vocabulary/spoken-items.ts';
import { TEXTMATE_GRAMMAR } from '../../scripts/textmate/grammar.ts';
import { ORDINARY_PROSE } from '../rules/ordinary-prose.ts';
import { verslagFiles } from '../support/examples.ts';
import { runs } from '../support/runs.ts';
import { loadGrammar, SHIPPED } from './load-grammar.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { Lexer } = createCore().language.parser;

/** Of each line of a text the keyword that is coloured as one; undefined where the line is prose. */
function coloured(grammar: textmate.IGrammar, lines: readonly string[]): (string | undefined)[] {
  let state = textmate.INITIAL;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const found = tokens.find(({ scopes }) => scopes.some((scope) => /^keyword\./.test(scope)));
    return found && line.slice(found.startIndex, found.endIndex);
  });
}

const SPOKEN = [
  'Voor: 12, tegen: 8, onthoudingen: 1.',
  'Ayes: 5. Nays: 0.',
  'Unaniem aangenomen.',
  'Motie verworpen met 12 tegen 8',
  'Carried unanimously.',
  'Motion carried 5-0.',
  'The motion failed 3-4.',
  'All in favour.',
  'It was RESOLVED to pay the accounts.',
  'Decharge verleend.',
];

/** A `Verslag` line by itself. Others are by the field on the next line, which a grammar for colours does not see: semantic tokens colour them. */
const MEETING = /^(?:Verslag|Minutes)[ \t]*(?:\(|(?<=[ \t])[\p{L}\p{N}\p{M}_.-]+[ \t]*[:(])/u;

/** `Aanwezig:` and nothing more: below a heading it is a field where a list follows, and colours are given line by line. */
const SHOWN_FURTHER_ON = new RegExp(
  `^(?:${KEYWORDS.filter(isField)
    .flatMap(({ nl, en }) => [nl, en])
    .join('|')})[ \\t]*:[ \\t]*$`,
);

/** The same as the lexer has it, but for what stands below a label in other words (`Gasten:`): the grammar for colours knows no labels. */
function lexed(lines: readonly string[]): (string | undefined)[] {
  const starts = new Map<number, number>();
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    starts.set(offset + line.length - line.trimStart().length, index);
    offset += line.length + 1;
  }
  const found: (string | undefined)[] = lines.map(() => undefined);
  let labelled = false;
  for (const { image, startOffset, tokenType } of Lexer.tokenize(lines.join('\n')).tokens) {
    const line = starts.get(startOffset);
    if (line === undefined) continue;
    if (/^\S/.test(lines[line]!) && !lines[line]!.startsWith('//'))
      labelled =
        KEYWORD_OF.has(tokenType.name) &&
        tokenType.name !== image &&
        itemLabel(image) === undefined &&
        spokenItemAt(lines.join('\n'), startOffset) === undefined;
    const isLabel =
      KEYWORD_OF.has(tokenType.name) && (itemLabel(image) !== undefined || spokenItemAt(lines.join('\n'), startOffset) !== undefined);
    if (labelled || !(isLabel || (KEYWORD_OF.has(image) && tokenType.name === image))) continue;
    if (KEYWORD_OF.get(image)?.name !== 'Meeting' || MEETING.test(lines[line]!)) found[line] = image;
  }
  return found;
}

describe('The TextMate grammar and the lexer', () => {
  let grammar: textmate.IGrammar;
  before(async () => {
    ({ grammar } = await loadGrammar());
  });

  const agree = (lines: readonly string[]) => assert.deepEqual(coloured(grammar, lines), lexed(lines), lines.join('\n'));

  it('the grammar that is shipped is the one that was written', () => {
    assert.deepEqual(
      JSON.parse(readFileSync(SHIPPED, 'utf8')),
      JSON.parse(JSON.stringify(TEXTMATE_GRAMMAR)),
      'run: node scripts/textmate/write.ts',
    );
  });

  for (const file of verslagFiles())
    it(`see the same statements in ${path.relative(root, file)}`, () => agree(readFileSync(file, 'utf8').split(/\r\n?|\n/)));

  it('see the same statements in ordinary prose, below a heading and in a header', () => {
    for (const line of ORDINARY_PROSE) for (const above of ['# Kop', 'Verslag a: A', 'Proza.', '']) agree([above, line]);
  });

  it('see the same statements in the other words for items, and none where such a word is a heading', () => {
    for (const label of ITEM_LABELS) {
      for (const rest of [' 3: tekst', ': 10 voor, 5 tegen', ' (@p): tekst', ' 3 (@p, uiterlijk 1 december 2020): tekst', ':', ' is tekst'])
        for (const above of ['# Kop', 'Proza.', 'Besluit B1: tekst'])
          for (const indent of ['', '  ']) agree(['Verslag z: Z', '', '# Kop', above, `${indent}${label}${rest}`]);
    }
    for (const line of [
      'ACTIE: @p belt',
      'Beslispunt 3: akkoord',
      'Hamerstuk: akkoord',
      'RESOLVED: yes',
      'AGREED: yes',
      'TODO (@p): x',
      'AP 3: x',
    ])
      assert.notEqual(coloured(grammar, ['Verslag z: Z', '', '# Kop', '', line]).at(-1), undefined, line);
  });

  it('see the same statements in lines of no more than an outcome or a decision, and none in a sentence', () => {
    for (const line of SPOKEN)
      for (const above of ['# Kop', 'Proza.', 'Besluit B1: tekst'])
        for (const indent of ['', '  ']) {
          agree(['Verslag z: Z', '', '# Kop', above, `${indent}${line}`]);
          agree(['Verslag z: Z', '', '# Kop', above, `${indent}${line} En meer.`, `${indent}- ${line}`]);
        }
    assert.deepEqual(
      SPOKEN.map((line) => coloured(grammar, ['Verslag z: Z', '', '# Kop', '', line]).at(-1)).filter((found) => found === undefined),
      [],
    );
  });

  it('see the same statements where a brace before a ground is doubled', () => {
    for (const line of [
      'Motie M6 "Meer groen" (@p): x',
      'Motion “Green”: x',
      'Motie "x" is y',
      'Voorstel V1 "a" (@p',
      'Besluit B1 "a" (@p): x',
      'Motie volgt "x": y',
    ])
      agree(['Verslag z: Z', '', '# Kop', '', line]);
    for (const line of ['Toezegging volgt({{5.1.2e: x)})', 'Piket: {{5.1.2e: x}}', 'Afwezig: {{5.1.2e: x}}', 'Actie @{{5.1.2e: x}}: y'])
      for (const above of ['# Kop', 'Verslag a: A']) agree([above, line]);
  });

  it('see the same statements in any text', () => {
    const keyword = fc.constantFrom(...KEYWORD_OF.keys(), ...ITEM_LABELS, 'Toezegging nr.', 'Motion #', 'ACTIE No.', 'Beslispunt nummer');
    const attribute = fc.constantFrom(
      ...ATTRIBUTE_WORDS.flatMap(({ nl, en }) => [nl, en]),
      '@RIVM',
      '#A1',
      'zie vorige keer',
      'elke maandag 10:00',
    );
    const id = fc.constantFrom(' A1', ' hub', ' dobv-3', ' #A1', ' #dobv-2/A4', ' Ö', ' volgt', '', '  A1. ', ' 5');
    const inside = fc.array(
      fc.oneof(attribute, fc.constantFrom('"a)b"', '{5.1.2e: x)}', '{5.1.2e, 5.1.2i: x}', ' ', ',', ':', ':0', '"', '{', '}')),
      {
        maxLength: 4,
      },
    );
    const parenthesis = fc
      .tuple(fc.constantFrom('', ' '), inside, fc.constantFrom(')', ') ', ''))
      .map(([a, b, c]) => `${a}(${b.join('')}${c}`);
    const rest = fc.constantFrom(
      '',
      ':',
      ': tekst',
      ':@RIVM',
      ': "gast"',
      ' tekst',
      ': {5.1.2e: x}',
      ': {{5.1.2e: x}}',
      ' : x',
      ': zie (vorige) keer',
    );
    const like = fc
      .tuple(fc.constantFrom('', '', '', '  ', ' ', '\t'), keyword, id, fc.oneof(fc.constant(''), parenthesis), rest)
      .map((parts) => parts.join(''))
      .filter((line) => !SHOWN_FURTHER_ON.test(line) && shieldsFrom(line, 0).every(({ doubt }) => doubt === undefined));
    const other = fc.constantFrom(
      '',
      '',
      '// x',
      '# 1. Kop',
      '## Besluit B1: x',
      'Geheim: 5.1.2e',
      'Secret:',
      'Verslag a:',
      'Proza.',
      '- Actie: x',
      '> Besluit: x',
      '| Actie: | x |',
      '**Actie**: x',
      '   ',
      '```',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 3, arbitrary: like }, { weight: 2, arbitrary: other }), { minLength: 1, maxLength: 8 }),
        // Minutes have begun: before that, a title above a field begins them too, and colours are given line by line.
        (lines) => agree(['Verslag z: Z', '', ...lines]),
      ),
      runs(3000, 4),
    );
  });
});
