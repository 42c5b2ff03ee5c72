import assert from 'node:assert/strict';
import { renderDocx } from '../../language-server/output/docx/render.ts';
import { renderHtmlBody } from '../../language-server/output/html.ts';
import { deliveryRenderingOf } from '../../language-server/output/rendering.ts';
import { renderText } from '../../language-server/output/text.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { projectOf } from '../support/public-forms.ts';
import { unzipText } from '../support/unzipped.ts';

function minutesOf(body: string) {
  const files = projectOf({ 'm.verslag': `Verslag m: M\nDatum: 16 november 2020\n\n${body}\n` }).files();
  const { context, show } = deliveryRenderingOf(files, DEFAULT_CONFIG, { today: '2020-11-16', view: 'full', public: false });
  return { minutes: show(files[0]!.meetings[0]!), context };
}
function pageOf(body: string): string {
  const { minutes, context } = minutesOf(body);
  return renderHtmlBody(minutes, context);
}
const linksOf = (body: string) =>
  [...pageOf(body).matchAll(/<a href="([^"#][^"]*)">([^<]*)<\/a>/g)].map(([, to, words]) => `${words} ${to}`);

describe('addresses that stand bare', () => {
  for (const [text, ...links] of [
    ['Zie www.voorbeeld.nl.', 'www.voorbeeld.nl http://www.voorbeeld.nl'],
    ['(zie www.voorbeeld.nl/a_(b)?c=d#e)', 'www.voorbeeld.nl/a_(b)?c=d#e http://www.voorbeeld.nl/a_(b)?c=d#e'],
    ['WWW.Voorbeeld.NL:8080, meer', 'WWW.Voorbeeld.NL:8080 http://WWW.Voorbeeld.NL:8080'],
    ['http://a.nl en https://b.nl/c.', 'http://a.nl http://a.nl', 'https://b.nl/c https://b.nl/c'],
    ['Mail naar info@voorbeeld.nl.', 'info@voorbeeld.nl mailto:info@voorbeeld.nl'],
    ['- www.a.nl\n\n| kop |\n| --- |\n| www.b.nl |', 'www.a.nl http://www.a.nl', 'www.b.nl http://www.b.nl'],
    ['Besluit B1: Zie www.voorbeeld.nl.', 'www.voorbeeld.nl http://www.voorbeeld.nl', 'www.voorbeeld.nl http://www.voorbeeld.nl'],
  ] as const)
    it(`are links: ${JSON.stringify(text)}`, () => assert.deepEqual(linksOf(text), links));

  for (const text of [
    'zie nota.nl en verslag.docx',
    'www. en www.x en xwww.voorbeeld.nl en www..nl',
    '`www.voorbeeld.nl` en `info@voorbeeld.nl`',
    '```\nwww.voorbeeld.nl\n```',
    'De site {5.1.2e: www.voorbeeld.nl of https://voorbeeld.nl of info@voorbeeld.nl} is dicht.',
    'www.voorbeeld.nl/{5.1.2e: pad}x@y.nl',
    'Mail @jan of @jan.smit.',
  ])
    it(`are no links: ${JSON.stringify(text)}`, () =>
      assert.deepEqual(
        linksOf(text).filter((link) => !link.startsWith('www.voorbeeld.nl/ ')),
        [],
      ));

  it('keep their own words in a link that was typed, also in what is shielded', () => {
    assert.deepEqual(linksOf('[www.a.nl](https://b.nl) {5.1.2e: [c](https://d.nl)}'), ['www.a.nl https://b.nl', 'c https://d.nl']);
  });

  it('make no link within the link of a table of contents', () => {
    const page = pageOf('# 1. [Nota](stukken/nota.pdf) van www.a.nl\n\n# 2. B\n\n# 3. C');
    assert.match(page, /<li><a href="#section-1">1\. Nota van www\.a\.nl<\/a>/);
    assert.match(page, /<h2 id="section-1">1\. <a href="stukken\/nota\.pdf">Nota<\/a> van <a href="http:\/\/www\.a\.nl">/);
  });

  it('are links in Word, and said once in plain text', async () => {
    const { minutes, context } = minutesOf('Zie www.a.nl, info@a.nl en {5.1.2e: www.b.nl}.');
    const links = unzipText(await renderDocx(minutes, context))['word/_rels/document.xml.rels']!;
    assert.deepEqual(
      [...links.matchAll(/Target="((?:http:\/\/www|mailto)[^"]*)"/g)].map(([, to]) => to),
      ['http://www.a.nl', 'mailto:info@a.nl'],
    );
    assert.match(renderText(minutes, context), /^Zie www\.a\.nl, info@a\.nl en \[5\.1\.2e: www\.b\.nl\]\.$/m);
  });
});
