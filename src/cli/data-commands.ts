import { type Command, Option } from 'commander';
import type { World } from './world.ts';

export interface Adding {
  /** Adds a command that takes the options of all. */
  add(usage: string, description: string, example: string): Command;
  text(nl: string, en: string): string;
  run(work: (world: World) => Promise<number>): () => Promise<void>;
}

/** The commands that take much in or give much out at once. */
export function addDataCommands({ add, text, run }: Adding): void {
  add(
    'stats [paths...]',
    text('telt acties, aanwezigheid, stemmingen en besluiten', 'counts actions, attendance, votes and decisions'),
    'verslag stats --format html --out cijfers.html',
  )
    .addOption(
      new Option('--format <form>', text('vorm van de uitkomst', 'form of the result')).choices(['table', 'json', 'html']).default('table'),
    )
    .option('--json', text('hetzelfde als --format json', 'the same as --format json'))
    .option('--public', text('zonder wat is afgeschermd, voor iedereen', 'without what is shielded, for everybody'))
    .option(
      '--force',
      text('maakt ook openbare cijfers bij fouten in het afschermen', 'makes public figures with errors of shielding, too'),
    )
    .option('--out <file>', text('bestand om naar te schrijven', 'file to write to'))
    .action((paths: string[], options) => run(async (world) => (await import('./commands/stats.ts')).stats(world, paths, options))());

  add(
    'export [paths...]',
    text('zet verslagen als rijen in een database', 'puts minutes as rows into a database'),
    'verslag export --to sqlite --out verslagen.db',
  )
    .addOption(
      new Option('--to <engine>', text('soort database', 'kind of database'))
        .choices(['sqlite', 'postgres', 'parquet'])
        .makeOptionMandatory(),
    )
    .requiredOption(
      '--out <file>',
      text(
        'het bestand van de database; wat er al in staat, wordt bijgewerkt. Voor PostgreSQL het script voor psql, of `-`; voor Parquet een map',
        'file of the database; what is in it is brought up to date. For PostgreSQL the script for psql, or `-`; for Parquet a folder',
      ),
    )
    .option(
      '--project <name>',
      text(
        'naam van het project in de database (anders: die van de map)',
        'name of the project in the database (default: that of its folder)',
      ),
    )
    .option('--public', text('zonder wat is afgeschermd, voor iedereen', 'without what is shielded, for everybody'))
    .option(
      '--force',
      text('maakt ook een openbare database bij fouten in het afschermen', 'makes a public database with errors of shielding, too'),
    )
    .action((paths: string[], options) => run(async (world) => (await import('./commands/export.ts')).exportTo(world, paths, options))());

  add(
    'import <files...>',
    text(
      'maakt concepten van Word, OpenDocument, PDF, e-mail, transcripties, HTML, Markdown en tekst; wat niet zeker is, blijft gewone tekst',
      'makes drafts of Word, OpenDocument, PDF, mail, transcripts, HTML, Markdown and text; what is not certain stays plain text',
    ),
    text('verslag import notulen.docx --out verslagen/', 'verslag import minutes.docx --out minutes/'),
  )
    .option(
      '--out <dir>',
      text(
        'map voor de concepten en het adresboek (anders: standaarduitvoer)',
        'folder for the drafts and the address book (default: standard output)',
      ),
    )
    .option(
      '--report <file>',
      text(
        'wat er herkend is, op welke regel en hoe zeker; .json of tekst',
        'what was recognised, at which line and how sure; .json or text',
      ),
    )
    .option(
      '--series <id>',
      text(
        'een reeks: verslagen op datum, met voortgang waar een actie terugkomt; met titel: "mt: Managementteam"',
        'one series: minutes by date, with progress where an action returns; with a title: "mt: Management team"',
      ),
    )
    .option(
      '--stdin-path <file>',
      text('het bestand waar standaardinvoer (`-`) voor staat', 'the file that standard input (`-`) stands for'),
    )
    .action((files: string[], options) =>
      run(async (world) => (await import('./commands/import.ts')).importFiles(world, files, options))(),
    );

  const people = add('people', text('het adresboek van het project', 'the address book of the project'), 'verslag people import lijst.csv');
  people
    .command('import <files...>')
    .description(
      text(
        'zet mensen uit vCards, CSV, Excel, e-mail of een Aan-regel (`-`) in het adresboek; wat er staat, blijft, en wat verschilt wordt gevraagd',
        'puts people of vCards, CSV, Excel, mail or a To line (`-`) into the address book; what is there stays, and what differs is asked about',
      ),
    )
    .option('--dry-run', text('toont alleen wat erbij zou komen', 'only shows what would be added'))
    .addHelpText('after', `\n${text('Voorbeeld', 'Example')}:\n  verslag people import contacts.vcf --dry-run`)
    .action((files: string[], options) =>
      run(async (world) => (await import('./commands/people.ts')).importPeople(world, files, options))(),
    );
  people
    .command('words')
    .description(
      text(
        'noemt alle namen, id’s en afkortingen, een per regel: een woordenlijst voor spellingcontrole (cSpell)',
        'tells all names, ids and abbreviations, one a line: a dictionary for spell checkers (cSpell)',
      ),
    )
    .addHelpText('after', `\n${text('Voorbeeld', 'Example')}:\n  verslag people words > verslag-woorden.txt`)
    .action(() => run(async (world) => (await import('./commands/people-words.ts')).peopleWords(world))());
}
