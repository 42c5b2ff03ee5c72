import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { completion } from '../../../language-server/features/completion/completion.ts';
import { FULL_CLIENT } from '../../../language-server/features/completion/suggestion.ts';
import { hover } from '../../../language-server/features/hover.ts';
import { Project } from '../../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../../language-server/project/config.ts';
import { ATTRIBUTE_OF } from '../../../language-server/vocabulary/attributes.ts';
import { KEYWORD_OF } from '../../../language-server/vocabulary/keywords.ts';
import { verslagFiles } from '../../support/examples.ts';
import { runs, seedOf } from '../../support/runs.ts';

/** One of each kind of body. */
const BODIES = ['raad-11', 'college-47', 'ledenvergadering-2022', 'overlegvergadering-1', 'bestuur-7', 'parish-10', 'steering-1'];
/** Of the places between two words every so many is tried; a soak comes to all of them, by its seeds. */
const STEP = Math.max(1, Math.floor(12 / runs(1).numRuns));

/** Where a word, a sign or the rest of a line begins. */
function boundaries(text: string): number[] {
  return [...text.matchAll(/(?<=^|[\s(,:@#])(?=\S)|(?<=\S)(?=[\s(),:])/g)].map(({ index }) => index);
}

/** What stands at a place and can be completed there: a keyword, somebody, an item, an attribute. */
function wanted(text: string, at: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const [word = ''] = /^[@#]?[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*/u.exec(text.slice(at)) ?? [];
  if (/^ *$/.test(before) && KEYWORD_OF.has(word) && /^[ \t]*[:(]|^[ \t]+[#\p{L}\p{N}]/u.test(text.slice(at + word.length))) return word;
  if (/[(,][ ]$/.test(`${before.replace(/\($/, '( ')}`) && ATTRIBUTE_OF.has(word) && /^\p{Lu}\p{L}+[^:]*\(/u.test(before)) return word;
  return /^[@#]./.test(word) ? word : undefined;
}

describe('while an example is typed', () => {
  for (const body of BODIES) {
    it(`completion and hover answer at each word of ${body}`, function () {
      this.timeout(120_000);
      const files = verslagFiles();
      const project = new Project({ config: DEFAULT_CONFIG, today: '2021-07-14', exists: () => true });
      for (const file of files) project.set(`file://${file}`, readFileSync(file, 'utf8'));
      const file = files.find((name) => name.endsWith(`/${body}.verslag`));
      assert.ok(file !== undefined, body);
      const uri = `file://${file}`;
      const text = readFileSync(file, 'utf8');
      const missed: string[] = [];
      let asked = 0;
      for (const [index, at] of boundaries(text).entries()) {
        if ((index + seedOf(0)) % STEP !== 0) continue;
        const word = wanted(text, at);
        // The editor asks by itself behind a sigil.
        const end = at + (word !== undefined && /^[@#]/.test(word) ? 1 : 0);
        project.set(uri, text.slice(0, end));
        const context = project.feature(uri)!;
        const position = context.root.positionAt(end);
        const { items } = completion(context, position, FULL_CLIENT);
        hover(context, position);
        hover(context, { line: position.line, character: Math.max(0, position.character - 1) });
        if (word === undefined) continue;
        asked++;
        const isThere = items.some(({ label, filterText }) => label.includes(word) || filterText?.includes(word) === true);
        if (!isThere) missed.push(`${text.slice(text.lastIndexOf('\n', at - 1) + 1, at)}|${word}`);
      }
      assert.deepEqual(missed, []);
      assert.ok(asked > 0, `${asked}`);
    });
  }
});
