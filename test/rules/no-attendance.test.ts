import { expectProblems } from '../support/check.ts';

const minutes = (...lines: readonly string[]) =>
  `${['<|Verslag overleg-1:|> Overleg', 'Datum: maandag 16 november 2020', ...lines].join('\n')}\n`;
const silent = (...lines: readonly string[]) => minutes(...lines).replace(/<\||\|>/g, '');

describe('no-attendance', () => {
  it('reports minutes without a line of who was present', () => {
    expectProblems('no-attendance', minutes());
    expectProblems('no-attendance', minutes('Voorzitter: @jansen', 'Afwezig: @bakker', 'Aan: @RIVM'));
  });
  it('reports each of more minutes in a file by itself', () => {
    expectProblems('no-attendance', `${silent('Aanwezig: @jansen')}\n${minutes().replace('overleg-1', 'overleg-2')}`);
  });
  it('is silent where the list is there, under another word, or says that nobody came', () => {
    for (const line of ['Aanwezig: @jansen', 'Present: @jansen', 'Aanwezigen: @jansen', 'Aanwezig: geen'])
      expectProblems('no-attendance', silent(line));
  });
  it('is silent about an invitation and a meeting that was cancelled', () => {
    for (const status of ['uitnodiging', 'geannuleerd']) expectProblems('no-attendance', silent(`Status: ${status}`));
  });
});
