import type { Adding } from './data-commands.ts';
import type { Host } from './host.ts';

/** The commands that serve other programs on standard input and output. */
export function addServingCommands({ add, text, run }: Adding, host: Host, today: () => string | undefined): void {
  if (host.serve !== undefined)
    add('lsp', text('de taalserver, voor elke editor', 'the language server, for any editor'), 'verslag lsp --stdio')
      .option('--stdio', text('over standaardinvoer en -uitvoer', 'over standard input and output'))
      .action(() =>
        run(async () => {
          await host.serve!(today());
          return 0;
        })(),
      );
  if (host.serveAssistant !== undefined)
    add(
      'mcp [folder]',
      text(
        'laat een assistent (via MCP, standaardinvoer en -uitvoer) verslagen lezen, controleren en typen: alleen lezen, en alleen openbare versies',
        'lets an assistant (by MCP, standard input and output) read, check and type minutes: read-only, and public versions only',
      ),
      'verslag mcp verslagen/',
    )
      .option('--internal', text('toont ook wat is afgeschermd', 'shows what is shielded, too'))
      .option(
        '--allow-write',
        text('mag nieuwe bestanden in de map zetten; vervangt niets', 'may put new files in the folder; replaces nothing'),
      )
      .action((folder: string | undefined, options) =>
        run(async (world) => (await import('./commands/mcp.ts')).mcp(world, folder, options))(),
      );
}
