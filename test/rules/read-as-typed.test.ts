import assert from 'node:assert/strict';
import type { Item } from '../../language-server/model/minutes.ts';
import { placedItems } from '../../language-server/model/walk.ts';
import { check, expectFix, FILE, HEADER, projectOf } from '../support/check.ts';

const body = (line: string) => `${HEADER}\n# 1. Onderwerp\n\n${line}\n`;

function itemsOf(line: string): readonly Item[] {
  const project = projectOf({});
  project.set(FILE, body(line));
  return [...placedItems(project.file(FILE)!.meetings[0]!)].map(({ item }) => item);
}
function only<Kind extends Item['kind']>(line: string, kind: Kind): Item & { readonly kind: Kind } {
  const [item, ...more] = itemsOf(line);
  assert.equal(item?.kind, kind, line);
  assert.deepEqual(more, []);
  return item as Item & { readonly kind: Kind };
}

describe('lines as other bodies number and word them are items', () => {
  it('the number of a case is shown with its word, and no id', () => {
    for (const [line, called] of [
      ['Besluit GR/2020/012: Akkoord.', 'Besluit GR/2020/012'],
      ['Besluit 12/2020 (@jansen): Akkoord.', 'Besluit 12/2020'],
      ['BESLUIT 2020/7 (hamerstuk): Akkoord.', 'BESLUIT 2020/7'],
      ['Raadsbesluit 2020/7: Akkoord.', 'Raadsbesluit 2020/7'],
    ] as const) {
      const { id, called: shown, text } = only(line, 'decision');
      assert.deepEqual([id, shown, text], [undefined, called, ['Akkoord.']]);
    }
    assert.equal(only('Action 2020/3 (@jansen): Calls.', 'action').called, 'Action 2020/3');
    // A day is no number of a case.
    assert.deepEqual(itemsOf('Besluit 12/11/2020: akkoord.'), []);
  });

  it('a formal decision in English', () => {
    assert.deepEqual(only('Resolved: That the fees be raised.', 'decision').text, ['That the fees be raised.']);
    assert.equal(only('RESOLVED unanimously: to pay the accounts.', 'decision').called, 'RESOLVED unanimously');
    assert.deepEqual(itemsOf('Resolved: fixed in version 1.2.'), []);
  });

  it('a vote that says how it was held, and nothing else', () => {
    const { unanimous, result } = only('Stemming: unaniem.', 'vote');
    assert.deepEqual([unanimous, result], [true, 'adopted']);
    assert.equal(only('Vote: by acclamation', 'vote').method, 'acclamation');
    assert.equal(only('Stemming: schriftelijk', 'vote').method, 'ballot');
    assert.deepEqual(itemsOf('Stemming: opgewekt'), []);
  });

  it('a count behind the colon of a vote', () => {
    for (const line of ['Stemming: voor 9, tegen 2', 'Stemming: 9 voor, 2 tegen.', 'Uitslag: 9 voor, 2 tegen, aangenomen', 'Vote: 9-2']) {
      const { sides } = only(line, 'vote');
      assert.deepEqual(
        sides.map(({ option, total }) => [option, total]),
        [
          ['yes', 9],
          ['no', 2],
        ],
        line,
      );
    }
    // What is shielded, or has no number, is not counted.
    assert.deepEqual(only('Stemming: voor {5.1.2i: 9}, tegen 2', 'vote').sides, []);
    assert.deepEqual(itemsOf('Uitslag: 3-1 voor ons.'), []);
    assert.deepEqual(itemsOf('UITSLAG: 3-1 voor ons.'), []);
    const text = body('Stemming: 9 voor, 2 tegen');
    assert.deepEqual(
      check(text)
        .filter(({ rule }) => rule === 'vote-count-mismatch')
        .map(({ severity }) => severity),
      ['warning'],
    );
  });

  it('a vote about an item without its sign', () => {
    const [, vote] = itemsOf('Motie M1 (indiener @jansen): Iets.\n\nStemming M1 (voor 2, tegen 1): aangenomen');
    assert.ok(vote?.kind === 'vote' && vote.about?.target?.id === 'M1');
    const text = body('Motie M1 (indiener @jansen): Iets.\n\nStemming M1 (voor 2, tegen 1): aangenomen');
    expectFix('malformed-statement', text, text.replace('Stemming M1', 'Stemming #M1'));
    assert.deepEqual(
      check(text.replace('Stemming M1', 'Stemming M7'))
        .filter(({ severity }) => severity === 'error')
        .map(({ rule }) => rule),
      ['unknown-item'],
    );
  });

  it('a task with whoever does it before the colon keeps them, and is offered the parentheses', () => {
    for (const who of ['bestuur', 'P. Punt', 'mw. De Boer', 'Piet van Dam'])
      assert.deepEqual(only(`Actie ${who}: belt de aannemer.`, 'action').text, [`${who}: belt de aannemer.`]);
    assert.deepEqual(only('Toezegging beheerder: stuurt de brief.', 'commitment').text, ['beheerder: stuurt de brief.']);
    expectFix('malformed-statement', body('Actie voorzitter: belt.'), body('Actie (@voorzitter): belt.'));
    expectFix('malformed-statement', body('Actie griffie: belt.'), body('Actie: griffie: belt.'));
    for (const line of ['Actie volgt: zie bijlage', 'Besluit bestuur: akkoord', 'Actie bestuur:']) assert.deepEqual(itemsOf(line), []);
  });

  it('what somebody who is known will do is offered as an action', () => {
    const said = (line: string) => check(body(line)).filter(({ rule }) => rule === 'untyped-item').length;
    assert.equal(said('@jansen will send the report to the board.'), 1);
    assert.equal(said('Spring will bring more visitors.'), 0);
    assert.equal(said('@jansen will be on holiday.'), 0);
  });

  it('an explanation of a vote is what somebody said', () => {
    assert.deepEqual(
      check(body('Stemverklaring: de kosten zijn te hoog.')).map(({ rule }) => rule),
      [],
    );
  });
});
