import { Parser } from 'htmlparser2';
import { containerOf } from '../import/containers.ts';
import { LARGEST_DOCUMENT, UnreadableDocument, withoutDoctype } from '../import/reading.ts';
import { wordZip } from '../import/zip.ts';
import { align } from './align.ts';
import { type RawDocument, readDocumentPart } from './read-document.ts';
import { type Passage, plain, type RawParagraph, type Tracked, type WordComment, type WordText } from './word-text.ts';

/**
 * The words of a file of Word with the changes that Word tracked in them, and the comments in its margin. Its limits are those of import: nothing in
 * it is run, fetched or believed about its own size.
 * @throws UnreadableDocument
 */
export function readWord(bytes: Uint8Array): WordText {
  if (bytes.length === 0) throw new UnreadableDocument('noText');
  if (bytes.length > LARGEST_DOCUMENT) throw new UnreadableDocument('tooLarge');
  const container = containerOf(bytes);
  if (container === 'compound') throw new UnreadableDocument('encrypted');
  if (container !== 'zip') throw new UnreadableDocument('wrongEnding');
  const zip = wordZip(bytes);
  const part = (name: string) => (zip.has(name) ? new TextDecoder().decode(zip.read(name)) : undefined);
  const main = mainPart(part('_rels/.rels') ?? '');
  const xml = part(main);
  if (xml === undefined) throw new UnreadableDocument('brokenFile');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const body = readDocumentPart(xml);
  const notes = part(`${folder}footnotes.xml`);
  const paragraphs = [...body.paragraphs, ...(notes === undefined ? [] : readDocumentPart(notes).paragraphs)];
  const { passages, indexOf } = passagesOf(paragraphs);
  const comments = commentsOf(part(`${folder}comments.xml`), part(`${folder}commentsExtended.xml`), body, indexOf);
  return { passages, comments };
}

function mainPart(relations: string): string {
  let target = 'word/document.xml';
  const parser = new Parser(
    {
      onopentag: (_, attributes) => {
        if (/\/officeDocument$/.test(attributes.Type ?? '')) target = (attributes.Target ?? target).replace(/^\//, '');
      },
    },
    { xmlMode: true },
  );
  parser.end(relations);
  return target;
}

/** Paragraphs as they were and as they are: one whose end was taken away went on in the next, one whose end is new was one with it. */
function passagesOf(paragraphs: readonly RawParagraph[]) {
  const passages: Passage[] = [];
  const indexOf = new Map<RawParagraph, number>();
  for (let at = 0; at < paragraphs.length; ) {
    let end = at + 1;
    while (end < paragraphs.length && paragraphs[end - 1]!.mark !== 'same' && isSameCell(paragraphs[end - 1]!, paragraphs[end]!)) end++;
    const group = paragraphs.slice(at, end);
    for (const one of group) indexOf.set(one, passages.length);
    passages.push(...together(group));
    at = end;
  }
  return { passages, indexOf };
}

function isSameCell({ cell: one }: RawParagraph, { cell: other }: RawParagraph): boolean {
  return one?.table === other?.table && one?.row === other?.row && one?.column === other?.column;
}

interface Line {
  readonly text: string;
  readonly of: readonly RawParagraph[];
}

function together(group: readonly RawParagraph[]): Passage[] {
  const [before, after] = [linesOf(group, 'inserted'), linesOf(group, 'deleted')];
  return align(before, after, ({ text }) => text).map(({ from, to }) => {
    const [was, is] = [from === undefined ? undefined : before[from]!, to === undefined ? undefined : after[to]!];
    const of = [...new Set([...(was?.of ?? []), ...(is?.of ?? [])])];
    const last = of.at(-1) ?? group[0]!;
    return {
      before: was?.text,
      after: is?.text,
      hands: [...new Map(of.flatMap(({ hands }) => hands).map((hand) => [hand.name, hand])).values()],
      anchors: of.flatMap(({ anchors }) => anchors),
      style: last.style,
      label: plain(of.map(({ label }) => label).join('')),
      cell: last.cell,
    };
  });
}

/** The lines that a group of paragraphs is without what was inserted, or without what was deleted. */
function linesOf(group: readonly RawParagraph[], without: Tracked): Line[] {
  const lines: Line[] = [];
  let text = '';
  let of: RawParagraph[] = [];
  group.forEach((paragraph, index) => {
    for (const stretch of paragraph.stretches) if (stretch.tracked !== without) text += stretch.text;
    of.push(paragraph);
    if (paragraph.mark === without && index < group.length - 1) return;
    if (plain(text) !== '') lines.push({ text: plain(text), of });
    text = '';
    of = [];
  });
  return lines;
}

function commentsOf(
  xml: string | undefined,
  extended: string | undefined,
  { marked }: RawDocument,
  indexOf: ReadonlyMap<RawParagraph, number>,
): WordComment[] {
  if (xml === undefined) return [];
  const threads = threadsOf(extended ?? '');
  const found = readComments(xml);
  const byParagraph = new Map(found.flatMap(({ id, paragraphs }) => paragraphs.map((name) => [name, id] as const)));
  return found.map(({ id, author, date, text, paragraphs }) => {
    const thread = paragraphs.flatMap((name) => threads.get(name) ?? []).at(-1);
    const at = marked.get(id);
    return {
      id,
      hand: { name: plain(author), date },
      text: plain(text),
      quote: plain(at?.quote ?? ''),
      passage: at?.paragraph === undefined ? undefined : indexOf.get(at.paragraph),
      isResolved: thread?.isDone === true,
      answers: thread === undefined ? undefined : byParagraph.get(thread.parent),
    };
  });
}

interface ReadComment {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  text: string;
  /** Ids of its paragraphs: threads are tied by them. */
  readonly paragraphs: string[];
}

function readComments(xml: string): ReadComment[] {
  const comments: ReadComment[] = [];
  let inText = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const comment = comments.at(-1);
        if (/(?:^|:)comment$/.test(name))
          comments.push({
            id: attributes['w:id'] ?? '',
            author: attributes['w:author'] ?? '',
            date: attributes['w:date'] ?? '',
            text: '',
            paragraphs: [],
          });
        else if (/(?:^|:)p$/.test(name) && comment !== undefined) {
          comment.text += '\n';
          if (attributes['w14:paraId'] !== undefined) comment.paragraphs.push(attributes['w14:paraId']);
        }
        inText = /(?:^|:)t$/.test(name);
      },
      ontext: (text) => {
        const comment = comments.at(-1);
        if (inText && comment !== undefined) comment.text += text;
      },
      onclosetag: () => {
        inText = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(withoutDoctype(xml));
  return comments;
}

/** Which comment answers which, and which are done (the extension of 2012, [MS-DOCX] 2.5.1). */
function threadsOf(xml: string): Map<string, { readonly parent: string; readonly isDone: boolean }> {
  const threads = new Map<string, { readonly parent: string; readonly isDone: boolean }>();
  const parser = new Parser(
    {
      onopentag: (_, attributes) => {
        const id = attributes['w15:paraId'];
        if (id !== undefined)
          threads.set(id, { parent: attributes['w15:paraIdParent'] ?? '', isDone: /^(?:1|true)$/.test(attributes['w15:done'] ?? '') });
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return threads;
}
