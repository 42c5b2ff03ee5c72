/** Who may read, in fields of the header: all of the minutes are left out, with a warning. */
export const READER_FIELDS: readonly string[] = [
  'Openbaar: n\nPlaats: §',
  'Openbaar: pas na 1 maart\nPlaats: §',
  'Openbaar: na gunning\nPlaats: §',
  'Openbaar vanaf: 1 maart 2030\nPlaats: §',
  'Actief openbaar: nee\nPlaats: §',
  'Publicatiedatum: niet\nPlaats: §',
  'Verspreiden: nee\nPlaats: §',
  'Website: nee\nPlaats: §',
  'Website: niet plaatsen\nPlaats: §',
  'Toegang: besloten\nPlaats: §',
  'Karakter: besloten\nPlaats: §',
  'Lezers: alleen bestuur\nPlaats: §',
  'Access: members only\nPlaats: §',
  'Publish: not before 1 March\nPlaats: §',
];

/** The same in tables. */
export const READER_ROWS: readonly string[] = [
  '| Onderwerp | V/O |\n| --- | --- |\n| § | V |',
  '| Onderwerp | O/NO |\n| --- | --- |\n| § | NO |',
  '| Onderwerp | Zichtbaar voor |\n| --- | --- |\n| § | alleen MT |',
  '| Onderwerp | Website |\n| --- | --- |\n| § | nee |',
  '| Onderwerp | Verspreiding |\n| --- | --- |\n| § | beperkt |',
  '| Onderwerp | Publiceren |\n| --- | --- |\n| § | nog niet |',
  '| Onderwerp | Delen met pers |\n| --- | --- |\n| § | nee |',
  '| Onderwerp | Openbaar |\n| --- | --- |\n| § | na gunning |',
  '| Onderwerp | Openbaar |\n| --- | --- |\n| § | deels |',
  '| Onderwerp | Intern/extern |\n| --- | --- |\n| § | intern |',
  '| Onderwerp | Exempt |\n| --- | --- |\n| § | para 3 |',
  '| Onderwerp | Exempt |\n| --- | --- |\n| § | Y |',
  '| Onderwerp | Open/Closed |\n| --- | --- |\n| § | Closed |',
  '| Onderwerp | For publication |\n| --- | --- |\n| § | No |',
  '| Onderwerp | Lakken |\n| --- | --- |\n| § | v |',
  '| Onderwerp | Anoniem |\n| --- | --- |\n| § | ja |',
  '| Onderwerp | Geheimhouding |\n| --- | --- |\n| § | ja |',
  '| Onderwerp | Embargo |\n| --- | --- |\n| § | tot 1 maart |',
];

/** What looks like it in ordinary minutes. */
export const UNREADER_LINES: readonly string[] = [
  '| Onderwerp | V/O |\n| --- | --- |\n| § | O |',
  '| Onderwerp | O/NO |\n| --- | --- |\n| § | O |',
  '| Onderwerp | Website |\n| --- | --- |\n| § | ja |',
  '| Onderwerp | Publiceren |\n| --- | --- |\n| § | ja, 1 maart |',
  '| Onderwerp | Openbaar |\n| --- | --- |\n| § | ja |',
  '| Onderwerp | Exempt |\n| --- | --- |\n| § | No |',
  '| Onderwerp | Open/Closed |\n| --- | --- |\n| § | Open |',
  '| Onderwerp | Lakken |\n| --- | --- |\n| § | nee |',
  '| Onderwerp | Anoniem |\n| --- | --- |\n| § | nee |',
  '| Onderwerp | Embargo |\n| --- | --- |\n| § | geen |',
  '| Onderwerp | Toegang |\n| --- | --- |\n| § | gratis |',
  '| Besluit | Datum |\n| --- | --- |\n| § | na gunning |',
  'Toegang: alleen via de achterdeur van §',
  'Openbaar: ja\n\n§',
  'Website: wordt vernieuwd\n\n§',
  'Access: § road',
  'Karakter: open\n\n§',
  'Publish: in March\n\n§',
  'Delen: 5 aandelen\n\n§',
  'Public: 12 visitors\n\n§',
  'Verspreiden: de folders\n\n§',
];

/** Attachments by how they or their files are called. */
export const CALLED_ATTACHMENTS: readonly string[] = [
  'Bijlage: § Offerte (alleen voor de raad) <§.pdf>',
  'Bijlage: § Offerte (vtrw) <§.pdf>',
  'Bijlage: Vertr. offerte § <§.pdf>',
  'Bijlage: Pink paper 3 § <§.pdf>',
  'Bijlage: Part II report § <§.pdf>',
  'Bijlage: § <VERTR-offerte-§.pdf>',
  'Bijlage: § <exempt/§.pdf>',
];
