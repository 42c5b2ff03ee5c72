import type { People } from '../model/names/known-people.ts';
import { type IntakeBlock, linesOf, type Run, runsOf, textOf } from './blocks.ts';
import { isItemSentence, sentencesIn } from './item-sentences.ts';
import { initialsOf } from './persons.ts';

/** `ACTION: AR`, `Actie: Jan/Piet`: who does what stands above. */
const MARGIN = /^(?:actie|action)(?: by| door)?[ \t]?[:：–][ \t]*(?<who>\p{Lu}[\p{L}.'’&/+, -]{1,60})$/iu;
const INITIALS = /^\p{Lu}{2,3}$/u;
/** Departments, functions and bodies: whoever has these initials is most likely not meant. */
const NOBODY: ReadonlySet<string> = new Set(
  'HR HRM IT ICT PR PO PM PMO QA GM VP MD CEO CFO COO CTO CIO FM BO MT OR MR CR DB AB AC RC RVB RVT SG DG JZ FZ BV NV CC PA EA TBC TBD NVT NTB ALL'.split(
    ' ',
  ),
);
/** What is still to be done, in a sentence. */
const TO_DO = /(?<!\p{L})(?:to|will|shall|should|must|zal|zullen|gaat|gaan|moet|moeten|belt|vraagt|maakt|stuurt|zoekt|regelt)(?!\p{L})/iu;

/**
 * In the margin of many minutes stands who does what the sentence beside it says. Such a line gives that sentence its owner, where it is certain who is meant:
 * initials count where the margin has those of more than one attendee, and of nobody else.
 */
export function withMarginOwners(blocks: readonly IntakeBlock[], people: People): readonly IntakeBlock[] {
  const margins = blocks.flatMap((block) => (block.kind === 'paragraph' ? linesOf(block.runs).flatMap((line) => whoIn(line) ?? []) : []));
  if (margins.length === 0) return blocks;
  explainInitials(margins, people);
  const result: IntakeBlock[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph') {
      result.push(block);
      continue;
    }
    let lines: (readonly Run[])[] = [];
    const flush = () => {
      if (lines.length > 0) result.push({ kind: 'paragraph', runs: runsOf(lines) });
      lines = [];
    };
    for (const line of linesOf(block.runs)) {
      const who = whoIn(line);
      const owned = who?.every((one) => people.resolve(one) !== undefined) === true;
      if (owned) flush();
      const apart = owned ? withOwners(result.at(-1), who!) : undefined;
      if (apart === undefined) lines.push(line);
      else result.splice(-1, 1, ...apart);
    }
    flush();
  }
  return result;
}

function whoIn(line: readonly Run[]): string[] | undefined {
  const who = MARGIN.exec(textOf(line).trim())?.groups?.who;
  const names = who?.split(/[/,&+]|[ \t](?:en|and)[ \t]/u).map((name) => name.trim());
  return names?.every((name) => /^\p{Lu}/u.test(name) && name.split(' ').length <= 3) ? names : undefined;
}

/** Letters in the margin mean attendees only where all of them do, and they are not the same ones each time: `HR` alone may be anything. */
function explainInitials(margins: readonly string[], people: People): void {
  const typed = new Set(margins.filter((one) => INITIALS.test(one) && !NOBODY.has(one) && people.resolve(one) === undefined));
  const attendees = people.attending();
  const meant = [...typed].map((letters) => ({ letters, whose: attendees.filter(({ name }) => initialsOf(name) === letters) }));
  if (meant.length < 2 || meant.some(({ whose }) => whose.length !== 1)) return;
  for (const { letters, whose } of meant) people.introduce({ name: whose[0]!.name, alias: letters });
}

/** The block above with its last sentence that says what is to be done, else its last, as somebody's task; undefined where that is none, or is in more than one style. */
function withOwners(above: IntakeBlock | undefined, who: readonly string[]): IntakeBlock[] | undefined {
  if (above === undefined || (above.kind !== 'paragraph' && above.kind !== 'point')) return undefined;
  if (above.runs.some(({ bold, italic, link, note }) => bold || italic || link !== undefined || note)) return undefined;
  const text = textOf(above.runs).trim();
  const flat = text.replace(/\s/g, ' ');
  const sentences = sentencesIn(flat);
  const chosen = sentences.findLastIndex((one) => TO_DO.test(one) && !one.endsWith('?'));
  const at = chosen < 0 ? sentences.length - 1 : chosen;
  const sentence = sentences[at]!;
  if (!/\p{L}/u.test(sentence) || sentence.endsWith('?')) return undefined;
  const title = sentences.length === 1 && above.kind === 'point' ? (/^[^:.]{3,60}:[ \t]/u.exec(text)?.[0] ?? '') : '';
  const start = sentences.slice(0, at + 1).reduce((from, one, index) => flat.indexOf(one, from) + (index < at ? one.length : 0), 0);
  if (flat.slice(start, start + sentence.length) !== sentence) return undefined;
  const before = `${text.slice(0, start)}${title}`.trimEnd();
  const after = text.slice(start + sentence.length).trimStart();
  const mark = before === '' && above.kind === 'point' && above.mark !== undefined ? `${above.mark} ` : '';
  const told = `${mark}${sentence.slice(title.length)}`;
  const item = `${isItemSentence(told) ? '' : 'Action: '}${told} (${who.join(', ')})`;
  const apart = (rest: string): IntakeBlock[] => (rest === '' ? [] : [{ kind: 'paragraph', runs: [{ text: rest }] }]);
  return [...(before === '' ? [] : [{ ...above, runs: [{ text: before }] }]), ...apart(item), ...apart(after)];
}
