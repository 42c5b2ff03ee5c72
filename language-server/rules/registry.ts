import type { Language } from '../model/minutes.ts';
import type { Message, Severity } from './problem.ts';

export type Family =
  | 'references'
  | 'ownership'
  | 'dates'
  | 'attendance'
  | 'tracks'
  | 'structure'
  | 'follow-up'
  | 'standby'
  | 'shielding'
  | 'wording';

export interface RuleInfo {
  readonly name: string;
  readonly family: Family;
  /** What it is reported as where the configuration does not say otherwise. */
  readonly severity: Severity;
  readonly summary: Message;
}

const RULE_TABLE = [
  ['references', 'unknown-party', 'error', 'Een `@id` noemt niemand die is opgegeven.', 'An `@id` names nobody that is declared.'],
  [
    'references',
    'unknown-item',
    'error',
    'Een `#id` noemt geen bestaand punt, spoor of verslag.',
    'A `#id` names no item, track or meeting.',
  ],
  ['references', 'unknown-track', 'error', 'Een spoor is nergens opgegeven.', 'A track is declared nowhere.'],
  ['references', 'unknown-series', 'error', 'Een reeks is nergens opgegeven.', 'A series is declared nowhere.'],
  ['references', 'duplicate-id', 'error', 'Een id is twee keer vergeven.', 'An id is given twice.'],
  ['references', 'ambiguous-id', 'warning', 'Een verwijzing kan twee dingen betekenen.', 'A reference could mean two things.'],
  ['references', 'group-cycle', 'error', 'Een groep is lid van zichzelf.', 'A group is a member of itself.'],
  ['references', 'unused-declaration', 'hint', 'Wat is opgegeven, wordt nergens genoemd.', 'What is declared is named nowhere.'],

  ['ownership', 'action-without-owner', 'error', 'Een actie heeft geen eigenaar.', 'An action has no owner.'],
  [
    'ownership',
    'owner-not-attending',
    'warning',
    'De eigenaar staat niet op Aanwezig of Afwezig.',
    'The owner is on neither Present nor Absent.',
  ],
  ['ownership', 'guest-as-owner', 'error', 'Een gast kan niets op zich nemen.', 'A guest can own nothing.'],
  ['ownership', 'owner-without-email', 'info', 'De eigenaar heeft geen e-mailadres.', 'The owner has no e-mail address.'],

  ['dates', 'missing-date', 'error', 'Het verslag heeft geen datum.', 'The minutes have no date.'],
  ['dates', 'missing-deadline', 'error', 'Een actie heeft geen uiterste datum.', 'An action has no deadline.'],
  ['dates', 'deadline-not-a-date', 'error', 'Achter `uiterlijk` staat geen datum.', 'There is no date after `due`.'],
  ['dates', 'impossible-date', 'error', 'De datum bestaat niet.', 'The date does not exist.'],
  ['dates', 'weekday-mismatch', 'error', 'De weekdag past niet bij de datum.', 'The weekday does not fit the date.'],
  ['dates', 'deadline-before-meeting', 'warning', 'De uiterste datum ligt vóór het overleg.', 'The deadline is before the meeting.'],
  ['dates', 'deadline-on-day-off', 'info', 'De uiterste datum valt op een vrije dag.', 'The deadline is on a day off.'],
  ['dates', 'date-without-year', 'error', 'De datum heeft geen jaar.', 'The date has no year.'],
  ['dates', 'time-reversed', 'error', 'Het einde ligt vóór het begin.', 'The end is before the start.'],
  ['dates', 'utc-offset-mismatch', 'warning', 'De UTC-afwijking past niet bij de datum.', 'The UTC offset does not fit the date.'],
  ['dates', 'unknown-zone', 'warning', 'Een tijdzone is niet bekend.', 'A time zone is not known.'],
  ['dates', 'ambiguous-date', 'warning', 'Een datum in cijfers kan twee dagen betekenen.', 'A date in figures could be two days.'],
  ['dates', 'next-before-meeting', 'warning', 'Het volgende overleg ligt vóór dit overleg.', 'The next meeting is before this one.'],
  [
    'dates',
    'approved-before-meeting',
    'warning',
    'Het verslag is vastgesteld vóór het overleg.',
    'The minutes were approved before the meeting.',
  ],
  ['dates', 'meeting-outside-series', 'warning', 'Het overleg valt buiten zijn reeks.', 'The meeting is outside its series.'],
  [
    'dates',
    'deadline-after-target',
    'warning',
    'De uiterste datum ligt na de streefdatum van het spoor.',
    'The deadline is after the target of the track.',
  ],
  ['dates', 'overdue', 'info', 'De actie is te laat.', 'The action is overdue.'],

  ['attendance', 'duplicate-attendee', 'warning', 'Iemand staat twee keer op de lijst.', 'Somebody is on the list twice.'],
  ['attendance', 'present-and-absent', 'error', 'Iemand is zowel aanwezig als afwezig.', 'Somebody is both present and absent.'],
  ['attendance', 'no-chair', 'warning', 'Het verslag noemt geen voorzitter.', 'The minutes name no chair.'],
  ['attendance', 'no-secretary', 'warning', 'Het verslag noemt geen notulist.', 'The minutes name no secretary.'],

  ['tracks', 'track-without-lead', 'warning', 'Een spoor heeft geen trekker.', 'A track has no lead.'],
  ['tracks', 'lead-not-a-member', 'warning', 'De trekker is geen lid van het spoor.', 'The lead is no member of the track.'],
  ['tracks', 'track-without-target', 'info', 'Een spoor heeft geen streefdatum.', 'A track has no target date.'],
  [
    'tracks',
    'member-not-attending',
    'info',
    'Een lid van een spoor staat niet op Aanwezig of Afwezig.',
    'A member of a track is on neither Present nor Absent.',
  ],

  [
    'structure',
    'keyword-typo',
    'warning',
    'Een regel lijkt te beginnen met een verkeerd gespeld sleutelwoord.',
    'A line seems to start with a misspelled keyword.',
  ],
  ['structure', 'malformed-statement', 'error', 'Een regel is niet af of niet goed gevormd.', 'A line is incomplete or malformed.'],
  [
    'structure',
    'unknown-keyword',
    'warning',
    'Een regel heeft de vorm van een punt, maar zijn woord is geen sleutelwoord.',
    'A line has the form of an item, but its word is no keyword.',
  ],
  [
    'structure',
    'item-in-list',
    'warning',
    'Een punt staat in een opsomming, vet of tussen blokhaken.',
    'An item stands in a list, in bold or in brackets.',
  ],
  [
    'structure',
    'list-outside-item',
    'warning',
    'De opsomming van een punt staat er niet ingesprongen onder.',
    'The list of an item does not stand indented under it.',
  ],
  [
    'structure',
    'unread-people',
    'warning',
    'Een regel in de kop noemt mensen onder een label dat geen sleutelwoord is.',
    'A line in the header names people under a label that is no keyword.',
  ],
  [
    'structure',
    'standard-label',
    'hint',
    'Een regel in de kop heeft een ander woord dan het sleutelwoord.',
    'A line in the header has another word than the keyword.',
  ],
  [
    'structure',
    'declaration-in-body',
    'warning',
    'Een regel van het verslag leest als een opgave.',
    'A line of the minutes reads as a declaration.',
  ],
  [
    'structure',
    'unread-markdown',
    'info',
    'Een voetnoot, los adres, onderstreepte kop of HTML wordt als tekst afgedrukt.',
    'A footnote, an address apart, an underlined heading or HTML is printed as text.',
  ],
  ['structure', 'no-minutes', 'warning', 'Een regel hoort bij geen enkel verslag.', 'A line belongs to no minutes.'],
  ['structure', 'duplicate-field', 'error', 'Een veld staat twee keer in de kop.', 'A field is in the header twice.'],
  [
    'structure',
    'field-out-of-place',
    'warning',
    'Een veld staat niet in de kop van een verslag.',
    'A field is not in the header of minutes.',
  ],
  ['structure', 'duplicate-number', 'warning', 'Twee agendapunten hebben hetzelfde nummer.', 'Two agenda items have the same number.'],
  ['structure', 'empty-section', 'info', 'Onder een kopje staat niets.', 'There is nothing under a heading.'],
  ['structure', 'empty-item', 'error', 'Een punt heeft geen tekst.', 'An item has no text.'],
  [
    'structure',
    'decision-outside-besluitvorming',
    'warning',
    'Een besluit staat buiten Besluitvorming.',
    'A decision is outside Besluitvorming.',
  ],
  ['structure', 'missing-attachment', 'error', 'Een bijlage bestaat niet.', 'An attachment does not exist.'],

  [
    'follow-up',
    'progress-on-closed',
    'warning',
    'Voortgang op een actie die al is gesloten.',
    'Progress on an action that was closed before.',
  ],
  [
    'follow-up',
    'progress-before-item',
    'error',
    'Voortgang op een actie van een later overleg.',
    'Progress on an action of a later meeting.',
  ],
  [
    'follow-up',
    'open-action-not-discussed',
    'info',
    'Een open actie van het vorige overleg komt niet ter sprake.',
    'An open action of the previous meeting is not mentioned.',
  ],

  [
    'follow-up',
    'repeated-action',
    'info',
    'Een open actie van een eerder overleg is opnieuw getypt.',
    'An open action of an earlier meeting is typed again.',
  ],
  [
    'follow-up',
    'changed-after-approval',
    'error',
    'Een vastgesteld verslag is daarna veranderd.',
    'Approved minutes were changed afterwards.',
  ],

  ['standby', 'standby-gap', 'warning', 'Het piket heeft een gat.', 'The standby roster has a gap.'],
  ['standby', 'standby-overlap', 'warning', 'Twee piketdiensten overlappen.', 'Two standby shifts overlap.'],
  [
    'standby',
    'channel-not-live',
    'info',
    'Een kanaal is op de dag van het overleg nog niet in gebruik.',
    'A channel is not live yet on the day of the meeting.',
  ],

  ['shielding', 'unknown-ground', 'error', 'De grond staat niet in de Woo of de Wob.', 'The ground is in neither the Woo nor the Wob.'],
  ['shielding', 'ground-conflict', 'error', 'Twee gronden gaan niet samen.', 'Two grounds exclude each other.'],
  ['shielding', 'unclosed-shield', 'error', 'Een afscherming is niet gesloten.', 'A shield is not closed.'],
  ['shielding', 'doubtful-shield', 'error', 'Wat als afscherming bedoeld lijkt, is er geen.', 'What seems meant as a shield is none.'],
  ['shielding', 'secret-without-effect', 'error', 'Een woord voor geheim heeft geen effect.', 'A word for secrecy has no effect.'],
  ['shielding', 'secret-runs-on', 'error', 'Tekst leest als deel van iets geheims.', 'Text reads as a part of something secret.'],
  ['shielding', 'indented-comment', 'error', 'Een opmerking is ingesprongen.', 'A comment is indented.'],
  ['shielding', 'public-in-doubt', 'error', 'Of een persoon openbaar is, staat niet vast.', 'Whether a person is public is not sure.'],
  [
    'shielding',
    'personal-data-in-prose',
    'warning',
    'Een e-mailadres, telefoonnummer of BSN staat in de tekst.',
    'An e-mail address, phone number or BSN is in the text.',
  ],
  [
    'shielding',
    'name-in-prose',
    'warning',
    'Een bekende persoon is uitgeschreven in plaats van met @id genoemd.',
    'A registered person is typed out, not named by @id.',
  ],
  [
    'shielding',
    'pronoun-near-shield',
    'hint',
    'Een woord naast een afscherming zegt iets over wie erachter zit.',
    'A word beside a shield says something of who is behind it.',
  ],
  [
    'shielding',
    'confidential-in-public',
    'warning',
    'Van een vertrouwelijk verslag wordt een openbare versie gemaakt.',
    'A public version is made of confidential minutes.',
  ],

  ['wording', 'unknown-abbreviation', 'info', 'Een afkorting is nergens verklaard.', 'An abbreviation is explained nowhere.'],
  ['wording', 'misspelled-name', 'warning', 'Een naam scheelt één letter van een bekende.', 'A name is one letter off a known one.'],
  ['wording', 'alias-used', 'hint', 'Een andere naam is gebruikt waar het id bedoeld is.', 'Another name is used where the id is meant.'],
] as const satisfies readonly (readonly [Family, string, Severity, string, string])[];

export type RuleName = (typeof RULE_TABLE)[number][1];

/** All rules, family by family. */
export const RULES: readonly (RuleInfo & { readonly name: RuleName })[] = RULE_TABLE.map(([family, name, severity, nl, en]) => ({
  name,
  family,
  severity,
  summary: { nl, en },
}));

/** Rules of other families that say what the public version may show too much of: whom a name means, and what a line that shields was read as. */
const BEARING: ReadonlySet<RuleName> = new Set<RuleName>([
  'unknown-party',
  'duplicate-id',
  'ambiguous-id',
  'group-cycle',
  'keyword-typo',
  'malformed-statement',
  'duplicate-field',
  'field-out-of-place',
]);

const BY_NAME = new Map<string, RuleInfo>(RULES.map((rule) => [rule.name, rule]));

export function ruleInfo(name: string): RuleInfo | undefined {
  return BY_NAME.get(name);
}

/** Address of a rule's page in the reader's language, relative to the root of the documentation. */
export function rulePage(name: string, language: Language): string {
  return `${{ nl: 'regels', en: 'rules' }[language]}/${name}.md`;
}

/** Whether what this rule reports changes what the public version shows. */
export function bearsOnPublic(name: string): boolean {
  return ruleInfo(name)?.family === 'shielding' || (BEARING as ReadonlySet<string>).has(name);
}
