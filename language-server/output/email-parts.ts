import type { Document, Fact, ItemFact, ItemPart, OutlineEntry, Part, Row, SectionPart, Table } from '../document/parts.ts';
import type { PartSpan, Phrase } from '../document/phrase.ts';
import type { FixedWord } from '../document/words.ts';
import { joined } from './html-parts.ts';
import { HtmlSpans, type Picture } from './html-spans.ts';
import { escapeHtml } from './names.ts';
import type { LinksShown } from './prose.ts';

const LAYOUT = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';
/** Outlook leaves out the space below a table. */
const GAP = '<p class="gap">&nbsp;</p>';
const WHOLE = '<table class="whole" cellpadding="0" cellspacing="0" border="0">';

/** A link to a file of the folder, with its words. */
const PATH_LINK = /<a href="(?!https?:|mailto:)[^"]*"[^>]*>([\s\S]*?)<\/a>/g;

/** What stands within a line of a mail. Programs for mail break links within a page, so that nothing links but to the web. */
class MailSpans extends HtmlSpans {
  protected override addressOf(): undefined {
    return undefined;
  }

  protected override noteAddress(): undefined {
    return undefined;
  }

  /** Word does not know the element for a time. */
  protected override date({ words }: Extract<PartSpan, { kind: 'date' }>): string {
    return escapeHtml(words);
  }

  /** A file of the folder is no page that a reader of the mail could open. */
  protected override fileAddress(target: string): string | undefined {
    return /^https?:/i.test(target) ? super.fileAddress(target) : undefined;
  }

  /** Tables of the text do not scroll in a mail. */
  override prose(source: Phrase): string {
    return super
      .prose(source)
      .replace(/<div class="scroll"[^<>]*>/g, '')
      .replaceAll('</table></div>', '</table>')
      .replace(PATH_LINK, '$1');
  }

  override phrase(phrase: Phrase, links: LinksShown = true): string {
    return super.phrase(phrase, links).replace(PATH_LINK, '$1');
  }
}

/** Writes the parts of a document as the HTML of a mail, which gets its styles later. */
export class MailParts {
  private readonly document: Document;
  private readonly spans: HtmlSpans;

  constructor(document: Document, picture?: Picture) {
    this.document = document;
    this.spans = new MailSpans(document, picture);
  }

  body(): string {
    const { head, parts } = this.document;
    return joined([head === undefined ? '' : this.head(head), this.parts(parts, 2)]);
  }

  private head({ kind, state, title }: NonNullable<Document['head']>): string {
    const looks = state?.value === 'approved' ? 'approved' : 'banner';
    const banner = state === undefined ? '' : ` · <strong class="${looks}">${this.spans.phrase(state.words)}</strong>`;
    return `<p class="kind">${escapeHtml(kind)}${banner}</p>\n<h1>${this.spans.phrase(title)}</h1>`;
  }

  /** A paragraph of the letter around the document. */
  paragraph(words: Phrase): string {
    return `<p>${this.spans.phrase(words)}</p>`;
  }

  private parts(parts: readonly Part[], depth: number): string {
    return joined(parts.map((part) => this.part(part, depth)));
  }

  private part(part: Part, depth: number): string {
    const { spans } = this;
    switch (part.kind) {
      case 'facts':
        return `${WHOLE}\n${part.facts.map((fact) => this.fact(fact)).join('\n')}\n</table>\n${GAP}`;
      case 'contents':
        return '';
      case 'prose':
        return spans.prose(part.source);
      case 'sentence':
      case 'withheld':
        return this.paragraph(part.words);
      case 'item':
        return this.item(part);
      case 'outline':
        return this.outline(part.entries);
      case 'section':
        return this.section(part, depth);
      case 'table':
        return this.table(part);
      case 'notes':
        return `<ol>\n${part.notes.map(({ source }) => `<li>${spans.prose(source)}</li>`).join('\n')}\n</ol>`;
      case 'list': {
        const rows = part.entries.map((lines) => `<li>${lines.map((words) => spans.phrase(words)).join('<br>')}</li>`);
        return `<ul>\n${rows.join('\n')}\n</ul>`;
      }
    }
  }

  private fact({ name, values }: Fact): string {
    const value = values.map(({ words }) => this.spans.phrase(words)).join('<br>');
    return `<tr><th class="fact" scope="row">${escapeHtml(name)}</th><td class="fact">${value}</td></tr>`;
  }

  private section({ title, secret, parts }: SectionPart, depth: number): string {
    const tag = `h${Math.min(depth, 5)}`;
    const mark = secret.length === 0 ? '' : ` ${this.spans.phrase(secret)}`;
    return joined([`<${tag}>${this.spans.phrase(title)}${mark}</${tag}>`, this.parts(parts, depth + 1)]);
  }

  private outline(entries: readonly OutlineEntry[]): string {
    const rows = entries.map(({ words, entries: below }) => {
      return `<li>${this.spans.phrase(words)}${below.length === 0 ? '' : `\n${this.outline(below)}`}</li>`;
    });
    // The number of a point is its mark.
    return `<ul class="outline">\n${rows.join('\n')}\n</ul>`;
  }

  private item(item: ItemPart): string {
    const secret = item.secret.length === 0 ? '' : ` ${this.spans.phrase(item.secret)}`;
    return joined([
      `<table class="whole" ${LAYOUT}><tr><td class="item">`,
      `<p class="label">${this.spans.phrase(item.label)}${secret}</p>`,
      this.spans.prose(item.source),
      this.facts(item.facts),
      this.parts(item.items, 0),
      '</td></tr></table>',
      '<p class="facts">&nbsp;</p>',
    ]);
  }

  /** Short facts on one line; long ones each on their own. */
  private facts(facts: readonly ItemFact[]): string {
    const lines: string[][] = [[]];
    for (const { word, name, value } of facts) {
      const html = `${escapeHtml(name)}: ${this.spans.phrase(value)}`;
      if (LONG.has(word)) lines.push([html], []);
      else lines.at(-1)!.push(html);
    }
    return joined(lines.map((line) => (line.length === 0 ? '' : `<p class="facts">${line.join(' · ')}</p>`)));
  }

  // ---------------------------------------------------------------- tables

  /** A mail is narrow: each row has its number before its text, and what else is known below that. */
  private table({ columns, rows }: Table): string {
    if (columns[1]?.isPlain !== true)
      return `<ul>\n${rows.map((row) => `<li>${this.row(columns, row, 0, '<br>')}</li>`).join('\n')}\n</ul>`;
    const lines = rows.map((row) => {
      const number = this.spans.phrase(row.cells[0]!) || '–';
      return `<tr><th class="number" scope="row">${number}</th><td class="row">${this.row(columns, row, 1, '')}</td></tr>`;
    });
    return `${WHOLE}\n${lines.join('\n')}\n</table>`;
  }

  private row(columns: Table['columns'], { cells, more, after }: Row, from: number, end: string): string {
    const plain = cells.slice(from).filter((words, index) => columns[from + index]!.isPlain && words.length > 0);
    const named = cells.flatMap((value, index) => (columns[index]!.isPlain || value.length === 0 ? [] : [{ ...columns[index]!, value }]));
    const text = plain.map((words) => this.spans.phrase(words)).join(': ');
    const facts = this.facts([...more, ...named, ...after]);
    return joined([end === '' ? `<p>${text}</p>` : text, facts]);
  }
}

const LONG: ReadonlySet<FixedWord> = new Set<FixedWord>(['about', 'agendaItem', 'decision']);
