import { InvalidArgumentError } from 'commander';
import type { Shard } from './shard.ts';

/** @throws InvalidArgumentError, which the command line says with the option's name, as the others here */
export function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('0, 1, 2 …');
  return Number(value);
}

/** `2/3`: the second of three. */
export function shardNamed(value: string): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(value)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count) throw new InvalidArgumentError('1/3, 2/3, 3/3');
  return { index, count };
}
