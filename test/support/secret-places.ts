/**
 * All places where text can stand, and all shapes that a secret can have. `¤` in a place is where the secret stands; `§` in a shape is a word
 * that no public output may hold.
 */

export const CANARY = 'kanarie';

/** Two files; each of their lines that holds `¤` is a place. */
export const BOOK = `Organisatie VWS (ook "V{ }S", e-mail vws@example.org): Ministerie ¤
Organisatie AIVD: Dienst
Persoon open (@VWS, openbaar, functie "woordvoerder ¤"): O. Penbaar
Persoon dicht (@VWS, functie ¤): D. Icht
Groep kern (leden @open ¤): Kernteam ¤
Reeks r1 (elke maandag 10:00-11:00, voorzitter @open, leden ¤ @VWS, plaats "Zaal ¤"): Overleg ¤
Spoor hub (trekker ¤, leden @VWS, streefdatum ¤): Hub ¤
Kanaal k1 (vanaf 1 juli 2021): Signal ¤
  Inbellen: ¤
Piket (van 4 april 2022 08:00 tot 5 april 2022 08:00): @VWS, ¤
`;

export const MEETING = `Verslag m1 (reeks r1): Titel ¤
Status: concept ¤
Datum: 16 november 2020 ¤
Tijd: 16:30-17:15 ¤
Plaats: Kamer ¤, gang
Omschrijving: ¤
Kenmerk: 12 ¤
Doel: Praten
  over ¤
Voorzitter: ¤
Notulist: @open ¤
Contactpersoon: @open (¤)
Aanwezig: @open (¤), @VWS (Webex, ¤), "gast ¤" (namens @VWS), ¤
  @AIVD (¤)
Afwezig: @open (ziek ¤)
Aan: @VWS, ¤
CC: zomaar ¤
Volgende: 23 november 2020 10:00 ¤
Bijlage: Nota ¤ <bijlagen/nota.pdf>
Bijlage: ¤
Model: BOB ¤
Dossier: Z ¤, deel
  en ¤
Locatie: Zaal ¤
Aanvang: 16:30 ¤
Opening: 16:35 ¤
Sluiting: 17:20 ¤
Quorum: 3 ¤
Soort: ¤ raad
Griffier: @open (¤)
Gasten: @open (¤), ¤
Afgemeld: ¤, @open (¤)
Ondertekening: @open (¤)
Volgende vergadering: 24 november 2020 ¤
Datum en tijd: 16 november 2020 16:30 ¤
Ondersteuning: ¤
Spoor eigen (trekker @open, leden @VWS ¤): Spoor ¤

Inleiding ¤ en meer.

# 1. Opening ¤ slot

- een punt ¤
  - dieper ¤
> Aangehaald: ¤.

| Kop | Waarde |
|---|---|
| ¤ | twee |
| een | x ¤ |

**Vet ¤ vet** en [koppeling ¤](https://example.org).

Besluit B1 (@VWS ¤, spoor hub): Besluit ¤ en verder
  en nog ¤
Actie A1 (@VWS, uiterlijk ¤, prioriteit hoog): Doet ¤.
Actie A2 (¤, uiterlijk 20 november 2020): Doet iets.
Afspraak F1 (@VWS, ¤): Samen:
  Actie F2 (@VWS, uiterlijk 20 november 2020 ¤): Los ¤
Vraag V1 (¤): Wie ¤?
Voortgang #A1 (afgerond, ¤): Klaar ¤.
Kanaal k2 (vanaf ¤): Lijn ¤
Piket (van ¤ tot 24 juni 2021 08:00): @VWS, ¤

## 1.1 #eigen ¤

Zie ¤.
`;

/** What a shield may hold: whatever it is, the brace behind it closes the shield. */
export const CONTENTS: readonly string[] = [
  '§',
  '§ @AIVD',
  '@AIVD §',
  '§, namens @AIVD',
  '§, Webex, §',
  'vervangt iemand, namens @AIVD, §',
  '(§)',
  '§ (later), §',
  'a) §',
  '(a §',
  '"§"',
  '"§, §"',
  'zegt "§ (b)" en §',
  '` § `',
  '{§}',
  '{a {§} b} §',
  '{5.1.2b: §} §',
  '{5.1.2b: x} (y) §',
  'a \\} §',
  'a \\{ §',
  'a \\} b) §, x',
  '"a } §"',
  '"a { §"',
  '`a } §`',
  '§ | §',
  '§: §',
  '20 november 2031 §',
  'uiterlijk 20 november 2031, §',
  '<bijlagen/§.pdf>',
  '[§](https://example.org/§)',
  '**§',
  '_§_ ~~§~~',
  '<script>§</script>',
  '&#123; §',
  '#hub §',
  '#§',
  '@§',
  '// §',
  '\t§',
  '§\\\\',
  "l'§",
  '5.1.2i: §',
  'geheim 5.1.2b §',
  '$§$ =cmd()',
  '\u202e§',
  '\u200b§',
];

/** What may be meant as a shield and is none, or is one that is not whole. */
export const NEAR_MISSES: readonly string[] = [
  '{5.1.2e; §}',
  '{5.1.2e/5.1.2i: §}',
  '{5.1.2e+5.1.2i: §}',
  '{5.1.2e,: §}',
  '{,5.1.2e: §}',
  '{5.1.2e,, 5.1.2i: §}',
  '{Woo 5.1.2e: §}',
  '{art. 5.1.2e: §}',
  '{artikel 5.1, lid 2, onder e: §}',
  '{grond: 5.1.2e: §}',
  '{5,1,2e: §}',
  '{5.1.2e. §}',
  '{5.1.2e §}',
  '{5.1.2e= §}',
  '{5.1.2e - §}',
  '{5.1.2(e): §}',
  '{5.1.2.e; §}',
  '{512e: §}',
  '{5.1.2z; §}',
  '{\u200b5.1.2e: §}',
  '{5.1\u200d.2e: §}',
  '{\u00ad5.1.2e: §}',
  '{\u00a05.1.2e\u00a0§}',
  '{5.1.2e\uff1a§}',
  '{\uff15.1.2e: §}',
  '\uff5b5.1.2e: §\uff5d',
  '\u27745.1.2e: §\u2775',
  '{5.1.2\u0435: §}',
  '[5.1.2e: §]',
  '[Woo 5.1.2e: §]',
  '(5.1.2e: §)',
  '\u30105.1.2e: §\u3011',
  '\\{5.1.2e: §}',
  '{{5.1.2e: x} §}',
  '{5.1.2e: x} § }',
  '{5.1.2e: x} {y} § }',
  '{5.1.2e:}§',
  '{5.1.2e}: §',
  '{geheim: §}',
  '{Woo: §}',
  '{5.1.2e: §',
  '{5.1.2e: §\\}',
  '{5.1.2e §',
  '[5.1.2e: §',
  '5.1.2e: §}',
  '<5.1.2e: §>',
  '<5.1.2e:§>',
  '<<5.1.2e: §>>',
  '<5.1.2e: §',
  '&lt;5.1.2e: §&gt;',
  '&#123;5.1.2e: §&#125;',
  '&lbrace;5.1.2e: §&rbrace;',
  '"5.1.2e: §"',
  '\u201c5.1.2e: §\u201d',
  '**5.1.2e: §**',
  '~~5.1.2e: §~~',
  '/5.1.2e: §/',
  '`5.1.2e: §`',
  '\u258c5.1.2e: §\u258c',
  '{5.1.2e} §',
  '{5.1.2e}§',
  '{5.1.2e}§{/5.1.2e}',
  '{Woo 5.1.2e} §',
  '{5..1.2e: §}',
  '{5.l.2e: §}',
  '{S.1.2e: §}',
  '{5.1.2ee: §}',
  '{5.1.II.e: §}',
  '{5.1\u20132e: §}',
  '{10.2 onder e: §}',
  '{geheim §}',
  '{niet openbaar: §}',
  '{lakken: §}',
  '{AVG: §}',
  '{persoonlijke levenssfeer: §}',
  '{5.1.2e: x} en <5.1.2i: §>',
  '<!-- § -->',
  'x // §',
];

/** Bodies in which something is meant as secret with more than a shield. True: not as it should be, so that an error must say so. */
export const SECRET_BODIES: readonly (readonly [body: string, wrong: boolean])[] = [
  ['# 1. Deel §\nGeheim: 5.1.2b\n\n§\n\n## 1.1 § \n\nBesluit B§ (@VWS): §', false],
  ['# 1. Deel\n\nTekst §.\n\nGeheim: 5.1.2b', true],
  ['# 1. Deel\ngeheim: 5.1.2b\n\n§', true],
  ['# 1. Deel\nGEHEIM: 5.1.2b\n\n§', true],
  ['# 1. Deel\n Geheim: 5.1.2b\n\n§', true],
  ['# 1. Deel\n  Geheim: 5.1.2b\n\n§', true],
  ['# 1. Deel\nGeheim 5.1.2b\n\n§', true],
  ['# 1. Deel\nGeheim: 5.1.9\n\n§', true],
  ['# 1. Deel\nGeheim:\n\n§', true],
  ['# 1. Deel\nGeheim: ja\n\n§', true],
  ['# 1. Deel\nGehiem: 5.1.2b\n\n§', true],
  ['# 1. Deel\n**Geheim**: 5.1.2b\n\n§', true],
  ['# 1. Deel\n- Geheim: 5.1.2b\n\n§', true],
  ['# 1. Deel\nTekst.\nGeheim: 5.1.2b\n§', true],
  ['# 1. Deel\nBesluit B1: x\nGeheim: 5.1.2b\n\n§', true],
  ['# 1. Deel (geheim 5.1.2b)\n\n§', true],
  ['# 1. Deel\nGeheim op grond van artikel 5.1.2b\n\n§', true],
  ['Geheim: 5.1.2b\n\n# 1. Deel\n\n§', true],
  ['Besluit B1 (geheim 5.1.2b): De prijs\nis §.', true],
  ['Besluit B1 (geheim 5.1.2b): De prijs\nis §.\nEn §', true],
  ['Besluit B1 (geheim 5.1.2b): De prijs.\n\n  Toelichting: §', true],
  ['Besluit B1 (geheim 5.1.2b): De prijs.\n\n\n Toelichting: §\n\n  en §', true],
  ['Besluit B1 (geheim 5.1.2b): De prijs.\n Toelichting: §', true],
  ['Besluit B1 (geheim 5.1.2b): De punten:\n\n- §\n- §', true],
  ['Besluit B1 (geheim 5.1.2b): x\n// opmerking\n§', true],
  ['Besluit B1 (geheim 5.1.2b): x\n  Actie A9 (@VWS): §\n\n  Actie A8 (@VWS): §', true],
  ['Afspraak F1 (@VWS): Samen\n  Actie F2 (@VWS, geheim 5.1.2b): x\n§', true],
  ['Kanaal k9 (afgeschermd 5.1.2b): x\n§', true],
  ['Besluit B1 (zie nota (bijlage 1), geheim 5.1.2b): §', true],
  ['Besluit B1 (@VWS geheim 5.1.2b): §', true],
  ['Besluit B1 (Geheim 5.1.2b): §', true],
  ['Besluit B1 (gehiem 5.1.2b): §', true],
  ['Besluit B1 (5.1.2b): §', true],
  ['Besluit B1 (geheim): §', true],
  ['Besluit B1 (@VWS) (geheim 5.1.2b): §', true],
  ['Besluit B1 geheim 5.1.2b: §', true],
  ['Besluit B1 (spoor hub geheim 5.1.2b): §', true],
  ['Actie A9 (@VWS, uiterlijk morgen geheim 5.1.2b): §', true],
  ['Actie A9 (@VWS, uiterlijk 20 november 2020 geheim 5.1.2b): §', true],
  ['Besluit B1: Tekst\n  Geheim: 5.1.2b\n  §', true],
  ['Besluit B5 (@VWS): Open.\n  // §', true],
  ['Tekst.\n  // §', true],
  ['Spoor geheimspoor (trekker @VWS, geheim 5.1.2b): §', true],
  ['Besluit B1 (geheim 5.1.2b): x\n  Spoor s§ (trekker @VWS): §\n\nZie #s§.', false],
  ['# 1. Deel\nGeheim: 5.1.2b\n\nOrganisatie O§: §\n\n# 2. Weer\n\nZie @O§.', false],
  [
    '# 1. Deel\nGeheim: 5.1.2b\n\nSpoor s§ (trekker @VWS): §\n\n# 2. Op #s§\n\nActie A9 (@VWS, spoor s§, uiterlijk 20 november 2020): x',
    false,
  ],
  ['Zie <5.1.2e: een\n§> hier.', true],
  ['Zie {5.1.2e: een\n§} hier.', true],
  ['Zie {5.1.2e: een\n\n§} hier.', true],
  ['Zie {5.1.2e: een\n§ {x} §\nvoor § en later', true],
  ['- {5.1.2e: een\n- §} hier.', true],
  ['- {5.1.2e: een\n  §} hier.', true],
  ['| a | b |\n|---|---|\n| {5.1.2e: een | x |\n| §} | y |', true],
  ['{5.1.2e:\n\n| a | b |\n|---|---|\n| § | x |\n}', true],
  ['{5.1.2e:\n§\n}\nTekst.', true],
  ['> {5.1.2e: een\n> §}', true],
  ['{5.1.2e:\n\nBesluit B1 (@VWS): §\n\nZie § en\n}', true],
  ['Besluit B1 (@VWS): Zie {5.1.2e: een\n  §} hier.', true],
  ['Besluit B1 (@VWS): Zie {5.1.2e: een\n  Actie A8 (@VWS): §', true],
  ['# 1. Deel {5.1.2e: over\n\n§}', true],
  ['{\n5.1.2e: §\n}', true],
  ['5.1.2e: §\nen §', true],
  ['Woo 5.1.2e: §', true],
  ['1. 5.1.2e: §', true],
  ['| 5.1.2e: § | x |\n|---|---|', true],
  ['- // §', true],
  ['<!-- a\n§\n-->', true],
  ['Zie [5.1.2e]§[/5.1.2e] hier.', true],
  ['Zie <geheim>§</geheim> hier.', true],
  ['Zie [geheim]§[/geheim] hier.', true],
  ['Zie (geheim: §) hier.', true],
  ['Zie [vertrouwelijk: §] hier.', true],
  ['Zie [niet openbaar: §] hier.', true],
  ['Begin geheim\n§\nEinde geheim', true],
  ['# 1. Deel\nGeheim\n\n§', true],
  ['# 1. Deel\ngeheim\n\n§', true],
  ['# 1. Deel\nGEHEIM!\n\n§', true],
  ['# 1. Deel\n(geheim)\n\n§', true],
  ['# 1. Deel\n[geheim]\n\n§', true],
  ['# 1. Deel\n**GEHEIM**\n\n§', true],
  ['# 1. Deel\n- geheim -\n\n§', true],
  ['# 1. Deel\nVertrouwelijk\n\n§', true],
  ['# 1. Deel\nBesloten: Gemeentewet artikel 23\n\n§', false],
  ['# 1. Deel\nBesloten: ja\n\n§', false],
  ['# 1. Besloten deel\nBesloten: ja\n\n§', false],
  ['# 1. Deel\nClosed: section 23\n\n§', false],
  ['# 1. Deel\nIn beslotenheid behandeld.\n\n§', true],
  ['# 1. Deel\nGrond: 5.1.2e\n\n§', true],
  ['# 1. Deel\nWoo: 5.1.2e\n\n§', true],
  ['# 1. Deel\nWoo-grond: 5.1.2e\n\n§', true],
  ['# 1. Deel\nAfgeschermd: 5.1.2e\n\n§', true],
  ['# 1. Deel\nStatus: geheim\n\n§', true],
  ['# 1. Deel\nRubricering: geheim 5.1.2e\n\n§', true],
  ['# 1. Deel\nGeheimhouding: 5.1.2e\n\n§', true],
  ['# 1. Deel\nGeheim houden: 5.1.2e\n\n§', true],
  ['# 1. Deel\n1. Geheim: 5.1.2e\n\n§', true],
  ['# 1. Deel\n{Geheim: 5.1.2e}\n\n§', true],
  ['# 1. Besloten deel\n\n§', true],
  ['# 1. Personeel (geheim)\n\n§', true],
  ['# 1. Personeel (besloten)\n\n§', true],
  ['# 1. Geheim: personeel\n\n§', true],
  ['# 1. GEHEIM\n\n§', true],
  ['# 1. In beslotenheid\n\n§', true],
  ['# 1. Personeel (5.1.2e)\n\n§', true],
  ['# 1. Personeel [5.1.2e]\n\n§', true],
  ['# 1. Personeel {5.1.2e}\n\n§', true],
  ['# 1. Personeel - 5.1.2e\n\n§', true],
  ['# 1. Personeel (Woo 5.1.2e)\n\n§', true],
  ['# 1. Closed session\n\n§', true],
  ['# 1. Besloten deel\nGeheim: 5.1.2e\n\n§', false],
  ['Besluit B1 (@VWS): (geheim) §', true],
  ['Besluit B1 (@VWS): [geheim] §', true],
  ['Besluit B1 (@VWS): Geheim: §', true],
  ['Besluit B1 (@VWS): GEHEIM §', true],
  ['Besluit B1 (@VWS): Zie (geheim: §)', true],
  ['Besluit B1 (@VWS): § (geheim, 5.1.2e)', true],
  ['Besluit B1 (besloten): §', true],
  ['Besluit B1 (niet openbaar): §', true],
  ['Besluit B1 (niet voor publicatie): §', true],
  ['Besluit B1 (intern): §', true],
  ['Besluit B1 (classified): §', true],
  ['Besluit B1 (geheim: 5.1.2e): §', true],
  ['Besluit B1 (geheim: ja): §', true],
  ['Besluit geheim: §', true],
  ['Besluit B1 {geheim} (@VWS): §', true],
  ['Besluit B1 [geheim] (@VWS): §', true],
  ['Actie A1 (niet openbaar) (@VWS): §', true],
  ['Kanaal k§ (afgeschermd 5.1.2b): x\n\nZie #k§.', false],
];

/** Lines of the header in which something is meant as secret, and is an error. */
export const SECRET_FIELDS: readonly string[] = [
  'Plaats: Zaal § (geheim 5.1.2e)',
  'Plaats: <5.1.2e: §>',
  'Kenmerk: [geheim: §]',
  'Doel: x {5.1.2e: a\n  §}',
  'CC: @VWS (§, geheim 5.1.2e)',
  'CC: @§ (geheim 5.1.2e)',
  'Contactpersoon: "§" (geheim 5.1.2e)',
  'Bijlage: Nota (geheim 5.1.2e) <§.pdf>',
  'Bijlage: Nota § <x.pdf> (geheim)',
  'Rubricering: geheim\nPlaats: Zaal\n\n§',
  'Volgende: 23 november 2020 10:00 <5.1.2e: §>',
  'Afwezig:\n  [5.1.2e: §]: @VWS',
];
/** Lines of the header that hold what nobody may name, and are no error of shielding. */
export const SHIELDED_FIELDS: readonly string[] = [
  'CC: @VWS (namens "§")',
  'CC: @VWS (vervangt @§)',
  'CC: @VWS ({5.1.2e: §})',
  'Afwezig: @VWS (m.k., {5.1.2e: §})',
  'Volgende: {5.1.2e: 12 § 2020}',
  'Status: {5.1.2e: §}',
];
/** What speaks of grounds and secrecy, and shields nothing. */
export const OPEN_WORDS: readonly string[] = [
  '5.1.2e: persoonlijke levenssfeer',
  '| 5.1.2e: persoonlijke levenssfeer | x |',
  'Weigering op grond van artikel 5.1.2e: de persoonlijke levenssfeer weegt zwaarder.',
  'De naam is [5.1.2e] gelakt (5.1.2e).',
  'De geheime stemming is geweest; de nota (vertrouwelijk) is besproken.',
  'Zie https://example.org/a//b of <https://example.org>, a < b en c > d.',
  '5.1: tekst bij punt 5.1.',
  'Besloten: de nota wordt vastgesteld.',
  '# 3. Bekrachtiging geheimhouding',
  '# 4. Verslag besloten vergadering van 2 november',
  '# 5. Vragen over de Woo',
];

/** What a body says of itself to publish. */
export const PUBLICATION = {
  publisher: { name: 'Weg', tooi: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0000' },
  category: 'vergaderstukken decentrale overheden',
  archive: { creator: 'Weg', appraisal: 'keep' },
  council: { kind: 'gemeente', code: '0000', name: 'Weg' },
};
