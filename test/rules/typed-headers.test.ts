import assert from 'node:assert/strict';
import { check } from '../support/check.ts';
import { applyTextEdits } from '../support/edits.ts';
import { projectOf } from '../support/public-forms.ts';

const PEOPLE = 'Persoon p (openbaar): P. Punt\nPersoon q (openbaar): Q. Quast\n\n';
const HEAD = 'Verslag v: Overleg\nDatum: dinsdag 3 november 2020\n';
const REST = 'Voorzitter: @p\nNotulist: @q\nAanwezig: @p, @q\n';
const BODY = '\n# 1. Opening\n\nTekst.\n';

/** Rules reported on a line of the header, at the levels of a warning and an error. */
function reported(line: string, header = `${PEOPLE}${HEAD}${line}\n${REST}${BODY}`): readonly string[] {
  const number = header.split('\n').indexOf(line.split('\n')[0]!);
  return check(header)
    .filter(({ range, severity }) => range.start.line === number && severity !== 'hint')
    .map(({ rule }) => rule);
}

function meetingOf(line: string) {
  const files = projectOf({ 'boek.verslag': PEOPLE, 'v.verslag': `${HEAD}${line}\n${REST}${BODY}` }).files();
  return files.flatMap((file) => file.meetings)[0]!;
}

/** The text after the first fix of a rule. */
function fixed(rule: string, text: string): string | undefined {
  const fix = check(text).find((problem) => problem.rule === rule && problem.fixes.length > 0)?.fixes[0];
  return fix === undefined ? undefined : applyTextEdits(text, fix.edits);
}

describe('a header as other bodies type it', () => {
  for (const line of [
    'Aanvang 19:30',
    'Einde 21.30 uur',
    'Locatie Raadzaal',
    'Afgemeld J. de Wit',
    'Preses ds. A. Veenstra',
    'Volgende vergadering 1 december 2020',
  ])
    it(`lacks a colon: ${line}`, () => assert.deepEqual(reported(line), ['malformed-statement']));

  it('reports each label that lacks its colon, one below the other', () => {
    const text = `${PEOPLE}${HEAD}Aanvang 19:30\nLocatie Raadzaal\n${REST}${BODY}`;
    assert.equal(check(text).filter(({ rule }) => rule === 'malformed-statement').length, 2);
  });

  const HALL = 'Locatie Wij kwamen bijeen in de grote zaal van het oude stadhuis te Utrecht';
  for (const line of ['Locatie Raadzaal.', 'Locatie raadzaal', HALL])
    it(`is more than a value: ${line}`, () => assert.deepEqual(reported(line), []));

  for (const line of ['Wanneer mogelijk is de zaal open.', 'Gasten waren er veel, zei men.', 'Begin van het jaar was het druk.'])
    it(`may be a sentence: ${line}`, () => assert.deepEqual(reported(line), []));

  for (const [line, ...names] of [
    ['Afwezig met bericht: fam. Jansen', 'fam. Jansen'],
    ['Bericht van verhindering: ouderling De Jong (griep), diaken Mulder', 'ouderling De Jong', 'diaken Mulder'],
    ['Afwezig m.b.: Rik Hoek', 'Rik Hoek'],
    ['Verhinderd met opgaaf van reden: de heer Duin', 'de heer Duin'],
    ['Afwezig (vakantie): Rik Hoek', 'Rik Hoek'],
  ] as const)
    it(`names who is absent: ${line}`, () => {
      assert.deepEqual(
        meetingOf(line).absent.map(({ party }) => party.name),
        names,
      );
    });

  for (const [line, name] of [
    ['Aanwezig (publiek): Lian Zhou', 'Lian Zhou'],
    ['Aanwezig via Teams: Tom Wijk', 'Tom Wijk'],
    ['Aanwezig namens de gemeente: Bea Kroon', 'Bea Kroon'],
  ] as const)
    it(`names who is present, with its label as caption: ${line}`, () => {
      assert.ok(meetingOf(line).present.some(({ party }) => party.name === name));
    });

  for (const line of [
    'Dagelijks bestuur: de heren Peel en Maat, mevrouw Gors',
    'Commissarissen: mr. H.J. Tak (president-commissaris), mw. dr. E. Roos, de heer P. Bult',
    'Faculteitsbestuur: prof. dr. M. Oort (decaan)',
    'OR: Gerda Mol (vz), Ben Stam',
    'Vertegenwoordigd per volmacht: nr. 10 (volmacht aan nr. 12)',
    'Later binnengekomen: Ben Stam (10.20)',
    'Attendees: alice (@p), dave',
  ])
    it(`names people under a label of its own: ${line}`, () => assert.deepEqual(reported(line), ['unread-people']));

  for (const line of [
    'Project: Nieuwe Haven',
    'Onderwerp: Nieuwe Haven, Oude Dijk',
    'Publieke tribune: 2 personen',
    'Quorum aanwezigen: 14',
  ])
    it(`names nobody: ${line}`, () => assert.ok(!reported(line).includes('unread-people')));

  it('gives the secretary by `Verslag door`, and begins no other minutes with it', () => {
    const text = `${PEOPLE}${HEAD}Verslag door: @q\nVoorzitter: @p\nAanwezig: @p, @q\n${BODY}`;
    assert.deepEqual(
      check(text)
        .filter(({ severity }) => severity !== 'hint')
        .map(({ rule }) => rule),
      [],
    );
  });

  it('has captions below `Aanwezig:` that are not indented: one fix puts all of them there', () => {
    const text = `${PEOPLE}${HEAD}Voorzitter: @p\nNotulist: @q\nAanwezig:\nLeden: Gerda Mol\nStaf: Kim Faber\n${BODY}`;
    const problems = check(text).filter(({ rule }) => rule === 'unread-people');
    assert.equal(problems.length, 2);
    assert.ok(applyTextEdits(text, problems[1]!.fixes[0]!.edits).includes('Aanwezig:\n  Leden: Gerda Mol\n  Staf: Kim Faber\n'));
  });

  it('has roles behind commas and groups between semicolons, which is one mistake', () => {
    const line = 'Aanwezig: Jan Peeters, voorzitter; Tom Wouters, Griet Maes, schepenen';
    const text = `${HEAD}Voorzitter: "P"\nNotulist: "Q"\n${line}\n${BODY}`;
    assert.deepEqual(reported(line, text), ['malformed-statement']);
    assert.match(
      fixed('malformed-statement', text)!,
      /^Aanwezig: Jan Peeters \(voorzitter\), Tom Wouters \(schepenen\), Griet Maes \(schepenen\)$/m,
    );
  });

  for (const line of [
    'Aanwezig: ouderlingen: K. Postma, T. Wiersma (vanaf 20.10 uur), diakenen: M. Hoekstra en A. de Vries; kerkrentmeester: P. Sinnema',
    'Aanwezig: ouderlingen: K. Postma, T. Wiersma (vanaf 20.10 uur) / diakenen: M. Hoekstra en A. de Vries / kerkrentmeester: P. Sinnema',
  ])
    it(`has groups on one line: a fix puts each on its own, and no caption becomes a guest: ${line}`, () => {
      const text = `${HEAD}Voorzitter: "P"\nNotulist: "Q"\n${line}\n${BODY}`;
      assert.deepEqual(reported(line, text), ['malformed-statement']);
      assert.ok(
        fixed('malformed-statement', text)!.includes(
          'Aanwezig:\n  ouderlingen: K. Postma, T. Wiersma (vanaf 20.10 uur)\n  diakenen: M. Hoekstra en A. de Vries\n  kerkrentmeester: P. Sinnema\n',
        ),
      );
    });

  it('has an office within parentheses: no border of a group', () => {
    const text = `${HEAD}Voorzitter: "P"\nNotulist: "Q"\nAanwezig: leden: "Jan de Wit" (voorzitter, notulist: Piet Bos), "Bas Vos"\n${BODY}`;
    assert.ok(!check(text).some(({ message }) => message.nl.includes('groepen op één regel')));
  });

  it('has names that a semicolon parts: no fix makes one guest of them', () => {
    const text = `${HEAD}Voorzitter: "P"\nNotulist: "Q"\nAfwezig: OG: Anke; Bas\n${BODY}`;
    assert.ok(!check(text).some(({ fixes }) => fixes.some(({ edits }) => edits.some(({ newText }) => /"[^"]*;/.test(newText)))));
  });

  for (const line of [
    'Aanwezig: allen',
    'Aanwezig: voltallig',
    'Aanwezig: iedereen behalve @q',
    'Voorzitter: vacature',
    'Afwezig: m.k. @q',
    'Afwezig: @p, @q, beiden m.k.',
  ])
    it(`has words that name nobody, of which no fix makes a guest: ${line}`, () => {
      const text = `${PEOPLE}${HEAD}${line}\n${BODY}`;
      const [problem] = check(text).filter(({ rule, message }) => rule === 'malformed-statement' && message.nl.includes('noemt niemand'));
      assert.deepEqual([problem?.severity, problem?.fixes], ['error', []]);
    });

  for (const notice of ['m.k.g.', 'mk', 'm.b.v.', 'apologies'])
    it(`has a notice behind a comma, which is no guest: ${notice}`, () => {
      const text = `${PEOPLE}${HEAD}Voorzitter: "P"\nNotulist: "Q"\nAanwezig: @p\nAfwezig: @q, ${notice}\n${BODY}`;
      assert.ok(fixed('malformed-statement', text)!.includes(`Afwezig: @q (${notice})`));
    });

  it('has whom somebody stands for without parentheses, which does not make two of them', () => {
    const text = `${PEOPLE}${HEAD}Voorzitter: "P"\nNotulist: "Q"\nAanwezig: @p namens @q, "R"\n${BODY}`;
    assert.match(fixed('malformed-statement', text)!, /^Aanwezig: @p \(namens @q\), "R"$/m);
  });

  it('has more behind a status or a classification: no fix lets go of it', () => {
    for (const [line, made] of [
      ['Rubricering: openbaar, m.u.v. punt 3', undefined],
      ['Rubricering: openbar', 'Rubricering: openbaar'],
      ['Status: definitief (1 december 2020)', 'Status: vastgesteld op 1 december 2020'],
      ['Status: definitief, versie 3', undefined],
      ['Status: nog niet definitief', undefined],
      ['Status: definitief (1 december 2020), met wijziging van punt B', undefined],
    ] as const) {
      const result = fixed('malformed-statement', `${PEOPLE}${HEAD}${line}\n${REST}${BODY}`);
      assert.equal(
        result?.split('\n').find((one) => one.startsWith(line.split(':')[0]!)),
        made,
        line,
      );
    }
  });

  for (const [typed, made] of [
    ['half acht tot negen', ['07:30-09:00', '19:30-21:00']],
    ['20.00 uur tot ca. 22.30 uur (met pauze)', ['20.00 uur-22.30 uur (ca.) (met pauze)']],
    ['20.00 uur tot  ca. 22.30 uur', ['20.00 uur-22.30 uur (ca.)']],
    ['half negen tot half een', ['08:30-12:30', '20:30-00:30']],
    ['half twaalf tot half een', []],
    ['half acht tot negen (UTC+01:00)', []],
    ['19.30 / 21.00', ['19.30-21.00']],
    ["half acht 's avonds", []],
    ['half drie', []],
    ['20.00 uur, zaal open 19.30', []],
  ] as const)
    it(`has a time that is read in part, or may be of the morning or the evening: ${typed}`, () => {
      const text = `${PEOPLE}${HEAD}Tijd: ${typed}\n${REST}${BODY}`;
      const fixes = check(text).flatMap((problem) => (problem.rule === 'malformed-statement' ? problem.fixes : []));
      assert.deepEqual(
        fixes.map(({ edits }) => edits[0]!.newText),
        made,
      );
    });

  for (const line of [
    'Facilitator: Bob Jones',
    'Online: Kim Faber',
    'Via Zoom: Kim Faber',
    'Ex officio: Kim Faber',
    'Adviseur: Kim Faber',
    'Late: Kim Faber (6:45 p.m.)',
  ])
    it(`has people under a label that says how or as what they are there: ${line}`, () =>
      assert.deepEqual(reported(line), ['unread-people']));
  for (const line of ['Online: Teams', 'Remote: Nee', 'Project: Groene Hart', 'Later: Verder'])
    it(`has what is nobody there: ${line}`, () => assert.deepEqual(reported(line), []));

  it('has nobody absent: a stroke', () => {
    assert.deepEqual(reported('Afwezig: /'), []);
    assert.deepEqual(meetingOf('Afwezig: /').absent, []);
  });

  for (const [typed, line] of [
    ['woensdag 24 november 2021, aanvang 13.30 uur', 'Tijd: 13.30 uur'],
    ['22 juni 2023 te Utrecht', 'Plaats: Utrecht'],
  ] as const)
    it(`has more than the day behind \`Datum:\`: ${typed}`, () => {
      const text = `${PEOPLE}Verslag v: Overleg\nDatum: ${typed}\n${REST}${BODY}`;
      assert.ok(fixed('malformed-statement', text)?.includes(`\n${line}\n`));
    });

  it('offers no place among those present for whom it is from', () => {
    assert.deepEqual(
      check(`${PEOPLE}${HEAD}Van: @p\n${REST}${BODY}`)
        .filter(({ rule }) => rule === 'unread-people')
        .flatMap(({ fixes }) => fixes),
      [],
    );
  });
});

describe('a file without the line that begins minutes', () => {
  it('is told what else is lost by it, and its title becomes that line', () => {
    const text = 'Notulen bestuur De Stroom\n12 april 2023\n\nAanwezig: "P"\n\nBesluit: ja.\nActie: belt.\n';
    const [problem] = check(text).filter(({ rule }) => rule === 'no-minutes');
    assert.match(problem!.message.nl, /`Besluit`, `Actie`/);
    assert.match(applyTextEdits(text, problem!.fixes[0]!.edits), /^Verslag \S+: Notulen bestuur De Stroom\n/);
  });
  it('may have a heading as its title', () => {
    assert.match(fixed('no-minutes', '# Notulen 12 april\n\nAanwezig: "P"\n')!, /^Verslag \S+: Notulen 12 april\n/);
  });
  it('may have the word alone', () => {
    assert.match(fixed('no-minutes', 'Verslag\nDatum: 12 april 2023\n')!, /^Verslag \S+: Overleg\nDatum/);
  });
});
