import assert from 'node:assert/strict';
import { linkTarget } from '../../src/extension/preview/links.ts';

describe('links in the preview', () => {
  it('opens web and mail addresses outside', () => {
    for (const address of ['https://example.org/a?b#c', 'HTTP://example.org', 'mailto:info@example.org'])
      assert.deepEqual(linkTarget(address), { kind: 'outside', address });
  });
  it('looks up pages of minutes and places on them', () => {
    for (const href of ['#item-A1', 'dobv-2.html', 'dobv-2.html#item-A4', 'd%C3%A9.html'])
      assert.deepEqual(linkTarget(href), { kind: 'minutes', href });
  });
  it('opens files beside the minutes', () => {
    assert.deepEqual(linkTarget('stukken/nota%201.pdf'), { kind: 'file', path: 'stukken/nota 1.pdf' });
    assert.deepEqual(linkTarget('../nota.pdf'), { kind: 'file', path: '../nota.pdf' });
  });
  it('follows nothing else', () => {
    for (const href of [
      '',
      'command:workbench.action.terminal.new',
      'COMMAND:x',
      'command%3Aworkbench.action.x',
      'javascript:alert(1)',
      'java%73cript:alert(1)',
      'file:///etc/passwd',
      'vscode://x/y',
      'vscode-insiders:x',
      'data:text/html,x',
      'ftp://example.org',
      '/etc/passwd',
      '%2Fetc%2Fpasswd',
      '\\\\server\\share',
      '%5C%5Cserver%5Cshare',
      '//example.org/x',
      'http:\n//x',
      'https://example.org/\u0000',
      'x?y',
      '%',
      'c:/windows',
    ])
      assert.equal(linkTarget(href), undefined, href);
  });
});
