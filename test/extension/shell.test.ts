import assert from 'node:assert/strict';
import { makeNonce, shellHtml } from '../../src/extension/preview/shell.ts';
import { shellWords } from '../support/shell-words.ts';

const WORDS = shellWords((key) => `<${key} onclick="x">`);

describe('the page of the preview', () => {
  const html = shellHtml({
    script: 'https://file.example/preview.js',
    style: 'https://file.example/preview.css',
    cspSource: 'https://*.example',
    nonce: 'abc',
    language: 'nl',
    words: WORDS,
    hasPages: true,
  });
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!.replaceAll('&#39;', "'");
  it('allows one script, by its nonce, and the style sheets of the extension', () => {
    assert.equal(
      policy,
      "default-src 'none'; script-src 'nonce-abc'; style-src https://*.example; img-src data:; base-uri 'none'; form-action 'none'",
    );
    assert.equal([...html.matchAll(/<script/g)].length, 1);
    assert.match(html, /<script nonce="abc" src="https:\/\/file\.example\/preview\.js"><\/script>/);
  });
  it('has no inline script, style or handler, whatever its words are', () => {
    assert.doesNotMatch(html.replace(/"[^"]*"/g, '""'), /<script[^>]*>[^<]|<style|\sstyle=|<[^>]*\son\w+=/);
  });
  it('has another nonce each time', () => {
    assert.match(makeNonce(), /^[0-9a-f]{32}$/);
    assert.notEqual(makeNonce(), makeNonce());
  });
});
