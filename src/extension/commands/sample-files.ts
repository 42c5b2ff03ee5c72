export interface SampleFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The files of the sample, in the order in which they are made; the minutes come last. They check without an error or a warning.
 * @param date a working day, so many days from now, in words with its weekday
 */
export function sampleFiles(language: 'nl' | 'en', date: (days: number) => string): readonly SampleFile[] {
  return language === 'nl' ? dutch(date) : english(date);
}

function dutch(date: (days: number) => string): SampleFile[] {
  return [
    {
      name: 'adresboek.verslag',
      text: `// Wie er in uw verslagen genoemd kan worden. Verander dit in uw eigen mensen en organisaties.

Organisatie gemeente (e-mail gemeente@example.org): Gemeente Voorbeeld

Persoon jansen (@gemeente, functie "voorzitter", e-mail jansen@example.org): M. Jansen
Persoon devries (@gemeente, functie "secretaris", e-mail devries@example.org): P. de Vries
Persoon bakker (@gemeente, functie "projectleider", e-mail bakker@example.org): S. Bakker

Groep team (leden @jansen @devries @bakker): Het projectteam
`,
    },
    {
      name: 'eerste-overleg.verslag',
      text: `Verslag eerste-overleg: Eerste overleg van het projectteam
Status: concept
Datum: ${date(0)}
Tijd: 10:00-11:00
Plaats: Stadhuis, kamer 12
Voorzitter: @jansen
Notulist: @devries
Aanwezig: @jansen, @devries, @bakker (online)

# 1. Opening

@jansen heet iedereen welkom. Dit is gewone tekst: typ zoals u altijd typt, met *nadruk* en lijsten waar dat helpt.

# 2. De planning

De eerste versie is besproken. {5.1.2e: Een bewoner, mevrouw De Boer, heeft bezwaar gemaakt.} Wat tussen accolades staat, valt weg in de openbare versie; de grond blijft staan.

Besluit B1 (@gemeente): De planning wordt met alle bewoners gedeeld.

Actie A1 (@bakker, uiterlijk ${date(7)}): Maakt de planning af en stuurt die rond, zie #B1.

# 3. Rondvraag

Niemand heeft nog iets. Typ hieronder zelf een actie: begin met Act en kies.
`,
    },
  ];
}

function english(date: (days: number) => string): SampleFile[] {
  return [
    {
      name: 'addressbook.verslag',
      text: `// Who can be named in your minutes. Change this into your own people and organisations.

Organisation council (e-mail council@example.org): Example Council

Person jones (@council, function "chair", e-mail jones@example.org): M. Jones
Person davis (@council, function "secretary", e-mail davis@example.org): P. Davis
Person baker (@council, function "project leader", e-mail baker@example.org): S. Baker

Group team (members @jones @davis @baker): The project team
`,
    },
    {
      name: 'first-meeting.verslag',
      text: `Minutes first-meeting: First meeting of the project team
Status: draft
Date: ${date(0)}
Time: 10:00-11:00
Location: Town hall, room 12
Chair: @jones
Secretary: @davis
Present: @jones, @davis, @baker (online)

# 1. Opening

@jones welcomes everybody. This is plain text: type as you always do, with *emphasis* and lists where they help.

# 2. The planning

The first version was discussed. {5.1.2e: A resident, Mrs Doe, has objected.} What stands between braces is gone from the public version; its ground remains.

Decision D1 (@council): The planning is shared with all residents.

Action A1 (@baker, due ${date(7)}): Finishes the planning and sends it round, see #D1.

# 3. Any other business

Nobody has anything else. Type an action of your own below: begin with Act and choose.
`,
    },
  ];
}
