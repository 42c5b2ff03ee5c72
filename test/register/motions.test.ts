import assert from 'node:assert/strict';
import fs from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { codeLenses, resolveCodeLens } from '../../language-server/features/code-lens.ts';
import { hover } from '../../language-server/features/hover.ts';
import { run } from '../cli/memory-host.ts';
import { featureAt } from '../support/cursor.ts';

const BOOK = `Persoon pol (openbaar): P. Pol
Persoon rood: R. Rood
Persoon smit: S. Smit
Persoon tol (openbaar): T. Tol
Reeks raad (elke maandag 20:00-22:00, leden @pol @rood @smit @tol): Raad
`;
const head = (id: string, date: string) => `Verslag ${id} (reeks raad): Raad
Datum: ${date}
Voorzitter: @pol
Notulist: @tol
Aanwezig: @pol, @rood, @smit, @tol

# 1. Groen
`;
const FIRST = `${head('raad-1', 'maandag 2 november 2020')}
Voorstel V1 (indiener @pol, aangehouden): De post groen gaat omhoog.

Motie M1 (indiener @rood, mede @tol): Verzoekt iets.
  Stemming (voor @pol @rood, tegen @smit @tol): De stemmen staken.
`;
const SECOND = `${head('raad-2', 'maandag 9 november 2020')}
Amendement AM1 (indiener @smit, over #raad-1/V1, aangenomen): Een beetje minder.
Stemming #raad-1/V1 (voor 3, tegen 1): aangenomen

Stemming #raad-1/M1 (voor @pol @rood @tol, tegen @smit): aangenomen
Besluit B1 (over #raad-1/M1): Het wordt uitgevoerd.
`;
const TREE = { 'adresboek.verslag': BOOK, 'raad-1.verslag': FIRST, 'raad-2.verslag': SECOND };
const actions = (...args: string[]) => run(['actions', '--today', '2020-11-24', ...args], TREE);

interface Step {
  readonly kind: string;
  readonly meeting: string;
  readonly outcome: string | null;
}
interface Told {
  readonly motions: readonly {
    readonly ref: string;
    readonly kind: string;
    readonly outcome: string | null;
    readonly history: readonly Step[];
    readonly movers: readonly object[];
  }[];
  readonly votes: readonly { readonly about: string | null; readonly result: string; readonly votes: readonly object[] }[];
}

describe('the register of motions and votes', () => {
  it('tells the chain of each motion over all meetings, and what came of it in the end', async () => {
    const { motions } = JSON.parse((await actions('--kind', 'motions', '--format', 'json')).stdout) as Told;
    assert.deepEqual(
      motions.map(({ ref, kind, outcome, history }) => [
        ref,
        kind,
        outcome,
        history.map((step) => `${step.meeting} ${step.kind} ${step.outcome}`),
      ]),
      [
        ['raad-1/V1', 'proposal', 'adopted', ['raad-2 amendment adopted', 'raad-2 vote adopted']],
        ['raad-1/M1', 'motion', 'adopted', ['raad-1 vote tied', 'raad-2 vote adopted', 'raad-2 decision null']],
        ['raad-2/AM1', 'amendment', 'adopted', []],
      ],
    );
  });
  it('prints them and the votes as tables, in both languages', async () => {
    assert.match((await actions('--kind', 'motions', '--lang', 'nl')).stdout, /raad-1\/M1 +aangenomen \(3 voor, 1 tegen\) +R\. Rood/);
    assert.match((await actions('--kind', 'votes', '--lang', 'en')).stdout, /#raad-1\/V1: 3 for, 1 against/);
  });
  it('keeps to its schema, with all kinds in it, and for the public', async () => {
    const ajv = new Ajv2020.default({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(fs.readFileSync(new URL('../../schemas/register.schema.json', import.meta.url), 'utf8')));
    for (const args of [[], ['--public']]) {
      const { stdout, stderr } = await actions('--kind', 'all', '--format', 'json', ...args);
      assert.ok(stdout !== '', stderr);
      assert.ok(validate(JSON.parse(stdout)), JSON.stringify(validate.errors));
    }
  });
  it('shields for the public who moved and voted, and keeps the sums', async () => {
    const { stdout } = await actions('--kind', 'all', '--format', 'json', '--public');
    assert.doesNotMatch(stdout, /Rood|Smit|rood|smit/);
    const { motions, votes } = JSON.parse(stdout) as Told;
    assert.deepEqual(motions[1]!.movers, [{ type: 'person', ground: '5.1.2e' }]);
    assert.deepEqual(
      votes.map(({ about, result }) => [about, result]),
      [
        ['raad-1/M1', 'tied'],
        ['raad-1/V1', 'adopted'],
        ['raad-1/M1', 'adopted'],
      ],
    );
  });
  it('makes no calendar of what nobody has to do', async () => {
    for (const kind of ['motions', 'votes']) assert.equal((await actions('--kind', kind, '--format', 'ics')).status, 2);
  });
});

describe('the chain of a motion in the editor', () => {
  const files = { 'adresboek.verslag': BOOK, 'raad-2.verslag': SECOND };
  it('stands in its card', () => {
    const { context, position } = featureAt(`${FIRST.replace('M1', 'M|1')}`, { files, language: 'nl' });
    const shown = hover(context, position)?.contents;
    const value = typeof shown === 'object' && 'value' in shown ? shown.value : '';
    for (const part of ['Motie M1', 'aangenomen', 'R. Rood', '2 voor, 2 tegen, staken', '3 voor, 1 tegen, aangenomen', 'Besluit B1'])
      assert.ok(value.includes(part), `${part} in ${value}`);
  });
  it('stands in a lens above it', () => {
    const { context } = featureAt(`${FIRST}|`, { files, language: 'nl' });
    assert.deepEqual(
      codeLenses(context).map((lens) => resolveCodeLens(context, lens).command?.title),
      ['1 amendement, 3 voor, 1 tegen, aangenomen', '3 voor, 1 tegen, aangenomen'],
    );
  });
});
