import type { People } from '../model/names/known-people.ts';
import { isId } from '../syntax/characters.ts';
import { attributeNamed, statusWord } from '../vocabulary/attributes.ts';
import { keywordNamed } from '../vocabulary/keywords.ts';
import type { Language } from '../vocabulary/language.ts';
import { harmlessLine, IN_BODY } from './escaping.ts';
import { handedOut } from './handed-out.ts';
import { redactionsIn } from './redactions.ts';
import type { Finding } from './report.ts';
import { withMentions } from './sources.ts';
import { dueBehind, dueFrom, dueIn, ownersIn, partsOf, readTask, type TaskContext, type TaskDate } from './task.ts';
import { type VoteLine, voteHead, voteIn } from './votes.ts';
import type { Labelled } from './words.ts';

/** What an item is made of, beside its text: cells of a table say it apart. */
export interface ItemParts {
  readonly owners?: readonly string[];
  readonly due?: string | undefined;
  /** Further attributes: a status. */
  readonly more?: readonly string[];
}

/** Writes the lines of a draft, and remembers what stands at which of them. */
export class DraftWriter {
  readonly lines: string[] = [];
  readonly findings: Finding[] = [];
  /** Ids that the document gave. */
  readonly numbered = new Set<string>();
  private readonly people: People;
  private readonly language: Language;
  private readonly date: TaskDate | undefined;
  private readonly taken: Set<string>;
  private last: 'item' | 'point' | 'other' = 'other';

  /** @param taken ids that items of the document have themselves. */
  constructor(people: People, language: Language, date: TaskDate | undefined, taken: ReadonlySet<string>) {
    this.people = people;
    this.language = language;
    this.date = date;
    this.taken = new Set(taken);
  }

  get tasks(): TaskContext {
    return {
      resolve: (typed) => this.people.resolve(typed),
      date: this.date?.day,
      within: this.date?.within,
      language: this.language,
      isBody: (id) => this.people.isOrganization(id),
    };
  }

  handedOut(line: string, listed = false, inPoint = false): Labelled | undefined {
    return handedOut(line, this.tasks, listed, inPoint);
  }

  found(kind: Finding['kind'], text: string, sure: Finding['sure'] = 'certain', line = this.lines.length): void {
    this.findings.push({ kind, line, text, sure });
  }

  /** A block of lines with blank ones around it. */
  block(lines: readonly string[], kind: 'point' | 'other' = 'other'): void {
    if (lines.length === 0) return;
    this.motionAbove = undefined;
    this.apart(kind);
    this.lines.push(...lines);
  }

  private apart(kind: 'item' | 'point' | 'other'): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '' && (kind === 'other' || kind !== this.last)) this.lines.push('');
    this.last = kind;
  }

  /** Writes an item; of its text only owners and a deadline that are certain go into its head. */
  item({ kind, id: typed, head, text: told, who, whole: unnamed, done }: Labelled, given: ItemParts = {}, indent = ''): void {
    const named = who === undefined ? undefined : ownersIn(who, this.tasks.resolve);
    const text = who === undefined || named !== undefined ? told : (unnamed ?? `${who}: ${told}`);
    const isTask = keywordNamed(kind).holds === 'task';
    const inHead = head === undefined ? undefined : partsOf(head.slice(1, -1), this.tasks);
    const whole = head !== undefined && inHead === undefined ? `${head} ${text}` : text;
    const own = given.owners === undefined && inHead === undefined && named === undefined;
    const read =
      isTask && own
        ? readTask(whole, this.tasks)
        : isTask && given.due === undefined && inHead?.due === undefined
          ? { owners: [], ...(named === undefined ? dueIn : dueBehind)(whole, this.tasks) }
          : { owners: [], due: undefined, text: whole };
    const owners = [...new Set([...(given.owners ?? []), ...(named ?? []), ...(inHead?.owners ?? []), ...read.owners])];
    const due = isTask ? (given.due ?? inHead?.due ?? read.due) : undefined;
    const says = inHead?.due !== undefined && !isTask ? `${head} ${read.text}` : read.text;
    const id = this.idFor(kind, typed);
    const isMotion = kind === 'Motion' || kind === 'Amendment';
    const attributes = [
      ...this.headOf(owners, due, isMotion),
      ...(given.more ?? []),
      ...(done === true ? [statusWord('done', this.language)] : []),
    ];
    const [first = '', ...rest] = says
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const line = `${indent}${keywordNamed(kind)[this.language]} ${id}${attributes.length === 0 ? '' : ` (${attributes.join(', ')})`}: ${withMentions(first, this.people)}`;
    if (indent === '') this.apart('item');
    this.lines.push(line);
    this.motionAbove = isMotion ? id : undefined;
    if (isMotion) this.onlyMotion.set(kind, this.onlyMotion.has(kind) ? undefined : id);
    this.found(kindOf(kind), line.trim());
    this.written.set(id, { at: this.lines.length - 1, text: keyOf(text), bare: attributes.length === 0 });
    if (owners.length === 0 && isTask) this.found('owner', hiddenOwner(says), 'open');
    this.foundHead(owners, due);
    for (const one of rest) this.lines.push(`${indent}  ${harmlessLine(withMentions(one, this.people), IN_BODY)}`);
  }

  /**
   * A list at the end tells again what stands above, and who does it by when. @returns false where it does not: that is an item of its own.
   */
  completes(id: string | undefined, text: string, { owners = [], due, more = [] }: ItemParts): boolean {
    const above = id === undefined ? undefined : this.written.get(id);
    if (above === undefined || above.text !== keyOf(text)) return false;
    const attributes = [...this.headOf(owners, due), ...more];
    if (attributes.length === 0) return true;
    if (!above.bare) return false;
    this.lines[above.at] = this.lines[above.at]!.replace(`${id}:`, () => `${id} (${attributes.join(', ')}):`);
    this.written.set(id!, { ...above, bare: false });
    const line = above.at + 1;
    if (owners.length > 0) {
      const open = this.findings.findIndex((one) => one.line === line && one.kind === 'owner');
      if (open >= 0) this.findings.splice(open, 1);
    }
    this.foundHead(owners, due, line);
    return true;
  }

  /** Whose it is and when it is due, as its parentheses say it. */
  private headOf(owners: readonly string[], due: string | undefined, isMotion = false): string[] {
    const who = owners.map((owner) => `@${owner}`).join(' ');
    return [
      ...(who === '' ? [] : [isMotion ? `${attributeNamed('moved')[this.language]} ${who}` : who]),
      ...(due === undefined ? [] : [`${attributeNamed('due')[this.language]} ${due}`]),
    ];
  }

  private foundHead(owners: readonly string[], due: string | undefined, line = this.lines.length): void {
    if (owners.length > 0) this.found('owner', owners.map((owner) => `@${owner}`).join(' '), 'certain', line);
    if (due !== undefined) this.found('deadline', due, /\d{4}|['’]\d{2}/.test(due) ? 'certain' : 'open', line);
  }

  /** A vote that a line tells, typed. @param before is called before it is written. @returns false where it tells none that is certain. */
  vote(line: string, before: () => void = () => {}): boolean {
    const vote = voteIn(line, this.language);
    if (vote === undefined) return false;
    const about = this.aboutOf(vote);
    // That all agree is said of much that is no vote.
    if (about === undefined && !/\d/.test(vote.inside.join())) return false;
    before();
    this.apart('item');
    const source = `${voteHead(vote.inside, about, this.language)} ${withMentions(vote.text, this.people)}`.trim();
    this.lines.push(source);
    this.motionAbove = undefined;
    this.found('vote', source);
    return true;
  }

  /** The motion that a vote names, else the only one of its kind in the section; below a motion, a bare count is about that one. */
  private aboutOf({ over, labelled }: VoteLine): string | undefined {
    if (over.id !== undefined) return this.used.has(over.id) ? over.id : undefined;
    if (over.kind !== undefined) return this.onlyMotion.get(over.kind);
    return labelled ? this.motionAbove : undefined;
  }

  /** From here on it is about something else. */
  beginSection(): void {
    this.onlyMotion.clear();
    this.motionAbove = undefined;
  }

  /** A point below an item, as more of its text. */
  below(source: string, depth: number): void {
    this.lines.push(`${'  '.repeat(depth)}- ${harmlessLine(source, IN_BODY)}`);
    const hidden = /^(?:@[ \t]*)?(\{\d[^{}]*\}(?:(?:,| en| and)[ \t]*(?:@[ \t]*)?\{\d[^{}]*\})*)/u.exec(source)?.[1];
    if (hidden !== undefined) this.found('owner', hidden, 'open');
  }

  /** Whether the line above is an item, or belongs to one. */
  get inItem(): boolean {
    return this.last === 'item';
  }

  /** An owner or a deadline of a cell, and what of it is certain. */
  ownersOf(cell: string): readonly string[] | undefined {
    return ownersIn(cell, this.tasks.resolve);
  }
  dueOf(cell: string): string | undefined {
    // That it is late was told of the day on which it was written.
    const day = cell.replace(/^(?:uiterlijk|voor|vóór|per|by|before|due|op|on)\s+/iu, '').replace(/,? [(]?(?:te laat|overdue)[)]?$/iu, '');
    return dueFrom(day, this.tasks);
  }

  /** The document's own id, else the next free one of its kind. */
  private idFor(kind: Labelled['kind'], typed: string | undefined): string {
    if (typed !== undefined && isId(typed) && !this.used.has(typed)) {
      this.used.add(typed);
      this.numbered.add(typed);
      return typed;
    }
    const letter = keywordNamed(kind).letter?.[this.language] ?? 'A';
    let number = (this.numbers.get(letter) ?? 0) + 1;
    while (this.taken.has(`${letter}${number}`) || this.used.has(`${letter}${number}`)) number++;
    this.used.add(`${letter}${number}`);
    this.numbers.set(letter, number);
    return `${letter}${number}`;
  }
  private readonly used = new Set<string>();
  /** Where each item stands, and what it says. */
  private readonly written = new Map<string, { readonly at: number; readonly text: string; readonly bare: boolean }>();
  /** The last number given out behind each letter. */
  private readonly numbers = new Map<string, number>();
  /** The motion of each kind in the section; undefined where there are more. */
  private readonly onlyMotion = new Map<Labelled['kind'], string | undefined>();
  /** The motion right above. */
  private motionAbove: string | undefined;
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A ground or a mark where the name of an owner stood: `@ 5.1.2e plant …`, `[redacted] belt …`. Who it is, only people know. */
function hiddenOwner(text: string): string {
  return redactionsIn(text)
    .filter(({ start }) => start === 0 || /@[ \t]*$/.test(text.slice(0, start)))
    .map(({ start, end }) => text.slice(start, end))
    .join(', ');
}

function kindOf(kind: Labelled['kind']): Finding['kind'] {
  return (
    { Action: 'action', Decision: 'decision', Agreement: 'agreement', Question: 'question', Motion: 'motion', Amendment: 'motion' } as const
  )[kind];
}
