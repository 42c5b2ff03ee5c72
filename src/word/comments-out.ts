import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ReviewRemark, ReviewThread } from '../../language-server/index.ts';
import { escapeHtml } from '../../language-server/output/index.ts';
import { mostAlike } from './align.ts';
import { element, elementsOf, type XmlElement, type XmlNode, xmlText, xmlTree } from './xml-tree.ts';

const BODY = 'word/document.xml';
const TYPES = '[Content_Types].xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A thread, and the words of the source that it is about. */
export interface PlacedThread {
  readonly thread: ReviewThread;
  readonly words: string;
}

interface NumberedRemark {
  readonly id: number;
  readonly remark: ReviewRemark;
  /** The remark that it answers. */
  readonly answers: number | undefined;
  readonly isResolved: boolean;
}

/** A file of Word of our own with the remarks of reviewers in its margin, each at the paragraph that is most like what it is about. */
export function withComments(bytes: Uint8Array, threads: readonly PlacedThread[]): Uint8Array {
  if (threads.length === 0) return bytes;
  const files = unzipSync(bytes);
  const root = xmlTree(strFromU8(files[BODY]!));
  const paragraphs = paragraphsOf(root);
  const texts = paragraphs.map(textOf);
  const numbered: NumberedRemark[] = [];
  const at = new Map<XmlElement, number[]>();
  for (const { thread, words } of threads) {
    const [first, ...answers] = thread.remarks;
    const id = numbered.length;
    numbered.push({ id, remark: first, answers: undefined, isResolved: thread.isResolved });
    for (const remark of answers) numbered.push({ id: numbered.length, remark, answers: id, isResolved: thread.isResolved });
    const paragraph = paragraphs[mostAlike(texts, words)]!;
    at.set(paragraph, [...(at.get(paragraph) ?? []), ...numbered.slice(id).map((one) => one.id)]);
  }
  files[BODY] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xmlText(commented(root, at))}`);
  files['word/comments.xml'] = strToU8(commentsXml(numbered));
  files['word/commentsExtended.xml'] = strToU8(extendedXml(numbered));
  const put = (name: string, before: string, more: string) => {
    files[name] = strToU8(strFromU8(files[name]!).replace(before, `${more}${before}`));
  };
  put(
    TYPES,
    '</Types>',
    `<Override PartName="/word/comments.xml" ContentType="${OFFICE}.comments+xml"/><Override PartName="/word/commentsExtended.xml" ContentType="${OFFICE}.commentsExtended+xml"/>`,
  );
  put(
    RELATIONS,
    '</Relationships>',
    '<Relationship Id="rIdComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/><Relationship Id="rIdThreads" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>',
  );
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Those that say something, without the list of headings. */
function paragraphsOf(node: XmlElement): XmlElement[] {
  if (node.name === 'w:sdt') return [];
  if (node.name === 'w:p') return textOf(node).trim() === '' ? [] : [node];
  return elementsOf(node.children).flatMap(paragraphsOf);
}

function commented(node: XmlElement, at: ReadonlyMap<XmlElement, readonly number[]>): XmlElement {
  const ids = at.get(node);
  const children = node.children.map((child): XmlNode => (typeof child === 'string' ? child : commented(child, at)));
  if (ids === undefined) return element(node.name, children, node.attributes);
  const mark = (name: string, id: number) => element(name, [], { 'w:id': String(id) });
  const isSettings = (child: XmlNode) => typeof child !== 'string' && child.name === 'w:pPr';
  return element(
    node.name,
    [
      ...children.filter(isSettings),
      ...ids.map((id) => mark('w:commentRangeStart', id)),
      ...children.filter((child) => !isSettings(child)),
      ...ids.flatMap((id) => [mark('w:commentRangeEnd', id), element('w:r', [mark('w:commentReference', id)])]),
    ],
    node.attributes,
  );
}

function textOf(node: XmlNode): string {
  if (typeof node === 'string') return '';
  if (node.name === 'w:t') return node.children.filter((child) => typeof child === 'string').join('');
  return node.name === 'w:tab' ? ' ' : node.children.map(textOf).join('');
}

function commentsXml(remarks: readonly NumberedRemark[]): string {
  const all = remarks.map(({ id, remark: { name, date, text } }) => {
    const day = date === undefined ? '' : ` w:date="${date}T00:00:00Z"`;
    const initials = name.match(/\p{L}/gu)?.[0] ?? '';
    return `<w:comment w:id="${id}" w:author="${escapeHtml(name)}"${day} w:initials="${escapeHtml(initials)}"><w:p w14:paraId="${paragraphId(id)}"><w:r><w:t xml:space="preserve">${escapeHtml(text)}</w:t></w:r></w:p></w:comment>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${W}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${all.join('')}</w:comments>`;
}

/** Which remark answers which, and which are done ([MS-DOCX] 2.5.1). */
function extendedXml(remarks: readonly NumberedRemark[]): string {
  const all = remarks.map(({ id, answers, isResolved }) => {
    const parent = answers === undefined ? '' : ` w15:paraIdParent="${paragraphId(answers)}"`;
    return `<w15:commentEx w15:paraId="${paragraphId(id)}"${parent} w15:done="${isResolved ? 1 : 0}"/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${all.join('')}</w15:commentsEx>`;
}

/** Eight digits of base 16, below 0x80000000. */
function paragraphId(id: number): string {
  return (0x1000_0000 + id).toString(16).toUpperCase();
}
