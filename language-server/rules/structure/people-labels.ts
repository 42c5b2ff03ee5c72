import { PRESENCE } from '../../model/meanings.ts';
import { areNames } from '../../syntax/labels.ts';
import { NearWords } from '../../syntax/near-words.ts';
import { HEADER_LABELS, type HeaderLabel, headerLabel } from '../../vocabulary/header-labels.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';

/** Labels of people, whoever they are: behind them names in words are people too. */
const OF_PEOPLE =
  /voorzitter|secretaris|griffier|notul|^verslag$|^minutes$|^notes$|lid$|leden|bestuur|college|raad|aanwezig|afwezig|genodigd|uitgenodigd|gast|deelnem|team|chair|clerk|member|present|absent|attend|invit|staff|officer|trustee|council|board|commission|directie|directeur|^erbij$|^bij$|^met$|^wie$|^who$|bezetting|namens|^online$|^remote(?:ly)?$|^op afstand$|^(?:via )?(?:zoom|teams|webex)$|^ex[ -]?officio$|adviseur|advis[oe]r|^externen?$|^pers$|^press$|^late$|^later$/iu;

/** `Minutes: Yaz`, and not `Notulen: Akkoord` */
const OF_MINUTES = /^(?:notulen|minutes|mins|notes)$/iu;
const ONE_NAME = /^\p{Lu}\p{Ll}+$/u;
const NO_NAME =
  /^(?:Akkoord|Concept|Vastgesteld|Goedgekeurd|Ongewijzigd|Geen|Bijlage|Bijgevoegd|Openbaar|Definitief|Intern|Conform|Volgt|Volgen|Ja|Nee|Zie|Approved|Draft|Final|None|Attached|Accepted|Agreed|Pending|Public|Internal|Yes|No|See|Online)$/u;

/** What one person is at a meeting: behind it one word is a name. */
const OF_ONE =
  /^(?:facilitat(?:or|ing)|chairing|minuting|moderator|minuter|host|gastheer|gastvrouw|gespreksleider|begeleid(?:er|ster)|beheerder|tijdbewaker|timekeeper|time keeper|spreker|speaker|penningmeester|treasurer|vice-?voorzitter|vice-?chair|technisch voorzitter|bestuurder|rector|directeur|director|manager|preses|scriba)$/iu;

/** Labels under which words name no person: a place, a subject, a document. */
const OF_THINGS =
  /onderwerp|betreft|dossier|project|kenmerk|nummer|plaats|locatie|zaal|adres|afdeling|agenda|stuk|bijlage|doel|status|versie|soort|datum|tijd|organisatie|gemeente|provincie|subject|matter|^re$|venue|place|address|department|version|document|title|titel|thema|topic|quorum|software|opname|recording/iu;

const TITLE =
  '(?:de heer|de heren|heer|mevrouw|mevr|dhr|mw|mr|mrs|ms|dr|prof|drs|ir|ing|fam|familie|ds|br|zr|ouderling(?:en)?|diaken(?:en)?|wethouders?|burgemeester|schepen(?:en)?|raads(?:lid|leden)|heemra(?:ad|den)|dijkgraaf|cllrs?|councill?ors?|council ?members?|mayor|alderm[ae]n|rev|pastor|sir|dame)';
/** `mw. Lotgering`, `prof. dr. M. Oort` */
const TITLED = new RegExp(`^(?:de )?${TITLE}\\.?[ \\t]+(?:\\p{Ll}[\\p{L}'’.]{0,10}[ \\t]+){0,3}\\p{Lu}`, 'iu');
/** Two of them: a title has a full stop too. */
const SENTENCES = /(?<!(?<!\p{L})(?:prof|mevr|heer))(?<=\p{Ll}{4})[.!?][ \t]+\p{Lu}/u;
/** `J. de Wit, P. Punt`: initials make a name of a word. */
const INITIALS = /^(?:\p{Lu}\.[ ]?){1,4}(?:(?:van|der|den|de|ten|ter|te)[ \t]+){0,3}\p{Lu}\p{L}/u;
/** `Kim Faber`, `Ben Stam (10.20)` */
const TWO_NAMES =
  /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?[ \t]+(?:(?:van|der|den|de|ten|ter|te|el|da|von|al)[ \t]+){0,3}\p{Lu}\p{Ll}+(?:[ \t]*\([^()]*\))?$/u;
/** `Gert (tot 20:30)`, `Jo (vanaf punt 3)`: how long they were there. */
const CAME_AND_WENT =
  /^\p{Lu}[\p{L}.'’-]*(?:[ \t][\p{L}.'’-]+){0,3}[ \t]*\((?:(?:tot|vanaf|t\/m|until|from|till)[ \t][^()\d]{0,20}\d|\d{1,2}[.:]\d{2})[^()]{0,20}\)/u;
/** `TW`, `SP/NI`: people as short minutes name them. */
const LETTERS_OF_NAMES = /^\p{Lu}{2,4}(?:[ \t]*[,/][ \t]*\p{Lu}{2,4})*$/u;
/** Somebody stands for somebody. */
const OF_PROXIES = /volmacht|machtig|vertegenwoordigd|prox(?:y|ies)|represented/iu;

/** Whether words in a value name people, the label left out of it: titles, initials, first names with surnames. */
export function namesSomebody(label: string, value: string): boolean {
  // `Minutes submitted by: Ben Black, 2026-03-05`
  const dated = /^([^,(]{3,60}),[ \t]*(?:\d|\p{L}{2,10}\.?[ \t]\d)/u.exec(value)?.[1];
  if (dated !== undefined && / (?:by|door)$/iu.test(label)) return TWO_NAMES.test(dated) || namesSomebody(label, dated);
  if (OF_MINUTES.test(label) && ONE_NAME.test(value) && !NO_NAME.test(value)) return true;
  const names = value.split(/[,;]|[ \t](?:en|and|&)[ \t]/u).map((name) => name.trim());
  if (names.some((name) => TITLED.test(name)) && value.length <= 300 && !SENTENCES.test(value)) return true;
  if (INITIALS.test(value)) return true;
  if (CAME_AND_WENT.test(value)) return true;
  if (LETTERS_OF_NAMES.test(value) && OF_PEOPLE.test(label)) return true;
  if (OF_THINGS.test(label)) return false;
  if (names.every((name) => name.length < 80 && TWO_NAMES.test(name)))
    return names.length > 1 || OF_PEOPLE.test(label) || OF_ONE.test(label) || isShort(label) || value.includes('(');
  if (names.length > 1 && areNames(value) && names.some((name) => TWO_NAMES.test(name))) return true;
  if (OF_ONE.test(label) && /^\p{Lu}\p{Ll}+(?:[ \t]\p{Lu}\.?)?(?:[ \t]*\([^()]*\))?$/u.test(value)) return true;
  return OF_PEOPLE.test(label) && names.every((name) => name.length < 80) && /^\p{Lu}\p{Ll}+(?:[ \t]|,|$)/u.test(value) && names.length > 1;
}

/** `HR`, `OR`, `RvB` */
function isShort(label: string): boolean {
  return /^\p{Lu}[\p{L}&]{1,4}$/u.test(label) && /\p{Lu}.*\p{Lu}/u.test(label);
}

/** Whether a label alone says that people stand behind it, so that any words there are people. */
export function isForPeople(label: string, value: string): boolean {
  const meant = labelAsMeant(label, value);
  if (meant !== undefined) return keywordNamed(meant.field).kind === 'peopleField';
  return PRESENCE.test(label) || OF_PROXIES.test(label);
}

/** What a label in a header means, also with one letter wrong where it says who was there or not: `Verontschudigd: Kees`. */
export function labelAsMeant(label: string, value: string): HeaderLabel | undefined {
  const meant = headerLabel(label);
  if (meant !== undefined || !STARTS_AS_NAME.test(value)) return meant;
  nearLabels ??= new NearWords([...HEADER_LABELS].filter(([word, { field }]) => word.length >= 7 && OF_PRESENCE.has(field)));
  const near = nearLabels.near(label);
  return near.every(({ value: { field, notice } }) => field === near[0]!.value.field && notice === near[0]!.value.notice)
    ? near[0]?.value
    : undefined;
}
const STARTS_AS_NAME = /^(?:[@"]|\p{Lu}\p{Ll})/u;
const OF_PRESENCE: ReadonlySet<string> = new Set(['Present', 'Absent']);
/** Made when it is first asked for: most headers have none but known labels. */
let nearLabels: NearWords<HeaderLabel> | undefined;

/** A number of people, `43 leden`, and a value that says only whether: `ja`. */
export function countsOrPoints(value: string): boolean {
  return /^(?:ca\.? ?|circa |ongeveer |about )?\d+(?:[ \t]+(?:\p{L}+|\d+)){0,5}(?:[ \t]*\([^()]*\))?\.?$|^(?:ja|nee|yes|no|zie .*|see .*)\.?$|^https?:/iu.test(
    value,
  );
}
