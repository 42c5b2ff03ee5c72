import { type IntakeBlock, linesOf, type PointBlock, type Run, runsOf, textOf } from './blocks.ts';
import { isItemSentence, sentencesIn } from './item-sentences.ts';
import { labelledItem, saidItem } from './words.ts';

/** `(actie SBE: rooster maken)` behind what was said of it. */
const IN_PARENTHESES = /[ \t]\((?<item>(?:actie(?:punt)?|action(?: item| point)?|besluit|decision)(?![\p{L}])[^()]{3,300})\)\.?[ \t]*$/iu;
const SENTENCE_END = /[.!?:”"')][ \t]*$/u;

/** What closes a paragraph and says itself what it is goes on a line of its own: `… **ACTION: DO to bring the figures.**`, `… (actie Jan: belt)`. */
export function withClosingItems(blocks: readonly IntakeBlock[]): IntakeBlock[] {
  return blocks.flatMap((block): IntakeBlock[] => {
    if (block.kind === 'paragraph') return [{ ...block, runs: runsOf(linesOf(block.runs).flatMap(cutLine)) }];
    return block.kind === 'point' ? pointApart(block) : [block];
  });
}

/** `- Verzuim: blijft hoog. Actie voor Gerda: …`: of a point its last sentence may be an item, with the point above it. */
function pointApart(point: PointBlock): IntakeBlock[] {
  const text = textOf(point.runs);
  const plain = point.runs.every(({ bold, italic, link, note }) => !bold && !italic && link === undefined && !note);
  if (!plain || text.includes('\n') || labelledItem(text) !== undefined || saidItem(text) !== undefined) return [point];
  const sentences = sentencesIn(text);
  const last = sentences.at(-1)!;
  if (sentences.length < 2 || !isItemSentence(last)) return [point];
  return [
    { ...point, runs: [{ text: sentences.slice(0, -1).join(' ') }] },
    { kind: 'paragraph', runs: [{ text: last }] },
  ];
}

function cutLine(line: readonly Run[]): Run[][] {
  const bold = boldItemIn(line);
  if (bold !== undefined)
    return [line.slice(0, bold.start), line.slice(bold.start, bold.end), ...cutLine(line.slice(bold.end))].filter(says);
  const last = line.at(-1);
  const match = last === undefined ? null : IN_PARENTHESES.exec(last.text);
  const item = match?.groups?.item ?? '';
  if (match === null || (match.index === 0 && line.length === 1) || labelledItem(item) === undefined) return sentencesApart(line);
  const before = [...line.slice(0, -1), { ...last!, text: last!.text.slice(0, match.index) }];
  return [...sentencesApart(before), [{ ...last!, text: dayBehind(item) }]].filter(says);
}

/** Neighbouring bold runs that are an item, behind the end of a sentence. */
function boldItemIn(line: readonly Run[]): { readonly start: number; readonly end: number } | undefined {
  for (let start = 0; start < line.length; start++) {
    if (line[start]!.bold !== true || line[start - 1]?.bold === true) continue;
    let end = start + 1;
    while (line[end]?.bold === true) end++;
    const text = textOf(line.slice(start, end)).trim();
    const before = textOf(line.slice(0, start));
    const alone = before.trim() === '' && textOf(line.slice(end)).trim() === '';
    const opens = before.trim() === '' || SENTENCE_END.test(before);
    if (!alone && opens && /[.!?]$/.test(text) && (labelledItem(text) ?? saidItem(text)) !== undefined) return { start, end };
  }
  return undefined;
}

/** `…, 2 maart` at its end is a day as in parentheses. */
function dayBehind(item: string): string {
  const day = /^(?<told>.*\S), (?<day>\d{1,2} \p{L}{3,10}\.?(?: \d{4})?)$/su.exec(item)?.groups;
  return day === undefined ? item : `${day.told} (${day.day})`;
}

/** `Apologies had come from Rose Teague.` */
export const APOLOGIES =
  /^apologies(?: for absence)? (?:had come|came|were (?:received|given)|have been received|received|had been received) from (?<names>[^.]{3,200}(?:\b\p{Lu}\.[^.]{2,60})?)\.?[ \t]*$/iu;

/** A sentence within a paragraph that can only be a decision or an agreement stands alone; the first one takes the paragraph with it. */
function sentencesApart(line: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  line.forEach((run, index) => {
    const sentences = run.bold === true || run.link !== undefined ? [run.text] : sentencesIn(run.text);
    const opens = index === 0 || SENTENCE_END.test(line[index - 1]!.text);
    const whole = index === line.length - 1;
    let apart = false;
    sentences.forEach((text, at) => {
      const first = index === 0 && at === 0;
      const ends = at < sentences.length - 1 || whole;
      const isItem = !first && (at > 0 || opens) && ends && (isItemSentence(text) || APOLOGIES.test(text));
      if (isItem || apart) lines.push([]);
      lines.at(-1)!.push({ ...run, text: at === 0 || isItem || apart ? text : ` ${text}` });
      apart = isItem;
    });
  });
  return lines.filter(says);
}

function says(line: readonly Run[]): boolean {
  return textOf(line).trim() !== '';
}
