import type { Language } from '../../model/minutes.ts';
import { ATTRIBUTE_OF, type AttributeWord } from '../../vocabulary/attributes.ts';
import { KEYWORD_OF, type Keyword } from '../../vocabulary/keywords.ts';

/** What a word of the language is for, and how it reads; hover and completion show the same. */
export interface Help {
  readonly what: string;
  readonly example: string;
}
type Both = Readonly<Record<Language, Help>>;

function both(nl: string, nlExample: string, en: string, enExample: string): Both {
  return { nl: { what: nl, example: nlExample }, en: { what: en, example: enExample } };
}

/** By {@link Keyword.name}. */
const STATEMENTS: Readonly<Record<string, Both>> = {
  Organization: both(
    'Een organisatie die in verslagen genoemd kan worden met `@id`.',
    'Organisatie JenV (ook "J&V", e-mail info@example.org): Ministerie van Justitie en Veiligheid',
    'An organisation that minutes can name as `@id`.',
    'Organisation JenV (also "J&V", email info@example.org): Ministry of Justice and Security',
  ),
  Person: both(
    'Een persoon die in verslagen genoemd kan worden met `@id`. In de openbare versie afgeschermd, tenzij er `openbaar` bij staat.',
    'Persoon leider (@RIVM, functie "projectleider", e-mail leider@example.org): L. de Leider',
    'A person whom minutes can name as `@id`. Shielded in the public version, unless it says `public`.',
    'Person leader (@RIVM, function "project leader", email leader@example.org): L. Leader',
  ),
  Group: both(
    'Een groep mensen of organisaties onder één naam.',
    'Groep kernteam (leden @leider @VWS): Kernteam beveiliging',
    'A group of people or organisations under one name.',
    'Group core (members @leader @VWS): Core team security',
  ),
  Abbreviation: both(
    'Een afkorting en wat zij betekent.',
    'Afkorting MCC: Ministeriële Commissie Covid-19',
    'An abbreviation and what it means.',
    'Abbreviation MCC: Ministerial Committee Covid-19',
  ),
  Series: both(
    'Een reeks van overleggen: wanneer, waar, en wie erbij hoort.',
    'Reeks techniek (werkdagen 09:30-10:00, van 23 juni 2021 tot 14 juli 2021, voorzitter @leider): Control room techniek',
    'A series of meetings: when, where, and who belongs to it.',
    'Series tech (weekdays 09:30-10:00, from 23 June 2021 until 14 July 2021, chair @leader): Control room tech',
  ),
  Track: both(
    'Een spoor van werk met een trekker, leden en een streefdatum. Het hoort bij de reeks of het verslag erboven.',
    'Spoor hub (trekker @RIVM, leden @JenV @NCTV, streefdatum 15 december 2020): (Opslag)hub',
    'A track of work with a lead, members and a target date. It belongs to the series or the minutes above it.',
    'Track hub (lead @RIVM, members @JenV @NCTV, target 15 December 2020): Storage hub',
  ),
  Channel: both(
    'Een kanaal waarlangs men elkaar bereikt; de regels eronder horen erbij.',
    'Kanaal signal (vanaf 24 juni 2021, afgeschermd 5.1.2i): Signal-groep van de keten',
    'A channel by which people reach each other; the indented lines below belong to it.',
    'Channel signal (since 24 June 2021, shielded 5.1.2i): Signal group of the chain',
  ),
  Standby: both(
    'Wie er wanneer piket heeft.',
    'Piket (van 23 juni 2021 08:00 tot 24 juni 2021 08:00): @leider',
    'Who is on standby, and when.',
    'Standby (from 23 June 2021 08:00 until 24 June 2021 08:00): @leader',
  ),
  Meeting: both(
    'Begint een verslag. Eronder staan de velden, daarna de agendapunten. Zonder id heet het naar zijn bestand.',
    'Verslag dobv-3 (reeks dobv): Directeurenoverleg Beveiliging Vaccins',
    'Starts minutes. Its fields stand below, then its sections. Without an id it is named after its file.',
    'Minutes dobv-3 (series dobv): Directors on vaccine security',
  ),
  Date: both('De dag van het overleg.', 'Datum: maandag 16 november 2020', 'The day of the meeting.', 'Date: Monday 16 November 2020'),
  Time: both('Begin en einde.', 'Tijd: 16:30-17:15', 'Start and end.', 'Time: 16:30-17:15'),
  Location: both(
    'Waar het overleg is.',
    'Plaats: Turfmarkt 147, 16e verdieping',
    'Where the meeting is.',
    'Location: Turfmarkt 147, 16th floor',
  ),
  Description: both(
    'Waar het overleg over gaat, in een zin.',
    'Omschrijving: Wekelijks overleg over de beveiliging',
    'What the meeting is about, in a sentence.',
    'Description: Weekly meeting on security',
  ),
  Reference: both('Het kenmerk van dit stuk.', 'Kenmerk: DOBV-2020-0003', 'The reference of this document.', 'Reference: DOBV-2020-0003'),
  Purpose: both(
    'Wat het overleg moet opleveren.',
    'Doel: Stand van zaken van de sporen',
    'What the meeting is to bring.',
    'Purpose: State of the tracks',
  ),
  Chair: both('Wie voorzit.', 'Voorzitter: @leider', 'Who chairs.', 'Chair: @leader'),
  Secretary: both('Wie notuleert.', 'Notulist: @secretaris', 'Who takes the minutes.', 'Secretary: @secretary'),
  Contact: both('Bij wie men terechtkan.', 'Contactpersoon: @secretaris', 'Whom to turn to.', 'Contact: @secretary'),
  Present: both(
    'Wie er was. Achter een naam kan staan hoe of namens wie; een gast staat tussen aanhalingstekens.',
    'Aanwezig: @leider (Webex), @haan (namens @JenV), "een gast van de gemeente"',
    'Who was there. A name may be followed by how, or for whom; a guest stands in quotes.',
    'Present: @leader (Webex), @haan (for @JenV), "a guest of the municipality"',
  ),
  Absent: both('Wie zich heeft afgemeld.', 'Afwezig: @politie', 'Who sent apologies.', 'Absent: @police'),
  To: both('Aan wie de uitnodiging gaat.', 'Aan: @VWS, @NKC', 'To whom the invitation goes.', 'To: @VWS, @NKC'),
  CC: both('Wie een afschrift krijgt.', 'CC: @kernteam', 'Who gets a copy.', 'CC: @core'),
  Next: both(
    'Wanneer het volgende overleg is.',
    'Volgende: maandag 23 november 2020 10:00',
    'When the next meeting is.',
    'Next: Monday 23 November 2020 10:00',
  ),
  Attachment: both(
    'Een bijlage met haar pad of adres. Mag vaker voorkomen.',
    'Bijlage: Ketenplaat <bijlagen/ketenplaat.pdf>',
    'An attachment with its path or address. May occur more than once.',
    'Attachment: Chain map <attachments/chain-map.pdf>',
  ),
  Status: both(
    'Hoever dit verslag is.',
    'Status: vastgesteld op 16 november 2020',
    'How far these minutes are.',
    'Status: approved on 16 November 2020',
  ),
  Classification: both(
    'Voor wie dit stuk bedoeld is.',
    'Rubricering: vertrouwelijk',
    'For whom this document is meant.',
    'Classification: confidential',
  ),
  Model: both(
    'Het besluitvormingsmodel. `BOB`: de agendapunten Beeldvorming, Oordeelsvorming en Besluitvorming, in deze volgorde.',
    'Model: BOB',
    'The model of decision making. `BOB`: the sections Beeldvorming, Oordeelsvorming and Besluitvorming, in this order.',
    'Model: BOB',
  ),
  Secret: both(
    'Laat het hele agendapunt weg uit de openbare versie, op een grond van de Woo. Staat direct onder de kop.',
    'Geheim: 5.1.2h',
    'Leaves the whole section out of the public version, on a ground of the Woo. Stands right below the heading.',
    'Secret: 5.1.2h',
  ),
  Decision: both(
    'Een besluit, met wie het nam.',
    'Besluit B1 (@VWS, spoor hub): De locatie blijft geheim.',
    'A decision, with who took it.',
    'Decision D1 (@VWS, track hub): The location stays secret.',
  ),
  Action: both(
    'Een actie. Eigenaar en uiterste datum horen erbij.',
    'Actie A1 (@RIVM @leider, uiterlijk vrijdag 20 november 2020, prioriteit hoog): Werkt de reservelocatie uit.',
    'An action. It needs an owner and a deadline.',
    'Action A1 (@RIVM @leader, due Friday 20 November 2020, priority high): Works out the reserve location.',
  ),
  Agreement: both(
    'Een afspraak: als een actie, maar eigenaar en datum mogen ontbreken. Er kunnen acties onder staan, ingesprongen.',
    'Afspraak A5 (@leider): Met elke regio is er vóór de feestdagen een gesprek geweest.',
    'An agreement: as an action, but owner and deadline may be missing. It may hold actions, indented.',
    'Agreement A5 (@leader): Every region has been spoken to before the holidays.',
  ),
  Question: both(
    'Een open vraag, met wie hem beantwoordt.',
    'Vraag V1 (@NCTV): Wie wordt waarvoor uitgenodigd?',
    'An open question, with who answers it.',
    'Question Q1 (@NCTV): Who is invited for what?',
  ),
  Progress: both(
    'Hoe het staat met een eerdere actie of vraag: `open`, `lopend`, `afgerond` of `vervallen`, eventueel met een nieuwe datum.',
    'Voortgang #dobv-2/A4 (afgerond): De brief is verstuurd.',
    'How an earlier action or question stands: `open`, `ongoing`, `done` or `dropped`, perhaps with a new date.',
    'Progress #dobv-2/A4 (done): The letter has been sent.',
  ),
};

/** By {@link AttributeWord.name}. */
const ATTRIBUTES: Readonly<Record<string, Both>> = {
  lead: both('Wie het spoor trekt.', 'trekker @RIVM', 'Who leads the track.', 'lead @RIVM'),
  members: both('Wie erbij horen.', 'leden @JenV @NCTV', 'Who belongs to it.', 'members @JenV @NCTV'),
  chair: both('Wie de overleggen van de reeks voorzit.', 'voorzitter @leider', 'Who chairs the meetings of the series.', 'chair @leader'),
  secretary: both('Wie bij de reeks notuleert.', 'notulist @secretaris', 'Who takes the minutes of the series.', 'secretary @secretary'),
  track: both('Bij welk spoor het hoort.', 'spoor hub', 'The track it belongs to.', 'track hub'),
  series: both('Bij welke reeks het overleg hoort.', 'reeks dobv', 'The series the meeting belongs to.', 'series dobv'),
  due: both('De uiterste datum.', 'uiterlijk vrijdag 20 november 2020', 'The deadline.', 'due Friday 20 November 2020'),
  target: both(
    'Wanneer het spoor klaar moet zijn.',
    'streefdatum 15 december 2020',
    'When the track is to be done.',
    'target 15 December 2020',
  ),
  since: both('Vanaf wanneer het kanaal er is.', 'vanaf 24 juni 2021', 'Since when the channel is there.', 'since 24 June 2021'),
  period: both(
    'Van wanneer tot wanneer.',
    'van 23 juni 2021 tot 14 juli 2021',
    'From when until when.',
    'from 23 June 2021 until 14 July 2021',
  ),
  secret: both(
    'Laat dit weg uit de openbare versie, op een grond van de Woo.',
    'geheim 5.1.2h',
    'Leaves this out of the public version, on a ground of the Woo.',
    'secret 5.1.2h',
  ),
  shielded: both(
    'Schermt het kanaal af in de openbare versie, op een grond van de Woo.',
    'afgeschermd 5.1.2i',
    'Shields the channel in the public version, on a ground of the Woo.',
    'shielded 5.1.2i',
  ),
  open: both('Nog niet begonnen.', '(open)', 'Not started yet.', '(open)'),
  ongoing: both('Er wordt aan gewerkt.', '(lopend, uiterlijk 1 december 2020)', 'Being worked on.', '(ongoing, due 1 December 2020)'),
  done: both('Klaar.', '(afgerond)', 'Done.', '(done)'),
  dropped: both('Hoeft niet meer.', '(vervallen)', 'No longer needed.', '(dropped)'),
  public: both(
    'Deze persoon mag in de openbare versie met naam genoemd worden.',
    'openbaar',
    'This person may be named in the public version.',
    'public',
  ),
  function: both(
    'De functie, tussen aanhalingstekens.',
    'functie "projectleider"',
    'The function, in quotes.',
    'function "project leader"',
  ),
  location: both('Waar de reeks bijeenkomt.', 'plaats "Webex"', 'Where the series meets.', 'location "Webex"'),
  email: both(
    'Het e-mailadres; een actiehouder krijgt daar zijn acties.',
    'e-mail leider@example.org',
    'The e-mail address; the owner of an action gets it there.',
    'email leader@example.org',
  ),
  priority: both('`hoog`, `midden` of `laag`.', 'prioriteit hoog', '`high`, `medium` or `low`.', 'priority high'),
  standby: both(
    'Vraagt om piket rond de klok: een gat wordt gemeld.',
    'piket 24/7',
    'Asks for cover round the clock: a gap is reported.',
    'standby 24/7',
  ),
  aliases: both('Andere namen, elk tussen aanhalingstekens.', 'ook "J&V" "JenV/NCTV"', 'Other names, each in quotes.', 'also "J&V"'),
};

export function helpOfKeyword(keyword: Keyword, language: Language): Help {
  return STATEMENTS[keyword.name]![language];
}

export function helpOfAttribute(attribute: AttributeWord, language: Language): Help {
  return ATTRIBUTES[attribute.name]![language];
}

/** Help for a keyword or an attribute word as typed, with an example in the language of the word. `undefined` for every other word. */
export function helpOfWord(word: string, language: Language): Help | undefined {
  const keyword = KEYWORD_OF.get(word);
  const table = keyword === undefined ? ATTRIBUTES[ATTRIBUTE_OF.get(word)?.name ?? ''] : STATEMENTS[keyword.name];
  const entry = keyword ?? ATTRIBUTE_OF.get(word);
  if (table === undefined || entry === undefined) return undefined;
  const typed: Language = entry.nl === entry.en ? language : entry.nl === word ? 'nl' : 'en';
  return { what: table[language].what, example: table[typed].example };
}

/** Markdown: what the word is for, and an example in a fence. All of it is our own text. */
export function helpMarkdown({ what, example }: Help): string {
  return `${what}\n\n\`\`\`verslag\n${example}\n\`\`\``;
}
