import assert from 'node:assert/strict';
import { projectOf, publicMinutes } from '../support/public-forms.ts';

const HEADER = 'Verslag m1: Eerste\nDatum: 16 november 2020\nVoorzitter: @VWS\nNotulist: @VWS\nAanwezig: @VWS\n\n# 1. Deel\n\n';

/** The public text of a line, with its ground in the place of each shield. */
function shown(line: string): string {
  const project = projectOf({ 'a.verslag': 'Organisatie VWS: Ministerie\n', 'm1.verslag': `${HEADER}${line}\n` });
  const block = publicMinutes(project.files())[0]!.sections[0]!.blocks[0]!;
  assert.ok('text' in block);
  return block.text.map((part) => (typeof part === 'string' ? part : part.kind === 'shield' ? `<${part.ground}>` : '@')).join('');
}

const CASES: Readonly<Record<string, string>> = {
  'Zie [{5.1.2e: het rapport}](stukken/klacht-jansen.pdf).': 'Zie <5.1.2e>.',
  'Zie [{5.1.2e: het rapport}](https://example.org/klacht/jansen) en verder.': 'Zie <5.1.2e> en verder.',
  '![{5.1.2e: pasfoto}](fotos/jansen.jpg)': '<5.1.2e>',
  'Zie [rapport van {5.1.2e: J} zelf](stukken/(jansen).pdf "Jansen"), ja.': 'Zie rapport van <5.1.2e> zelf, ja.',
  '[![{5.1.2e: a}](jansen.png)](jansen.html) ja': '<5.1.2e> ja',
  '[{5.1.2e: a}](een.html) en [{5.1.2b: b}](twee.html)': '<5.1.2e> en <5.1.2b>',
  '[{5.1.2e: a}](jansen/{5.1.2b: b}.html) ja': '<5.1.2e> ja',
  'Zie [{5.1.2e: a}](jansen': 'Zie <5.1.2e>',
  'Besluit B1 (@VWS): zie [{5.1.2b: de offerte}](offerte-jansen.pdf).': 'zie <5.1.2b>.',
  'Zie [het rapport](stukken/jansen.pdf) over {5.1.2e: Jansen}.': 'Zie [het rapport](stukken/jansen.pdf) over <5.1.2e>.',
  '{5.1.2e: Jansen} stuurt [het rapport](stukken/jansen.pdf).': '<5.1.2e> stuurt [het rapport](stukken/jansen.pdf).',
  '[{5.1.2e: Jansen}] (voorzitter)': '[<5.1.2e>] (voorzitter)',
  '[a] {5.1.2e: Jansen} [b](c)': '[a] <5.1.2e> [b](c)',
  'Zie [de stukken](een.html) ({5.1.2e: Jansen}) en [meer](twee.html)': 'Zie [de stukken](een.html) (<5.1.2e>) en [meer](twee.html)',
};

describe('where a link leads whose label is shielded', () => {
  for (const [line, expected] of Object.entries(CASES))
    it(`is not told, and that of another is: ${line}`, () => assert.equal(shown(line), expected));
});
