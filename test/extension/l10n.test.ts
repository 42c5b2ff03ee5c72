import assert from 'node:assert/strict';
import fs from 'node:fs';

/** Every text that the extension shows, as it stands in `l10n.t('…')`. */
function textsInSource(): Set<string> {
  const folder = new URL('../../src/extension/', import.meta.url);
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const texts = new Set<string>();
  for (const file of files) {
    const source = fs.readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8');
    for (const [, text] of source.matchAll(/\b(?:l10n\.)?t\(\s*'((?:[^'\\]|\\.)*)'/g)) texts.add(text!.replaceAll("\\'", "'"));
  }
  return texts;
}

describe('texts of the extension', () => {
  const dutch: Record<string, string> = JSON.parse(fs.readFileSync(new URL('../../l10n/bundle.l10n.nl.json', import.meta.url), 'utf8'));
  it('are all there in Dutch, and no others', () => assert.deepEqual(Object.keys(dutch).sort(), [...textsInSource()].sort()));
  it('have the same places to fill in', () => {
    const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([place]) => place).sort();
    for (const [english, text] of Object.entries(dutch)) assert.deepEqual(places(text), places(english), english);
  });
});
