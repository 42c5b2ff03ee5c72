import assert from 'node:assert/strict';
import { applyEdits, check, expectFix, HEADER } from '../support/check.ts';

const rulesOf = (text: string) => check(text).map(({ rule }) => rule);
const REST = 'Voorzitter: @voorzitter\nNotulist: @secretaris\nAanwezig: @voorzitter, @secretaris\n';
const HEAD = `Verslag overleg-1: Overleg\nDatum: maandag 16 november 2020\n${REST}`;

describe('a field that bold, a bullet or a table makes text', () => {
  for (const [typed, field] of [
    ['**Tijd:** 10:00-11:00', 'Tijd: 10:00-11:00'],
    ['**Tijd**: 10:00-11:00', 'Tijd: 10:00-11:00'],
    ['_Tijd:_ 10:00-11:00', 'Tijd: 10:00-11:00'],
    ['***Tijd:*** **10:00-11:00**', 'Tijd: 10:00-11:00'],
    ['- Tijd: 10:00-11:00', 'Tijd: 10:00-11:00'],
    ['1. **Tijd:** 10:00-11:00', 'Tijd: 10:00-11:00'],
    ['> Tijd: 10:00-11:00', 'Tijd: 10:00-11:00'],
    ['[Tijd: 10:00-11:00]', 'Tijd: 10:00-11:00'],
    ['| Tijd | 10:00-11:00 |', 'Tijd: 10:00-11:00'],
    ['| **Tijd:** | 10:00-11:00 |', 'Tijd: 10:00-11:00'],
    ['| Tijd | 10:00-11:00 | Plaats | Zaal 3 |', 'Tijd: 10:00-11:00\nPlaats: Zaal 3'],
    ['**Plaats:** Zaal 3', 'Plaats: Zaal 3'],
    ['**Afgemeld:** @jansen', 'Afgemeld: @jansen'],
    ['**Dossier:** Z-12', 'Dossier: Z-12'],
    ['• Volgende: maandag 23 november 2020 10:00', 'Volgende: maandag 23 november 2020 10:00'],
  ] as const) {
    it(`is reported: ${typed}`, () => {
      const problem = check(`${HEAD}${typed}\n`).find(({ rule }) => rule === 'malformed-statement');
      assert.equal(problem?.fixes[0]?.edits[0]?.newText, field);
      assert.ok(
        problem.fixes.every(({ preferred }) => !preferred),
        'asked first',
      );
    });
  }
  it('is a field without its marks, whichever these are', () => {
    for (const [open, close] of ['[]', '()', '""', "''", '“”', '«»'])
      assert.ok(
        check(`${HEAD}${open}Plaats: Zaal 3${close}\n`).some(({ fixes }) => fixes[0]?.edits[0]?.newText === 'Plaats: Zaal 3'),
        `${open}Plaats: Zaal 3${close}`,
      );
  });
  it('is a field once the fix is applied', () => {
    expectFix('malformed-statement', `${HEAD}- **Tijd:** 10:00-11:00\n`, `${HEAD}Tijd: 10:00-11:00\n`);
  });
  it('goes on over several rows of a table, the rule between them left out', () => {
    const table = '| Tijd | 10:00-11:00 |\n| --- | --- |\n| Plaats | Zaal 3 |\n| Kenmerk | X-1 |\n';
    assert.equal(rulesOf(`${HEAD}${table}`).filter((rule) => rule === 'malformed-statement').length, 3);
  });
  it('is found where the whole header is a table or in bold', () => {
    const head = 'Verslag overleg-1: Overleg\n\n| Datum | maandag 16 november 2020 |\n|---|---|\n| Voorzitter | @voorzitter |\n';
    assert.equal(rulesOf(head).filter((rule) => rule === 'malformed-statement').length, 2);
  });
  it('is not seen in text, in a list of points or behind a heading', () => {
    for (const text of [
      'Er is gesproken. - Plaats: zie de bijlage.\n',
      'Wij spraken over:\n- plaats: de zaal\n- **punt 2:** de kosten\n',
      '**Let op:** de zaal is dicht.\n',
      '| Naam | Functie |\n| --- | --- |\n| Jan | Voorzitter |\n',
      '# 1. Opening\n\n**Datum:** maandag 16 november 2020\n- Plaats: Zaal 3\n',
    ])
      assert.ok(!rulesOf(`${HEAD}\n${text}`).includes('malformed-statement'), text);
  });
});

describe('an item in a list, in bold, in brackets, in a table or a heading', () => {
  const ACTION = 'Actie A2 (@voorzitter, uiterlijk vrijdag 20 november 2020): Belt.';
  const text = (line: string) => `${HEADER}\n# 1. Opening\n\n${line}\n`;
  for (const typed of [
    `- ${ACTION}`,
    `* ${ACTION}`,
    `1. ${ACTION}`,
    `1) ${ACTION}`,
    `(1) ${ACTION}`,
    `a) ${ACTION}`,
    `iv. ${ACTION}`,
    `1.2 ${ACTION}`,
    `• ${ACTION}`,
    `– ${ACTION}`,
    `→ ${ACTION}`,
    `-> ${ACTION}`,
    `=> ${ACTION}`,
    `> ${ACTION}`,
    `- [ ] ${ACTION}`,
    `☐ ${ACTION}`,
    `- - ${ACTION}`,
    `**${ACTION}**`,
    `- **${ACTION}**`,
    `(${ACTION})`,
    `[${ACTION}]`,
    `"${ACTION}"`,
    `### ${ACTION}`,
    `## 3. ${ACTION}`,
  ]) {
    it(`is reported, and an item once it is fixed: ${typed}`, () => {
      expectFix('item-in-list', text(typed), text(ACTION));
    });
  }
  for (const [typed, item] of [
    ['- RESOLVED: wij stoppen', 'Decision: wij stoppen'],
    ['* AGREED: wij stoppen', 'Decision: wij stoppen'],
    ['- BESLUIT: wij stoppen', 'Besluit: wij stoppen'],
    ['- **Action item:** belt', 'Action: belt'],
    ['• Raadsbesluit: wij stoppen', 'Raadsbesluit: wij stoppen'],
    ['- Resolved: That we stop', 'Decision: That we stop'],
    ['>> Actie: belt', 'Actie: belt'],
    ['Het is besproken. RESOLVED: wij stoppen', 'Het is besproken.\nRESOLVED: wij stoppen'],
    ['Het is besproken. Actie voorzitter: belt de bank', 'Het is besproken.\nActie voorzitter: belt de bank'],
  ] as const)
    it(`is reported by any word that opens one: ${typed}`, () => {
      const [fix] = check(text(typed)).find(({ rule }) => rule === 'item-in-list')!.fixes;
      assert.equal(applyEdits(text(typed), fix!.edits), text(item));
      assert.ok(!rulesOf(text(item)).includes('item-in-list'));
    });
  it('in a cell is put below its table, where the cell refers to it', () => {
    const table = (cell: string) => `| wie | wat |\n| --- | --- |\n| @jansen | ${cell} |\n| @bakker | niets |`;
    expectFix('item-in-list', text(table(ACTION)), text(`${table('#A2')}\n\n${ACTION}`));
    expectFix('item-in-list', text(table('**Besluit:** akkoord')), text(`${table('akkoord')}\n\nBesluit: akkoord`));
  });
  it('is not seen where people only speak of one', () => {
    for (const line of [
      '- Vraag: wie belt?',
      '> Besluit: akkoord.',
      '# 2. Besluit over de zaal',
      '# 2. Besluit: de zaal',
      '| Actie | Wie | Wanneer |\n| --- | --- | --- |',
      '- Actie is nodig.',
      '- Resolved: de storing',
      '- Uitslag: mooi',
      'Er is veel te doen. Actie volgt: zie de bijlage.',
      '>> Besluit: akkoord.',
    ])
      assert.ok(!rulesOf(text(line)).includes('item-in-list'), line);
  });
});
