import assert from 'node:assert/strict';
import { itemsOf } from '../../language-server/model/walk.ts';
import { headerLabel } from '../../language-server/vocabulary/header-labels.ts';
import { isFieldKind, KEYWORD_OF } from '../../language-server/vocabulary/keywords.ts';
import { SYNONYMS } from '../../language-server/vocabulary/labels.ts';
import { check, expectFix, expectProblems, HEADER, projectOf } from '../support/check.ts';
import { ORDINARY_PROSE } from './ordinary-prose.ts';

const BODY = `${HEADER}\n# 1. Onderwerp\n\n`;

describe('law 3: a typing error never turns silently into prose', () => {
  it('a word that is put right stays in its language', () => {
    for (const [typed, meant] of [
      ['ongoin', 'ongoing'],
      ['onging', 'ongoing'],
      ['lopen', 'lopend'],
      ['droped', 'dropped'],
      ['vervalen', 'vervallen'],
    ] as const) {
      const line = (word: string) => `${BODY}Actie A1 (@verbeek, uiterlijk 20 november 2020, ${word}): Schrijft een brief.\n`;
      expectFix('malformed-statement', line(typed), line(meant));
    }
  });

  const RULES = [
    ...['keyword-typo', 'malformed-statement', 'field-out-of-place', 'unknown-keyword', 'list-outside-item'],
    ...['unread-people', 'impossible-date', 'weekday-mismatch', 'ambiguous-date'],
  ];
  const PLACES: Readonly<Record<string, (line: string) => string>> = {
    'as a paragraph': (line) => `${line}\n\n`,
    'inside a paragraph': (line) => `Een zin ervoor.\n${line}\n\n`,
    'as more of an item': (line) => `Besluit: Akkoord.\n  ${line}\n\n`,
  };
  for (const [place, around] of Object.entries(PLACES)) {
    describe(`and ordinary prose is left alone ${place}`, () => {
      // All of them in one file: a line stands alone.
      const text = `${BODY}${ORDINARY_PROSE.map(around).join('')}`;
      const problems = check(text).filter(({ rule }) => RULES.includes(rule));
      const complaints = Map.groupBy(problems, ({ range }) => text.split('\n')[range.start.line]!.trim());
      for (const line of ORDINARY_PROSE) {
        it(line, () => assert.deepEqual(complaints.get(line.trim())?.map(({ rule, message }) => `${rule}: ${message.nl}`) ?? [], []));
      }
    });
  }
});

describe('another word for an item', () => {
  const WORDS: [typed: string, kind: string, written: string][] = [
    [
      'Actiepunt 1 (@RIVM, uiterlijk vrijdag 20 november 2020): Belt.',
      'action',
      'Actie 1 (@RIVM, uiterlijk vrijdag 20 november 2020): Belt.',
    ],
    ['ACTIE: Jan belt.', 'action', 'Actie: Jan belt.'],
    ['Action item: Jan calls.', 'action', 'Actie: Jan calls.'],
    ['RESOLVED: The minutes were approved.', 'decision', 'Besluit: The minutes were approved.'],
    ['Beslissing B2 (@RIVM): Akkoord.', 'decision', 'Besluit B2 (@RIVM): Akkoord.'],
    ['AP 3 (@RIVM, uiterlijk vrijdag 20 november 2020): Belt.', 'action', 'Actie 3 (@RIVM, uiterlijk vrijdag 20 november 2020): Belt.'],
    ['Toezegging nr. 4 (@RIVM): Stuurt de cijfers.', 'commitment', 'Toezegging 4 (@RIVM): Stuurt de cijfers.'],
    ['Motie #4 (@RIVM): Verzoekt.', 'motion', 'Motie 4 (@RIVM): Verzoekt.'],
    ['Hoofdelijke stemming: 10 voor, 5 tegen.', 'vote', 'Stemming (hoofdelijk): 10 voor, 5 tegen.'],
    ['Stemuitslag: 10 voor, 5 tegen.', 'vote', 'Stemming: 10 voor, 5 tegen.'],
    ['Hamerstuk: De verordening.', 'decision', 'Besluit (hamerstuk): De verordening.'],
    ['Hamerstuk H1 (@RIVM): De verordening.', 'decision', 'Besluit H1 (@RIVM, hamerstuk): De verordening.'],
  ];
  const itemsIn = (text: string) =>
    projectOf({ files: { 'v.verslag': text } })
      .files()
      .flatMap(({ meetings }) => meetings.flatMap((meeting) => [...itemsOf(meeting)]));
  const AT = new Set(['at', 'headAt', 'lines']);
  for (const [typed, kind, written] of WORDS) {
    it(`${typed} is read, and its fix writes ${written}`, () => {
      expectFix('standard-label', `${BODY}${typed}\n`, `${BODY}${written}\n`);
      const told = (text: string) => JSON.stringify(itemsIn(text), (key, value) => (AT.has(key) ? undefined : value));
      assert.equal(told(`${BODY}${typed}\n`), told(`${BODY}${written}\n`));
      assert.match(told(`${BODY}${typed}\n`), new RegExp(`"kind":"${kind}"`));
    });
  }
  it('a parenthesis that closes a letter early is reported', () => {
    expectFix('malformed-statement', `${BODY}Besluit B1 (hamerstu)k: Akkoord.\n`, `${BODY}Besluit B1 (hamerstuk): Akkoord.\n`);
    assert.deepEqual(
      check(`${BODY}Besluit (zie bijlage)s: nee.\n`).filter(({ rule }) => rule === 'malformed-statement'),
      [],
    );
  });
  it('a word that says more than its keyword stays as it is: no fix takes it away', () => {
    const text = `${BODY}Motie van wantrouwen M7 (@RIVM, verworpen): Zegt het vertrouwen op.\nRAADSBESLUIT B3: Akkoord.\n`;
    assert.deepEqual(
      check(text)
        .filter(({ rule }) => rule === 'standard-label')
        .map(({ fixes }) => fixes.length),
      [0, 0],
    );
  });
  for (const prose of [
    'AP: de Autoriteit.',
    'Motie van orde.',
    'RESOLVED:',
    'Actiepunten: geen.',
    'AGREEDLY: yes.',
    'Actiepunt volgt.',
    'Beslissing volgt: zie bijlage.',
  ]) {
    it(`${prose} is text`, () => {
      assert.deepEqual(itemsIn(`${BODY}${prose}\n`), []);
    });
  }
});

describe('keyword-typo', () => {
  const TYPOS: [wrong: string, right: string, what: string][] = [
    ['Actei', 'Actie', 'two letters swapped'],
    ['Acte', 'Actie', 'a letter missing'],
    ['Acctie', 'Actie', 'a letter doubled'],
    ['Aktie', 'Actie', 'a letter wrong'],
    ['actie', 'Actie', 'no capital'],
    ['Act ie', 'Actie', 'a blank in it'],
    ['Act7ie', 'Actie', 'a digit in it'],
    ['7Actie', 'Actie', 'a digit before it'],
    [',Actie', 'Actie', 'a comma before it'],
    ['Acties', 'Actie', 'a plural with an id behind it'],
    ['Acton', 'Action', 'English'],
  ];
  for (const [wrong, right, what] of TYPOS) {
    it(`${wrong}: ${what}`, () => {
      const tail = ' A1 (@RIVM, uiterlijk vrijdag 20 november 2020): Levert de planning.\n';
      expectProblems('keyword-typo', `${BODY}<|${wrong}|>${tail}`);
      expectFix('keyword-typo', `${BODY}${wrong}${tail}`, `${BODY}${right}${tail}`);
    });
  }
  const VALUES: Readonly<Record<string, string>> = { Tijd: '19.30 uur', Datum: 'maandag 16 november 2020' };
  it('says what the line is as it stands: text, or a field in a header', () => {
    const said = (text: string) => check(text).find(({ rule }) => rule === 'keyword-typo')!.message;
    assert.match(said(`${BODY}Actei A1 (@jansen): Levert.\n`).nl, /gewone tekst/);
    assert.match(said('Verslag x: X\nVoorziter: @jansen\n').nl, /een veld met een eigen naam/);
  });
  for (const [word, keyword] of SYNONYMS) {
    it(`${word} for ${keyword}`, () => {
      const { kind } = KEYWORD_OF.get(keyword)!;
      const tail = isFieldKind(kind) ? ': @jansen\n' : ' A1 (@RIVM, uiterlijk vrijdag 20 november 2020): Levert.\n';
      const before = kind === 'declaration' ? '' : isFieldKind(kind) ? HEADER : BODY;
      // A label of other minutes is read, and named by its keyword.
      if (headerLabel(word) !== undefined) {
        const at = tail.replace('@jansen', kind === 'textField' ? 'Raadzaal' : kind === 'peopleField' ? '@jansen' : VALUES[keyword]!);
        expectProblems('standard-label', `${before.replace(new RegExp(`^${keyword}:.*\\n`, 'm'), '')}<|${word}|>${at}`);
        return;
      }
      const [problem] = expectProblems('keyword-typo', `${before}<|${word}|>${tail}`);
      assert.equal(problem!.fixes[0]!.edits[0]!.newText, keyword);
    });
  }
  it('in a header', () => {
    expectProblems('keyword-typo', HEADER.replace('Datum', '<|Datun|>'));
    expectFix('keyword-typo', HEADER.replace('Datum', 'Datun'), HEADER);
    expectFix('keyword-typo', HEADER.replace('Aanwezig', 'Aanwezg'), HEADER);
  });
  it('in the first line of a file', () => {
    expectProblems('keyword-typo', HEADER.replace('Verslag', '<|Verlsag|>'));
    expectProblems('keyword-typo', '<|Persoom|> smit (@RIVM): A. Smit\n');
  });
  it('in a nested item', () => {
    expectFix(
      'keyword-typo',
      `${BODY}Afspraak 1: Samenwerken.\n  Aktie 1.1 (@RIVM, uiterlijk vrijdag 20 november 2020): Belt.\n`,
      `${BODY}Afspraak 1: Samenwerken.\n  Actie 1.1 (@RIVM, uiterlijk vrijdag 20 november 2020): Belt.\n`,
    );
  });
  it('proposes the word of the language of the document first', () => {
    const english = 'Minutes m-1: Meeting\nDate: Monday 16 November 2020\nChar: @voorzitter\n';
    expectFix('keyword-typo', english, english.replace('Char', 'Chair'));
  });
  it('takes a word of the language among the fields for a field', () => {
    expectProblems('keyword-typo', `${HEADER}<|Doe|>: Vooruitblik op de winter\n`);
  });
});

describe('malformed-statement: lines that are not statements and were meant so', () => {
  const MEANT: [what: string, marked: string, fixed?: string][] = [
    ['a missing colon behind the id', '<|Besluit B1|> De locatie blijft geheim.', 'Besluit B1: De locatie blijft geheim.'],
    ['a semicolon', '<|Besluit B1;|> De locatie blijft geheim.', 'Besluit B1: De locatie blijft geheim.'],
    ['a dash', '<|Besluit 1 -|> de locatie blijft geheim.', 'Besluit 1: de locatie blijft geheim.'],
    ['a semicolon without id', '<|Besluit;|> De locatie blijft geheim.', 'Besluit: De locatie blijft geheim.'],
    ['no blank behind the keyword', '<|BesluitB1|>: De locatie blijft geheim.', 'Besluit B1: De locatie blijft geheim.'],
    [
      'a missing opening parenthesis',
      '<|Actie A1 @RIVM, uiterlijk vrijdag 20 november 2020):|> Levert de planning.',
      'Actie A1 (@RIVM, uiterlijk vrijdag 20 november 2020): Levert de planning.',
    ],
    [
      'an id of two words',
      '<|Actie A 1 |>(@RIVM, uiterlijk vrijdag 20 november 2020): Levert.',
      'Actie A1 (@RIVM, uiterlijk vrijdag 20 november 2020): Levert.',
    ],
    ['an id with a stray blank and a bare colon', '<|Besluit B 1|>: Akkoord.', 'Besluit B1: Akkoord.'],
    ['progress without number sign', '<|Voortgang|> overleg-1/A1 (afgerond): Klaar.'],
    ['progress without colon', '<|Voortgang #overleg-1|> Klaar.'],
    ['a heading without blank', '<|##|>Planning\n\nTekst.', '## Planning\n\nTekst.'],
    ['a numbered heading without blank', 'Tekst.\n\n<|#|>2. Planning\n\nTekst.', 'Tekst.\n\n# 2. Planning\n\nTekst.'],
    ['a heading too deep', '<|#####|> Planning\n\nTekst.', '#### Planning\n\nTekst.'],
  ];
  for (const [what, marked, fixed] of MEANT) {
    it(what, () => {
      expectProblems('malformed-statement', `${BODY}${marked}\n`);
      if (fixed !== undefined) expectFix('malformed-statement', `${BODY}${marked.replace(/<\||\|>/g, '')}\n`, `${BODY}${fixed}\n`);
    });
  }
  it('a field without colon in the header', () => {
    expectFix('malformed-statement', HEADER.replace('Datum:', 'Datum'), HEADER);
    expectFix('malformed-statement', HEADER.replace('Datum:', 'Datum;'), HEADER);
    expectFix('malformed-statement', HEADER.replace('Datum:', 'Datum;:'), HEADER);
    expectFix('keyword-typo', HEADER.replace('Datum:', 'Datu:m'), HEADER);
    expectFix('malformed-statement', HEADER.replace('Aanwezig:', 'Aanwezig'), HEADER);
  });
  it('but not a sentence that begins so', () => {
    expectProblems('malformed-statement', `${HEADER}\nAan @jansen is gevraagd om een planning.\n\nTo @jansen: thanks.\n`);
    expectProblems('malformed-statement', `${HEADER}\nDatum en tijd volgen; plaats ook.\n`);
  });
  it('a secret without colon below its heading', () => {
    expectFix(
      'malformed-statement',
      `${HEADER}\n# 1. Locatie\nGeheim 5.1.2h\n\nTekst.\n`,
      `${HEADER}\n# 1. Locatie\nGeheim: 5.1.2h\n\nTekst.\n`,
    );
  });
  it('minutes and declarations without an id, above any minutes', () => {
    expectProblems('malformed-statement', '<|Verslag|>: Overleg\n');
    expectProblems('malformed-statement', '<|Persoon|>: A. Smit\n');
    expectProblems('malformed-statement', '<|Verslag kern overleg|>: Overleg\n');
  });
  it('an indented statement under nothing', () => {
    expectFix('malformed-statement', `${BODY}Tekst.\n\n  Besluit B1: Akkoord.\n`, `${BODY}Tekst.\n\nBesluit B1: Akkoord.\n`);
  });
});

describe('malformed-statement: statements that are not whole', () => {
  const ACTION = 'Actie A1 (@RIVM, uiterlijk vrijdag 20 november 2020';
  const BROKEN: [what: string, marked: string, fixed?: string][] = [
    ['an open parenthesis', `Actie A1 <|(@RIVM, uiterlijk vrijdag 20 november 2020|>: Levert.`, `${ACTION}): Levert.`],
    ['no colon behind the parenthesis', `<|${ACTION})|> Levert.`, `${ACTION}): Levert.`],
    ['another sign for the colon', `<|${ACTION})|>; Levert.`, `${ACTION}): Levert.`],
    [
      'no blank behind an attribute word',
      'Actie A1 (@RIVM, <|uiterlijk20 november 2020|>): Levert.',
      'Actie A1 (@RIVM, uiterlijk 20 november 2020): Levert.',
    ],
    ['two colons', `${ACTION}):<|:|> Levert.`, `${ACTION}): Levert.`],
    ['a colon too early', 'Besluit B<|:1|> Akkoord.', 'Besluit B1: Akkoord.'],
    ['an unknown attribute', `${ACTION}, <|prio hoog|>): Levert.`],
    ['a misspelled attribute', `${ACTION}, <|prioriteid hoog|>): Levert.`, `${ACTION}, prioriteit hoog): Levert.`],
    ['an attribute of another statement', `${ACTION}, <|trekker @RIVM|>): Levert.`],
    ['a missing comma', 'Actie A1 (@RIVM <|uiterlijk vrijdag 20 november 2020|>): Levert.', `${ACTION}): Levert.`],
    ['a party without at-sign', `Actie A1 (<|RIVM|>, uiterlijk vrijdag 20 november 2020): Levert.`, `${ACTION}): Levert.`],
    ['a date without its word', `Actie A1 (@RIVM, <|20 november 2020|>): Levert.`, 'Actie A1 (@RIVM, uiterlijk 20 november 2020): Levert.'],
    ['an attribute twice', `${ACTION}, <|uiterlijk 27 november 2020|>): Levert.`],
    ['words behind a date', 'Actie A1 (@RIVM, uiterlijk vrijdag 20 november 2020 <|om twaalf uur|>): Levert.'],
    ['no priority', `${ACTION}, prioriteit <|gisteren|>): Levert.`],
    ['an attribute without its value', `${ACTION}, <|spoor|>): Levert.`],
    ['a loose quotation mark', 'Persoon smit (@RIVM, functie <|"adviseur|>): A. Smit', 'Persoon smit (@RIVM, functie "adviseur"): A. Smit'],
    ['words glued to a quoted name', 'Organisatie KNMI (ook <|"het KNM"I|>): Instituut'],
    ['an e-mail address that is none', 'Persoon smit (@RIVM, e-mail <|smit.example.org|>): A. Smit'],
    ['a track without id', '<|Spoor|> (trekker @RIVM): Hub'],
    ['a rhythm nobody understands', 'Reeks x (<|elke blauwe maandag|>): Overleg'],
    ['a period without end', 'Reeks x (elke maandag 10:00, <|van 2 november 2020|>): Overleg'],
  ];
  for (const [what, marked, fixed] of BROKEN) {
    it(what, () => {
      expectProblems('malformed-statement', `${BODY}${marked}\n`);
      if (fixed !== undefined) expectFix('malformed-statement', `${BODY}${marked.replace(/<\||\|>/g, '')}\n`, `${BODY}${fixed}\n`);
    });
  }
  it('values of fields', () => {
    const replaced = (field: string, line: string) => `${HEADER.replace(new RegExp(`^${field}:.*\n`, 'm'), '')}${line}\n`;
    expectProblems('malformed-statement', replaced('Tijd', 'Tijd: <|tien uur|>'));
    expectProblems('malformed-statement', replaced('Tijd', 'Tijd: <|25:00-26:00|>'));
    expectProblems('malformed-statement', replaced('Status', 'Status: <|klaar|>'));
    expectProblems('malformed-statement', replaced('Status', 'Status: <|concept op 23 november 2020|>'));
    expectProblems('malformed-statement', replaced('Status', 'Status: vastgesteld op 23 november 2020'));
    expectProblems('malformed-statement', replaced('Rubricering', 'Rubricering: <|stiekem|>'));
    expectProblems('malformed-statement', replaced('Model', 'Model: <|T-Ford|>'));
    expectProblems('malformed-statement', replaced('Datum', 'Datum: maandag 16 november 2020 <|om tien uur|>'));
    expectProblems('malformed-statement', replaced('Volgende', 'Volgende: maandag 23 november 2020 <|25:00, ergens|>'));
    expectProblems('malformed-statement', replaced('Bijlage', '<|Bijlage: Agenda|>'));
  });
  it('people', () => {
    expectProblems('malformed-statement', HEADER.replace('@jansen', '<|Jansen|>'));
    expectFix('malformed-statement', HEADER.replace('@jansen', 'Jansen'), HEADER);
    expectFix('malformed-statement', HEADER.replace('@jansen', 'J. Jansen'), HEADER);
    expectFix('malformed-statement', HEADER.replace('@jansen', 'mevrouw Onbekend'), HEADER.replace('@jansen', '"mevrouw Onbekend"'));
    expectProblems('malformed-statement', HEADER.replace('@jansen', '@jansen <|(Webex|>'));
    expectProblems('malformed-statement', HEADER.replace('Voorzitter: @voorzitter', 'Contactpersoon: @voorzitter, <|@jansen|>'));
  });
});

describe('a third level of nesting', () => {
  const THIRD = `${BODY}Afspraak: Twee dingen.\n  Actie A1 (@jansen, uiterlijk vrijdag 20 november 2020): Belt.\n    <|Actie|> A2 (@jansen, uiterlijk vrijdag 20 november 2020): Schrijft.\n`;
  it('is reported, and put beside the second', () => {
    expectProblems('malformed-statement', THIRD);
    const plain = THIRD.replace(/<\||\|>/g, '');
    expectFix('malformed-statement', plain, plain.replace('    Actie', '  Actie'));
  });
  it('two items of the same depth are no third level, however deep', () => {
    expectProblems('malformed-statement', THIRD.replace(/<\||\|>/g, '').replace('  Actie A1', '    Actie A1'));
  });
});

describe('unread-people', () => {
  const kop = (line: string) => `${HEADER}${line}\n`;
  it('names those on no list, and keeps what the label says of them', () => {
    expectFix('unread-people', kop('Vice-voorzitter: "M. Linde"'), kop('Aanwezig: "M. Linde" (vice-voorzitter)'));
    for (const label of ['Van', 'Uitgenodigd', 'Verzendlijst', 'Ambtelijke ondersteuning'])
      expectProblems('unread-people', kop(`<|${label}|>: @jansen`));
    expectProblems('unread-people', kop('<|Opsteller|>: J. de Wit en P. Punt'));
  });
  it('leaves other labels, and what stands below the header, alone', () => {
    expectProblems('unread-people', kop('Zaaknummer: 2020-045'));
    expectProblems('unread-people', kop('Opdrachtgever: @RIVM'));
    expectProblems('unread-people', `${BODY}Afwezig met kennisgeving: niemand.\nContact: zie @RIVM\n`);
  });
});

describe('list-outside-item', () => {
  it('the list of a sentence that ends with a colon, a blank line between them or not', () => {
    expectProblems('list-outside-item', `${BODY}Besluit B1: De raad besluit:\n<|- het plan te volgen|>\n`);
    expectProblems('list-outside-item', `${BODY}Besluit B1: De raad besluit:\n\n<|- het plan te volgen|>\n`);
    expectFix(
      'list-outside-item',
      `${BODY}Besluit B1: De raad besluit:\n\n- het plan te volgen\n- en te betalen\n`,
      `${BODY}Besluit B1: De raad besluit:\n  - het plan te volgen\n  - en te betalen\n`,
    );
  });

  it('not the list behind an item that has no text yet, while it is being typed above it', () => {
    expectProblems('list-outside-item', `${BODY}Besluit B1:\n\n- een\n- twee\n`);
    expectProblems('list-outside-item', `${BODY}Besluit B1:\n<|- een|>\n- twee\n`);
  });
});
