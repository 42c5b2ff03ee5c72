import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assistantFor } from '../../src/cli/commands/mcp.ts';
import type { Assistant } from '../../src/cli/mcp/assistant.ts';
import { makeWorld } from '../../src/cli/world.ts';
import { runs } from '../support/runs.ts';
import { BOOK, CANARY, CONTENTS, MEETING, NEAR_MISSES } from '../support/secret-places.ts';
import { CWD, MemoryFiles, makeHost, type Tree } from './memory-host.ts';

function assistantOn(tree: Tree, options: { readonly internal?: boolean; readonly allowWrite?: boolean }): Assistant {
  const { host } = makeHost(new MemoryFiles({ 'verslag.config.json': '{}', ...tree }));
  return assistantFor(makeWorld(host, {}), CWD, options);
}

const DRAFT = `Verslag m1: Concept
Datum: 16 november 2020
Aanwezig: @open, @dicht, Dirk Icht

Actie A1 (@dicht, uiterlijk 20 november 2020): Belt D. Icht over #m1/A1, #hub en #m3.
`;

/** All that a client can get out of it, from any tool in any way. */
async function allAnswers({ tools, pages, instructions }: Assistant): Promise<string> {
  const calls: readonly (readonly [string, object])[] = [
    ['list_meetings', {}],
    ['list_meetings', { series: 'r1' }],
    ...['m1', 'm3'].flatMap((id) =>
      ['markdown', 'text', 'json'].flatMap((format) =>
        ['full', 'actions'].map((view): [string, object] => ['read_meeting', { id, format, view }]),
      ),
    ),
    ['list_actions', { status: 'all' }],
    ['list_actions', { owner: 'dicht', status: 'all' }],
    ['list_actions', { owner: 'VWS', status: 'all' }],
    ['list_decisions', {}],
    ['search_minutes', { text: 'nari' }],
    ['check_draft', { text: DRAFT }],
    ['draft_from_notes', { text: 'Overleg\nDatum: 16 november 2020\nAanwezig: D. Icht, O. Penbaar\n\nActie: Icht belt.\n' }],
    ['write_draft', { name: 'm1', text: DRAFT }],
    ['write_draft', { name: 'nieuw', text: DRAFT }],
    ['list_meetings', {}],
    ['read_meeting', { id: 'm1' }],
  ];
  const answers: string[] = [instructions, JSON.stringify(pages)];
  for (const [name, given] of calls) {
    const tool = tools.find((one) => one.name === name);
    assert.ok(tool, name);
    answers.push((await tool.run(given as Record<string, unknown>)).text);
  }
  return answers.join('\n');
}

function treeWith(secret: string): Tree {
  let number = 0;
  const planted = (text: string) => text.replaceAll('¤', () => secret).replaceAll('§', () => `${CANARY}${number++}`);
  const confidential = `Verslag m3: Besloten ${CANARY}\nRubricering: vertrouwelijk\nDatum: 17 november 2020\nAanwezig: @VWS\n\nVoortgang #m1/A1 (afgerond): ${CANARY}.\nBesluit B1 (@VWS): ${CANARY}.\n`;
  return { 'adresboek.verslag': planted(BOOK), 'm1.verslag': planted(MEETING), 'm3.verslag': confidential };
}

describe('what an assistant is told', function () {
  this.timeout(60_000);
  it('never holds what is shielded, whatever it asks, wherever it stands and however it is typed', async () => {
    const shape = fc.oneof(
      fc.constantFrom(...CONTENTS).map((content) => `{5.1.2e: ${content}}`),
      fc.constantFrom(...NEAR_MISSES),
    );
    await fc.assert(
      fc.asyncProperty(shape, async (secret) => {
        const told = await allAnswers(assistantOn(treeWith(secret), { allowWrite: true }));
        assert.deepEqual([...told.matchAll(/.{0,60}kanarie.{0,10}/gi)].map(String), []);
        assert.doesNotMatch(told, /"dicht"|@dicht.*\(\)/);
      }),
      runs(6),
    );
  });
  it('says how many meetings are withheld, and names none of them', async () => {
    const [list] = assistantOn(treeWith('{5.1.2e: §}'), {}).tools;
    const { meetings, withheld } = JSON.parse((await list!.run({})).text);
    assert.ok(withheld >= 1);
    assert.equal(JSON.stringify(meetings).includes('m3'), false);
  });
  it('holds it where the server is started so', async () => {
    const told = await allAnswers(assistantOn(treeWith('{5.1.2e: §}'), { internal: true, allowWrite: true }));
    assert.match(told, /kanarie/);
  });
});
