import assert from 'node:assert/strict';
import { presenceAt, quorumNeeded } from '../../language-server/model/presence.ts';
import { sectionsOf } from '../../language-server/model/walk.ts';
import { parseQuorum } from '../../language-server/syntax/quorum.ts';
import { projectOf } from '../support/check.ts';

const NAMES = ['voorzitter', 'secretaris', 'jansen', 'bakker'];

/** Who is there at each item of an agenda of five, item 3 of which has parts. */
function at(people: string, header = ''): Record<string, string> {
  const project = projectOf({});
  const uri = 'file:///project/overleg-1.verslag';
  const agenda = ['# 1. Een', '# 2. Twee', '# 3. Drie', '## 3.1 Deel', '# 4a. Vier', '# 5. Vijf'].map(
    (heading) => `${heading}\n\nTekst.\n`,
  );
  project.set(
    uri,
    `Verslag overleg-1: Overleg\nDatum: maandag 16 november 2020\nTijd: 10:00-11:00\n${header}${people}\n\n${agenda.join('\n')}`,
  );
  const [meeting] = project.file(uri)!.meetings;
  const name = (attendees: readonly { party: { name: string } | { id: string } }[]) =>
    attendees.map(({ party }) => NAMES.find((id) => 'id' in party && party.id === id) ?? 'guest');
  return Object.fromEntries(
    sectionsOf(meeting!).map((section) => {
      const { there, perhaps, represented } = presenceAt(meeting!, section);
      const more = [...name(perhaps).map((id) => `${id}?`), ...name(represented).map((id) => `(${id})`)];
      return [section.number!, [...name(there), ...more].join(' ')];
    }),
  );
}

describe('who is there at an item', () => {
  it('everybody of whom nothing else is said', () => {
    assert.deepEqual(new Set(Object.values(at('Aanwezig: @voorzitter, @jansen'))), new Set(['voorzitter jansen']));
  });
  it('from an item, until an item, up to and with one and all its parts', () => {
    assert.deepEqual(
      at('Aanwezig: @voorzitter (vanaf punt 2), @secretaris (tot punt 4A), @jansen (t/m punt 3), @bakker (vanaf 3.1)(tot 5)'),
      {
        1: 'secretaris jansen bakker',
        2: 'voorzitter secretaris jansen bakker',
        3: 'voorzitter secretaris jansen bakker',
        '3.1': 'voorzitter secretaris jansen bakker',
        '4a': 'voorzitter bakker',
        5: 'voorzitter bakker',
      },
    );
  });
  it('who came or left at a time may have been there; who came before the start was', () => {
    assert.equal(
      at('Aanwezig: @voorzitter (vanaf 9.55 uur), @jansen (vanaf 10.20 uur), @bakker (tot 10.30 uur)')[2],
      'voorzitter jansen? bakker?',
    );
  });
  it('a proxy stands for who is absent, has left, or is on the list by proxy only', () => {
    const all = at(
      'Aanwezig: @voorzitter, @secretaris (bij volmacht aan @voorzitter), @jansen (tot punt 3, volmacht aan @voorzitter)\nAfwezig: @bakker (m.k., volmacht aan @voorzitter)',
    );
    assert.equal(all[2], 'voorzitter jansen (bakker) (secretaris)');
    assert.equal(all[5], 'voorzitter (bakker) (secretaris) (jansen)');
  });
});

describe('how many must be there', () => {
  const start = { line: 0, character: 0 };
  const needed = (text: string, members?: number, series?: string) => {
    const size = parseQuorum(text);
    return quorumNeeded({ quorum: size && { size, text: [text], at: { start, end: start } } }, { quorum: series }, members);
  };
  it('is a number, or a part of the members', () => {
    assert.deepEqual(
      [
        '14',
        '14 leden',
        'ten minste 14',
        'at least 5 members',
        '2/3',
        '2/3 van de leden',
        '50%+1',
        'meer dan de helft',
        'more than half',
        '50%',
        'twee derde',
      ].map((text) => needed(text, 15)),
      [14, 14, 14, 5, 10, 10, 8, 8, 8, 8, 10],
    );
  });
  it('the meeting goes before its series; a part of nobody known is not known', () => {
    assert.deepEqual(
      [needed('14', 15, '2/3'), needed('', 15, '2/3'), needed('2/3'), needed('', 15), needed('voldoende', 15)],
      [14, 10, undefined, undefined, undefined],
    );
  });
});
