import assert from 'node:assert/strict';
import { Project } from '../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { nextMeeting } from '../../language-server/register/next-meeting.ts';
import { buildRegister } from '../../language-server/register/register.ts';

const BOOK = `Organisatie VWS (e-mail vws@example.org): Ministerie van VWS
Persoon ans (@VWS, e-mail ans@example.org): Ans
Persoon ben (@VWS, e-mail ben@example.org): Ben
Persoon cas (@VWS, e-mail cas@example.org): Cas
`;
const SERIES =
  'Reeks staf (elke maandag 10:00-11:00, van 30 november 2020 tot 28 december 2020, plaats "Zaal 1", voorzitter @ans, notulist @ben, leden @cas): Staf\n';

interface Asked {
  readonly date?: string;
  readonly today?: string;
}

function next(files: Readonly<Record<string, string>>, { date, today = '2020-11-20' }: Asked = {}, id = 'staf') {
  const project = new Project({ config: DEFAULT_CONFIG, today });
  for (const [name, text] of Object.entries({ 'adresboek.verslag': BOOK, ...files })) project.set(`file:///${name}`, text);
  const series = project.view.series(id)!;
  const made = nextMeeting({
    series,
    meetings: project.view.meetingsOfSeries(id),
    register: buildRegister(project.files()),
    language: project.file(series.uri)!.language,
    today,
    ...(date === undefined ? {} : { date }),
    isTaken: (taken) => project.view.names.meetings.has(taken),
  });
  project.set('file:///made.verslag', made.text);
  const problems = project.check('file:///made.verslag').filter(({ severity }) => severity === 'error' || severity === 'warning');
  return { ...made, problems: problems.map(({ rule }) => rule) };
}

const meeting = (id: string, header: string, body = '') =>
  `Verslag ${id} (reeks staf): Staf\n${header}\nVoorzitter: @ans\nNotulist: @ben\n\n${body}`;

describe('the next meeting of a series', () => {
  it('is, for a new series, on its first day with its chair, secretary and members', () => {
    const made = next({ 'staf.verslag': SERIES });
    assert.equal(
      made.text,
      `Verslag staf-1 (reeks staf): Staf
Status: uitnodiging
Datum: maandag 30 november 2020
Tijd: 10:00-11:00
Plaats: Zaal 1
Voorzitter: @ans
Notulist: @ben
Aanwezig: @ans, @ben, @cas
Volgende: maandag 7 december 2020 10:00

# 1. Opening en mededelingen

# 2. Rondvraag en sluiting
`,
    );
    assert.deepEqual(made.problems, []);
  });

  it('goes by the rhythm from the last one, and counts on from its id', () => {
    const made = next({ 'staf.verslag': SERIES, 'a.verslag': meeting('staf-4', 'Datum: maandag 7 december 2020\nAanwezig: @ans, @ben') });
    assert.equal(made.id, 'staf-5');
    assert.equal(made.date, '2020-12-14');
  });

  it('does not take an id that is there', () => {
    const made = next({
      'staf.verslag': SERIES,
      'a.verslag': meeting('staf-4', 'Datum: maandag 7 december 2020\nAanwezig: @ans, @ben'),
      'b.verslag': 'Verslag staf-5: Iets anders\n',
    });
    assert.equal(made.id, 'staf-6');
  });

  it('goes by the date where the ids do', () => {
    const header = 'Datum: maandag 7 december 2020\nAanwezig: @ans, @ben';
    assert.equal(next({ 'staf.verslag': SERIES, 'a.verslag': meeting('staf-2020-12-07', header) }).id, 'staf-2020-12-14');
    assert.equal(next({ 'staf.verslag': SERIES, 'a.verslag': meeting('staf-7-december', header) }).id, 'staf-14-december');
  });

  it('is when the last meeting agreed it would be, as long as usual', () => {
    const header = 'Datum: maandag 7 december 2020\nTijd: 10:00-11:00\nAanwezig: @ans, @ben\nVolgende: woensdag 9 december 2020 14:30';
    const made = next({ 'staf.verslag': SERIES, 'a.verslag': meeting('staf-1', header) });
    assert.equal(made.date, '2020-12-09');
    assert.match(made.text, /^Datum: woensdag 9 december 2020\nTijd: 14:30-15:30$/m);
  });

  it('leaves out public holidays', () => {
    const easter = SERIES.replace('30 november 2020', '29 maart 2021').replace('28 december 2020', '26 april 2021');
    const made = next({
      'staf.verslag': easter,
      'a.verslag': meeting('staf-1', 'Datum: maandag 29 maart 2021\nAanwezig: @ans, @ben'),
    });
    assert.equal(made.date, '2021-04-12');
  });

  it('has no date where the series has ended', () => {
    const made = next({ 'staf.verslag': SERIES, 'a.verslag': meeting('staf-9', 'Datum: maandag 28 december 2020\nAanwezig: @ans, @ben') });
    assert.equal(made.date, undefined);
    assert.deepEqual(made.problems, ['missing-date']);
  });

  it('is on the date that is asked for', () => {
    const made = next({ 'staf.verslag': SERIES }, { date: '2020-12-21' });
    assert.match(made.text, /^Datum: maandag 21 december 2020$/m);
  });

  it('invites who was on the lists, as they attended, but no guests', () => {
    const header = 'Datum: maandag 7 december 2020\nAanwezig: @ans (Webex), "een gast", {5.1.2e: @ben}\nAfwezig: @cas (namens @VWS)';
    const made = next({ 'staf.verslag': SERIES, 'a.verslag': meeting('staf-1', header) });
    assert.match(made.text, /^Aanwezig: @ans \(Webex\), \{5\.1\.2e: @ben\}, @cas \(namens @VWS\)$/m);
  });

  it('carries over what is still open, as it stands now, ready for a report', () => {
    const first = meeting(
      'staf-1',
      'Datum: maandag 30 november 2020\nAanwezig: @ans, @ben, @cas',
      `# 1. Opening

Actie A1 (@cas, uiterlijk vrijdag 4 december 2020): Belt de beheerder.

Actie A2 (@ben, uiterlijk vrijdag 4 december 2020): Maakt een lijst.

# 2. Rondvraag
`,
    );
    const second = meeting(
      'staf-2',
      'Datum: maandag 7 december 2020\nAanwezig: @ans, @ben, @cas',
      `# 1. Opening

Voortgang #staf-1/A1 (lopend, uiterlijk vrijdag 18 december 2020): Loopt.
Voortgang #staf-1/A2 (afgerond): Klaar.

# 2. Geheim
Geheim: 5.1.2h

Actie A1 (@ans, uiterlijk vrijdag 18 december 2020): Vervangt de sloten.

# 3. Rondvraag
`,
    );
    const made = next({ 'staf.verslag': SERIES, 'a.verslag': first, 'b.verslag': second });
    assert.equal(made.carried, 2);
    assert.deepEqual(made.problems, []);
    assert.equal(
      made.text.slice(made.text.indexOf('# 1.')),
      `# 1. Opening

# 2. Openstaande acties

// @cas, uiterlijk vrijdag 18 december 2020: Belt de beheerder.
Voortgang #staf-1/A1 (lopend):

// @ans, uiterlijk vrijdag 18 december 2020: Vervangt de sloten.
Voortgang #staf-2/A1 (open, geheim 5.1.2h):

# 3. Rondvraag
`,
    );
  });

  it('says of an open action what there is: its owner, its day, or neither', () => {
    const first = meeting(
      'staf-1',
      'Datum: maandag 30 november 2020\nAanwezig: @ans, @ben, @cas',
      '# 1. Opening\n\nActie A1 (@cas): Belt.\n\nActie A2 (uiterlijk vrijdag 4 december 2020): Schrijft.\n\nActie A3: Ruimt op.\n',
    );
    const comments = next({ 'staf.verslag': SERIES, 'a.verslag': first }).text.match(/^\/\/ .*$/gm);
    assert.deepEqual(comments, ['// @cas: Belt.', '// uiterlijk vrijdag 4 december 2020: Schrijft.', '// Ruimt op.']);
  });

  it('is in English where the series is', () => {
    const english =
      'Series staff (every Monday 10:00-11:00, from 30 November 2020 until 28 December 2020, chair @ans, secretary @ben): Staff\n';
    const made = next({ 'staff.verslag': english }, {}, 'staff');
    assert.match(made.text, /^Minutes staff-1 \(series staff\): Staff\nStatus: invitation\nDate: Monday 30 November 2020$/m);
    assert.deepEqual(made.problems, []);
  });

  it('takes up the points that were parked, before what closes it, and once', () => {
    const first = meeting(
      'staf-1',
      'Datum: maandag 30 november 2020\nAanwezig: @ans, @ben, @cas',
      '# 1. Opening\n\nWelkom.\n\nGeparkeerd P1 (@cas): Huisvesting van het {5.1.2h: team in Almere}.\n\nGeparkeerd P2: Vervallen punt\n\n# 2. Personeel\nGeheim: 5.1.2e\n\nGeparkeerd P3: De opvolging\n\n# 3. Rondvraag\n\nGeen.\n\nVoortgang #staf-1/P2 (vervallen): Niet meer nodig.\n',
    );
    const made = next({ 'staf.verslag': SERIES, 'staf-1.verslag': first });
    assert.deepEqual(made.problems, []);
    assert.equal(
      made.text.slice(made.text.indexOf('# 1.')),
      `# 1. Opening en mededelingen

# 2. Huisvesting van het {5.1.2h: team in Almere}

Voortgang #staf-1/P1 (afgerond): Stond geparkeerd en is nu aan de orde (@cas).

# 3. De opvolging
Geheim: 5.1.2e

Voortgang #staf-1/P3 (afgerond): Stond geparkeerd en is nu aan de orde.

# 4. Rondvraag en sluiting
`,
    );
    const later = next({ 'staf.verslag': SERIES, 'staf-1.verslag': first, 'staf-2.verslag': made.text });
    assert.doesNotMatch(later.text, /Huisvesting|opvolging/);
    // A point is not closed because the one right above it is.
    const below = first.replace(
      'Geparkeerd P3: De opvolging\n\n# 3. Rondvraag\n\n',
      'Kort.\n# 3. Rondvraag\n\nGeparkeerd P3: De opvolging\n\n',
    );
    assert.match(next({ 'staf.verslag': SERIES, 'staf-1.verslag': below }).text, /# 3\. De opvolging\n\nVoortgang #staf-1\/P3/);
  });
});

describe('what a body keeps from one meeting to the next', () => {
  const last = (title: string, lines: string) =>
    `Verslag staf-1 (reeks staf): ${title}\nDatum: maandag 30 november 2020\n${lines}\n\n# 1. Opening\n`;
  const made = (title: string, lines = 'Voorzitter: @ans\nNotulist: @ben') =>
    next({ 'staf.verslag': SERIES, 'staf-1.verslag': last(title, lines) });

  it('its people stand under their captions', () => {
    const { text, problems } = made(
      'Staf',
      'Voorzitter: @ans\nNotulist: @ben\nAanwezig: @ans (Webex)\n  Leden: @ben (vz), @VWS (tot punt 3)\nAfwezig:\n  Leden: @cas (m.k., volmacht aan @ben)',
    );
    assert.match(text, /^Aanwezig: @ans \(Webex\)\n {2}Leden: @ben \(vz\), @VWS, @cas\n/m);
    assert.deepEqual(problems, []);
    assert.match(
      made('Staf', 'Aanwezig:\n  Raad: @ans, @ben\n  Griffie: @cas').text,
      /^Aanwezig:\n {2}Raad: @ans, @ben\n {2}Griffie: @cas\n/m,
    );
  });

  it('its kind, its quorum and who signs', () => {
    const { text, problems } = made(
      'Staf',
      'Soort: raadsvergadering\nQuorum: 2\nVoorzitter: @ans\nNotulist: @ben\nAanwezig: @ans, @ben, @cas\nOndertekening: @ans, @ben',
    );
    assert.match(text, /^Status: uitnodiging\nSoort: raadsvergadering\n/m);
    assert.match(text, /^Quorum: 2\n/m);
    assert.match(text, /^Ondertekening: @ans, @ben\n/m);
    assert.deepEqual(problems, []);
  });

  it('its title, with the new day where the old one stood', () => {
    for (const [title, then] of [
      ['Staf van 30 november 2020', 'Staf van 7 december 2020'],
      ['Staf, maandag 30 november 2020', 'Staf, maandag 7 december 2020'],
      ['Staf 30-11-2020', 'Staf 07-12-2020'],
      ['Staf 2020-11-30 (besluitvormend)', 'Staf 2020-12-07 (besluitvormend)'],
      ['Staf november 2020', 'Staf december 2020'],
      ['November 2020: Staf', 'December 2020: Staf'],
      // What is of another day, and what is no day.
      ['Staf na 1 juli 2020', 'Staf na 1 juli 2020'],
      ['Staf 2020', 'Staf 2020'],
    ] as const)
      assert.equal(made(title).text.split('\n')[0]!.split(': ').slice(1).join(': '), then);
  });

  it('and no old day where the next one is not known', () => {
    const ended = SERIES.replace('tot 28 december 2020', 'tot 30 november 2020');
    const { text } = next({ 'staf.verslag': ended, 'staf-1.verslag': last('Staf van 30 november 2020', 'Voorzitter: @ans') });
    assert.equal(text.split('\n')[0], 'Verslag staf-2 (reeks staf): Staf');
  });
});
