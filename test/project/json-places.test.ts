import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonPlaces } from '../../language-server/project/json-places.ts';
import { runs } from '../support/runs.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the places in a JSON text', () => {
  it('are known of every JSON, and of nothing else', () => {
    const broken = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '\\', '//x\n', '01', 'NaN', '\u0001', '}', '\u00a0', "'", '.'),
      )
      .map(([json, at, sign]) => json.slice(0, at % (json.length + 1)) + sign + json.slice((at % (json.length + 1)) + (at % 2)));
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 4 }), broken, fc.string()), (text) => {
        const { error } = jsonPlaces(text);
        assert.equal(error === undefined, isJson(text), text);
        if (error !== undefined) assert.ok(error >= 0 && error <= text.length);
      }),
      runs(),
    );
  });

  it('lead to each key, the last of two', () => {
    const text = '\ufeff{ "a": { "b": [ { "c": 1 } ] }, "a": { "d": 2 } }';
    const { keyAt, repeated } = jsonPlaces(text);
    for (const path of [
      ['a', 'b'],
      ['a', 'b', '0', 'c'],
      ['a', 'd'],
    ])
      assert.equal(text.slice(keyAt(...path), keyAt(...path)! + 3), `"${path.at(-1)}"`);
    assert.equal(keyAt('a'), text.lastIndexOf('"a"'));
    assert.deepEqual(repeated, [{ key: 'a', offset: text.lastIndexOf('"a"') }]);
  });

  it('end where it is nested without end', () => {
    for (const sign of ['[', '{"a":']) assert.ok(jsonPlaces(sign.repeat(100_000)).error! < 1_000);
  });
});
