import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { FORMS } from '../language-server/output/forms.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

describe('the pages on outputs', () => {
  for (const page of ['outputs.md', 'uitvoer.md'])
    it(`have a row for every form that can be asked for, and no other: docs/${page}`, () => {
      const text = fs.readFileSync(path.join(ROOT, 'docs', page), 'utf8');
      const table = /^\| `--to`[\s\S]*?\n\n/m.exec(text)?.[0] ?? '';
      const rows = Array.from(table.matchAll(/^\| `(\w+)`/gm), ([, option]) => option);
      assert.deepEqual(rows.toSorted(), FORMS.map(({ option }) => option).toSorted());
    });
});
