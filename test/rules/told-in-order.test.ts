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
      ['Van Dam sluit om 22.10 uur.', 'Er zijn geen punten meer; sluiting 22.15 uur.', 'Meeting ended 21:05', '22.00 Sluiting'],
    ],
    ['Dit is een actie', ['Noor: wie belt de gemeente? -> Van Dam', 'Brief aan de wijk → Noor', '24/103 Clerk to write to the council.']],
    ['Dit is een besluit', ['24/105 It was RESOLVED to pay the accounts.', '3.2.1 Besloten wordt te verhuizen.']],
    ['Hier worden notulen vastgesteld', ['24/103 Minutes of 5 October were approved', '4.1 De notulen worden vastgesteld.']],
  ] as const)
    for (const line of lines) it(line, () => assert.match(saidOf(line), new RegExp(`^${said}`)));

  it('says nothing of shops, roads and plans', () => {
    for (const line of [
      'De winkel sluit om 17.00 uur.',
      'Albert Heijn opent om 8.00 uur.',
      'De route Utrecht -> Amersfoort vervalt.',
      'De route gaat van Utrecht -> Amersfoort',
      'Om 20.00 uur sluit de bibliotheek haar deuren.',
      'Na de zomer komt de heer Van Dam met een voorstel.',
      'Van Dam is niet aanwezig.',
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

describe('numbers of points as parish councils write them', () => {
  it('are numbers of headings', () => {
    const problems = check(`${HEADER}\n# 24/103 Apologies\n\nNone.\n\n# 24/103 Minutes\n\nNone.\n`);
    assert.ok(problems.some(({ rule }) => rule === 'duplicate-number'));
  });
});
