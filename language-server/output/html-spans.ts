import type { Document } from '../document/parts.ts';
import type { PartSpan, Phrase, PhraseTarget } from '../document/phrase.ts';
import { FIXED_WORDS, type FixedWord } from '../document/words.ts';
import { GROUNDS, groundsOf } from '../model/grounds.ts';
import { fileAddress, Links } from './links.ts';
import { escapeHtml, noteAnchor } from './names.ts';
import { type HtmlRenderer, inlineToHtml, type LinksShown, proseToHtml } from './prose.ts';
import { phraseToText } from './text-spans.ts';

export type Picture = (path: string) => string | undefined;

/** Writes what stands within a line of a page: names, dates, references, shields. All of it is escaped. */
export class HtmlSpans {
  protected readonly document: Document;
  private readonly links: Links;
  private readonly picture: Picture | undefined;

  /** @param picture where a picture of the project is shown from. */
  constructor(document: Document, picture?: Picture) {
    this.document = document;
    this.links = new Links(document, 'html');
    this.picture = picture;
  }

  word(word: FixedWord): string {
    return escapeHtml(FIXED_WORDS[word][this.document.language]);
  }

  /** @param links whether what is named may be a link: not within a link, for links do not nest. */
  phrase(phrase: Phrase, links: LinksShown = true): string {
    return phrase.map((span) => (typeof span === 'string' ? escapeHtml(span) : this.span(span, links))).join('');
  }

  prose(source: Phrase, lines: readonly number[] = []): string {
    return proseToHtml(source, this.renderer(true), {
      tableName: FIXED_WORDS.table[this.document.language],
      picture: this.picture,
      ...(lines.length === 0 ? {} : { lines }),
    });
  }

  private renderer(links: LinksShown): HtmlRenderer<PartSpan> {
    return { html: (span, place) => this.span(span, place?.inLink === true ? false : links), words: (span) => phraseToText([span]) };
  }

  protected span(span: PartSpan, links: LinksShown): string {
    switch (span.kind) {
      case 'typed':
        return inlineToHtml(span.source, this.renderer(links), { picture: this.picture, links });
      case 'name':
        return `<abbr title="${escapeHtml(span.full)}">${escapeHtml(span.name)}</abbr>`;
      case 'date':
        return this.date(span);
      case 'reference':
        return this.link(links ? this.addressOf(span.to) : undefined, this.phrase(span.words, false));
      case 'link': {
        const address = links ? this.fileAddress(span.address) : undefined;
        const words = this.phrase(span.words, address === undefined && links);
        return address === undefined ? words : `<a href="${escapeHtml(address)}" rel="noreferrer">${words}</a>`;
      }
      case 'withheld':
        return this.label('span', 'withheld', span.ground, `[${escapeHtml(span.ground)}]`);
      case 'shielded':
        return `<span class="shield">${this.label('b', 'shielded', span.ground)} ${this.phrase(span.words, links && 'typed')}</span>`;
      case 'secret':
        return `<span class="shield">${this.label('b', 'shielded', span.ground)}</span>`;
      case 'late':
        return `<strong class="overdue">${escapeHtml(span.words)}</strong>`;
      case 'note':
        return `<sup class="note">${this.link(links ? this.noteAddress(span.number) : undefined, `[${span.number}]`)}</sup>`;
      case 'detail':
        return `<span class="detail">${this.phrase(span.words, links)}</span>`;
    }
  }

  /** Where a note stands. */
  protected noteAddress(number: number): string | undefined {
    return `#${noteAnchor(number)}`;
  }

  protected date({ date, words }: Extract<PartSpan, { kind: 'date' }>): string {
    return `<time datetime="${escapeHtml(date)}">${escapeHtml(words)}</time>`;
  }

  private link(address: string | undefined, html: string): string {
    return address === undefined ? html : `<a href="${escapeHtml(address)}">${html}</a>`;
  }

  protected addressOf(target: PhraseTarget): string | undefined {
    return this.links.addressOf(target);
  }

  protected fileAddress(target: string): string | undefined {
    return fileAddress(target);
  }

  /** A ground, with its article for those who do not see it. */
  private label(tag: string, word: 'shielded' | 'withheld', ground: string, shown = escapeHtml(ground)): string {
    const { language } = this.document;
    const articles = groundsOf(ground).map((one) => GROUNDS.get(one)?.article[language] ?? FIXED_WORDS.unknown[language]);
    const label = `${this.word(word)} ${escapeHtml(articles.join('; '))}`;
    return `<${tag} class="${word}" role="img" aria-label="${label}">${shown}</${tag}>`;
  }
}
