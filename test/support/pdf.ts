import { inflateSync } from 'node:zlib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as another program reads it. */
export interface ReadPdf {
  /** What is read aloud: without running heads, page numbers and repeated heads of tables. */
  readonly text: string;
  /** What stands beside the text on each page. */
  readonly running: readonly string[];
  readonly outline: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly metadata: string;
  readonly language: string | null;
  /** The roles of its structure, in order: `H1`, `Table`, `TH`. */
  readonly roles: readonly string[];
  readonly links: readonly string[];
}

export async function readPdf(content: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(content), verbosity: 0 });
  const pdf = await task.promise;
  try {
    return await read(pdf);
  } finally {
    await task.destroy();
  }
}

async function read(pdf: PDFDocumentProxy): Promise<ReadPdf> {
  const text: string[] = [];
  const running: string[] = [];
  const roles: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const marks: boolean[] = [];
    let beside = '';
    for (const item of items) {
      if ('str' in item) {
        const shown = `${item.str}${item.hasEOL ? '\n' : ''}`;
        if (marks.includes(true)) beside += shown;
        else text.push(shown);
      } else if (item.type === 'endMarkedContent') marks.pop();
      else marks.push('tag' in item && item.tag === 'Artifact');
    }
    running.push(beside);
    roles.push(...rolesOf(await page.getStructTree()));
    for (const { url } of await page.getAnnotations()) if (typeof url === 'string') links.push(url);
  }
  const { info, metadata } = await pdf.getMetadata();
  return {
    text: text.join(''),
    running,
    outline: titlesOf(await pdf.getOutline()),
    info: { ...info },
    metadata: metadata?.getRaw() ?? '',
    language: (await pdf.getMetadata()).info['Language' as never] ?? null,
    roles,
    links,
  };
}

function rolesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { role, children, alt } = node as { role?: string; alt?: string; children?: readonly unknown[] };
  return [...(role === undefined ? [] : [alt === undefined ? role : `${role}: ${alt}`]), ...(children ?? []).flatMap(rolesOf)];
}

function titlesOf(outline: readonly { readonly title: string; readonly items: readonly unknown[] }[] | null): string[] {
  return (outline ?? []).flatMap(({ title, items }) => [title, ...titlesOf(items as typeof outline)]);
}

/** Every byte of the file, with its compressed parts unpacked, read as Latin and as UTF-16. */
export function unpackedPdf(content: Uint8Array): string[] {
  const raw = Buffer.from(content).toString('latin1');
  const parts = [raw];
  for (const { 0: found, index } of raw.matchAll(/stream\r?\n/g)) {
    const end = raw.indexOf('endstream', index);
    try {
      parts.push(inflateSync(content.subarray(index + found.length, end)).toString('latin1'));
    } catch {
      // Not packed so: it stands in the raw bytes.
    }
  }
  return parts.flatMap((part) => [part, part.replaceAll('\0', '')]);
}
