/** Bodies in which something belongs by its number, its id or its place to what is secret: `§` in it is held, with a warning that has both fixes. */

const SECRET = '# 3. Personeel\nGeheim: 5.1.2e\n\nStil.\n\n';
const DECIDED = 'Besluit B1 (@VWS, geheim 5.1.2b): De prijs is bepaald.\n\n';
const ASKED = 'Vraag V1 (@VWS, geheim 5.1.2b): Wat kost het?\n\n';
const MOVED = 'Motie M1 (@VWS, geheim 5.1.2b): Wij kopen.\n\n';

export const FOLLOWING: readonly string[] = [
  // By the number of a section.
  `${SECRET}# 3.1 Ontslag\n\n§`,
  `${SECRET}# 3a. Ontslag\n\n§`,
  `${SECRET}# 3.b Ontslag\n\n§`,
  `${SECRET}# 3(a) Ontslag\n\n§`,
  `${SECRET}# 3 (a) Ontslag\n\n§`,
  `${SECRET}# 3-1 Ontslag\n\n§`,
  `${SECRET}# 3.1.2 Ontslag\n\n§`,
  `${SECRET}# 4. Wegen\n\nOpen.\n\n# 3.1 Ontslag\n\n§`,
  `${SECRET}# 3. Besluiten\n\n§`,
  `${SECRET}# 3. Personeel (vervolg)\n\n§`,
  `${SECRET}# Punt 3.1 Ontslag\n\n§`,
  `${SECRET}# Vervolg punt 3\n\n§`,
  `${SECRET}# Vervolg 3\n\n§`,
  `${SECRET}# Vervolg\n\n§`,
  `${SECRET}# 7. Besluiten bij punt 3\n\n§`,
  `${SECRET}# 7. Decisions on item 3\n\n§`,
  `${SECRET}# 7. Personeel (vervolg)\n\n§`,
  `${SECRET}# 7. Personeel, continued\n\n§`,
  '# 3. Personeel\nBesloten: Gemeentewet artikel 23\n\nStil.\n\n# 3.1 Ontslag\n\n§',
  '# 3. Staff\nSecret: 5.1.2e\n\nQuiet.\n\n# 3.1 Dismissal\n\n§',
  '# IV. Personeel\nGeheim: 5.1.2e\n\n# IV.a Ontslag\n\n§',
  '# Agendapunt 3: Personeel\nGeheim: 5.1.2e\n\nStil.\n\n# Agendapunt 3a: Ontslag\n\n§',
  '# A\n\n## 3. Personeel\nGeheim: 5.1.2e\n\nStil.\n\n# 3.1 Ontslag\n\n§',
  '# 3. Wegen\n\nOpen.\n\n## 3.1 Personeel\nGeheim: 5.1.2e\n\nStil.\n\n## 3.1a Ontslag\n\n§',
  // By the id of an item.
  `${DECIDED}Besluit B1a (@VWS): §.`,
  `${DECIDED}Besluit B1.1 (@VWS): §`,
  `${DECIDED}Besluit B1-1 (@VWS): §`,
  `${DECIDED}Besluit B1 (@VWS): §.`,
  `${DECIDED}Besluit B1.1.2 (@VWS): §.`,
  `${DECIDED}# 4. Ander\n\nBesluit B1-bis (@VWS): §.`,
  `# 3. Personeel\nGeheim: 5.1.2e\n\nBesluit B1 (@VWS): Stil.\n\n# 4. Ander\n\nBesluit B1a (@VWS): §.`,
  // By what it answers or explains.
  `${ASKED}Antwoord: §.`,
  `${ASKED}Antwoord van de wethouder: §.`,
  `${ASKED}Antwoord (@VWS): §.`,
  `${ASKED}**Antwoord:** §.`,
  `${ASKED}- Antwoord: §.`,
  `${ASKED}Schriftelijk antwoord: §.`.replace('Schriftelijk antwoord', 'Schriftelijke beantwoording'),
  'Question Q1 (@VWS, secret 5.1.2b): What is it?\n\nAnswer: §.',
  `${MOVED}Toelichting: §.\n\nOpen tekst.`,
  `${MOVED}Toelichting:\n\n§ is het.\n\nOpen tekst.`,
  `${MOVED}Motivering:\n\n- § is het\n- Ja`,
  `${MOVED}Stemverhouding: §.`,
  // By its place.
  `${MOVED}Stemming (voor 3, tegen 2): § wil niet.`,
  `${DECIDED}> § heeft geboden.\n\nOpen tekst.`,
  `${DECIDED}| Koper | Bod |\n|---|---|\n| § | 4 |\n\nOpen tekst.`,
  `${DECIDED}![§](prijs.png)`,
  'Besluit B1 (@VWS, geheim 5.1.2b): De prijzen zijn als volgt.\n\n- § biedt vier\n- Bos drie\n\nOpen tekst.',
  'Besluit B1 (@VWS, geheim 5.1.2b): De namen staan in de lijst hieronder.\n\n1. § Bos\n2. Pol',
  'Besluit B1 (@VWS, geheim 5.1.2b): Het bod is als volgt.\n\n§ biedt vier ton.\n\nOpen tekst.',
  'Decision D1 (@VWS, secret 5.1.2b): The prices are as follows.\n\n- § bids four',
];

/** Bodies that look alike, in which nothing belongs to what is secret. */
export const NOT_FOLLOWING: readonly string[] = [
  '# 3. Personeel\n\nOpen.\n\n# 3.1 Ontslag\n\n§',
  '# 2. Personeel\nGeheim: 5.1.2e\n\nStil.\n\n# 3.1 Ontslag\n\n§',
  `${SECRET}# 30. Ontslag\n\n§`,
  `${SECRET}# 31 Ontslag\n\n§`,
  `${SECRET}# 4. Ontslag\n\n§`,
  `${SECRET}# 3D animatie\n\n§`,
  `${SECRET}# 3e kwartaal\n\n§`,
  `${SECRET}# 13.1 Ontslag\n\n§`,
  `${SECRET}# Vervolg punt 4\n\n§`,
  `${SECRET}# 4. Wegen\n\nOpen.\n\n# Vervolg\n\n§`,
  '# A\n\n## 1. Personeel\nGeheim: 5.1.2e\n\nStil.\n\n# B\n\n## 1. Wegen\n\n§',
  '# 1. A\n\nOpen.\n\n## 2. Personeel\nGeheim: 5.1.2e\n\nStil.\n\n# 2. Wegen\n\n§',
  `${DECIDED}Besluit B10 (@VWS): §.`,
  `${DECIDED}Besluit B2 (@VWS): §.`,
  `${DECIDED}Besluit AB1 (@VWS): §.`,
  `${DECIDED}Actie A1 (@VWS): §.`,
  'Besluit B1 (@VWS): Wij kopen.\n\nBesluit B1a (@VWS): §.',
  `${DECIDED}De voorzitter § sluit de vergadering.`,
  `${DECIDED}- § sluit de vergadering.`,
  `${DECIDED}Rondvraag: § heeft niets.`,
  `${DECIDED}De voorzitter sluit.\n\n> § zei iets anders.`,
  `${DECIDED}Actie A1 (@VWS): Bellen.\n\nToelichting: §.`,
  `${MOVED}Stemming #M2 (voor 3, tegen 2): § wil niet.\n\nMotie M2 (@VWS): Licht.`,
  'Besluit B1 (@VWS, geheim 5.1.2b): Wij beslissen in de volgende vergadering.\n\n§ sluit.',
  'Vraag V1 (@VWS): Wat kost het?\n\nAntwoord: §.',
  'Motie M1 (@VWS): Wij kopen.\n\n> §',
];

/** Lines right below a heading whose value says that its section is closed: an error, and all of it is held. */
export const CLOSED_VALUES: readonly string[] = [
  'Duur: 15 minuten (besloten)',
  'Duur: 15 minuten, besloten',
  'Duur: 15 minuten (vertrouwelijk)',
  'Tijd: 10:00-10:15 (besloten)',
  'Tijd: 10:00-10:15 (in camera)',
  'Soort: besloten',
  'Soort: besloten zitting',
  'Status: besloten',
  'Duration: 5 minutes (closed)',
  'Time: 10:00-10:15 (private session)',
  'Doel: bespreken (besloten)',
  'Zaaknummer: 12, in beslotenheid',
  'Spreker: @VWS (besloten)',
  'Locatie: kamer 3 (besloten)',
];

export const OPEN_VALUES: readonly string[] = [
  'Duur: 15 minuten',
  'Duur: 15 minuten (inclusief vragen)',
  'Duration: 15 minutes (doors closed at 10)',
  'Soort: openbaar',
  'Soort: besluitvormend',
  'Status: closed',
  'Doel: bespreken besloten stuk',
  'Locatie: kamer 3 (gesloten op zondag)',
];

/** Lines of the header that name somebody who is not to be named. */
export const UNNAMED_PEOPLE: readonly string[] = [
  'Aanwezig: @VWS, @bakker (niet vermelden)',
  'Aanwezig: @VWS, @bakker (incognito)',
  'Aanwezig: @VWS, @bakker (lid, niet noemen)',
  'Aanwezig: @VWS, @bakker (wil niet genoemd worden)',
  'Aanwezig: @VWS, @bakker (anoniem)',
  'Aanwezig: @VWS\n  Niet vermelden: @bakker',
  'Aanwezig:\n  Leden: @VWS\n  Incognito: @bakker',
  'Aanwezig: @VWS\nNiet vermelden: @bakker',
  'Present: @VWS, @bakker (do not list)',
  'Present: @VWS, @bakker (not to be named)',
];

export const NAMED_PEOPLE: readonly string[] = [
  'Aanwezig: @VWS, @bakker (niet aanwezig bij punt 3)',
  'Aanwezig: @VWS, @bakker (niet stemgerechtigd)',
  'Aanwezig:\n  Leden: @VWS\n  Niet stemgerechtigd: @bakker',
  'Aanwezig: @VWS, @bakker (notulist, verslag)',
  'Aanwezig: @VWS, @bakker (incognito\\.)',
  'Aanwezig: @VWS, {5.1.2e: @VWS} (gast), @bakker',
];
