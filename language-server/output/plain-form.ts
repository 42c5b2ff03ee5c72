import type { RenderContext } from '../document/context.ts';
import { type AnyBlock, type AnyParty, type AnyPartyMention, type AnySection, ShownGrounds, wordsFor } from '../document/view.ts';
import type { Word } from '../document/words.ts';
import { GROUNDS } from '../model/grounds.ts';
import type { AnyMinutes } from '../model/minutes.ts';
import type { PartRenderer } from './prose.ts';

/**
 * A meeting in a form that is read as it is typed: plain text, or Markdown. What each view holds, and in which order, stands here; a form says
 * how each part is written. A part is a row of lines or blocks, empty where there is nothing to show.
 */
export abstract class PlainForm {
  protected readonly minutes: AnyMinutes;
  protected readonly context: RenderContext;
  protected readonly word: (word: Word) => string;
  protected readonly part: PartRenderer = (part) => this.renderPart(part);
  protected readonly grounds = new ShownGrounds();

  constructor(minutes: AnyMinutes, context: RenderContext) {
    this.minutes = minutes;
    this.context = context;
    this.word = wordsFor(minutes.language);
  }

  /** What the view holds between the facts of the meeting and the legend. */
  protected body(): readonly string[] {
    const { minutes } = this;
    switch (this.context.view) {
      case 'full':
        return [
          ...this.prose(minutes.blocks),
          ...minutes.sections.flatMap((section) => this.section(section)),
          ...this.tracks(),
          ...this.channels(),
          ...this.standby(),
          ...this.decisions(),
          ...this.actions(),
        ];
      case 'invitation':
        return [
          ...(minutes.status?.value === 'invitation' ? this.prose(minutes.blocks) : []),
          ...this.heading(this.word('agenda')),
          ...(minutes.sections.length === 0 ? [this.word('noAgenda')] : this.agenda(minutes.sections)),
          ...this.openActions(),
          ...this.channels(),
          ...this.standby(),
        ];
      case 'decisions':
        return nonEmpty(this.decisions(), this.word('noDecisions'));
      case 'actions':
        return nonEmpty(this.actions(), this.word('noActions'));
    }
  }

  protected abstract heading(title: string): string[];
  protected abstract prose(blocks: readonly AnyBlock[], track?: string): string[];
  protected abstract section(section: AnySection): string[];
  protected abstract agenda(sections: readonly AnySection[]): string[];
  protected abstract tracks(): string[];
  protected abstract channels(): string[];
  protected abstract standby(): string[];
  protected abstract decisions(): string[];
  protected abstract actions(): string[];
  protected abstract openActions(): string[];

  // ---------------------------------------------------------------- words

  protected abstract party(party: AnyParty): string;
  /** Marked as shielded: for those who may read it. */
  protected abstract shielded(ground: string | undefined, text: string): string;
  protected abstract renderPart(part: Parameters<PartRenderer>[0]): string;

  protected isPublic(): boolean {
    return this.minutes.at === undefined;
  }
  protected article(ground: string): string {
    return GROUNDS.get(ground)?.article[this.minutes.language] ?? (ground || this.word('unknown'));
  }
  protected mention(mention: AnyPartyMention): string {
    return this.shielded(mention.ground, this.party(mention.party));
  }
  protected mentions(mentions: readonly AnyPartyMention[]): string {
    return mentions.map((mention) => this.mention(mention)).join(', ');
  }
}

function nonEmpty(lines: readonly string[], otherwise: string): readonly string[] {
  return lines.length === 0 ? [otherwise] : lines;
}
