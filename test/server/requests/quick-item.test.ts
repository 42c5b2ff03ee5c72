import assert from 'node:assert/strict';
import type { QuickItemParams } from '../../../language-server/server/protocol.ts';
import { point } from '../../../language-server/server/requests/point.ts';
import { quickItem } from '../../../language-server/server/requests/quick-item.ts';
import { HEADER } from '../../support/check.ts';
import { ADDRESS, deskOf, lineOf, type TestDesk } from './desk.ts';

const uri = `${ADDRESS}x.verslag`;
const MINUTES = `${HEADER}
# 1. Kade
Duur: 15 minuten

De kade is oud.
Er is geld.

Actie A4 (@jansen, uiterlijk 20 november 2020): Belt.
# 2. Rondvraag

Motie M1 (indiener @jansen): Verzoekt het bestuur te wachten.

`;

function put(desk: TestDesk, params: Partial<QuickItemParams> & Pick<QuickItemParams, 'line' | 'kind'>): string {
  const made = quickItem(desk, { uri, owners: [], text: '', ...params })!;
  desk.apply([{ uri, edits: [made.change] }]);
  return desk.text('x.verslag');
}

describe('statements that are put in while others talk', () => {
  it('stand below what the cursor is in, one after the other, with the next free ids', () => {
    const desk = deskOf({ 'x.verslag': MINUTES });
    const line = lineOf(MINUTES, 'De kade');
    put(desk, { line, kind: 'Action', owners: ['jansen'], text: 'belt  de drukker', due: '2020-12-04' });
    put(desk, { line, kind: 'Decision', text: 'De kade blijft.' });
    const text = put(desk, { line, kind: 'Question', owners: ['bakker'], text: 'Wie betaalt?' });
    assert.equal(
      text.slice(text.indexOf('Er is geld.'), text.indexOf('# 2.')),
      'Er is geld.\n\nActie A4 (@jansen, uiterlijk 20 november 2020): Belt.\n\nActie A5 (@jansen, uiterlijk vrijdag 4 december 2020): belt de drukker\n\nBesluit B1: De kade blijft.\n\nVraag V1 (@bakker): Wie betaalt?\n\n',
    );
    const errors = desk.project.check(uri).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ message }) => message.nl),
      [],
    );
  });
  it('are of the motion above them, where they are votes', () => {
    const desk = deskOf({ 'x.verslag': MINUTES });
    const line = lineOf(MINUTES, 'Motie M1');
    const text = put(desk, { line, kind: 'Vote', votes: { for: 10, against: 2, abstained: 0 }, text: 'aangenomen' });
    assert.match(text, /te wachten\.\n\nStemming #M1 \(voor 10, tegen 2\): aangenomen\n/);
    assert.match(
      put(desk, { line: lineOf(text, 'De kade'), kind: 'Vote', votes: { for: 3, against: 0, abstained: 1 } }),
      /\nStemming \(voor 3, onthouden 1\)\n/,
    );
  });
  it('leave the end of a file and the ends of lines as they are', () => {
    const desk = deskOf({ 'x.verslag': 'Minutes x: X\r\n\r\n# 1. A\r\n' });
    assert.equal(put(desk, { line: 3, kind: 'Decision', text: 'Yes.' }), 'Minutes x: X\r\n\r\n# 1. A\r\n\r\nDecision D1: Yes.\r\n\r\n');
  });
  it('stand behind a shield that goes on below them, so that it stays closed where it was', () => {
    const minutes = `${HEADER}\n# 1. Kade\n\nDe kade {5.1.2h: ligt bij\nAlmere.\n\nOok de sluis} is oud.\nMeer.\n\nEinde.\n`;
    for (const part of ['De kade', 'Almere', 'Ook de sluis']) {
      const text = put(deskOf({ 'x.verslag': minutes }), { line: lineOf(minutes, part), kind: 'Decision', text: 'Ja.' });
      assert.ok(text.endsWith('Ook de sluis} is oud.\nMeer.\n\nBesluit B1: Ja.\n\nEinde.\n'), text);
    }
    const text = put(deskOf({ 'x.verslag': minutes }), { line: lineOf(minutes, 'Einde'), kind: 'Decision', text: 'Ja.' });
    assert.ok(text.endsWith('Einde.\n\nBesluit B1: Ja.\n'), text);
  });
  it('stay in their meeting', () => {
    const text = put(deskOf({ 'x.verslag': 'Verslag x: X\n\n# 1. A\nTekst.\nVerslag y: Y\n' }), { line: 3, kind: 'Decision', text: 'Ja.' });
    assert.equal(text, 'Verslag x: X\n\n# 1. A\nTekst.\n\nBesluit B1: Ja.\n\nVerslag y: Y\n');
  });
  it('have one blank line above them, wherever the cursor is', () => {
    const at = (text: string, line: number) => put(deskOf({ 'x.verslag': text }), { line, kind: 'Decision', text: 'Ja.' });
    const made = 'Verslag x: X\n\n# 1. A\n\nTekst.\n\nBesluit B1: Ja.\n';
    assert.equal(at('Verslag x: X\n\n# 1. A\n\nTekst.\n', 4), made);
    assert.equal(at('Verslag x: X\n\n# 1. A\n\nTekst.\n\n# 2. B\n', 4), `${made}\n# 2. B\n`);
  });
  it('take the blank line that the cursor is on, which goes on below them', () => {
    const at = (marked: string) => {
      const line = marked.slice(0, marked.indexOf('|')).split('\n').length - 1;
      const desk = deskOf({ 'x.verslag': marked.replace('|', '') });
      const made = quickItem(desk, { uri, line, kind: 'Decision', text: 'Ja.', owners: [] })!;
      desk.apply([{ uri, edits: [made.change] }]);
      return desk.text('x.verslag').replace(new RegExp(`(?<=^(?:.*\\n){${made.cursor}})`), '|');
    };
    const above = 'Verslag x: X\n\n# 1. A\n\nTekst.\n';
    assert.equal(at(`${above}\n|`), `${above}\nBesluit B1: Ja.\n\n|`);
    assert.equal(at(`${above}|`), `${above}\nBesluit B1: Ja.\n\n|`);
    assert.equal(at(`${above}|\n# 2. B\n`), `${above}\nBesluit B1: Ja.\n\n|\n\n# 2. B\n`);
    assert.equal(at(`${above} \n| \n\n# 2. B\n`), `${above} \nBesluit B1: Ja.\n\n|\n\n# 2. B\n`);
    assert.equal(at(`${above}\n|\nMeer.\n`), `${above}\nBesluit B1: Ja.\n\n|\n\nMeer.\n`);
  });
  it('leave the point for later, with who brought it in', () => {
    const minutes = MINUTES.replace('Duur: 15 minuten', 'Inbreng: @jansen').replace('1. Kade', '1. Kade {5.1.2h: bij Almere}');
    const text = put(deskOf({ 'x.verslag': minutes }), { line: lineOf(minutes, 'De kade'), kind: 'Parked' });
    assert.match(text, /Belt\.\n\nGeparkeerd P1 \(@jansen\): Kade \{5\.1\.2h: bij Almere\}\n\n# 2/);
    const above = { uri, line: 2, kind: 'Parked', owners: [], text: '' } as const;
    assert.equal(quickItem(deskOf({ 'x.verslag': MINUTES }), above), null);
  });
  it('are none above the first meeting', () => {
    const desk = deskOf({ 'x.verslag': 'Persoon smit: Anna Smit\n\nVerslag x: X\n' });
    assert.equal(quickItem(desk, { uri, line: 0, kind: 'Decision', owners: [], text: 'x' }), null);
    assert.equal(point(desk, { uri, line: 0 }), null);
  });
});

describe('the point that is at hand', () => {
  it('has its number, title and time, and the people, who is there first', () => {
    const desk = deskOf({ 'x.verslag': MINUTES });
    const found = point(desk, { uri, line: lineOf(MINUTES, 'Er is geld') })!;
    assert.equal(found.date, '2020-11-16');
    assert.deepEqual(found.point, { number: '1', title: 'Kade', isAlone: true, line: lineOf(MINUTES, '# 1.'), minutes: 15 });
    assert.deepEqual(
      found.people.slice(0, 4).map(({ id, isPresent }) => [id, isPresent]),
      [
        ['voorzitter', true],
        ['secretaris', true],
        ['jansen', true],
        ['bakker', false],
      ],
    );
    assert.ok(found.people.length > 5);
    assert.equal(point(desk, { uri, line: 1 })!.point, undefined);
    // Below the last line that says something.
    assert.equal(point(desk, { uri, line: MINUTES.split('\n').length - 1 })!.point?.title, 'Rondvraag');
    assert.equal(point(desk, { uri, line: lineOf(MINUTES, 'Motie') })!.point?.minutes, undefined);
  });
});
