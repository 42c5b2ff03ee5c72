import assert from 'node:assert/strict';
import { check, expectProblems, HEADER } from '../support/check.ts';

const PLACE = `${HEADER}\n# 1. Deel\n\n`;

describe('unread-items', () => {
  it('reports a list below a line that says what it holds', () => {
    expectProblems('unread-items', `${PLACE}<|Acties:|>\n- Jan belt\n- Piet mailt\n`);
    expectProblems('unread-items', `${PLACE}<|**Besluiten**|>\n\n1. Akkoord\n2. Niet akkoord\n`);
    expectProblems('unread-items', `${PLACE}<|Action items:|>\n* [ ] Call Jan\n  tomorrow\n`);
    expectProblems('unread-items', `${PLACE}Tekst.\n\n<|## 1.1 Toezeggingen|>\n\n- De wethouder belt.\n`);
  });

  it('reports a table of who does what by when', () => {
    expectProblems('unread-items', `${PLACE}<|| Actie | Wie | Wanneer ||>\n|---|---|---|\n| Belt | Jan | vrijdag |\n`);
    expectProblems(
      'unread-items',
      `${PLACE}<|| Nr. | Wat | **Wie** | Deadline ||>\n|:--|---|---|--:|\n| 1 | Belt | @VWS | 20 november 2020 |\n`,
    );
    expectProblems('unread-items', `${PLACE}<|| Action | Owner ||>\n|---|---|\n| Calls | @VWS |\n`);
  });

  it('is silent where nothing is to be done, or where it refers to items', () => {
    for (const body of [
      'Acties:\n- geen',
      'Acties:\n- #A1 loopt',
      'Acties: Jan belt.',
      'Acties\n\nEr zijn er geen.',
      'Wij spraken over acties:\n- Jan',
      '| Nr | Actie | Wie |\n|---|---|---|\n| #A1 | Belt | @VWS |',
      '| Wie | Wat |\n|---|---|\n| Jan | thee |',
      '| Actie | Wie |\n| Belt | Jan |',
    ])
      expectProblems('unread-items', `${PLACE}${body}\n`);
  });
});

describe('what was ticked off in a list', () => {
  it('is done as an item, too', () => {
    const [problem] = check(`${HEADER}\n# 1. Onderwerp\n\nActies:\n- [x] Belt\n- [ ] Mailt\n`).filter(
      ({ rule }) => rule === 'unread-items',
    );
    assert.equal(problem!.fixes[0]!.edits[0]!.newText, 'Actie (afgerond): Belt\nActie: Mailt');
  });
});
