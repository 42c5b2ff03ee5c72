import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-languageserver';
import { AT_PLACES, runOf, STAGES } from '../support/stages.ts';

const TEXT = 'Verslag a: T\nDatum: 16 november 2020\n\n# 1. Punt\n\nActie A1 (@VWS): Zie #A1.\n';
const NUMBERS = [1e9, 2 ** 31, Number.MAX_SAFE_INTEGER, -1, -1e9, Number.NaN, Number.POSITIVE_INFINITY, 0.5];

describe('places that are in no text', () => {
  const run = runOf({ 'a.verslag': TEXT });
  for (const stage of STAGES.slice(0, 4)) stage.work(run);
  const context = run.project.feature('file:///project/a.verslag')!;

  for (const [name, ask] of AT_PLACES) {
    it(`answers there at once: ${name}`, () => {
      for (const line of [...NUMBERS, 0, 5])
        for (const character of [...NUMBERS, 0]) {
          try {
            ask(context, { line, character });
          } catch (error) {
            assert.ok(error instanceof ResponseError, `${line}:${character} ${error instanceof Error ? error.stack : error}`);
          }
        }
    });
  }
});
