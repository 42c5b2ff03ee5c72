import assert from 'node:assert/strict';
import { applyEdits, check } from '../support/check.ts';
import { ORDINARY_PROSE } from './ordinary-prose.ts';

const BOOK = `Persoon pol: P. Pol
Persoon rood: R. Rood
Persoon hewit: H. Hewit
Persoon harsted: B. Harsted
Organisatie VVD: VVD
Organisatie CDA: CDA
Organisatie PvdA: PvdA
`;
const files = { 'namen.verslag': BOOK };
const NL = `Verslag raad-1: Raad
Datum: maandag 16 november 2020
Tijd: 20:00-22:00
Voorzitter: @pol
Notulist: @rood
Aanwezig: @pol, @rood, @VVD, @CDA, @PvdA

# 1. Iets

`;
const EN = `Minutes council-1: Council
Date: Monday 16 November 2020
Time: 20:00-22:00
Chair: @hewit
Secretary: @harsted
Present: @hewit, @harsted, @VVD

# 1. Something

`;
const RULES = ['untyped-vote', 'untyped-motion'];

const found = (text: string) => check(text, { files }).filter(({ rule }) => RULES.includes(rule));

/** The first fix, applied; the rules of this file have nothing more to say then. */
function fixed(head: string, line: string): string {
  const text = `${head}${line}\n`;
  const [problem] = found(text);
  assert.ok(problem, `silent: ${line}`);
  const [fix] = problem.fixes;
  assert.ok(fix, `no fix: ${line}`);
  const result = applyEdits(text, fix.edits);
  assert.deepEqual(
    check(result, { files }).filter(({ rule }) => RULES.includes(rule) || rule === 'malformed-statement' || rule === 'keyword-typo'),
    [],
    result,
  );
  return result.slice(head.length).trimEnd();
}

describe('untyped-vote', () => {
  const motion = 'Motie M1 (indiener @rood): Iets.\n\n';
  it('reads labels and counts as they are typed in Dutch', () => {
    const of = (line: string) => fixed(`${NL}${motion}`, line);
    for (const line of [
      'Stemverhouding: 12-7',
      'Stemuitslag: 12 voor en 7 tegen',
      'Stemming over M1: voor 12, tegen 7',
      '**Uitslag stemming:** voor: 12; tegen: 7',
    ])
      assert.equal(of(line), 'Stemming #M1 (voor 12, tegen 7): aangenomen', line);
    assert.equal(of('Stemming: 7-12'), 'Stemming #M1 (voor 7, tegen 12): verworpen');
    assert.equal(of('Stemming: voor VVD, CDA; tegen PvdA'), 'Stemming #M1 (voor @VVD @CDA, tegen @PvdA):');
    assert.equal(
      of('Stemming: voor (10): VVD, CDA; tegen (16): PvdA. Verworpen.'),
      'Stemming #M1 (voor 10 @VVD @CDA, tegen 16 @PvdA): verworpen',
    );
    assert.equal(of('Hoofdelijke stemming: voor R. Rood, tegen mevr. Hewit'), 'Stemming #M1 (hoofdelijk, voor @rood, tegen @hewit):');
    assert.equal(of('- Schriftelijke stemming: 12 voor, 7 tegen'), 'Stemming #M1 (schriftelijk, voor 12, tegen 7): aangenomen');
    assert.equal(of('Stemming (meerderheid 2/3): 12 voor, 7 tegen'), 'Stemming #M1 (meerderheid 2/3, voor 12, tegen 7): aangenomen');
    assert.equal(of('Voor stemden: VVD, CDA. Tegen stemden: PvdA.'), 'Stemming #M1 (voor @VVD @CDA, tegen @PvdA):');
    assert.equal(of('Uitslag: aangenomen'), 'Stemming #M1: aangenomen');
  });
  it('is of the motion it names, also where that stands in another section', () => {
    const head = `${NL}${motion}# 2. Stemmingen\n\n`;
    assert.equal(fixed(head, 'Stemming over M1: voor 12, tegen 7'), 'Stemming #M1 (voor 12, tegen 7): aangenomen');
    assert.equal(fixed(head, 'Stemming: voor 12, tegen 7'), 'Stemming (voor 12, tegen 7): aangenomen');
  });
  it('makes one vote of lines that hold a side each', () => {
    assert.equal(
      fixed(`${NL}${motion}`, 'Voor: VVD (3), CDA (2)\nTegen: PvdA (4)\nOnthouding: @pol'),
      'Stemming #M1 (voor @VVD 3 @CDA 2, tegen @PvdA 4, onthouden @pol): aangenomen',
    );
    assert.equal(
      fixed(`${NL}Besluit B1: De rekening wordt vastgesteld.\n`, '- voor: 60\n- tegen: 8\n- onthouding: 0'),
      '  Stemming (voor 60, tegen 8, onthouden 0): aangenomen'.trimEnd(),
    );
    assert.equal(
      fixed(`${EN}Motion 6.1 (moved @hewit, seconded @harsted): Adopt the agenda.\n`, '  Ayes: @hewit @harsted\n  Nays: none'),
      '  Vote (for @hewit @harsted, against 0):',
    );
  });
  it('keeps a sentence as the text of the vote', () => {
    for (const [line, head] of [
      ['Het voorstel wordt aangenomen met 12 stemmen voor en 7 tegen.', 'Stemming (voor 12, tegen 7)'],
      ['Aangenomen met 12 tegen 7 stemmen.', 'Stemming (voor 12, tegen 7)'],
      ['Het verzoek wordt met 3 stemmen voor (VVD 3) en 4 stemmen tegen (PvdA 4) verworpen.', 'Stemming (voor 3 @VVD 3, tegen 4 @PvdA 4)'],
      ['- Unaniem goedgekeurd.', 'Stemming (unaniem)'],
      ['Bij acclamatie benoemd.', 'Stemming (acclamatie)'],
      ['De stemmen staken.', 'Stemming'],
      ['Het voorstel wordt zonder hoofdelijke stemming aangenomen.', 'Besluit (hamerstuk)'],
      ['Conform besloten.', 'Besluit (conform)'],
      ['Besluit conform advies.', 'Besluit'],
      ['Staking van stemmen.', 'Stemming'],
      ['12-8 aangenomen', 'Stemming (voor 12, tegen 8)'],
      ['8 - 12, de motie is verworpen.', 'Stemming (voor 8, tegen 12)'],
    ] as const)
      assert.equal(fixed(NL, line), `${head}: ${line.replace(/^- /, '')}`);
    for (const [line, head] of [
      ['Carried 5-2', 'Vote (for 5, against 2)'],
      ['5-2, motion carried', 'Vote (for 5, against 2)'],
      ['Motion carried 3-0-1.', 'Vote (for 3, against 0, abstained 1)'],
      ['The motion failed for lack of a second.', 'Vote'],
      ['- Unanimously carried.', 'Vote (unanimous)'],
      ['- All in favour.', 'Vote (unanimous)'],
    ] as const)
      assert.equal(fixed(EN, line), `${head}: ${line.replace(/^- /, '')}`);
  });
  it('reads labels in English', () => {
    assert.equal(
      fixed(EN, 'Roll Call Vote: Ayes: @hewit. Nays: none. Motion carried 1-0.'),
      'Vote (roll-call, for @hewit, against 0): adopted',
    );
    assert.equal(fixed(EN, 'Votes for: 5. Votes against: 2.'), 'Vote (for 5, against 2): adopted');
    assert.equal(fixed(EN, 'Vote: 2-5'), 'Vote (for 2, against 5): rejected');
    assert.equal(fixed(EN, 'In favor: 5; opposed: 2; abstaining: 1'), 'Vote (for 5, against 2, abstained 1): adopted');
  });
  it('puts a count in the text of a decision below it', () => {
    assert.equal(
      fixed(NL, 'Besluit B4: De raad stemt in (9 stemmen voor, 2 tegen, 1 onthouding).'),
      'Besluit B4: De raad stemt in (9 stemmen voor, 2 tegen, 1 onthouding).\n  Stemming (voor 9, tegen 2, onthouden 1): aangenomen',
    );
  });
  it('is reported below a motion, a proposal or an amendment without an outcome', () => {
    for (const item of ['Motie M1', 'Voorstel V1', 'Amendement A1']) {
      const text = (outcome: string) => `${NL}${item} (indiener @rood${outcome}): Iets.\n\nDe motie wordt unaniem aangenomen.\n`;
      assert.equal(found(text('')).filter(({ rule }) => rule === 'untyped-vote').length, 1, item);
      assert.equal(found(text(', aangenomen')).filter(({ rule }) => rule === 'untyped-vote').length, 0, item);
    }
  });
  it('is silent where an item of the section tells it, and about other text', () => {
    const typed = 'Stemming (voor 12, tegen 7): aangenomen\n\n';
    for (const line of ['Het voorstel is aangenomen.', 'Met 12 tegen 7 stemmen aangenomen.'])
      assert.deepEqual(found(`${NL}${typed}${line}\n`), [], line);
    const plain = [
      'De vergadering begint om 10 voor 12.',
      'Bij staking van stemmen beslist de voorzitter.',
      '12/28 verworpen gronden zijn verkocht.',
      'Als het voorstel wordt aangenomen, volgt een brief.',
      'Het voorstel kan worden aangenomen.',
      'Er zijn 12 argumenten voor en 7 tegen het plan.',
      'Voor: zie de bijlage.',
      'Tegen het einde wordt besloten.',
      'No: we do not.',
      'De wedstrijd eindigt in 3-2.',
      'De raad is niet tegen.',
      'The pass was closed from 5-2 to 5-9.',
      ...ORDINARY_PROSE,
    ];
    const text = `${NL}${plain.join('\n\n')}\n`;
    assert.deepEqual(
      found(text).map(({ range }) => text.split('\n')[range.start.line]),
      [],
    );
  });
});

describe('untyped-motion', () => {
  it('types who moved it, and keeps all else', () => {
    for (const [line, item] of [
      ['Motie van Rood: Verzoekt iets.', 'Motie (indiener @rood): Verzoekt iets.'],
      ['Motie van de VVD over groen: verzoekt iets.', 'Motie (indiener @VVD): van de VVD over groen: verzoekt iets.'],
      ['Motie Rood c.s.: Verzoekt iets.', 'Motie (indiener @rood): Rood c.s.: Verzoekt iets.'],
      [
        'Initiatiefvoorstel van de VVD: meer bomen te planten.',
        'Voorstel (indiener @VVD): Initiatiefvoorstel van de VVD: meer bomen te planten.',
      ],
      ['Amendement A1 van VVD en CDA: de post te verlagen.', 'Amendement A1 (indiener @VVD @CDA): de post te verlagen.'],
      ["Motie 'Groen moet': Verzoekt iets.", "Motie: 'Groen moet': Verzoekt iets."],
      ['Indieners: Rood, de heer Pol', 'Motie (indiener @rood @pol): Indieners: Rood, de heer Pol'],
    ] as const)
      assert.equal(fixed(NL, line), item);
    for (const [line, item] of [
      [
        'Moved by @hewit, seconded by @harsted, that the bills be paid.',
        'Motion (moved @hewit, seconded @harsted): that the bills be paid.',
      ],
      [
        'Proposed by Cllr Hewit, seconded by Cllr Harsted',
        'Motion (moved @hewit, seconded @harsted): Proposed by Cllr Hewit, seconded by Cllr Harsted',
      ],
      ['Moved: Hewit. Seconded: Harsted. Carried.', 'Motion (moved @hewit, seconded @harsted, adopted): Carried.'],
      [
        'Motion was made by @hewit, and seconded by @harsted, to adopt the agenda.',
        'Motion (moved @hewit, seconded @harsted): to adopt the agenda.',
      ],
      ['M/S/C: Hewit/Harsted', 'Motion (moved @hewit, seconded @harsted): M/S/C: Hewit/Harsted'],
      ['- It was RESOLVED to pay the accounts.', 'Decision: to pay the accounts.'],
    ] as const)
      assert.equal(fixed(EN, line), item);
  });
});

describe('a vote that names its item without a sigil', () => {
  it('gets it', () => {
    const text = `${NL}Motie M1 (indiener @rood): Iets.\n\nStemming M1 (voor 12, tegen 7): aangenomen\n`;
    const problem = check(text, { files }).find(({ rule }) => rule === 'malformed-statement')!;
    assert.equal(applyEdits(text, problem.fixes[0]!.edits), text.replace('Stemming M1', 'Stemming #M1'));
  });
});
