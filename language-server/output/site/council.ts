import { bodyOf, type CouncilOf, type MeetingType } from '../../project/publication.ts';
import { shortened, signStart } from '../../syntax/cutting.ts';
import { wordTable } from '../../vocabulary/word-table.ts';
import { safeFileName } from '../names.ts';
import { meetingFile, type SiteFrame } from './frame.ts';
import type { Entry } from './meetings.ts';
import { shortId } from './short-id.ts';

/** Where the data of Open Raadsinformatie stand. */
const COUNCIL_FOLDER = 'ori';
/** In a folder of their own: a meeting may have the name of the list. */
const MEETINGS = `${COUNCIL_FOLDER}/vergaderingen`;
/** Meetings on one page of the list. */
const ON_PAGE = 200;

type Resource = Readonly<Record<string, unknown>> & { readonly url: string; readonly id: string };
interface PartyJson {
  readonly id?: string;
  readonly type?: string;
  readonly name?: string;
}
type ItemJson = Readonly<Record<string, unknown>>;

const KINDS = wordTable({ motion: 'motie', amendment: 'amendement', proposal: 'voorstel' });
const RESULTS = wordTable({ adopted: 'voor', rejected: 'tegen', tied: 'gelijk' });
const METHODS = wordTable({ rollCall: 'hoofdelijk', ballot: 'schriftelijk' });
const OPTIONS = wordTable({ yes: 'voor', no: 'tegen', abstain: 'onthouden' });

interface SectionJson {
  readonly number?: string;
  readonly title?: string;
  readonly text?: string;
  readonly closed?: unknown;
  readonly sections?: readonly SectionJson[];
}

/** Whether data of Open Raadsinformatie can be made: of whom they are must be said, and where they stand. */
export function hasCouncilData({ base, publication }: SiteFrame): boolean {
  return base !== undefined && publication?.council !== undefined;
}

/**
 * A meeting in the words of Open Raadsinformatie 2.0 (VNG): all its resources in one file, each with the address at which it stands in it (RFC
 * 6901). @param json the public JSON of the meeting
 */
export function councilMeeting(
  frame: SiteFrame,
  entry: Entry,
  json: string,
  hasPdf: boolean,
): { readonly name: string; readonly content: string } {
  const name = `${MEETINGS}/${safeFileName(entry.outline.id)}.json`;
  const data = new CouncilData(frame, entry, JSON.parse(json).meetings[0], hasPdf).all();
  return { name, content: `${JSON.stringify(data, null, 1)}\n` };
}

/** The list of meetings, a page at a time: by the names of its files. */
export function councilLists(frame: SiteFrame, entries: readonly Entry[]): Map<string, string> {
  const pages = Math.max(1, Math.ceil(entries.length / ON_PAGE));
  const file = (page: number) => `${COUNCIL_FOLDER}/vergaderingen${page === 0 ? '' : `-${page + 1}`}.json`;
  const at = (page: number) => (page < 0 || page >= pages ? null : `${frame.base}${file(page)}`);
  return new Map(
    Array.from({ length: pages }, (_, page) => {
      const results = entries.slice(page * ON_PAGE, (page + 1) * ON_PAGE).map((entry) => meetingOf(frame, entry));
      return [file(page), `${JSON.stringify({ next: at(page + 1), previous: at(page - 1), results }, null, 1)}\n`] as const;
    }),
  );
}

/** The address of a resource in the file of its meeting. */
function address(frame: SiteFrame, { outline: minutes }: Entry, kind: string, at: number): string {
  return `${frame.base}${MEETINGS}/${encodeURIComponent(safeFileName(minutes.id))}.json#/${kind}/${at}`;
}

function meetingOf(frame: SiteFrame, entry: Entry): Resource {
  const { outline: minutes, title } = entry;
  const { publication } = frame;
  const body = bodyOf(publication, minutes.series?.id);
  return {
    url: address(frame, entry, 'vergaderingen', 0),
    id: shortId(minutes.id, '', 40),
    naam: shortened(title, 100),
    ...(minutes.date?.date === undefined ? {} : { geplandeVergaderdatum: minutes.date.date, vergaderdatum: minutes.date.date }),
    status: 'gehouden',
    vergaderingstype: body?.meetingType ?? defaultType(publication?.council),
    ...ofCouncil(publication?.council),
    ...(body === undefined
      ? {}
      : {
          georganiseerdDoorGremium: {
            gremiumidentificatie: String((publication?.bodies.indexOf(body) ?? 0) + 1),
            gremiumnaam: shortened(body.name, 100),
          },
        }),
  };
}

class CouncilData {
  private readonly frame: SiteFrame;
  private readonly entry: Entry;
  private readonly meeting: Readonly<Record<string, unknown>>;
  private readonly hasPdf: boolean;
  private readonly resources = {
    vergaderingen: [] as Resource[],
    agendapunten: [] as Resource[],
    natuurlijkpersonen: [] as Resource[],
    aanwezigedeelnemers: [] as Resource[],
    informatieobjecten: [] as Resource[],
    stemmingen: [] as Resource[],
    stemmen: [] as Resource[],
    fracties: [] as Resource[],
    stemresultatenperfractie: [] as Resource[],
    besluiten: [] as Resource[],
  };
  /** Who was there, by id: of whom no more is known than the ground there is no person. */
  private readonly people = new Map<string, Resource>();

  constructor(frame: SiteFrame, entry: Entry, meeting: Readonly<Record<string, unknown>>, hasPdf: boolean) {
    this.frame = frame;
    this.entry = entry;
    this.meeting = meeting;
    this.hasPdf = hasPdf;
  }

  all(): object {
    const meeting = meetingOf(this.frame, this.entry);
    this.attendees(meeting);
    this.points(list<SectionJson>(this.meeting.agenda), meeting, undefined);
    const minutes = this.document(this.entry.title, undefined, meetingFile(this.entry.name, this.hasPdf ? 'pdf' : 'html'));
    for (const motion of list<ItemJson>(this.meeting.motions)) this.item(text(motion.text), KINDS.get(text(motion.kind)), motion);
    for (const promise of list<ItemJson>(this.meeting.commitments)) this.item(text(promise.text), 'toezegging', promise);
    for (const decision of list<ItemJson>(this.meeting.decisions)) this.decision(decision);
    for (const vote of list<ItemJson>(this.meeting.votes)) this.vote(vote);
    this.resources.vergaderingen.push({
      ...meeting,
      ...this.moments(),
      ...(typeof this.meeting.location === 'string' ? { locatie: shortened(this.meeting.location, 100) } : {}),
      agendapunten: this.resources.agendapunten.map(({ url }) => url),
      informatieobject: { id: minutes.id, url: minutes.url },
    });
    return this.resources;
  }

  private moments(): object {
    const { startDate, endDate } = this.meeting;
    const moment = (value: unknown) => (typeof value === 'string' && value.includes('T') ? value : undefined);
    return defined({ geplandeAanvangVergadering: moment(startDate), geplandeEindeVergadering: moment(endDate) });
  }

  private attendees(meeting: Resource): void {
    const chair = this.meeting.chair as PartyJson | undefined;
    for (const { party, present } of list<{ readonly party: PartyJson; readonly present: boolean }>(this.meeting.attendees)) {
      if (!present || party.type !== 'person' || party.id === undefined || party.name === undefined || this.people.has(party.id)) continue;
      const person = this.add('natuurlijkpersonen', {
        naamNatuurlijkPersoon: { achternaam: shortened(party.name, 200), volledigeNaam: shortened(party.name, 300) },
      });
      const attendee = this.add('aanwezigedeelnemers', {
        natuurlijkPersoon: reference(person),
        vergadering: reference(meeting),
        rolnaam: party.id === chair?.id ? 'voorzitter' : 'overig',
      });
      this.people.set(party.id, attendee);
    }
  }

  private points(sections: readonly SectionJson[], meeting: Resource, above: Resource | undefined): void {
    for (const section of sections) {
      const point = this.add('agendapunten', {
        vergadering: reference(meeting),
        ...(above === undefined ? {} : { hoofdagendapunt: reference(above) }),
        ...defined({
          agendapuntKenmerk: section.number === undefined ? undefined : shortened(section.number, 20),
          agendapuntTitel: section.title === undefined ? undefined : shortened(section.title, 100),
          agendapuntOmschrijving: section.text || undefined,
        }),
        indicatorBehandeld: true,
        indicatorBesloten: section.closed !== undefined,
      });
      this.points(section.sections ?? [], meeting, point);
    }
  }

  private item(words: string, kind: string | undefined, item: ItemJson): void {
    if (words !== '') this.document(words, kind, undefined, item);
  }

  private document(title: string, kind: string | undefined, file: string | undefined, item: ItemJson = {}): Resource {
    return this.add('informatieobjecten', {
      ...defined({
        titel: shortened(title || this.entry.title, 200),
        omschrijving: title.length > 200 ? title : undefined,
        informatieobjecttype: kind,
        creatiedatum: this.entry.date,
        link: file === undefined ? undefined : `${this.frame.base}${file}`,
        taal: this.entry.outline.language,
        verslagReferentie: typeof item.ref === 'string' ? item.ref : undefined,
      }),
      ...ofCouncil(this.frame.publication?.council),
    });
  }

  private vote(vote: ItemJson): void {
    const about = this.resources.informatieobjecten.find(
      ({ verslagReferentie }) => verslagReferentie !== undefined && verslagReferentie === vote.about,
    );
    const point = this.pointOf(vote.section);
    if (point === undefined) return;
    const made = this.add('stemmingen', {
      agendapunt: reference(point),
      ...defined({
        resultaatMondelingeStemming: RESULTS.get(text(vote.result)),
        stemmingstype: METHODS.get(text(vote.method)) ?? 'regulier',
        informatieobject: about && reference(about),
      }),
    });
    const ballots = list<{ readonly option: string; readonly voter: PartyJson }>(vote.votes);
    for (const { option, voter } of ballots) {
      const known = voter.id === undefined ? undefined : this.people.get(voter.id);
      const choice = OPTIONS.get(option);
      if (known !== undefined && choice !== undefined)
        this.add('stemmen', { aanwezigeDeelnemer: reference(known), stemming: reference(made), keuzeStemming: choice });
    }
    const groups = Map.groupBy(ballots, ({ voter }) => (voter.type === 'organization' ? voter.name : undefined));
    for (const [name, of] of groups) if (name !== undefined) this.groupVote(name, new Set(of.map(({ option }) => option)), made);
  }

  /** How a party voted: for, against, or divided. */
  private groupVote(name: string, options: ReadonlySet<string>, vote: Resource): void {
    const { fracties } = this.resources;
    const known = fracties.find(({ fractienaam }) => fractienaam === shortened(name, 100));
    const party = known ?? this.add('fracties', { fractienaam: shortened(name, 100), ...ofCouncil(this.frame.publication?.council) });
    const result = options.size > 1 ? 'verdeeld' : options.has('yes') ? 'aangenomen' : options.has('no') ? 'verworpen' : undefined;
    this.add('stemresultatenperfractie', {
      fractie: reference(party),
      stemming: reference(vote),
      ...defined({ fractiestemresultaat: result }),
    });
  }

  private decision(decision: ItemJson): void {
    const words = text(decision.text);
    if (words === '') return;
    this.add('besluiten', {
      besluitresultaat: shortened(words, 200),
      ...(words.length > 200 ? { besluittoelichting: shortened(words.slice(signStart(words, 199)), 200) } : {}),
    });
  }

  private pointOf(section: unknown): Resource | undefined {
    const { agendapunten } = this.resources;
    return (
      agendapunten.find(({ agendapuntKenmerk, agendapuntTitel }) => agendapuntKenmerk === section || agendapuntTitel === section) ??
      agendapunten[0]
    );
  }

  private add(kind: keyof CouncilData['resources'], fields: object): Resource {
    const all = this.resources[kind];
    const made = {
      url: address(this.frame, this.entry, kind, all.length),
      id: shortId(this.entry.outline.id, `-${kind}-${all.length + 1}`, 40),
      ...fields,
    };
    all.push(made);
    return made;
  }
}

function ofCouncil(council: CouncilOf | undefined): object {
  return council === undefined ? {} : { [council.kind]: { [`${council.kind}code`]: council.code, [`${council.kind}naam`]: council.name } };
}

function defaultType(council: CouncilOf | undefined): MeetingType {
  if (council?.kind === 'provincie') return 'statenvergadering';
  return council?.kind === 'waterschap' ? 'algemene_bestuursvergadering' : 'raadsvergadering';
}

function reference({ url, id }: Resource): object {
  return { id, url };
}

function list<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function defined(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
