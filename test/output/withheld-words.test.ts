import assert from 'node:assert/strict';
import { Wording } from '../../language-server/document/wording.ts';
import type { PublicName, Text } from '../../language-server/model/minutes.ts';
import type { PublicText } from '../../language-server/model/public-text.ts';
import { deliveryRenderingOf } from '../../language-server/output/rendering.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { projectOf } from '../support/public-forms.ts';

const models = projectOf({ 'm.verslag': 'Verslag m: M\nDatum: 16 november 2020\n' }).files();

function wordingOf(isPublic: boolean): Wording {
  const { context, show } = deliveryRenderingOf(models, DEFAULT_CONFIG, { today: '2020-11-16', view: 'full', public: isPublic });
  return new Wording(show(models[0]!.meetings[0]!), context);
}

const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const withheld = (ground: string) => ({ kind: 'withheld', ground });
const TEXT: Text = [
  'a ',
  { kind: 'shield', ground: '5.1.2e', content: ['*b*'], closed: true, at },
  { kind: 'mention', party: { type: 'guest', name: 'Jan' }, at },
];

describe('the words of a document', () => {
  it('have grounds in a public version where a name has shields, and leave brackets that were typed as they are', () => {
    const wording = wordingOf(true);
    const name: PublicName = ['Kern [5.1.2e] en ', { kind: 'shield', ground: '5.1.2h, 5.1.2i' }];
    const shown = ['Kern [5.1.2e] en ', withheld('5.1.2h'), ' ', withheld('5.1.2i')];
    assert.deepEqual(wording.party({ type: 'group', name }), shown);
    assert.deepEqual([...wording.grounds], ['5.1.2h', '5.1.2i']);
    const organisation = { type: 'organization', id: 'KV', name } as const;
    assert.deepEqual(wording.fullMention({ party: organisation }), [...shown, ' (KV)']);
    assert.deepEqual(wording.party(organisation), [{ kind: 'name', name: 'KV', full: 'Kern [5.1.2e] en [5.1.2h, 5.1.2i]' }]);
    assert.deepEqual([wording.words(''), wording.words('Kern [5.1.2e]')], [[], ['Kern [5.1.2e]']]);
  });

  it('mark what is shielded for those who write, in Markdown and in other words', () => {
    const wording = wordingOf(false);
    assert.deepEqual(wording.value(TEXT), ['a ', { kind: 'shielded', ground: '5.1.2e', words: ['*b*'] }, 'Jan']);
    const typed = { kind: 'typed', source: ['*b*'] };
    assert.deepEqual(wording.markdown(TEXT), ['a ', { kind: 'shielded', ground: '5.1.2e', words: [typed] }, 'Jan']);
    assert.deepEqual(wording.value([{ kind: 'reference', label: 'A1', target: undefined, at }]), ['#A1']);
    assert.deepEqual(
      [wording.shielded('', ['a']), wording.shielded(undefined, ['a'])],
      [[{ kind: 'shielded', ground: '?', words: ['a'] }], ['a']],
    );
    assert.deepEqual(
      [wording.secret(''), wording.secret('5.1.2b'), wording.secret(undefined)],
      [[{ kind: 'secret', ground: '?' }], [{ kind: 'secret', ground: '5.1.2b' }], []],
    );
    assert.equal(wording.isPublic(), false);
  });

  it('have the ground alone in a public version, and no mark of what is secret', () => {
    const wording = wordingOf(true);
    const text: ReturnType<PublicText['text']> = [
      'a ',
      { kind: 'shield', ground: '5.1.2e' },
      { kind: 'mention', party: { type: 'person', ground: '5.1.2i' }, at: undefined },
    ];
    for (const words of [wording.value(text), wording.markdown(text)])
      assert.deepEqual(words, ['a ', withheld('5.1.2e'), withheld('5.1.2i')]);
    assert.deepEqual([...wording.grounds], ['5.1.2e', '5.1.2i']);
    assert.deepEqual([wording.shielded('5.1.2e', ['a']), wording.secret('5.1.2b')], [['a'], []]);
    assert.deepEqual(wording.withheld(''), [withheld('?')]);
    assert.equal(wording.isPublic(), true);
  });

  it('say in a sentence on which grounds a part is not public', () => {
    const wording = wordingOf(true);
    assert.deepEqual(wording.withheldSentence(''), ['Niet openbaar.']);
    const [first, between, second, sentence] = wording.withheldSentence('5.1.2b, 9.9');
    assert.deepEqual([first, between, second], [withheld('5.1.2b'), ' ', withheld('9.9')]);
    assert.match(String(sentence), /^ Niet openbaar op grond van .*5\.1.*; 9\.9\.$/);
  });
});
