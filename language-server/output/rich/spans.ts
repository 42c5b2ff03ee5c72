import type { Token } from 'markdown-it';
import type { ProjectFile } from '../../document/files.ts';
import type { Document } from '../../document/parts.ts';
import type { PartSpan, Phrase, PhraseSpan } from '../../document/phrase.ts';
import { onOneLine } from '../../syntax/trimming.ts';
import { fileAddress, Links } from '../links.ts';
import { harmlessText, noteAnchor } from '../names.ts';
import { isPathBelow, MARKDOWN, partsOf, withPlaceholders } from '../prose.ts';
import { blocksOf } from './blocks.ts';
import { type RichBlock, type RichInline, type RichInlines, type RichMark, textOf } from './inline.ts';

/** Where a run stands: what it inherits. */
interface Place {
  readonly marks: ReadonlySet<RichMark>;
  readonly to: string | undefined;
}
const PLAIN: Place = { marks: new Set(), to: undefined };

/** A picture of the project that can be shown; undefined for any other. */
export type PictureFile = (path: string) => ProjectFile | undefined;

/** Makes runs of what stands within a line of a document: names, dates, references, shields, and Markdown. */
export class RichSpans {
  private readonly links: Links;
  private readonly picture: PictureFile;

  /** @param ending of the files of this form, for references to other meetings. */
  constructor(document: Document, ending: string, picture: PictureFile = () => undefined) {
    this.links = new Links(document, ending);
    this.picture = picture;
  }

  /** The anchors that links of this document can lead to. */
  anchors(): ReadonlySet<string> {
    return this.links.here();
  }

  phrase(phrase: Phrase, ...marks: readonly RichMark[]): RichInlines {
    return this.spans(phrase, { ...PLAIN, marks: new Set(marks) });
  }

  prose(source: Phrase): readonly RichBlock[] {
    const { source: text, parts } = withPlaceholders(source);
    return blocksOf(
      MARKDOWN.parse(text, {}),
      (tokens) => this.tokens(tokens, parts, PLAIN),
      (code) => this.text(code.replaceAll('\t', '    '), parts, { ...PLAIN, marks: new Set(['code']) }),
    );
  }

  private spans(phrase: Phrase, place: Place): RichInline[] {
    return phrase.flatMap((span: PhraseSpan) => (typeof span === 'string' ? this.run(onOneLine(span), place) : this.span(span, place)));
  }

  private span(span: PartSpan, place: Place): RichInline[] {
    switch (span.kind) {
      case 'typed': {
        const { source, parts } = withPlaceholders(span.source);
        return MARKDOWN.parseInline(onOneLine(source), {}).flatMap(({ children }) => this.tokens(children ?? [], parts, place));
      }
      case 'name':
        return this.run(span.name, place);
      case 'date':
        return this.run(span.words, place);
      case 'reference':
        return this.spans(span.words, leading(place, this.links.addressOf(span.to)));
      case 'link':
        return this.spans(span.words, leading(place, fileAddress(span.address)));
      case 'withheld':
        return this.run(`[${span.ground}]`, marked(place, 'withheld'));
      case 'shielded': {
        const inside = marked(place, 'shielded');
        return [...this.run(span.ground, marked(inside, 'ground')), ...this.run(' ', inside), ...this.spans(span.words, inside)];
      }
      case 'secret':
        return this.run(span.ground, marked(marked(place, 'shielded'), 'ground'));
      case 'late':
        return this.run(span.words, marked(place, 'late'));
      case 'note':
        return this.run(`[${span.number}]`, leading(marked(place, 'note'), `#${noteAnchor(span.number)}`));
      case 'detail':
        return this.spans(span.words, marked(place, 'detail'));
    }
  }

  private run(text: string, { marks, to }: Place): RichInline[] {
    return text === '' ? [] : [{ kind: 'run', text: harmlessText(text), marks, to }];
  }

  /** Text of a token, with its parts where their placeholders stand. */
  private text(text: string, parts: readonly PartSpan[], place: Place): RichInline[] {
    return partsOf(text, parts).flatMap((piece) => (typeof piece === 'string' ? this.run(piece, place) : this.span(piece, place)));
  }

  private tokens(tokens: readonly Token[], parts: readonly PartSpan[], outside: Place): RichInline[] {
    const places = [outside];
    return tokens.flatMap((token): RichInline[] => {
      const place = places.at(-1)!;
      if (token.nesting === 1) places.push(opened(token, place));
      else if (token.nesting === -1) places.pop();
      else
        switch (token.type) {
          case 'softbreak':
            return this.run(' ', place);
          case 'hardbreak':
            return [{ kind: 'break' }];
          case 'code_inline':
            return this.text(token.content, parts, marked(place, 'code'));
          case 'image':
            return this.image(token, parts, place);
          default:
            return this.text(token.content, parts, place);
        }
      return [];
    });
  }

  /** A picture of the web is a link to it, in the words that describe it: nothing is loaded from there. */
  private image(token: Token, parts: readonly PartSpan[], place: Place): RichInline[] {
    const source = String(token.attrGet('src') ?? '');
    const words = this.tokens(token.children ?? [], parts, leading(place, source));
    const file = isPathBelow(source) ? this.picture(source) : undefined;
    if (file !== undefined) return [{ kind: 'picture', file, words: textOf(words) || source }];
    return words.length > 0 ? words : this.run(source, leading(place, source));
  }
}

function marked(place: Place, mark: RichMark): Place {
  return { ...place, marks: new Set([...place.marks, mark]) };
}

/** Links do not nest: the outer one counts. */
function leading(place: Place, to: string | undefined): Place {
  return place.to === undefined ? { ...place, to } : place;
}

function opened(token: Token, place: Place): Place {
  switch (token.type) {
    case 'strong_open':
      return marked(place, 'strong');
    case 'em_open':
      return marked(place, 'emphasis');
    case 's_open':
      return marked(place, 'strike');
    case 'link_open':
      // An address that stands bare in what is shielded is a word.
      if (token.markup === 'linkify' && place.marks.has('shielded')) return place;
      return leading(place, String(token.attrGet('href') ?? '') || undefined);
    default:
      return place;
  }
}
