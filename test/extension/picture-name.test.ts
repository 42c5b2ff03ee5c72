import assert from 'node:assert/strict';
import { pictureName } from '../../src/extension/editing/picture-name.ts';

describe('the name of a picture that is stored beside minutes', () => {
  it('is the first that is free, with no sign that ends a link', () => {
    const taken = new Set(['staf-3-1.png', 'staf-3-2.png']);
    assert.equal(
      pictureName('/a/staf-3.verslag', 'png', (name) => taken.has(name)),
      'staf-3-3.png',
    );
    const name = (minutes: string) => pictureName(minutes, 'jpg', () => false);
    assert.equal(name('/a/Overleg (kade) 2.verslag'), 'Overleg-kade-2-1.jpg');
    assert.equal(name('/a/..verslag'), 'verslag-1.jpg');
    assert.equal(name('/a/één.VERSLAG'), 'één-1.jpg');
  });
});
