import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { run } from '../cli/memory-host.ts';
import { expectFix, expectProblems, HEADER } from '../support/check.ts';

const TEXT = `Persoon open (openbaar): O. Penbaar
Verslag m: Overleg
Datum: maandag 16 november 2020
Voorzitter: @open
Notulist: {5.1.2e, 5.1.2i: @open}
Aanwezig: @open, {5.1.2b, 5.1.2h: @open}

# 1. Deel
Geheim: 5.1.2b, 5.1.2h

kanarie

# 2. Punten

Besluit B1 (geheim 5.1.2e, 5.1.2i): kanarie
Actie A1 ({5.1.2e, 5.1.2i: @open}, uiterlijk vrijdag 20 november 2020): Belt.
Actie A2 (@open, geheim 5.1.2e en 5.1.2i, uiterlijk vrijdag 20 november 2020): kanarie
Kanaal k (afgeschermd 5.1.2d, 5.1.2h): kanarie
`;
const render = async (...args: string[]) =>
  (await run(['render', 'm.verslag', '--today', '2020-11-17', ...args], { 'm.verslag': TEXT })).stdout;
const schema = (name: string) => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8')));
};

interface Grounded {
  readonly ground: string;
  readonly grounds: readonly string[];
}
interface Json {
  readonly meetings: readonly {
    readonly secretary: Grounded;
    readonly agenda: readonly Grounded[];
    readonly channels: readonly Grounded[];
  }[];
}

describe('several grounds', () => {
  for (const form of ['html', 'text', 'markdown', 'email'] as const) {
    it(`show, each of them, with the legend: ${form}`, async () => {
      const text = (await render('--to', form, '--public')).replace(/\s+/g, ' ');
      assert.doesNotMatch(text, /kanarie/);
      for (const ground of ['5.1.2b', '5.1.2d', '5.1.2e', '5.1.2h', '5.1.2i']) assert.ok(text.includes(ground), ground);
      for (const meaning of ['economische of financi', 'goed functioneren van de Staat', 'inspectie, controle en toezicht'])
        assert.ok(text.includes(meaning), meaning);
    });
  }

  it('are a list in JSON, beside the first of them', async () => {
    for (const args of [[], ['--public']]) {
      const json = JSON.parse(await render('--to', 'json', ...args)) as Json;
      const valid = schema('minutes.schema.json');
      assert.ok(valid(json), JSON.stringify(valid.errors));
      const meeting = json.meetings[0]!;
      const { ground, grounds } = meeting.secretary;
      assert.deepEqual([ground, grounds], ['5.1.2e', ['5.1.2e', '5.1.2i']]);
      assert.deepEqual(meeting.agenda[0]!.grounds, ['5.1.2b', '5.1.2h']);
      assert.deepEqual(meeting.channels[0]!.grounds, ['5.1.2d', '5.1.2h']);
    }
  });

  it('are a list in the register, too', async () => {
    const valid = schema('register.schema.json');
    for (const args of [[], ['--public']]) {
      const { stdout } = await run(['actions', '--format', 'json', '--kind', 'all', '--today', '2020-11-17', ...args], {
        'm.verslag': TEXT,
      });
      const json: unknown = JSON.parse(stdout);
      assert.ok(valid(json), JSON.stringify(valid.errors));
      assert.match(stdout, /"grounds": \[\s*"5\.1\.2e",\s*"5\.1\.2i"/);
    }
  });

  it('are no error, in a shield, a field or an attribute', () => {
    for (const rule of ['unknown-ground', 'secret-without-effect', 'malformed-statement'] as const) {
      expectProblems(rule, `${HEADER}\n# 1. Deel\nGeheim: 5.1.2e, 5.1.2i\n\nTekst.\n`);
      expectProblems(rule, `${HEADER}\n# 1. Deel\nSecret: 5.1.2e and 5.1.2i\n\nTekst.\n`);
      expectProblems(rule, `${HEADER}\n# 1. Deel\n\nBesluit B1 (@VWS, geheim 5.1.2e, 5.1.2i, spoor hub): Ja.\n`);
    }
  });

  it('are each looked at', () => {
    expectProblems('unknown-ground', `${HEADER}\n# 1. Deel\nGeheim: 5.1.2e, <|5.1.2x|>\n\nTekst.\n`);
    expectProblems('unknown-ground', `${HEADER}\n# 1. Deel\n\nBesluit B1 (geheim 5.1.2e, <|5.1.9|>): Ja.\n`);
    expectProblems('ground-conflict', `${HEADER}\n# 1. Deel\nGeheim: 5.1.2e, <|5.1.5|>\n\nTekst.\n`);
    expectFix(
      'unknown-ground',
      `${HEADER}\n# 1. Deel\nGeheim: 5.1.2e, 5.1.2I\n\nTekst.\n`,
      `${HEADER}\n# 1. Deel\nGeheim: 5.1.2e, 5.1.2i\n\nTekst.\n`,
    );
  });
});
