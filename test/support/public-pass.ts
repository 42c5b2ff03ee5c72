/** A project that holds everything that the public pass treats in its own way. What is secret is called `kanarie`; Dirk Dicht may not be named. */
export const EVERYTHING: Readonly<Record<string, string>> = {
  'adresboek.verslag': `Organisatie VWS (e-mail vws@example.org): Ministerie van Volksgezondheid
Organisatie stichting: Stichting Dirk Dicht
Organisatie bureau: Bureau Dicht
Persoon open (@VWS, openbaar, functie "rechterhand van D. Dicht", e-mail open@example.org): Olga Open
Persoon dicht (@VWS, functie "hoofd"): Dirk Dicht
Persoon twee (@VWS, openbaar): Truus Tweemaal
Persoon twee (@VWS): Truus Tweemaal
Groep kern (leden @open @dicht): Kernteam Dicht
Reeks r1 (elke maandag 10:00-11:00, voorzitter @open): Overleg {5.1.2e: kanarie} van #m1
  Spoor hub (trekker @VWS, leden @open @dicht, streefdatum 1 december 2020): Hub
  Spoor geheimspoor (trekker @VWS, geheim 5.1.2b): Kanarie
  Kanaal lijn (vanaf 1 juli 2020): Vaste lijn
  Kanaal stil (afgeschermd 5.1.2i): kanarie
  Piket (van 4 april 2022 08:00 tot 5 april 2022 08:00): @VWS, @dicht
`,
  'm1.verslag': `Verslag m1 (reeks r1): Overleg met {5.1.2e: kanarie} en @open
Status: vastgesteld op 23 november 2020
Rubricering: intern
Datum: maandag 16 november 2020
Tijd: 16:30-17:15 CET
Opening: 16:35, door @dicht
Sluiting: 17:20, in de gang
Quorum: 3 leden
Soort: raad
Plaats: Kamer {5.1.2h: kanarie}
Omschrijving: Over #hub en #geheimspoor
Kenmerk: K-1
Doel: Praten
Voorzitter: @open
Notulist: @dicht
Contactpersoon: @dicht
Aanwezig: @open (Webex, rechterhand van D. Dicht), @twee, "Gast Kanarie" (namens @VWS), {5.1.2i: @VWS}
  Leden van D. Dicht: @VWS (vervangen door @dicht, m.k.), @bureau (volmacht aan @dicht, vanaf punt 2)
Afwezig: @kern (tot 17.00 uur)
Aan: @VWS
CC: @nergens
Volgende: 23 november 2020 10:00, zaal 3
Ondertekening: @open
Dossier: Z van Dirk Dicht
Geheim dossier: geheim 5.1.2b
Bijlage: Nota {5.1.2e: kanarie} <kanarie.pdf>
Bijlage: Open nota <nota.pdf>
Bijlage: Brief van Dirk Dicht <brief.pdf>
Bijlage: Brief <brief-dicht.pdf>
Bijlage: Schijf </home/jan/x.pdf>
Spoor eigen (trekker @dicht, leden @VWS, streefdatum 1 januari 2021): Eigen #hub

Zie kanarie.pdf, @dicht, {5.1.2e, 5.1.2i: kanarie}, #B2, #m2 en #eigen.

# 1. Opening #eigen

Besluit B1 (@VWS @dicht, spoor hub): Gaat door.
Besluit B2 (geheim 5.1.2b): Kanarie.
Besluit B3 (geheim 5.1.2b): Kanarie.
Actie A1 (@dicht, uiterlijk 20 november 2020, prioriteit hoog, spoor geheimspoor): Doet iets.
Afspraak F1 (@VWS): Samen:
  Actie F2 (@VWS, uiterlijk 20 november 2020, geheim 5.1.2b): Kanarie
  Actie F3 (@VWS, uiterlijk 20 november 2020): Open

# 2. Kanarie
Geheim: 5.1.2b

Besluit B4: Kanarie.

# 3. Kanarie
Geheim: 5.1.2b

Kanarie.

# 4. Slot

Voortgang #B2 (afgerond): Kanarie.
Voortgang #A1 (lopend, uiterlijk 1 december 2020, @dicht): Loopt.
Zie #B4, #dicht en #onbekend.
`,
  'm2.verslag': `Verslag m2: Over #m1 en #eigen
Datum: 23 november 2020

Zie #m1/A1, #m1/B2, #m1/eigen en #m3.

# 1. Overleg #geheimspoor

Vraag V-dicht (@VWS): Wie?
`,
};
