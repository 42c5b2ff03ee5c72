import type { Minutes, PublicMinutes } from '../../language-server/model/minutes.ts';
import { group, guest, inside, organization, outside, person, publicShield, shield, shieldedParty } from './model-builders.ts';

/** One meeting with something of everything, as it comes out of the model. */

const VWS = organization('VWS', 'Ministerie van Volksgezondheid, Welzijn en Sport');
const RIVM = organization('RIVM', 'Rijksinstituut voor Volksgezondheid en Milieu');
const NCTV = organization('NCTV', 'Nationaal Coördinator Terrorismebestrijding en Veiligheid');
const JENV = organization('JenV', 'Ministerie van Justitie en Veiligheid');
const POLICE = organization('politie', 'Politie');
const LEADER = person('leider', 'L. de Leider', { function: ['projectleider'], organization: 'RIVM' });
const SECRETARY = person('secretaris', 'S. van Secretaris', { function: ['secretaris'] });
const CORE = group('kernteam', 'Kernteam beveiliging', ['leider', 'secretaris']);

const HUB = { kind: 'track', meeting: undefined, id: 'hub', name: '(Opslag)hub' } as const;

export const richMinutes: Minutes = (() => {
  const {
    action,
    attachment,
    attendee,
    by,
    channel,
    date,
    decision,
    mention,
    progress,
    prose,
    question,
    reference,
    section,
    standby,
    time,
    track,
  } = inside;
  return inside.minutes({
    series: { id: 'dobv', name: 'Directeurenoverleg' },
    status: { value: 'draft', at: inside.minutes().at },
    classification: { value: 'internal', at: inside.minutes().at },
    date: date('2020-11-16', 'maandag 16 november 2020'),
    time: time('16:30', '17:15'),
    location: ['Turfmarkt 147, 16e verdieping, en Webex'],
    purpose: ['Besluiten over de beveiliging van opslag, vervoer en toediening van vaccins'],
    reference: ['DGV/2020-1147'],
    chair: by(LEADER),
    secretary: by(SECRETARY),
    present: [
      attendee(LEADER, { mode: 'inPerson', role: ['voorzitter'], onBehalfOf: VWS }),
      attendee(SECRETARY),
      attendee(NCTV, { mode: 'online', modeText: ['Webex'] }),
      attendee(RIVM, { mode: 'online', modeText: ['Webex'] }),
      attendee(guest('een gast van de gemeente')),
    ],
    absent: [attendee(POLICE)],
    cc: [attendee(CORE)],
    next: { date: date('2020-11-23'), time: time('10:00', '10:45'), at: inside.minutes().at },
    attachments: [
      attachment('Factsheet BOB-structuur', 'bijlagen/factsheet bob.pdf'),
      attachment('Kamerbrief', 'https://www.example.org/kamerbrief?id=4'),
    ],
    tracks: [
      track('hub', '(Opslag)hub', { lead: by(RIVM), members: [by(JENV), by(NCTV), by(POLICE)], target: date('2020-12-15') }),
      track('vervoer', 'Vervoer van de vaccins naar de priklocaties', { lead: by(POLICE), members: [by(VWS)], target: date('2021-01-05') }),
    ],
    channels: [
      channel('signal', 'Signal-groep van de keten', { since: date('2020-11-17'), ground: '5.1.2i' }),
      channel('mail', 'Functionele postbus van het programma'),
    ],
    standby: [standby('2020-11-16', '2020-11-17', [by(LEADER)])],
    sections: [
      section(
        'Opening en mededelingen',
        [
          prose([
            'De voorzitter opent de vergadering en heet ',
            mention(NCTV),
            ' welkom. De agenda wordt **ongewijzigd** vastgesteld. Het verslag van ',
            reference('dobv-2', { kind: 'meeting', meeting: undefined, id: 'dobv-2', name: 'het vorige overleg' }),
            ' is akkoord.\n\nTer tafel liggen:\n\n- de notitie over de opslaglocaties;\n- de brief aan de Kamer, met *twee* wijzigingen:\n  1. de planning;\n  2. de kosten.\n- de vraag van ',
            shield('5.1.2e', [mention(LEADER)]),
            '.',
          ]),
          progress('De brief is op 12 november verstuurd.', {
            about: reference('dobv-2/A4', { kind: 'action', meeting: 'dobv-2', id: 'A4' }),
            status: 'done',
          }),
          progress('Het RIVM wacht op de offerte.', {
            about: reference('dobv-2/A5', { kind: 'action', meeting: 'dobv-2', id: 'A5' }),
            status: 'ongoing',
            due: date('2020-12-01'),
          }),
        ],
        { number: '1' },
      ),
      section(
        'Opslaglocatie',
        [
          prose([
            'De verkenning van de opslaglocatie is gereed. ',
            mention(RIVM),
            ' licht toe dat drie locaties zijn onderzocht; de reservelocatie ligt in ',
            shield('5.1.1b', 'de gemeente Veendorp'),
            '. De bevindingen:\n\n| Locatie | Capaciteit | Koeling | Oordeel |\n|---|---:|---|---|\n| Noord | 1.200 pallets | −70 °C | geschikt |\n| Midden | 800 pallets | −20 °C | geschikt na aanpassing |\n| Zuid | 450 pallets | geen | ongeschikt |',
          ]),
          decision('B1', ['De locatie blijft geheim. Communicatie loopt via ', mention(VWS), '.'], { parties: [by(VWS)], track: 'hub' }),
          decision('B2', 'De reservelocatie wordt niet vóór 1 januari 2021 in gebruik genomen.', { track: 'hub', ground: '5.1.1b' }),
        ],
        {
          number: '2',
          track: 'hub',
          sections: [
            section(
              ['Beveiliging van de ', reference('hub', HUB)],
              [
                action('A1', 'Werkt de reservelocatie uit en stemt die af met de gemeente.', {
                  owners: [by(RIVM), by(LEADER)],
                  due: date('2020-11-20'),
                  track: 'hub',
                  priority: 'high',
                }),
                action(
                  'A2',
                  ['Levert de dreigingsanalyse aan, nodig voor ', reference('B1', { kind: 'decision', meeting: 'dobv-3', id: 'B1' }), '.'],
                  {
                    owners: [by(NCTV)],
                    due: date('2020-11-13'),
                    track: 'hub',
                    priority: 'medium',
                  },
                ),
                question('V1', 'Wie wordt waarvoor uitgenodigd bij de schouw?', { parties: [by(NCTV)] }),
              ],
              { number: '2.1', level: 2, track: 'hub' },
            ),
          ],
        },
      ),
      section(
        'Vervoer',
        [
          prose(
            'Het vervoer vraagt om begeleiding op alle trajecten.\n\n> Vervoer zonder begeleiding is geen optie.\n\nDit standpunt wordt gedeeld.',
          ),
          action('F1', 'De partijen spreken af:', {
            kind: 'agreement',
            track: 'vervoer',
            items: [
              action('A3', 'Maakt een rooster voor de begeleiding.', { owners: [by(POLICE)], due: date('2020-12-04') }),
              action('A4', 'Geeft de routes uiterlijk een dag tevoren door.', { owners: [by(RIVM)], due: date('2020-11-27') }),
            ],
          }),
        ],
        { number: '3' },
      ),
      section(
        'Rondvraag en sluiting',
        [prose('Geen van de aanwezigen maakt gebruik van de rondvraag. De voorzitter sluit om 17.10 uur.')],
        { number: '4' },
      ),
    ],
  });
})();

export const richPublicMinutes: PublicMinutes = (() => {
  const { action, attendee, by, channel, date, decision, mention, prose, section, time } = outside;
  const shielded = shieldedParty();
  const rivm = { type: 'organization', id: 'RIVM', name: [RIVM.name] } as const;
  return outside.minutes({
    status: { value: 'approved', approvedOn: '2020-11-23', at: undefined },
    classification: { value: 'public', at: undefined },
    date: date('2020-11-16'),
    time: time('16:30', '17:15'),
    location: ['Turfmarkt 147'],
    chair: by(shielded),
    present: [attendee(shielded, { onBehalfOf: rivm }), attendee(rivm), attendee(shieldedParty('5.1.2i'))],
    channels: [channel('', [publicShield('5.1.2i')])],
    sections: [
      section('Opening', [prose(['Aldus ', mention(shielded), ' en ', mention(rivm), '; de locatie is ', publicShield('5.1.1b'), '.'])], {
        number: '1',
      }),
      section(
        'Opslag',
        [
          decision('B1', 'De locatie blijft geheim.', { parties: [by(rivm)] }),
          { kind: 'withheld', ground: '5.1.1b' },
          action('A1', 'Werkt de reservelocatie uit.', { owners: [by(shielded)], due: date('2020-11-20') }),
        ],
        { number: '2' },
      ),
      section([publicShield('10.2e')], [{ kind: 'withheld', ground: '10.2e' }], { number: '3' }),
    ],
  });
})();

export const englishMinutes: Minutes = (() => {
  const { action, attendee, by, date, decision, mention, prose, section, time } = inside;
  const leader = person('lead', 'L. Leader', { function: ['project lead'] });
  const rivm = organization('RIVM', 'National Institute for Public Health');
  return inside.minutes({
    id: 'board-1',
    name: ['Board on vaccine security'],
    language: 'en',
    status: { value: 'draft', at: inside.minutes().at },
    classification: { value: 'confidential', at: inside.minutes().at },
    date: date('2020-11-16', '16 November 2020'),
    time: time('16:30', '17:15'),
    location: ['The Hague'],
    chair: by(leader),
    present: [attendee(leader, { mode: 'phone' }), attendee(rivm, { mode: 'inPerson' })],
    sections: [
      section('Opening', [prose(['Welcome by ', mention(leader), '.'])], { number: '1' }),
      section('Storage', [
        decision('D1', ['The site stays ', shield('5.1.1b', 'secret'), '.'], { parties: [by(rivm)] }),
        action('A1', 'Drafts the plan.', { owners: [by(rivm)], due: date('2020-11-10'), priority: 'high' }),
      ]),
    ],
  });
})();
