import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { PlainDate } from '../../model/minutes.ts';
import { escapeHtml } from '../names.ts';

export interface Properties {
  readonly title: string;
  /** `nl-NL` */
  readonly language: string;
  /** Of the meeting: the library would write the moment of the run. */
  readonly date: PlainDate | undefined;
}

/**
 * The package with properties of its own, and without what differs from run to run: moments, and ids that are drawn by lot. So it names no
 * author and no program's user, and the same minutes give the same bytes.
 * @param styled changes the part with styles.
 */
export function repacked(content: Uint8Array, properties: Properties, styled: (xml: string) => string = (xml) => xml): Uint8Array {
  const numbers = new Numbers();
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(content))) {
    if (name === 'word/styles.xml') files[name] = strToU8(styled(numbers.steady(strFromU8(bytes))));
    else if (/\.(?:xml|rels)$/.test(name))
      files[name] = strToU8(name === 'docProps/core.xml' ? core(properties) : numbers.steady(strFromU8(bytes)));
    else files[name] = bytes;
  }
  // The earliest moment that a zip can say; fflate writes it as on the clock of the place.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

/**
 * Ids in the order in which they are met: the library draws those of relations by lot, and counts bookmarks and pictures on from document to
 * document. Text cannot look like one: its quotes are escaped.
 */
class Numbers {
  private readonly known = new Map<string, number>();
  private readonly counts = new Map<string, number>();

  steady(xml: string): string {
    return xml
      .replace(/"rId([a-z0-9_-]{15,})"/g, (_, drawn: string) => `"rIdLink${this.of('relation', drawn)}"`)
      .replace(/"_Toc(\d+)"/g, (_, given: string) => `"_Toc${this.of('heading', given)}"`)
      .replace(/<(?:w:bookmark(?:Start|End)|wp:docPr|pic:cNvPr) [^<>]*>/g, (tag) =>
        tag.replace(/( (?:w:)?id=")(\d+)"/, (_, before: string, given: string) => `${before}${this.of(tag.slice(1, 6), given)}"`),
      );
  }

  private of(kind: string, given: string): number {
    const key = `${kind} ${given}`;
    let number = this.known.get(key);
    if (number === undefined) {
      number = (this.counts.get(kind) ?? 0) + 1;
      this.counts.set(kind, number);
      this.known.set(key, number);
    }
    return number;
  }
}

/** ECMA-376 part 2, annex on core properties. */
function core({ title, language, date }: Properties): string {
  const moment = (name: string) =>
    date === undefined ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeHtml(date)}T00:00:00Z</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeHtml(title)}</dc:title><dc:language>${language}</dc:language>${moment('created')}${moment('modified')}</cp:coreProperties>
`;
}
