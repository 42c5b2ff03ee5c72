import { codeLenses, resolveCodeLens } from '../../language-server/features/code-lens.ts';
import type { Project } from '../../language-server/features/project.ts';
import { workspaceSymbols } from '../../language-server/features/workspace-symbols.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { actions } from '../../language-server/server/requests/actions.ts';
import type { Desk } from '../../language-server/server/requests/desk.ts';
import { meetings } from '../../language-server/server/requests/meetings.ts';

/** What an editor shows of a project beside the texts: lenses, symbols and the views of actions and meetings. */
export function toldBeside(project: Project): object {
  const part = { project: project.view, config: DEFAULT_CONFIG, today: '2021-02-01' };
  const desk: Desk = { language: 'nl', projects: () => [part], context: (uri) => project.feature(uri), version: () => null };
  const lenses = [...project.uris()].sort().flatMap((uri) => {
    const context = project.feature(uri)!;
    return codeLenses(context).map((lens) => resolveCodeLens(context, lens));
  });
  return {
    lenses,
    symbols: ['', '@a', '#a', 'over'].map((query) => workspaceSymbols(project.view, query, 'nl')),
    actions: actions(desk, { all: true }),
    meetings: meetings(desk),
  };
}
