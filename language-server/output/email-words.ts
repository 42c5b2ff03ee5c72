import { type AnyText, dateInWords } from '../document/view.ts';
import type { PlainDate } from '../model/minutes.ts';
import { HtmlWords } from './html-words.ts';
import { escapeHtml } from './names.ts';

/** What stands within a line of a mail. Programs for mail break links within a page, so that nothing links but to the web. */
export class EmailWords extends HtmlWords {
  override anchor(): string {
    return '';
  }

  override here(): undefined {
    return undefined;
  }

  protected override address(): undefined {
    return undefined;
  }

  /** Word does not know the element for a time. */
  override time(date: PlainDate, options?: { weekday: boolean }): string {
    return escapeHtml(dateInWords({ date, text: date, at: undefined }, this.language, options));
  }

  /** Tables of the text do not scroll in a mail. */
  override prose(text: AnyText, lines: readonly number[] = []): string {
    return super
      .prose(text, lines)
      .replace(/<div class="scroll"[^>]*>/g, '')
      .replaceAll('</table></div>', '</table>');
  }
}
