import assert from 'node:assert/strict';
import { Leader } from '../../src/extension/preview/leader.ts';

describe('which side moves', () => {
  it('is the one the user touched last, and the other one is told once that it follows', () => {
    const leader = new Leader();
    assert.equal(leader.editorTouched(), false);
    leader.previewLeads(true);
    assert.ok(leader.previewMoves && !leader.editorMoves);
    assert.equal(leader.editorTouched(), true);
    assert.ok(leader.editorMoves && !leader.previewMoves);
    assert.equal(leader.editorTouched(), false);
  });
});
