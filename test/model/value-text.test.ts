import assert from 'node:assert/strict';
import type { Attendee, Party, Public, Text } from '../../language-server/model/minutes.ts';
import { Publisher } from '../../language-server/model/public.ts';
import { inShield, joinedTexts, onlyWords, valueText, valueWords } from '../../language-server/model/value-text.ts';
import { Root } from '../../language-server/syntax/concrete-tree.ts';
import { projectOf } from '../support/public-forms.ts';

const BOOK = 'Organisatie VWS: Ministerie\nPersoon jansen (@VWS): P. Jansen\nPersoon open (@VWS, openbaar): O. Penbaar\n';

/** Who is present, as a writer and as a citizen see it. */
function attendees(present: string): { internal: readonly Attendee[]; open: string } {
  const models = projectOf({ 'a.verslag': BOOK, 'm.verslag': `Verslag m: M\nDatum: 16 november 2020\nAanwezig: ${present}\n` }).files();
  const [meeting] = models.flatMap(({ meetings }) => meetings);
  return { internal: meeting!.present, open: JSON.stringify(new Publisher(models).minutes(meeting!).present) };
}

describe('what stands behind a name', () => {
  it('is a text with its shields in it, on each of their grounds', () => {
    const { internal, open } = attendees('@open (vz, namens {5.1.2e, 5.1.2i: kanarie, Webex} en meer, m.k.)');
    const [{ role, mode, notice }] = internal as [Attendee];
    assert.deepEqual(
      role!.map((part) => (typeof part === 'string' ? part : part.kind)),
      ['vz, namens ', 'shield', ' en meer'],
    );
    assert.equal(valueWords(role!), 'vz, namens {5.1.2e, 5.1.2i: kanarie, Webex} en meer');
    assert.deepEqual([mode, notice], [undefined, 'with']);
    assert.doesNotMatch(open, /kanarie|Webex/);
    assert.match(open, /5\.1\.2e.*5\.1\.2i/);
  });

  it('holds whom it names as a party, who is shielded as anywhere', () => {
    const { internal, open } = attendees('@open (vervangen door @jansen)');
    assert.equal(valueWords(internal[0]!.remark!), 'vervangen door P. Jansen');
    assert.doesNotMatch(open, /Jansen|jansen/);
  });

  for (const words of [
    '{5.1.2e: kanarie',
    '(5.1.2e: kanarie)',
    'x {5.1.2e: a} kanarie}',
    '"{5.1.2e: kanarie}"',
    '{5.1.2e: "kanarie)" kanarie}',
    'naast @jansen {5.1.2e: kanarie}',
    '5.1.2e: kanarie',
    '{naam: kanarie}',
  ])
    it(`shields \`${words}\` there, with all that it may reach`, () => {
      for (const place of [`@open (${words})`, `@open (vz, ${words})`, `@VWS (m.k.) (${words})`, `"gast" (${words})`]) {
        const { open } = attendees(place);
        assert.doesNotMatch(open, /kanarie|jansen/i, place);
      }
    });
});

describe('a value in words', () => {
  const at = (start: number, end: number) => ({ start: { line: 0, character: start }, end: { line: 0, character: end } });
  const shield = (ground: string, content: string, start: number, end: number) =>
    ({ kind: 'shield', closed: true, at: at(start, end), ground, content: [content] }) as const;
  /** The text of a part of a line. */
  const cut = (line: string, start = 0, end = line.length) => valueText(new Root(line), line.slice(start, end), start, end);

  it('is cut at the shields of its line', () => {
    assert.deepEqual(cut('{5.1.2e: a} en {5.1.2h: b}'), [shield('5.1.2e', 'a', 0, 11), ' en ', shield('5.1.2h', 'b', 15, 26)]);
    assert.deepEqual(cut('a {5.1.2e: b} c', 0, 2), ['a ']);
    assert.deepEqual(cut('a {5.1.2e: b} c', 13), [' c']);
    assert.deepEqual(cut('a {5.1.2e: b c} d', 11), [{ ...shield('5.1.2e', ' c', 12, 15), content: ['b c'], at: at(11, 15) }, ' d']);
  });

  it('has what it opens with as a shield, where the line has none', () => {
    assert.deepEqual(cut('naast P, 5.1.2e: kanarie', 9), [{ ...shield('5.1.2e', ': kanarie', 9, 24), closed: false }]);
  });

  it('has a shield on several grounds in one another', () => {
    const outer = { kind: 'shield', closed: true, at: at(0, 26) } as const;
    assert.deepEqual(cut('{5.1.2e, 5.1.2h, 5.1.2i: a}'.replace(' 5.1.2i', '5.1.2i')), [
      {
        ...outer,
        ground: '5.1.2e',
        more: ['5.1.2h', '5.1.2i'],
        content: [{ ...outer, ground: '5.1.2h', content: [{ ...outer, ground: '5.1.2i', content: ['a'] }] }],
      },
    ]);
  });

  it('is in a shield as a whole where its line calls it secret', () => {
    assert.deepEqual(inShield(['a'], '5.1.2e', at(1, 2)), [shield('5.1.2e', 'a', 1, 2)]);
    assert.deepEqual(inShield(['a'], undefined, at(1, 2)), ['a']);
  });

  it('is written as it was typed, with names for ids and grounds for what is not public', () => {
    const range = at(0, 1);
    const mention = <T extends Party>(party: T) => ({ kind: 'mention', party, at: range }) as const;
    const text: Text = [
      mention({ type: 'unknown', id: 'q', name: 'q' }),
      mention({ type: 'guest', name: 'Jan' }),
      { kind: 'reference', label: 'A1', target: undefined, at: range },
      cut('{5.1.2e, 5.1.2h: a}')[0]!,
    ];
    assert.equal(valueWords(text), '@qJan#A1{5.1.2e, 5.1.2h: a}');
    const open: Text<Public> = [
      { kind: 'mention', party: { type: 'person', ground: '5.1.2e' }, at: undefined },
      { kind: 'shield', ground: '5.1.2h' },
    ];
    assert.equal(valueWords(open), '[5.1.2e][5.1.2h]');
  });

  it('is one text with others, with a sign between them', () => {
    const [hidden] = cut('{5.1.2e: a}');
    assert.deepEqual(joinedTexts([['a'], ['b', hidden!], [hidden!, 'c']], ', '), ['a, b', hidden, ', ', hidden, 'c']);
    assert.deepEqual(
      [onlyWords(['a']), onlyWords([hidden!]), onlyWords(['a', hidden!]), onlyWords([])],
      ['a', undefined, undefined, undefined],
    );
  });
});
