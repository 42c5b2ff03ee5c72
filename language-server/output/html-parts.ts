import type { Look } from '../document/look.ts';
import type { Document, Fact, ItemFact, ItemPart, OutlineEntry, Part, SectionPart, Table } from '../document/parts.ts';
import { SIDE_WORDS } from '../document/votes.ts';
import { contentsOf } from './contents.ts';
import { HtmlSpans, type Picture } from './html-spans.ts';
import { tallyHtml } from './html-tally.ts';
import { footerHtml, letterheadHtml } from './look/html-look.ts';
import { escapeHtml, itemAnchor, noteAnchor, trackAnchor } from './names.ts';

const NOTHING = '–';

/** Writes the parts of a document as the body of a page. */
export class HtmlParts {
  private readonly document: Document;
  private readonly spans: HtmlSpans;
  private readonly look: Look | undefined;

  constructor(document: Document, picture?: Picture, look?: Look) {
    this.document = document;
    this.look = look;
    this.spans = new HtmlSpans(document, picture);
  }

  /** The header of the page and its parts. */
  body(): string {
    return joined([this.header(), '<main>', this.parts(this.document.parts, 2), '</main>', footerHtml(this.look)]);
  }

  private header(): string {
    const { head } = this.document;
    if (head === undefined) return '';
    const { state } = head;
    const kind = state?.value === 'approved' ? 'banner approved' : 'banner';
    const banner = state === undefined ? '' : ` <strong class="${kind}">${this.spans.phrase(state.words)}</strong>`;
    return `<header class="page"${line(head)}>
${letterheadHtml(this.look)}<p class="kind">${escapeHtml(head.kind)}${banner}</p>
<h1>${this.spans.phrase(head.title)}</h1>
</header>`;
  }

  /** @param depth the level of a heading here: its depth in the agenda, so that no level is skipped. */
  private parts(parts: readonly Part[], depth: number): string {
    return joined(parts.map((part) => this.part(part, depth)));
  }

  private part(part: Part, depth: number): string {
    const { spans } = this;
    switch (part.kind) {
      case 'facts':
        return `<dl class="facts">\n${part.facts.map((fact) => this.fact(fact)).join('\n')}\n</dl>`;
      case 'contents':
        return this.contents();
      case 'prose':
        return spans.prose(part.source, part.lines);
      case 'sentence':
        return `<p>${spans.phrase(part.words)}</p>`;
      case 'withheld':
        return `<p class="gap">${spans.phrase(part.words)}</p>`;
      case 'item':
        return this.item(part);
      case 'outline':
        return `<div class="agenda">\n${this.outline(part.entries)}\n</div>`;
      case 'section':
        return this.section(part, depth);
      case 'table':
        return this.table(part, '');
      case 'notes': {
        const rows = part.notes.map((note) => `<li id="${noteAnchor(note.number)}">${spans.prose(note.source, note.lines)}</li>`);
        return `<ol class="notes">\n${rows.join('\n')}\n</ol>`;
      }
      case 'list': {
        const rows = part.entries.map((lines) => `<li>${lines.map((words) => spans.phrase(words)).join('<br>')}</li>`);
        return `<ul>\n${rows.join('\n')}\n</ul>`;
      }
    }
  }

  private fact({ name, values, isList, ...at }: Fact): string {
    const { spans } = this;
    const value = isList
      ? `<ul>${values.map((one) => `<li${line(one)}>${spans.phrase(one.words)}</li>`).join('')}</ul>`
      : values.map(({ words }) => spans.phrase(words)).join(' ');
    return `<div${line(at)}><dt>${escapeHtml(name)}</dt><dd>${value}</dd></div>`;
  }

  // ---------------------------------------------------------------- sections

  private section(section: SectionPart, depth: number): string {
    const [only, ...others] = section.parts;
    const heading = this.heading(section, depth);
    // The heading of a table is its caption too.
    if (only?.kind === 'table' && others.length === 0) return this.table(only, heading);
    return joined([
      `<section${section.id === 'channels' ? ' class="channels"' : ''}>`,
      heading,
      this.parts(section.parts, depth + 1),
      '</section>',
    ]);
  }

  private heading({ id, title, secret, ...at }: SectionPart, depth: number): string {
    const tag = `h${Math.min(depth, 5)}`;
    const mark = secret.length === 0 ? '' : ` ${this.spans.phrase(secret)}`;
    return `<${tag} id="${id}"${line(at)}>${this.spans.phrase(title)}${mark}</${tag}>`;
  }

  /** Links to the headings below, where there are enough of them to get lost in. */
  private contents(): string {
    const sections = contentsOf(this.document);
    if (sections.length === 0) return '';
    return `<nav class="agenda" aria-labelledby="agenda">\n<h2 id="agenda">${this.spans.word('contents')}</h2>\n${this.contentsList(sections)}\n</nav>`;
  }

  private contentsList(sections: readonly SectionPart[]): string {
    const rows = sections.map(({ id, title, parts }) => {
      const children = parts.filter((part) => part.kind === 'section');
      const below = children.length === 0 ? '' : `\n${this.contentsList(children)}`;
      return `<li><a href="#${id}">${this.spans.phrase(title, false)}</a>${below}</li>`;
    });
    return `<ol>\n${rows.join('\n')}\n</ol>`;
  }

  private outline(entries: readonly OutlineEntry[]): string {
    const rows = entries.map((entry) => {
      const below = entry.entries.length === 0 ? '' : `\n${this.outline(entry.entries)}`;
      return `<li>${this.spans.phrase(entry.words)}${below}</li>`;
    });
    return `<ul>\n${rows.join('\n')}\n</ul>`;
  }

  // ---------------------------------------------------------------- items

  private item(item: ItemPart): string {
    const { spans } = this;
    const anchor = item.anchor === undefined ? '' : ` id="${escapeHtml(itemAnchor(item.anchor))}"`;
    const secret = item.secret.length === 0 ? '' : ` ${spans.phrase(item.secret)}`;
    return joined([
      `<div class="item item-${item.item}"${anchor}${line(item)}>`,
      `<p class="item-head"><strong>${spans.phrase(item.label)}</strong>${secret}</p>`,
      '<div class="item-body">',
      spans.prose(item.source, item.lines),
      ...(item.tally === undefined ? [] : [tallyHtml(item.tally, (words) => spans.phrase(words))]),
      this.itemFacts(item.tally === undefined ? item.facts : item.facts.filter(({ word }) => !SIDE_WORDS.has(word))),
      ...item.items.map((child) => this.part(child, 0)),
      '</div>',
      '</div>',
    ]);
  }

  private itemFacts(facts: readonly ItemFact[]): string {
    if (facts.length === 0) return '';
    const rows = facts.map(({ name, value }) => `<div><dt>${escapeHtml(name)}</dt> <dd>${this.spans.phrase(value)}</dd></div>`);
    return `<dl class="item-facts">\n${rows.join('\n')}\n</dl>`;
  }

  // ---------------------------------------------------------------- tables

  private table({ of, columns, rows }: Table, heading: string): string {
    const head = columns.map(({ word, name }) => `<th scope="col" class="col-${word}">${escapeHtml(name)}</th>`).join('');
    const lastPlain = columns.findLastIndex(({ isPlain }) => isPlain);
    const body = rows.map((row) => {
      const cells = row.cells.map((words, index) => {
        const anchor = index === 0 && row.anchor !== undefined ? ` id="${escapeHtml(trackAnchor(row.anchor))}"` : '';
        const html = this.spans.phrase(words) || NOTHING;
        const more = index === lastPlain ? this.itemFacts(row.more) : '';
        const shown = joined([anchor === '' ? html : `<span${anchor}>${html}</span>`, more]);
        if (index === 0) return `<th scope="row">${shown}</th>`;
        const { isPlain, name } = columns[index]!;
        return `<td${isPlain ? '' : ` data-label="${escapeHtml(name)}"`}>${shown}</td>`;
      });
      return `<tr${line(row)}>${cells.join('')}</tr>`;
    });
    return `<table class="register of-${of}">
${heading === '' ? '' : `<caption>${heading}</caption>\n`}<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`;
  }
}

function line({ line }: { readonly line: number | undefined }): string {
  return line === undefined ? '' : ` data-line="${line}"`;
}

export function joined(parts: readonly string[], by = '\n'): string {
  return parts.filter((part) => part !== '').join(by);
}
