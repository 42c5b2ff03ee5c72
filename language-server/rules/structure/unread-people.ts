import { isNobody } from '../../model/attendance.ts';
import { lineEnd } from '../../syntax/characters.ts';
import { fix, type RuleContext } from '../context.ts';
import type { Fix } from '../problem.ts';

/** Labels for those who said that they would not come. */
const ABSENT =
  /^(?:afwezig(?:en)?|absent)[ \t]*(?:\(?m\.?[ ]?k\.?\)?|(?:en )?(?:met|with) (?:kennisgeving|bericht(?: van verhindering)?|notice|apologies))$|^(?:met kennisgeving afwezig|afgemeld|afmeldingen|afwezig gemeld|verhinderd|bericht van verhindering|verontschuldigd|apologies(?: for absence)?|regrets|excused|absent with apologies)$/iu;
const ABSENT_WITHOUT = /^(?:afwezig|absent)[ \t]*(?:\(?z\.?[ ]?k\.?\)?|zonder kennisgeving|without (?:notice|apologies))$/iu;
/** Labels for those who may have been there, and may not. */
const THERE =
  /^(?:gast(?:en)?|genodigden?|toehoorders?|publiek|tevens aanwezig|verder aanwezig|ook aanwezig|in attendance|also present|guests?|invitees|observers?|members present)$/iu;
const LABELLED = /^(?<label>\p{Lu}[\p{L}\p{N} .()/&'’-]{0,50}):[ \t]*(?<value>(?:[^ \t].*)?)$/u;
const NAMED = /@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*|"[^"]*"/gu;

/** `unread-people`: a line in a header that names people under a label that is no keyword: they are on no list. */
export function checkUnreadPeople(context: RuleContext, reported: ReadonlySet<number>): void {
  let inHeader = false;
  for (const line of context.tree.lines) {
    if (line.$type === 'Meeting') inHeader = true;
    else if (line.$type !== 'Prose') inHeader &&= line.$type.endsWith('Field');
    if (line.$type !== 'Prose' || !inHeader) continue;
    const { offset } = line.$cstNode!;
    const { label: typed, value = '' } = LABELLED.exec(context.text.slice(offset, lineEnd(context.text, offset)))?.groups ?? {};
    const label = typed?.trimEnd();
    // A paragraph ends the header.
    inHeader = label !== undefined;
    if (label === undefined || isNobody(value) || reported.has(context.root.positionAt(offset).line)) continue;
    const isList = ABSENT.test(label) || ABSENT_WITHOUT.test(label) || THERE.test(label);
    if (isList || value.search(NAMED) === 0) report(context, offset, label, value);
  }
}

function report(context: RuleContext, start: number, label: string, value: string): void {
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

function fixesOf(context: RuleContext, start: number, label: string, value: string): Fix[] {
  const dutch = context.file.language === 'nl';
  const behind = ABSENT.test(label)
    ? dutch
      ? ' (m.k.)'
      : ' (excused)'
    : ABSENT_WITHOUT.test(label)
      ? dutch
        ? ' (z.k.)'
        : ' (unexcused)'
      : '';
  const keyword = behind !== '' ? (dutch ? 'Afwezig' : 'Absent') : THERE.test(label) ? (dutch ? 'Aanwezig' : 'Present') : undefined;
  if (keyword === undefined || value.search(NAMED) !== 0) return [];
  const people = value.replace(
    new RegExp(`(?:${NAMED.source})(?![\\p{L}\\p{N}_]|[.-][\\p{L}\\p{N}_]|[ \\t]*\\()`, 'gu'),
    (name) => name + behind,
  );
  const text = `${keyword}: ${people}`;
  const end = lineEnd(context.text, start);
  return [fix({ nl: `Maak er \`${text}\` van`, en: `Make it \`${text}\`` }, [context.replace(context.range(start, end), text)])];
}
