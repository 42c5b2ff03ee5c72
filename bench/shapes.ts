/**
 * `npm run shapes`: large input of every shape through every stage at two sizes. What takes much more than so many times as long for so many
 * times as much is listed; times are of the processor. `node bench/shapes.ts WORD` looks at the shapes with that word in their name.
 */

import { SHAPES } from '../test/support/shapes.ts';
import { type Run, runOf, STAGES } from '../test/support/stages.ts';

const SMALL = Number(process.env.SMALL ?? 400);
const TIMES = 4;
/** Less is noise. */
const FLOOR = Number(process.env.FLOOR ?? 60);
const [word = ''] = process.argv.slice(2);

async function milliseconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function timesOf(run: Run): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const { name, work } of STAGES) {
    try {
      times.set(name, await milliseconds(() => work(run)));
    } catch (error) {
      times.set(name, Number.NaN);
      console.log(`${name}: ${error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 4).join(' ') : String(error)}`);
    }
  }
  return times;
}

let found = 0;
for (const { name, make } of SHAPES) {
  if (!new RegExp(word).test(name)) continue;
  const small = await timesOf(runOf(make(SMALL)));
  const large = await timesOf(runOf(make(SMALL * TIMES)));
  const slow = [...large].filter(([stage, time]) => Number.isNaN(time) || (time > FLOOR && time > TIMES * 2 * (small.get(stage) ?? 0)));
  if (slow.length === 0) continue;
  found++;
  console.log(`${name}`);
  for (const [stage, time] of slow) console.log(`    ${stage}: ${small.get(stage)?.toFixed(1)} → ${time.toFixed(1)} ms`);
}
console.log(`${found} shapes are more than linear.`);
process.exit(found === 0 ? 0 : 1);
