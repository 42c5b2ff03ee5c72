import { everyMatch } from './searching.ts';
import type { Span } from './spans.ts';

const NUMBER = '(?:[- ]?(?:nummer|number|nr|no)\\.?)?';
/** What says that the number behind it identifies a person (article 5.1, paragraph 1, under e, of the Woo). */
const IDENTIFIES = `(?:(?:burgerservice|sofi|a|v|vreemdelingen|rijksregister|identiteits|pati[eë]nt(?:en)?|cli[eë]nt)[- ]?(?:nummer|nr\\.?)|bsn${NUMBER}|insz${NUMBER}|(?:paspoort|passport|identiteitskaart|id-kaart|id card|rijbewijs|driving licen[cs]e|verblijfsdocument)${NUMBER}|national insurance${NUMBER}|ni[- ](?:number|no\\.?)|nino|nhs${NUMBER}|ssn|social security${NUMBER})`;
/** What says that the number behind it is of somebody's money or car. */
const BELONGS = `(?:tel\\.?|telefoon(?:nummer)?|mobiel|mobile|phone|kenteken|nummerplaat|licen[cs]e plate|number plate|sort code|(?:bank)?account${NUMBER}|(?:bank)?rekening${NUMBER}|(?:credit ?card|card|creditkaart|bankpas|pas|polis|dossierhouder)[- ]?(?:nummer|number|nr\\.?|no\\.?))`;
const BEHIND =
  "(?: (?:van|of) (?:de |het |the )?[\\p{L}@.'\u2019-]{2,20}(?: [\\p{L}.'\u2019-]{2,20})?)?(?:\\\\?[:=]| is| luidt)?[ *_\"]{1,3}";
const NAMED = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${IDENTIFIES})|${BELONGS})${BEHIND}(?=[\\p{L}\\p{N}])`, 'giu');
const VALUE = /(?:[A-Z]{1,9}|[A-Z]{0,4}\d[A-Z\d]{0,15})(?:[ ./-](?:[A-Z]{1,3}|[A-Z]{0,2}\d[A-Z\d]{0,11})){0,6}(?![\p{L}\p{N}])/uy;
const PERIOD = /^(?:19|20)\d{2}(?:[-/](?:19|20)?\d{2})?$|^\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d{2}$/;

/** The numbers that stand behind what they are called: `Paspoort NXK4R21B8`, `NHS number 943 476 5919`. */
export function namedNumbers(text: string): readonly (Span & { readonly kind: 'identity' | 'number' })[] {
  return everyMatch(NAMED, text).flatMap((match) => {
    const start = match.index + match[0].length;
    VALUE.lastIndex = start;
    const value = VALUE.exec(text)?.[0] ?? '';
    const digits = value.replace(/\D/g, '').length;
    const signs = value.replace(/[ ./-]/g, '').length;
    if (signs < 6 || signs > 20 || digits < 3 || PERIOD.test(value)) return [];
    return [{ start, end: start + value.length, kind: match[1] === undefined ? 'number' : 'identity' }];
  });
}

export const CITIZEN_NUMBER = /(?<![\p{L}\p{N}.,/-])\d(?:[ .]?\d){7,8}(?![\p{L}\p{N}]|[.,/-]\d)/gu;

/** The eleven-test (Besluit BSN): the last digit counts negatively; eight digits get a zero in front. */
export function isCitizenNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').padStart(9, '0');
  if (digits.length !== 9 || /^0+$/.test(digits)) return false;
  const sum = Array.from(digits, Number).reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

/** `NL91ABNA0417164300`, `NL91 ABNA 0417 1643 00` */
export const BANK_ACCOUNT = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/gu;

/** A Dutch one, as it looks; of another country, by its check digits (ISO 13616). */
export function isBankAccount(found: string): boolean {
  const text = found.replaceAll(' ', '');
  if (/^NL\d{2}[A-Z]{4}\d{10}$/.test(text)) return true;
  let rest = 0;
  for (const sign of `${text.slice(4)}${text.slice(0, 4)}`)
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

export const CARD_NUMBER = /(?<![\p{L}\p{N}.,/-])[3-6]\d{3}(?:[ -]?\d{4}){3}(?![\p{L}\p{N}]|[.,/-]\d)/gu;

/** By its check digit (ISO/IEC 7812, Luhn). */
export function isCardNumber(found: string): boolean {
  const digits = Array.from(found.replace(/\D/g, ''), Number);
  const sum = digits
    .reverse()
    .reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9), 0);
  return sum % 10 === 0;
}
