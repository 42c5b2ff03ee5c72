import { type Config, DEFAULT_CONFIG } from '../project/config.ts';
import { type ConfigProblem, configFrom } from '../project/read-config.ts';
import type { Message } from '../vocabulary/language.ts';
import { RULES } from './registry.ts';

const NAMES: readonly string[] = RULES.map(({ name }) => name);

/** In characters. Somebody types a configuration; a reader of JSON fails on what is hundreds of times as long. */
const LONGEST = 1_000_000;
const TOO_LONG: Message = {
  nl: 'Dit bestand is te lang voor een configuratie. Haal eruit wat er niet in hoort.',
  en: 'This file is too long for a configuration. Take out what does not belong in it.',
};

/** Reads a configuration, which may name any rule. */
export function parseConfig(text: string): { config: Config; problems: ConfigProblem[] } {
  if (text.length > LONGEST) return { config: DEFAULT_CONFIG, problems: [{ offset: 0, message: TOO_LONG }] };
  return configFrom(text, NAMES);
}
