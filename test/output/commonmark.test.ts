import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import MarkdownIt from 'markdown-it';
import type { Inline } from '../../language-server/model/minutes.ts';
import { proseToHtml } from '../../language-server/output/prose.ts';
import { projectOf } from '../support/public-forms.ts';

interface Example {
  readonly markdown: string;
  readonly number: number;
}
const { tests }: { tests: readonly Example[] } = createRequire(import.meta.url)('commonmark-spec');
const PAGE = fs.readFileSync(new URL('../../docs/markdown.md', import.meta.url), 'utf8');
const HEAD = 'Verslag x: X\nDatum: maandag 16 november 2020\n\n# 1. A\n\n';
const MARKDOWN_IT = new MarkdownIt('commonmark');

/** The examples that the page excepts, each named once, under a reason. */
function exceptions(): Map<number, string> {
  const found = new Map<number, string>();
  const table = /<!-- commonmark -->([\s\S]*?)<!-- \/commonmark -->/.exec(PAGE)![1]!;
  for (const [, reason, numbers] of table.matchAll(/^\|([^|]*\p{L}[^|]*)\|([ \d–]+)\|$/gmu)) {
    for (const part of numbers!.trim().split(/ +/)) {
      const [first, last = first] = part.split('–').map(Number);
      for (let number = first!; number <= last!; number++) {
        assert.ok(!found.has(number), `${number} is there twice`);
        found.set(number, reason!.trim());
      }
    }
  }
  return found;
}

/** Names that lead nowhere show as typed. */
function typed(part: Exclude<Inline, string>): string {
  if (part.kind === 'mention') return `@${part.party.name}`;
  return part.kind === 'reference' ? `#${part.label}` : `[${part.kind}]`;
}

/** As typed below a heading of minutes: what the section's prose is on the page; other lines show as what they are. */
function pageOf(markdown: string): string {
  const [meeting] = projectOf({ 'x.verslag': HEAD + markdown }).files()[0]!.meetings;
  const blocks = meeting!.sections.flatMap((section) => [section, ...section.sections]).flatMap((section) => section.blocks);
  const html = blocks.map((block) =>
    block.kind === 'prose' ? proseToHtml(block.text, { html: typed, words: typed }, { picture: (path) => path }) : `[${block.kind}]`,
  );
  return meeting!.sections.length + meeting!.sections[0]!.sections.length > 1 ? `[sections]${html.join('\n')}` : html.join('\n');
}

describe("CommonMark's examples", () => {
  const excepted = exceptions();
  it('are all there', () => assert.ok(tests.length > 600));
  it('make the page that markdown-it makes, but for those whose reason stands in docs/markdown.md', () => {
    const differing: number[] = [];
    for (const { markdown, number } of tests) {
      // Arrows stand for tabs, and no path of minutes leaves their folder: `/url` is none, `url` is one.
      const source = markdown
        .replaceAll('→', '\t')
        .replace(/(\]\(<?\s*)\//g, '$1')
        .replace(/\n$/, '');
      if (
        pageOf(source).trim() !==
        MARKDOWN_IT.render(source)
          .replace(/(<img[^>]*) \/>/g, '$1>')
          .trim()
      )
        differing.push(number);
    }
    assert.deepEqual(
      differing,
      [...excepted.keys()].sort((a, b) => a - b),
    );
  });
});
