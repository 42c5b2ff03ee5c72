import type { Command } from 'commander';
import type { Language } from '../../language-server/index.ts';
import type { Host } from './host.ts';
import { visible } from './texts.ts';

/** What Commander says by itself, in Dutch. `$1` and on are what it names. */
const DUTCH: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.*?)'/, "fout: de optie '$1' bestaat niet"],
  [/^error: unknown command '(.*?)'/, "fout: de opdracht '$1' bestaat niet"],
  [/^error: required option '(.*?)' not specified/, "fout: de optie '$1' ontbreekt"],
  [/^error: missing required argument '(.*?)'/, "fout: '$1' ontbreekt"],
  [/^error: option '(.*?)' argument missing/, "fout: achter '$1' ontbreekt een waarde"],
  [/^error: option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*?)\.$/m, "fout: '$2' kan niet bij '$1'; kies uit $3."],
  [/^error: option '(.*?)' argument '(.*?)' is invalid\./m, "fout: '$2' kan niet bij '$1'."],
  [/^error: too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+)/, 'fout: hierachter horen geen paden ($3)'],
  [/\(Did you mean one of (.*?)\?\)/, '(bedoelt u een van $1?)'],
  [/\(Did you mean (.*?)\?\)/, '(bedoelt u $1?)'],
];
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
};

/** Sends what Commander writes through the host, in the user's language. */
export function speak(program: Command, host: Host, language: Language): Command {
  const dutch = language === 'nl';
  return program
    .configureOutput({
      writeOut: (out) => host.stdout.write(out),
      writeErr: (out) => host.stderr.write(out),
      outputError: (text, write) => write(visible(dutch ? inDutch(text) : text)),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      ...(host.stdout.columns === undefined ? {} : { getOutHelpWidth: () => host.stdout.columns! }),
    })
    .configureHelp({
      styleTitle: (title) => (dutch ? (TITLES[title] ?? title) : title),
      ...(dutch
        ? {
            optionDescription: (option) =>
              [
                option.description,
                ...(option.argChoices ? [`(${option.argChoices.join(', ')}${defaultOf(option.defaultValue)})`] : []),
              ].join(' '),
            subcommandTerm: (command) => term(command).replace('[options]', '[opties]'),
            commandUsage: (command) => usage(command).replace('[options]', '[opties]').replace('[command]', '[opdracht]'),
          }
        : {}),
    });
}

function inDutch(text: string): string {
  return DUTCH.reduce((result, [pattern, dutch]) => result.replace(pattern, dutch), text);
}

function defaultOf(value: unknown): string {
  return value === undefined ? '' : `; anders ${String(value)}`;
}

function term(command: Command): string {
  const args = command.registeredArguments.map((argument) => {
    const name = argument.name() + (argument.variadic ? '...' : '');
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...(command.options.length > 0 ? ['[options]'] : []), ...args].join(' ');
}

function usage(command: Command): string {
  const parents: string[] = [];
  for (let parent = command.parent; parent !== null; parent = parent.parent) parents.unshift(parent.name());
  return [...parents, command.name(), command.usage()].join(' ');
}
