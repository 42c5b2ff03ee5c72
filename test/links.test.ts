import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { SCHEMA } from '../language-server/output/json.ts';
import { REGISTER_SCHEMA } from '../language-server/output/register/json.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** What is made here, not written. */
const MADE: ReadonlySet<string> = new Set(['node_modules', 'dist', 'out']);

/** Files of the repository that people read or programs follow, by their paths from its root. */
function files(fits: RegExp, folder = '.'): string[] {
  return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (MADE.has(entry.name) || entry.name.startsWith('.')) return [];
    const name = path.join(folder, entry.name);
    return entry.isDirectory() ? files(fits, name) : fits.test(name) ? [name] : [];
  });
}

const text = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8');
const isThere = (from: string, to: string) => fs.existsSync(path.join(ROOT, path.dirname(from), decodeURIComponent(to)));

describe('what the repository refers to is there:', () => {
  for (const file of files(/\.md$/)) {
    it(file, () => {
      // Code shows links that are somebody else's.
      const prose = text(file)
        .replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '')
        .replace(/`[^`\n]*`/g, '');
      const targets = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)|^\[[^\]]+\]:\s+<?(\S+?)>?$/gm)].map(
        ([, inline, defined]) => inline ?? defined!,
      );
      const local = targets.filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target) && !target.startsWith('#'));
      assert.deepEqual(
        local.filter((target) => !isThere(file, target.split('#')[0]!)),
        [],
      );
    });
  }

  it('the schemas that JSON names', () => {
    const known = new Set([
      'https://json-schema.org/draft/2020-12/schema',
      'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    ]);
    for (const file of files(/\.json$/)) {
      if (file === 'package-lock.json' || file === 'biome.json') continue;
      const schema = /"\$schema":\s*"([^"]+)"/.exec(text(file))?.[1];
      if (schema !== undefined && !known.has(schema)) assert.ok(isThere(file, schema), `${file}: ${schema}`);
    }
  });

  it('the schema of each JSON output, by the id that the output names', () => {
    const ids = files(/\.schema\.json$/, 'schemas').map((file) => (JSON.parse(text(file)) as { $id: string }).$id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of [SCHEMA, REGISTER_SCHEMA]) assert.ok(ids.includes(id), id);
  });

  it('the schema that the editor keeps the configuration to', () => {
    const { contributes } = JSON.parse(text('package.json')) as { contributes: { jsonValidation: { url: string }[] } };
    for (const { url } of contributes.jsonValidation) assert.ok(isThere('package.json', url), url);
  });
});
