import assert from 'node:assert/strict';
import { isCitizenNumber } from '../../language-server/syntax/personal-numbers.ts';
import { expectFix, expectProblems, HEADER } from '../support/check.ts';
import { NO_PERSONAL_DATA, PERSONAL_DATA, PERSONAL_FIELDS } from '../support/personal-data.ts';

const BODY = `${HEADER}\n# 1. Onderwerp\n\n`;

describe('unknown-ground', () => {
  it('reports it in a shield, an attribute and a section', () => {
    expectProblems('unknown-ground', `${BODY}De locatie is {<|5.1.2x|>: Almere}.\n`);
    expectProblems('unknown-ground', `${BODY}Besluit B1 (geheim <|5.3|>): Ja.\n`);
    expectProblems('unknown-ground', `${BODY}Tekst.\n\n# 2. Locatie\nGeheim: <|5.1.9|>\n\nTekst.\n`);
    expectProblems('unknown-ground', `${BODY}Kanaal k (afgeschermd <|5.1.2z|>): Groep\n`);
    expectProblems('unknown-ground', `${HEADER.replace('@jansen', '{<|5.1.2q|>: @jansen}')}`);
    expectProblems('unknown-ground', `${BODY}Tekst.\n\n# 2. Locatie\n<|Geheim:|>\n\nTekst.\n`);
  });
  it('accepts every ground of the Woo and the Wob', () => {
    for (const ground of [
      '5.1.1a',
      '5.1.1e',
      '5.1.2a',
      '5.1.2i',
      '5.1.4',
      '5.1.5',
      '5.1.6',
      '5.2',
      '5.2.1',
      '5.2.2',
      '5.4',
      '10.1a',
      '10.1d',
      '10.2a',
      '10.2g',
      '11.1',
    ])
      expectProblems('unknown-ground', `${BODY}De locatie is {${ground}: Almere}.\n`);
  });
  it('leaves other braces alone', () => expectProblems('unknown-ground', `${BODY}Een { en {accolade} en {5} en { 3 }.\n`));
  it('fixes another way of writing it', () => {
    expectFix('unknown-ground', `${BODY}Dit is {5.1.2.e: geheim}.\n`, `${BODY}Dit is {5.1.2e: geheim}.\n`);
    expectFix('unknown-ground', `${BODY}Dit is {5.1.2E: geheim}.\n`, `${BODY}Dit is {5.1.2e: geheim}.\n`);
  });
});

describe('ground-conflict', () => {
  it('reports 5.1.5 inside or around paragraph 1 or 2', () => {
    expectProblems('ground-conflict', `${BODY}Dit is {5.1.5: een {<|5.1.2h|>: loods}}.\n`);
    expectProblems('ground-conflict', `${BODY}Dit is {5.1.1b: een {<|5.1.5|>: loods}}.\n`);
    expectProblems('ground-conflict', `${BODY}Besluit B1 (geheim 5.1.5): De {<|5.1.2h|>: loods}.\n`);
    expectProblems('ground-conflict', `${BODY}Tekst.\n\n# 2. X\nGeheim: 5.1.5\n\nDe {<|5.1.2h|>: loods}.\n`);
  });
  it('accepts them side by side, and others in each other', () => {
    expectProblems('ground-conflict', `${BODY}De {5.1.5: prijs} van de {5.1.2h: loods}; en {5.1.2h: een {5.1.2e: naam}}.\n`);
    expectProblems('ground-conflict', `${BODY}Tekst.\n\n# 2. X\nGeheim: 5.1.5\n\nTekst.\n\n# 3. Y\n\nDe {5.1.2h: loods}.\n`);
  });
});

describe('unclosed-shield', () => {
  it('reports from the brace to the end of the line', () => {
    expectProblems('unclosed-shield', `${BODY}Dit is <|{5.1.2h: een loods|>\nen dit niet.\n`);
    expectProblems('unclosed-shield', `${BODY}Besluit B1: <|{5.1.2h: een loods|>\n`);
    expectProblems('unclosed-shield', `${BODY}## 1.1 <|{5.1.2h: een loods|>\n\nTekst.\n`);
    expectProblems('unclosed-shield', `${BODY}Dit is <|{5.1.2h: een {5.1.2e: naam}|>\n`);
  });
  it('accepts closed ones and plain braces', () =>
    expectProblems('unclosed-shield', `${BODY}Dit is {5.1.2h: een {5.1.2e: naam}} met { erbij.\n`));
  it('closes it', () => expectFix('unclosed-shield', `${BODY}Dit is {5.1.2h: een loods\n`, `${BODY}Dit is {5.1.2h: een loods}\n`));
});

describe('personal-data-in-prose', () => {
  const WRONG = [
    'Stuur het naar <|p.devries@example.org|>.',
    'Stuur het naar (<|naam+tag@sub.example.nl|>).',
    'Bel <|06-12345678|> of <|06 12 34 56 78|>.',
    'Bel <|+31 6 12345678|>, <|0031 70 3407911|> of <|(070) 340 79 11|>.',
    'BSN <|111222333|>.',
    'Besluit B1: Bel <|070-3407911|>.',
    '## Bel <|0612345678|>\n\nTekst.',
  ];
  for (const line of WRONG) it(`reports ${line}`, () => expectProblems('personal-data-in-prose', `${BODY}${line}\n`));
  const RIGHT = [
    'Stuur het naar {5.1.2e: p.devries@example.org}, bel {5.1.2e: 06-12345678}.',
    'Bestelnummer 123456789, ISBN 9789012345678, 000000000.',
    'Op 16-11-2020 zijn 1.250.000 vaccins besteld voor € 12.345.678,90.',
    'Van 2020-11-16 tot 2020-11-20, versie 1.2.3.4.5.6.7.8.9.',
    'Zie @jansen en vws@ en @example.org.',
  ];
  for (const line of RIGHT) it(`accepts ${line}`, () => expectProblems('personal-data-in-prose', `${BODY}${line}\n`));
  for (const line of PERSONAL_DATA)
    it(`reports in any spelling ${line}`, () => expectProblems('personal-data-in-prose', `${BODY}${line}\n`));
  for (const line of PERSONAL_FIELDS)
    it(`reports in the header ${line}`, () => expectProblems('personal-data-in-prose', `${HEADER}${line}\n\n# 1. Onderwerp\n\nTekst.\n`));
  for (const line of NO_PERSONAL_DATA) it(`leaves ${line}`, () => expectProblems('personal-data-in-prose', `${BODY}${line}\n`));
  it('sees no data in a shield of a role, a value or a guest', () => {
    for (const line of PERSONAL_FIELDS)
      expectProblems(
        'personal-data-in-prose',
        `${HEADER}${line.replace('<|', '{5.1.2e: ').replace('|>', '}')}\n\n# 1. Onderwerp\n\nTekst.\n`,
      );
  });
  it('leaves the address book alone', () =>
    expectProblems('personal-data-in-prose', 'Persoon smit (@RIVM, e-mail smit@example.org): A. Smit\n'));
  it('shields it on its ground', () => {
    expectFix('personal-data-in-prose', `${BODY}Bel 06-12345678.\n`, `${BODY}Bel {5.1.2e: 06-12345678}.\n`);
    expectFix('personal-data-in-prose', `${BODY}BSN 111222333.\n`, `${BODY}BSN {5.1.1e: 111222333}.\n`);
  });
  it('knows the eleven-test', () => {
    for (const number of ['111222333', '123456782', '11122 2333']) assert.ok(isCitizenNumber(number), number);
    for (const number of ['123456789', '000000000', '111222334', '1112223333']) assert.equal(isCitizenNumber(number), false, number);
  });
});

describe('doubtful-shield', () => {
  const WRONG: readonly (readonly [string, string?])[] = [
    ['Zie <|{5.1.2e mevrouw De Boer}|> daar.', 'Zie {5.1.2e: mevrouw De Boer} daar.'],
    ['Zie <|{5.1.2e; mevrouw De Boer}|> daar.', 'Zie {5.1.2e: mevrouw De Boer} daar.'],
    ['Zie <|{5.1.2e/5.1.2i: de zaak}|> daar.', 'Zie {5.1.2e, 5.1.2i: de zaak} daar.'],
    ['Zie <|{Woo 5.1.2e: de zaak}|> daar.', 'Zie {5.1.2e: de zaak} daar.'],
    ['Zie (<|Woo 5.1.2e: de zaak|>) daar.', 'Zie ({5.1.2e: de zaak}) daar.'],
    ['Zie <|[5.1.2e: de zaak]|> daar.', 'Zie {5.1.2e: de zaak} daar.'],
    ['Zie <|\uff5b5.1.2e: de zaak\uff5d|> daar.', 'Zie {5.1.2e: de zaak} daar.'],
    ['Zie <|{\u200b5.1.2e: de zaak}|> daar.', 'Zie {5.1.2e: de zaak} daar.'],
    ['Zie <|{5.1.2e: de} zaak}|> daar.', 'Zie {5.1.2e: de\\} zaak} daar.'],
    ['Zie <|{5.1.2e:} de zaak|>'],
    ['Zie <|{geheim: de zaak}|> daar.'],
    ['Zie <|<5.1.2e: de zaak>|> daar.', 'Zie {5.1.2e: de zaak} daar.'],
    ['Zie <|{5.1.2e} de zaak|>', 'Zie {5.1.2e: de zaak}'],
    ['<|5.1.2e: de zaak|>', '{5.1.2e: de zaak}'],
    ['Zie "<|5.1.2e: de zaak" daar|>'],
    ['Zie <|<!-- de zaak -->|> daar.'],
    ['Klaar. <|// de zaak|>'],
    ['Zie <|{De Boer}|> daar.', 'Zie {5.1.2e: De Boer} daar.'],
    ['Zie <|{De Boer is daar|>', 'Zie {5.1.2e: De Boer is daar}'],
    ['Zie <|{gewone tekst}|> daar.', 'Zie {5.1.2e: gewone tekst} daar.'],
  ];
  for (const [marked, fixed] of WRONG) {
    it(`reports ${marked}`, () => {
      expectProblems('doubtful-shield', `${BODY}${marked}\n`);
      if (fixed !== undefined) expectFix('doubtful-shield', `${BODY}${marked.replace(/<\||\|>/g, '')}\n`, `${BODY}${fixed}\n`);
    });
  }
  const RIGHT = [
    'Gelakt op grond van artikel 5.1.2e Woo: [5.1.2e] en (5.1.2e, 5.1.2i).',
    'Legenda (5.1.2e: persoonlijke levenssfeer) en {a, b}, \\{gewone tekst}, \\{gewoon: tekst} en `{gewoon: tekst}`.',
    'Een {set {a}} en }, of { open.',
    'Zie {5.1.2e, 5.1.2i: "een } haak" en `een { haak`} en {5.1.2e: a \\} b}.',
  ];
  for (const line of RIGHT) it(`accepts ${line}`, () => expectProblems('doubtful-shield', `${BODY}${line}\n`));
});

describe('name-in-prose', () => {
  it('reports the whole name', () => {
    expectProblems('name-in-prose', `${BODY}Volgens <|J. Jansen|> klopt het.\n`);
    expectProblems('name-in-prose', `${BODY}Besluit B1: <|B. Bakker|> belt.\n`);
  });
  it('accepts shielded names, public persons and the @id', () => {
    expectProblems('name-in-prose', `${BODY}Volgens @jansen en {5.1.2e: J. Jansen} klopt het.\n`);
    expectProblems('name-in-prose', `${BODY}Volgens M. Minister klopt het.\n`, {
      files: { 'm.verslag': 'Persoon m (openbaar): M. Minister\n' },
    });
  });
  it('fixes it', () => expectFix('name-in-prose', `${BODY}Volgens J. Jansen klopt het.\n`, `${BODY}Volgens @jansen klopt het.\n`));
});

describe('unknown-abbreviation', () => {
  it('reports the first time in each meeting', () => {
    expectProblems('unknown-abbreviation', `${BODY}Het <|SGBV|> en het SGBV.\n`);
    expectProblems('unknown-abbreviation', `${BODY}Besluit B1: Het <|XYZ|> doet mee.\n`);
  });
  it('accepts what is declared, explained, common, or no abbreviation', () => {
    expectProblems('unknown-abbreviation', `${BODY}De MCC, het RIVM, VWS, de EU, het KNMI-rapport en COVID-19.\n`);
    expectProblems('unknown-abbreviation', `${BODY}De stuurgroep (SGBV) besluit; het SGBV ook.\n`);
    expectProblems('unknown-abbreviation', `${BODY}Actie A1 en de A12, Hoofdstuk III, artikel XIV.\n`);
    expectProblems('unknown-abbreviation', `${BODY}Zie https://example.org/SGBV en @RIVM en #A1.\n`);
    expectProblems('unknown-abbreviation', `${BODY}DIT IS HEEL BELANGRIJK VOOR IEDEREEN\n`);
  });
  it('says nothing of the id on a line with a misspelled keyword', () => {
    expectProblems('unknown-abbreviation', `${BODY}Actei A3 (@RIVM, uiterlijk vrijdag 20 november 2020): Belt.\n`);
  });
});

describe('misspelled-name', () => {
  it('reports one letter off', () => {
    expectProblems('misspelled-name', `${BODY}<|JenVV|> en de <|NVTV|> leveren.\n`);
    expectProblems('misspelled-name', `${BODY}Besluit B1: Het <|RVIM|> belt.\n`);
  });
  it('accepts what is right, short names, and other words', () => {
    expectProblems('misspelled-name', `${BODY}JenV, NCTV, RIVM, VWS, VNG, de MCC, Jena en de Rivier.\n`);
  });
  it('fixes it', () => expectFix('misspelled-name', `${BODY}JenVV levert.\n`, `${BODY}JenV levert.\n`));
});

describe('alias-used', () => {
  it('reports another name in prose, fixes it, and leaves parts of words alone', () => {
    expectProblems('alias-used', `${BODY}<|J&V|> en <|Volksgezondheid|> leveren.\n`);
    expectProblems('alias-used', `${BODY}@VWS en Volksgezondheidszorg leveren; {5.1.2e: iets}.\n`);
    expectFix('alias-used', `${BODY}J&V levert.\n`, `${BODY}@JenV levert.\n`);
  });
});
