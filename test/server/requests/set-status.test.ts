import assert from 'node:assert/strict';
import type { ActionStatus } from '../../../language-server/server/protocol.ts';
import { setStatus } from '../../../language-server/server/requests/set-status.ts';
import { ADDRESS, deskOf, lineOf } from './desk.ts';

const HEAD = (id: string, date: string, more = '') => `Verslag ${id} (reeks dobv): Directeurenoverleg
Datum: ${date}
${more}
# 1. Acties

`;
const FIRST = HEAD('dobv-1', 'maandag 2 november 2020');
const SECOND = HEAD('dobv-2', 'maandag 9 november 2020');

/** What the files are after the line that holds `part` got the status. */
function withStatus(files: Record<string, string>, name: string, part: string, status: ActionStatus): Record<string, string> {
  const desk = deskOf(files);
  const result = setStatus(desk, { uri: `${ADDRESS}${name}`, line: lineOf(files[name]!, part), status });
  assert.ok(result, 'no edit');
  desk.apply(result.edits);
  return Object.fromEntries(Object.keys(files).map((file) => [file, desk.text(file)]));
}

describe('verslag/setStatus', () => {
  const inHead: [string, string, ActionStatus, string][] = [
    ['says it in the action', 'Actie A1 (@jansen): Doet.', 'done', 'Actie A1 (@jansen, afgerond): Doet.'],
    ['replaces another status', 'Actie A1 (lopend, @jansen): Doet.', 'done', 'Actie A1 (afgerond, @jansen): Doet.'],
    ['makes parentheses', 'Afspraak A1: Zo doen we het.', 'done', 'Afspraak A1 (afgerond): Zo doen we het.'],
    ['makes parentheses without id', 'Afspraak: Zo doen we het.', 'dropped', 'Afspraak (vervallen): Zo doen we het.'],
    ['speaks the language of the minutes', 'Afspraak A1 (): Zo.', 'ongoing', 'Afspraak A1 (lopend): Zo.'],
    ['takes it away again', 'Actie A1 (@jansen, afgerond): Doet.', 'open', 'Actie A1 (@jansen): Doet.'],
    ['takes the first away', 'Actie A1 (afgerond, @jansen): Doet.', 'open', 'Actie A1 (@jansen): Doet.'],
    ['takes the parentheses away', 'Afspraak A1 (afgerond): Zo.', 'open', 'Afspraak A1: Zo.'],
    ['a report always says one', 'Voortgang #dobv-1/A1 (afgerond): Klaar.', 'open', 'Voortgang #dobv-1/A1 (open): Klaar.'],
  ];
  for (const [title, before, status, expected] of inHead) {
    it(title, () => {
      const files = { 'dobv-1.verslag': `${FIRST}${before}\n` };
      assert.equal(withStatus(files, 'dobv-1.verslag', before, status)['dobv-1.verslag'], `${FIRST}${expected}\n`);
    });
  }

  const action = 'Actie A1 (@jansen, uiterlijk 20 november 2020): Doet.';
  it('adds a report to the latest meeting of the series, and leaves the old minutes as they were', () => {
    const files = { 'dobv-1.verslag': `${FIRST}${action}\n`, 'dobv-2.verslag': `${SECOND}Er is besproken.\n` };
    const result = withStatus(files, 'dobv-1.verslag', 'Actie A1', 'done');
    assert.equal(result['dobv-1.verslag'], files['dobv-1.verslag']);
    assert.equal(result['dobv-2.verslag'], `${SECOND}Er is besproken.\n\nVoortgang #dobv-1/A1 (afgerond):\n`);
  });
  it('adds it below the last report', () => {
    const files = {
      'dobv-1.verslag': `${FIRST}${action}\nActie A2 (@bakker, uiterlijk 20 november 2020, geheim 5.1.2h): Ook.\n`,
      'dobv-2.verslag': `${SECOND}Voortgang #dobv-1/A1 (lopend): Loopt.\n\n# 2. Rondvraag\n\nNiets.\n`,
    };
    const result = withStatus(files, 'dobv-1.verslag', 'Actie A2', 'done');
    assert.equal(
      result['dobv-2.verslag'],
      `${SECOND}Voortgang #dobv-1/A1 (lopend): Loopt.\nVoortgang #dobv-1/A2 (afgerond, geheim 5.1.2h):\n\n# 2. Rondvraag\n\nNiets.\n`,
    );
  });
  it('changes the report that is there', () => {
    const files = { 'dobv-1.verslag': `${FIRST}${action}\n`, 'dobv-2.verslag': `${SECOND}Voortgang #dobv-1/A1 (lopend): Loopt.\n` };
    assert.equal(
      withStatus(files, 'dobv-1.verslag', 'Actie A1', 'done')['dobv-2.verslag'],
      `${SECOND}Voortgang #dobv-1/A1 (afgerond): Loopt.\n`,
    );
  });
  it('adds nothing to approved minutes', () => {
    const second = HEAD('dobv-2', 'maandag 9 november 2020', 'Status: vastgesteld\n');
    const files = { 'dobv-1.verslag': `${FIRST}${action}\n`, 'dobv-2.verslag': `${second}Besproken.\n` };
    const result = withStatus(files, 'dobv-1.verslag', 'Actie A1', 'done');
    assert.equal(result['dobv-1.verslag'], `${FIRST}Actie A1 (@jansen, uiterlijk 20 november 2020, afgerond): Doet.\n`);
    assert.equal(result['dobv-2.verslag'], files['dobv-2.verslag']);
  });
  it('edits nothing where the status is that already, where there is no action, or where the head is broken', () => {
    const text = `${FIRST}Actie A1 (afgerond): Klaar.\nActie A2 (@jansen: Stuk.\nProza.\n`;
    const desk = deskOf({ 'a.verslag': text });
    const ask = (part: string, status: ActionStatus) => setStatus(desk, { uri: `${ADDRESS}a.verslag`, line: lineOf(text, part), status });
    assert.deepEqual(ask('Actie A1', 'done'), { edits: [], reportedIn: undefined });
    assert.equal(ask('Actie A2', 'done'), null);
    assert.equal(ask('Proza', 'done'), null);
    assert.equal(setStatus(desk, { uri: `${ADDRESS}nergens.verslag`, line: 0, status: 'done' }), null);
  });
});
