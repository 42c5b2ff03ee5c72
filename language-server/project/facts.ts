import type { ActionStatus, FileModel, Item, Language, MeetingStatus, Minutes, PlainDate, Range } from '../model/minutes.ts';
import { secretsOf } from '../model/public-secrets.ts';
import { refOf } from '../model/refs.ts';
import { plainText } from '../model/text.ts';
import { itemsOf, momentOf } from '../model/walk.ts';
import type { KindThatHolds } from '../vocabulary/items.ts';

/**
 * What other files can know of a file: plain values without places, so that they stay the same while prose is typed. Each fact holds the number
 * of its place.
 */
export interface FileFacts {
  readonly meetings: readonly MeetingFacts[];
  readonly actions: readonly ActionFacts[];
  readonly reports: readonly ReportFacts[];
  readonly items: readonly ItemFacts[];
}

/** A meeting as others are compared with it. */
export interface MeetingFacts {
  readonly uri: string;
  readonly id: string;
  readonly series: string | undefined;
  readonly date: PlainDate | undefined;
  /** Compares as a string: by date, time and id; without a date last. */
  readonly moment: string;
  readonly status: MeetingStatus | undefined;
  /** The day that its status names. */
  readonly approvedOn?: PlainDate;
  /** Where its status stands; undefined where it has none. */
  readonly statusPlace?: number;
  /** Where its date stands. */
  readonly datePlace?: number;
  readonly language: Language;
  /** Which of the meetings of its file it is. */
  readonly number: number;
  readonly place: number;
}

/** An action, an agreement or a commitment as it was made. */
export interface ActionFacts {
  readonly kind: KindThatHolds<'task'>;
  readonly id: string;
  /** `meeting/id` */
  readonly ref: string;
  readonly text: string;
  /** As they are typed: `@id`, a guest by name. */
  readonly owners: readonly string[];
  readonly status: ActionStatus;
  readonly due: PlainDate | undefined;
  readonly meeting: MeetingFacts;
  readonly place: number;
}

/** What a later meeting says of an action. */
export interface ReportFacts {
  /** `meeting/id` of what it is about. */
  readonly about: string;
  readonly status: ActionStatus | undefined;
  readonly due: PlainDate | undefined;
  readonly meeting: MeetingFacts;
  readonly place: number;
}

/** An item that has an id, of whatever kind. */
export interface ItemFacts {
  readonly id: string;
  /** The ground on which it is secret, or the section it stands in. */
  readonly secret?: string;
  readonly meeting: MeetingFacts;
  readonly place: number;
}

/** The facts of a file, from its model, and where they stand: heads of meetings and of their items. */
export function factsOf(file: FileModel): { readonly facts: FileFacts; readonly places: readonly Range[] } {
  const reader = new FactReader();
  for (const meeting of file.meetings) reader.read(meeting);
  const { meetings, actions, reports, items, places } = reader;
  return { facts: { meetings, actions, reports, items }, places };
}

class FactReader implements FileFacts {
  readonly meetings: MeetingFacts[] = [];
  readonly actions: ActionFacts[] = [];
  readonly reports: ReportFacts[] = [];
  readonly items: ItemFacts[] = [];
  readonly places: Range[] = [];

  read(minutes: Minutes): void {
    const { uri, id, series, date, status } = minutes;
    const meeting: MeetingFacts = {
      uri,
      id,
      series: series?.id,
      date: date?.date,
      moment: momentOf(minutes),
      status: status?.value,
      ...(status?.approvedOn === undefined ? {} : { approvedOn: status.approvedOn }),
      ...(status === undefined ? {} : { statusPlace: this.place(status.at) }),
      ...(date === undefined ? {} : { datePlace: this.place(date.at) }),
      language: minutes.language,
      number: this.meetings.length,
      place: this.place(minutes.headAt),
    };
    this.meetings.push(meeting);
    const secrets = secretsOf([minutes]);
    for (const item of itemsOf(minutes)) this.item(item, meeting, secrets);
  }

  private item(item: Item, meeting: MeetingFacts, secrets: ReadonlyMap<string, string>): void {
    const { id, ref } = item;
    const place = this.place(item.headAt);
    const secret = id === undefined ? undefined : secrets.get(`${meeting.id}/${id}`);
    if (id !== undefined) this.items.push({ id, ...(secret === undefined ? {} : { secret }), meeting, place });
    if (item.kind === 'progress') {
      const about = refOf(item.about.target);
      if (about === undefined) return;
      this.reports.push({ about, status: item.status, due: item.due?.date, meeting, place });
    } else if ('owners' in item && id !== undefined && ref !== undefined) {
      const { kind, status, due } = item;
      const text = plainText(item.text);
      const owners = item.owners.map(({ party }) => (party.type === 'guest' ? party.name : `@${party.id}`));
      this.actions.push({ kind, id, ref, text, owners, status, due: due?.date, meeting, place });
    }
  }

  private place(at: Range): number {
    return this.places.push(at) - 1;
  }
}
