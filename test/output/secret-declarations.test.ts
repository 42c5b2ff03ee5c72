import assert from 'node:assert/strict';
import { publicOutputs } from '../support/public-forms.ts';

const HEADER = `Datum: maandag 16 november 2020
Aanwezig: @open
`;

/** A secret section that declares something on its last line, and a second meeting that mentions it. */
const minutes = (declared: string, mention: string, second = 'm2') => `Persoon open (openbaar): Olga Open

Verslag m1: Overleg
${HEADER}
# 1. Deel
Geheim: 5.1.2b

${declared}

Verslag ${second}: Overleg
${HEADER}
${mention}
`;

describe('what is declared within something secret', () => {
  const CASES: readonly [what: string, source: string][] = [
    ['an organisation', minutes('Organisatie kanarie: Dienst Kanarie', 'Aldus @kanarie.')],
    ['a person', minutes('Persoon kanarie (openbaar): K. Kanarie', 'Aldus @kanarie.')],
    ['a group', minutes('Groep kanarie (leden @open): Groep Kanarie', 'Aldus @kanarie.')],
    ['an owner', minutes('Organisatie kanarie: Dienst Kanarie', 'Actie A1 (@kanarie, uiterlijk vrijdag 27 november 2020): Doet het.')],
    ['a series', minutes('Reeks kanarie (elke maandag 10:00-11:00): Kanarie', 'Tekst.', 'm2 (reeks kanarie)')],
    ['a series that a number sign is put before', minutes('Reeks kanarie (elke maandag 10:00-11:00): Kanarie', 'Zie #kanarie.')],
    ['a track', minutes('Spoor kanarie (trekker @open): Kanarie', 'Zie #m1/kanarie en #kanarie.')],
  ];
  for (const [what, source] of CASES) {
    it(`${what} is named in no public output of any meeting`, async () => {
      for (const [form, text] of await publicOutputs({ 'm.verslag': source })) assert.doesNotMatch(text, /kanarie/i, form);
    });
  }
});
