import assert from 'node:assert/strict';
import { check, HEADER, type Options } from '../support/check.ts';

const BOOK = `Organisatie VVD (openbaar): VVD
Persoon vos (@VVD, functie "projectleider"): Karin de Vos
Persoon bos (@VVD): Karin Bos
Persoon smit (@VVD): Piet Smit
Groep kascie (leden @vos @smit): Kascommissie
`;
const MEETING = HEADER.replace(/^(Voorzitter|Notulist|Aanwezig|Afwezig):.*\n/gm, '').concat(
  'Voorzitter: @vos\nNotulist: @smit\nAanwezig: @vos, @smit\nVolgende: maandag 7 december 2020\n\n# 1. Deel\n\n',
);

/** What the fixes of a line write in its place, or the line's parentheses. */
function proposed(line: string, rule = 'malformed-statement', options: Options = {}): readonly string[] {
  const problems = check(`${MEETING}${line}\n`, { book: false, files: { 'adresboek.verslag': BOOK }, ...options });
  return problems
    .filter((problem) => problem.rule === rule && problem.range.start.line > 8)
    .flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText)));
}

const DUE = 'uiterlijk 20 november 2020';

describe('an owner in words', () => {
  for (const [typed, right] of [
    ['Piet', '@smit'],
    ['piet', '@smit'],
    ['P. Smit', '@smit'],
    ['PS', '@smit'],
    ['KdV', '@vos'],
    ['mevr. De Vos', '@vos'],
    // Of two of that name, who is there.
    ['Karin', '@vos'],
    ['Karin en Piet', '@vos @smit'],
    ['Piet/Karin', '@smit @vos'],
    ['voorzitter', '@vos'],
    ['de voorzitter', '@vos'],
    ['the chair', '@vos'],
    ['notulist', '@smit'],
    ['de projectleider', '@vos'],
    ['kascommissie', '@kascie'],
    ['VVD', '@VVD'],
    // A group holds all who are there.
    ['allen', '@kascie'],
    ['iedereen', '@kascie'],
    ['all', '@kascie'],
  ] as const) {
    it(`is proposed by id: ${typed}`, () => {
      assert.deepEqual(proposed(`Actie A1 (${typed}, ${DUE}): Belt.`), [right]);
    });
  }

  it('that is all, without such a group, is each who is there', () => {
    const files = { 'adresboek.verslag': BOOK.replace(/^Groep.*\n/m, '') };
    assert.deepEqual(proposed(`Actie A1 (allen, ${DUE}): Belt.`, 'malformed-statement', { files }), ['@vos @smit']);
    assert.deepEqual(proposed(`Actie A1 (@allen, ${DUE}): Belt.`, 'unknown-party', { files }), ['vos @smit']);
  });

  it('that is all, in a series of one group, is that group', () => {
    const files = {
      'adresboek.verslag': `${BOOK.replace('Kascommissie', 'Kas').replace('kascie', 'kas')}Groep klein (leden @bos): Klein\nReeks r (elke maandag 10:00-11:00, leden @klein): Reeks\n`,
    };
    const text = `${MEETING.replace('Verslag overleg-1', 'Verslag overleg-1 (reeks r)')}Actie A1 (allen, ${DUE}): Belt.\n`;
    const [problem] = check(text, { book: false, files }).filter(({ rule }) => rule === 'malformed-statement');
    assert.deepEqual(
      problem?.fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText)),
      ['@klein'],
    );
  });

  it('that nobody is called gets no fix, and a message that says what to declare', () => {
    for (const [typed, line] of [
      ['bestuur', 'Groep bestuur (leden @id @id)'],
      ['the board', 'Groep board (leden @id @id)'],
      ['penningmeester', 'Persoon id (functie "penningmeester")'],
      ['Willem', 'Persoon id: Naam'],
    ] as const) {
      const text = `${MEETING}Actie A1 (${typed}, ${DUE}): Belt.\n`;
      const problems = check(text, { book: false, files: { 'adresboek.verslag': BOOK } });
      const [problem] = problems.filter(({ rule }) => rule === 'malformed-statement');
      assert.ok(problem?.message.nl.includes(line), `${typed}: ${problem?.message.nl}`);
      assert.deepEqual(problem?.fixes, []);
    }
  });

  it('is proposed in lists of people too, before a guest', () => {
    const text = MEETING.replace('Aanwezig: @vos, @smit', 'Aanwezig: @vos, Piet');
    const problems = check(`${text}Tekst.\n`, { book: false, files: { 'adresboek.verslag': BOOK } });
    const [problem] = problems.filter(({ rule }) => rule === 'malformed-statement');
    assert.deepEqual(
      problem?.fixes.map(({ edits }) => edits[0]!.newText),
      ['@smit', '"Piet"'],
    );
    assert.ok(problem?.fixes.every(({ preferred }) => !preferred));
  });
});

describe('a deadline without its word', () => {
  for (const [typed, right] of [
    ['1 december 2020', ['uiterlijk ']],
    ['voor 1 december 2020', ['uiterlijk 1 december 2020']],
    ['voor 1 december 2020.', ['uiterlijk 1 december 2020']],
    ['voor 1 december 2020!', ['uiterlijk 1 december 2020']],
    ['1 december', ['uiterlijk dinsdag 1 december 2020']],
    ['eind november', ['uiterlijk maandag 30 november 2020']],
    ['week 48', ['uiterlijk vrijdag 27 november 2020']],
    ['volgende vergadering', ['uiterlijk maandag 7 december 2020']],
    ['by the next meeting', ['uiterlijk maandag 7 december 2020']],
    ['asap', ['uiterlijk maandag 23 november 2020', 'uiterlijk maandag 30 november 2020']],
    ['binnen twee weken', ['uiterlijk maandag 30 november 2020']],
    ['voor de zomer', ['uiterlijk vrijdag 18 juni 2021', 'uiterlijk woensdag 30 juni 2021']],
    // Words that name no day.
    ['n.t.b.', []],
    ['doorlopend', []],
  ] as const) {
    it(`is proposed with it: ${typed}`, () => {
      assert.deepEqual(proposed(`Actie A1 (@smit, ${typed}): Belt.`), right);
    });
  }
});

describe('an action that says in its text who does it, or by when', () => {
  for (const [line, rule, right] of [
    ['Actie: Piet belt de zaal.', 'action-without-owner', [' (@smit)']],
    ['Actie: de voorzitter en Piet bellen.', 'action-without-owner', [' (@vos @smit)']],
    ['Actie Piet: bellen', 'action-without-owner', ['(@smit)']],
    ['Actie A1: Willem belt.', 'action-without-owner', []],
    ['Actie A1: Bellen.', 'action-without-owner', []],
    ['Actie A1 (@smit): Belt voor 1 december 2020.', 'missing-deadline', [', uiterlijk 1 december 2020']],
    ['Actie A1 (@smit): Vraagt voor 1 december offertes op.', 'missing-deadline', [', uiterlijk dinsdag 1 december 2020']],
    ['Actie A1 (@smit): Calls before the next meeting.', 'missing-deadline', [', uiterlijk maandag 7 december 2020']],
    ['Actie A1 (@smit): Belt voor de leden.', 'missing-deadline', []],
  ] as const) {
    it(`has it proposed for its head: ${line}`, () => assert.deepEqual(proposed(line, rule), right));
  }
});

describe('a list of people', () => {
  const fixed = (typed: string) =>
    check(`${MEETING.replace('Aanwezig: @vos, @smit', `Aanwezig: ${typed}`)}Tekst.\n`, {
      book: false,
      files: { 'adresboek.verslag': BOOK },
    })
      .filter(({ rule }) => rule === 'malformed-statement')
      .flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText)));
  it('takes what stands behind a name without a comma for a role', () => {
    assert.deepEqual(fixed('@vos - voorzitter, @smit'), [' (voorzitter)']);
    assert.deepEqual(fixed('@vos, @smit penningmeester'), [' (penningmeester)']);
  });
  it('holds no number of people', () => {
    assert.deepEqual(fixed('14 leden'), ['Aantal aanwezigen: 14 leden']);
    assert.deepEqual(fixed('@vos, @smit, 14 leden'), []);
  });
});
