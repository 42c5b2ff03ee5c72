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

  const made = (text: string) =>
    check(`${PLACE}${text}\n`)
      .filter(({ rule }) => rule === 'unread-items')
      .map(({ fixes }) => fixes[0]?.edits[0]?.newText);

  it('takes a point among others for no title', () => {
    assert.deepEqual(made("Agenda:\n1. Opening\n2. Actielijst\n3. Planning\n4. Risico's"), []);
    assert.deepEqual(made('4. Actielijst\n1. Jan belt\n2. Piet mailt'), ['Actie: Jan belt\nActie: Piet mailt']);
  });

  it('reports a list of who, what and when without bullets', () => {
    assert.deepEqual(made('Actiepunten:\nRia - herinnering contributie - 8 feb\nKlaas en Piet – schilderen – 15 mrt'), [
      'Actie: Ria - herinnering contributie - 8 feb\nActie: Klaas en Piet – schilderen – 15 mrt',
    ]);
    assert.deepEqual(made('Actiepunten\nNr 1: enquête houden. Wie: de raad.'), ['Actie: enquête houden. Wie: de raad.']);
    assert.deepEqual(made('Acties:\nZie de lijst in de bijlage - die is lang.'), []);
    assert.deepEqual(made('Besluiten:\nRia - herinnering contributie - 8 feb'), []);
  });

  it('keeps what was ticked off, and the status behind a point', () => {
    assert.deepEqual(made("To-do's:\n☐ Smit: brief\n☑ Visser: tellingen\n[ ] De Wit: borden\n[x] Jansen: flyer"), [
      'Actie: Smit: brief\nActie (afgerond): Visser: tellingen\nActie: De Wit: borden\nActie (afgerond): Jansen: flyer',
    ]);
    assert.deepEqual(made('Actielijst:\n12. schoolplein - Jansen - afgerond\n14. verkeer - Smit - maart'), [
      'Actie (afgerond): schoolplein - Jansen - afgerond\nActie: verkeer - Smit - maart',
    ]);
    assert.deepEqual(made('| Actie | Wie | Status |\n|---|---|---|\n| Belt | @jansen | gereed |'), [
      'Actie (@jansen, afgerond): Belt (Status: gereed)',
    ]);
  });

  it('makes no new actions of what became of earlier ones', () => {
    assert.deepEqual(
      made('Actielijst:\nA7 afgerond\nA8 loopt nog, nieuwe deadline 1 februari\nA10 (Smit): doorgeschoven naar volgende keer'),
      [undefined],
    );
  });

  it('reports a table of commitments', () => {
    assert.deepEqual(
      made('| Nr. | Toezegging | Portefeuillehouder | Termijn |\n|--|--|--|--|\n| 20-11 | Nota | @jansen | 1 december 2020 |'),
      ['Toezegging 20-11 (@jansen, uiterlijk 1 december 2020): Nota'],
    );
  });

  it('reports a table of who does what by when', () => {
    expectProblems('unread-items', `${PLACE}<|| Actie | Wie | Wanneer ||>\n|---|---|---|\n| Belt | Jan | vrijdag |\n`);
    expectProblems(
      'unread-items',
      `${PLACE}<|| Nr. | Wat | **Wie** | Deadline ||>\n|:--|---|---|--:|\n| 1 | Belt | @VWS | 20 november 2020 |\n`,
    );
    expectProblems('unread-items', `${PLACE}<|| Action | Owner ||>\n|---|---|\n| Calls | @VWS |\n`);
  });

  it('keeps each row of a table without a line of dashes, its first row where that is no head', () => {
    const made = (rows: string) =>
      check(`${PLACE}${rows}\n`)
        .filter(({ rule }) => rule === 'unread-items')
        .map(({ fixes }) => fixes[0]!.edits[0]!.newText);
    const rows =
      '| A1 | @jansen | Belt | 1 december 2020 |\n| A2 | @VWS | Mailt | 2 december 2020 |\n| A3 | @VWS | Leest | 3 december 2020 |';
    const items =
      'Actie A1 (@jansen, uiterlijk 1 december 2020): Belt\nActie A2 (@VWS, uiterlijk 2 december 2020): Mailt\nActie A3 (@VWS, uiterlijk 3 december 2020): Leest';
    assert.deepEqual(made(rows), [items]);
    assert.deepEqual(made(`| Nr | Wie | Actie | Wanneer |\n${rows}`), [items]);
    assert.deepEqual(made(`| Nr | Wie | Actie | Wanneer |\n|---|---|---|---|\n${rows}`), [items]);
  });

  it('keeps in the text what is no date', () => {
    for (const when of ['vrijdag', '1 december 2020 (zacht)', 'a, b'])
      assert.deepEqual(
        check(`${PLACE}| Actie | Wie | Wanneer |\n|---|---|---|\n| Belt | @jansen | ${when} |\n`)
          .filter(({ rule }) => rule === 'unread-items')
          .map(({ fixes }) => fixes[0]!.edits[0]!.newText),
        [`Actie (@jansen): Belt (Wanneer: ${when})`],
      );
  });

  it('knows every title of a column', () => {
    const table = (titles: readonly string[], cells: readonly string[]) =>
      check(`${PLACE}| ${titles.join(' | ')} |\n|---|\n| ${cells.join(' | ')} |\n`)
        .filter(({ rule }) => rule === 'unread-items')
        .map(({ fixes }) => fixes[0]!.edits[0]!.newText);
    const wrong: string[] = [];
    const holds = (words: string, made: (word: string) => readonly string[], item: string) => {
      for (const word of words.split('|')) if (made(word).join() !== item) wrong.push(`${word}: ${made(word).join()}`);
    };
    holds(
      'actie|acties|actiepunt|actiepunten|taak|taken|action|actions|action item|action point|task|to do',
      (word) => table([word, 'Wie'], ['Belt', '@jansen']),
      'Actie (@jansen): Belt',
    );
    holds(
      'wat|what|omschrijving|description|onderwerp|item|topic|beschrijving',
      (word) => table([word, 'Wie', 'Wanneer'], ['Belt', '@jansen', '1 december 2020']),
      'Actie (@jansen, uiterlijk 1 december 2020): Belt',
    );
    holds(
      'wie|wie?|eigenaar|actiehouder|actienemer|door|door wie|verantwoordelijk|verantwoordelijke|trekker|uitvoerder|owner|who|who?|by|by whom|responsible|assignee|lead',
      (word) => table(['Actie', word], ['Belt', '@jansen']),
      'Actie (@jansen): Belt',
    );
    holds(
      'wanneer|deadline|uiterlijk|gereed|datum gereed|streefdatum|termijn|datum|planning|vóór|voor|when|due|due date|by when|date|target date',
      (word) => table(['Actie', word], ['Belt', '1 december 2020']),
      'Actie (uiterlijk 1 december 2020): Belt',
    );
    holds(
      'nr|no|nummer|number|#|id|volgnr|actienr',
      (word) => table([word, 'Actie', 'Wie'], ['A1', 'Belt', '@jansen']),
      'Actie A1 (@jansen): Belt',
    );
    holds(
      'status|stand|state',
      (word) => table(['Actie', 'Wie', word], ['Belt', '@jansen', 'afgerond']),
      'Actie (@jansen, afgerond): Belt',
    );
    assert.deepEqual(wrong, []);
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
