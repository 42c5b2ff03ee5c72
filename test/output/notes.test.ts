import assert from 'node:assert/strict';
import { deliveryRenderingOf } from '../../language-server/output/rendering.ts';
import { renderText } from '../../language-server/output/text.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { projectOf } from '../support/public-forms.ts';

const BOOK = 'Persoon dicht: Dirk Dicht\n\n';

/** The lines of the text that hold a fact of the header or of a section. */
function factsOf(lines: string, isPublic: boolean): string[] {
  const files = projectOf({ 'm.verslag': `${BOOK}Verslag m: M\nDatum: 16 november 2020\n${lines}\n` }).files();
  const { context, show } = deliveryRenderingOf(files, DEFAULT_CONFIG, { today: '2020-11-16', view: 'full', public: isPublic });
  const text = renderText(show(files[0]!.meetings[0]!), context);
  return text.split('\n').filter((line) => /^(?:Tijd|Opening|Sluiting|Quorum|Volgende overleg|Duur):/.test(line));
}

function shown(line: string, isPublic = true): string {
  return factsOf(line, isPublic).join('\n').replace(/: +/g, ': ');
}

describe('words beside a time or a number', () => {
  for (const [line, open, inside] of [
    ['Tijd: 10:00, kamer {5.1.2e: drie}, boven', 'Tijd: 10:00 uur, kamer [5.1.2e], boven', 'Tijd: 10:00 uur, kamer [5.1.2e: drie], boven'],
    ['Opening: 10:05 uur, door @dicht', 'Opening: 10:05 uur, door [5.1.2e]', 'Opening: 10:05 uur, door @dicht'],
    ['Sluiting: 11:00 uur, {5.1.2h, 5.1.2i: x}', 'Sluiting: 11:00 uur [5.1.2h] [5.1.2i]', 'Sluiting: 11:00 uur [5.1.2h: [5.1.2i: x]]'],
    ['Quorum: 3 leden, zonder Dirk Dicht', 'Quorum: 3 leden, zonder [5.1.2e]', 'Quorum: 3 leden, zonder Dirk Dicht'],
    [
      'Volgende: 23 november 2020, 10:00, locatie: {5.1.1b: bunker}',
      'Volgende overleg: maandag 23 november 2020, 10:00, [5.1.1b]',
      'Volgende overleg: maandag 23 november 2020, 10:00, [5.1.1b: bunker]',
    ],
    ['\n# 1. Punt\nDuur: 15 minuten, met {5.1.2e: Jan}', 'Duur: 15 minuten, met [5.1.2e]', 'Duur: 15 minuten, met [5.1.2e: Jan]'],
  ] as const)
    it(`show what is shielded in them as other words do: ${line.trim()}`, () => {
      assert.equal(shown(line), open);
      assert.equal(shown(line, false), inside);
    });

  it('say that something is not public where the line calls itself secret', () => {
    assert.equal(shown('\n# 1. Punt\nDuur: 15 minuten, vertrouwelijk: Jan'), 'Duur: 15 minuten, [?]');
  });

  for (const secret of ['x', '', 'a\u00a0\tb', '10:00-12:00', '5 uur', '(', '\u25a1', '\ue000', 'lang '.repeat(60).trim()])
    it(`do not depend on what is shielded: ${JSON.stringify(secret.slice(0, 20))}`, () => {
      const lines = (words: string) => `Tijd: 10:00, kamer {5.1.2e: ${words}}\nVolgende: 23 november 2020, {5.1.2e: ${words}} boven
\n# 1. Punt\nDuur: 15 minuten, met {5.1.2e: ${words}}`;
      assert.deepEqual(factsOf(lines(secret), true), factsOf(lines('iets'), true));
    });
});
