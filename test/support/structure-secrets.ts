/** Labels that stand alone above what they mark: shielded, with a warning that offers both readings. */
export const STRUCTURE_BODIES: readonly string[] = [
  '- Intern:\n  - De koper is §.',
  '- Intern:\n  1. De koper is §.\n  2. Ja.',
  '- Intern:\n\n  - De koper is §.',
  '- Intern:\n  - Ja.\n    - En §.\n  - Nee.',
  '* Intern:\n  - De koper is §.',
  '1. Intern:\n   - De koper is §.',
  '- Intern\n  - De koper is §.',
  '- **Intern:**\n  - De koper is §.',
  '- **Intern**:\n  - De koper is §.',
  'Intern:\n- De koper is §.\n- Ja.',
  'Intern:\n\n- Ja.\n\n- De koper is §.',
  'Intern:\n\nDe koper is §.',
  'Intern\n\nDe koper is §.',
  '**Intern**\n\nDe koper is §.',
  'Intern:\n\n| Koper | Bod |\n|---|---|\n| § | 4 |',
  '> Intern:\n> - De koper is §.',
  '- Internal:\n  - The buyer is §.',
  'Internal:\n\nThe buyer is §.',
  '- Alleen voor leden:\n  - De koper is §.',
  '- Members only:\n  - The buyer is §.',
  'Members only:\n\n- The buyer is §.',
  '- Onder ons:\n  - § stopt ermee.',
  '- Niet voor de pers:\n  - § stopt ermee.',
  'Niet voor de pers:\n\n§ stopt ermee.',
  '- Medisch:\n  - § is geopereerd.',
  '- Wachtwoord:\n  - §2020',
  'Wachtwoord:\n\n§2020',
  '- Interne notitie:\n  - § stopt ermee.',
  'Niet naar buiten:\n- § is tegen.',
  '- 5.1.2e:\n  - De klager is §.',
  'Besluit B1 (@VWS): Wij kopen.\n  - Intern:\n    - de koper is §',
  'Besluit B1 (@VWS): Wij kopen.\n  Alleen voor leden:\n  - de koper is §',
  'Besluit B1 (@VWS): Wij kopen.\n  Members only:\n  the buyer is §',
  '- Niet in verslag:\n  - De koper is §.',
  '- Intern: de koper is bekend\n  - het is §',
  '- Personeel (intern)\n  - De koper is §.',
  'Tabel 1. Biedingen (intern)\n\n| Bieder | Bod |\n|---|---|\n| § | 4 |',
  'Biedingen (embargo):\n\n- § biedt 4 ton.',
  '| Onderwerp | Toelichting |\n|---|---|\n| Intern: | de koper is § |',
  '| Topic | Remarks |\n|---|---|\n| Internal: | the buyer is § |',
  '| a | b |\n|---|---|\n| Alleen voor leden: | de koper is § |',
  '| Wachtwoord: | §2020 |',
  '| a | b | c |\n|---|---|---|\n| 1 | Niet voor de pers: | § stopt |',
];

/** Labels and marks of the same kind that surely say so: errors, and what stands below them is left out. */
export const STRUCTURE_SURELY: readonly string[] = [
  '- Niet voor verslag:\n  - De koper is §.',
  '- Niet in de notulen\n  1. De koper is §.',
  '- Niet voor verslag:\n  a) De koper is §.',
  '- Not for the minutes:\n  - Mr § is ill.',
  '- Do not minute:\n  - Mr § is ill.',
  '- Privé:\n  - § gaat scheiden.',
  '- Private:\n  - § is getting divorced.',
  'Embargo:\n\n- De koper is §.',
  '- Onder embargo:\n  - De koper is §.',
  '- Personeel (vertrouwelijk)\n  - De koper is §.',
  '- Staff (confidential)\n  - Ms § leaves.',
  'Tabel 1. Biedingen (vertrouwelijk)\n\n| Bieder | Bod |\n|---|---|\n| § | 4 |',
  'Table 1: bids (confidential)\n| Bidder | Bid |\n|---|---|\n| § | 4 |',
];

/** Lines that look alike and mark nothing, or nothing of what stands below them. */
export const UNSTRUCTURED_LINES: readonly string[] = [
  'Intern:\n- De afdeling § verhuist.\n\nExtern:\n- De website is klaar.',
  '- Intern:\n  - §\n- Extern:\n  - website',
  '- Intern overleg:\n  - § is besproken.',
  '- Interne audit:\n  - § is besproken.',
  'Privé:\n- § fietst.\n\nZakelijk:\n- Het kantoor.',
  'Intern\\:\n\n- § is besproken.',
  '- Intern\\:\n  - § is besproken.',
  '- Openbaar:\n  - § is besproken.',
  '- Voor de pers:\n  - § is besproken.',
  '- Voor leden:\n  - § is besproken.',
  'Aanwezig namens de pers:\n- §',
  '- Geheimhouding:\n  - De raad bekrachtigt de geheimhouding over §.',
  'Geheimhouding\n\nDe termijn van § is besproken.',
  'Privacy\n\nHet jaarverslag van § is besproken.',
  'AVG\n\nDe overeenkomst met § is getekend.',
  'Embargo\n\nDe sancties tegen § zijn besproken.',
  '- Personeel:\n  - § is benoemd.',
  '- Vertrouwelijkheid:\n  - § is besproken.',
  '- Vertrouwelijk: nee\n  - § is besproken.',
  '- Vertrouwenspersoon:\n  - § is benoemd.',
  'Wachtwoordbeleid:\n\n- § is besproken.',
  '- Login:\n  - het scherm van § is traag, zegt de helpdesk van de leverancier',
  '5.1.2:\n- § is besproken.',
  '- Hoofdstuk 5.1.2:\n  - § is besproken.',
  '- Verslag:\n  - § is vastgesteld.',
  'Notulen:\n\n- § is vastgesteld.',
  '| Onderwerp | Toelichting |\n|---|---|\n| Voor leden: | § |',
  '| Onderwerp | Toelichting |\n|---|---|\n| Publicatie: | § in de krant |',
  '| Intern\\: | § |',
  'Besluit B1 (@VWS): Wij kopen.\n  - Openbaar:\n    - de koper is §',
];

/** What stands below the list, the paragraph or the table that a mark is about. */
export const BELOW_MARKED: readonly string[] = [
  '- Intern:\n  - De koper is bekend.\n- En § is besproken.',
  'Intern:\n\nDe koper is bekend.\n\nEn § is besproken.',
  'Intern:\n- De koper is bekend.\n\nEn § is besproken.',
  '- Niet voor verslag:\n  - De koper is bekend.\n- En § is besproken.',
  'Tabel 1 (vertrouwelijk)\n\n| Koper |\n|---|\n| Bos |\n\nEn § is besproken.',
  '- Personeel (vertrouwelijk)\n  - De koper is bekend.\n\n§ is besproken.',
];

/** Fields of the header that say so of all of the minutes, in words that are no value of theirs. */
export const SECRET_VALUES: readonly string[] = [
  'Status: concept, niet verspreiden',
  'Status: concept (niet verspreiden)',
  'Status: draft, not for circulation',
  'Status: concept, onder embargo',
  'Status: vastgesteld, vertrouwelijk',
  'Rubricering: alleen leden',
  'Classificatie: niet delen',
  'Classification: board only',
  'Embargo: 1 maart 2021',
  'Marking: OFFICIAL - SENSITIVE',
];

/** Values of the same fields that everybody may read. */
export const PLAIN_VALUES: readonly string[] = [
  'Status: concept',
  'Status: vastgesteld 17 november 2020',
  'Status: ter vaststelling',
  'Status: concept, versie 2',
  'Status: concept, voor de leden',
  'Rubricering: openbaar',
  'Rubricering: intern',
  'Verspreiding: alle leden',
  'Distribution: all members',
  'Label: blauw',
];

/** Attributes that the language does not know, of an item that is kept: it is left out. */
export const SECRET_ATTRIBUTES: readonly string[] = [
  'Besluit B1 (@VWS, stil): §',
  'Actie A1 (@VWS, NOP): §',
  'Besluit B1 (@VWS, tot gunning): §',
  'Besluit B1 (@VWS, until award): §',
  'Besluit B1 (@VWS, zwart): §',
  'Besluit B1 (@VWS, discreet): §',
  'Besluit B1 (@VWS, art. 25 Gemeentewet): §',
  'Besluit B1 (@VWS, part 2): §',
  'Besluit B1 (@VWS, pink): §',
  'Besluit B1 (@VWS, FOI s43): §',
  'Besluit B1 (@VWS, niet verspreiden): §',
  'Actie A1 (@VWS) [5.1.2e]: belt §.',
  'Besluit B1 (@VWS) [Woo 5.1.2b]: §',
];

/** Attributes that the language does not know either, and say nothing of the kind. */
export const PLAIN_ATTRIBUTES: readonly string[] = [
  'Besluit B1 (@VWS, unaniem): §',
  'Actie A1 (@VWS, spoed): §',
  'Actie A1 (@VWS) [zie B1]: §',
  'Besluit B1 (@VWS, deel 1): §',
  'Besluit B1 (@VWS, tot 1 mei 2021): §',
  'Besluit B1 (@VWS, art. 3 huisreglement): §',
  'Besluit B1 (@VWS, publicatie): §',
  'Actie A1 (@VWS, stilte): §',
  'Actie A1 (@VWS, met de pers): §',
];

/** Comments that say so of the line below or above them: an error, and that line is left out. */
export const COMMENTED_STRUCTURE: readonly string[] = [
  '// hieronder niet voor de site\n\n§ koopt het pand.',
  '// let op, nog niet openbaar\n§ koopt het pand.',
  '// TODO lakken\n§ koopt het pand.',
  '// TODO: redact\n§ buys it.',
  '// Bos wil niet genoemd worden\nBos § is tegen.',
  '// Mr Bos asked not to be named\n§ is against.',
  '// not for the press\n§ buys it.',
  '// NB alleen voor leden\nBesluit B1 (@VWS): §',
  '// Niet voor buiten: de koper is\n§ en de prijs is hoog.',
  '// Internal: the buyer is\n§ and the price is high.',
  '§ koopt het pand.\n// bovenstaande niet in de openbare versie',
  '§ koopt\nhet pand.\n// het bovenstaande is vertrouwelijk',
  '§ buys it.\n// the above is not for the public minutes',
  'Besluit B1 (@VWS): §\n// bovenstaande nog niet openbaar',
];

/** Comments that speak of it, or of another line. */
export const PLAIN_COMMENTS: readonly string[] = [
  '// navragen: is dit vertrouwelijk?\n§',
  '// interne nummering nakijken\n§',
  '// TODO actie nakijken\n§',
  '// bovenstaande nog nakijken\n§',
  '§ is klaar.\n// bovenstaande nog nakijken',
  '// de pers was aanwezig\n§',
  '// hieronder het verslag van de pers\n§',
  '// Bos wil genoemd worden\n§',
  '// let op: openbaar\n§',
  '// privé-mail Bos, nummer opzoeken\n§',
  'Eerst.\n// het bovenstaande is vertrouwelijk\n\n§',
  '§ koopt het pand.\n\n// hieronder niet voor de site\nSlot.',
];
