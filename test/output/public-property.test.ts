import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PERHAPS_MEANT, SURELY_MEANT } from '../support/meant-secrets.ts';
import { PUBLIC_FORMS, publicOutputs } from '../support/public-forms.ts';
import { runs } from '../support/runs.ts';

/**
 * Two sources that differ only inside shielded content give the same bytes in every form. A document is made of lines with holes in them;
 * each hole is filled twice: `¤h¤` by any words (in a shield), `¤p1¤` by the id of a person, `¤g¤` by that of a group, `¤i¤` by the id of
 * a secret item, `¤s¤` by lines of a secret section.
 */
interface Side {
  readonly words: readonly string[];
  readonly people: readonly [string, string];
  readonly group: string;
  readonly secret: string;
  readonly lines: readonly string[];
  readonly date: string;
}

const GROUNDS = ['5.1.1b', '5.1.2e', '5.1.2h', '10.2e'];
const ground = fc.constantFrom(...GROUNDS);

/** Words that may stand in a shield: whatever they hold, the brace behind them closes it. */
const words = fc
  .array(
    fc.constantFrom(
      'Jan',
      'de Vries',
      '@VWS',
      '@open',
      '#B1',
      '#hub',
      '{5.1.1b: binnenin}',
      '|',
      '**vet',
      '`code',
      '<script>alert(1)</script>',
      '[a](http://x.example)',
      '‮omgekeerd',
      '=cmd()',
      '\t',
      '12 december 2031',
      'x@y.example',
      '- punt',
      '# kop',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(' '));

const id = fc.stringMatching(/^[a-z]{3,9}$/);
const side: fc.Arbitrary<Side> = fc.record({
  words: fc.array(words, { minLength: 1, maxLength: 5 }),
  // Either may be first in any order of names.
  people: fc
    .tuple(fc.constantFrom('d', 'q', 'w'), id, fc.constantFrom('d', 'q', 'w'), id)
    .map(([a, one, b, two]) => [`${a}${one}1`, `${b}${two}2`]),
  group: id.map((name) => `g${name}`),
  secret: fc.integer({ min: 50, max: 99 }).map((number) => `S${number}`),
  lines: fc.array(
    fc.constantFrom(
      'Zomaar tekst over ¤h¤.',
      '',
      'Besluit B77 (@VWS): ¤h¤',
      'Actie A77 (@¤p1¤, uiterlijk 20 november 2031): ¤h¤',
      'Spoor s77 (trekker @VWS): ¤h¤',
      'Kanaal k77 (vanaf 1 juli 2031): ¤h¤',
      'Piket (van 4 april 2032 08:00 tot 5 april 2032 08:00): @VWS',
      'Voortgang #A1 (afgerond): ¤h¤',
      '### Dieper ¤h¤',
    ),
    { maxLength: 5 },
  ),
  date: fc.constantFrom('20 november 2031', '1 december 2032'),
});

const line = fc.tuple(
  ground,
  fc.constantFrom(
    'Tekst met {G: ¤h¤} en @¤p1¤, daarna @VWS.',
    'Tot het eind van de regel {G: ¤h¤',
    '- een punt\n  - dieper {G: ¤h¤}\n- @¤p2¤',
    '| Kop | Meer |\n|---|---|\n| {G: ¤h¤} | @¤p1¤ |\n| x | {G: ¤h¤} |',
    '> Aldus @¤p1¤: {G: ¤h¤}.',
    '**Vet {G: ¤h¤} vet** en `code {G: ¤h¤}`',
    '[koppeling {G: ¤h¤}](https://example.org)',
    'Besluit B2 (@¤p1¤ {G: @¤p2¤}, spoor hub): Dat {G: ¤h¤} en #¤i¤.',
    'Besluit (geheim G): ¤h¤',
    'Besluit ¤i¤ (geheim G, @¤p1¤): ¤h¤',
    'Actie ¤i¤ (geheim G, @¤p1¤, uiterlijk ¤d¤, prioriteit hoog): ¤h¤\n  Actie A88 (@VWS): ¤h¤',
    'Actie A1 (@¤p1¤ @¤g¤, uiterlijk 20 november 2020): Doet {G: ¤h¤}.',
    'Afspraak F1 (@VWS): Samen:\n  Actie F2 (@¤p1¤, uiterlijk 20 november 2020): Open\n  Actie ¤i¤ (geheim G, @VWS, uiterlijk ¤d¤): ¤h¤\n  Actie (geheim G): ¤h¤',
    'Voortgang #A1 (afgerond, geheim G, uiterlijk ¤d¤): ¤h¤',
    'Voortgang #¤i¤ (afgerond): Over iets geheims.',
    'Vraag V1 ({G: @¤p1¤}): Wie is {G: ¤h¤}?',
    'Kanaal ¤i¤ (vanaf ¤d¤, afgeschermd G): ¤h¤\n  Inbellen: ¤h¤',
    'Piket (van 23 juni 2021 08:00 tot 24 juni 2021 08:00): @¤p1¤, {G: ¤h¤}',
    'Spoor hub2 (trekker @¤p1¤, leden @¤g¤ {G: ¤h¤}): Spoor {G: ¤h¤}',
    'Motie M1 (indiener @¤p1¤, mede @¤p2¤ {G: ¤h¤}): Roept op tot {G: ¤h¤}.\n  Stemming (voor @¤p1¤ @open, tegen @¤p2¤): aangenomen',
    'Motie ¤i¤ (geheim G, indiener @¤p1¤): ¤h¤\n  Stemming (voor @¤p1¤, tegen 4): ¤h¤',
    'Voorstel P1 (@¤p1¤ @¤g¤): {G: ¤h¤}\n\nAmendement M5 (indiener @¤p1¤, over #P1): Anders {G: ¤h¤}.\n\nStemming #M5 (voor 3, tegen @¤p2¤ @¤p1¤, onthouden 1): verworpen',
    'Stemming #¤i¤ (voor 3, tegen 2): aangenomen, aldus @¤p1¤',
    'Stemming (geheim G, voor 3, tegen 4, hoofdelijk): ¤h¤',
    'Toezegging T1 (@¤p1¤, aan @¤g¤, uiterlijk 1 mei 2032): {G: ¤h¤}',
    'Toezegging ¤i¤ (geheim G, @¤p1¤, aan @¤p2¤, uiterlijk ¤d¤): ¤h¤',
    'Vaststelling (geheim G, met wijzigingen): ¤h¤\n  ¤h¤',
    'Vaststelling #open1 (met wijzigingen): Met {G: ¤h¤}.\n  Punt 1: {G: ¤h¤}\n  @¤p1¤ was er.',
    'Besluit B5 (@¤p1¤, indiener @¤p2¤, mede @¤g¤ {G: ¤h¤}, aangenomen): Dat {G: ¤h¤}.',
    'Raadsbesluit ¤i¤ (geheim G, hamerstuk): ¤h¤',
    'Motie van wantrouwen M6 (indiener @¤p1¤, verworpen): {G: ¤h¤}\n  Hoofdelijke stemming: verworpen door @¤p1¤ en {G: ¤h¤}',
    'Stemming (voor @VWS 3 @¤p1¤ 2, tegen {G: @¤p2¤} 4, onthouden "gast ¤n¤"): aangenomen',
    'Toezegging nr. 7 (@open, aan @¤p2¤ {G: ¤h¤}, uiterlijk 1 mei 2032, afgerond): Stuurt {G: ¤h¤}',
    '@¤p1¤: {G: ¤h¤}, en dat is alles.\nAntwoord: {G: ¤h¤}',
    '# 5. Kop\nPortefeuillehouder: @¤p1¤\nInbreng: {G: ¤h¤}, @¤p2¤ (namens @VWS)\nAanwezig: @¤p1¤, "gast ¤n¤"\nAfwezig: @¤p2¤\nZaaknummer: {G: ¤h¤}\nStuk: {G: ¤h¤} <stukken/¤n¤.pdf>\n\nTekst.',
    '# 6. Personeel ¤h¤\nBesloten: ja\n\n¤s¤\n# 7. Weer open',
    '# 8. Kop\nVoorzitter: @¤p2¤\nAanwezig: @¤p1¤ (tot 21.00 uur), @¤p2¤\n\nStemming (hoofdelijk, voor @¤p1¤ @¤p2¤ @open, tegen 0): aangenomen',
    'Voorstel P2 (indiener @¤g¤, mede @¤p2¤ @¤p1¤): Iets.\n  Schriftelijke stemming (voor @¤g¤ 3 @VWS 2, tegen @¤p1¤ 1, onthouden {G: @¤p2¤}): aangenomen',
    'Stemming (meerderheid 2/3, voor {G: ¤h¤} 3 @open, tegen @¤p2¤ {G: ¤h¤}): verworpen',
    'Amendement M8 (indiener {G: @¤p1¤}, mede @¤p1¤ "gast ¤n¤", over #open1, staken): {G: ¤h¤}',
    'Motie M9 "Titel van @¤p1¤ {G: ¤h¤}" (indiener @¤p2¤): {G: ¤h¤}\n  Unaniem aangenomen.\n\nMotion carried 5-0.',
    'Voor: 3, tegen: 2, en {G: ¤h¤}\n\nIt was RESOLVED to thank @¤p1¤ and {G: ¤h¤}.\n\nIt was RESOLVED to pay {G: ¤h¤',
    '# 3. Kop van @¤p1¤ {G: ¤h¤}',
    '## ¤h¤\nGeheim: G\n¤s¤\n# 4. Weer open',
    '// {G: ¤h¤}',
  ),
);

function book(self: Side): string {
  return `Organisatie VWS: Ministerie van Volksgezondheid
Persoon open (@VWS, functie "woordvoerder", openbaar): O. Penbaar
Persoon ¤p1¤ (@VWS, functie "¤f¤", e-mail ¤p1¤@example.org): ${self.people[0].toUpperCase()} Een
Persoon ¤p2¤: ${self.people[1].toUpperCase()} Twee
Groep ¤g¤ (leden @¤p1¤ @¤p2¤): Kernteam
Reeks r1 (elke maandag 10:00-11:00, voorzitter @¤p1¤, leden @¤p2¤ @¤p1¤ @open, quorum 2/3): Overleg {5.1.2h: ¤h¤}
Spoor hub (trekker @¤p1¤): Hub {5.1.1b: ¤h¤}
Kanaal k1 (afgeschermd 5.1.2i): ¤h¤
`;
}

const HEAD = `Verslag (reeks r1): Overleg {5.1.2e: ¤h¤} met @¤p1¤
Datum: 16 november 2020
Tijd: 16:30-17:15
Plaats: Kamer {5.1.2h: ¤h¤}
Kenmerk: {5.1.1e: ¤h¤
Voorzitter: @¤p1¤
Notulist: {5.1.2e: @¤p2¤}
Aanwezig: @¤p1¤ (Webex, appartement 4, tot punt 1), "gast ¤n¤" (namens @VWS), {5.1.2i: ¤h¤}, @open, @¤p2¤
Afwezig: {5.1.2e: ¤h¤}, @¤p2¤ (volmacht aan @¤p1¤)
  Leden: @¤p2¤ (vervangen door @¤p1¤), @¤p1¤ (volmacht aan @¤p2¤), @open (vervangen door @¤p2¤, z.k.)
Quorum: {5.1.2i: ¤h¤}
Aan: @¤g¤
Ondertekening: @¤p1¤ (vanaf punt 1), @¤p2¤
Volgende: 23 november 2020 10:00, {5.1.2h: ¤h¤}
Dossier: {5.1.1e: ¤h¤}
{5.1.2e: ¤h¤}: iets
Bijlage: {5.1.2e: ¤h¤} <bijlagen/¤n¤.pdf>

# 1. Opening

Actie ¤i¤ (geheim 5.1.1b): ¤h¤

`;

function filled(template: string, self: Side): string {
  let next = 0;
  const once = template.replace(/¤s¤/g, () => self.lines.join('\n'));
  return once.replace(/¤([a-z]\d?)¤/g, (_, hole: string) => {
    switch (hole) {
      case 'p1':
        return self.people[0];
      case 'p2':
        return self.people[1];
      case 'g':
        return self.group;
      case 'i':
        return self.secret;
      case 'd':
        return self.date;
      case 'n':
      case 'f':
        return self.people[1].toUpperCase();
      default:
        return self.words[next++ % self.words.length]!;
    }
  });
}

function filesOf(lines: readonly (readonly [string, string])[], self: Side): Record<string, string> {
  const body = lines.map(([of, text]) => text.replace(/\bG\b/g, of)).join('\n\n');
  return {
    'adresboek.verslag': filled(book(self), self),
    [`overleg-${self.people[0]}.verslag`]: filled(`${HEAD}${body}\n`, self),
    'eerder.verslag': 'Verslag open1: Eerder\nDatum: 2 november 2020\n\n# 1. Eerder\n\nTekst.\n',
    'later.verslag': filled(
      'Verslag later (reeks r1): Later\nDatum: 23 november 2020\n\n# 1. Terug\n\nVoortgang #A1 (vervallen, geheim 5.1.2b, uiterlijk ¤d¤): ¤h¤\n',
      self,
    ),
  };
}

describe('what is shielded', () => {
  const holdsNothing = (numRuns: number, options: Parameters<typeof publicOutputs>[1]) =>
    fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), side, side, async (lines, one, other) => {
        const first = await publicOutputs(filesOf(lines, one), options);
        const second = await publicOutputs(filesOf(lines, other), options);
        assert.deepEqual([...second.keys()], [...first.keys()]);
        for (const [output, text] of first) assert.equal(second.get(output), text, output);
      }),
      { ...runs(numRuns, 20201116), endOnFailure: true },
    );
  it('has no part in any byte of any public form', () => holdsNothing(10, { forms: PUBLIC_FORMS.filter(({ isSlow }) => !isSlow) }));
  for (const form of PUBLIC_FORMS.filter(({ isSlow }) => isSlow))
    it(`has no part in any byte of a public file of ${form.name}`, () => holdsNothing(4, { forms: [form], views: ['full'] }));

  const MEANT = [...PERHAPS_MEANT, ...SURELY_MEANT];
  /** Whom they are about, in as many words as people use, and the one that no output may hold. */
  const KEPT = ['Terlouw', 'J. Terlouw', 'K.L. van den Terlouw-Bos', 'dhr. Terlouw', 'wethouder Terlouw', 'loods Terlouw', "d'Terlouw"];
  /** A password, a code in a link, or what stands within a name, is one word. */
  const ONE_WORD = /van den §|wachtwoord is|ID: §|=§|5\.1\.2e (?:van )?[a-z]+ §/;
  it('is told nowhere by words that only say that it is meant as secret, whoever it is about', () =>
    fc.assert(
      fc.asyncProperty(fc.subarray(MEANT, { minLength: 1, maxLength: 4 }), fc.constantFrom(...KEPT), async (bodies, kept) => {
        for (const body of bodies) {
          const text = body.replaceAll('§', ONE_WORD.test(body) ? 'Terlouw' : kept);
          const section = text.startsWith('#') ? '' : '# 1. Deel\n\nTekst.\n\n';
          const files = {
            'boek.verslag': 'Organisatie VWS: Ministerie\n',
            'm.verslag': `Verslag m1: Eerste\nDatum: 16 november 2020\nVoorzitter: @VWS\n\n${section}${text}\n`,
          };
          const outputs = await publicOutputs(files, { forms: PUBLIC_FORMS.filter(({ isSlow }) => !isSlow), views: ['full'] });
          for (const [output, told] of outputs) assert.doesNotMatch(told, /Terlouw/i, `${output}: ${text}`);
        }
      }),
      { ...runs(60, 20201117), endOnFailure: true },
    ));
});
