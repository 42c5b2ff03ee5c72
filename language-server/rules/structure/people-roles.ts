import type * as ast from '../../generated/ast.ts';
import { remarkOf } from '../../model/attendance.ts';
import { fix, type RuleContext } from '../context.ts';

type Context = RuleContext<'malformed-statement'>;

/** What stands behind a name without parentheses, and says who or for whom somebody is there; true where it was reported. */
export function reportRole(context: Context, line: ast.PeopleField, index: number): boolean {
  const [before, entry, next] = [line.entries[index - 1], line.entries[index]!, line.entries[index + 1]];
  if (entry.party.$type === 'UnquotedName' && next !== undefined && reportTitle(context, entry.party, before, next)) return true;
  if (before === undefined || entry.party.$type !== 'UnquotedName') return false;
  return reportRoleBehind(context, entry.party, before, next) || reportRoleBehindComma(context, entry.party, before);
}

const isBlank = (text: string) => /^[ \t]+$/.test(text);

/** `@jansen namens @bakker`, `@jansen i.p.v. @bakker` */
const FOR_ANOTHER =
  /^(?:namens|i\.?p\.?v\.?|in plaats van|ter vervanging van|vervangt|(?:met |bij )?(?:vol)?macht(?:iging)? (?:van|aan)|plv\.?|vervangen door|on behalf of|instead of|replacing|replaced by|(?:with )?proxy (?:for|of|to))$/iu;

function isBlankBetween(context: Context, end: number, next: ast.Attendee): boolean {
  return (
    isBlank(context.text.slice(end, next.$cstNode!.offset)) && next.party.$type !== 'UnquotedName' && !next.$cstNode!.text.includes('(')
  );
}

/** `@smit, penningm. @visser`: what stands right before somebody, behind a comma, says who they are, and not who the one before is. */
function reportTitle(
  context: Context,
  { name, $cstNode }: ast.UnquotedName,
  before: ast.Attendee | undefined,
  next: ast.Attendee,
): boolean {
  const { offset, end } = $cstNode!;
  const isBehindComma = before === undefined || /,[ \t]*$/.test(context.text.slice(before.$cstNode!.end, offset));
  if (!isBehindComma || !TITLE_LIKE.test(name) || !isBlankBetween(context, end, next)) return false;
  const typed = `${next.$cstNode!.text} (${name.trim()})`;
  context.report(
    'malformed-statement',
    context.range(offset, end),
    {
      nl: `\`${name}\` is geen naam. Zegt het wie erachter staat, zet het dan achter de naam: \`${typed}\`.`,
      en: `\`${name}\` is no name. If it says who the one behind it is, put it behind the name: \`${typed}\`.`,
    },
    {
      fixes: [
        fix({ nl: `Maak er \`${typed}\` van`, en: `Make it \`${typed}\`` }, [
          context.replace(context.range(offset, next.$cstNode!.end), typed),
        ]),
      ],
    },
  );
  return true;
}

/** Words in small letters, and `penningm.`; not `namens`, behind which another is named. */
const TITLE_LIKE =
  /^(?!(?:namens|en|and|for|via|behalve|except|zonder|without)(?!\p{L}))\p{Ll}[\p{Ll}-]{1,24}\.?(?:[ ]\p{Ll}[\p{Ll}-]{1,24}\.?){0,2}$/u;

/** `@jansen - voorzitter`, `@jansen voorzitter`: what stands right behind somebody says who they are. */
function reportRoleBehind(
  context: Context,
  { name, $cstNode }: ast.UnquotedName,
  before: ast.Attendee,
  next: ast.Attendee | undefined,
): boolean {
  const { end } = before.$cstNode!;
  const { offset, end: stop } = $cstNode!;
  const [, role] = /^(?:[-–—:=][ \t]*|[[<])?(\p{L}[^"@\]>]*)[\]>]?$/u.exec(name) ?? [];
  const isBehind = isBlank(context.text.slice(end, offset));
  if (role === undefined || !isBehind || before.party.$type === 'UnquotedName' || /^(?:en|and)(?![\p{L}])/u.test(role)) return false;
  if (FOR_ANOTHER.test(role) && next !== undefined && isBlankBetween(context, stop, next)) {
    const typed = `(${role.trim()} ${next.$cstNode!.text})`;
    context.report(
      'malformed-statement',
      context.range(offset, next.$cstNode!.end),
      {
        nl: `Voor wie iemand er is, staat achter de naam tussen haakjes: \`${typed}\`. Nu staan beiden op de lijst.`,
        en: `Whom somebody stands for goes in parentheses behind the name: \`${typed}\`. As it is, both are on the list.`,
      },
      {
        fixes: [
          fix({ nl: `Maak er \`${typed}\` van`, en: `Make it \`${typed}\`` }, [
            context.replace(context.range(end, next.$cstNode!.end), ` ${typed}`),
          ]),
        ],
      },
    );
    return true;
  }
  const typed = `(${role.trim()})`;
  context.report(
    'malformed-statement',
    context.range(offset, stop),
    {
      nl: `\`${name}\` staat achter een naam, zonder komma: zet een rol tussen haakjes, \`${typed}\`, of een komma voor een volgende naam.`,
      en: `\`${name}\` stands behind a name, without a comma: put a role in parentheses, \`${typed}\`, or a comma before another name.`,
    },
    {
      fixes: [
        fix({ nl: `Maak er \`${typed}\` van`, en: `Make it \`${typed}\`` }, [context.replace(context.range(end, stop), ` ${typed}`)]),
      ],
    },
  );
  return true;
}

/** `@jansen, voorzitter`, `Hilde Nijs, raadslid`: words without a capital name nobody, they say who somebody is. */
function reportRoleBehindComma(context: Context, { name, $cstNode }: ast.UnquotedName, before: ast.Attendee): boolean {
  const { end } = before.$cstNode!;
  const { offset, end: stop } = $cstNode!;
  if (!/^[ \t]*,[ \t]*$/.test(context.text.slice(end, offset)) || !(ROLE.test(name) || isNotice(name))) return false;
  if (!isNotice(name) && /[)]$/.test(before.$cstNode!.text)) return false;
  const typed = `(${name.trim()})`;
  context.report(
    'malformed-statement',
    context.range(offset, stop),
    {
      nl: `\`${name}\` is geen naam. Zegt het wie de vorige is, zet het dan tussen haakjes, zonder komma: \`${typed}\`.`,
      en: `\`${name}\` is no name. If it says who the one before is, put it in parentheses, without a comma: \`${typed}\`.`,
    },
    {
      fixes: [
        fix({ nl: `Maak er \`${typed}\` van`, en: `Make it \`${typed}\`` }, [context.replace(context.range(end, stop), ` ${typed}`)]),
      ],
    },
  );
  return true;
}

const ROLE =
  /^(?:(?:plv\.?|plaatsvervangend|waarnemend|algemeen|adjunct|ambtelijk|technisch|vice|deputy|acting|assistant|executive)[ -])?(?:vice-?)?(?:voorzitter|voorzitster|secretaris(?:-directeur)?|penningmeester|griffier|notulist|burgemeester|wethouders?|schepen(?:en)?|raads(?:lid|leden)|statenlid|bestuurslid|lid|leden|directeur|manager|projectleider|beheerder|secretary|treasurer|chair(?:man|woman|person)?|clerk|mayor|director|member|councill?or|observer|adviseur|adviser|advisor|gast|guest|toehoorder|scriba|diaken|ouderling)$/u;

/** `Fels (VVD), met kennisgeving` */
const NOTICE =
  /^(?:(?:met|zonder) (?:kennisgeving|bericht|opgaaf van reden)(?: afwezig)?|[mz]\.[ ]?k\.|verhinderd|verontschuldigd|afgemeld|ziek|met vakantie|excused|with apologies|on leave|on holiday|sick|online|via teams|via zoom)$/iu;

/** What the model reads as a notice, and what people say in its place. */
export function isNotice(words: string): boolean {
  return remarkOf(words)?.notice !== undefined || NOTICE.test(words);
}
