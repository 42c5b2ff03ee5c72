import { hasDigitOrCapital, idEnd, isBlank, isId, isNumber, lineEnd, skipBlanks } from '../../syntax/characters.ts';
import { withoutEnds } from '../../syntax/trimming.ts';
import { ATTRIBUTE_OF, RHYTHM_WORDS } from '../../vocabulary/attributes.ts';
import { isFieldKind, type Keyword } from '../../vocabulary/keywords.ts';
import { meantAsField } from './meant-fields.ts';
import { NAMES_ITEM, referenceElsewhere, withoutReference, withoutSign } from './meant-references.ts';
import { closedEarly, type Meant, MISSING_COLON, wrongPunctuation } from './meant-repair.ts';
import { severalItems } from './several-items.ts';
import type { SuspectLine } from './suspect-line.ts';

/** Why a line with a right keyword that is prose seems to be meant as a statement; undefined where it does not. @param end where the keyword ends. */
export function isMeantAsStatement(keyword: Keyword, text: string, end: number, state: SuspectLine): Meant | undefined {
  const lineStop = lineEnd(text, end);
  const rest = text.substring(end, lineStop);
  if (isFieldKind(keyword.kind)) return meantAsField(keyword, text, end, rest, state);
  return (
    withoutOpening(keyword, end, rest) ??
    severalItems(keyword, text, end, rest) ??
    referenceElsewhere(keyword, end, rest) ??
    withoutReference(keyword, end, rest) ??
    withoutParentheses(keyword, end, rest) ??
    withoutSign(keyword, end, rest) ??
    afterStrangeHead(keyword, end, rest) ??
    closedEarly(keyword, end, rest) ??
    brokenId(keyword, end, rest, state) ??
    withoutColon(keyword, text, end, lineStop, state) ??
    withoutId(keyword, end, rest, state)
  );
}

/** `Actie A1 @RIVM, uiterlijk 20 november 2020): …`: a `):` that nothing opens. */
function withoutOpening(keyword: Keyword, end: number, rest: string): Meant | undefined {
  const close = /^[^(]*?\)[ \t]*:/.exec(rest);
  if (close === null) return undefined;
  // A digit right before it is the key of the parenthesis, without shift.
  const first = /(?<![\p{L}\p{N}])(\d?)([@#{"]|\p{L}+(?:-\p{L}+)?(?![\p{L}\p{N}]))/gu;
  const found = Array.from(close[0].matchAll(first)).find(({ 2: word = '' }) => {
    if (keyword.kind === 'progress' && word === '#') return false;
    return /^[@#{"]/.test(word) || ATTRIBUTE_OF.get(word)?.of.includes(keyword.name);
  });
  return {
    message: {
      nl: 'Hier lijkt een haakje `(` te ontbreken; nu is deze regel gewone tekst.',
      en: 'A parenthesis `(` seems to be missing here; as it is, this line is plain text.',
    },
    end: end + close[0].length,
    ...(found === undefined ? {} : { edit: { at: end + found.index, length: found[1]!.length, text: '(', sure: found[1] === '' } }),
  };
}

const PARTIES = String.raw`@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*`;
/** An id or none, and then parties, perhaps with attributes behind them, up to the colon. */
const BARE_PARTIES = new RegExp(
  String.raw`^[ \t]+(?:(?<id>[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*)[ \t]*)?(?:,[ \t]*)?(?<attributes>${PARTIES}(?:[ \t,]+${PARTIES})*(?:,?[ \t]+(?:uiterlijk|due)[ \t][^:()]{1,40})?)[ \t]*(?=:)`,
  'u',
);

/** `Actie A1 @RIVM: …`, `Actie @RIVM: …`: parties that stand in no parentheses. */
function withoutParentheses(keyword: Keyword, end: number, rest: string): Meant | undefined {
  const found = keyword.kind === 'item' ? BARE_PARTIES.exec(rest) : null;
  if (found === null) return undefined;
  const { id, attributes = '' } = found.groups ?? {};
  // `Vraag aan @RIVM: kan dit?`
  if (id !== undefined && !hasDigitOrCapital(id)) return undefined;
  return {
    message: {
      nl: 'Namen staan hier tussen haakjes: `Actie A1 (@id, uiterlijk 20 november 2020): …`. Nu is deze regel gewone tekst.',
      en: 'Names stand in parentheses here: `Action A1 (@id, due 20 November 2020): …`. As it is, this line is plain text.',
    },
    end: end + found[0].length,
    edit: {
      at: end,
      length: found[0].length,
      text: inParentheses(id, attributes),
      sure: true,
      title: { nl: 'Zet er haakjes omheen', en: 'Put parentheses around them' },
    },
  };
}

function inParentheses(id: string | undefined, attributes: string): string {
  return `${id === undefined ? '' : ` ${id}`} (${attributes.replace(/(?<=[^,\s])[ \t]+(?=uiterlijk|due)/u, ', ')})`;
}

/** What stands behind a keyword, with parentheses around its parties where they have none: ` A14 @q: belt`. */
export function withParentheses(rest: string): string {
  const found = BARE_PARTIES.exec(rest);
  if (found === null) return rest;
  return inParentheses(found.groups?.id, found.groups?.attributes ?? '') + rest.slice(found[0].length);
}

/** `A 1` is `A1`; what else parts two pieces is a dash: `GR/2025/012`. */
function idOf(typed: string): string {
  const parted = typed.replace(/[ \t]+/g, '').replace(/[^\p{L}\p{N}_.-]+/gu, '-');
  return withoutEnds(parted, '.-').replace(/[.-]{2,}/g, '-');
}

/** `hub1/hub2`, `A1/2`, `3, 2020`: joined to one id, that would say something else. `GR/2025/012` and `A/1` are one, and `2020/3` may be. */
function namesMore(typed: string): boolean {
  if (/[,;]/.test(typed)) return true;
  const [one, other, ...more] = typed.split('/');
  if (one === undefined || other === undefined || more.length > 0) return false;
  return /\p{L}/u.test(other) || (/\d/.test(one) && !/\d{3}/.test(typed));
}

/** `Actie A 1 (@RIVM): …`, `Besluit B1. (spoor hub): …`, `Groep kern l(eden @jansen): …`: attributes behind something that is no id. */
function afterStrangeHead(keyword: Keyword, end: number, rest: string): Meant | undefined {
  const opening = /^([^:(]{0,40})\([ \t]*([@#{"]|\p{L}+(?:-\p{L}+)?)?/u.exec(rest);
  if (opening === null) return undefined;
  const [before, head = '', first = ''] = opening;
  const opens =
    /^[@#{"]/.test(first) || ATTRIBUTE_OF.get(first)?.of.includes(keyword.name) || (keyword.name === 'Series' && RHYTHM_WORDS.has(first));
  const closes = /^[^()]*\)[ \t]*:/.test(rest.slice(before.length));
  if (!(opens || closes) || head.trim() === '') return undefined;
  // `Groep A (ouders): 25 leerlingen.` is told, as `Groep 1: 25 leerlingen.` is.
  if (!opens && isId(head.trim())) return undefined;
  const id = idOf(head);
  return {
    message: {
      nl: `Tussen \`${keyword.nl}\` en het haakje hoort hoogstens één id, van letters, cijfers, \`_\`, \`-\` en \`.\`.`,
      en: `Between \`${keyword.en}\` and the parenthesis there is at most one id, of letters, digits, \`_\`, \`-\` and \`.\`.`,
    },
    end: end + head.length,
    // More words than two are no id: `Motie vreemd aan de orde van de dag (VVD): …`.
    ...(idEnd(id, 0) === id.length && head.trim().split(/[ \t]+/).length < 4 && !NAMES_ITEM.has(keyword.kind) && !namesMore(head)
      ? {
          edit: {
            at: end,
            length: head.length,
            text: ` ${id} `,
            sure: false,
            title: { nl: `Maak er \`${id}\` van`, en: `Make it \`${id}\`` },
          },
        }
      : {}),
  };
}

/** `Besluit B1 De locatie blijft geheim.`, `Actie; …` */
function withoutColon(keyword: Keyword, text: string, end: number, lineStop: number, state: SuspectLine): Meant | undefined {
  const isDeclaration = keyword.kind === 'declaration';
  const inBook = !state.inMeeting && isDeclaration;
  const rest = text.substring(end, lineStop);
  const punctuation = /^[ \t]*([;=]:?|\.(?=[ \t]+\p{Lu})|(?<=[ \t])(?:[-–—=]?>|[-–—→⇒])(?=[ \t]+\p{Lu}))/u.exec(rest) ?? loneDash(rest);
  if (punctuation !== null && keyword.kind === 'item') return wrongPunctuation(end, punctuation, false);
  const start = skipBlanks(text, end);
  const stop = idEnd(text, start);
  if (start === end || stop < 0 || (stop >= lineStop && !inBook)) return undefined;
  if (!inBook && !hasDigitOrCapital(text.substring(start, stop))) return undefined;
  const behind = text.substring(stop, lineStop);
  // `Amendement J. Jansen: …`: initials, and the colon is there.
  if (/^\p{Lu}$/u.test(text.substring(start, stop)) && /^\.[^:]*:/.test(behind)) return undefined;
  // Behind a number a full stop ends it, whatever follows: `Besluit 3.2. decharge verleend`.
  const numbered =
    keyword.kind === 'item' && isNumber(text.substring(start, stop).replaceAll('.', '')) ? /^(\.)(?=[ \t]+\p{Ll})/u.exec(behind) : null;
  const wrong = /^[ \t]*([;=]:?|\.(?=[ \t]+\p{Lu})|(?:[-–—=]?>|[-–—→⇒]|\))(?=[ \t]))/u.exec(behind) ?? numbered;
  if (wrong !== null)
    return wrongPunctuation(stop, wrong, /[0-9]/.test(text.substring(start, stop)) && /^[;=]/.test(wrong[1]!) && !isDeclaration);
  const digit = /[0-9]/.test(text.substring(start, stop));
  const next = skipBlanks(text, stop);
  const capital = isBlank(text.charCodeAt(stop)) && /^[\p{Lu}@#"“‘]/u.test(text.slice(next, next + 2));
  if ((digit && capital) || inBook) {
    // `Actie A1 Jansen is nog bezig` may be a sentence.
    return { message: MISSING_COLON, end: stop, edit: { at: stop, text: ':', sure: false } };
  }
  return undefined;
}

/** `Besluit - de notulen worden vastgesteld`; of two dashes the second ends what a sentence says between them. */
function loneDash(rest: string): RegExpExecArray | null {
  const dash = /^[ \t]+([-–—])(?=[ \t]+\p{Ll})/u.exec(rest);
  return dash === null || /[ \t][-–—][ \t,.]/.test(rest.slice(dash[0].length)) ? null : dash;
}

/** ` A1. 1`: up to four capitals or numbers, with a digit among them. */
const NUMBERED = /^[ \t]+(?![ \t])(?=[^:]*\d)[.,_/-]?[ \t.,_/-]*(?:(?:\p{Lu}{1,2}\d{0,3}|\d{1,3})[ \t.,_/-]*){1,4}(?=:)/u;

/** `Afspraak A1. 1: …`, `Verslag kern overleg: …`: what stands before the colon is no id. */
function brokenId(keyword: Keyword, end: number, rest: string, state: SuspectLine): Meant | undefined {
  const inBook = !state.inMeeting && keyword.kind === 'declaration';
  const broken = (inBook ? /^[ \t]*[\p{L}_]*[^\p{L}\p{N}_:(@#][^:(@#]{0,40}(?=:)/u : NUMBERED).exec(rest)?.[0];
  // `Groep 1: 25 leerlingen` is text in minutes.
  const isTold = state.inMeeting && keyword.kind === 'declaration';
  if (broken === undefined || broken.trim() === '' || keyword.kind === 'progress' || isTold) return undefined;
  const id = idOf(broken);
  return {
    message: {
      nl: `\`${broken.trim()}\` is geen id: dat is één woord van letters, cijfers, \`_\`, \`-\` en \`.\`. Nu is deze regel gewone tekst.`,
      en: `\`${broken.trim()}\` is no id: that is one word of letters, digits, \`_\`, \`-\` and \`.\`. As it is, this line is plain text.`,
    },
    end: end + broken.length,
    ...(idEnd(id, 0) === id.length && !namesMore(broken)
      ? {
          edit: {
            at: end,
            length: broken.length,
            text: ` ${id}`,
            sure: false,
            title: { nl: `Maak er \`${id}\` van`, en: `Make it \`${id}\`` },
          },
        }
      : {}),
  };
}

/** `Verslag: Directeurenoverleg` where no minutes are open; inside minutes, `Verslag: vastgesteld.` is prose. */
function withoutId(keyword: Keyword, end: number, rest: string, state: SuspectLine): Meant | undefined {
  const colon = /^[ \t]*:/.exec(rest);
  if (colon === null || state.inMeeting || keyword.kind !== 'declaration') return undefined;
  const example = keyword.name === 'Meeting' ? 'overleg-1' : 'naam';
  return {
    message: {
      nl: `\`${keyword.nl}\` heeft een id nodig: \`${keyword.nl} ${example}: …\`. Nu is deze regel gewone tekst.`,
      en: `\`${keyword.en}\` needs an id: \`${keyword.en} ${example}: …\`. As it is, this line is plain text.`,
    },
    edit: { at: end, text: ` ${example}`, sure: false },
  };
}
