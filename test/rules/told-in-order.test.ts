import assert from 'node:assert/strict';
import { check, expectFix, HEADER } from '../support/check.ts';

const BODY = (line: string) => `${HEADER}\n# 1. Onderwerp\n\n${line}\n`;
const NAMED = `Persoon vdam (openbaar): P. van Dam\nPersoon noor (openbaar): N. Visser\n\n${HEADER.replace('@jansen\n', '@jansen, @vdam, @noor\n')}`;

/** The start of what is said about each line, and nothing where nothing is. */
function saidOf(line: string): string {
  const text = `${NAMED}\n# 1. Onderwerp\n\n${line}\n`;
  const at = text.split('\n').indexOf(line);
  return check(text)
    .filter(({ rule, range }) => rule === 'untyped-item' && range.start.line === at)
    .map(({ message }) => message.nl)
    .join();
}

describe('what happened when, in whatever order minutes tell it', () => {
  for (const [said, lines] of [
    [
      'Wie eerder ging',
      [
        'Om 20.15 uur verlaat de heer Van Dam de vergadering.',
        'Om 20.00 uur verlaten de heer Van Dam en Noor de zaal.',
        'Vanaf dit punt is de heer Van Dam niet meer aanwezig.',
        'At 8:10 p.m. Cllr Van Dam left the meeting.',
        '(Van Dam left the meeting at 8.10pm)',
        '16.30 Van Dam left.',
        'Van Dam is na punt 3 weg.',
        'Van Dam is vanaf punt 3 afwezig.',
        'Van Dam withdrew at 20.15.',
        'Van Dam meldt zich af om 20.15 uur.',
      ],
    ],
    [
      'Wie later kwam',
      [
        '20.15 uur: Van Dam komt binnen.',
        'Van Dam is vanaf 20.15 uur aanwezig.',
        '[20.30] Van Dam joins',
        'Om 20.15 uur schuift Noor aan.',
      ],
    ],
    ['Hoe laat de vergadering begon', ['Noor opent 20:05', '@noor opent om 20.05 uur.', '7:00pm Call to order', '19.30 Opening']],
    [
      'Hoe laat de vergadering eindigde',
      [
        'Meeting closed 7.40pm',
        'Van Dam sluit om 22.10 uur.',
        'Er zijn geen punten meer; sluiting 22.15 uur.',
        'Meeting ended 21:05',
        '22.00 Sluiting',
      ],
    ],
    [
      'Dit is een actie',
      [
        'ACTION-34: Noor to draft text',
        'AP - Noor - ring council',
        'Van Dam belt met de gemeente (actie).',
        'Noor: wie belt de gemeente? -> Van Dam',
        'Brief aan de wijk → Noor',
        '24/103 Clerk to write to the council.',
      ],
    ],
    [
      'Dit is een besluit',
      [
        '2.1 Vastgesteld wordt het jaarplan.',
        '2.2 Besloten wordt een bureau te vragen.',
        '24/105 It was RESOLVED to pay the accounts.',
        '3.2.1 Besloten wordt te verhuizen.',
      ],
    ],
    [
      'Hier worden notulen vastgesteld',
      [
        '24/103 Minutes of 5 October were approved',
        '4.1 De notulen worden vastgesteld.',
        'Agreed as a true record.',
        'Met inachtneming hiervan vastgesteld.',
      ],
    ],
  ] as const)
    for (const line of lines) it(line, () => assert.match(saidOf(line), new RegExp(`^${said}`)));

  it('a time alone below the heading of the end is the end, and a hearing is no meeting', () => {
    const typed = (body: string) =>
      check(`${NAMED}\n${body}\n`)
        .filter(({ rule, fixes }) => rule === 'untyped-item' && fixes.length > 0)
        .map(({ fixes }) => fixes[0]!.edits[0]!.newText.trim());
    const under = (heading: string, line: string) => typed(`# 9. ${heading}\n\n${line}`);
    const headed = (heading: string) => typed(`${heading}\n\nTekst.`);
    assert.deepEqual(under('Sluiting', '11:15 uur.'), ['Sluiting: 11:15 uur']);
    assert.deepEqual(under('Call to order', '7:01 PM by Mr. Abel'), ['Opening: 7:01 PM']);
    assert.deepEqual(under('Adjourn', 'Bane/Cobb 9:15 PM, unanimous.'), ['Sluiting: 9:15 PM']);
    assert.deepEqual(under('Vragen', 'Vanaf 9:15 koffie'), []);
    assert.deepEqual(headed('# 9. Sluiting om 10.50'), ['Sluiting: 10.50']);
    assert.deepEqual(headed('# Call to Order - 7:04 PM'), ['Opening: 7:04 PM']);
    assert.deepEqual(headed('# Next Meeting: Feb 19, 2026 6:30pm'), ['Volgende: Feb 19, 2026, 6:30pm']);
    assert.deepEqual(headed('# 9. Begroting 2021 om 10.30 uur'), []);
    assert.deepEqual(under('Public hearing', 'Opened at 6:45 PM. No one spoke. Closed at 6:46 PM.'), []);
    assert.deepEqual(under('Opening', 'The meeting was scheduled for 21:00 UTC and began at 21:02 when all were there'), [
      'Opening: 21:02',
    ]);
  });
  it('says nothing of shops, roads and plans', () => {
    for (const line of [
      'De winkel sluit om 17.00 uur.',
      'Albert Heijn opent om 8.00 uur.',
      'De route Utrecht -> Amersfoort vervalt.',
      'De route gaat van Utrecht -> Amersfoort',
      'Om 20.00 uur sluit de bibliotheek haar deuren.',
      'Na de zomer komt de heer Van Dam met een voorstel.',
      '12.50 Euro per uur.',
    ])
      assert.equal(saidOf(line), '', line);
  });
  it('its fixes keep the number of the point and what was said', () => {
    expectFix('untyped-item', BODY('24/105 It was RESOLVED to pay.'), BODY('Besluit 24-105: It was RESOLVED to pay.'));
    const problem = check(`${NAMED}\n# 1. Onderwerp\n\nWie belt? -> Noor\n`).find(({ rule }) => rule === 'untyped-item');
    assert.equal(problem?.fixes[0]?.edits[0]?.newText, 'Actie (@noor): Wie belt?');
  });
  it('says nothing of it in an invitation, which tells a plan', () => {
    const text = BODY('22.00 Sluiting').replace('Datum:', 'Status: uitnodiging\nDatum:');
    assert.deepEqual(
      check(text).filter(({ rule }) => rule === 'untyped-item'),
      [],
    );
  });
});

describe('the next meeting, and who writes', () => {
  const fixOf = (line: string, heading = '# 1. Onderwerp') => {
    const text = `${NAMED.replace(/^Notulist.*\n/m, '')}\n${heading}\n\n${line}\n`;
    const at = text.split('\n').indexOf(line);
    const problem = check(text).find(({ rule, range }) => ['untyped-item', 'field-out-of-place'].includes(rule) && range.start.line === at);
    return problem?.fixes[0]?.edits[0]?.newText.trim();
  };
  it('is found without its year, under any heading that announces it, and keeps its zone', () => {
    assert.equal(fixOf('Volgende overlegvergadering: do 9 april, 10 uur.'), 'Volgende: do 9 april, 10 uur');
    assert.equal(fixOf('- 2026-02-25 16:00 UTC', '# Upcoming Meetings'), 'Volgende: 2026-02-25, 16:00 UTC');
    assert.equal(fixOf('- Volg. MT: 10/2, 9u, zaal 3'), 'Volgende: 10/2, 9u');
    assert.equal(fixOf('Sun 12 April 2pm', '# Next GM'), 'Volgende: Sun 12 April, 2pm');
    assert.equal(fixOf('30 April 2026', '# TB/26/16 Next meeting'), 'Volgende: 30 April 2026');
    assert.equal(fixOf('Noor sluit om 21.40. Volgende vergadering 9 juni.'), 'Sluiting: 21.40');
    assert.equal(fixOf('Minutes approved on: 2026-03-18'), 'Status: vastgesteld op 2026-03-18');
    assert.equal(fixOf('Monday 13th April 2026 at 7.30 pm', '# 26/037 DATE OF NEXT MEETING'), 'Volgende: Monday 13th April 2026, 7.30 pm');
  });
  it('`Notulen: Noor` in a body is who takes them, where Noor is there', () => {
    assert.equal(fixOf('Notulen: Noor'), 'Notulist: @noor');
    assert.equal(fixOf('Notulen: akkoord'), undefined);
    assert.equal(fixOf('Notulen: Hedwig'), undefined);
  });
  it('who comes back to something has not come in', () => {
    assert.equal(saidOf('Van Dam komt hierop terug.'), '');
  });
  for (const line of [
    'De kosten komen over op de begroting van 2021.',
    'De kosten komen over 2020 uit op 3 miljoen.',
    'Kosten komen over 3 jaar terug.',
    'De trein komt over 5 minuten.',
    'De notitie komt later.',
    'De raming komt neer op 5%.',
    'De stukken komen aan.',
    'Vakantierooster 26/27',
    'Het vakantierooster 26/27 is aangenomen.',
  ])
    it(`what is no person neither comes nor votes: ${line}`, () => assert.equal(saidOf(line), ''));
  it('an office comes, also where nobody is said to have it', () => {
    for (const line of [
      'De wethouder komt om 20.15 uur binnen.',
      'De Boer komt om 20.15 uur binnen.',
      'De griffier komt later.',
      'De heer Van Dam komt na punt 3 binnen.',
    ])
      assert.match(saidOf(line), /^Wie later kwam/, line);
  });
});

describe('people under labels of other bodies', () => {
  const reportedOf = (line: string) =>
    check(`${NAMED}${line}\n\n# 1. Onderwerp\n`)
      .filter(({ rule }) => rule === 'unread-people' || rule === 'malformed-statement')
      .map(({ rule, fixes }) => [rule, fixes[0]?.edits[0]?.newText]);
  it('are asked about', () => {
    assert.deepEqual(reportedOf('College: wethouders Gras en Heide'), [['unread-people', undefined]]);
    for (const label of ["Cc'd", 'Cc’d', "Cc'ed", "Gecc'd", 'Copied to', 'Kopie aan']) {
      const [problem] = check(`${NAMED}${label}: @noor\n`).filter(({ range }) => range.start.line === NAMED.trimEnd().split('\n').length);
      assert.equal(problem?.rule, 'standard-label', label);
      assert.equal(problem?.fixes[0]?.edits[0]?.newText, 'CC', label);
    }
    assert.deepEqual(reportedOf('Bij: Els, Fem, Gus'), [['unread-people', undefined]]);
    assert.deepEqual(reportedOf('Later: Mo (20.15)'), [['unread-people', undefined]]);
    assert.deepEqual(reportedOf('Facilitator: Alice'), [['unread-people', undefined]]);
    assert.deepEqual(reportedOf('Minuter: Bob'), [['unread-people', 'Notulist: Bob']]);
    assert.deepEqual(reportedOf('Notulen: Noor'), [['unread-people', 'Notulist: Noor']]);
    assert.deepEqual(reportedOf('Notulen: concept'), []);
    assert.deepEqual(reportedOf('Minutes: Yaz'), [['unread-people', 'Notulist: Yaz']]);
    assert.deepEqual(reportedOf('Notulen: Akkoord'), []);
    assert.deepEqual(reportedOf('Minutes submitted by: Ben Black, 2026-03-05'), [['unread-people', undefined]]);
  });
  it('are read by short labels, and groups on one line are parted', () => {
    assert.deepEqual(reportedOf('Namens het CvB: prof. Grootveld, drs. Hoek'), [['unread-people', undefined]]);
    assert.deepEqual(reportedOf('Directie: Gert (tot 20:30)'), [['unread-people', undefined]]);
    assert.equal(reportedOf('Aanw.: OG: @jansen | PG: @noor, @vdam')[0]?.[0], 'unread-people');
    const head = `${NAMED.replace(/^Aanwezig.*$/m, 'Aanwezig: OG: @jansen | PG: @noor, @vdam')}\n# 1. Onderwerp\n`;
    const problem = check(head).find(({ rule }) => rule === 'malformed-statement');
    assert.equal(problem?.fixes[0]?.edits[0]?.newText, '\n  OG: @jansen\n  PG: @noor, @vdam');
  });
  it('a speaker in two letters is no typing error', () => {
    const text = `${HEADER.replace(/^Afwezig.*$/m, '')}\nTekst.\nJo: drempels komen in mei.\n`;
    assert.deepEqual(
      check(text).filter(({ rule }) => rule === 'keyword-typo'),
      [],
    );
  });
  it('a number of a whole is a number, and a notice is said of whoever it stands behind', () => {
    const of = (line: string) =>
      check(`${HEADER.replace(/^Afwezig.*$/m, line)}\n# 1. Onderwerp\n`).filter(({ rule }) => rule === 'malformed-statement');
    assert.match(of('Afwezig: 14 van de 24 leden')[0]!.message.nl, /noemt niemand/);
    const [problem] = of('Afwezig: @bakker (VVD), met kennisgeving');
    assert.equal(problem?.fixes[0]?.edits[0]?.newText, ' (met kennisgeving)');
  });
});

describe('points of an agenda without a sign', () => {
  const titles = (body: string) =>
    check(`${HEADER}\n${body}`)
      .find(({ rule }) => rule === 'unread-headings')
      ?.fixes[0]?.edits.map(({ newText }) => newText);
  it('are offered as headings', () => {
    assert.deepEqual(titles('1 Opening\nTekst.\n\n2 Mededelingen\nTekst.\n\n3 Rondvraag\nTekst.\n'), [
      '# 1 Opening',
      '# 2 Mededelingen',
      '# 3 Rondvraag',
    ]);
    assert.deepEqual(titles('26/031 APOLOGIES\nNone.\n\n26/032 MINUTES\nApproved.\n'), ['# 26/031 APOLOGIES', '# 26/032 MINUTES']);
  });
  it('a list of who does what is none', () => {
    assert.equal(titles('1 Ria begroting\n2 Cor kleding\n3 Jan belt\n'), undefined);
  });
});

describe('numbers of points as parish councils write them', () => {
  it('are numbers of headings', () => {
    const problems = check(`${HEADER}\n# 24/103 Apologies\n\nNone.\n\n# 24/103 Minutes\n\nNone.\n`);
    assert.ok(problems.some(({ rule }) => rule === 'duplicate-number'));
  });
});
