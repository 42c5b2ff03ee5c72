import assert from 'node:assert/strict';
import { run } from './memory-host.ts';

/** A mail as programs send it: no calendar in it. */
const mail = (from: string, to: string, subject: string, text: string, type = 'text/plain') =>
  `From: ${from}\r\nTo: ${to}\r\nSubject: ${subject}\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${text}`;
const made = async (content: string) => {
  const { status, stdout, stderr } = await run(['new', '--from', 'x.eml'], { 'x.eml': content });
  assert.equal(status, 0, stderr);
  return stdout;
};
const header = (draft: string) => draft.slice(draft.search(/^(?:Verslag|Minutes) /m), draft.search(/\n\n# /));

describe('verslag new --from of a mail without a calendar', () => {
  it('reads what Zoom writes, with who invites where a robot sends it', async () => {
    const draft = await made(
      mail(
        'Zoom <no-reply@zoom.us>',
        'Anna Smit <anna@x.example>',
        'Jan Jansen is inviting you to a scheduled Zoom meeting',
        `Jan Jansen is inviting you to a scheduled Zoom meeting.

Topic: Steering group dike
Time: Dec 3, 2026 10:00 AM Amsterdam, Berlin, Rome, Stockholm, Vienna
        Every week on Thu, until Jan 7, 2027, 6 occurrence(s)
        Dec 10, 2026 10:00 AM

Join Zoom Meeting
https://us02web.zoom.us/j/83912345678?pwd=abcdef

Meeting ID: 839 1234 5678
Passcode: 123456
`,
      ),
    );
    assert.equal(
      header(draft),
      'Minutes x: Steering group dike\nStatus: invitation\nDate: Thursday 3 December 2026\nTime: 10:00\nPresent: @jansen, @smit',
    );
    assert.match(draft, /^Person jansen: Jan Jansen$/m);
    for (const secret of ['https://us02web.zoom.us/j/83912345678?pwd=abcdef', '839 1234 5678', '123456'])
      assert.ok(draft.includes(`{5.1.2i: ${secret}}`), draft);
  });
  it('makes points of the agenda in it, behind all that belongs to none of them', async () => {
    const text = (agenda: string) =>
      `Jan Jansen is inviting you to a meeting.\n\nTime: Dec 3, 2026 10:00\n\n${agenda}\n\nPasscode: 123456\n`;
    const points = (draft: string) => draft.slice(draft.indexOf('# Invitation'));
    const draft = await made(
      mail(
        'jan@x.example',
        'anna@x.example',
        'Board',
        text('Agenda:\n1. Opening\n2. Budget 2027 (see annex)\n   a. Fees\n3. Any other business'),
      ),
    );
    assert.match(
      points(draft),
      /Passcode: \{5\.1\.2i: 123456\}\n\n# 1\. Opening\n\n# 2\. Budget 2027 \(see annex\)\n[^#]*Fees\n\n# 3\. Any other business\n*$/,
    );
    const html = await made(
      mail(
        'jan@x.example',
        'anna@x.example',
        'Board',
        '<p>Jan Jansen is inviting you to a meeting.</p><p>Time: Dec 3, 2026 10:00</p><p><b>Agenda</b></p><ol><li>Opening</li><li>Any <i>other</i> business</li></ol><p>Bring your own <b>lunch</b>.</p>',
        'text/html',
      ),
    );
    assert.match(points(html), /lunch\*?\*?\.\n\n# 1\. Opening\n\n# 2\. Any \S*other\S* business\n*$/);
    // What is no numbered list of points stays where it is.
    for (const other of ['Agenda\n- Opening\n- Budget', 'Agenda\n1. Opening', 'Please bring:\n1. a pen\n2. paper'])
      assert.doesNotMatch(points(await made(mail('jan@x.example', 'anna@x.example', 'Board', text(other)))), /^# \d/m, other);
  });
  it('names who invites once, whatever their office puts behind the name', async () => {
    const draft = await made(
      mail(
        '"Vries, Piet de (VWS)" <p.devries@vws.example>',
        'anna.smit@x.example',
        'Ketenoverleg',
        'Piet de Vries nodigt u uit voor een geplande Zoom-vergadering.\n\nTijd: 3 dec 2026 10:00\n',
      ),
    );
    assert.match(draft, /^Aanwezig: @devries, @smit$/m);
  });
  it('reads the lines of Webex, which have no labels, with how long it lasts', async () => {
    const draft = await made(
      mail(
        '"Jan Jansen" <messenger@webex.com>',
        'anna.smit@x.example',
        'Webex meeting invitation: Stuurgroep dijk',
        'Jan Jansen invites you to join this Webex meeting.\n\nStuurgroep dijk\nHosted by Jan Jansen\n\nThursday, December 3, 2026 10:00 AM | 1 hour 30 minutes | (UTC+01:00) Amsterdam, Berlin\nMeeting number: 2743 112 8876\n',
      ),
    );
    assert.equal(
      header(draft),
      'Minutes x: Stuurgroep dijk\nStatus: invitation\nDate: Thursday 3 December 2026\nTime: 10:00-11:30\nPresent: @jansen, @smit',
    );
  });
  it('reads an invitation that Outlook passed on, and one that somebody wrote round the lines of Teams', async () => {
    const passedOn = await made(
      mail(
        '"Smit, Anna" <anna@x.example>',
        'Kees Bos <kees@x.example>',
        'FW: Controlroom',
        '<p>Kees, kun jij?</p><p><b>Van:</b> Jan Jansen<br><b>Verzonden:</b> maandag 23 november 2026 09:12<br><b>Aan:</b> Anna Smit<br><b>Onderwerp:</b> Controlroom<br><b>Tijd:</b> donderdag 3 december 2026 11:00-11:30 (UTC+01:00) Amsterdam, Berlijn.<br><b>Locatie:</b> Webex en/of 13e etage</p>',
        'text/html',
      ),
    );
    assert.equal(
      header(passedOn),
      'Verslag x: Controlroom\nStatus: uitnodiging\nDatum: donderdag 3 december 2026\nTijd: 11:00-11:30\nPlaats: Webex en/of 13e etage\nAanwezig: @smit, @bos',
    );
    const written = await made(
      mail(
        'Jan Jansen <jan@x.example>',
        'Anna Smit <anna@x.example>',
        'Uitnodiging: MT december',
        'Graag nodig ik jullie uit voor het MT op dinsdag 8 december 2026, 14.00 - 15.30 uur, via Teams.\nGraag stukken voor vrijdag 4 december 2026.\n\n________________________\nDeelnemen: https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc\nVergadering-id: 312 456 789 012\n________________________\n',
      ),
    );
    assert.equal(
      header(written),
      'Verslag x: MT december\nStatus: uitnodiging\nDatum: dinsdag 8 december 2026\nTijd: 14:00-15:30\nAanwezig: @jansen, @smit',
    );
    assert.match(written, /^Vergadering-id: \{5\.1\.2i: 312 456 789 012\}$/m);
    assert.doesNotMatch(written, /__/);
  });
  it('says whose clock counts where it is not that of the project, and that a meeting is off', async () => {
    const at = async (when: string, subject = 'Overleg') =>
      header(
        await made(
          mail('Jan Jansen <jan@x.example>', 'anna@x.example', subject, `Jan Jansen nodigt u uit.\nOnderwerp: Dijk\nTijd: ${when}\n`),
        ),
      );
    assert.match(await at('3 dec. 2026 10:00 AM New York'), /^Tijd: 16:00$/m);
    assert.match(await at('15 juli 2026 10:00 (UTC-05:00) Eastern Time (US & Canada)'), /^Tijd: 16:00$/m);
    assert.match(await at('3 dec. 2026 10:00 AM Shangri-La Time'), /^Tijd: 10:00\n(?:.*\n)?Tijdzone: Shangri-La Time$/m);
    assert.match(await at('Dec 3, 2026 05:00 PM London'), /^Tijd: 18:00$/m);
    assert.doesNotMatch(await at('3 december 2026 10:00 (CET)'), /Tijdzone/);
    assert.match(await at('3 december 2026 10:00', 'Geannuleerd: Dijk'), /^Status: geannuleerd$/m);
  });
  it('refuses a mail that invites nobody, or names more days than one', async () => {
    for (const text of [
      'Het overleg was op dinsdag 8 december 2026, 14.00 uur. Zie bijlage.',
      'Deelnemen: https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc\n8 december 2026 14.00 uur of\n9 december 2026 14.00 uur',
      'Deelnemen: https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc\nTot snel.',
      'From: Jan <jan@x.example>\nDate: Mon, Nov 23, 2026 at 10:00 AM\nSubject: Verslag\nZie bijlage.',
    ]) {
      const { status, stdout, stderr } = await run(['new', '--from', 'x.eml'], {
        'x.eml': mail('Jan Jansen <jan@x.example>', 'anna@x.example', 'Verslag', text),
      });
      assert.equal(status, 2, stdout);
      assert.match(stderr, /geen afspraak met een datum/);
    }
  });
});
