import assert from 'node:assert/strict';
import { projectOf, publicMinutes, publicOutputs } from '../support/public-forms.ts';

/** `§1`, `§2`, …: each stands for a word that no output may hold, and that nothing else can hold by chance. */
const canary = (number: string) => `kanarie${number}q`;
const plant = (text: string) => text.replace(/§(\d+)/g, (_, number: string) => canary(number));

/** Something shielded in every place that the language has. */
const BOOK = plant(`Organisatie VWS (ook "§1"): Ministerie van Volksgezondheid
Organisatie RIVM (e-mail §2@example.org): Rijksinstituut {5.1.1c: §3}
Persoon §4 (@VWS, functie "directeur", e-mail x@example.org): Jan §5
Persoon open (@RIVM, functie "woordvoerder, vervangt Jan §5", openbaar): O. Penbaar
Groep §6 (leden @§4 @open): Kernteam Jan §5
Reeks r1 (elke maandag 10:00-11:00, voorzitter @§4, leden @§4): Overleg {5.1.2h: §7} van @§4
Spoor hub (trekker @§4, leden @§4 @§6, streefdatum 15 december 2020): Hub {5.1.1b: §8} van @§4
Piket (van 23 juni 2021 08:00 tot 24 juni 2021 08:00): @§4 en {5.1.2e: §9}
Kanaal §10 (vanaf 24 juni 2021, afgeschermd 5.1.2i): Signal §11
  Inbellen: §12
Kanaal mail: Postbus {5.1.2e: §13} van @§4
`);

const MEETING = plant(`Verslag dobv-2 (reeks r1): Overleg met @§4 over {5.1.1b: §14}
Status: concept
Datum: 16 november 2020
Tijd: 16:30-17:15
Plaats: Kamer van @§4, {5.1.2h: §15}
Omschrijving: Door @§4 {5.1.2e: §16
Kenmerk: {5.1.1e: §17}
Doel: Praten over {5.1.1b: §18 {5.1.2e: §19} §20}
Voorzitter: @§4
Notulist: {5.1.2e: @VWS}
Contactpersoon: "§21"
Aanwezig: @§4 (Webex, vervangt @§4, naast Jan §5), "§22" (namens @§4), {5.1.2i: §23}, zomaar §24, @§25, @RIVM (met {5.1.2e: §26})
Afwezig: {5.1.2e: §27}
Aan: @§6
CC: @§4
Volgende: 23 november 2020 10:00
Bijlage: {5.1.2e: §28} <bijlagen/§29.pdf>
Bijlage: Brief <C:\\Users\\§30\\brief.pdf>
Bijlage: Nota <bijlagen/§4.pdf>
Spoor eigen (trekker @§4, leden {5.1.2e: §31}): Spoor {5.1.1b: §32}

Inleiding van @§4 en {5.1.2e: §33}; |niet dicht {5.1.2e: §34

# 1. Opening {5.1.1b: §35} #eigen

| Kop | Waarde |
|---|---|
| {5.1.2b: §36 | §37} | twee |

Zie #B1, #dobv-2/A§38, #A§38, #dobv-1/A§39, #hub en #eigen, en #dobv-1.

Besluit B1 (@§4 {5.1.2e: @VWS}, spoor eigen): Besluit {5.1.1b: §40} van @§4
  en verder {5.1.1b: §41}
Besluit B2 (geheim 5.1.1b, @VWS): §42
Actie A1 (@§4, uiterlijk {5.1.2b: §43}): Doen {5.1.1b: §44}
Actie A2 (@VWS, uiterlijk overleg met @§4): Doen
Actie A§38 (@VWS, uiterlijk 20 november 2020, geheim 5.1.1b): §45
  Afspraak A§46 (@VWS): §47
Afspraak F1 (@VWS):
  Actie F§48 (@VWS, geheim 5.1.2h): §49
  Actie F§50 (@VWS, geheim 5.1.2h): §51
  Actie F3 (@VWS): Open
Vraag V1 (@§4): Wie is {5.1.2e: §52}?
Voortgang #dobv-1/A§39 (afgerond): §53
Voortgang #dobv-1/A1 (afgerond, geheim 5.1.2b, uiterlijk 3 maart 2031): §54

## 1.1 §55
Geheim: 5.1.1b

§56 en @§57

Besluit B§58 (@VWS): §59
Spoor §60 (trekker @VWS): §61
Kanaal §62 (vanaf 1 juli 2021): §63
Piket (van 4 april 2032 08:00 tot 5 april 2032 08:00): @VWS

### 1.1.1 §64

Actie A§65 (@VWS): §66

## 1.2 Volgt op #§60 en #B§58

Zie #B§58.

Actie A9 (@VWS, spoor §60): Doen

# 2. Geheim
Secret: §67

§68
`);

const EARLIER = plant(`Verslag dobv-1 (reeks r1): Eerder
Datum: 9 november 2020

# 1. Iets

Actie A§39 (@VWS, geheim 5.1.1b): §69
Actie A1 (@VWS, uiterlijk 20 november 2020): Loopt
`);

describe('canaries in public output', () => {
  const files = { 'adresboek.verslag': BOOK, 'dobv-1.verslag': EARLIER, [plant('overleg-§4.verslag')]: MEETING };
  const unnamed = { ...files, [plant('overleg-§4.verslag')]: MEETING.replace('Verslag dobv-2', 'Verslag').replaceAll('#dobv-2/', '#') };

  it('are planted where they are', () => {
    const inside = JSON.stringify(projectOf(files).files());
    const missing = Array.from({ length: 69 }, (_, index) => `${index + 1}`).filter((number) => !inside.includes(canary(number)));
    // The rest of a name that a shield splits never reaches the model.
    assert.deepEqual(
      missing,
      ['3', '67'].filter((number) => !inside.includes(canary(number))),
    );
  });

  for (const [name, given] of Object.entries({ 'with ids': files, 'named after its file': unnamed })) {
    it(`show nowhere: ${name}`, async () => {
      const found: string[] = [];
      for (const [output, text] of await publicOutputs(given)) {
        for (const [match] of text.matchAll(/.{0,30}kanarie\d*.{0,10}/gi)) found.push(`${output}: ${match}`);
      }
      assert.deepEqual(found, []);
    });
  }

  it('are not told by the public model either', () => {
    const text = JSON.stringify(publicMinutes(projectOf(files).files()));
    assert.deepEqual([...text.matchAll(/.{0,40}kanarie\d*.{0,10}/gi)].map(String), []);
  });

  it('what a secret report says of an action stays out: neither its status nor its deadline', async () => {
    for (const text of (await publicOutputs(files)).values()) {
      assert.doesNotMatch(text, /2031|2032/);
    }
  });
});
