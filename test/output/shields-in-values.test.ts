import assert from 'node:assert/strict';
import { renderHtml } from '../../language-server/output/html.ts';
import { renderJson } from '../../language-server/output/json.ts';
import { deliveryRenderingOf } from '../../language-server/output/rendering.ts';
import { renderText } from '../../language-server/output/text.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { projectOf } from '../support/public-forms.ts';

const BOOK = 'Organisatie VWS: Ministerie\nPersoon open (@VWS, openbaar, functie "hoofd {5.1.2h: kanarie} zorg"): O. Penbaar\n';

/** The minutes of a meeting with some lines in it, for those who write them and for everybody. */
function shown(
  fields: string,
  body = '',
): { readonly internal: string; readonly open: string; readonly html: string; readonly json: string } {
  const text = `Verslag m: M\nDatum: 16 november 2020\nNotulist: @VWS\n${fields}\n\n# 1. Deel\n\n${body}\n`;
  const models = projectOf({ 'a.verslag': BOOK, 'm.verslag': text }).files();
  const [meeting] = models.flatMap(({ meetings }) => meetings);
  const rendered = (isPublic: boolean, render: typeof renderText) => {
    const { context, show } = deliveryRenderingOf(models, DEFAULT_CONFIG, { today: '2020-11-16', view: 'full', public: isPublic });
    return render(show(meeting!), context).replace(/\s+/g, ' ');
  };
  return {
    internal: rendered(false, renderText),
    open: rendered(true, renderText),
    html: rendered(false, renderHtml),
    json: rendered(false, jsonOf),
  };
}

const jsonOf: typeof renderText = (minutes, context) => renderJson([minutes], context);

describe('a shield among other words', () => {
  for (const [place, fields, body, before, behind] of [
    ['a function', 'Aanwezig: @open', '', 'hoofd', ' zorg'],
    ['a role', 'Aanwezig: @open (vz van {5.1.2h: kanarie} en meer)', '', 'vz van', ' en meer'],
    ['the part of a chair', 'Voorzitter: @open (namens {5.1.2h: kanarie} en meer)', '', 'namens', ' en meer'],
    ['a deadline in words', 'Aanwezig: @VWS', 'Actie A1 (@VWS, uiterlijk na {5.1.2h: kanarie} dus): Doet.', 'na', ' dus'],
  ] as const)
    it(`is marked in ${place} for those who write, and is a ground for everybody else`, () => {
      const { internal, open, html, json } = shown(fields, body);
      assert.ok(internal.includes(`${before} [5.1.2h: kanarie]${behind}`), internal);
      assert.ok(open.includes(`${before} [5.1.2h]${behind}`), open);
      assert.doesNotMatch(open, /kanarie/);
      assert.match(html, /<span class="shield">.*kanarie/);
      for (const text of [internal, open, html, json]) assert.doesNotMatch(text, /\[object|\{5\.1\.2h/);
    });
});
