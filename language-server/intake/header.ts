import type { People } from '../model/names/known-people.ts';
import { namePartsOf } from '../model/names/name-parts.ts';
import { datesIn, parseDate } from '../syntax/dates.ts';
import { isEvident, ownLabelEnd } from '../syntax/labels.ts';
import { isDayOfMeeting } from '../syntax/meeting-day.ts';
import { parseTimeRange } from '../syntax/times.ts';
import type { FieldName } from '../vocabulary/fields.ts';
import { headerLabel } from '../vocabulary/header-labels.ts';
import { keywordNamed } from '../vocabulary/keywords.ts';
import type { Language } from '../vocabulary/language.ts';
import type { FrontFact } from './front-tables.ts';
import {
  dayOfMail,
  guest,
  type Header,
  type HeaderLine,
  isBody,
  isPartOfBody,
  isWriter,
  joinAbsent,
  keywordsLike,
  nextIn,
  noticeWord,
  officeOf,
  saysAbsent,
  TIME,
  withoutAbsent,
  wordsOfRedacted,
} from './header-entries.ts';
import { classificationIn } from './hidden.ts';
import { type Listed, listedFrom, listedIn, timedEntriesOf } from './persons.ts';
import { redactionsIn } from './redactions.ts';
import { withMentions } from './sources.ts';
import type { TaskDate } from './task.ts';
import { PEOPLE_FIELDS } from './words.ts';

/** Makes fields of facts, and introduces whom they name. */
export class HeaderMaker {
  readonly header: Header = { lines: [], left: [], title: undefined };
  private readonly people: People;
  private readonly language: Language;
  private readonly parts: FrontFact[] = [];
  /** Who stands among those present, with words that say otherwise. */
  private readonly absent: Listed[] = [];
  private shields = 0;

  constructor(people: People, language: Language) {
    this.people = people;
    this.language = language;
  }

  add(fact: FrontFact): void {
    const { meaning, label, values } = fact;
    const value = values.join('\n');
    if (value === '') this.header.left.push(`${label}:`);
    else if (meaning === 'Title') this.title(value, label);
    else if (meaning === undefined && this.office(label, value)) return;
    else if (meaning === undefined && /^(?:verslag|notulen|minutes)$/iu.test(label)) this.title(value, label);
    else if (meaning === undefined && isPartOfBody(label, values)) this.parts.push(fact);
    else if (meaning === undefined) this.own(label, value);
    else if (PEOPLE_FIELDS.has(meaning)) this.persons(meaning, label, values, fact.caption);
    else if (!this.plain(meaning, label, value)) this.header.left.push(`${label}: ${value}`);
  }

  /** `Oudergeleding: …`, `Directie: …` list who was there in a document that says so nowhere else; otherwise they may be anything. */
  attendanceByParts(): void {
    const there = !this.has('Present');
    for (const { label, values } of this.parts.splice(0))
      if (there) this.persons('Present', label, values, true);
      else this.own(label, values.join('\n'));
  }

  /** `Aanwezig: …, Rob Rood (afwezig), Piet Pot (ziek)`: they go to those who were not there. */
  absentees(): void {
    const parties = this.absent.map((listed) => this.party(withoutAbsent(listed), false));
    if (!joinAbsent(this.header.lines, parties)) this.list('Absent', parties);
  }

  /** A date that only the title tells. */
  dateFromTitle(text: string): void {
    const dates = datesIn(text);
    if (dates.length !== 1 || dates[0]!.parsed.date === undefined || this.has('Date')) return;
    this.push('Date', text.slice(dates[0]!.start, dates[0]!.end), { kind: 'date', sure: 'likely' });
  }

  /** `Besluitenlijst van 11 februari 2025`, `dinsdag 3 juni 2025 10:00 - 10:45` above the points: the day, where such lines name but one. */
  dateFromFront(lines: readonly string[]): void {
    const days = lines.filter((line) => line.length <= 160 && isDayOfMeeting(line));
    const [first] = days;
    if (first !== undefined && new Set(days.map((line) => datesIn(line)[0]!.parsed.date)).size === 1) this.dateFromTitle(first);
  }

  /** Marked secret as a whole, in the head of its pages or by its program: its classification, which only people can confirm. */
  marked(markings: readonly string[]): void {
    if (markings.length === 0 || this.has('Classification')) return;
    this.push('Classification', classificationIn(markings, this.language), { kind: 'field', sure: 'open' });
  }

  has(name: FieldName): boolean {
    return this.header.lines.some((line) => line.name === name);
  }

  date(): string | undefined {
    const line = this.header.lines.find(({ name }) => name === 'Date');
    return line === undefined ? undefined : parseDate(line.value)?.date;
  }

  /** The day that tells the year of a day: of the meeting, else on which a mail was sent that nobody passed on. */
  taskDate(): TaskDate | undefined {
    const day = this.date();
    if (day !== undefined) return { day };
    return dayOfMail(this.header);
  }

  private title(value: string, label: string): void {
    if (this.header.title === undefined) this.header.title = value.replace(/\s+/g, ' ');
    else this.own(label, value);
  }

  private plain(name: FieldName, label: string, value: string): boolean {
    switch (name) {
      case 'Date':
        return this.day(value);
      case 'Time':
        if (parseTimeRange(value) === undefined) return this.day(value);
        if (this.has('Time')) return false;
        this.hours(value);
        return true;
      case 'Next':
        return this.next(value);
      case 'Location':
      case 'Purpose':
      case 'Reference':
      case 'Description':
        if (this.has(name)) return false;
        this.push(name, withMentions(value.replace(/\n/g, ', '), this.people), {
          kind: name === 'Location' ? 'location' : 'field',
          sure: 'certain',
        });
        return true;
      default: {
        if (this.has(name) || headerLabel(label)?.end || /\n/.test(value)) return false;
        const keyword = keywordNamed(name);
        if (keyword.kind === 'attachmentField') return false;
        if (keyword.kind !== 'textField' && !isEvident(keyword, value)) return false;
        this.push(name, withMentions(value, this.people), { kind: 'field', sure: 'certain' });
        return true;
      }
    }
  }

  /** `25 november 2020, 14:00-14:45 uur`: the day, and the time where it stands behind it. */
  private day(value: string): boolean {
    const dates = datesIn(value);
    const [first] = dates;
    if (first?.parsed.date === undefined || dates.length > 1) return false;
    const again = this.has('Date');
    if (again && (this.date() !== first.parsed.date || this.has('Time'))) return false;
    const typed = value.slice(first.start, first.end);
    const behind = value.slice(first.end);
    const at = TIME.exec(behind);
    const time = at === null ? undefined : behind.slice(at.index).trim();
    const range = time === undefined ? undefined : parseTimeRange(time);
    const between = `${value.slice(0, first.start)} ${range === undefined ? behind : behind.slice(0, at!.index)}`;
    if (/[\p{L}\p{N}]/u.test(between.replace(/(?<!\p{L})(?:om|van|at|from|op|on|uur)(?!\p{L})/giu, ''))) return false;
    if (again && range === undefined) return false;
    if (!again) this.push('Date', typed, { kind: 'date', sure: 'certain' });
    if (range !== undefined) this.hours(time!);
    return true;
  }

  /** Windows shows the name of the zone behind a time, with the offset that it has in winter: the time itself is that of the clock. */
  private hours(value: string): void {
    const zone = /\(UTC(?:[+-]\d{2}:\d{2})?\) \p{Lu}[^()\n]*$/u.exec(value)?.[0];
    const time = zone === undefined ? value : value.slice(0, -zone.length).trim();
    if (this.has('Time') || parseTimeRange(time) === undefined) {
      this.header.left.push(value);
      return;
    }
    this.push('Time', time, { kind: 'time', sure: 'certain' });
    if (zone !== undefined) this.own(this.language === 'nl' ? 'Tijdzone' : 'Time zone', zone);
  }

  /** Of a date with words beside it only what is certain becomes a field; the words stay. */
  next(value: string): boolean {
    const next = this.has('Next') ? undefined : nextIn(value);
    if (next === undefined) return false;
    this.push('Next', next.written, { kind: 'next', sure: 'certain' });
    return next.isWhole;
  }

  /** `Verslag: Jan Jansen` says who wrote it; `Van: Jan <jan@x.example>` of a mail who sent it. */
  private office(label: string, value: string): boolean {
    if (/^(?:who|wie|met|with)$/i.test(label)) {
      if (listedIn(value) === undefined || this.has('Present')) return false;
      this.persons('Present', label, [value]);
      return true;
    }
    const listed = listedFrom(value);
    if (listed === undefined || listed.ground !== undefined || value.includes('\n')) return false;
    if (/^(?:van|from|afzender|sender|organisator|organizer|organiser)$/i.test(label) && listed.email !== undefined) {
      // An address of an office is nobody's.
      const person = namePartsOf(listed.name);
      if (isBody(listed.name) || /^\p{Lu}{2,}(?!\p{L})/u.test(listed.name)) return this.sender(label, listed);
      if (person === undefined || person.initials.length === 0) return false;
      this.people.introduce(listed);
      this.header.left.push(`${label}: ${listed.name}`);
      return true;
    }
    const wrote = isWriter(label, value) || (isWriter(label) && value.trim().includes(' ') && this.people.resolve(value) !== undefined);
    if (!wrote || this.has('Secretary')) return false;
    this.persons('Secretary', label, [value]);
    return true;
  }

  /** A body that sent it; where its mail comes from stays beside it. */
  private sender(label: string, { name, email = '' }: Listed): true {
    const id = this.people.introduce({ name, type: 'organization' });
    this.header.lines.push({ name: undefined, label, value: `@${id} ${withMentions(`<${email}>`, this.people)}` });
    return true;
  }

  private own(label: string, value: string): void {
    const line = `${label}: ${value}`;
    const inOne = !/\n/.test(value) && ownLabelEnd(line, 0) === label.length;
    const typed = headerLabel(label) !== undefined || keywordsLike(label);
    if (inOne && !typed)
      this.header.lines.push({
        name: undefined,
        label,
        value: withMentions(value, this.people),
        finding: { kind: 'field', sure: 'certain' },
      });
    else this.header.left.push(line);
  }

  private persons(name: FieldName, label: string, values: readonly string[], caption = false): void {
    const meaning = headerLabel(label);
    const there = name === 'Present' || name === 'Absent';
    const entries = values.flatMap((one) => timedEntriesOf(one, values.length > 1 || undefined));
    if (entries.length === 1 && /^(?:geen|niemand|none|nobody|nil)\.?$/i.test(entries[0]!)) {
      this.push(name, entries[0]!.replace(/\.$/, ''), { kind: 'field', sure: 'certain' });
      return;
    }
    const written = entries.flatMap((entry) => {
      const listed = listedFrom(entry);
      if (name === 'Present' && listed !== undefined && saysAbsent(listed)) {
        this.absent.push(listed);
        return [];
      }
      const nobody = listed === undefined || (listed.email !== undefined && isBody(listed.name));
      return nobody ? (this.redacted(entry) ?? guest(entry)) : this.party(listed, there, meaning?.notice);
    });
    if (written.length === 0 && this.absent.length === 0) this.header.left.push(`${label}: ${values.join(' ')}`);
    else if (written.length > 0) {
      const kind = name === 'Present' ? 'present' : name === 'Absent' ? 'absent' : 'field';
      const value = written.join(', ');
      if (caption || meaning?.caption)
        this.header.lines.push({
          name,
          label: keywordNamed(name)[this.language],
          value: '',
          below: [`${label}: ${value}`],
          finding: { kind, sure: 'certain' },
        });
      else this.push(name, value, { kind, sure: 'certain' });
    }
  }

  /** Somebody of a list, by id, with what the document says behind the name. */
  party(listed: Listed, there: boolean, notice?: 'with' | 'without'): string {
    const notes = listed.notes.map((note) => withMentions(note, this.people));
    if (notice !== undefined && notes.length === 0) notes.push(noticeWord(notice, this.language));
    const behind = notes.length === 0 ? '' : ` (${notes.join(', ')})`;
    if (listed.ground !== undefined)
      return `{${listed.ground}: ${this.language === 'nl' ? 'afgeschermd' : 'shielded'} ${++this.shields}}${behind}`;
    const id = this.people.introduce(listed);
    if (there) {
      this.people.attends(id, listed.office);
      const office = officeOf(listed.role);
      if (office !== undefined && !this.has(office)) this.push(office, `@${id}`, { kind: 'field', sure: 'certain' });
    }
    return `@${id}${behind}`;
  }

  /** `[redacted] <[redacted]@x.example>`: somebody, but who was taken out. */
  private redacted(entry: string): string | undefined {
    const [first] = redactionsIn(entry);
    return first && `{${first.ground}: ${wordsOfRedacted(entry)} ${++this.shields}}`;
  }

  /** People that a table of the document lists. */
  list(name: 'Present' | 'Absent', parties: readonly string[]): void {
    if (parties.length > 0) this.push(name, parties.join(', '), { kind: name === 'Present' ? 'present' : 'absent', sure: 'certain' });
  }

  private push(name: FieldName, value: string, finding: HeaderLine['finding']): void {
    this.header.lines.push({ name, label: keywordNamed(name)[this.language], value, ...(finding === undefined ? {} : { finding }) });
  }
}
