import assert from 'node:assert/strict';
import { renderText } from '../../language-server/output/text.ts';
import { HEADER, projectOf } from '../support/check.ts';
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
