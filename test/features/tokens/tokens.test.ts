import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editsBetween, TokenHistory } from '../../../language-server/features/semantic-tokens/history.ts';
import { LEGEND, TOKEN_TYPES } from '../../../language-server/features/semantic-tokens/legend.ts';
import { semanticTokens, tokensBetween } from '../../../language-server/features/semantic-tokens/tokens.ts';
import { HEADER } from '../../support/check.ts';
import { featureAt } from '../../support/cursor.ts';
import { runs } from '../../support/runs.ts';

function context(text: string) {
  return featureAt(`\u0000${text}`, {}, '\u0000').context;
}

/** Each token as `text: type.modifier`. */
function tokens(text: string): string[] {
  return [...tokensBetween(context(text), 0, text.length)].map(({ start, end, type, modifiers }) =>
    [`${text.slice(start, end)}: ${type}`, ...modifiers].join('.'),
  );
}

describe('semantic tokens', () => {
  it('tell persons, organisations, groups, guests and strangers apart', () => {
    assert.deepEqual(tokens('@jansen @VWS @Volksgezondheid @kernteam @niemand'), [
      '@jansen: person',
      '@VWS: organization',
      '@Volksgezondheid: organization',
      '@kernteam: group',
      '@niemand: unresolved',
    ]);
    assert.deepEqual(tokens('Verslag x: X\nAanwezig: @jansen (Webex, namens @RIVM), "een gast"'), [
      'Verslag: keyword',
      'x: meeting.declaration',
      'Aanwezig: keyword',
      '@jansen: person',
      'Webex: string',
      'namens: attribute',
      '@RIVM: organization',
      '"een gast": guest',
    ]);
  });
  it('tell items, tracks, meetings and series apart', () => {
    assert.deepEqual(
      tokens('Verslag x (reeks dobv): X\nSpoor hub: H\nActie A1 (@jansen, spoor hub): zie #hub, #x, #x/A1, #y/A1, #12').slice(1),
      [
        'x: meeting.declaration',
        'reeks: attribute',
        'dobv: series',
        'Spoor: keyword',
        'hub: track.declaration',
        'Actie: keyword',
        'A1: item.declaration',
        '@jansen: person',
        'spoor: attribute',
        'hub: track',
        '#hub: track',
        '#x: meeting',
        '#x: meeting',
        '/A1: item',
        '#y: unresolved',
        '/A1: unresolved',
      ],
    );
  });
  it('mark dates, times, grounds, states and numbers', () => {
    assert.deepEqual(tokens(`${HEADER}# 1.2 Kop van 20 november 2020`).slice(2, 7), [
      'Datum: keyword',
      'maandag 16 november 2020: date',
      'Tijd: keyword',
      '10:00-11:00: time',
      'Voorzitter: keyword',
    ]);
    assert.deepEqual(tokens(`${HEADER}# 1.2 Kop van 20 november 2020`).slice(-2), ['1.2: number', '20 november 2020: date']);
    assert.deepEqual(tokens('Voortgang #a (lopend, uiterlijk 1 december 2020): ja').slice(1), [
      '#a: unresolved',
      'lopend: status',
      'uiterlijk: attribute',
      '1 december 2020: date',
    ]);
    assert.deepEqual(tokens('Reeks r (elke maandag 10:00): R').slice(1), ['r: series.declaration', 'elke maandag 10:00: date']);
  });
  it('mark what public output leaves out', () => {
    assert.deepEqual(tokens('Open {5.1.2e: @jansen op 1 mei 2020, thuis} open'), [
      '{: ground',
      '5.1.2e: ground',
      ': : ground',
      '@jansen: person.shielded',
      ' op : text.shielded',
      '1 mei 2020: date.shielded',
      ', thuis: text.shielded',
      '}: ground',
    ]);
    assert.deepEqual(
      tokens('Actie A1 (@VWS, geheim 5.1.2h): stil\n  Actie A2 (@VWS): ook').filter((token) => token.includes('text')),
      ['stil: text.shielded', 'ook: text.shielded'],
    );
    assert.deepEqual(
      tokens('Verslag x: X\n# 1. A\nGeheim: 5.1.1b\nStil\n# 2. B\nOpen').filter((token) => token.includes('text')),
      ['A: text.shielded', 'Stil: text.shielded'],
    );
  });
  it('of a range are those of its lines', () => {
    const text = '@VWS\n@jansen\n@kernteam';
    const here = context(text);
    const range = { start: { line: 1, character: 3 }, end: { line: 1, character: 4 } };
    assert.deepEqual(semanticTokens(here, range), [1, 0, 7, LEGEND.tokenTypes.indexOf('person'), 0]);
  });
  it('are numbers in order, five a token, none longer than its line', () => {
    const data = semanticTokens(context(`${HEADER}Zie {5.1.2e: @jansen} en #A1.\r\nActie A1 (@VWS):\r\n  meer @RIVM\r\n`));
    assert.equal(data.length % 5, 0);
    for (let at = 0; at < data.length; at += 5) {
      assert.ok(data[at]! >= 0 && data[at + 1]! >= 0 && data[at + 2]! > 0);
      assert.ok(data[at + 3]! < LEGEND.tokenTypes.length && data[at + 4]! < 1 << LEGEND.tokenModifiers.length);
    }
  });
  it('have a legend of which every own type falls back on a standard one', () => {
    assert.equal(new Set(TOKEN_TYPES.map(({ id }) => id)).size, TOKEN_TYPES.length);
    for (const info of TOKEN_TYPES) assert.ok('superType' in info || ['keyword', 'number', 'string'].includes(info.id), info.id);
  });
});

describe('semantic token deltas', () => {
  const apply = (data: readonly number[], edits: ReturnType<typeof editsBetween>) =>
    edits.reduce<number[]>((result, { start, deleteCount, data: added = [] }) => result.toSpliced(start, deleteCount, ...added), [...data]);
  const token = fc.tuple(fc.nat(2), fc.nat(3), fc.integer({ min: 1, max: 3 }), fc.nat(2), fc.nat(1));
  const data = fc.array(token, { maxLength: 12 }).map((list) => list.flat());
  it('make the one of the other', () => {
    fc.assert(
      fc.property(data, data, (before, after) => {
        const edits = editsBetween(before, after);
        assert.deepEqual(apply(before, edits), after);
        for (const { start, deleteCount } of edits) assert.ok(start % 5 === 0 && deleteCount % 5 === 0);
      }),
      runs(300, 4),
    );
  });
  it('are none where nothing changed, and small where little did', () => {
    assert.deepEqual(editsBetween([0, 0, 1, 0, 0], [0, 0, 1, 0, 0]), []);
    const history = new TokenHistory();
    const first = history.full('x', semanticTokens(context('@VWS\n@jansen\n@VWS')));
    const second = history.delta('x', first.resultId!, semanticTokens(context('@VWS\n@kernteam\n@VWS')));
    assert.ok('edits' in second && second.edits.length === 1 && second.edits[0]!.data?.length === 5);
    assert.ok('data' in history.delta('x', 'other', [0, 0, 1, 0, 0]), 'an answer that is not the last one');
    history.forget('x');
    assert.ok('data' in history.delta('x', '3', []));
  });
});
