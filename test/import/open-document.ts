import { archive, type Packed } from './word-document.ts';

/** An OpenDocument text with this body (OpenDocument 1.3). `B` is bold, list `N` is numbered. */
export function openDocument(body: string, more: Readonly<Record<string, string | Packed>> = {}): Uint8Array {
  return archive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content><office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  });
}
