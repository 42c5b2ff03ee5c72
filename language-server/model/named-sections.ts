import type { Root } from '../syntax/concrete-tree.ts';
import { everyMatch } from '../syntax/searching.ts';
import type { DoubtBook } from './doubts.ts';
import { headingNumber } from './heading-numbers.ts';
import { foldedWithShields } from './marked-grounds.ts';
import type { Block, Range } from './minutes.ts';
import { endOfHeading, isSaidOpen } from './said-open.ts';
import type { OpenSection } from './sections.ts';

/**
 * Sections of which a sentence elsewhere in the minutes says that they are secret: `Agendapunt 4 is vertrouwelijk.`, `De punten 4 en 5 zijn besloten.`, `Het volgende
 * agendapunt is niet openbaar.` They are taken as secret, and reported.
 */

const POINT = '(?:(?:agenda|bespreek)?punt(?:en)?|(?:agenda )?items?|onderdeel|onderdelen)';
const NUMBER = '\\d{1,3}(?:\\.\\d{1,3}){0,2}[a-z]?';
const NUMBERS = `${NUMBER}(?: ?(?:,|en|and|&|t/m|tot en met|to|-|\u2013) ?${NUMBER}){0,8}`;
const VERB = '(?:is|zijn|was|waren|blijft|blijven|wordt|worden|werd|werden|are|were|remains?|stays?|will be)';
const MORE = '(?: (?:nu|dus|daarom|ook|nog|strikt|strictly|both|beide|allebei|verder)){0,2}';
const KEPT =
  '(?:vertrouwelijk|geheim|niet openbaar|besloten|in (?:beslotenheid|besloten zitting|besloten vergadering)|confidential|secret|closed|not public|exempt|(?:(?:held|taken|heard|considered|discussed) )?in (?:private|camera|closed session|executive session|confidence))(?: (?:behandeld|besproken|gehouden))?';
const SENTENCE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${POINT} (${NUMBERS})|((?:het|de|the) (?:volgende|eerstvolgende|next|following) ${POINT})) ${VERB}${MORE} ${KEPT}(?: en (?:niet openbaar|vertrouwelijk))?(?:[.!;]["\u201d\u2019*_)]{0,3}(?= |$)|["\u201d\u2019*_)]{0,3}$|(?=,| (?:omdat|want|vanwege|wegens|op grond|conform|ex|because|under|pursuant|by)(?!\\p{L})))`,
  'giu',
);
const ONE = new RegExp(NUMBER, 'giu');
const MAY_NAME = /(?:punt|item|onderde)/i;
const RANGE = /(\d{1,3}) ?(?:t\/m|tot en met|to|-|\u2013) ?(\d{1,3})(?![\d.])/giu;
/** A longer range is none of an agenda. */
const MOST = 30;

/** Takes the sections that sentences in the text of a meeting name as secret. */
export class NamedSections {
  private readonly root: Root;
  private readonly doubts: DoubtBook;

  constructor(root: Root, doubts: DoubtBook) {
    this.root = root;
    this.doubts = doubts;
  }

  read(blocks: readonly Block[], sections: readonly OpenSection[]): void {
    const all = inOrder(sections);
    for (const at of linesOf(blocks)) this.line(at, all, -1);
    for (const [index, section] of all.entries()) for (const at of linesOf(section.blocks)) this.line(at, all, index);
  }

  private line(line: number, all: readonly OpenSection[], own: number): void {
    const text = this.root.lineText(line);
    if (!MAY_NAME.test(text)) return;
    for (const match of everyMatch(SENTENCE, foldedWithShields(text))) {
      const numbers = match[1] === undefined ? undefined : numbersIn(match[1]);
      const above = this.root.rangeOf(this.root.lineStart(line), this.root.lineEnd(line));
      const named =
        numbers === undefined ? all.slice(own + 1, own + 2) : all.filter((section) => numbers.has(this.numberOf(section) ?? ''));
      for (const section of named) this.take(section, above);
    }
  }

  private take(section: OpenSection, above: Range): void {
    const plainAt = endOfHeading(this.root, section);
    if (section.ground !== undefined || section.closed !== undefined || isSaidOpen(this.root, plainAt)) return;
    section.ground = '';
    this.doubts.follows({ at: section.headAt, above, ground: '', plainAt });
  }

  private numberOf({ headAt }: OpenSection): string | undefined {
    const words = foldedWithShields(this.root.lineText(headAt.start.line).replace(/^[ \t]*#+[ \t]*/, '')).trim();
    return headingNumber(words)?.join('.').toLowerCase();
  }
}

function inOrder(sections: readonly OpenSection[]): OpenSection[] {
  const found: OpenSection[] = [];
  for (const section of sections) found.push(section, ...inOrder(section.sections));
  return found;
}

function linesOf(blocks: readonly Block[]): number[] {
  const lines: number[] = [];
  for (const block of blocks)
    if (block.kind === 'prose') for (let line = block.at.start.line; line <= block.at.end.line; line++) lines.push(line);
  return lines;
}

/** `4, 5 en 7 t/m 9` */
function numbersIn(words: string): ReadonlySet<string> {
  const found = new Set((words.match(ONE) ?? []).map((number) => number.toLowerCase().replace(/(?<=\d)(?=[a-z])/u, '.')));
  for (const [, from, to] of everyMatch(RANGE, words))
    for (let number = Number(from); number <= Math.min(Number(to), Number(from) + MOST); number++) found.add(String(number));
  return found;
}
