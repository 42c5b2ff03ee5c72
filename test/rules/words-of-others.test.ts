import assert from 'node:assert/strict';
import { check, HEADER } from '../support/check.ts';

/** What is told of a line in the body, without who is to be named in full. */
function told(line: string) {
  return check(`${HEADER}\n# 1. Deel\n\n${line}\n`).filter(({ range, rule }) => range.start.line === 10 && rule !== 'unknown-abbreviation');
}

/** Every word that opens lines of other minutes, with how much it weighs above a text and what the fix writes for it. */
const WORDS: readonly (readonly [words: string, severity: string, ...put: string[]])[] = [
  ['hamerstuk', 'warning', 'Besluit', ' (hamerstuk)'],
  [
    'resolutie|resolution|besloten|beslissing|beslispunt|besluitpunt|besloten is|resolved|agreed|decided|besluiten|decisions|vastgesteld besluit|conclusion|besl.|besl|bsl',
    'warning',
    'Besluit',
  ],
  ['initiatiefvoorstel|raadsvoorstel', 'warning', 'Voorstel'],
  ['subamendement|subamendment', 'warning', 'Amendement'],
  ['afspr.|afspr', 'warning', 'Afspraak'],
  ['afgesproken|afspraakpunt|consensus', 'info', 'Afspraak'],
  ['actiepunt|ap|taak|task|opdracht|assignment|to do|todo|follow-up|act.', 'warning', 'Actie'],
  ['toez.|toez', 'warning', 'Toezegging'],
  ['belofte|pledge|toegezegd|undertaking', 'info', 'Toezegging'],
  ['recommendation|aanbeveling', 'hint', 'Voorstel'],
  ['ordinance', 'hint'],
  ['aangenomen|carried|verworpen|defeated|ontheffing|zienswijze|rulings|ruling', 'info'],
  ['annex|appendix|enclosure', 'info'],
  ['stemming|vote|roll call|roll call vote|hoofdelijke stemming|division', 'info'],
  ['geheimhouding|confidentiality|secrecy', 'warning'],
];

describe('a word that opens items elsewhere', () => {
  for (const [words, severity, ...put] of WORDS) {
    it(`is no keyword: ${words}`, () => {
      for (const word of words.split('|'))
        assert.deepEqual(
          told(`  ${word.toUpperCase()}: opgelegd, wij bellen`).map((problem) => [
            problem.rule,
            problem.severity,
            problem.fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText)),
          ]),
          [['unknown-keyword', severity, put]],
          word,
        );
    });
  }

  it('is a field above the text, where it is a document', () => {
    const why = ' Een bijlage staat in de kop, `Bijlage: Titel <pad>`, of onder het kopje, `Stuk: Titel <pad>`.';
    for (const line of ['Bijlage A1: nota', 'Attachment A1: nota']) {
      const [problem] = told(line);
      const word = line.split(' ')[0]!;
      assert.equal(problem?.message.nl, `\`${word}\` opent geen punt: nu is deze regel gewone tekst, en staat hij in geen lijst.${why}`);
      assert.ok(problem.message.en.startsWith(`\`${word}\` opens no item: as it is, this line is plain text, and in no list.`));
    }
  });
  it('is a vote without its outcome, where it is one', () => {
    for (const line of ['Stemming: openbaar', 'Vote: public'])
      assert.ok(told(line)[0]?.message.nl.startsWith('Een stemming zegt wat eruit kwam'), line);
  });
});
