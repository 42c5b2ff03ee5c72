import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../support/runs.ts';
import { drafted, itemsIn, projectOf, questions, wordsIn } from './drafting.ts';

const TEAM = `Notulen teamoverleg
Datum: maandag 16 november 2020
Tijd: 10.00-11.00 uur
Plaats: kamer 3
Voorzitter: Jan Jansen
Notulist: Anna Smit
Aanwezig: Jan Jansen, Piet de Vries (RIVM), Anna Smit <anna@x.example>
Afwezig: Kees Klein
`;

describe('a draft of a document', () => {
  const body = (text: string) => drafted(`${TEAM}\n${text}`).text;
  const lines = (text: string) =>
    body(text)
      .split('\n')
      .filter((line) => /^(?:Actie|Besluit|Afspraak) /.test(line));

  it('reads items right below the head, with no line between', () => {
    const { text } = drafted(`${TEAM}Actie: Jan maakt een planning voor vrijdag\nBesluit: de planning blijft\n`);
    assert.match(
      text,
      /^Afwezig: @klein\n\nActie A1 \(@jansen, uiterlijk vrijdag\): Maakt een planning\nBesluit B1: de planning blijft\n$/m,
    );
  });

  it('keeps an empty box below a list of decisions', () => {
    for (const box of ['[x]', '[ ]', '[x]word']) assert.match(body(`1. Kade\n\nBesluiten:\n\n- ${box}\n`), /\[[x ]\\?\]/, box);
  });

  it('takes a month for nobody, and a name for no more than its words', () => {
    const header = 'Board\nDate: 16 November 2020\nPresent: April Summers, Mark, Tom Hale\n\n1. Money\n';
    const { text } = drafted(`${header}Fees go up by 1 April. April asks why.\nAction: Mark will mark the places.\n`);
    assert.match(text, /^Fees go up by 1 April\. @summers asks why\.$/m);
    assert.match(text, /^Action A1 \(@mark\): Will mark the places\.$/m);
  });

  it('reads who does it and by when from fields below an action; what is not certain stays', () => {
    assert.deepEqual(lines('1. Brief\nActie: De brief sturen\nActiehouder: Piet de Vries\nGereed: 1 december 2020\n'), [
      'Actie A1 (@devries, uiterlijk 1 december 2020): De brief sturen',
    ]);
    const left = body('1. Brief\nActie: De brief sturen\nActiehouder: de griffie\nGereed: 1 december 2020\n');
    assert.match(left, /^Actie A1 \(uiterlijk 1 december 2020\): De brief sturen\n\nActiehouder\\?: de griffie$/m);
  });

  it('cuts an item that closes a paragraph from what was said of it', () => {
    assert.deepEqual(lines('1. Brief\nHet is druk. (actie Piet: brief sturen, 1 december)\n'), [
      'Actie A1 (@devries, uiterlijk 1 december 2020): brief sturen',
    ]);
    assert.deepEqual(lines('1. Brief\nHet is druk. **Actie: Jan stuurt de brief.** Daarna is er koffie.\n'), [
      'Actie A1 (@jansen): Stuurt de brief.',
    ]);
    assert.deepEqual(lines('1. Brief\nEr is veel gezegd. Afgesproken wordt dat de brief weggaat. Jan is voor 1 mei terug.\n'), [
      'Afspraak A1: Afgesproken wordt dat de brief weggaat.',
    ]);
    assert.deepEqual(lines('1. Brief\nEr is veel gezegd. Er is vorig jaar besloten dat de brief weggaat. Nu niet.\n'), []);
  });

  it('knows people by the code behind their name, and what they are by what stands behind a dash', () => {
    const { text, declarations } = drafted(
      'Vakgroep\nDatum: 16 november 2020\nAanwezig: Wim Prins (WPR) – voorzitter, Tineke Juni (TJU)\n\n1. Rooster\nActie WPR: maakt het rooster\n',
    );
    assert.deepEqual(declarations, ['Persoon prins: Wim Prins', 'Persoon juni: Tineke Juni']);
    assert.match(text, /^Actie A1 \(@prins\): maakt het rooster$/m);
  });

  it('takes a picture before a line for a bullet, and keeps it where the line is prose', () => {
    const text = body('1. Feest\n✅ Besloten: het feest gaat door\n👉 Piet: tent regelen\n❓ Wie heeft een koelkast?\n');
    assert.match(text, /^Besluit B1: het feest gaat door\nActie A1 \(@devries\): Tent regelen\n\n- ❓ Wie heeft een koelkast\?$/m);
  });

  it('takes a box that is ticked below decisions for a decision', () =>
    assert.match(body('## Besluiten\n\n- [x] Het feest gaat door\n'), /^Besluit B1: Het feest gaat door$/m));

  it('shows a reader what counts: no sign in it turns the order of others or shows nothing, nor makes a statement when it goes', () => {
    const { text } = drafted('# Kop \u202eomgekeerd\n\nBes\u202eluit B1: ja\u2066 {5.1.2e: x}\u0007\n');
    assert.doesNotMatch(text, /[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
    assert.equal(text.split('\n').filter((line) => line.includes('B1')).length, 1);
  });

  it('takes a lone word above a list for a title, though it may be a label', () => {
    const { text } = drafted('Overleg\nDatum: maandag 16 november 2020\n\nzaal\n> anna regelt de zaal\n');
    assert.doesNotMatch(text, /^Plaats/m);
    assert.match(text, /zaal\n[\s\S]*anna regelt de zaal/);
  });

  it('reads each of two headings with people that follow each other', () => {
    const { text } = drafted(
      '# Teamoverleg\n\nDatum: maandag 16 november 2020\n\n## Planning\n\nTekst.\n\n## Aanwezig\n\n- Jan Jansen\n- Anna Smit\n\n## Afwezig\n\n- Kees Klein\n',
    );
    assert.match(text, /^Aanwezig: @jansen, @smit$/m);
    assert.match(text, /^Afwezig: @klein$/m);
  });

  it('reads what people are behind a comma, where each has a line', () => {
    const { text, declarations } = drafted(
      'Overleg\nDatum: maandag 16 november 2020\nAanwezig:\nmr. H. Verbeek, directeur (VWS)\nA. de Wit, secretaris (VWS)\nAfwezig: I. Lammers, jurist (VNG)\n\n1. Opening\nTekst.\n',
    );
    assert.match(text, /^Aanwezig: @verbeek[^"]*@dewit[^"]*$/m, text);
    assert.match(declarations.join('\n'), /Lammers/);
    assert.match(text, /directeur/);
  });
  it('has the header, its people in the address book, items with owners and dates, and checks clean', () => {
    const draft = drafted(`${TEAM}
1. Opening
Jan Jansen opent de vergadering.

2. Planning
Actie: Jan maakt uiterlijk 20 november 2020 een planning.
Actie: De brief sturen (Piet, voor 1 december)
Besluit: de planning blijft zoals die was.
`);
    assert.deepEqual(draft.declarations, [
      'Organisatie RIVM: RIVM',
      'Persoon jansen: Jan Jansen',
      'Persoon smit (e-mail anna@x.example): Anna Smit',
      'Persoon devries (@RIVM): Piet de Vries',
      'Persoon klein: Kees Klein',
    ]);
    assert.equal(
      draft.text,
      `Verslag overleg-1: Notulen teamoverleg
Datum: maandag 16 november 2020
Tijd: 10.00-11.00 uur
Plaats: kamer 3
Voorzitter: @jansen
Notulist: @smit
Aanwezig: @jansen, @devries, @smit
Afwezig: @klein

# 1. Opening

@jansen opent de vergadering.

# 2. Planning

Actie A1 (@jansen, uiterlijk 20 november 2020): Maakt een planning.
Actie A2 (@devries, uiterlijk 1 december 2020): De brief sturen
Besluit B1: de planning blijft zoals die was.
`,
    );
    assert.deepEqual(questions(draft), []);
  });
  it('leaves vague what is vague: the checker asks once', () => {
    const draft = drafted(`${TEAM}\nActie: Jan maakt een planning voor vrijdag.\nActie: Iemand belt uiterlijk 1 december 2020 de drukker.`);
    assert.match(draft.text, /Actie A1 \(@jansen, uiterlijk vrijdag\): Maakt een planning\./);
    assert.match(draft.text, /Actie A2 \(uiterlijk 1 december 2020\): Iemand belt de drukker\./);
    assert.deepEqual(questions(draft), ['deadline-not-a-date', 'action-without-owner']);
  });
  it('links nobody where two fit, where only a first name of nobody present is typed, or a sentence about somebody', () => {
    const twice = TEAM.replace('Kees Klein', 'Jan Klein');
    for (const line of [
      'Jan maakt een planning',
      'Roos maakt een planning',
      'Jan of Piet maakt een planning',
      'Vriesland maakt iets',
      'Alle leden lezen dit',
    ]) {
      const draft = drafted(`${twice}\nActie: ${line}.`);
      assert.match(draft.text, /^Actie A1: /m, line);
      assert.ok(draft.text.includes(`${line.replace('Piet', '@devries')}.`), draft.text);
    }
  });
  it('reads several owners, functions, initials and bodies', () => {
    const text = TEAM.replace('Piet de Vries (RIVM)', 'P. de Vries (RIVM, projectleider)');
    for (const [line, owners] of [
      ['Jan en Anna maken een planning', '@jansen @smit'],
      ['J. Jansen maakt een planning', '@jansen'],
      ['De projectleider maakt een planning', '@devries'],
      ['RIVM maakt een planning', '@RIVM'],
      ['Jansen: planning maken', '@jansen'],
      ['mevrouw Smit maakt een planning', '@smit'],
      ['Planning maken (Jan, Anna)', '@jansen @smit'],
    ]) {
      const draft = drafted(`${text}\nActie: ${line}.`);
      assert.ok(draft.text.includes(`Actie A1 (${owners}): `), `${line}\n${draft.text}`);
    }
  });
  it('takes `Linda en Marieke` for two where the list has first names alone', () => {
    const { text } = drafted(
      'Overleg\nDatum: 16 november 2020\nAanwezig: Linda, Marieke\n\n1. Ontbijt\nActie: Linda en Marieke doen boodschappen.\n',
    );
    assert.match(text, /\(@linda @marieke\): Doen boodschappen/);
  });
  it('takes a firm for nobody who is called as it is', () => {
    const { text } = drafted(
      'Overleg\nDatum: 16 november 2020\nAanwezig: B. Bos, D. Lubbers\n\n1. Feest\nActie: Bakkerij Bos levert brood.\nActie: Drukkerij Lubbers drukt het blad.\nActie: Bea Bos haalt het op.\nOok Drukkerij Lubbers komt.\n',
    );
    assert.match(
      text,
      /^Actie A1: Bakkerij Bos levert brood\.\nActie A2: Drukkerij Lubbers drukt het blad\.\nActie A3 \(@bos\): Haalt het op\.$/m,
    );
    assert.match(text, /Ook Drukkerij Lubbers komt\./);
  });
  it('takes an article for no first name of somebody', () => {
    const known = [{ id: 'clerk', name: 'The clerk', type: 'person' as const }];
    const { text } = drafted('Council\nDate: 16 November 2020\n\n1. Bins\nThe lid is gone.\n', { known, language: 'en' });
    assert.match(text, /The lid/);
  });
  it('takes no deadline of `per` and a day amid what is to be done', () => {
    const { text } = drafted(
      'Overleg\nDatum: 16 november 2020\n\n1. Huur\nActie: de huur per 1 december 2020 opzeggen.\nActie: offerte opvragen per 1 december 2020.\n',
    );
    assert.match(text, /: De huur per 1 december 2020 opzeggen/);
    assert.match(text, /uiterlijk 1 december 2020\): Offerte opvragen/);
  });
  it('gives each line its task where a name and an arrow or two dashes do, and none where nobody is certain', () => {
    const { text } = drafted(
      `${TEAM}\n1. Taken\nJan -> de offerte opvragen\nKarel -> de sleutel halen\nPiet - brief sturen - 1 december 2020\nJan - is ziek\nUtrecht - Amsterdam - 1 december 2020\n`,
    );
    assert.match(text, /\(@jansen\): de offerte opvragen/);
    assert.match(text, /\(@devries, uiterlijk 1 december 2020\): Brief sturen/);
    assert.match(text, /^Karel -> de sleutel halen/m);
    assert.match(text, /^Jan - is ziek/m);
    assert.match(text, /^Utrecht - Amsterdam/m);
  });

  it('makes actions of a table whose columns say what, who and when, in any order and language', () => {
    for (const head of ['Wat\tWie\tWanneer', 'Actie\tEigenaar\tDeadline', 'What\tWho\tWhen']) {
      const draft = drafted(
        `${TEAM}\n${head}\nPlanning maken\tJan\t20 november 2020\nZaal huren\tKarin de Boer\t1-12-2020\nBellen\tiemand\tz.s.m.`,
      );
      assert.match(draft.text, /^Actie A1 \(@jansen, uiterlijk 20 november 2020\): Planning maken$/m);
      assert.match(draft.text, /^Actie A2 \(@deboer, uiterlijk 1-12-2020\): Zaal huren$/m);
      assert.match(draft.text, /^Actie A3 \(uiterlijk z\.s\.m\.\): Bellen/m);
      assert.match(draft.text, /Bellen \((?:Wie|Eigenaar|Who): iemand\)/);
    }
  });
  it('completes an action by the row that says whose it is, however its number is typed', () => {
    const draft = drafted(`${TEAM}\nActie A1: Planning maken\n\nNr\tWat\tWie\tWanneer\nA1.\tPlanning maken\tJan\t20 november 2020`);
    assert.equal(draft.text.match(/Planning maken/g)?.length, 1, draft.text);
    assert.match(draft.text, /^Actie A1 \(@jansen, uiterlijk 20 november 2020\): Planning maken$/m);
    const asked = draft.findings
      .filter(({ kind }) => kind === 'owner' || kind === 'deadline')
      .map(({ kind, text, sure }) => [kind, text, sure]);
    assert.deepEqual(asked, [
      ['owner', '@jansen', 'certain'],
      ['deadline', '20 november 2020', 'certain'],
    ]);
  });
  it('keeps grounds that stand in place of names in sight', () => {
    const draft = drafted(
      'Aanwezig: 5.1.2e, 5.1.2e (Webex) & 5.1.2e (secretaris)\nDatum: 25 november 2020\n\nConcrete afspraken\n\n- @ 5.1.2e plant het overleg\n- 5.1.2e en NKC sluiten aan',
    );
    assert.match(
      draft.text,
      /^Aanwezig: \{5\.1\.2e: afgeschermd 1\}, \{5\.1\.2e: afgeschermd 2\} \(Webex\), \{5\.1\.2e: afgeschermd 3\} \(secretaris\)$/m,
    );
    assert.match(draft.text, /^Afspraak A1: @ \{5\.1\.2e: …\} plant het overleg$/m);
    assert.match(draft.text, /^Afspraak A2: \{5\.1\.2e: …\} en NKC sluiten aan$/m);
    assert.deepEqual(
      draft.findings.filter(({ kind }) => kind === 'owner').map(({ text, sure }) => [text, sure]),
      [
        ['5.1.2e', 'open'],
        ['5.1.2e', 'open'],
      ],
    );
  });
  it('shields what was taken out, with or without a ground, and leaves a ground that is cited', () => {
    const draft = drafted(
      `${TEAM}Aan: [redacted] <[redacted]@x.example>\n\n1. Punt\n\n- [redacted] 5.1.2e belt ███ en [5.1.2e](mailto:5.1.2e).\n- Op grond van artikel 5.1.2e van de Woo, versie 5.1.2e.3.`,
    );
    assert.match(draft.text, /^Aan: \{5\.1\.2e: redacted redacted@x\.example 1\}$/m);
    assert.match(draft.text, /^- \{5\.1\.2e: redacted\} belt \{5\.1\.2e: ███\} en \[?\{5\.1\.2e: …\}/m);
    assert.match(draft.text, /artikel 5\.1\.2e van de Woo, versie 5\.1\.2e\.3\.$/m);
    assert.deepEqual(questions(draft), []);
  });
  it('shields what opens an online meeting, by its label or its address', () => {
    const draft = drafted(
      `${TEAM}\n1. Deelnemen\n\nVergaderingsnummer (toegangscode): 123 456\n\nPasscode: a}b\n\nKlik op https://x.webex.com/x/j.php?MTID=m1 of bel 0201234567,,8123#.\n\nHet wachtwoord is vergeten: nieuw aanvragen.`,
    );
    assert.match(draft.text, /^Vergaderingsnummer \(toegangscode\): \{5\.1\.2i: 123 456\}$/m);
    assert.match(draft.text, /^Passcode: \{5\.1\.2i: a\\\}b\}$/m);
    assert.match(
      draft.text,
      /^Klik op \{5\.1\.2i: https:\/\/x\.webex\.com\/x\/j\.php\?MTID=m1\} of bel \{5\.1\.2i: 0201234567,,8123#\}\.$/m,
    );
    assert.match(draft.text, /^Het wachtwoord is vergeten: nieuw aanvragen\.$/m);
  });
  it('is shielded within a sentence, too', () => {
    const draft = drafted(
      `${TEAM}\n1. Deelnemen\n\nDeelnemen? Meeting ID: 123 456 789 wachtwoord: abc123\n\nHet wachtwoord: dat moet langer zijn.`,
    );
    assert.match(draft.text, /Deelnemen\? Meeting ID: \{5\.1\.2i: 123 456 789 wachtwoord: abc123\}/);
    assert.match(draft.text, /^Het wachtwoord: dat moet langer zijn\.$/m);
  });
  it('takes bodies that the head names as owners of what they do, and no others', () => {
    const draft = drafted(
      'Onderwerp: Samenwerking [VWS/VNG] en NKC\nDatum: 25 november 2020\n\nAfspraken\n\n- De VNG brengt het verzoek in\n- VNG en VWS maken afspraken\n- NKC leden krijgen toegang\n- VWS is niet aanwezig\n- HTML wordt de vorm\n- SWR deelt de matrix',
    );
    assert.deepEqual(
      draft.text.split('\n').filter((line) => line.startsWith('Afspraak')),
      [
        'Afspraak A1 (@VNG): Brengt het verzoek in',
        'Afspraak A2 (@VNG @VWS): Maken afspraken',
        'Afspraak A3: NKC leden krijgen toegang',
        'Afspraak A4: VWS is niet aanwezig',
        'Afspraak A5: HTML wordt de vorm',
        'Afspraak A6: SWR deelt de matrix',
      ],
    );
  });
  it('finds the title below a line that says what the document is, the date in its margin, and points that count on', () => {
    const draft = drafted(
      'Ministerie van Zaken\n\nverslag\n\nSamenwerking aan de dijk\n\n0. Voorstelronde\n\n1. Stand van zaken\n\nHet werk is begonnen.\n\n2. Planning\n\nDe planning staat.\n\nVergaderdatum en -tijd 16 november 2020',
    );
    assert.match(draft.text, /^Verslag overleg-1: Samenwerking aan de dijk\nDatum: 16 november 2020\n/);
    assert.deepEqual(
      draft.text.split('\n').filter((line) => line.startsWith('#')),
      ['# 0. Voorstelronde', '# 1. Stand van zaken', '# 2. Planning'],
    );
  });
  it('reads a day and its time under one label, or the day twice', () => {
    const one = drafted(
      'Onderwerp: Overleg\nTijd: donderdag 15 juli 2021 11:00-11:30 (UTC+01:00) Amsterdam, Bern.\n\n1. Opening\n\nTekst.',
    );
    assert.match(one.text, /^Datum: donderdag 15 juli 2021\nTijd: 11:00-11:30\nTijdzone: \(UTC\+01:00\) Amsterdam, Bern\.$/m);
    const two = drafted(
      'Datum\n25 november 2020\n\nVergaderdatum en -tijd\t25 november 2020, 14:00-14:45 uur\n\n- Een punt\n\n1. Opening\n\nTekst.',
    );
    assert.match(two.text, /^Datum: 25 november 2020\nTijd: 14:00-14:45 uur$/m);
    assert.match(two.text, /^- Een punt$/m);
  });
  it('takes an accidental statement, heading, comment, mention and shield for the text it was', () => {
    for (const line of [
      'Persoon jansen: nog te vinden',
      'Verslag dobv-3: vastgesteld',
      '#geen kop',
      '// geen commentaar',
      'Mail aan @piet over #12 en #motie',
      'Zo kan het: {5.1.2e: geheim} of {x}',
      '> geen citaat',
      '*geen* _nadruk_ `code` [a](b) <b>x</b> &amp;',
      '| a | b |',
      '---',
      '1986. Een mooi jaar',
      'Voortgang #A1 (afgerond): klaar',
      'Groep x (leden @a): y',
      'Geheim: 5.1.2e',
    ]) {
      const draft = drafted(`${TEAM}\n1. Punt\n\nTekst vooraf.\n\n${line}\n\nTekst erna.`);
      const project = projectOf(draft);
      const [meeting] = project.file('file:///map/overleg-1.verslag')!.meetings;
      assert.equal(meeting!.sections.length, 1, draft.text);
      assert.equal(itemsIn(draft, 'progress'), 0, draft.text);
      assert.equal(project.file('file:///map/overleg-1.verslag')!.parties.length, 0, draft.text);
      assert.doesNotMatch(questions(draft).join(), /unknown|unclosed/, draft.text);
    }
  });
});

describe('whatever a document says', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Actie:',
      'Besluit',
      'Jan',
      'Jan Jansen',
      'Piet',
      'voor 1 december 2020',
      'uiterlijk',
      'vrijdag',
      '@',
      '#',
      '{5.1.2e:',
      '}',
      '(',
      ')',
      '//',
      '|',
      '\t',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      ':',
      ',',
      '**',
      'Aanwezig:',
      'Wie',
      'Wat',
      'Wanneer',
      '5.1.2e',
      'Datum: 16 november 2020',
      'Volgende vergadering:',
      '"',
      '\\',
      'VWS',
      '&',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.stringMatching(/^[a-z]{1,8}$/),
  );
  const documents = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));
  /** A label, and what is written for it: no words of the minutes. */
  const LABELS = new Set(wordsIn('actie besluit afspraak vraag voor uiterlijk wie wat wanneer aanwezig datum volgende vergadering'));

  /** Whom the address book names once, however often the document did. */
  const NAMES = new Set(wordsIn('jan jansen piet vws'));

  it('no word of it is lost: each stands in the draft or in the address book, as often as it did', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const draft = drafted(text);
        const found = new Map<string, number>();
        for (const word of wordsIn(`${draft.text}\n${draft.declarations.join('\n')}`)) found.set(word, (found.get(word) ?? 0) + 1);
        const there = new Map<string, number>();
        for (const word of wordsIn(text)) there.set(word, (there.get(word) ?? 0) + 1);
        for (const [word, count] of there) {
          // Marks of lists are no words.
          if (LABELS.has(word) || /^(?:\d{1,3}|[a-z])$/.test(word)) continue;
          const least = NAMES.has(word) ? 1 : count;
          assert.ok((found.get(word) ?? 0) >= least, `${word}: ${count}\n${text}\n→\n${draft.text}`);
        }
      }),
      runs(100),
    );
  });
  it('a draft is one meeting, and declares nobody in its text', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const draft = drafted(text);
        const file = projectOf(draft).file('file:///map/overleg-1.verslag')!;
        assert.equal(file.meetings.length, 1);
        assert.equal(file.parties.length, 0);
      }),
      runs(40),
    );
  });
  describe('motions and votes', () => {
    const head = 'Raad\nDatum: 16 november 2020\nAanwezig: Jan Jansen, Anna Smit\n\n# 1. Fietsen\n\n';
    const typed = (...lines: string[]) => bodyOf(`${head}${lines.join('\n')}\n`);
    for (const [lines, expected] of [
      [
        ['Motie M1 (Jansen): Verzoekt breder te bouwen.', 'Stemming: 12 voor, 3 tegen'],
        ['Motie M1 (indiener @jansen): Verzoekt breder te bouwen.', 'Stemming #M1 (voor 12, tegen 3):'],
      ],
      [
        ['Motie M1 van Jansen: verzoekt breder te bouwen.', 'De motie wordt met 20 tegen 15 stemmen aangenomen.'],
        [
          'Motie M1 (indiener @jansen): verzoekt breder te bouwen.',
          'Stemming #M1 (voor 20, tegen 15): De motie wordt met 20 tegen 15 stemmen aangenomen.',
        ],
      ],
      [['Motie M1 van de oppositie: verzoekt iets.'], ['Motie M1: van de oppositie: verzoekt iets.']],
      [
        ['Amendement A2: De post gaat omlaag.', 'Het amendement wordt verworpen met 5 stemmen voor en 10 stemmen tegen.'],
        [
          'Amendement A2: De post gaat omlaag.',
          'Stemming #A2 (voor 5, tegen 10): Het amendement wordt verworpen met 5 stemmen voor en 10 stemmen tegen.',
        ],
      ],
      [
        ['Motie M1: Een.', 'Motie M2: Twee.', 'Motie M1 wordt unaniem aangenomen.'],
        ['Motie M1: Een.', 'Motie M2: Twee.', 'Stemming #M1 (unaniem): Motie M1 wordt unaniem aangenomen.'],
      ],
      [['Uitslag stemming: 10 voor, 9 tegen, 1 onthouding; aangenomen'], ['Stemming (voor 10, tegen 9, onthouden 1): aangenomen']],
    ] as const)
      it(`are typed: ${lines.at(-1)}`, () => assert.deepEqual(typed(...lines), expected));
    for (const line of [
      'De motie wordt met 20 tegen 15 stemmen verworpen.',
      'Het voorstel haalt met 12 stemmen voor en 8 tegen de tweederde meerderheid niet.',
      'Stemming: VVD en CDA voor, PvdA tegen',
      'De motie zou met 20 tegen 15 stemmen zijn aangenomen als iedereen er was.',
      'De gemeenteraad stemde vorig jaar unaniem in.',
      'De wedstrijd eindigde in 3-2 voor ons.',
    ])
      it(`stay prose where they are not certain: ${line}`, () => {
        assert.equal(typed('Motie M1: Een.', 'Motie M2: Twee.', line).filter((one) => /^Stemming[ #(]/.test(one)).length, 0);
      });
    it('are read in English', () => {
      const text =
        'Council\nDate: 16 November 2020\nPresent: Bo Hale, Cy Reed\n\n# 1. Paths\n\nMotion 3 by Cy Reed: To widen the paths.\nThe motion was carried with 8 votes for and 2 against.\n';
      assert.deepEqual(bodyOf(text), [
        'Motion 3 (moved @reed): To widen the paths.',
        'Vote #3 (for 8, against 2): The motion was carried with 8 votes for and 2 against.',
      ]);
    });
  });
});

/** The lines below the first heading that are not blank. */
function bodyOf(text: string): string[] {
  const lines = drafted(text).text.split('\n');
  return lines.slice(lines.findIndex((line) => line.startsWith('# ')) + 1).filter((line) => line !== '');
}
