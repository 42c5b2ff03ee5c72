import type { Message } from '../../language-server/index.ts';

/** Messages of `approve` and `publish`. */
export const PUBLISHING_TEXTS = {
  'export.foreignScript': {
    nl: '{0}: dit bestand is niet door `verslag export` gemaakt en blijft zoals het is; noem met --out een ander.',
    en: '{0}: this file was not made by `verslag export` and stays as it is; name another by --out.',
  },
  'export.foreignFolder': {
    nl: '{0}: deze map is niet door `verslag export --to parquet` gemaakt en blijft zoals zij is; noem met --out een lege map.',
    en: '{0}: this folder was not made by `verslag export --to parquet` and stays as it is; name an empty folder by --out.',
  },
  'export.whole': {
    nl: '{0}: Parquet wordt van een heel project gemaakt; noem de map van het project in plaats van bestanden.',
    en: '{0}: Parquet is made of a whole project; name the folder of the project in place of files.',
  },
  'export.sameProject': {
    nl: 'Twee projecten heten {0}, naar hun map: exporteer ze na elkaar, elk met een eigen --project.',
    en: 'Two projects are called {0}, after their folders: export one after the other, each with a --project of its own.',
  },
  'export.files': { nl: '{0}: {1} geschreven, {2} ongewijzigd.', en: '{0}: {1} written, {2} unchanged.' },
  reviewForm: {
    nl: '--review hoort bij --to docx of --to html, en nooit bij --public: opmerkingen zijn niet openbaar.',
    en: '--review goes with --to docx or --to html, and never with --public: remarks are not public.',
  },
  reviewFile: { nl: '{0}: opmerkingen gaan naar een bestand.', en: '{0}: remarks go to a file.' },
  reviewChanges: {
    nl: 'In Word is ook tekst gewijzigd; dat vertelt `verslag diff {0} {1}`.',
    en: 'In Word text was changed, too; `verslag diff {0} {1}` tells what.',
  },
  reviewOther: {
    nl: '{0} is een leesexemplaar van {1}, en dat staat niet in {2}.',
    en: '{0} is a review copy of {1}, which is not in {2}.',
  },
  publishGaveUp: {
    nl: 'Na {0} bestanden die niet konden worden geschreven is gestopt met schrijven. Wat er al stond, staat er nog; maak ruimte en doe het opnieuw.',
    en: 'Writing was stopped after {0} files that could not be written. What stood there still stands; make room and run it again.',
  },
  reviewWhich: {
    nl: '{0} is een leesexemplaar van {1}, en dat staat in meer bestanden: {2}. Noem het bestand waarin de opmerkingen moeten komen.',
    en: '{0} is a review copy of {1}, which is in more files: {2}. Name the file that the remarks go to.',
  },
  reviewNothing: { nl: '{0}: er zijn geen nieuwe opmerkingen.', en: '{0}: there are no new remarks.' },
  reviewed: { nl: '{0}: opmerkingen overgenomen: {1}.', en: '{0}: remarks taken over: {1}.' },
  returnedNoWord: {
    nl: 'Wat in Word is gewijzigd, kan niet zelf een Word-bestand worden: kies --to text, json of html.',
    en: 'What was changed in Word cannot become a Word file itself: choose --to text, json or html.',
  },
  trackedNone: {
    nl: 'Geen verslag staat in beide versies; alleen een verslag met hetzelfde id kan worden vergeleken.',
    en: 'No minutes are in both versions; only minutes of one id can be compared.',
  },
  trackedOne: {
    nl: 'Een Word-bestand is van één verslag; hier zijn er meer: {0}. Noem een bestand waarin er één staat.',
    en: 'A Word file is of one meeting; here are more: {0}. Name a file that holds one.',
  },
  returnedFirst: {
    nl: 'Noem eerst het verslag en dan het Word-bestand dat terugkwam: verslag diff overleg.verslag terug.docx',
    en: 'Name the minutes first, and then the Word file that came back: verslag diff meeting.verslag returned.docx',
  },
  returnedOther: {
    nl: '{0}: hierin staat niets van {1}; is het van een ander verslag?',
    en: '{0}: holds nothing of {1}; is it of other minutes?',
  },
  whichMeeting: {
    nl: '{0}: hierin staan meer verslagen; kies er een met --meeting: {1}.',
    en: '{0}: holds more minutes; choose with --meeting: {1}.',
  },
  noSuchMeeting: { nl: '{0}: dit verslag bestaat hier niet. Er zijn: {1}.', en: '{0}: there are no such minutes here. There are: {1}.' },
  approveOne: { nl: 'Eén bestand tegelijk kan worden vastgesteld: {0}.', en: 'One file at a time can be approved: {0}.' },
  approveErrors: {
    nl: '{0}: wordt niet vastgesteld, want het bevat fouten ({1}); zie `verslag check`.',
    en: '{0}: is not approved, for it has errors ({1}); see `verslag check`.',
  },
  approveStatus: {
    nl: '{0}: wordt niet vastgesteld, want het is {1}.',
    en: '{0}: is not approved, for it is {1}.',
  },
  approveNoDate: {
    nl: '{0}: heeft geen datum, dus de dag van vaststelling is onbekend; geef dat overleg een datum, of laat --in weg.',
    en: '{0}: has no date, so the day of approval is unknown; give that meeting a date, or leave out --in.',
  },
  approvePutOff: {
    nl: '{0}: wordt niet vastgesteld, want {1} zegt dat de vaststelling is aangehouden. Noem met --in het overleg dat het vaststelt, of gebruik --force.',
    en: '{0}: is not approved, for {1} says that the approval was put off. Name the meeting that approves it by --in, or use --force.',
  },
  approveAhead: {
    nl: '{0}: wordt niet vastgesteld op {1}, want die dag moet nog komen: het is {2}.',
    en: '{0}: is not approved on {1}, for that day is still to come: it is {2}.',
  },
  approveEarlier: {
    nl: '{0}: wordt niet vastgesteld op {1}, want het overleg was op {2}.',
    en: '{0}: is not approved on {1}, for the meeting was on {2}.',
  },
  approvedAlready: { nl: '{0}: is al vastgesteld, en bewaard in {1}.', en: '{0}: has been approved already, and kept in {1}.' },
  approvedChanged: {
    nl: '{0}: is al vastgesteld en daarna veranderd; zie `verslag check --approved`. Er is niets overschreven.',
    en: '{0}: was approved already and changed since; see `verslag check --approved`. Nothing was overwritten.',
  },
  approved: { nl: '{0}: vastgesteld op {1}, bewaard in {2} ({3}).', en: '{0}: approved on {1}, kept in {2} ({3}).' },
  approvedSum: { nl: 'SHA-256 van {0}: {1}', en: 'SHA-256 of {0}: {1}' },
  approveRemarks: {
    nl: '{0}: opmerkingen die nog openstaan: {1}; `verslag check` noemt ze.',
    en: '{0}: remarks that are still open: {1}; `verslag check` names them.',
  },
  approveUndone: {
    nl: '{0}: er is niets vastgesteld; het bestand is wat het was.',
    en: '{0}: nothing was approved; the file is what it was.',
  },
  approvedWithout: { nl: '{0}: bewaard zonder PDF. {1}', en: '{0}: kept without a PDF. {1}' },
  publishOne: {
    nl: 'Een site is van één project; hier zijn er meer: {0}. Noem de map van een ervan.',
    en: 'A site is of one project; here are more: {0}. Name the folder of one of them.',
  },
  publishBase: {
    nl: '--base {0}: dit is geen webadres; zo kan het: https://vergaderingen.example.org/.',
    en: '--base {0}: this is no web address; such as: https://meetings.example.org/.',
  },
  publishNoBase: {
    nl: 'Zonder --base https://… zijn er geen sitemap en feed gemaakt: die noemen volledige adressen.',
    en: 'Without --base https://… no sitemap and feed were made: they hold whole addresses.',
  },
  publishNoSearch: {
    nl: 'De site is zonder zoeken gemaakt: dat vraagt om `npm install pagefind`. Met --no-search staat dit er niet.',
    en: 'The site was made without search: it takes `npm install pagefind`. With --no-search this is not said.',
  },
  publishSearchFailed: { nl: 'De site is zonder zoeken gemaakt. ({0})', en: 'The site was made without search. ({0})' },
  publishWooBase: {
    nl: 'Zonder een adres met https:// (--base, of `publication.base`) zijn er geen sitemaps voor de Woo-index gemaakt.',
    en: 'Without an address with https:// (--base, or `publication.base`) no sitemaps for the Woo index were made.',
  },
  publishWooPublisher: {
    nl: 'Zonder `publication.publisher` met naam en TOOI-identificatie zijn er geen sitemaps voor de Woo-index gemaakt.',
    en: 'Without `publication.publisher` with a name and a TOOI identifier no sitemaps for the Woo index were made.',
  },
  publishWooCategory: {
    nl: 'Zonder `publication.category`, ook bij een orgaan, zijn er geen sitemaps voor de Woo-index gemaakt.',
    en: 'Without `publication.category`, also of a body, no sitemaps for the Woo index were made.',
  },
  publishWooNoPdf: {
    nl: 'De sitemaps voor de Woo-index noemen alleen PDF, en niet elk verslag heeft er een.',
    en: 'The sitemaps for the Woo index hold PDF only, and not all minutes have one.',
  },
  publishNotApproved: {
    nl: 'niet gepubliceerd, want niet vastgesteld (`verslag approve`).',
    en: 'not published, for it is not approved (`verslag approve`).',
  },
  publishNotPublic: {
    nl: 'niet gepubliceerd, want niet openbaar; zet er `Rubricering: openbaar` in als dat zo is.',
    en: 'not published, for it is not public; put `Classification: public` in it if it is.',
  },
  publishObjections: {
    nl: 'niet gepubliceerd: {0} in het afschermen.',
    en: 'not published: {0} of shielding.',
  },
  publishSameName: {
    nl: '{0}: een ander verslag heeft deze naam al; alleen het nieuwste is gepubliceerd. Geef er een een ander id.',
    en: '{0}: other minutes have this name already; only the newest were published. Give one another id.',
  },
  publishNoPdf: { nl: 'De site is zonder PDF gemaakt. {0}', en: 'The site was made without PDF. {0}' },
  publishPdfFailed: { nl: '{0}: staat zonder PDF op de site. {1}', en: '{0}: is on the site without a PDF. {1}' },
  publishTakenBack: {
    nl: 'Zonder {0} kent een volgende run zijn eigen bestanden niet. Wat er nog niet stond, is weer weggehaald: {1}.',
    en: 'Without {0} a later run does not know its own files. What did not stand there yet was taken away again: {1}.',
  },
  publishedSite: {
    nl: '{0}: {1} gepubliceerd, {2} niet; bestanden: {3} geschreven, {4} hetzelfde, {5} weggehaald; opnieuw gemaakt: {6}.',
    en: '{0}: {1} published, {2} not; files: {3} written, {4} the same, {5} taken away; rendered: {6}.',
  },
} as const satisfies Record<string, Message>;
