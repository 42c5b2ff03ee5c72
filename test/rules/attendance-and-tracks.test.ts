import { expectFix, expectProblems, HEADER } from '../support/check.ts';

const BODY = `${HEADER}\n# 1. Onderwerp\n\n`;
const present = (list: string) => HEADER.replace('@voorzitter, @secretaris, @jansen', list);

describe('duplicate-attendee', () => {
  it('reports the second on one list', () => {
    expectProblems('duplicate-attendee', present('@voorzitter, @secretaris, @jansen, <|@jansen (Webex)|>'));
    expectProblems('duplicate-attendee', present('@voorzitter, "een gast", <|"Een Gast "|>'));
    expectProblems('duplicate-attendee', HEADER.replace('Afwezig: @bakker', 'Afwezig: @bakker, <|@bakker|>'));
    expectProblems('duplicate-attendee', `${HEADER}Aanwezig: <|@jansen|>\n`);
  });
  it('knows a party by its other name', () => expectProblems('duplicate-attendee', present('@VWS, <|@Volksgezondheid|>')));
  it('accepts a person beside the organisation, and two guests', () => {
    expectProblems('duplicate-attendee', present('@RIVM, @jansen, "een gast", "nog een gast"'));
  });
  it('reads a list on indented lines', () => expectProblems('duplicate-attendee', present('@jansen\n  @secretaris\n  <|@jansen|>')));
});

describe('present-and-absent', () => {
  it('reports the absent one', () => {
    expectProblems('present-and-absent', HEADER.replace('Afwezig: @bakker', 'Afwezig: @bakker, <|@jansen|>'));
    expectProblems('present-and-absent', present('@voorzitter, "een gast"').replace('Afwezig: @bakker', 'Afwezig: <|"een gast"|>'));
  });
  it('accepts a person present whose organisation is absent', () => {
    expectProblems('present-and-absent', HEADER.replace('Afwezig: @bakker', 'Afwezig: @RIVM'));
  });
});

describe('no-chair and no-secretary', () => {
  const without = (field: string) =>
    HEADER.replace(new RegExp(`^${field}:.*\n`, 'm'), '').replace('Verslag overleg-1:', '<|Verslag overleg-1:|>');
  const unmarked = (text: string) => text.replace(/<\||\|>/g, '');
  it('reports minutes without', () => {
    expectProblems('no-chair', without('Voorzitter'));
    expectProblems('no-secretary', without('Notulist'));
  });
  it('accepts a role on the list, and the series', () => {
    expectProblems('no-chair', unmarked(without('Voorzitter')).replace('@jansen', '@jansen (voorzitter)'));
    expectProblems('no-chair', unmarked(without('Voorzitter')).replace('@jansen', '@jansen (chair)'));
    expectProblems('no-secretary', unmarked(without('Notulist')).replace('@jansen', '@jansen (notulist, Webex)'));
    expectProblems('no-chair', unmarked(without('Voorzitter')).replace('overleg-1:', 'overleg-1 (reeks dobv):'));
  });
  it('asks no secretary of an invitation', () => expectProblems('no-secretary', `${unmarked(without('Notulist'))}Status: uitnodiging\n`));
  it('accepts a shielded chair', () =>
    expectProblems('no-chair', HEADER.replace('Voorzitter: @voorzitter', 'Voorzitter: {5.1.2e: @voorzitter}')));
});

describe('track-without-lead, track-without-target', () => {
  it('report what is missing', () => {
    expectProblems('track-without-lead', `${BODY}<|Spoor hub (leden @RIVM, streefdatum 15 december 2020):|> Hub\n`);
    expectProblems('track-without-target', `${BODY}<|Spoor hub (trekker @RIVM):|> Hub\n`);
    expectProblems('track-without-lead', `Reeks x (elke maandag 10:00): X\n<|Spoor hub:|> Hub\n`);
  });
  it('accept what is there, a vague target too', () => {
    expectProblems('track-without-lead', `${BODY}Track hub (lead @RIVM, target 15 December 2020): Hub\n`);
    expectProblems('track-without-target', `${BODY}Spoor hub (trekker @RIVM, streefdatum ooit): Hub\n`);
  });
});

describe('lead-not-a-member', () => {
  const track = (lead: string, members: string) =>
    `${BODY}Spoor hub (trekker ${lead}, leden ${members}, streefdatum 15 december 2020): Hub\n`;
  it('reports a lead from elsewhere', () => expectProblems('lead-not-a-member', track('<|@RIVM|>', '@NCTV @VWS')));
  it('accepts itself, its organisation, its people and its group', () => {
    for (const [lead, members] of [
      ['@RIVM', '@RIVM @NCTV'],
      ['@jansen', '@RIVM @NCTV'],
      ['@RIVM', '@jansen @NCTV'],
      ['@jansen', '@kernteam'],
    ] as const)
      expectProblems('lead-not-a-member', track(lead, members));
    expectProblems('lead-not-a-member', `${BODY}Spoor hub (trekker @RIVM, streefdatum 15 december 2020): Hub\n`);
  });
  it('adds it', () => expectFix('lead-not-a-member', track('@VWS', '@RIVM @NCTV'), track('@VWS', '@RIVM @NCTV @VWS')));
});

describe('member-not-attending', () => {
  const track = (members: string) => `Spoor hub (trekker @RIVM, leden ${members}, streefdatum 15 december 2020): Hub\n`;
  it('reports a member of whom nobody is listed', () => {
    expectProblems('member-not-attending', `${BODY}${track('@RIVM <|@JenV|>')}`);
  });
  it('accepts an organisation for which one of its people is listed, and one who is spoken for', () => {
    expectProblems('member-not-attending', `${BODY}${track('@RIVM @NCTV @jansen @VWS @kernteam')}`);
    expectProblems('member-not-attending', `${BODY.replace('@jansen', '@jansen (namens @JenV)')}${track('@RIVM @JenV')}`);
  });
  it('reports the track of a series only where it is on the agenda, on the meeting', () => {
    const files = { 'x.verslag': `Reeks x (elke maandag 10:00): X\n${track('@RIVM @JenV')}` };
    const text = (body: string) => `${HEADER.replace('overleg-1:', 'overleg-1 (reeks x):')}\n${body}\n`;
    expectProblems('member-not-attending', text('# 1. Andere zaken\n\nTekst.'), { files });
    expectProblems(
      'member-not-attending',
      text('# 1. De hub #hub\n\nTekst.').replace('Verslag overleg-1 (reeks x):', '<|Verslag overleg-1 (reeks x):|>'),
      { files },
    );
  });
});
