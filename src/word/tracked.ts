import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { likeness } from '../../language-server/intake/index.ts';
import { align } from './align.ts';
import { Marks, trackedParagraph, wholeParagraph } from './tracked-words.ts';
import { childOf, element, elementsOf, type XmlElement, type XmlNode, xmlText, xmlTree } from './xml-tree.ts';

const BODY = 'word/document.xml';

/**
 * The second of two files of Word that were made of two versions, with what is different as changes that Word tracks: who accepts all has the second,
 * who rejects all the words of the first. Both are our own.
 */
export function withTrackedChanges(before: Uint8Array, after: Uint8Array): Uint8Array {
  const files = unzipSync(after);
  const old = xmlTree(strFromU8(unzipSync(before, { filter: ({ name }) => name === BODY })[BODY]!));
  const now = xmlTree(strFromU8(files[BODY]!));
  const body = childOf(now, 'w:body')!;
  const tracked = new Tracker().blocks(childOf(old, 'w:body')!.children, body.children);
  const children = now.children.map((child) => (child === body ? element('w:body', tracked, body.attributes) : child));
  files[BODY] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xmlText(element(now.name, children, now.attributes))}`);
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

class Tracker {
  private readonly marks = new Marks();

  /** Paragraphs and tables one below the other. */
  blocks(before: readonly XmlNode[], after: readonly XmlNode[]): XmlNode[] {
    const [old, now] = [elementsOf(before).filter(isBlock), elementsOf(after).filter(isBlock)];
    const texts = new Map([...old, ...now].map((block) => [block, textOf(block)]));
    // The list of headings is no text: Word makes it anew.
    const key = (block: XmlElement) => (isFrame(block) ? block.name : `${block.name} ${texts.get(block)}`);
    const alike = (from: XmlElement, to: XmlElement) => (from.name === to.name ? likeness(texts.get(from)!, texts.get(to)!) : 0);
    const made = align(old, now, key, alike).flatMap(({ from, to }): XmlNode[] => {
      const [was, is] = [from === undefined ? undefined : old[from], to === undefined ? undefined : now[to]];
      if (is === undefined) return isFrame(was!) ? [] : [this.whole(was!, 'del')];
      if (isFrame(is)) return [is];
      if (was === undefined) return [this.whole(is, 'ins')];
      return [texts.get(was) === texts.get(is) ? is : this.changed(was, is)];
    });
    return [...elementsOf(after).filter(isBefore), ...made, ...elementsOf(after).filter(isBehind)];
  }

  private whole(block: XmlElement, kind: 'ins' | 'del'): XmlElement {
    if (block.name !== 'w:tbl') return wholeParagraph(block, kind, this.marks);
    const rows = block.children.map((child) => (typeof child !== 'string' && child.name === 'w:tr' ? this.row(child, kind) : child));
    return element(block.name, rows, block.attributes);
  }

  private changed(before: XmlElement, after: XmlElement): XmlElement {
    return after.name === 'w:tbl' ? this.table(before, after) : trackedParagraph(before, after, this.marks);
  }

  private table(before: XmlElement, after: XmlElement): XmlElement {
    const [old, now] = [elementsOf(before.children).filter(isRow), elementsOf(after.children).filter(isRow)];
    const rows = align(old, now, textOf, alikeRows).map(({ from, to }) => {
      const [was, is] = [from === undefined ? undefined : old[from], to === undefined ? undefined : now[to]];
      if (is === undefined) return this.row(was!, 'del');
      if (was === undefined) return this.row(is, 'ins');
      return textOf(was) === textOf(is) ? is : this.changedRow(was, is);
    });
    return element(
      after.name,
      [...after.children.filter((child) => typeof child !== 'string' && !isRow(child)), ...rows],
      after.attributes,
    );
  }

  private changedRow(before: XmlElement, after: XmlElement): XmlElement {
    const old = elementsOf(before.children).filter(isCell);
    let index = 0;
    const children = after.children.map((child) => {
      if (typeof child === 'string' || !isCell(child)) return child;
      const was = old[index++];
      return element(child.name, this.blocks(was?.children ?? [], child.children), child.attributes);
    });
    return element(after.name, children, after.attributes);
  }

  private row(row: XmlElement, kind: 'ins' | 'del'): XmlElement {
    const own = childOf(row, 'w:trPr');
    const properties = element('w:trPr', [...(own?.children ?? []), this.marks.mark(kind)]);
    const cells = row.children
      .filter((child) => child !== own)
      .map((child) => (typeof child !== 'string' && isCell(child) ? this.cell(child, kind) : child));
    return element(row.name, [properties, ...cells], row.attributes);
  }

  private cell(cell: XmlElement, kind: 'ins' | 'del'): XmlElement {
    const children = cell.children.map((child) => (typeof child !== 'string' && isBlock(child) ? this.whole(child, kind) : child));
    return element(cell.name, children, cell.attributes);
  }
}

function isBlock({ name }: XmlElement): boolean {
  return name === 'w:p' || name === 'w:tbl' || name === 'w:sdt';
}
function isFrame({ name }: XmlElement): boolean {
  return name === 'w:sdt';
}
function isRow({ name }: XmlElement): boolean {
  return name === 'w:tr';
}
function isCell({ name }: XmlElement): boolean {
  return name === 'w:tc';
}
/** Settings of a cell stand before what is in it, those of the pages behind. */
function isBefore({ name }: XmlElement): boolean {
  return name === 'w:tcPr';
}
function isBehind({ name }: XmlElement): boolean {
  return name === 'w:sectPr';
}

/** Rows are the same by what stands at their head. */
function alikeRows(from: XmlElement, to: XmlElement): number {
  const [one, other] = [from, to].map((row) => textOf(elementsOf(row.children).find(isCell) ?? row));
  return one !== '' && one === other ? 1 : likeness(textOf(from), textOf(to));
}

function textOf(node: XmlNode): string {
  if (typeof node === 'string') return '';
  if (node.name === 'w:t') return node.children.filter((child) => typeof child === 'string').join('');
  if (node.name === 'w:tab' || node.name === 'w:br') return ' ';
  const text = node.children.map(textOf).join('');
  return node.name === 'w:p' ? `${text}\n` : text;
}
