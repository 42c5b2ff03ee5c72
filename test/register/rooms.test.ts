import assert from 'node:assert/strict';
import fs from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { formatText } from '../../language-server/features/formatting.ts';
import { hover } from '../../language-server/features/hover.ts';
import { run } from '../cli/memory-host.ts';
import { featureAt } from '../support/cursor.ts';
import { PUBLIC_FORMS, publicOutputs } from '../support/public-forms.ts';

const BOOK = `Persoon pol (openbaar): P. Pol
Persoon smit (openbaar): S. Smit
Persoon tol (openbaar): T. Tol
Organisatie VVD: Partij voor Vrijheid
Groep raad (leden @pol @smit @tol): Gemeenteraad
Reeks raad-reeks (elke maandag 20:00-22:00, leden @pol @smit @tol): Raad
`;
const minutes = (id: string, day: string, lines: string, present = '@pol, @smit, @tol, @VVD') => `Verslag ${id} (reeks raad-reeks): Raad
Datum: ${day}
Voorzitter: @pol
Notulist: @tol
Aanwezig: ${present}

# 1. Groen

${lines}
`;
const FIRST = minutes('raad-1', 'maandag 2 november 2020', 'Actie A1 (@tol, uiterlijk 6 november 2020): Belt.');

interface Kind {
  readonly what: string;
  /** What stands in the minutes; `|` is where the pointer rests. */
  readonly lines: string;
  /** Words that each output has. */
  readonly words: readonly RegExp[];
  /** The list in JSON, and how many stand in it. */
  readonly list: readonly [name: string, count: number];
  /** What `verslag actions --kind` lists it as, and what it says. */
  readonly register?: readonly [kind: string, words: RegExp];
  /** One edit, and what the comparison says. */
  readonly edit: readonly [from: string, to: string, told: RegExp];
}

const KINDS: readonly Kind[] = [
  {
    what: 'a vote by party',
    lines: 'Motie M1 (indiener @pol): Verzoekt iets.\n  Stem|ming (voor @VVD 8, tegen @smit 1): aangenomen',
    words: [/Stemming/, /\b8\b/, /VVD|Partij voor Vrijheid/, /aangenomen/],
    list: ['votes', 1],
    register: ['votes', /8 voor, 1 tegen/],
    edit: ['@VVD 8', '@VVD 7', /8[\s\S]*7/],
  },
  {
    what: 'a roll call',
    lines: 'Motie M1 (indiener @pol): Verzoekt iets.\n  Stem|ming (hoofdelijk, voor @pol @tol, tegen @smit): aangenomen',
    words: [/hoofdelijk/i, /P\. Pol/, /S\. Smit/],
    list: ['votes', 1],
    register: ['votes', /2 voor, 1 tegen/],
    edit: ['hoofdelijk', 'schriftelijk', /schriftelijk/],
  },
  {
    what: 'a vote without a keyword',
    lines: 'Motie M1 (indiener @pol): Verzoekt iets.\n  Un|aniem aangenomen.',
    words: [/Unaniem aangenomen/, /unaniem/],
    list: ['votes', 1],
    register: ['votes', /unaniem|aangenomen/],
    edit: ['Unaniem aangenomen.', 'Unaniem verworpen.', /verworpen/],
  },
  {
    what: 'a motion with a title',
    lines: 'Mot|ie M1 "Meer groen" (indiener @pol, mede @smit, aangenomen): Verzoekt iets.',
    words: [/Motie M1/, /Meer groen/, /P\. Pol/, /S\. Smit/, /aangenomen/],
    list: ['motions', 1],
    register: ['motions', /M1 +aangenomen[\s\S]*Meer groen/],
    edit: ['mede @smit', 'mede @tol', /T\. Tol/],
  },
  {
    what: 'an amendment',
    lines: 'Voorstel V1 (indiener @pol, aangenomen): Een plan.\nAmende|ment AM1 (indiener @smit, over #V1, verworpen): Minder.',
    words: [/Amendement AM1/, /V1/, /verworpen/],
    list: ['motions', 2],
    register: ['motions', /AM1 +verworpen/],
    edit: ['verworpen', 'ingetrokken', /ingetrokken/],
  },
  {
    what: 'a commitment',
    lines: 'Toe|zegging T1 (@smit, aan @raad, uiterlijk 1 december 2020): Stuurt de cijfers.',
    words: [/Toezegging T1/, /S\. Smit/, /Gemeenteraad/, /1 december 2020/],
    list: ['commitments', 1],
    register: ['commitments', /T1[\s\S]*S\. Smit/],
    edit: ['1 december 2020', '8 december 2020', /8 december 2020/],
  },
  {
    what: 'an approval of earlier minutes',
    lines: 'Vast|stelling #raad-1 (met wijzigingen):\n  Punt 1: het was dinsdag.',
    words: [/Vaststelling/, /met wijzigingen/, /het was dinsdag/],
    list: ['approvals', 1],
    edit: ['het was dinsdag', 'het was woensdag', /woensdag/],
  },
  {
    what: 'a decision without a keyword',
    lines: 'De|charge verleend.',
    words: [/Decharge verleend/],
    list: ['decisions', 1],
    register: ['decisions', /Decharge verleend/],
    edit: ['Decharge', 'Instemming', /Instemming/],
  },
];

const FORMS = PUBLIC_FORMS.filter(({ name }) => ['html', 'text', 'markdown', 'e-mail', 'Word'].includes(name));
const ajv = new Ajv2020.default({ strict: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(fs.readFileSync(new URL('../../schemas/minutes.schema.json', import.meta.url), 'utf8')));

describe('each kind of statement arrives in every room', () => {
  for (const { what, lines, words, list, register, edit } of KINDS) {
    const text = minutes('raad-2', 'maandag 9 november 2020', lines.replace('|', ''));
    const tree = { 'adresboek.verslag': BOOK, 'raad-1.verslag': FIRST, 'raad-2.verslag': text };

    it(`${what}: every form of output has its words`, async () => {
      const outputs = await publicOutputs(tree, { forms: FORMS, views: ['full'] });
      const ours = [...outputs].filter(([, output]) => output.includes('Groen') && !output.includes('Belt.'));
      assert.ok(ours.length >= FORMS.length, `${ours.length}`);
      for (const [name, output] of ours) for (const word of words) assert.match(output, word, name);
    });

    it(`${what}: JSON has it in its list, and keeps to its schema`, async () => {
      const { stdout } = await run(['render', 'raad-2.verslag', '--to', 'json'], tree);
      const json = JSON.parse(stdout) as { readonly meetings: readonly Record<string, readonly unknown[]>[] };
      assert.equal(json.meetings[0]![list[0]]?.length, list[1]);
      assert.ok(validate(json), JSON.stringify(validate.errors));
    });

    if (register !== undefined)
      it(`${what}: the register lists it`, async () => {
        const { stdout } = await run(['actions', '--kind', register[0], '--today', '2020-11-24', '--lang', 'nl'], tree);
        assert.match(stdout, register[1]);
      });

    it(`${what}: a change of it is told`, async () => {
      const after = { ...tree, 'anders.verslag': text.replace(edit[0], edit[1]) };
      const { stdout } = await run(['diff', 'raad-2.verslag', 'anders.verslag', '--lang', 'nl'], after);
      assert.match(stdout, edit[2]);
    });

    it(`${what}: hover says what it is, and formatting leaves its words`, () => {
      const files = { 'adresboek.verslag': BOOK, 'raad-1.verslag': FIRST };
      const at = featureAt(minutes('raad-2', 'maandag 9 november 2020', lines), { files });
      assert.notEqual(hover(at.context, at.position), undefined);
      assert.equal(formatText(at.context.tree), at.context.text);
    });
  }

  it('who was there when: with the name in every output, in JSON, and in a comparison', async () => {
    const present = '@pol (vanaf punt 1), @smit (tot 21.00 uur), @tol (volmacht aan @pol)';
    const text = minutes('raad-2', 'maandag 9 november 2020', 'Tekst.', present);
    const tree = { 'adresboek.verslag': BOOK, 'raad-2.verslag': text };
    const outputs = await publicOutputs(tree, { forms: FORMS, views: ['full'] });
    for (const [name, output] of outputs) for (const words of [/vanaf punt 1/, /tot 21/, /volmacht/]) assert.match(output, words, name);
    const json = JSON.parse((await run(['render', 'raad-2.verslag', '--to', 'json'], tree)).stdout);
    assert.ok(validate(json), JSON.stringify(validate.errors));
    const after = { ...tree, 'anders.verslag': text.replace('tot 21.00 uur', 'tot 20.30 uur') };
    assert.match((await run(['diff', 'raad-2.verslag', 'anders.verslag', '--lang', 'nl'], after)).stdout, /20[.:]30/);
  });

  it('the next minutes of the series have those who were there, and not when', async () => {
    const present = '@pol, @smit (tot 21.00 uur), @tol (volmacht aan @pol)';
    const tree = { 'adresboek.verslag': BOOK, 'raad-2.verslag': minutes('raad-2', 'maandag 9 november 2020', 'Tekst.', present) };
    const { stdout } = await run(['new', '--series', 'raad-reeks'], tree);
    assert.match(stdout, /^Aanwezig: @pol, @smit, @tol$/m);
  });
});
