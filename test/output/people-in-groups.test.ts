import assert from 'node:assert/strict';
import { renderingOf } from '../../language-server/output/rendering.ts';
import { renderText } from '../../language-server/output/text.ts';
import { HEADER, projectOf } from '../support/check.ts';
import { projectOf as publicProjectOf } from '../support/public-forms.ts';
import { context } from './model-builders.ts';

/** The lines of Aanwezig in the text of minutes. */
function shown(lines: string): string {
  const project = projectOf({});
  const uri = 'file:///project/overleg-1.verslag';
  project.set(uri, HEADER.replace(/Aanwezig:.*\nAfwezig:.*\n/, `${lines}\n`));
  return renderText(project.file(uri)!.meetings[0]!, context({ view: 'full' })).replaceAll(/\s+/g, ' ');
}

describe('people in groups, as lists print them', () => {
  it('a caption stands once, before all who are under it', () => {
    const text = shown('Aanwezig:\n  Leden OR: @voorzitter (tot punt 3), @secretaris\n  Gasten: @jansen\n  "Een gast"');
    assert.equal(text.split('Leden OR').length, 2);
    assert.match(text, /Aanwezig: Leden OR: .*\(.*tot punt 3\), .* Gasten: .* Een gast/);
  });
  it('a list without captions has everybody on a line', () => {
    assert.doesNotMatch(shown('Aanwezig: @voorzitter, @secretaris').replace(/^.*Aanwezig: /, ''), /: .*: /);
  });
});

describe('of who may not be named, in public', () => {
  /** The line Aanwezig of the public text. */
  function told(people: string): string {
    const text =
      'Persoon bakker: A. Bakker\nPersoon bos (openbaar): B. Bos\n\n' +
      `Verslag alv-1: Vergadering\nDatum: woensdag 20 april 2022\nAanwezig: ${people}\n\n# 1. Opening\n\nGeopend.\n`;
    const files = { 'a.verslag': text };
    const models = publicProjectOf(files).files();
    const { context: rendering, show } = renderingOf(models, {
      today: '2022-04-20',
      timeZone: 'Europe/Amsterdam',
      view: 'full',
      public: true,
    });
    return /Aanwezig: *(.*)/.exec(renderText(show(models[0]!.meetings[0]!), rendering))![1]!;
  }

  it('no number stands behind the ground, for it tells who it is', () => {
    assert.equal(told('@bakker (appartement 4, 24 stemmen)'), '[5.1.2e] ([5.1.2e])');
    assert.equal(told('"C. Gast" (kamer 12)'), '[5.1.2e] ([5.1.2e])');
  });
  it('what is done there does, and the number of whoever may be named', () => {
    assert.equal(told('@bakker (penningmeester)'), '[5.1.2e] (penningmeester)');
    assert.equal(told('@bakker (tot punt 1)'), '[5.1.2e] (tot punt 1)');
    assert.equal(told('@bos (appartement 4, 24 stemmen)'), 'B. Bos (appartement 4, 24 stemmen)');
  });
});
