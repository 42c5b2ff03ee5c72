import assert from 'node:assert/strict';
import { check, expectFix, expectProblems, HEADER } from '../support/check.ts';

const BODY = `${HEADER}\n# 1. Onderwerp\n\n`;
const ACTION = 'Actie A1 (@RIVM, uiterlijk vrijdag 20 november 2020): Levert de planning.\n';

describe('unknown-party', () => {
  const WRONG = [
    `${BODY}Het plan van @<|RIVN|> ligt er.\n`,
    `${BODY}Besluit B1 (@<|RIVN|>): Akkoord.\n`,
    `${BODY}Besluit B1 (@RIVM @<|RIVN|>): Akkoord van @<|NCVT|>.\n`,
    `${BODY}Afspraak 1: Samen.\n  Actie 1.1 (@<|RIVN|>, uiterlijk vrijdag 20 november 2020): Belt.\n`,
    HEADER.replace('@jansen', '@<|jansenn|>'),
    HEADER.replace('@jansen', '@jansen (namens @<|RIVN|>)'),
    HEADER.replace('Notulist: @secretaris', 'Notulist: @<|sekretaris|>'),
    `${BODY}Spoor hub (trekker @<|RIVN|>, leden @RIVM @<|NTCV|>, streefdatum 15 december 2020): Hub\n`,
    'Persoon smit (@<|RIVN|>): A. Smit\n',
    'Groep g (leden @jansen @<|jansn|>): Groep\n',
    'Reeks x (elke maandag 10:00, voorzitter @<|iemand|>): Overleg\n',
    `${BODY}## Stukken van @<|RIVN|>\n\n{5.1.2e: van @<|RIVN|>} gekregen.\n`,
  ];
  for (const marked of WRONG)
    it(`reports ${marked.split('\n').find((line) => line.includes('<|'))}`, () => expectProblems('unknown-party', marked));
  const RIGHT = [
    `${BODY}Stuur het naar naam@example.org, of \\@iemand, of a@b.\n`,
    `${BODY}// @niemand in een opmerking\n\nEen @ los, en @@, en @-.\n`,
    `${BODY}Aldus @RIVM.\n\nDe @RIVM\\-medewerkers en @jansen's plan.\n`,
    HEADER.replace('@jansen', '@jansen, "een gast"'),
    // Another name of a party resolves.
    `${BODY}Volgens @Volksgezondheid klopt het.\n`,
  ];
  for (const text of RIGHT) it(`accepts ${JSON.stringify(text.replace(BODY, ''))}`, () => expectProblems('unknown-party', text));
  it('proposes ids that look like it', () => {
    expectFix('unknown-party', `${BODY}Het plan van @RIVN ligt er.\n`, `${BODY}Het plan van @RIVM ligt er.\n`);
    expectFix('unknown-party', `${BODY}Van @ncvt.\n`, `${BODY}Van @NCTV.\n`);
  });
  it('teaches the line to write where nothing looks like it', () => {
    const [person] = expectProblems('unknown-party', `${BODY}Van @<|transporteur|>.\n`);
    assert.match(person!.message.nl, /Persoon transporteur: /);
    const [organization] = expectProblems('unknown-party', `${BODY}Van @<|KNMI|>.\n`);
    assert.match(organization!.message.en, /Organisation KNMI: /);
  });
});

describe('unknown-item', () => {
  const WRONG = [
    `${BODY}Zie #<|A9|>.\n`,
    `${BODY}${ACTION}\nZie #<|A2|> en #A1.\n`,
    `${BODY}Zie #<|overleg-9|>/A1.\n`,
    `${BODY}${ACTION}\nVoortgang #overleg-1/<|A7|> (lopend): Loopt.\n`,
    `${BODY}Voortgang #<|B1|> (lopend): Loopt.\n`,
    `${BODY}## Spoor 2 #<|hub|>\n\nTekst.\n`,
  ];
  for (const marked of WRONG)
    it(`reports ${marked.split('\n').find((line) => line.includes('<|'))}`, () => expectProblems('unknown-item', marked));
  const RIGHT = [
    `${BODY}Punt #12 van de lijst, C#, en \\#A9.\n`,
    `${BODY}Zie https://example.org/#A9 en [daar](#A9).\n`,
    `${BODY}${ACTION}\nZie #A1, #overleg-1/A1 en #overleg-1.\n`,
    `${BODY}Afspraak 1: Samen.\n  Besluit 1.1: Akkoord.\n\nZie #1.1 en #1.\n`,
  ];
  for (const text of RIGHT) it(`accepts ${JSON.stringify(text.replace(BODY, ''))}`, () => expectProblems('unknown-item', text));
  it('proposes the item of an earlier meeting of the series', () => {
    const header = (id: string, day: string) =>
      `Verslag ${id} (reeks dobv): Overleg\nDatum: maandag ${day} november 2020\nNotulist: @secretaris\nAanwezig: @voorzitter, @RIVM\n\n`;
    const files = { 'dobv-2.verslag': `${header('dobv-2', '9')}Actie A4 (@RIVM, uiterlijk vrijdag 20 november 2020): Belt.\n` };
    const text = `${header('dobv-3', '16')}Voortgang #A4 (lopend): Loopt nog; zie ook de brief.\n`;
    expectFix('unknown-item', text, text.replace('#A4', '#dobv-2/A4'), {
      files,
      config: { rules: { 'open-action-not-discussed': 'off' } },
    });
  });
});

describe('unknown-track', () => {
  const track = 'Spoor hub (trekker @RIVM, streefdatum 15 december 2020): Hub\n';
  it('reports a track that is declared nowhere', () => {
    expectProblems('unknown-track', `${BODY}Besluit B1 (spoor <|hub|>): Akkoord.\n`);
    expectProblems('unknown-track', `${BODY}${track}\nBesluit B1 (spoor <|hubb|>): Akkoord.\n`);
    expectProblems('unknown-track', `${BODY}${track}\nVoortgang #hub (lopend, spoor <|hob|>): Akkoord.\n`);
  });
  it('reports a track of another meeting', () => {
    expectProblems('unknown-track', `${BODY}Besluit B1 (spoor <|hub|>): Akkoord.\n`, {
      files: { 'overleg-0.verslag': `${HEADER.replace('overleg-1', 'overleg-0')}\n${track}` },
    });
  });
  it('accepts a track of the meeting or of its series', () => {
    expectProblems('unknown-track', `${BODY}${track}\nBesluit B1 (spoor hub): Akkoord.\n`);
    const series = `Reeks x (elke maandag 10:00): Overleg\n${track}`;
    expectProblems(
      'unknown-track',
      `${BODY}Besluit B1 (spoor hub): Akkoord.\n`.replace('Verslag overleg-1:', 'Verslag overleg-1 (reeks x):'),
      {
        files: { 'reeks.verslag': series },
      },
    );
  });
  it('fixes it', () => {
    expectFix(
      'unknown-track',
      `${BODY}${track}\nBesluit B1 (spoor hubb): Akkoord.\n`,
      `${BODY}${track}\nBesluit B1 (spoor hub): Akkoord.\n`,
    );
  });
});

describe('unknown-series', () => {
  it('reports, accepts and fixes', () => {
    expectProblems('unknown-series', HEADER.replace('overleg-1:', 'overleg-1 (reeks <|dobvv|>):'));
    expectProblems('unknown-series', HEADER.replace('overleg-1:', 'overleg-1 (reeks dobv):'));
    expectFix(
      'unknown-series',
      HEADER.replace('overleg-1:', 'overleg-1 (reeks dobvv):'),
      HEADER.replace('overleg-1:', 'overleg-1 (reeks dobv):'),
    );
  });
});

describe('duplicate-id', () => {
  it('reports the later of two', () => {
    expectProblems('duplicate-id', `${BODY}${ACTION}\n${ACTION.replace('A1', '<|A1|>')}`);
    expectProblems('duplicate-id', `${BODY}Besluit 1: Ja.\n\nVraag <|1|>: Nee?\n`);
    expectProblems('duplicate-id', `${BODY}Afspraak 1: Samen.\n  Besluit <|1|>: Ja.\n`);
    expectProblems('duplicate-id', 'Persoon smit: A. Smit\nOrganisatie <|smit|>: Smit bv\n');
    expectProblems('duplicate-id', 'Afkorting ABC: A B C\nAfkorting <|ABC|>: A B D\n');
    expectProblems(
      'duplicate-id',
      'Reeks x (elke maandag 10:00): X\nSpoor a (trekker @RIVM): A\nSpoor <|a|> (trekker @RIVM): B\n\nReeks <|x|> (elke dinsdag 10:00): X\n',
    );
  });
  it('reports it in the file that comes later by name', () => {
    expectProblems('duplicate-id', 'Persoon <|jansen|> (@RIVM): J. Jansen\n');
    expectProblems('duplicate-id', HEADER.replace('overleg-1:', '<|overleg-1|>:'), { files: { 'a.verslag': HEADER } });
    expectProblems('duplicate-id', HEADER, { files: { 'z.verslag': HEADER } });
  });
  it('accepts the same id in two meetings', () => {
    expectProblems('duplicate-id', `${BODY}${ACTION}`, {
      files: { 'a.verslag': `${HEADER.replace('overleg-1', 'overleg-0')}\n${ACTION}` },
    });
  });
  it('gives the next free number', () => {
    const second = ACTION.replace('Levert', 'Stuurt');
    expectFix(
      'duplicate-id',
      `${BODY}${ACTION}\n${second}\nBesluit A2: Ja.\n`,
      `${BODY}${ACTION}\n${second.replace('A1', 'A3')}\nBesluit A2: Ja.\n`,
    );
  });
});

describe('ambiguous-id', () => {
  const track = 'Spoor hub (trekker @RIVM, streefdatum 15 december 2020): Hub\n\n';
  it('reports what is a track and a meeting', () => {
    expectProblems('ambiguous-id', `${BODY}${track}Zie #<|hub|>.\n`, { files: { 'hub.verslag': HEADER.replace(' overleg-1', ' hub') } });
  });
  it('reports what is an item and a track', () => {
    expectProblems('ambiguous-id', `${BODY}${track}Besluit hub (@RIVM): Ja.\n\nZie #<|hub|>.\n`);
  });
  it('accepts what is one thing, and a full name', () => {
    expectProblems('ambiguous-id', `${BODY}${track}Zie #hub en #overleg-1/hub.\n`, {
      files: { 'x.verslag': HEADER.replace(' overleg-1', ' x') },
    });
  });
});

describe('group-cycle', () => {
  it('reports each group of the circle', () => {
    expectProblems(
      'group-cycle',
      '<|Groep a (leden @b):|> A\n<|Groep b (leden @c @jansen):|> B\n<|Groep c (leden @a):|> C\nGroep d (leden @a): D\n',
    );
  });
  it('shows the way round', () => {
    const [problem] = check('Groep a (leden @b): A\nGroep b (leden @a): B\n').filter(({ rule }) => rule === 'group-cycle');
    assert.match(problem!.message.nl, /@a → @b → @a/);
  });
  it('accepts groups in groups', () => expectProblems('group-cycle', 'Groep a (leden @b @kernteam): A\nGroep b (leden @kernteam): B\n'));
});

describe('unused-declaration', () => {
  it('reports what no line names', () => {
    expectProblems('unused-declaration', 'Organisatie <|KNMI|>: Instituut\nPersoon <|smit|> (@RIVM): A. Smit\n');
    expectProblems(
      'unused-declaration',
      'Groep <|g|> (leden @jansen): G\nReeks <|x|> (elke maandag 10:00): X\nAfkorting <|SGB|>: Stuurgroep\n',
    );
    expectProblems('unused-declaration', `${BODY}Spoor <|s|>: Spoor\n`);
  });
  it('accepts what is named in any file, in any way', () => {
    const files = {
      'a.verslag': `${HEADER.replace('overleg-1:', 'overleg-0 (reeks x):').replace('@jansen', '@smit, @KNMI')}\nDe SGB en @g.\n`,
    };
    expectProblems(
      'unused-declaration',
      'Organisatie KNMI: Instituut\nPersoon smit (@RIVM): A. Smit\nGroep g (leden @jansen): G\nReeks x (elke maandag 10:00): X\nAfkorting SGB: Stuurgroep\n',
      { files },
    );
  });
  it('is a hint that greys out', () => {
    const [problem] = check('Organisatie KNMI: Instituut\n');
    assert.equal(problem?.severity, 'hint');
    assert.equal(problem?.tag, 'unnecessary');
  });
});
