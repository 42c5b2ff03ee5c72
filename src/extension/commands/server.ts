import type { App, Commands } from '../app.ts';
import { COMMAND } from '../names.ts';

export function serverCommands({ server }: App): Commands {
  return {
    [COMMAND.restartServer]: () => server.restart(),
    [COMMAND.showOutput]: () => server.output.show(),
  };
}
