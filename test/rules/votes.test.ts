import assert from 'node:assert/strict';
import { check, expectFix, expectProblems } from '../support/check.ts';

const PEOPLE = ['pol', 'rood', 'smit', 'tol', 'uit', 'vos'];
const BOOK = `${PEOPLE.map((id) => `Persoon ${id}: ${id.toUpperCase()}`).join('\n')}
Persoon klerk (functie "griffier"): K. Klerk
Organisatie VVD: VVD
Organisatie CDA: CDA
Groep raad (leden @pol @rood @smit @tol @uit @vos): Raad
Reeks raad-reeks (elke maandag 20:00-22:00, leden @raad, quorum 2/3): Raad
`;
const files = { 'namen.verslag': BOOK };

function meeting(lines: readonly string[], present = '@pol, @klerk, @rood, @smit, @tol', more = '', series = ''): string {
  return `Verslag raad-1${series}: Raad
Datum: maandag 16 november 2020
Tijd: 20:00-22:00
Voorzitter: @pol
Notulist: @klerk
Aanwezig: ${present}
${more}
# 1. Stemmen

Motie M1 (indiener @rood): Iets.
${lines.join('\n')}
`;
}

const told = (rule: string, text: string, language: 'nl' | 'en' = 'nl') =>
  check(text, { files })
    .filter((problem) => problem.rule === rule)
    .map(({ message }) => message[language]);
const rulesIn = (text: string) =>
  check(text, { files })
    .filter(({ severity, rule }) => severity !== 'hint' && rule !== 'unused-declaration')
    .map(({ rule }) => rule);

describe('vote-count-mismatch', () => {
  it('says the sum where there are more votes than people', () => {
    const text = meeting(['<|Stemming #M1 (voor 12, tegen 7):|> aangenomen']);
    const [problem] = expectProblems('vote-count-mismatch', text, { files });
    assert.equal(problem!.message.nl, '12 voor + 7 tegen = 19, maar er zijn 5 aanwezig of vertegenwoordigd.');
    assert.equal(problem!.message.en, '12 for + 7 against = 19, but 5 are present or represented.');
  });
  it('says the sum where there are fewer, and offers the abstention', () => {
    const text = meeting(['Stemming #M1 (voor 2): aangenomen'], '@klerk, @rood, @smit, @tol, @uit, @vos');
    assert.deepEqual(told('vote-count-mismatch', text), [
      '2 voor + 0 tegen = 2, maar er zijn 5 stemgerechtigden aanwezig of vertegenwoordigd: 3 te weinig.',
    ]);
    expectFix('vote-count-mismatch', text, text.replace('(voor 2)', '(voor 2, onthouden 3)'), { files });
  });
  it('weighs less where it may be the chair who did not vote, and is silent where all did', () => {
    const short = check(meeting(['Stemming #M1 (voor 2, tegen 1): aangenomen']), { files });
    assert.deepEqual(
      short.filter(({ rule }) => rule === 'vote-count-mismatch').map(({ severity }) => severity),
      ['info'],
    );
    assert.deepEqual(told('vote-count-mismatch', meeting(['Stemming #M1 (voor 2, tegen 1, onthouden 1): aangenomen'])), []);
  });
  it('counts who came, who left and who gave a proxy', () => {
    const absent = 'Afwezig: @uit (volmacht aan @rood), @vos\n';
    assert.deepEqual(told('vote-count-mismatch', meeting(['Stemming #M1 (voor 3, tegen 2): aangenomen'], undefined, absent)), []);
    assert.deepEqual(
      told(
        'vote-count-mismatch',
        meeting(['Stemming #M1 (voor 4, tegen 1): aangenomen', '# 2. Meer'], '@pol, @klerk, @rood, @smit (vanaf punt 2)'),
      ),
      ['4 voor + 1 tegen = 5, maar er zijn 3 aanwezig of vertegenwoordigd.'],
    );
  });
  it('counts no guest among the voters, and somebody that nothing declares as one', () => {
    const short = (present: string) => told('vote-count-mismatch', meeting(['Stemming #M1 (voor 1): aangenomen'], present));
    const three = '1 voor + 0 tegen = 1, maar er zijn 3 stemgerechtigden aanwezig of vertegenwoordigd: 2 te weinig.';
    assert.deepEqual(short('@klerk, @rood, @smit, @tol, "J. de Gast"'), [three]);
    assert.deepEqual(short('@klerk, @rood, @smit, @niemand'), [three]);
  });
  it('adds up the votes behind the names, where there are any', () => {
    const present = '@pol (appartement 1, 12 stemmen), @rood (10 stemmen), @klerk (beheerder)';
    const absent = 'Afwezig: @smit (8 stemmen, volmacht aan @rood)\n';
    assert.deepEqual(told('vote-count-mismatch', meeting(['Stemming #M1 (voor 22, tegen 8): aangenomen'], present, absent)), []);
    assert.deepEqual(told('vote-count-mismatch', meeting(['Stemming #M1 (voor 25, tegen 8): aangenomen'], present, absent)), [
      '25 voor + 8 tegen = 33, maar wie er zijn hebben samen 30 stemmen.',
    ]);
    const shielded = present.replace('(appartement 1, 12 stemmen)', '({5.1.2e: appartement 1, 12 stemmen})');
    assert.deepEqual(told('vote-count-mismatch', meeting(['Stemming #M1 (voor 22, tegen 8): aangenomen'], shielded, absent)), []);
  });
  it('says of one vote that it is one', () => {
    const one = (line: string) =>
      check(meeting([line], '@pol (1 stem), @klerk (beheerder)'), { files })
        .filter(({ rule }) => rule === 'vote-count-mismatch')
        .flatMap(({ message: { nl, en } }) => [nl, en]);
    assert.deepEqual(one('Stemming #M1 (voor 0, tegen 0): verworpen'), [
      '0 voor + 0 tegen = 0, maar er is 1 stem aanwezig of vertegenwoordigd: 1 te weinig.',
      '0 for + 0 against = 0, but 1 vote is present or represented: 1 too few.',
    ]);
    assert.deepEqual(one('Stemming #M1 (voor 2): aangenomen'), [
      '2 voor + 0 tegen = 2, maar wie er zijn hebben samen 1 stem.',
      '2 for + 0 against = 2, but those who are there have 1 vote together.',
    ]);
  });
  it('says nothing where it cannot know how many were there', () => {
    for (const present of ['@pol, @klerk, @VVD', '@pol, "75 stemmers"', '@pol, "overige eigenaren"'])
      assert.deepEqual(told('vote-count-mismatch', meeting(['Stemming #M1 (voor 12, tegen 7): aangenomen'], present)), [], present);
  });
  it('compares the number of a side with its names, and offers their sum', () => {
    const text = meeting(['Stemming #M1 (voor 4 @VVD 2 @CDA 1, tegen 1): aangenomen']);
    assert.deepEqual(told('vote-count-mismatch', text), ['Er staat 4 voor, en daarachter VVD 2 + CDA 1 = 3.']);
    expectFix('vote-count-mismatch', text, text.replace('voor 4', 'voor 3'), { files });
    assert.deepEqual(told('vote-count-mismatch', meeting(['Stemming #M1 (voor 1 @pol @rood, tegen @smit @tol): aangenomen'])), [
      'Er staat 1 voor, en daarachter 2 namen.',
    ]);
  });
  it('reports who votes twice, and a unanimous vote with votes against', () => {
    expectProblems('vote-count-mismatch', meeting(['Stemming #M1 (voor @pol @rood, tegen @tol <|@rood|>): aangenomen']), { files });
    expectProblems('vote-count-mismatch', meeting(['Vote #M1 (for @pol @rood <|@pol|>): carried']), { files });
    expectProblems('vote-count-mismatch', meeting(['<|Stemming #M1 (unaniem, voor 3, tegen 1):|> aangenomen']), { files });
    // A party may be divided.
    assert.deepEqual(told('vote-count-mismatch', meeting(['Stemming #M1 (voor @VVD 2, tegen @VVD 2): staken'])), []);
  });
});

describe('outcome-mismatch', () => {
  it('says the sum, the majority and the outcome that follows', () => {
    const of = (line: string) => told('outcome-mismatch', meeting([line]));
    assert.deepEqual(of('Stemming #M1 (voor 1, tegen 3): aangenomen'), [
      '1 voor + 3 tegen = 4: dat is `verworpen`, en er staat `aangenomen`.',
    ]);
    assert.deepEqual(of('Stemming #M1 (voor 2, tegen 2): aangenomen'), [
      '2 voor + 2 tegen = 4: dat is `staken`, en er staat `aangenomen`.',
    ]);
    assert.deepEqual(of('Stemming #M1 (voor 2, tegen 2, meerderheid 2/3): aangenomen'), [
      '2 voor + 2 tegen = 4; voor een meerderheid van 2/3 zijn 3 van de 4 stemmen nodig, en er zijn er 2 voor: dat is `verworpen`, en er staat `aangenomen`.',
    ]);
    assert.deepEqual(of('Stemming #M1 (voor 1, tegen 1, onthouden 2): aangenomen'), [
      '1 voor + 1 tegen + 2 onthouden = 4: dat is `staken`, en er staat `aangenomen`. Onthoudingen tellen niet mee.',
    ]);
    for (const right of [
      'Stemming #M1 (voor 3, tegen 1): aangenomen',
      'Stemming #M1 (voor 2, tegen 2): verworpen',
      'Stemming #M1 (voor 2, tegen 2): de stemmen staken',
      'Stemming #M1 (voor 3, tegen 1): aangehouden',
      'Stemming #M1 (voor 1, tegen 3): niet aangenomen',
      'Vote #M1 (for 3, against 1, majority 2/3): carried',
    ])
      assert.deepEqual(of(right), [], right);
  });
  it('writes the outcome that the count comes to', () => {
    const text = meeting(['Stemming #M1 (voor 1, tegen 3): De motie is aangenomen.']);
    expectFix('outcome-mismatch', text, text.replace('aangenomen', 'verworpen'), { files });
  });
  it('reports the later of a motion, its votes and a decision about it', () => {
    const motion = (outcome: string, ...lines: readonly string[]) =>
      meeting(lines).replace('(indiener @rood)', `(indiener @rood, ${outcome})`);
    const [problem] = expectProblems('outcome-mismatch', motion('aangenomen', '<|Stemming #M1 (voor 1, tegen 3):|> verworpen'), { files });
    assert.deepEqual(
      problem!.related.map(({ range, message }) => [range.start.line, message.nl, message.en]),
      [[9, 'Waar het over gaat.', 'What it is about.']],
    );
    expectProblems('outcome-mismatch', motion('verworpen', '  <|Stemming (unaniem):|> x 1'), { files });
    expectProblems('outcome-mismatch', motion('verworpen', '<|Besluit B1 (over #M1, aangenomen):|> Aldus.'), { files });
    expectProblems(
      'outcome-mismatch',
      motion('aangenomen', 'Stemming #M1 (voor 2, tegen 2): staken', 'Stemming #M1 (voor 3, tegen 1): aangenomen'),
      { files },
    );
  });
});

describe('voter-not-present', () => {
  it('reports who was absent, had left, or is on no list', () => {
    expectProblems(
      'voter-not-present',
      meeting(
        ['Stemming #M1 (voor @pol @rood <|@smit|>, tegen <|@uit|> <|@vos|>): aangenomen', '# 2. Meer'],
        '@pol, @klerk, @rood, @smit (vanaf punt 2)',
        'Afwezig: @uit\n',
      ),
      { files },
    );
  });
  it('knows who is there at each item, also where all came later or all left', () => {
    const of = (first: string, second: string, when: string) =>
      meeting([`Stemming #M1 (voor ${first}): aangenomen`, '', '# 2. Meer', '', `Stemming #M1 (voor ${second}): aangenomen`], when);
    expectProblems('voter-not-present', of('<|@rood|> <|@smit|>', '@rood @smit', '@rood (vanaf punt 2), @smit (vanaf punt 2)'), { files });
    expectProblems('voter-not-present', of('@rood @smit', '<|@rood|> <|@smit|>', '@rood (tot punt 2), @smit (tot punt 2)'), { files });
  });
  it('is silent where nobody wrote down who was there, and before the meeting', () => {
    const text = meeting(['Stemming #M1 (voor @rood @vos): aangenomen'], '@pol, @rood');
    assert.equal(told('voter-not-present', text).length, 1);
    assert.deepEqual(told('voter-not-present', text.replace(/^Aanwezig: .*\n/m, '')), []);
    assert.deepEqual(told('voter-not-present', text.replace('Datum:', 'Status: uitnodiging\nDatum:')), []);
  });
  it('leaves a name that nothing declares to the rule about names', () => {
    expectProblems('voter-not-present', meeting(['Stemming #M1 (voor @pol @niemand): aangenomen'], '@pol', 'Afwezig: @niemand\n'), {
      files,
    });
  });
  it('knows a guest whose name is typed in other letters', () => {
    const text = meeting(['Stemming #M1 (voor @pol <|"jan smit"|>): aangenomen'], '@pol, @klerk', 'Afwezig: "Jan Smit"\n');
    expectProblems('voter-not-present', text, { files });
  });
  it('reports a guest among the members of a series, and no one who stands for a member', () => {
    const of = (present: string, vote: string, more = 'Afwezig: @uit\n') =>
      meeting([`Stemming #M1 (voor ${vote}): aangenomen`], present, more, ' (reeks raad-reeks)');
    const all = '@pol, @klerk, @rood, @smit, @tol';
    expectProblems('voter-not-present', of(`${all}, "Jan Smit"`, '@pol <|"Jan Smit"|>'), { files });
    for (const [present, more] of [
      [`${all}, "Jan Smit" (namens @VVD)`, undefined],
      [`${all}, "Jan Smit" (raadslid)`, undefined],
      [`\n  Raad: ${all}, "Jan Smit"`, undefined],
      [`${all}, "Jan Smit"`, 'Afwezig: @uit (volmacht aan "Jan Smit")\n'],
    ] as const)
      expectProblems('voter-not-present', of(present, '@pol "Jan Smit"', more), { files });
    expectProblems('voter-not-present', meeting(['Stemming #M1 (voor @pol "Jan Smit"): aangenomen'], `${all}, "Jan Smit"`), { files });
  });
  it('is silent about proxies and parties whose people nobody registered', () => {
    expectProblems(
      'voter-not-present',
      meeting(['Stemming #M1 (voor @pol @VVD 3, tegen @uit): aangenomen'], '@pol, @klerk, @CDA', 'Afwezig: @uit (volmacht aan @pol)\n'),
      { files },
    );
  });
  it('puts who is on no list on Aanwezig', () => {
    const text = meeting(['Stemming #M1 (voor @pol @rood @smit, tegen @tol @vos): aangenomen']);
    expectFix('voter-not-present', text, text.replace('@smit, @tol\n', '@smit, @tol, @vos\n'), { files });
  });
});

describe('no-quorum', () => {
  it('counts votes where those who are there have several, and none for who has none', () => {
    const of = (present: string, more = '') => told('no-quorum', meeting(['Besluit B1: Iets.'], present, `${more}Quorum: 2/3\n`));
    const absent = 'Afwezig: @smit (18 stemmen)\n';
    assert.deepEqual(of('@pol (12 stemmen), @klerk (beheerder)', absent), [
      'Hier zijn er 12 stemmen aanwezig of vertegenwoordigd, en het quorum is 20: 8 te weinig om te besluiten.',
    ]);
    assert.deepEqual(of('@pol (12 stemmen), @rood (10 stemmen), @klerk (beheerder)', absent.replace('18', '8')), []);
  });
  it('counts who is there at the item, and says how many lack', () => {
    const text = meeting(
      ['Besluit B1: Iets.', '', '# 2. Meer', '', '<|Stemming #M1 (voor 3):|> aangenomen', 'Besluit B2: Iets.'],
      '@pol, @klerk, @rood, @smit, @tol (tot punt 2)',
      '',
      ' (reeks raad-reeks)',
    );
    const [problem] = expectProblems('no-quorum', text, { files });
    assert.equal(problem!.message.nl, 'Hier zijn er 3 aanwezig of vertegenwoordigd, en het quorum is 4: 1 te weinig om te besluiten.');
  });
  it('takes what the meeting says itself before its series', () => {
    expectProblems('no-quorum', meeting(['Stemming #M1 (voor 4): aangenomen'], undefined, 'Quorum: 3\n', ' (reeks raad-reeks)'), { files });
    expectProblems('no-quorum', meeting(['<|Stemming #M1 (voor 4):|> aangenomen'], undefined, 'Quorum: 6\n'), { files });
  });
});

describe('vote-without-target', () => {
  it('names the motion above, or is indented below it', () => {
    const text = meeting(['Stemming (voor 3, tegen 1): aangenomen']);
    expectFix('vote-without-target', text, text.replace('Stemming (', 'Stemming #M1 ('), { files });
    const unnamed = text.replace('Motie M1', 'Motie');
    expectFix('vote-without-target', unnamed, unnamed.replace('Stemming (', '  Stemming ('), { files });
    assert.deepEqual(told('no-outcome', text), []);
  });
  it('is silent where nothing was moved', () => {
    expectProblems('vote-without-target', meeting(['', '# 2. Agenda', '', 'Stemming (voor 3, tegen 1): aangenomen']), { files });
  });
});

describe('no-outcome', () => {
  it('puts the outcome that is chosen behind the colon of a vote, with a colon where it lacks', () => {
    const vote = (line: string) => meeting([line]);
    expectFix('no-outcome', vote('Stemming #M1:'), vote('Stemming #M1: aangenomen'), { files });
    expectFix('no-outcome', vote('Stemming #M1 (hoofdelijk)'), vote('Stemming #M1 (hoofdelijk): aangenomen'), { files });
    expectFix('no-outcome', vote('Stemming #M1:'), vote('Stemming #M1: verworpen'), { files, title: 'Zet er `verworpen` achter' });
  });
});

describe('a vote that is typed in a hurry', () => {
  it('gets one message for one cause, on its own line', () => {
    const of = (line: string) => rulesIn(meeting([line, 'Stemming #M1 (voor 3, tegen 1): aangenomen']));
    assert.deepEqual(of('Stemming #M1 (voor 3, tegen ): aangenomen'), ['malformed-statement']);
    assert.deepEqual(of('Stemming #M1 (voor 3, tegen 1'), ['malformed-statement']);
    assert.deepEqual(of('Stemming #M1:'), ['no-outcome']);
    assert.deepEqual(of('Stemming #M1 (voor 3): verworpen'), ['outcome-mismatch']);
    assert.deepEqual(of('Stemming #M9 (voor 3, tegen 1): aangenomen'), ['unknown-item']);
    assert.deepEqual(of('Stemming #M1 (voor 3, tegen 1, meerderheid veel): aangenomen'), ['malformed-statement']);
    assert.deepEqual(of('Stemming #M1 (voor 4, 1): aangenomen'), ['malformed-statement']);
    assert.deepEqual(of('Motie M2 (indiener @rood, aangenomen, verworpen): Iets.'), ['malformed-statement']);
    assert.deepEqual(of('Motie M2 (aangenomen): Iets.'), ['motion-without-mover']);
    assert.deepEqual(of('Motie M2 (indiener @rood mede, aangenomen): Iets.'), ['malformed-statement']);
  });
});

describe('a typing error in the head of a vote', () => {
  it('is reported where a number falls apart, a colon lacks or the word sticks to its item', () => {
    const of = (line: string) => rulesIn(meeting([line]));
    assert.ok(of('Stemming #M1 (voor 1 0, tegen 1): aangenomen').includes('malformed-statement'));
    assert.ok(of('Stemming #M1 (voor 3, tegen 1,7 onthouden 1): aangenomen').includes('malformed-statement'));
    assert.ok(of('Stemming #M1 aangenomen').includes('malformed-statement'));
    for (const line of [
      'Stemmin g#M1 (voor 3, tegen 1): aangenomen',
      'Stemminge#M1: aangenomen',
      'Votee#M1: carried',
      'Vot e#M1 (for 3): carried',
    ])
      assert.ok(of(line).includes('untyped-vote'), line);
    assert.deepEqual(of('Stemming #M1 volgt als het voorstel is aangenomen.'), ['no-outcome']);
  });
});

describe('two outcomes of one thing', () => {
  const of = (...lines: string[]) => told('outcome-mismatch', meeting(lines));
  it('a motion that was withdrawn is not adopted as well; a count alone may be of something else', () => {
    const motion = (outcome: string) => `Motie M2 (indiener @rood, ${outcome}): Iets.`;
    assert.equal(of(motion('ingetrokken'), '  Stemming (voor 3, tegen 1): aangenomen').length, 1);
    assert.equal(of(motion('aangehouden'), '  Stemming (voor 1, tegen 3): verworpen').length, 1);
    assert.deepEqual(of(motion('aangehouden'), '  Stemming (voor 3, tegen 1): aangehouden'), []);
    assert.deepEqual(of(motion('aangehouden'), '  Stemming (voor 3, tegen 1):'), []);
  });
  it('what passes by consent or as proposed is adopted', () => {
    assert.equal(of('Besluit B1 (hamerstuk, verworpen): Iets.', 'Besluit B2 (conform, aangehouden): Iets.').length, 2);
    assert.deepEqual(of('Besluit B1 (hamerstuk, aangenomen): Iets.', 'Besluit B2 (verworpen): Iets.'), []);
  });
});

describe('an amendment', () => {
  it('changes something else than itself', () => {
    const [words] = told('amendment-without-target', meeting(['Amendement AM1 (indiener @rood, over #AM1, verworpen): Iets.']));
    assert.match(words!, /wijzigt zichzelf/);
  });
});
