import { Option } from 'commander';
import type { Adding } from './data-commands.ts';

/** The commands by which minutes leave the house: approved, published. */
export function addPublishingCommands({ add, text, run }: Adding): void {
  add(
    'review <file> <returned>',
    text(
      'zet de opmerkingen uit een Word-bestand dat terugkwam in het verslag',
      'puts the comments of a Word file that came back into the minutes',
    ),
    'verslag review overleg.verslag terug.docx',
  ).action((file: string, returned: string) =>
    run(async (world) => (await import('./commands/review.ts')).review(world, file, returned))(),
  );

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

  add(
    'publish [paths...]',
    text(
      'maakt een website van de openbare versies van vastgestelde, openbare verslagen',
      'makes a web site of the public versions of approved, public minutes',
    ),
    'verslag publish --out site/ --base https://vergaderingen.example.org/',
  )
    .requiredOption('--out <dir>', text('map voor de site', 'folder for the site'))
    .option(
      '--base <url>',
      text('waar de site op het web staat: voor sitemap, feed en gegevens', 'where the site stands on the web: for sitemap, feed and data'),
    )
    .option('--title <text>', text('titel van de site', 'title of the site'))
    .option('--no-pdf', text('zonder PDF', 'without PDF'))
    .option('--no-search', text('zonder zoeken in de tekst', 'without full-text search'))
    .option('--force', text('vervangt ook bestanden die een ander in de map zette', 'replaces files that another put in the folder, too'))
    .action((paths: string[], options) => run(async (world) => (await import('./commands/publish.ts')).publish(world, paths, options))());
}
