import assert from 'node:assert/strict';
import { itemsOf } from '../../language-server/model/walk.ts';
import { check, FILE, projectOf } from '../support/check.ts';
import { below, expectReport, offered, withField } from '../support/offered.ts';

function itemOf(text: string) {
  const project = projectOf({});
  project.set(FILE, text);
  return [...itemsOf(project.file(FILE)!.meetings[0]!)].at(-1)!;
}

describe('a fix keeps what was said', () => {
  for (const line of [
    'Stemming: niet unaniem',
    'Stemming: niet geheel unaniem',
    'Stemming: unaniem, behalve @jansen',
    'Stemming: unaniem met uitzondering van @jansen',
    'Stemming: unaniem op @jansen na',
    'Stemming: unaniem tegen',
    'Vote: not unanimous',
    'Vote: unanimous except @jansen',
    'Vote: almost unanimous',
    'Uitslag: vrijwel eenstemmig',
  ])
    it(`of a vote that was not unanimous: ${line}`, () => {
      expectReport(below(line), 'untyped-vote');
      assert.deepEqual(
        offered(below(line)).filter((text) => /\((?:unaniem|unanimous)/.test(text)),
        [],
      );
    });

  for (const line of [
    'Stemming: unaniem voor',
    'Stemming: unaniem, geen tegenstemmen',
    'Stemming: unaniem voor, niemand tegen',
    'Het voorstel is unaniem aangenomen.',
  ])
    it(`of one that was: ${line}`, () => assert.ok(offered(below(line)).some((text) => text.startsWith('Stemming (unaniem'))));

  for (const line of ['Stemming: 2/3 voor', 'Stemming: 3/5 voor', 'Vote: 3/5 in favor', 'Stemming: 12/15 leden voor'])
    it(`of a share of the votes: ${line}`, () => {
      expectReport(below(line), 'untyped-vote');
      assert.deepEqual(offered(below(line)), []);
      const vote = itemOf(below(line));
      assert.ok(vote.kind === 'vote' && vote.sides.length === 0 && vote.result === undefined);
    });

  for (const line of ['Vote: 3 of 4 in favour', 'Stemming: 3 van de 4 leden voor'])
    it(`of so many of all: ${line}`, () => {
      const text = line.slice(line.indexOf(':') + 2);
      assert.deepEqual(offered(below(line)), [`Stemming (voor 3, tegen 1): ${text}`, `Stemming (voor 3, onthouden 1): ${text}`]);
    });

  it('of so many of all and those against', () =>
    assert.deepEqual(offered(below('Stemming: 2 van de 3 leden voor, 1 tegen')), [
      'Stemming (voor 2, tegen 1): 2 van de 3 leden voor, 1 tegen',
    ]));
});

describe('a fix brings back nothing that was struck', () => {
  const ACTION = 'Actie A1 (@jansen, uiterlijk vrijdag 20 november 2020): Belt.';
  for (const line of [`~~${ACTION}~~`, `- ~~${ACTION}~~`, `**~~${ACTION}~~**`, '~~Plaats: Turfmarkt 147~~'])
    it(line, () => {
      for (const text of [...offered(below(line)), ...offered(withField(line))]) assert.doesNotMatch(text, /^(?:Actie|Plaats)/mu);
    });

  for (const name of ['~~@bakker~~', '~~B. Bakker~~'])
    it(`among people: ${name}`, () => {
      const text = withField(`Aanwezig: @voorzitter, @secretaris, @jansen, ${name}`);
      expectReport(text, 'malformed-statement');
      assert.deepEqual(offered(text), []);
    });
});

describe('what is struck', () => {
  for (const lines of [
    'Acties:\n- ~~Jan belt~~\n- Piet mailt',
    '| Actie | Wie | Wanneer |\n|---|---|---|\n| ~~Belt~~ | @jansen | 20 november 2020 |',
  ])
    it(`is no action of a list or a table: ${lines.replaceAll('\n', ' ')}`, () => {
      expectReport(below(lines), 'unread-items');
      assert.deepEqual(
        offered(below(lines)).filter((text) => text.includes('Actie:') || text.includes('Actie (')),
        [],
      );
    });

  it('owns nothing', () =>
    assert.deepEqual(
      offered(below('Actie A1 (~~@voorzitter~~ @jansen, uiterlijk vrijdag 20 november 2020): Belt.')).filter((line) =>
        line.includes('@voorzitter @jansen'),
      ),
      [],
    ));

  for (const line of ['~~Motie aangenomen met 5 tegen 3.~~', '- ~~Stemming: unaniem~~', '~~De raad besluit het plan vast te stellen.~~'])
    it(`tells nothing: ${line}`, () => assert.ok(check(below(line)).every(({ rule }) => rule === 'bare-ground')));
});

it('A majority alone is no count', () => {
  for (const line of ['Stemming: 2/3', 'Motie aangenomen met 2/3.', 'Motion carried 3/4.'])
    assert.ok(!offered(below(line)).some((text) => /\((?:voor|for) \d/.test(text)), line);
  assert.ok(offered(below('Stemming: 12/3')).some((text) => text.startsWith('Stemming (voor 12, tegen 3)')));
});

describe('emphasis around the head of an item', () => {
  for (const line of ['*Actie Jansen:* belt.', '**Actie Jansen:** belt.', '_Actie Jansen:_ belt.'])
    it(`goes as a whole: ${line}`, () => assert.ok(offered(below(line)).includes('Actie Jansen: belt.')));
});
