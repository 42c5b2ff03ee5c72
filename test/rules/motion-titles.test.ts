import assert from 'node:assert/strict';
import type { Item } from '../../language-server/model/minutes.ts';
import { placedItems } from '../../language-server/model/walk.ts';
import { check, expectFix, FILE, HEADER, projectOf } from '../support/check.ts';
import { PUBLIC_FORMS, publicOutputs } from '../support/public-forms.ts';

const BOOK = 'Persoon geheimzinnig: Gerda Geldmans\n';
const body = (lines: string) => `${BOOK}${HEADER}\n# 1. Onderwerp\n\n${lines}\n`;

function itemsOf(lines: string): readonly Item[] {
  const project = projectOf({});
  project.set(FILE, body(lines));
  return [...placedItems(project.file(FILE)!.meetings[0]!)].map(({ item }) => item);
}

describe('a motion with a title in quotes', () => {
  it('is read, and its title stands before its text', () => {
    for (const [line, id, text] of [
      ['Motie M6 "Meer groen" (indiener @jansen): Verzoekt het college.', 'M6', '"Meer groen": Verzoekt het college.'],
      ['Motie “Meer groen” (indiener @jansen): Verzoekt het college.', undefined, '“Meer groen”: Verzoekt het college.'],
      ['Motion "More green" (moved @jansen): Asks.', undefined, '"More green": Asks.'],
      ['Amendement A1 "Minder steen": Wijzigt.', 'A1', '"Minder steen": Wijzigt.'],
      ['Voorstel V1 "Het park" (@jansen):', 'V1', '"Het park"'],
      ['Motie vreemd aan de orde van de dag M2 "Lucht" (@jansen): Vraagt.', 'M2', '"Lucht": Vraagt.'],
    ] as const) {
      const [item, ...more] = itemsOf(line);
      assert.ok(item !== undefined && 'movers' in item, line);
      assert.deepEqual([item.id, item.text, more], [id, [text], []], line);
      if (line.includes('jansen')) assert.equal(item.movers.length, 1, line);
    }
  });

  it('is a motion in every other way: nothing is reported but what a motion lacks', () => {
    const rules = check(body('Motie M6 "Meer groen" (indiener @jansen, aangenomen): Verzoekt het college.')).map(({ rule }) => rule);
    assert.deepEqual(
      rules.filter((rule) => rule !== 'unused-declaration'),
      [],
    );
  });

  it('stays text where a sentence goes on, and where a shield does not end in it', () => {
    for (const line of [
      'Motie "Meer groen" is aangenomen.',
      'Motie "Meer groen" (zie bijlage) is leuk.',
      'Motie "Meer {5.1.2e: x" (@jansen): y}',
    ])
      assert.deepEqual(itemsOf(line), [], line);
  });

  it('holds what any text holds: who may not be named is left out, and a name typed out is reported there, with a fix', async () => {
    const typed = body('Motie M6 "De brug van Gerda Geldmans" (indiener @jansen, aangenomen): Bouwt {5.1.2b: duur}.');
    const named = body('Motie M6 "De brug van @geheimzinnig" (indiener @jansen, aangenomen): Bouwt {5.1.2b: duur}.');
    expectFix('name-in-prose', typed, named);
    assert.deepEqual(check(named), []);
    const outputs = await publicOutputs(
      { 'overleg-1.verslag': named },
      { forms: PUBLIC_FORMS.filter(({ name }) => ['html', 'json', 'text', 'markdown', 'e-mail', 'Word'].includes(name)), views: ['full'] },
    );
    assert.equal(outputs.size, 6);
    for (const [name, output] of outputs) {
      assert.ok(output.includes('De brug van'), name);
      assert.ok(!/Geldmans|geheimzinnig|duur/.test(output), name);
    }
  });

  it('is one whatever is shielded in it', () => {
    const [open] = itemsOf('Motie M6 "Meer {5.1.2e: groen}, nu" (indiener @jansen): Verzoekt.');
    for (const secret of ['(groen', 'groen)', '“groen” of "rood"', 'g'.repeat(500), '{groen}']) {
      const [item, ...more] = itemsOf(`Motie M6 "Meer {5.1.2e: ${secret}}, nu" (indiener @jansen): Verzoekt.`);
      assert.ok(item !== undefined && more.length === 0, secret);
      assert.deepEqual([item.id, item.text.at(0), item.text.at(-1)], ['M6', open!.text.at(0), open!.text.at(-1)], secret);
    }
  });

  it('is no part of what its fixes change', () => {
    const text = body('Motie M6 "Meer groen" (indiener @jansen) Verzoekt.');
    expectFix('malformed-statement', text, text.replace('@jansen)', '@jansen):'));
  });
});
