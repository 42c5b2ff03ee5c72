/** What only the publishing organisation knows of its site, as `publication` in `verslag.config.json` says. */
export interface Publication {
  /** Where the site stands on the web, with its slash: `https://…/`. */
  readonly base: string | undefined;
  readonly title: string | undefined;
  readonly publisher: Publisher | undefined;
  /** The category of the Woo (article 3.3) that minutes fall under, where their body says nothing else. */
  readonly category: WooCategory | undefined;
  readonly bodies: readonly PublishingBody[];
  readonly archive: ArchiveSettings | undefined;
  /** Whose council papers these are, for Open Raadsinformatie. */
  readonly council: CouncilOf | undefined;
}

interface Publisher {
  readonly name: string;
  /** Its identifier in TOOI, the thesaurus of the Dutch government. */
  readonly tooi: string | undefined;
}

/** Who meets: a council, a board, a committee. */
export interface PublishingBody {
  readonly name: string;
  /** Ids of its series. */
  readonly series: readonly string[];
  readonly category: WooCategory | undefined;
  readonly meetingType: MeetingType | undefined;
}

/** For the sidecars of an archive (MDTO). */
export interface ArchiveSettings {
  /** Who formed the archive (`archiefvormer`). */
  readonly creator: string;
  /** Where the identifiers come from (`identificatieBron`). */
  readonly source: string | undefined;
  readonly appraisal: Appraisal;
  /** How long it is kept, as ISO 8601 writes a duration: `P20Y`. */
  readonly retention: string | undefined;
  /** The category of the selection list. */
  readonly selection: { readonly list: string; readonly code: string; readonly label: string } | undefined;
}

export interface CouncilOf {
  readonly kind: CouncilKind;
  readonly code: string;
  readonly name: string;
}

export const APPRAISALS = ['keep', 'destroy', 'undecided'] as const;
export type Appraisal = (typeof APPRAISALS)[number];

export const COUNCIL_KINDS = ['gemeente', 'provincie', 'waterschap'] as const;
type CouncilKind = (typeof COUNCIL_KINDS)[number];

/** The kinds of meetings of Open Raadsinformatie 2.0. */
export const MEETING_TYPES = [
  'raadsvergadering',
  'commissievergadering',
  'presidium',
  'statenvergadering',
  'algemene_bestuursvergadering',
] as const;
export type MeetingType = (typeof MEETING_TYPES)[number];

/** Categories of the Woo that minutes can fall under: their number in names of sitemaps, and their concept in TOOI. */
export const WOO_CATEGORIES = {
  'bij vertegenwoordigende organen ingekomen stukken': { number: '006', concept: 'c_8c840238' },
  'vergaderstukken Staten-Generaal': { number: '007', concept: 'c_c76862ab' },
  'vergaderstukken decentrale overheden': { number: '008', concept: 'c_db4862c3' },
  'agenda’s en besluitenlijsten bestuurscolleges': { number: '009', concept: 'c_3a248e3a' },
  adviezen: { number: '010', concept: 'c_99a836c7' },
  convenanten: { number: '011', concept: 'c_8fc2335c' },
  'jaarplannen en jaarverslagen': { number: '012', concept: 'c_c6cd1213' },
  onderzoeksrapporten: { number: '015', concept: 'c_fdaee95e' },
} as const;
export type WooCategory = keyof typeof WOO_CATEGORIES;

/** The body that a series is of. */
export function bodyOf(publication: Publication | undefined, series: string | undefined): PublishingBody | undefined {
  return series === undefined ? undefined : publication?.bodies.find((body) => body.series.includes(series));
}
