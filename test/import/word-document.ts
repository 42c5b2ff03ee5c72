import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive that is packed already, with what the directory is to say of its size. */
export interface Packed {
  readonly packed: Uint8Array;
  readonly size: number;
}

/** A ZIP archive (PKWARE's APPNOTE, 4.3) of these files. */
export function archive(files: Readonly<Record<string, string | Packed>>): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array();
    const data = typeof content === 'string' ? deflateRawSync(bytes) : content.packed;
    const size = typeof content === 'string' ? bytes.length : content.size;
    const title = new TextEncoder().encode(name);
    const head = Buffer.alloc(26);
    for (const [offset, value] of [
      [0, 20],
      [4, 8],
    ] as const)
      head.writeUInt16LE(value, offset);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(size, 18);
    head.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, title, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), head, tail, title]));
    locals.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    8,
  );
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...locals, ...directory, Buffer.from('PK\u0005\u0006'), end]));
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STYLES = ['Title', 'Heading1', 'Heading2'].map(
  (id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id.replace(/Heading(\d)/, 'heading $1')}"/></w:style>`,
);

/** A Word document with this body (ECMA-376, part 1, 17). */
export function wordDocument(body: string, more: Readonly<Record<string, string | Packed>> = {}, doctype = ''): Uint8Array {
  return archive({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'word/styles.xml': `<w:styles xmlns:w="${W}">${STYLES.join('')}</w:styles>`,
    'word/document.xml': `${doctype}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}
