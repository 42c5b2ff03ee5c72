import * as ast from '../../generated/ast.ts';
import { isNobody } from '../../model/attendance.ts';
import { presenceLabel } from '../../model/meanings.ts';
import { meetingAt } from '../../model/walk.ts';
import { lineEnd } from '../../syntax/characters.ts';
import { areNames } from '../../syntax/labels.ts';
import { headerLabel } from '../../vocabulary/header-labels.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import type { Fix, Message } from '../problem.ts';
import { isKnownTo } from '../shared/meant-parties.ts';
import { countsOrPoints, isForPeople, labelAsMeant, namesSomebody } from './people-labels.ts';

const LABELLED = /^(?<label>\p{Lu}[\p{L}\p{N} .()/&'’-]{0,50}):[ \t]*(?<value>(?:[^ \t].*)?)$/u;
/** Somebody with an `@`, or in quotes. */
export const NAMED = /@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*|"[^"]*"/gu;
/** `unread-people`: a line in a header that names people under a label that is no keyword: they are on no list. */
export const unreadPeople = defineRule({
  name: 'unread-people',
  family: 'structure',
  severity: 'warning',
  summary: {
    nl: 'Een regel in de kop noemt mensen onder een label dat geen sleutelwoord is.',
    en: 'A line in the header names people under a label that is no keyword.',
  },
  fixable: true,
  check(context) {
    const reported = context.reportedLines;
    let inHeader = false;
    let aboveHeading = false;
    let bare: Bare | undefined;
    for (const line of context.tree.lines) {
      if (line.$type === 'Meeting' || line.$type === 'Heading') aboveHeading = line.$type === 'Meeting';
      // A field of any label goes on with the header that a line of text broke off.
      if (line.$type === 'Meeting' || (aboveHeading && line.$type === 'LabelField')) inHeader = true;
      else if (line.$type !== 'Prose') inHeader &&= ast.isHeaderLine(line);
      if (line.$type !== 'Prose' && line.$type !== 'LabelField') bare = bareField(line);
      if (!inHeader || (line.$type !== 'Prose' && line.$type !== 'LabelField')) continue;
      const { offset } = line.$cstNode!;
      const { label: typed, value = '' } = LABELLED.exec(context.text.slice(offset, lineEnd(context.text, offset)))?.groups ?? {};
      const label = typed?.trimEnd();
      // A paragraph ends the header.
      inHeader = line.$type === 'LabelField' || label !== undefined || LISTED.test(line.$cstNode!.text);
      if (label === undefined || isNobody(value) || reported.has(context.root.positionAt(offset).line)) continue;
      if (bare !== undefined && areNames(value)) reportBelow(context, offset, label, bare);
      else if (namesPeople(context, line, label, value)) report(context, offset, label, value);
    }
  },
});

type Context = ContextOf<typeof unreadPeople>;

/** Somebody with an `@` or in quotes, somebody known by name, or names in words where the label or initials say so. An organisation attends nothing. */
function namesPeople(context: Context, line: ast.Prose | ast.LabelField, label: string, value: string): boolean {
  if (value.search(NAMED) === 0) return !onlyOrganisations(line);
  // `Vertegenwoordigd kapitaal: 100%`
  if (value !== '' && !/\p{L}/u.test(value)) return false;
  if (countsOrPoints(value)) return false;
  if (isForPeople(label, value) || namesSomebody(label, value)) return value !== '' || PRESENCE_ALONE.test(label);
  const names = value.split(/[,;]|[ \t](?:en|and|&)[ \t]/u).map((name) =>
    name
      .replace(/\([^()]*\)/g, '')
      .trim()
      .toLowerCase(),
  );
  if (names.some((name) => name !== '' && peopleByName(context).has(name))) return true;
  // `Notulen: Noor`, where Noor is there.
  const { line: at } = context.range(line.$cstNode!.offset, line.$cstNode!.offset).start;
  return OF_MINUTES.test(label) && names.length === 1 && isKnownTo(context.project, meetingAt(context.file.meetings, at), value);
}

/** `Aanwezig namens:` above a list. */
const PRESENCE_ALONE = /^(?:aanwezig|afwezig|present|absent)/iu;
/** A line of a list. */
const LISTED = /^[ \t]*(?:[-*+•–]|\d{1,3}[.)])[ \t]/u;

/** `Aanwezig:` with nothing behind it, and nothing indented below it. */
interface Bare {
  readonly keyword: string;
  readonly end: number;
}

function bareField(line: ast.Line): Bare | undefined {
  if (line.$type !== 'PeopleField' || line.entries.length > 0) return undefined;
  const { text, offset } = line.$cstNode!;
  return /:[ \t]*$/.test(text) ? { keyword: line.keyword, end: offset + text.length } : undefined;
}

/** `OR: Gerda Mol, Ben Stam` right below `Aanwezig:`: a caption of its list, without its indent. */
function reportBelow(context: Context, start: number, label: string, { keyword, end }: Bare): void {
  const first = context.range(end, end).start.line + 1;
  const last = context.range(start, start).start.line;
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  context.report(
    'unread-people',
    context.range(start, start + label.length),
    {
      nl: `\`${label}\` staat los van \`${keyword}:\` hierboven: wie hier staat, staat op geen enkele lijst. Spring de regel twee spaties in.`,
      en: `\`${label}\` stands apart from \`${keyword}:\` above: those named here are on no list. Indent the line by two blanks.`,
    },
    {
      fixes: [
        fix(
          { nl: `Zet het onder \`${keyword}:\``, en: `Put it below \`${keyword}:\`` },
          lines.map((line) => context.insert({ line, character: 0 }, '  ')),
        ),
      ],
    },
  );
}

function onlyOrganisations(line: ast.Prose | ast.LabelField): boolean {
  const mentions = line.parts.filter((part) => part.$type === 'Mention');
  return (
    mentions.length > 0 && mentions.every(({ party }) => party.ref?.$type === 'Organization') && !OF_ATTENDANCE.test(line.$cstNode!.text)
  );
}
const OF_ATTENDANCE = /^[^:]*(?:aanwezig|afwezig|genodigd|uitgenodigd|gast|deelnem|present|absent|attend|invit|observ|apolog)/iu;

/** Names of declared people, in lower case. */
function peopleByName(context: Context): ReadonlySet<string> {
  return context.project.ofDeclarations(
    'people by lower-case name',
    (declaring) =>
      new Set(
        declaring.flatMap((file) => file.parties.flatMap(({ party }) => (party.type === 'person' ? [party.name.toLowerCase()] : []))),
      ),
  );
}

function report(context: Context, start: number, label: string, value: string): void {
  const meant = headerLabel(label)?.field;
  context.report(
    'unread-people',
    context.range(start, start + label.length),
    meant === 'CC' || meant === 'To'
      ? notSent(label, meant)
      : {
          nl: `\`${label}\` is geen sleutelwoord: wie hier staat, staat op geen enkele lijst. Aanwezigen staan achter \`Aanwezig:\`, afwezigen achter \`Afwezig: @id (m.k.)\`.`,
          en: `\`${label}\` is no keyword: those named here are on no list. Those present go behind \`Present:\`, those absent behind \`Absent: @id (excused)\`.`,
        },
    { fixes: fixesOf(context, start, label, value) },
  );
}

/** Who gets a copy was not there by that. */
function notSent(label: string, meant: 'CC' | 'To'): Message {
  const { nl, en } = keywordNamed(meant);
  return {
    nl: `\`${label}\` is geen sleutelwoord: aan wie hier staat, gaat niets. Noem wie het krijgt met \`@id\`: \`${nl}: @id, @id\`.`,
    en: `\`${label}\` is no keyword: nothing goes to those named here. Name who gets it by \`@id\`: \`${en}: @id, @id\`.`,
  };
}

/** Present, with the label as their role; absent is for the writer to say. */
function fixesOf(context: Context, start: number, label: string, value: string): Fix[] {
  const end = lineEnd(context.text, start);
  const made = (typed: string) => [
    fix({ nl: `Maak er \`${typed}\` van`, en: `Make it \`${typed}\`` }, [context.replace(context.range(start, end), typed)]),
  ];
  if (OF_MINUTES.test(label) && value !== '') return made(`${keywordNamed('Secretary')[context.file.language]}: ${value}`);
  const said = presenceLabel(label);
  if (said !== undefined && value !== '') return made(`${keywordNamed(said.field)[context.file.language]}: ${said.caption}: ${value}`);
  const meant = labelAsMeant(label, value);
  if (meant !== undefined && value !== '' && meant.notice === undefined && meant.office !== true) {
    const { [context.file.language]: keyword } = keywordNamed(meant.field);
    return made(meant.caption === true ? `${keyword}: ${label}: ${value}` : `${keyword}: ${value}`);
  }
  // Whoever is absent is put on no list of those present.
  if (meant?.field === 'Absent') return [];
  // `Van` says where something comes from, not who was there.
  if (ELSEWHERE.test(label)) return [];
  const isAlone = !/^(?:\r\n?|\n)(?: {2}|\t)/.test(context.text.slice(end, end + 4));
  const isPlain = !/[\p{L}\p{N}(]/u.test(value.replace(NAMED, '').replace(/[ \t](?:en|and)(?=[ \t])/g, ''));
  if (value.search(NAMED) !== 0 || !isAlone || !isPlain) return [];
  const { language } = context.file;
  // Who was invited may not have come: the writer knows.
  if (INVITED.test(label))
    return [...made(`${keywordNamed('To')[language]}: ${value}`), ...made(`${keywordNamed('Present')[language]}: ${label}: ${value}`)];
  const role = (/^\p{Lu}\P{Lu}+$/u.test(label) ? label.toLowerCase() : label).replace(/[()]/g, '');
  return made(`${keywordNamed('Present')[language]}: ${value.replace(NAMED, (name) => `${name} (${role})`)}`);
}

/** Labels that say where something comes from or went, or who is spoken of, and not who was there. */
const ELSEWHERE =
  /^(?:van|from|vanuit|naar|afzender|sender|auteur|author|betrokken|betreft|vertrokken|left|(?:op|samen)gesteld|opsteller|prepared|written|geschreven|verzonden|verstuurd|sent|ontvangen|received|toegezonden|gevolmachtigd|onderwerp|subject|re)(?![\p{L}])|(?:door|by)$/iu;
/** Whose minutes they are. */
const OF_MINUTES = /^(?:notulen|verslag|minutes|notes|minuter)$/iu;
const INVITED = /^(?:genodigd|uitgenodigd|uitnodiging|invite)/iu;
