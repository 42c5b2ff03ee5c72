import type { FieldName } from './fields.ts';

/** Labels of a header that mean what a keyword means. */
export interface HeaderLabelRow {
  /** Name of the field they are read as. */
  readonly field: FieldName;
  /** Those named under it said that they would be absent, or did not. */
  readonly notice?: 'with' | 'without';
  /** It says of those named under it what they are: it stays as their caption among those present. */
  readonly caption?: true;
  /** It names an office, which stays as the role of whoever holds it. */
  readonly office?: true;
  /** It is when the meeting was to end, beside a time at which it began. */
  readonly end?: true;
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

/**
 * Labels by which other bodies' minutes name what has a keyword here, in lower case and without full stops and parentheses. Each can mean
 * one thing only; a label that may mean two is a field of its own.
 */
export const HEADER_LABEL_ROWS: readonly HeaderLabelRow[] = [
  {
    field: 'Date',
    nl: [
      ...['vergaderdatum', 'datum vergadering', 'datum overleg', 'datum van de vergadering', 'datum van het overleg', 'datum bijeenkomst'],
      ...['datum en tijd', 'datum & tijd', 'datum/tijd', 'datum en tijdstip', 'datum, tijd', 'wanneer', 'datum en uur'],
      ...[
        ...[
          'gehouden op',
          'gehouden dd',
          'vergaderdatum en tijdstip',
          'vergaderdatum en tijd',
          'vergaderdatum en -tijd',
          'datum en aanvang',
        ],
        'dag/datum',
        'dag en datum',
        'datum/dag',
        'zitting van',
        'vergadering van',
        'zittingsdatum',
        'datum zitting',
        'dagtekening',
        'dd',
      ],
    ],
    en: [
      ...['meeting date', 'date of meeting', 'date of the meeting', 'date and time', 'date & time', 'date/time', 'time and date', 'when'],
      ...['held on', 'day/date', 'day and date', 'date/day', 'meeting held on'],
    ],
  },
  {
    field: 'Time',
    nl: [
      ...[
        'aanvang',
        'aanvangstijd',
        'aanvangsuur',
        'beginuur',
        'startuur',
        'aanvangstijdstip',
        'aanvang vergadering',
        'begin',
        'begintijd',
        'starttijd',
        'start',
        'tijdstip',
      ],
      ...['tijden', 'vergadertijd', 'vergadertijden', 'uur', 'hoe laat', 'begin vergadering', 'start vergadering'],
    ],
    en: [
      ...['start', 'start time', 'starting time', 'starts', 'starts at', 'begins', 'begin', 'meeting time', 'time of meeting', 'times'],
      ...['time of the meeting', 'commencement', 'commences'],
    ],
  },
  {
    field: 'Closing',
    end: true,
    nl: ['einde', 'einde om', 'eindtijd', 'einduur', 'eind', 'einde vergadering', 'einde overleg', 'eindigt', 'verwachte eindtijd'],
    en: ['end', 'end time', 'ends', 'ending time', 'finish', 'finish time', 'ends at'],
  },
  {
    field: 'Opening',
    nl: ['geopend', 'geopend om', 'opening om', 'opening vergadering', 'opening van de vergadering', 'openingstijd', 'vergadering geopend'],
    en: [
      'opened',
      'opened at',
      'called to order',
      'call to order',
      'meeting opened',
      'meeting called to order',
      'convened',
      'opening time',
    ],
  },
  {
    field: 'Closing',
    nl: [
      'gesloten',
      'gesloten om',
      'sluiting om',
      'sluiting vergadering',
      'sluiting van de vergadering',
      'sluitingstijd',
      'vergadering gesloten',
    ],
    en: ['closed', 'closed at', 'adjourned', 'adjourned at', 'adjournment', 'meeting closed', 'meeting adjourned', 'closing time', 'close'],
  },
  {
    field: 'Location',
    nl: [
      ...['locatie', 'lokatie', 'vergaderlocatie', 'vergaderplaats', 'vergaderruimte', 'vergaderzaal', 'waar', 'zaal', 'ruimte'],
      ...['locatie vergadering', 'plaats vergadering', 'plaats van de vergadering', 'plaats van samenkomst', 'plaats en zaal', 'lokaal'],
    ],
    en: [
      ...['venue', 'place', 'where', 'room', 'meeting place', 'meeting location', 'meeting room', 'location of meeting', 'held at'],
      ...['place of meeting', 'meeting venue'],
    ],
  },
  {
    field: 'Kind',
    nl: ['soort vergadering', 'soort overleg', 'soort bijeenkomst', 'type vergadering', 'type overleg', 'vergadersoort', 'vergadertype'],
    en: ['type of meeting', 'meeting type', 'kind of meeting'],
  },
  {
    field: 'Purpose',
    nl: ['doelstelling', 'doel overleg', 'doel van het overleg', 'doel vergadering', 'doel van de vergadering', 'doel bijeenkomst'],
    en: ['objective', 'objectives', 'aim', 'goal', 'purpose of meeting', 'purpose of the meeting', 'meeting purpose'],
  },
  {
    field: 'Reference',
    nl: ['referentie', 'ons kenmerk', 'referentienummer', 'ons kenmerk nr'],
    en: ['ref', 'our ref', 'our reference', 'reference number', 'ref no', 'reference no'],
  },
  {
    field: 'Classification',
    nl: ['classificatie', 'vertrouwelijkheid', 'merking', 'openbaarheid', 'rubricatie'],
    en: ['confidentiality', 'security classification', 'marking', 'sensitivity'],
  },
  {
    field: 'Status',
    nl: ['status verslag', 'status van het verslag', 'status notulen', 'status document', 'verslagstatus'],
    en: ['status of minutes', 'minutes status', 'status of the minutes', 'document status'],
  },
  {
    field: 'Chair',
    nl: [
      ...['vz', 'vrz', 'vzr'],
      'voorzitters',
      'preses',
      'praeses',
      'voorzitster',
      'voorz',
      'vergadervoorzitter',
      'dagvoorzitter',
      'voorgezeten door',
      'onder voorzitterschap van',
      'voorzitter van de vergadering',
    ],
    en: [
      ...['chairs', 'chairperson', 'chairman', 'chairwoman', 'chaired by', 'presiding', 'presiding officer', 'meeting chair', 'co-chairs'],
      ...['chair of the meeting', 'chairpersons'],
    ],
  },
  {
    field: 'Secretary',
    nl: [
      ...['notulisten', 'notulant', 'notulante', 'notuliste', 'verslaglegger', 'verslaglegging', 'verslaggever', 'verslag door'],
      ...['not', 'notul', 'verslagl'],
      ...['notulen door', 'genotuleerd door', 'notulering', 'verslagleggers', 'notulanten'],
    ],
    en: [
      ...['secretaries', 'minute taker', 'minutes taker', 'minute-taker', 'note taker', 'notetaker', 'note-taker', 'scribe', 'scribes'],
      ...['recorder', 'minutes taken by', 'notes taken by', 'notes by', 'minutes by', 'recording secretary', 'recorded by', 'taken by'],
      ...['minute takers', 'note takers', 'minutetaker', 'keeper of the minutes', 'minutes kept by'],
    ],
  },
  {
    field: 'Secretary',
    office: true,
    nl: [
      'griffier',
      'scriba',
      'secretaris',
      'ambtelijk secretaris',
      'raadsgriffier',
      'commissiegriffier',
      'plv griffier',
      'plaatsvervangend griffier',
    ],
    en: ['clerk', 'town clerk', 'city clerk', 'parish clerk', 'clerk to the council', 'deputy clerk', 'company secretary'],
  },
  { field: 'Contact', nl: ['contactpersonen', 'inlichtingen', 'inlichtingen bij'], en: ['contact person', 'contacts', 'enquiries'] },
  {
    field: 'Present',
    nl: [
      ...['aanw', 'aanwz', 'aanwezigen'],
      ...['deelnemers', 'erbij', 'erbij waren'],
      'deelnemenden',
      'aanwezige leden',
      'leden aanwezig',
      'aanwezig zijn',
      'aanwezig waren',
      'ter vergadering aanwezig',
    ],
    en: [
      'attendees',
      'participants',
      'here',
      'in the room',
      'who was there',
      'members present',
      'present were',
      'those present',
      'attending',
    ],
  },
  {
    field: 'Present',
    caption: true,
    nl: [
      ...['gast', 'gasten', 'toehoorder', 'toehoorders', 'verder aanwezig', 'te gast', 'tevens aanwezig', 'ook aanwezig'],
      ...['mede aanwezig', 'overige aanwezigen', 'waarnemers', 'aanwezig namens het college', 'online aanwezig', 'digitaal aanwezig'],
      ...['aanwezig via teams', 'aanwezig via zoom', 'aanwezig online', 'deels aanwezig', 'gedeeltelijk aanwezig', 'fysiek aanwezig'],
      ...['insprekers', 'inspreker'],
    ],
    en: [
      ...['in attendance', 'async', 'also present', 'also in attendance', 'guest', 'guests', 'observer', 'observers', 'visitors'],
      ...['staff present', 'officers present', 'others present', 'also attending', 'present online', 'attending remotely'],
    ],
  },
  {
    field: 'Absent',
    nl: [
      'afw',
      'afwz',
      'afwezigen',
      'afwezige leden',
      'leden afwezig',
      ...['niet aanwezig', 'niet erbij'],
      'absent',
      'absenten',
      'absentie',
      'absenties',
      'afwezig zijn',
      'afwezig waren',
    ],
    en: ['absentees', 'members absent', 'not here', 'not present', 'not in attendance', 'not attending', 'absent were'],
  },
  {
    field: 'Absent',
    notice: 'with',
    nl: [
      ...['afgemeld', 'afmelding', 'afmeldingen', 'verhinderd', 'verontschuldigd', 'afwezig mk', 'afwezig m k', 'afwezig met kennisgeving'],
      ...[
        'met kennisgeving afwezig',
        'afwezig met bericht',
        'bericht van verhindering',
        'met bericht van verhindering',
        'afwezig gemeld',
        'afwezig mb',
      ],
      ...['berichten van verhindering', 'verhinderd met opgaaf van reden', 'verhinderd met kennisgeving', 'afwezig mkg', 'met verlof'],
      ...[
        'afwezig met bericht van verhindering',
        'met kennisgeving',
        'met bericht afwezig',
        'afbericht',
        'verontschuldigingen',
        'afwezig mbv',
      ],
      ...[
        'heeft zich afgemeld',
        'afgemeld zijn',
        'zich afgemeld',
        'afw mk',
        'afw m k',
        'met bericht van afwezigheid',
        'afwezig met reden',
        'hebben zich afgemeld',
        'afwezig (afgemeld)',
        'afwezig afgemeld',
        'afwezig verontschuldigd',
        'geexcuseerd',
      ],
    ],
    en: [
      ...['apologies', 'apologies for absence', 'apologies received', 'apologies received from', 'apologies from', 'apology', 'regrets'],
      ...[
        'excused',
        'excused absence',
        'excused absences',
        'absent with apologies',
        'absent with notice',
        'absent (excused)',
        'absent excused',
      ],
      ...[
        'sent apologies',
        'sent regrets',
        'apologies given',
        'apologies of absence',
        'unable to attend',
        'leave of absence',
        'absent with leave',
      ],
    ],
  },
  {
    field: 'Absent',
    caption: true,
    nl: ['ziek', 'ziek gemeld', 'ziekgemeld', 'met vakantie', 'op vakantie'],
    en: ['sick', 'on leave', 'absent on leave', 'on holiday', 'on vacation'],
  },
  {
    field: 'Absent',
    notice: 'without',
    nl: [
      'afwezig zk',
      'afwezig z k',
      'afwezig zonder kennisgeving',
      'zonder kennisgeving afwezig',
      'afwezig zonder bericht',
      'zonder kennisgeving',
      'zonder bericht afwezig',
    ],
    en: ['absent without apologies', 'absent without notice', 'unexcused', 'absent unexcused', 'unexcused absences'],
  },
  { field: 'To', nl: ['geadresseerde', 'geadresseerden', 'verzonden aan'], en: ['addressee', 'addressees', 'sent to'] },
  {
    field: 'CC',
    nl: [
      'kopie',
      'kopie aan',
      'afschrift',
      'afschrift aan',
      'cc aan',
      'in afschrift',
      'in kopie',
      'kopieën',
      'ter kennisname',

      "gecc'd",
      "gecc'ed",
      'c c',
    ],
    en: ['copy', 'copy to', 'copies', 'copies to', 'copied', 'copied to', 'cc to', "cc'd", "cc'ed", 'ccd', 'carbon copy'],
  },
  {
    field: 'Next',
    nl: [
      ...['volg verg', 'volg vergadering', 'volg overleg', 'volgende verg'],
      ...['volgende vergadering', 'volgend overleg', 'volgende overleg', 'volgende bijeenkomst', 'volgende keer', 'volgende afspraak'],
      ...[
        'eerstvolgende vergadering',
        'eerstvolgend overleg',
        'eerstvolgende overleg',
        'datum volgende vergadering',
        'datum volgend overleg',
      ],
      ...[
        'vervolgoverleg',
        'vervolgvergadering',
        'datum volgende bijeenkomst',
        'volgende vergaderdatum',
        'volgende sessie',
        'nieuwe vergadering',
      ],
    ],
    en: [
      ...['next meeting', 'date of next meeting', 'date of the next meeting', 'next meeting date', 'next session', 'next call'],
      ...['following meeting', 'next date', 'date of next', 'next meeting on'],
    ],
  },
  {
    field: 'Attachment',
    nl: ['bijlagen', 'bijlage(n)', 'bijgevoegd', 'bijgevoegde stukken', 'vergaderstukken', 'bijgaand', 'bijgesloten'],
    en: ['attachments', 'enclosure', 'enclosures', 'encl', 'annex', 'annexes', 'appendix', 'appendices', 'attached'],
  },
  {
    field: 'Signatures',
    nl: [
      'ondertekenaars',
      'ondertekend',
      'ondertekend door',
      'getekend door',
      'getekend',
      'handtekening',
      'handtekeningen',
      'voor akkoord',
    ],
    en: ['signed', 'signed by', 'signature', 'signatories', 'signatory'],
  },
];
