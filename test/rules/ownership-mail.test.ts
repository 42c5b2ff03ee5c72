import { expectProblems, HEADER } from '../support/check.ts';

const BOOK = `Organisatie leeg: Organisatie zonder adres
Persoon nolet: N. Nolet
Persoon olde (e-mail olde@example.org): O. Olde
Groep bereikbaar (leden @nolet @olde): Groep met een adres
Groep onbereikbaar (leden @nolet): Groep zonder adres
`;
const OPTIONS = { config: { emailDomain: 'example.org' }, files: { 'leden.verslag': BOOK } };
const withAction = (owner: string) => `${HEADER}
# 1. Onderwerp

Actie A1 (${owner}, uiterlijk dinsdag 17 november 2020): Doet iets.
`;

describe('owner-without-email', () => {
  it('is for who cannot be reached', () => expectProblems('owner-without-email', withAction('<|@nolet|>'), OPTIONS));
  it('is not for who has an address', () => expectProblems('owner-without-email', withAction('@olde'), OPTIONS));
  it('is not for a group of which a member has one', () => expectProblems('owner-without-email', withAction('@bereikbaar'), OPTIONS));
  it('is for a group of which no member has one', () => expectProblems('owner-without-email', withAction('<|@onbereikbaar|>'), OPTIONS));
  it('is silent where the project makes no mail', () =>
    expectProblems('owner-without-email', withAction('@nolet'), { files: OPTIONS.files }));
});
