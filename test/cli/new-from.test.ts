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
    assert.deepEqual(await time('DTSTART;TZID=America/New_York:20210715T110000'), [
      'Datum: donderdag 15 juli 2021',
      'Tijd: 11:00',
      'Tijdzone: America/New_York',
    ]);
    assert.deepEqual(await time('DTSTART;VALUE=DATE:20210715'), ['Datum: donderdag 15 juli 2021']);
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
