import { BOOK } from '../support/check.ts';

export { BOOK };

/** A configuration under which only these rules report, so that a fixture is about them alone. */
export function only(...rules: readonly string[]): string {
  return JSON.stringify({ rules: { ...ALL_OFF, ...Object.fromEntries(rules.map((rule) => [rule, 'error'])) } });
}

import { RULES } from '../../language-server/index.ts';

const ALL_OFF = Object.fromEntries(RULES.map(({ name }) => [name, 'off']));

export const CLEAN = `Verslag overleg-1: Overleg
Datum: maandag 16 november 2020
Tijd: 10:00-11:00
Voorzitter: @voorzitter
Notulist: @secretaris
Aanwezig: @voorzitter, @secretaris, @jansen

# 1. Mededelingen

Er zijn geen mededelingen.
`;

/** One error: nobody is called `niemand`. */
export const WRONG = CLEAN.replace('geen mededelingen', 'berichten van @niemand');
/** One problem with one right answer. */
export const TYPO = CLEAN.replace('Datum:', 'Datun:');

/** A project where only these two rules report, and what they report is an error. */
export const PROJECT = {
  'verslag.config.json': only('unknown-party', 'keyword-typo'),
  'adresboek.verslag': BOOK,
};
