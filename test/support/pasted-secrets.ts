/** Tables without strokes of which a cell says so: shielded, with a warning that offers both readings. */
export const PASTED_BODIES: readonly string[] = [
  'Naam\tBedrag\tStatus\nJansen §\t5 ton\tvertrouwelijk',
  'Koper §\t5 ton\tvertrouwelijk',
  'Naam      Bedrag     Status\nJansen §    5 ton      vertrouwelijk\nPiet      3 ton      openbaar',
  'Name      Amount     Status\nSmith §   5          confidential',
  '- Jansen §\tvertrouwelijk',
  'Jansen §    geheim',
  'Jansen §    niet openbaar',
  'Jansen §    (vertrouwelijk)    5 ton',
  'Vertrouwelijk    Jansen § is ziek',
  'vertrouwelijk\tJansen § is ziek',
  'Besluit B1 (@VWS): Wij kopen.\n  Jansen §    vertrouwelijk',
  'Jansen §  vertrouwelijk',
];

/** The same of which the name of a column asks: warned about. */
export const PASTED_COLUMNS: readonly string[] = [
  'Naam\tVertrouwelijk\nBod\t§ 5 ton',
  'Naam      Bedrag     Vertrouwelijk\nJansen    5 ton §     ja',
  'Naam      Openbaar\nJansen §    nee\nPiet      ja',
  'Name\tAmount\tConfidential\nSmith §\t5\tyes',
  'Punt   Onderwerp          Besloten\n1      De koper §         ja',
];

/** What looks alike, and says nothing of the kind. */
export const UNPASTED_LINES: readonly string[] = [
  'Naam      Bedrag     Status\nJansen §    5 ton      openbaar',
  'Naam\tOpenbaar\nJansen §\tja',
  'Naam      Vertrouwelijk\nJansen §    nee',
  'Vertrouwenspersoon    § Jansen',
  'Vertrouwelijkheid    § besproken',
  'De raad spreekt §.  Vertrouwelijk overleg volgt niet.',
  'Naam\tGeheime stemming\n§\t5',
  '§ zegt:    niets',
  'Openbaar    § bod',
  '| Naam | Vertrouwelijk |\n|---|---|\n| § | openbaar |',
  '| Naam | Vertrouwelijk |\n|---|---|\n| § | nee |',
  '| Naam | Vertrouwelijk |\n|---|---|\n| § | |',
  '| Naam | Geheim |\n|---|---|\n| § | 5 |',
  'Naam\tStatus\n§\tvertrouwelijk\\.',
  '§ Jansen  is er, en  Piet ook',
  'Actie A1 (@VWS): Jansen   belt §',
];
