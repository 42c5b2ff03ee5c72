import { Option } from 'commander';
import type { Adding } from './data-commands.ts';

/** The commands by which minutes leave the house: approved, published. */
export function addPublishingCommands({ add, text, run }: Adding): void {
  add(
    'approve <file>',
    text(
      'stelt een verslag vast: schrijft de status, en bewaart bron en uitvoer met hun controlegetallen in een map ernaast',
      'approves minutes: writes the status, and keeps source and outputs with their checksums in a folder beside them',
    ),
    'verslag approve raad-11.verslag --in raad-12',
  )
    .option(
      '--in <meeting>',
      text(
        'het overleg dat vaststelt (anders: het overleg met `Vaststelling`, anders vandaag)',
        'the meeting that approves (default: the one with `Approval`, else today)',
      ),
    )
    .addOption(new Option('--by <meeting>').hideHelp())
    .option('--meeting <id>', text('welk verslag in het bestand', 'which of the minutes in the file'))
    .option('--force', text('ook een verslag met fouten', 'minutes with errors, too'))
    .action((file: string, options) =>
      run(async (world) => (await import('./commands/approve.ts')).approve(world, file, { ...options, in: options.in ?? options.by }))(),
    );
}
