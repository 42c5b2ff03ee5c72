// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the snippet syntax of LSP looks like a template.
import { both } from './help.ts';
import type { DeclarationRow } from './rows.ts';

/** Statements that declare a name, and the one that begins minutes; in the order in which an address book is written. */
export const DECLARATIONS = [
  {
    name: 'Organization',
    nl: 'Organisatie',
    en: 'Organisation',
    kind: 'declaration',
    attributes: ['aliases', 'email'],
    help: both(
      'Een organisatie die in verslagen genoemd kan worden met `@id`.',
      'Organisatie JenV (ook "J&V", e-mail info@example.org): Ministerie van Justitie en Veiligheid',
      'An organisation that minutes can name as `@id`.',
      'Organisation JenV (also "J&V", email info@example.org): Ministry of Justice and Security',
    ),
    template: { nl: ' ${1:id} (e-mail ${2:info@example.org}): ${0:naam}', en: ' ${1:id} (email ${2:info@example.org}): ${0:name}' },
  },
  {
    name: 'Person',
    nl: 'Persoon',
    en: 'Person',
    kind: 'declaration',
    attributes: ['function', 'email', 'public', 'aliases'],
    parties: 'offered',
    help: both(
      'Een persoon die in verslagen genoemd kan worden met `@id`. In de openbare versie afgeschermd, tenzij er `openbaar` bij staat.',
      'Persoon leider (@RIVM, functie "projectleider", e-mail leider@example.org): L. de Leider',
      'A person whom minutes can name as `@id`. Shielded in the public version, unless it says `public`.',
      'Person leader (@RIVM, function "project leader", email leader@example.org): L. Leader',
    ),
    template: {
      nl: ' ${1:id} (@${2:organisatie}, functie "${3:functie}", e-mail ${4:naam@example.org}): ${0:naam}',
      en: ' ${1:id} (@${2:organisation}, function "${3:function}", email ${4:name@example.org}): ${0:name}',
    },
  },
  {
    name: 'Group',
    nl: 'Groep',
    en: 'Group',
    kind: 'declaration',
    attributes: ['members', 'email', 'aliases'],
    parties: 'taken',
    help: both(
      'Een groep mensen of organisaties onder één naam.',
      'Groep kernteam (leden @leider @VWS): Kernteam beveiliging',
      'A group of people or organisations under one name.',
      'Group core (members @leader @VWS): Core team security',
    ),
    template: { nl: ' ${1:id} (leden @${2:wie}): ${0:naam}', en: ' ${1:id} (members @${2:who}): ${0:name}' },
  },
  {
    name: 'Abbreviation',
    nl: 'Afkorting',
    en: 'Abbreviation',
    kind: 'declaration',
    attributes: [],
    help: both(
      'Een afkorting en wat zij betekent.',
      'Afkorting MCC: Ministeriële Commissie Covid-19',
      'An abbreviation and what it means.',
      'Abbreviation MCC: Ministerial Committee Covid-19',
    ),
    template: { nl: ' ${1:AFK}: ${0:betekenis}', en: ' ${1:ABC}: ${0:meaning}' },
  },
  {
    name: 'Series',
    nl: 'Reeks',
    en: 'Series',
    kind: 'declaration',
    attributes: ['period', 'location', 'chair', 'secretary', 'members', 'standby', 'quorum'],
    help: both(
      'Een reeks van overleggen: wanneer, waar, en wie erbij hoort.',
      'Reeks techniek (werkdagen 09:30-10:00, van 23 juni 2021 tot 14 juli 2021, voorzitter @leider): Control room techniek',
      'A series of meetings: when, where, and who belongs to it.',
      'Series tech (weekdays 09:30-10:00, from 23 June 2021 until 14 July 2021, chair @leader): Control room tech',
    ),
    template: {
      nl: ' ${1:id} (elke ${2:maandag} ${3:10:00-11:00}, van ${4:datum} tot ${5:datum}): ${0:naam}',
      en: ' ${1:id} (every ${2:Monday} ${3:10:00-11:00}, from ${4:date} until ${5:date}): ${0:name}',
    },
  },
  {
    name: 'Track',
    nl: 'Spoor',
    en: 'Track',
    kind: 'declaration',
    attributes: ['lead', 'members', 'target'],
    nests: true,
    help: both(
      'Een spoor van werk met een trekker, leden en een streefdatum. Het hoort bij de reeks of het verslag erboven.',
      'Spoor hub (trekker @RIVM, leden @JenV @NCTV, streefdatum 15 december 2020): (Opslag)hub',
      'A track of work with a lead, members and a target date. It belongs to the series or the minutes above it.',
      'Track hub (lead @RIVM, members @JenV @NCTV, target 15 December 2020): Storage hub',
    ),
    template: {
      nl: ' ${1:id} (trekker @${2:wie}, leden @${3:wie}, streefdatum ${4:datum}): ${0:naam}',
      en: ' ${1:id} (lead @${2:who}, members @${3:who}, target ${4:date}): ${0:name}',
    },
  },
  {
    name: 'Channel',
    nl: 'Kanaal',
    en: 'Channel',
    kind: 'declaration',
    attributes: ['since', 'shielded'],
    nests: true,
    help: both(
      'Een kanaal waarlangs men elkaar bereikt; de regels eronder horen erbij.',
      'Kanaal signal (vanaf 24 juni 2021, afgeschermd 5.1.2i): Signal-groep van de keten',
      'A channel by which people reach each other; the indented lines below belong to it.',
      'Channel signal (since 24 June 2021, shielded 5.1.2i): Signal group of the chain',
    ),
    template: { nl: ' ${1:id} (vanaf ${2:datum}): ${0:naam}', en: ' ${1:id} (since ${2:date}): ${0:name}' },
  },
  {
    name: 'Standby',
    nl: 'Piket',
    en: 'Standby',
    kind: 'standby',
    attributes: ['period'],
    nests: true,
    help: both(
      'Wie er wanneer piket heeft.',
      'Piket (van 23 juni 2021 08:00 tot 24 juni 2021 08:00): @leider',
      'Who is on standby, and when.',
      'Standby (from 23 June 2021 08:00 until 24 June 2021 08:00): @leader',
    ),
    template: {
      nl: ' (van ${1:datum} ${2:08:00} tot ${3:datum} ${4:08:00}): @${0:wie}',
      en: ' (from ${1:date} ${2:08:00} until ${3:date} ${4:08:00}): @${0:who}',
    },
  },
  {
    name: 'Meeting',
    nl: 'Verslag',
    en: 'Minutes',
    kind: 'declaration',
    attributes: ['series'],
    help: both(
      'Begint een verslag. Eronder staan de velden, daarna de agendapunten. Zonder id heet het naar zijn bestand.',
      'Verslag dobv-3 (reeks dobv): Directeurenoverleg Beveiliging Vaccins',
      'Starts minutes. Its fields stand below, then its sections. Without an id it is named after its file.',
      'Minutes dobv-3 (series dobv): Directors on vaccine security',
    ),
  },
] as const satisfies readonly DeclarationRow[];

export type DeclarationName = (typeof DECLARATIONS)[number]['name'];
