import assert from 'node:assert/strict';
import { projectOf } from '../support/public-forms.ts';

const BOOK = 'Organisatie VWS: Ministerie\nPersoon geheim: P. Kanarie\nPersoon open (@VWS, openbaar): O. Penbaar\n';
const HEAD = 'Verslag m: M\nDatum: 16 november 2020\nVoorzitter: @open\nNotulist: @open\n';

/** What all problems of a file say, in both languages. */
function told(text: string): string[] {
  const project = projectOf({ 'a.verslag': BOOK, 'm.verslag': text });
  return project.check('file:///project/m.verslag').flatMap(({ rule, message }) => [`${rule}: ${JSON.stringify(message)}`]);
}

describe('a message about somebody who is shielded where it stands', () => {
  for (const [rule, text] of [
    ['guest-as-owner', `${HEAD}Aanwezig: @open\n\n# 1. A\n\nActie A1 ({5.1.2e: x (y) Kanarie}, uiterlijk 20 november 2020): Doet iets.\n`],
    ['guest-as-owner', `${HEAD}Aanwezig: @open\n\n# 1. A\n\nVraag V1 ({5.1.2e: Kanarie}): Wie?\n`],
    ['owner-not-attending', `${HEAD}Aanwezig: @open\n\n# 1. A\n\nActie A1 ({5.1.2e: @geheim}, uiterlijk 20 november 2020): Doet iets.\n`],
    ['duplicate-attendee', `${HEAD}Aanwezig: {5.1.2e: @geheim}, {5.1.2e: @geheim}\n`],
    ['present-and-absent', `${HEAD}Aanwezig: {5.1.2e: @geheim}\nAfwezig: {5.1.2e: @geheim}\n`],
    ['seconder-is-mover', `${HEAD}Aanwezig: @open\n\n# 1. A\n\nMotie M1 (indiener {5.1.2e: @geheim}, mede {5.1.2e: @geheim}): X.\n`],
    ['proxy-mismatch', `${HEAD}Aanwezig: @open, {5.1.2e: @geheim} (volmacht aan @open)\n`],
    ['proxy-mismatch', `${HEAD}Aanwezig: @open, {5.1.2e: @geheim} (vervangen door @open)\n`],
    [
      'voter-not-present',
      `${HEAD}Aanwezig: @open\n\n# 1. A\n\nMotie M1 (indiener @open): X.\n  Stemming (voor {5.1.2e: @geheim} 2, tegen @open): aangenomen\n`,
    ],
  ] as const)
    it(`does not say who that is: ${rule}`, () => {
      const messages = told(text);
      assert.ok(
        messages.some((message) => message.startsWith(`${rule}:`)),
        messages.join('\n'),
      );
      for (const message of messages.filter((one) => !one.startsWith('unused'))) assert.doesNotMatch(message, /kanarie/i);
    });
});
