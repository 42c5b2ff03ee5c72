/** A name beside which stands that it is not to be told: shielded, with a warning that offers both readings. */
export const UNNAMED_BODIES: readonly string[] = [
  'De klager is § Terpstra (i.v.m. AVG niet vermelden).',
  'De klager is § Terpstra (naam i.v.m. privacy weglaten).',
  'De klager is § Terpstra (alleen voorletter vermelden).',
  'De klager is § Terpstra (naam vervangen door X).',
  'De klager is X (= Terpstra §).',
  'N.N. (Terpstra §, maar dat mag er niet in)',
  'Klager [...] (= Terpstra §)',
  'De klager is [zwart]§ Terpstra[/zwart]',
  '[NT: Terpstra §, eruit halen]',
  'Name withheld: Mr § Finch.',
  'Mrs § Jones (who asked not to be named) complained.',
  'A parent (Mrs Jones §, name not to be minuted)',
  '- De klager is § Terpstra (naam graag niet noemen)',
  'Besluit B1 (@VWS): A parent (Mrs Jones §, name not to be minuted)',
  'Mevrouw § (die anoniem wil blijven) klaagt.',
];

/** What looks like it in ordinary minutes. */
export const NAMED_LINES: readonly string[] = [
  'De optie X (zie §) is gekozen.',
  'Som Y (= 5 euro) voor §',
  'Het plan § (naam volgt)',
  'De naam van § (nieuwe naam bekend).',
  'De heer § (die niet aanwezig is) vraagt.',
  'Mrs § (who asked about the road) left.',
  'Jan J. (§) spreekt.',
  'De hond van § (alleen aan de lijn).',
  'Name: § withheld the key',
  'De straat § (naam gewijzigd in 2020).',
  'De lijst (§, maar niet alles) ligt ter inzage.',
  'Klager § (namens de buurt) spreekt.',
  'Bewoner A (van §) spreekt.',
];
