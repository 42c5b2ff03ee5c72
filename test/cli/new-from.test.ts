import assert from 'node:assert/strict';
import { draftOf } from '../../language-server/intake/index.ts';
import { blocksOfInvitation, invitationOf } from '../../src/import/invitation.ts';
import { run } from './memory-host.ts';

const event = (
  lines: string,
  start = 'DTSTART;TZID=W. Europe Standard Time:20210715T110000\r\nDTEND;TZID=W. Europe Standard Time:20210715T113000',
) =>
  `BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\n${start}\r\n${lines}\r\nBEGIN:VALARM\r\nDESCRIPTION:REMINDER\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
const OUTLOOK = event(
  [
    'SUMMARY:Dijkbewaking\\, control room',
    'LOCATION:Kamer 3\\; https://teams.microsoft.com/l/meetup-join/19%3ameeting',
    'ORGANIZER;CN="Jansen, Jan":mailto:jan@x.example',
    'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN="Smit, Anna":mailto:anna@x.example',
    'ATTENDEE;PARTSTAT=DECLINED;CN=Piet de Vries:mailto:piet@x.e',
    ' xample',
    'ATTENDEE;CUTYPE=ROOM;CN=Kamer 3:mailto:kamer3@x.example',
    'DESCRIPTION:Beste allemaal\\,\\n\\nWe bespreken de planning van de dijk.\\n\\nVergadering-id: 312 456 789\\nToegangscode: aB3dEf\\nDeelnemen: https://teams.microsoft.com/l/meetup-join/19%3ameeting\\n',
  ].join('\r\n'),
);

describe('verslag new --from', () => {
  it('makes minutes of a calendar file of Outlook: title, day, time, place, people and text, with what opens the meeting shielded', async () => {
    const { status, stdout, stderr } = await run(['new', '--from', 'dijk.ics'], { 'dijk.ics': OUTLOOK });
    assert.equal(status, 0, stderr);
    assert.equal(
      stdout,
      `Persoon jansen (e-mail jan@x.example): Jan Jansen
Persoon smit (e-mail anna@x.example): Anna Smit
Persoon devries (e-mail piet@x.example): Piet de Vries

Verslag dijk: Dijkbewaking, control room
Status: uitnodiging
Datum: donderdag 15 juli 2021
Tijd: 11:00-11:30
Plaats: Kamer 3
Aanwezig: @jansen, @smit
Afwezig: @devries

# Uitnodiging

Kamer 3; {5.1.2i: https://teams.microsoft.com/l/meetup-join/19%3ameeting}

Beste allemaal,

We bespreken de planning van de dijk.

Vergadering-id: {5.1.2i: 312 456 789}
Toegangscode: {5.1.2i: aB3dEf}
Deelnemen: {5.1.2i: https://teams.microsoft.com/l/meetup-join/19%3ameeting}
`,
    );
  });
  it('takes a meeting of days, a place on lines, and the page of a calendar of Google', async () => {
    const made = async (start: string, ...lines: string[]) => {
      const { status, stdout, stderr } = await run(['new', '--from', 'dag.ics'], {
        'dag.ics': event(['SUMMARY:Heidag van het bestuur', ...lines].join('\r\n'), start),
      });
      assert.equal(status, 0, stderr);
      return stdout;
    };
    const days = (from: string, until: string) => `DTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${until}`;
    assert.match(
      await made(days('20260918', '20260919'), 'LOCATION:De Hoeve\\nBosweg 3'),
      /^Datum: vrijdag 18 september 2026\nPlaats: De Hoeve, Bosweg 3$/m,
    );
    assert.match(await made(days('20260918', '20260921')), /^Datum: 18-20 september 2026$/m);
    assert.match(await made(days('20260930', '20261003')), /^Datum: woensdag 30 september 2026\nTot en met: vrijdag 2 oktober 2026$/m);
    const page = await made(
      days('20260918', '20260919'),
      'DESCRIPTION:Wat ging goed?<br>Wat niet?<ul><li>De druk</li><li>Geld &lt; plan</li></ul>\\n\\nTot dan\\n__________\\nDag',
    );
    assert.match(page, /# Uitnodiging\n\nWat ging goed\?\nWat niet\?\n\n- De druk\n- Geld \\< plan\n\nTot dan\nDag\n/);
  });
  it('shields what Teams, Webex and Zoom tell of the way in, in both languages', async () => {
    for (const line of [
      'Meeting ID: 312 456 789 012',
      'Passcode: aB3dEf',
      'Meeting number (access code): 2374 111 2222',
      'Meeting password: Geheim12',
      'Vergaderingsnummer (toegangscode): 2374 111 2222',
      'Wachtwoord voor vergadering: Geheim12',
      'Phone conference ID: 123 456 789#',
      'Host key: 123456',
      'Numeric meeting password: 99887766',
    ]) {
      const { stdout } = await run(['new', '--from', 'x.ics'], { 'x.ics': event(`SUMMARY:x\r\nDESCRIPTION:${line}`) });
      const value = line.slice(line.indexOf(': ') + 2);
      assert.ok(stdout.includes(`{5.1.2i: ${value}}`), stdout);
      const shown = await run(['render', 'x.verslag', '--to', 'text', '--public', '--force'], { 'x.verslag': stdout });
      assert.ok(!shown.stdout.includes(value), shown.stdout);
    }
  });
  it('reads the calendar in a mail, and writes beside what is there: the people to the address book', async () => {
    const mail = `From: Jan <jan@x.example>\r\nTo: anna@x.example\r\nSubject: Dijk\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nzie bijlage\r\n--b\r\nContent-Type: text/calendar; charset=utf-8; method=REQUEST\r\n\r\n${OUTLOOK}\r\n--b--\r\n`;
    const book = 'Persoon smit (e-mail anna@x.example): Anna Smit\n';
    const { status, stderr, files } = await run(['new', '--from', 'dijk.eml', '--out', 'uit'], {
      'dijk.eml': mail,
      'adresboek.verslag': book,
    });
    assert.equal(status, 0, stderr);
    assert.match(files.text('uit/dijk.verslag')!, /^Aanwezig: @jansen, @smit$/m);
    assert.equal(
      files.text('adresboek.verslag'),
      `${book}Persoon jansen (e-mail jan@x.example): Jan Jansen\nPersoon devries (e-mail piet@x.example): Piet de Vries\n`,
    );
    const again = await run(['new', '--from', 'dijk.eml', '--out', 'uit/dijk.verslag'], files);
    assert.equal(again.status, 2);
  });
  it('names what is in the way: a file where a folder was meant', async () => {
    const { status, stderr, files } = await run(['new', '--from', 'dijk.ics', '--out', 'plain'], {
      'dijk.ics': OUTLOOK,
      plain: 'Van mij.',
    });
    assert.equal(status, 2);
    assert.match(stderr, /^plain: bestaat al en wordt niet vervangen/m);
    assert.equal(files.text('plain'), 'Van mij.');
  });
  it('shows the clock of the project, and says which other clock a time is on', async () => {
    const time = async (start: string) =>
      (await run(['new', '--from', 'x.ics'], { 'x.ics': event('SUMMARY:x', start) })).stdout.match(/^(?:Datum|Tijd|Tijdzone): .*$/gm);
    assert.deepEqual(await time('DTSTART:20210715T223000Z'), ['Datum: vrijdag 16 juli 2021', 'Tijd: 00:30']);
    assert.deepEqual(await time('DTSTART;TZID=Europe/Berlin:20210715T110000'), ['Datum: donderdag 15 juli 2021', 'Tijd: 11:00']);
    assert.deepEqual(await time('DTSTART;TZID=America/New_York:20210715T110000'), ['Datum: donderdag 15 juli 2021', 'Tijd: 17:00']);
    for (const [start, day, told] of [
      ['DTSTART;TZID=America/New_York:20210115T200000', '16 januari 2021', '02:00'],
      ['DTSTART;TZID=UTC:20210715T110000', '15 juli 2021', '13:00'],
      ['DTSTART;TZID=Eastern Standard Time:20210715T110000', '15 juli 2021', '17:00'],
      ['DTSTART;TZID="/citadel.org/20210210_1/America/New_York":20210715T110000', '15 juli 2021', '17:00'],
      ['DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20210715T110000', '15 juli 2021', '11:00'],
    ] as const) {
      const lines = (await time(start)) ?? [];
      assert.match(lines[0]!, new RegExp(`${day}$`), start);
      assert.equal(lines[1], `Tijd: ${told}`, start);
    }
    assert.deepEqual(await time('DTSTART;VALUE=DATE:20210715'), ['Datum: donderdag 15 juli 2021']);
  });
  it('reads the zone that a file tells of itself, and asks about one that nobody knows', async () => {
    const zone = (...parts: string[]) => `BEGIN:VTIMEZONE\r\nTZID:Eigen\r\n${parts.join('')}END:VTIMEZONE\r\n`;
    const part = (kind: string, start: string, to: string, rule: string) =>
      `BEGIN:${kind}\r\nDTSTART:${start}\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:${to}\r\n${rule === '' ? '' : `RRULE:${rule}\r\n`}END:${kind}\r\n`;
    const own = zone(
      part('STANDARD', '16011104T020000', '-0500', 'FREQ=YEARLY;BYDAY=1SU;BYMONTH=11'),
      part('DAYLIGHT', '16010311T020000', '-0400', 'FREQ=YEARLY;BYDAY=2SU;BYMONTH=3'),
    );
    const time = async (zones: string, start: string) => {
      const text = event('SUMMARY:x', start).replace('BEGIN:VEVENT', `${zones}BEGIN:VEVENT`);
      return (await run(['new', '--from', 'x.ics'], { 'x.ics': text })).stdout.match(/^(?:Tijd|Tijdzone): .*$/gm);
    };
    // In New York summer ends on 7 November 2021, a week after it does here.
    for (const [day, told] of [
      ['20210115', '16:00'],
      ['20210313', '16:00'],
      ['20210315', '15:00'],
      ['20210715', '16:00'],
      ['20211101', '15:00'],
      ['20211108', '16:00'],
    ] as const)
      assert.deepEqual(await time(own, `DTSTART;TZID=Eigen:${day}T100000`), [`Tijd: ${told}`], day);
    assert.deepEqual(await time(zone(part('STANDARD', '20000101T000000', '+0545', '')), 'DTSTART;TZID=Eigen:20210715T100000'), [
      'Tijd: 06:15',
    ]);
    assert.deepEqual(await time('', 'DTSTART;TZID=Eigen:20210715T100000'), ['Tijd: 10:00', 'Tijdzone: Eigen']);
    const files = { 'x.verslag': 'Verslag x: Dijk\nDatum: 15 juli 2021\nTijd: 10:00\nTijdzone: Eigen\n' };
    assert.match((await run(['check', 'x.verslag'], files)).stdout, /Tijdzone/);
  });
  it('says what else a file holds, and takes the day that was moved', async () => {
    const one = (...lines: string[]) => `BEGIN:VEVENT\r\n${lines.join('\r\n')}\r\nEND:VEVENT\r\n`;
    const made = async (...events: string[]) =>
      (await run(['new', '--from', 'x.ics'], { 'x.ics': `BEGIN:VCALENDAR\r\n${events.join('')}END:VCALENDAR\r\n` })).stdout;
    const series = one('UID:1', 'SUMMARY:Dijk', 'DTSTART:20210715T090000Z', 'RRULE:FREQ=WEEKLY');
    const moved = one('UID:1', 'SUMMARY:Dijk', 'DTSTART:20210716T120000Z', 'RECURRENCE-ID:20210715T090000Z');
    const later = one('UID:1', 'SUMMARY:Dijk geheim', 'DTSTART:20210723T120000Z', 'RECURRENCE-ID:20210722T090000Z');
    assert.match(
      await made(series, one('UID:2', 'SUMMARY:Ontslag', 'DTSTART:20210801T100000Z')),
      /^Niet overgenomen: 1 andere afspraak \(1 augustus 2021 12:00\)$/m,
    );
    assert.match(await made(series, moved), /^Datum: vrijdag 16 juli 2021\nTijd: 14:00$/m);
    const text = await made(series, later);
    assert.match(text, /^Datum: donderdag 15 juli 2021$/m);
    assert.match(text, /^Niet overgenomen: 1 andere afspraak \(23 juli 2021 14:00\)$/m);
    assert.doesNotMatch(text, /geheim/);
    assert.match(await made(later), /^Datum: vrijdag 23 juli 2021$/m);
    assert.match(await made(one('SUMMARY:x', 'DTSTART:20210801T100000Z', 'CLASS:CONFIDENTIAL')), /^Rubricering: vertrouwelijk$/m);
  });
  it('is what an editor makes of the same file, also in a project whose zone is none', async () => {
    const text = event('SUMMARY:Dijk', 'DTSTART:20210715T090000Z');
    const { stdout } = await run(['new', '--from', 'dijk.ics'], { 'dijk.ics': text });
    const draft = draftOf(blocksOfInvitation(invitationOf(text, 'Europe/Nergens', 'nl')), {
      name: 'dijk',
      known: [],
      isTaken: () => false,
    });
    assert.equal(draft.text, stdout);
    assert.match(stdout, /^Verslag dijk: Dijk\nStatus: uitnodiging\nDatum: donderdag 15 juli 2021\nTijd: 11:00\n/);
  });
  it('says that a meeting is cancelled, and refuses what is no invitation', async () => {
    const off = await run(['new', '--from', 'x.ics'], { 'x.ics': event('SUMMARY:x\r\nSTATUS:CANCELLED') });
    assert.match(off.stdout, /^Status: geannuleerd$/m);
    for (const [name, content, says] of [
      ['x.ics', 'gewone tekst', /naam/],
      ['x.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', /afspraak/],
      ['x.ics', event('SUMMARY:x', 'DTSTART:20219999'), /afspraak/],
      ['x.eml', 'Subject: x\r\n\r\ntekst', /afspraak/],
      ['x.pdf', 'x', /\.ics, \.eml/],
    ] as const) {
      const { status, stdout, stderr } = await run(['new', '--from', name], { [name]: content });
      assert.equal(status, 2, stderr);
      assert.equal(stdout, '');
      assert.match(stderr, says);
    }
  });
});
