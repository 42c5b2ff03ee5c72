import { type Config, DEFAULT_CONFIG, parseConfig } from '../../language-server/index.ts';
import { UsageError } from './host.ts';
import { say, visible, visibleLine } from './texts.ts';
import { reasonOf, shownFrom, type World } from './world.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 text, with its byte order mark; undefined for anything else. */
export function textIn(bytes: Uint8Array): string | undefined {
  try {
    return bytes.includes(0) ? undefined : decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** @throws UsageError with every problem of the configuration, each with its line. */
export function readConfig(world: World, file: string, required: boolean): Config {
  const { files } = world.host;
  const shown = visibleLine(shownFrom(world, file));
  // A link that leads nowhere is a configuration that is not there by mistake.
  if (files.kind(file) === 'missing' && !files.isLink(file)) {
    if (required) throw new UsageError(say(world.language, 'missing', shown));
    return DEFAULT_CONFIG;
  }
  let text: string | undefined;
  try {
    text = textIn(files.read(file));
  } catch (error) {
    throw new UsageError(say(world.language, 'cannotRead', shown, reasonOf(world, error)));
  }
  if (text === undefined) throw new UsageError(say(world.language, 'binary', shown));
  const whole = text;
  const { config, problems } = parseConfig(whole);
  const lines = (isWarning: boolean) =>
    problems
      .filter((problem) => (problem.isWarning ?? false) === isWarning)
      .map(({ offset, message }) =>
        say(world.language, 'wrongConfig', shown, whole.slice(0, offset).split('\n').length, visible(message[world.language])),
      );
  for (const warning of lines(true)) world.error(warning);
  const errors = lines(false);
  if (errors.length > 0) throw new UsageError(errors.join('\n'));
  return config;
}
