import assert from 'node:assert/strict';
import { check, expectFix, expectProblems, HEADER } from '../support/check.ts';

const AGENDA = '\n# 1. Een\n\nTekst.\n\n# 2. Twee\n\nTekst.\n\n# 3. Drie\n\nTekst.\n';
const withPeople = (present: string, absent = '@bakker', agenda = AGENDA) =>
  HEADER.replace(/Aanwezig:.*/, `Aanwezig: ${present}`).replace(/Afwezig:.*/, `Afwezig: ${absent}`) + agenda;

describe('unknown-agenda-item', () => {
  it('an item that is not on the agenda', () => {
    expectProblems('unknown-agenda-item', withPeople('@voorzitter, @secretaris, <|@jansen (vanaf punt 9)|>'));
    expectProblems('unknown-agenda-item', withPeople('@voorzitter, @secretaris, <|@jansen (vz) (t/m agendapunt 4)|>'));
    expectProblems(
      'unknown-agenda-item',
      withPeople('@voorzitter, @secretaris, @jansen').replace(
        'Voorzitter: @voorzitter',
        'Voorzitter: @voorzitter, <|@jansen (vanaf punt 7)|>',
      ),
    );
  });
  it('one that is on it, a time, and minutes whose items have no number are none', () => {
    expectProblems('unknown-agenda-item', withPeople('@voorzitter, @secretaris, @jansen (vanaf punt 2, tot 3)'));
    expectProblems('unknown-agenda-item', withPeople('@voorzitter, @secretaris, @jansen (vanaf 10.30 uur)'));
    expectProblems(
      'unknown-agenda-item',
      withPeople('@voorzitter, @secretaris, @jansen (vanaf punt 2)', '@bakker', '\n# Opening\n\nTekst.\n'),
    );
  });
});

describe('until-before-from', () => {
  it('items and times', () => {
    expectProblems('until-before-from', withPeople('@voorzitter, @secretaris, <|@jansen (vanaf punt 3, tot punt 2)|>'));
    expectProblems('until-before-from', withPeople('@voorzitter, @secretaris, <|@jansen (vanaf punt 2) (tot punt 2)|>'));
    expectProblems('until-before-from', withPeople('@voorzitter, @secretaris, <|@jansen (from 10:40, until 10:20)|>'));
  });
  it('in order, up to and with one item, after midnight', () => {
    expectProblems(
      'until-before-from',
      withPeople('@voorzitter, @secretaris (vanaf punt 2, t/m punt 2), @jansen (vanaf 22.00 uur, tot 00.30 uur)'),
    );
  });
});

describe('proxy-mismatch', () => {
  it('of somebody who is present, to somebody who is not, or to oneself', () => {
    expectProblems('proxy-mismatch', withPeople('@voorzitter, @secretaris, <|@jansen (volmacht aan @voorzitter)|>'));
    expectProblems('proxy-mismatch', withPeople('@voorzitter, @secretaris, <|@jansen (vervangen door @voorzitter)|>'));
    expectProblems('proxy-mismatch', withPeople('@voorzitter, @secretaris', '@bakker, <|@jansen (proxy @bakker)|>'));
    expectProblems('proxy-mismatch', withPeople('@voorzitter, @secretaris', '@bakker, <|@jansen (volmacht aan @jansen)|>'));
  });
  it('none where it fits', () => {
    expectProblems(
      'proxy-mismatch',
      withPeople('@voorzitter, @secretaris, @jansen (tot punt 3, volmacht aan @voorzitter)', '@bakker (m.k., volmacht aan @secretaris)'),
    );
    expectProblems('proxy-mismatch', withPeople('@voorzitter, @secretaris, @jansen (bij volmacht aan @voorzitter)'));
  });
});

describe('owners over time', () => {
  it('who had left at an item is asked for', () => {
    const agenda =
      '\n# 1. Een\n\nActie A1 (@jansen, uiterlijk vrijdag 20 november 2020): Belt.\n\n# 2. Twee\n\nActie A2 (<|@jansen|>, uiterlijk vrijdag 20 november 2020): Belt.\n';
    expectProblems('owner-not-attending', withPeople('@voorzitter, @secretaris, @jansen (tot punt 2)', '@bakker', agenda));
  });
  it('who stands for somebody may own', () => {
    const agenda = '\n# 1. Een\n\nActie A1 (@jansen, uiterlijk vrijdag 20 november 2020): Belt.\n';
    expectProblems('owner-not-attending', withPeople('@voorzitter, @secretaris', '@bakker (vervangen door @jansen)', agenda));
  });
});

describe('quorum of a series', () => {
  it('is a number or a part', () => {
    const series = (quorum: string) => `Reeks x (${quorum}): Raad\n`;
    for (const quorum of ['quorum 14', 'quorum 2/3', 'quorum 50%+1', 'quorum meer dan de helft'])
      expectProblems('malformed-statement', series(quorum));
    expectProblems('malformed-statement', series('quorum <|genoeg|>'));
    expectProblems('malformed-statement', series('<|quorum|>'));
  });
});

describe('what is told behind another', () => {
  it('is reported where it counts with the one who gave the proxy or was replaced', () => {
    expectFix(
      'proxy-mismatch',
      withPeople('@voorzitter, @secretaris, @jansen (met volmacht van @bakker)', '@bakker (m.k.)'),
      withPeople('@voorzitter, @secretaris, @jansen (met volmacht van @bakker)', '@bakker (m.k., volmacht aan @jansen)'),
    );
    expectFix(
      'proxy-mismatch',
      withPeople('@voorzitter, @secretaris, @jansen (vervangt @bakker)'),
      withPeople('@voorzitter, @secretaris, @jansen (vervangt @bakker)', '@bakker (vervangen door @jansen)'),
    );
    expectProblems('proxy-mismatch', withPeople('@voorzitter, @secretaris, <|@jansen (i.p.v. @ander)|>', '@bakker'));
  });
  it('is fine where both say so, and where it is a role', () => {
    expectProblems('proxy-mismatch', withPeople('@voorzitter, @secretaris, @jansen (woordvoerder voor @bakker)'));
    expectProblems(
      'proxy-mismatch',
      withPeople('@voorzitter, @secretaris, @jansen (volmacht van @bakker)', '@bakker (volmacht aan @jansen)'),
    );
  });
  it('is a time that somebody was there, or one item', () => {
    expectProblems('until-before-from', withPeople('@voorzitter, @secretaris, <|@jansen (10.45 - 10.15 uur)|>'));
    expectProblems('unknown-agenda-item', withPeople('@voorzitter, @secretaris, <|@jansen (alleen bij punt 7)|>'));
    const late = withPeople(
      '@voorzitter, @secretaris, @jansen (bij punt 3)',
      '@bakker',
      AGENDA.replace('Tekst.', 'Stemming (voor @jansen): aangenomen'),
    );
    assert.ok(
      check(late).some(({ message }) => /jansen|Jansen/.test(message.nl)),
      check(late)
        .map(({ message }) => message.nl)
        .join(),
    );
  });
});
