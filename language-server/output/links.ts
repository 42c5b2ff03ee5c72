import type { Document, Part } from '../document/parts.ts';
import type { PhraseTarget } from '../document/phrase.ts';
import { itemAnchor, noteAnchor, safeFileName, trackAnchor } from './names.ts';

/** Where words lead, for forms that have links. */
export class Links {
  private readonly document: Document;
  /** How the files of this form end: a reference to another meeting leads to its file, in the same folder. */
  private readonly ending: string;
  /** Found when they are first asked for. */
  private anchors: ReadonlySet<string> | undefined;

  constructor(document: Document, ending: string) {
    this.document = document;
    this.ending = ending;
  }

  /** Where an item, a track or a meeting stands: `#anchor` where it is in this document, else an address of its meeting's file. */
  addressOf(target: PhraseTarget): string | undefined {
    const page = (id: string) => `${encodeURIComponent(safeFileName(id))}.${this.ending}`;
    if (target.kind === 'meeting') return page(target.id);
    const anchor = target.kind === 'track' ? trackAnchor(target.id) : itemAnchor(target.id);
    if (target.meeting !== undefined && target.meeting !== this.document.meeting)
      return `${page(target.meeting)}#${encodeURIComponent(anchor)}`;
    return this.here().has(anchor) ? `#${encodeURIComponent(anchor)}` : undefined;
  }

  /** The anchors of this document. */
  here(): ReadonlySet<string> {
    this.anchors ??= new Set(this.document.parts.flatMap(anchorsIn));
    return this.anchors;
  }
}

/** Web addresses, and paths that stay relative, can be links; anything else is text. */
export function fileAddress(target: string): string | undefined {
  if (/[\u0000-\u001f]/.test(target)) return undefined;
  const text = decoded(target.toWellFormed());
  if (/^https?:\/\//i.test(target)) return encodeURI(text);
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(text)) return undefined;
  return text.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

/** What can be linked to on the page. */
function anchorsIn(part: Part): string[] {
  switch (part.kind) {
    case 'item':
      return [...(part.anchor === undefined ? [] : [itemAnchor(part.anchor)]), ...part.items.flatMap(anchorsIn)];
    case 'section':
      return part.parts.flatMap(anchorsIn);
    case 'notes':
      return part.notes.map(({ number }) => noteAnchor(number));
    case 'table':
      return part.rows.flatMap(({ anchor }) => (anchor === undefined ? [] : [trackAnchor(anchor)]));
    default:
      return [];
  }
}

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
