import type { Root } from '../syntax/concrete-tree.ts';
import { nextFence } from '../syntax/fences.ts';
import { isRow } from '../syntax/table-rows.ts';
import type { DoubtBook } from './doubts.ts';
import type { Block, Inline, Item, Prose, Range } from './minutes.ts';
import { isShield } from './public-secrets.ts';
import { endOfText, isSaidOpen } from './said-open.ts';
import { secretItem } from './secret-parts.ts';
import type { OpenSection } from './sections.ts';
import { plainText } from './text.ts';
import { joinedLines, linesIn } from './text-lines.ts';
import { inShield } from './value-text.ts';

/** What in a piece of prose tells of the item above it. */
interface Taken {
  /** Its first line, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** Where the colon stands that makes a label of its first words; undefined where its place alone tells it. */
  readonly colon?: number | undefined;
}

/** A paragraph that is all shielded. */
interface Shielded {
  readonly ground: string;
  readonly at: Range;
}

/** What a secret item says of what is right behind it. */
interface Behind {
  /** Its place alone may tell that it belongs there. */
  readonly byPlace: boolean;
  /** The item ends with words that announce it. */
  readonly announced: boolean;
  readonly isAsked: boolean;
}

/**
 * What stands behind a secret item with a blank line between them, and tells of it: its answer, what explains it, the vote on it, and a quote, table,
 * picture or code right behind it; of an item that says `als volgt` whatever is next. It is taken as secret on its ground, and reported.
 */
export class BehindSecrets {
  private readonly root: Root;
  private readonly doubts: DoubtBook;

  constructor(root: Root, doubts: DoubtBook) {
    this.root = root;
    this.doubts = doubts;
  }

  read(blocks: Block[], sections: readonly OpenSection[]): void {
    if (blocks.some((block) => 'items' in block && block.ground !== undefined)) this.behind(blocks);
    if (blocks.some((block) => block.kind === 'prose' && block.text.some(isShield))) this.behindShields(blocks);
    for (const section of sections) if (section.ground === undefined) this.read(section.blocks, section.sections);
  }

  private behind(blocks: Block[]): void {
    let above: Item | undefined;
    let announced = false;
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index]!;
      if ('items' in block && block.ground !== undefined) {
        above = block;
        announced = ANNOUNCES.test(plainText(block.text).slice(-LAST_WORDS));
      } else if (
        above !== undefined &&
        block.kind === 'vote' &&
        block.about === undefined &&
        VOTED_ON.has(above.kind) &&
        !this.isOpen(above)
      ) {
        this.report(block.headAt, above, endOfText(this.root, above));
        blocks[index] = secretItem(block, above.ground!);
      } else if (above !== undefined && block.kind === 'prose') {
        const lines = linesIn(block.text);
        // What is shielded there already parts nothing.
        if (!hasOpenWords(lines)) {
          announced = false;
          continue;
        }
        const taken = this.takenOf(block, lines, { byPlace: !this.isOpen(above), announced, isAsked: above.kind === 'question' });
        if (taken === undefined) above = undefined;
        else {
          const [before, secret, rest] = this.parted(block, lines, taken, above.ground!);
          const plainAt =
            taken.colon === undefined ? endOfText(this.root, above) : { line: block.lines[taken.from]!, character: taken.colon };
          this.report(secret.at, above, plainAt);
          const parts = [before, secret, rest].filter((part) => part !== undefined);
          blocks.splice(index, 1, ...parts);
          index = blocks.indexOf(secret, index);
          announced = ANNOUNCES.test(plainText(secret.text).slice(-LAST_WORDS));
        }
      } else above = undefined;
    }
  }

  /** The same behind a paragraph that is all shielded, of which only an answer is surely told. */
  private behindShields(blocks: Block[]): void {
    let above: Shielded | undefined;
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index]!;
      if (block.kind !== 'prose') {
        above = undefined;
        continue;
      }
      const lines = linesIn(block.text);
      const found = this.answerIn(block, lines, above);
      above = found.above;
      if (found.taken === undefined || above === undefined) continue;
      const [before, secret, rest] = this.parted(block, lines, found.taken, above.ground);
      const plainAt = { line: block.lines[found.taken.from]!, character: found.taken.colon! };
      this.doubts.follows({ at: secret.at, above: above.at, ground: above.ground, plainAt });
      blocks.splice(index, 1, ...[before, secret, rest].filter((part) => part !== undefined));
      index = blocks.indexOf(secret, index);
    }
  }

  /** The first answer in some prose that stands right behind a shielded paragraph, or the shielded paragraph that ends it. */
  private answerIn(
    block: Prose,
    text: readonly (readonly Inline[])[],
    above: Shielded | undefined,
  ): { readonly above: Shielded | undefined; readonly taken?: Taken } {
    const [whole] = block.text;
    if (block.text.length === 1 && isShield(whole!)) return { above: { ground: whole.ground, at: block.at } };
    const { lines } = block;
    const source = this.sourceOf(block);
    let last = above;
    for (let from = 0; from < lines.length; ) {
      const to = endOfParagraph(source, from, lines.length);
      const paragraph = text.slice(from, to);
      const label = last === undefined ? null : ANSWER.exec(source(from));
      if (label !== null && hasOpenWords(paragraph)) return { above: last, taken: { from, to, colon: label[0].length - 1 } };
      const shield = paragraph.flat().find(isShield);
      last = shield === undefined || hasOpenWords(paragraph) ? undefined : { ground: shield.ground, at: shield.at };
      from = startOfNext(source, to, lines.length);
    }
    return { above: last };
  }

  /** The lines of some prose as they are typed; behind the last one, nothing. */
  private sourceOf({ lines }: Prose): (index: number) => string {
    return (index) => (index < lines.length ? this.root.lineText(lines[index]!) : '');
  }

  private report(at: Block['at'], above: Item, plainAt: Block['at']['start']): void {
    this.doubts.follows({ at, above: above.headAt, ground: above.ground!, plainAt });
  }

  private isOpen(above: Item): boolean {
    return isSaidOpen(this.root, endOfText(this.root, above));
  }

  /** How much of some prose tells of a secret item right above it: of its first paragraph that is not shielded, or of two where that is a label alone. */
  private takenOf(block: Prose, text: readonly (readonly Inline[])[], behind: Behind): Taken | undefined {
    const { lines } = block;
    const { byPlace, announced, isAsked } = behind;
    const source = this.sourceOf(block);
    let from = 0;
    let to = endOfParagraph(source, from, lines.length);
    while (to < lines.length && !hasOpenWords(text.slice(from, to))) {
      from = startOfNext(source, to, lines.length);
      to = endOfParagraph(source, from, lines.length);
    }
    const first = source(from);
    const withNext = () => endOfParagraph(source, startOfNext(source, to, lines.length), lines.length);
    const label = LABEL.exec(first);
    if (label !== null) {
      const isAlone = to === from + 1 && !/[\p{L}\p{N}]/u.test(first.slice(label[0].length));
      return { from, to: isAlone ? withNext() : to, colon: label[0].lastIndexOf(':') };
    }
    if (!byPlace) return undefined;
    if (to === from + 1 && LONE.test(first)) return { from, to: withNext() };
    const belongs =
      (announced && from === 0) || BLOCK.test(first) || isRow(first) || DASHED.test(first) || (isAsked && ANSWERS.test(first));
    return belongs ? { from, to } : undefined;
  }

  /** Some prose in three: what stands before, what is taken as secret, and the rest. */
  private parted(
    block: Prose,
    lines: readonly (readonly Inline[])[],
    { from, to }: Taken,
    ground: string,
  ): [Prose | undefined, Prose, Prose | undefined] {
    const { root } = this;
    const part = (start: number, end: number): Prose => {
      const typed = block.lines.slice(start, end);
      const at = root.rangeOf(root.lineStart(typed[0]!), root.lineEnd(typed.at(-1)!));
      return { kind: 'prose', text: joinedLines(lines.slice(start, end)), lines: typed, at };
    };
    const open = part(from, to);
    const secret = { ...open, text: inShield(open.text, ground, open.at), lines: open.lines.slice(0, 1) };
    let start = to;
    while (start < lines.length && isBlank(lines[start]!)) start++;
    let end = from;
    while (end > 0 && isBlank(lines[end - 1]!)) end--;
    return [end > 0 ? part(0, end) : undefined, secret, start < lines.length ? part(start, lines.length) : undefined];
  }
}

const VOTED_ON: ReadonlySet<Item['kind']> = new Set(['motion', 'amendment', 'proposal', 'decision', 'vote']);

/** Words that say what is told, or why: a label with them stands below the item that it is about. */
const TELLS =
  '(?:(?:korte|nadere|schriftelijke?|mondelinge?|further|written|oral) )?(?:antwoord|beantwoording|reactie|repliek|wederwoord|toelichting|motivering|motivatie|onderbouwing|overwegingen?|argument(?:en|atie)?|uitleg|achtergrond(?:en)?|aanleiding|context|reden(?:en)?|bijzonderheden|details?|kanttekeningen?|gevolgen|dictum|bedrag|prijs|kosten|partijen|namen|stemming|stemverhouding|stemverklaring(?:en)?|uitslag|answers?|reply|replies|response|explanation|explanatory note|motivation|rationale|reasons?|reasoning|considerations?|background|particulars|consequences|voting|vote|amount|price|costs?|names)(?!\\p{L})';
const LABEL = new RegExp(`^[ \t]{0,3}(?:[-*+] )?[*_]{0,3}${TELLS}[^:\\\\\r\n]{0,60}:`, 'iu');
/** The same without a colon: alone on its line, or before a dash. */
const LONE = new RegExp(`^[ \t]{0,3}[*_]{0,3}${TELLS}(?: \\p{L}{1,20}){0,3}[*_ \t]{0,5}$`, 'iu');
const DASHED = new RegExp(`^[ \t]{0,3}[*_]{0,3}${TELLS}(?: \\p{L}{1,20}){0,3}[*_]{0,3} [-\u2013\u2014] `, 'iu');
/** What somebody says right behind a question: `A: …`, `@jansen: …`, `De wethouder antwoordt …` */
const ANSWERS =
  /^[ \t]{0,3}(?:(?:a|antw|answ|re)\.?[ \t]?:|@[\p{L}\p{N}_.-]{1,60}(?: \([^()]{0,60}\))?[ \t]?:|[^.:!?\r\n]{0,80}(?<!\p{L})(?:antwoordt|antwoordde|reageert|reageerde|beantwoordt|answers|answered|replies|replied|responds|responded)(?!\p{L}))/iu;
const ANSWER =
  /^[ \t]{0,3}[*_]{0,3}(?:antwoord|beantwoording|reactie|repliek|toelichting|answers?|reply|response|explanation)(?!\p{L})[^:\\\r\n]{0,60}:/iu;
/** What is typed as a block of its own. */
const BLOCK = /^[ \t]{0,3}(?:>|!\[|`{3}|~{3}|<(?:table|img|blockquote|figure)[ >])/iu;
/** `De prijzen zijn als volgt.`, `De namen staan in de tabel hieronder.` */
const ANNOUNCES =
  /(?<!\p{L})(?:als volgt|zoals volgt|as follows|(?:hieronder|hierna|below|hereafter|following)(?: (?:opgenomen|vermeld|weergegeven|genoemd|genoemde|listed|table|list|persons|names))?|in (?:de|het|onderstaande|volgende|the|this) (?:(?:onderstaande|volgende|following) )?(?:tabel|lijst|overzicht|schema|figuur|table|list|overview|figure)(?: (?:hieronder|below))?|(?:onderstaande|volgende|following) (?:\p{L}+ )?(?:partijen|personen|namen|voorwaarden|bedragen|prijzen|punten|redenen|leden|kandidaten|tekst|parties|persons|people|names|conditions|reasons|amounts|prices|terms|points|members|candidates|text))[ .;:!…]{0,3}$/iu;
const LAST_WORDS = 80;

function startOfNext(source: (line: number) => string, from: number, end: number): number {
  let next = from;
  while (next < end && source(next).trim() === '') next++;
  return next;
}

/** The line behind the paragraph, table, list or code that begins on a line: a line that is blank in the source ends it. */
function endOfParagraph(source: (line: number) => string, from: number, end: number): number {
  let fence: string | undefined;
  let index = from;
  for (; index < end; index++) {
    if (fence === undefined && index > from && source(index).trim() === '') break;
    fence = nextFence(source(index), fence);
  }
  return index;
}

function isBlank(line: readonly Inline[]): boolean {
  return line.every((part) => typeof part === 'string' && part.trim() === '');
}

/** The number of a list is no word. */
const LIST_SIGN = /^[ \t]*\d{1,3}[.)][ \t]/;

function hasOpenWords(lines: readonly (readonly Inline[])[]): boolean {
  const isOpen = (part: Inline, index: number) =>
    typeof part === 'string' ? /[\p{L}\p{N}]/u.test(index === 0 ? part.replace(LIST_SIGN, '') : part) : part.kind !== 'shield';
  return lines.some((line) => line.some(isOpen));
}
