/** A project that holds everything that the public pass treats in its own way. What is secret is called `kanarie`; Dirk Dicht may not be named. */
export const EVERYTHING: Readonly<Record<string, string>> = {
  'adresboek.verslag': `Organisatie VWS (e-mail vws@example.org): Ministerie van Volksgezondheid
Organisatie stichting: Stichting Dirk Dicht
Organisatie bureau: Bureau Dicht
Persoon open (@VWS, openbaar, functie "rechterhand van D. Dicht, naast @dicht, @twee, @bureau en @nergens", e-mail open@example.org): Olga Open
Persoon dicht (@VWS, functie "hoofd"): Dirk Dicht
Persoon twee (@VWS, openbaar): Truus Tweemaal
Persoon twee (@VWS): Truus Tweemaal
Groep kern (leden @open @dicht): Kernteam Dicht
Reeks r1 (elke maandag 10:00-11:00, voorzitter @open): Overleg {5.1.2e: kanarie} van #m1 met Dirk Dicht
  Spoor hub (trekker @VWS, leden @open @dicht, streefdatum 1 december 2020): Hub #m2
  Spoor dubbel (trekker @VWS): Dirk Dicht belt
  Spoor geheimspoor (trekker @VWS, geheim 5.1.2b): Kanarie
  Kanaal lijn (vanaf 1 juli 2020): Vaste lijn
  Kanaal stil (afgeschermd 5.1.2i): kanarie
  Piket (van 4 april 2022 08:00 tot 5 april 2022 08:00): @VWS, @dicht
Reeks leeg (elke woensdag 10:00-11:00): Zonder verslagen
  Spoor leegspoor (trekker @VWS): Leeg
Reeks stil (elke dinsdag 10:00-11:00): Niet notuleren: Kanarie
  Spoor stilspoor (trekker @VWS): Kanarie
  Kanaal stillijn (vanaf 1 juli 2020): Kanarie
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
  @dicht (appartement 4), @open (appartement 5, vervangt "Gast Kanarie" nu), "Tweede Kanarie" (vz), @VWS (bij volmacht aan @open)
Afwezig: @kern (tot 17.00 uur)
Aan: @VWS
CC: @nergens
Volgende: 23 november 2020 10:00, zaal 3
Ondertekening: @open
Dossier: Z van Dirk Dicht
Geheim dossier: geheim 5.1.2b
Bijlage: Nota {5.1.2e: kanarie} <kanarie.pdf>
Bijlage: Open nota <nota.pdf>
Bijlage: Plan {5.1.2e: kanarie} <plan-x.pdf>
Bijlage: Plan van @open {5.1.2e: kanarie} <plan-y.pdf>
Bijlage: {5.1.2e: kanarie} <mijn plan.pdf>
Bijlage: {5.1.2e: kanarie} <x.md>
Bijlage: {5.1.2e: kanarie} <y.m>
Bijlage: Levensloop <cvdicht.pdf>
Bijlage: Map <map/@open.pdf>
Bijlage: Nota van {5.1.2e, 5.1.2i: kanarie}
Bijlage: Brief van Dirk Dicht <brief.pdf>
Bijlage: Brief <brief-dicht.pdf>
Bijlage: Schijf </home/jan/x.pdf>
Model: BOB
Spoor eigen (trekker @dicht, leden @VWS, streefdatum 1 januari 2021): Eigen #hub

Zie kanarie.pdf, @dicht, {5.1.2e, 5.1.2i: kanarie}, #B2, #m2 en #eigen. Ook plan-y.pdf, mijn plan.pdf, mijn%20plan.pdf, x.md en y.m.

# 1. Opening #eigen

Besluit B1 (@VWS @dicht, spoor hub): Gaat door.
Besluit B2 (geheim 5.1.2b): Kanarie.
Besluit B3 (geheim 5.1.2b): Kanarie.
Besluit (geheim 5.1.2e, 5.1.2i): Kanarie.

{5.1.2b: kanarie} {5.1.2b: kanarie}

Actie A1 (@dicht, uiterlijk 20 november 2020, prioriteit hoog, spoor geheimspoor): Doet iets.
Afspraak F1 (@VWS): Samen:
  Actie F2 (@VWS, uiterlijk 20 november 2020, geheim 5.1.2b): Kanarie
  Actie F3 (@VWS, uiterlijk 20 november 2020): Open

# 2. Kanarie
Geheim: 5.1.2b

Besluit B4: Kanarie.

## 2.1 Kanarie

Besluit B5: Kanarie.

# 3. Kanarie
Geheim: 5.1.2b

Kanarie.

# 4. Slot

Voortgang #B2 (afgerond): Kanarie.
Voortgang #A1 (lopend, uiterlijk 1 december 2020, @dicht): Loopt.
Vraag undefined (@VWS): Heet zo.
Vraag D1 (@VWS): Heet als iets geheims.
Besluit D1 (geheim 5.1.2b): Kanarie.
Afspraak G1 (geheim 5.1.2b): Kanarie:
  Actie G2 (@VWS): Kanarie.

Zie #B4, #B5, #D1, #F2, #F3, #G2, #undefined, #dicht en #onbekend.
`,
  'm2.verslag': `Verslag m2: Over #m1 en #eigen
Datum: 23 november 2020

Zie #m1/A1, #m1/B2, #m1/eigen en #m3.

# 1. Overleg #geheimspoor

Vraag V-dicht (@VWS): Wie?
`,
  'm3.verslag': `Verslag M2: Hoofdletter
Datum: 14 en 15 november 2020
Tijd: 10.00-12.00 en 13.00-15.00 ET
Volgende: november 2020, geheim: kanarie
Voorzitter: @VWS
Notulist: @VWS
Spoor eigen (trekker @VWS, geheim 5.1.2b): Kanarie
Spoor dubbel (trekker @VWS, geheim 5.1.2b): Kanarie
Spoor lus (trekker @VWS): Lus #lus
Spoor vrij (trekker @VWS): Vrij
Kanaal lijntje (vanaf 1 juli 2020): Lijn
Kanaal kort (afgeschermd 5.1.2i): Kanarie
Kanaal kort (afgeschermd 5.1.2h): Kanarie
Piket (van 4 april 2022 08:00 tot 5 april 2022 08:00): @VWS, @dicht

Zie #M2, #m1/eigen, #eigen, #dubbel, #overleg-dicht, #stilspoor, #stil, #stillijn, #kort, #twee en #lus.

# 1. Punt
Tijd: 10:15 Londense tijd, in de gang
Duur: 15 minuten, met Dirk Dicht
Doel: besluitvormend
Zaaknummer: Z-1 van Dirk Dicht
Zaaknummer: Z-2 van Dirk Dicht
Portefeuillehouder: @open
Inleider: @dicht
Voorzitter: @VWS
Aanwezig: @open (vanaf 10:20)
Afwezig: @dicht
Document: Nota van Dirk Dicht <nota.pdf>
Kamer: 12

Vaststelling #m1 (met wijzigingen, @dicht): Vastgesteld.
  - Op blz. 1 staat @dicht.
  - Op blz. 2 {5.1.2b: kanarie}.
Vaststelling #m1 (met wijzigingen): Op blz. 3 staat @dicht.
Vaststelling #m1 (ongewijzigd): Vastgesteld.
Vaststelling #overleg-dicht (ongewijzigd): Kanarie.
Voorstel P1 (indiener @open, mede @dicht): Stelt voor.
Motie O1 (indiener @dicht, mede @open, aangenomen): Roept op.
  Stemming (voor @dicht 3, @twee, @open 2, tegen {5.1.2i: @VWS}, onthouden 1, hoofdelijk, meerderheid 2/3): aangenomen
Amendement N1 (indiener @VWS, over #P1): Anders.
Amendement N2 (indiener @VWS, over #m1/B2): Kanarie.
Stemming #P1 (voor 3, tegen 2, schriftelijk): aangenomen
Stemming #m1/B2 (voor 3, tegen 2): verworpen
Stemming #P1 (voor @open 2 @VWS, tegen, acclamatie): Bij acclamatie gesteund.
Stemming #N1 (unaniem, meerderheid kanarie): aangenomen
Besluit B1 (@VWS @dicht, over #P1, indiener @dicht, mede @open, hamerstuk, aangenomen): Akkoord.
Toezegging T1 (@VWS, aan @dicht @open, uiterlijk na overleg met @dicht, spoor hub): Zegt toe.
Vraag V1 (@VWS @dicht): Wie?
Actie A1 (@VWS, uiterlijk november 2020, spoor eigen, prioriteit hoog, lopend): Doet.
Actie M2 (@VWS, uiterlijk 20 november 2020, spoor dubbel): Heet als een verslag.

Zie #M2/M2.

# 2. Kanarie
Geheim: 5.1.2b, 5.1.2e

Kanaal dieplijn (vanaf 1 juli 2020): Kanarie
Piket (van 4 april 2022 08:00 tot 5 april 2022 08:00): @VWS
Spoor diepspoor (trekker @VWS): Kanarie
Organisatie stichtingstil: Stille Kanariestichting

# 3. Later

Actie A2 (@VWS @stichtingstil, spoor diepspoor): Doet.
Actie A3 (@VWS, geheim 5.1.2b): Kanarie.

{5.1.2b: kanarie}

{5.1.2b: kanarie}

Actie A4 (@VWS, geheim 5.1.2b): Kanarie.

{5.1.2h: kanarie}

Actie A5 (@VWS, geheim 5.1.2b): Kanarie.

{5.1.2b: kanarie} en meer
`,
  'm4.verslag': `Verslag overleg-dicht (reeks stil): Kanarie
Datum: november 2020
Volgende: 23 november 2020, geheim: kanarie
Spoor dichtspoor (trekker @VWS): Spoor bij de Stille Kanariestichting

Zie #dichtspoor.
`,
  'm5.verslag': `Verslag m5 (reeks r1): Vijfde over #dubbel, #stilspoor
Datum: kanarie (5.1.2e)
Volgende: 23 november 2020, 10:00, zaal van Dirk Dicht

Zie #dubbel en #hub.

Actie A1 (@VWS, spoor dubbel): Doet.
Actie A2 (@VWS, spoor vrij): Doet.
Actie A3 (@VWS, spoor leegspoor): Doet.
`,
};
