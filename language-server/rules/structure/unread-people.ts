import * as ast from '../../generated/ast.ts';
import { isNobody } from '../../model/attendance.ts';
import { lineEnd } from '../../syntax/characters.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import type { Fix } from '../problem.ts';

/** Labels of people, whoever they are: behind them names in words are people too. */
const OF_PEOPLE =
  /voorzitter|secretaris|griffier|notul|lid$|leden|bestuur|college|raad|aanwezig|afwezig|genodigd|uitgenodigd|gast|deelnem|team|chair|clerk|member|present|absent|attend|invit|staff|officer|trustee|council|board|commission/iu;
const LABELLED = /^(?<label>\p{Lu}[\p{L}\p{N} .()/&'’-]{0,50}):[ \t]*(?<value>(?:[^ \t].*)?)$/u;
/** Somebody with an `@`, or in quotes. */
export const NAMED = /@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*|"[^"]*"/gu;
/** `J. de Wit, P. Punt`: initials make a name of a word. */
const INITIALS =
  /^(?:(?:dhr|mevr|mw|mr|mrs|ms|dr|prof|drs|ir|ing)\.?[ \t]+)?(?:\p{Lu}\.[ ]?){1,4}(?:(?:van|der|den|de|ten|ter|te)[ \t]+){0,3}\p{Lu}\p{L}/u;

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
    for (const line of context.tree.lines) {
      if (line.$type === 'Meeting') inHeader = true;
      else if (line.$type !== 'Prose') inHeader &&= ast.isHeaderLine(line);
      if (!inHeader || (line.$type !== 'Prose' && line.$type !== 'LabelField')) continue;
      const { offset } = line.$cstNode!;
      const { label: typed, value = '' } = LABELLED.exec(context.text.slice(offset, lineEnd(context.text, offset)))?.groups ?? {};
      const label = typed?.trimEnd();
      // A paragraph ends the header.
      inHeader = line.$type === 'LabelField' || label !== undefined;
      if (label === undefined || isNobody(value) || reported.has(context.root.positionAt(offset).line)) continue;
      if (namesPeople(context, line, label, value)) report(context, offset, label, value);
    }
  },
});

type Context = ContextOf<typeof unreadPeople>;

/** Somebody with an `@` or in quotes, somebody known by name, or names in words where the label or initials say so. An organisation attends nothing. */
function namesPeople(context: Context, line: ast.Prose | ast.LabelField, label: string, value: string): boolean {
  if (value.search(NAMED) === 0) return !onlyOrganisations(line);
  if (INITIALS.test(value)) return true;
  const names = value.split(/[,;]|[ \t](?:en|and|&)[ \t]/u).map((name) =>
    name
      .replace(/\([^()]*\)/g, '')
      .trim()
      .toLowerCase(),
  );
  if (names.some((name) => name !== '' && peopleByName(context).has(name))) return true;
  return OF_PEOPLE.test(label) && names.every((name) => name.length < 80) && /^\p{Lu}\p{Ll}+(?:[ \t]|,|$)/u.test(value) && names.length > 1;
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
  context.report(
    'unread-people',
    context.range(start, start + label.length),
    {
      nl: `\`${label}\` is geen sleutelwoord: wie hier staat, staat op geen enkele lijst. Aanwezigen staan achter \`Aanwezig:\`, afwezigen achter \`Afwezig: @id (m.k.)\`.`,
      en: `\`${label}\` is no keyword: those named here are on no list. Those present go behind \`Present:\`, those absent behind \`Absent: @id (excused)\`.`,
    },
    { fixes: fixesOf(context, start, label, value) },
  );
}

/** Present, with the label as their role; absent is for the writer to say. */
function fixesOf(context: Context, start: number, label: string, value: string): Fix[] {
  const end = lineEnd(context.text, start);
  const isAlone = !/^(?:\r\n?|\n)(?: {2}|\t)/.test(context.text.slice(end, end + 4));
  const isPlain = !/[\p{L}\p{N}(]/u.test(value.replace(NAMED, '').replace(/[ \t](?:en|and)(?=[ \t])/g, ''));
  if (value.search(NAMED) !== 0 || !isAlone || !isPlain) return [];
  const keyword = context.file.language === 'nl' ? 'Aanwezig' : 'Present';
  const text = `${keyword}: ${value.replace(NAMED, (name) => `${name} (${label.toLowerCase().replace(/[()]/g, '')})`)}`;
  return [fix({ nl: `Maak er \`${text}\` van`, en: `Make it \`${text}\`` }, [context.replace(context.range(start, end), text)])];
}
