import assert from 'node:assert/strict';
import { plainText } from '../../language-server/model/text.ts';
import { check, expectFix, expectProblems, HEADER, projectOf } from '../support/check.ts';

const BODY = `${HEADER}\n# 1. Onderwerp\n\nTekst.\n\n`;

describe('duplicate-field', () => {
  it('reports the second', () => {
    expectProblems('duplicate-field', `${HEADER}<|Datum|>: dinsdag 17 november 2020\n`);
    expectProblems('duplicate-field', `${HEADER}<|Date|>: Tuesday 17 November 2020\n`);
  });
  it('says whether it is in the header or below a heading', () => {
    const told = (text: string) =>
      check(text)
        .filter(({ rule }) => rule === 'duplicate-field')
        .flatMap(({ message: { nl, en } }) => [nl, en]);
    assert.deepEqual(told(`${HEADER}Tijd: 11:00-12:00\n`), [
      '`Tijd` staat al eerder in deze kop; het eerste telt.',
      '`Tijd` is in this header before; the first one counts.',
    ]);
    assert.deepEqual(told(`${HEADER}\n# 1. Deel\nDuur: 5 minuten\nDuur: 6 minuten\n\nTekst.\n`), [
      '`Duur` staat al eerder onder dit kopje; het eerste telt.',
      '`Duur` stands below this heading before; the first one counts.',
    ]);
  });
  it('accepts attachments, lists of people, and the next minutes in the file', () => {
    expectProblems('duplicate-field', `${HEADER}Bijlage: A <a.pdf>\nBijlage: B <b.pdf>\nCC: @RIVM\nCC: @NCTV\nAanwezig: @RIVM\n`);
    expectProblems('duplicate-field', `${HEADER}\n${HEADER.replace('overleg-1', 'overleg-2')}`);
    expectProblems('duplicate-field', `${BODY}# 2. Een\nGeheim: 5.1.2h\n\nTekst.\n\n# 3. Twee\nGeheim: 5.1.2h\n\nTekst.\n`);
  });
});

describe('field-out-of-place', () => {
  it('reports a field below the first heading', () => {
    expectProblems('field-out-of-place', `${BODY}<|Afwezig|>: @bakker\n`);
    expectProblems('field-out-of-place', `${BODY}<|Datum|>: 16 november 2020\n`);
    expectProblems('field-out-of-place', `${BODY}<|Present|>: @jansen\n`);
    expectProblems('field-out-of-place', `${BODY}<|Bijlage|>: Agenda <agenda.pdf>\n`);
    expectProblems('field-out-of-place', `${BODY}<|Geheim|>: 5.1.2h\n`);
    expectProblems('field-out-of-place', `${HEADER}\n<|Geheim|>: 5.1.2h\n`);
    expectProblems('duplicate-field', `${BODY}# 2. Locatie\nGeheim: 5.1.2h\n<|Geheim|>: 5.1.2i\n\nTekst.\n`);
  });
  it('reports a field of a section below its text, and puts it right below the heading', () => {
    for (const line of [
      'Portefeuillehouder: @jansen',
      'Portfolio holder: @jansen',
      'Zaaknummer: Z-1',
      'Duur: 15 minuten',
      'Stuk: A <a.pdf>',
    ])
      expectProblems('field-out-of-place', `${BODY}${line.replace(/^[^:]+/, '<|$&|>')}\n`);
    expectFix('field-out-of-place', `${BODY}Zaaknummer: Z-1\n`, `${HEADER}\n# 1. Onderwerp\nZaaknummer: Z-1\n\nTekst.\n\n`);
  });
  it('reports a broken field right below a heading, and reads those below it', () => {
    const place = `${HEADER}\n# 1. Onderwerp\n\n`;
    for (const line of ['<|Zaaknumer|>: Z-1', '<|Portefeuilehouder|>: @jansen', '<|Portfolio holdr|>: @jansen', '<|Dur|>: 15 minuten'])
      expectProblems('keyword-typo', `${place}${line}\nStuk: A <a.pdf>\n\nTekst.\n`);
    for (const line of [
      '<|Zaaknummer|> Z-1',
      '<|Case number|> Z-1',
      '<|Portefeuillehouder|> @jansen',
      '<|Duur7|> 15 minuten',
      'Duur: <|15|>',
      'Doel: <|besluten|>',
      'Doel: <|ter informatei|>',
    ])
      expectProblems('malformed-statement', `${place}${line}\nZaaknummer: Z-2\n\nTekst.\n`);
    expectFix('malformed-statement', `${place}Duur: 15\n`, `${place}Duur: 15 minuten\n`);
    expectFix('malformed-statement', `${place}Zaaknummer Z-1\n`, `${place}Zaaknummer: Z-1\n`);
    expectProblems('duplicate-field', `${place}Zaaknummer: Z-1\n<|Zaaknummer|>: Z-2\n`);
    expectProblems('time-reversed', `${place}Tijd: <|10:30-10:15|>\n\nTekst.\n`);
  });
  it('moves none below a heading where there is none', () => {
    const [problem] = expectProblems('field-out-of-place', `${HEADER}Tekst.\n<|Duur|>: 5 minuten\n`);
    assert.deepEqual(problem!.fixes, []);
  });
  it('leaves prose alone', () => {
    expectProblems(
      'field-out-of-place',
      `${BODY}Plaats: een zaal is handig.\n\nAanwezig: bijna iedereen.\n\nStatus: het loopt.\n\nDoel: minder fouten.\n\nAan: allen.\n`,
    );
  });
});

describe('no-minutes', () => {
  it('reports the first field or item that belongs to none, once', () => {
    expectProblems('no-minutes', '<|Datum|>: maandag 16 november 2020\nPlaats: hier\n\nBesluit B1: Ja.\n');
    expectProblems('no-minutes', `Tekst.\n\n<|Besluit|> B1: Ja.\n\n${HEADER}`);
    expectProblems('no-minutes', 'Persoon smit (@RIVM): A. Smit\n\n<|Action|> A1 (@RIVM): Calls.\n');
  });
  it('reports a file of nothing but prose, as info', () => {
    const [problem] = expectProblems('no-minutes', '<|Notulen van gisteren|>\n\n# Opening\n\nTekst.\n');
    assert.equal(problem!.severity, 'info');
  });
  it('accepts minutes, an address book, and an empty file', () => {
    for (const text of [HEADER, 'Tekst.\n\nPersoon smit (@RIVM): A. Smit\n', '', '\n// later\n']) expectProblems('no-minutes', text);
    expectProblems(
      'no-minutes',
      'Reeks x (elke maandag 10:00): X\nSpoor a (trekker @RIVM): A\nPiket (van 2 november 2020 tot 9 november 2020): @jansen\n',
    );
  });
  it('begins minutes, named after the file', () => {
    const text = 'Datum: maandag 16 november 2020\nVoorzitter: @voorzitter\nNotulist: @secretaris\nAanwezig: @jansen\nBesluit B1: Ja.\n';
    expectFix('no-minutes', text, `Verslag overleg-1: Overleg\n${text}`);
  });
});

describe('duplicate-number', () => {
  const section = (title: string) => `${title}\n\nTekst.\n\n`;
  it('reports the second beside it', () => {
    expectProblems('duplicate-number', `${HEADER}\n${section('# 1. A')}${section('# <|1|>. B')}${section('# 2. C')}`);
    expectProblems('duplicate-number', `${HEADER}\n${section('# 1. A')}${section('## 1.1 X')}${section('## <|1.1|> Y')}`);
  });
  it('accepts the same number elsewhere, and headings without', () => {
    expectProblems(
      'duplicate-number',
      `${HEADER}\n${section('# 1. A')}${section('## 1 X')}${section('# 2. B')}${section('## 1 X')}${section('# C')}${section('# C')}`,
    );
    expectProblems('duplicate-number', `${HEADER}\n# 1. A\n\nTekst.\n\n${HEADER.replace('overleg-1', 'overleg-2')}\n# 1. A\n\nTekst.\n`);
  });
  it('gives the next free number', () => {
    expectFix(
      'duplicate-number',
      `${HEADER}\n${section('# 1. A')}${section('# 1. B')}${section('# 2. C')}`,
      `${HEADER}\n${section('# 1. A')}${section('# 3. B')}${section('# 2. C')}`,
    );
    expectFix(
      'duplicate-number',
      `${HEADER}\n${section('# 2. A')}${section('## 2.1 X')}${section('## 2.1 Y')}`,
      `${HEADER}\n${section('# 2. A')}${section('## 2.1 X')}${section('## 2.2 Y')}`,
    );
  });
});

describe('empty-section', () => {
  it('reports a bare heading', () => {
    expectProblems('empty-section', `${BODY}<|# 2. Rondvraag|>\n`);
    expectProblems('empty-section', `${BODY}# 2. Sporen\n\n<|## 2.1 Hub|>\n\n## 2.2 Vervoer\n\nTekst.\n`);
    expectProblems('empty-section', `${BODY}<|# 2. Rondvraag|>\n\n// later\n`);
  });
  it('accepts text, an item, a table, a field, and the agenda of an invitation, also where it is called off', () => {
    expectProblems('empty-section', `${BODY}# 2. Stukken\n\nZaaknummer: Z-1\nDuur: 5 minuten\n`);
    expectProblems('empty-section', `${BODY}# 2. A\n\nBesluit B1: Ja.\n\n# 3. B\n\n| a | b |\n|---|---|\n`);
    for (const status of ['uitnodiging', 'geannuleerd'])
      expectProblems('empty-section', `${HEADER}Status: ${status}\n\n# 1. Opening\n\n# 2. Rondvraag\n`);
  });
});

describe('empty-item', () => {
  const DUE = '(@RIVM, uiterlijk vrijdag 20 november 2020)';
  it('reports an item without text', () => {
    expectProblems('empty-item', `${BODY}<|Besluit B1:|>\n`);
    expectProblems('empty-item', `${BODY}<|Actie A1 ${DUE}:|>   \n`);
    expectProblems('empty-item', `${BODY}<|Vraag:|>\n\nTekst eronder.\n`);
    expectProblems('empty-item', `${BODY}Afspraak 1: Samen.\n  <|Besluit 1.1:|>\n`);
  });
  it('accepts text below it, items in it, shielded text, and a status alone', () => {
    expectProblems('empty-item', `${BODY}Besluit B1:\n  De locatie blijft geheim.\n`);
    expectProblems('empty-item', `${BODY}Afspraak 1:\n  Besluit 1.1: Ja.\n`);
    expectProblems('empty-item', `${BODY}Besluit B1: {5.1.2h: geheim}\n`);
    expectProblems('empty-item', `${BODY}Besluit B1: @RIVM\n`);
    expectProblems('empty-item', `${BODY}Actie A1 ${DUE}: Belt.\n\nVoortgang #A1 (afgerond):\n`);
  });
});

describe('decision-outside-besluitvorming', () => {
  const bob = (body: string) => `${HEADER}Model: BOB\n\n${body}`;
  const phases = ['# 1. Beeldvorming', '# 2. Oordeelsvorming', '# 3. Besluitvorming'];
  const [see, judge, decide] = phases.map((phase) => `${phase}\n\nTekst.\n\n`) as [string, string, string];
  it('reports a decision under another heading, nested ones too', () => {
    expectProblems('decision-outside-besluitvorming', bob(`${see}<|Besluit B1:|> Ja.\n\n${judge}${decide}`));
    expectProblems('decision-outside-besluitvorming', bob(`${see}Afspraak 1: Samen.\n  <|Besluit 1.1:|> Ja.\n\n${judge}${decide}`));
    expectProblems('decision-outside-besluitvorming', bob(`<|Besluit B1:|> Ja.\n\n${see}${judge}${decide}`));
  });
  it('reports a missing heading and the wrong order', () => {
    expectProblems('decision-outside-besluitvorming', bob(`${see}${decide}`).replace('Verslag overleg-1:', '<|Verslag overleg-1:|>'));
    expectProblems('decision-outside-besluitvorming', bob(`${judge}${see.replace('# 1. Beeldvorming', '<|# 1. Beeldvorming|>')}${decide}`));
  });
  it('accepts decisions under the last, and any without the model', () => {
    expectProblems('decision-outside-besluitvorming', bob(`${see}${judge}${decide}## Hub\n\nBesluit B1: Ja.\n`));
    expectProblems('decision-outside-besluitvorming', `${BODY}Besluit B1: Ja.\n`);
  });
});

describe('missing-attachment', () => {
  const bijlage = (target: string) => `${HEADER}Bijlage: Stuk ${target}\n`;
  const attachments = ['bijlagen/agenda.pdf', 'met%20spatie.pdf'];
  it('reports a path to nothing', () => {
    expectProblems('missing-attachment', bijlage('<|<bijlagen/weg.pdf>|>'), { attachments });
    expectProblems('missing-attachment', bijlage('<|<../agenda.pdf>|>'), { attachments });
  });
  it('accepts a path to a file, and addresses', () => {
    expectProblems('missing-attachment', bijlage('<bijlagen/agenda.pdf>'), { attachments });
    expectProblems('missing-attachment', bijlage('<bijlagen\\agenda.pdf>'), { attachments });
    expectProblems('missing-attachment', bijlage('<met spatie.pdf>'), { attachments });
    expectProblems('missing-attachment', bijlage('<https://example.org/x.pdf>'), { attachments });
    expectProblems('missing-attachment', bijlage('<mailto:a@example.org>'), { attachments });
  });
  it('looks at nothing where files cannot be seen', () => expectProblems('missing-attachment', bijlage('<bijlagen/weg.pdf>')));
  it('survives any target', () => {
    for (const target of ['<http://[>', '<%zz>', '<\u0000>', '<//>', '<C:\\x.pdf>']) assert.ok(check(bijlage(target), { attachments }));
  });
});

describe('numbers with letters, and a dash behind a number', () => {
  const sections = (...titles: string[]) => `${HEADER}\n${titles.map((title) => `# ${title}\n\nTekst.\n`).join('\n')}`;
  it('are numbers', () => {
    for (const number of ['3a', '05A', '21.44', 'IV', 'V.', '4.01)', '12e.']) {
      const bare = number.replace(/[.)]$/, '');
      expectProblems('duplicate-number', sections(`${number} Een`, `<|${bare}|>${number.slice(bare.length)} Twee`));
    }
    expectFix('duplicate-number', sections('3a. Een', '3a. Twee'), sections('3a. Een', '3b. Twee'));
  });
  it('words are none', () => {
    for (const word of ['10e', '3D', '5G', 'I', '2024-plannen'])
      expectProblems('duplicate-number', sections(`${word} een`, `${word} twee`));
  });
  it('the dash is no part of the title', () => {
    const project = projectOf({});
    project.set('file:///project/overleg-1.verslag', sections('5 - Streep', '6 – 3 december', '7 Zonder'));
    const [meeting] = project.file('file:///project/overleg-1.verslag')!.meetings;
    assert.deepEqual(
      meeting!.sections.map(({ number, title }) => [number, title.join('')]),
      [
        ['5', 'Streep'],
        ['6', '– 3 december'],
        ['7', 'Zonder'],
      ],
    );
  });
});

describe('lines of their own', () => {
  const prose = (text: string) => {
    const project = projectOf({});
    project.set('file:///project/overleg-1.verslag', `${HEADER}\n# 1. Onderwerp\n\n${text}\n`);
    const [block] = project.file('file:///project/overleg-1.verslag')!.meetings[0]!.sections[0]!.blocks;
    assert.ok(block?.kind === 'prose');
    assert.equal(block.lines.length, plainText(block.text).split('\n').length);
    return plainText(block.text);
  };
  it('labels, contributions and pasted bullets', () => {
    assert.equal(prose('Standpunt: @jansen\nDossier: 2020-045'), 'Standpunt: J. Jansen\n\nDossier: 2020-045');
    assert.equal(prose('@jansen: ja.\n@bakker: nee.'), 'J. Jansen: ja.\n\nB. Bakker: nee.');
    assert.equal(prose('• een\n• twee'), '- een\n- twee');
  });
  it('a sentence that is broken before a word with a colon stays one', () => {
    assert.equal(prose('Het overleg was in de stad\nUtrecht: dat beviel goed.'), 'Het overleg was in de stad\nUtrecht: dat beviel goed.');
  });
  it('code stays as it is', () => assert.equal(prose('```\nA: 1\nB: 2\n• x\n```'), '```\nA: 1\nB: 2\n• x\n```'));
});
