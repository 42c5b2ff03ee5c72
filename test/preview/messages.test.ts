import assert from 'node:assert/strict';
import { asPreviewMessage, asPreviewState } from '../../src/preview/messages.ts';

describe('messages of the preview', () => {
  const choice = { form: 'html', view: 'full', public: false };
  it('takes what the preview says', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'lead', leads: true },
      { type: 'scrolled', line: 3.5 },
      { type: 'reveal', line: 0 },
      { type: 'link', href: '#item-A1' },
      { type: 'tick', line: 3, done: true },
      { type: 'choose', choice },
      { type: 'do', what: 'print' },
      { type: 'do', what: 'renew' },
      { type: 'choose', choice: { ...choice, form: 'pages' } },
      { type: 'copied', rich: false },
    ])
      assert.deepEqual(asPreviewMessage(message), message);
  });
  it('takes nothing else', () => {
    for (const message of [
      undefined,
      null,
      'ready',
      {},
      { type: 'command', command: 'x' },
      { type: 'do', what: 'workbench.action.terminal.new' },
      { type: 'tick', line: 'x', done: true },
      { type: 'tick', line: Number.NaN, done: true },
      { type: 'reveal', line: -1 },
      { type: 'choose', choice: { ...choice, view: 'x' } },
      { type: 'link', href: 1 },
    ])
      assert.equal(asPreviewMessage(message), undefined, JSON.stringify(message));
  });
  it('passes on nothing beside what it knows', () => {
    assert.deepEqual(asPreviewMessage({ type: 'choose', choice: { ...choice, uri: 'x' }, uri: 'y' }), { type: 'choose', choice });
  });
  it('remembers a state, and no broken one', () => {
    const state = { ...choice, uri: 'file:///a.verslag', locked: false, line: 3 };
    assert.deepEqual(asPreviewState({ ...state, extra: 1 }), state);
    for (const broken of [undefined, {}, { ...state, uri: 1 }, { ...state, form: 'pdf' }, { ...state, line: -1 }])
      assert.equal(asPreviewState(broken), undefined);
  });
});
