import { hasDigitOrCapital, isNumber } from '../../syntax/characters.ts';
import { outcomeIn } from '../../vocabulary/attributes.ts';
import type { Keyword } from '../../vocabulary/keywords.ts';
import { statusWord } from '../shared/status-words.ts';
import { type Meant, MISSING_COLON } from './meant-repair.ts';

/** Statements that have no id of their own, and name an item. */
export const NAMES_ITEM: ReadonlySet<Keyword['kind']> = new Set<Keyword['kind']>(['progress', 'vote']);

const ID = String.raw`[\p{L}\p{N}_]{1,60}(?:[.\/-][\p{L}\p{N}_]{1,60}){0,6}`;
/** `actie #A1`, `van de motie #M1`: words for what the reference names. */
const WORDED = new RegExp(
  String.raw`^[ \t]+(?<words>(?:(?:op|van|over|bij|inzake|de|het|on|of|for|the|about)[ ]){0,2}(?:acties?|actiepunt|besluit|afspraak|toezegging|vraag|agendapunt|punt|motie|amendement|voorstel|notulen|verslag|action(?:[ ](?:item|point))?|decision|agreement|commitment|question|item|motion|amendment|proposal|minutes|nr\.?|no\.?|op|van|over|bij|on|of|for|about))[ \t]+(?<sign>#?)(?<id>${ID})[ \t]*(?=[(:])`,
  'iu',
);
/** `(#A1, afgerond): …` */
const INSIDE = new RegExp(String.raw`^[ \t]*\([ \t]*#(?<id>${ID})[ \t]*(?:[,;:][ \t]*)?(?<more>[^()]{0,80})\)[ \t]*(?=:)`, 'u');
/** `: #A1 afgerond` */
const BEHIND = new RegExp(String.raw`^[ \t]*:[ \t]*#(?<id>${ID})[ \t]*(?:[,:=–-][ \t]*)?(?<told>\S.{0,80})$`, 'u');

/** The reference stands behind a word for what it names, in the parentheses or behind the colon. */
export function referenceElsewhere(keyword: Keyword, end: number, rest: string): Meant | undefined {
  if (!NAMES_ITEM.has(keyword.kind)) return undefined;
  const found = WORDED.exec(rest);
  // `Stemming over M1: voor 12, tegen 7` has its count to be read as well.
  const worded = keyword.kind === 'vote' && found !== null && rest[found[0].length] === ':' ? null : found;
  const { sign = '', id = '' } = worded?.groups ?? {};
  if (worded !== null && (sign === '#' || /\d/.test(id))) {
    const behind = rest[worded[0].length] === '(' ? ' ' : '';
    return moved(keyword, end, worded[0], `#${id}`, behind, worded.groups!.words);
  }
  if (keyword.name !== 'Progress') return undefined;
  const inside = INSIDE.exec(rest);
  if (inside !== null) {
    const { id = '', more = '' } = inside.groups ?? {};
    return moved(keyword, end, inside[0], `#${id}${more.trim() === '' ? '' : ` (${more.trim()})`}`, '');
  }
  const { id: named = '', told = '' } = BEHIND.exec(rest)?.groups ?? {};
  const status = named === '' ? undefined : statusWord(told);
  return status === undefined ? undefined : moved(keyword, end, rest, `#${named} (${status}): ${told.trim()}`, '');
}

function moved(keyword: Keyword, end: number, typed: string, text: string, behind: string, lost?: string): Meant {
  const [nl, en] = [`${keyword.nl} ${text}`, `${keyword.en} ${text}`];
  return {
    message: {
      nl: `Achter \`${keyword.nl}\` staat meteen welk punt het is: \`${keyword.nl} #overleg/A1 (…): …\`. Nu is deze regel gewone tekst.`,
      en: `Right behind \`${keyword.en}\` stands which item it is: \`${keyword.en} #meeting/A1 (…): …\`. As it is, this line is plain text.`,
    },
    end: end + typed.trimEnd().length,
    edit: {
      at: end,
      length: typed.length,
      text: ` ${text}${behind}`,
      sure: false,
      title: {
        nl: `Maak er \`${nl}\` van${lost === undefined ? '' : `, zonder \`${lost}\``}`,
        en: `Make it \`${en}\`${lost === undefined ? '' : `, without \`${lost}\``}`,
      },
    },
  };
}

/** `Voortgang dobv-2/A4 (afgerond): …`, `Voortgang #dobv-2/A4 De brief …` */
export function withoutReference(keyword: Keyword, end: number, rest: string): Meant | undefined {
  if (keyword.kind !== 'progress') return undefined;
  const reference = /^[ \t]+(?:#[ \t]*)?([\p{L}\p{N}_.-]+\/?[\p{L}\p{N}_.-]*)[ \t]*([:(])?/u.exec(rest);
  if (/^[ \t]*#/.test(rest)) return afterMark(end, rest);
  const status =
    /^[ \t]*(?:[\p{L}\p{N}_.-]+[ \t]*)?\([ \t]*(?:open|lopend|ongoing|afgerond|done|vervallen|dropped|ongewijzigd|unchanged|met wijzigingen|amended)\b/u.test(
      rest,
    );
  if (
    reference?.[2] !== undefined &&
    (reference[1]!.includes('/') || (hasDigitOrCapital(reference[1]!) && !isNumber(reference[1]!)) || status)
  ) {
    const at = end + rest.search(/[^ \t]/);
    return {
      message: {
        nl: 'Voortgang noemt een punt met een hekje: `Voortgang #overleg/A1 (afgerond): …`.',
        en: 'Progress names an item with a number sign: `Progress #meeting/A1 (done): …`.',
      },
      edit: { at, text: '#', sure: reference[1]!.includes('/') || status },
    };
  }
  return status ? { message: keyword.name === 'Approval' ? APPROVES_NOTHING : REPORTS_NOTHING } : undefined;
}

const REPORTS_NOTHING = {
  nl: 'Voortgang zegt waarvan: `Voortgang #overleg/A1 (afgerond): …`.',
  en: 'Progress says of what: `Progress #meeting/A1 (done): …`.',
};
const APPROVES_NOTHING = {
  nl: 'Een vaststelling noemt de notulen die zij vaststelt: `Vaststelling #overleg-1 (ongewijzigd): …`.',
  en: 'An approval names the minutes that it approves: `Approval #meeting-1 (unchanged): …`.',
};

/** `Stemming M1 (voor 12, tegen 7): …`: a vote has no id of its own, and names its item with a sigil. */
export function withoutSign(keyword: Keyword, end: number, rest: string): Meant | undefined {
  if (keyword.kind !== 'vote') return undefined;
  const [named] = /^[ \t]+#[\p{L}\p{N}._/-]{0,80}[\p{L}\p{N}]/u.exec(rest) ?? [];
  const told = named === undefined ? '' : rest.slice(named.length);
  // `Stemming #M1 aangenomen`, and not `Stemming #M1 volgt als het voorstel is aangenomen.`
  if (named !== undefined && outcomeIn(told) !== undefined && told.trim().split(/[ \t]/).length <= 3) {
    const wrong = /^[ \t]*[;.,=]/.exec(told)?.[0].length ?? 0;
    return { message: MISSING_COLON, end: end + named.length, edit: { at: end + named.length, length: wrong, text: ':', sure: true } };
  }
  const [, blanks = '', id = ''] = /^([ \t]+)((?=[^ \t:(]*\d)[\p{L}\p{N}_.-]{1,60})[ \t]*[:(]/u.exec(rest) ?? [];
  if (id === '') return undefined;
  return {
    message: {
      nl: `Een stemming noemt haar punt met een hekje: \`Stemming #${id} (voor 12, tegen 7): …\`.`,
      en: `A vote names its item with a number sign: \`Vote #${id} (for 12, against 7): …\`.`,
    },
    edit: {
      at: end + blanks.length,
      length: id.length,
      text: `#${id}`,
      // `Stemming 3: …` may be the third vote.
      sure: !isNumber(id),
      title: { nl: `Maak er \`#${id}\` van`, en: `Make it \`#${id}\`` },
    },
  };
}

/** `Voortgang ##A1 (lopend): …`, `Voortgang #overleg-1/A1 De brief …` */
function afterMark(end: number, rest: string): Meant | undefined {
  const [head = '', mark = '', id = ''] =
    /^[ \t]*(#[# \t/]*)([\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*(?:\/[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)?/u.exec(rest) ?? [];
  if (id === '' || mark !== '#') {
    return {
      message: {
        nl: 'Voortgang noemt een punt met één hekje: `Voortgang #overleg/A1 (afgerond): …`.',
        en: 'Progress names an item with one number sign: `Progress #meeting/A1 (done): …`.',
      },
      end: end + head.length,
      ...(id === ''
        ? {}
        : {
            edit: {
              at: end,
              length: head.length,
              text: ` #${id}`,
              sure: true,
              title: { nl: `Maak er \`#${id}\` van`, en: `Make it \`#${id}\`` },
            },
          }),
    };
  }
  return { message: MISSING_COLON, end: end + head.length, edit: { at: end + head.length, text: ':', sure: false } };
}
