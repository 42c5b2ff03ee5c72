import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderJson } from '../../language-server/output/json.ts';
import { renderingOf } from '../../language-server/output/rendering.ts';
import { renderText } from '../../language-server/output/text.ts';
import { withoutHidden } from '../../language-server/syntax/characters.ts';
import { remarkLine, reviewThreads } from '../../language-server/syntax/review-comments.ts';
import { projectOf } from '../support/public-forms.ts';
import { runs } from '../support/runs.ts';

const MINUTES = `Verslag overleg-1: Overleg
Datum: 16 november 2020
Aanwezig:
  Leden: @a, @b
  @c (online)

# 1. Opening
Zaaknummer: 12

Een alinea
op twee regels.

Actie A1 (@a, uiterlijk 20 november 2020): Belt.
  Een tweede regel.
  - een lijst

Afspraak: Dit:
  Actie A2 (@b, uiterlijk 20 november 2020): Dat.

| Kop | Waarde |
|---|---|
| a | b |

> Citaat
> gaat door
`;

describe('remarks of reviewers', () => {
  it('are read with their answers, their day, and the line that they are about', () => {
    const text =
      '# 1. Kade\n// Jansen, P., 18 november 2020: Klopt: dit?\n// - B, November 19, 2020: Ja.\n\n// los commentaar\nTekst.\n// Z, 2020-11-20: Slot.\n';
    const [first, last] = reviewThreads(text);
    assert.deepEqual(first, {
      remarks: [
        { name: 'Jansen, P.', date: '2020-11-18', text: 'Klopt: dit?', line: 1 },
        { name: 'B', date: '2020-11-19', text: 'Ja.', line: 2 },
      ],
      isResolved: false,
      about: 5,
    });
    assert.equal(last!.about, 5);
    assert.deepEqual(reviewThreads('  // P. Punt, 18 november 2020: ingesprongen\n'), []);
  });
  it('come back as they were written, whatever was said, on one line each', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(words, words, fc.boolean(), (name, text, isEnglish) => {
        const line = remarkLine({ name, date: '2020-11-18', text }, isEnglish ? 'en' : 'nl', false);
        assert.doesNotMatch(line, /[\r\n]/);
        const [thread, other] = reviewThreads(`${line}\n`);
        assert.equal(other, undefined);
        assert.equal(thread!.remarks[0].date, '2020-11-18');
        assert.equal(thread!.remarks[0].text, withoutHidden(text).replace(/\s+/g, ' ').trim());
        const answered = reviewThreads(`${line}\n${remarkLine({ name, date: '2020-11-19', text: `x ${text}` }, 'nl', true)}\n`);
        assert.equal(answered[0]!.remarks.length, 2);
      }),
      runs(200, 3),
    );
  });
  it('hold nothing that hides or turns what stands on their line', () => {
    const line = remarkLine({ name: 'A\u202eB\u001b', date: '2020-11-18', text: 'Ja\u2066 \u0007en\u202e nee' }, 'nl', false);
    assert.equal(line, '// AB, 18 november 2020: Ja en nee');
  });
  it('change no output, above whatever line they stand', () => {
    const shown = (text: string) => {
      const models = projectOf({ 'a.verslag': text }).files();
      const { context, show } = renderingOf(models, { today: '2020-11-20', timeZone: 'Europe/Amsterdam', view: 'full' });
      const minutes = show(models[0]!.meetings[0]!);
      return renderText(minutes, context) + renderJson([minutes], context);
    };
    const before = shown(MINUTES);
    const lines = MINUTES.split('\n');
    for (let at = 0; at < lines.length; at++) {
      const remark = ['// P. Punt, 18 november 2020: kanarie {5.1.2e: x} @a #A1', '// - B, 19 november 2020: kanarie'];
      const after = shown([...lines.slice(0, at), ...remark, ...lines.slice(at)].join('\n'));
      assert.equal(after, before, `above: ${lines[at]}`);
    }
  });
});
