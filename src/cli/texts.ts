import type { Language, Message } from '../../language-server/index.ts';
import { REFUSAL_TEXTS } from '../refusal-texts.ts';
import { PEOPLE_TEXTS } from './texts-people.ts';
import { PLACE_TEXTS } from './texts-places.ts';
import { PUBLISHING_TEXTS } from './texts-publishing.ts';

export { visible, visibleLine } from '../visible.ts';

/** What the command line says, Dutch and English side by side. `{0}` stands for a name. */
export const TEXTS = {
  ...PUBLISHING_TEXTS,
  ...PLACE_TEXTS,
  ...PEOPLE_TEXTS,
  ...REFUSAL_TEXTS,
  cannotRead: { nl: '{0}: kan niet worden gelezen ({1}).', en: '{0}: cannot be read ({1}).' },
  cannotWrite: { nl: '{0}: kan niet worden geschreven ({1}).', en: '{0}: cannot be written ({1}).' },
  leftOut: {
    nl: '{0}: kan niet worden gelezen ({1}); namen daaruit zijn onbekend.',
    en: '{0}: cannot be read ({1}); names from it are unknown.',
  },
  ledOut: {
    nl: '{0}: deze koppeling leidt de map uit en is overgeslagen.',
    en: '{0}: this link leads out of the folder and was left out.',
  },
  noFileHere: {
    nl: '{0}: dit is geen bestand, of een koppeling naar niets, en is overgeslagen.',
    en: '{0}: this is no file, or a link that leads nowhere, and was left out.',
  },
  leadsOut: {
    nl: '{0}: deze koppeling leidt de map uit. Noem het bestand zelf, of zet het in de map.',
    en: '{0}: this link leads out of the folder. Name the file itself, or put it in the folder.',
  },
  noMinutesFile: {
    nl: '{0}: dit is geen .verslag-bestand, en blijft zoals het is.',
    en: '{0}: this is no .verslag file, and stays as it is.',
  },
  noFile: { nl: 'geen gewoon bestand', en: 'no regular file' },
  folder: { nl: 'een map', en: 'a folder' },
  noInput: { nl: 'er is geen invoer', en: 'there is no input' },
  tooLarge: { nl: 'te groot', en: 'too large' },
  diskFull: { nl: 'de schijf is vol', en: 'the disk is full' },
  changedMeanwhile: {
    nl: '{0}: is intussen veranderd en blijft zoals het is; probeer het opnieuw.',
    en: '{0}: has changed meanwhile and stays as it is; try again.',
  },
  noText: { nl: 'geen UTF-8-tekst', en: 'no UTF-8 text' },
  missing: { nl: '{0}: bestaat niet.', en: '{0}: does not exist.' },
  noMatch: { nl: '{0}: geen enkel bestand past hierop.', en: '{0}: no file matches.' },
  noMinutesIn: { nl: '{0}: hierin staan geen .verslag-bestanden.', en: '{0}: holds no .verslag files.' },
  nothingHere: {
    nl: 'Hier staan geen .verslag-bestanden. Begin er een, bijvoorbeeld `overleg.verslag` met `Verslag overleg-1: Titel` op de eerste regel.',
    en: 'There are no .verslag files here. Start one, such as `meeting.verslag` with `Minutes meeting-1: Title` on its first line.',
  },
  binary: { nl: '{0}: dit is geen tekst (UTF-8). Sla het op als UTF-8-tekst.', en: '{0}: this is no text (UTF-8). Save it as UTF-8 text.' },
  wrongConfig: { nl: '{0}:{1}: {2}', en: '{0}:{1}: {2}' },
  notWritten: {
    nl: '{0}: bestaat al en is niet door Verslag gemaakt; met --force wordt het vervangen.',
    en: '{0}: exists and was not made by Verslag; --force replaces it.',
  },
  keptAsItIs: {
    nl: '{0}: bestaat al en is niet door deze opdracht gemaakt. Het blijft zoals het is: kies een andere naam, of haal het eerst weg.',
    en: '{0}: exists and was not made by this command. It stays as it is: choose another name, or remove it first.',
  },
  sameName: {
    nl: 'Twee verslagen krijgen dezelfde naam {0}: {1} en {2}. Geef er een een ander id.',
    en: 'Two minutes get the same name {0}: {1} and {2}. Give one another id.',
  },
  stillShown: {
    nl: '{0}: {1} over wat de openbare versie nog laat zien; zie `verslag check --public`.',
    en: '{0}: {1} about what the public version still shows; see `verslag check --public`.',
  },
  withErrors: { nl: '{0}: bevat fouten ({1}); zie `verslag check`.', en: '{0}: has errors ({1}); see `verslag check`.' },
  forced: {
    nl: 'Door --force is de openbare versie toch gemaakt, met alles waar dit over twijfelen laat afgeschermd:',
    en: 'By --force the public version was made all the same, with all that this leaves in doubt shielded:',
  },
  canForce: {
    nl: 'Met --force wordt de openbare versie toch gemaakt, met al het twijfelachtige afgeschermd.',
    en: 'With --force the public version is made all the same, with all that is doubtful shielded.',
  },
  noMeetings: {
    nl: '{0}: hierin staat geen verslag; begin met `Verslag overleg-1: Titel`.',
    en: '{0}: holds no minutes; start with `Minutes meeting-1: Title`.',
  },
  oneFile: {
    nl: 'Meer dan één {0}-bestand kan niet op de standaarduitvoer; noem een map met --out.',
    en: 'More than one {0} file cannot go to standard output; name a folder with --out.',
  },
  needsFile: {
    nl: 'Een {0}-bestand is geen tekst voor een scherm; noem een map met --out, of leid de uitvoer naar een bestand.',
    en: 'A {0} file is no text for a screen; name a folder with --out, or redirect the output to a file.',
  },
  needsOutFile: {
    nl: 'Een {0}-bestand is geen tekst voor een scherm; noem een bestand met --out, of leid de uitvoer ernaar.',
    en: 'A {0} file is no text for a screen; name a file with --out, or redirect the output to one.',
  },
  wroteMany: { nl: '{0} geschreven in {1}.', en: 'Wrote {0} in {1}.' },
  noAddress: {
    nl: 'Geen e-mailadres bekend van: {0}. Voeg het toe in het adresboek: `e-mail naam@example.org`.',
    en: 'No e-mail address is known of: {0}. Add it in the address book: `email name@example.org`.',
  },
  notAttached: {
    nl: 'Niet bijgevoegd: {0}. Alleen bestanden binnen de map van het project gaan mee, tot 20 MB.',
    en: 'Not attached: {0}. Only files inside the folder of the project go along, up to 20 MB.',
  },
  noTasks: {
    nl: 'Besluiten zijn geen taken: --format ics kan niet bij --kind decision.',
    en: 'Decisions are no tasks: --format ics does not go with --kind decision.',
  },
  noOwners: { nl: 'Er zijn geen open acties: er is niets te mailen.', en: 'There are no open actions: there is nothing to mail.' },
  wrote: { nl: '{0} geschreven.', en: 'Wrote {0}.' },
  writing: { nl: 'Schrijft {0} …', en: 'Writing {0} …' },
  fixed: { nl: '{0} in {1}.', en: '{0} in {1}.' },
  wouldChange: { nl: '{0}: heeft niet de vaste opmaak.', en: '{0}: is not in the one layout.' },
  formatted: { nl: 'Opgemaakt: {0} van {1}.', en: 'Laid out: {0} of {1}.' },
  allFormatted: { nl: 'Alles heeft de vaste opmaak ({0}).', en: 'All is in the one layout ({0}).' },
  needsLayout: {
    nl: 'Niet in de vaste opmaak: {0} van {1}; `verslag format` zet ze erin.',
    en: 'Not in the one layout: {0} of {1}; `verslag format` puts them in it.',
  },
  clean: { nl: 'Geen problemen in {0}', en: 'No problems in {0}' },
  inFiles: { nl: 'in {0}', en: 'in {0}' },
  fixLabel: { nl: 'oplossing', en: 'fix' },
  otherFixes: { nl: 'of', en: 'or' },
  moreFixes: { nl: 'een van nog {0}; een editor noemt ze alle', en: 'one of {0} more; an editor names them all' },
  fixable: { nl: 'Met --fix te repareren: {0}.', en: 'Fixable with --fix: {0}.' },
  tooManyWarnings: {
    nl: 'Meer waarschuwingen ({0}) dan --max-warnings toestaat ({1}).',
    en: 'More warnings ({0}) than --max-warnings allows ({1}).',
  },
  cannotWatch: { nl: '--watch: hier kan niet op wijzigingen worden gewacht.', en: '--watch: changes cannot be awaited here.' },
  noWatchStdin: {
    nl: '--watch gaat niet samen met standaardinvoer (`-`).',
    en: '--watch does not go with standard input (`-`).',
  },
  watchedGone: { nl: '{0}: deze map is weg.', en: '{0}: this folder is gone.' },
  noCacheFolder: {
    nl: '--cache: er is geen map om iets te bewaren. Zet HOME of XDG_CACHE_HOME.',
    en: '--cache: there is no folder to keep anything in. Set HOME or XDG_CACHE_HOME.',
  },
  noCache: {
    nl: '--cache: de cachemap ligt in het project zelf en wordt daarom niet gebruikt.',
    en: '--cache: the cache folder lies in the project itself and is not used for that reason.',
  },
  resultsLeftOut: {
    nl: '--format sarif: {0} van de minst erge meldingen weggelaten; GitHub neemt er niet meer dan {1} aan.',
    en: '--format sarif: left out {0} of the least severe results; GitHub takes no more than {1}.',
  },
  notWatched: { nl: '{0}: wijzigingen worden niet gezien ({1}).', en: '{0}: changes are not seen ({1}).' },
  wrongLanguage: { nl: '--lang {0}: kies uit nl, en.', en: '--lang {0}: choose from nl, en.' },
  noAssistants: {
    nl: 'Deze installatie heeft geen server voor assistenten. Installeer het pakket `verslag` met npm, en start het daaruit.',
    en: 'This installation has no server for assistants. Install the package `verslag` with npm, and start it from there.',
  },
  wrongDate: { nl: '--date {0}: dit is geen datum; zo kan het: 2020-11-16.', en: '--date {0}: this is no date; such as: 2020-11-16.' },
  noSeries: {
    nl: 'Hier is geen reeks opgegeven; begin met `Reeks overleg (elke maandag 10:00-11:00): Titel`.',
    en: 'No series is declared here; start with `Series meeting (every Monday 10:00-11:00): Title`.',
  },
  whichSeries: { nl: 'Welke reeks? Kies met --series uit: {0}.', en: 'Which series? Choose with --series from: {0}.' },
  unknownSeries: {
    nl: '--series {0}: deze reeks bestaat niet. Er zijn: {1}.',
    en: '--series {0}: there is no such series. There are: {1}.',
  },
  noNextDate: {
    nl: 'De reeks {0} komt volgens ritme en looptijd niet meer bijeen: vul de datum zelf in, of geef --date.',
    en: 'By rhythm and period the series {0} meets no more: fill in the date, or give --date.',
  },
  unknownApproval: {
    nl: '{0}: --approved kan niet nagaan of het is veranderd: {1}',
    en: '{0}: --approved cannot tell whether it has changed: {1}',
  },
  noGit: { nl: 'git is hier niet.', en: 'there is no git here.' },
  noRepository: { nl: 'git kent geen eerdere versies.', en: 'git knows no earlier versions.' },
  notOurs: {
    nl: 'deze map is van een andere gebruiker, en git leest haar niet (zie `safe.directory`): {2}',
    en: 'this folder belongs to another user, and git does not read it (see `safe.directory`): {2}',
  },
  shallow: {
    nl: 'deze kloon heeft maar een deel van de geschiedenis; haal de rest met `git fetch --unshallow` (in CI: `fetch-depth: 0`).',
    en: 'this clone has a part of the history only; get the rest by `git fetch --unshallow` (in CI: `fetch-depth: 0`).',
  },
  partial: {
    nl: 'deze kloon mist bestanden (partial clone); maak een volledige kloon.',
    en: 'this clone lacks files (a partial clone); make a full one.',
  },
  sparse: {
    nl: 'git checkt hier niet alles uit (sparse checkout), zoals `{2}`; controleer het in een volledige kloon.',
    en: 'git does not check out all here (a sparse checkout), such as `{2}`; check it in a full clone.',
  },
  endless: {
    nl: '`{2}` is geen gewoon bestand (een pijp, een apparaat of een bestand zonder einde), en git zou erop blijven wachten. Vervang het.',
    en: '`{2}` is no regular file (a pipe, a device, or a file without an end), and git would wait for it. Replace it.',
  },
  gitFails: { nl: 'git meldt een fout: {2}', en: 'git reports an error: {2}' },
  untracked: {
    nl: 'git kent het nog niet; voeg het toe met `git add`.',
    en: 'git does not know it yet; add it by `git add`.',
  },
  notInGit: {
    nl: 'in git staat er geen tekst (versleuteld, of elders bewaard).',
    en: 'git has no text of it (encrypted, or kept elsewhere).',
  },
  namesNotInGit: {
    nl: 'van een bestand met namen, zoals het adresboek, staat er in git geen tekst (versleuteld, of elders bewaard).',
    en: 'git has no text of a file with names, such as the address book (encrypted, or kept elsewhere).',
  },
  project: { nl: 'dit project', en: 'this project' },
  noRevision: {
    nl: '{0}: git kent deze versie van {1} niet.',
    en: '{0}: git has no such version of {1}.',
  },
  unknownOwner: {
    nl: '--owner {0}: dit id is nergens opgegeven (zonder @; hoofdletters tellen).',
    en: '--owner {0}: this id is declared nowhere (without @; case counts).',
  },
  whichProject: {
    nl: 'De reeks {0} is opgegeven in meer dan één project: {1}. Ga naar de map van een ervan.',
    en: 'The series {0} is declared in more than one project: {1}. Go to the folder of one of them.',
  },
  shieldedOwner: {
    nl: '--owner {0}: wie of wat dit is, is niet openbaar; --public kan er niet naar vragen.',
    en: '--owner {0}: who or what this is, is not public; --public cannot ask for it.',
  },
  exists: { nl: '{0}: bestaat al en wordt niet vervangen.', en: '{0}: exists and is not replaced.' },
  importNeedsOut: {
    nl: 'Meer dan één bestand: noem met --out de map voor de verslagen.',
    en: 'More than one file: name the folder for the minutes by --out.',
  },
  importSeriesOut: {
    nl: '--series schrijft een verslag per document: noem met --out de map voor de verslagen.',
    en: '--series writes minutes for each document: name the folder for them by --out.',
  },
  importSeriesId: {
    nl: '--series {0}: noem een id, met eventueel een titel erachter, zoals "mt: Managementteam".',
    en: '--series {0}: name an id, with a title behind it if you like, such as "mt: Management team".',
  },
  importNoDate: {
    nl: '{0}: geen datum gevonden; komt als laatste in de reeks ({1}), en zijn acties zijn met geen andere verbonden. Typ de datum in het verslag.',
    en: '{0}: no date found; comes last in the series ({1}), and its actions are linked to no others. Type the date in the minutes.',
  },
  noSqlite: {
    nl: 'Deze Node heeft geen SQLite; gebruik Node 22.13 of nieuwer.',
    en: 'This Node has no SQLite; use Node 22.13 or newer.',
  },
  oneProject: {
    nl: '--project geeft één project een naam; hier zijn er meer. Exporteer ze een voor een.',
    en: '--project names one project; here are more. Export them one by one.',
  },
  'export.foreign': {
    nl: '{0}: deze database is niet door Verslag gemaakt en blijft zoals hij is.',
    en: '{0}: this database was not made by Verslag and stays as it is.',
  },
  'export.audience': {
    nl: '{0}: openbare en interne gegevens komen nooit bij elkaar; noem met --out een andere plaats.',
    en: '{0}: public and internal data never go together; name another place by --out.',
  },
  'export.version': {
    nl: '{0}: dit is van een andere versie van Verslag; verwijder het en maak het opnieuw.',
    en: '{0}: this is of another version of Verslag; remove it and make it anew.',
  },
  'export.twin': {
    nl: 'Twee verslagen heten {0}; alleen het laatste is geëxporteerd. Geef er een een ander id.',
    en: 'Two minutes are called {0}; only the last was exported. Give one another id.',
  },
  'export.done': {
    nl: '{0}: {1} toegevoegd, {2} gewijzigd, {3} verwijderd, {4} ongewijzigd.',
    en: '{0}: {1} added, {2} changed, {3} removed, {4} unchanged.',
  },
  watching: { nl: 'Wacht op wijzigingen in {0} … (Ctrl+C stopt)', en: 'Watching {0} … (Ctrl+C stops)' },
  checking: { nl: 'Controleert {0} …', en: 'Checking {0} …' },
} as const satisfies Record<string, Message>;

export type TextKey = keyof typeof TEXTS;

export function say(language: Language, key: TextKey, ...values: readonly (string | number)[]): string {
  return TEXTS[key][language].replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}

/** What is counted: one of it, and more. */
export const NOUNS = {
  file: { nl: ['bestand', 'bestanden'], en: ['file', 'files'] },
  meeting: { nl: ['verslag', 'verslagen'], en: ['meeting', 'meetings'] },
  line: { nl: ['regel', 'regels'], en: ['line', 'lines'] },
  fix: { nl: ['reparatie', 'reparaties'], en: ['fix', 'fixes'] },
  error: { nl: ['fout', 'fouten'], en: ['error', 'errors'] },
  warning: { nl: ['waarschuwing', 'waarschuwingen'], en: ['warning', 'warnings'] },
  info: { nl: ['info', 'info'], en: ['info', 'info'] },
  hint: { nl: ['tip', 'tips'], en: ['hint', 'hints'] },
} as const satisfies Record<string, Readonly<Record<Language, readonly [string, string]>>>;

/** `1 bestand`, `2 bestanden`. */
export function counted(language: Language, count: number, noun: keyof typeof NOUNS): string {
  return `${count} ${NOUNS[noun][language][count === 1 ? 0 : 1]}`;
}
