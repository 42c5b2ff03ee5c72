import assert from 'node:assert/strict';
import { accessIn } from '../../language-server/intake/access.ts';

/** What stays when what opens a meeting is taken out, as `…`. */
function shown(line: string): string {
  let [text, at] = ['', 0];
  for (const { start, end } of accessIn(line)) {
    text += `${line.slice(at, start)}…`;
    at = end;
  }
  return text + line.slice(at);
}

describe('what opens a meeting in the text of an invitation', () => {
  for (const [line, left] of [
    // Without a colon
    ['Webex nummer 2743 112 8876 wachtwoord abc', 'Webex nummer … wachtwoord …'],
    ['Webex nummer 2743 112 8876 wachtwoord: abc', 'Webex nummer … wachtwoord: …'],
    ['Nummer van vergadering (toegangscode): 2741 333 9090', 'Nummer van vergadering (toegangscode): …'],
    ['Nummer van vergadering: 2741 333 9090', 'Nummer van vergadering: …'],
    ['Wachtwoord van vergadering: Fk3pQxx7', 'Wachtwoord van vergadering: …'],
    ['Meeting ID 123 456 789 passcode x9', 'Meeting ID … passcode …'],
    ['Meeting ID 123 456 passcode x9', 'Meeting ID … passcode …'],
    ['Toegangscode 1234#', 'Toegangscode …'],
    ['Access code 2743 112 8876##', 'Access code …'],
    ['Vergader-ID 854 1234 5678 en wachtwoord is Zomer2026.', 'Vergader-ID … en wachtwoord is ….'],
    ['Teams wachtwoord zomer', 'Teams wachtwoord …'],
    ['Passcode hunter', 'Passcode …'],
    ['Pincode 123 456 789#', 'Pincode …'],
    ['De pincode is 4711.', 'De pincode is ….'],
    ['Zoom meeting number - 854 1234 5678', 'Zoom meeting number - …'],
    ['Telefonische vergadering-id 123 456 789#', 'Telefonische vergadering-id …'],
    ['Phone conference ID 123 456 789#', 'Phone conference ID …'],
    ['854 1234 5678#', '…'],
    ['  854 1234 5678', '  …'],
    // Teams, Webex, Zoom and Google Meet
    ['Meeting ID: 345 678 901 23', 'Meeting ID: …'],
    ['Wachtwoordcode: aB3xY9', 'Wachtwoordcode: …'],
    ['Vergaderings-id: 345 678 901 23', 'Vergaderings-id: …'],
    ['+31 20 708 0000,,123456789# Netherlands, Amsterdam', '… Netherlands, Amsterdam'],
    ['Bel in: +31 20 708 0000,,123456789#', 'Bel in: …'],
    ['+12532158782,,85412345678#,,,,*123456# US (Tacoma)', '… US (Tacoma)'],
    ['+31-20-7080000,,*01*27431128876##*01* Netherlands Toll', '… Netherlands Toll'],
    ['(US) +1 413-555-0100 PIN: 123 456 789#', '(US) +1 413-555-0100 PIN: …'],
    ['Of bel (NL) +31 20 257 5000 pincode 123 456 789#', 'Of bel (NL) +31 20 257 5000 pincode …'],
    ['Meer nummers: https://tel.meet/abc-defg-hij?pin=123456', 'Meer nummers: …'],
    ['https://dialin.teams.microsoft.com/usp/pstnconferencing?id=1', '…'],
    ['acme.webex.com/meet/jan', '…'],
    ['zoom.us/j/85412345678?pwd=abc', '…'],
    ['Dial 27431128876@acme.webex.com', 'Dial …'],
    ['Video: 123456@t.plcm.vc', 'Video: …'],
  ] as const)
    it(`is shielded in “${line}”`, () => assert.equal(shown(line), left));

  for (const line of [
    'Vergadering nummer 12 van dit jaar',
    'Meeting number 3 was short.',
    'Wachtwoord vergeten',
    'Het wachtwoord instellen kost tijd',
    'We moeten het wachtwoord wijzigen.',
    'Postcode 1234 AB',
    'De code van 2020 geldt nog',
    'Pinnen kan tot 50 euro',
    'Artikel 12, 13 en 14',
    'Kosten: 1.250,00 euro',
    'KvK 12345678',
    'https://www.rijksoverheid.nl/onderwerpen',
    '2020-11-16',
    'Teams komt in maart met 3 voorstellen',
  ])
    it(`is not “${line}”`, () => assert.equal(shown(line), line));
});
