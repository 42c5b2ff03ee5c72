/** Dutch ones: 06-12345678, 06 12 34 56 78, +31 6 12345678, 0031…, (070) 340 79 11, 070-3407911 */
export const PHONE_NUMBER = /(?<![\p{L}\p{N}.,/-])(?:(?:\+|00)31[ -]?(?:\(0\)[ -]?)?|\(?0)[1-9](?:[ )-]{0,2}\d){8}(?![\p{N}])/gu;

/** Not each match is one: a day has as many digits. */
export function isPhoneNumber(found: string): boolean {
  return !/\d{2}-\d{2}-\d{4}/.test(found);
}
