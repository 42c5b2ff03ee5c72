import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { readTask, type Task } from '../../intake/task.ts';
import type { Language, Minutes } from '../../model/minutes.ts';
import { People } from '../../model/names/known-people.ts';
import { valueWords } from '../../model/value-text.ts';
import { meetingAt } from '../../model/walk.ts';
import { statementOf } from '../../references/outline.ts';
import { formatDate } from '../../syntax/dates.ts';
import { isDayOff } from '../../syntax/holidays.ts';
import { suggestDates } from '../../syntax/relative-dates.ts';
import { attributeNamed } from '../../vocabulary/attributes.ts';
import { keywordNamed, languageOfKeyword } from '../../vocabulary/keywords.ts';
import type { FeatureContext } from '../context.ts';
import { nextId } from '../shared/next-id.ts';
import { linesBetween } from '../shared/tokens.ts';
import { withIds } from './next-free-id.ts';
import { type Actions, action, here, meetingAround, replace, type Selection } from './request.ts';

/** More readings of a line than these say that it is too vague. */
const MOST = 4;

/**
 * On an action, agreement or commitment that says in words who does it or by when: put these in its head. Two who fit are two actions; nobody is
 * guessed, and no other word leaves the text.
 */
export const typeItem: Actions = (context, selection) => typed(context, selection, []);

/** @param given ids that lines above get at the same time; that of the one reading joins them. */
export function typed(context: FeatureContext, { params, start, end }: Selection, given: string[]): readonly CodeAction[] {
  const [line] = linesBetween(context.tree, start, end);
  const item = line === undefined ? undefined : statementOf(line);
  if (line === undefined || !ast.isNamedItem(item) || keywordNamed(item.$type).holds !== 'task') return [];
  const number = context.root.positionAt(line.$cstNode!.offset).line;
  const source = context.root.lineText(number);
  const parts = headOf(source);
  const meeting = meetingAt(context.file.meetings, params.range.start.line);
  if (parts === undefined || meeting === undefined) return [];
  const { keyword, attributes, text } = parts;
  const language = languageOfKeyword(item.keyword) ?? context.file.language;
  const hasOwner = attributes.some((one) => /^@|\s@/.test(one));
  const dueWord = attributeNamed('due');
  const hasDue = attributes.some((one) => one.startsWith(`${dueWord.nl} `) || one.startsWith(`${dueWord.en} `));
  if (hasOwner && hasDue) return [];
  const around = meetingAround(context, start);
  const free =
    item.name === undefined && line.$type !== 'NestedStatement' ? nextId(around && withIds(around, item, given), item.$type, language) : '';
  const id = free === '' ? '' : ` ${free}`;
  const start0 = context.root.lineStart(number);
  const range = context.root.rangeOf(start0, start0 + source.length);
  const tasks = readings(context, meeting, text, language, { hasOwner, hasDue });
  if (tasks.length === 1 && free !== '') given.push(free);
  return tasks.map(({ owners, due, text: rest }) => {
    const said = [owners.map((owner) => `@${owner}`).join(' '), due === undefined ? '' : `${dueWord[language]} ${due}`].filter(
      (one) => one !== '',
    );
    const all = hasOwner ? [...attributes, ...said] : [...said, ...attributes];
    const title = { nl: `Zet \`${said.join(', ')}\` in de kop`, en: `Put \`${said.join(', ')}\` in the head` };
    return action(context, title, CodeActionKind.QuickFix, here(context, replace(range, `${keyword}${id} (${all.join(', ')}): ${rest}`)));
  });
}

/** What stands before the colon, and behind it; undefined where shields or quotes make a reading of it uncertain. */
function headOf(source: string): { keyword: string; attributes: readonly string[]; text: string } | undefined {
  const colon = source.indexOf(':');
  const head = source.slice(0, colon);
  const text = source.slice(colon + 1).trim();
  if (colon < 0 || text === '' || /["“”{}]/.test(head)) return undefined;
  const open = head.indexOf('(');
  if (open < 0) return { keyword: head.trimEnd(), attributes: [], text };
  const close = head.lastIndexOf(')');
  if (close < open) return undefined;
  const attributes = head
    .slice(open + 1, close)
    .split(',')
    .map((one) => one.trim());
  return { keyword: head.slice(0, open).trimEnd(), attributes: attributes.filter((one) => one !== ''), text };
}

function readings(
  context: FeatureContext,
  meeting: Minutes,
  text: string,
  language: Language,
  has: { readonly hasOwner: boolean; readonly hasDue: boolean },
): Task[] {
  const people = peopleOf(context, meeting);
  const date = meeting.date?.date;
  const unclear = new Map<string, readonly string[]>();
  const resolve = (typed: string) => {
    const found = people.candidates(typed);
    if (found.length > 1) unclear.set(typed, found);
    return found.length === 1 ? found[0] : undefined;
  };
  const read = readTask(text, { resolve, date, language });
  const tasks =
    read.owners.length > 0 || has.hasOwner
      ? [read]
      : [...unclear].flatMap(([typed, ids]) =>
          ids.map((id) => readTask(text, { resolve: (one) => (one === typed ? id : people.resolve(one)), date, language })),
        );
  const wanted = (tasks.some(({ owners }) => owners.length > 0) ? tasks.filter(({ owners }) => owners.length > 0) : [read]).flatMap(
    (task) => dated(context, meeting, task, language),
  );
  const useful = wanted.filter(
    ({ owners, due }) =>
      (owners.length > 0 || due !== undefined) && !(has.hasOwner && owners.length > 0) && !(has.hasDue && due !== undefined),
  );
  const distinct = new Map(useful.map((task) => [`${task.owners.join(' ')}|${task.due ?? ''}`, task]));
  return distinct.size > MOST ? [] : [...distinct.values()];
}

/** A deadline in words, as each day that it can mean. */
function dated({ config }: FeatureContext, meeting: Minutes, task: Task, language: Language): Task[] {
  const date = meeting.date?.date;
  if (task.due === undefined || date === undefined || /\d{4}|['’]\d{2}/.test(task.due)) return [task];
  const nextMeeting = meeting.next?.date?.date;
  const days = suggestDates(task.due, date, language, { nextMeeting, isDayOff: (day) => isDayOff(day, { extra: config.holidays }) });
  if (days.length === 0 || days.length > 3) return [task];
  return days.map((day) => ({ ...task, due: formatDate(day.date, language, { weekday: true }) }));
}

/** All whom the project declares; who was there, and in which office, comes first. */
function peopleOf({ project }: FeatureContext, { present, absent, chairs, secretaries }: Minutes): People {
  const people = new People(
    project
      .files()
      .flatMap(({ parties }) => parties.map(({ party, aliases }) => ({ ...party, aliases: aliases.map(({ value }) => value) }))),
  );
  for (const { party, role } of [...present, ...absent])
    if (party.type !== 'guest' && people.has(party.id)) people.attends(party.id, role && valueWords(role));
  for (const [attendees, offices] of [
    [chairs, ['voorzitter', 'chair']],
    [secretaries, ['notulist', 'secretary']],
  ] as const)
    for (const { party } of attendees)
      for (const office of offices) if (party.type !== 'guest' && people.has(party.id)) people.attends(party.id, office);
  return people;
}
