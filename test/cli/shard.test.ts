import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { archiveFiles } from '../support/archive.ts';
import { runs } from '../support/runs.ts';
import { run, type Tree } from './memory-host.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples');
const SECRETS = [' {5.1.9z: geheim}', ' {5.1.2e: nooit dicht', ' Belt @bos.', ''];

interface Found {
  readonly status: number;
  /** Every finding as its own text, in order of the text. */
  readonly findings: readonly string[];
}

/** What each form of report says, finding by finding. */
const FINDINGS: Readonly<Record<string, (stdout: string) => readonly string[]>> = {
  json: (text) => JSON.parse(text).problems.map((one: unknown) => JSON.stringify(one)),
  sarif: (text) => JSON.parse(text).runs[0].results.map((one: unknown) => JSON.stringify(one)),
  junit: (text) => text.match(/<testsuite name=[\s\S]*?<\/testsuite>/g) ?? [],
  gitlab: (text) => JSON.parse(text).map((one: unknown) => JSON.stringify(one)),
  lines: (text) => text.split('\n').filter((line) => line !== ''),
};

async function found(tree: Tree, format: string, args: readonly string[]): Promise<Found> {
  const { status, stdout } = await run(['check', '--format', format, ...args], tree);
  return { status, findings: stdout === '' ? [] : [...FINDINGS[format]!(stdout)].sort() };
}

/** Parts side by side say what the whole says: each finding once and to the letter, and the worst exit status of them all. */
async function holds(tree: Tree, count: number, format: string, args: readonly string[] = []): Promise<Found> {
  const whole = await found(tree, format, args);
  const parts: Found[] = [];
  for (let part = 1; part <= count; part++) parts.push(await found(tree, format, [...args, '--shard', `${part}/${count}`]));
  assert.deepEqual(parts.flatMap(({ findings }) => findings).sort(), whole.findings, `${format} in ${count} parts`);
  assert.equal(Math.max(...parts.map(({ status }) => status)), whole.status);
  return whole;
}

describe('check --shard, in all parts together,', () => {
  const examples = Object.fromEntries(
    fs
      .globSync('**/*.{verslag,json}', { cwd: EXAMPLES })
      .map((name) => [`examples/${name}`, fs.readFileSync(path.join(EXAMPLES, name), 'utf8')]),
  );

  for (const format of Object.keys(FINDINGS))
    it(`reports of the examples what one run reports, as ${format}`, async () => {
      const { status, findings } = await holds(examples, 3, format);
      assert.equal(status, 1);
      assert.ok(findings.length > 20);
    });

  it('reports of any project what one run reports, for insiders and before publishing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.integer({ min: 2, max: 7 }),
        fc.constantFrom(...Object.keys(FINDINGS)),
        fc.boolean(),
        fc.array(fc.constantFrom(...SECRETS), { minLength: 6, maxLength: 6 }),
        async (seed, count, format, open, secrets) => {
          const files = [...archiveFiles(6, seed)].map(
            ([uri, text], at) => [uri.slice('file:///archive/'.length), `${text}${secrets[at - 1] ?? ''}\n`] as const,
          );
          await holds(Object.fromEntries(files), count, format, open ? ['--public'] : []);
        },
      ),
      runs(25),
    );
  });

  it('tells once of an address book that nobody named, and of a file that cannot be read', async () => {
    const tree = {
      ...Object.fromEntries([...archiveFiles(4, 1)].map(([uri, text]) => [path.basename(uri), text])),
      'adresboek.verslag': 'Persoon vos: V. Vos\nPersoon vos (openbaar, {5.1.9z: x}): V. Vos {5.1.2e: dicht\n',
    };
    const named = ['m001.verslag', 'm002.verslag', 'm003.verslag', 'm004.verslag'];
    for (const count of [2, 3, 4]) {
      const { findings } = await holds(tree, count, 'lines', ['--public', ...named]);
      assert.ok(findings.some((line) => line.startsWith('adresboek.verslag:')));
      await holds({ ...tree, 'm003.verslag': { error: 'EACCES' } }, count, 'lines', named);
    }
  });
});
