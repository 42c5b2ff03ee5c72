import assert from 'node:assert/strict';
import { deliveryRenderingOf } from '../../language-server/output/rendering.ts';
import { renderText } from '../../language-server/output/text.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { projectOf } from '../support/public-forms.ts';

const minutes = (attributes: string) => `Organisatie vws: Ministerie van VWS
Persoon jansen (${attributes}): J. Jansen
Verslag o-1: Overleg
Datum: maandag 16 november 2020
Aanwezig: @jansen
`;

/** What a public version tells, and the rules that report the person. */
function told(attributes: string): { readonly text: string; readonly rules: readonly string[] } {
  const project = projectOf({ 'a.verslag': minutes(attributes) });
  const { context, show } = deliveryRenderingOf(project.files(), DEFAULT_CONFIG, { today: '2020-11-16', view: 'full', public: true });
  const [meeting] = project.files()[0]!.meetings;
  return { text: renderText(show(meeting!), context), rules: project.check(project.files()[0]!.uri).map(({ rule }) => rule) };
}

describe('a person of whom it is said that they are public', () => {
  for (const attributes of [
    'openbaar, wil niet genoemd worden',
    'openbaar, niet met naam',
    'openbaar liever niet',
    'openbaar, alleen de functie',
    'niet met naam, openbaar',
    '@vws, openbaar, tot 2030',
    'public, not by name',
  ])
    it(`is not, where more is said that takes it back: ${attributes}`, () => {
      const { text, rules } = told(attributes);
      assert.doesNotMatch(text, /Jansen/);
      assert.ok(rules.includes('public-in-doubt'), rules.join(' '));
    });

  for (const attributes of ['openbaar', '@vws, openbaar', 'openbaar, functie "hoofd personeel, niet juridisch"', 'openbaar, oud-lid'])
    it(`is, where nothing does: ${attributes}`, () => {
      const { text, rules } = told(attributes);
      assert.match(text, /J\. Jansen/);
      assert.ok(!rules.includes('public-in-doubt'));
    });

  it('is not asked about where nobody said so: `role "secretary"`', () => {
    assert.ok(!told('@vws, role "secretary"').rules.includes('public-in-doubt'));
  });

  it('is not, where another declaration does not say so, which is shown', () => {
    const project = projectOf({ 'a.verslag': minutes('openbaar'), 'b.verslag': 'Persoon jansen: J. Jansen\n' });
    const found = project.check('file:///project/a.verslag').filter(({ rule }) => rule === 'public-in-doubt');
    assert.deepEqual(
      found.map(({ range, related }) => [range.start.line, related.map(({ uri, message }) => [uri, message.nl, message.en])]),
      [[1, [['file:///project/b.verslag', 'Hier niet openbaar.', 'Not public here.']]]],
    );
  });

  it('is not, where a comment behind the name takes it back', () => {
    for (const [comment, isNamed] of [
      ['// niet openbaar', false],
      ['// alleen intern', false],
      ['// belt nog', true],
    ] as const) {
      const project = projectOf({ 'a.verslag': minutes('openbaar').replace('J. Jansen', `J. Jansen ${comment}`) });
      assert.equal(project.files()[0]!.parties.find(({ party }) => party.id === 'jansen')!.party.public, isNamed, comment);
    }
  });
});
