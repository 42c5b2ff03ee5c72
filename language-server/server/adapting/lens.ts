import type { CodeLens, Location } from 'vscode-languageserver';
import { SHOW_REFERENCES } from '../../features/code-lens.ts';
import type { Client } from '../client.ts';

/** The command for the same in VS Code's own editor, which other editors have adopted. */
const EDITOR_REFERENCES = 'editor.action.showReferences';
/** A command of the server: shows the first of some places, where the client can be asked to. */
export const SHOW_PLACE = 'verslag.showPlace';

/** A lens whose command the client can run; one that tells and does nothing where there is none. */
export function lensFor(client: Client, lens: CodeLens): CodeLens {
  const { command } = lens;
  if (command === undefined || command.command !== SHOW_REFERENCES || client.knows(SHOW_REFERENCES)) return lens;
  if (client.knows(EDITOR_REFERENCES)) return { ...lens, command: { ...command, command: EDITOR_REFERENCES } };
  if (!canShow(client)) return { ...lens, command: { title: command.title, command: '' } };
  return { ...lens, command: { title: command.title, command: SHOW_PLACE, arguments: [placesOf(command.arguments)[0]] } };
}

function canShow({ capabilities }: Client): boolean {
  return capabilities.window?.showDocument?.support === true;
}

/** Commands of the server that this client is to know of. */
export function lensCommands(client: Client): string[] {
  return canShow(client) && !client.knows(SHOW_REFERENCES) && !client.knows(EDITOR_REFERENCES) ? [SHOW_PLACE] : [];
}

function placesOf(args: readonly unknown[] = []): readonly Location[] {
  const [, , places] = args;
  return Array.isArray(places) ? places : [];
}
