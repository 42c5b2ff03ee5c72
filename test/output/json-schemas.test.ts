import assert from 'node:assert/strict';
import fs from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { renderJson } from '../../language-server/output/json.ts';
import { renderingOf } from '../../language-server/output/rendering.ts';
import { run } from '../cli/memory-host.ts';
import { exampleFiles, fromScratch, randomEdits, randomFrom } from '../support/random-edits.ts';
import { runs } from '../support/runs.ts';

const ajv = new Ajv2020.default({ strict: false });
addFormats.default(ajv);
const schema = (name: string) =>
  ajv.compile(JSON.parse(fs.readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')));
const [minutes, register, stats] = [schema('minutes'), schema('register'), schema('stats')];

/** Examples, each edited as by somebody who types, so that much of it is broken. */
const EDITS = 8;

describe('JSON of any minutes', () => {
  const all = exampleFiles();
  const { numRuns, seed } = runs(30, 11);
  const random = randomFrom(seed);
  const chosen = Array.from({ length: numRuns }, () => {
    const [uri, text] = [...all][Math.floor(random() * all.size)]!;
    return [uri, randomEdits(text, random, EDITS)] as const;
  });
  const book = [...all].filter(([uri]) => /\/adresboek\.verslag$/.test(uri));

  it('keeps to its published schema, internal and public', () => {
    let meetings = 0;
    for (const [uri, text] of chosen) {
      const models = fromScratch(new Map([...book, [uri, text]])).files();
      for (const open of [false, true]) {
        const { context, show } = renderingOf(models, { today: '2021-03-01', timeZone: 'Europe/Amsterdam', view: 'full', public: open });
        const shown = models.flatMap((file) => file.meetings.map((meeting) => show(meeting)));
        meetings += shown.length;
        assert.ok(minutes(JSON.parse(renderJson(shown, context))), `${JSON.stringify(minutes.errors)}\n${text}`);
      }
    }
    assert.ok(meetings > numRuns, `${meetings}`);
  });

  it('keeps to that of the register and of the counts', async () => {
    for (const [, text] of chosen.slice(0, numRuns / 3)) {
      for (const more of [[], ['--public', '--force']]) {
        const told = await run(['actions', '--kind', 'all', '--status', 'all', '--format', 'json', ...more], { 'a.verslag': text });
        assert.ok(register(JSON.parse(told.stdout)), `${JSON.stringify(register.errors)}\n${text}`);
        const counted = await run(['stats', '--json', ...more], { 'a.verslag': text });
        assert.ok(stats(JSON.parse(counted.stdout)), `${JSON.stringify(stats.errors)}\n${text}`);
      }
    }
  });
});
