import { closedFrom, mayClose, opensAgain } from '../syntax/closed-sentences.ts';
import type { DoubtBook } from './doubts.ts';
import { foldedWithShields } from './marked-grounds.ts';
import { asRead } from './meant-secrets.ts';
import type { Range } from './minutes.ts';

/** A place from which a meeting seems to be closed. */
export interface Closing {
  readonly at: Range;
  /** A heading of this level or a higher one ends it; 0 where only words do, which say that the meeting is open again. */
  readonly level: number;
}

/** Words of a meeting, and where they stand. */
interface Told {
  readonly source: string;
  readonly at: Range;
  /** The level of the section that they stand in; 0 before the first. */
  readonly level: number;
  /** The line right above them, of which they may be the rest of a sentence. */
  readonly above?: string | undefined;
}

/** A closed part does not tell which ground applies. */
const NO_GROUND = '';

/** Whether the lines that are read stand in a part of the meeting that seems closed. What is told there is secret, and reported at the place where it closes. */
export class ClosedPart {
  private closing: Closing | undefined;
  /** Something was told in it already. */
  private isTold = false;
  private readonly doubts: DoubtBook;

  constructor(doubts: DoubtBook) {
    this.doubts = doubts;
  }

  get current(): Closing | undefined {
    return this.closing;
  }

  closes(closing: Closing): void {
    this.closing ??= closing;
  }

  opens(): void {
    this.closing = undefined;
    this.isTold = false;
  }

  /** A heading of this level ends what closes one section only. */
  heading(level: number): void {
    if (this.closing !== undefined && level <= this.closing.level) this.opens();
  }

  /** The ground of something that is told in it. */
  tell(closing: Closing): string {
    this.doubts.add('closed', closing.at);
    this.isTold = true;
    return NO_GROUND;
  }

  /** Whether words say that the part which is closed ends with them. */
  isEndedBy(source: string): boolean {
    return this.closing !== undefined && opensAgain(asOneLine(source));
  }

  /** The ground of words in a closed part of the meeting. The words themselves may close it, or open it again; what stands in shields is not read for that. */
  read({ source, at, level, above }: Told): string | undefined {
    const typed = above === undefined ? source : `${above}\n${source}`;
    if (this.closing === undefined && !mayClose(asRead(typed.replace(/[\r\n]+/g, ' ')))) return undefined;
    const words = asOneLine(source);
    if (this.closing !== undefined && opensAgain(words)) this.opens();
    const said = closedFrom(words) ?? (above === undefined ? undefined : closedFrom(asOneLine(typed)));
    // What excludes the public says so once more, right below a heading that does.
    if (this.closing !== undefined && (this.isTold || said === undefined))
      return /[\p{L}\p{N}]/u.test(words) ? this.tell(this.closing) : NO_GROUND;
    if (said === undefined) return undefined;
    this.closing ??= { at, level: said.reach === 'section' ? level : 0 };
    return said.goesOn ? this.tell(this.closing) : undefined;
  }
}

function asOneLine(source: string): string {
  return source
    .split(/\r\n?|\n/)
    .map((line) => foldedWithShields(line))
    .join(' ');
}
