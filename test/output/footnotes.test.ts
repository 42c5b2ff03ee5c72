import assert from 'node:assert/strict';
import type { View } from '../../language-server/document/context.ts';
import { renderHtmlBody } from '../../language-server/output/html.ts';
import { renderMarkdown } from '../../language-server/output/markdown.ts';
import { deliveryRenderingOf } from '../../language-server/output/rendering.ts';
import { renderText } from '../../language-server/output/text.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { projectOf } from '../support/public-forms.ts';

function rendered(body: string, options: { public?: boolean; view?: View; sourceLines?: boolean } = {}) {
  const files = projectOf({ 'm.verslag': `Verslag m: M\nDatum: 16 november 2020\n\n# 1. Punt\n\n${body}\n` }).files();
  const { context, show } = deliveryRenderingOf(files, DEFAULT_CONFIG, {
    today: '2020-11-16',
    view: options.view ?? 'full',
    public: options.public ?? false,
  });
  const minutes = show(files[0]!.meetings[0]!);
  const given = { ...context, sourceLines: options.sourceLines ?? false };
  return { text: renderText(minutes, given), html: renderHtmlBody(minutes, given), markdown: renderMarkdown(minutes, given) };
}
const notesOf = (text: string) => text.split(/\nNoten\n-+\n\n/)[1]?.trim();

describe('footnotes', () => {
  it('are numbered in the order of the text and stand below it, wherever they were told', () => {
    const { text, html } = rendered('Een[^b] en twee[^a], weer een[^B].\n\n[^a]: Tweede.\n[^b]: Eerste.\n\n- punt');
    assert.match(text, /^Een\[1\] en twee\[2\], weer een\[1\]\.$/m);
    assert.equal(notesOf(text), '1. Eerste.\n\n2. Tweede.');
    assert.match(html, /Een<sup class="note"><a href="#note-1">\[1\]<\/a><\/sup>/);
    assert.match(html, /<li id="note-1"><p>Eerste\.<\/p><\/li>/);
  });

  it('of items stand there too, and in the views of what they are about', () => {
    const body = 'Tekst[^x].\n\n[^x]: Elders.\n\nBesluit B1: De kosten[^1] worden betaald.\n  [^1]: Zonder btw[^2].\n\n[^2]: 21%.';
    assert.equal(notesOf(rendered(body).text), '1. Elders.\n\n2. Zonder btw[3].\n\n3. 21%.');
    const decisions = rendered(body, { view: 'decisions' }).text;
    assert.match(decisions, /De kosten\[1\] worden betaald/);
    assert.equal(notesOf(decisions), '1. Zonder btw[2].\n\n2. 21%.');
  });

  it('go on below their first line', () => {
    const { text } = rendered('Een[^1].\n\n[^1]: Eerste\nregel.\n\n    Tweede *alinea*.\n\n    - punt\n\nDe tekst gaat verder.');
    assert.equal(notesOf(text), '1. Eerste regel.\n\n   Tweede alinea.\n\n   - punt');
    assert.match(text, /^De tekst gaat verder\.$/m);
  });

  it('are never lost: one that nothing points at stands behind the others, and a mark without a note as typed', () => {
    const { text } = rendered('Een[^1] en [^9].\n\n[^los]: Los.\n[^1]: Een.\n[^1]: Nog een.');
    assert.match(text, /Een\[1\] en \[\^9\]\./);
    assert.equal(notesOf(text), '1. Een.\n\n2. Los.\n\n3. Nog een.');
  });

  it('are none in code and behind a backslash', () => {
    const { text } = rendered('`[^1]` en \\[^1] en een[^1].\n\n```\n[^1]: code\n```\n\n[^1]: Noot.');
    assert.match(text, /^\[\^1\] en \[\^1\] en een\[1\]\.$/m);
    assert.match(text, / {4}\[\^1\]: code/);
    assert.equal(notesOf(text), '1. Noot.');
  });

  it('keep what is shielded in them to those who may read it', () => {
    const body = 'Een[^1].\n\n[^1]: Zegt {5.1.2e: Jan Smit}.';
    assert.equal(notesOf(rendered(body).text), '1. Zegt [5.1.2e: Jan Smit].');
    const shown = rendered(body, { public: true });
    assert.match(shown.text, /1\. Zegt \[5\.1\.2e\]\.\n\nGronden waarop/);
    for (const form of Object.values(shown)) assert.doesNotMatch(form, /Smit/);
  });

  it('are no addresses of links to programs that know no notes', () => {
    const { markdown } = rendered('Een[^1].\n\n[^1]: javascript:alert(1)');
    assert.match(markdown, /Een\\\[1\\\]\.\n\n## Noten\n\n1\. javascript:alert\(1\)/);
    assert.doesNotMatch(markdown, /\[\^1\]/);
  });

  it('lead from the page to the lines that they were typed on', () => {
    const { html } = rendered('Een[^1].\n\n[^1]: Eerste.\n\nLaatste.', { sourceLines: true });
    assert.match(html, /<p data-line="7">Eerste/);
    assert.match(html, /<p data-line="9">Laatste/);
  });
});
