import type { PlainDate } from '../../model/minutes.ts';
import { type Appraisal, type ArchiveSettings, bodyOf, WOO_CATEGORIES } from '../../project/publication.ts';
import type { SiteFile } from './files.ts';
import { meetingFile, type SiteFrame } from './frame.ts';
import type { Entry } from './meetings.ts';
import { addressPath, element, XML_HEAD } from './xml.ts';

/** Formats by their ending and their number in PRONOM, the register of formats of The National Archives. */
const FORMATS = {
  pdfa: { label: 'Acrobat PDF/A - Portable Document Format 2a', code: 'fmt/476' },
  pdf: { label: 'Acrobat PDF 1.7 - Portable Document Format', code: 'fmt/276' },
  html: { label: 'Hypertext Markup Language 5', code: 'fmt/471' },
} as const;
export type ArchiveFormat = keyof typeof FORMATS;

const APPRAISAL: Readonly<Record<Appraisal, { readonly label: string; readonly code: string }>> = {
  keep: { label: 'Blijvend te bewaren', code: 'B' },
  destroy: { label: 'Tijdelijk te bewaren', code: 'V' },
  undecided: { label: 'Nader te bepalen', code: 'N' },
};

/** The file that an archive keeps of a meeting. */
export interface Archived {
  readonly entry: Entry;
  readonly file: SiteFile;
  readonly format: ArchiveFormat;
}

/**
 * What an archive must know of a meeting's minutes, by the names of the files that say it (MDTO 1.0 of the Dutch National Archives): one of the
 * minutes, with appraisal and retention, and one of their file, with its format and checksum. Nothing where no archive was named.
 */
export function archiveSidecars(frame: SiteFrame, archived: Archived): Map<string, string> {
  const archive = frame.publication?.archive;
  if (archive === undefined) return new Map();
  const whole = (inside: string) => `${XML_HEAD}<MDTO xmlns="https://www.nationaalarchief.nl/mdto">\n${inside}\n</MDTO>\n`;
  return new Map([
    [`${archived.file.name}.bestand.mdto.xml`, whole(fileOf(frame, archive, archived))],
    [`${archived.file.name.replace(/\.[a-z]+$/, '')}.mdto.xml`, whole(objectOf(frame, archive, archived))],
  ]);
}

/** In the order of the schema. */
function objectOf({ base, publication }: SiteFrame, archive: ArchiveSettings, { entry, file }: Archived): string {
  const { outline: minutes, title, name } = entry;
  const approved = minutes.status?.approvedOn;
  const events = [
    event('Creatie', minutes.date?.date, archive),
    // From its approval on nothing changes in it.
    event('Bevriezing', approved, archive),
  ];
  const { selection } = archive;
  const category = bodyOf(publication, minutes.series?.id)?.category ?? publication?.category;
  return element('informatieobject', [
    identity(archive, minutes.id),
    element('naam', title),
    concept('aggregatieniveau', 'Archiefstuk', undefined, 'Begrippenlijst Aggregatieniveaus MDTO'),
    category === undefined ? '' : concept('classificatie', category, WOO_CATEGORIES[category].concept, 'TOOI, Woo-informatiecategorieën'),
    base === undefined ? '' : element('raadpleeglocatie', [element('raadpleeglocatieOnline', `${base}${meetingFile(name, 'html')}`)]),
    element('taal', minutes.language),
    ...events,
    concept('waardering', APPRAISAL[archive.appraisal].label, APPRAISAL[archive.appraisal].code, 'Begrippenlijst Waarderingen MDTO'),
    archive.retention === undefined ? '' : retention(archive.retention, approved ?? minutes.date?.date),
    selection === undefined ? '' : concept('informatiecategorie', selection.label, selection.code, selection.list),
    element('heeftRepresentatie', [element('verwijzingNaam', baseName(file)), reference(archive, file.name)]),
    element('archiefvormer', [element('verwijzingNaam', archive.creator)]),
    element('beperkingGebruik', [concept('beperkingGebruikType', 'Geen beperking', undefined, 'Begrippenlijst Beperkingen MDTO')]),
  ]);
}

function fileOf({ base }: SiteFrame, archive: ArchiveSettings, { entry, file, format }: Archived): string {
  return element('bestand', [
    identity(archive, file.name),
    element('naam', baseName(file)),
    element('omvang', String(file.bytes)),
    concept('bestandsformaat', FORMATS[format].label, FORMATS[format].code, 'PRONOM-register'),
    element('checksum', [
      concept('checksumAlgoritme', 'SHA256', undefined, 'Begrippenlijst ChecksumAlgoritme MDTO'),
      element('checksumWaarde', file.sha256),
      element('checksumDatum', `${file.modified}T00:00:00`),
    ]),
    base === undefined ? '' : element('URLBestand', `${base}${addressPath(file.name)}`),
    element('isRepresentatieVan', [element('verwijzingNaam', entry.title), reference(archive, entry.outline.id)]),
  ]);
}

function identity(archive: ArchiveSettings, id: string, name = 'identificatie'): string {
  return element(name, [element('identificatieKenmerk', id), element('identificatieBron', archive.source ?? archive.creator)]);
}

function reference(archive: ArchiveSettings, id: string): string {
  return identity(archive, id, 'verwijzingIdentificatie');
}

function concept(name: string, label: string, code: string | undefined, list: string): string {
  return element(name, [
    element('begripLabel', label),
    element('begripCode', code ?? ''),
    element('begripBegrippenlijst', [element('verwijzingNaam', list)]),
  ]);
}

function event(kind: string, day: PlainDate | undefined, archive: ArchiveSettings): string {
  if (day === undefined) return '';
  return element('event', [
    concept('eventType', kind, undefined, 'Begrippenlijst EventTypeLijst MDTO'),
    element('eventTijd', day),
    element('eventVerantwoordelijkeActor', [element('verwijzingNaam', archive.creator)]),
  ]);
}

function retention(duration: string, from: PlainDate | undefined): string {
  return element('bewaartermijn', [
    concept('termijnTriggerStartLooptijd', 'Bevriezing', undefined, 'Begrippenlijst EventTypeLijst MDTO'),
    element('termijnStartdatumLooptijd', from ?? ''),
    element('termijnLooptijd', duration),
    element('termijnEinddatum', from === undefined ? '' : dayAfter(from, duration)),
  ]);
}

/** The day that comes so long after another. The last of a month stays the last of a shorter one. */
function dayAfter(from: PlainDate, duration: string): PlainDate {
  const [, years = '0', months = '0', days = '0'] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(duration) ?? [];
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year + Number(years), month + Number(months), 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()) + Number(days));
  return last.toISOString().slice(0, 10);
}

function baseName({ name }: SiteFile): string {
  return name.split('/').at(-1)!;
}
