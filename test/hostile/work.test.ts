import assert from 'node:assert/strict';
import { Session } from 'node:inspector/promises';
import { SHAPES } from '../support/shapes.ts';
import { runOf, STAGES } from '../support/stages.ts';

/** `WORK=all npm test` looks at every shape and every stage, which takes an hour; without it at some of both. */
const ALL = process.env.WORK === 'all';
/** Those in which each part could be compared with each of the others. */
const SAMPLE = [
  'progress to one action',
  'progress that closes one action',
  'actions with one id',
  'people who attend',
  'members of a group',
  'headings with one number',
  'misspelt keywords',
  'unknown references near known ones',
  'motions that are voted on',
  'motions under one heading',
  'amendments to nothing',
  'votes that prose tells',
  'votes that prose tells under one heading',
  'votes in many meetings',
  'votes of many members',
  'votes that prose tells in many meetings',
];
const FEW_STAGES: ReadonlySet<string> = new Set(['parse', 'link', 'model', 'rules']);
const [SMALL, TIMES] = [40, 2];

/** How many times functions of the program were called by each stage. */
async function callsOf(session: Session, name: string, count: number): Promise<Map<string, number>> {
  const run = runOf(SHAPES.find((shape) => shape.name === name)!.make(count));
  const calls = new Map<string, number>();
  for (const { name: stage, work } of STAGES.filter((one) => ALL || FEW_STAGES.has(one.name))) {
    await session.post('Profiler.takePreciseCoverage');
    await work(run);
    const { result } = await session.post('Profiler.takePreciseCoverage');
    let sum = 0;
    for (const { url, functions } of result)
      if (url.includes('/language-server/')) for (const { ranges } of functions) sum += ranges[0]!.count;
    calls.set(stage, sum);
  }
  return calls;
}

describe('work that grows with the input', () => {
  const session = new Session();
  before(async () => {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  });
  after(async () => {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  });

  for (const { name } of SHAPES.filter((shape) => ALL || SAMPLE.includes(shape.name))) {
    it(`calls functions in proportion: ${name}`, async () => {
      // What is made once, on first use, is not counted.
      await callsOf(session, name, 3);
      const small = await callsOf(session, name, SMALL);
      const large = await callsOf(session, name, SMALL * TIMES);
      assert.ok(large.get('rules')! > 1000, 'calls are counted');
      const grown = [...large].flatMap(([stage, calls]) => {
        const before = small.get(stage)!;
        return calls > 1000 && calls > before * TIMES * 1.25 ? [`${stage}: ${before} → ${calls} calls`] : [];
      });
      assert.deepEqual(grown, []);
    }).timeout(120_000);
  }
});
