import type { HeaderLabelRow } from './header-label-rows.ts';
import { type HeaderLabel, labelsByWords, plainLabel } from './header-labels.ts';

/** Labels by which agendas name what has a keyword right below a heading, in lower case and without full stops and parentheses. */
const SECTION_LABEL_ROWS: readonly HeaderLabelRow[] = [
  {
    field: 'Holder',
    nl: [
      'portefeuillehouders',
      'pfh',
      'pf-houder',
      'portefeuille',
      'portefeuillehouder s',
      'verantwoordelijk portefeuillehouder',
      'wethouder',
    ],
    en: ['portfolio holders', 'portfolio-holder', 'portfolioholder', 'portfolio', 'cabinet member', 'lead member'],
  },
  {
    field: 'Presenter',
    nl: [
      'ingebracht door',
      'inbrenger',
      'inbrengers',
      'inbreng door',
      'toelichting door',
      'presentatie door',
      'spreker',
      'sprekers',
      'inleider',
    ],
    en: ['presenters', 'presented by', 'introduced by', 'speaker', 'speakers', 'led by'],
  },
  {
    field: 'Duration',
    nl: ['tijdsduur', 'duur in minuten', 'geschatte duur', 'geplande duur', 'benodigde tijd', 'spreektijd'],
    en: ['time allotted', 'time allocated', 'estimated duration', 'allotted time', 'length'],
  },
  { field: 'Time', nl: ['tijdstip', 'aanvang', 'van-tot'], en: ['start time', 'start'] },
  {
    field: 'CaseNumber',
    nl: ['zaaknr', 'zaaknummers', 'zaak-nr', 'zaak', 'zaaksnummer', 'registratienummer', 'registratienr', 'dossiernummer'],
    en: ['case no', 'case nr', 'case numbers', 'case', 'file number', 'file no'],
  },
  {
    field: 'Document',
    nl: ['stukken', 'documenten', 'stuk(ken)', 'bijgevoegd stuk', 'bijgevoegde stukken', 'achterliggende stukken', 'onderliggend stuk'],
    en: ['documents', 'papers', 'paper', 'supporting documents', 'supporting papers', 'background papers'],
  },
  {
    field: 'Attachment',
    nl: ['bijlagen', 'bijlage(n)'],
    en: ['attachments', 'enclosure', 'enclosures', 'appendix', 'appendices', 'annex'],
  },
  {
    field: 'Purpose',
    nl: ['doel van dit punt', 'doel agendapunt', 'aard', 'status van dit punt'],
    en: ['aim', 'objective', 'type of item'],
  },
  {
    field: 'Present',
    nl: ['aanwezigen', 'aanwezig bij dit punt', 'aanwezig voor dit punt', 'schuift aan', 'schuiven aan'],
    en: ['in attendance', 'joined by'],
  },
  {
    field: 'Absent',
    nl: ['afwezigen', 'afwezig bij dit punt', 'afwezig voor dit punt', 'verlaat de vergadering'],
    en: ['left the meeting', 'withdrew'],
  },
  { field: 'Chair', nl: ['voorzitter bij dit punt', 'waarnemend voorzitter'], en: ['chairman', 'chairperson', 'acting chair'] },
];

const SECTION_LABELS: ReadonlyMap<string, HeaderLabel> = labelsByWords(SECTION_LABEL_ROWS);

/** What a label right below a heading means, in letters of any case; undefined where it means nothing that has a keyword. */
export function sectionLabel(typed: string): HeaderLabel | undefined {
  return SECTION_LABELS.get(plainLabel(typed));
}
