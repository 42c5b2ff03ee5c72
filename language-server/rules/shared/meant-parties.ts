import type { Attendee, Minutes, Range } from '../../model/minutes.ts';
import { People } from '../../model/names/known-people.ts';
import { valueWords } from '../../model/value-text.ts';
import type { ProjectView } from '../../project/view.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix, Message } from '../problem.ts';
import { partiesWithin, partyId } from './people.ts';

/** More than these make a list of names and no answer. */
const MOST = 12;
const JOINED = /[/&+;]|[ \t](?:en|and)(?=[ \t])/u;
const ARTICLE = /^(?:de|het|the|ons|onze|our)[ \t]+/iu;
const ALL =
  /^(?:allen|alle|alle leden|alle aanwezigen|alle deelnemers|iedereen|eenieder|allemaal|all|all members|all present|everyone|everybody)$/iu;
const CHAIR = /^(?:voorzitter|vz|voorz|chair|chairman|chairwoman|chairperson|chairs)\.?$/iu;
const SECRETARY = /^(?:notulist|notuliste|notulant|secretaris|griffier|secretary|clerk|minute taker|scribe|note taker)\.?$/iu;
const BODY =
  /^(?:(?:dagelijks |algemeen )?bestuur|directie|secretariaat|team|werkgroep|commissie|college|raad|kascommissie|board|committee|staff|office|management|council|secretariat)$/iu;
const OFFICE =
  /^(?:vice-?voorzitter|penningmeester|wethouder|burgemeester|rector|directeur|projectleider|vice-?chair|treasurer|director|manager|coordinator|coördinator|beheerder)$/iu;

/**
 * Who can be meant by words where an `@id` belongs: `Jan`, `J. Jansen`, `JJ`, `Jan en Piet`, `de voorzitter`, `allen`. Each answer is what to
 * type, `@jan @piet`; there is more than one where several people are called so. None where somebody among them is not known.
 */
export function partiesMeant(project: ProjectView, meeting: Minutes | undefined, typed: string, joint = ' '): readonly string[] {
  return idsMeant(project, meeting, typed).map((ids) => ids.map((id) => `@${id}`).join(joint));
}

/** Whether words name somebody of the project or of the lists of this meeting, as `Jan` does where `Jan Jansen` is a guest. */
export function isKnownTo(project: ProjectView, meeting: Minutes | undefined, typed: string): boolean {
  if (partiesMeant(project, meeting, typed).length > 0) return true;
  if (meeting === undefined) return false;
  // Somebody chairs, and somebody writes.
  if (CHAIR.test(bareWords(typed)) || SECRETARY.test(bareWords(typed))) return true;
  const name = keyOf(bareWords(typed));
  const people = [meeting.chairs, meeting.secretaries, meeting.present, meeting.absent].flat();
  return name !== '' && people.some(({ party }) => ` ${keyOf(party.name)} `.includes(` ${name} `));
}

function idsMeant(project: ProjectView, meeting: Minutes | undefined, typed: string): readonly (readonly string[])[] {
  const pieces = typed.split(JOINED).filter((piece) => piece.trim() !== '');
  if (pieces.length === 0 || pieces.length > 6) return [];
  const each = pieces.map((piece) => oneMeant(project, meeting, piece.trim()));
  if (each.some((found) => found.length === 0)) return [];
  const [first = []] = each;
  if (each.length === 1) return first.slice(0, 3);
  return each.every((found) => found.length === 1) ? [[...new Set(each.flatMap(([ids = []]) => ids))]] : [];
}

function oneMeant(project: ProjectView, meeting: Minutes | undefined, typed: string): readonly (readonly string[])[] {
  const name = bareWords(typed);
  if (ALL.test(name)) return everybody(project, meeting);
  const called = calledSo(project, meeting, name);
  if (called.length > 0) return called.map((id) => [id]);
  const office = CHAIR.test(name) ? 'chairs' : SECRETARY.test(name) ? 'secretaries' : undefined;
  const inOffice = office === undefined ? [] : idsOf(meeting?.[office] ?? []);
  if (inOffice.length > 0) return [inOffice];
  const inRole = idsOf((meeting?.present ?? []).filter(({ role }) => role !== undefined && keyOf(valueWords(role)) === keyOf(name)));
  return inRole.length > 0 ? [inRole] : [];
}

function bareWords(typed: string): string {
  return typed.replace(/^@/, '').replace(ARTICLE, '').trim();
}

/** Who has this name, function or initials; of several those who are at the meeting. */
function calledSo(project: ProjectView, meeting: Minutes | undefined, name: string): readonly string[] {
  const people = peopleOf(project);
  const capital = name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const found = [people.candidates(name), people.candidates(capital), [...(shortNamesOf(project).get(keyOf(name)) ?? [])]].find(
    (ids) => ids.length > 0,
  );
  if (found === undefined || found.length === 1 || meeting === undefined) return found ?? [];
  const here = new Set(idsOf([...meeting.present, ...meeting.absent]));
  const among = found.filter((id) => here.has(id));
  return among.length > 0 ? among : found;
}

function peopleOf(project: ProjectView): People {
  return project.ofDeclarations('people to be meant', (declaring) => {
    const parties = declaring.flatMap((file) => file.parties);
    return new People(parties.map(({ party, aliases }) => ({ ...party, aliases: aliases.map(({ value }) => value) })));
  });
}

/** The group of all who are present, where there is one; else those who are. */
function everybody(project: ProjectView, meeting: Minutes | undefined): readonly (readonly string[])[] {
  if (meeting === undefined) return [];
  const present = idsOf(meeting.present);
  const series = meeting.series === undefined ? undefined : project.series(meeting.series.id);
  const members = series?.members.flatMap(({ party }) => partyId(party) ?? []) ?? [];
  if (members.length === 1) return [members];
  const group = groupsOf(project).find((id) => present.length > 1 && present.every((person) => partiesWithin(project, id).has(person)));
  if (group !== undefined) return [[group]];
  const all = present.length > 0 ? present : members;
  return all.length === 0 || all.length > MOST ? [] : [all];
}

function idsOf(attendees: readonly Attendee[]): string[] {
  return [...new Set(attendees.flatMap(({ party }) => (party.type === 'unknown' ? [] : (partyId(party) ?? []))))];
}

function groupsOf(project: ProjectView): readonly string[] {
  return project.ofDeclarations('ids of groups', (declaring) =>
    declaring.flatMap((file) => file.parties.flatMap(({ party }) => (party.type === 'group' ? [party.id] : []))),
  );
}

/** Ids by what stands for somebody and is no name: an id, a function, `KdW` and `KW` for Karin de Wit, an organisation without its article. */
function shortNamesOf(project: ProjectView): ReadonlyMap<string, ReadonlySet<string>> {
  return project.ofDeclarations('ids by functions and initials', (declaring) => {
    const ids = new Map<string, Set<string>>();
    for (const { party } of declaring.flatMap((file) => file.parties)) {
      const short =
        party.type === 'person' ? [valueWords(party.function ?? []), ...initialsOf(party.name)] : [party.name.replace(ARTICLE, '')];
      // Where nobody's name begins so, `Jan` is whoever has that id.
      if (party.id.length > 2) short.push(party.id);
      for (const key of short.map(keyOf)) if (key !== '') ids.set(key, (ids.get(key) ?? new Set()).add(party.id));
    }
    return ids;
  });
}

function initialsOf(name: string): readonly string[] {
  const words = name.split(/[ \t]+/).filter((word) => /^\p{L}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length < 2 ? [] : [words, capitals].map((some) => some.map((word) => word[0]!).join(''));
}

/** Letters and digits alone: `J.J.` is `JJ`. */
function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu, '');
}

/** What would be typed instead of words for people, and the fix that does so. */
export interface MeantFix {
  readonly typed: string;
  readonly fix: Fix;
}

/** A fix for each answer of {@link partiesMeant}. */
export function meantFixes(context: RuleContext, meeting: Minutes | undefined, words: string, range: Range, joint = ' '): MeantFix[] {
  return partiesMeant(context.project, meeting, words, joint).map((typed) => ({
    typed,
    fix: fix({ nl: `Maak er \`${typed}\` van`, en: `Make it \`${typed}\`` }, [context.replace(range, typed)]),
  }));
}

/** The declaration that makes `@allen`, `het bestuur`, `de projectleider` known: no name, and yet somebody is meant. Undefined for other words. */
export function declarationMeant(typed: string): Message | undefined {
  const words = bareWords(typed);
  const id = words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  if (ALL.test(words) || BODY.test(words)) return { nl: `Groep ${id} (leden @id @id): Naam`, en: `Group ${id} (members @id @id): Name` };
  if (!(CHAIR.test(words) || SECRETARY.test(words) || OFFICE.test(words))) return undefined;
  return { nl: `Persoon id (functie "${words}"): V. Achternaam`, en: `Person id (function "${words}"): F. Lastname` };
}
