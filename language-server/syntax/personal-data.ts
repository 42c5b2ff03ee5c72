import { VALUE_DATE_SOURCE } from './dates.ts';
import { homeAddresses } from './home-addresses.ts';
import { MAIL_ADDRESS } from './mail-addresses.ts';
import {
  BANK_ACCOUNT,
  CARD_NUMBER,
  CITIZEN_NUMBER,
  isBankAccount,
  isCardNumber,
  isCitizenNumber,
  namedNumbers,
} from './personal-numbers.ts';
import { phoneNumbers } from './phone-numbers.ts';
import { everyMatch } from './searching.ts';
import { lastPart, overlap, type Span } from './spans.ts';

/** What a stretch of text tells of a person. */
export type DataKind = 'mail' | 'phone' | 'citizen' | 'account' | 'card' | 'identity' | 'number' | 'birth' | 'home';

export interface PersonalDatum extends Span {
  readonly kind: DataKind;
}

const BIRTH = new RegExp(
  `(?<!\\p{L})(?:geboren|geboortedatum|geb\\.?(?: ?datum)?|born|birth|d\\.?o\\.?b\\.?)(?: (?:is|was|op|on|te|in) ?(?:[\\p{L}-]{3,25} )?(?:op |on )?|[:,=]{0,1} ?(?:op |on )?)(${VALUE_DATE_SOURCE})`,
  'giu',
);
/** Nobody who is alive was born before; a year of two figures has none. */
const LONG_AGO = /(?<!\d)(?:1[0-8]\d\d)(?!\d)/;

/** All of these hold a figure, a sign of mail or a word that stands for it. */
const MAY_HOLD = /[@\uff20\ufe6b\d]|[[({<] ?(?:at|apenstaart)| (?:at|apenstaart)/i;
const MAY_DISGUISE = /@|\uff20|\ufe6b|(?<!\p{L})(?:at|apenstaart)/iu;
/** Each address of mail has a dot with letters behind it, or a word for it. */
const MAY_BE_MAIL = /\.[^\p{L}]{0,3}\p{L}{2}|dot|punt/iu;
const FIGURES = /\d[^\p{L}\n]{0,3}\d/u;

/** Whether a text may hold any: most have no sign of it. */
export function mayHoldData(text: string): boolean {
  return MAY_HOLD.test(text);
}

/** Addresses, numbers and days in a text that say who somebody is, in order; what two kinds fit is told once. */
export function personalDataIn(text: string): readonly PersonalDatum[] {
  if (!mayHoldData(text)) return [];
  const found: PersonalDatum[] = [];
  const add = (kind: DataKind, spans: readonly Span[]) => {
    for (const { start, end } of spans) if (!found.some((other) => overlap(other, { start, end }))) found.push({ kind, start, end });
  };
  if (MAY_BE_MAIL.test(text) && MAY_DISGUISE.test(text)) add('mail', matches(MAIL_ADDRESS, text));
  if (/\d/.test(text)) add('home', homeAddresses(text));
  if (FIGURES.test(text)) {
    add('account', matches(BANK_ACCOUNT, text, isBankAccount));
    add('card', matches(CARD_NUMBER, text, isCardNumber));
    add('phone', phoneNumbers(text));
    const named = namedNumbers(text);
    for (const kind of ['identity', 'number'] as const)
      add(
        kind,
        named.filter((one) => one.kind === kind),
      );
    add('birth', births(text));
    add('citizen', matches(CITIZEN_NUMBER, text, isCitizenNumber));
  }
  return found.sort((a, b) => a.start - b.start);
}

function matches(pattern: RegExp, text: string, accepts: (found: string) => boolean = () => true): readonly Span[] {
  return everyMatch(pattern, text)
    .filter(([found]) => accepts(found))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

function births(text: string): readonly Span[] {
  return everyMatch(BIRTH, text)
    .filter((match) => !LONG_AGO.test(match[1]!))
    .map(lastPart);
}
