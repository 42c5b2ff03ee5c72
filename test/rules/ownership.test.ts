import { expectFix, expectProblems, HEADER } from '../support/check.ts';

const BODY = `${HEADER}\n# 1. Onderwerp\n\n`;
const action = (head: string) => `${BODY}${head}: Levert de planning.\n`;
const DUE = 'uiterlijk vrijdag 20 november 2020';

describe('action-without-owner', () => {
  it('reports an action without anybody', () => {
    expectProblems('action-without-owner', action(`<|Actie A1 (${DUE})|>`).replace('|>:', ':|>'));
    expectProblems('action-without-owner', action('<|Actie|>').replace('|>:', ':|>'));
    expectProblems('action-without-owner', action('<|Action A1 (due Friday 20 November 2020)|>').replace('|>:', ':|>'));
    expectProblems('action-without-owner', `${BODY}Afspraak 1: Samen.\n  <|Actie 1.1 (${DUE}):|> Belt.\n`);
  });
  it('accepts an owner, an unknown or shielded owner, and agreements', () => {
    expectProblems('action-without-owner', action(`Actie A1 (@RIVM, ${DUE})`));
    expectProblems('action-without-owner', action(`Actie A1 (@RIVN, ${DUE})`));
    expectProblems('action-without-owner', action(`Actie A1 ({5.1.2e: @jansen}, ${DUE})`));
    expectProblems('action-without-owner', action('Afspraak 1'));
    expectProblems('action-without-owner', action('Besluit B1'));
  });
});

describe('owner-not-attending', () => {
  const RIGHT = [
    ['who is there', '@jansen'],
    ['who is absent', '@bakker'],
    ['the organisation of somebody there', '@RIVM'],
    ['the organisation of somebody absent', '@NCTV'],
    ['a group with somebody there', '@kernteam'],
    ['a party nobody knows', '@RIVN'],
  ];
  for (const [what, owner] of RIGHT)
    it(`accepts ${what}`, () => expectProblems('owner-not-attending', action(`Actie A1 (${owner}, ${DUE})`)));
  it('accepts a person whose organisation is there, and who is spoken for', () => {
    const persons = { 'personen.verslag': 'Persoon smit (@JenV, e-mail smit@example.org): A. Smit\n' };
    const header = (who: string) => `${HEADER.replace('@jansen', who)}\nActie A1 (@smit, ${DUE}): Belt.\n`;
    expectProblems('owner-not-attending', header('@JenV'), { files: persons });
    expectProblems('owner-not-attending', header('@jansen (namens @JenV)'), { files: persons });
    expectProblems('owner-not-attending', header('@jansen').replace('@smit', '<|@smit|>'), {
      files: persons,
    });
  });
  it('reports who is not, each owner by itself', () => {
    expectProblems('owner-not-attending', action(`Actie A1 (@RIVM <|@JenV|>, ${DUE})`));
    expectProblems('owner-not-attending', action('Afspraak 1 (<|@JenV|>)'));
  });
  it('says nothing where nobody is listed', () => {
    expectProblems('owner-not-attending', `${HEADER.replace(/^A(an|f)wezig:.*\n/gm, '')}\nActie A1 (@JenV, ${DUE}): Belt.\n`);
  });
  it('adds the owner to the list', () => {
    const text = action(`Actie A1 (@JenV, ${DUE})`);
    expectFix('owner-not-attending', text, text.replace('@secretaris, @jansen', '@secretaris, @jansen, @JenV'));
    expectFix('owner-not-attending', text, text.replace('Afwezig: @bakker', 'Afwezig: @bakker, @JenV'), {
      title: 'Zet `@JenV` op Afwezig',
    });
  });
});

describe('guest-as-owner', () => {
  it('reports a quoted name on any item', () => {
    expectProblems('guest-as-owner', action(`Actie A1 (<|"een gast"|>, ${DUE})`));
    expectProblems('guest-as-owner', action('Besluit B1 (@RIVM <|"een gast"|>)'));
    expectProblems('guest-as-owner', action('Vraag V1 (<|"een gast"|>)'));
  });
  it('accepts a guest on a list and in the text', () => {
    expectProblems('guest-as-owner', `${HEADER.replace('@jansen', '@jansen, "een gast"')}\nVraag V1 (@RIVM): Komt "een gast" ook?\n`);
  });
});

describe('owner-without-email', () => {
  const files = { 'meer.verslag': 'Organisatie KNMI: Instituut\nOrganisatie GGD (e-mail ggd@example.org): GGD\n' };
  const text = (owner: string) => `${HEADER.replace('@jansen', '@jansen, @KNMI, @GGD')}\nActie A1 (${owner}, ${DUE}): Belt.\n`;
  it('is silent where no mail is made', () => expectProblems('owner-without-email', text('@KNMI'), { files }));
  it('reports where mail is made', () => {
    const config = { emailDomain: 'ministerie.example' };
    expectProblems('owner-without-email', text('<|@KNMI|>'), { files, config });
    expectProblems('owner-without-email', text('@GGD'), { files, config });
    expectProblems('owner-without-email', text('<|@KNMI|>'), { files, config: { rules: { 'owner-without-email': 'warning' } } });
  });
});
