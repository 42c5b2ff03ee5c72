import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What a whole process took: milliseconds on the clock and of all processors, and megabytes at its largest. */
export interface Usage {
  readonly wall: number;
  readonly user: number;
  readonly peak: number;
}

/** A program for Node: its arguments, and where it runs. */
export interface Program {
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const PRELOAD = path.join(import.meta.dirname, 'usage.mjs');

/** How a program for Node is started so that it tells what it used, and where it tells it. */
export function measured({ args, cwd, env }: Program) {
  const told = path.join(os.tmpdir(), `verslag-usage-${process.pid}-${Math.random().toString(36).slice(2)}.json`);
  const options = { cwd, env: { ...process.env, ...env, BENCH_USAGE: told } };
  const usage = (wall: number): Usage => {
    const { user, peak } = JSON.parse(fs.readFileSync(told, 'utf8')) as Omit<Usage, 'wall'>;
    fs.rmSync(told);
    return { wall, user, peak };
  };
  return { command: process.execPath, args: ['--import', PRELOAD, ...args], options, usage };
}

/** Runs a program to its end, whatever its exit status. */
export function run(program: Program): Promise<Usage> {
  const { command, args, options, usage } = measured(program);
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', () => resolve(usage(performance.now() - started)));
  });
}

/** Runs programs in turn, some times, so that whatever loads the machine meets all of them; the median of each value. */
export async function inTurn<K extends string>(programs: Readonly<Record<K, Program>>, times: number): Promise<Record<K, Usage>> {
  const names = Object.keys(programs) as K[];
  const found = new Map<K, Usage[]>(names.map((name) => [name, []]));
  for (let time = 0; time < times; time++) for (const name of names) found.get(name)!.push(await run(programs[name]));
  const middle = (usages: readonly Usage[]): Usage => ({
    wall: quantile(usages.map(({ wall }) => wall)),
    user: quantile(usages.map(({ user }) => user)),
    peak: quantile(usages.map(({ peak }) => peak)),
  });
  return Object.fromEntries(names.map((name) => [name, middle(found.get(name)!)])) as Record<K, Usage>;
}

/** Of some values the one below which a part of them lies: the median by default. */
export function quantile(values: readonly number[], part = 0.5): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!;
}

/** Ticks of the clock in a second, of every Linux that Node runs on. */
const TICKS = 100;

/** Seconds of processors that a process took so far. Linux only. */
export function processorTime(pid: number): number {
  // What stands behind the name of the program, which can hold blanks: the 12th and 13th are its time, and that of the system for it.
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
