import type * as ast from '../../generated/ast.ts';
import type { Attendee, Minutes } from '../../model/minutes.ts';
import { meetingAt, sectionsOf } from '../../model/walk.ts';
import { lineEnd, lineStart } from '../../syntax/characters.ts';
import { fieldName, keywordNamed } from '../../vocabulary/keywords.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix, TextEdit } from '../problem.ts';
import { nameIn } from '../shared/people.ts';

type Context = RuleContext<'present-and-absent'>;

/** Behind a name: who it is was not there at all. `afwezig bij punt 3` is another thing. */
const ABSENT =
  /^(?:(?:was |is |helaas )?(?:niet|not) (?:aanwezig|present|verschenen|gekomen|there)|(?:was |is )?(?:afwezig|absent)(?: (?:met|zonder|with|without) .{1,40})?|ziek(?: gemeld|gemeld)?|(?:is |heeft zich )?(?:afgemeld|verhinderd|verontschuldigd)|ill|sick|excused|unexcused|on leave|on holiday|(?:met|op) (?:verlof|vakantie)|(?:sent |with )?(?:apologies|regrets)|did not attend|no[ -]show|[mz]\.? ?k\.?|(?:met|zonder) (?:kennisgeving|bericht)(?: van verhindering)?)$/iu;
const ABSENT_CAPTION =
  /^(?:(?:niet|not) (?:aanwezig|present)|afwezig\p{L}{0,3}|absent(?:ees)?|absences|verhinderd|afgemeld|afmelding(?:en)?|verontschuldigd|apologies|regrets|excused|(?:met|zonder) (?:kennisgeving|bericht)|bericht(?:en)? van verhindering|ziek|sick)(?![\p{L}])/iu;

/** Who stands among those present, and what stands behind the name says that they were not there. */
export function checkAbsentAmongPresent(context: Context, meeting: Minutes): void {
  for (const attendee of meeting.present) checkBehindName(context, attendee, meeting);
  for (const { fields } of sectionsOf(meeting)) for (const attendee of fields?.present ?? []) checkBehindName(context, attendee, undefined);
}

function checkBehindName(context: Context, attendee: Attendee, meeting: Minutes | undefined): void {
  const [start, end] = [context.offsetAt(attendee.at.start), context.offsetAt(attendee.at.end)];
  const typed = context.text.slice(start, end);
  const open = typed.indexOf('(');
  const parts = open < 0 ? [] : typed.slice(open).split(/[(),;]/);
  const said = parts.map((part) => part.trim()).find((part) => ABSENT.test(part));
  // Who is ill may attend online.
  if (said === undefined || attendee.mode !== undefined) return;
  context.report(
    'present-and-absent',
    attendee.at,
    {
      nl: `${nameIn(attendee)} staat op Aanwezig en telt daar mee, maar erachter staat \`${said}\`.`,
      en: `${nameIn(attendee)} is on Present and counts there, but \`${said}\` stands behind the name.`,
    },
    { severity: 'warning', fixes: meeting === undefined ? [] : moveFix(context, meeting, start, end) },
  );
}

/** Puts an entry of one line of a list on the list of those absent. */
function moveFix(context: Context, meeting: Minutes, start: number, end: number): Fix[] {
  const { text } = context;
  const [from, stop] = [lineStart(text, start), lineEnd(text, start)];
  const before = /,[ \t]*$/.exec(text.slice(from, start))?.[0].length;
  const behind = /^[ \t]*,[ \t]*/.exec(text.slice(end, stop))?.[0].length;
  if (end > stop || (before === undefined && behind === undefined)) return [];
  const typed = text.slice(start, end);
  const isFirst = before === undefined;
  // Of a line of its own nothing would stay but blanks.
  if (isFirst && text.slice(end + behind!, stop).trim() === '') return [];
  const taken = context.replace(context.range(isFirst ? start : start - before, isFirst ? end + behind! : end), '');
  const added = addAbsent(context, meeting, typed, start);
  return added === undefined ? [] : [fix({ nl: 'Zet op `Afwezig`', en: 'Put on `Absent`' }, [taken, added])];
}

function addAbsent(context: Context, meeting: Minutes, typed: string, start: number): TextEdit | undefined {
  const last = meeting.absent.at(-1);
  if (last !== undefined) return context.insert(last.at.end, `, ${typed}`);
  const { text } = context;
  const stop = lineEnd(text, start);
  // What is indented below belongs to the line that it stands below.
  if (
    lineStart(text, start) === start ||
    /^[ \t]/.test(text.slice(lineStart(text, start), start)) ||
    /^\r?\n[ \t]/.test(text.slice(stop, stop + 3))
  )
    return undefined;
  return context.insert(context.range(stop, stop).start, `\n${keywordNamed('Absent')[meeting.language]}: ${typed}`);
}

/** `  Afwezig: @smit` below `Aanwezig:` is the name of a group of those present. */
export function checkAbsentCaptions(context: Context): void {
  for (const line of context.tree.lines) {
    if (line.$type !== 'PeopleField' || fieldName(line) !== 'Present') continue;
    for (const caption of line.captions) checkCaption(context, line, caption);
  }
}

function checkCaption(context: Context, line: ast.PeopleField, { $cstNode }: ast.Caption): void {
  const { offset, end, text } = $cstNode!;
  if (!ABSENT_CAPTION.test(text.trim())) return;
  const from = lineStart(context.text, offset);
  // Lines below it would be absent with it.
  const isLast = lineEnd(context.text, offset) >= line.$cstNode!.end;
  const isIndented = offset > from && /^[ \t]+$/.test(context.text.slice(from, offset));
  const inHeader = meetingAt(context.file.meetings, context.root.positionAt(offset).line) !== undefined;
  const keyword = keywordNamed('Absent');
  context.report(
    'present-and-absent',
    context.range(offset, end),
    {
      nl: `Onder \`${line.keyword}\` is \`${text.trim()}\` de naam van een groep, en telt wie erachter staat als aanwezig. Wie er niet was, staat op een eigen regel: \`${keyword.nl}: @id\`.`,
      en: `Below \`${line.keyword}\`, \`${text.trim()}\` names a group, and whoever stands behind it counts as present. Who was not there stands on a line of its own: \`${keyword.en}: @id\`.`,
    },
    {
      severity: 'warning',
      fixes:
        isLast && isIndented && inHeader
          ? [fix({ nl: 'Haal de inspringing weg', en: 'Remove the indent' }, [context.replace(context.range(from, offset), '')])]
          : [],
    },
  );
}
