import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import nodeIcal from 'node-ical';
import { isDayOff } from '../../language-server/syntax/holidays.ts';
import { occurrences, parseRhythm } from '../../language-server/syntax/rhythm.ts';
import { Repository } from '../../src/cli/git/repository.ts';
import { nodeHost } from '../../src/cli/node-host.ts';
import { MemoryFiles, run } from '../cli/memory-host.ts';

const BOOK = `Persoon ans (e-mail ans@example.org): Ans Appel
Persoon ben (e-mail ben@example.org): Ben Böhm
`;
const SERIES = 'Reeks staf (elke maandag 10:00-11:00, van 28 september 2020 tot 28 december 2020): Stafoverleg\n';
const MINUTES = `Verslag staf-1 (reeks staf): Stafoverleg; zuid, en meer
Status: concept
Datum: maandag 12 oktober 2020
Tijd: 10:00-11:30
Plaats: Zaal 1, beneden
Voorzitter: @ans
Notulist: @ben
Aanwezig: @ans, @ben
Volgende: maandag 26 oktober 2020 14:00

# 1. Plannen

Actie A1 (@ben, uiterlijk vrijdag 30 oktober 2020, prioriteit hoog): Belt de beheerder.
Actie A2 (@ans, uiterlijk vrijdag 6 november 2020): Maakt een lijst.
`;
const LATER = 'Verslag staf-2 (reeks staf): Stafoverleg\nDatum: maandag 26 oktober 2020\n\nVoortgang #staf-1/A1 (afgerond): Gebeld.\n';
const TREE = { 'adresboek.verslag': BOOK, 'staf.verslag': SERIES, 'staf-1.verslag': MINUTES };

async function ics(tree: Readonly<Record<string, string>> = TREE, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await run(['render', 'staf-1.verslag', '--to', 'ics', ...args], tree);
  assert.equal(stderr.replace(/.*(?:bevat fouten|wat de openbare versie nog laat zien).*\n/g, ''), '');
  return stdout;
}
const parse = (text: string) => new ICAL.Component(ICAL.parse(text));
const withUid = (calendar: ICAL.Component, name: string, uid: string) =>
  calendar.getAllSubcomponents(name).find((one) => one.getFirstPropertyValue('uid') === uid)!;

describe('a calendar', () => {
  it('says of a part that is closed that it is not public', async () => {
    const closed = `${MINUTES.replace('Status: concept', 'Status: vastgesteld')}\n# 2. Grond\nBesloten: Gemeentewet artikel 23\n\nStil.\n`;
    const calendar = parse(await ics({ ...TREE, 'staf-1.verslag': closed }, '--public'));
    const meeting = withUid(calendar, 'vevent', 'meeting--staf-1@verslag.invalid');
    assert.equal(meeting.getFirstPropertyValue('description'), 'Agenda:\n1. Plannen\n- Niet openbaar');
  });
  it('has the meeting at its hour, in summer and in winter', async () => {
    const summer = parse(await ics());
    for (const zone of summer.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone as never);
    const meeting = new ICAL.Event(withUid(summer, 'vevent', 'meeting--staf-1@verslag.invalid'));
    assert.equal(meeting.summary, 'Stafoverleg; zuid, en meer');
    assert.equal(meeting.location, 'Zaal 1, beneden');
    assert.equal(meeting.startDate.toJSDate().toISOString(), '2020-10-12T08:00:00.000Z');
    assert.equal(meeting.endDate.toJSDate().toISOString(), '2020-10-12T09:30:00.000Z');
    const winter = MINUTES.replaceAll('12 oktober', '9 november');
    const other = new ICAL.Event(
      withUid(parse(await ics({ ...TREE, 'staf-1.verslag': winter })), 'vevent', 'meeting--staf-1@verslag.invalid'),
    );
    assert.equal(other.startDate.toJSDate().toISOString(), '2020-11-09T09:00:00.000Z');
  });

  it('has the next meeting, as long as this one, under the id that it will have', async () => {
    const next = new ICAL.Event(withUid(parse(await ics()), 'vevent', 'meeting--staf-2@verslag.invalid'));
    assert.equal(next.startDate.toString(), '2020-10-26T14:00:00');
    assert.equal(next.endDate.toString(), '2020-10-26T15:30:00');
  });

  it('has the whole day where no time is known', async () => {
    const text = await ics({ ...TREE, 'staf-1.verslag': MINUTES.replace('Tijd: 10:00-11:30\n', '') });
    assert.match(text, /DTSTART;VALUE=DATE:20201012\r\nDTEND;VALUE=DATE:20201013/);
  });

  it('has every action as a task, in its latest state', async () => {
    const calendar = parse(await ics({ ...TREE, 'staf-2.verslag': LATER }));
    const task = (id: string) => withUid(calendar, 'vtodo', `action--staf-1--${id}@verslag.invalid`);
    assert.equal(String(task('A1').getFirstPropertyValue('due')), '2020-10-30');
    assert.equal(task('A1').getFirstPropertyValue('status'), 'COMPLETED');
    assert.equal(task('A1').getFirstPropertyValue('priority'), 1);
    assert.equal(task('A2').getFirstPropertyValue('status'), 'NEEDS-ACTION');
  });

  it('has the deadlines as free days with an alarm, in a file of their own', async () => {
    const { files } = await run(['render', 'staf-1.verslag', '--to', 'ics', '--out', 'uit'], TREE);
    const calendar = parse(files.text('uit/staf-1-termijnen.ics')!);
    const [first] = calendar.getAllSubcomponents('vevent');
    assert.equal(first!.getFirstPropertyValue('transp'), 'TRANSPARENT');
    assert.equal(String(first!.getFirstPropertyValue('dtstart')), '2020-10-30');
    assert.equal(first!.getAllSubcomponents('valarm').length, 1);
    assert.equal(calendar.getFirstPropertyValue('method'), 'PUBLISH');
  });

  it('rises in sequence with the status, under the same UIDs', async () => {
    const sequence = async (status: string) => {
      const text = await ics({
        ...TREE,
        'staf-1.verslag': MINUTES.replace('Status: concept', `Status: ${status}`).replace('meer', status),
      });
      return withUid(parse(text), 'vevent', 'meeting--staf-1@verslag.invalid').getFirstPropertyValue('sequence');
    };
    assert.deepEqual([await sequence('uitnodiging'), await sequence('concept'), await sequence('vastgesteld')], [0, 1, 2]);
  });

  it('rises in sequence with every change of its file, and says when that was', async () => {
    const files = (changed: number) => {
      const memory = new MemoryFiles(TREE);
      return Object.assign(memory, { changed: () => changed });
    };
    const at = async (changed: string) => {
      const { stdout } = await run(['render', 'staf-1.verslag', '--to', 'ics'], files(Date.parse(changed)));
      const meeting = withUid(parse(stdout), 'vevent', 'meeting--staf-1@verslag.invalid');
      return {
        sequence: Number(meeting.getFirstPropertyValue('sequence')),
        stamps: ['dtstamp', 'last-modified'].map((name) => String(meeting.getFirstPropertyValue(name))),
      };
    };
    const [first, second, third] = [
      await at('2020-10-01T10:00:00.100Z'),
      await at('2020-10-01T10:00:00.700Z'),
      await at('2026-10-01T10:00:00Z'),
    ];
    assert.ok(first.sequence < second.sequence && second.sequence < third.sequence);
    assert.ok(third.sequence < 2 ** 31);
    assert.deepEqual(third.stamps, ['2026-10-01T10:00:00Z', '2026-10-01T10:00:00Z']);
    assert.deepEqual(await at('2020-10-01T10:00:00.100Z'), first);
  });

  it('is as old as the commit in every copy, unless it was changed since', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-kalender-'));
    try {
      const env = { ...process.env, GIT_COMMITTER_DATE: '2020-10-01T10:00:00Z', GIT_AUTHOR_DATE: '2020-10-01T10:00:00Z' };
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args], {
          cwd: folder,
          env,
        });
      for (const [name, text] of Object.entries(TREE)) fs.writeFileSync(path.join(folder, name), text);
      git('init', '--quiet');
      git('add', '.');
      git('commit', '--quiet', '--message', 'een');
      const file = path.join(folder, 'staf-1.verslag');
      const changed = () => {
        const repository = new Repository(nodeHost('1'), folder);
        try {
          return repository.changedAt(file);
        } finally {
          repository.close();
        }
      };
      assert.equal(changed(), Date.UTC(2020, 9, 1, 10));
      fs.appendFileSync(file, 'Meer.\n');
      assert.equal(changed(), undefined);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });

  it('tells the public nothing of when the file was changed', async () => {
    const of = async (changed: number) =>
      (
        await run(
          ['render', 'staf-1.verslag', '--to', 'ics', '--public', '--force'],
          Object.assign(new MemoryFiles(TREE), { changed: () => changed }),
        )
      ).stdout;
    assert.equal(await of(Date.UTC(2020, 9, 1)), await of(Date.UTC(2026, 9, 1)));
  });

  it('has the place of the series, and for the public without names', async () => {
    const tree = { ...TREE, 'staf.verslag': SERIES.replace(')', ', plaats "Kamer van Ans Appel")') };
    const place = (text: string) => withUid(parse(text), 'vevent', 'series--staf@verslag.invalid').getFirstPropertyValue('location');
    assert.equal(place(await ics(tree)), 'Kamer van Ans Appel');
    assert.equal(place(await ics(tree, '--public', '--force')), 'Kamer van [5.1.2e]');
  });

  it('tells nothing of the place or the time by the series that a meeting shields', async () => {
    const series = SERIES.replace(')', ', plaats "Kluisweg 7")');
    const shown = async (place: string, time = 'Tijd: 10:00-11:00', ...more: string[]) => {
      const minutes = MINUTES.replace(/^(?:Tijd|Plaats|Locatie):.*\n/gm, '').replace(/^Datum:.*$/m, `$&\n${time}\n${place}`);
      const event = withUid(
        parse(await ics({ ...TREE, 'staf.verslag': series, 'staf-1.verslag': minutes }, ...more)),
        'vevent',
        'series--staf@verslag.invalid',
      );
      return [event.getFirstPropertyValue('location'), String(event.getFirstPropertyValue('dtstart')).includes('T')];
    };
    const open = ['--public', '--force'];
    assert.deepEqual(await shown('Plaats: Kluisweg 7', undefined, ...open), ['Kluisweg 7', true]);
    for (const place of ['Plaats: {5.1.2h: Kluisweg 7}', 'Plaats: geheim', 'Plaats: Zaal {5.1.2h: Kluisweg 7}'])
      assert.deepEqual(await shown(place, undefined, ...open), [null, true], place);
    for (const time of ['Tijd: {5.1.2h: 10:00-11:00}', 'Tijd: geheim', 'Tijd: 10:00-11:00 {5.1.2h: Kluisweg 7}'])
      assert.deepEqual(await shown('Plaats: Zaal 2', time, ...open), [null, false], time);
    // For those who write nothing is hidden.
    assert.deepEqual(await shown('Plaats: {5.1.2h: Kluisweg 7}'), ['Kluisweg 7', true]);
  });

  for (const word of ['geannuleerd', 'cancelled']) {
    it(`is called off: ${word}`, async () => {
      const tree = { ...TREE, 'staf-1.verslag': MINUTES.replace('Status: concept', `Status: ${word}`) };
      assert.equal((await run(['check'], tree)).status, 0);
      const meeting = withUid(parse(await ics(tree)), 'vevent', 'meeting--staf-1@verslag.invalid');
      assert.equal(meeting.getFirstPropertyValue('status'), 'CANCELLED');
      const mail = await simpleParser((await run(['render', 'staf-1.verslag', '--to', 'email'], tree)).stdout);
      assert.match(mail.subject!, /^Geannuleerd: Stafoverleg/);
      assert.match(mail.text!, /Het overleg op maandag 12 oktober 2020, 10:00 uur: Stafoverleg; zuid,?\s+en\s+meer gaat niet\s+door\./);
      const [request] = mail.attachments.filter(({ contentType }) => contentType === 'text/calendar');
      assert.equal(request!.filename, 'uitnodiging.ics');
      const calendar = parse(request!.content.toString());
      assert.equal(calendar.getFirstPropertyValue('method'), 'CANCEL');
      assert.equal(calendar.getFirstSubcomponent('vevent')!.getFirstPropertyValue('status'), 'CANCELLED');
      assert.equal(calendar.getFirstSubcomponent('vevent')!.getAllProperties('attendee').length, 2);
      const json = JSON.parse((await run(['render', 'staf-1.verslag', '--to', 'json'], tree)).stdout);
      assert.equal(json.meetings[0].status, 'cancelled');
      for (const form of ['html', 'text', 'markdown'])
        assert.match((await run(['render', 'staf-1.verslag', '--to', form], tree)).stdout, /geannuleerd/i);
    });
  }

  it('asks those who are invited, and mails them, whoever else it goes to', async () => {
    const tree = {
      ...TREE,
      'adresboek.verslag': `${BOOK}Organisatie VWS (e-mail vws@example.org): Ministerie\n`,
      'staf-1.verslag': MINUTES.replace('Status: concept', 'Status: uitnodiging').replace('Volgende', 'Aan: @VWS\nVolgende'),
    };
    const mail = await simpleParser((await run(['render', 'staf-1.verslag', '--to', 'email'], tree)).stdout);
    assert.match([mail.to].flat()[0]!.text, /vws@example\.org.*ans@example\.org.*ben@example\.org/);
    const [request] = mail.attachments.filter(({ contentType }) => contentType === 'text/calendar');
    const attendees = parse(request!.content.toString()).getFirstSubcomponent('vevent')!.getAllProperties('attendee');
    assert.deepEqual(attendees.map((one) => String(one.getFirstValue())).sort(), [
      'mailto:ans@example.org',
      'mailto:ben@example.org',
      'mailto:vws@example.org',
    ]);
  });

  it('invites nobody by itself (RFC 5546)', async () => {
    for (const view of ['full', 'invitation', 'actions', 'decisions']) {
      const text = await ics(TREE, '--view', view);
      assert.doesNotMatch(text, /ATTENDEE|METHOD:REQUEST/);
      const kinds = new Set(
        parse(text)
          .getAllSubcomponents()
          .map(({ name }) => name)
          .filter((name) => name !== 'vtimezone'),
      );
      assert.equal(parse(text).getFirstPropertyValue('method'), kinds.size === 1 ? 'PUBLISH' : null);
    }
  });

  it('keeps lines at 75 octets, ended by CR LF (RFC 5545)', async () => {
    const text = await ics({ ...TREE, 'staf-1.verslag': MINUTES.replace('Zaal 1', 'Zaal één '.repeat(30)) });
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
  });

  it('is read alike by another program', async () => {
    const events = Object.values(nodeIcal.sync.parseICS(await ics())).filter((one) => one?.type === 'VEVENT');
    assert.deepEqual(events.map((event) => String((event as { summary: unknown }).summary)).sort(), [
      'Stafoverleg',
      'Stafoverleg; zuid, en meer',
      'Stafoverleg; zuid, en meer',
    ]);
  });

  it('is the same on any day', async () => {
    const { stdout } = await run(['render', 'staf-1.verslag', '--to', 'ics'], TREE, { today: '2024-02-29' });
    assert.equal(stdout, await ics());
  });

  it('has hostile text as text', async () => {
    const text = await ics({
      ...TREE,
      'staf-1.verslag': MINUTES.replace('Zaal 1', 'Zaal\\nATTENDEE:mailto:x@example.com END:VEVENT \u202e'),
    });
    const meeting = withUid(parse(text), 'vevent', 'meeting--staf-1@verslag.invalid');
    assert.equal(meeting.getAllProperties('attendee').length, 0);
    assert.doesNotMatch(text, /\u202e|^ATTENDEE/m);
  });
});

describe('the rule of a series', () => {
  for (const rhythm of [
    'elke dag 09:00-09:30',
    'werkdagen 09:00-09:30',
    'elke maandag 10:00-11:00',
    'elke maandag en woensdag 10:00-11:00',
    'elke 2 weken op maandag 10:00-11:00',
    'elke eerste maandag van de maand 10:00-11:00',
    'elke laatste vrijdag van de maand 10:00-11:00',
    'elke 3 weken op dinsdag 10:00-11:00',
  ]) {
    it(`${rhythm}: gives the days that the series meets, without holidays and what has minutes of its own`, async () => {
      const series = `Reeks staf (${rhythm}, van 7 december 2020 tot 30 april 2021): Stafoverleg\n`;
      const minutes = MINUTES.replace('12 oktober 2020', '7 december 2020').replace(/Volgende.*\n/, '');
      const calendar = parse(await ics({ ...TREE, 'staf.verslag': series, 'staf-1.verslag': minutes }));
      const event = new ICAL.Event(withUid(calendar, 'vevent', 'series--staf@verslag.invalid'));
      const iterator = event.iterator();
      const found: string[] = [];
      for (let next = iterator.next(); next && found.length < 500; next = iterator.next()) found.push(next.toString().slice(0, 10));
      const span = { from: '2020-12-07', until: '2021-04-30', anchor: '2020-12-07' };
      const days = [...occurrences(parseRhythm(rhythm)!, span, (date) => isDayOff(date))].filter((date) => date !== '2020-12-07');
      assert.deepEqual(found, days);
    });
  }
});
