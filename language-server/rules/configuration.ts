import type { Config } from '../project/config.ts';
import { type ConfigProblem, configFrom } from '../project/read-config.ts';
import { RULES } from './registry.ts';

const NAMES: readonly string[] = RULES.map(({ name }) => name);

/** Reads a configuration, which may name any rule. */
export function parseConfig(text: string): { config: Config; problems: ConfigProblem[] } {
  return configFrom(text, NAMES);
}
