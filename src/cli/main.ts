import { Command, CommanderError, Option } from 'commander';
import { FORMS } from '../../language-server/server/protocol.ts';
import { shardNamed, wholeNumber } from './arguments.ts';
import { addDataCommands } from './data-commands.ts';
import { speak } from './help.ts';
import { type Host, UsageError } from './host.ts';
import { addPublishingCommands } from './publishing-commands.ts';
import { KIND_OPTIONS } from './register-kinds.ts';
import { addServingCommands } from './serving-commands.ts';
import { languageFrom, makeWorld, type World } from './world.ts';

/**
 * The command line `verslag`. Returns the exit status: 0 nothing wrong at error level, 1 problems, 2 wrong usage or a file that cannot be
 * read. Results go to standard output, all else to standard error; nothing else of the world is touched but through the host.
 * @param argv the arguments behind the program's name.
 */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  let status = 0;
  const run = (work: (world: World) => Promise<number>) => async () => {
    status = await work(makeWorld(host, program.opts()));
  };
  const language = languageFrom(argv, host);
  const text = (nl: string, en: string) => (language === 'nl' ? nl : en);
  const program = speak(makeProgram(host, text), host, language);
  const stdinPath = () =>
    new Option(
      '--stdin-path <file>',
      text('het bestand waar standaardinvoer (`-`) voor staat', 'the file that standard input (`-`) stands for'),
    );

  const force = text(
    'vervangt ook bestanden die Verslag niet heeft gemaakt, en maakt met --public ook een openbare versie met fouten in het afschermen, met al het twijfelachtige afgeschermd',
    'replaces files that Verslag did not make, too, and with --public makes a public version with errors of shielding, with all that is doubtful shielded',
  );

  command(program, 'check [paths...]', text('controleert verslagen', 'validates minutes'), text, 'verslag check verslagen/ --format json')
    .addOption(
      new Option('--format <form>', text('vorm van de uitkomst', 'form of the result'))
        .choices(['pretty', 'lines', 'json', 'sarif', 'github', 'gitlab', 'junit'])
        .default('pretty'),
    )
    .addOption(
      new Option('--max-warnings <n>', text('meer waarschuwingen dan dit is een fout', 'more warnings than this is an error')).argParser(
        wholeNumber,
      ),
    )
    .option('--fix', text('repareert wat maar op één manier goed kan', 'fixes what has one right answer'))
    .option('--watch', text('controleert opnieuw bij elke wijziging', 'checks again on every change'))
    .option(
      '--approved',
      text(
        'meldt wat er na het vaststellen is veranderd (volgens git, en wat `approve` bewaarde)',
        'reports what changed after approval (as git has it, and as `approve` kept it)',
      ),
    )
    .option(
      '--public',
      text(
        'alleen wat de openbare versie raakt: wat die nog zegt, en waarom die niet wordt gemaakt',
        'only what concerns the public version: what it still shows, and why it is not made',
      ),
    )
    .option('--cache', text('slaat over wat niet is veranderd', 'skips what has not changed'))
    .addOption(
      new Option(
        '--shard <i/n>',
        text(
          'alleen het i-de van n delen van de bestanden, voor CI op n machines',
          'only the i-th of n parts of the files, for CI on n machines',
        ),
      ).argParser(shardNamed),
    )
    .addOption(stdinPath())
    .action((paths: string[], options) => run(async (world) => (await import('./commands/check.ts')).check(world, paths, options))());

  command(
    program,
    'render <paths...>',
    text(
      'maakt er HTML, PDF, Word, JSON, e-mail, tekst, Markdown of een agenda van',
      'makes HTML, PDF, Word, JSON, e-mail, text, Markdown or a calendar',
    ),
    text,
    'verslag render overleg.verslag --to html --out uit/',
  )
    .addOption(
      new Option('--to <form>', text('vorm van de uitvoer', 'form of the output'))
        .choices(FORMS.map(({ option }) => option))
        .makeOptionMandatory(),
    )
    .option(
      '--out <dir>',
      text('map voor één bestand per verslag, of het bestand voor één verslag', 'folder for one file a meeting, or the file for one'),
    )
    .addOption(
      new Option('--view <view>', text('wat ervan', 'which part')).choices(['full', 'decisions', 'actions', 'invitation']).default('full'),
    )
    .option('--public', text('zonder wat is afgeschermd, voor iedereen', 'without what is shielded, for everybody'))
    .option(
      '--review',
      text(
        'Word of HTML met opmerkingen van lezers, en plaats voor nieuwe',
        'Word or HTML with remarks of reviewers, and room for new ones',
      ),
    )
    .option('--force', force)
    .addOption(stdinPath())
    .action((paths: string[], options) => run(async (world) => (await import('./commands/render.ts')).render(world, paths, options))());

  command(
    program,
    'mail <paths...>',
    text('maakt e-mailconcepten; er wordt niets verstuurd', 'makes e-mail drafts; nothing is sent'),
    text,
    'verslag mail overleg.verslag --out concepten/ --per-owner',
  )
    .requiredOption('--out <dir>', text('map voor de concepten', 'folder for the drafts'))
    .option('--per-owner', text('een concept per eigenaar, met alleen diens acties', 'a draft for each owner, with only their actions'))
    .addOption(
      new Option('--view <view>', text('wat ervan', 'which part')).choices(['full', 'decisions', 'actions', 'invitation']).default('full'),
    )
    .option('--public', text('zonder wat is afgeschermd, voor iedereen', 'without what is shielded, for everybody'))
    .option('--force', force)
    .addOption(stdinPath())
    .action((paths: string[], options) => run(async (world) => (await import('./commands/mail.ts')).mail(world, paths, options))());

  command(
    program,
    'format [paths...]',
    text('zet verslagen in de vaste opmaak', 'puts minutes in the one layout'),
    text,
    'verslag format --check',
  )
    .option('--check', text('zegt alleen welke bestanden anders zijn', 'only says which files differ'))
    .addOption(stdinPath())
    .action((paths: string[], options) => run(async (world) => (await import('./commands/format.ts')).format(world, paths, options))());

  command(
    program,
    'actions [paths...]',
    text('toont de acties van alle overleggen met hun laatste stand', 'shows the actions of all meetings in their latest state'),
    text,
    'verslag actions --overdue --format csv',
  )
    .option('--owner <id>', text('alleen van deze eigenaar en zijn groepen', 'only of this owner and their groups'))
    .addOption(
      new Option(
        '--status <status>',
        text('alleen met deze stand; `open` is alles wat nog loopt', 'only in this state; `open` is all that is not closed'),
      )
        .choices(['open', 'lopend', 'ongoing', 'afgerond', 'done', 'vervallen', 'dropped', 'all'])
        .default('open'),
    )
    .option('--overdue', text('alleen wat te laat is; dan eindigt de opdracht met 1', 'only what is overdue; exits with 1 if anything is'))
    .addOption(
      new Option(
        '--kind <kind>',
        text(
          'acties, afspraken, toezeggingen, besluiten, moties (met voorstellen en amendementen), stemmingen of alles',
          'actions, agreements, commitments, decisions, motions (with proposals and amendments), votes or all',
        ),
      )
        .choices(Object.keys(KIND_OPTIONS))
        .default('action'),
    )
    .addOption(new Option('--sort <by>', text('volgorde', 'order')).choices(['due', 'owner', 'meeting']).default('due'))
    .addOption(
      new Option('--format <form>', text('vorm van de uitkomst', 'form of the result'))
        .choices(['table', 'json', 'csv', 'ics', 'markdown', 'xlsx'])
        .default('table'),
    )
    // The word of `render`, which many type here too.
    .addOption(new Option('--to <form>').choices(['table', 'json', 'csv', 'ics', 'markdown', 'xlsx']).hideHelp())
    .option('--public', text('zonder wat is afgeschermd, voor iedereen', 'without what is shielded, for everybody'))
    .option(
      '--force',
      text(
        'maakt ook een openbaar register bij fouten in het afschermen, met al het twijfelachtige afgeschermd',
        'makes a public register with errors of shielding, too, with all that is doubtful shielded',
      ),
    )
    .addOption(
      new Option(
        '--excel',
        text('CSV die met dubbelklikken in kolommen opengaat (UTF-16, tabs)', 'CSV that a double click opens in columns (UTF-16, tabs)'),
      ).implies({ format: 'csv' }),
    )
    .option('--out <file>', text('bestand om naar te schrijven', 'file to write to'))
    .action((paths: string[], options) =>
      run(async (world) =>
        (await import('./commands/actions.ts')).actions(world, paths, { ...options, format: options.to ?? options.format }),
      )(),
    );

  const commands = {
    add: (usage: string, description: string, example: string) => command(program, usage, description, text, example),
    text,
    run,
  };
  addDataCommands(commands);
  addPublishingCommands(commands);

  command(
    program,
    'diff <before> <after>',
    text(
      'toont wat er tussen twee versies is veranderd, of in een Word-bestand dat terugkwam',
      'shows what changed between two versions, or in a Word file that came back',
    ),
    text,
    'verslag diff HEAD~1:overleg.verslag overleg.verslag',
  )
    .addOption(
      new Option(
        '--to <form>',
        text('vorm van de uitkomst; docx: Word met bijgehouden wijzigingen', 'form of the result; docx: Word with tracked changes'),
      )
        .choices(['text', 'json', 'html', 'docx'])
        .default('text'),
    )
    .addOption(new Option('--format <form>').choices(['text', 'json', 'html', 'docx']).hideHelp())
    .option('--out <file>', text('bestand om naar te schrijven', 'file to write to'))
    .action((before: string, after: string, options) =>
      run(async (world) =>
        (await import('./commands/diff.ts')).diff(world, before, after, { ...options, format: options.format ?? options.to }),
      )(),
    );

  command(
    program,
    'new',
    text(
      'maakt het volgende verslag van een reeks, of dat van een uitnodiging',
      'makes the next minutes of a series, or those of an invitation',
    ),
    text,
    'verslag new --series stuurgroep --out stuurgroep/',
  )
    .option('--series <id>', text('de reeks', 'the series'))
    .option('--date <date>', text('de datum, JJJJ-MM-DD (anders: volgens het ritme)', 'the date, YYYY-MM-DD (default: by its rhythm)'))
    .option('--from <file>', text('een uitnodiging: .ics of .eml', 'an invitation: .ics or .eml'))
    .option('--out <file>', text('bestand of map om in te schrijven', 'file or folder to write to'))
    .action((options) => run(async (world) => (await import('./commands/new.ts')).makeNew(world, options))());

  addServingCommands(commands, host, () => program.opts().today);

  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    host.stderr.write(`${error.message}\n`);
    return 2;
  }
}

type Say = (nl: string, en: string) => string;

function makeProgram(host: Host, text: Say): Command {
  const program = new Command('verslag')
    .description(text('Verslagen als taal: schrijven, controleren, publiceren.', 'Minutes as a language: write, check, publish.'))
    .version(host.version, '--version', text('toont de versie', 'shows the version'))
    .helpOption('-h, --help', text('toont deze hulp', 'shows this help'))
    .helpCommand('help [command]', text('hulp bij een opdracht', 'help on a command'))
    .option(
      '--lang <nl|en>',
      text(
        'taal van de meldingen (anders: de landinstelling, anders Nederlands)',
        'language of the messages (default: the locale, else Dutch)',
      ),
    )
    .option('--no-color', text('zonder kleur', 'without colour'))
    .option('--config <file>', text('instellingen in plaats van verslag.config.json', 'configuration instead of verslag.config.json'))
    .option(
      '--today <date>',
      text(
        'de datum van vandaag, JJJJ-MM-DD, zodat een uitkomst te herhalen is',
        'the date of today, YYYY-MM-DD, so that a run can be repeated',
      ),
    )
    .addHelpText('after', text('\nVoorbeeld:\n  verslag check', '\nExample:\n  verslag check'))
    .showHelpAfterError(text('(`verslag --help` toont wat er kan)', '(`verslag --help` shows what there is)'))
    .exitOverride();
  return program;
}

function command(program: Command, usage: string, description: string, text: Say, example: string): Command {
  const made = program
    .command(usage)
    .description(description)
    .addHelpText('after', `\n${text('Voorbeeld', 'Example')}:\n  ${example}`);
  // The options of every command can stand behind it, too.
  for (const option of program.options) {
    if (option.long === '--version') continue;
    made.addOption(option);
    made.on(`option:${option.name()}`, () => program.setOptionValue(option.attributeName(), made.getOptionValue(option.attributeName())));
  }
  return made.copyInheritedSettings(program);
}
