import assert from 'node:assert/strict';
import { Remembered } from '../../src/extension/views/remembered.ts';

describe('what a view remembers', () => {
  it('is asked for once, and is new only where it is something else', async () => {
    let answer = ['een'];
    let asked = 0;
    const remembered = new Remembered(async () => {
      asked++;
      return [...answer];
    });
    assert.deepEqual([await remembered.get(), await remembered.get(), asked], [['een'], ['een'], 1]);
    assert.equal(await remembered.renew(), false);
    answer = ['een', 'twee'];
    assert.deepEqual([await remembered.renew(), await remembered.get()], [true, ['een', 'twee']]);
    remembered.forget();
    answer = [];
    assert.deepEqual(await remembered.get(), []);
  });
});
