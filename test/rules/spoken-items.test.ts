import assert from 'node:assert/strict';
import { mutationsOf } from '../../bench/mutations.ts';
import type { Item } from '../../language-server/model/minutes.ts';
import { placedItems } from '../../language-server/model/walk.ts';
import { applyEdits, check, expectFix, FILE, HEADER, projectOf } from '../support/check.ts';
import { PUBLIC_FORMS, publicOutputs } from '../support/public-forms.ts';

const body = (lines: string) => `${HEADER}\n# 1. Onderwerp\n\n${lines}\n`;

function itemsOf(lines: string): readonly Item[] {
  const project = projectOf({});
  project.set(FILE, body(lines));
  return [...placedItems(project.file(FILE)!.meetings[0]!)].map(({ item }) => item);
}
function voteIn(line: string) {
  const [item, ...more] = itemsOf(line);
  assert.ok(item?.kind === 'vote', line);
  assert.deepEqual(more, []);
  assert.deepEqual(item.text, [line], 'the whole line is its text');
  return { sides: item.sides.map(({ option, total }) => `${option} ${total}`), unanimous: item.unanimous, result: item.result };
}

describe('a line of no more than an outcome, a count or a decision is an item', () => {
  it('a count with its sides', () => {
    for (const line of ['Voor: 2, tegen: 1, onthoudingen: 0.', 'Voor: 2 / tegen: 1 / blanco: 0', 'Ayes: 2. Noes: 1. Abstentions: 0.'])
      assert.deepEqual(voteIn(line), { sides: ['yes 2', 'no 1', 'abstain 0'], unanimous: false, result: undefined });
    assert.equal(voteIn('Voor: 2, tegen: 1. Motie aangenomen.').result, 'adopted');
    // One side may be anything, what is shielded is no number, and a day or years are no count.
    for (const line of [
      'Approved 16-11-2020',
      'Approved 2020-11-16.',
      'Adopted 2020-2021.',
      'Voor: 12 kinderen',
      'Voor: 2, en tegen 1',
      'No: 3',
      'For: a reason, against: another',
      'Voor: {5.1.2i: 2}, tegen: 1',
    ])
      assert.deepEqual(itemsOf(line), [], line);
  });

  it('what came of a vote', () => {
    for (const [line, result, unanimous] of [
      ['Unaniem aangenomen.', 'adopted', true],
      ['Met algemene stemmen verworpen', 'rejected', true],
      ['Unaniem goedgekeurd.', 'adopted', true],
      ['Carried unanimously.', 'adopted', true],
      ['All in favour.', 'adopted', true],
      ['Motion passes.', 'adopted', false],
      ['Motion carries unanimously.', 'adopted', true],
      ['Motie verworpen.', 'rejected', false],
      ['The motion failed.', 'rejected', false],
    ] as const)
      assert.deepEqual(voteIn(line), { sides: [], unanimous, result }, line);
    for (const [line, sides, result] of [
      ['Motion carried 5-0.', ['yes 5', 'no 0'], 'adopted'],
      ['The motion failed 3-4.', ['yes 3', 'no 4'], 'rejected'],
      ['Aangenomen met 12 stemmen voor en 8 tegen.', ['yes 12', 'no 8'], 'adopted'],
      ['Motie verworpen met 8 tegen 12 stemmen', ['yes 8', 'no 12'], 'rejected'],
    ] as const)
      assert.deepEqual(voteIn(line), { sides, unanimous: false, result }, line);
  });

  it('a decision in the words that mark one', () => {
    for (const line of [
      'It was RESOLVED to pay the accounts.',
      'RESOLVED that the minutes be approved',
      'Approved by consensus.',
      'Decharge verleend.',
    ]) {
      const [item] = itemsOf(line);
      assert.ok(item?.kind === 'decision', line);
      assert.deepEqual(item.text, [line]);
    }
  });

  it('a sentence, and one that is not sure, stays text', () => {
    for (const line of [
      'De motie wordt unaniem aangenomen.',
      'Unaniem aangenomen, al had niemand de stukken gelezen.',
      'It was resolved to pay the accounts.',
      'Motion carried over to the next meeting.',
      'Carried over.',
      'Decharge verleend aan het bestuur dat aftreedt?',
      '- Unaniem aangenomen.',
      'unaniem aangenomen.',
    ])
      assert.deepEqual(itemsOf(line), [], line);
  });

  it('is nested where it is indented, so that it is about the item above', () => {
    const [motion, vote] = itemsOf('Motie M1 (indiener @jansen): Iets.\n  Unaniem aangenomen.');
    assert.ok(motion?.kind === 'motion' && motion.items[0] === vote && vote?.kind === 'vote');
    assert.deepEqual(
      check(body('Motie M1 (indiener @jansen): Iets.\n  Unaniem aangenomen.')).map(({ rule }) => rule),
      [],
    );
  });

  it('is not reported, but for a count that could have names and an outcome that could name its motion', () => {
    for (const line of ['Unaniem aangenomen.', 'Decharge verleend.', 'It was RESOLVED to pay.'])
      assert.deepEqual(check(body(line)), [], line);
    const motion = 'Motie M1 (indiener @jansen): Iets.\n\n';
    expectFix('untyped-vote', body(`${motion}Carried unanimously.`), body(`${motion}Stemming #M1 (unaniem): Carried unanimously.`));
    expectFix('untyped-vote', body(`${motion}Voor: 2, tegen: 1`), body(`${motion}Stemming #M1 (voor 2, tegen 1): aangenomen`));
    expectFix('untyped-vote', body(`${motion}Motion carried 2-1.`), body(`${motion}Stemming #M1 (voor 2, tegen 1): Motion carried 2-1.`));
  });

  it('is counted as every vote is', () => {
    const rules = check(body('Voor: 40, tegen: 1')).map(({ rule }) => rule);
    assert.ok(rules.includes('vote-count-mismatch'), rules.join(' '));
  });

  it('stands with all its words in every public form, and not where its part is secret', async () => {
    const lines = ['Voor: 2, tegen: 1, onthoudingen: 0.', 'Unaniem aangenomen.', 'It was RESOLVED to pay {5.1.2b: Geldmans}.'];
    const secret = 'Aangenomen met 2-1';
    const outputs = await publicOutputs(
      { 'overleg-1.verslag': `${body(lines.join('\n\n'))}\n# 2. Later\n\nGeheim: 5.1.2b\n\n${secret}\n` },
      { forms: PUBLIC_FORMS.filter(({ name }) => ['html', 'json', 'text', 'markdown', 'e-mail', 'Word'].includes(name)), views: ['full'] },
    );
    assert.equal(outputs.size, 6);
    for (const [name, output] of outputs) {
      for (const words of ['tegen: 1, onthoudingen: 0', 'Unaniem aangenomen', 'It was RESOLVED to pay'])
        assert.ok(output.includes(words), `${name} lacks ${words}`);
      assert.ok(!output.includes('Geldmans') && !output.includes(secret), name);
    }
  });

  it('with one letter wrong it is reported, with what was meant', () => {
    const silent: string[] = [];
    let count = 0;
    for (const [line, opening] of [
      ['Unaniem aangenomen.', 'Unaniem aangenomen'],
      ['Motion passes.', 'Motion passes'],
      ['Motion carried 2-0.', 'Motion carried'],
      ['Voor: 2, tegen: 0.', 'Voor:'],
      ['It was RESOLVED to pay.', 'It was RESOLVED'],
      ['Decharge verleend.', 'Decharge verleend'],
    ] as const) {
      for (const [index, typed] of [...mutationsOf(opening)].entries()) {
        if (index % 9 !== 4) continue;
        const wrong = typed + line.slice(opening.length);
        if (itemsOf(wrong).length > 0) continue;
        count++;
        if (!check(body(wrong)).some(({ severity }) => severity === 'error' || severity === 'warning')) silent.push(wrong);
      }
    }
    assert.ok(count > 60, `${count}`);
    // A line that goes on with the sentence above opens with a small letter.
    assert.deepEqual(
      silent.filter((line) => !/^\p{Ll}/u.test(line)),
      [],
    );
    for (const [wrong, right] of [
      ['Unaniem aangenmen.', 'Unaniem aangenomen.'],
      ['Carrid unanimously.', 'Carried unanimously.'],
      ['Motoin carried 2-0.', 'Motion carried 2-0.'],
      ['Vor: 2, tegen: 0.', 'Voor: 2, tegen: 0.'],
      ['Voor; 2, tegen: 0.', 'Voor: 2, tegen: 0.'],
      ['It was RESLVED to pay.', 'It was RESOLVED to pay.'],
    ] as const) {
      const [typo] = check(body(wrong)).filter(({ rule }) => rule === 'keyword-typo');
      assert.equal(applyEdits(body(wrong), typo!.fixes[0]!.edits), body(right));
      // The count in it could have names.
      assert.ok(check(body(right)).every(({ severity }) => severity === 'hint'));
    }
  });

  it('says nothing of what only looks like one', () => {
    for (const line of [
      'De uitslag is bekend.',
      'Motion to adjourn.',
      'Voor 2 december, tegen 4 uur.',
      'All in flavour.x',
      'It was resolved to pay.',
      'unaniem aangenomen.',
    ])
      assert.deepEqual(
        check(body(`De begroting is\n${line}`)).filter(({ rule }) => rule === 'keyword-typo'),
        [],
        line,
      );
  });
});
