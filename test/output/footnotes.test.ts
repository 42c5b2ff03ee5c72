import assert from 'node:assert/strict';
import type { View } from '../../language-server/document/context.ts';
import { letterOf } from '../../language-server/document/letter.ts';
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

  it('of what is secret keep its mark, and come along to no list of other items', () => {
    const body =
      'Besluit B1 (geheim 5.1.2b): De prijs[^1].\n  [^1]: GEHEIM\n\nActie A1: Bellen[^2] en[^3].\n\n[^3]: Zie {5.1.2e: SMIT}.\n\n# 2. Dicht (geheim 5.1.2f)\n\n[^2]: DICHT';
    assert.equal(notesOf(rendered(body).text), '1. [5.1.2b: GEHEIM]\n\n2. [5.1.2f: DICHT]\n\n3. Zie [5.1.2e: SMIT].');
    const actions = rendered(body, { view: 'actions' }).text;
    assert.match(actions, /Bellen\[\^2\] en\[1\]/);
    assert.equal(notesOf(actions), '1. Zie [5.1.2e].');
    assert.match(rendered(body, { view: 'decisions' }).text, /\[5\.1\.2b: De prijs\[\^1\]\.\s+\[\^1\]: GEHEIM\]/);
    for (const view of ['full', 'actions', 'decisions'] as const)
      for (const form of Object.values(rendered(body, { view, public: true }))) assert.doesNotMatch(form, /GEHEIM|DICHT|SMIT/);
  });

  it('are none in what is shielded, in a heading and in the first line of an item: no word of those is lost', () => {
    const body =
      'Een[^9].\n\n[^9]: Noot.\n\n{5.1.2e: [^1]: JANSEN}\n\nBesluit B1: {5.1.2b: [^2]: PRIJS}\n\nBesluit B2: [^3]: tekst\n\n## [^4]: kop';
    const { text } = rendered(body);
    for (const words of ['[5.1.2e: [^1]: JANSEN]', '[5.1.2b: [^2]: PRIJS]', '[^3]: tekst', '[^4]: kop'])
      assert.ok(text.includes(words), words);
    assert.equal(notesOf(text), '1. Noot.');
  });

  it('that a shown text tells stand below every view of it', () => {
    const body = 'Besluit B1: Betalen.\n  [^los]: Zonder btw.';
    assert.equal(notesOf(rendered(body, { view: 'decisions' }).text), '1. Zonder btw.');
  });

  it('of earlier meetings are not those of this one', () => {
    const files = projectOf({
      'r.verslag': 'Reeks r: R\n\nPersoon jan: Jan\n',
      's-1.verslag': 'Verslag s-1 (reeks r): S\nDatum: 9 november 2020\n\n# 1. Punt\n\nActie A1 (@jan): Oud[^1].\n  [^1]: OUDENOOT\n',
      's-2.verslag': 'Verslag s-2 (reeks r): S\nDatum: 16 november 2020\n\nNieuw[^1].\n\n[^1]: NIEUWENOOT\n\n# 1. Punt\n',
    }).files();
    const { context, show } = deliveryRenderingOf(files, DEFAULT_CONFIG, { today: '2020-11-12', view: 'invitation', public: false });
    const minutes = files.flatMap(({ meetings }) => meetings).find(({ id }) => id === 's-2')!;
    const text = renderText(show(minutes), context);
    assert.match(text, /Oud\[\^1\]\.\s+\[\^1\]: OUDENOOT/);
  });

  it('stand in the whole that goes along with a mail that is cut short, and nothing in the mail leads to them', () => {
    const files = projectOf({
      'm.verslag':
        'Verslag m: M\nDatum: 16 november 2020\n\n# 1. Punt\n\nBesluit B1: Betalen[^1].\n  [^1]: Zonder btw.\n\nBesluit B2: Wachten.\n',
    }).files();
    const { context, show } = deliveryRenderingOf(files, DEFAULT_CONFIG, { today: '2020-11-16', view: 'full', public: false });
    const { whole, shortened } = letterOf(show(files[0]!.meetings[0]!), context);
    assert.match(JSON.stringify(whole), /"kind":"note"/);
    assert.doesNotMatch(JSON.stringify(shortened(2, true)), /"kind":"note"/);
    assert.match(JSON.stringify(shortened(2, true)), /Betalen/);
  });
});
