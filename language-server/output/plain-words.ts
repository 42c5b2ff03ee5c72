import { type AnyPart, type AnyParty, type AnyPartyMention, type AnyText, dateInWords } from '../document/view.ts';
import { FIXED_WORDS } from '../document/words.ts';
import type { AnyMinutes } from '../model/minutes.ts';
import { nameWords } from '../model/value-text.ts';
import { harmlessText, oneLine } from './names.ts';
import { inlineToText, proseToText } from './plain-prose.ts';
import type { PartRenderer } from './prose.ts';

/** What subjects, file names and calendars say: texts without mark-up, what is shielded marked as in the plain text. */
export class PlainWords {
  private readonly minutes: AnyMinutes;

  constructor(minutes: AnyMinutes) {
    this.minutes = minutes;
  }

  /** A text on one line. */
  line(text: AnyText | undefined): string {
    return text === undefined ? '' : oneLine(inlineToText(text, this.part));
  }

  /** A text in its paragraphs. */
  prose(text: AnyText | undefined): string {
    return text === undefined ? '' : harmlessText(proseToText(text, this.part)).replace(/\r\n?/g, '\n');
  }

  party(party: AnyParty): string {
    return oneLine('name' in party ? nameWords(party.name) : `[${party.ground}]`);
  }

  mention({ party, ground }: AnyPartyMention): string {
    const name = this.party(party);
    return ground === undefined || this.minutes.at === undefined ? name : `[${ground}: ${name}]`;
  }

  mentions(mentions: readonly AnyPartyMention[]): string {
    return mentions.map((mention) => this.mention(mention)).join(', ');
  }

  /** `maandag 16 november 2020, 16:30 uur`; an empty text where no date is known. */
  moment({ weekday = true } = {}): string {
    const { date, time, language } = this.minutes;
    if (date === undefined) return '';
    const hours = time === undefined ? '' : `, ${time.start}${language === 'nl' ? ' uur' : ''}`;
    return oneLine(dateInWords(date, language, { weekday }) + hours);
  }

  private readonly part: PartRenderer<AnyPart> = (part) => {
    switch (part.kind) {
      case 'mention':
        return this.party(part.party);
      case 'reference':
        return nameWords(part.target?.name ?? part.label);
      case 'shield':
        // What is closed without a ground.
        if (part.ground === '') return FIXED_WORDS.notPublic[this.minutes.language];
        return 'content' in part ? `[${part.ground}: ${inlineToText(part.content, this.part)}]` : `[${part.ground}]`;
    }
  };
}
