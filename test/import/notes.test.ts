import assert from 'node:assert/strict';
import { Document, EndnoteReferenceRun, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx';
import { blocksOfWord } from '../../src/import/word.ts';

const textOf = (block: Awaited<ReturnType<typeof blocksOfWord>>[number]) =>
  'runs' in block ? `${block.kind}: ${block.runs.map(({ text }) => text).join('')}` : block.kind;

describe('notes of a Word document', () => {
  it('are notes of the minutes, with their marks where they were, and no points of an agenda', async () => {
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('Zonder btw.')] }, 2: { children: [new Paragraph('In 2020.')] } },
      endnotes: { 1: { children: [new Paragraph('Bron: de begroting.')] } },
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new TextRun('De kosten'),
                new FootnoteReferenceRun(1),
                new TextRun(' zijn hoger'),
                new FootnoteReferenceRun(2),
                new EndnoteReferenceRun(1),
              ],
            }),
          ],
        },
      ],
    });
    const blocks = await blocksOfWord(new Uint8Array(await Packer.toBuffer(document)));
    assert.deepEqual(blocks.map(textOf), [
      'paragraph: De kosten[^1] zijn hoger[^2][^e1]',
      'paragraph: [^1]: Zonder btw.',
      'paragraph: [^2]: In 2020.',
      'paragraph: [^e1]: Bron: de begroting.',
    ]);
  });
});
